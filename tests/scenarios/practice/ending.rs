//! Pauses, wrapping up, and ends: for both, without a reason, and without a name.

use super::Two;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Wording};
use app::goal::event::{GoalEvent, GoalState, Horizon};
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::PairEvent;
use app::practice::event::{PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::report::event::{RatingMoment, RatingQuestion, ReportEvent};
use app::session::event::{MarkKind, Notebook, SessionEvent, SessionPlan};
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::topic::event::TopicEvent;
use tests::Device;
use tests::world::DAY;

impl Two {
    /// Gives copies of everything of which one may: an offer, good times, two goals, a contact, a rating.
    fn gives(&mut self, device: Device) {
        let pair = self.pair.clone();
        let text = OfferText { what: "Slides".into(), ..OfferText::default() };
        let offer = self.keeps(device, UiEvent::Offer(OfferEvent::Keep { offer: None, text, question: None }));
        self.does(device, UiEvent::Offer(OfferEvent::Share { offer, pair: pair.clone() }));
        let times = GoodTimes { text: "after lunch".into(), ..GoodTimes::default() };
        self.does(device, UiEvent::Offer(OfferEvent::SetGoodTimes { times }));
        self.does(device, UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair.clone() }));
        for text in ["Lead a project", "Read faster"] {
            let (text, horizon) = (text.to_owned(), Horizon::Year);
            let goal = self.keeps(device, UiEvent::Goal(GoalEvent::Keep { goal: None, text, horizon }));
            self.does(device, UiEvent::Goal(GoalEvent::Share { goal, pair: pair.clone() }));
        }
        let (name, what) = ("Mr Lighthouse".to_owned(), "head of purchasing".to_owned());
        let met = self.keeps(device, UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name, what }));
        self.does(device, UiEvent::Report(ReportEvent::ShareMet { met }));
        let (question, moment) = (RatingQuestion::Glad, None);
        self.does(device, UiEvent::Report(ReportEvent::Rate { pair: pair.clone(), question, moment, answer: 2 }));
        self.does(device, UiEvent::Report(ReportEvent::ShareRatings { pair }));
        self.quiet();
    }

    fn keeps(&mut self, device: Device, event: UiEvent) -> String {
        device.asks(&mut self.world, event, "something kept", |said| {
            if let Said::Kept { id } | Said::MetNoted { met: id } = said { Some(id.clone()) } else { None }
        })
    }

    fn ends(&mut self, device: Device) {
        let pair = self.pair.clone();
        self.does(device, UiEvent::Practice(PracticeEvent::End { pair }));
    }
}

/// Capability 43.
#[test]
fn an_end_works_offline_and_both_ending_at_once_is_one_end() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.ends(ada);
    two.ends(grace);
    assert_eq!([two.state(ada), two.state(grace)], [PairState::Ended; 2]);
    two.heal(&everybody);
    two.all_see(PairState::Ended);
    let seen = two.all().map(|device| two.sees(device));
    assert!(seen.windows(2).all(|two| two[0] == two[1]), "all see the same, and nobody's name is in it");
}

/// Capability 116: frozen for both, *mine* stays, and what was written apart before the end was heard of is there.
#[test]
fn what_both_see_is_frozen_on_every_device_and_what_was_written_before_hearing_of_it_merges() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    let session = ada.write_ours(&mut two.world, "Before. ");
    two.quiet();
    two.cut(&[grace, grace_too]);
    grace.writes(&mut two.world, &session, Notebook::Ours, "On the train.");
    two.world.run_for(5_000);
    two.ends(ada);
    two.quiet();
    two.heal(&[grace, grace_too]);
    two.all_see(PairState::Ended);
    for device in two.all() {
        assert_eq!(device.ours(&mut two.world, &session), "Before. On the train.");
    }
    for device in [ada_too, grace] {
        for event in edits(&two.pair, &session) {
            two.does(device, event);
            assert_eq!(two.refusal(device), Some(Problem::PairHasEnded));
        }
        device.writes(&mut two.world, &session, Notebook::Mine, "My own thoughts.");
        two.world.run_for(1_000);
        assert_eq!(device.mine(&mut two.world, &session), "My own thoughts.");
        assert_eq!(device.ours(&mut two.world, &session), "Before. On the train.");
        two.does(
            device,
            UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Markdown, ExportScope::Both) }),
        );
        two.world.run_for(1_000);
        let files = device.files(&two.world);
        assert!(files.iter().any(|file| String::from_utf8_lossy(&file.bytes).contains("On the train.")));
        assert_eq!(device.view(&two.world).sessions.len(), 1, "nothing half-made is left of what was refused");
    }
}

