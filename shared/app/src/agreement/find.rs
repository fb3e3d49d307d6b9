//! What can be found of an agreement.

use crate::ground::index::{Passage, TextKind, passage};
use documents::Document;
use std::collections::BTreeSet;

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let agreement = documents::practice::read(document).ok()?.agreement;
    let drafts = agreement.draft.lines.iter().flat_map(|(clause, lines)| lines.all().iter().map(|it| (*clause, it)));
    let agreed = agreement.versions.values().flat_map(|it| it.terms.lines.iter().map(|(clause, line)| (*clause, line)));
    // A wording that is agreed on is also the one that stands: it is found once.
    let clauses: BTreeSet<_> = drafts.chain(agreed).collect();
    Some(clauses.into_iter().map(|(clause, line)| passage(TextKind::Clause, clause.id(), line)).collect())
}
