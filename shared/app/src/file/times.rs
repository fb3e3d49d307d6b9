//! Times in files: exact for programs. People read them as a clock on the wall shows them, in the zone that is checked here.

use crate::ground::said::Problem;
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Milliseconds since 1970; in a file RFC 3339 in UTC. What lies outside of jiff's years stays a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub i64);

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

/// Where no zone is asked for.
const UTC: &str = "UTC";

/// The zone of the times that people read. The database is a part of the program: no disk, the same answer everywhere.
pub(crate) fn zone(name: Option<&str>) -> Result<TimeZone, Problem> {
    name.map_or(Ok(TimeZone::UTC), |name| TimeZoneDatabase::bundled().get(name).map_err(|_| Problem::NoSuchZone))
}

/// Its name in the database's own spelling: what came from outside is not written into files.
pub(crate) fn zone_name(name: Option<&str>) -> Result<String, Problem> {
    Ok(zone(name)?.iana_name().unwrap_or(UTC).to_owned())
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
    fn a_zone_is_known_by_its_name_in_any_spelling_and_no_other_is() {
        assert_eq!(zone_name(Some("europe/berlin")), Ok("Europe/Berlin".to_owned()));
        assert_eq!(zone_name(Some("Mars/Olympus")), Err(Problem::NoSuchZone));
        assert_eq!(zone_name(None), Ok("UTC".to_owned()));
    }
}