/// Everything that writes what both see.
fn edits(pair: &str, session: &str) -> Vec<UiEvent> {
    let [pair, session] = [pair, session].map(str::to_owned);
    let line = || "line".to_owned();
    vec![
        UiEvent::Session(SessionEvent::EditText {
            session: session.clone(),
            notebook: Notebook::Ours,
            at: 0,
            removed: 0,
            inserted: line(),
        }),
        UiEvent::Session(SessionEvent::EditText {
            session: session.clone(),
            notebook: Notebook::Agenda,
            at: 0,
            removed: 0,
            inserted: line(),
        }),
        UiEvent::Session(SessionEvent::ShareLine { session: session.clone(), line: line() }),
        UiEvent::Session(SessionEvent::Plan {
            session: session.clone(),
            plan: SessionPlan { length_minutes: Some(5), ..SessionPlan::default() },
        }),
        UiEvent::Session(SessionEvent::Mark {
            session: session.clone(),
            notebook: Notebook::Ours,
            kind: MarkKind::ToDo,
            text: line(),
        }),
        UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: line() }),
        UiEvent::Session(SessionEvent::AddStep { session: session.clone(), when: line(), then: line(), owner: None }),
        UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms: vec![0] }),
        UiEvent::Session(SessionEvent::Begin { session: session.clone(), meant: true }),
        UiEvent::Session(SessionEvent::End { session, meant: true }),
        UiEvent::Session(SessionEvent::Log { pair: pair.clone(), start_at_ms: 0, minutes: 5, place: None }),
        UiEvent::Report(ReportEvent::ShareRatings { pair: pair.clone() }),
        UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan: SessionPlan::default() }),
        UiEvent::Topic(TopicEvent::New { pair: pair.clone(), title: line(), teacher: Who::Me, worked_when: line() }),
        UiEvent::Reflect(ReflectEvent::Answer {
            prompt: "P08".to_owned(),
            share_with: Some(pair.clone()),
            text: line(),
        }),
        UiEvent::Pair(PairEvent::SetCadence { pair: pair.clone(), cadence: line() }),
        UiEvent::Agreement(AgreementEvent::SetClause {
            pair: pair.clone(),
            clause: Clause::Learn,
            wording: Wording::default(),
        }),
        UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes }),
        UiEvent::Reflect(ReflectEvent::Seal { pair: pair.clone(), prompt: "P28".to_owned(), text: line() }),
        UiEvent::Practice(PracticeEvent::Pause { pair: pair.clone(), until_ms: None }),
        UiEvent::Practice(PracticeEvent::Resume { pair: pair.clone() }),
        UiEvent::Practice(PracticeEvent::Close { pair: pair.clone() }),
        UiEvent::Practice(PracticeEvent::End { pair }),
    ]
}

