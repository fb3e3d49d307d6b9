//! A meeting from the first proposal to the report, by two people with two devices each in what matters.

use super::world;
use app::UiEvent;
use app::find::event::{FindEvent, FindQuery};
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::relay::event::RelayEvent;
use app::report::event::{RatingMoment, RatingQuestion, ReportEvent};
use app::report::view::PairReport;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point, SessionEvent, SessionPlan};
use app::session::view::Balance;
use app::today::view::Waiting;
use documents::{Actor, Document, Kind, Person};
use std::sync::Arc;
use tests::world::evidence::holds;
use tests::world::{DAY, Device, MINUTE, World};

/// Ten o'clock on the world's fourth day, to the minute.
const TIME_MS: i64 = 1_772_442_000_000 + 3 * 24 * 60 * 60 * 1000 + 60 * 60 * 1000;
const HOUR_MS: i64 = 60 * 60 * 1000;

fn proposes(world: &mut World, device: Device, session: &str, times_ms: &[i64]) {
    device.opens(world, session);
    device.does(
        world,
        UiEvent::Session(SessionEvent::ProposeTimes { session: session.to_owned(), times_ms: times_ms.to_vec() }),
    );
}

fn picks(world: &mut World, device: Device, session: &str, at_ms: i64) {
    device.opens(world, session);
    device.does(world, UiEvent::Session(SessionEvent::PickTime { session: session.to_owned(), at_ms }));
}

fn prepares(world: &mut World, device: Device, session: &str, point: Point, line: &str) {
    device.opens(world, session);
    device.does(
        world,
        UiEvent::Session(SessionEvent::Prepare { session: session.to_owned(), point, line: line.to_owned() }),
    );
}

fn brings(world: &mut World, device: Device, session: &str, point: Point) {
    device.opens(world, session);
    device.does(world, UiEvent::Session(SessionEvent::BringPoint { session: session.to_owned(), point }));
}

fn begins(world: &mut World, device: Device, session: &str) {
    device.opens(world, session);
    device.does(world, UiEvent::Session(SessionEvent::Begin { session: session.to_owned(), meant: true }));
}

fn ends(world: &mut World, device: Device, session: &str) {
    device.opens(world, session);
    device.does(world, UiEvent::Session(SessionEvent::End { session: session.to_owned(), meant: true }));
}

/// What a clock shows is true as of the last thing that happened.
fn clock(world: &mut World, device: Device, session: &str) -> app::session::view::TimerView {
    device.opens(world, session);
    device.does(world, UiEvent::Relay(RelayEvent::Flush));
    device.opens(world, session).timer
}

fn plans(world: &mut World, device: Device, plan: SessionPlan) -> String {
    let pair = device.first_pair(world);
    made(world, device, UiEvent::Session(SessionEvent::New { pair, plan }))
}

fn made(world: &mut World, device: Device, event: UiEvent) -> String {
    device.asks(world, event, "session", |said| {
        let Said::SessionMade { session } = said else { return None };
        Some(session.clone())
    })
}

fn now_ms(world: &World) -> i64 {
    i64::try_from(world.relay_clock_ms()).unwrap()
}

fn report(world: &mut World, device: Device) -> Arc<PairReport> {
    let pair = device.first_pair(world);
    device.does(world, UiEvent::Report(ReportEvent::Open { pair }));
    world.run_until("report", MINUTE, |world| device.view(world).report.is_some());
    let report = device.view(world).report.unwrap_or_else(|| world.fail("the report has closed"));
    device.does(world, UiEvent::Report(ReportEvent::Close));
    report
}

fn refused(world: &mut World, device: Device, event: UiEvent) -> Problem {
    let before = device.last_notice(world);
    device.does(world, event);
    world.run_until("refusal", MINUTE, |world| device.last_notice(world) > before);
    device.refusal(world).unwrap_or_else(|| world.fail("it was not refused"))
}

fn meets(world: &mut World, device: Device, start_at_ms: i64, minutes: u32, place: PlaceKind) -> String {
    let pair = device.first_pair(world);
    made(world, device, UiEvent::Session(SessionEvent::Log { pair, start_at_ms, minutes, place: Some(place) }))
}

