//! Relays and lines that fail, lie and forget.

use super::world;
use app::UiEvent;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Connection};
use app::session::event::Notebook;
use app::store::Table;
use protocol::FromRelay;
use tests::world::Weather;
use tests::{Device, World};

/// How an Automerge chunk begins.
const CHUNK: [u8; 4] = [0x85, 0x6F, 0x4A, 0x83];

#[test]
fn an_edit_that_was_acknowledged_but_never_echoed_stays_in_the_outbox() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Known to both. ");
    world.run_until_quiet();
    world.cut(senior);
    let backup = world.relay_backup();

    world.tamper(|_, message| !matches!(message, FromRelay::Entries { .. }));
    junior.writes(&mut world, &session, Notebook::Ours, "Only acknowledged.");
    world.run_for(5_000);
    assert!(junior.view(&world).sync.unsent > 0, "an acknowledgement is a hint");
    world.relay_restores(backup);
    world.stop_tampering();
    world.heal(senior);
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &session), "Known to both. Only acknowledged.");
    assert_eq!(junior.view(&world).sync.unsent, 0);
}

#[test]
fn entries_swapped_on_the_way_are_noticed() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    world.cut(senior);
    let session = writes_in_batches(&mut world, junior);
    world.tamper(move |to, message| {
        if let FromRelay::Entries { items, .. } = message
            && to == senior
        {
            items.reverse();
        }
        true
    });

    world.heal(senior);
    is_alarmed(&mut world, senior);
    assert_eq!(junior.ours(&mut world, &session), "One. Two. Three.");
}

#[test]
fn an_entry_with_junk_inside_blocks_nobody() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Good. ");
    world.run_until_quiet();

    world.cut(junior);
    junior.writes(&mut world, &session, Notebook::Ours, "Spoilt.");
    world.run_for(5_000);
    world.crash(junior);
    let mut spoilt = 0;
    world.spoil(junior, Table::Outbox, |row| spoilt += usize::from(spoil_change(row)));
    assert!(spoilt > 0, "there was a change to spoil");
    world.relaunch(junior);
    world.heal(junior);
    world.run_until("launch", 10_000, |world| !junior.view(world).pairs.is_empty());
    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    let other = junior.write_ours(&mut world, "Another session.");
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &other), "Another session.", "its neighbours come through");
    assert_eq!(senior.ours(&mut world, &session), "Good. ");
    assert!(senior.view(&world).sync.quarantined > 0, "it is counted");
    senior.writes(&mut world, &session, Notebook::Ours, "Go on.");
    world.run_until_quiet();
    assert!(junior.ours(&mut world, &session).contains("Go on."), "and writing goes on, in the same session too");
}

#[test]
fn bits_flipped_on_the_way_lose_nothing() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "");
    world.run_until_quiet();

    world.weather = Weather { flips_bit: 150, ..Weather::FAIR };
    for number in 0..20 {
        junior.writes(&mut world, &session, Notebook::Ours, &format!("{number} "));
        junior.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
        world.run_for(3_000);
    }
    world.weather = Weather::FAIR;
    assert!(world.bits_flipped() > 0);
    world.run_until_quiet();

    let text = (0..20).map(|number| number.to_string()).collect::<Vec<_>>().join(" ") + " ";
    assert_eq!(junior.ours(&mut world, &session), text);
    assert_eq!(senior.ours(&mut world, &session), text);
}

#[test]
fn a_line_that_falls_silent_is_given_up_and_opened_anew() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Heard. ");
    world.run_until_quiet();

    world.silence(senior);
    world.silence(junior);
    junior.writes(&mut world, &session, Notebook::Ours, "Into the void.");
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &session), "Heard. Into the void.");
    assert_eq!(senior.view(&world).sync.connection, Connection::Online);
}

#[test]
fn a_network_that_does_everything_wrong_loses_nothing() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "");
    world.weather = Weather {
        latency_ms: (1, 2_000),
        breaks: 50,
        goes_silent: 20,
        stalls: 50,
        comes_twice: 200,
        overtaken: 200,
        flips_bit: 0,
    };

    for number in 0..30 {
        let writer = if number % 2 == 0 { junior } else { senior };
        world.run_until("session", 120_000, |world| !writer.view(world).sessions.is_empty());
        writer.opens(&mut world, &session);
        writer.splices(&mut world, &session, Notebook::Ours, (0, 0), &format!("<{number}>"));
        world.run_for(2_500);
    }
    world.weather = Weather::FAIR;
    world.run_until_quiet();

    let text = junior.ours(&mut world, &session);
    assert_eq!(senior.ours(&mut world, &session), text);
    for number in 0..30 {
        assert_eq!(text.matches(&format!("<{number}>")).count(), 1, "edit {number} is there once");
    }
}

fn writes_in_batches(world: &mut World, device: Device) -> String {
    let session = device.write_ours(world, "One. ");
    for text in ["Two. ", "Three."] {
        device.does(world, UiEvent::Relay(RelayEvent::Flush));
        world.run_for(10_000);
        device.writes(world, &session, Notebook::Ours, text);
    }
    device.does(world, UiEvent::Relay(RelayEvent::Flush));
    world.run_for(10_000);
    session
}

/// The alarm is raised, stays, and is no matter of one broken frame.
fn is_alarmed(world: &mut World, device: Device) {
    world.run_until("alarm", 120_000, |world| device.view(world).sync.attention == Some(Attention::RelayLogChanged));
    world.run_for(60_000);
    assert_eq!(device.view(world).sync.attention, Some(Attention::RelayLogChanged));
}

/// Flips a bit of the last change in a row, behind its checksum.
fn spoil_change(row: &mut [u8]) -> bool {
    let at = row.windows(CHUNK.len()).rposition(|window| window == CHUNK);
    let byte = at.and_then(|at| row.get_mut(at + 16));
    byte.map(|byte| *byte ^= 1).is_some()
}
