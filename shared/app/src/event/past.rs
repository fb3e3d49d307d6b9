//! What is looked for, and which past is looked at.

/// What is shown of a text's past.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HistoryAt {
    /// Only on which days it changed.
    #[default]
    List,
    /// This day: what came and went, and the text at its end.
    Day {
        /// Days since the first of January 1970, UTC.
        day: i64,
    },
    /// What both wrote while apart, the last time they did, and the text before.
    Apart,
}

/// Whose texts are looked through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
#[derive(Clone, Default, PartialEq, Eq)]
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
