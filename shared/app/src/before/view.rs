//! What is there before and between meetings: only mine, and both ways.

use crate::before::event::{ListKind, Power, Ready, Useful};
use crate::goal::view::DraftView;
use crate::ground::who::StandsAs;
use crate::offer::event::GoodTimes;
use crate::offer::view::OfferView;
use serde::{Deserialize, Serialize};

/// One's own page. Only me: nothing of it is anywhere else until it is shared.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// A line of a private list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// "Before you meet". Only me; what was said about power is on this device only. Nothing of it is a gate.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardView {
    /// Its id, such as `junior-reverse`; shells have its words.
    pub id: String,
    /// Was it read?
    pub read: bool,
    /// Was it useful?
    pub useful: Option<Useful>,
}

/// What the readiness check comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadyResult {
    /// All five with yes.
    Go,
    /// Some with partly, none with not now.
    Talk,
    /// At least one with not now.
    Wait,
}
