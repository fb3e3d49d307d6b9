//! What screens show, as facts; shells choose words, colours and layout.
//!
//! Every screen has a small record of its own. Lists are held once and handed out in windows ([`List::rows`]).

mod before;

pub use before::{
    BeforePair, BeforeView, BothWaysView, CardView, ComfortView, DirectionView, DraftView, GoalTopic, GoalView,
    LineView, NextUp, Nudge, OfferView, ProfileView, ProjectView, PromptScope, ReadyResult, SharedCopy, SharedOffer,
};
mod practice;
mod report;

pub use practice::{
    AgreementView, ClauseAnswers, ClauseChange, ClauseView, PairState, PracticeView, ProposalView, QuestionView,
    RhythmView, VersionView,
};
pub use report::{
    Balance, DefendingRow, Meetings, MetRow, OwnReport, PairReport, PlaceCount, RatingRow, SharedMet, SharedReport,
    Together,
};

pub use crate::find::{Span, TextKind};

use crate::event::{HistoryAt, MarkKind, Notebook, PlaceKind, Point, TopicKind, TopicState, Who};
use std::sync::Arc;

/// Rows of one crossing to a shell, at most (FFI.md, section 6).
pub const WINDOW_ROWS_MAX: usize = 200;

/// Everything that can be fetched. Cloning it clones pointers.
#[derive(Clone, Default)]
pub struct ViewModel {
    /// Where the app stands.
    pub stage: Stage,
    /// How many [`UiEvent`](crate::UiEvent)s were handled since the launch.
    pub handled: u64,
    /// The home screen.
    pub today: Arc<TodayView>,
    /// All sessions, newest first.
    pub sessions: List<SessionRow>,
    /// The open session.
    pub session: Option<Arc<SessionView>>,
    /// All topics, active first.
    pub topics: List<TopicRow>,
    /// What is being looked for, and what was found.
    pub find: Option<Arc<FindView>>,
    /// The past of a text, as long as it is looked at.
    pub history: Option<Arc<HistoryView>>,
    /// Prompts and answers.
    pub reflect: Arc<ReflectView>,
    /// All pairs.
    pub pairs: List<PairView>,
    /// One's own page: offers, lists, drafts of goals.
    pub profile: Arc<ProfileView>,
    /// "Before you meet".
    pub before: Arc<BeforeView>,
    /// Each pair both ways: offers, topics, goals, reminders.
    pub ways: List<BothWaysView>,
    /// One's own devices and the recovery code.
    pub devices: Arc<DevicesView>,
    /// What is saved, sent and received.
    pub sync: Arc<SyncView>,
    /// The open report.
    pub report: Option<Arc<PairReport>>,
    /// The last thing said to the person.
    pub notice: Option<Arc<Notice>>,
    /// An export, until it is taken.
    pub export: Option<Arc<Export>>,
}

/// Where the app stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// The store has not answered yet. Short; there is no spinner for it.
    #[default]
    Opening,
    /// Nobody has begun here: ask for a name, or for a link from one's other device.
    Fresh,
    /// This device was linked and waits for the first sync with the person's other device.
    Linking,
    /// Everything is there.
    Ready,
}

/// A list that is held once and read in windows. `revision` changes whenever a row does.
#[derive(Clone)]
pub struct List<Row> {
    /// Rises with every change.
    pub revision: u64,
    all: Arc<Vec<Arc<Row>>>,
}

impl<Row> Default for List<Row> {
    fn default() -> Self {
        Self { revision: 0, all: Arc::default() }
    }
}

/// Some consecutive rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window<Row> {
    /// The list's revision; two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many rows the list has.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The rows.
    pub rows: Vec<Arc<Row>>,
}

impl<Row> List<Row> {
    /// At most [`WINDOW_ROWS_MAX`] rows from `start` on.
    pub fn rows(&self, start: u32, len: u32) -> Window<Row> {
        let len = (len as usize).min(WINDOW_ROWS_MAX);
        let rows = self.all.iter().skip(start as usize).take(len).cloned().collect();
        Window { revision: self.revision, total: self.len(), start, rows }
    }

    /// How many rows there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    /// No rows at all?
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All rows; for shells without a border to cross.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Row>> {
        self.all.iter()
    }

    /// Changes rows in place; readers that hold the old list keep it.
    pub(crate) fn edit(&mut self, change: impl FnOnce(&mut Vec<Arc<Row>>)) {
        change(Arc::make_mut(&mut self.all));
        self.revision += 1;
    }
}

