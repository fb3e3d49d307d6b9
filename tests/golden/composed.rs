//! States that a world comes to seldom, or that stand beside each other in no world: a view as it came about, with some facts set.
//! Whatever a screen can be asked to show stands in one of these files or of those that were played; `states.rs` counts.

use super::sample::shows;
use super::states::words;
use super::view::{beginning_ms, met, now, world};
use app::agreement::event::{Clause, Pays, Wording};
use app::agreement::view::ClauseView;
use app::before::event::{Power, Ready, Useful};
use app::before::view::{BeforePair, CardView, NextUp, ReadyResult};
use app::find::event::FindEvent;
use app::find::view::{FindView, FoundIn, FoundRow};
use app::goal::event::GoalEvent;
use app::goal::event::{GoalState, Horizon};
use app::goal::view::GoalView;
use app::ground::index::{Span, TextKind};
use app::ground::said::Said;
use app::ground::who::{StandsAs, Who};
use app::history::event::HistoryEvent;
use app::history::view::{Author, HistoryDay};
use app::pair::event::PairType;
use app::pair::view::{BothWaysView, PairView};
use app::people::view::{Came, CodeState, OwnDeviceView, Verified};
use app::reflect::view::PromptScope;
use app::relay::view::{Attention, Connection, Cure, Healed, Membership, Reach, Saved, SpaceSync, SyncView};
use app::reminders::view::Nudge;
use app::report::event::ReportEvent;
use app::report::event::{RatingMoment, RatingQuestion};
use app::report::view::RatingRow;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::{MarkView, PlaceCount, SessionView};
use app::today::view::{TodayView, Waiting};
use app::topic::event::TopicEvent;
use app::topic::event::{Comfort, TopicKind, TopicState};
use app::topic::view::{ComfortView, TopicRow};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;
use tests::world::{DAY, MINUTE};
use tests::{Device, World};

/// What is asked of the world, which keeps what it shows behind pointers.
pub(super) fn set<View: Clone>(view: &mut Arc<View>, change: impl FnOnce(&mut View)) {
    change(Arc::make_mut(view));
}

/// Every variant that holds nothing.
pub(super) fn plain<Enum: DeserializeOwned>() -> Vec<Enum> {
    words::<Enum>().1.iter().filter_map(|word| serde_json::from_value(json!(word)).ok()).collect()
}

pub(super) fn in_days(days: u64) -> i64 {
    beginning_ms() + i64::try_from(days * DAY).expect("some days")
}

/// Two people, quiet, as the first one sees it.
pub(super) fn two() -> (World, [Device; 2], ViewModel) {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    world.run_until_quiet();
    let view = people[0].view(&world);
    (world, people, view)
}

pub(super) fn pairs(view: &ViewModel) -> Vec<PairView> {
    view.pairs.iter().map(|pair| (**pair).clone()).collect()
}

#[test]
fn the_app_while_it_opens_and_while_a_linked_device_waits() {
    let world = world();
    for (name, title, stage) in [
        ("stage_opening", "The store has not answered yet", Stage::Opening),
        ("stage_linking", "Linked, and nothing is here yet", Stage::Linking),
    ] {
        let view = ViewModel { stage, ..ViewModel::default() };
        shows(name, title, now(&world), |screen| screen.stage(&view).sync(&view));
    }
}

