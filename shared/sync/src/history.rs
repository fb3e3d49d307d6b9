//! What a space remembers of its log beyond the log index: its control entries by number, how its relay was healed, and
//! whether its membership was forked.

use protocol::{Hash, LogIndex};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// An envelope's header names this much of a control entry's hash.
const CONTROL_HASH_BYTES: usize = 16;

/// A relay that lost or changed its log was healed by this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Healed {
    /// What had to be done.
    pub how: Cure,
    /// When, milliseconds since 1970, as this device had it.
    pub at_ms: i64,
}

/// How a relay's log was healed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cure {
    /// It had lost some or all of its log; it was given what it lacked, in its old order.
    Refilled,
    /// It had gone on without what it lost: what it lacked follows what came since, in a new order.
    Rewound,
}

/// See the module. Stored with the space.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct History {
    /// The first 16 bytes of every control entry's hash that was followed, oldest first.
    controls: ByteBuf,
    /// How many bytes of it the disk is to know: membership goes to the disk with the log index that it belongs to.
    #[serde(skip)]
    in_step: usize,
    /// Where the own copy of the log ends, while the log is being read again and the index is behind it.
    pub(crate) ahead: Option<LogIndex>,
    pub(crate) healed: Option<Healed>,
    /// Two memberships grew from one: nothing is sent any more.
    pub(crate) forked: bool,
    /// The relay has the recovery box that this device keeps.
    pub(crate) box_kept: bool,
}

impl History {
    /// Everything that was followed is on the disk, or about to be.
    pub(crate) fn is_in_step(&mut self) {
        self.in_step = self.controls.len();
    }

    /// What the disk is to know.
    pub(crate) fn durable(&self) -> Self {
        let controls = self.controls.iter().take(self.in_step).copied().collect::<Vec<_>>();
        Self { controls: ByteBuf::from(controls), ..self.clone() }
    }

    /// Membership is followed anew from the first entry.
    pub(crate) fn forget_controls(&mut self) {
        self.controls.clear();
        self.in_step = 0;
    }

    pub(crate) fn follow_control(&mut self, hash: &Hash) {
        self.controls.extend_from_slice(half(hash));
    }

    /// Was this control entry followed before? Then it is not followed twice.
    pub(crate) fn knows_control(&self, hash: &Hash) -> bool {
        self.controls.chunks_exact(CONTROL_HASH_BYTES).any(|known| known == half(hash))
    }

    /// Did an author who names this control entry as number `count` see another one there than this device?
    pub(crate) fn differs(&self, count: u64, hash: &[u8; CONTROL_HASH_BYTES]) -> bool {
        let at = count.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| self.controls.chunks_exact(CONTROL_HASH_BYTES).nth(at)).is_some_and(|known| known != hash)
    }

    /// As many as the roster has counted? Otherwise numbers mean nothing.
    pub(crate) fn counts(&self, count: u64) -> bool {
        self.controls.len() as u64 == count * CONTROL_HASH_BYTES as u64
    }
}

fn half(hash: &Hash) -> &[u8] {
    hash.0.split_at(CONTROL_HASH_BYTES).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_control_entry_at_a_known_number_differs_and_nothing_is_said_of_unknown_ones() {
        let mut history = History::default();
        let [first, second] = [Hash([1; 32]), Hash([2; 32])];
        history.follow_control(&first);
        history.follow_control(&second);

        assert!(history.knows_control(&second) && !history.knows_control(&Hash([3; 32])));
        assert!(history.counts(2) && !history.counts(3));
        assert!(!history.differs(2, &[2; 16]), "the same");
        assert!(history.differs(1, &[2; 16]), "another one");
        assert!(!history.differs(3, &[9; 16]), "not there yet");
        assert!(!history.differs(0, &[9; 16]), "before the first");
    }
}
