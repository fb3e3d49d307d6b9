//! What each screen says, in the states that matter: one file a state in `view/`, driven through the simulated world.

use super::sample::shows;
use app::ground::said::Said;
use app::ground::who::Who;
use app::pair::event::PairEvent;
use app::people::event::PeopleEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Connection, SpaceSync};
use app::report::event::{RatingMoment, RatingQuestion, ReportEvent};
use app::session::event::{MarkKind, Notebook, PlaceKind, Point, SessionEvent, SessionPlan};
use app::topic::event::{TopicEvent, TopicState};
use app::{StoreFault, UiEvent, ViewModel};
use protocol::FromRelay;
use tests::world::{BEGINNING_MS, DAY, MINUTE};
use tests::{Device, World};

/// The same people, the same hour, the same chance each time.
const SEED: u64 = 7;

/// A world.
pub(super) fn world() -> World {
    World::new(SEED)
}

/// The hour when every world begins.
pub(super) fn beginning_ms() -> i64 {
    i64::try_from(BEGINNING_MS).expect("an hour of this century")
}

/// What a clock shows that is right.
pub(super) fn now(world: &World) -> i64 {
    i64::try_from(world.relay_clock_ms()).expect("an hour of this century")
}

fn plan(days: u64, minutes: u32, place: PlaceKind) -> SessionPlan {
    let start_at_ms = beginning_ms() + i64::try_from(days * DAY).expect("a few days");
    SessionPlan { start_at_ms: Some(start_at_ms), length_minutes: Some(minutes), place: Some(place) }
}

fn plans(device: Device, world: &mut World, plan: SessionPlan) -> String {
    let pair = device.first_pair(world);
    device.asks(world, UiEvent::Session(SessionEvent::New { pair, plan }), "session", |said| {
        let Said::SessionMade { session } = said else { return None };
        Some(session.clone())
    })
}

/// Ada and Grace have a session behind them that both wrote in, and one of its steps is done.
pub(super) fn met() -> (World, [Device; 2], String) {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let session = plans(ada, &mut world, plan(1, 60, PlaceKind::Mine));
    ada.writes(&mut world, &session, Notebook::Agenda, "Screen readers\nand who has never used one");
    world.run_until_quiet();
    world.run_for(DAY);
    grace.opens(&mut world, &session);
    ada.writes(&mut world, &session, Notebook::Ours, "She showed me the screen reader.\n");
    ada.writes(&mut world, &session, Notebook::Mine, "I had never asked. 🙈\n");
    world.run_until_quiet();
    grace.writes(&mut world, &session, Notebook::Ours, "He read a page with his eyes shut.\n");
    world.run_for(5 * MINUTE);
    marks_and_steps(&mut world, [ada, grace], &session);
    world.run_until_quiet();
    (world, [ada, grace], session)
}

fn marks_and_steps(world: &mut World, [ada, grace]: [Device; 2], session: &str) {
    let mark = |notebook, kind, text: &str| {
        UiEvent::Session(SessionEvent::Mark { session: session.to_owned(), notebook, kind, text: text.to_owned() })
    };
    ada.does(world, mark(Notebook::Mine, MarkKind::Learned, ""));
    world.run_for(MINUTE);
    ada.does(world, mark(Notebook::Ours, MarkKind::ToDo, "Order a second reader"));
    world.run_for(MINUTE);
    grace.does(world, mark(Notebook::Ours, MarkKind::ComeBack, "The intranet"));
    world.run_for(MINUTE);
    let line = "Shortcuts are a language of their own.".to_owned();
    ada.does(world, UiEvent::Session(SessionEvent::TakeAway { session: session.to_owned(), line }));
    grace.does(
        world,
        UiEvent::Session(SessionEvent::TakeAway {
            session: session.to_owned(),
            line: "He asks before he helps.".to_owned(),
        }),
    );
    let step = |when: &str, then: &str, owner| {
        UiEvent::Session(SessionEvent::AddStep {
            session: session.to_owned(),
            when: when.to_owned(),
            then: then.to_owned(),
            owner,
        })
    };
    ada.does(world, step("the next release is cut", "I try it with the screen off", Some(Who::Me)));
    grace.does(world, step("he is stuck", "I show, and do not take the keyboard", Some(Who::Me)));
    world.run_until_quiet();
    let steps = ada.view(world).session.map(|open| open.next_steps.clone()).unwrap_or_default();
    let done = steps.iter().find(|step| step.when.contains("release")).map(|step| step.id.clone());
    let step = done.unwrap_or_else(|| world.fail("no such step in the session"));
    ada.does(world, UiEvent::Session(SessionEvent::SetStepDone { session: session.to_owned(), step, done: true }));
}

