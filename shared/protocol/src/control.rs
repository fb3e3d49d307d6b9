//! One membership entry of a space's log: a header that the relay reads, a sealed body, and the author's signature.
//!
//! ```text
//! ver1 kind1 space16 msg_id16 prev32 author32 | adds1 (key32 grant…)* removes1 key32* | body_len4 body | sig64
//! grant = 1 (member) | 2 uses2 expires8 (joiner) | 3 (recovery)
//! ```
//! `prev` is the hash of the control entry before it and must equal the relay's control head: that is the
//! compare-and-swap. Envelopes in between do not matter. The first control entry of a space names [`Hash::ZERO`].

use crate::chain::entry_hash;
use crate::key::Label;
use crate::limits::{CONTROL_ENTRY_BYTES_MAX, DELTA_KEYS_MAX};
use crate::wire::Reader;
use crate::{EntryKind, Error, Hash, MessageId, PROTOCOL_VERSION, PublicKey, SecretKey, Signature, SpaceId};

/// What a control entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// A member changes who is in, or what the rules are.
    Commit,
    /// A joiner becomes a member.
    Join,
    /// A member adds something that changes no membership.
    Note,
}

/// What a key may do at the relay. The table is in ENCRYPTION, section 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Read and append everything.
    Member,
    /// Append as many joins as there are uses, until the relay's clock passes `expires_at_ms`.
    Joiner {
        /// Joins left.
        uses: u16,
        /// Milliseconds since 1970, by the relay's clock.
        expires_at_ms: u64,
    },
    /// Read everything and append a join, without expiry.
    Recovery,
}

/// Keys that an entry brings in or takes out. Order is kept; a key stands at most once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RosterDelta {
    /// Keys that get in, and as what.
    pub add: Vec<(PublicKey, Grant)>,
    /// Keys that go.
    pub remove: Vec<PublicKey>,
}

/// A whole control entry whose signature was checked or made here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlEntry {
    /// What it does.
    pub kind: ControlKind,
    /// The space it belongs to.
    pub space: SpaceId,
    /// The name its author gave it.
    pub msg_id: MessageId,
    /// The hash of the control entry before it.
    pub prev: Hash,
    /// The author's key.
    pub author: PublicKey,
    /// What changes at the relay.
    pub delta: RosterDelta,
    /// Sealed for the members.
    pub body: Vec<u8>,
    /// By `author` over all of the above.
    pub signature: Signature,
}

/// The parts of an entry that is about to be signed.
#[derive(Debug, Clone)]
pub struct Unsigned {
    /// What it does.
    pub kind: ControlKind,
    /// The space it belongs to.
    pub space: SpaceId,
    /// The name its author gives it.
    pub msg_id: MessageId,
    /// The control head it follows.
    pub prev: Hash,
    /// The author's key.
    pub author: PublicKey,
    /// What changes at the relay.
    pub delta: RosterDelta,
}

impl Unsigned {
    /// The header's bytes: associated data of the body's seal. Does not depend on the body.
    pub fn header_bytes(&self) -> Vec<u8> {
        header_bytes(self.kind, &self.space, &self.msg_id, &self.prev, &self.author, &self.delta)
    }

    /// Adds the sealed body and signs.
    pub fn sign(self, body: Vec<u8>, secret: &SecretKey) -> ControlEntry {
        assert_eq!(self.author, secret.public(), "a control entry is signed by the author it names");
        let signature = secret.sign(Label::Control, &[&self.header_bytes(), &body]);
        let Self { kind, space, msg_id, prev, author, delta } = self;
        ControlEntry { kind, space, msg_id, prev, author, delta, body, signature }
    }
}

impl ControlEntry {
    /// The header's bytes: associated data of the body's seal.
    pub fn header_bytes(&self) -> Vec<u8> {
        header_bytes(self.kind, &self.space, &self.msg_id, &self.prev, &self.author, &self.delta)
    }

