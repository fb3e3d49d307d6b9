//! Own notes of one session. Private: they never leave the person's own devices.

use crate::document::{TextField, check_id, check_line};
use crate::{Document, Error, Kind, Mark, Point, mark as marks};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 5] = ["session", "prepare_left", "card_later_ms", "card_closed", "ask_card"];

/// What somebody noted for themselves.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// The id of the session that they belong to; empty until it is set.
    pub session: String,
    /// The notes.
    pub text: String,
    /// Own marks, by time.
    pub marks: Vec<Mark>,
    /// What one prepared, in the order of [`Point::ALL`]; empty where nothing was.
    pub points: [String; 5],
    /// True if one left the preparation alone.
    pub prepare_left: bool,
    /// Until when the card afterwards was put off. It can be, once.
    pub card_later_ms: Option<i64>,
    /// True once the card is filled in or left.
    pub card_closed: bool,
    /// How many of the cards "ask before you answer" were turned over.
    pub ask_card: u32,
    /// True if they hold something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Notes);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Notes, Error> {
    let mut fields = document.fields_where(&Kind::Notes, |key| KEYS.contains(&key) || Point::of_name(key).is_some())?;
    let (marks, newer_marks) = marks::read(document, &Kind::Notes)?;
    let session = fields.one("session").unwrap_or_default();
    let text = document.text(TextField::Mine)?;
    Ok(Notes {
        session,
        text,
        marks,
        points: Point::ALL.map(|point| fields.one(point.name()).unwrap_or_default()),
        prepare_left: fields.one("prepare_left").unwrap_or_default(),
        card_later_ms: fields.one("card_later_ms"),
        card_closed: fields.one("card_closed").unwrap_or_default(),
        ask_card: fields.one("ask_card").unwrap_or_default(),
        newer: fields.newer || newer_marks,
    })
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

impl Notes {
    /// What one prepared of this sort; empty if nothing.
    pub fn point(&self, point: Point) -> &str {
        Point::ALL.iter().zip(&self.points).find(|(one, _)| **one == point).map_or("", |(_, line)| line)
    }
}

/// Prepares a line; an empty one takes it back.
pub fn prepare(document: &mut Document, point: Point, line: &str) -> Result<(), Error> {
    check_line(line)?;
    document.set(&Kind::Notes, point.name(), &line.to_owned())
}

/// Leaves the preparation alone.
pub fn leave_preparation(document: &mut Document) -> Result<(), Error> {
    document.set(&Kind::Notes, "prepare_left", &true)
}

/// Puts the card afterwards off.
pub fn put_card_off(document: &mut Document, until_ms: i64) -> Result<(), Error> {
    document.set(&Kind::Notes, "card_later_ms", &until_ms)
}

/// The card is filled in, or left.
pub fn close_card(document: &mut Document) -> Result<(), Error> {
    document.set(&Kind::Notes, "card_closed", &true)
}

/// Turns over the cards "ask before you answer", so many in all.
pub fn turn_ask_card(document: &mut Document, turned: u32) -> Result<(), Error> {
    document.set(&Kind::Notes, "ask_card", &turned)
}

/// Takes a mark away; it can be brought back.
pub fn remove_mark(document: &mut Document, mark_id: &str) -> Result<(), Error> {
    marks::remove(document, &Kind::Notes, "marks", mark_id)
}
