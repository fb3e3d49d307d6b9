//! Days, weeks and hours as people count them: by the calendar, and as the clocks show them in the zone of a person.
//!
//! What is kept and compared is an instant, in milliseconds since 1970. Wherever people count days or weeks, or mean a day and no
//! instant, it is asked here. A day that was meant (until when something runs, when it is due) is kept as noon of it, UTC: that lies
//! on the same day in all zones from eleven hours behind to eleven ahead, so that both read the same day.
//!
//! Whose zone it is, the shell has said; until then it is UTC. Two people in two zones may count one day more or less of the same
//! instants, each as their own clock has it.

use jiff::civil::{Date, DateTime, date, time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Span, Timestamp};

/// An hour and a day that a clock shows, as instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It comes once.
    Once(i64),
    /// Clocks go forward over it: as if they had not yet, and as if they already had.
    Never([i64; 2]),
    /// Clocks go back over it: the first and the second time.
    Twice([i64; 2]),
}

/// The calendar and the clocks of one zone.
#[derive(Clone)]
pub struct Calendar {
    zone: TimeZone,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::of(TimeZone::UTC)
    }
}

impl Calendar {
    /// Of this zone.
    pub const fn of(zone: TimeZone) -> Self {
        Self { zone }
    }

    /// Its zone.
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// What the clocks show then. Far years are the last one there is.
    pub fn shows(&self, ms: i64) -> DateTime {
        self.zone.to_datetime(instant(ms))
    }

    /// The day that it lies on.
    pub fn day(&self, ms: i64) -> Date {
        self.shows(ms).date()
    }

    /// Days from one to the other as a calendar counts them: from Tuesday to the next Tuesday it is seven, whatever the clocks did.
    pub fn days_between(&self, from_ms: i64, to_ms: i64) -> i64 {
        let since_1970 = |ms| i64::from((self.day(ms) - date(1970, 1, 1)).get_days());
        since_1970(to_ms) - since_1970(from_ms)
    }

    /// Full weeks from one to the other; none if the other is earlier.
    pub fn weeks_between(&self, from_ms: i64, to_ms: i64) -> i64 {
        self.days_between(from_ms, to_ms).max(0) / 7
    }

    /// So many weeks later: on the same weekday, when the clocks show the same hour. One that does not come then is taken as if the
    /// clocks had not gone forward yet, one that comes twice the first time.
    pub fn weeks_later(&self, ms: i64, weeks: i64) -> i64 {
        let later = weeks.checked_mul(7).and_then(|days| Span::new().try_days(days).ok());
        let later = later.and_then(|days| self.shows(ms).checked_add(days).ok());
        later.map_or(i64::MAX, |at| match self.reading(at) {
            Reading::Once(ms) | Reading::Never([ms, _]) | Reading::Twice([ms, _]) => ms,
        })
    }

    /// Is the day over that this lies on? Until and with a day means to its end.
    pub fn is_past(&self, day_ms: i64, now_ms: i64) -> bool {
        self.day(day_ms) < self.day(now_ms)
    }

    /// Has the day come that this lies on?
    pub fn has_come(&self, day_ms: i64, now_ms: i64) -> bool {
        self.day(day_ms) <= self.day(now_ms)
    }

    /// The instant at which the clocks show this.
    pub fn reading(&self, at: DateTime) -> Reading {
        let ms = |offset: Offset| offset.to_timestamp(at).map_or(i64::MAX, Timestamp::as_millisecond);
        match self.zone.to_ambiguous_timestamp(at).offset() {
            AmbiguousOffset::Unambiguous { offset } => Reading::Once(ms(offset)),
            AmbiguousOffset::Gap { before, after } => Reading::Never([ms(before), ms(after)]),
            AmbiguousOffset::Fold { before, after } => Reading::Twice([ms(before), ms(after)]),
        }
    }

    /// By how much the clocks differ from UTC then.
    pub fn offset(&self, ms: i64) -> Offset {
        self.zone.to_offset(instant(ms))
    }
}

/// A day that was meant, as it is kept.
pub fn day_ms(day: Date) -> i64 {
    let noon = Offset::UTC.to_timestamp(day.to_datetime(time(12, 0, 0, 0)));
    noon.map_or(i64::MAX, Timestamp::as_millisecond)
}

