//! The meeting after this one: when it might be, from what the two agreed on and said of good times.

use crate::ground::civil::{Calendar, Reading};
use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::ground::who::Who;
use crate::offer::event::GoodTimes;
use crate::{agreement, offer};
use documents::session::PROPOSALS_MAX;
use documents::{DocumentId, Kind, Offer, Plan};
use jiff::Span;
use jiff::civil::{Date, Time};
use protocol::SpaceId;

/// Where no number of weeks is agreed.
const WEEKS: i64 = 2;

/// Days before and after the day on which it is due that are looked at: a week later still suits, much earlier hardly.
const DAYS_BEFORE: i64 = 3;
const DAYS_AFTER: i64 = 10;

const DAY_MINUTES: u32 = 24 * 60;

/// What a proposal starts from.
struct Last {
    at_ms: i64,
    minutes: u32,
    weeks: i64,
}

impl Model {
    /// A session and what its pair agreed on, before the next one is made.
    pub(crate) fn after(&self, session: &str) -> Vec<DocumentId> {
        let Ok((_, space)) = self.session(session) else { return Vec::new() };
        self.only_known(self.session_documents(session).into_iter().chain([id::practice(&space)]).collect())
    }

    pub(crate) fn propose_next(&mut self, session: &str) -> Outcome {
        let read = self.read_session(session)?;
        let (_, space) = self.session(session)?;
        let space = self.living_pair(&space.to_string())?;
        // The plan says best at which hour the two like to meet; a clock begins a few minutes late.
        let at_ms = read.start_at_ms.current().or(read.begun_at_ms.current()).copied().ok_or(Problem::NoStart)?;
        let length_minutes = read.length_minutes.current().copied();
        let weeks = agreement::show::agreed_weeks(self, &space).unwrap_or(WEEKS);
        let last = Last { at_ms, minutes: length_minutes.unwrap_or_default(), weeks };
        let good = [Who::Me, Who::Partner].map(|who| self.good_times(&space, who));
        let times_ms = times(&last, &good, &self.calendar, self.now_ms);
        if times_ms.is_empty() {
            return Err(Problem::NoStart);
        }
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        let plan = Plan { start_at_ms: None, length_minutes, place: read.place.current().cloned() };
        self.shelf.make(id, space, &Kind::Session, actor);
        self.edit(id, |document| {
            documents::session::plan(document, &plan)?;
            documents::session::propose(document, &me, &times_ms)
        })?;
        Ok(Some(Said::SessionMade { session: id.to_string() }))
    }

    /// What this one of the two has told the other; of oneself also what one has told nobody.
    fn good_times(&self, space: &SpaceId, who: Who) -> GoodTimes {
        let person = self.person(space, who).ok();
        let all =
            |offers: &[Offer]| offer::show::times(&offers.iter().filter(|it| it.by == person).collect::<Vec<_>>());
        let told = self.practice_row(space).and_then(|row| all(&row.offers));
        let own = || offer::show::times(&self.profile_row()?.offers.iter().collect::<Vec<_>>());
        told.or_else(|| (who == Who::Me).then(own).flatten()).unwrap_or_default()
    }
}

/// Up to three times, the earliest first: on days and at hours that suit both, as near as can be to the day on which it is due.
/// Where nothing suits both, or nobody said what does, the weekday and the hour of the last one.
fn times(last: &Last, good: &[GoodTimes; 2], calendar: &Calendar, now_ms: i64) -> Vec<i64> {
    let (was, today) = (calendar.shows(last.at_ms), calendar.day(now_ms));
    let due = due(was.date(), last.weeks, today);
    let suits = Suits::both(good, last.minutes);
    let days: Vec<Date> = match suits.days.as_slice() {
        [] => vec![due],
        some => near(due, today).into_iter().filter(|day| some.contains(&weekday(*day))).collect(),
    };
    let at = suits.start(minute(was.time()), last.minutes);
    let mut times: Vec<i64> = days.iter().filter_map(|day| instant(*day, at, calendar)).take(PROPOSALS_MAX).collect();
    times.sort_unstable();
    times
}

/// So many weeks later, and after today in any case: then on the same weekday.
fn due(was: Date, weeks: i64, today: Date) -> Date {
    let later = |date: Date, days: i64| date.checked_add(Span::new().days(days)).unwrap_or(Date::MAX);
    let due = later(was, 7 * weeks.clamp(1, 52));
    if due > today {
        return due;
    }
    let tomorrow = later(today, 1);
    let ahead = i64::from(weekday(was)) - i64::from(weekday(tomorrow));
    later(tomorrow, ahead.rem_euclid(7))
}

/// Days around this one, the nearest first, none of them past.
fn near(due: Date, today: Date) -> Vec<Date> {
    let mut offsets: Vec<i64> = (-DAYS_BEFORE..=DAYS_AFTER).collect();
    offsets.sort_by_key(|days| (days.abs(), *days < 0));
    let days = offsets.into_iter().filter_map(|days| due.checked_add(Span::new().days(days)).ok());
    days.filter(|day| *day > today).collect()
}

