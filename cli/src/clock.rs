//! Times as people type them, by [`words::when`], and the zone that they are in. How people read them is in [`words::clock`], how
//! programs do in [`crate::moment`].

use crate::failure::not_a_day;
use crate::language::{say, tell, voice};
use crate::moment::DAY_MS;
use crate::outcome::Failure;
use crate::zones;
use app::ground::civil::{self, Calendar};
use content::Value::{Date as Day, Text};
use content::cli::{command, problem};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::io::{self, Write};
use words::Voice;
use words::when::{self, Doubt, Towards, Unclear};

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

    /// Now, in milliseconds since 1970.
    pub fn now_ms() -> i64 {
        Timestamp::now().as_millisecond()
    }

    /// Day and hour, such as "Sun 3 May 2026 10:00" or "So 3. Mai 2026 10:00".
    pub fn day_and_hour(&self, ms: i64) -> String {
        words::clock::day_and_hour(ms, &self.voice)
    }

    /// A day that was meant, such as "Sun 3 May 2026".
    pub fn meant_day(&self, ms: i64) -> String {
        words::clock::meant_day(ms, &self.voice)
    }

    /// The hour alone, such as "10:07".
    pub fn hour(&self, ms: i64) -> String {
        words::clock::hour(ms, &self.voice)
    }

    /// Reads what is planned, in milliseconds since 1970. A time that is past or more than a year ahead has to be meant.
    pub fn planned(&self, text: &str, meant: bool) -> Result<i64, Failure> {
        let ms = self.read(text, Towards::Ahead)?;
        if meant { Ok(ms) } else { self.without_doubt(ms, ms, &self.day_and_hour(ms)) }
    }

    /// Reads what was, in milliseconds since 1970.
    pub fn past(&self, text: &str) -> Result<i64, Failure> {
        self.read(text, Towards::Back)
    }

    /// Reads a time, in milliseconds since 1970.
    pub fn read(&self, text: &str, towards: Towards) -> Result<i64, Failure> {
        let ms =
            when::instant(text, towards, Self::now_ms(), &self.voice).map_err(|unclear| Self::unclear(&unclear))?;
        warn_where_they_differ(text, towards, ms, &self.voice);
        Ok(ms)
    }

    /// Reads a day on which something is due or ends, as it is kept. One that is past or more than a year ahead has to be meant.
    pub fn due(&self, text: &str, meant: bool) -> Result<i64, Failure> {
        let day = when::day(text, Towards::Ahead, Self::now_ms(), &self.voice).map_err(|_| not_a_day())?;
        let ms = civil::day_ms(day);
        // A day is past when it is over.
        let end = day.tomorrow().map_or(i64::MAX, civil::day_ms);
        if meant { Ok(ms) } else { self.without_doubt(ms, end, &self.meant_day(ms)) }
    }

    fn without_doubt(&self, ms: i64, over_ms: i64, time: &str) -> Result<i64, Failure> {
        let doubt = when::doubt(ms, Self::now_ms(), &self.voice).filter(|doubt| {
            // What is due today is not past.
            *doubt == Doubt::Far || over_ms < Self::now_ms()
        });
        let asked = |id| Err(Failure::usage(tell(id, &[("time", Day(time))])));
        match doubt {
            None => Ok(ms),
            Some(Doubt::Past) => asked(problem::TIME_PAST),
            Some(Doubt::Far) => asked(problem::TIME_FAR),
        }
    }

    fn unclear(unclear: &Unclear) -> Failure {
        let readings = |id, [one, other]: &[String; 2]| tell(id, &[("one", Text(one)), ("other", Text(other))]);
        Failure::usage(match unclear {
            Unclear::NoTime => say(problem::NO_TIME),
            Unclear::NoHour(day) => tell(problem::NO_HOUR, &[("day", Text(&day.to_string()))]),
            Unclear::Never(both) => readings(problem::HOUR_NEVER, both),
            Unclear::Twice(both) => readings(problem::HOUR_TWICE, both),
        })
    }

    /// Reads a day such as "2026-05-03" or "yesterday"; when it begins and ends in this zone, in milliseconds since 1970. A day of 23
    /// or 25 hours is as long as it is.
    pub fn day(&self, text: &str) -> Result<(i64, i64), Failure> {
        let zone = || self.voice.zone().clone();
        let begins = |date: Date| date.to_zoned_datetime(zone()).ok().map(|time| time.timestamp().as_millisecond());
        let date = when::day(text, Towards::Back, Self::now_ms(), &self.voice).ok();
        let days = date.and_then(|date| Some((begins(date)?, begins(date.tomorrow().ok()?)?)));
        days.ok_or_else(not_a_day)
    }
}