// 45
#[test]
fn one_proposes_three_times_and_the_other_picks_one() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(senior, "Senior's tablet");
    let session = plans(&mut world, junior, SessionPlan { place: Some(PlaceKind::Walking), ..SessionPlan::default() });
    proposes(&mut world, junior, &session, &[TIME_MS, TIME_MS + HOUR_MS, TIME_MS + 2 * HOUR_MS]);
    world.run_until_quiet();

    for device in [senior, tablet] {
        let row = device.opens(&mut world, &session).row.clone();
        assert_eq!((row.proposals, row.proposed_by), (3, Some(Who::Partner)));
        let waiting = Waiting::PickTime { session: session.clone(), times: 3 };
        assert!(device.view(&world).today.waiting.contains(&waiting));
    }
    assert!(!junior.view(&world).today.waiting.iter().any(|it| matches!(it, Waiting::PickTime { .. })));

    picks(&mut world, tablet, &session, TIME_MS + HOUR_MS);
    world.run_until_quiet();
    for device in [junior, senior, tablet] {
        let shown = device.opens(&mut world, &session);
        assert_eq!((shown.row.start_at_ms, shown.proposals_ms.len()), (Some(TIME_MS + HOUR_MS), 0));
        assert!(!shown.row.two_answers);
    }
    let pick = UiEvent::Session(SessionEvent::PickTime { session, at_ms: TIME_MS });
    assert_eq!(refused(&mut world, junior, pick), Problem::NotProposed);
}

// 45
#[test]
fn two_times_picked_apart_are_two_answers_and_one_time_picked_twice_is_one() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    for (theirs, two) in [(TIME_MS + HOUR_MS, true), (TIME_MS, false)] {
        let session = plans(&mut world, junior, SessionPlan::default());
        proposes(&mut world, junior, &session, &[TIME_MS, TIME_MS + HOUR_MS]);
        world.run_until_quiet();
        world.cut(junior);
        world.cut(senior);
        picks(&mut world, junior, &session, TIME_MS);
        picks(&mut world, senior, &session, theirs);
        world.heal(junior);
        world.heal(senior);
        world.run_until_quiet();

        for device in [junior, senior] {
            assert_eq!(device.opens(&mut world, &session).row.two_answers, two);
        }
    }
}

// 45
#[test]
fn no_time_and_a_fourth_time_are_refused_and_both_may_propose_apart() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, SessionPlan::default());
    world.run_until_quiet();
    let propose = |times_ms: &[i64]| {
        UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms: times_ms.to_vec() })
    };
    assert_eq!(refused(&mut world, junior, propose(&[])), Problem::Empty);
    assert_eq!(refused(&mut world, junior, propose(&[1, 2, 3, 4])), Problem::TooManyTimes);

    world.cut(junior);
    world.cut(senior);
    proposes(&mut world, junior, &session, &[TIME_MS]);
    proposes(&mut world, senior, &session, &[TIME_MS + HOUR_MS]);
    world.heal(junior);
    world.heal(senior);
    world.run_until_quiet();
    for device in [junior, senior] {
        let shown = device.opens(&mut world, &session);
        assert_eq!(shown.proposals_ms, [TIME_MS, TIME_MS + HOUR_MS], "nobody's proposal is lost");
        assert_eq!(shown.row.proposed_by, None);
    }
}

