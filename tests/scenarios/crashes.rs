//! A process or a machine stops in the middle of writing. What else it may be in the middle of stands in `killed.rs`.

use super::world;
use app::UiEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Saved;
use app::session::event::Notebook;
use app::view::Stage;
use tests::{Device, World};

#[test]
fn a_crash_between_typing_and_saving_loses_at_most_the_last_moment() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "First. ");
    world.run_for(1_000);
    assert_eq!(junior.view(&world).sync.saved, Saved::Here, "a second after the last key everything is saved");

    junior.writes(&mut world, &session, Notebook::Ours, "Second.");
    assert_eq!(junior.view(&world).sync.saved, Saved::Saving, "nothing is called saved before the disk has it");
    world.crash(junior);
    comes_back(&mut world, junior);
    world.run_until_quiet();

    assert_eq!(junior.ours(&mut world, &session), "First. ");
    assert_eq!(senior.ours(&mut world, &session), "First. ");
    junior.writes(&mut world, &session, Notebook::Ours, "Third.");
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &session), "First. Third.", "and writing goes on");
}

#[test]
fn leaving_the_app_saves_at_once() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Typed, then the phone rang.");

    junior.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
    world.run_until("save", 50, |world| junior.saved(world) == junior.done(world));
    world.crash(junior);
    comes_back(&mut world, junior);
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &session), "Typed, then the phone rang.");
}

#[test]
fn a_crash_at_any_moment_of_typing_keeps_what_was_called_saved() {
    for crash_after_ms in (0..600).step_by(7) {
        let mut world = world();
        let junior = world.person("Junior");
        junior.starts_pair(&mut world);
        let session = junior.write_ours(&mut world, "One. ");
        world.run_for(1_000);
        junior.writes(&mut world, &session, Notebook::Ours, "Two.");

        world.run_for(crash_after_ms);
        let saved = junior.view(&world).sync.saved == Saved::Here;
        world.crash(junior);
        comes_back(&mut world, junior);

        let text = junior.ours(&mut world, &session);
        assert!(text == "One. Two." || (text == "One. " && !saved), "after {crash_after_ms} ms, saved: {saved}");
    }
}

#[test]
fn the_relay_restarts_in_the_middle() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Before. ");
    world.run_for(2_050);

    world.relay_crashes();
    junior.writes(&mut world, &session, Notebook::Ours, "Meanwhile. ");
    world.run_for(20_000);
    world.relay_relaunches();
    world.run_until_quiet();
    junior.writes(&mut world, &session, Notebook::Ours, "After.");
    world.run_until_quiet();

    assert_eq!(senior.ours(&mut world, &session), "Before. Meanwhile. After.");
    assert_eq!(junior.view(&world).sync.attention, None);
}

fn comes_back(world: &mut World, device: Device) {
    world.relaunch(device);
    world.run_until("launch", 10_000, |world| device.view(world).stage == Stage::Ready);
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
}
