//! Times as people type them. How people read them is in [`words::clock`], how programs do in [`crate::moment`].

use crate::failure::not_a_day;
use crate::language::{say, voice};
use crate::moment::DAY_MS;
use crate::outcome::Failure;
use content::cli::problem;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use words::Voice;

/// The zone that people's times are in, and the voice that tells them. A value, so that tests can say which.
#[derive(Clone)]
pub struct Clock {
    voice: Voice,
}

impl Clock {
    /// This computer's.
    pub fn local() -> Self {
        Self { voice: voice().clone() }
    }

    #[cfg(test)]
    pub fn utc() -> Self {
        Self::of(TimeZone::UTC)
    }

    #[cfg(test)]
    fn of(zone: TimeZone) -> Self {
        Self { voice: voice().clone().in_zone(zone) }
    }

    /// Says facts with times in them.
    pub const fn voice(&self) -> &Voice {
        &self.voice
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
        words::clock::day_and_hour(ms, &self.voice)
    }

    /// The hour alone, such as "10:07".
    pub fn hour(&self, ms: i64) -> String {
        words::clock::hour(ms, &self.voice)
    }

    fn zone(&self) -> TimeZone {
        self.voice.zone().clone()
    }

    /// Reads "2026-05-03 10:00" in this zone, or RFC 3339 in its own; milliseconds since 1970.
    pub fn read(&self, text: &str) -> Result<i64, Failure> {
        let text = text.trim();
        if let Ok(moment) = text.parse::<Timestamp>() {
            return Ok(moment.as_millisecond());
        }
        let local = text.parse::<DateTime>().ok().and_then(|time| time.to_zoned(self.zone()).ok());
        local.map(|time| time.timestamp().as_millisecond()).ok_or_else(|| Failure::usage(say(problem::NO_TIME)))
    }

    /// Reads a day such as "2026-05-03"; when it begins and ends in this zone, in milliseconds since 1970. A day of 23 or 25
    /// hours is as long as it is.
    pub fn day(&self, text: &str) -> Result<(i64, i64), Failure> {
        let begins = |date: Date| date.to_zoned(self.zone()).ok().map(|time| time.timestamp().as_millisecond());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::outcome::Exit;

    #[test]
    fn a_local_time_is_read_in_its_zone_and_shown_again() {
        let clock = Clock::of(TimeZone::fixed(jiff::tz::offset(2)));
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
    fn every_day_and_month_has_its_name() {
        let named = |text: &str| Clock::utc().day_and_hour(Clock::utc().read(text).ok().unwrap());
        assert_eq!(named("2024-12-29 00:00"), "Sun 29 Dec 2024 00:00");
        assert_eq!(named("2024-12-30 23:59"), "Mon 30 Dec 2024 23:59");
        assert_eq!(named("2106-01-01 05:00"), "Fri 1 Jan 2106 05:00");
    }
}
