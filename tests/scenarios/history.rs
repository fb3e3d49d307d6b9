//! The past of a text: who changed what on which day, and bringing it back. Each device keeps notes of its own.

use super::world;
use app::UiEvent;
use app::ground::said::Problem;
use app::history::event::{HistoryAt, HistoryEvent, SettleAs};
use app::history::view::{Author, HistoryView, PassageFate, PastView};
use app::relay::event::RelayEvent;
use app::session::event::{MarkKind, Notebook, SessionEvent};
use app::store::Table;
use std::sync::Arc;
use tests::world::{DAY, Device, World};

const SOON_MS: u64 = 10_000;

fn today(world: &World, device: Device) -> i64 {
    world.clock(device).0.div_euclid(86_400_000)
}

fn looks(world: &mut World, device: Device, session: &str, notebook: Notebook, at: HistoryAt) -> Arc<HistoryView> {
    device.does(world, UiEvent::History(HistoryEvent::Open { session: session.to_owned(), notebook, at }));
    let there = |world: &World| device.view(world).history.filter(|history| !history.reading);
    world.run_until("history", SOON_MS, |world| there(world).is_some());
    there(world).unwrap()
}

fn days(world: &mut World, device: Device, session: &str) -> Vec<(i64, Vec<Author>)> {
    let list = looks(world, device, session, Notebook::Ours, HistoryAt::List);
    list.days.iter().map(|day| (day.day, day.by.clone())).collect()
}

/// How *ours* was at the end of a day; `None` where nothing is known.
fn was(world: &mut World, device: Device, session: &str, day: i64) -> Option<String> {
    let view = looks(world, device, session, Notebook::Ours, HistoryAt::Day { day });
    view.shown.as_ref().map(|past| past.text.to_string())
}

fn told(past: &PastView) -> Vec<(&str, PassageFate)> {
    past.passages.iter().map(|passage| (passage.text.as_str(), passage.fate)).collect()
}

/// Days go by with no network: signs of life would only take time.
fn pass(world: &mut World, devices: &[Device], days: u64) {
    for device in devices {
        device.does(world, UiEvent::Relay(RelayEvent::GoOffline));
    }
    world.run_for(days * DAY);
    for device in devices {
        device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_for(SOON_MS);
}

/// A pair, and a session in which one wrote on the first day, the other on the second, and the first one again on the third.
fn three_days() -> (World, [Device; 2], String, i64) {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let first = today(&world, junior);
    let session = junior.write_ours(&mut world, "One.");
    world.run_until_quiet();
    pass(&mut world, &[junior, senior], 1);
    senior.writes(&mut world, &session, Notebook::Ours, " Two.");
    world.run_until_quiet();
    pass(&mut world, &[junior, senior], 1);
    junior.opens(&mut world, &session);
    junior.splices(&mut world, &session, Notebook::Ours, (0, 4), "Eins 😀.");
    junior.writes(&mut world, &session, Notebook::Mine, "My own.");
    world.run_until_quiet();
    (world, [junior, senior], session, first)
}

#[test]
fn each_day_tells_who_changed_what_and_how_the_text_was() {
    let (mut world, [junior, senior], session, first) = three_days();
    let (me, partner) = (vec![Author::Me], vec![Author::Partner]);

    let expected = vec![(first + 2, me.clone()), (first + 1, partner.clone()), (first, me.clone())];
    assert_eq!(days(&mut world, junior, &session), expected);
    let expected = vec![(first + 2, partner.clone()), (first + 1, me.clone()), (first, partner)];
    assert_eq!(days(&mut world, senior, &session), expected, "seen from the other side");

    for device in [junior, senior] {
        assert_eq!(was(&mut world, device, &session, first - 1), None, "before there was anything");
        assert_eq!(was(&mut world, device, &session, first).as_deref(), Some("One."));
        assert_eq!(was(&mut world, device, &session, first + 1).as_deref(), Some("One. Two."));
        assert_eq!(was(&mut world, device, &session, first + 2).as_deref(), Some("Eins 😀. Two."));
        assert_eq!(was(&mut world, device, &session, first + 3), None, "a day to come");
    }
    let at = HistoryAt::Day { day: first + 2 };
    let third = looks(&mut world, senior, &session, Notebook::Ours, at);
    let by = Author::Partner;
    assert_eq!(
        told(third.shown.as_ref().unwrap()),
        [("One.", PassageFate::Removed { by }), ("Eins 😀.", PassageFate::Added { by }), (" Two.", PassageFate::Kept)]
    );
    let mine = looks(&mut world, junior, &session, Notebook::Mine, at);
    assert_eq!(told(mine.shown.as_ref().unwrap()), [("My own.", PassageFate::Added { by: Author::Me })]);
    assert!(looks(&mut world, senior, &session, Notebook::Mine, HistoryAt::List).days.is_empty());
    assert!(looks(&mut world, junior, &session, Notebook::Agenda, HistoryAt::List).days.is_empty());
}

#[test]
fn a_day_between_two_changes_is_read_as_it_was() {
    let (mut world, [junior, senior], session, first) = three_days();
    pass(&mut world, &[junior, senior], 10);

    let quiet_day = looks(&mut world, junior, &session, Notebook::Ours, HistoryAt::Day { day: first + 7 });
    let past = quiet_day.shown.as_ref().unwrap();
    assert_eq!((&*past.text, told(past)), ("Eins 😀. Two.", vec![("Eins 😀. Two.", PassageFate::Kept)]));
}

#[test]
fn what_was_is_brought_back_as_a_new_edit_that_both_see() {
    let (mut world, [junior, senior], session, first) = three_days();
    looks(&mut world, senior, &session, Notebook::Ours, HistoryAt::Day { day: first });
    senior.does(&mut world, UiEvent::History(HistoryEvent::RestoreText { session: session.clone() }));
    world.run_until_quiet();

    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "One.");
        let then = was(&mut world, device, &session, first + 1);
        assert_eq!(then.as_deref(), Some("One. Two."), "nothing of the past has changed");
    }
    let list = days(&mut world, junior, &session);
    assert_eq!(list[0], (first + 2, vec![Author::Me, Author::Partner]));
}

