//! What is there before and between meetings: only mine, and both ways.

use crate::event::{
    Comfort, GoalState, GoodTimes, Horizon, ListKind, PairType, Power, Ready, StandsAs, TopicState, Useful, Who,
};
use crate::prompts::Opened;

/// One's own page. Only me: nothing of it is anywhere else until it is shared.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ProfileView {
    /// There is no offer yet: ask "What do people already come to you for?" before anything else.
    pub asks_first: bool,
    /// What I can show, oldest first.
    pub offers: Vec<OfferView>,
    /// When I have time.
    pub good_times: Option<GoodTimes>,
    /// The pairs that have a copy of that.
    pub good_times_shared: Vec<String>,
    /// Private lists, oldest line first.
    pub lines: Vec<LineView>,
    /// My goals: drafts, nearest horizon first.
    pub goals: Vec<DraftView>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

/// An offer of one's own.
#[derive(Clone, PartialEq, Eq)]
pub struct OfferView {
    /// Its id.
    pub id: String,
    /// What I can show: every answer; more than one where two of one's devices set it apart.
    pub what: Vec<String>,
    /// How long it takes.
    pub takes: String,
    /// What to bring.
    pub bring: String,
    /// Which of the ten questions found it.
    pub question: Option<u32>,
    /// The pairs that have a copy.
    pub shared: Vec<SharedCopy>,
}

/// A copy of something private that was shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedCopy {
    /// The pair.
    pub pair: String,
    /// The copy's id there.
    pub id: String,
    /// It says what the private one says now.
    pub same: bool,
}

/// A line of a private list.
#[derive(Clone, PartialEq, Eq)]
pub struct LineView {
    /// Its id.
    pub id: String,
    /// In which list.
    pub list: ListKind,
    /// The pair that it is about.
    pub pair: Option<String>,
    /// The line.
    pub text: String,
}

/// The draft of a goal.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftView {
    /// Its id.
    pub id: String,
    /// The goal: every answer.
    pub text: Vec<String>,
    /// How far ahead; `None` where two of one's devices set it apart.
    pub horizon: Option<Horizon>,
    /// The pairs that have a shared version.
    pub shared: Vec<SharedCopy>,
}

/// "Before you meet". Only me; what was said about power is on this device only. Nothing of it is a gate.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct BeforeView {
    /// Each pair, and how one stands in it.
    pub pairs: Vec<BeforePair>,
    /// The cards to read, in their order: six for where one stands; all twelve where one has not said, or stands alike.
    pub cards: Vec<CardView>,
    /// Answers to the five statements.
    pub ready: Vec<Option<Ready>>,
    /// Why, in one's own words.
    pub reason: String,
    /// What the five answers come to, once all are given. A text, never a number.
    pub result: Option<ReadyResult>,
    /// The prompt of now asks to look at the assumptions again.
    pub returns_to_assumptions: bool,
}

/// How one stands in a pair.
#[derive(Clone, PartialEq, Eq)]
pub struct BeforePair {
    /// The pair.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// Where one stands.
    pub stands_as: Option<StandsAs>,
    /// Does the partner have a say? Yes shows the caution, and suggests the clause.
    pub power: Option<Power>,
    /// What happens next, at most three.
    pub next: Vec<NextUp>,
}

/// What happens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextUp {
    /// Say one thing that you can show.
    FirstOffer,
    /// Let your partner in.
    Invite,
    /// Read the cards.
    Cards,
    /// Answer the question about power.
    Power,
    /// Share an offer.
    ShareOffer,
    /// Plan a meeting.
    PlanSession,
    /// Name a topic in each direction.
    Topics,
    /// Meet.
    Meet,
    /// Write what you took away.
    TakeAway,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardView {
    /// Its id, such as `junior-reverse`; shells have its words.
    pub id: String,
    /// Was it read?
    pub read: bool,
    /// Was it useful?
    pub useful: Option<Useful>,
}

/// What the readiness check comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadyResult {
    /// All five with yes.
    Go,
    /// Some with partly, none with not now.
    Talk,
    /// At least one with not now.
    Wait,
}

