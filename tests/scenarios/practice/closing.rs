//! Reminders of the practice, and finishing well.

use super::Two;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Wording};
use app::ground::said::Problem;
use app::ground::who::Who;
use app::practice::event::{CheckAnswer, PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::reminders::event::{NudgeKind, RemindersEvent};
use app::reminders::view::Nudge;
use app::session::event::{SessionEvent, SessionPlan};
use tests::Device;
use tests::world::evidence::holds;

const NOTE: &str = "You showed me how it sounds. Thank you.";

impl Two {
    fn nudges(&self, device: Device) -> Vec<Nudge> {
        device.view(&self.world).ways.iter().next().map(|way| way.nudges.clone()).unwrap_or_default()
    }

    fn puts_off(&mut self, device: Device, nudge: NudgeKind) {
        let pair = self.pair.clone();
        self.does(device, UiEvent::Reminders(RemindersEvent::Later { pair, nudge }));
        self.quiet();
    }

    fn met(&mut self, times: usize) {
        for _ in 0..times {
            let pair = self.pair.clone();
            let session = self.ada[0].makes_session(&mut self.world, &pair);
            self.does(self.ada[0], UiEvent::Session(SessionEvent::End { session, meant: true }));
        }
        self.quiet();
    }

    fn is_active(&mut self) {
        for device in [self.ada[0], self.grace[0]] {
            self.answers(device, TrialAnswer::Yes);
        }
        self.quiet();
        self.all_see(PairState::Active);
    }
}

// Capability 55.
#[test]
fn drift_is_a_fact_among_the_reminders_that_each_can_put_off_for_themselves() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.is_active();
    two.cadence(ada, 3);
    two.quiet();
    two.agrees(ada);
    two.agrees(grace);
    two.met(1);
    let late = Nudge::Late { weeks: 5, agreed: 3 };
    two.days_pass(20);
    assert!(!two.nudges(ada).iter().any(|nudge| matches!(nudge, Nudge::Late { .. })));
    two.days_pass(16);
    assert!(two.all().iter().all(|device| two.nudges(*device).contains(&late)));
    two.world.keep_outgoing(ada);
    two.puts_off(ada, NudgeKind::Late);
    let left = two.world.take_outgoing(ada);
    assert!(left.iter().all(|(space, _)| space.to_string() != two.pair), "the partner hears nothing of it");
    assert!(!two.nudges(ada).contains(&late) && !two.nudges(ada_too).contains(&late));
    assert!(two.nudges(grace).contains(&late));
    two.met(1);
    two.days_pass(30);
    assert!(two.nudges(ada).contains(&Nudge::Late { weeks: 4, agreed: 3 }), "another one is said again");
}

// Capability 48.
#[test]
fn the_check_after_three_meetings_is_among_the_reminders_until_it_is_answered_and_never_after() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.is_active();
    two.met(2);
    assert!(!two.nudges(ada).contains(&Nudge::ThreeMeetings));
    two.met(1);
    assert!(two.all().iter().all(|device| two.nudges(*device).contains(&Nudge::ThreeMeetings)));
    let checks = |two: &mut Two, device, answer| {
        let (pair, question) = (two.pair.clone(), "check-3".to_owned());
        two.does(device, UiEvent::Practice(PracticeEvent::AnswerCheck { pair, question, answer }));
        two.quiet();
    };
    checks(&mut two, ada_too, CheckAnswer::GoOn);
    assert!(!two.nudges(ada).contains(&Nudge::ThreeMeetings) && !two.nudges(ada_too).contains(&Nudge::ThreeMeetings));
    assert!(two.nudges(grace).contains(&Nudge::ThreeMeetings));
    two.puts_off(grace, NudgeKind::ThreeMeetings);
    assert!(!two.nudges(grace_too).contains(&Nudge::ThreeMeetings));
    checks(&mut two, grace, CheckAnswer::GoOn);
    two.met(4);
    assert!(two.all().iter().all(|device| !two.nudges(*device).contains(&Nudge::ThreeMeetings)), "asked once");
    checks(&mut two, ada, CheckAnswer::End);
    assert_eq!(two.refusal(ada), Some(Problem::BothAnswered));
}

// Capability 50.
#[test]
fn after_six_weeks_each_of_three_choices_is_one_answer_and_whoever_answered_is_not_reminded() {
    for answer in [CheckAnswer::GoOn, CheckAnswer::Change, CheckAnswer::End] {
        let mut two = Two::new();
        let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
        two.is_active();
        two.met(1);
        two.days_pass(43);
        let gap = Nudge::Gap { weeks: 6 };
        assert!(two.all().iter().all(|device| two.nudges(*device).contains(&gap)));
        let question = two.sees(ada).still.unwrap().question;
        let pair = two.pair.clone();
        two.does(
            ada,
            UiEvent::Practice(PracticeEvent::AnswerCheck { pair: pair.clone(), question: question.clone(), answer }),
        );
        two.quiet();
        assert!(!two.nudges(ada).contains(&gap) && !two.nudges(ada_too).contains(&gap));
        assert!(two.nudges(grace).contains(&gap), "the other one is asked all the same");
        two.does(grace, UiEvent::Practice(PracticeEvent::AnswerCheck { pair, question, answer }));
        two.quiet();
        let state = if answer == CheckAnswer::End { PairState::Closing } else { PairState::Active };
        two.all_see(state);
        assert!(two.sees(grace).still.is_some_and(|it| it.open && it.mine == it.theirs));
    }
}

