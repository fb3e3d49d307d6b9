//! What leaves and comes back: exports, what is read back from one, backups; and the files of an export themselves.

mod calendar;
mod escape;
mod files;
mod kinds;
mod log;
mod markdown;
mod pen;
mod printed;
mod report;
#[cfg(test)]
pub(crate) mod tests;
mod told;

pub use files::files;

use crate::{Voice, number};
use app::ground::said::BackupCounts;
use content::Value::{Message, Text};
use content::{Id, take};

/// How much was read back out of an export.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadBack {
    /// New pairs.
    pub pairs: u32,
    /// Their meetings.
    pub sessions: u32,
    /// Their topics.
    pub topics: u32,
    /// Answers to prompts.
    pub answers: u32,
    /// Fields that this version does not know.
    pub unknown: u32,
}

/// What was exported, and where it is.
pub fn exported(files: u64, place: &str, voice: &Voice) -> String {
    voice.tell(take::EXPORTED, &[("count", number(files)), ("path", Text(place))])
}

/// What was read back.
pub fn imported(read: &ReadBack, voice: &Voice) -> String {
    let (pairs, sessions) = (counted(take::PAIRS, read.pairs, voice), counted(take::SESSIONS, read.sessions, voice));
    let (topics, answers) =
        (counted(take::TOPICS, read.topics, voice), counted(take::REFLECTIONS, read.answers, voice));
    let counts = [
        ("pairs", Message(pairs.as_str())),
        ("sessions", Message(&sessions)),
        ("topics", Message(&topics)),
        ("reflections", Message(&answers)),
    ];
    let text = voice.tell(take::READ_BACK, &counts);
    if read.unknown == 0 { text } else { format!("{text} {}", counted(take::UNKNOWN_FIELDS, read.unknown, voice)) }
}

/// What is in a backup.
pub fn holds(counts: &BackupCounts, voice: &Voice) -> String {
    let (pairs, sessions) =
        (counted(take::PAIRS, counts.pairs, voice), counted(take::SESSIONS, counts.sessions, voice));
    let (notes, topics) = (counted(take::NOTES, counts.notes, voice), counted(take::TOPICS, counts.topics, voice));
    let answers = counted(take::REFLECTIONS, counts.answers, voice);
    let values = [
        ("pairs", Message(pairs.as_str())),
        ("sessions", Message(&sessions)),
        ("notes", Message(&notes)),
        ("topics", Message(&topics)),
        ("reflections", Message(&answers)),
    ];
    let text = voice.tell(take::HOLDS, &values);
    if counts.unread == 0 { text } else { format!("{text}; {}", counted(take::UNREAD, counts.unread, voice)) }
}

/// A backup was made, and where it is.
pub fn backup_made(place: &str, counts: &BackupCounts, voice: &Voice) -> String {
    voice.tell(take::BACKUP_MADE, &[("path", Text(place)), ("holds", Message(&holds(counts, voice)))])
}

/// A backup was tested.
pub fn backup_good(counts: &BackupCounts, voice: &Voice) -> String {
    let when = crate::clock::day_and_hour(counts.made_at_ms, voice);
    voice.tell(take::BACKUP_GOOD, &[("when", Text(&when)), ("holds", Message(&holds(counts, voice)))])
}

/// A backup is a notebook again.
pub fn restored(counts: &BackupCounts, voice: &Voice) -> String {
    voice.tell(take::RESTORED, &[("holds", Message(&holds(counts, voice)))])
}

fn counted(id: Id, count: u32, voice: &Voice) -> String {
    voice.tell(id, &[("count", number(count))])
}
