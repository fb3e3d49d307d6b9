//! All single-bit flips of twenty messages.

use super::{control, envelope};
use protocol::Entry;

/// Of each of the two kinds of message.
const MESSAGES: u8 = 10;

fn is_refused_whatever_bit_flips(message: &[u8], name: &str) {
    assert!(Entry::from_bytes(message).is_ok(), "{name} as it was made");
    let mut flipped = message.to_vec();
    for at in 0..message.len() * 8 {
        let bit = 1 << (at % 8);
        flipped[at / 8] ^= bit;
        assert!(Entry::from_bytes(&flipped).is_err(), "bit {at} of {name} may be flipped unseen");
        flipped[at / 8] ^= bit;
    }
}

#[test]
fn every_flipped_bit_of_ten_envelopes_is_refused() {
    for number in 1..=MESSAGES {
        is_refused_whatever_bit_flips(&envelope(number).to_bytes(), &format!("envelope {number}"));
    }
}

#[test]
fn every_flipped_bit_of_ten_control_entries_is_refused() {
    for number in 1..=MESSAGES {
        is_refused_whatever_bit_flips(&control(number).to_bytes(), &format!("control entry {number}"));
    }
}
