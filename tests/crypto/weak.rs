//! Keys of small order: one signature fits many messages, so that whoever names such a key as its own proves nothing.

use super::{array, control, envelope, secret};
use ed25519_dalek::{Signature as Raw, Verifier, VerifyingKey};
use protocol::key::{Label, check_sign_in, sign_in};
use protocol::{ControlEntry, Entry, Envelope, Error, Grant, PublicKey, Signature, SpaceId};

/// The eight points of small order, each in its canonical form, and the six further encodings of them that a lenient
/// reader takes: with y at or above the field's prime, or with a sign on an x of zero.
const WEAK: [&str; 14] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
];

const SPACE: SpaceId = SpaceId([7; 16]);
const NONCE: [u8; 32] = [9; 32];
const ORIGIN: &str = "wss://relay.example";

fn weak() -> impl Iterator<Item = [u8; 32]> {
    WEAK.iter().map(|hex| array(hex))
}

/// What an attacker signs with such a key: any weak point as R, and zero as s.
fn forgeries() -> impl Iterator<Item = Signature> {
    weak().map(|point| {
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&point);
        signature
    })
}

#[test]
fn the_list_is_of_small_order_and_a_lenient_reader_would_be_fooled_by_it() {
    let mut fooled = 0;
    for point in weak() {
        let key = VerifyingKey::from_bytes(&point).unwrap();
        assert!(key.is_weak(), "{point:02x?} is not of small order");
        fooled += forgeries().filter(|forged| key.verify(b"anything", &Raw::from_bytes(forged)).is_ok()).count();
    }
    assert!(fooled >= WEAK.len() / 2, "only {fooled} forgeries pass where nobody looks closely: the list is too tame");
}

#[test]
fn nobody_signs_in_with_a_key_of_small_order() {
    for key in weak().map(PublicKey) {
        for forged in forgeries() {
            let answer = check_sign_in(&key, ORIGIN, &SPACE, &NONCE, &forged);
            assert_eq!(answer, Err(Error::BadSignature), "{key:?} signs in");
        }
    }
}

#[test]
fn no_entry_counts_whose_author_is_a_key_of_small_order() {
    for author in weak().map(PublicKey) {
        for signature in forgeries() {
            let honest = envelope(1);
            let header = protocol::EnvelopeHeader { author, ..honest.header };
            let forged = Envelope { header, sealed: honest.sealed, signature };
            assert_eq!(Entry::from_bytes(&forged.to_bytes()), Err(Error::BadSignature), "an envelope of {author:?}");

            let mut delta = control(1).delta;
            delta.add = vec![(author, Grant::Member)];
            let forged = ControlEntry { author, delta, signature, ..control(1) };
            assert_eq!(Entry::from_bytes(&forged.to_bytes()), Err(Error::BadSignature), "an entry of {author:?}");
        }
    }
}

#[test]
fn an_honest_key_does_not_lend_itself_to_a_signature_of_small_order() {
    let honest = secret(3);
    let real = sign_in(&honest, ORIGIN, &SPACE, &NONCE);
    assert_eq!(check_sign_in(&honest.public(), ORIGIN, &SPACE, &NONCE, &real), Ok(()));
    for forged in forgeries() {
        let mut half = real;
        half[..32].copy_from_slice(&forged[..32]);
        for signature in [forged, half] {
            let answer = honest.public().verify(Label::RelayAuth, &[b"text"], &signature);
            assert_eq!(answer, Err(Error::BadSignature));
            let answer = check_sign_in(&honest.public(), ORIGIN, &SPACE, &NONCE, &signature);
            assert_eq!(answer, Err(Error::BadSignature));
        }
    }
}

#[test]
fn a_signature_has_one_form_only() {
    let honest = secret(3);
    let mut signature = sign_in(&honest, ORIGIN, &SPACE, &NONCE);
    // s + L is the same number to the curve, and other bytes to a log that counts hashes.
    let order: [u8; 32] = array("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut carry = 0;
    for (byte, more) in signature[32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(more) + carry;
        *byte = u8::try_from(sum & 0xff).unwrap();
        carry = sum >> 8;
    }
    assert_eq!(carry, 0, "it still fits 32 bytes");
    assert_eq!(check_sign_in(&honest.public(), ORIGIN, &SPACE, &NONCE, &signature), Err(Error::BadSignature));
}
