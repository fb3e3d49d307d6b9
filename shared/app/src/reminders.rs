//! What is due by what was agreed, and can be put off. A fact, then at most one thing to do.

pub(crate) mod act;
pub mod event;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::session::show::Lists;
use documents::DocumentId;
use event::RemindersEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &RemindersEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        RemindersEvent::Later { .. } => model.profile_needed(),
    }
}

/// Does it.
pub(crate) fn act(event: RemindersEvent, model: &mut Model, lists: Lists<'_>) -> Outcome {
    match event {
        RemindersEvent::Later { pair, nudge } => model.later(lists, &pair, nudge),
    }
}
