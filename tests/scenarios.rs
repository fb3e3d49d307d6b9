//! Stories that a person could tell, with two or more devices and a relay. Each name is a fact that the story shows.
//!
//! `SEED=7 cargo test -p tests scenarios` tells all of them in another world.

mod before;
mod clocks;
mod copies;
mod crashes;
mod disks;
mod drafts;
mod find;
mod full;
mod grown;
mod healing;
mod history;
mod hostile;
mod joining;
mod killed;
mod membership;
mod nearby;
mod odd;
mod offline;
mod poison;
mod practice;
mod privacy;
mod relays;
mod sessions;
mod take;
mod together;

use tests::world::{World, scenario_seed};

fn world() -> World {
    World::new(scenario_seed())
}
