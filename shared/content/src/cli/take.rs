//! What the terminal program says of exports, of what is read back, and of backups.

use crate::id::ids;

ids! {
    NOT_AN_EXPORT = "cli-take-not-an-export" (sentence);
    ALREADY_HERE = "cli-take-already-here" (sentence);
    BACKUP_TOO_LARGE = "cli-take-backup-too-large";
    NOT_PRINTED = "cli-take-not-printed" (sentence);
    SOMETHING_THERE = "cli-take-something-there";
    NOT_WRITTEN = "cli-take-not-written" (reason);
    NEEDS_FRESH = "cli-take-needs-fresh";
    PASSPHRASE = "cli-take-passphrase";
    PASSPHRASE_NOT_TEXT = "cli-take-passphrase-not-text";
    PASSPHRASE_MISSING = "cli-take-passphrase-missing";
    BACKUP_MADE = "cli-take-backup-made" (sentence);
    RESTORED = "cli-take-restored" (holds);
}
