//! Two phones from one image, and a phone that was set back in time (RELIABILITY, I-16).

use app::UiEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Attention;
use app::session::event::Notebook;
use protocol::{Entry, Envelope};
use std::collections::BTreeSet;
use tests::world::{Chance, Device, MINUTE, SECOND, World, scenario_seed};

const SEEDS: u64 = 200;

/// Each under a nonce of its own, though two processes began from one state.
fn texts(world: &World) -> Vec<Envelope> {
    let entries = world.relay_logs().into_iter().flat_map(|(_, log)| log);
    let texts = entries.filter_map(|entry| match Entry::from_bytes(&entry) {
        Ok(Entry::Envelope(envelope)) => Some(envelope),
        Ok(Entry::Control(_)) | Err(_) => None,
    });
    texts.collect()
}

fn is_told(world: &World, device: Device) -> bool {
    device.view(world).sync.attention == Some(Attention::Cloned)
}

fn writes(world: &mut World, device: Device, session: &str, text: &str) {
    device.writes(world, session, Notebook::Ours, text);
    device.does(world, UiEvent::Relay(RelayEvent::Flush));
}

fn starts(world: &mut World, device: Device) {
    world.run_until("launch", MINUTE, |world| !device.view(world).pairs.is_empty());
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
}

/// Nobody else sees a change refused, no nonce comes twice, and each goes on writing on its own screen.
fn nobody_is_harmed(world: &mut World, session: &str, (copies, other): (&[Device], Device), seed: u64) {
    assert!(copies.iter().any(|device| is_told(world, *device)), "seed {seed}: nobody is asked to link again");
    assert_eq!(other.view(world).sync.quarantined, 0, "seed {seed}: a change was refused");
    assert_eq!(other.view(world).sync.attention, None, "seed {seed}: the other one is troubled");
    let texts = texts(world);
    let nonces: BTreeSet<_> = texts.iter().map(|text| text.sealed[..24].to_vec()).collect();
    assert_eq!(nonces.len(), texts.len(), "seed {seed}: a nonce twice");
    for device in copies {
        writes(world, *device, session, "Still here. ");
        assert!(device.ours(world, session).ends_with("Still here. "), "seed {seed}: it goes on here");
    }
    writes(world, other, session, "And I. ");
    world.run_for(MINUTE);
    for device in copies.iter().filter(|device| !is_told(world, **device)).copied().collect::<Vec<_>>() {
        assert!(device.ours(world, session).contains("And I. "), "seed {seed}: who is not told is in touch");
    }
    assert_eq!(other.view(world).sync.quarantined, 0, "seed {seed}: a change was refused");
}

#[test]
fn two_phones_from_one_image_harm_nobody_and_one_is_asked_to_link_again() {
    let first = scenario_seed();
    for seed in first..first + SEEDS {
        let (mut world, mut dice) = (World::new(seed), Chance::new(!seed));
        let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
        let session = junior.write_ours(&mut world, "Before. ");
        world.run_until_quiet();
        let image = world.image(junior);
        let copy = world.copied("Copy", image);
        starts(&mut world, copy);
        for turn in 0..dice.between((1, 4)) {
            let writers = [junior, copy, senior];
            let writer = if turn == 0 { *dice.pick(&writers[..2]).unwrap() } else { *dice.pick(&writers).unwrap() };
            writes(&mut world, writer, &session, "More. ");
            world.run_for(dice.between((0, 5 * SECOND)));
        }
        world.run_for(2 * MINUTE);
        nobody_is_harmed(&mut world, &session, (&[junior, copy], senior), seed);
    }
}

#[test]
fn a_phone_that_was_set_back_harms_nobody_and_is_asked_to_link_again() {
    let first = scenario_seed();
    for seed in first..first + SEEDS {
        let (mut world, mut dice) = (World::new(seed), Chance::new(!seed));
        let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
        let session = junior.write_ours(&mut world, "Before. ");
        world.run_until_quiet();
        let image = world.image(junior);
        for _ in 0..dice.between((1, 3)) {
            writes(&mut world, junior, &session, "More. ");
            world.run_for(dice.between((5 * SECOND, 20 * SECOND)));
        }
        world.run_until_quiet();
        world.crash(junior);
        world.restore_image(junior, image);
        world.relaunch(junior);
        if dice.per_mille(500) {
            // It writes before it has heard of anything.
            world.cut(junior);
            starts(&mut world, junior);
            writes(&mut world, junior, &session, "Again. ");
            world.run_for(MINUTE);
            world.heal(junior);
        } else {
            starts(&mut world, junior);
        }
        world.run_for(2 * MINUTE);
        nobody_is_harmed(&mut world, &session, (&[junior], senior), seed);
    }
}
