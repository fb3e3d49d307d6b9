//! What holds in every story (ENCRYPTION, section 14.2).

use super::story::Story;
use std::collections::BTreeMap;

const SEEDS: u64 = 250;
const STEPS: usize = 150;

pub(super) fn tell(seed: u64) -> Story {
    let mut story = Story::new(seed);
    for step in 0..STEPS {
        story.step();
        if step % 8 == 0 {
            story.agree();
        }
    }
    story
}

#[test]
fn in_every_story_all_who_have_read_as_far_know_the_same_and_in_the_end_all_read_everything() {
    let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..SEEDS {
        let mut story = tell(seed);
        story.settle();
        story.agree();
        story.all_read_everything();
        *tally.entry("entries").or_default() += story.head();
        story.tally.iter().for_each(|(what, times)| *tally.entry(what).or_default() += times);
    }
    println!("{SEEDS} stories: {tally:?}");
    let seeds = usize::try_from(SEEDS).unwrap();
    for (what, least) in [("entries", 15 * seeds), ("resyncs", seeds / 4), ("removals", seeds / 5)] {
        assert!(tally[what] > least, "the stories have become dull: {what}");
    }
    for way in ["by link", "by sibling", "by code"] {
        assert!(tally[way] > seeds / 10, "the stories have become dull: {way}");
    }
}

#[test]
fn one_seed_is_one_story_to_the_byte() {
    for seed in [1, 2, 3] {
        assert_eq!(tell(seed).fingerprint(), tell(seed).fingerprint(), "seed {seed}");
    }
    assert_ne!(tell(1).fingerprint(), tell(2).fingerprint());
}
