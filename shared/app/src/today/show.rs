//! The home screen: the next meeting, one prompt, what waits for a person.

use crate::ground::model::Model;
use crate::ground::who::Who;
use crate::ground::{id, list};
use crate::practice;
use crate::practice::view::PairState as PairStands;
use crate::sealed::view::QuestionView;
use crate::session;
use crate::session::held;
use crate::session::show::Lists;
use crate::session::view::SessionRow;
use crate::today::view::{TodayView, Waiting};
use crate::topic::event::TopicState;
use crate::topic::view::TopicRow;
use documents::practice::PairState;
use protocol::SpaceId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A session that began less than this ago and has not ended is still "next", in milliseconds.
const ON_NOW_MS: i64 = 6 * 60 * 60 * 1000;

/// Whether one that nobody has begun took place is asked from this long after its start on, in milliseconds: the next morning.
const HAPPENED_FROM_MS: i64 = 12 * 60 * 60 * 1000;

/// … and for this long: what nobody has answered in four weeks is no question any more.
const HAPPENED_FOR_MS: i64 = 28 * 24 * 60 * 60 * 1000;

/// The preparation is asked for this long before a session, in milliseconds.
const PREPARE_MS: i64 = 24 * 60 * 60 * 1000;

/// A take-away line is asked for this long after a session, in milliseconds.
const ASK_FOR_MS: i64 = 7 * 24 * 60 * 60 * 1000;

pub(crate) fn refresh(model: &Model, lists: Lists<'_>, prompt: Option<&String>, shown: &mut Arc<TodayView>) {
    let ended = ended(model);
    let today = TodayView {
        name: model.name().unwrap_or_default().to_owned(),
        prompt: prompt.cloned(),
        waiting: waiting(model, lists, &ended),
        next_session: next(model, lists, &ended),
        last_session: last(lists),
        active_topics: active(lists),
    };
    list::show(shown, today);
}

fn next(model: &Model, lists: Lists<'_>, ended: &BTreeSet<String>) -> Option<SessionRow> {
    let within = |at: Option<i64>, ms: i64| at.is_some_and(|at| at.saturating_add(ms) > model.now_ms);
    let coming = |row: &&Arc<SessionRow>| {
        row.off.is_none() && !held::is_over(row) && (row.running || within(row.start_at_ms, ON_NOW_MS))
    };
    let order = |row: &&Arc<SessionRow>| (row.begun_at_ms.is_none(), row.start_at_ms);
    let goes_on = |row: &&Arc<SessionRow>| !ended.contains(&row.pair);
    lists.sessions.iter().filter(coming).filter(goes_on).min_by_key(order).map(|row| (**row).clone())
}

fn last(lists: Lists<'_>) -> Option<SessionRow> {
    let over = lists.sessions.iter().filter(|row| held::is_over(row));
    over.max_by_key(|row| row.ended_at_ms.or(row.begun_at_ms)).map(|row| (**row).clone())
}

fn active(lists: Lists<'_>) -> u32 {
    let active = |row: &&Arc<TopicRow>| row.state == Some(TopicState::Active);
    u32::try_from(lists.topics.iter().filter(active).count()).unwrap_or(u32::MAX)
}

fn waiting(model: &Model, lists: Lists<'_>, ended: &BTreeSet<String>) -> Vec<Waiting> {
    let mut waiting = Vec::new();
    for row in lists.sessions.iter().filter(|row| !ended.contains(&row.pair)) {
        let session = || row.id.clone();
        if row.two_answers {
            waiting.push(Waiting::TwoAnswers { session: session() });
        }
        if row.proposed_by == Some(Who::Partner) {
            waiting.push(Waiting::PickTime { session: session(), times: row.proposals });
        }
        if did_it_happen(row, model.now_ms) {
            waiting.push(Waiting::Happened { session: session() });
        }
        let doubt = held::length_in_doubt_ms(row, model.now_ms);
        if doubt.is_some_and(|since| model.now_ms.saturating_sub(since) < ASK_FOR_MS) {
            waiting.push(Waiting::Length { session: session() });
        }
        let notes =
            id::document(&row.id).and_then(|id| session::show::notes_of(model, &id)).cloned().unwrap_or_default();
        if is_near(row, model.now_ms) && !notes.prepared {
            waiting.push(Waiting::Prepare { session: session() });
        }
        let over = session::show::over_at_ms(row);
        let over_lately = over.is_some_and(|at| model.now_ms.saturating_sub(at) < ASK_FOR_MS);
        if !over_lately || notes.card_closed || !session::show::card_is_due(row, notes.card_later_ms, model.now_ms) {
            continue;
        }
        if notes.marks_to_fill > 0 {
            waiting.push(Waiting::Card { session: session() });
        }
        if !row.i_took_away {
            waiting.push(Waiting::TakeAway { session: session() });
        }
    }
    for space in model.pairs() {
        waiting.extend(questions(model, lists, &space));
        let pair = space.to_string();
        // On its way in by a link: how that stands is said with the pair and in the sync status.
        if model.replica.is_joining(&space) || model.facts.left.contains(&space) {
            continue;
        }
        if !model.replica.is_member(&space)
            && model.replica.status(&space).is_some_and(|status| status.waiting_for_approval)
        {
            waiting.push(Waiting::Admission { pair });
        } else if !model.has_partner(&space) {
            waiting.push(Waiting::NobodyYet { pair });
        }
    }
    waiting
}

/// A question before they have met is asked only if somebody asks for it, by answering. Of the others a reminder says so first.
fn questions(model: &Model, lists: Lists<'_>, space: &SpaceId) -> Vec<Waiting> {
    let seen = practice::show::of(model, lists, space);
    if !matches!(seen.state, PairStands::Trial | PairStands::Active | PairStands::Paused) {
        return Vec::new();
    }
    let met = seen.rhythm.held.saturating_add(seen.rhythm.unplanned);
    let trial = seen.trial.map(|trial| (trial, met > seen.trial_rounds));
    let others = [seen.check, seen.still].into_iter().flatten().map(|question| (question, false));
    let asked = trial.into_iter().chain(others).filter(|(question, is_time)| {
        let is_asked = !question.i_answered && (*is_time || question.partner_answered);
        !question.open && (is_asked || question.date_has_passed)
    });
    let waits = |(it, _): (QuestionView, bool)| Waiting::Question {
        pair: space.to_string(),
        question: it.question,
        i_answered: it.i_answered,
        due_at_ms: it.due_at_ms,
        date_has_passed: it.date_has_passed,
    };
    asked.map(waits).collect()
}

/// The pairs that have ended: what both saw in them asks for nothing any more (capability 43). Where a pair stands is worked out
/// from all that was answered, so it is asked once a pair, not once a session.
fn ended(model: &Model) -> BTreeSet<String> {
    let ended = |space: &SpaceId| model.pair_state(space) == PairState::Ended;
    model.pairs().into_iter().filter(ended).map(|space| space.to_string()).collect()
}

/// Its time has passed, and nobody has said a word of it.
fn did_it_happen(row: &SessionRow, now_ms: i64) -> bool {
    let asked = HAPPENED_FROM_MS..HAPPENED_FOR_MS;
    is_open(row) && row.start_at_ms.is_some_and(|at| asked.contains(&now_ms.saturating_sub(at)))
}

fn is_open(row: &SessionRow) -> bool {
    row.off.is_none() && !held::is_held(row)
}

/// Before it begins, and not long before.
fn is_near(row: &SessionRow, now_ms: i64) -> bool {
    is_open(row) && row.start_at_ms.is_some_and(|at| (0..PREPARE_MS).contains(&at.saturating_sub(now_ms)))
}