// 8, 9
#[test]
fn what_is_prepared_is_ones_own_until_it_is_brought_and_then_it_is_new_text() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let start_at_ms = Some(now_ms(&world) + 5 * HOUR_MS);
    let session = plans(&mut world, junior, SessionPlan { start_at_ms, ..SessionPlan::default() });
    world.run_until_quiet();
    let near = Waiting::Prepare { session: session.clone() };
    assert!(junior.view(&world).today.waiting.contains(&near));

    prepares(&mut world, junior, &session, Point::Idea, "She is slow, but patient");
    prepares(&mut world, junior, &session, Point::Idea, "A page that reads itself");
    prepares(&mut world, junior, &session, Point::Question, "Who decides on this?");
    prepares(&mut world, senior, &session, Point::Task, "Listen to our own page");
    prepares(&mut world, senior, &session, Point::TaskFor, "The board");
    world.run_until_quiet();
    assert_eq!(tablet.opens(&mut world, &session).preparation.question, "Who decides on this?");
    assert!(!junior.view(&world).today.waiting.contains(&near));
    assert!(!holds(&world.disk_bytes(senior), "Who decides on this?"), "what is prepared is one's own");

    brings(&mut world, junior, &session, Point::Idea);
    brings(&mut world, senior, &session, Point::Task);
    world.run_until_quiet();
    // Once more, on the other device: it is there already.
    brings(&mut world, tablet, &session, Point::Idea);
    world.run_until_quiet();

    for device in [junior, tablet] {
        let shown = device.opens(&mut world, &session);
        assert_eq!((shown.row.i_bring, shown.row.partner_brings), (1, 1));
        assert_eq!(shown.preparation.brought, [Point::Idea]);
        let mut lines: Vec<&str> = shown.agenda.text.lines().collect();
        lines.sort_unstable();
        assert_eq!(lines, ["A page that reads itself", "Listen to our own page (The board)"]);
    }
    assert_eq!(senior.opens(&mut world, &session).row.partner_brings, 1);
    assert!(holds(&world.disk_bytes(senior), "A page that reads itself"));
    assert!(!holds(&world.disk_bytes(senior), "She is slow"), "a draft goes nowhere");
    let empty = UiEvent::Session(SessionEvent::BringPoint { session, point: Point::Show });
    assert_eq!(refused(&mut world, junior, empty), Problem::Empty);
}

// 8
#[test]
fn a_preparation_that_is_left_is_not_asked_for_again() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let start_at_ms = Some(now_ms(&world) + 5 * HOUR_MS);
    let session = plans(&mut world, junior, SessionPlan { start_at_ms, ..SessionPlan::default() });
    junior.opens(&mut world, &session);
    junior.does(&mut world, UiEvent::Session(SessionEvent::LeavePreparation { session: session.clone() }));
    world.run_until_quiet();

    assert!(!junior.view(&world).today.waiting.contains(&Waiting::Prepare { session: session.clone() }));
    assert!(junior.opens(&mut world, &session).preparation.left);
}

// 6
#[test]
fn a_clock_tells_facts_and_whoever_begins_second_changes_nothing() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let plan = SessionPlan { length_minutes: Some(45), ..SessionPlan::default() };
    let session = plans(&mut world, junior, plan);
    world.run_until_quiet();
    assert_eq!(junior.opens(&mut world, &session).timer.elapsed_minutes, None);

    begins(&mut world, junior, &session);
    world.run_for(7 * MINUTE);
    begins(&mut world, senior, &session);
    world.run_for(5 * MINUTE);
    world.run_until_quiet();
    for device in [junior, senior] {
        let timer = clock(&mut world, device, &session);
        assert!(timer.running && timer.planned_minutes == Some(45));
        assert!(timer.elapsed_minutes.is_some_and(|minutes| (12..=15).contains(&minutes)), "{timer:?}");
        let next = device.view(&world).today.next_session.clone();
        assert_eq!(next.map(|row| row.id.clone()), Some(session.clone()), "it is on, and has no planned time");
    }
    ends(&mut world, senior, &session);
    world.run_until_quiet();
    world.run_for(DAY);
    let timer = clock(&mut world, junior, &session);
    assert!(!timer.running && timer.elapsed_minutes.is_some_and(|minutes| minutes <= 15), "{timer:?}");
    assert_eq!(
        refused(&mut world, junior, UiEvent::Session(SessionEvent::Begin { session, meant: true })),
        Problem::AlreadyOver
    );
}

