//! From a text to pictures and back: by an independent reader, with pictures that were missed, and byte for byte as PROTOCOL.md has it.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests end the test by panicking")]

use codes::{Gather, Parts, Picture, Size, Taken};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Pixels a square.
const SCALE: usize = 4;

fn link(bytes: u16) -> String {
    // Letters that base64 writes in one way only: a multiple of four.
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letter = |at: u16| letters.chars().nth(usize::from(at * 7 % 61)).expect("a letter");
    format!("turnabout://came#{}", (0..bytes.div_ceil(3) * 4).map(letter).collect::<String>())
}

fn seen(picture: &Picture) -> String {
    let rows: Vec<&[bool]> = picture.rows().collect();
    let pixels = picture.side() * SCALE;
    let grey = |x: usize, y: usize| if rows[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(pixels, pixels, grey);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in a picture");
    grids[0].decode().expect("a readable code").1
}

#[test]
fn an_independent_reader_reads_every_picture_as_it_was_meant() {
    for size in [Size::Usual, Size::Small] {
        let parts = Parts::of(&link(1_367), size).unwrap();
        for number in 0..parts.count() + 20 {
            assert_eq!(seen(&parts.picture(number)), parts.part(number));
        }
    }
    let alone = Parts::of("turnabout://safety#00", Size::Usual).unwrap();
    assert_eq!(seen(&alone.picture(0)), "turnabout://safety#00");
}

/// How many pictures were shown until all was there, where so many of a hundred are missed.
fn shown(parts: &Parts, missed: u64, seed: u64) -> usize {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut gather = Gather::default();
    let mut whole = |number: u16| {
        let is_missed = chance.next_u64() % 100 < missed;
        !is_missed && matches!(gather.take(&parts.part(number)), Taken::Whole { .. })
    };
    1 + (0..=u16::MAX).position(&mut whole).expect("it ends")
}

#[test]
fn two_fifths_missed_cost_three_times_the_parts_at_most_and_seven_tenths_six_times() {
    for bytes in [200, 400, 700, 1_367, 2_700, 5_000] {
        for size in [Size::Usual, Size::Small] {
            let parts = Parts::of(&link(bytes), size).unwrap();
            for (missed, times) in [(0, 1), (40, 3), (70, 6)] {
                let mut all: Vec<usize> = (0..200).map(|seed| shown(&parts, missed, seed)).collect();
                all.sort_unstable();
                let (median, most) = (all[100], times * usize::from(parts.count()));
                assert!(median <= most, "{median} of {} parts, {missed} of 100 missed", parts.count());
            }
        }
    }
}

#[test]
fn the_parts_are_those_of_the_page() {
    let page = include_str!("../../protocol/PROTOCOL.md");
    let parts = Parts::of(&link(267), Size::Small).unwrap();
    assert_eq!(parts.count(), 3);
    for number in [0, 1, 2, 3, 4, 300] {
        let written = format!("{number} {}\n", parts.part(number));
        assert!(page.contains(&written), "PROTOCOL.md, \"Codes\", lacks:\n{written}");
    }
}
