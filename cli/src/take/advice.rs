//! What is to be typed about backups.

use crate::advice::around;
use crate::language::{tell, voice};
use app::ground::said::BackupCounts;
use content::Value::Message;
use content::cli::take;

/// A backup was made.
pub fn backup_made(file: &str, counts: &BackupCounts) -> String {
    around(&words::take::backup_made(file, counts, voice()), take::BACKUP_MADE)
}

/// A backup is a notebook again.
pub fn restored(counts: &BackupCounts) -> String {
    tell(take::RESTORED, &[("holds", Message(&words::take::holds(counts, voice())))])
}
