//! What a shell can fetch and what crosses as `app` declares it. A variant or field that is forgotten here does not
//! compile. Records with shared parts inside have a shape of their own in [`crate::screen`].

pub use app::view::{
    AfterCardView, AnswerView, Attention, Author, BackupCounts, Balance, Came, CodeState, Connection, Cure,
    DefendingRow, DevicesView, Export, ExportFile, FindView, FoundIn, FoundRow, GoneView, Healed, HeldRow, HistoryDay,
    InviteView, KnownView, LinkFor, MarkView, Meetings, MemberView, Membership, MetRow, Notice, OwnDeviceView,
    OwnReport, PairReport, PairView, PassageFate, PassageView, PlaceCount, PreparationView, Problem, RatingRow, Reach,
    SafetyView, Said, Saved, SessionRow, SharedMet, SharedReport, SpaceSync, Span, Stage, StartView, StepView,
    SyncView, TextKind, TimerView, Together, TookAway, TopicRow, Verified, Waiting,
};

use crate::before::{ComfortView, DirectionView, GoalView, TopicKind};
use crate::event::{MarkKind, Notebook, PlaceKind, Point, RatingMoment, RatingQuestion, TopicState, Who};
use crate::practice::PracticeView;

#[uniffi::remote(Enum)]
pub enum Stage {
    Opening,
    Fresh,
    Linking,
    Ready,
}

#[uniffi::remote(Enum)]
pub enum Waiting {
    TwoAnswers { session: String },
    TakeAway { session: String },
    PickTime { session: String, times: u32 },
    Prepare { session: String },
    Card { session: String },
    NobodyYet { pair: String },
    Admission { pair: String },
}

#[uniffi::remote(Record)]
pub struct SessionRow {
    pub id: String,
    pub pair: String,
    pub partner: String,
    pub start_at_ms: Option<i64>,
    pub length_minutes: Option<u32>,
    pub place: Option<PlaceKind>,
    pub ended_at_ms: Option<i64>,
    pub about: String,
    pub marks_to_fill: u32,
    pub i_took_away: bool,
    pub partner_took_away: bool,
    pub two_answers: bool,
    pub begun_at_ms: Option<i64>,
    pub logged: bool,
    pub proposals: u32,
    pub proposed_by: Option<Who>,
    pub i_bring: u32,
    pub partner_brings: u32,
}

#[uniffi::remote(Record)]
pub struct TimerView {
    pub begun_at_ms: Option<i64>,
    pub planned_minutes: Option<u32>,
    pub elapsed_minutes: Option<u32>,
    pub running: bool,
}

#[uniffi::remote(Record)]
pub struct PreparationView {
    pub idea: String,
    pub question: String,
    pub show: String,
    pub task: String,
    pub task_for: String,
    pub brought: Vec<Point>,
    pub left: bool,
}

#[uniffi::remote(Record)]
pub struct AfterCardView {
    pub due: bool,
    pub later_ms: Option<i64>,
    pub marks_to_fill: u32,
    pub took_away: bool,
    pub has_step: bool,
}

#[uniffi::remote(Record)]
pub struct PairReport {
    pub pair: SharedReport,
    pub own: OwnReport,
}

#[uniffi::remote(Record)]
pub struct SharedReport {
    pub pair: String,
    pub name: String,
    pub partner: String,
    pub since_ms: Option<i64>,
    pub made_at_ms: i64,
    pub cadence: Vec<String>,
    pub meetings: Meetings,
    pub together: Together,
    pub places: Vec<PlaceCount>,
    pub places_of: u32,
    pub always_at: Option<Who>,
    pub took_away: Balance,
    pub held: Vec<HeldRow>,
    pub goals: Vec<GoalView>,
    pub topics: Vec<TopicRow>,
    pub met: Vec<SharedMet>,
    pub partner_ratings: Vec<RatingRow>,
    pub my_shared_ratings: Vec<RatingRow>,
}

#[uniffi::remote(Record)]
pub struct HeldRow {
    pub session: String,
    pub at_ms: i64,
    pub minutes: Option<u64>,
    pub place: Option<PlaceKind>,
}

#[uniffi::remote(Record)]
pub struct Meetings {
    pub planned: u32,
    pub held: u32,
    pub unplanned: u32,
    pub agreed_weeks: Option<u32>,
    pub days_between: Vec<u32>,
}

