//! Times as programs write and read them: RFC 3339 and milliseconds, both of UTC, and days of UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

/// A day of UTC.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

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

/// A day such as "2026-05-03", from the days since the first of January 1970.
pub fn day_text(day: i64) -> String {
    timestamp(day.saturating_mul(DAY_MS)).to_zoned_datetime(TimeZone::UTC).strftime("%Y-%m-%d").to_string()
}

/// Far years are shown as the last one there is; nothing we write comes near.
fn timestamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX)
}
