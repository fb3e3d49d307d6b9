//! All chance in the core: one generator, seeded once a launch from outside, never stored.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use spaces::InjectedRng;

pub(crate) struct Chance(ChaCha20Rng);

impl Chance {
    pub(crate) fn new(seed: [u8; 32]) -> Self {
        Self(ChaCha20Rng::from_seed(seed))
    }
}

impl Default for Chance {
    /// Before the launch; nothing is drawn then.
    fn default() -> Self {
        Self::new([0; 32])
    }
}

impl InjectedRng for Chance {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_bytes(bytes);
    }
}