#[test]
fn a_passage_that_went_is_brought_back_where_it_stood_whatever_came_since() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "He asked her. She answered him. They laughed.");
    world.run_until_quiet();
    pass(&mut world, &[junior, senior], 1);
    senior.opens(&mut world, &session);
    senior.splices(&mut world, &session, Notebook::Ours, (14, 18), "");
    world.run_until_quiet();
    let day = today(&world, junior);
    pass(&mut world, &[junior, senior], 1);
    junior.opens(&mut world, &session);
    junior.splices(&mut world, &session, Notebook::Ours, (0, 0), "In May: ");
    world.run_until_quiet();

    let view = looks(&mut world, junior, &session, Notebook::Ours, HistoryAt::Day { day });
    let passages = told(view.shown.as_ref().unwrap());
    let by = Author::Partner;
    assert_eq!(passages[1], ("She answered him. ", PassageFate::Removed { by }));
    junior.does(&mut world, UiEvent::History(HistoryEvent::RestorePassage { session: session.clone(), passage: 0 }));
    assert_eq!(junior.refusal(&world), Some(Problem::NoSuchThing), "what is there is not brought back");
    junior.does(&mut world, UiEvent::History(HistoryEvent::RestorePassage { session: session.clone(), passage: 1 }));
    world.run_until_quiet();

    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "In May: He asked her. She answered him. They laughed.");
    }
}

fn marks(world: &World, device: Device) -> Vec<(String, String)> {
    let open = device.view(world).session.unwrap();
    open.marks.iter().map(|mark| (mark.id.clone(), mark.text.clone())).collect()
}

fn steps(world: &World, device: Device) -> Vec<String> {
    device.view(world).session.unwrap().next_steps.iter().map(|step| step.id.clone()).collect()
}

