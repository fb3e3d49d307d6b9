//! What happened in a run, as one number: the same seed twice gives the same one, or the run is not a function of its seed.
//!
//! Wire bytes and decisions go in. Records of the disk do not, only their names: a newer store may lay them out as it likes.

/// A running FNV-1a hash.
#[derive(Debug, Clone)]
pub(crate) struct Trace(u64);

impl Trace {
    pub(crate) fn new(seed: u64) -> Self {
        let mut trace = Self(0xCBF2_9CE4_8422_2325);
        trace.note("seed", &[&seed.to_le_bytes()]);
        trace
    }

    /// Takes in one event of the world.
    pub(crate) fn note(&mut self, what: &str, parts: &[&[u8]]) {
        self.take(what.as_bytes());
        for part in parts {
            self.take(&(part.len() as u64).to_le_bytes());
            self.take(part);
        }
    }

    pub(crate) fn number(&self) -> u64 {
        self.0
    }

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}
