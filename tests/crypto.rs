//! What the seals and signatures stand on: published answers, every flipped bit, swapped texts, weak keys, older versions.
//!
//! Which key may do what is asked elsewhere, in `protocol`'s roster and in the scenarios.

mod flips;
mod known;
mod swaps;
mod versions;
mod weak;

use protocol::control::Unsigned;
use protocol::{
    ControlEntry, ControlKind, Envelope, EnvelopeHeader, EnvelopeKind, Grant, Hash, MessageId, PublicKey, RosterDelta,
    SecretKey, SpaceId,
};

/// The bytes that these hexadecimal digits say.
fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|digit| digit.to_digit(16)).collect();
    digits.chunks_exact(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap()).collect()
}

fn array<const N: usize>(hex: &str) -> [u8; N] {
    bytes(hex).try_into().unwrap()
}

fn secret(number: u8) -> SecretKey {
    SecretKey::from_bytes(&[number; 32])
}

/// An envelope, of another kind and size for each number.
fn envelope(number: u8) -> Envelope {
    let author = secret(number);
    let kinds = [EnvelopeKind::Change, EnvelopeKind::Snapshot, EnvelopeKind::Attachment];
    let header = EnvelopeHeader {
        kind: kinds[usize::from(number) % 3],
        space: SpaceId([number ^ 0x55; 16]),
        msg_id: MessageId([number ^ 0xaa; 16]),
        doc_tag: [0; 16],
        epoch: u64::from(number) << (number % 60),
        ctl_seq: u64::from(number),
        ctl_hash: [number; 16],
        dev_seq: u64::MAX - u64::from(number),
        author: author.public(),
    };
    Envelope::sign(header, vec![number; 40 + 13 * usize::from(number)], &author)
}

/// A control entry, of another kind, delta and size for each number.
fn control(number: u8) -> ControlEntry {
    let author = secret(number);
    let kinds = [ControlKind::Commit, ControlKind::Join, ControlKind::Note];
    let grants = [Grant::Member, Grant::Joiner { uses: 3, expires_at_ms: 1_800_000_000_000 }, Grant::Recovery];
    let add = (0..number % 4).map(|at| (PublicKey([at; 32]), grants[usize::from(at + number) % 3])).collect();
    let remove = (0..number % 3).map(|at| PublicKey([at + 100; 32])).collect();
    let unsigned = Unsigned {
        kind: kinds[usize::from(number) % 3],
        space: SpaceId([number ^ 0x55; 16]),
        msg_id: MessageId([number ^ 0xaa; 16]),
        prev: Hash([number; 32]),
        author: author.public(),
        delta: RosterDelta { add, remove },
    };
    unsigned.sign(vec![number; 11 * usize::from(number)], &author)
}
