//! Before two people meet: private lists, cards, the readiness check, where one stands.

pub(crate) mod act;
pub mod cards;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::BeforeEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &BeforeEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        BeforeEvent::AddLine { .. }
        | BeforeEvent::RemoveLine { .. }
        | BeforeEvent::ReadCard { .. }
        | BeforeEvent::SetStandsAs { .. }
        | BeforeEvent::SetReady { .. }
        | BeforeEvent::SetReason { .. } => model.profile_needed(),
        BeforeEvent::SetPower { .. } => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: BeforeEvent, model: &mut Model) -> Outcome {
    match event {
        BeforeEvent::AddLine { list, pair, text } => model.add_line(list, pair.as_deref(), &text),
        BeforeEvent::RemoveLine { list, line } => model.remove_line(list, &line),
        BeforeEvent::ReadCard { card, useful } => model.read_card(&card, useful),
        BeforeEvent::SetStandsAs { pair, stands_as } => model.set_stands_as(&pair, stands_as),
        BeforeEvent::SetPower { pair, power } => model.set_power(&pair, power),
        BeforeEvent::SetReady { statement, ready } => model.set_ready(statement, ready),
        BeforeEvent::SetReason { text } => model.set_reason(&text),
    }
}
