//! Exports, imports and backups.

use crate::id::ids;

ids! {
    PAIRS = "take-pairs" (count);
    SESSIONS = "take-sessions" (count);
    NOTES = "take-notes" (count);
    TOPICS = "take-topics" (count);
    REFLECTIONS = "take-reflections" (count);
    EXPORTED = "take-exported" (count, path);
    READ_BACK = "take-read-back" (pairs, sessions, topics, reflections);
    UNKNOWN_FIELDS = "take-unknown-fields" (count);
    HOLDS = "take-holds" (pairs, sessions, notes, topics, reflections);
    UNREAD = "take-unread" (count);
    BACKUP_MADE = "take-backup-made" (path, holds);
    BACKUP_GOOD = "take-backup-good" (when, holds);
    RESTORED = "take-restored" (holds);
}