#[test]
fn marks_and_steps_that_were_taken_away_are_brought_back() {
    let (mut world, [junior, senior], session, first) = three_days();
    let kind = MarkKind::Learned;
    for notebook in [Notebook::Ours, Notebook::Mine] {
        let text = format!("{notebook:?}");
        junior
            .does(&mut world, UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text }));
    }
    let (when, then) = ("it rains".to_owned(), "we walk".to_owned());
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::AddStep { session: session.clone(), when, then, owner: None }),
    );
    world.run_until_quiet();
    let (before, step) = (marks(&world, junior), steps(&world, junior).remove(0));
    pass(&mut world, &[junior, senior], 1);
    for (notebook, (mark, _)) in [Notebook::Ours, Notebook::Mine].into_iter().map(|it| {
        let text = format!("{it:?}");
        (it, before.iter().find(|(_, written)| *written == text).cloned().unwrap())
    }) {
        junior
            .does(&mut world, UiEvent::Session(SessionEvent::RemoveMark { session: session.clone(), notebook, mark }));
    }
    junior
        .does(&mut world, UiEvent::Session(SessionEvent::RemoveStep { session: session.clone(), step: step.clone() }));
    world.run_until_quiet();
    assert!(marks(&world, junior).is_empty() && steps(&world, junior).is_empty());
    assert!(senior.opens(&mut world, &session).marks.is_empty());

    for notebook in [Notebook::Ours, Notebook::Mine] {
        let view = looks(&mut world, junior, &session, notebook, HistoryAt::Day { day: first + 2 });
        for gone in view.shown.as_ref().unwrap().gone.clone() {
            junior.does(&mut world, UiEvent::History(HistoryEvent::Undelete { session: session.clone(), id: gone.id }));
        }
        let now = junior.view(&world).history.unwrap();
        assert!(now.shown.as_ref().unwrap().gone.is_empty(), "nothing is left to bring back");
    }
    world.run_until_quiet();
    assert_eq!((marks(&world, junior), steps(&world, junior)), (before, vec![step.clone()]));
    senior.opens(&mut world, &session);
    assert_eq!((marks(&world, senior).len(), steps(&world, senior)), (1, vec![step]), "and the partner sees it, too");
}

#[test]
fn what_one_takes_away_while_the_other_fills_it_in_stays() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "");
    let (notebook, kind) = (Notebook::Ours, MarkKind::ToDo);
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text: String::new() }),
    );
    world.run_until_quiet();
    senior.opens(&mut world, &session);
    let mark = marks(&world, senior).remove(0).0;
    world.cut(senior);
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::RemoveMark { session: session.clone(), notebook, mark: mark.clone() }),
    );
    let text = "Her second point".to_owned();
    senior.does(
        &mut world,
        UiEvent::Session(SessionEvent::FillMark {
            session: session.clone(),
            notebook,
            mark: mark.clone(),
            text: text.clone(),
        }),
    );
    world.run_for(SOON_MS);
    assert!(marks(&world, junior).is_empty());
    world.heal(senior);
    world.run_until_quiet();

    for device in [junior, senior] {
        device.opens(&mut world, &session);
        assert_eq!(marks(&world, device), [(mark.clone(), text.clone())]);
    }
}

#[test]
fn what_both_wrote_apart_is_told_by_each_and_as_it_was_before() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "The plan.");
    world.run_until_quiet();
    for device in [junior, senior] {
        device.opens(&mut world, &session);
        world.cut(device);
    }
    junior.splices(&mut world, &session, Notebook::Ours, (0, 3), "Her");
    pass(&mut world, &[junior, senior], 3);
    senior.splices(&mut world, &session, Notebook::Ours, (9, 0), " It is bold.");
    world.run_for(SOON_MS);
    for device in [junior, senior] {
        world.heal(device);
    }
    world.run_until_quiet();

    for (device, hers, his) in [(junior, Author::Me, Author::Partner), (senior, Author::Partner, Author::Me)] {
        assert!(device.opens(&mut world, &session).ours.merged);
        let view = looks(&mut world, device, &session, Notebook::Ours, HistoryAt::Apart);
        let past = view.shown.as_ref().unwrap();
        assert!(view.apart);
        assert_eq!(&*past.text, "The plan.");
        assert_eq!(
            told(past),
            [
                ("The", PassageFate::Removed { by: hers }),
                ("Her", PassageFate::Added { by: hers }),
                (" plan.", PassageFate::Kept),
                (" It is bold.", PassageFate::Added { by: his })
            ]
        );
    }
    pass(&mut world, &[junior, senior], 8);
    let view = looks(&mut world, junior, &session, Notebook::Ours, HistoryAt::Apart);
    assert!(!view.apart && view.shown.is_none(), "after seven days it is no news");
}

