//! Own notes of one session. Private: they never leave the person's own devices.

use crate::document::{TextField, check_id};
use crate::{Document, Error, Kind, Mark, mark as marks};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 1] = ["session"];

/// What somebody noted for themselves.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// The id of the session that they belong to; empty until it is set.
    pub session: String,
    /// The notes.
    pub text: String,
    /// Own marks, by time.
    pub marks: Vec<Mark>,
    /// True if they hold something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Notes);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Notes, Error> {
    let mut fields = document.fields(&Kind::Notes, &KEYS)?;
    let (marks, newer_marks) = marks::read(document, &Kind::Notes)?;
    let session = fields.one("session").unwrap_or_default();
    let text = document.text(TextField::Mine)?;
    Ok(Notes { session, text, marks, newer: fields.newer || newer_marks })
}

/// Says to which session they belong.
pub fn set_session(document: &mut Document, session_id: &str) -> Result<(), Error> {
    check_id(session_id)?;
    document.set(&Kind::Notes, "session", &session_id.to_owned())
}

/// Adds a mark.
pub fn mark(document: &mut Document, mark: &Mark) -> Result<(), Error> {
    marks::add(document, &Kind::Notes, mark)
}

/// Gives a mark its words.
pub fn fill_mark(document: &mut Document, mark_id: &str, text: &str) -> Result<(), Error> {
    marks::fill(document, &Kind::Notes, mark_id, text)
}

/// Takes a mark away; it can be brought back.
pub fn remove_mark(document: &mut Document, mark_id: &str) -> Result<(), Error> {
    marks::remove(document, &Kind::Notes, "marks", mark_id)
}