#[test]
fn everything_that_can_be_said() {
    let pair = json!("pair-1");
    let (link, answer, expires_at_ms) = ("turnabout://join#", "turnabout://came#", in_days(7));
    let counts = json!({
        "made_at_ms": beginning_ms(), "pairs": 1, "sessions": 3, "notes": 2, "topics": 4, "answers": 5, "others": 2, "unread": 0,
    });
    let mut said = plain::<Said>();
    let more = [
        json!({ "pair-made": { "pair": pair } }),
        json!({ "link-ready": { "pair": pair, "link": link, "expires_at_ms": expires_at_ms } }),
        json!({ "link-ready": { "pair": null, "link": link, "expires_at_ms": expires_at_ms } }),
        json!({ "nearby-ready": { "pair": pair, "link": link, "expires_at_ms": expires_at_ms } }),
        json!({ "answer-ready": { "pair": pair, "answer": answer } }),
        json!({ "taken-in": { "pair": pair } }),
        json!({ "taken-in-by-relay": { "pair": pair } }),
        json!({ "joining": { "pair": pair } }),
        json!({ "joining": { "pair": null } }),
        json!({ "safety-matches": { "pair": pair } }),
        json!({ "safety-differs": { "pair": pair } }),
        json!({ "recovery-code": { "groups": ["AAAA", "BBBB", "CCCC", "DDDD", "EEEE", "FFFF"], "ask": [2, 5] } }),
        json!({ "session-made": { "session": "session-1" } }),
        json!({ "topic-made": { "topic": "topic-1" } }),
        json!({ "met-noted": { "met": "met-1" } }),
        json!({ "kept": { "id": "offer-1" } }),
        json!({ "answer-kept": { "answer": "answer-1" } }),
        json!({ "imported": { "session": "session-1", "units": 1200 } }),
        json!({ "agreed": { "pair": pair } }),
        json!({ "answer-sealed": { "pair": pair, "question": "trial" } }),
        json!({ "pair-ended": { "pair": pair } }),
        json!({ "taken-back": { "pair": pair, "count": 3 } }),
        json!({ "export-read": { "pairs": 1, "sessions": 3, "topics": 4, "answers": 5, "unknown": 0 } }),
        json!({ "restored": counts }),
        json!({ "refused": "not-begun" }),
    ];
    said.extend(more.into_iter().map(|said| serde_json::from_value::<Said>(said).expect("something that is said")));
    shows("said_every", "Everything that can be said", beginning_ms(), |screen| screen.said(&said));
}

#[test]
fn everything_that_can_be_refused() {
    let more = [
        json!({ "too-long": { "units": 100_001, "max": 100_000 } }),
        json!({ "export-newer": { "found": 9, "known": 1 } }),
        json!({ "backup-newer": { "found": 9, "known": 1 } }),
    ];
    let more = more.into_iter().map(|problem| serde_json::from_value(problem).expect("a problem"));
    let said: Vec<Said> = plain().into_iter().chain(more).map(Said::Refused).collect();
    shows("said_refused", "Everything that can be refused", beginning_ms(), |screen| screen.said(&said));
}

#[test]
fn whatever_needs_attention_is_said_where_one_looks_for_it() {
    let (world, _, view) = two();
    for attention in plain::<Attention>() {
        let Value::String(word) = serde_json::to_value(attention).expect("a word") else { unreachable!("a word") };
        let (mut view, mut rows) = (view.clone(), pairs(&view));
        set(&mut view.sync, |sync: &mut SyncView| (sync.attention, sync.settled) = (Some(attention), false));
        for pair in &mut rows {
            pair.sync = SpaceSync::Stopped(attention);
        }
        let name = format!("attention_{}", word.replace('-', "_"));
        shows(&name, &format!("Needs attention: {word}"), now(&world), |screen| screen.sync(&view).rows(&rows));
    }
}

#[test]
fn what_is_typed_is_not_on_the_disk_yet() {
    let (world, _, view) = two();
    let states = [
        ("sync_saving", "Typed a moment ago", Saved::Saving, Connection::Online),
        ("sync_not_yet", "The store does not answer", Saved::NotYet, Connection::Online),
        ("sync_connecting", "Trying to be in touch", Saved::Here, Connection::Connecting),
        ("sync_off", "Not asked to be in touch", Saved::Here, Connection::Off),
        ("sync_offline_long", "Offline for nine days", Saved::Here, Connection::Offline { since_ms: in_days(0) }),
    ];
    for (name, title, saved, connection) in states {
        let mut view = view.clone();
        set(&mut view.sync, |sync: &mut SyncView| (sync.saved, sync.connection) = (saved, connection));
        shows(name, title, now(&world), |screen| screen.sync(&view));
    }
}