// Capability 49.
#[test]
fn an_end_that_is_near_is_said_two_weeks_before_and_again_after_a_renewal() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.is_active();
    let runs_for = |two: &mut Two, days| {
        let (pair, until_ms) = (two.pair.clone(), Some(two.in_days(days) / 60_000 * 60_000));
        let wording = Wording { line: Some("A while".to_owned()), until_ms, ..Wording::default() };
        two.does(ada, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Cadence, wording }));
        two.quiet();
        two.agrees(ada);
        two.agrees(grace);
        two.quiet();
        until_ms.unwrap()
    };
    let first = runs_for(&mut two, 20);
    let says = |two: &Two, device, at_ms| two.nudges(device).contains(&Nudge::Ends { at_ms });
    assert!(!says(&two, ada, first));
    two.days_pass(7);
    assert!(says(&two, ada, first) && says(&two, grace, first));
    two.puts_off(ada, NudgeKind::Ends);
    assert!(!says(&two, ada, first) && says(&two, grace, first));
    let second = runs_for(&mut two, 10);
    assert!(says(&two, ada, second) && !says(&two, grace, first));
}

// Capabilities 50 and 100.
#[test]
fn wrapping_up_suggests_one_last_meeting_and_a_thank_you_that_the_other_one_reads() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.is_active();
    assert_eq!(two.sees(ada).closing, None);
    two.does(grace, UiEvent::Practice(PracticeEvent::Close { pair: two.pair.clone() }));
    two.quiet();
    for device in two.all() {
        assert_eq!(two.nudges(device), [Nudge::LastMeeting], "and nothing else is asked for");
        assert!(two.sees(device).closing.is_some_and(|it| it.last_session.is_none() && !it.i_thanked));
    }
    let start_at_ms = Some(two.in_days(3));
    let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
    two.does(ada, UiEvent::Session(SessionEvent::New { pair: two.pair.clone(), plan }));
    two.quiet();
    assert!(two.nudges(grace).is_empty() && two.sees(grace_too).closing.unwrap().last_session.is_some());

    two.does(ada, UiEvent::Reflect(ReflectEvent::Thank { pair: two.pair.clone(), text: "  ".to_owned() }));
    assert_eq!(two.refusal(ada), Some(Problem::Empty));
    two.does(ada, UiEvent::Reflect(ReflectEvent::Thank { pair: two.pair.clone(), text: NOTE.to_owned() }));
    two.quiet();
    assert!(two.sees(ada_too).closing.unwrap().i_thanked && !two.sees(grace).closing.unwrap().i_thanked);
    two.does(grace, UiEvent::Practice(PracticeEvent::End { pair: two.pair.clone() }));
    two.quiet();
    for (device, by) in [(ada_too, Who::Me), (grace, Who::Partner), (grace_too, Who::Partner)] {
        let notes = two.sees(device).thanks;
        assert_eq!(notes.iter().map(|note| (note.by, note.text.as_str())).collect::<Vec<_>>(), [(by, NOTE)]);
        assert!(device.view(&two.world).reflect.answers.is_empty(), "it answers no prompt");
        assert!(two.nudges(device).is_empty() && two.sees(device).closing.is_none());
    }
    assert!(!holds(two.world.wire_bytes(), NOTE), "the relay reads nothing of it");
}

// Capability 116.
#[test]
fn a_thank_you_can_be_taken_back_while_wrapping_up() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.does(ada, UiEvent::Reflect(ReflectEvent::Thank { pair: two.pair.clone(), text: NOTE.to_owned() }));
    two.does(ada, UiEvent::Practice(PracticeEvent::Close { pair: two.pair.clone() }));
    two.quiet();
    assert_eq!(two.sees(grace).thanks.len(), 1, "a thank-you may come at any time");
    two.does(ada, UiEvent::Practice(PracticeEvent::TakeBack { pair: two.pair.clone() }));
    two.quiet();
    assert!(two.sees(grace).thanks.is_empty() && two.sees(ada).thanks.is_empty());
}

#[test]
fn nothing_is_asked_of_a_pair_that_is_paused_or_over() {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    two.is_active();
    two.met(3);
    two.days_pass(60);
    assert!(!two.nudges(ada).is_empty());
    two.does(ada, UiEvent::Practice(PracticeEvent::Pause { pair: two.pair.clone(), until_ms: None }));
    two.quiet();
    assert!(two.all().iter().all(|device| two.nudges(*device).is_empty()));
    two.does(ada, UiEvent::Practice(PracticeEvent::End { pair: two.pair.clone() }));
    two.quiet();
    assert!(two.all().iter().all(|device| two.nudges(*device).is_empty()));
}
