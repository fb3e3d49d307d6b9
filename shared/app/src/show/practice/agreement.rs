//! The agreement in force, what is being talked about, and what each version changed.

use crate::event::{Clause, Pays, Wording};
use crate::model::Model;
use crate::view::{AgreementView, ClauseAnswers, ClauseChange, ClauseView, ProposalView, VersionView};
use documents::Person;
use documents::practice::{self, Agreement, Draft, Terms};

pub(super) fn of(model: &Model, agreement: &Agreement, both: [&Person; 2]) -> AgreementView {
    let [me, _] = both;
    let history = agreement.history(both);
    let nothing = Terms::default();
    let in_force = history.first().map_or(&nothing, |(_, version, _)| &version.terms);
    let before = history.iter().skip(1).map(|(_, version, _)| &version.terms).chain([&nothing]);
    let versions = history.iter().zip(before).map(|((_, version, since_ms), before)| VersionView {
        since_ms: *since_ms,
        changes: changes(before, &version.terms, me),
    });
    AgreementView {
        clauses: Clause::ALL.map(|clause| ClauseView { clause, wording: wording(in_force, clause, me) }).to_vec(),
        since_ms: history.first().map(|(_, _, since)| *since),
        until_ms: in_force.until_ms,
        has_run_out: in_force.until_ms.is_some_and(|until| until <= model.now_ms),
        proposal: proposal(agreement, in_force, both),
        history: versions.collect(),
    }
}

fn proposal(agreement: &Agreement, in_force: &Terms, both: [&Person; 2]) -> Option<ProposalView> {
    let [me, partner] = both;
    let two_answers: Vec<ClauseAnswers> =
        Clause::ALL.into_iter().filter_map(|it| answers(&agreement.draft, it, me)).collect();
    let Some(version) = agreement.proposed(Some(both)) else {
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
        clause,
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
        .map(|clause| ClauseChange { clause, old: wording(old, clause, me), new: wording(new, clause, me) })
        .collect()
}

fn wording(terms: &Terms, clause: Clause, me: &Person) -> Wording {
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
