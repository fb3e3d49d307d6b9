//! What nobody would type, and somebody does: odd dates, long meetings, hours that come twice, every script, nothing, too much.
//! Each gets a clear answer, and nothing of what was there is lost.

use super::world;
use app::agreement::event::{AgreementEvent, Clause, ClauseWording, Wording};
use app::before::event::{BeforeEvent, ListKind};
use app::goal::event::{GoalEvent, GoalState, Horizon, ProjectPlan};
use app::ground::said::Problem;
use app::ground::who::Who;
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::PairEvent;
use app::practice::event::{PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::report::event::ReportEvent;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point, SessionEvent, SessionPlan};
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::topic::event::{TopicChange, TopicEvent};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use tests::world::{Device, MINUTE, World};

/// The seventh of February 2106, half past six: where a count of seconds in 32 bits ends.
const IN_2106_MS: i64 = 4_294_967_295_000;
const YEAR_MS: i64 = 365 * 24 * 60 * 60 * 1000;

/// Two people, their pair and a session with something in it.
struct Room {
    world: World,
    ada: Device,
    grace: Device,
    pair: String,
    session: String,
}

impl Room {
    fn new(names: [&str; 2]) -> Self {
        let mut world = world();
        let [ada, grace] = world.paired_devices(names);
        let pair = ada.first_pair(&world);
        let session = ada.write_ours(&mut world, "What was there.");
        world.run_until_quiet();
        Self { world, ada, grace, pair, session }
    }

    /// Does it; why not, if it was refused.
    fn tries(&mut self, event: UiEvent) -> Option<Problem> {
        let before = self.ada.last_notice(&self.world);
        self.ada.does(&mut self.world, event);
        self.world.run_until_quiet();
        if self.ada.last_notice(&self.world) == before { None } else { self.ada.refusal(&self.world) }
    }

    /// It is refused for this reason, and everything is as it was, on both devices.
    fn refuses(&mut self, event: UiEvent, problem: &Problem, what: &str) {
        self.ada.opens(&mut self.world, &self.session);
        let before = [self.ada, self.grace].map(|device| shown(&device.view(&self.world)));
        assert_eq!(self.tries(event).as_ref(), Some(problem), "{what}");
        let after = [self.ada, self.grace].map(|device| shown(&device.view(&self.world)));
        assert!(before == after, "{what} left something behind");
    }

    fn makes(&mut self, event: UiEvent) -> String {
        self.ada.makes(&mut self.world, event)
    }

    fn starts(&mut self, session: &str) -> [Option<i64>; 2] {
        self.world.run_until_quiet();
        [self.ada, self.grace].map(|device| device.opens(&mut self.world, session).row.start_at_ms)
    }

    fn still_works(&mut self) {
        self.world.run_until_quiet();
        self.world.crash(self.ada);
        self.world.relaunch(self.ada);
        let ada = self.ada;
        self.world.run_until("launch", MINUTE, |world| ada.view(world).stage == Stage::Ready);
        ada.does(&mut self.world, UiEvent::Relay(RelayEvent::GoOnline));
        self.world.run_until_quiet();
        let session = self.session.clone();
        assert!(self.grace.ours(&mut self.world, &session).starts_with("What was there."));
        assert!(ada.ours(&mut self.world, &session).starts_with("What was there."));
        for format in [ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Calendar, ExportFormat::Log] {
            ada.does(
                &mut self.world,
                UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(format, ExportScope::Both) }),
            );
            self.world.run_until("an export", MINUTE, |world| ada.view(world).export.is_some());
            ada.does(&mut self.world, UiEvent::Take(TakeEvent::Taken));
        }
    }
}

/// All that a screen shows of what people wrote.
fn shown(view: &ViewModel) -> impl PartialEq + use<> {
    let answers = view.reflect.answers.len();
    let pairs: Vec<_> = view.pairs.iter().map(|pair| pair.practice.clone()).collect();
    let ways: Vec<_> = view.ways.iter().cloned().collect();
    let topics: Vec<_> = view.topics.iter().cloned().collect();
    let sessions: Vec<_> = view.sessions.iter().cloned().collect();
    (answers, pairs, ways, topics, sessions, view.profile.clone(), view.session.clone())
}