#[test]
fn a_pause_has_a_date_to_look_again_and_ends_when_somebody_resumes() {
    let mut two = Two::new();
    let ([ada, _], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    let until = two.in_days(10) / 60_000 * 60_000;
    two.does(
        ada,
        UiEvent::Practice(PracticeEvent::Pause {
            pair: two.pair.clone(),
            until_ms: Some(until - 20 * i64::try_from(DAY).unwrap()),
        }),
    );
    assert_eq!(two.refusal(ada), Some(Problem::DateTooEarly));
    two.does(ada, UiEvent::Practice(PracticeEvent::Pause { pair: two.pair.clone(), until_ms: Some(until) }));
    two.quiet();
    two.all_see(PairState::Paused);
    let seen = two.sees(grace);
    assert_eq!((seen.paused_until_ms, seen.look_again), (vec![until], false));
    grace.write_ours(&mut two.world, "Nothing blocks writing.");
    two.days_pass(11);
    assert!(two.sees(grace_too).look_again);
    two.does(grace_too, UiEvent::Practice(PracticeEvent::Resume { pair: two.pair.clone() }));
    two.quiet();
    two.all_see(PairState::Active);
}

#[test]
fn a_pause_and_a_wrap_up_apart_are_a_wrap_up_and_an_end_beats_both() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.does(ada, UiEvent::Practice(PracticeEvent::Close { pair: two.pair.clone() }));
    two.does(grace, UiEvent::Practice(PracticeEvent::Pause { pair: two.pair.clone(), until_ms: None }));
    two.heal(&everybody);
    two.all_see(PairState::Closing);
    two.cut(&everybody);
    two.does(ada, UiEvent::Practice(PracticeEvent::Resume { pair: two.pair.clone() }));
    two.ends(grace);
    two.heal(&everybody);
    two.all_see(PairState::Ended);
}

/// Capability 116.
#[test]
fn while_wrapping_up_one_may_take_ones_own_lines_out_of_what_both_see() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let pair = two.pair.clone();
    let session = ada.write_ours(&mut two.world, "Ours stays.");
    for (device, line) in [(ada, "Ada's line"), (grace, "Grace's line")] {
        two.does(device, UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: line.to_owned() }));
        let (notebook, kind, text) = (Notebook::Ours, MarkKind::ToDo, format!("{line}, a mark"));
        two.does(device, UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text }));
        let (prompt, text) = ("P09".to_owned(), format!("{line}, an answer"));
        two.does(device, UiEvent::Reflect(ReflectEvent::Answer { prompt, share_with: Some(pair.clone()), text }));
        two.quiet();
    }
    two.does(ada, UiEvent::Practice(PracticeEvent::TakeBack { pair: pair.clone() }));
    assert_eq!(two.refusal(ada), Some(Problem::NotNow), "only while wrapping up");
    two.does(grace, UiEvent::Practice(PracticeEvent::Close { pair: pair.clone() }));
    two.quiet();
    two.does(ada, UiEvent::Practice(PracticeEvent::TakeBack { pair }));
    two.world.run_for(1_000);
    let said = ada.view(&two.world).notice.map(|notice| notice.said.clone());
    assert!(matches!(said, Some(Said::TakenBack { count: 3, .. })));
    two.quiet();
    let seen = grace.opens(&mut two.world, &session);
    assert_eq!((seen.took_away.me.join(""), seen.took_away.partner.join("")), ("Grace's line".into(), String::new()));
    let marks: Vec<&str> = seen.marks.iter().map(|mark| mark.text.as_str()).filter(|text| !text.is_empty()).collect();
    assert_eq!((marks, &*seen.ours.text), (vec!["Grace's line, a mark"], "Ours stays."));
    let texts: Vec<String> = grace.view(&two.world).reflect.answers.iter().map(|it| it.text.clone()).collect();
    assert_eq!(texts.iter().filter(|text| !text.is_empty()).count(), 1);
}

