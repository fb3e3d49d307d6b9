//! Nine clauses, in versions to which both say yes.

use super::Two;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Pays, Wording};
use app::ground::said::Problem;
use app::report::event::ReportEvent;
use app::session::event::{SessionEvent, SessionPlan};

fn line(wording: &Wording) -> &str {
    wording.line.as_deref().unwrap_or("Not agreed")
}

/// Capability 110, PRACTICE 3.2.
#[test]
fn a_version_counts_once_both_have_agreed_and_the_one_before_is_in_force_until_then() {
    let mut two = Two::new();
    let ([ada, _], [grace, grace_too]) = (two.ada, two.grace);
    two.words(ada, Clause::Place, "The café at the corner");
    two.cadence(ada, 2);
    two.agrees(ada);
    two.quiet();
    let seen = two.sees(grace).agreement;
    assert!(seen.since_ms.is_none() && seen.clauses.iter().all(|clause| line(&clause.wording) == "Not agreed"));
    assert!(seen.proposal.is_some_and(|it| it.partner_agreed && !it.i_agreed && it.changes.len() == 2));

    two.agrees(grace);
    two.quiet();
    two.cadence(grace_too, 3);
    two.quiet();
    for device in two.all() {
        let seen = two.sees(device);
        let now = &seen.agreement.clauses[1];
        assert_eq!((now.clause, now.wording.weeks, seen.rhythm.agreed_weeks), (Clause::Cadence, Some(2), Some(2)));
        let change = &seen.agreement.proposal.unwrap().changes[..];
        let [change] = change else { panic!("one clause is proposed") };
        assert_eq!((change.old.weeks, change.new.weeks), (Some(2), Some(3)));
        assert_eq!(line(&change.new), "Every 3 weeks, 45 minutes");
    }

    two.agrees(ada);
    two.agrees(grace);
    two.quiet();
    for device in two.all() {
        let seen = two.sees(device).agreement;
        assert!(seen.proposal.is_none());
        let changes: Vec<_> = seen.history.iter().map(|version| version.changes.len()).collect();
        assert_eq!(changes, [1, 2], "every 3 weeks instead of 2; before that a place and a cadence");
    }
}

#[test]
fn a_clause_that_both_changed_apart_has_two_answers_until_somebody_picks() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.words(ada, Clause::Place, "At the café");
    two.words(grace, Clause::Place, "On a walk");
    two.words(grace, Clause::Stop, "Say so.");
    two.heal(&everybody);

    for device in everybody {
        let proposal = two.sees(device).agreement.proposal.unwrap();
        let [answers] = &proposal.two_answers[..] else { panic!("one clause has two answers") };
        let mut lines = answers.lines.clone();
        lines.sort();
        assert_eq!((answers.clause, lines), (Clause::Place, vec!["At the café".to_owned(), "On a walk".to_owned()]));
        assert_eq!(proposal.changes.iter().map(|it| it.clause).collect::<Vec<_>>(), [Clause::Stop]);
        assert!(proposal.version.is_none(), "nobody can agree to two answers");
    }
    two.does(ada, UiEvent::Agreement(AgreementEvent::Agree { pair: two.pair.clone(), version: "0".repeat(64) }));
    assert_eq!(two.refusal(ada), Some(Problem::TwoAnswersLeft));

    two.words(grace, Clause::Place, "On a walk, the café if it rains");
    two.quiet();
    two.agrees(ada);
    two.agrees(grace);
    two.quiet();
    for device in everybody {
        assert_eq!(line(&two.sees(device).agreement.clauses[2].wording), "On a walk, the café if it rains");
    }
}

#[test]
fn nobody_agrees_to_what_they_were_not_shown() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.words(ada, Clause::Notes, "On paper.");
    two.quiet();
    let shown = two.sees(grace).agreement.proposal.unwrap().version.unwrap();
    two.words(ada, Clause::Notes, "With a recorder.");
    two.quiet();
    two.does(grace, UiEvent::Agreement(AgreementEvent::Agree { pair: two.pair.clone(), version: shown }));
    assert_eq!(two.refusal(grace), Some(Problem::WordingChanged));
    assert!(!two.sees(grace).agreement.proposal.unwrap().i_agreed);
}

#[test]
fn both_agree_apart_on_further_devices_and_it_is_one_version() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.words(ada, Clause::Stays, "Everything.");
    two.quiet();
    let everybody = two.all();
    two.cut(&everybody);
    two.agrees(ada_too);
    two.agrees(grace);
    two.agrees(grace_too);
    two.heal(&everybody);
    for device in everybody {
        let seen = two.sees(device).agreement;
        assert_eq!((line(&seen.clauses[4].wording), seen.history.len(), seen.proposal), ("Everything.", 1, None));
    }
}

/// Going back to an earlier wording is a new version; taking a proposal back leaves none.
#[test]
fn a_proposal_can_be_taken_back_and_an_old_wording_agreed_to_again() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    for words in ["On paper.", "With a recorder.", "On paper."] {
        two.words(ada, Clause::Notes, words);
        two.quiet();
        two.agrees(ada);
        two.agrees(grace);
        two.quiet();
    }
    assert_eq!(two.sees(grace).agreement.history.len(), 3);
    two.words(grace, Clause::Notes, "");
    two.quiet();
    assert_eq!(line(&two.sees(ada).agreement.proposal.unwrap().changes[0].new), "Not agreed");
    two.does(ada, UiEvent::Agreement(AgreementEvent::DropProposal { pair: two.pair.clone() }));
    two.quiet();
    for device in two.all() {
        let seen = two.sees(device).agreement;
        assert_eq!((line(&seen.clauses[5].wording), seen.proposal), ("On paper.", None));
    }
}

