//! What is inside an envelope of kind *change*: changes of one or more documents. CBOR; unknown fields are skipped.

use documents::DocumentId;
use protocol::{LogIndex, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The sealed text of a batch of changes.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// In the order in which they were made. Empty: only a word of how far the author has read.
    pub parts: Vec<Part>,
    /// How far the author had read the log when this was sealed: it has everything up to there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<LogIndex>,
}

/// Changes of one document, oldest first. The first ones of a document bring its beginning with them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which document.
    pub document: DocumentId,
    /// Automerge changes, one item each.
    pub changes: Vec<ByteBuf>,
}

impl Payload {
    /// The bytes to seal.
    pub fn to_bytes(&self) -> Vec<u8> {
        cbor::to_bytes(self)
    }

    /// Reads what was sealed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, protocol::Error> {
        cbor::from_bytes(bytes)
    }

    /// About how large it is.
    pub fn size(&self) -> usize {
        self.parts.iter().map(|part| 32 + part.changes.iter().map(|change| change.len() + 5).sum::<usize>()).sum()
    }

    /// How many changes.
    pub fn changes(&self) -> usize {
        self.parts.iter().map(|part| part.changes.len()).sum()
    }

    /// Adds changes at the end.
    pub fn push(&mut self, document: DocumentId, changes: Vec<Vec<u8>>) {
        let changes = changes.into_iter().map(ByteBuf::from);
        match self.parts.last_mut() {
            Some(last) if last.document == document => last.changes.extend(changes),
            Some(_) | None => self.parts.push(Part { document, changes: changes.collect() }),
        }
    }
}
