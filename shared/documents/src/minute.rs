//! Times that others read are cut to the minute: they say when something was, not in which moment a finger moved
//! (RELIABILITY, F5).

const MINUTE_MS: i64 = 60_000;

/// The beginning of the minute that this moment is in; milliseconds since 1970.
pub fn minute(at_ms: i64) -> i64 {
    at_ms.saturating_sub(at_ms.rem_euclid(MINUTE_MS))
}

#[cfg(test)]
mod tests {
    use super::minute;

    #[test]
    fn a_minute_begins_before_whatever_is_in_it() {
        assert_eq!([0, 59_999, 60_000, -1, i64::MIN].map(minute), [0, 0, 60_000, -60_000, i64::MIN]);
    }
}
