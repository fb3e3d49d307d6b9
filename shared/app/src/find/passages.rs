//! What there is to be found in a document. Each room says it of its own; sealed answers, one's own name and keys are in none.

use crate::ground::index::Passage;
use crate::{agreement, before, goal, offer, pair, reflect, report, session, topic};
use documents::{Document, Kind};

/// Every text of a document that a person could look for.
pub(crate) fn passages(document: &Document) -> Vec<Passage> {
    let mut passages = of_document(document).unwrap_or_default();
    passages.retain(|passage| !passage.text.trim().is_empty());
    passages
}

fn of_document(document: &Document) -> Option<Vec<Passage>> {
    match document.kind()? {
        Kind::Session => session::find::of_session(document),
        Kind::Notes => session::find::of_notes(document),
        Kind::Topic => topic::find::passages(document),
        Kind::Answer => reflect::find::passages(document),
        Kind::Pair => pair::find::passages(document),
        Kind::Practice => of_pair(document),
        Kind::Profile => of_person(document),
        Kind::Home | Kind::Keyring | Kind::Newer(_) => None,
    }
}

/// What both see of what they agree on.
fn of_pair(document: &Document) -> Option<Vec<Passage>> {
    let all = [
        agreement::find::passages(document)?,
        pair::find::roles(document)?,
        offer::find::passages(document)?,
        goal::find::passages(document)?,
        report::find::shared(document)?,
    ];
    Some(all.concat())
}

/// What only this person sees.
fn of_person(document: &Document) -> Option<Vec<Passage>> {
    let all = [
        offer::find::passages(document)?,
        goal::find::passages(document)?,
        before::find::passages(document)?,
        report::find::own(document)?,
    ];
    Some(all.concat())
}
