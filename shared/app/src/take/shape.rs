//! What waits to be taken: an export as facts, or a backup as it is.
//!
//! A shape holds what one wished for and no more: chosen, and without the partner's name where that was wished. It says nothing in
//! a language; `words` draws files from it in the reader's. What stands in it by schema words ("walking", "month") is what the JSON
//! file says, see EXPORT.md.

pub mod data;
pub mod own;
pub mod practice;

use crate::report::view::SharedReport;
use crate::take::view::ExportFile;
use data::Data;
use std::collections::BTreeMap;

/// In place of a word of the schema that a newer version wrote, in a file without the partner's name: it may be anybody's words.
pub const NEWER: &str = "written by a newer version";

/// The same in place of an id.
pub const NEWER_ID: &str = "newer";

/// What waits for the shell. No `Debug`: people's words are in it.
pub enum Taken {
    /// An export, to be drawn.
    Export(Box<Shape>),
    /// A backup, open to read: to be sealed before it goes anywhere.
    Backup(ExportFile),
}

/// What an export holds.
pub struct Shape {
    /// What it is to become.
    pub form: Form,
    /// Everything that was chosen, as the JSON file has it.
    pub data: Data,
    /// What is not in it, whatever it becomes.
    pub left_out: Vec<LeftOut>,
    /// The zone of the times that people read, as the database spells it.
    pub zone: String,
}

/// What an export is to become, and what only that form needs.
pub enum Form {
    /// One Markdown file a session, and an index.
    Markdown,
    /// The data, word for word.
    Json,
    /// A calendar of what is planned.
    Calendar {
        /// How often a session's plan was changed, by the session's id. One that is not in here cannot be read.
        changes: BTreeMap<String, u64>,
        /// Times as the clock shows them, wherever one is.
        floating: bool,
    },
    /// A table of the sessions.
    Log,
    /// What Markdown has, in print.
    Printed,
    /// A pair's report, in print.
    Report {
        /// What it says.
        facts: Box<SharedReport>,
        /// The sessions whose lines are shown; all of them without it.
        lines_of: Option<Vec<String>>,
    },
}

/// Something that is in the notebook, or was, and not in the file.
#[derive(Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// Keys and links.
    Keys,
    /// Earlier versions of texts.
    Versions,
    /// What only this device keeps.
    OfTheDevice,
    /// What was answered about a say in decisions. It leaves the device in no way.
    Power,
    /// What the partner has sealed and is not open yet.
    SealedByPartner,
    /// All sealed answers that are not open yet.
    Sealed,
    /// Everything that is mine alone.
    Mine,
    /// Everything that is ours.
    Ours,
    /// Everything but one session.
    OtherSessions,
    /// Other pairs, and what is about no pair.
    OtherPairs,
    /// So many sessions that cannot be read on this device.
    Unreadable(u32),
    /// So many documents of kinds that the file has no place for.
    UnknownKinds(u32),
    /// So many documents with something in them that a newer version wrote.
    NewerInside(u32),
    /// The partner's name, as far as it was found.
    Name {
        /// What stands in its place.
        instead: String,
    },
}
