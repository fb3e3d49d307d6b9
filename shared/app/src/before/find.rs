//! What can be found of private lists.

use crate::ground::index::{Passage, TextKind, passages_of};
use documents::Document;

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let lines = documents::list::read(document).ok()?.0;
    Some(lines.iter().flat_map(|line| passages_of(TextKind::List, &line.id, &line.text)).collect())
}
