//! What an ended pair still takes: nothing of what both see, and all of what is mine (capabilities 43 and 116).

use super::Two;
use app::UiEvent;
use app::event::{
    CheckAnswer, Clause, ClauseWording, Comfort, GoalState, GoodTimes, HistoryAt, Horizon, ListKind, MarkKind,
    Notebook, NudgeKind, OfferText, PairType, Point, Power, ProjectPlan, RatingQuestion, Ready, SessionPlan, StandsAs,
    TopicChange, TopicState, TrialAnswer, Useful, Who, Wording,
};
use app::view::{PairState, Problem};
use std::collections::BTreeSet;
use tests::Device;

/// Where an act writes, as far as pairs are concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Writes {
    /// What both see.
    Ours,
    /// What only I see.
    Mine,
    /// The one or the other, as its words say.
    Either,
    /// Nothing in a pair's documents: who is in, the network, what is looked at, what is taken out.
    Neither,
}

/// Names every act once. One that is forgotten does not compile.
macro_rules! acts {
    ($($writes:ident: $($act:ident),+;)+) => {
        fn name(event: &UiEvent) -> &'static str {
            match event {
                $($(UiEvent::$act { .. } => stringify!($act),)+)+
            }
        }

        const ACTS: &[(Writes, &[&str])] = &[$((Writes::$writes, &[$(stringify!($act)),+])),+];
    };
}

acts! {
    Ours: SetCadence, NewSession, PlanSession, TakeAway, AddStep, RemoveStep, SetStepDone, ShareLine, EndSession, ProposeTimes,
        PickTime, BringPoint, BeginSession, LogMeeting, ShareMet, ShareRatings, NewTopic, SetTopicTeacher, SetTopicState,
        ShareAnswer, ShareOffer, WithdrawOffer, ShareGoodTimes, SetRole, SetPairType, EditTopic, SetComfort, NameTopic,
        ShareGoal, EditGoal, SetGoalState, SetGoalTopic, SetProject, SetClause, SetClauses, Agree, DropProposal,
        AnswerTrial, AnswerCheck, SealAnswer, StartTopic, Thank, PutOff, PausePair, ResumePair, ClosePair, EndPair, TakeBack;
    Mine: Prepare, LeavePreparation, TurnAskCard, PutOffCard, CloseCard, NoteMet, Rate, SkipPrompt, AnotherPrompt,
        KeepOffer, RemoveOffer, SetGoodTimes, AddLine, RemoveLine, ReadCard, SetStandsAs, SetPower, SetReady, SetReason,
        KeepGoal, RemoveGoal, Later, Import;
    Either: EditText, Mark, FillMark, RemoveMark, AnswerPrompt, RestoreText, RestorePassage, Undelete;
    Neither: Begin, Join, UseRelay, GoOnline, GoOffline, Flush, StartPair, PairNearby, ShowNearby, SawTheirScreen, TakeIn,
        Invite, LinkDevice, RevokeInvite, NameDevice, RemoveDevice, RemovePartner, LeavePair, RenewKeys, Repair,
        CompareSafety, MakeRecoveryCode, ConfirmRecoveryCode, Recover, OpenSession, CloseSession, PlaceCaret, OpenReport,
        CloseReport, OpenHistory, CloseHistory, Find, ShowFound, CloseFind, Export, ImportExport, MakeBackup,
        RestoreBackup, ExportTaken;
}

fn named(wanted: &[Writes]) -> BTreeSet<&'static str> {
    ACTS.iter().filter(|(writes, _)| wanted.contains(writes)).flat_map(|(_, names)| names.iter().copied()).collect()
}

/// A pair with one of everything in it, by id.
struct Everything {
    pair: String,
    session: String,
    topic: String,
    other_topic: String,
    offer: String,
    shared_offer: String,
    goal: String,
    shared_goal: String,
    line: String,
    met: String,
    answer: String,
    step: String,
    marks: [String; 2],
}

fn line() -> String {
    "line".to_owned()
}

fn offer() -> OfferText {
    OfferText { what: line(), ..OfferText::default() }
}

