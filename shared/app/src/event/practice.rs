//! What two people agree on, and what each answers alone.

/// A clause of the agreement, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clause {
    /// What each wants to learn.
    Learn,
    /// How often, how long, until when.
    Cadence,
    /// Where.
    Place,
    /// Who arranges it.
    Arrange,
    /// What stays between the two.
    Stays,
    /// How notes are taken.
    Notes,
    /// A say in decisions about the other.
    Power,
    /// How either stops.
    Stop,
    /// Who pays.
    Pays,
}

impl Clause {
    /// All nine.
    pub const ALL: [Self; 9] = [
        Self::Learn,
        Self::Cadence,
        Self::Place,
        Self::Arrange,
        Self::Stays,
        Self::Notes,
        Self::Power,
        Self::Stop,
        Self::Pays,
    ];
}

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
    /// Of [`Clause::Cadence`]: every how many weeks.
    pub weeks: Option<u32>,
    /// Of [`Clause::Cadence`]: until when, milliseconds since 1970, UTC.
    pub until_ms: Option<i64>,
    /// Of [`Clause::Pays`]: who pays if they eat.
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
