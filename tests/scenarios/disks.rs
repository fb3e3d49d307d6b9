//! Disks that fail: weather, not the end of the world.

use super::{launches_while_the_disk_stalls, world};
use app::history::event::{HistoryAt, HistoryEvent};
use app::relay::view::Saved;
use app::session::event::{Notebook, SessionEvent};
use app::view::Stage;
use app::{StoreFault, UiEvent};
use tests::World;

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

/// Nothing on the screen waits for one's own pages, and who else is let in depends on them.
#[test]
fn a_device_whose_own_pages_could_not_be_read_at_launch_lets_a_further_one_into_every_pair() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = senior.write_ours(&mut world, "For every device.");
    world.run_until_quiet();
    world.crash(junior);
    launches_while_the_disk_stalls(&mut world, junior);

    let tablet = world.link_device(junior, "Junior's tablet");

    assert_eq!(tablet.ours(&mut world, &session), "For every device.");
}

#[test]
fn a_past_that_could_not_be_read_is_shown_once_the_disk_answers() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Long ago.");
    world.run_until_quiet();

    world.disk_fault(junior, Some(StoreFault::Unavailable));
    let (notebook, at) = (Notebook::Ours, HistoryAt::List);
    junior.does(&mut world, UiEvent::History(HistoryEvent::Open { session, notebook, at }));
    world.run_for(3_000);
    assert!(junior.view(&world).history.is_some_and(|history| history.reading), "it is said that it is not there yet");
    world.disk_fault(junior, None);

    let shown = |world: &World| junior.view(world).history.is_some_and(|history| history.days.len() == 1);
    world.run_until("history", 10_000, shown);
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
    senior.does(&mut world, UiEvent::Session(SessionEvent::Close));
    assert_eq!(senior.ours(&mut world, &session), "Read me. And me.");
}
