//! Words beside an export; those inside of the files are in [`file`].

pub mod file;

use crate::id::ids;

ids! {
    TITLE = "export-title";
    MADE = "export-made" (name, day);
    WHAT_MINE = "export-what-mine";
    WHAT_OURS = "export-what-ours";
    WHAT_BOTH = "export-what-both";
    LEFT_OUT = "export-left-out";
    LEFT_OUT_NOTHING = "export-left-out-nothing";
    LEFT_OUT_MINE = "export-left-out-mine";
    LEFT_OUT_OURS = "export-left-out-ours";
    LEFT_OUT_HISTORY = "export-left-out-history";
    LEFT_OUT_NAME = "export-left-out-name";
    LEFT_OUT_SEALED = "export-left-out-sealed";
    LEFT_OUT_UNREADABLE = "export-left-out-unreadable" (count);
    REDACT = "export-redact" (partner);
    PARTNER = "export-partner";
    SESSIONS = "export-sessions" (count);
    OPEN = "export-open";
    BACKUP = "export-backup";
    BACKUP_TEST = "export-backup-test";
    BACKUP_GOOD = "export-backup-good";
}