#[uniffi::remote(Record)]
pub struct Together {
    pub in_person_minutes: u64,
    pub remote_minutes: u64,
    pub somewhere_minutes: u64,
    pub of: u32,
    pub held: u32,
}

#[uniffi::remote(Record)]
pub struct PlaceCount {
    pub place: PlaceKind,
    pub count: u32,
}

#[uniffi::remote(Record)]
pub struct Balance {
    pub both: u32,
    pub only_me: u32,
    pub only_partner: u32,
    pub of: u32,
}

#[uniffi::remote(Record)]
pub struct SharedMet {
    pub by: Who,
    pub what: String,
    pub at_ms: i64,
}

#[uniffi::remote(Record)]
pub struct OwnReport {
    pub moment: RatingMoment,
    pub open: Vec<RatingQuestion>,
    pub ratings: Vec<RatingRow>,
    pub defending: Vec<DefendingRow>,
    pub met: Vec<MetRow>,
}

#[uniffi::remote(Record)]
pub struct RatingRow {
    pub question: Option<RatingQuestion>,
    pub moment: Option<RatingMoment>,
    pub answer: u32,
    pub scale: u32,
    pub at_ms: i64,
}

#[uniffi::remote(Record)]
pub struct DefendingRow {
    pub session: String,
    pub at_ms: i64,
    pub count: u32,
}

#[uniffi::remote(Record)]
pub struct MetRow {
    pub id: String,
    pub name: String,
    pub what: String,
    pub at_ms: i64,
    pub shared: bool,
}

#[uniffi::remote(Record)]
pub struct MarkView {
    pub id: String,
    pub notebook: Notebook,
    pub kind: Option<MarkKind>,
    pub at_ms: i64,
    pub by: Who,
    pub text: String,
}

#[uniffi::remote(Record)]
pub struct TookAway {
    pub me: Vec<String>,
    pub partner: Vec<String>,
}

#[uniffi::remote(Record)]
pub struct StepView {
    pub id: String,
    pub when: String,
    pub then: String,
    pub owner: Option<Who>,
    pub done: bool,
}

#[uniffi::remote(Record)]
pub struct TopicRow {
    pub id: String,
    pub pair: String,
    pub partner: String,
    pub titles: Vec<String>,
    pub teacher: Option<Who>,
    pub worked_when: String,
    pub state: Option<TopicState>,
    pub kind: Option<TopicKind>,
    pub directions: Vec<DirectionView>,
    pub comfort: Vec<ComfortView>,
    pub sessions: Vec<String>,
    pub start: StartView,
}

#[uniffi::remote(Record)]
pub struct StartView {
    pub i_answered: bool,
    pub partner_answered: bool,
    pub mine: Option<KnownView>,
    pub theirs: Option<KnownView>,
    pub open: bool,
    pub partner_unfit: bool,
    pub mine_unfit: bool,
}

#[uniffi::remote(Record)]
pub struct KnownView {
    pub known: String,
    pub unsure: String,
}

#[uniffi::remote(Record)]
pub struct FindView {
    pub number: u64,
    pub words: String,
    pub searching: bool,
    pub reading: bool,
    pub total: u32,
    pub more: bool,
    pub start: u32,
    pub rows: Vec<FoundRow>,
}

#[uniffi::remote(Record)]
pub struct FoundRow {
    pub within: FoundIn,
    pub id: String,
    pub pair: Option<String>,
    pub partner: String,
    pub mine: bool,
    pub kind: TextKind,
    pub part: String,
    pub at_ms: Option<i64>,
    pub excerpt: String,
    pub at: u32,
    pub goes_on: bool,
    pub matches: Vec<Span>,
}

#[uniffi::remote(Enum)]
pub enum FoundIn {
    Session,
    Topic,
    Answer,
    Pair,
    Own,
}

#[uniffi::remote(Enum)]
pub enum TextKind {
    Agenda,
    Ours,
    Mine,
    Mark,
    TookAway,
    Step,
    Title,
    WorkedWhen,
    Answer,
    Name,
    Cadence,
    Prepared,
    Clause,
    Offer,
    Goal,
    List,
    Contact,
    Role,
}

#[uniffi::remote(Record)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