/// Capability 116: copies of what is one's own.
#[test]
fn while_wrapping_up_copies_of_offers_contacts_ratings_and_goals_go_too_and_what_the_other_said_stays() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    for device in [ada, grace] {
        two.gives(device);
    }
    let pair = two.pair.clone();
    let ways = |two: &Two, device: Device| device.view(&two.world).ways.iter().next().unwrap().clone();
    let theirs = ways(&two, ada).goals.iter().find(|goal| goal.by == Who::Me).unwrap().id.clone();
    let (state, reason) = (GoalState::Changed, "Grace said why".to_owned());
    two.does(grace, UiEvent::Goal(GoalEvent::SetState { pair: pair.clone(), goal: theirs, state, reason }));
    two.does(grace, UiEvent::Practice(PracticeEvent::Close { pair: pair.clone() }));
    two.quiet();

    two.does(ada_too, UiEvent::Practice(PracticeEvent::TakeBack { pair: pair.clone() }));
    two.world.run_for(1_000);
    let said = ada_too.view(&two.world).notice.map(|notice| notice.said.clone());
    // Two offers (one of them good times), a contact, a rating, two goals.
    assert!(matches!(said, Some(Said::TakenBack { count: 6, .. })));
    two.quiet();

    let seen = ways(&two, grace);
    assert!(seen.partners_offers.is_empty() && seen.partners_times.is_none());
    assert_eq!((seen.my_offers.len(), seen.my_times.is_some()), (1, true));
    let goals: Vec<(Who, String, usize)> =
        seen.goals.iter().map(|goal| (goal.by, goal.text.join(""), goal.reason.len())).collect();
    assert_eq!(goals.iter().filter(|goal| goal.0 == Who::Me).count(), 2);
    assert_eq!(
        goals.iter().filter(|goal| goal.0 == Who::Partner).collect::<Vec<_>>(),
        [&(Who::Partner, String::new(), 1)]
    );
    two.does(grace, UiEvent::Report(ReportEvent::Open { pair }));
    let report = grace.view(&two.world).report.unwrap();
    assert_eq!((report.pair.partner_ratings.len(), report.pair.my_shared_ratings.len()), (0, 1));
    assert_eq!(report.pair.met.iter().map(|met| met.by).collect::<Vec<_>>(), [Who::Me]);
    assert_eq!(ada.view(&two.world).profile.offers.len(), 1, "one's own page keeps everything");
}

/// Capabilities 31 and 107.
#[test]
fn a_report_says_the_weeks_that_both_agreed_on_and_asks_how_it_was_once_they_wrap_up() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.cadence(ada, 2);
    two.agrees(ada);
    two.quiet();
    assert_eq!(reported(&mut two, grace), (None, RatingMoment::Start), "one alone agrees on nothing");
    two.agrees(grace);
    two.quiet();
    assert_eq!([ada, grace].map(|device| reported(&mut two, device)), [(Some(2), RatingMoment::Start); 2]);
    two.does(ada, UiEvent::Practice(PracticeEvent::Close { pair: two.pair.clone() }));
    two.quiet();
    assert_eq!([ada, grace].map(|device| reported(&mut two, device)), [(Some(2), RatingMoment::End); 2]);
    two.ends(grace);
    two.quiet();
    assert_eq!([ada, grace].map(|device| reported(&mut two, device)), [(Some(2), RatingMoment::End); 2]);
}

/// The weeks agreed, and where the time together stands.
fn reported(two: &mut Two, device: Device) -> (Option<u32>, RatingMoment) {
    two.does(device, UiEvent::Report(ReportEvent::Open { pair: two.pair.clone() }));
    let report = device.view(&two.world).report.unwrap();
    let asks_how_it_was = report.own.open.contains(&RatingQuestion::Work);
    assert_eq!(asks_how_it_was, report.own.moment == RatingMoment::End);
    (report.pair.meetings.agreed_weeks, report.own.moment)
}

/// Capability 69: a pair needs no charter, goals or dates.
#[test]
fn whoever_agrees_to_nothing_and_answers_nothing_writes_all_the_same() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.days_pass(60);
    let session = ada.write_ours(&mut two.world, "We just talked.");
    two.quiet();
    assert_eq!(grace.ours(&mut two.world, &session), "We just talked.");
    two.all_see(PairState::Trial);
    assert_eq!(two.sees(ada).agreement.proposal, None);
}

/// A pair of before there was an agreement, on a device that knows of one now.
#[test]
fn nobody_else_in_yet_is_invited_and_can_already_be_agreed_with() {
    let mut world = super::world();
    let ada = world.person("Ada");
    let pair = ada.starts_pair(&mut world);
    let seen = |world: &tests::World| ada.pair(world, &pair).unwrap().practice.clone();
    assert_eq!(seen(&world).state, PairState::Invited);
    let wording = Wording { line: Some("Where you like".to_owned()), ..Wording::default() };
    ada.does(
        &mut world,
        UiEvent::Agreement(AgreementEvent::SetClause { pair: pair.clone(), clause: Clause::Place, wording }),
    );
    world.run_until_quiet();
    assert!(seen(&world).agreement.proposal.is_some());
}
