//! `tests/poison.bin`: byte strings, each behind its length (4 bytes, big-endian). The first two are the changes of the
//! document that the others stand on; each of the others is one change.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// The first change of every session, and one that writes something of everything.
const BASE_CHANGES: usize = 2;

/// See the module.
pub(super) struct Corpus {
    pub(super) base: Vec<Vec<u8>>,
    pub(super) poisons: BTreeSet<Vec<u8>>,
}

impl Corpus {
    /// What is kept in the repository.
    pub(super) fn kept() -> Self {
        let bytes = fs::read(path()).expect("tests/poison.bin is part of the repository");
        let mut base = items(&bytes);
        let poisons = base.split_off(BASE_CHANGES.min(base.len())).into_iter().collect();
        Self { base, poisons }
    }

    /// Writes it where [`Corpus::kept`] finds it.
    pub(super) fn keep(&self) {
        let items = self.base.iter().chain(&self.poisons);
        let bytes: Vec<u8> = items.flat_map(|item| [&length(item), item.as_slice()].concat()).collect();
        fs::write(path(), bytes).unwrap();
    }
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/poison.bin")
}

fn length(item: &[u8]) -> [u8; 4] {
    u32::try_from(item.len()).unwrap().to_be_bytes()
}

fn items(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut items = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<4>() {
        let (item, rest) = rest.split_at(usize::try_from(u32::from_be_bytes(*length)).unwrap());
        items.push(item.to_vec());
        bytes = rest;
    }
    items
}
