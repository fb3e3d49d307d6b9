//! Chance that is none, for tests.

use crate::InjectedRng;

/// The same bytes for the same beginning.
pub(crate) struct Counter(pub(crate) u64);

impl InjectedRng for Counter {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            [*byte, ..] = (self.0 >> 33).to_le_bytes();
        }
    }
}
