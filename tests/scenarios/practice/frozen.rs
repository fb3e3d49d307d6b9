//! What an ended pair still takes: nothing of what both see, and all of what is mine (capabilities 43 and 116).

use super::Two;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, ClauseWording, Wording};
use app::before::event::{BeforeEvent, ListKind, Power, Ready, Useful};
use app::find::event::FindEvent;
use app::goal::event::{GoalEvent, GoalState, Horizon, ProjectPlan};
use app::ground::said::Problem;
use app::ground::who::{StandsAs, Who};
use app::history::event::{HistoryAt, HistoryEvent};
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::{PairEvent, PairType};
use app::people::event::PeopleEvent;
use app::practice::event::{CheckAnswer, PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::reminders::event::RemindersEvent;
use app::report::event::{RatingQuestion, ReportEvent};
use app::session::event::{MarkKind, Notebook, Point, SessionEvent, SessionPlan};
use app::session::view::TextNews;
use app::take::event::TakeEvent;
use app::today::event::TodayEvent;
use app::topic::event::{Comfort, TopicChange, TopicEvent, TopicState};
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
    ($($writes:ident { $($room:ident($event:ident): $($act:ident),+;)+ })+) => {
        fn name(event: &UiEvent) -> &'static str {
            match event {
                $($($(UiEvent::$room($event::$act { .. }) => concat!(stringify!($room), stringify!($act)),)+)+)+
            }
        }

        const ACTS: &[(Writes, &[&str])] =
            &[$((Writes::$writes, &[$($(concat!(stringify!($room), stringify!($act)),)+)+])),+];
    };
}

