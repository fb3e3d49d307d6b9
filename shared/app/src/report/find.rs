//! What can be found of the people met through a pair.

use crate::ground::index::{Passage, TextKind, passage};
use documents::{Document, Happened};

/// What the two let each other know.
pub(crate) fn shared(document: &Document) -> Option<Vec<Passage>> {
    let met = documents::happened::read(document).ok()?.into_iter().filter_map(|it| match it {
        Happened::Met { id, what, .. } => Some(passage(TextKind::Contact, &id, &what)),
        Happened::Rated { .. } => None,
    });
    Some(met.collect())
}

/// One's own, with their names.
pub(crate) fn own(document: &Document) -> Option<Vec<Passage>> {
    let met = documents::happened::read_met(document).ok()?.0;
    Some(met.into_iter().map(|met| passage(TextKind::Contact, &met.id, &[met.name, met.what].join("\n"))).collect())
}