#[uniffi::remote(Record)]
pub struct HistoryDay {
    pub day: i64,
    pub begins_ms: i64,
    pub by: Vec<Author>,
}

#[uniffi::remote(Enum)]
pub enum Author {
    Me,
    Partner,
    Somebody,
}

#[uniffi::remote(Record)]
pub struct PassageView {
    pub text: String,
    pub fate: PassageFate,
}

#[uniffi::remote(Enum)]
pub enum PassageFate {
    Kept,
    Added { by: Author },
    Removed { by: Author },
}

#[uniffi::remote(Record)]
pub struct GoneView {
    pub id: String,
    pub text: String,
}

#[uniffi::remote(Record)]
pub struct AnswerView {
    pub id: String,
    pub prompt: String,
    pub by: Who,
    pub shared: bool,
    pub at_ms: Option<i64>,
    pub text: String,
}

#[uniffi::remote(Record)]
pub struct PairView {
    pub id: String,
    pub partner: String,
    pub has_partner: bool,
    pub cadence: Vec<String>,
    pub began_at_ms: Option<i64>,
    pub sessions_held: u32,
    pub devices: u32,
    pub sync: SpaceSync,
    pub reach: Reach,
    pub own_devices_behind: u32,
    pub safety: Option<SafetyView>,
    pub verified: Verified,
    pub members: Vec<MemberView>,
    pub invites: Vec<InviteView>,
    pub membership: Membership,
    pub healed: Option<Healed>,
    pub practice: PracticeView,
}

#[uniffi::remote(Record)]
pub struct Healed {
    pub how: Cure,
    pub at_ms: i64,
}

#[uniffi::remote(Enum)]
pub enum Cure {
    Refilled,
    Rewound,
}

#[uniffi::remote(Record)]
pub struct SafetyView {
    pub words: Vec<String>,
    pub text: String,
}

#[uniffi::remote(Enum)]
pub enum Verified {
    No,
    Yes { at_ms: i64 },
    Changed { at_ms: i64 },
}

#[uniffi::remote(Record)]
pub struct MemberView {
    pub device: String,
    pub who: Who,
    pub this: bool,
    pub came: Came,
}

#[uniffi::remote(Enum)]
pub enum Came {
    First,
    Link,
    OwnDevice,
    RecoveryCode,
}

#[uniffi::remote(Record)]
pub struct InviteView {
    pub id: String,
    pub mine: bool,
    pub left: u32,
}

#[uniffi::remote(Enum)]
pub enum Membership {
    Settled,
    ComingIn,
    Removing,
    WaitingForHistory,
    Repairing,
    Leaving,
    Out,
}

#[uniffi::remote(Enum)]
pub enum LinkFor {
    Pair,
    OwnDevice,
}

#[uniffi::remote(Record)]
pub struct DevicesView {
    pub devices: Vec<OwnDeviceView>,
    pub invites: Vec<InviteView>,
    pub code: CodeState,
    pub recovering: bool,
    pub membership: Membership,
}

#[uniffi::remote(Record)]
pub struct OwnDeviceView {
    pub id: String,
    pub name: String,
    pub this: bool,
    pub added_at_ms: i64,
    pub pairs: u32,
    pub removing: bool,
    pub came: Came,
    pub let_in_by: Option<String>,
}

#[uniffi::remote(Enum)]
pub enum CodeState {
    None,
    Unconfirmed,
    Sending,
    Set,
}

#[uniffi::remote(Enum)]
pub enum Reach {
    Nothing,
    Relay,
    Partner { at_ms: i64 },
}

#[uniffi::remote(Record)]
pub struct SyncView {
    pub saved: Saved,
    pub connection: Connection,
    pub relay: String,
    pub in_touch_ms: Option<i64>,
    pub unsent: u32,
    pub settled: bool,
    pub quarantined: u32,
    pub damaged: u32,
    pub attention: Option<Attention>,
    pub healed: Option<Healed>,
}

#[uniffi::remote(Enum)]
pub enum Saved {
    Here,
    Saving,
    PhoneFull,
    NotYet,
}

#[uniffi::remote(Enum)]
pub enum Connection {
    Off,
    Connecting,
    Online,
    Offline { since_ms: i64 },
}

