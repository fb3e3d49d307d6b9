//! Each answers alone: nobody sees or can tell the other's answer before both have given one; no date opens anything.

use super::{Two, world};
use crate::scenarios::launches_while_the_disk_stalls;
use app::UiEvent;
use app::ground::said::Problem;
use app::practice::event::{CheckAnswer, PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::sealed::view::QuestionView;
use app::session::event::SessionEvent;
use app::store::Table;
use app::today::view::Waiting;
use protocol::SpaceId;
use tests::world::{Device, MINUTE};

const ANSWERS: [TrialAnswer; 3] = [TrialAnswer::Yes, TrialAnswer::Unsure, TrialAnswer::No];

impl Two {
    fn trial(&self, device: tests::Device) -> QuestionView {
        self.sees(device).trial.unwrap()
    }

    fn meets(&mut self, times: usize) {
        for _ in 0..times {
            let pair = self.pair.clone();
            let session = self.ada[0].makes_session(&mut self.world, &pair);
            self.does(self.ada[0], UiEvent::Session(SessionEvent::End { session, meant: true }));
        }
        self.quiet();
    }

    fn checks(&mut self, device: tests::Device, question: &str, answer: CheckAnswer) {
        let (pair, question) = (self.pair.clone(), question.to_owned());
        self.does(device, UiEvent::Practice(PracticeEvent::AnswerCheck { pair, question, answer }));
    }
}

/// Capability 44.
#[test]
fn two_yes_make_a_pair_active_and_nobody_sees_an_answer_before_both_have_given_one() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.all_see(PairState::Trial);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    for device in [ada, ada_too] {
        let seen = two.trial(device);
        assert_eq!((seen.mine.as_deref(), seen.partner_answered), (Some("yes"), false));
    }
    for device in [grace, grace_too] {
        let seen = two.trial(device);
        assert_eq!((seen.partner_answered, seen.theirs, seen.open, seen.mine), (true, None, false, None));
        let kept = two.world.records(device, Table::Projection).concat();
        assert!(!tests::world::evidence::holds(&kept, "yes"), "not even on the partner's disk");
    }
    two.answers(grace_too, TrialAnswer::Yes);
    two.quiet();
    two.all_see(PairState::Active);
    assert!(two.sees(ada).trial.is_none());
}

/// Capability 44: the same whosever it was.
#[test]
fn a_no_ends_without_fault_and_looks_the_same_whosever_it_was() {
    let mut seen = Vec::new();
    for (one, other) in [
        (TrialAnswer::Yes, TrialAnswer::No),
        (TrialAnswer::No, TrialAnswer::Unsure),
        (TrialAnswer::No, TrialAnswer::No),
    ] {
        let mut two = Two::new();
        let ([ada, _], [grace, _]) = (two.ada, two.grace);
        two.answers(ada, one);
        two.answers(grace, other);
        two.quiet();
        two.all_see(PairState::Ended);
        seen.push(two.all().map(|device| two.sees(device)));
    }
    assert!(seen.windows(2).all(|two| two[0] == two[1]), "no answer shows in anything");
}

/// Capability 44: relay traffic (size, order) does not reveal yes or no.
#[test]
fn yes_not_sure_and_no_are_the_same_number_of_envelopes_of_the_same_sizes() {
    let runs = ANSWERS.map(|answer| {
        let mut two = Two::new();
        let ([ada, _], [grace, _]) = (two.ada, two.grace);
        let before = sizes(&two);
        two.answers(ada, answer);
        two.quiet();
        let answered = sizes(&two);
        two.answers(grace, TrialAnswer::Unsure);
        two.quiet();
        (before, answered, sizes(&two), two.world.wire_bytes().len())
    });
    let [(before, answered, opened, sent), no_one_can_tell @ ..] = &runs;
    assert!(before != answered && answered != opened, "answers and openings travel");
    assert!(no_one_can_tell.iter().all(|(b, a, o, s)| (b, a, o, s) == (before, answered, opened, sent)));
}

