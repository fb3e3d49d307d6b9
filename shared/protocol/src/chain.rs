//! The order of a space's log, made checkable.
//!
//! `chain_0 = H(label || space)`, `chain_n = H(chain_{n-1} || entry_hash_n)`, H = SHA-256. Whoever knows `(seq, chain)`
//! knows the whole log up to there, so a relay that rolls back, forks, swaps or reorders shows itself.

use crate::{Hash, SpaceId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const LABEL: &[u8] = b"turnabout/1 log chain";

/// A link of a log's chain.
pub type Chain = Hash;

/// A place in a space's log: how many entries stand up to here, and the chain over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LogIndex {
    /// Number of entries so far; the first entry has `seq` 1.
    pub seq: u64,
    /// The chain after that entry.
    pub chain: Chain,
}

impl LogIndex {
    /// The place before a space's first entry.
    pub fn start(space: &SpaceId) -> Self {
        Self { seq: 0, chain: hash(&[LABEL, &space.0]) }
    }

    /// The place after one more entry.
    #[must_use]
    pub fn after(self, entry_hash: &Hash) -> Self {
        Self { seq: self.seq + 1, chain: hash(&[&self.chain.0, &entry_hash.0]) }
    }
}

/// SHA-256 of a whole entry, signature included.
pub fn entry_hash(entry: &[u8]) -> Hash {
    hash(&[entry])
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    Hash(digest.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_depends_on_space_entries_and_order() {
        let [a, b] = [entry_hash(b"a"), entry_hash(b"b")];
        let start = LogIndex::start(&SpaceId([1; 16]));

        assert_eq!(start.after(&a).after(&b).seq, 2);
        assert_ne!(start.after(&a).after(&b), start.after(&b).after(&a));
        assert_ne!(start.chain, LogIndex::start(&SpaceId([2; 16])).chain);
    }
}
