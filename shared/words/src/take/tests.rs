//! What is said of exports and imports; and exports to draw.

pub(crate) mod sample;

use super::*;
use crate::tests::{english, german};

#[test]
fn what_came_back_is_counted_and_what_was_unknown_is_said() {
    let mut read = ReadBack { pairs: 1, sessions: 2, topics: 0, answers: 1, unknown: 0 };
    let said = imported(&read, &english());
    assert!(said.contains("1 pair, 2 sessions, 0 topics and 1 reflection, in new pairs"), "{said}");
    read.unknown = 3;
    assert!(
        imported(&read, &german())
            .ends_with("Die Datei hat 3 Felder, die diese Version nicht kennt; sie wurden nicht übernommen.")
    );
}

#[test]
fn what_a_backup_holds_stands_in_what_is_said_of_it() {
    let counts = BackupCounts { pairs: 1, unread: 1, ..BackupCounts::default() };
    let holds = "1 pair, 0 sessions, 0 pages of your own notes, 0 topics and 0 reflections; 1 document could not be read when it was made and is not in it";
    assert_eq!(super::holds(&counts, &english()), holds);
    assert!(restored(&counts, &english()).starts_with(&format!("Saved here: {holds}. You can read and write.")));
    assert!(backup_made("x.bak", &counts, &german()).starts_with("Die Sicherung ist in x.bak: 1 Paar, "));
    assert!(backup_good(&counts, &german()).starts_with("Die Sicherung ist ganz."));
}
