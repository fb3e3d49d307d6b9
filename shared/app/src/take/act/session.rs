//! Sessions with one's own notes, topics and answers, told once more.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::take::act::{Made, Names, NewPair, word};
use crate::take::shape::data::{
    AnswerData, Data, MY_WORKPLACE, MarkData, MineData, PARTNERS_WORKPLACE, SessionData, TopicData,
};
use documents::session::PROPOSALS_MAX;
use documents::{
    Document, DocumentId, Error, Kind, Mark, NextStep, Person, Place, Plan, Point, TextField, answer, notes, session,
    topic,
};

impl Model {
    pub(crate) fn made_sessions(&mut self, data: &Data, names: &Names) -> Result<Vec<Made>, Problem> {
        let private = self.begun()?;
        let me = self.me(&private).ok_or(Problem::NotBegun)?;
        let mut made = Vec::new();
        for (from, id) in data.sessions.iter().zip(self.rising_ids(data.sessions.len())) {
            let pair = names.pair(&from.pair)?;
            let document = self.layered(
                pair.space,
                &Kind::Session,
                |document| write_once(document, from, pair, names),
                |document, layer| write_answers(document, from, pair, layer),
            )?;
            made.push(Made { id, space: pair.space, document });
            if let Some(mine) = &from.mine {
                let write = |document: &mut Document| write_notes(document, &id, mine, &me);
                let document = self.layered(private, &Kind::Notes, write, |_, _| Ok(()))?;
                made.push(Made { id: id::notes(&private, &id), space: private, document });
            }
        }
        Ok(made)
    }

    pub(crate) fn made_topics(
        &mut self,
        data: &Data,
        names: &Names,
        ids: Vec<DocumentId>,
    ) -> Result<Vec<Made>, Problem> {
        let mut made = Vec::new();
        for (from, id) in data.topics.iter().zip(ids) {
            let pair = names.pair(&from.pair)?;
            let document = self.layered(
                pair.space,
                &Kind::Topic,
                |document| write_course(document, from, pair),
                |document, layer| write_topic(document, from, pair, layer),
            )?;
            made.push(Made { id, space: pair.space, document });
        }
        Ok(made)
    }

    pub(crate) fn made_answers(&mut self, data: &Data, names: &Names) -> Result<Vec<Made>, Problem> {
        let private = self.begun()?;
        let me = self.me(&private).ok_or(Problem::NotBegun)?;
        let mut made = Vec::new();
        for (from, id) in data.answers.iter().zip(self.rising_ids(data.answers.len())) {
            let shared = from.pair.as_ref().map(|pair| names.pair(pair)).transpose()?;
            let (space, by) = shared.map_or((private, &me), |pair| (pair.space, pair.person(from.by)));
            let write = |document: &mut Document| write_answer(document, from, by);
            let document = self.layered(space, &Kind::Answer, write, |_, _| Ok(()))?;
            made.push(Made { id, space, document });
        }
        Ok(made)
    }
}

fn write_answers(document: &mut Document, from: &SessionData, pair: &NewPair, layer: usize) -> Result<(), Error> {
    let place = from.place.get(layer).map(|place| place_of(place, pair)).transpose()?;
    let start_at_ms = from.start_at.get(layer).map(|at| at.0);
    let length_minutes = from.length_minutes.get(layer).copied();
    session::plan(document, &Plan { start_at_ms, length_minutes, place })?;
    if let Some(at) = from.begun_at.get(layer) {
        session::begin(document, at.0)?;
    }
    if let Some(at) = from.ended_at.get(layer) {
        session::end(document, at.0)?;
    }
    if let Some(at) = from.off_at.get(layer) {
        session::call_off(document, at.0)?;
    }
    write_proposals(document, from, pair, layer)?;
    let Some(ours) = &from.ours else { return Ok(()) };
    for (lines, person) in [(&ours.i_took_away, &pair.me), (&ours.partner_took_away, &pair.partner)] {
        if let Some(line) = lines.get(layer) {
            session::take_away(document, person, line)?;
        }
    }
    Ok(())
}

/// Three at a time, as they may be proposed; times that nobody proposed are none.
fn write_proposals(document: &mut Document, from: &SessionData, pair: &NewPair, layer: usize) -> Result<(), Error> {
    let times: Vec<i64> =
        from.proposals.chunks(PROPOSALS_MAX).nth(layer).unwrap_or_default().iter().map(|at| at.0).collect();
    let by = from.proposed_by.get(layer).or_else(|| from.proposed_by.last().filter(|_| !times.is_empty()));
    by.map_or(Ok(()), |by| session::propose(document, pair.person(*by), &times))
}