/// The home screen: the next meeting, one prompt, what waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TodayView {
    /// One's own name.
    pub name: String,
    /// The next planned session, or the one that is on now.
    pub next_session: Option<Arc<SessionRow>>,
    /// The last one that ended.
    pub last_session: Option<Arc<SessionRow>>,
    /// One prompt's id at a time, such as `P01`; shells have its text.
    pub prompt: Option<String>,
    /// Things that need a person.
    pub waiting: Vec<Waiting>,
    /// Topics that are active.
    pub active_topics: u32,
}

/// Something that needs a person, in words of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waiting {
    /// Both set a value of this session apart: *Two answers*.
    TwoAnswers {
        /// The session.
        session: String,
    },
    /// A session has ended and one's own take-away line is empty.
    TakeAway {
        /// The session.
        session: String,
    },
    /// The partner has proposed times for this session: pick one.
    PickTime {
        /// The session.
        session: String,
        /// How many.
        times: u32,
    },
    /// This session begins within a day: two minutes to prepare, if one likes.
    Prepare {
        /// The session.
        session: String,
    },
    /// A session has ended, or its planned end is over, and marks of one's own wait for their words.
    Card {
        /// The session.
        session: String,
    },
    /// Nobody is in this pair yet: send the invite.
    NobodyYet {
        /// The pair.
        pair: String,
    },
    /// A further device was linked and is not in this pair yet; it comes in when one of one's other devices is online.
    Admission {
        /// The pair.
        pair: String,
    },
}

/// One line of the list of sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionRow {
    /// The session's id.
    pub id: String,
    /// The pair's id.
    pub pair: String,
    /// The partner's name, or empty as long as it is unknown.
    pub partner: String,
    /// Start, milliseconds since 1970, UTC.
    pub start_at_ms: Option<i64>,
    /// Length in minutes.
    pub length_minutes: Option<u32>,
    /// Where.
    pub place: Option<PlaceKind>,
    /// When it ended, milliseconds since 1970, UTC.
    pub ended_at_ms: Option<i64>,
    /// The agenda's first line, shortened.
    pub about: String,
    /// Marks of one's own that wait to be filled in.
    pub marks_to_fill: u32,
    /// Is one's own take-away line there?
    pub i_took_away: bool,
    /// Is the partner's?
    pub partner_took_away: bool,
    /// Start, length or place was set differently by both.
    pub two_answers: bool,
    /// When it began, milliseconds since 1970, UTC.
    pub begun_at_ms: Option<i64>,
    /// It was written down afterwards.
    pub logged: bool,
    /// Times that are proposed.
    pub proposals: u32,
    /// By whom; `None` if by nobody, or by both apart.
    pub proposed_by: Option<Who>,
    /// Points of one's preparation that one has brought.
    pub i_bring: u32,
    /// The partner's.
    pub partner_brings: u32,
}

/// The session's screen: *mine* and *ours* side by side.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SessionView {
    /// Its row.
    pub row: SessionRow,
    /// Only me.
    pub mine: TextView,
    /// Both of us.
    pub ours: TextView,
    /// Both of us.
    pub agenda: TextView,
    /// Marks of one's own and of both, by time.
    pub marks: Vec<MarkView>,
    /// The two lines.
    pub took_away: TookAway,
    /// When–then.
    pub next_steps: Vec<StepView>,
    /// Every start that was set, if more than one.
    pub start_answers_ms: Vec<i64>,
    /// Every length that was set, if more than one.
    pub length_answers: Vec<u32>,
    /// Every place that was set, if more than one.
    pub place_answers: Vec<PlaceKind>,
    /// Times that are proposed, the earliest first, milliseconds since 1970, UTC.
    pub proposals_ms: Vec<i64>,
    /// How long it has run.
    pub timer: TimerView,
    /// What one has prepared.
    pub preparation: PreparationView,
    /// How many of the cards "ask before you answer" were turned over. Shells have their words, and show one.
    pub ask_card: u32,
    /// The card afterwards, from the beginning on until it is filled in or left; it is shown once it is due.
    pub card: Option<AfterCardView>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

impl SessionView {
    /// What the other person sees when the screen is turned round to them: nothing of *mine* (EXPERIENCE 4.2).
    ///
    /// **Invariant:** made of *ours* alone (`what_is_turned_round_holds_nothing_of_mine`).
    pub fn turned(&self) -> TurnedView {
        let ours = |mark: &&MarkView| mark.notebook == Notebook::Ours && !mark.text.is_empty();
        let marks = self.marks.iter().filter(ours).map(|mark| mark.text.clone()).collect();
        TurnedView { text: Arc::clone(&self.ours.text), marks }
    }
}