#[test]
fn a_fresh_app_asks_for_nothing_but_a_name() {
    let mut world = world();
    let device = world.fresh_device("Ada");
    let view = device.view(&world);
    shows("fresh", "Before anything", now(&world), |screen| screen.stage(&view).today(&view).sync(&view));
}

#[test]
fn today_says_so_when_there_is_nothing_yet() {
    let mut world = world();
    let ada = world.person("Ada");
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("today_empty", "Today, nothing yet", now(&world), |screen| {
        screen.stage(&view).today(&view).sessions(&view).topics(&view).pairs(&view)
    });
}

#[test]
fn today_shows_what_is_next_and_what_waits() {
    let (mut world, [ada, _], session) = met();
    ada.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
    plans(ada, &mut world, plan(14, 45, PlaceKind::Walking));
    ada.starts_pair(&mut world);
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("today_busy", "Today, a meeting behind and one ahead", now(&world), |screen| {
        screen.stage(&view).today(&view).sessions(&view)
    });
}

#[test]
fn a_session_shows_mine_beside_ours_and_each_person_their_own() {
    let (mut world, people, session) = met();
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        let open = device.opens(&mut world, &session);
        shows(&format!("session_{name}"), &format!("The session, as {name} sees it"), now(&world), |screen| {
            screen.session(&open)
        });
    }
}

#[test]
fn what_both_wrote_apart_is_there_and_said_to_be_merged() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let [ada, grace] = people;
    let session = ada.write_ours(&mut world, "She showed me the reader.");
    world.run_until_quiet();
    for device in people {
        world.cut(device);
    }
    ada.splices(&mut world, &session, Notebook::Ours, (18, 0), "screen ");
    grace.writes(&mut world, &session, Notebook::Ours, " It speaks quickly.");
    for device in people {
        world.heal(device);
    }
    world.run_until_quiet();
    let open = ada.opens(&mut world, &session);
    shows("session_merged", "Both wrote while apart", now(&world), |screen| screen.session(&open));
}

#[test]
fn two_answers_are_both_shown() {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let session = plans(ada, &mut world, plan(3, 60, PlaceKind::Mine));
    world.run_until_quiet();
    world.cut(ada);
    world.cut(grace);
    let mut plans = |device: Device, plan| {
        device.does(&mut world, UiEvent::Session(SessionEvent::Plan { session: session.clone(), plan }));
    };
    plans(ada, plan(4, 30, PlaceKind::Walking));
    // Grace thinks twice, so hers is the longer history, and stands first whatever the dice say.
    plans(grace, plan(6, 80, PlaceKind::Meal));
    plans(grace, plan(5, 90, PlaceKind::Mine));
    world.heal(ada);
    world.heal(grace);
    world.run_until_quiet();
    let open = ada.opens(&mut world, &session);
    let view = ada.view(&world);
    shows("two_answers", "Two answers", now(&world), |screen| screen.today(&view).session(&open));
}

#[test]
fn topics_have_a_direction_that_each_sees_from_their_side() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let [ada, _] = people;
    let pair = ada.first_pair(&world);
    for (title, teacher, worked_when) in [
        ("Screen readers", Who::Partner, "I find a broken label by ear"),
        ("The budget", Who::Me, "she can argue for a line of it"),
        ("Saying no upwards", Who::Me, ""),
    ] {
        let [title, worked_when] = [title, worked_when].map(ToOwned::to_owned);
        ada.does(&mut world, UiEvent::Topic(TopicEvent::New { pair: pair.clone(), title, teacher, worked_when }));
    }
    world.run_until_quiet();
    let park =
        ada.view(&world).topics.iter().find(|topic| topic.titles == ["The budget"]).map(|topic| topic.id.clone());
    let topic = park.unwrap_or_else(|| world.fail("no topic of that title"));
    ada.does(&mut world, UiEvent::Topic(TopicEvent::SetState { topic, state: TopicState::Parked }));
    world.run_until_quiet();
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        let view = device.view(&world);
        shows(&format!("topics_{name}"), &format!("Topics, as {name} sees them"), now(&world), |screen| {
            screen.topics(&view)
        });
    }
}

