//! The search: what was asked becomes terms, hits become rows. What there is to be found, each room says of its own.

pub(crate) mod act;
pub mod event;
pub(crate) mod passages;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use act::Search;
use documents::DocumentId;
use event::FindEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &FindEvent, _: &Model) -> Vec<DocumentId> {
    match event {
        FindEvent::Look { .. } | FindEvent::Show { .. } | FindEvent::Close => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: FindEvent, model: &mut Model, search: &mut Search) -> Outcome {
    match event {
        FindEvent::Look { query } => search.find(model, query),
        FindEvent::Show { start } => search.show_found(model, start),
        FindEvent::Close => search.close_find(model),
    }
}
