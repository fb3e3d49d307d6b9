//! Each kind's view gives back what was written through it.

use crate::support::{actor, copy, exchange, person, session, write};
use documents::TextField::{Agenda, Answer, Mine, Ours};
use documents::{
    Document, Error, Happened, HomeSpace, Kind, Mark, MarkKind, Met, NextStep, OwnDevice, OwnLeaf, OwnVoucher, Place,
    Plan, Point, Rating, RatingMoment, RatingQuestion, Secret, TopicState, answer, happened, home, keyring, limits,
    notes, pair, rating, session as sessions, topic,
};

fn mark(id: &str, at_ms: i64) -> Mark {
    Mark { id: id.into(), kind: MarkKind::ComeBack, at_ms, by: person(1), text: "why?".into() }
}

fn step(id: &str) -> NextStep {
    let (when, then) = ("on Monday".into(), "I open the file".into());
    NextStep { id: id.into(), when, then, owner: Some(person(2)), done: false }
}

#[test]
fn a_session_is_read_as_it_was_written() {
    let mut document = session(1);
    let plan =
        Plan { start_at_ms: Some(-60_000), length_minutes: Some(45), place: Some(Place::WorkplaceOf(person(2))) };
    sessions::plan(&mut document, &plan).unwrap();
    write(&mut document, Agenda, "spreadsheets");
    write(&mut document, Ours, "we did");
    sessions::take_away(&mut document, &person(1), "a shortcut").unwrap();
    sessions::end(&mut document, 119_999).unwrap();

    let read = sessions::read(&document).unwrap();
    assert_eq!((read.agenda.as_str(), read.ours.as_str(), read.newer), ("spreadsheets", "we did", false));
    assert_eq!(read.start_at_ms.current(), Some(&-60_000));
    assert_eq!(read.length_minutes.current(), Some(&45));
    assert!(read.place.current() == Some(&Place::WorkplaceOf(person(2))));
    assert_eq!(read.took_away[&person(1)].current().unwrap(), "a shortcut");
    assert_eq!(read.ended_at_ms.all(), [60_000]);

    sessions::plan(&mut document, &Plan { length_minutes: Some(30), ..Plan::default() }).unwrap();
    let again = sessions::read(&document).unwrap();
    assert_eq!((again.length_minutes.all(), again.start_at_ms.all()), ([30].as_slice(), [-60_000].as_slice()));
}

#[test]
fn marks_come_by_time_and_are_rounded_to_the_minute() {
    let mut document = session(1);
    for (id, at_ms) in [("b", 120_500), ("a", 179_999), ("c", 0)] {
        sessions::mark(&mut document, &mark(id, at_ms)).unwrap();
    }
    sessions::fill_mark(&mut document, "a", "because").unwrap();
    let marks = sessions::read(&document).unwrap().marks;
    let order: Vec<_> = marks.iter().map(|mark| (mark.id.as_str(), mark.at_ms, mark.text.as_str())).collect();
    assert_eq!(order, [("c", 0, "why?"), ("a", 120_000, "because"), ("b", 120_000, "why?")]);
    assert_eq!(sessions::fill_mark(&mut document, "z", ""), Err(Error::NotFound { id: "z".into() }));
}

#[test]
fn next_steps_are_ticked_off() {
    let mut document = session(1);
    sessions::add_next_step(&mut document, &step("s2")).unwrap();
    sessions::add_next_step(&mut document, &NextStep { owner: None, ..step("s1") }).unwrap();
    sessions::set_step_done(&mut document, "s2", true).unwrap();
    let steps = sessions::read(&document).unwrap().next_steps;
    assert!(steps == [NextStep { owner: None, ..step("s1") }, NextStep { done: true, ..step("s2") }]);
}

#[test]
fn notes_topic_answer_and_pair_are_read_as_they_were_written() {
    let mut own = Document::new(&Kind::Notes, actor(1));
    notes::set_session(&mut own, "5e55").unwrap();
    notes::mark(&mut own, &mark("m", 60_000)).unwrap();
    notes::fill_mark(&mut own, "m", "so").unwrap();
    write(&mut own, Mine, "private");
    let read = notes::read(&own).unwrap();
    assert_eq!((read.session.as_str(), read.text.as_str(), read.marks.len()), ("5e55", "private", 1));

    let mut about = Document::new(&Kind::Topic, actor(1));
    topic::set_title(&mut about, "Screen readers").unwrap();
    topic::set_teacher(&mut about, &person(1)).unwrap();
    topic::set_worked_when(&mut about, "I use one alone").unwrap();
    topic::set_state(&mut about, &TopicState::Parked).unwrap();
    let read = topic::read(&about).unwrap();
    assert_eq!(read.title.all(), ["Screen readers"]);
    assert_eq!((read.teacher.current(), read.state.current()), (Some(&person(1)), Some(&TopicState::Parked)));
    assert_eq!((read.worked_when.all().len(), read.newer), (1, false));

    let mut reply = Document::new(&Kind::Answer, actor(1));
    answer::begin(&mut reply, "p12", &person(2), 7).unwrap();
    write(&mut reply, Answer, "Often.");
    let read = answer::read(&reply).unwrap();
    assert_eq!(
        (read.prompt.as_str(), read.by, read.text.as_str(), read.at_ms),
        ("p12", Some(person(2)), "Often.", Some(7))
    );

    let mut two = Document::new(&Kind::Pair, actor(1));
    pair::set_name(&mut two, &person(1), "Ana").unwrap();
    pair::set_cadence(&mut two, "weekly").unwrap();
    pair::begin(&mut two, 120_012).unwrap();
    let read = pair::read(&two).unwrap();
    assert_eq!(read.people[&person(1)].all(), ["Ana"]);
    assert_eq!((read.cadence.all().len(), read.began_at_ms.all()), (1, [120_000].as_slice()));
}