/// What stands on the screen that is turned round.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TurnedView {
    /// What is being noted for both.
    pub text: Arc<str>,
    /// The words of marks for both.
    pub marks: Vec<String>,
}

/// The facts of a clock. It stops nobody: there is no time limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TimerView {
    /// When it began, milliseconds since 1970, UTC.
    pub begun_at_ms: Option<i64>,
    /// For how long it is planned.
    pub planned_minutes: Option<u32>,
    /// Whole minutes from its beginning to its end, or to now.
    pub elapsed_minutes: Option<u32>,
    /// It is on.
    pub running: bool,
}

/// What one has prepared, in one's own notes. Empty where nothing was.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PreparationView {
    /// One bigger idea.
    pub idea: String,
    /// One question.
    pub question: String,
    /// One thing to show.
    pub show: String,
    /// One real task.
    pub task: String,
    /// Who will use its result; empty: "No one named yet".
    pub task_for: String,
    /// What of it stands in the agenda.
    pub brought: Vec<Point>,
    /// Left alone on purpose.
    pub left: bool,
}

/// The two minutes afterwards: fill the marks, one line, one when–then step. All of it may be left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AfterCardView {
    /// It is time for it: the session is over or its planned end has come, and what it was put off to has come, too.
    pub due: bool,
    /// Until when it was put off, milliseconds since 1970, UTC. It can be, once.
    pub later_ms: Option<i64>,
    /// Marks of one's own that wait for their words.
    pub marks_to_fill: u32,
    /// Is one's own line there?
    pub took_away: bool,
    /// Is there a step?
    pub has_step: bool,
}

/// A text and what happened to it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TextView {
    /// The text.
    pub text: Arc<str>,
    /// Where the caret stands, in UTF-16 code units, moved along with remote edits.
    pub caret: Option<u32>,
    /// Both edited it while apart, and both edits are in here.
    pub merged: bool,
}

/// A mark.
#[derive(Clone, PartialEq, Eq)]
pub struct MarkView {
    /// Its id.
    pub id: String,
    /// *Mine* or *ours*.
    pub notebook: Notebook,
    /// Which; `None` if a newer version made it.
    pub kind: Option<MarkKind>,
    /// To the minute, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// Whose.
    pub by: Who,
    /// May be empty.
    pub text: String,
}

/// The two take-away lines; every answer that a line was given (more than one: two of a person's devices, apart).
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TookAway {
    /// One's own.
    pub me: Vec<String>,
    /// The partner's.
    pub partner: Vec<String>,
}

/// A next step.
#[derive(Clone, PartialEq, Eq)]
pub struct StepView {
    /// Its id.
    pub id: String,
    /// When …
    pub when: String,
    /// … then.
    pub then: String,
    /// By whom.
    pub owner: Option<Who>,
    /// Done?
    pub done: bool,
}

/// A topic with a direction.
#[derive(Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// Its id.
    pub id: String,
    /// The pair's id.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// Every title that was given; the first one counts.
    pub titles: Vec<String>,
    /// Who teaches; `None` where both set it differently or nobody did.
    pub teacher: Option<Who>,
    /// "I will know it worked when …".
    pub worked_when: String,
    /// Its state; `None` where both set it differently or a newer version did.
    pub state: Option<TopicState>,
    /// What kind it is; `None` where nobody said, both set it differently, or a newer version did.
    pub kind: Option<TopicKind>,
    /// Who was to teach it, oldest first. Empty if it never changed.
    pub directions: Vec<DirectionView>,
    /// The steps that the learner reached, oldest first.
    pub comfort: Vec<ComfortView>,
    /// The sessions that were about it, newest first.
    pub sessions: Vec<String>,
}

/// A search, as long as it is open. It follows what is written meanwhile.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FindView {
    /// Counts searches: the answer to another one has another number.
    pub number: u64,
    /// The words that were asked for.
    pub words: String,
    /// No answer yet; short.
    pub searching: bool,
    /// Some documents are still being read in: more may be found in a moment.
    pub reading: bool,
    /// How many texts were found.
    pub total: u32,
    /// There are more than were looked at: ask more closely.
    pub more: bool,
    /// Which one is the first of `rows`, counted from 0. Others come with [`UiEvent::ShowFound`](crate::UiEvent).
    pub start: u32,
    /// At most [`WINDOW_ROWS_MAX`] of them, newest first; what has no date is last.
    pub rows: Vec<FoundRow>,
}

