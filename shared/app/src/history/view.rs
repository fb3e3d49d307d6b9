//! What is found, and how a text was before.

use crate::ground::text::SharedText;
use crate::history::event::HistoryAt;
use crate::session::event::Notebook;
use serde::{Deserialize, Serialize};

/// The past of one of a session's texts, as this device has noted it; 90 days.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Sentences that both wrote in while apart, the newest first: kept for 90 days, until they are settled here.
    pub sentences: Vec<SentenceView>,
    /// What was asked for; `None` where nothing is known of that day.
    pub shown: Option<PastView>,
}

/// A day on which a text changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryDay {
    /// Days since the first of January 1970, UTC, by this device's clock.
    pub day: i64,
    /// When it began, milliseconds since 1970, UTC.
    pub begins_ms: i64,
    /// Who changed it.
    pub by: Vec<Author>,
}

/// Who wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    /// The person at this device.
    Me,
    /// The other one.
    Partner,
    /// This device does not know.
    Somebody,
}

/// A text as it was, and what came and went.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageView {
    /// The piece.
    pub text: String,
    /// What became of it.
    pub fate: PassageFate,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneView {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// A sentence, or several, that both wrote in while apart: as it was, as each wrote it whole, and as it reads now.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceView {
    /// What it is called when it is settled.
    pub id: String,
    /// When both came together, milliseconds since 1970.
    pub at_ms: i64,
    /// As it was before.
    pub was: String,
    /// As it was written here.
    pub here: ReadingView,
    /// As it came.
    pub there: ReadingView,
    /// As it reads now.
    pub now: String,
}

/// A sentence as somebody wrote it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingView {
    /// Who wrote in it last.
    pub by: Author,
    /// The whole sentence.
    pub text: String,
}
