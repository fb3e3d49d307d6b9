//! Topics: what is taught, by whom, and when it has worked.

use super::Outcome;
use crate::event::{TopicState, Who};
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::view::{Problem, Said};
use documents::{DocumentId, Kind, topic};
use protocol::SpaceId;

impl Model {
    pub(super) fn new_topic(&mut self, pair: &str, title: &str, teacher: Who, worked_when: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        if title.trim().is_empty() {
            return Err(Problem::Empty);
        }
        let teacher = self.person(&space, teacher)?;
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        // Whole or not at all: a line that is too long leaves nothing half-made behind.
        let mut document = documents::Document::new(&Kind::Topic, actor);
        topic::set_title(&mut document, title.trim())
            .and_then(|()| topic::set_teacher(&mut document, &teacher))
            .and_then(|()| topic::set_worked_when(&mut document, worked_when.trim()))
            .and_then(|()| topic::set_state(&mut document, &documents::TopicState::Active))
            .map_err(|error| super::problem(&error))?;
        self.shelf.put(id, space, document).dirty = true;
        Ok(Some(Said::TopicMade { topic: id.to_string() }))
    }

    pub(super) fn set_topic_teacher(&mut self, topic: &str, teacher: Who) -> Outcome {
        let (id, space) = self.topic(topic)?;
        let teacher = self.person(&space, teacher)?;
        self.edit(id, |document| topic::set_teacher(document, &teacher))?;
        Ok(None)
    }

    pub(super) fn set_topic_state(&mut self, topic: &str, state: TopicState) -> Outcome {
        let (id, _) = self.topic(topic)?;
        let state = match state {
            TopicState::Active => documents::TopicState::Active,
            TopicState::Parked => documents::TopicState::Parked,
            TopicState::Done => documents::TopicState::Done,
        };
        self.edit(id, |document| topic::set_state(document, &state))?;
        Ok(None)
    }

    pub(super) fn topic(&self, topic: &str) -> Result<(DocumentId, SpaceId), Problem> {
        let id = id::document(topic).ok_or(Problem::NoSuchThing)?;
        let row = self.rows.get(&id).filter(|row| matches!(row.what, Projection::Topic(_)));
        row.map(|row| (id, row.space)).ok_or(Problem::NoSuchThing)
    }
}
