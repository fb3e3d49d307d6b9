//! Chance comes in from outside, so that the same events give the same bytes in a simulation.

/// A generator that the caller owns. On a device it is seeded by the operating system at every launch and never stored.
pub trait InjectedRng {
    /// Fills all of `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// `N` random bytes.
pub fn random<const N: usize>(rng: &mut dyn InjectedRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill(&mut bytes);
    bytes
}
