//! The agreement in force, what is being talked about, and what each version changed.

use crate::agreement::event::{Pays, Wording};
use crate::agreement::kinds;
use crate::agreement::view::{AgreementView, ClauseAnswers, ClauseChange, ClauseView, ProposalView, VersionView};
use crate::ground::civil::day_ms;
use crate::ground::model::Model;
use crate::ground::standing;
use documents::practice::{Agreement, Clause, Draft, PairState, Terms, Version};
use documents::{Person, practice};
use protocol::SpaceId;

/// What two people have agreed on, if anything.
pub(crate) fn agreed(model: &Model, space: &SpaceId) -> Option<Terms> {
    let [me, partner] = model.both(space).ok()?;
    let practice = model.believed(space)?;
    let history = practice.agreement.history([&me, &partner]);
    history.first().map(|(_, version, _)| version.terms.clone())
}

/// Weeks between two meetings, where the pair has agreed on a number of them. Free words are nobody's number.
pub(crate) fn agreed_weeks(model: &Model, space: &SpaceId) -> Option<i64> {
    agreed(model, space)?.weeks.filter(|weeks| *weeks > 0).map(i64::from)
}

/// The clause about who pays, as it is in force.
pub(crate) fn who_pays(model: &Model, space: &SpaceId) -> Wording {
    let terms = agreed(model, space).zip(model.me(space));
    terms.map(|(terms, me)| wording(&terms, practice::Clause::Pays, &me)).unwrap_or_default()
}

/// Every how many weeks, to start from.
const WEEKS: u32 = 4;

/// Half a year, to start from (capability 49).
const RUNS_FOR_WEEKS: i64 = 26;

/// `history` is that of the agreement.
pub(crate) fn of(
    model: &Model,
    space: &SpaceId,
    (agreement, history): (&Agreement, &[(&str, &Version, i64)]),
    both: [&Person; 2],
) -> AgreementView {
    let [me, _] = both;
    let nothing = Terms::default();
    let in_force = history.first().map_or(&nothing, |(_, version, _)| &version.terms);
    let before = history.iter().skip(1).map(|(_, version, _)| &version.terms).chain([&nothing]);
    let versions = history.iter().zip(before).map(|((_, version, since_ms), before)| VersionView {
        since_ms: *since_ms,
        changes: changes(before, &version.terms, me),
    });
    AgreementView {
        clauses: Clause::ALL
            .map(|clause| ClauseView { clause: kinds::clause(clause), wording: wording(in_force, clause, me) })
            .to_vec(),
        since_ms: history.first().map(|(_, _, since)| *since),
        until_ms: in_force.until_ms,
        has_run_out: in_force.until_ms.is_some_and(|until| model.calendar.is_past(until, model.now_ms)),
        suggestions: suggestions(model, space, agreement, in_force),
        proposal: proposal(agreement, history.first().map(|(id, version, _)| (*id, &version.terms)), both),
        history: versions.collect(),
    }
}

/// For each clause that nobody has worded. The end follows from the pair's beginning, so that two who take the wordings over
/// apart say the same.
fn suggestions(model: &Model, space: &SpaceId, agreement: &Agreement, in_force: &Terms) -> Vec<ClauseView> {
    // Who is about to part begins nothing.
    if matches!(model.pair_state(space), PairState::Closing | PairState::Ended) {
        return Vec::new();
    }
    let proposed = first_answers(&agreement.draft);
    let is_worded = |terms: &Terms, clause: Clause| match clause {
        Clause::Cadence => terms.weeks.is_some() || terms.until_ms.is_some(),
        Clause::Pays => terms.pays.as_ref().is_some_and(|pays| *pays != practice::Pays::InWords),
        Clause::Learn
        | Clause::Place
        | Clause::Arrange
        | Clause::Stays
        | Clause::Notes
        | Clause::Power
        | Clause::Stop => false,
    };
    let is_free = |clause: &Clause| {
        [in_force, &proposed].iter().all(|it| !it.lines.contains_key(clause) && !is_worded(it, *clause))
    };
    let half_a_year = |from: i64| day_ms(model.calendar.day(model.calendar.weeks_later(from, RUNS_FOR_WEEKS)));
    let until_ms = standing::began_ms(model, space).map(half_a_year).filter(|until| *until > model.now_ms);
    let start = |clause: Clause| match clause {
        Clause::Cadence => Wording {
            weeks: Some(WEEKS),
            until_ms: Some(until_ms.unwrap_or_else(|| half_a_year(model.now_ms))),
            ..Wording::default()
        },
        Clause::Pays => Wording { pays: Some(Pays::Each), ..Wording::default() },
        Clause::Learn
        | Clause::Place
        | Clause::Arrange
        | Clause::Stays
        | Clause::Notes
        | Clause::Power
        | Clause::Stop => Wording::default(),
    };
    let free = Clause::ALL.into_iter().filter(is_free);
    free.map(|clause| ClauseView { clause: kinds::clause(clause), wording: start(clause) }).collect()
}