/// Every entry's length, by space.
fn sizes(two: &Two) -> Vec<(SpaceId, Vec<usize>)> {
    let lengths = |entries: Vec<Vec<u8>>| entries.iter().map(Vec::len).collect();
    two.world.relay_logs().into_iter().map(|(space, entries)| (space, lengths(entries))).collect()
}

#[test]
fn a_further_device_opens_what_the_first_one_sealed() {
    let mut two = Two::new();
    let ([ada, _], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    two.world.crash(ada);
    two.cut(&[grace_too]);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    assert_eq!(two.state(grace), PairState::Active, "Ada's tablet has opened hers");
    two.comes_back(ada);
    two.heal(&[grace_too]);
    two.all_see(PairState::Active);
}

#[test]
fn both_answer_with_no_network_and_it_opens_when_they_meet_one() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.answers(ada, TrialAnswer::Yes);
    two.answers(grace, TrialAnswer::Yes);
    two.all_see(PairState::Trial);
    two.heal(&everybody);
    two.all_see(PairState::Active);
}

#[test]
fn an_answer_can_be_given_anew_until_the_partner_has_answered() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::No);
    two.quiet();
    two.answers(ada_too, TrialAnswer::Yes);
    two.quiet();
    assert_eq!(two.trial(ada).mine.as_deref(), Some("yes"));
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    two.all_see(PairState::Active);
    two.answers(ada, TrialAnswer::No);
    assert_eq!(two.refusal(ada), Some(Problem::NotAsked));
}

/// A person who changes their mind apart from the partner, who has opened meanwhile: what the partner saw counts.
#[test]
fn whoever_changes_their_mind_after_the_other_opened_changes_nothing() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    two.cut(&[ada, ada_too]);
    two.answers(ada, TrialAnswer::No);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    assert_eq!(two.state(grace_too), PairState::Trial, "hers is open, Ada's not yet");
    two.heal(&[ada, ada_too]);
    two.all_see(PairState::Active);
}

/// What waits for this person in the pair, as of now: whether they have answered, and whether the date has passed.
fn waits(two: &mut Two, device: Device) -> Option<(String, bool, bool)> {
    two.does(device, UiEvent::Relay(RelayEvent::Flush));
    let waiting = device.view(&two.world).today.waiting.clone();
    waiting.into_iter().find_map(|it| {
        let Waiting::Question { question, i_answered, date_has_passed, .. } = it else { return None };
        Some((question, i_answered, date_has_passed))
    })
}

#[test]
fn a_question_is_asked_before_a_meeting_only_if_somebody_asks_for_it() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    assert_eq!((waits(&mut two, ada), waits(&mut two, grace)), (None, None));
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    assert_eq!((waits(&mut two, ada), waits(&mut two, grace)), (None, Some(("trial".into(), false, false))));
    let mut two = Two::new();
    two.meets(1);
    for device in two.all() {
        assert_eq!(waits(&mut two, device), Some(("trial".into(), false, false)));
    }
}

#[test]
fn not_sure_leads_to_one_more_meeting_and_the_same_question_on_all_devices() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.meets(1);
    for (round, question) in ["trial", "trial-2", "trial-3"].into_iter().enumerate() {
        for device in two.all() {
            let seen = two.sees(device);
            assert_eq!((seen.trial.map(|it| it.question), seen.trial_rounds as usize), (Some(question.into()), round));
        }
        two.answers(ada, TrialAnswer::Unsure);
        two.answers(grace, TrialAnswer::Yes);
        two.quiet();
        two.all_see(PairState::Trial);
        assert_eq!(waits(&mut two, ada), None, "not before they have met again");
        two.meets(1);
    }
    for device in two.all() {
        let seen = two.sees(device);
        assert_eq!((seen.trial, seen.still.map(|it| it.question)), (None, Some("still-undecided".into())));
    }
    two.answers(ada, TrialAnswer::Yes);
    assert_eq!(two.refusal(ada), Some(Problem::NotAsked));
    two.checks(ada, "still-undecided", CheckAnswer::GoOn);
    two.checks(grace, "still-undecided", CheckAnswer::GoOn);
    two.quiet();
    two.all_see(PairState::Active);
}

