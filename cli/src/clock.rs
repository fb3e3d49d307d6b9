//! Times as people write and read them, and as programs do.

use crate::outcome::Failure;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

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

    /// Day and hour, such as "Sun 3 May 2026 10:00".
    pub fn day_and_hour(&self, ms: i64) -> String {
        timestamp(ms).to_zoned(self.zone.clone()).strftime("%a %-d %b %Y %H:%M").to_string()
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
        local
            .map(|time| time.timestamp().as_millisecond())
            .ok_or_else(|| Failure::usage("This is no time that can be read. Write it like \"2026-05-03 10:00\"."))
    }
}

/// "for 9 days", "for 2 hours" or "for 5 minutes".
pub fn since(ms: i64, now_ms: i64) -> String {
    let gone = SignedDuration::from_millis(now_ms.saturating_sub(ms).max(0));
    let (number, unit) = match (gone.as_hours() / 24, gone.as_hours()) {
        (days @ 1.., _) => (days, "day"),
        (_, hours @ 1..) => (hours, "hour"),
        (_, _) => (gone.as_mins(), "minute"),
    };
    format!("for {}", crate::words::counted(number, unit))
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
        assert_eq!(since(0, 9 * 24 * 3_600_000), "for 9 days");
        assert_eq!(since(0, 3_600_000), "for 1 hour");
        assert_eq!(since(10, 0), "for 0 minutes");
    }
}
