//! Topics: what is taught, by whom, and when it has worked.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::{Problem, Said};
use crate::ground::who::Who;
use crate::ground::{edit, id};
use crate::topic::event::{Comfort, TopicChange, TopicState};
use crate::topic::kinds;
use documents::practice::Width;
use documents::{DocumentId, Kind, topic};
use protocol::SpaceId;

/// Topics of a pair that are worked on at once.
pub(crate) const ACTIVE_MAX: usize = 3;

/// How the questions begin that are asked before a topic starts; its id follows.
pub(crate) const TOPIC: &str = "topic-";

/// Between what somebody knows and what they are unsure of: the unit separator, which nobody types.
pub(crate) const HALVES: char = '\u{1f}';

impl Model {
    /// Both halves in one answer, so that they open at once.
    pub(crate) fn start_topic(&mut self, topic: &str, known: &str, unsure: &str) -> Outcome {
        let (id, space) = self.topic(topic)?;
        if self.is_frozen(&space) {
            return Err(Problem::PairHasEnded);
        }
        let [known, unsure] = [known, unsure].map(|half| half.replace(HALVES, " ").trim().to_owned());
        if known.is_empty() && unsure.is_empty() {
            return Err(Problem::Empty);
        }
        self.seal_answer(space, &format!("{TOPIC}{id}"), (&format!("{known}{HALVES}{unsure}"), Width::Text), None)
    }

    pub(crate) fn new_topic(&mut self, pair: &str, title: &str, teacher: Who, worked_when: &str) -> Outcome {
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
            .map_err(|error| edit::problem(&error))?;
        self.shelf.put(id, space, document).dirty = true;
        Ok(Some(Said::TopicMade { topic: id.to_string() }))
    }

    pub(crate) fn set_topic_teacher(&mut self, topic: &str, teacher: Who) -> Outcome {
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

    pub(crate) fn edit_topic(&mut self, topic: &str, change: &TopicChange) -> Outcome {
        let (id, _) = self.topic(topic)?;
        let line = |line: &Option<String>| line.as_ref().map(|line| line.trim().to_owned());
        let (title, worked_when, sort) = (line(&change.title), line(&change.worked_when), change.kind.map(kinds::sort));
        if title.as_ref().is_some_and(String::is_empty) {
            return Err(Problem::Empty);
        }
        [&title, &worked_when].into_iter().flatten().try_for_each(|line| edit::check_line(line))?;
        self.edit(id, |document| {
            title.map_or(Ok(()), |title| topic::set_title(document, &title))?;
            worked_when.map_or(Ok(()), |line| topic::set_worked_when(document, &line))?;
            sort.map_or(Ok(()), |sort| topic::set_sort(document, &sort))
        })?;
        Ok(None)
    }

    /// Where it is not settled who teaches, either may be the one who learns.
    pub(crate) fn set_comfort(&mut self, topic: &str, step: Comfort) -> Outcome {
        let (id, space) = self.topic(topic)?;
        let me = self.person(&space, Who::Me)?;
        if self.topic_row(id).is_some_and(|topic| topic.teacher.all() == [me]) {
            return Err(Problem::OnlyTheLearner);
        }
        let (step, now_ms) = (kinds::step(step), self.now_ms);
        self.edit(id, |document| topic::reach(document, &step, now_ms))?;
        Ok(None)
    }

    pub(crate) fn set_topic_state(&mut self, topic: &str, state: TopicState) -> Outcome {
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

    pub(crate) fn topic(&self, topic: &str) -> Result<(DocumentId, SpaceId), Problem> {
        let id = id::document(topic).ok_or(Problem::NoSuchThing)?;
        let row = self.rows.get(&id).filter(|row| matches!(row.what, Projection::Topic(_)));
        row.map(|row| (id, row.space)).ok_or(Problem::NoSuchThing)
    }
}

fn is_active(topic: &documents::Topic) -> bool {
    topic.state.all().contains(&documents::TopicState::Active)
}
