//! Counting for the report: rows of sessions in, numbers out, each with what it is out of. Nothing here knows the app.
//!
//! A meeting counts as held once somebody said that it began or that it was over. What was called off or fell through is in no
//! count but its own.

#[cfg(test)]
mod tests;

use crate::ground::civil::Calendar;
use crate::ground::who::Who;
use crate::session::event::PlaceKind;
use crate::session::view::{Balance, HeldRow, Meetings, Off, PlaceCount, SessionRow, Together};
use std::sync::Arc;

/// A meeting may take twice as long as planned, or in any case this much longer, in milliseconds. A clock that ran on was
/// forgotten: then the planned length counts, until somebody says better.
const OVERRUN_MS: i64 = 2 * 60 * 60 * 1000;

/// One without a planned length is over after this long, in milliseconds.
const UNPLANNED_MS: i64 = 6 * 60 * 60 * 1000;

/// What somebody said afterwards counts, up to the longest meeting that can be said, in milliseconds.
const CORRECTED_MAX_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// Fewer meetings at one workplace are chance, not a habit.
const HABIT_FROM: u32 = 3;

/// The balance looks at the last so many.
const BALANCE_OF: usize = 5;

/// What a pair agreed on, as far as a report asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// A meeting every so many weeks.
    pub(crate) weeks: Option<u32>,
    /// The time together is coming to its end.
    pub(crate) closing: bool,
}

pub(crate) fn is_held(row: &SessionRow) -> bool {
    row.begun_at_ms.is_some() || row.ended_at_ms.is_some()
}

fn is_planned(row: &SessionRow) -> bool {
    !row.logged && row.start_at_ms.is_some() && row.off.is_none()
}

/// For how long a clock that runs is believed.
pub(crate) fn longest_ms(length_minutes: Option<u32>) -> i64 {
    length_minutes.map_or(UNPLANNED_MS, |minutes| {
        let planned = i64::from(minutes) * 60_000;
        planned + planned.max(OVERRUN_MS)
    })
}

/// Has it begun, and is it not over?
pub(crate) fn is_running(begun_at_ms: Option<i64>, ended_at_ms: Option<i64>, length: Option<u32>, now_ms: i64) -> bool {
    ended_at_ms.is_none() && begun_at_ms.is_some_and(|begun| now_ms < begun.saturating_add(longest_ms(length)))
}

/// It was held and is over: somebody ended it, or its end was forgotten.
pub(crate) fn is_over(row: &SessionRow) -> bool {
    is_held(row) && !row.running
}

/// Since when its length is only a guess: its end was forgotten, or said long after it.
pub(crate) fn length_in_doubt_ms(row: &SessionRow, now_ms: i64) -> Option<i64> {
    let since = row.begun_at_ms?.saturating_add(longest_ms(row.length_minutes));
    let known = row.corrected || row.logged;
    (!known && row.ended_at_ms.unwrap_or(now_ms) >= since).then_some(since)
}

/// When it was.
fn at_ms(row: &SessionRow) -> i64 {
    row.begun_at_ms.or(row.start_at_ms).or(row.ended_at_ms).unwrap_or(0)
}

/// Those that were held, the earliest first.
fn held(rows: &[Arc<SessionRow>]) -> Vec<&SessionRow> {
    let mut held: Vec<&SessionRow> = rows.iter().map(|row| &**row).filter(|row| is_held(row)).collect();
    held.sort_by_key(|row| (at_ms(row), row.id.clone()));
    held
}

