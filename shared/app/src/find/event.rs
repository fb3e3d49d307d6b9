//! What a person looks for.

use serde::{Deserialize, Serialize};

/// What a person does to find something. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum FindEvent {
    /// Looks for something: [`ViewModel::find`](crate::view::ViewModel).
    Look {
        /// What.
        query: FindQuery,
    },
    /// Shows other hits of the search that is open.
    Show {
        /// From this one on, counted from 0.
        start: u32,
    },
    /// Leaves the search.
    Close,
}

/// Whose texts are looked through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindScope {
    /// All of them.
    #[default]
    Both,
    /// Only what is mine alone.
    Mine,
    /// Only what is ours.
    Ours,
}

/// What to look for. Without words, everything that the other conditions leave. No `Debug`: it holds a person's words.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindQuery {
    /// Words that all occur in one text, the last one perhaps not to its end; `"…"` for words one after the other.
    pub words: String,
    /// Mine, ours, or both.
    pub scope: FindScope,
    /// Only what belongs to this pair, one's own notes of its sessions included.
    pub pair: Option<String>,
    /// Only this topic, and the sessions in which its title occurs.
    pub topic: Option<String>,
    /// Only what is of this moment or later, milliseconds since 1970, UTC. What has no date is left out.
    pub from_ms: Option<i64>,
    /// Only what is before this moment.
    pub before_ms: Option<i64>,
}