impl FindView {
    /// Are these all the rows that this window should have?
    pub fn is_whole(&self) -> bool {
        let left = self.total.saturating_sub(self.start) as usize;
        self.rows.len() == left.min(WINDOW_ROWS_MAX)
    }
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// In a session, or one's own notes of it.
    Session,
    /// In a topic.
    Topic,
    /// In an answer to a prompt.
    Answer,
    /// On a pair's page.
    Pair,
}

/// A text that was found.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// In what.
    pub within: FoundIn,
    /// Its id.
    pub id: String,
    /// The pair that it belongs to; `None` for what is mine alone.
    pub pair: Option<String>,
    /// The partner's name there.
    pub partner: String,
    /// Only me?
    pub mine: bool,
    /// Which text.
    pub kind: TextKind,
    /// The mark or step; or empty.
    pub part: String,
    /// When, milliseconds since 1970, UTC, if it has a date.
    pub at_ms: Option<i64>,
    /// A piece of the text, line breaks as blanks.
    pub excerpt: String,
    /// Where the piece begins in the text, in UTF-16 code units.
    pub at: u32,
    /// Is there more behind it?
    pub goes_on: bool,
    /// What was found, in UTF-16 code units of the piece.
    pub matches: Vec<Span>,
}

/// The past of one of a session's texts, as this device has noted it; 90 days.
#[derive(Clone, PartialEq, Eq)]
pub struct HistoryView {
    /// Counts openings: the answer to another one has another number.
    pub number: u64,
    /// The session.
    pub session: String,
    /// Which of its texts.
    pub notebook: Notebook,
    /// The store has not answered yet; short.
    pub reading: bool,
    /// On which days it changed, newest first.
    pub days: Vec<HistoryDay>,
    /// Both wrote in it while apart, not long ago: [`HistoryAt::Apart`] shows it.
    pub apart: bool,
    /// What was asked for; `None` where nothing is known of that day.
    pub shown: Option<PastView>,
}

/// A day on which a text changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryDay {
    /// Days since the first of January 1970, UTC, by this device's clock.
    pub day: i64,
    /// When it began, milliseconds since 1970, UTC.
    pub begins_ms: i64,
    /// Who changed it.
    pub by: Vec<Author>,
}

/// Who wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Author {
    /// The person at this device.
    Me,
    /// The other one.
    Partner,
    /// This device does not know.
    Somebody,
}

/// A text as it was, and what came and went.
#[derive(Clone, PartialEq, Eq)]
pub struct PastView {
    /// What was asked for.
    pub at: HistoryAt,
    /// As it was: at the end of that day, or before both wrote apart.
    pub text: Arc<str>,
    /// What came and went on that day or while apart, and what stayed, in the order of the text.
    pub passages: Vec<PassageView>,
    /// Marks and next steps that were there then and are not there now.
    pub gone: Vec<GoneView>,
}

/// A piece of a text and what became of it.
#[derive(Clone, PartialEq, Eq)]
pub struct PassageView {
    /// The piece.
    pub text: String,
    /// What became of it.
    pub fate: PassageFate,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageFate {
    /// It stayed.
    Kept,
    /// It came.
    Added {
        /// From whom.
        by: Author,
    },
    /// It went.
    Removed {
        /// By whose hand.
        by: Author,
    },
}

/// A mark or next step that went.
#[derive(Clone, PartialEq, Eq)]
pub struct GoneView {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// Prompts and answers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ReflectView {
    /// The prompt to show; shells have its text.
    pub prompt: Option<String>,
    /// How its answers are opened.
    pub scope: Option<PromptScope>,
    /// Answers, newest first. Nothing counts them.
    pub answers: Vec<AnswerView>,
}

/// An answer to a prompt.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerView {
    /// Its id.
    pub id: String,
    /// The prompt's id.
    pub prompt: String,
    /// Whose.
    pub by: Who,
    /// Is it shared with the partner?
    pub shared: bool,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: Option<i64>,
    /// The answer.
    pub text: String,
}

/// A pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairView {
    /// Its id.
    pub id: String,
    /// The partner's name; empty as long as it is unknown.
    pub partner: String,
    /// Is the partner in?
    pub has_partner: bool,
    /// Every cadence that was set; more than one is *Two answers*.
    pub cadence: Vec<String>,
    /// Since when, milliseconds since 1970, UTC.
    pub began_at_ms: Option<i64>,
    /// Sessions that ended.
    pub sessions_held: u32,
    /// Devices of both that are in.
    pub devices: u32,
    /// How its space stands with the relay.
    pub sync: SpaceSync,
    /// How far what was sent has come.
    pub reach: Reach,
    /// Further devices of one's own that have not said that they have it.
    pub own_devices_behind: u32,
    /// What the two compare to know that nobody stands between them; once both are in.
    pub safety: Option<SafetyView>,
    /// Has that been done?
    pub verified: Verified,
    /// The devices that are in, one's own first.
    pub members: Vec<MemberView>,
    /// Doors that are open.
    pub invites: Vec<InviteView>,
    /// What goes on with who is in.
    pub membership: Membership,
    /// The relay had lost or changed something of this pair, and this device has healed it of late.
    pub healed: Option<Healed>,
    /// What the two agree on, and where they stand.
    pub practice: PracticeView,
}