/// Says on standard error where the other database would have read what was typed as another time.
fn warn_where_they_differ(text: &str, towards: Towards, ms: i64, voice: &Voice) {
    let Some(other) = &zones::zones().other else { return };
    if let Some(sentence) = differs(text, towards, ms, voice, other) {
        // Nobody is left to tell if standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{sentence}");
    }
}

fn differs(text: &str, towards: Towards, ms: i64, voice: &Voice, other: &TimeZone) -> Option<String> {
    let theirs = Calendar::of(other.clone());
    let same = when::instant(text, towards, Clock::now_ms(), &voice.clone().in_zone(other.clone())).ok();
    (same != Some(ms) && theirs.shows(ms) != Calendar::of(voice.zone().clone()).shows(ms)).then(|| {
        let [ours, theirs] =
            [voice.clone(), voice.clone().in_zone(other.clone())].map(|voice| words::clock::day_and_hour(ms, &voice));
        tell(command::ZONES_DIFFER, &[("ours", Day(&ours)), ("theirs", Text(&theirs))])
    })
}

/// Reads a day such as "2026-05-03" of UTC, as days since the first of January 1970.
pub fn utc_day(text: &str) -> Result<i64, Failure> {
    let begins = text.trim().parse::<Date>().ok().and_then(|date| date.to_zoned_datetime(TimeZone::UTC).ok());
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
        let ms = clock.past("2026-05-03 10:00").ok().unwrap();
        assert_eq!(Moment::of(ms), Moment { at: "2026-05-03T08:00:00Z".into(), ms: 1_777_795_200_000 });
        assert_eq!(clock.day_and_hour(ms), "Sun 3 May 2026 10:00");
        assert_eq!(clock.hour(ms), "10:00");
        assert_eq!(clock.past("2026-05-03T10:00:00+02:00").ok(), Some(ms));
        assert_eq!(clock.past("2026-05-03T10:00").ok(), Some(ms));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "tomorrow", "soon", "2026-13-01 10:00", "2026-05-03 25:00"] {
            assert!(Clock::utc().past(text).is_err_and(|failure| failure.exit == Exit::Usage), "{text}");
        }
    }

    #[test]
    fn what_is_past_or_far_ahead_has_to_be_meant_and_a_day_is_past_when_it_is_over() {
        let (clock, today) = (Clock::utc(), jiff::ZonedDateTime::now().with_time_zone(TimeZone::UTC).date());
        for text in ["2026-05-03 10:00", "2106-01-01 05:00"] {
            assert!(clock.planned(text, false).is_err_and(|failure| failure.sentence.contains("--meant")), "{text}");
            assert!(clock.planned(text, true).is_ok(), "{text}");
        }
        assert!(clock.due(&today.to_string(), false).is_ok());
        assert!(clock.due("2026-05-03", false).is_err() && clock.due("2026-05-03", true).is_ok());
        assert_eq!(
            clock.due("2026-06-15", true).ok().map(|ms| clock.meant_day(ms)).as_deref(),
            Some("Mon 15 Jun 2026")
        );
    }

    #[test]
    fn a_time_on_which_the_two_differ_is_said_and_no_other() {
        let berlin = || jiff::tz::TimeZoneDatabase::bundled().get("Europe/Berlin").unwrap();
        let (voice, tokyo) = (
            crate::language::voice().clone().in_zone(berlin()),
            jiff::tz::TimeZoneDatabase::bundled().get("Asia/Tokyo").unwrap(),
        );
        let ms = when::instant("2026-12-15 10:00", Towards::Ahead, 0, &voice).unwrap();
        assert!(
            differs("2026-12-15 10:00", Towards::Ahead, ms, &voice, &tokyo)
                .is_some_and(|it| it.contains("10:00") && it.contains("18:00"))
        );
        assert_eq!(differs("2026-12-15 10:00", Towards::Ahead, ms, &voice, &berlin()), None);
        assert_eq!(differs("2026-12-15T10:00:00+01:00", Towards::Ahead, ms, &voice, &tokyo), None);
    }

    #[test]
    fn every_day_and_month_has_its_name() {
        let named = |text: &str| Clock::utc().day_and_hour(Clock::utc().past(text).ok().unwrap());
        assert_eq!(named("2024-12-29 00:00"), "Sun 29 Dec 2024 00:00");
        assert_eq!(named("2024-12-30 23:59"), "Mon 30 Dec 2024 23:59");
        assert_eq!(named("2106-01-01 05:00"), "Fri 1 Jan 2106 05:00");
    }
}