impl Everything {
    fn new(two: &mut Two, device: Device) -> Self {
        let pair = two.pair.clone();
        let world = &mut two.world;
        let session = device.write_ours(world, "Before the end.");
        device.writes(world, &session, Notebook::Mine, "Mine before the end.");
        for notebook in [Notebook::Ours, Notebook::Mine] {
            device
                .does(world, UiEvent::Mark { session: session.clone(), notebook, kind: MarkKind::ToDo, text: line() });
        }
        let step = UiEvent::AddStep { session: session.clone(), when: line(), then: line(), owner: None };
        device.does(world, step);
        device.does(world, UiEvent::ProposeTimes { session: session.clone(), times_ms: vec![60_000] });
        device.does(world, UiEvent::Prepare { session: session.clone(), point: Point::Idea, line: line() });
        let topic = |title: &str, teacher| UiEvent::NewTopic {
            pair: pair.clone(),
            title: title.to_owned(),
            teacher,
            worked_when: line(),
        };
        let (topic, other_topic) = (topic("I learn", Who::Partner), topic("I teach", Who::Me));
        let [topic, other_topic] = [topic, other_topic].map(|event| device.makes(world, event));
        let offer = device.makes(world, UiEvent::KeepOffer { offer: None, text: offer(), question: None });
        let shared_offer = device.makes(world, UiEvent::ShareOffer { offer: offer.clone(), pair: pair.clone() });
        let goal = device.makes(world, UiEvent::KeepGoal { goal: None, text: line(), horizon: Horizon::Year });
        let shared_goal = device.makes(world, UiEvent::ShareGoal { goal: goal.clone(), pair: pair.clone() });
        let line_of = device.makes(world, UiEvent::AddLine { list: ListKind::Wants, pair: None, text: line() });
        let met = device.makes(world, UiEvent::NoteMet { pair: pair.clone(), name: line(), what: line() });
        let private = UiEvent::AnswerPrompt { prompt: "P09".to_owned(), share_with: None, text: line() };
        let answer = device.makes(world, private);
        device.does(world, UiEvent::SetGoodTimes { times: GoodTimes { text: line(), ..GoodTimes::default() } });
        device
            .does(world, UiEvent::Rate { pair: pair.clone(), question: RatingQuestion::Say, moment: None, answer: 3 });
        let clause = UiEvent::SetClause {
            pair: pair.clone(),
            clause: Clause::Place,
            wording: Wording { line: Some(line()), ..Wording::default() },
        };
        device.does(world, clause);
        let sealed = UiEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes };
        device.does(world, sealed);
        world.run_until_quiet();
        let open = device.opens(world, &session);
        let mark = |notebook| open.marks.iter().find(|mark| mark.notebook == notebook).unwrap().id.clone();
        let (step, marks) = (open.next_steps[0].id.clone(), [Notebook::Ours, Notebook::Mine].map(mark));
        let line = line_of;
        Self {
            pair,
            session,
            topic,
            other_topic,
            offer,
            shared_offer,
            goal,
            shared_goal,
            line,
            met,
            answer,
            step,
            marks,
        }
    }

    fn of_the_session(&self) -> Vec<UiEvent> {
        let session = || self.session.clone();
        let [ours, _] = &self.marks;
        let plan = SessionPlan { length_minutes: Some(5), ..SessionPlan::default() };
        let text = |notebook| UiEvent::EditText { session: session(), notebook, at: 0, removed: 0, inserted: line() };
        vec![
            text(Notebook::Ours),
            text(Notebook::Agenda),
            UiEvent::PlanSession { session: session(), plan },
            UiEvent::Mark { session: session(), notebook: Notebook::Ours, kind: MarkKind::ToDo, text: line() },
            UiEvent::FillMark { session: session(), notebook: Notebook::Ours, mark: ours.clone(), text: line() },
            UiEvent::RemoveMark { session: session(), notebook: Notebook::Ours, mark: ours.clone() },
            UiEvent::TakeAway { session: session(), line: line() },
            UiEvent::AddStep { session: session(), when: line(), then: line(), owner: None },
            UiEvent::SetStepDone { session: session(), step: self.step.clone(), done: true },
            UiEvent::RemoveStep { session: session(), step: self.step.clone() },
            UiEvent::ShareLine { session: session(), line: line() },
            UiEvent::ProposeTimes { session: session(), times_ms: vec![120_000] },
            UiEvent::PickTime { session: session(), at_ms: 60_000 },
            UiEvent::BringPoint { session: session(), point: Point::Idea },
            UiEvent::BeginSession { session: session() },
            UiEvent::EndSession { session: session() },
            UiEvent::NameTopic { session: session(), topic: self.topic.clone(), named: true },
        ]
    }

    fn of_topics_and_goals(&self) -> Vec<UiEvent> {
        let (pair, topic, goal) = (|| self.pair.clone(), || self.topic.clone(), || self.shared_goal.clone());
        let change = TopicChange { title: Some(line()), ..TopicChange::default() };
        vec![
            UiEvent::NewTopic { pair: pair(), title: line(), teacher: Who::Me, worked_when: line() },
            UiEvent::SetTopicTeacher { topic: topic(), teacher: Who::Me },
            UiEvent::SetTopicState { topic: topic(), state: TopicState::Done },
            UiEvent::EditTopic { topic: topic(), change },
            UiEvent::SetComfort { topic: topic(), step: Comfort::Alone },
            UiEvent::StartTopic { topic: self.other_topic.clone(), known: line(), unsure: line() },
            UiEvent::ShareGoal { goal: self.goal.clone(), pair: pair() },
            UiEvent::EditGoal { pair: pair(), goal: goal(), text: line(), horizon: Horizon::Month },
            UiEvent::SetGoalState { pair: pair(), goal: goal(), state: GoalState::Met, reason: String::new() },
            UiEvent::SetGoalTopic { pair: pair(), goal: goal(), topic: topic(), named: true },
            UiEvent::SetProject { pair: pair(), goal: goal(), project: ProjectPlan::default() },
            UiEvent::ShareOffer { offer: self.offer.clone(), pair: pair() },
            UiEvent::WithdrawOffer { offer: self.shared_offer.clone(), pair: pair() },
            UiEvent::ShareGoodTimes { pair: pair() },
            UiEvent::ShareMet { met: self.met.clone() },
            UiEvent::ShareRatings { pair: pair() },
            UiEvent::ShareAnswer { answer: self.answer.clone(), pair: pair() },
            UiEvent::AnswerPrompt { prompt: "P09".to_owned(), share_with: Some(pair()), text: line() },
            UiEvent::SetRole { pair: pair(), who: Who::Me, word: line() },
            UiEvent::SetPairType { pair: pair(), pair_type: PairType::Peer },
        ]
    }

    fn of_the_pair(&self) -> Vec<UiEvent> {
        let pair = || self.pair.clone();
        let wording = Wording { line: Some(line()), ..Wording::default() };
        let clauses = vec![ClauseWording { clause: Clause::Stop, wording: wording.clone() }];
        vec![
            UiEvent::SetCadence { pair: pair(), cadence: line() },
            UiEvent::NewSession { pair: pair(), plan: SessionPlan::default() },
            UiEvent::LogMeeting { pair: pair(), start_at_ms: 0, minutes: 5, place: None },
            UiEvent::SetClause { pair: pair(), clause: Clause::Learn, wording },
            UiEvent::SetClauses { pair: pair(), clauses },
            UiEvent::Agree { pair: pair(), version: line() },
            UiEvent::DropProposal { pair: pair() },
            UiEvent::AnswerTrial { pair: pair(), answer: TrialAnswer::Yes },
            UiEvent::AnswerCheck { pair: pair(), question: "check-3".to_owned(), answer: CheckAnswer::GoOn },
            UiEvent::SealAnswer { pair: pair(), prompt: "P28".to_owned(), text: line() },
            UiEvent::Thank { pair: pair(), text: line() },
            UiEvent::PutOff { pair: pair(), question: "trial".to_owned(), due_at_ms: i64::MAX },
            UiEvent::PausePair { pair: pair(), until_ms: None },
            UiEvent::ResumePair { pair: pair() },
            UiEvent::ClosePair { pair: pair() },
            UiEvent::TakeBack { pair: pair() },
            UiEvent::EndPair { pair: pair() },
        ]
    }

    /// In an order in which nothing takes away what comes after it.
    fn mine(&self) -> Vec<UiEvent> {
        let (pair, session) = (|| self.pair.clone(), || self.session.clone());
        let [_, mine] = &self.marks;
        let notebook = Notebook::Mine;
        vec![
            UiEvent::EditText { session: session(), notebook, at: 0, removed: 0, inserted: line() },
            UiEvent::Mark { session: session(), notebook, kind: MarkKind::Learned, text: line() },
            UiEvent::FillMark { session: session(), notebook, mark: mine.clone(), text: line() },
            UiEvent::RemoveMark { session: session(), notebook, mark: mine.clone() },
            UiEvent::Prepare { session: session(), point: Point::Question, line: line() },
            UiEvent::LeavePreparation { session: session() },
            UiEvent::TurnAskCard { session: session() },
            UiEvent::PutOffCard { session: session() },
            UiEvent::CloseCard { session: session() },
            UiEvent::Import { session: session(), bytes: b"a text".to_vec() },
            UiEvent::NoteMet { pair: pair(), name: line(), what: line() },
            UiEvent::Rate { pair: pair(), question: RatingQuestion::Say, moment: None, answer: 3 },
            UiEvent::AnswerPrompt { prompt: "P08".to_owned(), share_with: None, text: line() },
            UiEvent::SkipPrompt { prompt: "P02".to_owned() },
            UiEvent::AnotherPrompt,
            UiEvent::KeepOffer { offer: None, text: offer(), question: None },
            UiEvent::RemoveOffer { offer: self.offer.clone() },
            UiEvent::SetGoodTimes { times: GoodTimes { text: line(), ..GoodTimes::default() } },
            UiEvent::AddLine { list: ListKind::Assumptions, pair: Some(pair()), text: line() },
            UiEvent::RemoveLine { list: ListKind::Wants, line: self.line.clone() },
            UiEvent::ReadCard { card: "junior-next".to_owned(), useful: Some(Useful::Yes) },
            UiEvent::SetStandsAs { pair: pair(), stands_as: Some(StandsAs::Newer) },
            UiEvent::SetPower { pair: pair(), power: Some(Power::No) },
            UiEvent::SetReady { statement: 1, ready: Some(Ready::Yes) },
            UiEvent::SetReason { text: line() },
            UiEvent::KeepGoal { goal: None, text: line(), horizon: Horizon::Month },
            UiEvent::RemoveGoal { goal: self.goal.clone() },
            UiEvent::Later { pair: pair(), nudge: NudgeKind::NothingYet },
        ]
    }
}