#[test]
fn reflections_are_private_unless_shared() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let [ada, _] = people;
    let pair = ada.first_pair(&world);
    for (share_with, text) in [(None, "I was afraid to look slow."), (Some(pair), "I ask sooner now.")] {
        let prompt = ada.view(&world).reflect.prompt.clone().unwrap_or_else(|| world.fail("no prompt"));
        let event = UiEvent::Reflect(ReflectEvent::Answer { prompt, share_with, text: text.to_owned() });

        ada.asks(&mut world, event, "kept answer", |said| {
            let Said::AnswerKept { answer } = said else { return None };
            Some(answer.clone())
        });
        world.run_for(MINUTE);
    }
    world.run_until_quiet();
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        let view = device.view(&world);
        shows(&format!("reflect_{name}"), &format!("Reflect, as {name} sees it"), now(&world), |screen| {
            screen.reflect(&view)
        });
    }
}

#[test]
fn a_pair_says_whether_somebody_is_in_it() {
    let mut world = world();
    let [ada, grace] = ["Ada", "Grace"].map(|name| world.person(name));
    let pair = ada.starts_pair(&mut world);
    ada.does(
        &mut world,
        UiEvent::Pair(PairEvent::SetCadence { pair: pair.clone(), cadence: "every other Tuesday".to_owned() }),
    );
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("pair_alone", "A pair without a partner", now(&world), |screen| screen.pairs(&view).today(&view));

    let link = ada.invites(&mut world, &pair);
    grace.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    world.run_until("pair of two", MINUTE, |world| ada.pair(world, &pair).is_some_and(|row| row.has_partner));
    world.run_until_quiet();
    let view = ada.view(&world);
    shows("pair_of_two", "A pair of two", now(&world), |screen| screen.pairs(&view));
}

fn sync_screen(name: &str, title: &str, now_ms: i64, view: &ViewModel) {
    shows(name, title, now_ms, |screen| screen.sync(view).pairs(view));
}

#[test]
fn without_a_network_everything_is_saved_here_and_waits() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    ada.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
    ada.write_ours(&mut world, "Written on the train.");
    world.run_for(MINUTE);
    sync_screen("sync_offline", "Off the network by choice: saved here", now(&world), &ada.view(&world));

    ada.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    sync_screen("sync_settled", "Online, and everything is there", now(&world), &ada.view(&world));

    world.cut(ada);
    ada.write_ours(&mut world, "In the tunnel.");
    world.run_for(2 * MINUTE);
    sync_screen("sync_waiting", "The network is gone: changes wait", now(&world), &ada.view(&world));
}

#[test]
fn a_relay_that_does_not_answer_is_said_calmly() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    world.relay_crashes();
    world.run_until("unreachable relay", 5 * MINUTE, |world| {
        ada.view(world).sync.attention == Some(Attention::RelayUnreachable)
    });
    sync_screen("sync_unreachable", "The relay does not answer", now(&world), &ada.view(&world));
}

