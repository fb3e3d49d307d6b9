//! Sealing and opening: pad, encrypt under the newest epoch, sign; and back.

use crate::padding::{pad, padded_len, unpad};
use crate::seal;
use crate::{Epoch, Error, InjectedRng, Member, SpaceKeys};
use protocol::envelope::OVERHEAD_BYTES;
use protocol::limits::ENVELOPE_BYTES_MAX;
use protocol::{Envelope, EnvelopeHeader, EnvelopeKind, MessageId};

/// What the author says about an envelope.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// The name that it keeps, however often it is sent.
    pub msg_id: MessageId,
    /// Counts this device's envelopes in this space.
    pub dev_seq: u64,
}

/// An envelope whose seal opened and whose author was a member.
pub struct Opened {
    /// What was sealed.
    pub text: Vec<u8>,
    /// Whose device sealed it.
    pub from: Member,
}

/// Seals `text` for everybody in the space now. Sealed at send time, never earlier: a rotation missed while offline
/// would leak (ENCRYPTION, section 6).
pub fn seal(
    keys: &dyn SpaceKeys,
    kind: EnvelopeKind,
    stamp: Stamp,
    text: &[u8],
    rng: &mut dyn InjectedRng,
) -> Result<Envelope, Error> {
    let size = padded_len(text.len() + 4) + OVERHEAD_BYTES;
    if size > ENVELOPE_BYTES_MAX {
        return Err(Error::TooLarge { size, max: ENVELOPE_BYTES_MAX });
    }
    let epoch = keys.epoch();
    let [content_key, ..] = keys.content_keys(epoch) else { return Err(Error::UnknownEpoch(epoch.0)) };
    let roster = keys.roster();
    let [ctl_hash, _] = halves(roster.head().0);
    let header = EnvelopeHeader {
        kind,
        space: keys.space(),
        msg_id: stamp.msg_id,
        doc_tag: [0; 16],
        epoch: epoch.0,
        ctl_seq: roster.count(),
        ctl_hash,
        dev_seq: stamp.dev_seq,
        author: keys.device_key().public(),
    };
    let sealed = seal::seal(content_key.key(), &header.to_bytes(), &pad(text), rng);
    Ok(Envelope::sign(header, sealed, keys.device_key()))
}

/// Opens an envelope whose signature [`Envelope::from_bytes`] has checked and which stands at `seq` in the log. An epoch of the
/// past counts if the author was in then: they may have written offline. What stands further on than an author's removal does
/// not count, whatever it claims (ENCRYPTION, section 6).
pub fn open(keys: &dyn SpaceKeys, envelope: &Envelope, seq: u64) -> Result<Opened, Error> {
    let header = &envelope.header;
    if header.space != keys.space() {
        return Err(Error::WrongSpace);
    }
    let epoch = Epoch(header.epoch);
    let members = keys.members(epoch).ok_or(Error::UnknownEpoch(header.epoch))?;
    let from = *members.get(&header.author).ok_or(Error::NotAMember)?;
    if keys.gone_at(&header.author).is_some_and(|gone_at| gone_at < seq) {
        return Err(Error::TakenOut);
    }
    let content_keys = keys.content_keys(epoch);
    if content_keys.is_empty() {
        return Err(Error::UnknownEpoch(header.epoch));
    }
    let (aad, sealed) = (header.to_bytes(), &envelope.sealed);
    let padded = content_keys.iter().find_map(|key| seal::open(key.key(), &aad, sealed).ok());
    Ok(Opened { text: unpad(&padded.ok_or(Error::DoesNotOpen)?)?, from })
}

fn halves(hash: [u8; 32]) -> [[u8; 16]; 2] {
    let mut halves = [[0; 16]; 2];
    halves.as_flattened_mut().copy_from_slice(&hash);
    halves
}
