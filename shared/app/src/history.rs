//! The past of a text: which days it changed on, how it read then, and bringing it back.

pub(crate) mod act;
pub mod event;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use act::History;
use documents::DocumentId;
use event::HistoryEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &HistoryEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        HistoryEvent::Open { session, .. }
        | HistoryEvent::RestoreText { session }
        | HistoryEvent::RestorePassage { session, .. }
        | HistoryEvent::Settle { session, .. }
        | HistoryEvent::Undelete { session, .. } => model.session_documents(session),
        HistoryEvent::Close => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: HistoryEvent, model: &mut Model, history: &mut History) -> Outcome {
    match event {
        HistoryEvent::Open { session, notebook, at } => history.open_history(model, &session, notebook, at),
        HistoryEvent::Close => history.close_history(),
        HistoryEvent::RestoreText { session } => history.restore_text(model, &session),
        HistoryEvent::RestorePassage { session, passage } => history.restore_passage(model, &session, passage),
        HistoryEvent::Settle { session, sentence, reads } => history.settle(model, &session, &sentence, reads),
        HistoryEvent::Undelete { session, id } => history.undelete(model, &session, &id),
    }
}
