//! Shapes of what one takes along.

use app::ground::said::BackupCounts;
use serde::Serialize;

/// `export`.
#[derive(Serialize)]
pub struct Exported {
    /// The folder that was made.
    pub folder: String,
    /// How many files are in it.
    pub files: u64,
}

/// `import` of a text.
#[derive(Serialize)]
pub struct Imported {
    /// Always "here".
    pub saved: &'static str,
    /// The session whose *mine* it is in now.
    pub session: String,
    /// How many UTF-16 code units came in.
    pub units: u64,
}

/// `import` of an export.
#[derive(Serialize)]
pub struct ReadBack {
    /// Always "here".
    pub saved: &'static str,
    /// How many new pairs.
    pub pairs: u32,
    /// How many sessions.
    pub sessions: u32,
    /// How many topics.
    pub topics: u32,
    /// How many answers to prompts.
    pub answers: u32,
    /// Fields of the file that were not taken over.
    pub unknown: u32,
}

impl ReadBack {
    /// The counts, for the sentence of them.
    pub const fn counts(&self) -> words::take::ReadBack {
        let Self { saved: _, pairs, sessions, topics, answers, unknown } = *self;
        words::take::ReadBack { pairs, sessions, topics, answers, unknown }
    }
}

/// `backup make`, `backup test`, `backup restore`.
#[derive(Serialize)]
pub struct BackedUp {
    /// The file that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What is in it.
    #[serde(flatten)]
    pub counts: BackupCounts,
}