#[test]
fn a_date_that_passes_ends_nothing_is_said_to_both_and_another_can_be_chosen() {
    let mut two = Two::new();
    let ([ada, _], [_, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    assert_eq!(
        two.trial(ada).due_at_ms.map(|due| (two.in_days(14) - due) / 60_000),
        Some(0),
        "two weeks, to the minute"
    );
    let put_off = |two: &Two, days| {
        UiEvent::Practice(PracticeEvent::PutOff {
            pair: two.pair.clone(),
            question: "trial".into(),
            due_at_ms: two.in_days(days),
        })
    };
    two.does(grace_too, put_off(&two, 3));
    assert_eq!(two.refusal(grace_too), Some(Problem::DateTooEarly));
    two.does(grace_too, put_off(&two, 30));
    two.quiet();
    two.days_pass(20);
    two.all_see(PairState::Trial);
    assert_eq!(waits(&mut two, ada), None, "Ada has answered, and the date is to come");
    two.days_pass(300);
    two.all_see(PairState::Trial);
    assert_eq!(waits(&mut two, ada), Some(("trial".into(), true, true)));
    assert_eq!(waits(&mut two, grace_too), Some(("trial".into(), false, true)));
    two.does(ada, put_off(&two, 14));
    two.quiet();
    assert_eq!((waits(&mut two, ada), waits(&mut two, grace_too)), (None, Some(("trial".into(), false, false))));
    two.answers(grace_too, TrialAnswer::Yes);
    two.quiet();
    two.all_see(PairState::Active);
}

/// Given before the date on a phone without a network, and heard of after it.
#[test]
fn an_answer_that_comes_after_the_date_counts() {
    let mut two = Two::new();
    let ([ada, _], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    two.cut(&[grace, grace_too]);
    two.answers(grace, TrialAnswer::Yes);
    two.days_pass(15);
    assert_eq!(two.state(ada), PairState::Trial);
    two.heal(&[grace, grace_too]);
    two.all_see(PairState::Active);
}

/// Capability 48.
#[test]
fn after_three_meetings_each_is_asked_alone_and_an_end_well_wraps_up() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    two.meets(2);
    two.checks(ada, "check-3", CheckAnswer::GoOn);
    assert_eq!((two.refusal(ada), two.sees(ada).check), (Some(Problem::NotAsked), None));
    two.meets(1);
    two.checks(ada_too, "check-3", CheckAnswer::Change);
    two.quiet();
    assert!(two.sees(grace).check.is_some_and(|it| it.partner_answered && it.theirs.is_none()));
    two.checks(grace_too, "check-3", CheckAnswer::End);
    two.quiet();
    two.all_see(PairState::Closing);
    for (device, theirs) in [(ada, "end"), (grace, "change")] {
        assert!(two.sees(device).check.is_some_and(|it| it.open && it.theirs.as_deref() == Some(theirs)));
    }
    two.does(grace, UiEvent::Practice(PracticeEvent::Resume { pair: two.pair.clone() }));
    two.quiet();
    two.all_see(PairState::Active);
}

/// Capability 50.
#[test]
fn without_a_meeting_for_six_weeks_each_is_asked_alone_whether_to_pause() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.meets(1);
    assert!(two.sees(ada).still.is_none());
    two.days_pass(43);
    let question = two.sees(ada).still.unwrap().question;
    assert_eq!(two.sees(grace).still.map(|it| it.question), Some(question.clone()));
    two.checks(ada, &question, CheckAnswer::Change);
    two.checks(grace, &question, CheckAnswer::GoOn);
    two.quiet();
    let theirs = [ada, grace].map(|device| two.sees(device).still.and_then(|it| it.theirs));
    assert_eq!(theirs, [Some("go_on".to_owned()), Some("pause".to_owned())]);
}

#[test]
fn an_answer_whose_partner_answered_while_its_device_was_off_is_opened_also_when_its_page_is_hard_to_read() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.meets(1);
    two.days_pass(43);
    let question = two.sees(ada).still.unwrap().question;
    two.checks(ada, &question, CheckAnswer::Change);
    two.quiet();
    two.world.crash(ada);
    two.world.crash(ada_too);
    two.checks(grace, &question, CheckAnswer::GoOn);
    two.world.run_for(MINUTE);
    assert_eq!(two.sees(grace).still.and_then(|it| it.theirs), None);
    launches_while_the_disk_stalls(&mut two.world, ada);
    two.world.run_for(MINUTE);
    assert_eq!(two.sees(grace).still.and_then(|it| it.theirs).as_deref(), Some("pause"));
}