/// A pair, both ways: what each offers, teaches and aims at. Both of us, but for the reminders, which this device makes.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct BothWaysView {
    /// The pair.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// What I am called here: every answer.
    pub my_word: Vec<String>,
    /// What the partner is called here: every answer.
    pub partners_word: Vec<String>,
    /// The type of the pair: every answer.
    pub pair_type: Vec<PairType>,
    /// What I offer.
    pub my_offers: Vec<SharedOffer>,
    /// What the partner offers; the first thing to see of them.
    pub partners_offers: Vec<SharedOffer>,
    /// When I have time.
    pub my_times: Option<GoodTimes>,
    /// When the partner has.
    pub partners_times: Option<GoodTimes>,
    /// Topics that I teach, active first: ids of rows of [`ViewModel::topics`](super::ViewModel).
    pub i_teach: Vec<String>,
    /// Topics that I learn.
    pub i_learn: Vec<String>,
    /// Topics where both said something else.
    pub undecided: Vec<String>,
    /// Our goals, nearest horizon first.
    pub goals: Vec<GoalView>,
    /// Reminders, made here from what is agreed and what was held. Each is a fact and at most one thing to do.
    pub nudges: Vec<Nudge>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

/// An offer that was shared.
#[derive(Clone, PartialEq, Eq)]
pub struct SharedOffer {
    /// Its id.
    pub id: String,
    /// What they can show: every answer.
    pub what: Vec<String>,
    /// How long it takes.
    pub takes: String,
    /// What to bring.
    pub bring: String,
}

/// A shared goal.
#[derive(Clone, PartialEq, Eq)]
pub struct GoalView {
    /// Its id.
    pub id: String,
    /// Whose it was first.
    pub by: Who,
    /// The goal: every answer; more than one is *Two answers*.
    pub text: Vec<String>,
    /// How far ahead: every answer.
    pub horizon: Vec<Horizon>,
    /// Where it stands: every answer.
    pub state: Vec<GoalState>,
    /// Why it was changed or dropped: every answer.
    pub reason: Vec<String>,
    /// The topics that lead to it, and the sessions about each.
    pub topics: Vec<GoalTopic>,
    /// What it has grown into.
    pub project: Option<ProjectView>,
}

/// A topic on the way to a goal.
#[derive(Clone, PartialEq, Eq)]
pub struct GoalTopic {
    /// The topic.
    pub topic: String,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub state: Option<TopicState>,
    /// Sessions about it, newest first.
    pub sessions: Vec<String>,
}

/// A project: every answer to each of its questions.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ProjectView {
    /// What comes of it.
    pub outcome: Vec<String>,
    /// For whom.
    pub audience: Vec<String>,
    /// By when, milliseconds since 1970, UTC.
    pub due_at_ms: Vec<i64>,
    /// What help it needs.
    pub help: Vec<String>,
    /// The next step.
    pub next: Vec<String>,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nudge {
    /// Nobody has met yet.
    NeverMet,
    /// The next meeting is due around then.
    NextDue {
        /// Milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// They last met longer ago than agreed.
    Late {
        /// Full weeks since.
        weeks: u32,
        /// Agreed weeks between two meetings.
        agreed: u32,
    },
    /// No meeting for six weeks or more: pause, go on or end?
    Gap {
        /// Full weeks since.
        weeks: u32,
    },
    /// Three meetings are behind them, and one has not answered how to go on.
    ThreeMeetings,
    /// What they agreed on runs until then, which is near or past: renew it, pause or end?
    Ends {
        /// Milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// They are wrapping up: one last meeting, if they like.
    LastMeeting,
    /// Nothing in this direction yet.
    NothingYet {
        /// Who would teach.
        teacher: Who,
    },
    /// The last meetings were about technology only.
    OtherKind {
        /// How many.
        sessions: u32,
    },
    /// More topics are active than three: which one to park?
    TooManyActive {
        /// How many.
        active: u32,
    },
}

/// A step that the learner has reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComfortView {
    /// Which.
    pub step: Comfort,
    /// When they said so, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// A direction that a topic has, or had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectionView {
    /// Who was to teach.
    pub teacher: Who,
    /// From when on, milliseconds since 1970, UTC; `None`: from the beginning.
    pub since_ms: Option<i64>,
}

/// How the answers to a prompt are opened; see [`Opened`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptScope {
    /// Only me.
    Private,
    /// Opened together, once both have answered.
    Sealed,
    /// Meant for both.
    Shared,
}

impl From<Opened> for PromptScope {
    fn from(opened: Opened) -> Self {
        match opened {
            Opened::Private => Self::Private,
            Opened::Sealed => Self::Sealed,
            Opened::Shared => Self::Shared,
        }
    }
}