#[test]
fn a_keyring_keeps_keys_and_prints_none() {
    let mut document = Document::new(&Kind::Keyring, actor(1));
    let leaf = OwnLeaf { key: [0xe7; 32], space: "0a".into(), device: "d1".into(), joiner: [0xe8; 32] };
    let key = Secret(vec![42; 32]);
    let voucher = OwnVoucher { leaf: leaf.key, by: [9; 32], signature: [8; 64], epoch: 3, key };
    let verified = keyring::Verified { leaf: [5; 32], space: "0a".into(), at_ms: 6 };
    for _ in 0..2 {
        keyring::add_leaf(&mut document, &leaf).unwrap();
        keyring::vouch(&mut document, &voucher).unwrap();
        keyring::verify(&mut document, &verified).unwrap();
    }
    keyring::name_device(&mut document, "d1", "old phone", 7).unwrap();
    keyring::name_device(&mut document, "d1", "phone", 8).unwrap();
    keyring::device_gone(&mut document, "d2").unwrap();
    keyring::set_recovery_relay(&mut document, "0a", &Secret(vec![43; 32])).unwrap();

    let read = keyring::read(&document).unwrap();
    assert!(read.leaves == [leaf] && read.vouchers == [voucher] && read.verified == [verified], "twice is once");
    let phone = OwnDevice { name: "phone".into(), added_at_ms: 7, gone: false };
    assert!(read.devices["d1"] == phone && read.devices["d2"].gone);
    assert!(read.recovery_relays["0a"] == Secret(vec![43; 32]) && !read.newer);
    let printed = format!("{read:?} {document:?}");
    assert!(!printed.contains("42") && !printed.contains("phone") && !printed.contains("e7"), "{printed}");
}

#[test]
fn a_home_keeps_spaces_and_prints_nothing() {
    let mut document = Document::new(&Kind::Home, actor(1));
    let space = HomeSpace {
        id: "0a".into(),
        kind: "pair".into(),
        secret: Secret(vec![42; 32]),
        relay: "wss://one".into(),
        person: person(1),
        added_at_ms: 3,
    };
    home::set_name(&mut document, "Ana").unwrap();
    home::add_space(&mut document, &space).unwrap();
    home::set_relay(&mut document, "0a", "wss://two").unwrap();
    home::skip_prompt(&mut document, "p3").unwrap();

    let read = home::read(&document).unwrap();
    assert!(read.spaces == [HomeSpace { relay: "wss://two".into(), ..space.clone() }]);
    assert_eq!((read.name.all().len(), read.skipped_prompts.contains("p3"), read.newer), (1, true, false));
    let printed = format!("{read:?} {space:?} {:?} {document:?} {:?}", space.secret, read.name);
    assert!(!printed.contains("42") && !printed.contains("Ana") && !printed.contains("one"), "{printed}");
}

#[test]
fn what_does_not_fit_is_refused_before_anything_is_written() {
    let mut document = session(1);
    let before = document.heads();
    let line = "x".repeat(limits::LINE_UNITS_MAX + 1);
    let too_long = Error::TooLong { units: limits::LINE_UNITS_MAX + 1, max: limits::LINE_UNITS_MAX };
    assert_eq!(sessions::take_away(&mut document, &person(1), &line), Err(too_long.clone()));
    assert_eq!(sessions::mark(&mut document, &Mark { text: line.clone(), ..mark("m", 0) }), Err(too_long.clone()));
    assert_eq!(sessions::add_next_step(&mut document, &NextStep { then: line, ..step("s") }), Err(too_long));
    assert_eq!(sessions::mark(&mut document, &mark("No!", 0)), Err(Error::BadId { chars: 3 }));
    let wrong = Error::WrongKind { wanted: Kind::Topic, found: Some(Kind::Session) };
    assert_eq!(topic::set_title(&mut document, "x"), Err(wrong.clone()));
    assert_eq!(topic::read(&document), Err(wrong));
    assert_eq!(document.heads(), before);
}