#[uniffi::remote(Enum)]
pub enum SpaceSync {
    UpToDate,
    Waiting { unsent: u32 },
    Sending { unsent: u32 },
    CatchingUp,
    WaitingForApproval,
    Stopped(Attention),
}

#[uniffi::remote(Enum)]
pub enum Attention {
    RelayLogChanged,
    RelayForked,
    RelayVersion,
    NotARelay,
    RelayUntrusted,
    RelayUnreachable,
    CodeUsedToday,
    RelayFull,
    SpaceFull,
    RegistrationNeeded,
    InviteUsed,
    Cloned,
    AnotherLog,
    InviteExpired,
    NotYours,
    RefusedByRelay,
    UpdateToRead,
    NoRelay,
}

#[uniffi::remote(Record)]
pub struct Notice {
    pub number: u64,
    pub said: Said,
}

#[uniffi::remote(Enum)]
pub enum Said {
    Begun,
    PairMade { pair: String },
    LinkReady { pair: Option<String>, link: String, expires_at_ms: i64 },
    NearbyReady { pair: String, link: String, expires_at_ms: i64 },
    AnswerReady { pair: String, answer: String },
    TakenIn { pair: String },
    TakenInByRelay { pair: String },
    Joining { pair: Option<String> },
    InviteRevoked,
    Removing,
    Leaving,
    Left,
    KeysRenewed,
    Repairing,
    SafetyMatches { pair: String },
    SafetyDiffers { pair: String },
    RecoveryCode { groups: Vec<String>, ask: Vec<u32> },
    RecoveryCodeKept,
    Recovering,
    SessionMade { session: String },
    TopicMade { topic: String },
    MetNoted { met: String },
    Shared,
    Kept { id: String },
    AnswerKept { answer: String },
    Imported { session: String, units: u64 },
    Exported,
    Agreed { pair: String },
    AnswerSealed { pair: String, question: String },
    PairEnded { pair: String },
    TakenBack { pair: String, count: u32 },
    ExportRead { pairs: u32, sessions: u32, topics: u32, answers: u32, unknown: u32 },
    BackupReady,
    Restored(BackupCounts),
    Refused(Problem),
}

#[uniffi::remote(Enum)]
pub enum Problem {
    NotBegun,
    AlreadyBegun,
    NameNeeded,
    NoRelay,
    BadRelay,
    NotALink,
    LinkCut,
    LinkNewer,
    NotAnAnswer,
    AnswerDiffers,
    NothingToShow,
    AlreadyIn,
    DeviceNotFresh,
    NoSuchPair,
    NoSuchSession,
    NoSuchThing,
    Empty,
    ThreeActive,
    OnlyTheLearner,
    NoSuchHour,
    NotOpen,
    BadEdit,
    TooLong { units: u64, max: u64 },
    PairFull,
    Copied,
    NotIn,
    NobodyThere,
    ThisDevice,
    NotASafetyCode,
    NotARecoveryCode,
    CodeMistyped,
    NoSuchCode,
    TooManyTries,
    NoCodeShown,
    CodeDiffers,
    DocumentFull,
    NotText,
    OnlyMine,
    TooManyTimes,
    NotProposed,
    AlreadyOver,
    NotOver,
    PutOffAlready,
    StillToCome,
    BadLength,
    NotOnTheScale,
    NotAskedYet,
    NothingToShare,
    PairHasEnded,
    WordingChanged,
    TwoAnswersLeft,
    BothAnswered,
    NotAsked,
    NotOneLine,
    BadWeeks,
    DateTooEarly,
    NotNow,
    Damaged,
    NotAnExport,
    ExportNewer { found: u32, known: u32 },
    ExportDamaged,
    AlreadyHere,
    NotABackup,
    BackupNewer { found: u32, known: u32 },
    BackupDamaged,
    NoSuchZone,
    NotPrinted,
}

#[uniffi::remote(Record)]
pub struct BackupCounts {
    pub made_at_ms: i64,
    pub pairs: u32,
    pub sessions: u32,
    pub notes: u32,
    pub topics: u32,
    pub answers: u32,
    pub others: u32,
    pub unread: u32,
}

#[uniffi::remote(Record)]
pub struct Export {
    pub files: Vec<ExportFile>,
}

#[uniffi::remote(Record)]
pub struct ExportFile {
    pub path: String,
    pub bytes: Vec<u8>,
}
