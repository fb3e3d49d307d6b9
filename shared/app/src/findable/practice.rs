//! What can be found of what two people agree on, and of one's own page. Sealed answers are in neither, opened or not.

use crate::find::{Passage, TextKind};
use documents::{Answers, Document, Goal, Happened, Offer};
use std::collections::BTreeSet;

/// What both see.
pub(super) fn of_pair(document: &Document) -> Option<Vec<Passage>> {
    let practice = documents::practice::read(document).ok()?;
    let agreement = &practice.agreement;
    let drafts = agreement.draft.lines.iter().flat_map(|(clause, lines)| lines.all().iter().map(|it| (*clause, it)));
    let agreed = agreement.versions.values().flat_map(|it| it.terms.lines.iter().map(|(clause, line)| (*clause, line)));
    // A wording that is agreed on is also the one that stands: it is found once.
    let clauses: BTreeSet<_> = drafts.chain(agreed).collect();
    let clauses = clauses.into_iter().map(|(clause, line)| passage(TextKind::Clause, clause.id(), line));
    let roles = documents::role::read(document).ok()?.0;
    let roles = roles.words.values().flat_map(|words| answers(TextKind::Role, "", words)).collect::<Vec<_>>();
    let met = documents::happened::read(document).ok()?.into_iter().filter_map(|it| match it {
        Happened::Met { id, what, .. } => Some(passage(TextKind::Contact, &id, &what)),
        Happened::Rated { .. } => None,
    });
    Some(clauses.chain(roles).chain(offers(document)?).chain(goals(document)?).chain(met).collect())
}

/// What only this person sees.
pub(super) fn of_person(document: &Document) -> Option<Vec<Passage>> {
    let lines = documents::list::read(document).ok()?.0;
    let lines = lines.iter().flat_map(|line| answers(TextKind::List, &line.id, &line.text)).collect::<Vec<_>>();
    let met = documents::happened::read_met(document).ok()?.0;
    let met = met.into_iter().map(|met| passage(TextKind::Contact, &met.id, &[met.name, met.what].join("\n")));
    Some(offers(document)?.into_iter().chain(goals(document)?).chain(lines).chain(met).collect())
}

fn offers(document: &Document) -> Option<Vec<Passage>> {
    let of = |offer: &Offer| {
        // Of good times the second line is days and hours, as digits.
        let takes = (offer.sort == documents::OfferSort::Show).then_some(&offer.takes);
        let lines = [Some(&offer.what), takes, Some(&offer.bring)].into_iter().flatten();
        lines.flat_map(|line| answers(TextKind::Offer, &offer.id, line)).collect::<Vec<_>>()
    };
    Some(documents::offer::read(document).ok()?.0.iter().flat_map(of).collect())
}

fn goals(document: &Document) -> Option<Vec<Passage>> {
    let of = |goal: &Goal| {
        let lines = [&goal.text, &goal.reason, &goal.outcome, &goal.audience, &goal.help, &goal.next];
        lines.into_iter().flat_map(|line| answers(TextKind::Goal, &goal.id, line)).collect::<Vec<_>>()
    };
    Some(documents::goal::read(document).ok()?.0.iter().flat_map(of).collect())
}

fn answers(kind: TextKind, part: &str, answers: &Answers<String>) -> Vec<Passage> {
    answers.all().iter().map(|text| passage(kind, part, text)).collect()
}

fn passage(kind: TextKind, part: &str, text: &str) -> Passage {
    Passage { kind, part: part.to_owned(), text: text.to_owned() }
}
