//! How long to rest before trying again: full jitter, so that a thousand devices do not come back at once.

use spaces::InjectedRng;
use spaces::rng::random;

const FIRST_MS: u64 = 500;
const LONGEST_MS: u64 = 60_000;

/// A random time between a quarter second and `min(60 s, 0.5 s · 2^failures)`, in milliseconds.
pub(crate) fn rest_ms(failures: u32, rng: &mut dyn InjectedRng) -> i64 {
    let ceiling = FIRST_MS.saturating_mul(1 << failures.min(10)).min(LONGEST_MS);
    let drawn = u64::from_be_bytes(random(rng)) % ceiling;
    i64::try_from(drawn.max(FIRST_MS / 2)).unwrap_or(i64::MAX)
}
