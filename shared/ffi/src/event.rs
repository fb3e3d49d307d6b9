//! What a shell can say, as `app` declares it. A variant or field that is forgotten here does not compile.

use crate::before::{
    Comfort, GoalState, GoodTimes, Horizon, ListKind, NudgeKind, OfferText, PairType, Power, ProjectPlan, Ready,
    StandsAs, TopicChange, Useful,
};
pub use app::UiEvent;
pub use app::event::{
    ExportFormat, ExportScope, ExportWish, FindQuery, FindScope, HistoryAt, MarkKind, Notebook, PlaceKind, Point,
    RatingMoment, RatingQuestion, SessionPlan, TopicState, Who,
};

use crate::practice::{CheckAnswer, Clause, ClauseWording, TrialAnswer, Wording};

#[uniffi::remote(Enum)]
pub enum Notebook {
    Mine,
    Ours,
    Agenda,
}

#[uniffi::remote(Enum)]
pub enum MarkKind {
    Learned,
    ToDo,
    ComeBack,
    Defending,
}

#[uniffi::remote(Enum)]
pub enum Point {
    Idea,
    Question,
    Show,
    Task,
    TaskFor,
}

#[uniffi::remote(Enum)]
pub enum RatingQuestion {
    Work,
    You,
    Say,
    See,
    Useful,
    Glad,
}

#[uniffi::remote(Enum)]
pub enum RatingMoment {
    Start,
    Middle,
    End,
}

#[uniffi::remote(Enum)]
pub enum PlaceKind {
    Mine,
    Theirs,
    Neutral,
    Walking,
    Meal,
    Call,
    Video,
}

#[uniffi::remote(Enum)]
pub enum Who {
    Me,
    Partner,
}

#[uniffi::remote(Enum)]
pub enum TopicState {
    Active,
    Parked,
    Done,
}

#[uniffi::remote(Record)]
pub struct SessionPlan {
    pub start_at_ms: Option<i64>,
    pub length_minutes: Option<u32>,
    pub place: Option<PlaceKind>,
}

#[uniffi::remote(Enum)]
pub enum ExportFormat {
    Markdown,
    Json,
    Calendar,
    Log,
    Printed,
    Report,
}

#[uniffi::remote(Enum)]
pub enum ExportScope {
    Mine,
    Ours,
    Both,
}

#[uniffi::remote(Record)]
pub struct ExportWish {
    pub format: ExportFormat,
    pub scope: ExportScope,
    pub pair: Option<String>,
    pub session: Option<String>,
    pub redact: bool,
    pub zone: Option<String>,
    pub floating: bool,
    pub lines_of: Option<Vec<String>>,
}

#[uniffi::remote(Enum)]
pub enum HistoryAt {
    List,
    Day { day: i64 },
    Apart,
}

#[uniffi::remote(Enum)]
pub enum FindScope {
    Both,
    Mine,
    Ours,
}

#[uniffi::remote(Record)]
pub struct FindQuery {
    pub words: String,
    pub scope: FindScope,
    pub pair: Option<String>,
    pub topic: Option<String>,
    pub from_ms: Option<i64>,
    pub before_ms: Option<i64>,
}