/// Acts on a text's past need a past that is open: told by themselves below.
const OF_THE_PAST: [&str; 3] = ["RestoreText", "RestorePassage", "Undelete"];

fn refusal(two: &mut Two, device: Device, event: UiEvent) -> Option<Problem> {
    let before = device.last_notice(&two.world);
    two.does(device, event);
    if device.last_notice(&two.world) == before { None } else { two.refusal(device) }
}

/// Two people whose pair has everything in it, with a session behind them; the last day is over, and then it ends.
fn ended() -> (Two, Everything) {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    let everything = Everything::new(&mut two, ada);
    two.does(ada, UiEvent::BeginSession { session: everything.session.clone() });
    two.days_pass(1);
    two.does(ada, UiEvent::EndPair { pair: two.pair.clone() });
    two.quiet();
    two.all_see(PairState::Ended);
    (two, everything)
}

#[test]
fn every_act_that_writes_what_both_see_is_refused_once_it_has_ended() {
    let (mut two, everything) = ended();
    let [ada, _] = two.ada;
    let acts = [everything.of_the_session(), everything.of_topics_and_goals(), everything.of_the_pair()].concat();
    let mut tried: BTreeSet<&str> = acts.iter().map(name).collect();
    tried.extend(OF_THE_PAST);
    assert_eq!(tried, named(&[Writes::Ours, Writes::Either]), "every one of them is tried");

    ada.opens(&mut two.world, &everything.session);
    let (ours, practice) = (ada.ours(&mut two.world, &everything.session), two.sees(ada));
    two.world.keep_outgoing(ada);
    for event in acts {
        let name = name(&event);
        assert_eq!(refusal(&mut two, ada, event), Some(Problem::PairHasEnded), "{name}");
    }
    two.quiet();
    let left: Vec<_> = two.world.take_outgoing(ada);
    assert!(left.iter().all(|(space, _)| space.to_string() != two.pair), "nothing of it has left");
    assert_eq!((ada.ours(&mut two.world, &everything.session), two.sees(ada)), (ours, practice));
}

