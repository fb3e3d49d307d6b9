#!/usr/bin/env bash
# qrcode 0.14.1: left to itself, it takes a larger code than bytes alone would need.
#
# Guess: `QrCode::new` cuts a text into segments of letters, digits and bytes where that saves room (`push_optimal_data`), so it is never
#   longer than one segment of bytes.
# So it is: the cut is not always a gain: each segment has a head of its own, and texts that fill a version to the brim, such as a link in
#   base64 of 1,840 letters (1,840 bytes are what version 31 holds at level L), mostly get the next larger one. Where there is room to spare
#   nobody notices.
# So here: `codes` says which segment it is (`Bits::push_alphanumeric_data`, `Bits::push_byte_data`) and which version, and measures nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$work/target}"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "qrcode-segments"
version = "0.0.0"
edition = "2024"

[dependencies]
qrcode = { version = "=0.14.1", default-features = false }

[profile.dev]
debug = 0

[workspace]
TOML
cat >src/main.rs <<'RUST'
use qrcode::bits::Bits;
use qrcode::{EcLevel, QrCode, Version};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Letters of base64url, by a small generator (xorshift).
fn text(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let letter = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        LETTERS[(state >> 20) as usize % 64]
    };
    (0..length).map(letter).collect()
}

fn holds(version: i16, text: &[u8]) -> bool {
    let mut bits = Bits::new(Version::Normal(version));
    bits.push_byte_data(text).is_ok() && bits.push_terminator(EcLevel::L).is_ok()
}

fn main() {
    for length in [180, 600, 1_000, 1_400, 1_840] {
        let larger = |seed: &u64| {
            let text = text(length, *seed);
            let alone = (1..=40).find(|version| holds(*version, &text)).expect("a version");
            let Version::Normal(chosen) = QrCode::with_error_correction_level(&text, EcLevel::L).expect("a code").version() else {
                panic!("a micro code")
            };
            chosen > alone
        };
        println!("{length} letters: larger than bytes alone {} times of 200", (1..=200).filter(larger).count());
    }
}
RUST
cargo run -q >seen

diff - seen <<'SEEN'
180 letters: larger than bytes alone 0 times of 200
600 letters: larger than bytes alone 0 times of 200
1000 letters: larger than bytes alone 98 times of 200
1400 letters: larger than bytes alone 0 times of 200
1840 letters: larger than bytes alone 140 times of 200
SEEN
cat seen
echo "as it was seen"