// 6: a session of thirty hours
#[test]
fn a_session_of_thirty_hours_is_one_where_that_was_planned_or_said_afterwards() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    for (planned, is_said) in [(60, true), (1_500, false)] {
        let length_minutes = Some(planned);
        let plan = SessionPlan { length_minutes, place: Some(PlaceKind::Call), ..SessionPlan::default() };
        let session = plans(&mut world, junior, plan);
        let before = report(&mut world, junior).pair.together.remote_minutes;
        begins(&mut world, junior, &session);
        world.run_for(30 * 60 * MINUTE);
        let timer = clock(&mut world, junior, &session);
        assert_eq!(timer.running, !is_said, "one of an hour is over by now: {timer:?}");
        ends(&mut world, junior, &session);
        let counted = report(&mut world, junior).pair.together.remote_minutes - before;
        if is_said {
            assert_eq!(counted, 60, "its clock was forgotten");
            let was = SessionPlan { length_minutes: Some(1_800), ..SessionPlan::default() };
            junior.does(&mut world, UiEvent::Session(SessionEvent::Correct { session, was }));
            assert_eq!(report(&mut world, junior).pair.together.remote_minutes - before, 1_800);
        } else {
            assert!(counted.abs_diff(1_800) <= 2, "{counted}");
        }
    }
}

// 112
#[test]
fn what_is_turned_round_holds_nothing_of_mine() {
    const SECRET: &str = "I am afraid of him.";
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "What we note.");
    junior.writes(&mut world, &session, Notebook::Mine, SECRET);
    for (notebook, text) in [(Notebook::Mine, SECRET), (Notebook::Ours, "for both")] {
        let (session, text) = (session.clone(), text.to_owned());
        junior.does(&mut world, UiEvent::Session(SessionEvent::Mark { session, notebook, kind: MarkKind::ToDo, text }));
    }
    prepares(&mut world, junior, &session, Point::Idea, SECRET);
    world.run_until_quiet();

    let shown = junior.opens(&mut world, &session);
    assert_eq!((&*shown.mine.text, shown.preparation.idea.as_str(), shown.marks.len()), (SECRET, SECRET, 2));
    let turned = shown.turned();
    assert_eq!((&*turned.text, turned.marks.as_slice()), ("What we note.", &["for both".to_owned()][..]));
    assert!(turned.text == shown.ours.text);
    assert!(!holds(&world.disk_bytes(senior), SECRET));
}

// 27, 59
#[test]
fn a_mark_of_defending_is_ones_own_counted_over_time_and_never_shared() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(senior, "Senior's tablet");
    let session = junior.write_ours(&mut world, "We met.");
    world.run_until_quiet();
    let mark = |notebook, kind| {
        UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text: String::new() })
    };
    for device in [senior, tablet] {
        device.opens(&mut world, &session);
        world.cut(device);
        device.does(&mut world, mark(Notebook::Mine, MarkKind::Defending));
    }
    senior.does(&mut world, mark(Notebook::Mine, MarkKind::Learned));
    assert_eq!(refused(&mut world, senior, mark(Notebook::Ours, MarkKind::Defending)), Problem::OnlyMine);
    world.heal(senior);
    world.heal(tablet);
    world.run_until_quiet();

    for device in [senior, tablet] {
        let row = device.opens(&mut world, &session).row.clone();
        assert_eq!(row.marks_to_fill, 1, "one tap is all of a mark of defending");
        let own = report(&mut world, device).own.clone();
        assert_eq!(
            own.defending.iter().map(|one| (one.session.as_str(), one.count)).collect::<Vec<_>>(),
            [(session.as_str(), 2)]
        );
    }
    assert!(report(&mut world, junior).own.defending.is_empty());
    assert!(!holds(&world.disk_bytes(junior), "defending"), "not even that there is such a mark");
}

// 59
#[test]
fn notes_that_a_partner_put_into_the_shared_space_are_not_ones_own() {
    let mut world = world();
    let [hostile, victim] = world.paired_devices(["Hostile", "Victim"]);
    let session = hostile.write_ours(&mut world, "We met.");
    world.run_until_quiet();
    let mut notes = Document::new(&Kind::Notes, Actor([9; 16]));
    documents::notes::set_session(&mut notes, &session).unwrap();
    let mark = documents::Mark {
        id: "mark".to_owned(),
        kind: documents::MarkKind::Defending,
        at_ms: 0,
        by: Person::from_bytes([9; 16]),
        text: "Peculiar words".to_owned(),
    };
    documents::notes::mark(&mut notes, &mark).unwrap();
    super::poison::sends(&mut world, hostile, documents::DocumentId([0xd1; 16]), notes.take_changes());
    world.run_until_quiet();

    assert!(holds(&world.disk_bytes(victim), "Peculiar words"), "it came");
    assert!(report(&mut world, victim).own.defending.is_empty());
    let query = FindQuery { words: "Peculiar".to_owned(), ..FindQuery::default() };
    victim.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
    let there = |world: &World| victim.view(world).find.filter(|it| !it.searching && !it.reading && it.is_whole());
    world.run_until("answer of the search", MINUTE, |world| there(world).is_some());
    assert_eq!(there(&world).map(|it| it.rows.len()), Some(0));
}

