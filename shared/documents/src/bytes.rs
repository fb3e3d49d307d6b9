//! Foreign bytes, measured before Automerge may see them.
//!
//! Automerge 0.12 inflates and unfolds runs without a cap, does not check a change's checksum, and reads several chunks
//! from one byte string. So this walks the chunks itself, inflates under a cap, counts what the columns would unfold
//! into, and hands over plain change chunks only. What the operations mean is judged in `document/apply.rs`.

mod chunk;
mod column;
mod reader;

use crate::document::{RefusalReason, RefusedChange};
use crate::guard::{Panicked, caught};
use crate::limits::{
    ACTOR_BYTES, CHANGE_BYTES_MAX, INFLATED_BYTES_MAX, OPERATIONS_PER_CHANGE_MAX, SAVED_BYTES_MAX,
    SAVED_INFLATED_BYTES_MAX,
};
use automerge::Change;
use chunk::{Chunk, ChunkKind};
use column::Budget;
use sha2::{Digest, Sha256};

/// Reads exactly one change, or says why not.
pub(crate) fn change(bytes: &[u8]) -> Result<Change, RefusedChange> {
    parse_change(bytes).map_err(|why| RefusedChange { hash: Sha256::digest(bytes).into(), size: bytes.len(), why })
}

fn parse_change(bytes: &[u8]) -> Result<Change, RefusalReason> {
    if bytes.len() > CHANGE_BYTES_MAX {
        return Err(RefusalReason::TooLarge);
    }
    let (chunk, rest) = Chunk::read(bytes).ok_or(RefusalReason::NotAChange)?;
    if !rest.is_empty() {
        return Err(RefusalReason::NotAChange);
    }
    let body = match chunk.kind {
        ChunkKind::Change => chunk.body.to_vec(),
        ChunkKind::CompressedChange => chunk::inflate(chunk.body, INFLATED_BYTES_MAX)?,
        ChunkKind::Document | ChunkKind::Bundle => return Err(RefusalReason::NotAChange),
    };
    column::measure_change(&body, &mut Budget::new(OPERATIONS_PER_CHANGE_MAX, INFLATED_BYTES_MAX))?;
    let plain = Chunk { kind: ChunkKind::Change, checksum: chunk.checksum, body: &body }.to_bytes();
    let change = caught(|| Change::from_bytes(plain)).map_err(|Panicked| RefusalReason::Panicked)?;
    let change = change.map_err(|_| RefusalReason::NotAChange)?;
    // `Change::from_bytes` computes the hash but compares it with nothing.
    if !change.hash().0.starts_with(&chunk.checksum) {
        return Err(RefusalReason::NotAChange);
    }
    if change.actors().any(|actor| actor.to_bytes().len() != ACTOR_BYTES) {
        return Err(RefusalReason::Invalid);
    }
    Ok(change)
}

/// A saved document taken apart: its document chunk, if it has one, and the changes behind it.
pub(crate) struct Saved<'a> {
    pub(crate) document: Option<&'a [u8]>,
    pub(crate) inflated: usize,
    pub(crate) changes: Vec<Vec<u8>>,
}

/// Takes a saved document apart; `None` if it is not one or would unfold beyond what we ever save.
pub(crate) fn saved(bytes: &[u8]) -> Option<Saved<'_>> {
    if bytes.len() > SAVED_BYTES_MAX {
        return None;
    }
    let mut saved = Saved { document: None, inflated: 0, changes: Vec::new() };
    let mut rest = bytes;
    while !rest.is_empty() {
        let (chunk, after) = Chunk::read(rest)?;
        let (whole, _) = rest.split_at_checked(rest.len() - after.len())?;
        match chunk.kind {
            ChunkKind::Document if rest.len() == bytes.len() => {
                // Each operation stands in the columns with its id and its successors.
                let mut budget = Budget::new(4 * crate::limits::DOCUMENT_OPERATIONS_MAX, SAVED_INFLATED_BYTES_MAX);
                saved.inflated = column::measure_document(chunk.body, &mut budget).ok()?;
                saved.document = Some(whole);
            }
            ChunkKind::Change | ChunkKind::CompressedChange => saved.changes.push(whole.to_vec()),
            ChunkKind::Document | ChunkKind::Bundle => return None,
        }
        rest = after;
    }
    Some(saved)
}
