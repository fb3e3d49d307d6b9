//! What the terminal program says of exports, of what is read back, and of backups.

use crate::id::ids;

ids! {
    NOT_AN_EXPORT = "cli-take-not-an-export";
    EXPORT_NEWER = "cli-take-export-newer" (found, known);
    EXPORT_DAMAGED = "cli-take-export-damaged";
    ALREADY_HERE = "cli-take-already-here";
    NOT_A_BACKUP = "cli-take-not-a-backup";
    BACKUP_NEWER = "cli-take-backup-newer" (found, known);
    BACKUP_DAMAGED = "cli-take-backup-damaged";
    BACKUP_PASSPHRASE_WRONG = "cli-take-backup-passphrase-wrong";
    BACKUP_PASSPHRASE_NEEDED = "cli-take-backup-passphrase-needed";
    BACKUP_TOO_LARGE = "cli-take-backup-too-large";
    NO_RANDOMNESS = "cli-take-no-randomness";
    NO_SUCH_ZONE = "cli-take-no-such-zone";
    NOT_PRINTED = "cli-take-not-printed";
    SOMETHING_THERE = "cli-take-something-there";
    NOT_WRITTEN = "cli-take-not-written" (reason);
    NEEDS_FRESH = "cli-take-needs-fresh";
    PASSPHRASE = "cli-take-passphrase";
    PASSPHRASE_NOT_TEXT = "cli-take-passphrase-not-text";
    PASSPHRASE_MISSING = "cli-take-passphrase-missing";
    EXPORTED = "cli-take-exported" (count, path);
    PAIRS = "cli-take-pairs" (count);
    SESSIONS = "cli-take-sessions" (count);
    NOTES = "cli-take-notes" (count);
    TOPICS = "cli-take-topics" (count);
    REFLECTIONS = "cli-take-reflections" (count);
    READ_BACK = "cli-take-read-back" (pairs, sessions, topics, reflections);
    UNKNOWN_FIELDS = "cli-take-unknown-fields" (count);
    HOLDS = "cli-take-holds" (pairs, sessions, notes, topics, reflections);
    UNREAD = "cli-take-unread" (count);
    BACKUP_MADE = "cli-take-backup-made" (path, holds);
    BACKUP_GOOD = "cli-take-backup-good" (when, holds);
    RESTORED = "cli-take-restored" (holds);
}
