//! What two people agree on, and what is one's own beside the notes, taken along and back.

use super::{MAY_MS, everything, exports, exports_json, instead, reads_back, without_ids, world};
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Pays, Wording};
use app::before::event::{BeforeEvent, ListKind, Power, Ready, Useful};
use app::goal::event::{GoalEvent, GoalState, Horizon, ProjectPlan};
use app::ground::said::Said;
use app::ground::who::{StandsAs, Who};
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::{PairEvent, PairType};
use app::people::event::PeopleEvent;
use app::practice::event::{PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::report::event::{RatingQuestion, ReportEvent};
use app::session::event::{MarkKind, Notebook, PlaceKind, Point, SessionEvent};
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::topic::event::{Comfort, TopicChange, TopicEvent, TopicKind};
use serde_json::{Value, json};
use tests::world::{Device, World};

/// What only the junior person has written, what only the partner has, and what both see.
const MINE: [&str; 8] = [
    "Zoë never uses slides?",
    "What a quorum is",
    "Ask Zoë about the budget",
    "Mr Lighthouse",
    "My own draft",
    "Tables that can be heard",
    "Sealed and waiting",
    "because I am curious",
];
const OURS: [&str; 6] = [
    "Where Zoë likes",
    "Slides for everybody",
    "A page that Zoë can read",
    "Too much at once",
    "head of purchasing",
    "We both say the same",
];
const THEIRS_SEALED: &str = "Only the partner knows this";

fn made(world: &mut World, device: Device, event: UiEvent) -> String {
    device.asks(world, event, "something made", |said| {
        let (Said::Kept { id }
        | Said::MetNoted { met: id }
        | Said::TopicMade { topic: id }
        | Said::SessionMade { session: id }) = said
        else {
            return None;
        };
        Some(id.clone())
    })
}

fn does(world: &mut World, device: Device, events: Vec<UiEvent>) {
    for event in events {
        let before = device.last_notice(world);
        device.does(world, event);
        world.run_for(1_000);
        assert!(device.last_notice(world) == before || device.refusal(world).is_none(), "{:?}", device.refusal(world));
    }
    world.run_until_quiet();
}

fn agree(world: &mut World, pair: &str, devices: [Device; 2]) {
    for device in devices {
        let version = device.pair(world, pair).unwrap().practice.agreement.proposal.clone().unwrap().version.unwrap();
        does(world, device, vec![UiEvent::Agreement(AgreementEvent::Agree { pair: pair.to_owned(), version })]);
    }
}

fn clause(pair: &str, clause: Clause, line: &str, weeks: Option<u32>, pays: Option<Pays>) -> UiEvent {
    let wording = Wording { line: Some(line.to_owned()), weeks, pays, ..Wording::default() };
    UiEvent::Agreement(AgreementEvent::SetClause { pair: pair.to_owned(), clause, wording })
}

/// A pair that says something in every corner of its practice.
fn a_practised_pair(world: &mut World) -> ([Device; 2], String) {
    let [junior, senior] = world.paired_devices(["Junior", "Zoë van Dijk"]);
    let pair = junior.first_pair(world);
    agreed(world, [junior, senior], &pair);
    let topic = taught(world, junior, &pair);
    met(world, [junior, senior], &pair, &topic);
    offered(world, junior, &pair, &topic);
    said(world, junior, &pair);
    for (device, text) in [(junior, "We both say the same"), (senior, "We do")] {
        does(
            world,
            device,
            vec![UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt: "P18".into(), text: text.into() })],
        );
    }
    let (prompt, text) = ("P28".to_owned(), MINE[6].to_owned());
    does(world, junior, vec![UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt, text })]);
    let (prompt, text) = ("P23".to_owned(), THEIRS_SEALED.to_owned());
    does(world, senior, vec![UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt, text })]);
    ([junior, senior], pair)
}