// 58
#[test]
fn cards_to_ask_before_one_answers_come_one_at_a_time_and_are_ones_own() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "We met.");
    world.run_until_quiet();
    for turned in 1..=2 {
        senior.opens(&mut world, &session);
        senior.does(&mut world, UiEvent::Session(SessionEvent::TurnAskCard { session: session.clone() }));
        world.run_until_quiet();
        assert_eq!(senior.opens(&mut world, &session).ask_card, turned);
    }
    assert_eq!(junior.opens(&mut world, &session).ask_card, 0);
}

// 6
#[test]
fn the_card_comes_at_the_end_can_be_put_off_once_and_left() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, SessionPlan::default());
    let put_off = UiEvent::Session(SessionEvent::PutOffCard { session: session.clone() });
    junior.opens(&mut world, &session);
    assert_eq!(refused(&mut world, junior, put_off.clone()), Problem::NotOver);
    let (notebook, kind, text) = (Notebook::Mine, MarkKind::Learned, String::new());
    junior.does(&mut world, UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text }));
    ends(&mut world, junior, &session);
    world.run_for(MINUTE);
    let asked = [Waiting::Card { session: session.clone() }, Waiting::TakeAway { session: session.clone() }];
    let asks = |world: &World| junior.view(world).today.waiting.iter().filter(|it| asked.contains(it)).count();
    let card = junior.opens(&mut world, &session).card.unwrap();
    assert_eq!((card.due, card.marks_to_fill, card.took_away, card.has_step, asks(&world)), (true, 1, false, false, 2));

    junior.does(&mut world, put_off.clone());
    world.run_for(2 * MINUTE);
    assert!(!junior.opens(&mut world, &session).card.unwrap().due);
    assert_eq!(asks(&world), 0);
    assert_eq!(refused(&mut world, junior, put_off), Problem::PutOffAlready);
    world.run_for(200 * MINUTE);
    junior.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
    assert!(junior.opens(&mut world, &session).card.unwrap().due, "it comes back by itself");
    assert_eq!(asks(&world), 2);

    junior.does(&mut world, UiEvent::Session(SessionEvent::CloseCard { session: session.clone() }));
    world.run_until_quiet();
    assert!(junior.opens(&mut world, &session).card.is_none());
    assert_eq!(asks(&world), 0, "a line may stay empty");
}

// 106
#[test]
fn we_met_is_written_down_afterwards_any_day_back() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let now = now_ms(&world);
    let years_ago = meets(&mut world, junior, 0, 90, PlaceKind::Meal);
    meets(&mut world, senior, now - 2 * HOUR_MS, 30, PlaceKind::Video);
    world.run_until_quiet();

    let pair = junior.first_pair(&world);
    let meeting = |start_at_ms, minutes| {
        UiEvent::Session(SessionEvent::Log { pair: pair.clone(), start_at_ms, minutes, place: None })
    };
    assert_eq!(refused(&mut world, junior, meeting(4_291_747_200_000, 60)), Problem::StillToCome, "2106");
    assert_eq!(refused(&mut world, junior, meeting(0, 0)), Problem::BadLength);
    assert_eq!(refused(&mut world, junior, meeting(0, u32::MAX)), Problem::BadLength);

    for device in [junior, senior] {
        let row = device.opens(&mut world, &years_ago).row.clone();
        assert_eq!((row.start_at_ms, row.ended_at_ms, row.logged), (Some(0), Some(90 * 60_000), true));
        let of = report(&mut world, device).pair.clone();
        assert_eq!((of.meetings.unplanned, of.meetings.planned, of.meetings.held), (2, 0, 0));
        assert_eq!((of.together.in_person_minutes, of.together.remote_minutes), (90, 30));
    }
}