fn wording(line: &str) -> Wording {
    Wording { line: Some(line.to_owned()), ..Wording::default() }
}

#[test]
fn dates_of_1970_and_of_2106_are_dates_like_others() {
    let mut room = Room::new(["Ada", "Grace"]);
    for at_ms in [0, -YEAR_MS, IN_2106_MS, i64::MAX, i64::MIN] {
        let minute = documents::minute(at_ms);
        let plan = SessionPlan { start_at_ms: Some(at_ms), length_minutes: Some(60), place: None };
        let session = room.makes(UiEvent::Session(SessionEvent::New { pair: room.pair.clone(), plan }));
        assert_eq!(room.starts(&session), [Some(minute); 2]);
        assert_eq!(
            room.tries(UiEvent::Session(SessionEvent::ProposeTimes {
                session: session.clone(),
                times_ms: vec![0, at_ms]
            })),
            None
        );
        assert_eq!(room.tries(UiEvent::Session(SessionEvent::PickTime { session: session.clone(), at_ms: 0 })), None);
        assert_eq!(room.starts(&session), [Some(0); 2]);
        assert_eq!(room.tries(UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true })), None);
        assert_eq!(room.tries(UiEvent::Session(SessionEvent::End { session, meant: true })), None);
    }
    for start_at_ms in [0, -YEAR_MS] {
        let pair = room.pair.clone();
        assert_eq!(
            room.tries(UiEvent::Session(SessionEvent::Log { pair, start_at_ms, minutes: 45, place: None })),
            None
        );
    }
    let pair = room.pair.clone();
    let later = UiEvent::Session(SessionEvent::Log { pair, start_at_ms: IN_2106_MS, minutes: 45, place: None });
    room.refuses(later, &Problem::StillToCome, "a meeting of the year 2106 that was");
    room.still_works();
}

#[test]
fn an_agreement_a_pause_and_a_trial_may_run_until_2106_and_not_until_1970() {
    let mut room = Room::new(["Ada", "Grace"]);
    let pair = room.pair.clone();
    assert_eq!(
        room.tries(UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes })),
        None
    );
    let put_off = |due_at_ms| {
        UiEvent::Practice(PracticeEvent::PutOff { pair: pair.clone(), question: "trial".to_owned(), due_at_ms })
    };
    room.refuses(put_off(0), &Problem::DateTooEarly, "a trial until 1970");
    assert_eq!(room.tries(put_off(IN_2106_MS)), None);
    for until_ms in [0, i64::MIN] {
        let pause = UiEvent::Practice(PracticeEvent::Pause { pair: pair.clone(), until_ms: Some(until_ms) });
        room.refuses(pause, &Problem::DateTooEarly, "a pause until 1970");
    }
    let until = |until_ms| {
        UiEvent::Agreement(AgreementEvent::SetClause {
            pair: pair.clone(),
            clause: Clause::Cadence,
            wording: Wording { until_ms: Some(until_ms), ..wording("A while") },
        })
    };
    for (until_ms, seen) in [(IN_2106_MS, Some(IN_2106_MS / 60_000 * 60_000)), (0, None)] {
        assert_eq!(room.tries(until(until_ms)), None);
        let proposal = room.grace.pair(&room.world, &pair).unwrap().practice.agreement.proposal.clone().unwrap();
        assert_eq!(proposal.changes[0].new.until_ms, seen, "0 is no end");
    }
    assert_eq!(
        room.tries(UiEvent::Practice(PracticeEvent::Pause { pair: pair.clone(), until_ms: Some(IN_2106_MS) })),
        None
    );
    assert_eq!(room.grace.pair(&room.world, &pair).unwrap().practice.state, PairState::Paused);
    room.still_works();
}

