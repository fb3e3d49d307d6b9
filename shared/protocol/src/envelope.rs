//! One sealed item of a space's log: a clear header, a nonce, sealed text, and the author's signature over all of it.
//!
//! ```text
//! ver1 kind1 space16 msg_id16 doc_tag16 epoch8 ctl_seq8 ctl_hash16 dev_seq8 author32 | nonce24 | ct | tag16 | sig64
//! ```
//! Everything before the nonce is the associated data of the seal. The relay checks the signature and reads no more.

use crate::key::Label;
use crate::limits::ENVELOPE_BYTES_MAX;
use crate::wire::Reader;
use crate::{EntryKind, Error, MessageId, PROTOCOL_VERSION, PublicKey, SecretKey, Signature, SpaceId};

/// Bytes of the clear header.
pub const HEADER_BYTES: usize = 122;
/// Bytes of the nonce in front of the sealed text.
pub const NONCE_BYTES: usize = 24;
/// Bytes that an envelope adds to the padded text: header, nonce, AEAD tag, signature.
pub const OVERHEAD_BYTES: usize = HEADER_BYTES + NONCE_BYTES + 16 + 64;

/// What an envelope holds once it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeKind {
    /// A batch of changes.
    Change,
    /// A whole document.
    Snapshot,
    /// A piece of an attachment.
    Attachment,
}

/// The clear part of an envelope; bound to the sealed part as associated data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeHeader {
    /// What is inside.
    pub kind: EnvelopeKind,
    /// The space it was sealed for.
    pub space: SpaceId,
    /// The name its author gave it.
    pub msg_id: MessageId,
    /// Zeros: the relay never learns which document. Kept for paging by document, should that ever be wanted.
    pub doc_tag: [u8; 16],
    /// The epoch whose content key sealed it.
    pub epoch: u64,
    /// The author's control head when it was sealed: how many control entries…
    pub ctl_seq: u64,
    /// … and the first 16 bytes of the newest one's hash. Another head at the same place shows a fork.
    pub ctl_hash: [u8; 16],
    /// Counts the author's envelopes in this space from 1, so that a gap shows.
    pub dev_seq: u64,
    /// The author's key in this space.
    pub author: PublicKey,
}

impl EnvelopeHeader {
    /// The header's bytes: the associated data of the seal.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER_BYTES);
        bytes.extend_from_slice(&[PROTOCOL_VERSION, EntryKind::Envelope(self.kind).byte()]);
        bytes.extend_from_slice(&self.space.0);
        bytes.extend_from_slice(&self.msg_id.0);
        bytes.extend_from_slice(&self.doc_tag);
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes.extend_from_slice(&self.ctl_seq.to_be_bytes());
        bytes.extend_from_slice(&self.ctl_hash);
        bytes.extend_from_slice(&self.dev_seq.to_be_bytes());
        bytes.extend_from_slice(&self.author.0);
        debug_assert_eq!(bytes.len(), HEADER_BYTES);
        bytes
    }
}

/// A whole envelope whose signature was checked or made here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The clear part.
    pub header: EnvelopeHeader,
    /// `nonce24 || ciphertext || tag16`.
    pub sealed: Vec<u8>,
    /// By `header.author` over header and sealed text.
    pub signature: Signature,
}

impl Envelope {
    /// Signs a header and a sealed text (encrypt, then sign).
    pub fn sign(header: EnvelopeHeader, sealed: Vec<u8>, secret: &SecretKey) -> Self {
        assert_eq!(header.author, secret.public(), "an envelope is signed by the author it names");
        let signature = secret.sign(Label::Blob, &[&header.to_bytes(), &sealed]);
        Self { header, sealed, signature }
    }

    /// The bytes of the wire.
    pub fn to_bytes(&self) -> Vec<u8> {
        [self.header.to_bytes().as_slice(), &self.sealed, &self.signature].concat()
    }

    /// Reads the layout and checks the author's signature.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let envelope = Self::parse(bytes)?;
        let (header, sealed) = (envelope.header.to_bytes(), &envelope.sealed);
        envelope.header.author.verify(Label::Blob, &[&header, sealed], &envelope.signature)?;
        Ok(envelope)
    }

    fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > ENVELOPE_BYTES_MAX {
            return Err(Error::TooLarge { what: "envelope", size: bytes.len(), max: ENVELOPE_BYTES_MAX });
        }
        let mut reader = Reader::new(bytes);
        let EntryKind::Envelope(kind) = EntryKind::read(&mut reader)? else {
            return Err(Error::BadValue { field: "kind" });
        };
        let header = EnvelopeHeader {
            kind,
            space: SpaceId(reader.array("space")?),
            msg_id: MessageId(reader.array("message id")?),
            doc_tag: reader.array("document tag")?,
            epoch: reader.u64("epoch")?,
            ctl_seq: reader.u64("control count")?,
            ctl_hash: reader.array("control hash")?,
            dev_seq: reader.u64("device count")?,
            author: PublicKey(reader.array("author")?),
        };
        let (sealed, signature) = reader.rest_before::<64>("signature")?;
        if sealed.len() < NONCE_BYTES + 16 {
            return Err(Error::Truncated { field: "sealed text" });
        }
        Ok(Self { header, sealed: sealed.to_vec(), signature })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        let secret = SecretKey::from_bytes(&[9; 32]);
        let header = EnvelopeHeader {
            kind: EnvelopeKind::Change,
            space: SpaceId([1; 16]),
            msg_id: MessageId([2; 16]),
            doc_tag: [0; 16],
            epoch: 3,
            ctl_seq: 4,
            ctl_hash: [5; 16],
            dev_seq: 6,
            author: secret.public(),
        };
        Envelope::sign(header, vec![8; 64], &secret)
    }

    #[test]
    fn an_envelope_comes_back_as_it_was() {
        let bytes = envelope().to_bytes();
        assert_eq!(bytes.len(), 64 - NONCE_BYTES - 16 + OVERHEAD_BYTES);
        assert_eq!(Envelope::from_bytes(&bytes), Ok(envelope()));
    }

    #[test]
    fn every_flipped_bit_is_refused() {
        let bytes = envelope().to_bytes();
        for at in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(Envelope::from_bytes(&flipped).is_err(), "bit {at} may be flipped unseen");
        }
    }

    #[test]
    fn every_cut_is_refused() {
        let bytes = envelope().to_bytes();
        for len in 0..bytes.len() {
            assert!(Envelope::from_bytes(&bytes[..len]).is_err(), "{len} bytes pass for an envelope");
        }
    }
}
