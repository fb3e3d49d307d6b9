//! Wordings to start from: shown, taken over in one act, and agreed by nobody until both say so.

use super::Two;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, ClauseWording, Pays, Wording};
use app::agreement::view::ClauseView;
use app::ground::said::Problem;
use app::session::event::{PlaceKind, SessionEvent, SessionPlan};
use tests::Device;
use tests::world::DAY;

const HALF_A_YEAR_DAYS: u64 = 26 * 7;

/// What a shell sends: its own words, and what the core computed.
fn in_words(suggestions: &[ClauseView]) -> Vec<ClauseWording> {
    let worded = |it: &ClauseView| {
        let line = Some(format!("Words for {:?}", it.clause));
        ClauseWording { clause: it.clause, wording: Wording { line, ..it.wording.clone() } }
    };
    suggestions.iter().map(worded).collect()
}

impl Two {
    fn suggested(&self, device: Device) -> Vec<ClauseView> {
        self.sees(device).agreement.suggestions
    }

    fn takes_over(&mut self, device: Device) {
        let clauses = in_words(&self.suggested(device));
        self.does(device, UiEvent::Agreement(AgreementEvent::SetClauses { pair: self.pair.clone(), clauses }));
    }

    fn agreed_lines(&self, device: Device) -> usize {
        self.sees(device).agreement.clauses.iter().filter(|clause| clause.wording != Wording::default()).count()
    }
}

// PRACTICE 3.2; capabilities 47 and 49.
#[test]
fn nine_clauses_have_a_wording_to_start_from_and_none_of_it_is_agreed_by_itself() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    for device in two.all() {
        let suggested = two.suggested(device);
        assert_eq!(suggested.iter().map(|it| it.clause).collect::<Vec<_>>(), Clause::ALL);
        assert_eq!((suggested[1].wording.weeks, suggested[8].wording.pays), (Some(4), Some(Pays::Each)));
        let began = device.pair(&two.world, &two.pair).unwrap().began_at_ms.unwrap();
        let runs_for = suggested[1].wording.until_ms.map(|until| (until - began) / i64::try_from(DAY).unwrap());
        assert!(runs_for.is_some_and(|days| days.abs_diff(i64::try_from(HALF_A_YEAR_DAYS).unwrap()) <= 1));
        assert_eq!((two.agreed_lines(device), two.sees(device).agreement.proposal), (0, None));
    }
    two.takes_over(ada);
    two.quiet();
    for device in two.all() {
        let seen = two.sees(device).agreement;
        assert!(seen.since_ms.is_none() && seen.suggestions.is_empty() && two.agreed_lines(device) == 0);
        assert!(seen.proposal.is_some_and(|it| it.changes.len() == 9 && !it.i_agreed && !it.partner_agreed));
    }
    two.agrees(ada);
    two.quiet();
    assert_eq!(two.agreed_lines(grace), 0, "one alone agrees on nothing");
    two.agrees(grace);
    two.quiet();
    for device in two.all() {
        assert_eq!((two.agreed_lines(device), two.sees(device).agreement.until_ms.is_some()), (9, true));
    }
}

#[test]
fn what_is_worded_or_agreed_has_no_wording_to_start_from_until_it_is_taken_back() {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    two.words(ada, Clause::Place, "On a walk");
    two.quiet();
    let place = |two: &Two| two.suggested(ada).iter().any(|it| it.clause == Clause::Place);
    assert!(!place(&two) && two.suggested(ada).len() == 8);
    two.takes_over(ada);
    two.quiet();
    let proposal = two.sees(ada).agreement.proposal.unwrap();
    let kept = proposal.changes.iter().find(|it| it.clause == Clause::Place).unwrap();
    assert_eq!(kept.new.line.as_deref(), Some("On a walk"), "what somebody has worded stays");
    two.does(ada, UiEvent::Agreement(AgreementEvent::DropProposal { pair: two.pair.clone() }));
    two.quiet();
    assert!(place(&two) && two.suggested(ada).len() == 9);
}

#[test]
fn both_take_them_over_apart_and_it_is_one_proposal() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let everybody = two.all();
    two.cut(&everybody);
    two.takes_over(ada);
    two.days_pass(2);
    two.takes_over(grace);
    two.heal(&everybody);
    for device in everybody {
        let proposal = two.sees(device).agreement.proposal.unwrap();
        assert!(proposal.two_answers.is_empty() && proposal.version.is_some(), "also days apart");
    }
}

#[test]
fn several_clauses_are_worded_all_or_none() {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    let mut tries = |line: String, weeks| {
        let mut clauses = in_words(&two.suggested(ada));
        clauses[1].wording = Wording { line: Some(line), weeks, ..Wording::default() };
        two.does(ada, UiEvent::Agreement(AgreementEvent::SetClauses { pair: two.pair.clone(), clauses }));
        assert!(two.sees(ada).agreement.proposal.is_none(), "nothing of it is there");
        two.refusal(ada)
    };
    assert_eq!(tries("often".to_owned(), Some(60)), Some(Problem::BadWeeks));
    assert_eq!(tries("one\ntwo".to_owned(), None), Some(Problem::NotOneLine));
    assert_eq!(tries("x".repeat(10_001), None), Some(Problem::TooLong { units: 10_001, max: 10_000 }));
    two.does(ada, UiEvent::Agreement(AgreementEvent::SetClauses { pair: two.pair.clone(), clauses: Vec::new() }));
    assert_eq!(two.refusal(ada), Some(Problem::Empty));
}

// Capability 47.
#[test]
fn who_pays_is_shown_where_they_meet_over_a_meal_and_nowhere_else() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let pair = two.pair.clone();
    let session = ada.makes_session(&mut two.world, &pair);
    let goes = |two: &mut Two, place| {
        let plan = SessionPlan { place: Some(place), ..SessionPlan::default() };
        two.does(ada, UiEvent::Session(SessionEvent::Plan { session: session.clone(), plan }));
        two.quiet();
    };
    goes(&mut two, PlaceKind::Walking);
    assert_eq!(grace.opens(&mut two.world, &session).pays, None);
    goes(&mut two, PlaceKind::Meal);
    assert_eq!(grace.opens(&mut two.world, &session).pays, Some(Wording::default()), "not agreed");
    let wording = Wording { line: Some("I invite you.".to_owned()), pays: Some(Pays::Me), ..Wording::default() };
    two.does(ada, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Pays, wording }));
    two.quiet();
    assert_eq!(grace.opens(&mut two.world, &session).pays, Some(Wording::default()), "proposed is not agreed");
    two.agrees(ada);
    two.agrees(grace);
    two.quiet();
    for (device, pays) in [(ada, Pays::Me), (grace, Pays::Partner)] {
        let seen = device.opens(&mut two.world, &session).pays.clone().unwrap();
        assert_eq!((seen.pays, seen.line.as_deref()), (Some(pays), Some("I invite you.")));
    }
}