// 106, 107
#[test]
fn a_session_in_2106_is_planned_and_in_no_report_yet() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let plan = SessionPlan { start_at_ms: Some(4_291_747_200_000), ..SessionPlan::default() };
    let session = plans(&mut world, junior, plan);
    world.run_until_quiet();

    assert_eq!(senior.opens(&mut world, &session).row.start_at_ms, Some(4_291_747_200_000));
    assert_eq!(report(&mut world, senior).pair.meetings.planned, 0);
}

// 6, 107, 108
#[test]
fn both_see_the_same_report_each_from_their_side() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let before = now_ms(&world) - 100 * 24 * HOUR_MS;
    for at in 0..3 {
        let session = meets(&mut world, junior, before + at * 14 * 24 * HOUR_MS, 60, PlaceKind::Theirs);
        world.run_until_quiet();
        for device in [junior, senior].into_iter().take(if at == 2 { 1 } else { 2 }) {
            device.opens(&mut world, &session);
            let (session, line) = (session.clone(), "how to listen".to_owned());
            device.does(&mut world, UiEvent::Session(SessionEvent::TakeAway { session, line }));
        }
    }
    let start_at_ms = Some(now_ms(&world) - HOUR_MS);
    plans(&mut world, junior, SessionPlan { start_at_ms, ..SessionPlan::default() });
    world.run_until_quiet();

    let [of_junior, of_senior] = [junior, senior].map(|device| report(&mut world, device).pair.clone());
    for of in [&of_junior, &of_senior] {
        assert_eq!((of.meetings.held, of.meetings.planned, of.meetings.unplanned), (0, 1, 3));
        assert_eq!(of.meetings.days_between, [14, 14]);
        assert_eq!((of.places.len(), of.places[0].count, of.places_of), (1, 3, 3));
    }
    assert_eq!((of_junior.always_at, of_senior.always_at), (Some(Who::Partner), Some(Who::Me)));
    assert_eq!(of_junior.took_away, Balance { both: 2, only_me: 1, only_partner: 0, of: 3 });
    assert_eq!(of_senior.took_away, Balance { both: 2, only_me: 0, only_partner: 1, of: 3 });
}

// 5, 31, 37
#[test]
fn answers_to_how_it_goes_are_ones_own_until_a_copy_is_given() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    let rate =
        |question, moment, answer| UiEvent::Report(ReportEvent::Rate { pair: pair.clone(), question, moment, answer });
    assert_eq!(refused(&mut world, junior, rate(RatingQuestion::Work, None, 3)), Problem::NotAskedYet);
    assert_eq!(refused(&mut world, junior, rate(RatingQuestion::Glad, None, 4)), Problem::NotOnTheScale);
    assert_eq!(refused(&mut world, junior, rate(RatingQuestion::Say, None, 0)), Problem::NotOnTheScale);
    assert_eq!(
        refused(&mut world, junior, UiEvent::Report(ReportEvent::ShareRatings { pair: pair.clone() })),
        Problem::NothingToShare
    );

    // Apart, on both devices.
    world.cut(tablet);
    junior.does(&mut world, rate(RatingQuestion::Say, None, 2));
    tablet.does(&mut world, rate(RatingQuestion::Say, Some(RatingMoment::Middle), 4));
    world.heal(tablet);
    world.run_until_quiet();
    junior.does(&mut world, rate(RatingQuestion::You, Some(RatingMoment::End), 5));
    world.run_until_quiet();

    for device in [junior, tablet] {
        let own = report(&mut world, device).own.clone();
        let change: Vec<u32> =
            own.ratings.iter().filter(|one| one.question == Some(RatingQuestion::Say)).map(|one| one.answer).collect();
        assert_eq!((change.len(), own.ratings.len()), (2, 3), "one's own change over time");
        assert_eq!(own.moment, RatingMoment::Start);
        assert_eq!(own.open, [RatingQuestion::See, RatingQuestion::Useful, RatingQuestion::Glad]);
    }
    let of_senior = report(&mut world, senior);
    assert!(of_senior.pair.partner_ratings.is_empty() && of_senior.own.ratings.is_empty());
    assert!(!holds(&world.disk_bytes(senior), "question"), "an answer is on no disk of the partner's");

    tablet.does(&mut world, UiEvent::Report(ReportEvent::ShareRatings { pair: pair.clone() }));
    world.run_until_quiet();
    assert_eq!(report(&mut world, senior).pair.partner_ratings.len(), 3);
    assert_eq!(report(&mut world, junior).pair.my_shared_ratings.len(), 3);
    assert_eq!(
        refused(&mut world, junior, UiEvent::Report(ReportEvent::ShareRatings { pair: pair.clone() })),
        Problem::NothingToShare
    );
    for _ in 0..3 {
        let now = now_ms(&world);
        meets(&mut world, junior, now - HOUR_MS, 10, PlaceKind::Call);
    }
    let own = report(&mut world, junior).own.clone();
    assert_eq!(own.moment, RatingMoment::Middle);
    assert!(own.open.contains(&RatingQuestion::Work) && !own.open.contains(&RatingQuestion::Say));
}

