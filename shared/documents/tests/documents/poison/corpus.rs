//! `tests/poison.bin`: byte strings, each behind its length (4 bytes, big-endian). The first is the document that the
//! others stand on, as saved; each of the others is one change.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// See the module.
pub(super) struct Corpus {
    pub(super) base: Vec<u8>,
    pub(super) poisons: BTreeSet<Vec<u8>>,
}

impl Corpus {
    /// What is kept in the repository.
    pub(super) fn kept() -> Self {
        let bytes = fs::read(path()).expect("tests/poison.bin is part of the repository");
        let mut items = items(&bytes).into_iter();
        let base = items.next().expect("a corpus begins with its document");
        Self { base, poisons: items.collect() }
    }

    /// Writes it where [`Corpus::kept`] finds it.
    pub(super) fn keep(&self) {
        let items = std::iter::once(&self.base).chain(&self.poisons);
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