#[test]
fn a_pair_in_every_state_of_its_space_and_of_who_is_in() {
    let (world, _, view) = two();
    let one = pairs(&view).remove(0);
    let spaces = [
        SpaceSync::UpToDate,
        SpaceSync::Waiting { unsent: 3 },
        SpaceSync::Sending { unsent: 1 },
        SpaceSync::CatchingUp,
        SpaceSync::WaitingForApproval,
        SpaceSync::Stopped(Attention::NotYours),
    ];
    let reached = [Reach::Nothing, Reach::Relay, Reach::Partner { at_ms: in_days(0) }];
    let verified = [Verified::No, Verified::Yes { at_ms: in_days(0) }, Verified::Changed { at_ms: in_days(0) }];
    let cures = [Cure::Refilled, Cure::Rewound];
    let came = [Came::First, Came::Link, Came::OwnDevice, Came::RecoveryCode];
    let rows = plain::<Membership>().into_iter().enumerate().map(|(number, membership)| {
        let mut pair = PairView { id: format!("pair-{}", number + 1), membership, ..one.clone() };
        pair.sync = spaces[number % spaces.len()];
        pair.reach = reached[number % reached.len()];
        pair.verified = verified[number % verified.len()];
        pair.healed = cures.get(number).map(|how| Healed { how: *how, at_ms: in_days(0) });
        pair.members.iter_mut().for_each(|member| member.came = came[number % came.len()]);
        pair
    });
    let rows: Vec<PairView> = rows.collect();
    shows("pairs_every_state", "Every state of who is in", now(&world), |screen| screen.rows(&rows));
}

#[test]
fn devices_and_the_recovery_code_in_every_state() {
    let (world, _, view) = two();
    for code in plain::<CodeState>() {
        let mut view = view.clone();
        let mut name = serde_json::to_string(&code).expect("a word");
        name.retain(|char| char != '"');
        set(&mut view.devices, |it| {
            it.code = code;
            let one = it.devices[0].clone();
            let device = |(number, came): (usize, Came)| OwnDeviceView {
                id: format!("device-of-mine-{number}"),
                name: ["Phone", "Tablet", "Desk", ""][number].to_owned(),
                this: number == 0,
                removing: came == Came::Link,
                let_in_by: (came == Came::OwnDevice).then(|| "device-of-mine-0".to_owned()),
                came,
                ..one.clone()
            };
            it.devices = plain().into_iter().enumerate().map(device).collect();
            it.recovering = code == CodeState::Set;
        });
        let title = format!("Four devices; the recovery code: {name}");
        shows(&format!("devices_code_{name}"), &title, now(&world), |screen| screen.devices(&view));
    }
}

#[test]
fn every_reminder_and_everything_that_waits() {
    let (world, _, mut view) = two();
    let nudges = vec![
        Nudge::NeverMet,
        Nudge::NextDue { at_ms: in_days(3) },
        Nudge::Late { weeks: 5, agreed: 3 },
        Nudge::Gap { weeks: 6 },
        Nudge::ThreeMeetings,
        Nudge::Ends { at_ms: in_days(10) },
        Nudge::LastMeeting,
        Nudge::NothingYet { teacher: Who::Me },
        Nudge::NothingYet { teacher: Who::Partner },
        Nudge::OtherKind { sessions: 4 },
        Nudge::TooManyActive { active: 4 },
    ];
    let ways = view.ways.iter().map(|way| BothWaysView { nudges: nudges.clone(), ..(**way).clone() });
    let ways: Vec<BothWaysView> = ways.collect();
    let session = || "session-1".to_owned();
    let pair = || "pair-1".to_owned();
    let waiting = vec![
        Waiting::TwoAnswers { session: session() },
        Waiting::TakeAway { session: session() },
        Waiting::PickTime { session: session(), times: 3 },
        Waiting::Prepare { session: session() },
        Waiting::Card { session: session() },
        Waiting::Happened { session: session() },
        Waiting::Length { session: session() },
        Waiting::Question {
            pair: pair(),
            question: "trial".into(),
            i_answered: false,
            due_at_ms: Some(beginning_ms()),
            date_has_passed: true,
        },
        Waiting::Question {
            pair: pair(),
            question: "check-3".into(),
            i_answered: true,
            due_at_ms: None,
            date_has_passed: false,
        },
        Waiting::NobodyYet { pair: pair() },
        Waiting::Admission { pair: pair() },
    ];
    set(&mut view.today, |today: &mut TodayView| today.waiting = waiting);
    shows("today_every", "Everything that can wait, and every reminder", now(&world), |screen| {
        screen.stage(&view).today(&view).both_ways(&ways)
    });
}

