//! The messages of the websocket `/v1/ws`, one CBOR item a binary message.
//!
//! One connection serves all spaces of a device. The relay speaks first ([`FromRelay::Welcome`]); the device signs in
//! to each space under that welcome's nonce, and from then on gets the space's new entries as they are appended. There
//! is no request number: every answer names the space and, for appends, the message it answers.

use crate::limits::FRAME_BYTES_MAX;
use crate::{Error, Hash, Locator, LogIndex, LogItem, MessageId, PublicKey, Refusal, SpaceId, cbor};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// What a device says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToRelay {
    /// Proves a key of a space's roster; see [`crate::key::sign_in`].
    SignIn {
        /// The space.
        space: SpaceId,
        /// The key.
        key: PublicKey,
        /// Over origin, space, key and the welcome's nonce. 64 bytes.
        #[serde(with = "serde_bytes")]
        signature: Vec<u8>,
    },
    /// Opens a space with its first control entry, which names its founder. Its signature is its proof.
    Create {
        /// A token of the relay's operator; not needed where the relay is open.
        registration: Option<String>,
        /// The first control entry.
        #[serde(with = "serde_bytes")]
        entry: Vec<u8>,
    },
    /// Adds an entry at the end of its space's log. Known message ids are answered with their first place.
    Append {
        /// An envelope or a control entry.
        #[serde(with = "serde_bytes")]
        entry: Vec<u8>,
    },
    /// Asks for the entries after a place; the relay checks that its chain agrees there.
    Read {
        /// The space.
        space: SpaceId,
        /// The last place that the device has verified.
        after: LogIndex,
    },
    /// Brings entries back that the relay has lost, whoever wrote them: each proves itself by its author's signature. Wants a
    /// sign-in, or [`ToRelay::Create`] with the space's first entry on this connection. Known message ids are passed over.
    Restore {
        /// The space.
        space: SpaceId,
        /// The end of the relay's log, as far as the device has been told.
        after: LogIndex,
        /// Consecutive entries, in the order in which they are to stand.
        entries: Vec<ByteBuf>,
    },
    /// Leaves a space's recovery box at the relay, in place of the one before. By a member.
    PutBox {
        /// The space.
        space: SpaceId,
        /// What the recovery code finds it by.
        locator: Locator,
        /// Sealed by the recovery code; empty takes the box away.
        #[serde(with = "serde_bytes")]
        sealed: Vec<u8>,
    },
    /// Asks for the recovery box of a locator. Needs no sign-in; tries are limited.
    GetBox {
        /// What the recovery code finds it by.
        locator: Locator,
    },
    /// "Still there?"
    Heartbeat,
}

/// What a relay says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromRelay {
    /// The first message of a connection.
    Welcome {
        /// The oldest and the newest protocol version that this relay speaks.
        versions: (u8, u8),
        /// Fresh for this connection; signed by every sign-in.
        #[serde(with = "serde_bytes")]
        nonce: [u8; 32],
        /// The relay's clock, milliseconds since 1970. Judges the age of invites, nothing else.
        now_ms: u64,
    },
    /// The sign-in holds. New entries of the space follow on their own from here.
    SignedIn {
        /// The space.
        space: SpaceId,
        /// The key that signed in.
        key: PublicKey,
        /// The end of the log.
        head: LogIndex,
        /// The newest control entry's hash.
        control_head: Hash,
    },
    /// The entry is on the relay's disk at this place. A hint only: an edit is done when it comes back in the log.
    Appended {
        /// The space.
        space: SpaceId,
        /// The entry.
        msg_id: MessageId,
        /// Its place.
        at: LogIndex,
    },
    /// Consecutive items of the log: an answer to [`ToRelay::Read`], or news.
    Entries {
        /// The space.
        space: SpaceId,
        /// The `seq` just before the first item.
        after: u64,
        /// In order, without gaps.
        items: Vec<LogItem>,
        /// The place after the last item: a frame that was damaged on its way shows itself before anything is applied.
        end: LogIndex,
        /// The end of the log as it stands.
        head: LogIndex,
    },
    /// What was brought back is on the relay's disk.
    Restored {
        /// The space.
        space: SpaceId,
        /// The end of the log as it stands.
        head: LogIndex,
    },
    /// The recovery box is on the relay's disk, or gone, as was asked.
    BoxKept {
        /// The space.
        space: SpaceId,
        /// Its locator.
        locator: Locator,
    },
    /// A recovery box.
    Box {
        /// Its locator.
        locator: Locator,
        /// Sealed by the recovery code; empty if there is no such box.
        #[serde(with = "serde_bytes")]
        sealed: Vec<u8>,
    },
    /// A no.
    Refused {
        /// The space it concerns, if any.
        space: Option<SpaceId>,
        /// The entry it concerns, if any.
        msg_id: Option<MessageId>,
        /// Why, and what to do.
        refusal: Refusal,
    },
    /// "Still here."
    Heartbeat {
        /// The relay's clock, milliseconds since 1970.
        now_ms: u64,
    },
}

impl FromRelay {
    /// The space that it is about, if it is about one.
    pub fn space(&self) -> Option<SpaceId> {
        match self {
            Self::SignedIn { space, .. }
            | Self::Appended { space, .. }
            | Self::Entries { space, .. }
            | Self::Restored { space, .. }
            | Self::BoxKept { space, .. } => Some(*space),
            Self::Refused { space, .. } => *space,
            Self::Welcome { .. } | Self::Box { .. } | Self::Heartbeat { .. } => None,
        }
    }
}

macro_rules! frame {
    ($type:ty) => {
        impl $type {
            /// The bytes of the wire.
            pub fn to_bytes(&self) -> Vec<u8> {
                cbor::to_bytes(self)
            }

            /// Reads a message; refuses what is too large or not of this shape.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
                decode(bytes)
            }
        }
    };
}
frame!(ToRelay);
frame!(FromRelay);

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    if bytes.len() > FRAME_BYTES_MAX {
        return Err(Error::TooLarge { what: "frame", size: bytes.len(), max: FRAME_BYTES_MAX });
    }
    cbor::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_back_as_they_were() {
        let space = SpaceId([1; 16]);
        let index = LogIndex::start(&space);
        let entries = FromRelay::Entries {
            space,
            after: 0,
            items: vec![LogItem::Entry(vec![1, 2, 3]), LogItem::Hash(Hash([4; 32]))],
            end: index,
            head: index,
        };
        assert_eq!(FromRelay::from_bytes(&entries.to_bytes()), Ok(entries));
        let read = ToRelay::Read { space, after: index };
        assert_eq!(ToRelay::from_bytes(&read.to_bytes()), Ok(read));
        let welcome = FromRelay::Welcome { versions: (1, 1), nonce: [5; 32], now_ms: 6 };
        assert_eq!(FromRelay::from_bytes(&welcome.to_bytes()), Ok(welcome));
    }

    #[test]
    fn junk_trailing_bytes_and_nesting_are_refused() {
        assert_eq!(ToRelay::from_bytes(b"\xff\xff"), Err(Error::NotAFrame));
        assert_eq!(ToRelay::from_bytes(&[0x81; 4000]), Err(Error::NotAFrame));
        let mut bytes = ToRelay::Heartbeat.to_bytes();
        bytes.push(0);
        assert_eq!(ToRelay::from_bytes(&bytes), Err(Error::TrailingBytes { extra: 1 }));
    }
}
