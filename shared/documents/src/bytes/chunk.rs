//! Automerge's outer frame: `85 6f 4a 83 | checksum4 | kind1 | length | body`.

use super::reader::Reader;
use crate::document::RefusalReason;
use flate2::bufread::DeflateDecoder;
use std::io::Read;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];

/// What a chunk holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChunkKind {
    Document,
    Change,
    CompressedChange,
    Bundle,
}

/// One chunk; the checksum is not checked yet.
pub(super) struct Chunk<'a> {
    pub(super) kind: ChunkKind,
    pub(super) checksum: [u8; 4],
    pub(super) body: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// The first chunk and what stands behind it.
    pub(super) fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let mut reader = Reader(bytes);
        if reader.four()? != MAGIC {
            return None;
        }
        let checksum = reader.four()?;
        let kind = match reader.byte()? {
            0 => ChunkKind::Document,
            1 => ChunkKind::Change,
            2 => ChunkKind::CompressedChange,
            3 => ChunkKind::Bundle,
            _ => return None,
        };
        let body = reader.prefixed()?;
        Some((Self { kind, checksum, body }, reader.0))
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.body.len() + 19);
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&self.checksum);
        bytes.push(match self.kind {
            ChunkKind::Document => 0,
            ChunkKind::Change => 1,
            ChunkKind::CompressedChange => 2,
            ChunkKind::Bundle => 3,
        });
        let mut length = self.body.len();
        while length > 0x7f {
            bytes.push(0x80 | u8::try_from(length & 0x7f).unwrap_or_default());
            length >>= 7;
        }
        bytes.push(u8::try_from(length).unwrap_or_default());
        bytes.extend_from_slice(self.body);
        bytes
    }
}

/// Inflates all of `deflated`, but never more than `max` bytes.
pub(super) fn inflate(deflated: &[u8], max: usize) -> Result<Vec<u8>, RefusalReason> {
    let mut inflated = Vec::new();
    let mut decoder = DeflateDecoder::new(deflated);
    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    decoder.by_ref().take(limit).read_to_end(&mut inflated).map_err(|_| RefusalReason::NotAChange)?;
    if inflated.len() > max {
        return Err(RefusalReason::Inflates);
    }
    let is_whole = usize::try_from(decoder.total_in()) == Ok(deflated.len());
    if is_whole { Ok(inflated) } else { Err(RefusalReason::NotAChange) }
}