#[test]
fn an_invite_works_once() {
    let mut world = world();
    let [ada, grace, edsger] = ["Ada", "Grace", "Edsger"].map(|name| world.person(name));
    let pair = ada.starts_pair(&mut world);
    let link = ada.invites(&mut world, &pair);
    grace.does(&mut world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
    world.run_until("pair of two", MINUTE, |world| ada.pair(world, &pair).is_some_and(|row| row.has_partner));
    edsger.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    world.run_until("used invite", MINUTE, |world| edsger.view(world).sync.attention == Some(Attention::InviteUsed));
    sync_screen("sync_invite_used", "The invite was used by somebody else", now(&world), &edsger.view(&world));
}

#[test]
fn a_relay_that_was_set_back_is_healed_and_said_calmly() {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let before = world.relay_backup();
    ada.write_ours(&mut world, "After the backup.");
    world.run_until_quiet();
    world.cut(grace);
    world.relay_restores(before);
    world.run_until("healed relay", 5 * MINUTE, |world| ada.view(world).sync.healed.is_some());
    world.run_until_quiet();
    sync_screen("sync_healed", "The relay was set back", now(&world), &ada.view(&world));
}

#[test]
fn a_relay_that_contradicts_itself_gets_nothing_more() {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    world.cut(ada);
    let session = grace.write_ours(&mut world, "One. ");
    grace.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
    world.run_for(MINUTE);
    grace.writes(&mut world, &session, Notebook::Ours, "Two.");
    world.run_for(MINUTE);
    world.tamper(move |to, message| {
        if let FromRelay::Entries { items, .. } = message
            && to == ada
        {
            items.reverse();
        }
        true
    });
    world.heal(ada);
    world.run_until("alarm", 5 * MINUTE, |world| ada.view(world).sync.attention == Some(Attention::RelayLogChanged));
    let view = ada.view(&world);
    let stopped = |pair: &SpaceSync| *pair == SpaceSync::Stopped(Attention::RelayLogChanged);
    assert!(view.pairs.iter().any(|pair| stopped(&pair.sync)), "the pair's space goes on as if nothing were");
    sync_screen("sync_log_changed", "The relay contradicts itself", now(&world), &view);
}

#[test]
fn a_membership_that_was_forked_is_frozen() {
    let mut world = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let [mobile, tablet] = ["Ada's mobile", "Grace's tablet"].map(|name| world.fresh_device(name));
    world.relay_forks(&[grace, tablet]);
    world.run_until_quiet();
    world.link(ada, mobile);
    world.link(grace, tablet);
    world.relay_unites(true);
    world.run_until("noticed fork", 5 * MINUTE, |world| ada.view(world).sync.attention == Some(Attention::RelayForked));
    sync_screen("sync_forked", "Two memberships grew from one", now(&world), &ada.view(&world));
}

#[test]
fn a_full_phone_says_that_nothing_new_is_saved() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let session = ada.write_ours(&mut world, "Before. ");
    world.run_until_quiet();
    world.disk_fault(ada, Some(StoreFault::Full));
    ada.writes(&mut world, &session, Notebook::Ours, "While it was full.");
    world.run_for(MINUTE);
    let view = ada.view(&world);
    assert_eq!(view.sync.connection, Connection::Online, "a full phone is still in touch");
    sync_screen("sync_phone_full", "The phone is full", now(&world), &view);
}

#[test]
fn devices_say_how_they_came_and_whether_a_code_is_set() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let screen = |name: &str, title: &str, world: &World| {
        shows(name, title, now(world), |screen| screen.devices(&ada.view(world)));
    };
    screen("devices_one", "One device and no recovery code", &world);
    ada.does(&mut world, UiEvent::People(PeopleEvent::NameDevice { name: "Desk".into() }));
    world.link_device(ada, "Ada's phone");
    ada.does(&mut world, UiEvent::People(PeopleEvent::MakeRecoveryCode));
    world.run_until_quiet();
    screen("devices_two", "Two devices, and a code that was shown", &world);
}

#[test]
fn a_session_shows_what_is_proposed_and_what_is_prepared() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let [ada, grace] = people;
    let session = plans(ada, &mut world, SessionPlan { place: Some(PlaceKind::Walking), ..SessionPlan::default() });
    ada.opens(&mut world, &session);
    let day = i64::try_from(DAY).expect("a day");
    let times_ms = vec![beginning_ms() + day, beginning_ms() + 2 * day, beginning_ms() + 3 * day];
    ada.does(&mut world, UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms }));
    let lines = [(Point::Idea, "A page that reads itself"), (Point::Task, "Listen to our page"), (Point::TaskFor, "")];
    for (point, line) in lines {
        let (session, line) = (session.clone(), line.to_owned());
        ada.does(&mut world, UiEvent::Session(SessionEvent::Prepare { session, point, line }));
    }
    ada.does(&mut world, UiEvent::Session(SessionEvent::BringPoint { session: session.clone(), point: Point::Idea }));
    world.run_until_quiet();
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        let (open, view) = (device.opens(&mut world, &session), device.view(&world));
        shows(
            &format!("session_proposed_{name}"),
            &format!("Before it begins, as {name} sees it"),
            now(&world),
            |screen| screen.today(&view).session(&open),
        );
    }
    let at_ms = beginning_ms() + day;
    grace.does(&mut world, UiEvent::Session(SessionEvent::PickTime { session: session.clone(), at_ms }));
    world.run_until_quiet();
    world.run_for(DAY);
    ada.does(&mut world, UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true }));
    world.run_for(12 * MINUTE);
    let open = ada.opens(&mut world, &session);
    shows("session_running", "It is on", now(&world), |screen| screen.session(&open).turned(&open.turned()));
}

