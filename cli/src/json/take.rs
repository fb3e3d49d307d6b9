//! Shapes of what one takes along.

use crate::clock::Moment;
use crate::commands::backup_made;
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
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    made: Moment,
    pairs: u32,
    sessions: u32,
    notes: u32,
    topics: u32,
    answers: u32,
    others: u32,
    unread: u32,
}

impl BackedUp {
    /// What is in it, and which file was made of it.
    pub fn of(file: Option<String>, counts: &BackupCounts) -> Self {
        let BackupCounts { pairs, sessions, notes, topics, answers, others, unread, .. } = *counts;
        Self { file, made: backup_made(counts), pairs, sessions, notes, topics, answers, others, unread }
    }
}
