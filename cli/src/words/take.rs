//! What is said of exports, imports and backups.

use super::counted;
use crate::outcome::{Exit, Failure};
use app::view::BackupCounts;
use device::BackupError;
use std::io;

/// What is no export.
pub const NOT_AN_EXPORT: &str = "This is no JSON export of ours; nothing was taken over. A text goes into your own notes with: turnabout import FILE --session ID";

/// An export that cannot be one.
pub const EXPORT_DAMAGED: &str = "This export is not whole, or says something that no notebook can hold; nothing was taken over. Use another copy of it.";

/// One's own export, where it came from.
pub const ALREADY_HERE: &str = "What is in this export is in this notebook already; nothing was taken over. To have it once more, begin a notebook apart: turnabout --profile DIR init --name NAME";

/// What is no backup.
pub const NOT_A_BACKUP: &str = "This is none of our backups. Nothing was changed.";

/// A backup with something broken in it.
pub const BACKUP_DAMAGED: &str = "Something in this backup does not open. Nothing was changed; use another copy of it.";

/// No such zone.
pub const NO_SUCH_ZONE: &str =
    "There is no such time zone, and nothing was made. Name it like Europe/Berlin, or leave it out.";

/// The PDF went wrong.
pub const NOT_PRINTED: &str =
    "The PDF could not be made, and nothing was written. Use --format markdown, and report this.";

/// A file of a later version; `what` is "export" or "backup".
pub fn newer(what: &str, found: u32, known: u32) -> String {
    format!(
        "This {what} was made by a newer version (format {found}; this one knows {known}). Nothing was changed; update this program, and try again."
    )
}

/// A backup file was not made or opened.
pub fn backup(error: BackupError) -> Failure {
    let text = error.to_string();
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    Failure::could_not(format!("{}{rest}. Nothing was made or changed.", first.to_uppercase()))
}

/// Something is at the place already.
pub fn is_there() -> Failure {
    Failure::could_not(
        "There is something at that path already, and it was left as it is. Name one that is not there yet.",
    )
}

/// The disk did not take it.
pub fn not_written(error: &io::Error) -> Failure {
    let why =
        if error.kind() == io::ErrorKind::StorageFull { "the disk is full".into() } else { error.kind().to_string() };
    Failure::could_not(format!(
        "It could not be written ({why}); nothing was left there. Make room or name another place."
    ))
}

/// Before a notebook is made of a backup.
pub fn needs_fresh() -> Failure {
    Failure::new(
        Exit::CouldNot,
        "There is a notebook here already, and it was left as it is. Restore into a folder of its own: turnabout --profile DIR backup restore FILE",
    )
}

/// What was exported.
pub fn exported(files: u64, folder: &str) -> String {
    let files = counted(i64::try_from(files).unwrap_or(i64::MAX), "file");
    format!("{files} in {folder}. They are readable by anybody who gets them; what was left out is said in them.")
}

/// What was read back.
pub fn imported(pairs: u32, sessions: u32, topics: u32, answers: u32, unknown: u32) -> String {
    let mut text = format!(
        "Saved here, beside what was here: {}, {}, {} and {}, in new pairs with an empty seat for your partner.",
        counted(pairs, "pair"),
        counted(sessions, "session"),
        counted(topics, "topic"),
        counted(answers, "reflection"),
    );
    if unknown > 0 {
        let fields = counted(unknown, "field");
        text.push_str(&format!(" The file has {fields} that this version does not know; they were not taken over."));
    }
    text
}

/// What is in a backup.
pub fn holds(counts: &BackupCounts) -> String {
    let mut text = format!(
        "{}, {}, {} of your own notes, {} and {}",
        counted(counts.pairs, "pair"),
        counted(counts.sessions, "session"),
        counts.notes,
        counted(counts.topics, "topic"),
        counted(counts.answers, "reflection"),
    );
    if counts.unread > 0 {
        let unread = counted(counts.unread, "document");
        text.push_str(&format!("; {unread} could not be read when it was made and is not in it"));
    }
    text
}

/// A backup was made.
pub fn backup_made(file: &str, counts: &BackupCounts) -> String {
    format!(
        "The backup is in {file}: {}. It opens with its passphrase and with nothing else; nobody can bring that back. See whether \
         it does: turnabout backup test FILE",
        holds(counts)
    )
}

/// A backup was tested.
pub fn backup_good(when: &str, counts: &BackupCounts) -> String {
    format!("The backup is whole. It was made {when} and holds {}. Nothing was changed.", holds(counts))
}

/// A backup is a notebook again.
pub fn restored(counts: &BackupCounts) -> String {
    format!(
        "Saved here: {}. You can read and write. This is a new device: nothing comes in or goes out until it is let in, by a link \
         from another device of yours (turnabout link-device there, turnabout join LINK here) or by your recovery code (turnabout \
         recover). What you write here until then waits, and is sent afterwards.",
        holds(counts)
    )
}
