//! Whoever alters, swaps or replays what is sealed gets nothing opened.

use super::*;
use crate::envelope;
use crate::keys::SpaceKind::{Pair, Private};
use crate::seal;
use crate::testing::Counter;
use protocol::Envelope;
use protocol::key::Label;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use std::collections::HashSet;
use table::Table;

/// As an author would who signs whatever they are given: the signature holds, so only the seal is in the way.
fn signed(unsigned: &[u8], by: &SecretKey) -> Option<Envelope> {
    let signature = by.sign(Label::Blob, &[unsigned]);
    Envelope::from_bytes(&[unsigned, &signature].concat()).ok()
}

#[test]
fn no_bit_of_an_envelope_can_be_flipped() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    for message in 0..20_u8 {
        let author = usize::from(message % 2) * partner;
        let sealed = table.seal(author, &vec![message; usize::from(message) * 5]);
        assert!(table.open(0, &sealed).is_ok());
        let bytes = sealed.to_bytes();
        let (unsigned, key) = (&bytes[..bytes.len() - 64], table.keys(author).device_key());
        let header_bits = 122 * 8;
        for bit in 0..unsigned.len() * 8 {
            let flip = |bytes: &[u8]| {
                let mut flipped = bytes.to_vec();
                flipped[bit / 8] ^= 1 << (bit % 8);
                flipped
            };
            if bit < header_bits {
                let opened = signed(&flip(unsigned), key).map(|altered| table.open(0, &altered));
                assert!(opened.is_none_or(|opened| opened.is_err()), "bit {bit} of the header");
                assert!(Envelope::from_bytes(&flip(&bytes)).is_err(), "bit {bit} without the author's key");
            } else {
                let altered = Envelope { sealed: flip(unsigned)[122..].to_vec(), ..sealed.clone() };
                assert_eq!(table.open(0, &altered), Err(Error::DoesNotOpen), "bit {bit}");
            }
        }
    }
}

#[test]
fn no_text_opens_under_another_header_in_another_epoch_or_space() {
    let mut spaces = [Table::founded(Pair), Table::founded_by(Pair, 8), Table::founded_by(Private, 9)];
    let mut sealed = Vec::new();
    for round in 0..50_usize {
        let at = round % spaces.len();
        let table = &mut spaces[at];
        if round % 7 == 6 {
            table.commit(0, &Intent::Update);
        }
        sealed.push((at, table.seal(0, b"the same text")));
    }
    let mut tried = 0;
    for (at, (space, header)) in sealed.iter().enumerate() {
        for (other, (_, text)) in sealed.iter().enumerate() {
            let swapped = Envelope { sealed: text.sealed.clone(), ..header.clone() };
            let opened = spaces[*space].open(0, &swapped);
            assert_eq!(opened.is_ok(), at == other, "{other} under the header of {at}");
            tried += 1;
        }
        for (elsewhere, table) in spaces.iter().enumerate().filter(|(elsewhere, _)| elsewhere != space) {
            assert_eq!(table.open(0, header), Err(Error::WrongSpace), "{at} in {elsewhere}");
        }
    }
    assert_eq!(tried, 2_500);
}

#[test]
fn no_body_of_a_control_entry_opens_in_another_entry_or_space() {
    let mut table = Table::founded(Pair);
    for _ in 0..5 {
        table.commit(0, &Intent::Update);
    }
    let key = &table.keys(0).meta_key;
    for (at, entry) in table.log.iter().enumerate() {
        for (other, body) in table.log.iter().enumerate() {
            let swapped = ControlEntry { body: body.body.clone(), ..entry.clone() };
            assert_eq!(crate::body::Body::open(key, &swapped).is_ok(), at == other);
        }
        assert!(crate::body::Body::open(&Table::founded_by(Pair, 8).keys(0).meta_key, entry).is_err());
    }
}

struct Dice(ChaCha20Rng);

impl InjectedRng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_bytes(bytes);
    }
}

#[test]
fn a_hundred_thousand_seals_by_a_device_and_its_copy_have_as_many_nonces() {
    let key: Key = Zeroizing::new([1; 32]);
    let mut nonces = HashSet::new();
    // Each process has its own seed from the operating system; the state says nothing of chance.
    for process in 0..4 {
        let mut dice = Dice(ChaCha20Rng::from_seed([process; 32]));
        for _ in 0..25_000 {
            let sealed = seal::seal(&key, b"", b"", &mut dice);
            nonces.insert(<[u8; 24]>::try_from(&sealed[..24]).unwrap());
        }
    }
    assert_eq!(nonces.len(), 100_000);
}

#[test]
fn a_copy_of_the_state_seals_under_other_nonces_than_the_original() {
    let mut table = Table::founded(Pair);
    let copy = table.copy_of(0);
    let stamp = || envelope::Stamp { msg_id: MessageId([1; 16]), dev_seq: 1 };
    let mut nonces = HashSet::new();
    let mut dice = [Dice(ChaCha20Rng::from_seed([1; 32])), Dice(ChaCha20Rng::from_seed([2; 32]))];
    for _ in 0..500 {
        for (device, dice) in [0, copy].into_iter().zip(&mut dice) {
            let kind = protocol::EnvelopeKind::Change;
            let sealed = envelope::seal(table.keys(device), kind, stamp(), b"same", dice).unwrap();
            assert!(nonces.insert(sealed.sealed[..24].to_vec()));
        }
    }
    assert_eq!(nonces.len(), 1_000);
    let mut counter = Counter(1);
    assert_ne!(
        seal::seal(&Zeroizing::new([1; 32]), b"", b"", &mut counter),
        seal::seal(&Zeroizing::new([1; 32]), b"", b"", &mut counter)
    );
}