#[uniffi::remote(Enum)]
pub enum UiEvent {
    Begin { name: String },
    Join { link: String },
    UseRelay { relay: String, registration: Option<String> },
    GoOnline,
    GoOffline,
    Flush,
    StartPair,
    PairNearby,
    ShowNearby { pair: String },
    TakeIn { answer: String },
    SawTheirScreen { pair: String },
    Invite { pair: String },
    LinkDevice,
    RevokeInvite { invite: String },
    NameDevice { name: String },
    RemoveDevice { device: String },
    RemovePartner { pair: String },
    LeavePair { pair: String },
    RenewKeys,
    Repair { pair: Option<String> },
    CompareSafety { pair: String, shown: String },
    MakeRecoveryCode,
    ConfirmRecoveryCode { groups: Vec<String> },
    Recover { relay: String, code: String },
    SetCadence { pair: String, cadence: String },
    NewSession { pair: String, plan: SessionPlan },
    OpenSession { session: String },
    CloseSession,
    PlanSession { session: String, plan: SessionPlan },
    EditText { session: String, notebook: Notebook, at: u32, removed: u32, inserted: String },
    PlaceCaret { notebook: Notebook, at: u32 },
    Mark { session: String, notebook: Notebook, kind: MarkKind, text: String },
    FillMark { session: String, notebook: Notebook, mark: String, text: String },
    RemoveMark { session: String, notebook: Notebook, mark: String },
    RemoveStep { session: String, step: String },
    TakeAway { session: String, line: String },
    AddStep { session: String, when: String, then: String, owner: Option<Who> },
    SetStepDone { session: String, step: String, done: bool },
    ShareLine { session: String, line: String },
    ProposeTimes { session: String, times_ms: Vec<i64> },
    PickTime { session: String, at_ms: i64 },
    Prepare { session: String, point: Point, line: String },
    BringPoint { session: String, point: Point },
    LeavePreparation { session: String },
    BeginSession { session: String },
    TurnAskCard { session: String },
    PutOffCard { session: String },
    CloseCard { session: String },
    LogMeeting { pair: String, start_at_ms: i64, minutes: u32, place: Option<PlaceKind> },
    NoteMet { pair: String, name: String, what: String },
    ShareMet { met: String },
    Rate { pair: String, question: RatingQuestion, moment: Option<RatingMoment>, answer: u32 },
    ShareRatings { pair: String },
    OpenReport { pair: String },
    CloseReport,
    EndSession { session: String },
    NewTopic { pair: String, title: String, teacher: Who, worked_when: String },
    SetTopicTeacher { topic: String, teacher: Who },
    SetTopicState { topic: String, state: TopicState },
    AnswerPrompt { prompt: String, share_with: Option<String>, text: String },
    SkipPrompt { prompt: String },
    AnotherPrompt,
    ShareAnswer { answer: String, pair: String },
    KeepOffer { offer: Option<String>, text: OfferText, question: Option<u32> },
    RemoveOffer { offer: String },
    ShareOffer { offer: String, pair: String },
    WithdrawOffer { offer: String, pair: String },
    SetGoodTimes { times: GoodTimes },
    ShareGoodTimes { pair: String },
    AddLine { list: ListKind, pair: Option<String>, text: String },
    RemoveLine { list: ListKind, line: String },
    ReadCard { card: String, useful: Option<Useful> },
    SetStandsAs { pair: String, stands_as: Option<StandsAs> },
    SetPower { pair: String, power: Option<Power> },
    SetReady { statement: u32, ready: Option<Ready> },
    SetReason { text: String },
    SetRole { pair: String, who: Who, word: String },
    SetPairType { pair: String, pair_type: PairType },
    EditTopic { topic: String, change: TopicChange },
    SetComfort { topic: String, step: Comfort },
    NameTopic { session: String, topic: String, named: bool },
    KeepGoal { goal: Option<String>, text: String, horizon: Horizon },
    RemoveGoal { goal: String },
    ShareGoal { goal: String, pair: String },
    EditGoal { pair: String, goal: String, text: String, horizon: Horizon },
    SetGoalState { pair: String, goal: String, state: GoalState, reason: String },
    SetGoalTopic { pair: String, goal: String, topic: String, named: bool },
    SetProject { pair: String, goal: String, project: ProjectPlan },
    Later { pair: String, nudge: NudgeKind },
    Import { session: String, bytes: Vec<u8> },
    OpenHistory { session: String, notebook: Notebook, at: HistoryAt },
    CloseHistory,
    RestoreText { session: String },
    RestorePassage { session: String, passage: u32 },
    Undelete { session: String, id: String },
    Find { query: FindQuery },
    ShowFound { start: u32 },
    CloseFind,
    Export { wish: ExportWish },
    ImportExport { bytes: Vec<u8> },
    MakeBackup,
    RestoreBackup { bytes: Vec<u8> },
    ExportTaken,
    SetClause { pair: String, clause: Clause, wording: Wording },
    SetClauses { pair: String, clauses: Vec<ClauseWording> },
    Agree { pair: String, version: String },
    DropProposal { pair: String },
    AnswerTrial { pair: String, answer: TrialAnswer },
    AnswerCheck { pair: String, question: String, answer: CheckAnswer },
    SealAnswer { pair: String, prompt: String, text: String },
    StartTopic { topic: String, known: String, unsure: String },
    Thank { pair: String, text: String },
    PutOff { pair: String, question: String, due_at_ms: i64 },
    PausePair { pair: String, until_ms: Option<i64> },
    ResumePair { pair: String },
    ClosePair { pair: String },
    EndPair { pair: String },
    TakeBack { pair: String },
}