// 34
#[test]
fn whom_one_has_met_is_ones_own_and_the_name_stays_so_when_it_is_shared() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    let note = |name: &str, what: &str| {
        UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name: name.into(), what: what.into() })
    };
    let noted = |said: &Said| if let Said::MetNoted { met } = said { Some(met.clone()) } else { None };
    let met = junior.asks(&mut world, note("أمل Żółć 王", "leads purchasing"), "met", noted);
    let nameless = junior.asks(&mut world, note("Nobody else's business", ""), "met", noted);
    assert_eq!(refused(&mut world, junior, note(" ", "")), Problem::Empty);
    world.run_until_quiet();
    assert_eq!(report(&mut world, tablet).own.met.len(), 2);
    assert!(!holds(&world.disk_bytes(senior), "leads purchasing"));

    assert_eq!(
        refused(&mut world, junior, UiEvent::Report(ReportEvent::ShareMet { met: nameless })),
        Problem::NothingToShare
    );
    tablet.does(&mut world, UiEvent::Report(ReportEvent::ShareMet { met }));
    world.run_until_quiet();
    let shared = report(&mut world, senior).pair.met.clone();
    assert!(shared.len() == 1 && shared[0].by == Who::Partner && shared[0].what == "leads purchasing");
    assert!(!holds(&world.disk_bytes(senior), "أمل"), "the name is on no disk of the partner's");
    let own = report(&mut world, junior).own.clone();
    assert!(own.met.iter().any(|one| one.name == "أمل Żółć 王" && one.shared));
}

// Bad input
#[test]
fn a_hundred_thousand_characters_in_a_line_are_refused_and_lose_nothing() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let session = plans(&mut world, junior, SessionPlan::default());
    prepares(&mut world, junior, &session, Point::Idea, "kept");
    let line = "é".repeat(100_000);
    let prepare =
        UiEvent::Session(SessionEvent::Prepare { session: session.clone(), point: Point::Idea, line: line.clone() });
    assert!(matches!(refused(&mut world, junior, prepare), Problem::TooLong { .. }));
    let pair = junior.first_pair(&world);
    let met = UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name: line, what: String::new() });
    assert!(matches!(refused(&mut world, junior, met), Problem::TooLong { .. }));
    assert_eq!(junior.opens(&mut world, &session).preparation.idea, "kept");

    let nowhere = "0".repeat(32);
    assert_eq!(
        refused(&mut world, junior, UiEvent::Session(SessionEvent::Begin { session: nowhere.clone(), meant: true })),
        Problem::NoSuchSession
    );
    assert_eq!(
        refused(&mut world, junior, UiEvent::Report(ReportEvent::Open { pair: nowhere.clone() })),
        Problem::NoSuchPair
    );
    assert_eq!(
        refused(&mut world, junior, UiEvent::Report(ReportEvent::ShareMet { met: nowhere })),
        Problem::NoSuchThing
    );
    assert!(report(&mut world, junior).pair.places.is_empty());
}
