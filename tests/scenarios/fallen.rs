//! Meetings that do not go as planned: called off, fallen through, forgotten, corrected, begun by mistake; and the next one.

use super::world;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Wording};
use app::ground::said::{Problem, Said};
use app::offer::event::{GoodTimes, OfferEvent};
use app::relay::event::RelayEvent;
use app::report::event::ReportEvent;
use app::report::view::SharedReport;
use app::session::event::{PlaceKind, SessionEvent, SessionPlan};
use app::session::view::{Off, SessionRow};
use app::today::view::Waiting;
use tests::world::{DAY, Device, MINUTE, World};

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;
const HOUR: u64 = 60 * MINUTE;

fn now_ms(world: &World) -> i64 {
    i64::try_from(world.relay_clock_ms()).unwrap()
}

fn does(world: &mut World, device: Device, event: SessionEvent) {
    device.does(world, UiEvent::Session(event));
}

fn refused(world: &mut World, device: Device, event: SessionEvent) -> Problem {
    let before = device.last_notice(world);
    does(world, device, event);
    world.run_until("refusal", MINUTE, |world| device.last_notice(world) > before);
    device.refusal(world).unwrap_or_else(|| world.fail("it was not refused"))
}

fn made(world: &mut World, device: Device, event: SessionEvent) -> String {
    device.asks(world, UiEvent::Session(event), "session", |said| {
        let Said::SessionMade { session } = said else { return None };
        Some(session.clone())
    })
}

/// A meeting of 45 minutes, so many milliseconds from now.
fn plans(world: &mut World, device: Device, in_ms: i64) -> String {
    let pair = device.first_pair(world);
    let start_at_ms = Some(documents::minute(now_ms(world)) + in_ms);
    let plan = SessionPlan { start_at_ms, length_minutes: Some(45), place: Some(PlaceKind::Video) };
    made(world, device, SessionEvent::New { pair, plan })
}

fn row(world: &mut World, device: Device, session: &str) -> SessionRow {
    device.opens(world, session).row.clone()
}

/// Of both, who have to see the same.
fn report(world: &mut World, devices: [Device; 2]) -> SharedReport {
    world.run_until_quiet();
    let [one, other] = devices.map(|device| {
        let pair = device.first_pair(world);
        device.does(world, UiEvent::Report(ReportEvent::Open { pair }));
        world.run_until("report", MINUTE, |world| device.view(world).report.is_some());
        let report = device.view(world).report.unwrap_or_else(|| world.fail("the report has closed"));
        device.does(world, UiEvent::Report(ReportEvent::Close));
        report.pair.clone()
    });
    assert!(one.meetings == other.meetings && one.together == other.together);
    one
}

/// What Today says as of now.
fn waiting(world: &mut World, device: Device) -> Vec<Waiting> {
    device.does(world, UiEvent::Relay(RelayEvent::Flush));
    device.view(world).today.waiting.clone()
}

#[test]
fn a_meeting_that_is_called_off_is_no_plan_any_more_and_in_no_count_but_its_own() {
    let mut world = world();
    let both @ [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, DAY_MS);
    world.run_until_quiet();
    assert!(senior.view(&world).today.next_session.is_some());

    does(&mut world, senior, SessionEvent::CallOff { session: session.clone(), times_ms: vec![] });
    world.run_until_quiet();
    for device in both {
        assert_eq!(row(&mut world, device, &session).off, Some(Off::CalledOff));
        assert_eq!(device.view(&world).today.next_session, None);
    }
    world.run_for(3 * DAY);
    assert!(waiting(&mut world, junior).is_empty(), "nobody asks whether it happened");
    let meetings = report(&mut world, both).meetings;
    assert_eq!((meetings.planned, meetings.held, meetings.called_off, meetings.fell_through), (0, 0, 1, 0));
}