#[test]
fn every_act_of_mine_is_done_as_ever_once_it_has_ended() {
    let (mut two, everything) = ended();
    let [ada, _] = two.ada;
    let acts = everything.mine();
    let mut tried: BTreeSet<&str> = acts.iter().map(name).collect();
    tried.extend(OF_THE_PAST);
    assert_eq!(tried, named(&[Writes::Mine, Writes::Either]), "every one of them is tried");
    ada.opens(&mut two.world, &everything.session);
    for event in acts {
        let name = name(&event);
        assert_eq!(refusal(&mut two, ada, event), None, "{name}");
    }
    two.quiet();
    assert!(two.ada[1].mine(&mut two.world, &everything.session).starts_with("line"), "on all devices of mine");
}

#[test]
fn the_past_of_an_ended_pair_can_be_read_and_only_mine_is_brought_back() {
    let (mut two, everything) = ended();
    let [ada, _] = two.ada;
    let session = || everything.session.clone();
    let open = |notebook| UiEvent::OpenHistory { session: session(), notebook, at: HistoryAt::List };
    two.does(ada, UiEvent::Mark { session: session(), notebook: Notebook::Mine, kind: MarkKind::ToDo, text: line() });
    for (notebook, expected) in [(Notebook::Ours, Some(Problem::PairHasEnded)), (Notebook::Mine, None)] {
        two.does(ada, open(notebook));
        two.world.run_for(1_000);
        let day = ada.view(&two.world).history.unwrap().days.last().unwrap().day;
        two.does(ada, UiEvent::OpenHistory { session: session(), notebook, at: HistoryAt::Day { day } });
        two.world.run_for(1_000);
        assert_eq!(refusal(&mut two, ada, UiEvent::RestoreText { session: session() }), expected, "{notebook:?}");
    }
}
