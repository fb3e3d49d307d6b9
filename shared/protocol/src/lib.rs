//! What crosses the wire between a device and a relay, and nothing else.
//!
//! Ids, keys, the two kinds of log entry (envelopes and control entries), the log's chain, the roster that relay and
//! devices both keep, the frames of the websocket, and every limit. It opens no envelope and knows no document:
//! sealing lives in `spaces`, what is inside an envelope in `documents`. The prose for a second implementation is
//! `PROTOCOL.md` beside this crate.

pub mod cbor;
pub mod chain;
pub mod control;
pub mod entry;
pub mod envelope;
pub mod frame;
pub mod id;
pub mod key;
pub mod limits;
pub mod refusal;
pub mod roster;

mod wire;

pub use chain::{Chain, LogIndex};
pub use control::{ControlEntry, ControlKind, Grant, RosterDelta};
pub use entry::{Entry, EntryKind, LogItem};
pub use envelope::{Envelope, EnvelopeHeader, EnvelopeKind};
pub use frame::{FromRelay, ToRelay};
pub use id::{Hash, Locator, MessageId, SpaceId};
pub use key::{PublicKey, SecretKey, Signature};
pub use refusal::{Refusal, RefusalCode};
pub use roster::{Capability, Roster};

/// The version of everything in this crate; the first byte of every entry.
pub const PROTOCOL_VERSION: u8 = 1;

/// What can be wrong with bytes that claim to be one of ours. Never says what was in them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes end before the field does.
    #[error("{field} is cut short")]
    Truncated {
        /// The field that was being read.
        field: &'static str,
    },
    /// There are bytes after the end.
    #[error("{extra} bytes stand after the end")]
    TrailingBytes {
        /// How many.
        extra: usize,
    },
    /// Written by a newer version: keep, do not apply, ask for an update.
    #[error("written by protocol version {0}; this build knows {PROTOCOL_VERSION}")]
    UnknownVersion(u8),
    /// A kind of entry that this version does not know: keep, do not apply.
    #[error("unknown kind of entry {0}")]
    UnknownKind(u8),
    /// A field holds a value that has no meaning.
    #[error("{field} has no such value")]
    BadValue {
        /// The field.
        field: &'static str,
    },
    /// Over a limit of [`limits`].
    #[error("{what} is {size} bytes; the most is {max}")]
    TooLarge {
        /// What was measured.
        what: &'static str,
        /// Its size in bytes.
        size: usize,
        /// The limit in bytes.
        max: usize,
    },
    /// The signature does not belong to these bytes and this key.
    #[error("the signature is not of this key over these bytes")]
    BadSignature,
    /// Not CBOR of the expected shape.
    #[error("the frame is not one of ours")]
    NotAFrame,
}
