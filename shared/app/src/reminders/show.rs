//! Reminders: made here from what was agreed and held. A fact, then at most one thing to do; no guilt, no server.

use crate::ground::civil::Calendar;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::who::Who;
use crate::reminders::act::later_key;
use crate::reminders::event::NudgeKind;
use crate::reminders::view::Nudge;
use crate::sealed::view::QuestionView;
use crate::session;
use crate::session::show::Lists;
use crate::topic::act::ACTIVE_MAX;
use crate::{agreement, practice};
use documents::practice::PairState;
use documents::{DocumentId, TopicSort};
use protocol::SpaceId;
use std::cmp::Reverse;

/// A meeting whose time has passed by no more still counts as planned, in milliseconds: nobody has begun it yet, or noted it.
const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// No meeting for this long: pause, go on or end? (capability 50)
const GAP_WEEKS: i64 = 6;

/// The end of an agreement is said this long before, as long as the wrap-up takes.
const ENDS_SOON_MS: i64 = 2 * WEEK_MS;

/// After this many meetings about technology only, another kind is offered once (capability 70).
const SAME_KIND: usize = 4;

/// A direction with nothing in it is asked for once more after this many meetings (capability 36).
const ASK_AGAIN_AFTER: usize = 2;

/// What a pair has held and planned.
struct Held {
    /// When, and about which topics; newest first.
    met: Vec<(i64, Vec<DocumentId>)>,
    planned: bool,
}

pub(crate) fn of(model: &Model, lists: Lists<'_>, space: &SpaceId) -> Vec<Nudge> {
    match model.pair_state(space) {
        PairState::Trial | PairState::Active => lively(model, lists, space),
        PairState::Closing => closing(model, space),
        // Nothing is expected of anybody.
        PairState::Invited | PairState::Paused | PairState::Ended => Vec::new(),
    }
}

fn lively(model: &Model, lists: Lists<'_>, space: &SpaceId) -> Vec<Nudge> {
    let held = held(model, space);
    let wanted = |kind: NudgeKind| !was_put_off(model, space, kind);
    let seen = practice::show::of(model, lists, space);
    let is_open = |question: &Option<QuestionView>| question.as_ref().is_some_and(|it| !it.i_answered);
    // Whoever has answered how to go on is not asked a second time.
    let has_answered = seen.still.as_ref().is_some_and(|still| still.i_answered);
    let mut nudges: Vec<Nudge> =
        meeting(&held, agreement::show::agreed_weeks(model, space), &model.calendar, model.now_ms)
            .filter(|nudge| match nudge.kind() {
                Some(NudgeKind::Gap) => !has_answered && wanted(NudgeKind::Gap),
                Some(kind) => wanted(kind),
                None => true,
            })
            .into_iter()
            .collect();
    // One question of this sort at a time.
    let is_asked = nudges.iter().any(|nudge| matches!(nudge, Nudge::Gap { .. }));
    if is_open(&seen.check) && !is_asked && wanted(NudgeKind::ThreeMeetings) {
        nudges.push(Nudge::ThreeMeetings);
    }
    nudges.extend(ends_ms(model, space).filter(|_| wanted(NudgeKind::Ends)).map(|at_ms| Nudge::Ends { at_ms }));
    let active = model.active_topics(space);
    if active > ACTIVE_MAX {
        nudges.push(Nudge::TooManyActive { active: u32::try_from(active).unwrap_or(u32::MAX) });
    }
    if wanted(NudgeKind::NothingYet) {
        let empty = [Who::Me, Who::Partner].into_iter().filter(|teacher| !is_taught(model, space, *teacher));
        nudges.extend(empty.map(|teacher| Nudge::NothingYet { teacher }));
    }
    if wanted(NudgeKind::OtherKind) && only_technology(model, &held) {
        nudges.push(Nudge::OtherKind { sessions: u32::try_from(SAME_KIND).unwrap_or(u32::MAX) });
    }
    nudges
}

/// One last meeting, unless one is planned.
fn closing(model: &Model, space: &SpaceId) -> Vec<Nudge> {
    let is_wanted = !held(model, space).planned && !was_put_off(model, space, NudgeKind::LastMeeting);
    if is_wanted { vec![Nudge::LastMeeting] } else { Vec::new() }
}

/// Until when the agreement runs, if that is near or past.
fn ends_ms(model: &Model, space: &SpaceId) -> Option<i64> {
    let until_ms = agreement::show::agreed(model, space)?.until_ms.filter(|until| *until > 0)?;
    (until_ms.saturating_sub(ENDS_SOON_MS) <= model.now_ms).then_some(until_ms)
}

/// What to keep so that this reminder is put off: it comes again when another one stands.
pub(crate) fn put_off(model: &Model, space: &SpaceId, kind: NudgeKind) -> String {
    let held = held(model, space);
    match kind {
        NudgeKind::Late | NudgeKind::Gap => held.met.first().map_or(0, |(at_ms, _)| *at_ms).to_string(),
        NudgeKind::NothingYet if held.met.len() < ASK_AGAIN_AFTER => "at-first".to_owned(),
        NudgeKind::NothingYet => "once-more".to_owned(),
        NudgeKind::Ends => ends_ms(model, space).unwrap_or_default().to_string(),
        NudgeKind::OtherKind | NudgeKind::ThreeMeetings | NudgeKind::LastMeeting => "once".to_owned(),
    }
}

