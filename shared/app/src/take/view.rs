//! What is taken out of the notebook.

use serde::{Deserialize, Serialize};

/// Files to write somewhere: what was gathered, drawn in the reader's words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Relative path and content.
    pub files: Vec<ExportFile>,
}

/// A file of an export.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportFile {
    /// A relative path with safe characters.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
