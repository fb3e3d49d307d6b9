//! The agreement as facts: what is in force, what is being talked about, and what each version changed.

use crate::agreement::event::{Clause, Pays, Wording};
use serde::{Deserialize, Serialize};

/// The agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementView {
    /// The nine clauses as they are in force, in their order. A clause without a line: "Not agreed".
    pub clauses: Vec<ClauseView>,
    /// Since when both have agreed to this, milliseconds since 1970, UTC; `None`: nothing is in force yet.
    pub since_ms: Option<i64>,
    /// Until when it runs, milliseconds since 1970, UTC.
    pub until_ms: Option<i64>,
    /// That date has passed: "Renew, pause or end".
    pub has_run_out: bool,
    /// For clauses of which nothing is agreed or proposed, what to start from: the line has the shell's words, the rest is
    /// here. None of it is agreed.
    pub suggestions: Vec<ClauseView>,
    /// What is being talked about, where it differs from what is in force.
    pub proposal: Option<ProposalView>,
    /// What each version changed, the newest first.
    pub history: Vec<VersionView>,
}

/// A clause: its line, and what is computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseView {
    /// Which.
    pub clause: Clause,
    /// What it says.
    pub wording: Wording,
}

/// A wording that is not in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// Names exactly this wording, for [`AgreementEvent::Agree`](crate::event::AgreementEvent::Agree); `None` while a clause has two answers.
    pub version: Option<String>,
    /// Has this person agreed to it?
    pub i_agreed: bool,
    /// Has the partner?
    pub partner_agreed: bool,
    /// What differs from what is in force, in the order of the clauses. Without those that have two answers.
    pub changes: Vec<ClauseChange>,
    /// Clauses that both changed apart: both answers stand until somebody picks.
    pub two_answers: Vec<ClauseAnswers>,
}

/// A clause that changed: "Changed 3 May: every 3 weeks instead of 2".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseChange {
    /// Which.
    pub clause: Clause,
    /// What it said before.
    pub old: Wording,
    /// What it says now.
    pub new: Wording,
}

/// A clause that both changed apart. An empty line means that somebody left it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseAnswers {
    /// Which.
    pub clause: Clause,
    /// Every line.
    pub lines: Vec<String>,
    /// Every number of weeks; 0: none.
    pub weeks: Vec<u32>,
    /// Every end; 0: none.
    pub until_ms: Vec<i64>,
    /// Every way to pay.
    pub pays: Vec<Pays>,
}

/// A version that both agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionView {
    /// Since when, milliseconds since 1970, UTC.
    pub since_ms: i64,
    /// What it changed.
    pub changes: Vec<ClauseChange>,
}
