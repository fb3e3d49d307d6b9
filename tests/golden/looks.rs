//! What the pictures of the design show, and what is hard on a layout: a meeting that is on, with both notebooks; a long list;
//! names in many scripts.

use super::sample::shows;
use super::view::{beginning_ms, now, world};
use app::UiEvent;
use app::ground::who::Who;
use app::relay::event::RelayEvent;
use app::session::event::SessionEvent;
use app::session::event::{MarkKind, Notebook, PlaceKind, SessionPlan};
use app::today::view::Waiting;
use app::topic::event::TopicEvent;
use tests::World;
use tests::world::{DAY, MINUTE};

/// More than one window holds.
const MANY: i64 = 205;

#[test]
fn a_meeting_that_is_on_with_both_notebooks() {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    let start_at_ms = Some(beginning_ms() + i64::try_from(DAY).expect("a day"));
    let plan = SessionPlan { start_at_ms, length_minutes: Some(60), place: Some(PlaceKind::Walking) };
    let session = ada.makes(&mut world, UiEvent::Session(SessionEvent::New { pair, plan }));
    ada.writes(&mut world, &session, Notebook::Agenda, "Screen readers\nThe intranet, by ear\n");
    world.run_for(DAY);
    ada.does(&mut world, UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true }));
    world.run_until_quiet();
    grace.opens(&mut world, &session);
    ada.writes(&mut world, &session, Notebook::Ours, "A page is read heading by heading.\n");
    ada.writes(
        &mut world,
        &session,
        Notebook::Mine,
        "I skip headings. Nobody ever told me that they are for somebody.\n",
    );
    world.run_for(12 * MINUTE);
    grace.writes(&mut world, &session, Notebook::Ours, "Tables are read cell by cell, which takes long.\n");
    let marks = [
        (Notebook::Mine, MarkKind::Learned, "Headings are a map"),
        (Notebook::Mine, MarkKind::Defending, ""),
        (Notebook::Ours, MarkKind::ToDo, "Name the headings of our page"),
        (Notebook::Ours, MarkKind::ComeBack, ""),
    ];
    for (notebook, kind, text) in marks {
        world.run_for(MINUTE);
        ada.does(
            &mut world,
            UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text: text.to_owned() }),
        );
    }
    world.run_until_quiet();
    for (device, name) in [(ada, "ada"), (grace, "grace")] {
        let open = device.opens(&mut world, &session);
        let title = format!("It is on, with both notebooks, as {name} sees it");
        shows(&format!("session_on_{name}"), &title, now(&world), |screen| {
            screen.session(&open).turned(&open.turned())
        });
    }
}

#[test]
fn a_list_that_is_longer_than_a_window() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    let day = i64::try_from(DAY).expect("a day");
    for number in 1..=MANY {
        let start_at_ms = beginning_ms() - number * day;
        let places = [PlaceKind::Mine, PlaceKind::Theirs, PlaceKind::Walking, PlaceKind::Video];
        let place = places.get(usize::try_from(number).expect("a small number") % places.len()).copied();
        ada.does(
            &mut world,
            UiEvent::Session(SessionEvent::Log { pair: pair.clone(), start_at_ms, minutes: 45, place }),
        );
    }
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("sessions_long", "A list that is longer than a window", now(&world), |screen| screen.sessions(&view));
}

#[test]
fn meetings_that_did_not_go_as_planned() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    let day = i64::try_from(DAY).expect("a day");
    let mut plans = |days: i64| {
        let start_at_ms = Some(beginning_ms() + days * day);
        let plan = SessionPlan { start_at_ms, length_minutes: Some(45), place: Some(PlaceKind::Walking) };
        ada.makes(&mut world, UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }))
    };
    let [off, fell, nobody, forgotten, corrected] = [9, -2, -3, -4, -5].map(&mut plans);
    for event in [
        SessionEvent::CallOff { session: off, times_ms: vec![] },
        SessionEvent::CallOff { session: fell, times_ms: vec![] },
        SessionEvent::Begin { session: forgotten, meant: true },
        SessionEvent::Correct {
            session: corrected,
            was: SessionPlan { length_minutes: Some(70), ..SessionPlan::default() },
        },
    ] {
        ada.does(&mut world, UiEvent::Session(event));
    }
    world.run_for(DAY);
    ada.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
    world.run_until_quiet();
    let view = ada.view(&world);
    assert!(view.today.waiting.iter().any(|it| *it == Waiting::Happened { session: nobody.clone() }));
    let title = "Called off, fallen through, asked after, its end forgotten, corrected";
    shows("sessions_off", title, now(&world), |screen| screen.sessions(&view).today(&view));
}

/// Latin with marks, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Chinese and Japanese; one that is long, one of a single sign.
const NAMES: [&str; 9] = [
    "Zoë Ångström",
    "Ελένη Παπαδοπούλου",
    "Ольга Ковальчук",
    "אסתר לוי",
    "ليلى الحداد",
    "अनन्या शर्मा",
    "王秀英",
    "さくら",
    "Maria del Carmen Fernández-Montesinos y Álvarez de Toledo",
];

#[test]
fn names_and_texts_in_many_scripts() {
    let mut world = world();
    let ada = world.person("Ada");
    for name in NAMES {
        let other = world.person(name);
        let pair = world.pair(ada, other);
        meets(&mut world, ada, &pair, name);
    }
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("scripts_many", "Names and texts in many scripts", now(&world), |screen| {
        screen.today(&view).sessions(&view).topics(&view).pairs(&view)
    });
}

fn meets(world: &mut World, ada: tests::Device, pair: &str, name: &str) {
    let start_at_ms = Some(beginning_ms() + i64::try_from(DAY).expect("a day"));
    let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
    let session = ada.makes(world, UiEvent::Session(SessionEvent::New { pair: pair.to_owned(), plan }));
    ada.writes(world, &session, Notebook::Agenda, name);
    let (title, worked_when) = (name.to_owned(), String::new());
    ada.makes(
        world,
        UiEvent::Topic(TopicEvent::New { pair: pair.to_owned(), title, teacher: Who::Partner, worked_when }),
    );
}
