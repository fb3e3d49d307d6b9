//! What can be found of a pair: names, how often they meet, what they call each other.

use crate::ground::index::{Passage, TextKind, passages_of};
use documents::Document;

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let pair = documents::pair::read(document).ok()?;
    let names = pair.people.values().flat_map(|names| passages_of(TextKind::Name, "", names));
    Some(names.chain(passages_of(TextKind::Cadence, "", &pair.cadence)).collect())
}

/// The words for the two.
pub(crate) fn roles(document: &Document) -> Option<Vec<Passage>> {
    let roles = documents::role::read(document).ok()?.0;
    Some(roles.words.values().flat_map(|words| passages_of(TextKind::Role, "", words)).collect())
}
