//! What a person says of the agreement.

use serde::{Deserialize, Serialize};

/// What a person does with the agreement. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum AgreementEvent {
    /// Words a clause, whole: what is not said is taken out of it, and with nothing in it it is left out. It counts once both
    /// agree to the wording; also settles *Two answers*.
    SetClause {
        /// The pair.
        pair: String,
        /// Which.
        clause: Clause,
        /// What it shall say.
        wording: Wording,
    },
    /// Words several clauses in one act, each whole, and all of them or none: such as the wordings to start from, in
    /// [`AgreementView::suggestions`](crate::agreement::view::AgreementView). They count once both agree.
    SetClauses {
        /// The pair.
        pair: String,
        /// Which, and what each shall say.
        clauses: Vec<ClauseWording>,
    },
    /// Agrees to the wording that is shown.
    Agree {
        /// The pair.
        pair: String,
        /// Its [`ProposalView::version`](crate::agreement::view::ProposalView).
        version: String,
    },
    /// Takes back every change that is being talked about: the wording is again what is in force.
    DropProposal {
        /// The pair.
        pair: String,
    },
}

/// A clause of the agreement, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseWording {
    /// Which.
    pub clause: Clause,
    /// What it shall say.
    pub wording: Wording,
}