fn agreed(world: &mut World, both: [Device; 2], pair: &str) {
    let [junior, senior] = both;
    let (who, word) = (Who::Me, "newcomer".to_owned());
    let roles = UiEvent::Pair(PairEvent::SetRole { pair: pair.to_owned(), who, word });
    let pair_type = UiEvent::Pair(PairEvent::SetType { pair: pair.to_owned(), pair_type: PairType::Mutual });
    let every = |weeks: u32| clause(pair, Clause::Cadence, "for an hour", Some(weeks), None);
    does(world, junior, vec![roles, pair_type, clause(pair, Clause::Place, OURS[0], None, None), every(3)]);
    agree(world, pair, both);
    does(world, senior, vec![every(2), clause(pair, Clause::Pays, "", None, Some(Pays::Me))]);
    agree(world, pair, both);
    for device in both {
        let answer = TrialAnswer::Yes;
        does(world, device, vec![UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.to_owned(), answer })]);
    }
    // Two answers to a clause that is being talked about.
    for device in both {
        world.cut(device);
    }
    for (device, line) in [(junior, "On paper"), (senior, "Not at all")] {
        device.does(world, clause(pair, Clause::Notes, line, None, None));
        world.run_for(1_000);
    }
    for device in both {
        world.heal(device);
    }
    world.run_until_quiet();
    assert_eq!(junior.pair(world, pair).unwrap().practice.state, PairState::Active);
}

fn taught(world: &mut World, junior: Device, pair: &str) -> String {
    let (title, worked_when) = ("Reading by ear".to_owned(), "the button is found".to_owned());
    let topic = made(
        world,
        junior,
        UiEvent::Topic(TopicEvent::New { pair: pair.to_owned(), title, teacher: Who::Me, worked_when }),
    );
    let change = TopicChange { kind: Some(TopicKind::Work), ..TopicChange::default() };
    let name = || topic.clone();
    does(
        world,
        junior,
        vec![
            UiEvent::Topic(TopicEvent::Edit { topic: name(), change }),
            UiEvent::Topic(TopicEvent::SetTeacher { topic: name(), teacher: Who::Partner }),
            UiEvent::Topic(TopicEvent::SetComfort { topic: name(), step: Comfort::Helped }),
            UiEvent::Topic(TopicEvent::SetComfort { topic: name(), step: Comfort::Alone }),
        ],
    );
    topic
}

/// One meeting that was written down afterwards, one that is on, and one that is proposed.
fn met(world: &mut World, [junior, _]: [Device; 2], pair: &str, topic: &str) {
    let (start_at_ms, minutes, place) = (MAY_MS - 90 * 86_400_000, 45, Some(PlaceKind::Walking));
    made(world, junior, UiEvent::Session(SessionEvent::Log { pair: pair.to_owned(), start_at_ms, minutes, place }));
    let session = junior.write_ours(world, "We listened.");
    let name = || session.clone();
    let (notebook, kind, text) = (Notebook::Mine, MarkKind::Defending, String::new());
    does(
        world,
        junior,
        vec![
            UiEvent::Session(SessionEvent::Prepare { session: name(), point: Point::Question, line: MINE[2].into() }),
            UiEvent::Session(SessionEvent::Prepare {
                session: name(),
                point: Point::Idea,
                line: "One page for all".into(),
            }),
            UiEvent::Session(SessionEvent::BringPoint { session: name(), point: Point::Idea }),
            UiEvent::Session(SessionEvent::NameTopic { session: name(), topic: topic.to_owned(), named: true }),
            UiEvent::Session(SessionEvent::Begin { session: name(), meant: true }),
            UiEvent::Session(SessionEvent::TurnAskCard { session: name() }),
            UiEvent::Session(SessionEvent::Mark { session: name(), notebook, kind, text }),
            UiEvent::Session(SessionEvent::PutOffCard { session: name() }),
            UiEvent::Session(SessionEvent::CloseCard { session: name() }),
        ],
    );
    let proposed = UiEvent::Session(SessionEvent::New {
        pair: pair.to_owned(),
        plan: app::session::event::SessionPlan::default(),
    });
    let proposed = made(world, junior, proposed);
    let times_ms = vec![MAY_MS, MAY_MS + 3_600_000];
    does(world, junior, vec![UiEvent::Session(SessionEvent::ProposeTimes { session: proposed, times_ms })]);
}

