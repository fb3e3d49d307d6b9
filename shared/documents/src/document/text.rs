//! Texts and carets. Places are counted in UTF-16 units, as `NSString` and Kotlin count them.

use super::Document;
use crate::limits::{TEXT_PER_CHANGE_UNITS, TEXT_UNITS_MAX};
use crate::{Edit, Error, Kind, Splice, genesis};
use automerge::transaction::Transactable;
use automerge::{AutoCommit, Cursor, ObjId, ObjType, ReadDoc};

/// A text of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// What a session is about, before it.
    Agenda,
    /// What both write about a session.
    Ours,
    /// Own notes of a session.
    Mine,
    /// What somebody wrote to a prompt.
    Answer,
}

impl TextField {
    fn home(self) -> (Kind, &'static str) {
        match self {
            Self::Agenda => (Kind::Session, "agenda"),
            Self::Ours => (Kind::Session, "ours"),
            Self::Mine => (Kind::Notes, "text"),
            Self::Answer => (Kind::Answer, "text"),
        }
    }
}

/// A place in a text that stays between the same two characters while others edit around it.
///
/// It holds on to the character before it: what a partner appends behind the caret does not push it along.
#[derive(Debug, Clone, PartialEq)]
pub struct Caret {
    field: TextField,
    after: Option<Cursor>,
    at: usize,
}

impl Document {
    /// Removes `removed` units at `at` and inserts there. Refused as a whole if it would split a character, lies
    /// outside, or makes the text too long.
    pub fn splice(&mut self, field: TextField, at: usize, removed: usize, inserted: &str) -> Result<(), Error> {
        let object = self.text_object(field)?;
        let (end, added) = self.check_splice(&object, at, removed, inserted)?;
        if removed + added <= TEXT_PER_CHANGE_UNITS {
            self.make_room(removed + added)?;
            return self.piece(field, &object, at, removed, inserted);
        }
        self.remove_in_pieces(field, &object, at, end)?;
        self.insert_in_pieces(field, &object, at, inserted)
    }

    /// Makes an edit of the text as it is now, which may be of several places. Refused as a whole, as [`Document::splice`] is.
    pub fn make<By: Clone + PartialEq>(&mut self, field: TextField, edit: &Edit<By>, by: &By) -> Result<(), Error> {
        let object = self.text_object(field)?;
        let units = self.units(&object)?;
        let splices = edit.splices(by);
        // Each place in the text as it is now, before the first splice is made.
        let (mut come, mut gone) = (0, 0);
        for Splice { at, removed, inserted, .. } in &splices {
            let start = (at + gone).checked_sub(come).ok_or(Error::NotTaken)?;
            self.check_range(&object, start, *removed, units)?;
            come += inserted.encode_utf16().count();
            gone += removed;
        }
        check_length(units, gone, come)?;
        self.check_room(come + gone)?;
        splices.iter().try_for_each(|splice| self.splice(field, splice.at, splice.removed, &splice.inserted))
    }

    /// The same edit by words and lines, where it puts several words in the place of others.
    pub fn by_words<By: Clone + PartialEq>(&self, field: TextField, edit: Edit<By>, by: &By) -> Edit<By> {
        let now = if edit.may_write_anew(by) { self.text(field).ok() } else { None };
        let anew =
            now.filter(|now| edit.writes_anew(by, now)).and_then(|now| Some(Edit::by_words(&now, &edit.on(&now)?, by)));
        anew.unwrap_or(edit)
    }

    /// Makes this the whole text, by words and lines: what somebody writes apart in another sentence stays as it is.
    pub fn rewrite(&mut self, field: TextField, text: &str) -> Result<(), Error> {
        let now = self.text(field)?;
        self.make(field, &Edit::by_words(&now, text, &()), &())
    }

    /// The whole text.
    pub fn text(&self, field: TextField) -> Result<String, Error> {
        let object = self.text_object(field)?;
        self.reading(|automerge| automerge.text(&object))?.map_err(|_| Error::NotTaken)
    }

    /// Its length in UTF-16 units; 0 if the document has no such text.
    pub fn text_units(&self, field: TextField) -> usize {
        self.text_object(field).and_then(|object| self.units(&object)).unwrap_or_default()
    }

    /// A caret between two characters.
    pub fn caret(&self, field: TextField, at: usize) -> Result<Caret, Error> {
        let object = self.text_object(field)?;
        let units = self.units(&object)?;
        if at > units {
            return Err(Error::Outside { at, removed: 0, units });
        }
        self.check_boundary(&object, at, units)?;
        let after = self.reading(|automerge| cursor(automerge, &object, at.checked_sub(1)))?;
        Ok(Caret { field, after, at })
    }

    /// Where a caret is now, also after edits of others. A caret of another document is put inside this text.
    pub fn position(&self, caret: &Caret) -> usize {
        let units = self.text_units(caret.field);
        let moved_to = self.text_object(caret.field).and_then(|object| {
            self.reading(|automerge| {
                let after = caret.after.as_ref()?;
                // Mostly it has not moved, and that is cheap to see; finding it walks the text.
                let is_here = cursor(automerge, &object, caret.at.checked_sub(1)).as_ref() == Some(after);
                let is_end = !is_one_character(automerge, &object, caret.at);
                if is_here && is_end { None } else { behind(automerge, &object, after) }
            })
        });
        moved_to.ok().flatten().unwrap_or(caret.at).min(units)
    }

