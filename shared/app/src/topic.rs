//! What is taught, by whom, how far the learner came, and what both knew before.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::TopicEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &TopicEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        TopicEvent::SetTeacher { topic, .. }
        | TopicEvent::SetState { topic, .. }
        | TopicEvent::Edit { topic, .. }
        | TopicEvent::SetComfort { topic, .. } => model.known(topic),
        TopicEvent::Start { topic, .. } => {
            let space = model.topic(topic).ok().map(|(_, space)| space);
            model.said_needed(space)
        }
        TopicEvent::New { .. } => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: TopicEvent, model: &mut Model) -> Outcome {
    match event {
        TopicEvent::New { pair, title, teacher, worked_when } => model.new_topic(&pair, &title, teacher, &worked_when),
        TopicEvent::SetTeacher { topic, teacher } => model.set_topic_teacher(&topic, teacher),
        TopicEvent::SetState { topic, state } => model.set_topic_state(&topic, state),
        TopicEvent::Edit { topic, change } => model.edit_topic(&topic, &change),
        TopicEvent::SetComfort { topic, step } => model.set_comfort(&topic, step),
        TopicEvent::Start { topic, known, unsure } => model.start_topic(&topic, &known, &unsure),
    }
}