fn offered(world: &mut World, junior: Device, pair: &str, topic: &str) {
    let pair = || pair.to_owned();
    let offer = |what: &str| OfferText { what: what.into(), takes: "20 minutes".into(), bring: String::new() };
    made(world, junior, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer(MINE[5]), question: Some(3) }));
    let shared =
        made(world, junior, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer(OURS[1]), question: None }));
    made(world, junior, UiEvent::Offer(OfferEvent::Share { offer: shared, pair: pair() }));
    let times =
        GoodTimes { text: "after lunch".into(), days: vec![2, 4], from_minute: Some(780), to_minute: Some(900) };
    does(
        world,
        junior,
        vec![
            UiEvent::Offer(OfferEvent::SetGoodTimes { times }),
            UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair() }),
        ],
    );
    let keep = |text: &str| UiEvent::Goal(GoalEvent::Keep { goal: None, text: text.into(), horizon: Horizon::Year });
    made(world, junior, keep(MINE[4]));
    let draft = made(world, junior, keep(OURS[2]));
    let goal = made(world, junior, UiEvent::Goal(GoalEvent::Share { goal: draft, pair: pair() }));
    let project = ProjectPlan { outcome: Some("a page".into()), due_at_ms: Some(MAY_MS), ..ProjectPlan::default() };
    let (state, reason) = (GoalState::Changed, OURS[3].to_owned());
    does(
        world,
        junior,
        vec![
            UiEvent::Goal(GoalEvent::SetTopic { pair: pair(), goal: goal.clone(), topic: topic.into(), named: true }),
            UiEvent::Goal(GoalEvent::SetProject { pair: pair(), goal: goal.clone(), project }),
            UiEvent::Goal(GoalEvent::SetState { pair: pair(), goal, state, reason }),
        ],
    );
}

fn said(world: &mut World, junior: Device, pair: &str) {
    let pair = || pair.to_owned();
    let line = |list, pair, text: &str| UiEvent::Before(BeforeEvent::AddLine { list, pair, text: text.into() });
    made(world, junior, line(ListKind::Assumptions, Some(pair()), MINE[0]));
    made(world, junior, line(ListKind::Wants, None, MINE[1]));
    let card = junior.view(world).before.cards[0].id.clone();
    let met = UiEvent::Report(ReportEvent::NoteMet { pair: pair(), name: MINE[3].into(), what: OURS[4].into() });
    let met = made(world, junior, met);
    does(
        world,
        junior,
        vec![
            UiEvent::Report(ReportEvent::ShareMet { met }),
            UiEvent::Report(ReportEvent::Rate { pair: pair(), question: RatingQuestion::Say, moment: None, answer: 4 }),
            UiEvent::Report(ReportEvent::ShareRatings { pair: pair() }),
            UiEvent::Report(ReportEvent::Rate {
                pair: pair(),
                question: RatingQuestion::Glad,
                moment: None,
                answer: 2,
            }),
            UiEvent::Before(BeforeEvent::ReadCard { card, useful: Some(Useful::Partly) }),
            UiEvent::Before(BeforeEvent::SetReady { statement: 2, ready: Some(Ready::NotNow) }),
            UiEvent::Before(BeforeEvent::SetReason { text: MINE[7].into() }),
            UiEvent::Before(BeforeEvent::SetStandsAs { pair: pair(), stands_as: Some(StandsAs::Newer) }),
            UiEvent::Before(BeforeEvent::SetPower { pair: pair(), power: Some(Power::Yes) }),
        ],
    );
}

fn in_scope(world: &mut World, device: Device, scope: ExportScope) -> String {
    String::from_utf8(exports(world, device, ExportWish::all(ExportFormat::Json, scope))).unwrap()
}

