//! The index of words beside the records that it is made of.
//!
//! It is made when something is first looked for, and follows every write from then on. Its image lies in the same file, in
//! sealed pieces, and says of each record which version it has seen: by the nonce of its seal, which no two writes share. So
//! an image that is older than the file, or newer than a file that was set back, is caught up record by record, and one that
//! is damaged or missing is made anew. Nobody has to promise that the two were written together.

use super::Database;
use super::database::PUT;
use super::seal::NONCE_BYTES;
use crate::find::{Broken, Index};
use app::ground::index::{FindOperation, FindOutcome, passages};
use app::store::{Batch, Range, Table};
use rusqlite::{OptionalExtension as _, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// Where the image lies; no table of the core's.
const IMAGE_TABLE: u8 = 255;
/// Names the image that counts: 8 random bytes, and its length in bytes (8, big-endian).
const HEAD: &[u8] = b"head";
/// One piece. Its key is the image's name and a number (4 bytes, big-endian), so pieces of two images never mix.
const PIECE_BYTES: usize = 256 * 1024;
const NAME_BYTES: usize = 8;

/// So many records, and an eighth of all, may be newer than the image before it is written anew.
const BEHIND_MAX: usize = 64;

/// The index, and how far its image is behind.
pub(crate) struct Searched {
    index: Index,
    records: usize,
    behind: usize,
    /// Records whose seal does not open, or that say nothing: told once.
    damaged: u32,
}

#[cfg(test)]
impl Searched {
    pub(super) fn fall_behind(&mut self) {
        self.behind += BEHIND_MAX + self.records;
    }
}

impl Database {
    /// Answers a question about everything that was written before it. What is broken is made anew once.
    pub(crate) fn find(&mut self, operation: &FindOperation) -> FindOutcome {
        for _ in 0..2 {
            match self.try_to_find(operation) {
                Ok(outcome) => return outcome,
                Err(Broken) => self.forget_index(),
            }
        }
        FindOutcome::Failed
    }

    fn try_to_find(&mut self, operation: &FindOperation) -> Result<FindOutcome, Broken> {
        if self.searched.is_none() {
            self.searched = Some(self.load_index()?);
        }
        let searched = self.searched.as_mut().ok_or(Broken)?;
        Ok(match operation {
            FindOperation::Search(asked) => {
                let hits = asked.iter().map(|terms| searched.index.search(terms)).collect::<Result<_, _>>()?;
                FindOutcome::Hits { hits, damaged: std::mem::take(&mut searched.damaged) }
            }
            FindOperation::Show(terms, hits) => FindOutcome::Shown(searched.index.show(terms, hits)?),
        })
    }

    /// The image is of no use any more.
    fn forget_index(&mut self) {
        self.searched = None;
        drop(self.connection.execute("DELETE FROM record WHERE tbl = ?1 AND key = ?2", (IMAGE_TABLE, HEAD)));
    }

    /// Follows a batch that was written, with the sealed values that went to the disk.
    pub(super) fn follow(&mut self, batch: &Batch, sealed: &BTreeMap<&[u8], Vec<u8>>) {
        let Some(searched) = &mut self.searched else { return };
        let done = searched.index.together(|index| {
            for (key, value) in batch.changes.iter().filter(|(key, _)| key.table == Table::Find) {
                let passages = value.as_deref().and_then(passages);
                match passages.zip(sealed.get(key.key.as_slice())) {
                    Some((passages, sealed)) => index.put(&key.key, stamp(sealed), &passages)?,
                    None => index.remove(&key.key)?,
                }
                searched.behind += 1;
            }
            Ok(())
        });
        if done.is_err() {
            self.searched = None;
        }
    }

    /// From the image, as far as it goes, and from every record that is newer.
    fn load_index(&mut self) -> Result<Searched, Broken> {
        let index = self.image().and_then(|image| Index::from_image(&image).ok());
        let mut index = if let Some(index) = index { index } else { Index::new()? };
        let mut known: BTreeMap<Vec<u8>, Vec<u8>> = index.sources()?.into_iter().collect();
        // A file with bad pages gives what can still be read of it, as every read does.
        let (newer, records, damaged) = match self.newer_records(&mut known) {
            Ok(newer) => newer,
            Err(_) => self.every_record(&mut known)?,
        };
        let behind = newer.len() + known.len();
        index.together(|index| {
            for (document, stamp, value) in &newer {
                index.put(document, stamp, &passages(value).unwrap_or_default())?;
            }
            known.keys().try_for_each(|gone| index.remove(gone))
        })?;
        Ok(Searched { index, records, behind, damaged })
    }

    /// The records that the index does not know in this version. What stays in `known` is there no more.
    fn newer_records(&mut self, known: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> rusqlite::Result<Newer> {
        let sql = "SELECT key, substr(value, 1, ?2) FROM record WHERE tbl = ?1";
        let table = Table::Find.number();
        let mut select = self.connection.prepare(sql)?;
        let mut value = self.connection.prepare("SELECT value FROM record WHERE tbl = ?1 AND key = ?2")?;
        let mut rows = select.query((table, i64::try_from(NONCE_BYTES).unwrap_or(0)))?;
        let (mut newer, mut records, mut damaged) = (Vec::new(), 0, 0);
        while let Some(row) = rows.next()? {
            records += 1;
            let (key, stamp): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            if known.remove(&key).is_some_and(|known| known == stamp) {
                continue;
            }
            let sealed: Vec<u8> = value.query_row((table, &key), |row| row.get(0))?;
            match self.seal.open(table, &key, &sealed) {
                Some(value) => {
                    damaged += u32::from(passages(&value).is_none());
                    newer.push((key, stamp, value));
                }
                None => damaged += 1,
            }
        }
        Ok((newer, records, damaged))
    }

    fn every_record(&mut self, known: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<Newer, Broken> {
        let found = self.scan(&[Range { table: Table::Find, prefix: Vec::new() }])?;
        let (records, damaged) = (found.records.len(), found.damaged.max(1));
        let here: BTreeSet<&Vec<u8>> = found.records.iter().map(|record| &record.key.key).collect();
        known.retain(|key, _| !here.contains(key));
        // No version is known of these: the next start reads them again.
        let newer = found.records.into_iter().map(|record| (record.key.key, Vec::new(), record.value)).collect();
        Ok((newer, records, damaged))
    }

    fn image(&self) -> Option<Vec<u8>> {
        let head = self.open_image(HEAD)?;
        let (name, len) = head.split_first_chunk::<NAME_BYTES>()?;
        let len = usize::try_from(u64::from_be_bytes(len.try_into().ok()?)).ok()?;
        let mut image = Vec::new();
        for number in 0_u32.. {
            if image.len() >= len {
                break;
            }
            image.extend(self.open_image(&piece(name, number))?);
        }
        (image.len() == len).then_some(image)
    }

    fn open_image(&self, key: &[u8]) -> Option<Vec<u8>> {
        let sql = "SELECT value FROM record WHERE tbl = ?1 AND key = ?2";
        let sealed: Vec<u8> =
            self.connection.query_row(sql, (IMAGE_TABLE, key), |row| row.get(0)).optional().ok().flatten()?;
        self.seal.open(IMAGE_TABLE, key, &sealed)
    }

    /// Writes the image anew if it has fallen behind. It is only a help: where it cannot be written, nothing is lost.
    pub(crate) fn keep_image(&mut self) {
        let Some(searched) = &mut self.searched else { return };
        if searched.behind < BEHIND_MAX + searched.records / 8 {
            return;
        }
        searched.behind = 0;
        let Ok(image) = searched.index.image() else { return };
        let _ = self.write_image(&image);
    }

    fn write_image(&mut self, image: &[u8]) -> Option<()> {
        let mut name = [0; NAME_BYTES];
        getrandom::fill(&mut name).ok()?;
        let len = u64::try_from(image.len()).ok()?.to_be_bytes();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).ok()?;
        transaction.execute("DELETE FROM record WHERE tbl = ?1", [IMAGE_TABLE]).ok()?;
        let head = [&name[..], &len].concat();
        let pieces = (0_u32..).zip(image.chunks(PIECE_BYTES)).map(|(number, bytes)| (piece(&name, number), bytes));
        for (key, value) in std::iter::once((HEAD.to_vec(), &head[..])).chain(pieces) {
            let sealed = self.seal.seal(IMAGE_TABLE, &key, value)?;
            transaction.prepare_cached(PUT).ok()?.execute((IMAGE_TABLE, key, sealed)).ok()?;
        }
        transaction.commit().ok()
    }
}

/// Records that the index has not seen (key, version, value), how many there are in all, how many cannot be read.
type Newer = (Vec<(Vec<u8>, Vec<u8>, Vec<u8>)>, usize, u32);

/// The version of a record.
fn stamp(sealed: &[u8]) -> &[u8] {
    sealed.get(..NONCE_BYTES).unwrap_or(sealed)
}

fn piece(name: &[u8], number: u32) -> Vec<u8> {
    [name, &number.to_be_bytes()].concat()
}
