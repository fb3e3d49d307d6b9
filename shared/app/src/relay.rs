//! Where the relay is and how it goes with it: what is saved, sent and received.

pub(crate) mod act;
pub mod event;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::RelayEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &RelayEvent, _: &Model) -> Vec<DocumentId> {
    match event {
        RelayEvent::Use { .. } | RelayEvent::GoOnline | RelayEvent::GoOffline | RelayEvent::Flush => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: RelayEvent, model: &mut Model) -> Outcome {
    match event {
        RelayEvent::Use { relay, registration } => model.use_relay(&relay, registration),
        RelayEvent::GoOnline => model.go_online(true),
        RelayEvent::GoOffline => model.go_online(false),
        RelayEvent::Flush => model.flush(),
    }
}