/// 113: agreement, goals, offers, lists, answers, meetings.
#[test]
fn everything_of_the_practice_comes_back_as_it_was() {
    let mut world = world();
    let ([junior, _], _) = a_practised_pair(&mut world);
    let first = exports_json(&mut world, junior);
    let practice = &first["pairs"][0]["practice"];
    assert_eq!((&practice["state"], &practice["agreement"]["in_force"]), (&json!("active"), &json!(1)));
    assert_eq!(practice["agreement"]["versions"][1]["pays"], json!("partner"));
    assert_eq!(practice["agreement"]["draft"]["clauses"]["notes"].as_array().unwrap().len(), 2, "two answers");
    assert_eq!(first["own"]["offers"].as_array().unwrap().len(), 3);
    assert_eq!(practice["goals"][0]["topics"][0], first["topics"][0]["id"]);
    assert_eq!(first["own"]["sealed_answers"][0]["text"], json!(MINE[6]));

    let fresh = world.fresh_device("Fresh");
    fresh.does(&mut world, UiEvent::People(PeopleEvent::Begin { name: "Junior".into() }));
    assert_eq!(reads_back(&mut world, fresh, &first), "3 sessions, 0 unknown");
    let second = exports_json(&mut world, fresh);
    assert_eq!(without_ids(second.clone()), without_ids(first));
    let new = &second["pairs"][0]["practice"];
    assert_eq!(new["goals"][0]["topics"][0], second["topics"][0]["id"], "the goal leads to the new topic");
    let offers = second["own"]["offers"].as_array().unwrap();
    let copies: Vec<&Value> = offers.iter().filter_map(|offer| offer["copies"].get(0)).collect();
    assert!(copies.len() == 2 && copies.iter().all(|copy| copy["pair"] == second["pairs"][0]["id"]));
    assert!(fresh.view(&world).profile.offers.iter().any(|offer| offer.shared.iter().any(|copy| copy.same)));

    let notebook = world.person("Somebody");
    assert_eq!(reads_back(&mut world, notebook, &second), "3 sessions, 0 unknown", "and on from there");
    assert_eq!(reads_back(&mut world, notebook, &exports_json_of(&second)), "3 sessions, 0 unknown");
    assert_eq!(reads_back(&mut world, junior, &without_sessions(second)), "AlreadyHere", "what is one's own is here");
}

/// The same file, as the notebook that it came from would have it under other ids of its own.
fn exports_json_of(value: &Value) -> Value {
    let mut value = value.clone();
    value["own"] = Value::Null;
    value
}

fn without_sessions(mut value: Value) -> Value {
    for list in ["pairs", "sessions", "topics", "answers"] {
        value[list] = json!([]);
    }
    value
}

/// 112, 113.
#[test]
fn what_is_only_mine_is_in_mine_alone_and_what_is_sealed_by_the_partner_or_said_of_power_in_nothing() {
    let mut world = world();
    let ([junior, senior], _) = a_practised_pair(&mut world);
    let [mine, ours, both] =
        [ExportScope::Mine, ExportScope::Ours, ExportScope::Both].map(|scope| in_scope(&mut world, junior, scope));
    for text in MINE {
        assert!(mine.contains(text) && both.contains(text) && !ours.contains(text), "{text}");
        assert!(!in_scope(&mut world, senior, ExportScope::Both).contains(text), "{text} is the junior's own");
    }
    for text in OURS {
        assert!(ours.contains(text) && both.contains(text), "{text}");
    }
    assert!(!mine.contains("Too much at once") && !mine.contains("We both say the same"));
    for file in [&mine, &ours, &both] {
        assert!(!file.contains(THEIRS_SEALED) && !file.contains("power\":"), "left out");
        assert!(file.contains("a say in decisions") && file.contains("sealed"), "and said");
    }
}

