//! Clauses as documents keep them, and back.

use crate::agreement::event::Clause;
use documents::practice;

pub(crate) fn clause(clause: practice::Clause) -> Clause {
    match clause {
        practice::Clause::Learn => Clause::Learn,
        practice::Clause::Cadence => Clause::Cadence,
        practice::Clause::Place => Clause::Place,
        practice::Clause::Arrange => Clause::Arrange,
        practice::Clause::Stays => Clause::Stays,
        practice::Clause::Notes => Clause::Notes,
        practice::Clause::Power => Clause::Power,
        practice::Clause::Stop => Clause::Stop,
        practice::Clause::Pays => Clause::Pays,
    }
}

pub(crate) fn clause_kept(clause: Clause) -> practice::Clause {
    match clause {
        Clause::Learn => practice::Clause::Learn,
        Clause::Cadence => practice::Clause::Cadence,
        Clause::Place => practice::Clause::Place,
        Clause::Arrange => practice::Clause::Arrange,
        Clause::Stays => practice::Clause::Stays,
        Clause::Notes => practice::Clause::Notes,
        Clause::Power => practice::Clause::Power,
        Clause::Stop => practice::Clause::Stop,
        Clause::Pays => practice::Clause::Pays,
    }
}
