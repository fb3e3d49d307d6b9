//! Times in files: exact for programs, and as a clock on the wall shows them for people.

use crate::ground::said::Problem;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Milliseconds since 1970; in a file RFC 3339 in UTC. What lies outside of jiff's years stays a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Time(pub(crate) i64);

/// Behind a time that no calendar names.
const PLAIN: &str = " ms";

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match Timestamp::from_millisecond(self.0) {
            Ok(time) => write!(f, "{time}"),
            Err(_) => write!(f, "{}{PLAIN}", self.0),
        }
    }
}

impl Time {
    fn read(text: &str) -> Option<Self> {
        match text.strip_suffix(PLAIN) {
            Some(number) => number.parse().ok().map(Self),
            None => text.parse::<Timestamp>().ok().map(|time| Self(time.as_millisecond())),
        }
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| serde::de::Error::custom("not a time"))
    }
}

/// The zone of the times that people read. The database is a part of the program: no disk, the same answer everywhere.
pub(crate) struct Times {
    pub(crate) zone: TimeZone,
    pub(crate) name: String,
}

impl Times {
    pub(crate) fn of(name: Option<&str>) -> Result<Self, Problem> {
        let Some(name) = name else { return Ok(Self { zone: TimeZone::UTC, name: "UTC".into() }) };
        let zone = TimeZoneDatabase::bundled().get(name).map_err(|_| Problem::NoSuchZone)?;
        // The database's own spelling: what came from outside is not written into files.
        let name = zone.iana_name().unwrap_or("UTC").to_owned();
        Ok(Self { zone, name })
    }

    pub(crate) fn is_utc(&self) -> bool {
        self.zone == TimeZone::UTC || matches!(self.name.as_str(), "UTC" | "Etc/UTC")
    }

    /// What a clock on the wall shows.
    pub(crate) fn wall(&self, time: Time) -> Option<DateTime> {
        Timestamp::from_millisecond(time.0).ok().map(|time| self.zone.to_datetime(time))
    }

    /// "2026-05-03 10:00".
    pub(crate) fn minute(&self, time: Time) -> String {
        self.wall(time).map_or_else(|| time.to_string(), |wall| wall.strftime("%Y-%m-%d %H:%M").to_string())
    }

    /// "2026-05-03"; `None` outside of four-digit years.
    pub(crate) fn day(&self, time: Time) -> Option<String> {
        let wall = self.wall(time)?;
        (0..=9999).contains(&wall.year()).then(|| wall.strftime("%Y-%m-%d").to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_is_read_back_as_it_was_written() {
        for ms in [0, 1, -1, 59_999, 4_291_747_200_000, 253_402_207_200_000, i64::MAX, i64::MIN] {
            assert!(Time::read(&Time(ms).to_string()) == Some(Time(ms)), "{ms}");
        }
        assert!(Time::read("yesterday").is_none());
    }

    #[test]
    fn a_zone_is_known_by_its_name_and_follows_its_summer_time() {
        let berlin = Times::of(Some("europe/berlin")).ok().unwrap();
        assert_eq!(berlin.name, "Europe/Berlin");
        assert_eq!(berlin.minute(Time(1_782_864_000_000)), "2026-07-01 02:00");
        assert_eq!(berlin.minute(Time(1_767_225_600_000)), "2026-01-01 01:00");
        assert_eq!(Times::of(Some("Mars/Olympus")).err(), Some(Problem::NoSuchZone));
        assert_eq!(Times::of(None).ok().unwrap().day(Time(i64::MAX)), None);
    }
}
