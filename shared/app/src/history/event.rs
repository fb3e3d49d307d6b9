//! What a person does with the past of a text.

use crate::session::event::Notebook;
use serde::{Deserialize, Serialize};

/// What a person does with the past of a text. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum HistoryEvent {
    /// Looks at the past of a text: [`ViewModel::history`](crate::view::ViewModel). 90 days are kept on this device.
    Open {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// What of it.
        at: HistoryAt,
    },
    /// Leaves it.
    Close,
    /// Brings the text back as it was in the past that is open, as a new edit.
    RestoreText {
        /// The session.
        session: String,
    },
    /// Brings back one passage that went, where it stood.
    RestorePassage {
        /// The session.
        session: String,
        /// Which of the passages that are shown, counted from 0.
        passage: u32,
    },
    /// Settles a sentence that both wrote in while apart, of the past that is open.
    Settle {
        /// The session.
        session: String,
        /// Which of them.
        sentence: String,
        /// What it reads from now on.
        reads: SettleAs,
    },
    /// Brings back a mark or a next step that was there then.
    Undelete {
        /// The session.
        session: String,
        /// The mark or step.
        id: String,
    },
}

/// What is shown of a text's past.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HistoryAt {
    /// Only on which days it changed.
    #[default]
    List,
    /// This day: what came and went, and the text at its end.
    Day {
        /// Days since the first of January 1970, UTC.
        day: i64,
    },
    /// What both wrote while apart, the last time they did, and the text before.
    Apart,
}

/// What a sentence that both wrote in while apart reads from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettleAs {
    /// As it was written here.
    Here,
    /// As it came.
    There,
    /// Both, one after the other.
    Both,
    /// As it reads now.
    Leave,
}
