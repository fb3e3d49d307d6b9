//! Topics: what is taught, by whom, and when it has worked.

use super::Outcome;
use crate::event::{Comfort, TopicChange, TopicState, Who};
use crate::id;
use crate::kinds;
use crate::model::Model;
use crate::projection::Projection;
use crate::view::{Problem, Said};
use documents::{DocumentId, Kind, topic};
use protocol::SpaceId;

/// Topics of a pair that are worked on at once.
pub(crate) const ACTIVE_MAX: usize = 3;

impl Model {
    pub(super) fn new_topic(&mut self, pair: &str, title: &str, teacher: Who, worked_when: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        if title.trim().is_empty() {
            return Err(Problem::Empty);
        }
        self.has_room_for_one(&space)?;
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
        self.is_not_frozen(id)?;
        let teacher = self.person(&space, teacher)?;
        let now_ms = self.now_ms;
        let stands = self.topic_row(id).is_some_and(|topic| topic.teacher.all() == [teacher.clone()]);
        if !stands {
            self.edit(id, |document| topic::turn(document, &teacher, now_ms))?;
        }
        Ok(None)
    }

    pub(super) fn edit_topic(&mut self, topic: &str, change: &TopicChange) -> Outcome {
        let (id, _) = self.topic(topic)?;
        let line = |line: &Option<String>| line.as_ref().map(|line| line.trim().to_owned());
        let (title, worked_when, sort) = (line(&change.title), line(&change.worked_when), change.kind.map(kinds::sort));
        if title.as_ref().is_some_and(String::is_empty) {
            return Err(Problem::Empty);
        }
        [&title, &worked_when].into_iter().flatten().try_for_each(|line| super::check_line(line))?;
        self.edit(id, |document| {
            title.map_or(Ok(()), |title| topic::set_title(document, &title))?;
            worked_when.map_or(Ok(()), |line| topic::set_worked_when(document, &line))?;
            sort.map_or(Ok(()), |sort| topic::set_sort(document, &sort))
        })?;
        Ok(None)
    }

    /// Where it is not settled who teaches, either may be the one who learns.
    pub(super) fn set_comfort(&mut self, topic: &str, step: Comfort) -> Outcome {
        let (id, space) = self.topic(topic)?;
        let me = self.person(&space, Who::Me)?;
        if self.topic_row(id).is_some_and(|topic| topic.teacher.all() == [me]) {
            return Err(Problem::OnlyTheLearner);
        }
        let (step, now_ms) = (kinds::step(step), self.now_ms);
        self.edit(id, |document| topic::reach(document, &step, now_ms))?;
        Ok(None)
    }

    pub(super) fn name_topic(&mut self, session: &str, topic: &str, named: bool) -> Outcome {
        let (session, space) = self.session(session)?;
        let (topic, its) = self.topic(topic)?;
        if its != space {
            return Err(Problem::NoSuchThing);
        }
        self.edit(session, |document| documents::session::name_topic(document, &topic.to_string(), named))?;
        Ok(None)
    }

    pub(super) fn set_topic_state(&mut self, topic: &str, state: TopicState) -> Outcome {
        let (id, space) = self.topic(topic)?;
        let is_active = self.topic_row(id).is_some_and(is_active);
        if state == TopicState::Active && !is_active {
            self.has_room_for_one(&space)?;
        }
        let state = match state {
            TopicState::Active => documents::TopicState::Active,
            TopicState::Parked => documents::TopicState::Parked,
            TopicState::Done => documents::TopicState::Done,
        };
        self.edit(id, |document| topic::set_state(document, &state))?;
        Ok(None)
    }

    /// The fourth asks which of the three to park. Both may have made more while apart: then all are there, and a reminder
    /// says so.
    fn has_room_for_one(&self, space: &SpaceId) -> Result<(), Problem> {
        if self.active_topics(space) < ACTIVE_MAX { Ok(()) } else { Err(Problem::ThreeActive) }
    }

    /// How many topics of a pair are active.
    pub(crate) fn active_topics(&self, space: &SpaceId) -> usize {
        let rows = self.rows.values().filter(|row| row.space == *space);
        rows.filter(|row| matches!(&row.what, Projection::Topic(topic) if is_active(topic))).count()
    }

    fn topic_row(&self, id: DocumentId) -> Option<&documents::Topic> {
        if let Projection::Topic(topic) = &self.rows.get(&id)?.what { Some(topic) } else { None }
    }

    pub(super) fn topic(&self, topic: &str) -> Result<(DocumentId, SpaceId), Problem> {
        let id = id::document(topic).ok_or(Problem::NoSuchThing)?;
        let row = self.rows.get(&id).filter(|row| matches!(row.what, Projection::Topic(_)));
        row.map(|row| (id, row.space)).ok_or(Problem::NoSuchThing)
    }
}

fn is_active(topic: &documents::Topic) -> bool {
    topic.state.all().contains(&documents::TopicState::Active)
}
