//! What a person takes along or brings back, and how.

use serde::{Deserialize, Serialize};

/// What a person does to take along, or to bring back. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum TakeEvent {
    /// Gathers it: [`ViewModel::export`](crate::view::ViewModel), which becomes files in the reader's words.
    Export {
        /// What, and how.
        wish: ExportWish,
    },
    /// Makes what a JSON export says once more, in new pairs. Said by [`Said::ExportRead`](crate::ground::said::Said).
    Import {
        /// The file's bytes.
        bytes: Vec<u8>,
    },
    /// Makes a backup, which waits in [`ViewModel::export`](crate::view::ViewModel). It is open to read: the shell seals it
    /// under a passphrase before it goes anywhere.
    MakeBackup,
    /// On a fresh device: everything that is in a backup, opened by the shell.
    RestoreBackup {
        /// What was sealed.
        bytes: Vec<u8>,
    },
    /// The shell has taken the export; the core may forget it.
    Taken,
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    /// One Markdown file a session, and an index.
    Markdown,
    /// One JSON file with everything, which can be read back.
    Json,
    /// A calendar file with the sessions that are planned.
    Calendar,
    /// One's own log of the sessions as a table.
    Log,
    /// What Markdown has, as one PDF.
    Printed,
    /// A pair's report as a PDF.
    Report,
}

/// How much goes into an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportScope {
    /// Only what is mine alone.
    Mine,
    /// Only what is ours.
    Ours,
    /// Both.
    Both,
}

/// What is to be exported, and how. No `Debug`: what stands in place of a name is somebody's words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportWish {
    /// The form.
    pub format: ExportFormat,
    /// How much.
    pub scope: ExportScope,
    /// Only this pair.
    pub pair: Option<String>,
    /// Only this session.
    pub session: Option<String>,
    /// Without the partner's name, as far as it can be found: what stands in its place, in the reader's language.
    pub redact: Option<String>,
    /// The zone of the times that people read, such as `Europe/Berlin`; UTC without one.
    pub zone: Option<String>,
    /// In a calendar: what the clock shows, wherever one is.
    pub floating: bool,
    /// In a report: the sessions whose lines are shown; all of them without it.
    pub lines_of: Option<Vec<String>>,
}

impl ExportWish {
    /// Everything of this scope in this form.
    pub const fn all(format: ExportFormat, scope: ExportScope) -> Self {
        let (pair, session, redact, zone, lines_of) = (None, None, None, None, None);
        Self { format, scope, pair, session, redact, zone, floating: false, lines_of }
    }
}
