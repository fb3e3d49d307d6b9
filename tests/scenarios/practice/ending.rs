//! Pauses, wrapping up, and ends: for both, without a reason, and without a name.

use super::Two;
use app::UiEvent;
use app::event::{Clause, ExportFormat, ExportScope, MarkKind, Notebook, SessionPlan, TrialAnswer, Who, Wording};
use app::view::{PairState, Problem, Said};
use tests::Device;
use tests::world::DAY;

impl Two {
    fn ends(&mut self, device: Device) {
        let pair = self.pair.clone();
        self.does(device, UiEvent::EndPair { pair });
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
        two.does(device, UiEvent::Export { format: ExportFormat::Markdown, scope: ExportScope::Both });
        two.world.run_for(1_000);
        let export = device.view(&two.world).export.unwrap();
        assert!(export.files.iter().any(|file| String::from_utf8_lossy(&file.bytes).contains("On the train.")));
        assert_eq!(device.view(&two.world).sessions.len(), 1, "nothing half-made is left of what was refused");
    }
}

/// Everything that writes what both see.
fn edits(pair: &str, session: &str) -> Vec<UiEvent> {
    let [pair, session] = [pair, session].map(str::to_owned);
    let line = || "line".to_owned();
    vec![
        UiEvent::EditText { session: session.clone(), notebook: Notebook::Ours, at: 0, removed: 0, inserted: line() },
        UiEvent::EditText { session: session.clone(), notebook: Notebook::Agenda, at: 0, removed: 0, inserted: line() },
        UiEvent::ShareLine { session: session.clone(), line: line() },
        UiEvent::PlanSession {
            session: session.clone(),
            plan: SessionPlan { length_minutes: Some(5), ..SessionPlan::default() },
        },
        UiEvent::Mark { session: session.clone(), notebook: Notebook::Ours, kind: MarkKind::ToDo, text: line() },
        UiEvent::TakeAway { session: session.clone(), line: line() },
        UiEvent::AddStep { session: session.clone(), when: line(), then: line(), owner: None },
        UiEvent::EndSession { session },
        UiEvent::NewSession { pair: pair.clone(), plan: SessionPlan::default() },
        UiEvent::NewTopic { pair: pair.clone(), title: line(), teacher: Who::Me, worked_when: line() },
        UiEvent::AnswerPrompt { prompt: "P08".to_owned(), share_with: Some(pair.clone()), text: line() },
        UiEvent::SetCadence { pair: pair.clone(), cadence: line() },
        UiEvent::SetClause { pair: pair.clone(), clause: Clause::Learn, wording: Wording::default() },
        UiEvent::AnswerTrial { pair: pair.clone(), answer: TrialAnswer::Yes },
        UiEvent::SealAnswer { pair: pair.clone(), prompt: "P28".to_owned(), text: line() },
        UiEvent::PausePair { pair: pair.clone(), until_ms: None },
        UiEvent::ResumePair { pair: pair.clone() },
        UiEvent::ClosePair { pair: pair.clone() },
        UiEvent::EndPair { pair },
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
        UiEvent::PausePair { pair: two.pair.clone(), until_ms: Some(until - 20 * i64::try_from(DAY).unwrap()) },
    );
    assert_eq!(two.refusal(ada), Some(Problem::DateTooEarly));
    two.does(ada, UiEvent::PausePair { pair: two.pair.clone(), until_ms: Some(until) });
    two.quiet();
    two.all_see(PairState::Paused);
    let seen = two.sees(grace);
    assert_eq!((seen.paused_until_ms, seen.look_again), (vec![until], false));
    grace.write_ours(&mut two.world, "Nothing blocks writing.");
    two.days_pass(11);
    assert!(two.sees(grace_too).look_again);
    two.does(grace_too, UiEvent::ResumePair { pair: two.pair.clone() });
    two.quiet();
    two.all_see(PairState::Active);
}

#[test]
fn a_pause_and_a_wrap_up_apart_are_a_wrap_up_and_an_end_beats_both() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.does(ada, UiEvent::ClosePair { pair: two.pair.clone() });
    two.does(grace, UiEvent::PausePair { pair: two.pair.clone(), until_ms: None });
    two.heal(&everybody);
    two.all_see(PairState::Closing);
    two.cut(&everybody);
    two.does(ada, UiEvent::ResumePair { pair: two.pair.clone() });
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
        two.does(device, UiEvent::TakeAway { session: session.clone(), line: line.to_owned() });
        let (notebook, kind, text) = (Notebook::Ours, MarkKind::ToDo, format!("{line}, a mark"));
        two.does(device, UiEvent::Mark { session: session.clone(), notebook, kind, text });
        let (prompt, text) = ("P09".to_owned(), format!("{line}, an answer"));
        two.does(device, UiEvent::AnswerPrompt { prompt, share_with: Some(pair.clone()), text });
        two.quiet();
    }
    two.does(ada, UiEvent::TakeBack { pair: pair.clone() });
    assert_eq!(two.refusal(ada), Some(Problem::NotNow), "only while wrapping up");
    two.does(grace, UiEvent::ClosePair { pair: pair.clone() });
    two.quiet();
    two.does(ada, UiEvent::TakeBack { pair });
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
    ada.does(&mut world, UiEvent::SetClause { pair: pair.clone(), clause: Clause::Place, wording });
    world.run_until_quiet();
    assert!(seen(&world).agreement.proposal.is_some());
}
