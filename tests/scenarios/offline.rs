//! Writing never waits for a network, and everything meets in the end.

use super::world;
use app::UiEvent;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::{Connection, Saved, SpaceSync};
use app::session::event::Notebook;
use tests::world::{DAY, RELAY};

#[test]
fn a_note_written_offline_appears_on_the_other_phone() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    world.cut(senior);

    let session = senior.write_ours(&mut world, "She showed me the screen reader.");
    world.run_for(60_000);
    let sync = senior.view(&world).sync;
    assert!(sync.unsent > 0 && sync.saved == Saved::Here, "saved here, not yet sent");
    assert!(matches!(sync.connection, Connection::Offline { .. }));
    world.heal(senior);
    world.run_until_quiet();

    assert_eq!(junior.ours(&mut world, &session), "She showed me the screen reader.");
    assert_eq!(senior.view(&world).sync.unsent, 0);
}

#[test]
fn both_make_notes_of_one_day_apart_and_both_are_kept() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    world.cut(junior);
    world.cut(senior);

    let one = junior.write_ours(&mut world, "What I heard.");
    let other = senior.write_ours(&mut world, "What I said.");
    world.heal(junior);
    world.heal(senior);
    world.run_until_quiet();

    assert_ne!(one, other);
    for device in [junior, senior] {
        assert_eq!(device.view(&world).sessions.len(), 2);
        assert_eq!(device.ours(&mut world, &one), "What I heard.");
        assert_eq!(device.ours(&mut world, &other), "What I said.");
    }
}

#[test]
fn a_notebook_begins_without_any_network_and_is_shared_later() {
    let mut world = world();
    let junior = world.fresh_device("Junior");
    let senior = world.person("Senior");

    junior.does(&mut world, UiEvent::People(PeopleEvent::Begin { name: "Junior".to_owned() }));
    let pair = junior.starts_pair(&mut world);
    let session = junior.write_ours(&mut world, "Prepared on a train.");
    world.run_for(10_000);
    assert_eq!(junior.view(&world).sync.saved, Saved::Here);
    assert_eq!(junior.view(&world).sync.connection, Connection::Off);

    junior.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    let link = junior.invites(&mut world, &pair);
    senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    world.run_until("pair of two", 60_000, |world| junior.pair(world, &pair).is_some_and(|pair| pair.has_partner));
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &session), "Prepared on a train.");
    assert_eq!(senior.pair(&world, &pair).unwrap().partner, "Junior");
    assert_eq!(junior.pair(&world, &pair).unwrap().partner, "Senior");
}

#[test]
fn a_device_offline_for_half_a_year_catches_up() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let first = junior.write_ours(&mut world, "Week 0.");
    world.run_until_quiet();
    senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
    senior.writes(&mut world, &first, Notebook::Ours, " Written on the ship.");
    world.run_for(5_000);
    world.crash(senior);

    for week in 1..=26 {
        junior.write_ours(&mut world, &format!("Week {week}."));
        world.run_until_quiet();
        world.crash(junior);
        world.run_for(7 * DAY);
        world.relaunch(junior);
        world.run_until("launch", 10_000, |world| !junior.view(world).pairs.is_empty());
        junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.relaunch(senior);
    senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    let since_ms = world.now_ms();
    world.run_until_quiet();

    assert!(world.now_ms() - since_ms < 30_000, "caught up in a moment");
    for device in [junior, senior] {
        assert_eq!(device.view(&world).sessions.len(), 27);
        assert_eq!(device.ours(&mut world, &first), "Week 0. Written on the ship.");
    }
}

#[test]
fn edits_are_counted_until_they_have_come_back() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    assert_eq!(junior.pair(&world, &pair).unwrap().sync, SpaceSync::UpToDate);

    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
    junior.write_ours(&mut world, "Waiting.");
    world.run_for(10_000);
    let waiting = junior.pair(&world, &pair).unwrap().sync;
    assert!(matches!(waiting, SpaceSync::Waiting { unsent: 1.. }), "{waiting:?}");

    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    assert_eq!(junior.pair(&world, &pair).unwrap().sync, SpaceSync::UpToDate);
    assert_eq!(senior.view(&world).sessions.len(), 1);
}
