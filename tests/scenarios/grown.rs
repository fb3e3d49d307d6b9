//! Notebooks that have grown beyond what a device keeps at hand.

use super::world;
use app::UiEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::session::event::Notebook;
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};

/// More sessions than a device keeps documents at hand.
const SESSIONS: usize = 60;

#[test]
fn an_export_of_more_than_is_at_hand_comes_and_holds_nothing_up() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let sessions: Vec<String> =
        (0..SESSIONS).map(|number| junior.write_ours(&mut world, &format!("Session {number}."))).collect();
    world.run_until_quiet();

    // One more comes to those at hand, and is on its way to the disk while the export asks for all the others.
    let share_with = Some(junior.first_pair(&world));
    junior.does(
        &mut world,
        UiEvent::Reflect(ReflectEvent::Answer { prompt: "P09".to_owned(), share_with, text: "One more.".to_owned() }),
    );
    junior.does(
        &mut world,
        UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Json, ExportScope::Both) }),
    );
    junior.writes(&mut world, &sessions[0], Notebook::Ours, " And on.");
    world.run_until("an export", 10_000, |world| junior.view(world).export.is_some());
    world.run_until_quiet();

    let text = String::from_utf8(junior.files(&world)[0].bytes.clone()).unwrap();
    assert!(text.contains("One more."));
    assert!((0..SESSIONS).all(|number| text.contains(&format!("Session {number}."))));
    assert_eq!(senior.ours(&mut world, &sessions[0]), "Session 0. And on.");
}

#[test]
fn a_device_that_was_away_takes_in_more_than_is_at_hand() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let sessions: Vec<String> =
        (0..SESSIONS).map(|number| junior.write_ours(&mut world, &format!("Session {number}."))).collect();
    world.run_until_quiet();

    senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
    for session in &sessions {
        junior.writes(&mut world, session, Notebook::Ours, " More.");
    }
    world.run_until_quiet();
    world.crash(senior);
    world.relaunch(senior);
    senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();

    for (number, session) in sessions.iter().enumerate() {
        assert_eq!(senior.ours(&mut world, session), format!("Session {number}. More."));
    }
}
