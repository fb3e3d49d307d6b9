//! What a person does with goals.

use serde::{Deserialize, Serialize};

/// What a person does with goals. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum GoalEvent {
    /// Keeps the draft of a goal for oneself; with an id, writes that one anew. Said by [`Said::Kept`](crate::ground::said::Said).
    Keep {
        /// The draft, if there is one already.
        goal: Option<String>,
        /// The goal.
        text: String,
        /// How far ahead.
        horizon: Horizon,
    },
    /// Takes a draft out. A goal that was shared stays.
    Remove {
        /// The draft.
        goal: String,
    },
    /// Makes a shared goal of a draft, as new text without history. Again: brings its words up to date.
    Share {
        /// The draft.
        goal: String,
        /// The pair.
        pair: String,
    },
    /// Writes a shared goal anew.
    Edit {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// Its words.
        text: String,
        /// How far ahead.
        horizon: Horizon,
    },
    /// Says where a shared goal stands. Changed and dropped need a reason.
    SetState {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// Where.
        state: GoalState,
        /// Why.
        reason: String,
    },
    /// This topic leads to that goal, or not after all.
    SetTopic {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// The topic.
        topic: String,
        /// Does it?
        named: bool,
    },
    /// A goal has grown into a project.
    SetProject {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// What is known of it.
        project: ProjectPlan,
    },
}

/// How far ahead a goal lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Horizon {
    /// This month.
    Month,
    /// This year.
    Year,
    /// Further.
    Further,
}

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalState {
    /// Open.
    Open,
    /// Met.
    Met,
    /// It has become another one; the reason says why.
    Changed,
    /// Given up; the reason says why.
    Dropped,
}

/// What to say of a goal that has grown into a project; `None` leaves what is there.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectPlan {
    /// What comes of it.
    pub outcome: Option<String>,
    /// For whom.
    pub audience: Option<String>,
    /// By when, milliseconds since 1970, UTC.
    pub due_at_ms: Option<i64>,
    /// What help it needs.
    pub help: Option<String>,
    /// The next step.
    pub next: Option<String>,
}