#[test]
fn a_meeting_of_thirty_hours_is_one_and_one_of_more_than_a_week_is_a_slip() {
    let mut room = Room::new(["Ada", "Grace"]);
    let pair = || room.pair.clone();
    let plan = |minutes| SessionPlan { length_minutes: Some(minutes), ..SessionPlan::default() };
    let (new, log) = (
        UiEvent::Session(SessionEvent::New { pair: pair(), plan: plan(30 * 60) }),
        UiEvent::Session(SessionEvent::Log {
            pair: pair(),
            start_at_ms: 0,
            minutes: 30 * 60,
            place: Some(PlaceKind::Walking),
        }),
    );
    let events = [0, 7 * 24 * 60 + 1, u32::MAX].map(|minutes| {
        [
            UiEvent::Session(SessionEvent::New { pair: pair(), plan: plan(minutes) }),
            UiEvent::Session(SessionEvent::Plan { session: room.session.clone(), plan: plan(minutes) }),
            UiEvent::Session(SessionEvent::Log { pair: pair(), start_at_ms: 0, minutes, place: None }),
        ]
    });
    for event in events.into_iter().flatten() {
        room.refuses(event, &Problem::BadLength, "nothing, or more than a week");
    }
    let session = room.makes(new);
    assert_eq!(room.tries(log), None);
    let ada = room.ada;
    ada.opens(&mut room.world, &session);
    assert_eq!(room.tries(UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true })), None);
    room.world.run_for(29 * 60 * MINUTE);
    assert!(ada.view(&room.world).today.next_session.as_ref().is_some_and(|row| row.id == session), "it is on");
    ada.does(&mut room.world, UiEvent::Session(SessionEvent::End { session: session.clone(), meant: true }));
    ada.does(&mut room.world, UiEvent::Report(ReportEvent::Open { pair: room.pair.clone() }));
    room.world.run_until("report", MINUTE, |world| ada.view(world).report.is_some());
    let report = ada.view(&room.world).report.unwrap();
    assert!(report.pair.together.in_person_minutes == 30 * 60, "counted as it is");
    room.still_works();
}

/// On 25 October 2026 half past two comes twice in Berlin, and on 29 March never.
#[test]
fn an_hour_that_comes_twice_is_two_proposals_and_both_see_the_one_that_was_picked() {
    const FIRST_MS: i64 = 1_792_888_200_000;
    const AGAIN_MS: i64 = FIRST_MS + 60 * 60 * 1000;
    const SKIPPED_MS: i64 = 1_774_747_800_000;
    let mut room = Room::new(["Ada", "Grace"]);
    let session = room.session.clone();
    let times_ms = vec![AGAIN_MS, FIRST_MS, SKIPPED_MS];
    assert_eq!(room.tries(UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms })), None);
    let seen = room.grace.opens(&mut room.world, &session).proposals_ms.clone();
    assert_eq!(seen, [SKIPPED_MS, FIRST_MS, AGAIN_MS]);
    room.grace
        .does(&mut room.world, UiEvent::Session(SessionEvent::PickTime { session: session.clone(), at_ms: AGAIN_MS }));
    assert_eq!(room.starts(&session), [Some(AGAIN_MS); 2]);
    for zone in ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"] {
        let zone = Some(zone.to_owned());
        let wish = ExportWish { zone, ..ExportWish::all(ExportFormat::Markdown, ExportScope::Both) };
        assert_eq!(room.tries(UiEvent::Take(TakeEvent::Export { wish })), None);
        assert_eq!(room.tries(UiEvent::Take(TakeEvent::Taken)), None);
    }
    let wish = ExportWish {
        zone: Some("Mars/Olympus".to_owned()),
        ..ExportWish::all(ExportFormat::Markdown, ExportScope::Both)
    };
    assert_eq!(room.tries(UiEvent::Take(TakeEvent::Export { wish })), Some(Problem::NoSuchZone));
    let event = UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms: vec![0, 1, 2, 3] });
    room.refuses(event, &Problem::TooManyTimes, "four times");
    room.refuses(
        UiEvent::Session(SessionEvent::ProposeTimes { session, times_ms: vec![] }),
        &Problem::Empty,
        "no time",
    );
    room.still_works();
}

