//! The home screen: the next meeting, one prompt, what waits for a person.

use crate::event::TopicState;
use crate::model::Model;
use crate::view::{SessionRow, TodayView, TopicRow, Waiting};
use std::sync::Arc;

/// A session that began less than this ago and has not ended is still "next", in milliseconds.
const ON_NOW_MS: i64 = 6 * 60 * 60 * 1000;
/// A take-away line is asked for this long after a session, in milliseconds.
const ASK_FOR_MS: i64 = 7 * 24 * 60 * 60 * 1000;

pub(super) fn refresh(model: &mut Model, rows_changed: bool) {
    if !rows_changed {
        return;
    }
    let today = TodayView {
        name: model.name().unwrap_or_default().to_owned(),
        prompt: model.view.reflect.prompt.clone(),
        waiting: waiting(model),
        next_session: next(model),
        last_session: last(model),
        active_topics: active(model),
    };
    if *model.view.today != today {
        model.view.today = Arc::new(today);
    }
}

fn next(model: &Model) -> Option<Arc<SessionRow>> {
    let coming = |row: &&Arc<SessionRow>| {
        row.ended_at_ms.is_none() && row.start_at_ms.is_some_and(|at| at.saturating_add(ON_NOW_MS) > model.now_ms)
    };
    model.view.sessions.iter().filter(coming).min_by_key(|row| row.start_at_ms).cloned()
}

fn last(model: &Model) -> Option<Arc<SessionRow>> {
    model.view.sessions.iter().filter(|row| row.ended_at_ms.is_some()).max_by_key(|row| row.ended_at_ms).cloned()
}

fn active(model: &Model) -> u32 {
    let active = |row: &&Arc<TopicRow>| row.state == Some(TopicState::Active);
    u32::try_from(model.view.topics.iter().filter(active).count()).unwrap_or(u32::MAX)
}

fn waiting(model: &Model) -> Vec<Waiting> {
    let mut waiting = Vec::new();
    for row in model.view.sessions.iter() {
        let session = || row.id.clone();
        if row.two_answers {
            waiting.push(Waiting::TwoAnswers { session: session() });
        }
        let ended_lately = row.ended_at_ms.is_some_and(|at| model.now_ms.saturating_sub(at) < ASK_FOR_MS);
        if ended_lately && !row.i_took_away {
            waiting.push(Waiting::TakeAway { session: session() });
        }
    }
    for space in model.pairs() {
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
