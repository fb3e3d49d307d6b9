//! Prompts and answers: private first, shared or sealed only by saying so.

pub(crate) mod act;
pub(crate) mod choice;
pub mod event;
pub(crate) mod find;
pub mod prompts;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::session::view::SessionRow;
use documents::DocumentId;
use event::ReflectEvent;
use view::ReflectView;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &ReflectEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        ReflectEvent::Share { pair, .. } | ReflectEvent::Answer { share_with: Some(pair), .. } => {
            model.profile_and_practice(pair)
        }
        ReflectEvent::Seal { pair, .. } => model.said_needed(id::space(pair)),
        ReflectEvent::Skip { .. } => model.home_needed(),
        ReflectEvent::Answer { share_with: None, .. } | ReflectEvent::Another | ReflectEvent::Thank { .. } => {
            Vec::new()
        }
    }
}

/// Does it.
pub(crate) fn act(
    event: ReflectEvent,
    model: &mut Model,
    sessions: &List<SessionRow>,
    reflect: &ReflectView,
) -> Outcome {
    match event {
        ReflectEvent::Answer { prompt, share_with, text } => model.answer_prompt(&prompt, share_with.as_deref(), &text),
        ReflectEvent::Skip { prompt } => model.skip_prompt(&prompt),
        ReflectEvent::Another => model.another_prompt(sessions, reflect),
        ReflectEvent::Share { answer, pair } => model.share_answer(&answer, &pair),
        ReflectEvent::Seal { pair, prompt, text } => model.seal_prompt(&pair, &prompt, &text),
        ReflectEvent::Thank { pair, text } => model.thank(&pair, &text),
    }
}
