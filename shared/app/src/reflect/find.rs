//! What can be found of an answer to a prompt.

use crate::ground::index::{Passage, TextKind, passage};
use documents::Document;

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let answer = documents::answer::read(document).ok()?;
    Some(vec![passage(TextKind::Answer, "", &answer.text)])
}
