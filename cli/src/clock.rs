//! Times as people write and read them, and as programs do.

use crate::language::{say, tell};
use crate::outcome::Failure;
use crate::words::find::not_a_day;
use content::Id;
use content::Value::Text;
use content::cli::{clock as words, problem};
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A time in both forms that scripts like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// RFC 3339, UTC.
    pub at: String,
    /// Milliseconds since 1970, UTC.
    pub ms: i64,
}

impl Moment {
    /// The moment of these milliseconds.
    pub fn of(ms: i64) -> Self {
        Self { at: timestamp(ms).to_string(), ms }
    }
}

/// The zone that people's times are in. A value, so that tests can say which.
#[derive(Clone)]
pub struct Clock {
    zone: TimeZone,
}

impl Clock {
    /// This computer's.
    pub fn local() -> Self {
        Self { zone: TimeZone::system() }
    }

    #[cfg(test)]
    pub fn utc() -> Self {
        Self { zone: TimeZone::UTC }
    }

    /// The name of this computer's zone, where it has one that others know.
    pub fn zone_name() -> Option<String> {
        let zone = TimeZone::system();
        // The core has a database of its own, which may be older than this computer's.
        let known = |name: &&str| TimeZoneDatabase::bundled().get(name).is_ok();
        zone.iana_name().filter(known).map(str::to_owned)
    }

    /// Now, in milliseconds since 1970.
    pub fn now_ms() -> i64 {
        Timestamp::now().as_millisecond()
    }

    /// Day and hour, such as "Sun 3 May 2026 10:00" or "So 3. Mai 2026 10:00".
    pub fn day_and_hour(&self, ms: i64) -> String {
        let time = timestamp(ms).to_zoned(self.zone.clone());
        let [day, year] = [time.day().to_string(), time.year().to_string()];
        let values = [
            ("weekday", Text(&named(&words::WEEKDAYS, time.weekday().to_monday_zero_offset()))),
            ("day", Text(&day)),
            ("month", Text(&named(&words::MONTHS, time.month() - 1))),
            ("year", Text(&year)),
            ("hour", Text(&self.hour(ms))),
        ];
        tell(words::DAY_AND_HOUR, &values)
    }

    /// The hour alone, such as "10:07".
    pub fn hour(&self, ms: i64) -> String {
        timestamp(ms).to_zoned(self.zone.clone()).strftime("%H:%M").to_string()
    }

    /// Reads "2026-05-03 10:00" in this zone, or RFC 3339 in its own; milliseconds since 1970.
    pub fn read(&self, text: &str) -> Result<i64, Failure> {
        let text = text.trim();
        if let Ok(moment) = text.parse::<Timestamp>() {
            return Ok(moment.as_millisecond());
        }
        let local = text.parse::<DateTime>().ok().and_then(|time| time.to_zoned(self.zone.clone()).ok());
        local.map(|time| time.timestamp().as_millisecond()).ok_or_else(|| Failure::usage(say(problem::NO_TIME)))
    }

    /// Reads a day such as "2026-05-03"; when it begins and ends in this zone, in milliseconds since 1970. A day of 23 or 25
    /// hours is as long as it is.
    pub fn day(&self, text: &str) -> Result<(i64, i64), Failure> {
        let begins = |date: Date| date.to_zoned(self.zone.clone()).ok().map(|time| time.timestamp().as_millisecond());
        let date = text.trim().parse::<Date>().ok();
        let days = date.and_then(|date| Some((begins(date)?, begins(date.tomorrow().ok()?)?)));
        days.ok_or_else(not_a_day)
    }
}

/// Reads a day such as "2026-05-03" of UTC, as days since the first of January 1970.
pub fn utc_day(text: &str) -> Result<i64, Failure> {
    let begins = text.trim().parse::<Date>().ok().and_then(|date| date.to_zoned(TimeZone::UTC).ok());
    begins.map(|begins| begins.timestamp().as_millisecond().div_euclid(DAY_MS)).ok_or_else(not_a_day)
}

/// The other way round.
pub fn day_text(day: i64) -> String {
    timestamp(day.saturating_mul(DAY_MS)).to_zoned(TimeZone::UTC).strftime("%Y-%m-%d").to_string()
}

/// The short name of a day of the week, where Monday is the first.
pub fn weekday(number: u32) -> Option<String> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    words::WEEKDAYS.get(at).map(|id| say(*id))
}

/// How much time is gone, in its largest unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// One or more.
    Days(i64),
    /// Less than a day.
    Hours(i64),
    /// Less than an hour.
    Minutes(i64),
}

/// From then to now; nothing if it is still to come.
pub fn gone(ms: i64, now_ms: i64) -> Gone {
    let gone = SignedDuration::from_millis(now_ms.saturating_sub(ms).max(0));
    match (gone.as_hours() / 24, gone.as_hours()) {
        (days @ 1.., _) => Gone::Days(days),
        (_, hours @ 1..) => Gone::Hours(hours),
        (_, _) => Gone::Minutes(gone.as_mins()),
    }
}

/// The weekday or month of this number, counted from nought.
fn named(names: &[Id], number: i8) -> String {
    let id = usize::try_from(number).ok().and_then(|at| names.get(at));
    id.map_or_else(String::new, |id| say(*id))
}

/// Far years are shown as the last one there is; nothing we write comes near.
fn timestamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Exit;

    #[test]
    fn a_local_time_is_read_in_its_zone_and_shown_again() {
        let clock = Clock { zone: TimeZone::fixed(jiff::tz::offset(2)) };
        let ms = clock.read("2026-05-03 10:00").ok().unwrap();
        assert_eq!(Moment::of(ms), Moment { at: "2026-05-03T08:00:00Z".into(), ms: 1_777_795_200_000 });
        assert_eq!(clock.day_and_hour(ms), "Sun 3 May 2026 10:00");
        assert_eq!(clock.hour(ms), "10:00");
        assert_eq!(clock.read("2026-05-03T10:00:00+02:00").ok(), Some(ms));
        assert_eq!(clock.read("2026-05-03T10:00").ok(), Some(ms));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "tomorrow", "2026-13-01 10:00", "2026-05-03 25:00"] {
            assert!(Clock::utc().read(text).is_err_and(|failure| failure.exit == Exit::Usage), "{text}");
        }
    }

    #[test]
    fn a_time_gone_is_told_in_its_largest_unit() {
        assert_eq!(gone(0, 9 * 24 * 3_600_000), Gone::Days(9));
        assert_eq!(gone(0, 3_600_000), Gone::Hours(1));
        assert_eq!(gone(10, 0), Gone::Minutes(0));
    }

    #[test]
    fn every_day_and_month_has_its_name() {
        let named = |text: &str| Clock::utc().day_and_hour(Clock::utc().read(text).ok().unwrap());
        assert_eq!(named("2024-12-29 00:00"), "Sun 29 Dec 2024 00:00");
        assert_eq!(named("2024-12-30 23:59"), "Mon 30 Dec 2024 23:59");
        assert_eq!(named("2106-01-01 05:00"), "Fri 1 Jan 2106 05:00");
    }
}