fn write_once(document: &mut Document, from: &SessionData, pair: &NewPair, names: &Names) -> Result<(), Error> {
    if from.logged {
        session::log(document)?;
    }
    if from.corrected {
        session::mark_corrected(document)?;
    }
    let Some(ours) = &from.ours else { return Ok(()) };
    document.splice(TextField::Agenda, 0, 0, &ours.agenda)?;
    document.splice(TextField::Ours, 0, 0, &ours.text)?;
    ours.marks.iter().try_for_each(|from| session::mark(document, &mark_of(from, pair.person(from.by))?))?;
    for (points, person) in [(&ours.i_brought, &pair.me), (&ours.partner_brought, &pair.partner)] {
        points.iter().try_for_each(|point| session::bring(document, person, point_of(point)?))?;
    }
    ours.topics.iter().try_for_each(|topic| session::name_topic(document, &names.topic(topic), true))?;
    ours.next_steps.iter().try_for_each(|from| {
        let (id, when, then) = (from.id.clone(), from.when.clone(), from.then.clone());
        let owner = from.owner.map(|side| pair.person(side).clone());
        session::add_next_step(document, &NextStep { id, when, then, owner, done: from.done })
    })
}

fn write_notes(document: &mut Document, session: &DocumentId, from: &MineData, me: &Person) -> Result<(), Error> {
    notes::set_session(document, &session.to_string())?;
    document.splice(TextField::Mine, 0, 0, &from.text)?;
    from.marks.iter().try_for_each(|from| notes::mark(document, &mark_of(from, me)?))?;
    from.prepared.iter().try_for_each(|(point, line)| notes::prepare(document, point_of(point)?, line))?;
    if from.preparation_left {
        notes::leave_preparation(document)?;
    }
    if let Some(until) = from.card_later {
        notes::put_card_off(document, until.0)?;
    }
    if from.card_closed {
        notes::close_card(document)?;
    }
    if from.ask_cards > 0 { notes::turn_ask_card(document, from.ask_cards) } else { Ok(()) }
}

fn write_topic(document: &mut Document, from: &TopicData, pair: &NewPair, layer: usize) -> Result<(), Error> {
    if let Some(title) = from.titles.get(layer) {
        topic::set_title(document, title)?;
    }
    if let Some(side) = from.teacher.get(layer) {
        topic::set_teacher(document, pair.person(*side))?;
    }
    if let Some(worked_when) = from.worked_when.get(layer) {
        topic::set_worked_when(document, worked_when)?;
    }
    if let Some(kind) = from.kind.get(layer) {
        topic::set_sort(document, &word(kind)?.into())?;
    }
    let state = from.state.get(layer).map(|state| word(state)).transpose()?;
    state.map_or(Ok(()), |state| topic::set_state(document, &state.into()))
}

/// Which way it went when, and how far the learner came.
fn write_course(document: &mut Document, from: &TopicData, pair: &NewPair) -> Result<(), Error> {
    let turned = from.directions.iter().map(|it| (it.from.map_or(0, |at| at.0), pair.person(it.teacher).clone()));
    let reached = from.comfort.iter().map(|it| Ok((it.at.0, word(&it.step)?.into())));
    topic::tell(document, &turned.collect::<Vec<_>>(), &reached.collect::<Result<Vec<_>, Error>>()?)
}

fn write_answer(document: &mut Document, from: &AnswerData, by: &Person) -> Result<(), Error> {
    answer::begin(document, &from.prompt, by, from.at.map_or(0, |at| at.0))?;
    document.splice(TextField::Answer, 0, 0, &from.text)
}

fn mark_of(from: &MarkData, by: &Person) -> Result<Mark, Error> {
    let (id, kind, text) = (from.id.clone(), word(&from.kind)?.into(), from.text.clone());
    Ok(Mark { id, kind, at_ms: from.at.0, by: by.clone(), text })
}

fn place_of(text: &str, pair: &NewPair) -> Result<Place, Error> {
    Ok(match text {
        MY_WORKPLACE => Place::WorkplaceOf(pair.me.clone()),
        PARTNERS_WORKPLACE => Place::WorkplaceOf(pair.partner.clone()),
        other => Place::from(word(other)?),
    })
}

fn point_of(text: &str) -> Result<Point, Error> {
    Point::of_name(text).ok_or(Error::BadId { chars: text.chars().count() })
}