/// A relay that lost or changed what it kept, and was healed by this device. Good to know, and no trouble: shown for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Healed {
    /// What had to be done.
    pub how: Cure,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// How a relay was healed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// "The relay had lost some of what it kept; this device has brought it back".
    Refilled,
    /// "The relay was set back and had gone on since; this device has brought both together".
    Rewound,
}

/// The safety code of a pair as it stands now. It changes with every change of who is in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SafetyView {
    /// Ten words to read out.
    pub words: Vec<String>,
    /// The text of the QR.
    pub text: String,
}

/// Was the partner verified?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verified {
    /// Never compared.
    #[default]
    No,
    /// Compared, and all of the partner's devices are the ones of then or were let in by those.
    Yes {
        /// When, milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// Compared, but a device has come since that none of those let in: by a recovery code or a new link.
    Changed {
        /// When it was compared, milliseconds since 1970, UTC.
        at_ms: i64,
    },
}

/// A device in a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// The device's id.
    pub device: String,
    /// Whose.
    pub who: Who,
    /// Is it this one?
    pub this: bool,
    /// How it came in.
    pub came: Came,
}

/// How a device came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// With it the space began.
    First,
    /// By a link.
    Link,
    /// Another device of the same person let it in.
    OwnDevice,
    /// By a recovery code.
    RecoveryCode,
}

/// An open door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteView {
    /// Its id.
    pub id: String,
    /// Made by this person?
    pub mine: bool,
    /// How many may still come in by it.
    pub left: u32,
}

/// Whom a link lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFor {
    /// A partner, into a pair.
    Pair,
    /// A device of the very person who made it: whoever opens it puts that person's notes on this device, and what is written
    /// here becomes theirs. Ask first.
    OwnDevice,
}

/// What goes on with who is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Membership {
    /// Nothing.
    #[default]
    Settled,
    /// This device is not in yet.
    ComingIn,
    /// A removal waits for the relay. Nothing goes out under the old keys meanwhile.
    Removing,
    /// Something was written before this device came in, and nobody has handed its key over yet: "Waiting for history".
    WaitingForHistory,
    /// This device did not follow any more and is coming in anew.
    Repairing,
    /// The person has asked to be taken out.
    Leaving,
    /// This device was taken out. What is here stays here.
    Out,
}

/// One's own devices and the recovery code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DevicesView {
    /// The devices that are in, this one first.
    pub devices: Vec<OwnDeviceView>,
    /// Open links for further devices.
    pub invites: Vec<InviteView>,
    /// The recovery code.
    pub code: CodeState,
    /// Everything is coming back by a recovery code.
    pub recovering: bool,
    /// What goes on with this device's place in one's own space.
    pub membership: Membership,
}

/// A device of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDeviceView {
    /// Its id.
    pub id: String,
    /// What the person calls it; may be empty.
    pub name: String,
    /// Is it this one?
    pub this: bool,
    /// When it came, milliseconds since 1970, UTC; 0 if unknown.
    pub added_at_ms: i64,
    /// How many of one's pairs it is in.
    pub pairs: u32,
    /// Its removal waits for the relay.
    pub removing: bool,
    /// How it came in.
    pub came: Came,
    /// The device of one's own that let it in, by a link or by vouching for it.
    pub let_in_by: Option<String>,
}

/// How the recovery code stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CodeState {
    /// There is none: whoever loses every device has lost everything.
    #[default]
    None,
    /// It was shown and is not confirmed yet.
    Unconfirmed,
    /// Confirmed; the relay does not have all of it yet.
    Sending,
    /// It would bring everything back.
    Set,
}

/// How far what this device sent to a pair has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nothing was sent yet.
    #[default]
    Nothing,
    /// "On its way": at the relay; the partner's devices have not been in touch since.
    Relay,
    /// "{partner} has this".
    Partner {
        /// When this device learned of it, milliseconds since 1970, UTC.
        at_ms: i64,
    },
}

