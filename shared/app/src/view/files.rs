//! What is taken out of the notebook.

/// What is in a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BackupCounts {
    /// When it was made, milliseconds since 1970, UTC.
    pub made_at_ms: i64,
    /// Pairs.
    pub pairs: u32,
    /// Sessions.
    pub sessions: u32,
    /// Own notes of sessions.
    pub notes: u32,
    /// Topics.
    pub topics: u32,
    /// Answers to prompts.
    pub answers: u32,
    /// Other documents, one's own page among them.
    pub others: u32,
    /// What could not be read when it was made, and is not in it.
    pub unread: u32,
}

/// Files to write somewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Export {
    /// Relative path and content.
    pub files: Vec<ExportFile>,
}

/// A file of an export.
#[derive(Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// A relative path with safe characters.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