/// When the last one of them was over, or else began.
pub(crate) fn last_met_ms(rows: &[Arc<SessionRow>]) -> Option<i64> {
    held(rows).iter().map(|row| row.ended_at_ms.unwrap_or_else(|| at_ms(row))).max()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn meetings(rows: &[Arc<SessionRow>], agreed: &Agreed, calendar: &Calendar, now_ms: i64) -> Meetings {
    let held = held(rows);
    let due = |row: &&Arc<SessionRow>| is_held(row) || row.start_at_ms.is_some_and(|at| at <= now_ms);
    let between = held.iter().zip(held.iter().skip(1)).map(|(one, next)| {
        let days = calendar.days_between(at_ms(one), at_ms(next));
        u32::try_from(days).unwrap_or(u32::MAX)
    });
    Meetings {
        planned: count(rows.iter().filter(|row| is_planned(row)).filter(due).count()),
        held: count(held.iter().filter(|row| is_planned(row)).count()),
        unplanned: count(held.iter().filter(|row| !is_planned(row)).count()),
        called_off: off(rows, Off::CalledOff),
        fell_through: off(rows, Off::FellThrough),
        agreed_weeks: agreed.weeks,
        days_between: between.collect(),
    }
}

fn off(rows: &[Arc<SessionRow>], off: Off) -> u32 {
    count(rows.iter().filter(|row| row.off == Some(off)).count())
}

/// How long it was: by its clock, or else as planned, or else from its planned start to its end.
fn minutes(row: &SessionRow) -> Option<u64> {
    let longest_ms = if row.corrected || row.logged { CORRECTED_MAX_MS } else { longest_ms(row.length_minutes) };
    let clock = |from: Option<i64>| {
        let took = row.ended_at_ms?.saturating_sub(from?);
        (60_000..=longest_ms).contains(&took).then_some(took / 60_000)
    };
    let planned = || row.length_minutes.map(u64::from);
    let measured = |from| clock(from).and_then(|minutes| u64::try_from(minutes).ok());
    measured(row.begun_at_ms).or_else(planned).or_else(|| measured(row.start_at_ms))
}

pub(crate) fn together(rows: &[Arc<SessionRow>]) -> Together {
    let held = held(rows);
    let mut together = Together { held: count(held.len()), ..Together::default() };
    for (row, minutes) in held.iter().filter_map(|row| minutes(row).map(|minutes| (row, minutes))) {
        let sum = match row.place {
            Some(PlaceKind::Mine | PlaceKind::Theirs | PlaceKind::Neutral | PlaceKind::Walking | PlaceKind::Meal) => {
                &mut together.in_person_minutes
            }
            Some(PlaceKind::Call | PlaceKind::Video) => &mut together.remote_minutes,
            None => &mut together.somewhere_minutes,
        };
        *sum = sum.saturating_add(minutes);
        together.of += 1;
    }
    together
}

/// Each of those that were held, the earliest first.
pub(crate) fn log(rows: &[Arc<SessionRow>]) -> Vec<HeldRow> {
    let of = |row: &&SessionRow| HeldRow {
        session: row.id.clone(),
        at_ms: at_ms(row),
        minutes: minutes(row),
        place: row.place,
    };
    held(rows).iter().map(of).collect()
}

/// Where they met, the most frequent first; and out of how many.
pub(crate) fn places(rows: &[Arc<SessionRow>]) -> (Vec<PlaceCount>, u32) {
    let known: Vec<PlaceKind> = held(rows).iter().filter_map(|row| row.place).collect();
    let mut counts: Vec<PlaceCount> = Vec::new();
    for place in &known {
        match counts.iter_mut().find(|one| one.place == *place) {
            Some(one) => one.count += 1,
            None => counts.push(PlaceCount { place: *place, count: 1 }),
        }
    }
    // A stable order: those met first stay in front of others that are as frequent.
    counts.sort_by_key(|one| std::cmp::Reverse(one.count));
    (counts, count(known.len()))
}

/// Whose workplace, if it was always the same one (capability 108).
pub(crate) fn always_at(places: &[PlaceCount], of: u32) -> Option<Who> {
    let [only] = places else { return None };
    match only.place {
        _ if of < HABIT_FROM => None,
        PlaceKind::Mine => Some(Who::Me),
        PlaceKind::Theirs => Some(Who::Partner),
        PlaceKind::Neutral | PlaceKind::Walking | PlaceKind::Meal | PlaceKind::Call | PlaceKind::Video => None,
    }
}

pub(crate) fn balance(rows: &[Arc<SessionRow>]) -> Balance {
    let mut balance = Balance::default();
    for row in held(rows).iter().rev().take(BALANCE_OF) {
        balance.of += 1;
        match (row.i_took_away, row.partner_took_away) {
            (true, true) => balance.both += 1,
            (true, false) => balance.only_me += 1,
            (false, true) => balance.only_partner += 1,
            (false, false) => {}
        }
    }
    balance
}