/// What is saved, sent and received, for all spaces together and for each. The words are EXPERIENCE 4.3.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncView {
    /// Is everything that was typed on this device's disk?
    pub saved: Saved,
    /// In touch with the relays?
    pub connection: Connection,
    /// The relay for new spaces; empty if none was named.
    pub relay: String,
    /// When every log was last read to its end, milliseconds since 1970, UTC; to within ten minutes.
    pub in_touch_ms: Option<i64>,
    /// Changes that have not come back in the log yet.
    pub unsent: u32,
    /// Every space has read to the end of its log and has nothing to send.
    pub settled: bool,
    /// Entries that were refused, over all spaces. They are kept aside; nothing else waits for them.
    pub quarantined: u32,
    /// Local records that could not be read at the last launch.
    pub damaged: u32,
    /// What needs attention, if anything.
    pub attention: Option<Attention>,
    /// A relay that was healed of late: the newest such event of all spaces.
    pub healed: Option<Healed>,
}

/// Is everything on the disk?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Saved {
    /// Yes: "Saved here".
    #[default]
    Here,
    /// Typed a moment ago; the short quiet is not over or the store has not answered.
    Saving,
    /// The disk is full. It is tried again; nothing is lost as long as the app stays open.
    PhoneFull,
    /// The store does not answer. It is tried again.
    NotYet,
}

/// In touch?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Connection {
    /// Not asked to be.
    #[default]
    Off,
    /// Trying.
    Connecting,
    /// Yes.
    Online,
    /// Not for now; tried again by itself.
    Offline {
        /// Since when, milliseconds since 1970, UTC.
        since_ms: i64,
    },
}

/// How one space stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SpaceSync {
    /// Nothing to send, everything read: as far as anybody can know.
    #[default]
    UpToDate,
    /// Changes are saved here and wait for a connection.
    Waiting {
        /// How many.
        unsent: u32,
    },
    /// Changes are on their way to the relay.
    Sending {
        /// How many.
        unsent: u32,
    },
    /// The log is being read.
    CatchingUp,
    /// Joining: nobody has let this device in yet.
    WaitingForApproval,
    /// Stopped, and why. Everything written here is safe.
    Stopped(Attention),
}

/// What needs attention. Ordered by urgency; the first one is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// The relay's log is not the one that this device has seen: set back, forked or altered. Nothing is sent to it.
    RelayLogChanged,
    /// Two memberships of one space grew apart at the relay. Nothing is sent to it any more; everything is kept.
    RelayForked,
    /// The relay speaks another version: update this app or the relay.
    RelayVersion,
    /// What answers at that address is not a relay.
    NotARelay,
    /// The relay's certificate does not hold.
    RelayUntrusted,
    /// The network works, the relay does not answer (or there is no network; a device cannot tell).
    RelayUnreachable,
    /// The recovery code has let a device in less than a day ago, and it lets in one a day.
    CodeUsedToday,
    /// The relay's disk is full.
    RelayFull,
    /// The space has used up its room at the relay.
    SpaceFull,
    /// The relay opens spaces only for holders of a token.
    RegistrationNeeded,
    /// The invite was used already: ask for a new link.
    InviteUsed,
    /// Somebody else writes under this device's key: its data was copied or restored. Nothing is sent from here; link it anew.
    Cloned,
    /// The log at the relay is not the one that the link was made in.
    AnotherLog,
    /// The invite has expired: ask for a new link.
    InviteExpired,
    /// The relay does not know this device in this space.
    NotYours,
    /// The relay refused an entry as too large or malformed.
    RefusedByRelay,
    /// Something was written by a newer version: update to read it.
    UpdateToRead,
    /// No relay was named yet.
    NoRelay,
}

/// The last thing said to the person.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// Counts from 1; a new number is a new notice.
    pub number: u64,
    /// What.
    pub said: Said,
}

