//! What one deletes before one shares is in nothing that is shared (RELIABILITY, F5).
//!
//! Random histories of drafts: typed, deleted and typed again in *mine*, between all that one can do in *ours*. What
//! leaves is looked at as it was before it was sealed.

mod history;
mod leaving;

use history::History;
use leaving::Leaving;
use tests::World;
use tests::world::scenario_seed;

/// How many histories of drafts, and how many of them in one notebook.
const HISTORIES: u64 = 500;
const PER_NOTEBOOK: u64 = 50;

#[test]
fn what_was_deleted_or_is_mine_is_in_nothing_that_leaves() {
    let (mut updates, mut moments) = (0, 0);
    for seed in (0..HISTORIES / PER_NOTEBOOK).map(|number| scenario_seed() + number) {
        let mut world = World::new(seed);
        let [writer, partner] = world.paired_devices(["Writer", "Partner"]);
        world.keep_outgoing(writer);
        for number in 0..PER_NOTEBOOK {
            let mut history = History::new(seed, number, writer);
            history.is_written(&mut world, partner);
            let leaving = Leaving::of(&mut world, writer);
            leaving.holds_nothing_of(&history);
            updates += leaving.updates();
            moments += u64::from(leaving.tells_own_devices_a_moment(&history));
        }
    }
    assert!(updates > 4 * usize::try_from(HISTORIES).unwrap(), "only {updates} updates left: these are no histories");
    assert!(moments > HISTORIES / 10, "the search finds a moment where one may be: {moments} times");
}
