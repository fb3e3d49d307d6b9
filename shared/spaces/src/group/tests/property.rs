//! What holds in every story (ENCRYPTION, section 14.2).

use super::story::Story;

const SEEDS: u64 = 60;
const STEPS: usize = 300;

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
    let (mut controls, mut crowd, mut resyncs) = (0, 0, 0);
    for seed in 0..SEEDS {
        let mut story = tell(seed);
        story.settle();
        story.agree();
        story.all_read_everything();
        controls += story.head();
        crowd += story.insiders().len();
        resyncs += story.resyncs;
    }
    println!("{SEEDS} stories: {controls} entries, {crowd} devices in at the end, {resyncs} came in again");
    let seeds = usize::try_from(SEEDS).unwrap();
    assert!(controls > 15 * seeds && crowd > seeds && resyncs > seeds / 4, "the stories have become dull");
}

#[test]
fn one_seed_is_one_story_to_the_byte() {
    for seed in [1, 2, 3] {
        assert_eq!(tell(seed).fingerprint(), tell(seed).fingerprint(), "seed {seed}");
    }
    assert_ne!(tell(1).fingerprint(), tell(2).fingerprint());
}