#[test]
fn ninety_days_are_kept_and_no_more() {
    let (mut world, [junior, senior], session, first) = three_days();
    for day in 3..=100 {
        pass(&mut world, &[junior, senior], 1);
        if day % 20 == 0 {
            senior.writes(&mut world, &session, Notebook::Ours, &format!(" {day}."));
            world.run_until_quiet();
        }
    }
    let now = today(&world, junior);
    for device in [junior, senior] {
        assert_eq!(was(&mut world, device, &session, now - 90), None);
        assert_eq!(
            was(&mut world, device, &session, now - 89).as_deref(),
            Some("Eins 😀. Two."),
            "from day {first} on"
        );
        let listed: Vec<i64> = days(&mut world, device, &session).into_iter().map(|(day, _)| day).collect();
        assert_eq!(listed, [100, 80, 60, 40, 20].map(|day| first + day));
        let notes = world.keyed(device, Table::History);
        let of_days = notes.iter().filter(|(key, _)| key.get(16) == Some(&0)).count();
        assert!(of_days < 20, "{of_days} notes are left of old days");
    }
}

#[test]
fn a_clock_that_jumps_throws_no_past_away() {
    let (mut world, [junior, _], session, first) = three_days();
    let century = 36_525 * i64::try_from(DAY).unwrap();
    for skew_ms in [century, 0, -century / 2, 0] {
        world.clock_jumps(junior, skew_ms);
        world.run_for(SOON_MS);
        junior.writes(&mut world, &session, Notebook::Ours, "!");
        world.run_until_quiet();
        world.crash(junior);
        world.relaunch(junior);
        junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();
    }

    assert_eq!(was(&mut world, junior, &session, first).as_deref(), Some("One."));
    assert_eq!(was(&mut world, junior, &session, first + 1).as_deref(), Some("One. Two."));
    assert_eq!(was(&mut world, junior, &session, first + 2).as_deref(), Some("Eins 😀. Two.!!!!"));
    junior.opens(&mut world, &session);
    assert_eq!(junior.ours(&mut world, &session), "Eins 😀. Two.!!!!");
}

#[test]
fn a_crash_at_any_moment_keeps_the_past_of_what_was_saved() {
    for crash_after_ms in [0, 100, 260, 300, 1_000] {
        let (mut world, [junior, senior], session, first) = three_days();
        pass(&mut world, &[junior, senior], 1);
        junior.opens(&mut world, &session);
        junior.splices(&mut world, &session, Notebook::Ours, (0, 0), "Four. ");
        world.run_for(crash_after_ms);
        world.crash(junior);
        world.relaunch(junior);
        world.run_for(SOON_MS);

        assert_eq!(was(&mut world, junior, &session, first + 1).as_deref(), Some("One. Two."));
        let now = junior.ours(&mut world, &session);
        assert_eq!(was(&mut world, junior, &session, first + 3), Some(now.clone()));
        let listed = days(&mut world, junior, &session);
        let last = (first + 3, vec![Author::Me]);
        assert_eq!(listed.contains(&last), now.starts_with("Four"), "{crash_after_ms} ms after the key");
        assert_eq!(listed.last(), Some(&(first, vec![Author::Me])), "whose it was is known after a restart");
    }
}

#[test]
fn a_further_device_knows_who_wrote_what_and_nothing_of_the_days_before_it_came() {
    let (mut world, [junior, senior], session, first) = three_days();
    pass(&mut world, &[junior, senior], 1);
    let tablet = world.link_device(junior, "Tablet");

    let list = days(&mut world, tablet, &session);
    assert_eq!(list, [(first + 3, vec![Author::Me, Author::Partner])], "all of it came on one day");
    assert_eq!(was(&mut world, tablet, &session, first + 1), None);
    tablet.writes(&mut world, &session, Notebook::Ours, " From the tablet.");
    world.run_until_quiet();
    assert_eq!(days(&mut world, junior, &session)[0], (first + 3, vec![Author::Me]), "one's other device is oneself");
}