acts! {
    Ours {
        Pair(PairEvent): SetCadence, SetRole, SetType;
        Session(SessionEvent): New, Plan, TakeAway, AddStep, RemoveStep, SetStepDone, ShareLine, End, ProposeTimes, PickTime, BringPoint, Begin, CallOff, Correct, ProposeNext, Log, NameTopic;
        Report(ReportEvent): ShareMet, ShareRatings;
        Topic(TopicEvent): New, SetTeacher, SetState, Edit, SetComfort, Start;
        Reflect(ReflectEvent): Share, Seal, Thank;
        Offer(OfferEvent): Share, Withdraw, ShareGoodTimes;
        Goal(GoalEvent): Share, Edit, SetState, SetTopic, SetProject;
        Agreement(AgreementEvent): SetClause, SetClauses, Agree, DropProposal;
        Practice(PracticeEvent): AnswerTrial, AnswerCheck, PutOff, Pause, Resume, Close, End, TakeBack;
    }
    Mine {
        Session(SessionEvent): Prepare, LeavePreparation, TurnAskCard, PutOffCard, CloseCard, Import;
        Report(ReportEvent): NoteMet, Rate;
        Reflect(ReflectEvent): Skip, Another;
        Offer(OfferEvent): Keep, Remove, SetGoodTimes;
        Before(BeforeEvent): AddLine, RemoveLine, ReadCard, SetStandsAs, SetPower, SetReady, SetReason;
        Goal(GoalEvent): Keep, Remove;
    }
    Either {
        Session(SessionEvent): EditText, SpliceText, WriteAnew, Mark, FillMark, RemoveMark;
        Reflect(ReflectEvent): Answer;
        History(HistoryEvent): RestoreText, RestorePassage, Settle, Undelete;
    }
    Neither {
        Reminders(RemindersEvent): Later;
        Today(TodayEvent): InZone;
        People(PeopleEvent): Begin, Join, StartPair, PairNearby, ShowNearby, SawTheirScreen, TakeIn, Invite, LinkDevice, RevokeInvite, NameDevice, RemoveDevice, RemovePartner, LeavePair, RenewKeys, Repair, CompareSafety, MakeRecoveryCode, ConfirmRecoveryCode, Recover;
        Relay(RelayEvent): Use, GoOnline, GoOffline, Flush;
        Session(SessionEvent): Open, Close, PlaceCaret;
        Report(ReportEvent): Open, Close;
        History(HistoryEvent): Open, Close;
        Find(FindEvent): Look, Show, Close;
        Take(TakeEvent): Export, Import, MakeBackup, RestoreBackup, Taken;
    }
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
            device.does(
                world,
                UiEvent::Session(SessionEvent::Mark {
                    session: session.clone(),
                    notebook,
                    kind: MarkKind::ToDo,
                    text: line(),
                }),
            );
        }
        let step = UiEvent::Session(SessionEvent::AddStep {
            session: session.clone(),
            when: line(),
            then: line(),
            owner: None,
        });
        device.does(world, step);
        device.does(
            world,
            UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms: vec![60_000] }),
        );
        device.does(
            world,
            UiEvent::Session(SessionEvent::Prepare { session: session.clone(), point: Point::Idea, line: line() }),
        );
        let topic = |title: &str, teacher| {
            UiEvent::Topic(TopicEvent::New {
                pair: pair.clone(),
                title: title.to_owned(),
                teacher,
                worked_when: line(),
            })
        };
        let (topic, other_topic) = (topic("I learn", Who::Partner), topic("I teach", Who::Me));
        let [topic, other_topic] = [topic, other_topic].map(|event| device.makes(world, event));
        let offer =
            device.makes(world, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer(), question: None }));
        let shared_offer =
            device.makes(world, UiEvent::Offer(OfferEvent::Share { offer: offer.clone(), pair: pair.clone() }));
        let goal =
            device.makes(world, UiEvent::Goal(GoalEvent::Keep { goal: None, text: line(), horizon: Horizon::Year }));
        let shared_goal =
            device.makes(world, UiEvent::Goal(GoalEvent::Share { goal: goal.clone(), pair: pair.clone() }));
        let line_of = device
            .makes(world, UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Wants, pair: None, text: line() }));
        let met = device
            .makes(world, UiEvent::Report(ReportEvent::NoteMet { pair: pair.clone(), name: line(), what: line() }));
        let private =
            UiEvent::Reflect(ReflectEvent::Answer { prompt: "P09".to_owned(), share_with: None, text: line() });
        let answer = device.makes(world, private);
        device.does(
            world,
            UiEvent::Offer(OfferEvent::SetGoodTimes { times: GoodTimes { text: line(), ..GoodTimes::default() } }),
        );
        device.does(
            world,
            UiEvent::Report(ReportEvent::Rate {
                pair: pair.clone(),
                question: RatingQuestion::Say,
                moment: None,
                answer: 3,
            }),
        );
        let clause = UiEvent::Agreement(AgreementEvent::SetClause {
            pair: pair.clone(),
            clause: Clause::Place,
            wording: Wording { line: Some(line()), ..Wording::default() },
        });
        device.does(world, clause);
        let sealed = UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes });
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
        let text = |notebook| {
            UiEvent::Session(SessionEvent::EditText {
                session: session(),
                notebook,
                at: 0,
                removed: 0,
                inserted: line(),
            })
        };
        let anew = |notebook| {
            let (session, before, after) = (session(), String::new(), line());
            UiEvent::Session(SessionEvent::WriteAnew { session, notebook, before, after })
        };
        vec![
            text(Notebook::Ours),
            text(Notebook::Agenda),
            anew(Notebook::Ours),
            UiEvent::Session(SessionEvent::Plan { session: session(), plan }),
            UiEvent::Session(SessionEvent::Mark {
                session: session(),
                notebook: Notebook::Ours,
                kind: MarkKind::ToDo,
                text: line(),
            }),
            UiEvent::Session(SessionEvent::FillMark {
                session: session(),
                notebook: Notebook::Ours,
                mark: ours.clone(),
                text: line(),
            }),
            UiEvent::Session(SessionEvent::RemoveMark {
                session: session(),
                notebook: Notebook::Ours,
                mark: ours.clone(),
            }),
            UiEvent::Session(SessionEvent::TakeAway { session: session(), line: line() }),
            UiEvent::Session(SessionEvent::AddStep { session: session(), when: line(), then: line(), owner: None }),
            UiEvent::Session(SessionEvent::SetStepDone { session: session(), step: self.step.clone(), done: true }),
            UiEvent::Session(SessionEvent::RemoveStep { session: session(), step: self.step.clone() }),
            UiEvent::Session(SessionEvent::ShareLine { session: session(), line: line() }),
            UiEvent::Session(SessionEvent::ProposeTimes { session: session(), times_ms: vec![120_000] }),
            UiEvent::Session(SessionEvent::PickTime { session: session(), at_ms: 60_000 }),
            UiEvent::Session(SessionEvent::BringPoint { session: session(), point: Point::Idea }),
            UiEvent::Session(SessionEvent::Begin { session: session(), meant: true }),
            UiEvent::Session(SessionEvent::End { session: session(), meant: true }),
            UiEvent::Session(SessionEvent::CallOff { session: session(), times_ms: vec![180_000] }),
            UiEvent::Session(SessionEvent::Correct {
                session: session(),
                was: SessionPlan { start_at_ms: Some(0), length_minutes: Some(30), place: None },
            }),
            UiEvent::Session(SessionEvent::ProposeNext { session: session() }),
            UiEvent::Session(SessionEvent::NameTopic { session: session(), topic: self.topic.clone(), named: true }),
        ]
    }

    fn of_topics_and_goals(&self) -> Vec<UiEvent> {
        let (pair, topic, goal) = (|| self.pair.clone(), || self.topic.clone(), || self.shared_goal.clone());
        let change = TopicChange { title: Some(line()), ..TopicChange::default() };
        vec![
            UiEvent::Topic(TopicEvent::New { pair: pair(), title: line(), teacher: Who::Me, worked_when: line() }),
            UiEvent::Topic(TopicEvent::SetTeacher { topic: topic(), teacher: Who::Me }),
            UiEvent::Topic(TopicEvent::SetState { topic: topic(), state: TopicState::Done }),
            UiEvent::Topic(TopicEvent::Edit { topic: topic(), change }),
            UiEvent::Topic(TopicEvent::SetComfort { topic: topic(), step: Comfort::Alone }),
            UiEvent::Topic(TopicEvent::Start { topic: self.other_topic.clone(), known: line(), unsure: line() }),
            UiEvent::Goal(GoalEvent::Share { goal: self.goal.clone(), pair: pair() }),
            UiEvent::Goal(GoalEvent::Edit { pair: pair(), goal: goal(), text: line(), horizon: Horizon::Month }),
            UiEvent::Goal(GoalEvent::SetState {
                pair: pair(),
                goal: goal(),
                state: GoalState::Met,
                reason: String::new(),
            }),
            UiEvent::Goal(GoalEvent::SetTopic { pair: pair(), goal: goal(), topic: topic(), named: true }),
            UiEvent::Goal(GoalEvent::SetProject { pair: pair(), goal: goal(), project: ProjectPlan::default() }),
            UiEvent::Offer(OfferEvent::Share { offer: self.offer.clone(), pair: pair() }),
            UiEvent::Offer(OfferEvent::Withdraw { offer: self.shared_offer.clone(), pair: pair() }),
            UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair() }),
            UiEvent::Report(ReportEvent::ShareMet { met: self.met.clone() }),
            UiEvent::Report(ReportEvent::ShareRatings { pair: pair() }),
            UiEvent::Reflect(ReflectEvent::Share { answer: self.answer.clone(), pair: pair() }),
            UiEvent::Reflect(ReflectEvent::Answer { prompt: "P09".to_owned(), share_with: Some(pair()), text: line() }),
            UiEvent::Pair(PairEvent::SetRole { pair: pair(), who: Who::Me, word: line() }),
            UiEvent::Pair(PairEvent::SetType { pair: pair(), pair_type: PairType::Peer }),
        ]
    }

    fn of_the_pair(&self) -> Vec<UiEvent> {
        let pair = || self.pair.clone();
        let wording = Wording { line: Some(line()), ..Wording::default() };
        let clauses = vec![ClauseWording { clause: Clause::Stop, wording: wording.clone() }];
        vec![
            UiEvent::Pair(PairEvent::SetCadence { pair: pair(), cadence: line() }),
            UiEvent::Session(SessionEvent::New { pair: pair(), plan: SessionPlan::default() }),
            UiEvent::Session(SessionEvent::Log { pair: pair(), start_at_ms: 0, minutes: 5, place: None }),
            UiEvent::Agreement(AgreementEvent::SetClause { pair: pair(), clause: Clause::Learn, wording }),
            UiEvent::Agreement(AgreementEvent::SetClauses { pair: pair(), clauses }),
            UiEvent::Agreement(AgreementEvent::Agree { pair: pair(), version: line() }),
            UiEvent::Agreement(AgreementEvent::DropProposal { pair: pair() }),
            UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair(), answer: TrialAnswer::Yes }),
            UiEvent::Practice(PracticeEvent::AnswerCheck {
                pair: pair(),
                question: "check-3".to_owned(),
                answer: CheckAnswer::GoOn,
            }),
            UiEvent::Reflect(ReflectEvent::Seal { pair: pair(), prompt: "P28".to_owned(), text: line() }),
            UiEvent::Reflect(ReflectEvent::Thank { pair: pair(), text: line() }),
            UiEvent::Practice(PracticeEvent::PutOff {
                pair: pair(),
                question: "trial".to_owned(),
                due_at_ms: i64::MAX,
            }),
            UiEvent::Practice(PracticeEvent::Pause { pair: pair(), until_ms: None }),
            UiEvent::Practice(PracticeEvent::Resume { pair: pair() }),
            UiEvent::Practice(PracticeEvent::Close { pair: pair() }),
            UiEvent::Practice(PracticeEvent::TakeBack { pair: pair() }),
            UiEvent::Practice(PracticeEvent::End { pair: pair() }),
        ]
    }

    /// In an order in which nothing takes away what comes after it.
    fn mine(&self) -> Vec<UiEvent> {
        let (pair, session) = (|| self.pair.clone(), || self.session.clone());
        let [_, mine] = &self.marks;
        let notebook = Notebook::Mine;
        vec![
            UiEvent::Session(SessionEvent::EditText {
                session: session(),
                notebook,
                at: 0,
                removed: 0,
                inserted: line(),
            }),
            UiEvent::Session(SessionEvent::WriteAnew {
                session: session(),
                notebook,
                before: line(),
                after: line() + &line(),
            }),
            UiEvent::Session(SessionEvent::Mark {
                session: session(),
                notebook,
                kind: MarkKind::Learned,
                text: line(),
            }),
            UiEvent::Session(SessionEvent::FillMark { session: session(), notebook, mark: mine.clone(), text: line() }),
            UiEvent::Session(SessionEvent::RemoveMark { session: session(), notebook, mark: mine.clone() }),
            UiEvent::Session(SessionEvent::Prepare { session: session(), point: Point::Question, line: line() }),
            UiEvent::Session(SessionEvent::LeavePreparation { session: session() }),
            UiEvent::Session(SessionEvent::TurnAskCard { session: session() }),
            UiEvent::Session(SessionEvent::PutOffCard { session: session() }),
            UiEvent::Session(SessionEvent::CloseCard { session: session() }),
            UiEvent::Session(SessionEvent::Import { session: session(), bytes: b"a text".to_vec() }),
            UiEvent::Report(ReportEvent::NoteMet { pair: pair(), name: line(), what: line() }),
            UiEvent::Report(ReportEvent::Rate { pair: pair(), question: RatingQuestion::Say, moment: None, answer: 3 }),
            UiEvent::Reflect(ReflectEvent::Answer { prompt: "P08".to_owned(), share_with: None, text: line() }),
            UiEvent::Reflect(ReflectEvent::Skip { prompt: "P02".to_owned() }),
            UiEvent::Reflect(ReflectEvent::Another),
            UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer(), question: None }),
            UiEvent::Offer(OfferEvent::Remove { offer: self.offer.clone() }),
            UiEvent::Offer(OfferEvent::SetGoodTimes { times: GoodTimes { text: line(), ..GoodTimes::default() } }),
            UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Assumptions, pair: Some(pair()), text: line() }),
            UiEvent::Before(BeforeEvent::RemoveLine { list: ListKind::Wants, line: self.line.clone() }),
            UiEvent::Before(BeforeEvent::ReadCard { card: "junior-next".to_owned(), useful: Some(Useful::Yes) }),
            UiEvent::Before(BeforeEvent::SetStandsAs { pair: pair(), stands_as: Some(StandsAs::Newer) }),
            UiEvent::Before(BeforeEvent::SetPower { pair: pair(), power: Some(Power::No) }),
            UiEvent::Before(BeforeEvent::SetReady { statement: 1, ready: Some(Ready::Yes) }),
            UiEvent::Before(BeforeEvent::SetReason { text: line() }),
            UiEvent::Goal(GoalEvent::Keep { goal: None, text: line(), horizon: Horizon::Month }),
            UiEvent::Goal(GoalEvent::Remove { goal: self.goal.clone() }),
        ]
    }
}

