//! What can be found of goals.

use crate::ground::index::{Passage, TextKind, passages_of};
use documents::{Document, Goal};

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let of = |goal: &Goal| {
        let lines = [&goal.text, &goal.reason, &goal.outcome, &goal.audience, &goal.help, &goal.next];
        lines.into_iter().flat_map(|line| passages_of(TextKind::Goal, &goal.id, line)).collect::<Vec<_>>()
    };
    Some(documents::goal::read(document).ok()?.0.iter().flat_map(of).collect())
}
