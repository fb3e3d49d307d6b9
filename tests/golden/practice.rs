//! What the pair's screen says of an agreement and of where the two stand: one file a state in `view/`.

use super::sample::shows;
use super::view::{beginning_ms, now};
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, ClauseWording, Pays, Wording};
use app::agreement::view::ClauseView;
use app::practice::event::{CheckAnswer, PracticeEvent, TrialAnswer};
use app::reflect::event::ReflectEvent;
use app::session::event::{SessionEvent, SessionPlan};
use tests::world::{DAY, MINUTE};
use tests::{Device, World};

/// Two people, the hour they began, and what they do.
struct Stage {
    world: World,
    pair: String,
    people: [Device; 2],
    /// How far their clocks have jumped.
    jumped_ms: i64,
}

impl Stage {
    fn new() -> Self {
        let mut world = World::new(11);
        let people = world.paired_devices(["Ada", "Grace"]);
        let pair = people[0].first_pair(&world);
        Self { world, pair, people, jumped_ms: 0 }
    }

    fn does(&mut self, device: Device, event: UiEvent) {
        device.does(&mut self.world, event);
        self.world.run_until_quiet();
    }

    fn words(&mut self, device: Device, clause: Clause, wording: Wording) {
        let pair = self.pair.clone();
        self.does(device, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause, wording }));
    }

    fn agrees(&mut self, device: Device) {
        let pair = device.pair(&self.world, &self.pair).expect("a pair");
        let proposal = pair.practice.agreement.proposal.clone().expect("a proposal");
        let version = proposal.version.expect("one wording");
        self.does(device, UiEvent::Agreement(AgreementEvent::Agree { pair: self.pair.clone(), version }));
    }

    /// The first agreement of the two.
    fn agree(&mut self) {
        let [ada, grace] = self.people;
        self.words(ada, Clause::Cadence, cadence(3, beginning_ms() + days(90)));
        self.words(grace, Clause::Place, line("Neither person's office"));
        let pays = Wording { pays: Some(Pays::Each), ..line("Each of us") };
        self.words(grace, Clause::Pays, pays);
        self.agrees(ada);
        self.agrees(grace);
    }

    fn answers(&mut self, device: Device, answer: TrialAnswer) {
        self.does(device, UiEvent::Practice(PracticeEvent::AnswerTrial { pair: self.pair.clone(), answer }));
    }

    fn is_active(&mut self) {
        self.people.into_iter().for_each(|device| self.answers(device, TrialAnswer::Yes));
    }

    /// Compares what the first one sees with a file.
    fn shows(&self, name: &str, title: &str) {
        let pair = self.people[0].pair(&self.world, &self.pair).expect("a pair");
        let now_ms = now(&self.world) + self.jumped_ms;
        shows(&format!("practice_{name}"), title, now_ms, |screen| screen.pair(&pair));
    }
}

fn days(days: u64) -> i64 {
    i64::try_from(days * DAY).expect("some days")
}

fn line(line: &str) -> Wording {
    Wording { line: Some(line.to_owned()), ..Wording::default() }
}

fn cadence(weeks: u32, until_ms: i64) -> Wording {
    Wording { weeks: Some(weeks), until_ms: Some(until_ms), ..line("45 minutes") }
}

#[test]
fn nobody_else_is_in_yet() {
    let mut world = World::new(11);
    let ada = world.person("Ada");
    let pair = ada.starts_pair(&mut world);
    world.run_until_quiet();
    Stage { world, pair, people: [ada, ada], jumped_ms: 0 }.shows("invited", "Invited");
}

#[test]
fn a_trial_before_during_and_after_its_answers() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    stage.shows("trial", "Trial, nobody has answered");
    stage.answers(grace, TrialAnswer::Unsure);
    stage.shows("trial_partner", "Trial, the partner has answered");
    stage.answers(ada, TrialAnswer::Yes);
    stage.shows("trial_over", "Trial, both have answered, one was not sure: once more");
    stage.answers(grace, TrialAnswer::Yes);
    stage.answers(ada, TrialAnswer::No);
    stage.shows("trial_ended", "Trial, both have answered, one said no");

    let mut stage = Stage::new();
    stage.answers(ada, TrialAnswer::Yes);
    stage.shows("trial_mine", "Trial, I have answered");
    for device in stage.people {
        stage.world.clock_jumps(device, days(20));
    }
    stage.jumped_ms = days(20);
    stage.world.run_for(2 * MINUTE);
    stage.world.run_until_quiet();
    stage.shows("trial_date_passed", "Trial, I have answered, and the date has passed");
}

#[test]
fn an_active_pair_with_an_agreement() {
    let mut stage = Stage::new();
    stage.agree();
    stage.is_active();
    stage.shows("active", "Active, with an agreement");
}

#[test]
fn a_change_that_is_proposed_and_what_was_agreed_before() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    stage.agree();
    stage.world.run_for(5 * MINUTE);
    stage.words(grace, Clause::Cadence, cadence(2, beginning_ms() + days(90)));
    stage.words(grace, Clause::Place, Wording::default());
    stage.agrees(grace);
    stage.shows("proposed", "A change is proposed");
    stage.agrees(ada);
    stage.shows("changed", "The change is agreed");
}