#[test]
fn before_the_first_meeting_with_every_answer() {
    let (world, _, view) = two();
    let one = view.before.pairs[0].clone();
    let rows = [(StandsAs::Newer, Power::Yes), (StandsAs::Longer, Power::No), (StandsAs::Alike, Power::Unsure)];
    for (result, ready) in plain::<ReadyResult>().into_iter().zip([Ready::Yes, Ready::Partly, Ready::NotNow]) {
        let mut view = view.clone();
        let mut name = serde_json::to_string(&result).expect("a word");
        name.retain(|char| char != '"');
        set(&mut view.before, |before| {
            let pair = |(stands, power)| BeforePair {
                stands_as: Some(stands),
                power: Some(power),
                next: plain::<NextUp>(),
                ..one.clone()
            };
            before.pairs = rows.into_iter().map(pair).collect();
            for (card, useful) in before.cards.iter_mut().zip(plain::<Useful>()) {
                *card = CardView { read: true, useful: Some(useful), ..card.clone() };
            }
            before.ready = vec![Some(ready); 5];
            before.result = Some(result);
            before.returns_to_assumptions = result == ReadyResult::Go;
        });
        let title = format!("Before you meet; the five statements come to: {name}");
        shows(&format!("before_{name}"), &title, now(&world), |screen| screen.before(&view));
    }
}

#[test]
fn topics_and_goals_of_every_kind() {
    let (mut world, [ada, _], _) = two();
    let pair = ada.first_pair(&world);
    let (title, worked_when) = ("Screen readers".to_owned(), "I find a label by ear".to_owned());
    ada.makes(
        &mut world,
        UiEvent::Topic(TopicEvent::New { pair: pair.clone(), title, teacher: Who::Partner, worked_when }),
    );
    let (goal, text) = (None, "A page for all".to_owned());
    let goal = ada.makes(&mut world, UiEvent::Goal(GoalEvent::Keep { goal, text, horizon: Horizon::Year }));
    ada.makes(&mut world, UiEvent::Goal(GoalEvent::Share { goal, pair }));
    world.run_until_quiet();
    let view = ada.view(&world);
    let topic = (**view.topics.iter().next().expect("a topic")).clone();
    let comfort = plain::<Comfort>().into_iter().map(|step| ComfortView { step, at_ms: in_days(1) });
    let comfort: Vec<ComfortView> = comfort.collect();
    let topics = plain::<TopicKind>().into_iter().zip(1u32..).map(|(kind, number)| TopicRow {
        id: format!("topic-{number}"),
        kind: Some(kind),
        state: plain::<TopicState>().get(number as usize % 4).copied(),
        comfort: comfort.clone(),
        teacher: [Some(Who::Me), Some(Who::Partner), None][number as usize % 3],
        ..topic.clone()
    });
    let topics: Vec<TopicRow> = topics.collect();
    shows("topics_every", "A topic of every kind", now(&world), |screen| screen.topic_rows(&topics));
    let way = (**view.ways.iter().next().expect("a pair")).clone();
    let goals = plain::<GoalState>().into_iter().zip(plain::<Horizon>().into_iter().cycle()).zip(1u32..);
    let goals = goals.map(|((state, horizon), number)| GoalView {
        id: format!("goal-{number}"),
        state: vec![state],
        horizon: vec![horizon],
        ..way.goals[0].clone()
    });
    let way = BothWaysView { goals: goals.collect(), pair_type: plain::<PairType>(), ..way.clone() };
    shows("ways_every", "A goal in every state; three answers to what the pair is", now(&world), |screen| {
        screen.both_ways(&[way])
    });
}

