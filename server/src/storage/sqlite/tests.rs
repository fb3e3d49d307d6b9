//! What only a file can show. The promises of every store stand in [`crate::storage::conformance`].

use super::*;
use crate::storage::conformance::{self, Log};
use crate::storage::memory::MemoryStorage;

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("relay.sqlite3");
    (folder, path)
}

#[test]
fn sqlite_keeps_the_promises_of_a_store() {
    conformance::all(|| SqliteStorage::in_memory().unwrap());
}

#[test]
fn sqlite_and_memory_answer_alike() {
    conformance::alike(|| SqliteStorage::in_memory().unwrap(), MemoryStorage::new);
}

#[test]
fn what_was_committed_is_there_after_opening_again_and_the_rest_is_not() {
    let (_folder, path) = file();
    let mut log = Log::new(1);
    let mut store = SqliteStorage::open(&path).unwrap();
    log.append(&mut store, b"first").unwrap();
    store.commit().unwrap();
    let head = log.head();
    log.append(&mut store, b"second").unwrap();
    drop(store);

    let store = SqliteStorage::open(&path).unwrap();
    assert_eq!(store.space(&log.space).unwrap().unwrap().head, head);
    assert_eq!(store.entries(&log.space, 0, conformance::ALL).unwrap(), [b"first".to_vec()]);
}

#[test]
fn commits_are_synced_before_they_return_and_deleted_bytes_are_overwritten() {
    let (_folder, path) = file();
    let store = SqliteStorage::open(&path).unwrap();
    let setting = |name| store.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();

    assert_eq!((setting("synchronous"), setting("secure_delete"), setting("foreign_keys")), (2, 1, 1));
    let journal: String = store.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(journal, "wal");
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let (_folder, path) = file();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&path).unwrap();

    let error = SqliteStorage::open(&path).unwrap_err();

    assert!(error.to_string().contains("update the relay"), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

/// A file as the first schema had it, with one space of one entry.
fn old_file(path: &std::path::Path, log: &mut Log) {
    let old = Connection::open(path).unwrap();
    old.execute_batch(schema::LOGS).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    let at = log.head().after(&protocol::chain::entry_hash(b"old"));
    let roster = cbor::to_bytes(&protocol::Roster::default());
    old.execute("INSERT INTO space VALUES (?1, 1, ?2, 3, ?3)", params![log.space.0, at.chain.0, roster]).unwrap();
    let entry = params![log.space.0, [1_u8; 16], at.chain.0, b"old"];
    old.execute("INSERT INTO entry VALUES (?1, 1, ?2, ?3, ?4)", entry).unwrap();
    log.stand_at(at);
}

#[test]
fn an_older_file_opens_with_everything_in_it_and_goes_on() {
    let (_folder, path) = file();
    let mut log = Log::new(1);
    old_file(&path, &mut log);

    let mut store = SqliteStorage::open(&path).unwrap();
    let record = store.space(&log.space).unwrap().unwrap();
    assert_eq!((record.head, record.bytes, record.since_ms), (log.head(), 3, 0));
    log.append(&mut store, b"new").unwrap();
    store.put_box(&log.space, Some((&Locator([1; 16]), b"sealed"))).unwrap();
    store.commit().unwrap();
    drop(store);

    let store = SqliteStorage::open(&path).unwrap();
    assert_eq!(store.entries(&log.space, 0, conformance::ALL).unwrap(), [b"old".to_vec(), b"new".to_vec()]);
    assert_eq!(store.recovery_box(&Locator([1; 16])).unwrap().unwrap().sealed, b"sealed");
    let version = store.connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(version, schema::SCHEMA);
}

#[test]
fn a_full_disk_is_called_full_and_room_heals_it() {
    let (_folder, path) = file();
    let mut log = Log::new(1);
    let mut store = SqliteStorage::open(&path).unwrap();
    log.append(&mut store, b"first").unwrap();
    store.commit().unwrap();
    let head = log.head();
    let large = vec![7; 500_000];
    store.connection.pragma_update_and_check(None, "max_page_count", 20, |_| Ok(())).unwrap();

    let refused = log.append(&mut store, &large).and_then(|()| store.commit());
    store.rollback();

    assert!(matches!(refused, Err(StorageError::Full)), "{refused:?}");
    assert_eq!(store.space(&log.space).unwrap().unwrap().head, head);
    store.connection.pragma_update_and_check(None, "max_page_count", 100_000, |_| Ok(())).unwrap();
    log.rewind(head);
    log.append(&mut store, &large).unwrap();
    store.commit().unwrap();
    assert_eq!(store.space(&log.space).unwrap().unwrap().head, log.head());
}

#[test]
fn a_transaction_that_sqlite_gave_up_is_never_taken_for_committed() {
    let mut log = Log::new(1);
    let mut store = SqliteStorage::in_memory().unwrap();
    log.append(&mut store, b"first").unwrap();
    store.connection.execute_batch("ROLLBACK").unwrap();

    assert!(store.commit().is_err());
    assert!(log.append(&mut store, b"second").is_err());
    store.rollback();
    Log::new(1).append(&mut store, b"first").unwrap();
    store.commit().unwrap();
}