#[test]
fn what_is_not_open_is_not_brought_back() {
    let (mut world, [junior, _], session, first) = three_days();
    let restore = || UiEvent::History(HistoryEvent::RestoreText { session: session.clone() });
    junior.does(&mut world, restore());
    assert_eq!(junior.refusal(&world), Some(Problem::NotOpen));
    looks(&mut world, junior, &session, Notebook::Ours, HistoryAt::List);
    junior.does(&mut world, restore());
    assert_eq!(junior.refusal(&world), Some(Problem::NoSuchThing));
    looks(&mut world, junior, &session, Notebook::Ours, HistoryAt::Day { day: first });
    junior.does(&mut world, UiEvent::History(HistoryEvent::Undelete { session: session.clone(), id: "none".into() }));
    assert_eq!(junior.refusal(&world), Some(Problem::NoSuchThing));
    junior.does(&mut world, UiEvent::History(HistoryEvent::Close));
    junior.does(&mut world, restore());
    assert_eq!(junior.refusal(&world), Some(Problem::NotOpen));
    assert_eq!(junior.ours(&mut world, &session), "Eins 😀. Two.");
}

#[test]
fn what_a_device_notes_of_the_past_leaves_it_never() {
    let (mut world, [junior, senior], ..) = three_days();
    let notes = world.keyed(junior, Table::History);
    assert!(notes.len() > 3);
    world.crash(junior);
    world.forget(junior, Table::History, b"");
    // A device that is brought back from others has no notes of the days before: nobody else has them.
    assert!(world.keyed(junior, Table::History).is_empty());
    let theirs = world.keyed(senior, Table::History);
    let days = |records: &[(Vec<u8>, Vec<u8>)]| records.iter().filter(|(key, _)| key.get(16) == Some(&0)).count();
    assert!(
        days(&notes) > days(&theirs),
        "one's own notes have a past of their own, which the partner knows nothing of"
    );
    let seen = [world.relay_bytes().as_slice(), world.wire_bytes()].concat();
    for (_, value) in notes.iter().filter(|(key, _)| key.get(16) == Some(&0)) {
        assert!(!seen.windows(value.len()).any(|window| window == value.as_slice()));
    }
}

/// Both changed one sentence apart, and have met.
fn apart(before: &str, [one, other]: [&str; 2]) -> (World, [Device; 2], String) {
    let mut world = world();
    let people = world.paired_devices(["Junior", "Senior"]);
    let session = people[0].write_ours(&mut world, before);
    world.run_until_quiet();
    for (device, after) in people.into_iter().zip([one, other]) {
        device.opens(&mut world, &session);
        world.cut(device);
        writes_anew(&mut world, device, &session, before, after);
    }
    world.run_for(SOON_MS);
    for device in people {
        world.heal(device);
    }
    world.run_until_quiet();
    (world, people, session)
}

fn writes_anew(world: &mut World, device: Device, session: &str, before: &str, after: &str) {
    let (session, notebook) = (session.to_owned(), Notebook::Ours);
    let (before, after) = (before.to_owned(), after.to_owned());
    device.does(world, UiEvent::Session(SessionEvent::WriteAnew { session, notebook, before, after }));
}

fn settles(world: &mut World, device: Device, session: &str, sentence: &str, reads: SettleAs) {
    let (session, sentence) = (session.to_owned(), sentence.to_owned());
    device.does(world, UiEvent::History(HistoryEvent::Settle { session, sentence, reads }));
}

const BEFORE: &str = "First.\nMonday at ten\nLast.\n";

const APART: [&str; 2] = ["First.\nTuesday at ten.\nLast.\n", "First.\nWednesday at nine.\nLast.\n"];

#[test]
fn no_merge_is_the_only_copy_of_what_somebody_wrote() {
    let (mut world, people, session) = apart(BEFORE, APART);
    for (device, [mine, theirs]) in people
        .into_iter()
        .zip([["Tuesday at ten.\n", "Wednesday at nine.\n"], ["Wednesday at nine.\n", "Tuesday at ten.\n"]])
    {
        let view = looks(&mut world, device, &session, Notebook::Ours, HistoryAt::List);
        let [sentence] = view.sentences.as_slice() else { panic!("one sentence was written by both") };
        assert_eq!(sentence.was, "Monday at ten\n");
        assert_eq!((sentence.here.by, &*sentence.here.text), (Author::Me, mine));
        assert_eq!((sentence.there.by, &*sentence.there.text), (Author::Partner, theirs));
        let now = device.ours(&mut world, &session);
        assert_eq!(format!("First.\n{}Last.\n", sentence.now), now);
        for word in ["Tuesday ", "Wednesday ", " ten.", " nine."] {
            assert!(now.contains(word), "whole words: {now}");
        }
    }

    people[0].splices(&mut world, &session, Notebook::Ours, (0, 0), "Much before. ");
    world.run_until_quiet();
    world.crash(people[1]);
    world.relaunch(people[1]);
    people[1].does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    pass(&mut world, &people, 80);
    for device in people {
        let view = looks(&mut world, device, &session, Notebook::Ours, HistoryAt::List);
        assert!(device.ours(&mut world, &session).contains(&view.sentences[0].now), "also after other edits");
        assert!(device.opens(&mut world, &session).ours.merged, "and the screen says so");
    }
    pass(&mut world, &people, 11);
    let view = looks(&mut world, people[0], &session, Notebook::Ours, HistoryAt::List);
    people[0].does(&mut world, UiEvent::Session(SessionEvent::Close));
    assert!(view.sentences.is_empty() && !people[0].opens(&mut world, &session).ours.merged, "90 days");
}

