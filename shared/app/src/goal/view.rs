//! Goals as facts: drafts, shared ones, and what they grew into.

use crate::goal::event::{GoalState, Horizon};
use crate::ground::who::Who;
use crate::offer::view::SharedCopy;
use crate::topic::event::TopicState;
use serde::{Deserialize, Serialize};

/// The draft of a goal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// A shared goal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