const SCRIPTS: [&str; 8] = [
    "ليلى بنت أحمد",
    "שָׁלוֹם",
    "佐藤 さくら",
    "नीता शर्मा",
    "Ólafur Þór Ђорђе",
    "👩🏽‍🏫 🙈 👨‍👩‍👧‍👦",
    "e\u{301} \u{202e}desrever\u{202c}",
    "ภาษาไทย",
];

#[test]
fn names_and_lines_in_every_script_come_to_the_partner_as_they_were_written() {
    let mut room = Room::new([SCRIPTS[0], SCRIPTS[2]]);
    let pair = room.pair.clone();
    assert_eq!(room.grace.pair(&room.world, &pair).unwrap().partner, SCRIPTS[0]);
    for script in SCRIPTS {
        let line = || script.to_owned();
        let word = || script.chars().take(20).collect::<String>().trim().to_owned();
        let text = OfferText { what: line(), takes: line(), bring: line() };
        let offer = room.makes(UiEvent::Offer(OfferEvent::Keep { offer: None, text, question: None }));
        room.makes(UiEvent::Offer(OfferEvent::Share { offer, pair: pair.clone() }));
        let goal = room.makes(UiEvent::Goal(GoalEvent::Keep { goal: None, text: line(), horizon: Horizon::Further }));
        room.makes(UiEvent::Goal(GoalEvent::Share { goal, pair: pair.clone() }));
        room.makes(UiEvent::Reflect(ReflectEvent::Thank { pair: pair.clone(), text: line() }));
        for event in [
            UiEvent::Pair(PairEvent::SetRole { pair: pair.clone(), who: Who::Me, word: word() }),
            UiEvent::Agreement(AgreementEvent::SetClause {
                pair: pair.clone(),
                clause: Clause::Stays,
                wording: wording(script),
            }),
            UiEvent::Session(SessionEvent::TakeAway { session: room.session.clone(), line: line() }),
        ] {
            assert_eq!(room.tries(event), None, "{script}");
        }
        room.world.run_until_quiet();
        let way = room.grace.view(&room.world).ways.iter().next().cloned().unwrap();
        assert!(way.partners_offers.iter().any(|it| it.what == [line()] && it.takes == script && it.bring == script));
        assert!(way.goals.iter().any(|it| it.text == [line()]) && way.partners_word == [word()]);
        let practice = room.grace.pair(&room.world, &pair).unwrap().practice.clone();
        assert!(practice.thanks.iter().any(|note| note.text == script));
        assert_eq!(practice.agreement.proposal.unwrap().changes[0].new.line.as_deref(), Some(script));
        let session = room.session.clone();
        assert_eq!(room.grace.opens(&mut room.world, &session).took_away.partner, [line()]);
    }
    room.still_works();
}

