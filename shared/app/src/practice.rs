//! Where a pair stands: trial, checks, pause, wrapping up, the end.

pub(crate) mod act;
pub mod event;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::session::show::Lists;
use documents::DocumentId;
use event::PracticeEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &PracticeEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        PracticeEvent::AnswerTrial { pair, .. }
        | PracticeEvent::AnswerCheck { pair, .. }
        | PracticeEvent::PutOff { pair, .. }
        | PracticeEvent::Pause { pair, .. }
        | PracticeEvent::Resume { pair }
        | PracticeEvent::Close { pair }
        | PracticeEvent::End { pair } => model.said_needed(id::space(pair)),
        PracticeEvent::TakeBack { pair } => model.take_back_needs(pair),
    }
}

/// Does it.
pub(crate) fn act(event: PracticeEvent, model: &mut Model, lists: Lists<'_>) -> Outcome {
    match event {
        PracticeEvent::AnswerTrial { pair, answer } => model.answer_trial(&pair, answer),
        PracticeEvent::AnswerCheck { pair, question, answer } => model.answer_check(lists, &pair, &question, answer),
        PracticeEvent::PutOff { pair, question, due_at_ms } => model.put_off(&pair, &question, due_at_ms),
        PracticeEvent::Pause { pair, until_ms } => model.pause_pair(&pair, until_ms),
        PracticeEvent::Resume { pair } => model.resume_pair(&pair),
        PracticeEvent::Close { pair } => model.close_pair(&pair),
        PracticeEvent::End { pair } => model.end_pair(&pair),
        PracticeEvent::TakeBack { pair } => model.take_back(&pair),
    }
}