#[test]
fn a_report_and_a_session_with_every_word_of_theirs() {
    let (mut world, [ada, _], session) = met();
    let pair = ada.first_pair(&world);
    ada.does(&mut world, UiEvent::Report(ReportEvent::Open { pair }));
    world.run_until("report", MINUTE, |world| ada.view(world).report.is_some());
    let mut report = (*ada.view(&world).report.expect("a report")).clone();
    let places = plain::<PlaceKind>().into_iter().zip(1..).map(|(place, count)| PlaceCount { place, count });
    report.pair.places = places.collect();
    report.pair.places_of = 28;
    report.pair.always_at = Some(Who::Partner);
    let rating = |(question, number): (RatingQuestion, usize)| RatingRow {
        question: Some(question),
        moment: plain::<RatingMoment>().get(number % 4).copied(),
        answer: 2,
        scale: 5,
        at_ms: in_days(1),
    };
    report.own.ratings = plain().into_iter().zip(0..).map(rating).collect();
    report.own.open = plain::<RatingQuestion>();
    report.own.moment = RatingMoment::End;
    shows("report_every", "A report with every place and every question", now(&world), |screen| screen.report(&report));

    let mut open: SessionView = (*ada.opens(&mut world, &session)).clone();
    let mark = open.marks[0].clone();
    let mine = |kind| MarkView { kind, ..mark.clone() };
    open.marks = plain::<MarkKind>().into_iter().map(Some).chain([None]).map(mine).collect();
    open.preparation.brought = plain::<Point>();
    open.place_answers = plain::<PlaceKind>();
    shows("session_every", "A session with every mark, point and place", now(&world), |screen| screen.session(&open));
}

#[test]
fn who_pays_in_every_way_that_can_be_agreed() {
    let (world, _, view) = two();
    for pays in plain::<Pays>() {
        let mut name = serde_json::to_string(&pays).expect("a word");
        name.retain(|char| char != '"');
        let mut rows = pairs(&view);
        let wording = Wording { line: Some("When we eat.".to_owned()), pays: Some(pays), ..Wording::default() };
        rows[0].practice.agreement.clauses =
            Clause::ALL.map(|clause| ClauseView { clause, wording: wording.clone() }).into();
        rows[0].practice.agreement.since_ms = Some(in_days(0));
        shows(&format!("agreement_{name}"), &format!("Nine clauses; who pays: {name}"), now(&world), |screen| {
            screen.rows(&rows)
        });
    }
}

#[test]
fn prompts_that_are_opened_in_each_of_three_ways() {
    let (world, _, view) = two();
    for scope in plain::<PromptScope>() {
        let mut name = serde_json::to_string(&scope).expect("a word");
        name.retain(|char| char != '"');
        let mut view = view.clone();
        set(&mut view.reflect, |reflect| reflect.scope = Some(scope));
        shows(&format!("reflect_{name}"), &format!("A prompt that is opened: {name}"), now(&world), |screen| {
            screen.reflect(&view)
        });
    }
}

#[test]
fn something_found_in_every_place_and_a_past_by_everybody() {
    let (mut world, [ada, _], session) = met();
    let query = app::find::event::FindQuery { words: "reader".to_owned(), ..Default::default() };
    ada.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
    world.run_until("answer", MINUTE, |world| ada.view(world).find.is_some_and(|find| !find.searching));
    let mut view = ada.view(&world);
    let kinds = [
        TextKind::Agenda,
        TextKind::Ours,
        TextKind::Mine,
        TextKind::Mark,
        TextKind::TookAway,
        TextKind::Step,
        TextKind::Title,
        TextKind::WorkedWhen,
        TextKind::Answer,
        TextKind::Name,
        TextKind::Cadence,
        TextKind::Prepared,
        TextKind::Clause,
        TextKind::Offer,
        TextKind::Goal,
        TextKind::List,
        TextKind::Contact,
        TextKind::Role,
    ];
    let find = view.find.as_mut().expect("a search is open");
    set(find, |find: &mut FindView| {
        let row = find.rows[0].clone();
        let found = kinds.into_iter().zip(plain::<FoundIn>().into_iter().cycle());
        let row = |(kind, within)| FoundRow { within, kind, matches: vec![Span { start: 0, end: 3 }], ..row.clone() };
        find.rows = found.map(row).collect();
        find.total = 18;
    });
    shows("find_every", "A text of every kind", now(&world), |screen| screen.find(&view));

    let event = UiEvent::History(HistoryEvent::Open {
        session,
        notebook: Notebook::Agenda,
        at: app::history::event::HistoryAt::List,
    });
    ada.does(&mut world, event);
    world.run_until("history", MINUTE, |world| ada.view(world).history.is_some_and(|history| !history.reading));
    let mut view = ada.view(&world);
    let history = view.history.as_mut().expect("a history is open");
    set(history, |history| {
        let day = history.days[0].clone();
        history.days = vec![HistoryDay { by: plain::<Author>(), ..day }];
    });
    shows("history_everybody", "A day on which everybody wrote", now(&world), |screen| screen.history(&view));
}
