//! The time of day. The one place that asks the operating system for it.

use app::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970, UTC; a clock that stands before 1970 reads as 1970.
pub(crate) fn now() -> Timestamp {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}