/// 44, 116: what is exported after an end says no more than the screen.
#[test]
fn a_trial_that_was_not_twice_yes_comes_back_ended_and_whose_no_it_was_is_in_no_file_of_the_other() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    for (device, answer) in [(junior, TrialAnswer::Yes), (senior, TrialAnswer::No)] {
        does(&mut world, device, vec![UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.clone(), answer })]);
    }
    let first = exports_json(&mut world, junior);
    let practice = &first["pairs"][0]["practice"];
    assert_eq!((&practice["state"], &practice["trial_is_over"]), (&json!("ended"), &json!(true)));
    assert_eq!(practice["questions"], json!([]));
    assert_eq!(first["own"]["sealed_answers"][0]["text"], json!("yes"), "one's own answer is one's own");

    let fresh = world.person("Junior");
    assert_eq!(reads_back(&mut world, fresh, &first), "0 sessions, 0 unknown");
    assert_eq!(without_ids(exports_json(&mut world, fresh)), without_ids(first));
}

/// EXPERIENCE 4.9: what both see in the index, what is mine in a file of its own; on paper the same.
#[test]
fn markdown_and_paper_say_what_was_agreed_and_what_is_mine_under_headings_of_their_own() {
    let mut world = world();
    let ([junior, _], _) = a_practised_pair(&mut world);
    let mut files = |scope| {
        junior.does(
            &mut world,
            UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Markdown, scope) }),
        );
        world.run_for(1_000);
        let files = junior.files(&world);
        junior.does(&mut world, UiEvent::Take(TakeEvent::Taken));
        files.into_iter().map(|file| (file.path, String::from_utf8(file.bytes).unwrap())).collect::<Vec<_>>()
    };
    let both = files(ExportScope::Both);
    let text = |path: &str| both.iter().find(|(at, _)| at.starts_with(path)).unwrap().1.clone();
    for line in [
        "## What we agreed on, with Zoë van Dijk",
        "- Where: Where Zoë likes",
        "Agreed: every 2 weeks",
        "Before that, from",
        "Agreed: every 3 weeks",
        "- How notes are taken: ",
        "- State: active",
        "- A page that Zoë can read (this year, Junior): changed, because Too much at once",
        "outcome: a page",
        "Junior: We both say the same; Zoë van Dijk: We do",
        "Good times: after lunch, Tuesday, Thursday, 13:00 to 15:00",
        "who taught: ",
        "tried alone",
        "[What is mine beside the notes](me.md)",
    ] {
        assert!(text("index.md").contains(line), "{line} is not in {}", text("index.md"));
    }
    for line in [MINE[0], MINE[1], MINE[3], MINE[4], MINE[5], MINE[6], MINE[7], "in part", "not now"] {
        assert!(text("me.md").contains(line), "{line} is not in {}", text("me.md"));
        assert!(!text("index.md").contains(line) || line == "in part", "{line}");
    }
    let sessions: String =
        both.iter().filter(|(at, _)| at.starts_with("sessions/")).map(|(_, it)| it.as_str()).collect();
    for line in ["## What I prepared (only me)", MINE[2], "written down afterwards", "Proposed: ", "one bigger idea"] {
        assert!(sessions.contains(line), "{line} is not in {sessions}");
    }
    let ours = files(ExportScope::Ours);
    assert!(ours.iter().all(|(path, text)| path != "me.md" && MINE.iter().all(|mine| !text.contains(mine))));
    assert!(!files(ExportScope::Mine).iter().any(|(_, text)| text.contains("Where Zoë likes")));

    let printed = exports(&mut world, junior, everything(ExportFormat::Printed));
    let document = lopdf::Document::load_mem(&printed).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    for words in ["What we agreed on", "My goals (only me)", "every 2 weeks", MINE[4]] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