fn proposal(
    agreement: &Agreement,
    in_force: Option<(&str, &Terms)>,
    [me, partner]: [&Person; 2],
) -> Option<ProposalView> {
    let nothing = Terms::default();
    let after = in_force.map(|(id, _)| id);
    let in_force = in_force.map_or(&nothing, |(_, terms)| terms);
    let two_answers: Vec<ClauseAnswers> =
        Clause::ALL.into_iter().filter_map(|it| answers(&agreement.draft, it, me)).collect();
    let Some(version) = agreement.proposed_after(after) else {
        let unsettled = |change: &ClauseChange| two_answers.iter().any(|it| it.clause == change.clause);
        let mut changes = changes(in_force, &first_answers(&agreement.draft), me);
        changes.retain(|change| !unsettled(change));
        return Some(ProposalView { changes, two_answers, ..ProposalView::default() });
    };
    if version.terms.changed_since(in_force).is_empty() {
        return None;
    }
    let id = version.id();
    let agreed = |person: &Person| agreement.agreed.get(&id).is_some_and(|by| by.contains_key(person));
    Some(ProposalView {
        i_agreed: agreed(me),
        partner_agreed: agreed(partner),
        changes: changes(in_force, &version.terms, me),
        two_answers,
        version: Some(id),
    })
}

/// The draft as far as it has one answer; of the rest the first.
fn first_answers(draft: &Draft) -> Terms {
    let lines = draft.lines.iter().filter_map(|(clause, line)| Some((*clause, line.current()?.clone())));
    Terms {
        lines: lines.filter(|(_, line)| !line.is_empty()).collect(),
        weeks: draft.weeks.current().copied().filter(|weeks| *weeks > 0),
        until_ms: draft.until_ms.current().copied().filter(|until| *until != 0),
        pays: draft.pays.current().cloned(),
    }
}

/// A clause that has two answers.
fn answers(draft: &Draft, clause: Clause, me: &Person) -> Option<ClauseAnswers> {
    let lines = draft.lines.get(&clause);
    let (is_cadence, is_pays) = (clause == Clause::Cadence, clause == Clause::Pays);
    let unsettled = lines.is_some_and(|lines| !lines.is_settled())
        || is_cadence && !(draft.weeks.is_settled() && draft.until_ms.is_settled())
        || is_pays && !draft.pays.is_settled();
    unsettled.then(|| ClauseAnswers {
        clause: kinds::clause(clause),
        lines: lines.map(|lines| lines.all().to_vec()).unwrap_or_default(),
        weeks: if is_cadence { draft.weeks.all().to_vec() } else { Vec::new() },
        until_ms: if is_cadence { draft.until_ms.all().to_vec() } else { Vec::new() },
        pays: if is_pays { draft.pays.all().iter().filter_map(|way| pays(way, me)).collect() } else { Vec::new() },
    })
}

fn changes(old: &Terms, new: &Terms, me: &Person) -> Vec<ClauseChange> {
    let changed = new.changed_since(old);
    let clauses = Clause::ALL.into_iter().filter(|clause| changed.contains(clause));
    clauses
        .map(|clause| ClauseChange {
            clause: kinds::clause(clause),
            old: wording(old, clause, me),
            new: wording(new, clause, me),
        })
        .collect()
}

pub(crate) fn wording(terms: &Terms, clause: Clause, me: &Person) -> Wording {
    let line = terms.lines.get(&clause).cloned();
    match clause {
        Clause::Cadence => Wording { line, weeks: terms.weeks, until_ms: terms.until_ms, pays: None },
        Clause::Pays => Wording { line, pays: terms.pays.as_ref().and_then(|way| pays(way, me)), ..Wording::default() },
        Clause::Learn
        | Clause::Place
        | Clause::Arrange
        | Clause::Stays
        | Clause::Notes
        | Clause::Power
        | Clause::Stop => Wording { line, ..Wording::default() },
    }
}

fn pays(pays: &practice::Pays, me: &Person) -> Option<Pays> {
    match pays {
        practice::Pays::Each => Some(Pays::Each),
        practice::Pays::Learner => Some(Pays::Learner),
        practice::Pays::One(person) => Some(if person == me { Pays::Me } else { Pays::Partner }),
        practice::Pays::Programme => Some(Pays::Programme),
        practice::Pays::InWords | practice::Pays::Newer(_) => None,
    }
}