/// What is said. A refusal changes nothing and loses nothing.
#[derive(Clone, PartialEq, Eq)]
pub enum Said {
    /// The profile was made.
    Begun,
    /// A pair was made.
    PairMade {
        /// The pair.
        pair: String,
    },
    /// A link is ready. It is a secret until it is used.
    LinkReady {
        /// The pair; `None` for a link to a device of one's own.
        pair: Option<String>,
        /// The whole link.
        link: String,
        /// When it ends if it reaches the relay now, milliseconds since 1970, UTC. The relay's clock judges, from when the
        /// invite reaches it.
        expires_at_ms: i64,
    },
    /// A link to show to somebody in the same room, once [`SyncView::saved`] says that all is saved. It is a secret until it
    /// is used.
    NearbyReady {
        /// The pair.
        pair: String,
        /// The whole link, for a QR.
        link: String,
        /// When it ends, milliseconds since 1970, UTC, if the relay's clock agrees.
        expires_at_ms: i64,
    },
    /// A link that was shown in the same room was accepted: to be shown in return, once all is saved. No secret.
    AnswerReady {
        /// The pair.
        pair: String,
        /// The whole answer, for a QR.
        answer: String,
    },
    /// Whoever showed the answer is in.
    TakenIn {
        /// The pair.
        pair: String,
    },
    /// A relay has the pair already: whoever showed the answer comes in by it, as soon as they have a network.
    TakenInByRelay {
        /// The pair.
        pair: String,
    },
    /// A link was accepted; the rest happens when a network is there.
    Joining {
        /// The pair; `None` for a device of one's own.
        pair: Option<String>,
    },
    /// A door is being shut.
    InviteRevoked,
    /// A removal waits for the relay. It is done once the pair or device says so no more.
    Removing,
    /// The partner's devices will take this person out.
    Leaving,
    /// Nobody else was in: the pair is gone from here.
    Left,
    /// Fresh keys are on their way.
    KeysRenewed,
    /// This device comes in anew as soon as it can.
    Repairing,
    /// Both see the same: nobody stands between them.
    SafetyMatches {
        /// The pair.
        pair: String,
    },
    /// They see something else: somebody stands between them, or one of them has not heard of the newest change yet.
    SafetyDiffers {
        /// The pair.
        pair: String,
    },
    /// The recovery code, shown once. It counts when the groups asked for were typed back.
    RecoveryCode {
        /// Its groups, in order.
        groups: Vec<String>,
        /// Which groups to type back, counted from 1, in order.
        ask: Vec<u32>,
    },
    /// The code counts from here on.
    RecoveryCodeKept,
    /// The relay is asked what the code opens.
    Recovering,
    /// A session was made.
    SessionMade {
        /// The session.
        session: String,
    },
    /// A topic was made.
    TopicMade {
        /// The topic.
        topic: String,
    },
    /// Somebody whom one has met was noted.
    MetNoted {
        /// The entry.
        met: String,
    },
    /// A copy is on its way to the partner.
    Shared,
    /// An offer, a line or the draft of a goal was kept; or a copy of one was shared.
    Kept {
        /// Its id.
        id: String,
    },
    /// An answer was kept.
    AnswerKept {
        /// The answer.
        answer: String,
    },
    /// A file was added to *mine*.
    Imported {
        /// The session.
        session: String,
        /// How many UTF-16 code units.
        units: u64,
    },
    /// Files are ready in [`ViewModel::export`].
    Exported,
    /// This person has agreed to a version. It is in force once both have.
    Agreed {
        /// The pair.
        pair: String,
    },
    /// An answer was sealed. Nobody can see it until it is open.
    AnswerSealed {
        /// The pair.
        pair: String,
        /// The question.
        question: String,
    },
    /// The pair has ended. Nothing more is needed.
    PairEnded {
        /// The pair.
        pair: String,
    },
    /// What this person wrote under their own name was taken out of what both see, from here on. The other one may have
    /// copied it.
    TakenBack {
        /// The pair.
        pair: String,
        /// How many lines, marks and answers.
        count: u32,
    },
    /// What an export said is here, in new pairs.
    ExportRead {
        /// How many pairs.
        pairs: u32,
        /// How many sessions.
        sessions: u32,
        /// How many topics.
        topics: u32,
        /// How many answers to prompts.
        answers: u32,
        /// Fields of the file that this version has no place for.
        unknown: u32,
    },
    /// A backup is ready in [`ViewModel::export`], open to read.
    BackupReady,
    /// A backup is here. This device is a new one; see [`DevicesView::membership`].
    Restored(BackupCounts),
    /// It could not be done.
    Refused(Problem),
}