#[test]
fn a_sentence_that_both_wrote_reads_as_one_did_as_both_did_or_stays_in_one_act() {
    for (reads, expected) in [
        (SettleAs::Here, Some("Tuesday at ten.\n")),
        (SettleAs::There, Some("Wednesday at nine.\n")),
        (SettleAs::Both, Some("Tuesday at ten.\nWednesday at nine.\n")),
        (SettleAs::Leave, None),
    ] {
        let (mut world, people, session) = apart(BEFORE, APART);
        let now = people[0].ours(&mut world, &session);
        let view = looks(&mut world, people[0], &session, Notebook::Ours, HistoryAt::List);
        settles(&mut world, people[0], &session, &view.sentences[0].id, reads);
        world.run_until_quiet();

        let expected = expected.map_or(now, |line| format!("First.\n{line}Last.\n"));
        for device in people {
            assert_eq!(device.ours(&mut world, &session), expected, "{reads:?}");
        }
        let left = looks(&mut world, people[0], &session, Notebook::Ours, HistoryAt::List);
        assert!(left.sentences.is_empty(), "it is settled");
        settles(&mut world, people[0], &session, &view.sentences[0].id, reads);
        assert_eq!(people[0].refusal(&world), Some(Problem::NoSuchThing));
        let theirs = looks(&mut world, people[1], &session, Notebook::Ours, HistoryAt::List);
        assert_eq!(theirs.sentences.len(), 1, "on the other side it stays until somebody there has seen it");
    }
}

#[test]
fn what_both_corrected_alike_is_said_once() {
    let after = "She showed me the new reader on Tuesday.\n";
    let (mut world, people, session) = apart("She showed me teh new reader on Tuesday.\n", [after, after]);
    for device in people {
        assert_eq!(device.ours(&mut world, &session), after);
        let view = looks(&mut world, device, &session, Notebook::Ours, HistoryAt::List);
        assert!(view.sentences.is_empty(), "nobody misses anything");
    }
}

#[test]
fn what_one_writes_anew_leaves_what_came_meanwhile_as_it_is() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "One.\nTwo.\n");
    world.run_until_quiet();
    senior.writes(&mut world, &session, Notebook::Ours, "Three.\n");
    world.run_until_quiet();
    junior.opens(&mut world, &session);
    writes_anew(&mut world, junior, &session, "One.\nTwo.\n", "One.\nNumber two.");
    world.run_until_quiet();

    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "One.\nNumber two.\nThree.\n");
    }
}

#[test]
fn a_paste_over_a_selection_leaves_the_words_that_stay_to_whoever_changes_them_meanwhile() {
    let mut world = world();
    let people = world.paired_devices(["Junior", "Senior"]);
    let [junior, senior] = people;
    let session = junior.write_ours(&mut world, "We meet on Monday at ten.");
    world.run_until_quiet();
    for device in people {
        device.opens(&mut world, &session);
        world.cut(device);
    }
    junior.splices(&mut world, &session, Notebook::Ours, (0, 25), "They meet on Monday at nine.");
    senior.splices(&mut world, &session, Notebook::Ours, (11, 6), "Friday");
    world.run_for(SOON_MS);
    for device in people {
        world.heal(device);
    }
    world.run_until_quiet();

    for device in people {
        assert_eq!(device.ours(&mut world, &session), "They meet on Friday at nine.");
    }
}
