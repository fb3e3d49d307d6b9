//! How it goes: ratings, people met, and the report of a pair. One's own until a copy is given.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::session::show::Lists;
use act::Opened;
use documents::DocumentId;
use event::ReportEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &ReportEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        ReportEvent::NoteMet { .. } | ReportEvent::Rate { .. } => model.profile_needed(),
        ReportEvent::ShareRatings { pair } => model.profile_and_practice(pair),
        ReportEvent::ShareMet { met } => model.pages_of_met(met),
        ReportEvent::Open { .. } | ReportEvent::Close => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: ReportEvent, model: &mut Model, lists: Lists<'_>, opened: &mut Opened) -> Outcome {
    match event {
        ReportEvent::NoteMet { pair, name, what } => model.note_met(&pair, &name, &what),
        ReportEvent::ShareMet { met } => model.share_met(&met),
        ReportEvent::Rate { pair, question, moment, answer } => model.rate(lists, &pair, question, moment, answer),
        ReportEvent::ShareRatings { pair } => model.share_ratings(&pair),
        ReportEvent::Open { pair } => opened.open_report(model, &pair),
        ReportEvent::Close => opened.close_report(),
    }
}