#[test]
fn up_to_three_times_are_proposed_and_picking_one_ends_it() {
    let mut document = session(1);
    sessions::propose(&mut document, &person(1), &[180_001, 60_000, 120_000]).unwrap();
    sessions::propose(&mut document, &person(1), &[180_001, 60_000]).unwrap();
    let too_many = Error::TooLong { units: 4, max: sessions::PROPOSALS_MAX };
    assert_eq!(sessions::propose(&mut document, &person(1), &[1, 2, 3, 4]), Err(too_many));

    let read = sessions::read(&document).unwrap();
    assert_eq!((read.proposals_ms.as_slice(), read.newer), ([60_000, 180_000].as_slice(), false));
    assert!(read.proposed_by.all() == [person(1)]);

    sessions::pick(&mut document, 180_000).unwrap();
    let read = sessions::read(&document).unwrap();
    assert_eq!((read.proposals_ms.as_slice(), read.start_at_ms.all()), ([].as_slice(), [180_000].as_slice()));
    assert!(read.proposed_by.current().is_none() && !read.newer);
}

#[test]
fn two_picks_apart_are_two_answers_and_what_is_proposed_meanwhile_stays() {
    let mut here = session(1);
    sessions::propose(&mut here, &person(1), &[60_000, 120_000]).unwrap();
    let mut there = copy(&mut here, 2);
    here.take_changes();
    sessions::pick(&mut here, 60_000).unwrap();
    sessions::pick(&mut there, 120_000).unwrap();
    exchange(&mut here, &mut there);
    let read = sessions::read(&here).unwrap();
    assert_eq!((read.start_at_ms.all().len(), read.proposals_ms.len()), (2, 0));

    sessions::propose(&mut here, &person(1), &[180_000]).unwrap();
    sessions::pick(&mut there, 60_000).unwrap();
    exchange(&mut here, &mut there);
    let read = sessions::read(&there).unwrap();
    assert_eq!((read.proposals_ms.as_slice(), read.start_at_ms.all()), ([180_000].as_slice(), [60_000].as_slice()));
}

#[test]
fn a_point_that_two_devices_of_one_person_bring_counts_once() {
    let mut phone = session(1);
    let mut tablet = copy(&mut phone, 2);
    phone.take_changes();
    sessions::bring(&mut phone, &person(1), Point::Idea).unwrap();
    sessions::bring(&mut tablet, &person(1), Point::Idea).unwrap();
    sessions::bring(&mut tablet, &person(1), Point::Task).unwrap();
    sessions::bring(&mut tablet, &person(2), Point::Show).unwrap();
    exchange(&mut phone, &mut tablet);

    let read = sessions::read(&phone).unwrap();
    assert_eq!((read.brought[&person(1)].len(), read.brought[&person(2)].len(), read.newer), (2, 1, false));
}

#[test]
fn a_preparation_and_a_card_are_read_as_they_were_written() {
    let mut document = Document::new(&Kind::Notes, actor(1));
    notes::prepare(&mut document, Point::Task, "the budget line").unwrap();
    notes::prepare(&mut document, Point::TaskFor, "the board").unwrap();
    let long = "é".repeat(limits::LINE_UNITS_MAX + 1);
    assert!(matches!(notes::prepare(&mut document, Point::Idea, &long), Err(Error::TooLong { .. })));
    notes::put_card_off(&mut document, 7).unwrap();
    notes::close_card(&mut document).unwrap();
    notes::leave_preparation(&mut document).unwrap();
    notes::turn_ask_card(&mut document, 3).unwrap();

    let read = notes::read(&document).unwrap();
    assert_eq!(
        (read.point(Point::Task), read.point(Point::TaskFor), read.point(Point::Idea)),
        ("the budget line", "the board", "")
    );
    assert_eq!((read.card_later_ms, read.card_closed, read.prepare_left, read.ask_card), (Some(7), true, true, 3));
    assert!(!read.newer);
}

#[test]
fn of_whom_one_has_met_the_name_stays_and_what_another_part_wrote_is_left_alone() {
    let mut profile = Document::new(&Kind::Profile, actor(1));
    let met = Met { id: "m1".into(), pair: "p".into(), name: "Zoë".into(), what: "buys steel".into(), at_ms: 61_000 };
    happened::add_met(&mut profile, &met).unwrap();
    let (read, newer) = happened::read_met(&profile).unwrap();
    assert!(read == [Met { at_ms: 60_000, ..met.clone() }] && !newer);

    let mut practice = Document::new(&Kind::Practice, actor(1));
    let Met { id, what, at_ms, .. } = met;
    happened::share(&mut practice, &Happened::Met { id, by: person(1), what, at_ms }).unwrap();
    let rating = Rating {
        id: "r1".into(),
        pair: "p".into(),
        question: RatingQuestion::Say,
        moment: RatingMoment::Middle,
        answer: 4,
        at_ms: 120_000,
    };
    rating::add(&mut profile, &rating).unwrap();
    assert!(rating::read(&profile).unwrap() == (vec![rating.clone()], false));
    happened::share(&mut practice, &Happened::Rated { by: person(2), rating: rating.clone() }).unwrap();
    let all = happened::read(&practice).unwrap();
    assert!(matches!(&all[..], [Happened::Met { what, .. }, Happened::Rated { rating: copy, .. }]
        if what == "buys steel" && *copy == rating));
}