fn was_put_off(model: &Model, space: &SpaceId, kind: NudgeKind) -> bool {
    let said = model.profile_row().and_then(|row| row.myself.said.get(&later_key(kind, &space.to_string())));
    said.is_some_and(|said| said.all().contains(&put_off(model, space, kind)))
}

/// How the two keep to what they agreed on; at most one of these is said.
fn meeting(held: &Held, agreed: Option<i64>, calendar: &Calendar, now_ms: i64) -> Option<Nudge> {
    if held.planned {
        return None;
    }
    let Some((last_ms, _)) = held.met.first() else { return Some(Nudge::NeverMet) };
    let weeks = calendar.weeks_between(*last_ms, now_ms);
    let full = |weeks: i64| u32::try_from(weeks).unwrap_or(u32::MAX);
    match agreed {
        _ if weeks >= GAP_WEEKS => Some(Nudge::Gap { weeks: full(weeks) }),
        Some(agreed) if weeks > agreed => Some(Nudge::Late { weeks: full(weeks), agreed: full(agreed) }),
        Some(agreed) => Some(Nudge::NextDue { at_ms: calendar.weeks_later(*last_ms, agreed) }),
        None => None,
    }
}

fn held(model: &Model, space: &SpaceId) -> Held {
    let rows = model.rows.values().filter(|row| row.space == *space);
    let facts = rows.filter_map(|row| if let Projection::Session(facts) = &row.what { Some(facts) } else { None });
    let mut held = Held { met: Vec::new(), planned: false };
    for facts in facts {
        let start_ms = facts.start_at_ms.iter().max().copied();
        let is_on = session::held::is_running(
            facts.begun_at_ms,
            facts.ended_at_ms,
            facts.length_minutes.first().copied(),
            model.now_ms,
        );
        match facts.ended_at_ms.or(facts.begun_at_ms.filter(|_| !is_on)) {
            Some(ended_ms) => {
                let topics = facts.topics.iter().filter_map(|id| id::document(id)).collect();
                // A meeting may be written down days later.
                held.met.push((start_ms.filter(|start| *start <= ended_ms).unwrap_or(ended_ms), topics));
            }
            // What was called off is neither held nor planned.
            None if facts.off_at_ms.is_some() && facts.begun_at_ms.is_none() => {}
            None => held.planned |= start_ms.is_some_and(|start| start.saturating_add(WEEK_MS) > model.now_ms),
        }
    }
    held.met.sort_by_key(|(at_ms, _)| Reverse(*at_ms));
    held
}

fn is_taught(model: &Model, space: &SpaceId, teacher: Who) -> bool {
    let person = match teacher {
        Who::Me => model.me(space),
        Who::Partner => model.partner(space),
    };
    let rows = model.rows.values().filter(|row| row.space == *space);
    rows.filter_map(|row| if let Projection::Topic(topic) = &row.what { Some(topic) } else { None })
        .any(|topic| person.as_ref().is_some_and(|person| topic.teacher.all().contains(person)))
}

/// The last four each had a topic, and no topic of another kind.
fn only_technology(model: &Model, held: &Held) -> bool {
    let is_technology = |id: &DocumentId| match model.rows.get(id).map(|row| &row.what) {
        Some(Projection::Topic(topic)) => topic.sort.all() == [TopicSort::Technology],
        _ => false,
    };
    let last: Vec<_> = held.met.iter().take(SAME_KIND).collect();
    last.len() == SAME_KIND && last.iter().all(|(_, topics)| !topics.is_empty() && topics.iter().all(is_technology))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(weeks: i64, agreed: Option<i64>) -> Option<Nudge> {
        meeting(
            &Held { met: vec![(1_000, vec![])], planned: false },
            agreed,
            &Calendar::default(),
            1_000 + weeks * WEEK_MS + 5,
        )
    }

    #[test]
    fn a_reminder_is_a_fact_about_what_was_agreed() {
        assert_eq!(after(1, None), None, "no number agreed, nothing to be late for");
        assert_eq!(after(1, Some(3)), Some(Nudge::NextDue { at_ms: 1_000 + 3 * WEEK_MS }));
        assert_eq!(after(3, Some(3)), Some(Nudge::NextDue { at_ms: 1_000 + 3 * WEEK_MS }));
        assert_eq!(after(5, Some(3)), Some(Nudge::Late { weeks: 5, agreed: 3 }));
        assert_eq!(after(6, Some(3)), Some(Nudge::Gap { weeks: 6 }));
        assert_eq!(after(6, None), Some(Nudge::Gap { weeks: 6 }));
    }

    #[test]
    fn a_planned_meeting_ends_all_reminders_of_meeting_and_odd_clocks_break_nothing() {
        let met = vec![(i64::MIN, vec![])];
        assert_eq!(meeting(&Held { met: met.clone(), planned: true }, Some(1), &Calendar::default(), 0), None);
        assert!(matches!(
            meeting(&Held { met, planned: false }, Some(i64::MAX), &Calendar::default(), i64::MAX),
            Some(Nudge::Gap { .. })
        ));
        let future = Held { met: vec![(i64::MAX, vec![])], planned: false };
        assert_eq!(meeting(&future, Some(2), &Calendar::default(), 0), Some(Nudge::NextDue { at_ms: i64::MAX }));
        assert_eq!(
            meeting(&Held { met: vec![], planned: false }, None, &Calendar::default(), 0),
            Some(Nudge::NeverMet)
        );
    }
}