/// 116.
#[test]
fn the_partners_name_is_taken_out_of_the_practice_too() {
    let mut world = world();
    let ([junior, _], _) = a_practised_pair(&mut world);
    for format in [ExportFormat::Json, ExportFormat::Markdown] {
        junior.does(
            &mut world,
            UiEvent::Take(TakeEvent::Export { wish: ExportWish { redact: instead(), ..everything(format) } }),
        );
        world.run_for(1_000);
        let files = junior.files(&world);
        junior.does(&mut world, UiEvent::Take(TakeEvent::Taken));
        let text: String = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        assert!(!text.contains("Zoë") && !text.contains("Dijk"), "{format:?}");
        assert!(format == ExportFormat::Markdown || text.contains("my partner never uses slides?"));
    }
}

/// 113: bad input.
#[test]
fn a_file_of_before_reads_a_newer_or_a_half_one_is_refused_and_nothing_has_changed() {
    let mut world = world();
    let ([junior, _], _) = a_practised_pair(&mut world);
    let good = exports_json(&mut world, junior);
    let fresh = world.person("Fresh");
    let before = exports_json(&mut world, fresh);
    let mut newer = good.clone();
    newer["schema"] = json!("turnabout-export/2");
    assert_eq!(reads_back(&mut world, fresh, &newer), "ExportNewer { found: 2, known: 1 }");
    let whole = good.to_string();
    for cut in [1, whole.len() / 3, whole.len() - 1] {
        let bytes = whole.as_bytes()[..cut].to_vec();
        fresh.does(&mut world, UiEvent::Take(TakeEvent::Import { bytes }));
        world.run_for(1_000);
        assert!(fresh.refusal(&world).is_some(), "half-written, up to {cut}");
    }
    let mut circle = good.clone();
    circle["pairs"][0]["practice"]["agreement"]["versions"][0]["after"] = json!(1);
    assert_eq!(reads_back(&mut world, fresh, &circle), "NoSuchThing", "a version stands behind the one it replaced");
    let mut clause = good.clone();
    clause["pairs"][0]["practice"]["agreement"]["versions"][0]["clauses"]["mood"] = json!("fine");
    assert_eq!(reads_back(&mut world, fresh, &clause), "ExportDamaged", "nobody agreed to less than there is");
    let mut long = good.clone();
    long["own"]["lists"][0]["text"] = json!(["x".repeat(100_000)]);
    assert!(reads_back(&mut world, fresh, &long).starts_with("TooLong"));
    assert_eq!(without_ids(exports_json(&mut world, fresh)), without_ids(before));

    // What the first version of the schema had, and no more.
    let old = json!({
        "schema": "turnabout-export/1", "exported_at": "2026-05-03T10:00:00Z", "name": "Ada", "left_out": [],
        "skipped_prompts": [],
        "pairs": [{ "id": "p", "partner_names": ["Ольга"], "cadence": [], "began_at": [] }],
        "sessions": [{ "id": "a", "pair": "p", "start_at": ["1970-01-01T00:00:00Z"], "length_minutes": [], "place": [],
            "ended_at": [], "ours": { "agenda": "", "text": "日本", "i_took_away": [], "partner_took_away": [],
            "marks": [], "next_steps": [] }, "mine": { "text": "m", "marks": [] } }],
        "topics": [{ "id": "t", "pair": "p", "titles": ["T"], "teacher": ["me"], "worked_when": [], "state": [] }],
        "answers": []
    });
    assert_eq!(reads_back(&mut world, fresh, &old), "1 sessions, 0 unknown");
}