/// 1 is Monday.
fn weekday(day: Date) -> u32 {
    u32::from(day.weekday().to_monday_one_offset().unsigned_abs())
}

fn minute(time: Time) -> u32 {
    u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs())
}

/// An hour that does not come on that day, or comes twice, is nothing to propose.
fn instant(day: Date, minute: u32, calendar: &Calendar) -> Option<i64> {
    let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    match calendar.reading(day.to_datetime(Time::new(hour, minute, 0, 0).ok()?)) {
        Reading::Once(ms) => Some(ms),
        Reading::Never(_) | Reading::Twice(_) => None,
    }
}

/// What suits both.
struct Suits {
    /// Weekdays; none where nothing was said, or nothing suits both.
    days: Vec<u32>,
    /// Minutes of the day, from and to.
    hours: (u32, u32),
}

impl Suits {
    fn both(good: &[GoodTimes; 2], minutes: u32) -> Self {
        let said = good.iter().any(|it| !it.days.is_empty() || it.from_minute.is_some());
        let on = |day: &u32| good.iter().all(|it| it.days.is_empty() || it.days.contains(day));
        let from = good.iter().filter_map(|it| it.from_minute).max().unwrap_or_default();
        let to = good.iter().filter_map(|it| it.to_minute).min().unwrap_or(DAY_MINUTES);
        let fits = from.saturating_add(minutes.max(1)) <= to;
        let days = if said && fits { (1..=7).filter(on).collect() } else { Vec::new() };
        Self { days, hours: (from, to) }
    }

    /// The hour of the last one where it suits, or else the first that does.
    fn start(&self, minute: u32, minutes: u32) -> u32 {
        let (from, to) = self.hours;
        let suits = self.days.is_empty() || (from..=to.saturating_sub(minutes)).contains(&minute);
        if suits { minute } else { from }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use jiff::tz::TimeZoneDatabase;

    fn zone() -> Calendar {
        Calendar::of(TimeZoneDatabase::bundled().get("Europe/Berlin").unwrap())
    }

    fn ms(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    fn said(times: &[i64]) -> Vec<String> {
        times.iter().map(|ms| zone().shows(*ms).strftime("%a %d %b %H:%M").to_string()).collect()
    }

    fn good(days: &[u32], hours: Option<(u32, u32)>) -> GoodTimes {
        let (from_minute, to_minute) = hours.unzip();
        GoodTimes { text: String::new(), days: days.to_vec(), from_minute, to_minute }
    }

    /// Tuesday 24 March 2026, 16:30, an hour; the clocks go forward on the 29th.
    fn last(weeks: i64) -> Last {
        Last { at_ms: ms("2026-03-24T15:30:00Z"), minutes: 60, weeks }
    }

    #[test]
    fn two_weeks_later_is_the_same_weekday_and_hour_although_the_clocks_went_forward() {
        let nothing = [GoodTimes::default(), GoodTimes::default()];
        assert_eq!(said(&times(&last(2), &nothing, &zone(), last(2).at_ms)), ["Tue 07 Apr 16:30"]);
    }

    #[test]
    fn days_and_hours_that_suit_both_are_proposed_nearest_to_the_day_that_was_agreed() {
        let both = [good(&[1, 2, 4], Some((9 * 60, 12 * 60))), good(&[2, 4, 5], Some((10 * 60, 17 * 60)))];
        let expected = ["Tue 07 Apr 10:00", "Thu 09 Apr 10:00", "Tue 14 Apr 10:00"];
        assert_eq!(said(&times(&last(2), &both, &zone(), last(2).at_ms)), expected);
    }

    #[test]
    fn where_nothing_suits_both_it_is_the_weekday_and_the_hour_of_the_last_one() {
        let apart = [good(&[1], None), good(&[5], None)];
        assert_eq!(said(&times(&last(3), &apart, &zone(), last(3).at_ms)), ["Tue 14 Apr 16:30"]);
        let short = [good(&[2], Some((540, 600))), good(&[2], Some((570, 640)))];
        assert_eq!(said(&times(&last(1), &short, &zone(), last(1).at_ms)), ["Tue 31 Mar 16:30"]);
    }

    #[test]
    fn what_is_proposed_is_never_past() {
        let (nothing, later) = ([GoodTimes::default(), GoodTimes::default()], ms("2026-06-10T12:00:00Z"));
        assert_eq!(said(&times(&last(2), &nothing, &zone(), later)), ["Tue 16 Jun 16:30"]);
        for at_ms in [i64::MIN, i64::MAX] {
            let _ = times(&Last { at_ms, minutes: 60, weeks: 2 }, &nothing, &zone(), at_ms);
        }
    }
}
