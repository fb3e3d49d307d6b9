//! Topics and one's own reflections.

use crate::ground::who::Who;
use crate::topic::event::{Comfort, TopicKind, TopicState};
use serde::{Deserialize, Serialize};

/// A step that the learner has reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComfortView {
    /// Which.
    pub step: Comfort,
    /// When they said so, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// A direction that a topic has, or had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectionView {
    /// Who was to teach.
    pub teacher: Who,
    /// From when on, milliseconds since 1970, UTC; `None`: from the beginning.
    pub since_ms: Option<i64>,
}

/// A topic with a direction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What each knows of it already and is unsure of, said before it starts and opened together.
    pub start: StartView,
}

/// What both said before a topic starts. Sealed until both have.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartView {
    /// Has this person said theirs, on whatever device?
    pub i_answered: bool,
    /// Has the partner?
    pub partner_answered: bool,
    /// One's own, where this device has it.
    pub mine: Option<KnownView>,
    /// The partner's, once both are open.
    pub theirs: Option<KnownView>,
    /// Both are open.
    pub open: bool,
    /// What was opened for the partner is not what had been sealed.
    pub partner_unfit: bool,
    /// The same of what was opened for this person.
    pub mine_unfit: bool,
}

/// What somebody knows of a topic already and is unsure of.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownView {
    /// "What I already know".
    pub known: String,
    /// "What I am unsure of".
    pub unsure: String,
}
