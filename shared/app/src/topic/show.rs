//! Topics on the screen: which way each goes and went, how far the learner came, and what both knew before.

use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::{Projected, Projection};
use crate::ground::who::{Who, who};
use crate::sealed::show::Seen;
use crate::topic::act::{HALVES, TOPIC};
use crate::topic::event::TopicState;
use crate::topic::kinds;
use crate::topic::view::{ComfortView, DirectionView, KnownView, StartView, TopicRow};
use documents::DocumentId;
use protocol::SpaceId;
use std::sync::Arc;

/// `sessions` are in the order in which they are shown.
pub(crate) fn refresh(model: &Model, sessions: &[DocumentId], shown: &mut List<TopicRow>) {
    let mut rows: Vec<TopicRow> =
        model.rows.iter().filter_map(|(id, projected)| row(model, sessions, id, projected)).collect();
    let order = |row: &TopicRow| match row.state {
        Some(TopicState::Active) => 0,
        None => 1,
        Some(TopicState::Parked) => 2,
        Some(TopicState::Done) => 3,
    };
    rows.sort_by(|a, b| (order(a), &a.titles, &a.id).cmp(&(order(b), &b.titles, &b.id)));
    shown.show(rows);
}

fn row(model: &Model, sessions: &[DocumentId], id: &DocumentId, row: &Projected) -> Option<TopicRow> {
    let Projection::Topic(topic) = &row.what else { return None };
    let settled_teacher = topic.teacher.current().filter(|_| topic.teacher.is_settled());
    let state = topic.state.current().filter(|_| topic.state.is_settled());
    Some(TopicRow {
        id: id.to_string(),
        pair: row.space.to_string(),
        partner: model.partner_name(&row.space),
        titles: topic.title.all().to_vec(),
        teacher: settled_teacher.map(|person| who(model, &row.space, person)),
        worked_when: topic.worked_when.current().cloned().unwrap_or_default(),
        state: state.and_then(|state| match state {
            documents::TopicState::Active => Some(TopicState::Active),
            documents::TopicState::Parked => Some(TopicState::Parked),
            documents::TopicState::Done => Some(TopicState::Done),
            documents::TopicState::Newer(_) => None,
        }),
        kind: topic.sort.current().filter(|_| topic.sort.is_settled()).and_then(kinds::topic_kind),
        directions: directions(model, &row.space, topic),
        comfort: topic
            .comfort
            .iter()
            .filter_map(|(at_ms, step)| Some(ComfortView { step: kinds::comfort(step)?, at_ms: *at_ms }))
            .collect(),
        sessions: sessions_about(model, sessions, id),
        start: start(model, &row.space, id),
    })
}

fn directions(model: &Model, space: &SpaceId, topic: &documents::Topic) -> Vec<DirectionView> {
    let had = topic.directions.iter().map(|(since_ms, teacher)| DirectionView {
        teacher: who(model, space, teacher),
        since_ms: Some(*since_ms).filter(|since_ms| *since_ms > 0),
    });
    had.collect()
}

/// The sessions that were about a topic, in the order of the list: newest first.
fn sessions_about(model: &Model, sessions: &[DocumentId], topic: &DocumentId) -> Vec<String> {
    let topic = topic.to_string();
    let is_about = |session: &&DocumentId| {
        let row = model.rows.get(session).map(|row| &row.what);
        matches!(row, Some(Projection::Session(facts)) if facts.topics.contains(&topic))
    };
    sessions.iter().filter(is_about).map(ToString::to_string).collect()
}

/// What both said before a topic starts.
pub(crate) fn start(model: &Model, space: &SpaceId, topic: &DocumentId) -> StartView {
    let Ok([me, partner]) = model.both(space) else { return StartView::default() };
    let Some(practice) = model.believed(space) else { return StartView::default() };
    let seen = Seen { model, practice: &practice, me: &me, partner: &partner };
    let question = seen.question(&format!("{TOPIC}{topic}"));
    StartView {
        i_answered: question.i_answered,
        partner_answered: question.partner_answered,
        mine: question.mine.as_deref().map(known),
        theirs: question.theirs.as_deref().map(known),
        open: question.open,
        partner_unfit: question.partner_unfit,
        mine_unfit: question.mine_unfit,
    }
}

fn known(answer: &str) -> KnownView {
    let (known, unsure) = answer.split_once(HALVES).unwrap_or((answer, ""));
    KnownView { known: known.to_owned(), unsure: unsure.to_owned() }
}

/// Is there a topic that I teach, and one that the partner teaches?
pub(crate) fn both_ways(topics: &List<TopicRow>, space: &SpaceId) -> [bool; 2] {
    [Who::Me, Who::Partner].map(|teacher| taught_by(topics, space, Some(teacher)).next().is_some())
}

pub(crate) fn taught_by<'a>(
    topics: &'a List<TopicRow>,
    space: &SpaceId,
    teacher: Option<Who>,
) -> impl Iterator<Item = &'a Arc<TopicRow>> + use<'a> {
    let pair = space.to_string();
    topics.iter().filter(move |row| row.pair == pair && row.teacher == teacher)
}
