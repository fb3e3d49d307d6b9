//! The search and its hits, as facts.

use crate::ground::index::{Span, TextKind};
use crate::ground::list::WINDOW_ROWS_MAX;
use serde::{Deserialize, Serialize};

/// A search, as long as it is open. It follows what is written meanwhile.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Which one is the first of `rows`, counted from 0. Others come with [`FindEvent::Show`](crate::find::event::FindEvent).
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
