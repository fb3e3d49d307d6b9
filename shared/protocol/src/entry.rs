//! One place of a space's log: an envelope or a control entry. Both share one sequence and one chain.

use crate::chain::entry_hash;
use crate::wire::Reader;
use crate::{
    ControlEntry, ControlKind, Envelope, EnvelopeKind, Error, Hash, MessageId, PROTOCOL_VERSION, PublicKey, SpaceId,
};
use serde::{Deserialize, Serialize};

/// The second byte of every entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Sealed content.
    Envelope(EnvelopeKind),
    /// Membership.
    Control(ControlKind),
}

impl EntryKind {
    /// Its byte on the wire.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Envelope(EnvelopeKind::Change) => 1,
            Self::Envelope(EnvelopeKind::Snapshot) => 2,
            Self::Envelope(EnvelopeKind::Attachment) => 3,
            Self::Control(ControlKind::Commit) => 16,
            Self::Control(ControlKind::Join) => 17,
            Self::Control(ControlKind::Note) => 18,
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        match reader.u8("version")? {
            PROTOCOL_VERSION => {}
            other => return Err(Error::UnknownVersion(other)),
        }
        match reader.u8("kind")? {
            1 => Ok(Self::Envelope(EnvelopeKind::Change)),
            2 => Ok(Self::Envelope(EnvelopeKind::Snapshot)),
            3 => Ok(Self::Envelope(EnvelopeKind::Attachment)),
            16 => Ok(Self::Control(ControlKind::Commit)),
            17 => Ok(Self::Control(ControlKind::Join)),
            18 => Ok(Self::Control(ControlKind::Note)),
            other => Err(Error::UnknownKind(other)),
        }
    }
}

/// An entry whose layout and signature were checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Sealed content.
    Envelope(Envelope),
    /// Membership.
    Control(ControlEntry),
}

impl Entry {
    /// Reads either kind and checks its signature.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        match EntryKind::read(&mut Reader::new(bytes))? {
            EntryKind::Envelope(_) => Envelope::from_bytes(bytes).map(Self::Envelope),
            EntryKind::Control(_) => ControlEntry::from_bytes(bytes).map(Self::Control),
        }
    }

    /// The bytes of the wire.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Envelope(envelope) => envelope.to_bytes(),
            Self::Control(control) => control.to_bytes(),
        }
    }

    /// The space it belongs to.
    pub fn space(&self) -> SpaceId {
        match self {
            Self::Envelope(envelope) => envelope.header.space,
            Self::Control(control) => control.space,
        }
    }

    /// The name its author gave it.
    pub fn msg_id(&self) -> MessageId {
        match self {
            Self::Envelope(envelope) => envelope.header.msg_id,
            Self::Control(control) => control.msg_id,
        }
    }

    /// Who signed it.
    pub fn author(&self) -> PublicKey {
        match self {
            Self::Envelope(envelope) => envelope.header.author,
            Self::Control(control) => control.author,
        }
    }
}

/// One place of the log as a relay hands it out. The hash alone keeps the chain checkable for whoever may not have,
/// or no longer needs, the entry itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogItem {
    /// The whole entry.
    Entry(#[serde(with = "serde_bytes")] Vec<u8>),
    /// Only its hash.
    Hash(Hash),
}

impl LogItem {
    /// The hash that the chain runs over.
    pub fn hash(&self) -> Hash {
        match self {
            Self::Entry(bytes) => entry_hash(bytes),
            Self::Hash(hash) => *hash,
        }
    }
}
