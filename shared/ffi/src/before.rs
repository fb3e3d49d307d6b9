//! What is there before and between meetings, as `app` declares it. A variant or field that is forgotten here does not
//! compile. What has shared parts inside has a shape of its own at the end.

pub use app::event::{
    Comfort, GoalState, GoodTimes, Horizon, ListKind, NudgeKind, OfferText, PairType, Power, ProjectPlan, Ready,
    StandsAs, TopicChange, TopicKind, Useful,
};
pub use app::view::{
    BeforePair, BeforeView, BothWaysView, CardView, ComfortView, DirectionView, DraftView, GoalTopic, GoalView,
    LineView, NextUp, Nudge, OfferView, ProfileView, ProjectView, PromptScope, ReadyResult, SharedCopy, SharedOffer,
};

use crate::event::{TopicState, Who};
use app::view::Window;
use std::sync::Arc;

#[uniffi::remote(Enum)]
pub enum ListKind {
    Assumptions,
    Wants,
}

#[uniffi::remote(Enum)]
pub enum Useful {
    Yes,
    Partly,
    No,
}

#[uniffi::remote(Enum)]
pub enum StandsAs {
    Newer,
    Longer,
    Alike,
}

#[uniffi::remote(Enum)]
pub enum Power {
    Yes,
    No,
    Unsure,
}

#[uniffi::remote(Enum)]
pub enum Ready {
    Yes,
    Partly,
    NotNow,
}

#[uniffi::remote(Enum)]
pub enum PairType {
    Reverse,
    Mutual,
    Peer,
}

#[uniffi::remote(Enum)]
pub enum TopicKind {
    Views,
    Customers,
    Work,
    Culture,
    Careers,
    Technology,
}

#[uniffi::remote(Enum)]
pub enum Comfort {
    Never,
    Helped,
    Alone,
    Weekly,
    Show,
}

#[uniffi::remote(Enum)]
pub enum Horizon {
    Month,
    Year,
    Further,
}

#[uniffi::remote(Enum)]
pub enum GoalState {
    Open,
    Met,
    Changed,
    Dropped,
}

#[uniffi::remote(Enum)]
pub enum NudgeKind {
    Late,
    Gap,
    NothingYet,
    OtherKind,
    ThreeMeetings,
    Ends,
    LastMeeting,
}

#[uniffi::remote(Record)]
pub struct OfferText {
    pub what: String,
    pub takes: String,
    pub bring: String,
}

#[uniffi::remote(Record)]
pub struct GoodTimes {
    pub text: String,
    pub days: Vec<u32>,
    pub from_minute: Option<u32>,
    pub to_minute: Option<u32>,
}

#[uniffi::remote(Record)]
pub struct TopicChange {
    pub title: Option<String>,
    pub worked_when: Option<String>,
    pub kind: Option<TopicKind>,
}

#[uniffi::remote(Record)]
pub struct ProjectPlan {
    pub outcome: Option<String>,
    pub audience: Option<String>,
    pub due_at_ms: Option<i64>,
    pub help: Option<String>,
    pub next: Option<String>,
}

#[uniffi::remote(Record)]
pub struct ProfileView {
    pub asks_first: bool,
    pub offers: Vec<OfferView>,
    pub good_times: Option<GoodTimes>,
    pub good_times_shared: Vec<String>,
    pub lines: Vec<LineView>,
    pub goals: Vec<DraftView>,
    pub newer: bool,
}

#[uniffi::remote(Record)]
pub struct OfferView {
    pub id: String,
    pub what: Vec<String>,
    pub takes: String,
    pub bring: String,
    pub question: Option<u32>,
    pub shared: Vec<SharedCopy>,
}

#[uniffi::remote(Record)]
pub struct SharedCopy {
    pub pair: String,
    pub id: String,
    pub same: bool,
}

#[uniffi::remote(Record)]
pub struct LineView {
    pub id: String,
    pub list: ListKind,
    pub pair: Option<String>,
    pub text: String,
}

#[uniffi::remote(Record)]
pub struct DraftView {
    pub id: String,
    pub text: Vec<String>,
    pub horizon: Option<Horizon>,
    pub shared: Vec<SharedCopy>,
}