#[test]
fn one_that_is_called_off_with_other_times_takes_place_at_the_one_that_is_picked_and_keeps_its_agenda() {
    let mut world = world();
    let both @ [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "The budget.");
    let later = documents::minute(now_ms(&world)) + 5 * DAY_MS;
    world.run_until_quiet();
    let off = SessionEvent::CallOff { session: session.clone(), times_ms: vec![later, later + HOUR_MS] };
    does(&mut world, junior, off);
    world.run_until_quiet();
    let asked = Waiting::PickTime { session: session.clone(), times: 2 };
    assert!(waiting(&mut world, senior).contains(&asked));
    assert_eq!(row(&mut world, senior, &session).off, Some(Off::CalledOff), "until a time is picked");

    does(&mut world, senior, SessionEvent::PickTime { session: session.clone(), at_ms: later });
    world.run_until_quiet();
    for device in both {
        let shown = device.opens(&mut world, &session);
        assert_eq!((shown.row.off, shown.row.start_at_ms), (None, Some(later)));
        assert_eq!(&*shown.ours.text, "The budget.");
    }
}

#[test]
fn whether_one_happened_that_nobody_began_is_asked_the_day_after_and_each_answer_ends_the_question() {
    let mut world = world();
    let both @ [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let sessions = [0, 1, 2].map(|hours| plans(&mut world, junior, HOUR_MS * (2 + hours)));
    world.run_until_quiet();
    world.run_for(8 * HOUR);
    let asks = |session: &String| Waiting::Happened { session: session.clone() };
    assert!(!sessions.iter().any(|it| waiting(&mut world, senior).contains(&asks(it))), "not in the same evening");
    world.run_for(12 * HOUR);
    for device in both {
        let waiting = waiting(&mut world, device);
        assert!(sessions.iter().all(|it| waiting.contains(&asks(it))), "{waiting:?}");
    }

    let [held, fell, moved] = sessions.clone();
    does(&mut world, senior, SessionEvent::Correct { session: held.clone(), was: SessionPlan::default() });
    does(&mut world, senior, SessionEvent::CallOff { session: fell.clone(), times_ms: vec![] });
    let start_at_ms = Some(documents::minute(now_ms(&world)) + 2 * DAY_MS);
    let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
    does(&mut world, senior, SessionEvent::Plan { session: moved.clone(), plan });
    world.run_until_quiet();

    let waiting = waiting(&mut world, junior);
    assert!(!waiting.iter().any(|it| matches!(it, Waiting::Happened { .. })), "{waiting:?}");
    assert_eq!(row(&mut world, junior, &fell).off, Some(Off::FellThrough));
    let report = report(&mut world, both);
    let meetings = &report.meetings;
    assert_eq!((meetings.planned, meetings.held, meetings.called_off, meetings.fell_through), (1, 1, 0, 1));
    assert_eq!((report.together.remote_minutes, report.together.of), (45, 1), "as long as planned");
}

#[test]
fn a_forgotten_end_counts_as_long_as_planned_until_somebody_says_better() {
    let mut world = world();
    let both @ [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, 0);
    does(&mut world, junior, SessionEvent::Begin { session: session.clone(), meant: false });
    world.run_until_quiet();
    world.run_for(20 * HOUR);

    let asked = Waiting::Length { session: session.clone() };
    for device in both {
        assert!(waiting(&mut world, device).contains(&asked));
        let row = row(&mut world, device, &session);
        assert!(!row.running && row.ended_at_ms.is_none());
        assert_eq!(device.view(&world).today.next_session, None);
    }
    assert_eq!(report(&mut world, both).together.remote_minutes, 45, "nobody has ended it");
    does(&mut world, senior, SessionEvent::End { session: session.clone(), meant: false });
    assert_eq!(report(&mut world, both).together.remote_minutes, 45, "1,200 minutes were a clock that ran on");
    assert!(waiting(&mut world, junior).contains(&asked));

    let was = SessionPlan { length_minutes: Some(70), place: Some(PlaceKind::Walking), ..SessionPlan::default() };
    does(&mut world, senior, SessionEvent::Correct { session: session.clone(), was });
    let together = report(&mut world, both).together;
    assert_eq!((together.in_person_minutes, together.remote_minutes, together.of), (70, 0, 1));
    assert!(!waiting(&mut world, junior).contains(&asked));
}

#[test]
fn one_to_come_is_not_begun_and_one_never_begun_not_ended_by_a_slip() {
    let mut world = world();
    let both @ [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, 200 * DAY_MS);
    let begin = |meant| SessionEvent::Begin { session: session.clone(), meant };
    let end = |meant| SessionEvent::End { session: session.clone(), meant };
    assert_eq!(refused(&mut world, junior, begin(false)), Problem::NotItsTime);
    assert_eq!(refused(&mut world, junior, end(false)), Problem::NotBegunYet);
    let early = SessionEvent::Correct { session: session.clone(), was: SessionPlan::default() };
    assert_eq!(refused(&mut world, junior, early), Problem::StillToCome);
    let meetings = report(&mut world, both).meetings;
    assert_eq!((meetings.planned, meetings.held, meetings.unplanned), (0, 0, 0));

    does(&mut world, junior, begin(true));
    world.run_for(30 * MINUTE);
    does(&mut world, junior, end(false));
    assert_eq!(report(&mut world, both).meetings.held, 1, "they met early, and meant it");
    let off = SessionEvent::CallOff { session: session.clone(), times_ms: vec![] };
    assert_eq!(refused(&mut world, junior, off), Problem::AlreadyOver, "what took place stays");
}

#[test]
fn one_that_is_called_off_and_begun_apart_took_place() {
    let mut world = world();
    let both @ [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, 0);
    world.run_until_quiet();
    world.cut(senior);
    does(&mut world, junior, SessionEvent::CallOff { session: session.clone(), times_ms: vec![] });
    does(&mut world, senior, SessionEvent::Begin { session: session.clone(), meant: false });
    world.heal(senior);
    world.run_until_quiet();
    for device in both {
        assert_eq!(row(&mut world, device, &session).off, None);
    }
    let meetings = report(&mut world, both).meetings;
    assert_eq!((meetings.held, meetings.called_off, meetings.fell_through), (1, 0, 0));
}

#[test]
fn the_next_one_is_proposed_in_one_act_from_the_agreed_weeks_and_both_peoples_good_times() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let good = |days: &[u32], from, to| GoodTimes {
        text: "as ever".into(),
        days: days.to_vec(),
        from_minute: Some(from),
        to_minute: Some(to),
    };
    for (device, times) in [(junior, good(&[1, 2, 3], 540, 720)), (senior, good(&[2, 3, 4], 600, 900))] {
        device.does(&mut world, UiEvent::Offer(OfferEvent::SetGoodTimes { times }));
        device.does(&mut world, UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair.clone() }));
    }
    let wording = Wording { weeks: Some(3), ..Wording::default() };
    let set = AgreementEvent::SetClause { pair: pair.clone(), clause: Clause::Cadence, wording };
    junior.does(&mut world, UiEvent::Agreement(set));
    world.run_until_quiet();
    for device in [junior, senior] {
        let proposal = device.pair(&world, &pair).unwrap().practice.agreement.proposal.clone().unwrap();
        let (pair, version) = (pair.clone(), proposal.version.unwrap());
        device.does(&mut world, UiEvent::Agreement(AgreementEvent::Agree { pair, version }));
        world.run_until_quiet();
    }
    let last = plans(&mut world, junior, 0);
    does(&mut world, junior, SessionEvent::Begin { session: last.clone(), meant: false });
    world.run_for(45 * MINUTE);
    does(&mut world, junior, SessionEvent::End { session: last.clone(), meant: false });

    let next = made(&mut world, junior, SessionEvent::ProposeNext { session: last.clone() });
    world.run_until_quiet();
    let shown = senior.opens(&mut world, &next);
    assert_eq!((shown.row.length_minutes, shown.row.place), (Some(45), Some(PlaceKind::Video)));
    assert_eq!(shown.proposals_ms.len(), 3);
    let due = row(&mut world, junior, &last).start_at_ms.unwrap() + 21 * DAY_MS;
    for at in &shown.proposals_ms {
        // The first of January 1970 was a Thursday, the fourth day.
        let (weekday, minute) = ((at / DAY_MS + 3) % 7 + 1, at % DAY_MS / 60_000);
        assert!([2, 3].contains(&weekday), "a Tuesday or a Wednesday: {weekday}");
        assert!((600..=720 - 45).contains(&minute), "from ten to noon: {minute}");
        assert!((at - due).abs() <= 11 * DAY_MS, "about three weeks later");
    }
    assert!(waiting(&mut world, senior).contains(&Waiting::PickTime { session: next, times: 3 }));
}
