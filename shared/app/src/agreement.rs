//! What two people agree on: clauses, versions, and what is being talked about.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use documents::DocumentId;
use event::AgreementEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &AgreementEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        AgreementEvent::SetClause { pair, .. }
        | AgreementEvent::SetClauses { pair, .. }
        | AgreementEvent::Agree { pair, .. }
        | AgreementEvent::DropProposal { pair } => model.said_needed(id::space(pair)),
    }
}

/// Does it.
pub(crate) fn act(event: AgreementEvent, model: &mut Model) -> Outcome {
    match event {
        AgreementEvent::SetClause { pair, clause, wording } => model.set_clause(&pair, clause, &wording),
        AgreementEvent::SetClauses { pair, clauses } => model.set_clauses(&pair, &clauses),
        AgreementEvent::Agree { pair, version } => model.agree(&pair, &version),
        AgreementEvent::DropProposal { pair } => model.drop_proposal(&pair),
    }
}
