//! Disks that fail: weather, not the end of the world.

use super::world;
use app::event::Notebook;
use app::view::{Saved, Stage};
use app::{StoreFault, UiEvent};

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Before. ");
    world.run_until_quiet();

    world.disk_fault(junior, Some(StoreFault::Full));
    junior.writes(&mut world, &session, Notebook::Ours, "On a full disk. ");
    world.run_for(10_000);
    assert_eq!(junior.view(&world).sync.saved, Saved::PhoneFull, "it is said");
    assert_eq!(junior.ours(&mut world, &session), "Before. On a full disk. ", "the screen keeps it");
    assert_eq!(senior.ours(&mut world, &session), "Before. ", "nothing is sent that is not saved");
    junior.writes(&mut world, &session, Notebook::Ours, "And more.");

    world.disk_fault(junior, None);
    world.run_until_quiet();
    assert_eq!(junior.view(&world).sync.saved, Saved::Here);
    assert_eq!(senior.ours(&mut world, &session), "Before. On a full disk. And more.");
    world.crash(junior);
    world.relaunch(junior);
    world.run_until("launch", 10_000, |world| junior.view(world).stage == Stage::Ready);
    assert_eq!(junior.ours(&mut world, &session), "Before. On a full disk. And more.");
}

#[test]
fn a_disk_that_does_not_answer_at_launch_is_asked_again() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Still there?");
    world.run_until_quiet();
    world.crash(junior);

    world.disk_fault(junior, Some(StoreFault::Unavailable));
    world.relaunch(junior);
    world.run_for(20_000);
    assert_eq!(junior.view(&world).stage, Stage::Opening, "no empty notebook is shown instead");
    world.disk_fault(junior, None);
    world.run_until("launch", 60_000, |world| junior.view(world).stage == Stage::Ready);

    assert_eq!(junior.ours(&mut world, &session), "Still there?");
}

#[test]
fn reading_from_a_full_disk_works() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Read me.");
    world.run_until_quiet();

    world.disk_fault(senior, Some(StoreFault::Full));
    assert_eq!(senior.ours(&mut world, &session), "Read me.");
    junior.writes(&mut world, &session, Notebook::Ours, " And me.");
    world.run_for(10_000);
    assert_eq!(senior.ours(&mut world, &session), "Read me. And me.", "what arrives is shown, saved or not");
    world.disk_fault(senior, None);
    world.run_until_quiet();
    senior.does(&mut world, UiEvent::CloseSession);
    assert_eq!(senior.ours(&mut world, &session), "Read me. And me.");
}
