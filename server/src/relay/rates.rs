//! How many new entries each space was offered in its present minute. A repeat of a known entry costs nothing.

use crate::refuse;
use protocol::{Refusal, SpaceId};
use std::collections::BTreeMap;

const WINDOW_MS: u64 = 60_000;

#[derive(Debug, Default)]
pub(super) struct Rates {
    windows: BTreeMap<SpaceId, Window>,
}

#[derive(Debug)]
struct Window {
    began_ms: u64,
    count: u32,
}

impl Rates {
    pub(super) fn spend(&mut self, space: SpaceId, now_ms: u64, max: u32) -> Result<(), Refusal> {
        let window = self.windows.entry(space).or_insert(Window { began_ms: now_ms, count: 0 });
        if !window.holds(now_ms) {
            *window = Window { began_ms: now_ms, count: 0 };
        }
        if window.count >= max {
            return Err(refuse::not_before(window.ends_ms() - now_ms));
        }
        window.count += 1;
        Ok(())
    }

    pub(super) fn forget_old(&mut self, now_ms: u64) {
        self.windows.retain(|_, window| window.holds(now_ms));
    }
}

impl Window {
    /// A clock that was set back begins a new window rather than locking the space until the old hour returns.
    fn holds(&self, now_ms: u64) -> bool {
        (self.began_ms..self.ends_ms()).contains(&now_ms)
    }

    fn ends_ms(&self) -> u64 {
        self.began_ms.saturating_add(WINDOW_MS)
    }
}
