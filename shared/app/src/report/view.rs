//! A report: what came of the time together, as facts. Counts, each with what it is out of; never a percentage, never a score.

use crate::goal::view::GoalView;
use crate::ground::who::Who;
use crate::report::event::{RatingMoment, RatingQuestion};
use crate::session::view::{Balance, HeldRow, Meetings, PlaceCount, Together};
use crate::topic::view::TopicRow;
use serde::{Deserialize, Serialize};

/// Both reports of one pair. What may be printed for both is in [`PairReport::pair`] alone.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairReport {
    /// What both can see.
    pub pair: SharedReport,
    /// What only this person can see.
    pub own: OwnReport,
}

/// What both can see, made from nothing else.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedReport {
    /// The pair's id.
    pub pair: String,
    /// One's own name.
    pub name: String,
    /// The partner's; empty as long as it is unknown.
    pub partner: String,
    /// When the pair began, milliseconds since 1970, UTC.
    pub since_ms: Option<i64>,
    /// When this was made, milliseconds since 1970, UTC.
    pub made_at_ms: i64,
    /// What was said on how often to meet, in the pair's own words; more than one is *Two answers*.
    pub cadence: Vec<String>,
    /// How often they met.
    pub meetings: Meetings,
    /// For how long.
    pub together: Together,
    /// Where, the most frequent first.
    pub places: Vec<PlaceCount>,
    /// Meetings whose place is known: what [`SharedReport::places`] is out of.
    pub places_of: u32,
    /// Always at this one's workplace, three times or more: another place might suit both.
    pub always_at: Option<Who>,
    /// The two lines of each session.
    pub took_away: Balance,
    /// The meetings that were held, the earliest first.
    pub held: Vec<HeldRow>,
    /// What both aim at, with where it stands and why.
    pub goals: Vec<GoalView>,
    /// Topics both ways, those that are active first.
    pub topics: Vec<TopicRow>,
    /// People who were met through this, as far as they were shared.
    pub met: Vec<SharedMet>,
    /// Answers of the partner of which they gave a copy, by time.
    pub partner_ratings: Vec<RatingRow>,
    /// Answers of one's own of which the partner has a copy, by time.
    pub my_shared_ratings: Vec<RatingRow>,
}

/// Somebody who was met, as far as it was shared.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedMet {
    /// By whom of the two.
    pub by: Who,
    /// What they are or do.
    pub what: String,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// What only this person can see.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReport {
    /// Where the time together stands, by the meetings.
    pub moment: RatingMoment,
    /// What is asked at this moment and not answered.
    pub open: Vec<RatingQuestion>,
    /// One's own answers, by time: one's own change.
    pub ratings: Vec<RatingRow>,
    /// How often one noticed that one was defending, session by session.
    pub defending: Vec<DefendingRow>,
    /// Whom one has met through this.
    pub met: Vec<MetRow>,
}

/// An answer on a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingRow {
    /// To what; `None` if a newer version asked it.
    pub question: Option<RatingQuestion>,
    /// When in the time together; `None` if a newer version knows.
    pub moment: Option<RatingMoment>,
    /// Its place on the scale, from 1. Shells have the word for it, and show no number.
    pub answer: u32,
    /// How many answers the scale has.
    pub scale: u32,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// Marks "I noticed I was defending" of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefendingRow {
    /// The session.
    pub session: String,
    /// The first of them, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// How many.
    pub count: u32,
}

/// Somebody whom one has met.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetRow {
    /// Its id.
    pub id: String,
    /// Who.
    pub name: String,
    /// What they are or do.
    pub what: String,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// Does the partner know of it (and not of the name)?
    pub shared: bool,
}
