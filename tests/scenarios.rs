//! Stories that a person could tell, with two or more devices and a relay. Each name is a fact that the story shows.
//!
//! `SEED=7 cargo test -p tests scenarios` tells all of them in another world.

mod before;
mod clocks;
mod copies;
mod crashes;
mod disks;
mod drafts;
mod fallen;
mod fields;
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

use app::relay::event::RelayEvent;
use app::view::Stage;
use app::{StoreFault, UiEvent};
use tests::world::{Device, World, scenario_seed};

fn world() -> World {
    World::new(scenario_seed())
}

/// Its disk has told the rows of all there is, and does not answer for a while when it is asked for the first pages.
fn launches_while_the_disk_stalls(world: &mut World, device: Device) {
    world.relaunch(device);
    world.run_until("rows", 1_000, |world| !device.view(world).pairs.is_empty());
    world.disk_fault(device, Some(StoreFault::Unavailable));
    world.run_for(500);
    world.disk_fault(device, None);
    world.run_until("launch", 10_000, |world| device.view(world).stage == Stage::Ready);
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
}
