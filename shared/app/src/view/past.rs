//! What is found, and how a text was before.

use super::WINDOW_ROWS_MAX;
use crate::SharedText;
use crate::event::{HistoryAt, Notebook};
use crate::find::{Span, TextKind};

/// A search, as long as it is open. It follows what is written meanwhile.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FindView {
    /// Counts searches: the answer to another one has another number.
    pub number: u64,
    /// The words that were asked for.
    pub words: String,
    /// No answer yet; short.
    pub searching: bool,
    /// Some documents are still being read in: more may be found in a moment.
    pub reading: bool,
    /// How many texts were found.
    pub total: u32,
    /// There are more than were looked at: ask more closely.
    pub more: bool,
    /// Which one is the first of `rows`, counted from 0. Others come with [`UiEvent::ShowFound`](crate::UiEvent).
    pub start: u32,
    /// At most [`WINDOW_ROWS_MAX`] of them, newest first; what has no date is last.
    pub rows: Vec<FoundRow>,
}

impl FindView {
    /// Are these all the rows that this window should have?
    pub fn is_whole(&self) -> bool {
        let left = self.total.saturating_sub(self.start) as usize;
        self.rows.len() == left.min(WINDOW_ROWS_MAX)
    }
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// In a session, or one's own notes of it.
    Session,
    /// In a topic.
    Topic,
    /// In an answer to a prompt.
    Answer,
    /// On a pair's page, or in what the two agree on.
    Pair,
    /// On one's own page: offers, drafts of goals, lists, contacts.
    Own,
}

/// A text that was found.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// In what.
    pub within: FoundIn,
    /// Its id.
    pub id: String,
    /// The pair that it belongs to; `None` for what is mine alone.
    pub pair: Option<String>,
    /// The partner's name there.
    pub partner: String,
    /// Only me?
    pub mine: bool,
    /// Which text.
    pub kind: TextKind,
    /// The mark or step; or empty.
    pub part: String,
    /// When, milliseconds since 1970, UTC, if it has a date.
    pub at_ms: Option<i64>,
    /// A piece of the text, line breaks as blanks.
    pub excerpt: String,
    /// Where the piece begins in the text, in UTF-16 code units.
    pub at: u32,
    /// Is there more behind it?
    pub goes_on: bool,
    /// What was found, in UTF-16 code units of the piece.
    pub matches: Vec<Span>,
}

/// The past of one of a session's texts, as this device has noted it; 90 days.
#[derive(Clone, PartialEq, Eq)]
pub struct HistoryView {
    /// Counts openings: the answer to another one has another number.
    pub number: u64,
    /// The session.
    pub session: String,
    /// Which of its texts.
    pub notebook: Notebook,
    /// The store has not answered yet; short.
    pub reading: bool,
    /// On which days it changed, newest first.
    pub days: Vec<HistoryDay>,
    /// Both wrote in it while apart, not long ago: [`HistoryAt::Apart`] shows it.
    pub apart: bool,
    /// What was asked for; `None` where nothing is known of that day.
    pub shown: Option<PastView>,
}

/// A day on which a text changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryDay {
    /// Days since the first of January 1970, UTC, by this device's clock.
    pub day: i64,
    /// When it began, milliseconds since 1970, UTC.
    pub begins_ms: i64,
    /// Who changed it.
    pub by: Vec<Author>,
}

/// Who wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Author {
    /// The person at this device.
    Me,
    /// The other one.
    Partner,
    /// This device does not know.
    Somebody,
}

/// A text as it was, and what came and went.
#[derive(Clone, PartialEq, Eq)]
pub struct PastView {
    /// What was asked for.
    pub at: HistoryAt,
    /// As it was: at the end of that day, or before both wrote apart.
    pub text: SharedText,
    /// What came and went on that day or while apart, and what stayed, in the order of the text.
    pub passages: Vec<PassageView>,
    /// Marks and next steps that were there then and are not there now.
    pub gone: Vec<GoneView>,
}

/// A piece of a text and what became of it.
#[derive(Clone, PartialEq, Eq)]
pub struct PassageView {
    /// The piece.
    pub text: String,
    /// What became of it.
    pub fate: PassageFate,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageFate {
    /// It stayed.
    Kept,
    /// It came.
    Added {
        /// From whom.
        by: Author,
    },
    /// It went.
    Removed {
        /// By whose hand.
        by: Author,
    },
}

/// A mark or next step that went.
#[derive(Clone, PartialEq, Eq)]
pub struct GoneView {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
}
