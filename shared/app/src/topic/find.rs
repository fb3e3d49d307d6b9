//! What can be found of a topic.

use crate::ground::index::{Passage, TextKind, passages_of};
use documents::Document;

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let topic = documents::topic::read(document).ok()?;
    let all =
        [passages_of(TextKind::Title, "", &topic.title), passages_of(TextKind::WorkedWhen, "", &topic.worked_when)];
    Some(all.concat())
}
