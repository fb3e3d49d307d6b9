//! Two people write at the same time.

use super::world;
use app::UiEvent;
use app::session::event::{Notebook, PlaceKind, SessionEvent, SessionPlan};
use app::today::view::Waiting;
use tests::World;

#[test]
fn two_edits_to_one_sentence_both_survive() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "She showed me the reader.");
    world.run_until_quiet();
    senior.opens(&mut world, &session);

    world.cut(junior);
    world.cut(senior);
    junior.splices(&mut world, &session, Notebook::Ours, (14, 0), "patiently ");
    senior.splices(&mut world, &session, Notebook::Ours, (18, 0), "screen ");
    world.run_for(5_000);
    world.heal(junior);
    world.heal(senior);
    world.run_until_quiet();

    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "She showed me patiently the screen reader.");
        assert!(device.opens(&mut world, &session).ours.merged, "both are told that two edits met");
    }
}

#[test]
fn a_word_taken_out_by_one_and_changed_by_the_other_is_not_lost_whole() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "We meet on Monday.");
    world.run_until_quiet();
    senior.opens(&mut world, &session);

    world.cut(junior);
    world.cut(senior);
    junior.splices(&mut world, &session, Notebook::Ours, (11, 6), "");
    senior.splices(&mut world, &session, Notebook::Ours, (14, 0), "(or Tuesday)");
    world.heal(junior);
    world.heal(senior);
    world.run_until_quiet();

    let [one, other] = [junior, senior].map(|device| device.ours(&mut world, &session));
    assert_eq!(one, other);
    assert!(one.contains("(or Tuesday)"), "what was written meanwhile stays");
}

#[test]
fn the_caret_stays_in_place_when_a_remote_edit_arrives() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "née 👩🏽‍💻 wrote this");
    world.run_until_quiet();
    senior.opens(&mut world, &session);
    junior.does(&mut world, UiEvent::Session(SessionEvent::PlaceCaret { notebook: Notebook::Ours, at: 12 }));
    let before = junior.ours(&mut world, &session);

    senior.splices(&mut world, &session, Notebook::Ours, (0, 0), "🇨🇭 ");
    world.run_until_quiet();
    let in_front = junior.opens(&mut world, &session).ours.caret;
    senior.writes(&mut world, &session, Notebook::Ours, " at noon");
    world.run_until_quiet();
    let behind = junior.opens(&mut world, &session).ours.caret;

    assert_eq!(junior.ours(&mut world, &session), format!("🇨🇭 {before} at noon"));
    assert_eq!(in_front, Some(12 + 5), "an edit in front of the caret moves it along");
    assert_eq!(behind, in_front, "an edit behind it does not");
}

#[test]
fn two_answers_to_one_date_are_both_shown() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "When?");
    world.run_until_quiet();

    world.cut(junior);
    world.cut(senior);
    plans(&mut world, junior, &session, 1_779_999_960_000);
    plans(&mut world, senior, &session, 1_780_086_360_000);
    world.heal(junior);
    world.heal(senior);
    world.run_until_quiet();

    for device in [junior, senior] {
        let shown = device.opens(&mut world, &session);
        let mut answers = shown.start_answers_ms.clone();
        answers.sort_unstable();
        assert_eq!(answers, [1_779_999_960_000, 1_780_086_360_000]);
        assert!(shown.row.two_answers);
        let waiting = Waiting::TwoAnswers { session: session.clone() };
        assert!(device.view(&world).today.waiting.contains(&waiting), "the home screen asks for a decision");
    }

    plans(&mut world, senior, &session, 1_780_086_360_000);
    world.run_until_quiet();
    for device in [junior, senior] {
        let shown = device.opens(&mut world, &session);
        assert!(!shown.row.two_answers, "one of them has decided");
        assert_eq!(shown.row.start_at_ms, Some(1_780_086_360_000));
    }
}

#[test]
fn my_workplace_is_the_other_ones_theirs() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Come by.");

    let plan = SessionPlan { place: Some(PlaceKind::Mine), ..SessionPlan::default() };
    junior.does(&mut world, UiEvent::Session(SessionEvent::Plan { session: session.clone(), plan }));
    world.run_until_quiet();

    assert_eq!(junior.opens(&mut world, &session).row.place, Some(PlaceKind::Mine));
    assert_eq!(senior.opens(&mut world, &session).row.place, Some(PlaceKind::Theirs));
}

#[test]
fn each_writes_an_own_line_of_what_was_taken_away() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "We met.");
    world.run_until_quiet();

    for (device, line) in [(junior, "how to listen"), (senior, "how to search")] {
        device.does(
            &mut world,
            UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: line.to_owned() }),
        );
    }
    world.run_until_quiet();

    let shown = junior.opens(&mut world, &session);
    assert_eq!(
        (shown.took_away.me.as_slice(), shown.took_away.partner.as_slice()),
        (&["how to listen".to_owned()][..], &["how to search".to_owned()][..])
    );
    assert_eq!(senior.opens(&mut world, &session).took_away.me, ["how to search"]);
}

fn plans(world: &mut World, device: tests::Device, session: &str, start_at_ms: i64) {
    let plan = SessionPlan { start_at_ms: Some(start_at_ms), ..SessionPlan::default() };
    device.does(world, UiEvent::Session(SessionEvent::Plan { session: session.to_owned(), plan }));
}