fn instant(ms: i64) -> Timestamp {
    let far = if ms < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(ms).unwrap_or(far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZoneDatabase;

    const HOUR_MS: i64 = 60 * 60 * 1000;

    fn berlin() -> Calendar {
        Calendar::of(TimeZoneDatabase::bundled().get("Europe/Berlin").unwrap())
    }

    fn ms(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn two_weeks_after_a_tuesday_at_half_past_four_is_a_tuesday_at_half_past_four_although_the_clocks_went_forward() {
        let tuesday = ms("2026-03-24T16:30:00+01:00");
        assert_eq!(berlin().weeks_later(tuesday, 2), ms("2026-04-07T16:30:00+02:00"));
        assert_eq!(berlin().weeks_later(ms("2026-10-20T16:30:00+02:00"), 1), ms("2026-10-27T16:30:00+01:00"));
    }

    #[test]
    fn from_the_tenth_to_the_twenty_fourth_are_fourteen_days_whatever_the_hours() {
        let days = |from: &str, to: &str| berlin().days_between(ms(from), ms(to));
        assert_eq!(days("2026-03-10T17:00:00+01:00", "2026-03-24T09:00:00+01:00"), 14);
        assert_eq!(days("2026-03-24T09:00:00+01:00", "2026-04-07T09:00:00+02:00"), 14, "an hour less than 14 times 24");
        assert_eq!(days("2026-03-24T23:59:00+01:00", "2026-03-25T00:01:00+01:00"), 1);
        assert_eq!(days("2026-03-25T00:01:00+01:00", "2026-03-24T23:59:00+01:00"), -1);
        let weeks = |from: &str, to: &str| berlin().weeks_between(ms(from), ms(to));
        assert_eq!(weeks("2026-03-24T16:30:00+01:00", "2026-04-07T10:00:00+02:00"), 2);
        assert_eq!(weeks("2026-04-07T10:00:00+02:00", "2026-03-24T16:30:00+01:00"), 0);
    }

    #[test]
    fn until_and_with_a_day_ends_when_the_day_does_in_each_zone() {
        let day = day_ms(date(2026, 6, 15));
        let zone = |name: &str| Calendar::of(TimeZoneDatabase::bundled().get(name).unwrap());
        for name in ["Pacific/Pago_Pago", "America/Winnipeg", "Europe/Berlin", "Asia/Tokyo", "Pacific/Noumea"] {
            assert_eq!(zone(name).day(day), date(2026, 6, 15), "{name}");
        }
        let (evening, morning) = (ms("2026-06-15T23:59:00+02:00"), ms("2026-06-16T00:00:00+02:00"));
        assert!(!berlin().is_past(day, evening) && berlin().is_past(day, morning));
        assert!(
            !berlin().has_come(day, ms("2026-06-14T23:59:00+02:00"))
                && berlin().has_come(day, ms("2026-06-15T00:00:00+02:00"))
        );
    }

    #[test]
    fn odd_clocks_break_nothing() {
        for far in [i64::MIN, i64::MAX] {
            assert_eq!(berlin().days_between(far, far), 0);
            let _ = (berlin().weeks_later(far, i64::MAX), berlin().is_past(far, 0), berlin().weeks_between(0, far));
        }
    }

    /// Every zone of the database, every change of its clocks in 2026 to 2028, and the hours around each.
    #[test]
    fn in_every_zone_and_around_every_change_of_a_clock_a_week_is_a_week_and_every_hour_is_read_as_it_is_shown() {
        let (from, to) = (ms("2026-01-01T00:00:00Z"), ms("2029-01-01T00:00:00Z"));
        let (mut zones, mut never, mut twice) = (0, 0, 0);
        for name in TimeZoneDatabase::bundled().available() {
            let calendar = Calendar::of(TimeZoneDatabase::bundled().get(name.as_str()).unwrap());
            zones += 1;
            let changes: Vec<i64> = calendar
                .zone()
                .following(instant(from))
                .map(|change| change.timestamp().as_millisecond())
                .take_while(|at| *at < to)
                .collect();
            let around = [-25, -3, -2, -1, 0, 1, 2, 3, 25].map(|hours| hours * HOUR_MS + 30 * 60_000);
            let moments = changes.iter().flat_map(|at| around.map(|away| at + away)).chain([from, to]);
            for at in moments {
                let shown = calendar.shows(at);
                match calendar.reading(shown) {
                    Reading::Once(read) => assert_eq!(read, at, "{name}: {shown}"),
                    Reading::Twice([first, second]) => {
                        twice += 1;
                        assert!(first < second && [first, second].contains(&at), "{name}: {shown}");
                        assert_eq!(calendar.shows(first), calendar.shows(second), "{name}");
                    }
                    Reading::Never(_) => panic!("{name}: {shown} was shown"),
                }
                let later = calendar.weeks_later(at, 1);
                assert_eq!(calendar.days_between(at, later), 7, "{name}: {shown}");
                let wanted = shown.checked_add(Span::new().days(7)).unwrap();
                match calendar.reading(wanted) {
                    Reading::Once(_) | Reading::Twice(_) => assert_eq!(calendar.shows(later), wanted, "{name}"),
                    Reading::Never([before, after]) => {
                        never += 1;
                        assert!(after < before && later == before, "{name}: {wanted}");
                        assert!(calendar.shows(before) > wanted && calendar.shows(after) < wanted, "{name}: {wanted}");
                    }
                }
            }
        }
        assert!(zones > 400 && twice > 100, "{zones} zones, {never} skipped, {twice} twice");
    }
}