/// An act of a field names the version that it shows.
const OF_A_FIELD: [&str; 1] = ["SessionSpliceText"];

fn of_a_field(two: &Two, device: Device, session: &str, notebook: Notebook) -> UiEvent {
    let news = device.view(&two.world).text_since(session, notebook, 0, 0);
    let Some(TextNews::Reset { version: seen, .. }) = news else { panic!("no text is open") };
    let (session, inserted) = (session.to_owned(), line());
    UiEvent::Session(SessionEvent::SpliceText { session, notebook, seen, makes: 1, at: 0, removed: 0, inserted })
}

/// Acts on a text's past need a past that is open: told by themselves below.
const OF_THE_PAST: [&str; 4] = ["HistoryRestoreText", "HistoryRestorePassage", "HistorySettle", "HistoryUndelete"];

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
    two.does(ada, UiEvent::Session(SessionEvent::Begin { session: everything.session.clone(), meant: true }));
    two.days_pass(1);
    two.does(ada, UiEvent::Practice(PracticeEvent::End { pair: two.pair.clone() }));
    two.quiet();
    two.all_see(PairState::Ended);
    (two, everything)
}

#[test]
fn every_act_that_writes_what_both_see_is_refused_once_it_has_ended() {
    let (mut two, everything) = ended();
    let [ada, _] = two.ada;
    let mut acts = [everything.of_the_session(), everything.of_topics_and_goals(), everything.of_the_pair()].concat();
    let mut tried: BTreeSet<&str> = acts.iter().map(name).collect();
    tried.extend(OF_A_FIELD);
    tried.extend(OF_THE_PAST);
    assert_eq!(tried, named(&[Writes::Ours, Writes::Either]), "every one of them is tried");

    ada.opens(&mut two.world, &everything.session);
    acts.push(of_a_field(&two, ada, &everything.session, Notebook::Ours));
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
    let mut acts = everything.mine();
    let mut tried: BTreeSet<&str> = acts.iter().map(name).collect();
    tried.extend(OF_A_FIELD);
    tried.extend(OF_THE_PAST);
    assert_eq!(tried, named(&[Writes::Mine, Writes::Either]), "every one of them is tried");
    ada.opens(&mut two.world, &everything.session);
    acts.push(of_a_field(&two, ada, &everything.session, Notebook::Mine));
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
    let open = |notebook| UiEvent::History(HistoryEvent::Open { session: session(), notebook, at: HistoryAt::List });
    two.does(
        ada,
        UiEvent::Session(SessionEvent::Mark {
            session: session(),
            notebook: Notebook::Mine,
            kind: MarkKind::ToDo,
            text: line(),
        }),
    );
    for (notebook, expected) in [(Notebook::Ours, Some(Problem::PairHasEnded)), (Notebook::Mine, None)] {
        two.does(ada, open(notebook));
        two.world.run_for(1_000);
        let day = ada.view(&two.world).history.unwrap().days.last().unwrap().day;
        two.does(
            ada,
            UiEvent::History(HistoryEvent::Open { session: session(), notebook, at: HistoryAt::Day { day } }),
        );
        two.world.run_for(1_000);
        assert_eq!(
            refusal(&mut two, ada, UiEvent::History(HistoryEvent::RestoreText { session: session() })),
            expected,
            "{notebook:?}"
        );
    }
}