    /// The bytes of the wire.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body_len = u32::try_from(self.body.len()).unwrap_or(u32::MAX).to_be_bytes();
        [self.header_bytes().as_slice(), &body_len, &self.body, &self.signature].concat()
    }

    /// The hash that the next control entry names.
    pub fn hash(&self) -> Hash {
        entry_hash(&self.to_bytes())
    }

    /// Reads the layout and checks the author's signature.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > CONTROL_ENTRY_BYTES_MAX {
            return Err(Error::TooLarge { what: "control entry", size: bytes.len(), max: CONTROL_ENTRY_BYTES_MAX });
        }
        let mut reader = Reader::new(bytes);
        let EntryKind::Control(kind) = EntryKind::read(&mut reader)? else {
            return Err(Error::BadValue { field: "kind" });
        };
        let space = SpaceId(reader.array("space")?);
        let msg_id = MessageId(reader.array("message id")?);
        let prev = Hash(reader.array("previous hash")?);
        let author = PublicKey(reader.array("author")?);
        let delta = RosterDelta::read(&mut reader)?;
        let header_len = reader.taken();
        let body_len = reader.u32("body length")? as usize;
        let body = reader.take(body_len, "body")?.to_vec();
        let signature = reader.array("signature")?;
        reader.end()?;
        let header = bytes.get(..header_len).ok_or(Error::Truncated { field: "header" })?;
        author.verify(Label::Control, &[header, &body], &signature)?;
        Ok(Self { kind, space, msg_id, prev, author, delta, body, signature })
    }
}

fn header_bytes(
    kind: ControlKind,
    space: &SpaceId,
    msg_id: &MessageId,
    prev: &Hash,
    author: &PublicKey,
    delta: &RosterDelta,
) -> Vec<u8> {
    let mut bytes = vec![PROTOCOL_VERSION, EntryKind::Control(kind).byte()];
    bytes.extend_from_slice(&space.0);
    bytes.extend_from_slice(&msg_id.0);
    bytes.extend_from_slice(&prev.0);
    bytes.extend_from_slice(&author.0);
    delta.write(&mut bytes);
    bytes
}

impl RosterDelta {
    fn write(&self, bytes: &mut Vec<u8>) {
        assert!(
            self.add.len() <= DELTA_KEYS_MAX && self.remove.len() <= DELTA_KEYS_MAX,
            "one entry changes at most {DELTA_KEYS_MAX} keys each way"
        );
        bytes.push(u8::try_from(self.add.len()).unwrap_or(u8::MAX));
        for (key, grant) in &self.add {
            bytes.extend_from_slice(&key.0);
            grant.write(bytes);
        }
        bytes.push(u8::try_from(self.remove.len()).unwrap_or(u8::MAX));
        self.remove.iter().for_each(|key| bytes.extend_from_slice(&key.0));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        let adds = reader.u8("number of added keys")?;
        let add = (0..adds)
            .map(|_| Ok((PublicKey(reader.array("added key")?), Grant::read(reader)?)))
            .collect::<Result<_, Error>>()?;
        let removes = reader.u8("number of removed keys")?;
        let remove = (0..removes).map(|_| reader.array("removed key").map(PublicKey)).collect::<Result<_, Error>>()?;
        Ok(Self { add, remove })
    }
}

impl Grant {
    fn write(self, bytes: &mut Vec<u8>) {
        match self {
            Self::Member => bytes.push(1),
            Self::Joiner { uses, expires_at_ms } => {
                bytes.push(2);
                bytes.extend_from_slice(&uses.to_be_bytes());
                bytes.extend_from_slice(&expires_at_ms.to_be_bytes());
            }
            Self::Recovery => bytes.push(3),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        match reader.u8("grant")? {
            1 => Ok(Self::Member),
            2 => Ok(Self::Joiner { uses: reader.u16("uses")?, expires_at_ms: reader.u64("expiry")? }),
            3 => Ok(Self::Recovery),
            _ => Err(Error::BadValue { field: "grant" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> ControlEntry {
        let secret = SecretKey::from_bytes(&[3; 32]);
        let delta = RosterDelta {
            add: vec![
                (secret.public(), Grant::Member),
                (PublicKey([4; 32]), Grant::Joiner { uses: 1, expires_at_ms: 99 }),
                (PublicKey([5; 32]), Grant::Recovery),
            ],
            remove: vec![PublicKey([6; 32])],
        };
        Unsigned {
            kind: ControlKind::Commit,
            space: SpaceId([1; 16]),
            msg_id: MessageId([2; 16]),
            prev: Hash::ZERO,
            author: secret.public(),
            delta,
        }
        .sign(vec![7; 40], &secret)
    }

    #[test]
    fn a_control_entry_comes_back_as_it_was() {
        assert_eq!(ControlEntry::from_bytes(&entry().to_bytes()), Ok(entry()));
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_refused() {
        let bytes = entry().to_bytes();
        for at in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(ControlEntry::from_bytes(&flipped).is_err(), "bit {at} may be flipped unseen");
        }
        for len in 0..bytes.len() {
            assert!(ControlEntry::from_bytes(&bytes[..len]).is_err(), "{len} bytes pass for an entry");
        }
    }
}