/// Capabilities 47 and 49.
#[test]
fn who_pays_is_seen_from_each_side_and_an_end_date_runs_out() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let (pair, line) = (two.pair.clone(), Some("I invite you.".to_owned()));
    let wording = Wording { line, pays: Some(Pays::Me), ..Wording::default() };
    two.does(ada, UiEvent::Agreement(AgreementEvent::SetClause { pair: pair.clone(), clause: Clause::Pays, wording }));
    let until = two.in_days(20);
    let line = Some("Until summer".to_owned());
    let wording = Wording { line, weeks: Some(4), until_ms: Some(until), pays: None };
    two.does(ada, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Cadence, wording }));
    two.quiet();
    two.agrees(ada);
    two.agrees(grace);
    two.quiet();
    assert_eq!(two.sees(ada).agreement.clauses[8].wording.pays, Some(Pays::Me));
    let seen = two.sees(grace).agreement;
    assert_eq!((seen.clauses[8].wording.pays, seen.has_run_out), (Some(Pays::Partner), false));
    two.days_pass(21);
    assert!(two.sees(grace).agreement.has_run_out);
}

/// Capabilities 55 and 107.
#[test]
fn the_cadence_is_agreed_in_weeks_and_drift_is_said_in_weeks() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    two.cadence(ada, 3);
    two.quiet();
    two.agrees(ada);
    two.agrees(grace);
    let pair = two.pair.clone();
    let session = ada.makes_session(&mut two.world, &pair);
    two.does(ada, UiEvent::Session(SessionEvent::End { session, meant: true }));
    let start_at_ms = Some(two.in_days(7));
    two.does(
        ada,
        UiEvent::Session(SessionEvent::New { pair, plan: SessionPlan { start_at_ms, ..SessionPlan::default() } }),
    );
    two.quiet();
    assert!(!two.sees(grace).rhythm.drifting);
    two.days_pass(36);
    for device in two.all() {
        let seen = two.sees(device).rhythm;
        assert_eq!((seen.weeks_since, seen.agreed_weeks, seen.drifting), (Some(5), Some(3), true));
        assert_eq!((seen.held, seen.planned, seen.unplanned), (0, 1, 1), "none of 1 planned, and one without a plan");
    }
}

/// Capability 107: a meeting that was written down afterwards, one that has begun and has not ended, one that nobody came to.
#[test]
fn where_the_pair_stands_and_the_report_count_the_same_meetings() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let pair = two.pair.clone();
    let [planned, missed] = [1, 2].map(|days| two.in_days(days)).map(|at| at - at.rem_euclid(60_000));
    let logged = two.in_days(0) - 3 * 86_400_000;
    let plan = |start_at_ms| SessionPlan { start_at_ms: Some(start_at_ms), ..SessionPlan::default() };
    two.does(
        ada,
        UiEvent::Session(SessionEvent::Log { pair: pair.clone(), start_at_ms: logged, minutes: 45, place: None }),
    );
    two.does(ada, UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan: plan(missed) }));
    two.does(ada, UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan: plan(planned) }));
    let session = ada.view(&two.world).sessions.iter().find(|row| row.start_at_ms == Some(planned)).unwrap().id.clone();
    ada.opens(&mut two.world, &session);
    two.does(ada, UiEvent::Session(SessionEvent::Begin { session, meant: true }));
    two.quiet();
    two.days_pass(3);
    for device in [ada, grace] {
        let row = device.pair(&two.world, &pair).unwrap();
        let seen = row.practice.rhythm.clone();
        two.does(device, UiEvent::Report(ReportEvent::Open { pair: pair.clone() }));
        let said = device.view(&two.world).report.unwrap().pair.meetings.clone();
        assert_eq!((seen.held, seen.planned, seen.unplanned), (1, 2, 1));
        assert_eq!((said.held, said.planned, said.unplanned), (seen.held, seen.planned, seen.unplanned));
        assert_eq!(row.sessions_held, 2);
    }
}

#[test]
fn what_is_no_line_no_number_of_weeks_or_too_long_is_refused_and_nothing_changes() {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    let mut tries = |line: &str, weeks| {
        let (pair, line) = (two.pair.clone(), Some(line.to_owned()));
        let wording = Wording { line, weeks, ..Wording::default() };
        two.does(ada, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Cadence, wording }));
        assert!(two.sees(ada).agreement.proposal.is_none());
        two.refusal(ada)
    };
    assert_eq!(tries("one\ntwo", None), Some(Problem::NotOneLine));
    assert_eq!(tries("often", Some(0)), Some(Problem::BadWeeks));
    assert_eq!(tries("often", Some(53)), Some(Problem::BadWeeks));
    assert_eq!(tries(&"x".repeat(100_000), None), Some(Problem::TooLong { units: 100_000, max: 10_000 }));
}
