//! What screens show, as facts; shells choose words, colours and layout.
//!
//! Every screen has a small record of its own. Lists are held once and handed out in windows ([`List::rows`]).

mod before;
mod files;
mod list;
mod past;
mod people;
mod practice;
mod report;
mod said;
mod session;
mod sync;
mod today;
mod topic;

pub use before::{
    BeforePair, BeforeView, BothWaysView, CardView, ComfortView, DirectionView, DraftView, GoalTopic, GoalView,
    LineView, NextUp, Nudge, OfferView, ProfileView, ProjectView, PromptScope, ReadyResult, SharedCopy, SharedOffer,
};
pub use files::{BackupCounts, Export, ExportFile};
pub use list::{List, ListChange, WINDOW_ROWS_MAX, Window};
pub use past::{
    Author, FindView, FoundIn, FoundRow, GoneView, HistoryDay, HistoryView, PassageFate, PassageView, PastView,
};
pub use people::{
    Came, CodeState, Cure, DevicesView, Healed, InviteView, LinkFor, MemberView, Membership, OwnDeviceView, PairView,
    Reach, SafetyView, Verified,
};
pub use practice::{
    AgreementView, ClauseAnswers, ClauseChange, ClauseView, ClosingView, PairState, PracticeView, ProposalView,
    QuestionView, RhythmView, ThanksView, VersionView,
};
pub use report::{
    Balance, DefendingRow, HeldRow, Meetings, MetRow, OwnReport, PairReport, PlaceCount, RatingRow, SharedMet,
    SharedReport, Together,
};
pub use said::{Notice, Problem, Said};
pub use session::{
    AfterCardView, MarkView, PreparationView, SessionRow, SessionView, StepView, TextView, TimerView, TookAway,
    TurnedView,
};
pub use sync::{Attention, Connection, Saved, SpaceSync, SyncView};
pub use today::{TodayView, Waiting};
pub use topic::{AnswerView, KnownView, ReflectView, StartView, TopicRow};

pub use crate::find::{Span, TextKind};

use std::sync::Arc;

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