#[uniffi::remote(Record)]
pub struct BeforeView {
    pub pairs: Vec<BeforePair>,
    pub cards: Vec<CardView>,
    pub ready: Vec<Option<Ready>>,
    pub reason: String,
    pub result: Option<ReadyResult>,
    pub returns_to_assumptions: bool,
}

#[uniffi::remote(Record)]
pub struct BeforePair {
    pub pair: String,
    pub partner: String,
    pub stands_as: Option<StandsAs>,
    pub power: Option<Power>,
    pub next: Vec<NextUp>,
}

#[uniffi::remote(Enum)]
pub enum NextUp {
    FirstOffer,
    Invite,
    Cards,
    Power,
    ShareOffer,
    PlanSession,
    Topics,
    Meet,
    TakeAway,
}

#[uniffi::remote(Record)]
pub struct CardView {
    pub id: String,
    pub read: bool,
    pub useful: Option<Useful>,
}

#[uniffi::remote(Enum)]
pub enum ReadyResult {
    Go,
    Talk,
    Wait,
}

#[uniffi::remote(Record)]
pub struct BothWaysView {
    pub pair: String,
    pub partner: String,
    pub my_word: Vec<String>,
    pub partners_word: Vec<String>,
    pub pair_type: Vec<PairType>,
    pub my_offers: Vec<SharedOffer>,
    pub partners_offers: Vec<SharedOffer>,
    pub my_times: Option<GoodTimes>,
    pub partners_times: Option<GoodTimes>,
    pub i_teach: Vec<String>,
    pub i_learn: Vec<String>,
    pub undecided: Vec<String>,
    pub goals: Vec<GoalView>,
    pub nudges: Vec<Nudge>,
    pub newer: bool,
}

#[uniffi::remote(Record)]
pub struct SharedOffer {
    pub id: String,
    pub what: Vec<String>,
    pub takes: String,
    pub bring: String,
}

#[uniffi::remote(Record)]
pub struct GoalView {
    pub id: String,
    pub by: Who,
    pub text: Vec<String>,
    pub horizon: Vec<Horizon>,
    pub state: Vec<GoalState>,
    pub reason: Vec<String>,
    pub topics: Vec<GoalTopic>,
    pub project: Option<ProjectView>,
}

#[uniffi::remote(Record)]
pub struct GoalTopic {
    pub topic: String,
    pub title: String,
    pub state: Option<TopicState>,
    pub sessions: Vec<String>,
}

#[uniffi::remote(Record)]
pub struct ProjectView {
    pub outcome: Vec<String>,
    pub audience: Vec<String>,
    pub due_at_ms: Vec<i64>,
    pub help: Vec<String>,
    pub next: Vec<String>,
}

#[uniffi::remote(Enum)]
pub enum Nudge {
    NeverMet,
    NextDue { at_ms: i64 },
    Late { weeks: u32, agreed: u32 },
    Gap { weeks: u32 },
    ThreeMeetings,
    Ends { at_ms: i64 },
    LastMeeting,
    NothingYet { teacher: Who },
    OtherKind { sessions: u32 },
    TooManyActive { active: u32 },
}

#[uniffi::remote(Record)]
pub struct ComfortView {
    pub step: Comfort,
    pub at_ms: i64,
}

#[uniffi::remote(Record)]
pub struct DirectionView {
    pub teacher: Who,
    pub since_ms: Option<i64>,
}

#[uniffi::remote(Enum)]
pub enum PromptScope {
    Private,
    Sealed,
    Shared,
}

/// Some pairs, both ways.
#[derive(Clone, uniffi::Record)]
pub struct WaysWindow {
    /// Two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many pairs there are.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The pairs.
    pub rows: Vec<BothWaysView>,
}

impl From<Window<BothWaysView>> for WaysWindow {
    fn from(Window { revision, total, start, rows }: Window<BothWaysView>) -> Self {
        Self { revision, total, start, rows: rows.into_iter().map(Arc::unwrap_or_clone).collect() }
    }
}
