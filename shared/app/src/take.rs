//! What leaves, and what comes back: exports and the report in print, import, backup. It joins the shapes of the rooms, and says
//! nothing in a language: `words` draws files from [`shape`].

pub(crate) mod act;
pub(crate) mod backup;
pub mod event;
pub(crate) mod export;
pub(crate) mod import;
pub mod shape;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::pair::view::PairView;
use crate::session::show::Lists;
use documents::DocumentId;
use event::TakeEvent;
use shape::Taken;
use std::sync::Arc;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &TakeEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        TakeEvent::Import { .. } => model.own_pages().into_iter().chain(model.profile_needed()).collect(),
        TakeEvent::Export { .. } | TakeEvent::MakeBackup => model.rows.keys().copied().collect(),
        TakeEvent::RestoreBackup { .. } | TakeEvent::Taken => Vec::new(),
    }
}

/// What is taken along as it is shown, and where it waits.
pub(crate) struct Shown<'a> {
    pub(crate) lists: Lists<'a>,
    pub(crate) pairs: &'a List<PairView>,
    pub(crate) export: &'a mut Option<Arc<Taken>>,
}

/// Does it.
pub(crate) fn act(event: TakeEvent, model: &mut Model, mut shown: Shown<'_>) -> Outcome {
    match event {
        TakeEvent::Export { wish } => model.export(&mut shown, &wish),
        TakeEvent::Import { bytes } => model.import_export(&bytes),
        TakeEvent::MakeBackup => model.make_backup(shown.export),
        TakeEvent::RestoreBackup { bytes } => model.restore_backup(&bytes),
        TakeEvent::Taken => {
            *shown.export = None;
            Ok(None)
        }
    }
}
