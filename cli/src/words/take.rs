//! What is said of exports, imports and backups. The words are in `cli-take.ftl`; here stands which of them is said when.

use crate::json::ReadBack;
use crate::language::{number, say, tell};
use crate::outcome::{Exit, Failure};
use app::ground::said::BackupCounts;
use content::Id;
use content::Value::{Message, Text};
use content::cli::take;
use device::BackupError;
use std::io;

/// A file of a later version.
pub fn newer(id: Id, found: u32, known: u32) -> String {
    tell(id, &[("found", number(found)), ("known", number(known))])
}

/// A backup file was not made or opened.
pub fn backup(error: BackupError) -> Failure {
    Failure::could_not(match error {
        BackupError::NotABackup => say(take::NOT_A_BACKUP),
        BackupError::Newer { found, known } => newer(take::BACKUP_NEWER, found.into(), known.into()),
        BackupError::WrongPassphrase => say(take::BACKUP_PASSPHRASE_WRONG),
        BackupError::NoPassphrase => say(take::BACKUP_PASSPHRASE_NEEDED),
        BackupError::TooLarge => say(take::BACKUP_TOO_LARGE),
        BackupError::NoRandomness => say(take::NO_RANDOMNESS),
        BackupError::Damaged | _ => say(take::BACKUP_DAMAGED),
    })
}

/// Something is at the place already.
pub fn is_there() -> Failure {
    Failure::could_not(say(take::SOMETHING_THERE))
}

/// The disk did not take it.
pub fn not_written(error: &io::Error) -> Failure {
    Failure::could_not(super::because(take::NOT_WRITTEN, error.kind()))
}

/// Before a notebook is made of a backup.
pub fn needs_fresh() -> Failure {
    Failure::new(Exit::CouldNot, say(take::NEEDS_FRESH))
}

/// What was exported.
pub fn exported(files: u64, folder: &str) -> String {
    tell(take::EXPORTED, &[("count", number(files)), ("path", Text(folder))])
}

fn counted(id: Id, count: u32) -> String {
    tell(id, &[("count", number(count))])
}

/// What was read back.
pub fn imported(read: &ReadBack) -> String {
    let (pairs, sessions) = (counted(take::PAIRS, read.pairs), counted(take::SESSIONS, read.sessions));
    let (topics, reflections) = (counted(take::TOPICS, read.topics), counted(take::REFLECTIONS, read.answers));
    let counts = [
        ("pairs", Message(&pairs)),
        ("sessions", Message(&sessions)),
        ("topics", Message(&topics)),
        ("reflections", Message(&reflections)),
    ];
    let text = tell(take::READ_BACK, &counts);
    if read.unknown == 0 { text } else { format!("{text} {}", counted(take::UNKNOWN_FIELDS, read.unknown)) }
}

/// What is in a backup.
fn holds(counts: &BackupCounts) -> String {
    let (pairs, sessions) = (counted(take::PAIRS, counts.pairs), counted(take::SESSIONS, counts.sessions));
    let (notes, topics) = (counted(take::NOTES, counts.notes), counted(take::TOPICS, counts.topics));
    let reflections = counted(take::REFLECTIONS, counts.answers);
    let values = [
        ("pairs", Message(&pairs)),
        ("sessions", Message(&sessions)),
        ("notes", Message(&notes)),
        ("topics", Message(&topics)),
        ("reflections", Message(&reflections)),
    ];
    let text = tell(take::HOLDS, &values);
    if counts.unread == 0 { text } else { format!("{text}; {}", counted(take::UNREAD, counts.unread)) }
}

/// A backup was made.
pub fn backup_made(file: &str, counts: &BackupCounts) -> String {
    tell(take::BACKUP_MADE, &[("path", Text(file)), ("holds", Message(&holds(counts)))])
}

/// A backup was tested.
pub fn backup_good(when: &str, counts: &BackupCounts) -> String {
    tell(take::BACKUP_GOOD, &[("when", Text(when)), ("holds", Message(&holds(counts)))])
}

/// A backup is a notebook again.
pub fn restored(counts: &BackupCounts) -> String {
    tell(take::RESTORED, &[("holds", Message(&holds(counts)))])
}