/// Prompts that are opened together (P14, P18, P19, P22, P23, P28, P36).
#[test]
fn a_prompt_that_is_opened_together_shows_both_texts_at_once() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    let seals = |two: &mut Two, device, text: &str| {
        let (pair, text) = (two.pair.clone(), text.to_owned());
        two.does(device, UiEvent::Reflect(ReflectEvent::Seal { pair, prompt: "P28".to_owned(), text }));
    };
    seals(&mut two, ada, "You interrupt. 🙂");
    two.quiet();
    assert_eq!(two.sees(ada_too).sealed[0].mine.as_deref(), Some("You interrupt. 🙂"));
    assert_eq!((two.sees(grace).sealed[0].partner_answered, two.sees(grace).sealed[0].theirs.clone()), (true, None));
    let disk = two.world.disk_bytes(grace);
    assert!(!tests::world::evidence::holds(&disk, "You interrupt."));
    let long = "It is true and kind. ".repeat(700);
    seals(&mut two, grace_too, long.trim());
    two.quiet();
    assert_eq!(two.sees(grace).sealed[0].theirs.as_deref(), Some("You interrupt. 🙂"));
    assert_eq!(two.sees(ada).sealed[0].theirs.as_deref(), Some(long.trim()));
    seals(&mut two, ada, "again");
    assert_eq!(two.refusal(ada), Some(Problem::BothAnswered));
    let (pair, text) = (two.pair.clone(), "x".repeat(100_000));
    two.does(ada, UiEvent::Reflect(ReflectEvent::Seal { pair, prompt: "P36".to_owned(), text }));
    assert_eq!(two.refusal(ada), Some(Problem::TooLong { units: 100_000, max: 16_380 }));
}

#[test]
fn a_crash_at_any_moment_of_answering_opens_nothing_early_and_loses_no_answer_that_was_told() {
    for crash_after_ms in (0..400).step_by(20) {
        let mut world = world();
        let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
        let pair = ada.first_pair(&world);
        let mut two = Two { world, pair: pair.clone(), ada: [ada, ada], grace: [grace, grace], gone_ms: 0 };
        ada.does(
            &mut two.world,
            UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes }),
        );
        two.world.run_for(crash_after_ms);
        two.world.crash(ada);
        two.world.run_for(MINUTE);
        assert!(!two.trial(grace).open && two.trial(grace).theirs.is_none());
        two.comes_back(ada);
        two.quiet();
        let told = two.trial(grace).partner_answered;
        assert_eq!(two.trial(ada).i_answered, told, "after {crash_after_ms} ms");
        if told {
            assert_eq!(two.trial(ada).mine.as_deref(), Some("yes"), "what opens it is kept, after {crash_after_ms} ms");
        } else {
            two.answers(ada, TrialAnswer::Yes);
        }
        grace.does(&mut two.world, UiEvent::Practice(PracticeEvent::AnswerTrial { pair, answer: TrialAnswer::Yes }));
        two.world.run_for(crash_after_ms);
        two.world.crash(ada);
        two.comes_back(ada);
        two.quiet();
        assert_eq!([two.state(ada), two.state(grace)], [PairState::Active; 2], "after {crash_after_ms} ms");
    }
}