#[test]
fn what_is_empty_is_refused_and_nothing_is_lost() {
    let mut room = Room::new(["Ada", "Grace"]);
    let (pair, session) = (room.pair.clone(), room.session.clone());
    let topic = room.makes(UiEvent::Topic(TopicEvent::New {
        pair: pair.clone(),
        title: "A topic".to_owned(),
        teacher: Who::Me,
        worked_when: String::new(),
    }));
    let goal =
        room.makes(UiEvent::Goal(GoalEvent::Keep { goal: None, text: "A goal".to_owned(), horizon: Horizon::Year }));
    let shared = room.makes(UiEvent::Goal(GoalEvent::Share { goal: goal.clone(), pair: pair.clone() }));
    room.world.run_until_quiet();
    for nothing in ["", "   ", "\n\t \u{2003}"] {
        let empty = || nothing.to_owned();
        let text = OfferText { what: empty(), takes: "long".to_owned(), bring: "much".to_owned() };
        let change = TopicChange { title: Some(empty()), ..TopicChange::default() };
        let refused = [
            UiEvent::Offer(OfferEvent::Keep { offer: None, text, question: None }),
            UiEvent::Offer(OfferEvent::SetGoodTimes { times: GoodTimes { text: empty(), ..GoodTimes::default() } }),
            UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Wants, pair: None, text: empty() }),
            UiEvent::Topic(TopicEvent::New {
                pair: pair.clone(),
                title: empty(),
                teacher: Who::Me,
                worked_when: empty(),
            }),
            UiEvent::Topic(TopicEvent::Edit { topic: topic.clone(), change }),
            UiEvent::Topic(TopicEvent::Start { topic: topic.clone(), known: empty(), unsure: empty() }),
            UiEvent::Goal(GoalEvent::Keep { goal: None, text: empty(), horizon: Horizon::Year }),
            UiEvent::Goal(GoalEvent::Keep { goal: Some(goal.clone()), text: empty(), horizon: Horizon::Year }),
            UiEvent::Goal(GoalEvent::Edit {
                pair: pair.clone(),
                goal: shared.clone(),
                text: empty(),
                horizon: Horizon::Year,
            }),
            UiEvent::Goal(GoalEvent::SetState {
                pair: pair.clone(),
                goal: shared.clone(),
                state: GoalState::Dropped,
                reason: empty(),
            }),
            UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt: "P28".to_owned(), text: empty() }),
            UiEvent::Reflect(ReflectEvent::Thank { pair: pair.clone(), text: empty() }),
            UiEvent::Reflect(ReflectEvent::Answer { prompt: "P08".to_owned(), share_with: None, text: empty() }),
            UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name: empty(), what: empty() }),
            UiEvent::Session(SessionEvent::BringPoint { session: session.clone(), point: Point::Idea }),
            UiEvent::Session(SessionEvent::ShareLine { session: session.clone(), line: empty() }),
        ];
        for (number, event) in refused.into_iter().enumerate() {
            room.refuses(event, &Problem::Empty, &format!("number {number} with {nothing:?}"));
        }
    }
    room.refuses(UiEvent::Offer(OfferEvent::ShareGoodTimes { pair }), &Problem::Empty, "times that nobody has said");
    room.still_works();
}

