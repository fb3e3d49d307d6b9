//! What two people agree on, and what each answers alone.

use super::Clause;

/// Who pays if they eat, as seen by the person who says it (capability 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pays {
    /// Each for themselves: where to start from.
    Each,
    /// Whoever is learning.
    Learner,
    /// I do.
    Me,
    /// My partner does.
    Partner,
    /// The programme.
    Programme,
}

/// What a clause says. Nothing in it: "Not agreed".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// The line.
    pub line: Option<String>,
    /// Of [`Clause::Cadence`](super::Clause::Cadence): every how many weeks.
    pub weeks: Option<u32>,
    /// Of [`Clause::Cadence`](super::Clause::Cadence): until when, milliseconds since 1970, UTC.
    pub until_ms: Option<i64>,
    /// Of [`Clause::Pays`](super::Clause::Pays): who pays if they eat.
    pub pays: Option<Pays>,
}

/// A clause and what it shall say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseWording {
    /// Which.
    pub clause: Clause,
    /// What it shall say.
    pub wording: Wording,
}

/// An answer to "Go on?", given alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrialAnswer {
    /// Yes.
    Yes,
    /// Not sure.
    Unsure,
    /// No.
    No,
}

/// An answer to the check after three meetings, or when the two have not met for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAnswer {
    /// Go on as is.
    GoOn,
    /// Change something. After a long time without a meeting: pause.
    Change,
    /// End well.
    End,
}