#[test]
fn a_report_says_what_came_of_it_each_number_with_what_it_is_out_of() {
    let (mut world, people, session) = met();
    let [ada, grace] = people;
    let pair = ada.first_pair(&world);
    ada.does(&mut world, UiEvent::Session(SessionEvent::End { session: session.clone(), meant: true }));
    let (notebook, kind, text) = (Notebook::Mine, MarkKind::Defending, String::new());
    grace.does(&mut world, UiEvent::Session(SessionEvent::Mark { session, notebook, kind, text }));
    let log = UiEvent::Session(SessionEvent::Log {
        pair: pair.clone(),
        start_at_ms: beginning_ms(),
        minutes: 30,
        place: Some(PlaceKind::Video),
    });
    ada.does(&mut world, log);
    ada.does(
        &mut world,
        UiEvent::Pair(PairEvent::SetCadence { pair: pair.clone(), cadence: "every other Tuesday".to_owned() }),
    );
    let rate =
        |question, moment, answer| UiEvent::Report(ReportEvent::Rate { pair: pair.clone(), question, moment, answer });
    grace.does(&mut world, rate(RatingQuestion::Say, None, 2));
    world.run_for(MINUTE);
    grace.does(&mut world, rate(RatingQuestion::Work, Some(RatingMoment::End), 4));
    grace.does(&mut world, UiEvent::Report(ReportEvent::ShareRatings { pair: pair.clone() }));
    let note = UiEvent::Report(ReportEvent::NoteMet {
        pair: pair.clone(),
        name: "Rose".into(),
        what: "leads purchasing".into(),
    });
    ada.does(&mut world, note);
    world.run_until_quiet();
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        device.does(&mut world, UiEvent::Report(ReportEvent::Open { pair: pair.clone() }));
        world.run_until("report", MINUTE, |world| device.view(world).report.is_some());
        let report = device.view(&world).report.unwrap_or_else(|| world.fail("no report"));
        shows(&format!("report_{name}"), &format!("The report, as {name} sees it"), now(&world), |screen| {
            screen.report(&report)
        });
    }
}

#[test]
fn a_report_of_nothing_is_none_of_none() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    ada.does(&mut world, UiEvent::Report(ReportEvent::Open { pair }));
    world.run_until("report", MINUTE, |world| ada.view(world).report.is_some());
    let report = ada.view(&world).report.unwrap_or_else(|| world.fail("no report"));
    shows("report_empty", "A report of nothing", now(&world), |screen| screen.report(&report));
}

#[test]
fn a_meal_says_who_pays_and_two_minutes_come_afterwards() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let session = plans(ada, &mut world, plan(1, 60, PlaceKind::Meal));
    let open = ada.opens(&mut world, &session);
    shows("session_meal", "A meeting over a meal, and nobody has said who pays", now(&world), |screen| {
        screen.session(&open)
    });
    world.run_for(DAY);
    ada.does(&mut world, UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true }));
    let (notebook, kind) = (Notebook::Mine, MarkKind::Learned);
    ada.does(
        &mut world,
        UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text: String::new() }),
    );
    world.run_for(61 * MINUTE);
    let (open, view) = (ada.opens(&mut world, &session), ada.view(&world));
    shows("session_card", "The planned end is over", now(&world), |screen| screen.today(&view).session(&open));
    ada.does(&mut world, UiEvent::Session(SessionEvent::PutOffCard { session: session.clone() }));
    world.run_for(MINUTE);
    let (open, view) = (ada.opens(&mut world, &session), ada.view(&world));
    shows("session_card_later", "The card is put off", now(&world), |screen| screen.today(&view).session(&open));
}