/// Why something could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nobody has begun on this device yet.
    NotBegun,
    /// Somebody has begun on this device already.
    AlreadyBegun,
    /// A name is needed.
    NameNeeded,
    /// A relay must be named first.
    NoRelay,
    /// Not an address of a relay: `ws://host:port` or `wss://host`.
    BadRelay,
    /// This is no link of ours.
    NotALink,
    /// A link of ours, but not whole.
    LinkCut,
    /// A link of a newer version.
    LinkNewer,
    /// No answer to a link that was shown in the same room.
    NotAnAnswer,
    /// An answer to another link than this pair's, or somebody has come in since.
    AnswerDiffers,
    /// A relay has this pair by now, or both are in: there is nothing to show in the room.
    NothingToShow,
    /// This device is in that space already.
    AlreadyIn,
    /// A link to a device of one's own, opened where somebody has begun already.
    DeviceNotFresh,
    /// No such pair.
    NoSuchPair,
    /// No such session.
    NoSuchSession,
    /// No such topic, mark, step or prompt.
    NoSuchThing,
    /// Something that must be said is empty.
    Empty,
    /// Three topics of this pair are active already: park one of them first.
    ThreeActive,
    /// Only the one who learns says how at ease they are.
    OnlyTheLearner,
    /// A day is from 1 to 7, a minute from 0 to 1440, and the first hour is before the last.
    NoSuchHour,
    /// The session is not open (its text is not at hand).
    NotOpen,
    /// The edit does not fit the text.
    BadEdit,
    /// Too long.
    TooLong {
        /// How many UTF-16 code units it has or would have.
        units: u64,
        /// The most.
        max: u64,
    },
    /// Both people are in this pair already.
    PairFull,
    /// This notebook was copied, and the copy has gone on: nothing goes out from here.
    Copied,
    /// This device is not in there, or not any more.
    NotIn,
    /// There is no partner in this pair.
    NobodyThere,
    /// That is this very device: take it out from another one.
    ThisDevice,
    /// Neither a safety QR nor ten of the words.
    NotASafetyCode,
    /// Not a recovery code at all.
    NotARecoveryCode,
    /// A recovery code with something misread or mistyped in it.
    CodeMistyped,
    /// The relay has nothing for this recovery code: another relay, or a code that was replaced.
    NoSuchCode,
    /// The relay takes only so many tries at codes in a minute.
    TooManyTries,
    /// No code was shown that could be confirmed.
    NoCodeShown,
    /// The groups are not the ones that were asked for.
    CodeDiffers,
    /// The document has taken in as much as it can.
    DocumentFull,
    /// Not UTF-8 text.
    NotText,
    /// That mark is for *mine* only.
    OnlyMine,
    /// At most three times can be proposed at once.
    TooManyTimes,
    /// Nobody has proposed this time, or it was taken back.
    NotProposed,
    /// The session has ended already.
    AlreadyOver,
    /// It has neither begun nor ended yet.
    NotOver,
    /// The card was put off once already.
    PutOffAlready,
    /// A meeting that is still to come is planned, not written down afterwards.
    StillToCome,
    /// A meeting lasts from one minute to seven days.
    BadLength,
    /// The scale has no such answer.
    NotOnTheScale,
    /// That is asked from the middle on.
    NotAskedYet,
    /// Nothing of one's own to share, or nothing new.
    NothingToShare,
    /// The pair has ended: what both see does not change any more. *Mine* does.
    PairHasEnded,
    /// The wording has changed since it was shown, or there is nothing to agree to: read it again.
    WordingChanged,
    /// Both changed a clause apart: pick one of the two answers first.
    TwoAnswersLeft,
    /// Both have answered by now: what is sealed stays as it is.
    BothAnswered,
    /// That question is not asked here, or not yet.
    NotAsked,
    /// A clause is one line.
    NotOneLine,
    /// Weeks are counted from 1 to 52.
    BadWeeks,
    /// A later date is needed.
    DateTooEarly,
    /// That does not fit where the pair stands now.
    NotNow,
    /// The document on this device is damaged.
    Damaged,
    /// No JSON export of ours.
    NotAnExport,
    /// An export of a newer version.
    ExportNewer {
        /// Its schema.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// An export of ours, but not whole.
    ExportDamaged,
    /// What this export says is in this notebook already.
    AlreadyHere,
    /// No backup of ours.
    NotABackup,
    /// A backup of a newer version.
    BackupNewer {
        /// Its format.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// A backup of ours, but something in it does not open.
    BackupDamaged,
    /// No time zone of this name.
    NoSuchZone,
    /// The pages could not be made.
    NotPrinted,
}

/// What is in a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BackupCounts {
    /// When it was made, milliseconds since 1970, UTC.
    pub made_at_ms: i64,
    /// Pairs.
    pub pairs: u32,
    /// Sessions.
    pub sessions: u32,
    /// Own notes of sessions.
    pub notes: u32,
    /// Topics.
    pub topics: u32,
    /// Answers to prompts.
    pub answers: u32,
    /// Other documents, one's own page among them.
    pub others: u32,
    /// What could not be read when it was made, and is not in it.
    pub unread: u32,
}

/// Files to write somewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Export {
    /// Relative path and content.
    pub files: Vec<ExportFile>,
}

/// A file of an export.
#[derive(Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// A relative path with safe characters.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