    pub(super) fn text_object(&self, field: TextField) -> Result<ObjId, Error> {
        let (kind, key) = field.home();
        let object = genesis::container(&kind, key).ok_or(Error::NoSuchField(field))?;
        match self.reading(|automerge| automerge.object_type(&object))? {
            Ok(ObjType::Text) => Ok(object),
            Ok(ObjType::Map | ObjType::List | ObjType::Table) | Err(_) => Err(Error::NoSuchField(field)),
        }
    }

    fn units(&self, object: &ObjId) -> Result<usize, Error> {
        self.reading(|automerge| automerge.length(object))
    }

    /// Gives the end of what is removed and the length of what is added.
    fn check_splice(&self, object: &ObjId, at: usize, removed: usize, inserted: &str) -> Result<(usize, usize), Error> {
        let units = self.units(object)?;
        let end = self.check_range(object, at, removed, units)?;
        let added = inserted.encode_utf16().count();
        check_length(units, removed, added)?;
        Ok((end, added))
    }

    fn check_range(&self, object: &ObjId, at: usize, removed: usize, units: usize) -> Result<usize, Error> {
        let end = at.checked_add(removed).filter(|end| *end <= units).ok_or(Error::Outside { at, removed, units })?;
        self.check_boundary(object, at, units)?;
        self.check_boundary(object, end, units)?;
        Ok(end)
    }

    /// One splice, for which there is room.
    fn piece(
        &mut self,
        field: TextField,
        object: &ObjId,
        at: usize,
        removed: usize,
        inserted: &str,
    ) -> Result<(), Error> {
        self.writing(|automerge| automerge.splice_text(object, at, signed(removed), inserted))?;
        self.note_own(field, at, removed, inserted);
        Ok(())
    }

    fn check_boundary(&self, object: &ObjId, at: usize, units: usize) -> Result<(), Error> {
        let is_inside = at > 0 && at < units && self.reading(|automerge| is_one_character(automerge, object, at))?;
        if is_inside { Err(Error::SplitsCharacter { at }) } else { Ok(()) }
    }

    /// The last place at or before `at` that is between two characters.
    fn character_start(&self, object: &ObjId, at: usize) -> Result<usize, Error> {
        self.reading(|automerge| {
            (1..=at).rev().find(|at| !is_one_character(automerge, object, *at)).unwrap_or_default()
        })
    }

    fn remove_in_pieces(&mut self, field: TextField, object: &ObjId, at: usize, end: usize) -> Result<(), Error> {
        let mut left = end - at;
        while left > 0 {
            let mut piece = left.min(TEXT_PER_CHANGE_UNITS);
            if piece < left {
                // Only whole characters; one that is itself longer than a piece goes with what is left.
                piece = self
                    .character_start(object, at + piece)?
                    .checked_sub(at)
                    .filter(|whole| *whole > 0)
                    .unwrap_or(left);
            }
            self.make_room(piece)?;
            self.piece(field, object, at, piece, "")?;
            left -= piece;
        }
        Ok(())
    }

    fn insert_in_pieces(
        &mut self,
        field: TextField,
        object: &ObjId,
        mut at: usize,
        inserted: &str,
    ) -> Result<(), Error> {
        let mut rest = inserted;
        while !rest.is_empty() {
            let (piece, units, after) = first_piece(rest);
            self.make_room(units)?;
            self.piece(field, object, at, 0, piece)?;
            at += units;
            rest = after;
        }
        Ok(())
    }
}

fn check_length(units: usize, removed: usize, added: usize) -> Result<(), Error> {
    let after = units - removed + added;
    let is_too_long = added > removed && after > TEXT_UNITS_MAX;
    if is_too_long { Err(Error::TooLong { units: after, max: TEXT_UNITS_MAX }) } else { Ok(()) }
}

/// As much of a text as one change may insert, its units, and the rest.
fn first_piece(text: &str) -> (&str, usize, &str) {
    let mut units = 0;
    for (start, character) in text.char_indices() {
        if units + character.len_utf16() > TEXT_PER_CHANGE_UNITS {
            let (piece, rest) = text.split_at(start);
            return (piece, units, rest);
        }
        units += character.len_utf16();
    }
    (text, units, "")
}

/// True if the units before and behind `at` belong to one character. (Asking a cursor for its position instead would
/// walk the whole text.)
fn is_one_character(automerge: &AutoCommit, object: &ObjId, at: usize) -> bool {
    cursor(automerge, object, at.checked_sub(1)) == cursor(automerge, object, Some(at))
}

fn cursor(automerge: &AutoCommit, object: &ObjId, at: Option<usize>) -> Option<Cursor> {
    automerge.get_cursor(object, at?, None).ok()
}

/// The place behind the character that a caret holds on to, or where that character was.
fn behind(automerge: &AutoCommit, object: &ObjId, after: &Cursor) -> Option<usize> {
    let place = automerge.get_cursor_position(object, after, None).ok()?;
    if cursor(automerge, object, Some(place)).as_ref() != Some(after) {
        return Some(place);
    }
    let (value, _) = automerge.get(object, place).ok()??;
    Some(place + value.as_str().map_or(1, |character| character.encode_utf16().count()))
}

fn signed(units: usize) -> isize {
    isize::try_from(units).unwrap_or(isize::MAX)
}