#[test]
fn a_line_of_a_hundred_thousand_characters_is_refused_whole() {
    let mut room = Room::new(["Ada", "Grace"]);
    let (pair, session) = (room.pair.clone(), room.session.clone());
    let title = "A topic".to_owned();
    let topic =
        UiEvent::Topic(TopicEvent::New { pair: pair.clone(), title, teacher: Who::Me, worked_when: String::new() });
    let topic = room.makes(topic);
    let offer = OfferText { what: "An offer".to_owned(), ..OfferText::default() };
    let offer = room.makes(UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer, question: None }));
    let goal =
        room.makes(UiEvent::Goal(GoalEvent::Keep { goal: None, text: "A goal".to_owned(), horizon: Horizon::Year }));
    let shared = room.makes(UiEvent::Goal(GoalEvent::Share { goal: goal.clone(), pair: pair.clone() }));
    room.world.run_until_quiet();
    let long = || "x".repeat(100_000);
    let of_offer = |what: &str, bring: String| OfferText { what: what.to_owned(), takes: String::new(), bring };
    let change = |title: Option<String>, worked_when: Option<String>| TopicChange { title, worked_when, kind: None };
    let clause = |clause, line: &str| ClauseWording { clause, wording: wording(line) };
    let refused = [
        UiEvent::Offer(OfferEvent::Keep { offer: None, text: of_offer("new", long()), question: None }),
        UiEvent::Offer(OfferEvent::Keep {
            offer: Some(offer.clone()),
            text: of_offer("other", long()),
            question: None,
        }),
        UiEvent::Offer(OfferEvent::SetGoodTimes { times: GoodTimes { text: long(), ..GoodTimes::default() } }),
        UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Wants, pair: Some(pair.clone()), text: long() }),
        UiEvent::Topic(TopicEvent::New {
            pair: pair.clone(),
            title: "t".to_owned(),
            teacher: Who::Me,
            worked_when: long(),
        }),
        UiEvent::Topic(TopicEvent::Edit {
            topic: topic.clone(),
            change: change(Some("other".to_owned()), Some(long())),
        }),
        UiEvent::Goal(GoalEvent::Keep { goal: None, text: long(), horizon: Horizon::Year }),
        UiEvent::Goal(GoalEvent::Keep { goal: Some(goal.clone()), text: long(), horizon: Horizon::Month }),
        UiEvent::Goal(GoalEvent::Edit {
            pair: pair.clone(),
            goal: shared.clone(),
            text: long(),
            horizon: Horizon::Month,
        }),
        UiEvent::Goal(GoalEvent::SetState {
            pair: pair.clone(),
            goal: shared.clone(),
            state: GoalState::Dropped,
            reason: long(),
        }),
        UiEvent::Goal(GoalEvent::SetProject {
            pair: pair.clone(),
            goal: shared.clone(),
            project: ProjectPlan { outcome: Some("a page".to_owned()), next: Some(long()), ..ProjectPlan::default() },
        }),
        UiEvent::Agreement(AgreementEvent::SetClauses {
            pair: pair.clone(),
            clauses: vec![clause(Clause::Learn, "short"), clause(Clause::Stop, &long())],
        }),
        UiEvent::Pair(PairEvent::SetCadence { pair: pair.clone(), cadence: long() }),
        UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name: "n".to_owned(), what: long() }),
        UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: long() }),
        UiEvent::Session(SessionEvent::AddStep {
            session: session.clone(),
            when: "when".to_owned(),
            then: long(),
            owner: None,
        }),
        UiEvent::Session(SessionEvent::Mark {
            session: session.clone(),
            notebook: Notebook::Ours,
            kind: MarkKind::ToDo,
            text: long(),
        }),
        UiEvent::Session(SessionEvent::Prepare { session: session.clone(), point: Point::Idea, line: long() }),
        UiEvent::Before(BeforeEvent::SetReason { text: long() }),
    ];
    for (number, event) in refused.into_iter().enumerate() {
        room.refuses(event, &Problem::TooLong { units: 100_000, max: 10_000 }, &format!("number {number}"));
    }
    let sealed = Problem::TooLong { units: 100_000, max: 16_380 };
    room.refuses(
        UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt: "P28".to_owned(), text: long() }),
        &sealed,
        "sealed",
    );
    let start = UiEvent::Topic(TopicEvent::Start { topic, known: long(), unsure: String::new() });
    room.refuses(start, &Problem::TooLong { units: 100_001, max: 16_380 }, "before a topic");
    let role = UiEvent::Pair(PairEvent::SetRole { pair, who: Who::Me, word: long() });
    room.refuses(role, &Problem::TooLong { units: 100_000, max: 20 }, "a word for a role");
    room.still_works();
}

#[test]
fn a_text_of_a_hundred_thousand_characters_is_taken_whole() {
    let mut room = Room::new(["Ada", "Grace"]);
    let (pair, session) = (room.pair.clone(), room.session.clone());
    let long = "long 🙂 ".repeat(14_286);
    let long = long.trim();
    let text = || long.to_owned();
    assert_eq!(room.tries(UiEvent::Reflect(ReflectEvent::Thank { pair: pair.clone(), text: text() })), None);
    room.makes(UiEvent::Reflect(ReflectEvent::Answer {
        prompt: "P09".to_owned(),
        share_with: Some(pair.clone()),
        text: text(),
    }));
    room.ada.writes(&mut room.world, &session, Notebook::Ours, long);
    room.world.run_until_quiet();
    let view = room.grace.view(&room.world);
    assert_eq!(view.reflect.answers.iter().map(|it| it.text.len()).collect::<Vec<_>>(), [long.len()]);
    assert!(room.grace.pair(&room.world, &pair).unwrap().practice.thanks[0].text == long);
    assert!(room.grace.ours(&mut room.world, &session).ends_with(long));
    room.still_works();
}
