//! A pair both ways: what each offers and teaches, and what both aim at.

use super::{nudge, who};
use crate::event::{TopicState, Who};
use crate::kinds;
use crate::model::Model;
use crate::projection::PracticeRow;
use crate::view::{BothWaysView, GoalTopic, GoalView, ProjectView, SharedOffer, TopicRow};
use documents::{Answers, Goal, GoalState, Offer, OfferSort};
use protocol::SpaceId;
use std::sync::Arc;

pub(super) fn refresh(model: &mut Model) {
    let mut pairs = model.pairs();
    pairs.sort();
    let rows: Vec<BothWaysView> = pairs.iter().map(|space| pair(model, space)).collect();
    let same =
        model.view.ways.len() as usize == rows.len() && model.view.ways.iter().zip(&rows).all(|(a, b)| **a == *b);
    if !same {
        model.view.ways.edit(|all| *all = rows.into_iter().map(Arc::new).collect());
    }
}

/// Is there a topic that I teach, and one that the partner teaches?
pub(super) fn directions(model: &Model, space: &SpaceId) -> [bool; 2] {
    [Who::Me, Who::Partner].map(|teacher| taught_by(model, space, Some(teacher)).next().is_some())
}

fn taught_by<'a>(
    model: &'a Model,
    space: &SpaceId,
    teacher: Option<Who>,
) -> impl Iterator<Item = &'a Arc<TopicRow>> + use<'a> {
    let pair = space.to_string();
    model.view.topics.iter().filter(move |row| row.pair == pair && row.teacher == teacher)
}

fn pair(model: &Model, space: &SpaceId) -> BothWaysView {
    let empty = PracticeRow::default();
    let practice = model.practice_row(space).unwrap_or(&empty);
    let (me, partner) = (model.me(space), model.partner(space));
    let word = |person: &Option<documents::Person>| {
        let words = person.as_ref().and_then(|person| practice.roles.words.get(person));
        words.map(|words| words.all().iter().filter(|word| !word.is_empty()).cloned().collect()).unwrap_or_default()
    };
    let by = |person: &Option<documents::Person>| -> Vec<&Offer> {
        practice.offers.iter().filter(|offer| offer.by.is_some() && offer.by == *person).collect()
    };
    let topics = |teacher| taught_by(model, space, teacher).map(|row| row.id.clone()).collect();
    BothWaysView {
        pair: space.to_string(),
        partner: model.partner_name(space),
        my_word: word(&me),
        partners_word: word(&partner),
        pair_type: practice.roles.pair_type.all().iter().filter_map(kinds::pair_type).collect(),
        my_offers: offers(&by(&me)),
        partners_offers: offers(&by(&partner)),
        my_times: times(&by(&me)),
        partners_times: times(&by(&partner)),
        i_teach: topics(Some(Who::Me)),
        i_learn: topics(Some(Who::Partner)),
        undecided: topics(None),
        goals: goals(model, space),
        nudges: nudge::of(model, space),
        newer: practice.newer,
    }
}

/// Our goals, nearest horizon first.
pub(super) fn goals(model: &Model, space: &SpaceId) -> Vec<GoalView> {
    let mut goals: Vec<&Goal> = model.practice_row(space).map(|row| row.goals.iter().collect()).unwrap_or_default();
    goals.sort_by_key(|goal| goal.horizon.current().and_then(kinds::horizon));
    goals.into_iter().map(|it| self::goal(model, space, it)).collect()
}

fn offers(offers: &[&Offer]) -> Vec<SharedOffer> {
    let first = |answers: &Answers<String>| answers.current().cloned().unwrap_or_default();
    let show = offers.iter().filter(|offer| offer.sort == OfferSort::Show);
    show.map(|offer| SharedOffer {
        id: offer.id.clone(),
        what: offer.what.all().to_vec(),
        takes: first(&offer.takes),
        bring: first(&offer.bring),
    })
    .collect()
}

fn times(offers: &[&Offer]) -> Option<crate::event::GoodTimes> {
    let words = offers.iter().find(|offer| offer.sort == OfferSort::Times).map(|it| crate::act::offer::now(it))?;
    Some(kinds::good_times(&words.what, &words.takes))
}

fn goal(model: &Model, space: &SpaceId, goal: &Goal) -> GoalView {
    let needs_reason = goal.state.all().iter().any(|state| matches!(state, GoalState::Changed | GoalState::Dropped));
    let reasons = goal.reason.all().iter().filter(|reason| needs_reason && !reason.is_empty());
    GoalView {
        id: goal.id.clone(),
        by: goal.by.as_ref().map_or(Who::Partner, |by| who(model, space, by)),
        text: goal.text.all().to_vec(),
        horizon: goal.horizon.all().iter().filter_map(kinds::horizon).collect(),
        state: goal.state.all().iter().filter_map(kinds::goal_state).collect(),
        reason: reasons.cloned().collect(),
        topics: goal.topics.iter().filter_map(|id| topic(model, id)).collect(),
        project: project(goal),
    }
}

/// A topic that has not come yet is not shown yet.
fn topic(model: &Model, id: &str) -> Option<GoalTopic> {
    let row = model.view.topics.iter().find(|row| row.id == id)?;
    let state: Option<TopicState> = row.state;
    let title = row.titles.first().cloned().unwrap_or_default();
    Some(GoalTopic { topic: id.to_owned(), title, state, sessions: row.sessions.clone() })
}

/// What a goal has grown into, if it has.
pub(super) fn project(goal: &Goal) -> Option<ProjectView> {
    let lines = |answers: &Answers<String>| answers.all().iter().filter(|line| !line.is_empty()).cloned().collect();
    let project = ProjectView {
        outcome: lines(&goal.outcome),
        audience: lines(&goal.audience),
        due_at_ms: goal.due_at_ms.all().to_vec(),
        help: lines(&goal.help),
        next: lines(&goal.next),
    };
    (project != ProjectView::default()).then_some(project)
}