#[test]
fn two_answers_to_a_clause() {
    let mut stage = Stage::new();
    stage.agree();
    let people = stage.people;
    for device in people {
        stage.world.cut(device);
    }
    for (device, words) in people.into_iter().zip(["On paper", "In this app"]) {
        let (pair, wording) = (stage.pair.clone(), line(words));
        device.does(
            &mut stage.world,
            UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Notes, wording }),
        );
    }
    for device in people {
        stage.world.heal(device);
    }
    stage.world.run_until_quiet();
    stage.shows("two_answers", "Both worded one clause apart");
}

#[test]
fn a_pause_a_check_a_wrap_up_and_an_end() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    stage.is_active();
    let until_ms = Some(beginning_ms() + days(30));
    stage.does(grace, UiEvent::Practice(PracticeEvent::Pause { pair: stage.pair.clone(), until_ms }));
    stage.shows("paused", "Paused, with a date");
    stage.does(ada, UiEvent::Practice(PracticeEvent::Resume { pair: stage.pair.clone() }));
    for _ in 0..3 {
        let session = ada.makes_session(&mut stage.world, &stage.pair);
        stage.does(ada, UiEvent::Session(SessionEvent::End { session, meant: true }));
    }
    stage.shows("check", "Three meetings are behind them");
    for (device, answer) in [(ada, CheckAnswer::GoOn), (grace, CheckAnswer::End)] {
        let (pair, question) = (stage.pair.clone(), "check-3".to_owned());
        stage.does(device, UiEvent::Practice(PracticeEvent::AnswerCheck { pair, question, answer }));
    }
    stage.shows("closing", "Wrapping up, because one would rather end well");
    stage.does(ada, UiEvent::Practice(PracticeEvent::End { pair: stage.pair.clone() }));
    stage.shows("ended", "Ended");
}

#[test]
fn a_prompt_that_is_opened_together_before_and_after() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    let seals = |stage: &mut Stage, device: Device, text: &str| {
        let (pair, text) = (stage.pair.clone(), text.to_owned());
        stage.does(device, UiEvent::Reflect(ReflectEvent::Seal { pair, prompt: "P28".to_owned(), text }));
    };
    seals(&mut stage, grace, "You answer before I have asked.");
    stage.shows("sealed_partner", "The partner has sealed an answer");
    seals(&mut stage, ada, "I would like to hear more of you.");
    stage.shows("sealed_open", "Both have answered a prompt that is opened together");
}

#[test]
fn the_wordings_to_start_from_once_somebody_takes_them_over() {
    let mut stage = Stage::new();
    let [ada, _] = stage.people;
    let seen = ada.pair(&stage.world, &stage.pair).expect("a pair").practice.agreement.suggestions.clone();
    let worded = |it: &ClauseView| {
        let line = Some("as the app words it".to_owned());
        ClauseWording { clause: it.clause, wording: Wording { line, ..it.wording.clone() } }
    };
    let clauses = seen.iter().map(worded).collect();
    stage.does(ada, UiEvent::Agreement(AgreementEvent::SetClauses { pair: stage.pair.clone(), clauses }));
    stage.shows("taken_over", "The wordings to start from are proposed");
}

#[test]
fn wrapping_up_with_a_last_meeting_and_a_thank_you() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    stage.is_active();
    stage.does(ada, UiEvent::Practice(PracticeEvent::Close { pair: stage.pair.clone() }));
    let plan = SessionPlan { start_at_ms: Some(beginning_ms() + days(7)), ..SessionPlan::default() };
    stage.does(grace, UiEvent::Session(SessionEvent::New { pair: stage.pair.clone(), plan }));
    for (device, text) in [(grace, "Thank you for the patience."), (ada, "Thank you for the questions.")] {
        stage.does(device, UiEvent::Reflect(ReflectEvent::Thank { pair: stage.pair.clone(), text: text.to_owned() }));
        stage.world.run_for(MINUTE);
    }
    stage.shows("closing_thanked", "Wrapping up, with a meeting planned and two notes");
    stage.does(grace, UiEvent::Practice(PracticeEvent::End { pair: stage.pair.clone() }));
    stage.shows("ended_thanked", "Ended, and the notes stay");
}

#[test]
fn a_long_time_without_a_meeting() {
    let mut stage = Stage::new();
    let [ada, grace] = stage.people;
    stage.is_active();
    let session = ada.makes_session(&mut stage.world, &stage.pair);
    stage.does(ada, UiEvent::Session(SessionEvent::End { session, meant: true }));
    for device in stage.people {
        stage.world.clock_jumps(device, days(43));
    }
    stage.jumped_ms = days(43);
    stage.world.run_for(2 * MINUTE);
    stage.world.run_until_quiet();
    stage.shows("still", "Six weeks without a meeting");
    let pair = grace.pair(&stage.world, &stage.pair).expect("a pair");
    let question = pair.practice.still.as_ref().expect("a question").question.clone();
    let (pair, answer) = (stage.pair.clone(), CheckAnswer::Change);
    stage.does(grace, UiEvent::Practice(PracticeEvent::AnswerCheck { pair, question, answer }));
    stage.shows("still_partner", "The partner has answered whether to pause");
}