/// 113: dates as far as they go, names in any script.
#[test]
fn a_practice_of_1970_and_of_2106_in_any_script_comes_back() {
    let mut world = world();
    let goal = |id: &str, at: &str, text: &str| {
        json!({ "id": id, "text": [text, "two"], "horizon": ["year"], "by": "partner", "at": at, "state": ["open"],
            "reason": [], "topics": [], "outcome": [], "audience": [], "due_at": [at], "help": [], "next": [],
            "copies": [] })
    };
    let version = json!({ "after": null, "clauses": { "place": "حيث تشاء" }, "weeks": 2, "until": "2106-02-07T06:28:00Z",
        "pays": "me", "i_agreed_at": "1970-01-01T00:00:00Z", "partner_agreed_at": "1970-01-01T00:01:00Z" });
    let practice = json!({
        "state": "active", "course": ["going", "paused"], "paused_until": [null, "2106-02-07T06:28:00Z"],
        "ended_at": null, "trial_is_over": false, "set_aside": ["check-3"], "pair_type": ["on the moon"],
        "my_word": ["新人"], "partner_word": ["Наставник"],
        "agreement": { "draft": { "clauses": {}, "weeks": [0], "until": [null], "pays": [""] }, "in_force": 0,
            "versions": [version] },
        "questions": [{ "question": "trial", "due_at": "2106-02-07T06:28:00Z", "i_said": "yes", "partner_said": "yes" }],
        "offers": [], "goals": [goal("a", "1970-01-01T00:00:00Z", "👩🏽‍💻"), goal("b", "2106-02-07T06:28:00Z", "सीता")],
        "met": [], "ratings": []
    });
    let value = json!({
        "schema": "turnabout-export/1", "exported_at": "2026-05-03T10:00:00Z", "name": "Ada", "left_out": [],
        "skipped_prompts": [], "sessions": [], "topics": [], "answers": [], "own": null,
        "pairs": [{ "id": "p", "partner_names": ["محمد"], "cadence": [], "began_at": [], "practice": practice }]
    });
    let device = world.person("日本 太郎");
    assert_eq!(reads_back(&mut world, device, &value), "0 sessions, 0 unknown");
    let mut again = exports_json(&mut world, device)["pairs"][0]["practice"].clone();
    // Paused counts before going, so that is what it says where the two set another course.
    assert_eq!(again["state"], json!("paused"));
    again["state"] = json!("active");
    assert_eq!(again, practice);
}

/// 106, 107, 109: counts with what they are out of, objectives with their reasons, scales in words, never a percentage.
#[test]
fn the_printed_report_says_what_the_screen_says() {
    let mut world = world();
    let ([junior, senior], pair) = a_practised_pair(&mut world);
    for (device, name, partner) in [(junior, "Junior", "Zoë van Dijk"), (senior, "Zoë van Dijk", "Junior")] {
        does(&mut world, device, vec![UiEvent::Report(ReportEvent::Open { pair: pair.clone() })]);
        let report = device.view(&world).report.unwrap().pair.clone();
        let wish = ExportWish { pair: Some(pair.clone()), ..everything(ExportFormat::Report) };
        let document = lopdf::Document::load_mem(&exports(&mut world, device, wish)).unwrap();
        let pages: Vec<u32> = document.get_pages().keys().copied().collect();
        let text = document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        let (meetings, together) = (&report.meetings, &report.together);
        assert_eq!((meetings.held, meetings.planned, meetings.unplanned), (0, 0, 2));
        for words in [
            format!("Meetings held: {} of {} planned", meetings.held, meetings.planned),
            format!("Held without a plan: {}", meetings.unplanned),
            format!("Agreed: every {} weeks", meetings.agreed_weeks.unwrap()),
            format!("Minutes together: {} in person, 0 remotely", together.in_person_minutes),
            format!("The length is known of {} of {} meetings", together.of, together.held),
            format!("Both wrote what they took away: {} of the last {}", report.took_away.both, report.took_away.of),
            format!("walking: 1 of {}", report.places_of),
            "A page that Zoë can read (Junior): changed, because Too much at once".to_owned(),
            "What Zoë van Dijk teaches".to_owned(),
            "head of purchasing".to_owned(),
            "Junior, at the start: I can say what I think to my partner. mostly".to_owned(),
            format!("Reverse mentoring: {name} and {partner}"),
        ] {
            assert!(text.contains(&words), "{words} is not in {text}");
        }
        assert!(!text.contains('%') && !text.contains("Are you glad"), "no copy of that answer was given");
    }
}
