use super::*;
use crate::{DeviceKey, OpenError};
use app::StoreFault;
use app::store::{Batch, Range, Record, RecordKey, Table};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

mod find;

const KEY: [u8; 32] = [9; 32];
type Changes = Vec<(RecordKey, Option<Vec<u8>>)>;

fn open(file: &Path) -> Result<Database, OpenError> {
    Database::open(file, &DeviceKey::from_bytes(KEY))
}

fn fresh() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notebook.sqlite");
    (folder, file)
}

fn record(table: Table, key: &[u8]) -> RecordKey {
    RecordKey::new(table, &[key])
}

fn put(database: &mut Database, table: Table, key: &[u8], value: &[u8]) {
    let mut batch = Batch::default();
    batch.put(record(table, key), value.to_vec());
    database.write(&batch).unwrap();
}

fn whole(table: Table) -> Range {
    Range { table, prefix: Vec::new() }
}

fn everything() -> Vec<Range> {
    Table::ALL.into_iter().map(whole).collect()
}

fn changes() -> impl Strategy<Value = Changes> {
    let key = proptest::collection::vec(prop_oneof![Just(0), Just(1), Just(0xfe), Just(0xff)], 0..4);
    let name = (proptest::sample::select(&Table::ALL[..]), key).prop_map(|(table, key)| RecordKey { table, key });
    let value = (any::<u8>(), prop_oneof![0..40_usize, 3_000..9_000_usize]);
    let value = value.prop_map(|(byte, len)| vec![byte; len]);
    proptest::collection::vec((name, proptest::option::weighted(0.8, value)), 0..12)
}

fn expected(model: &BTreeMap<RecordKey, Vec<u8>>, range: &Range) -> Vec<Record> {
    let fits = |key: &RecordKey| key.table == range.table && key.key.starts_with(&range.prefix);
    let rows = model.iter().filter(|(key, _)| fits(key));
    rows.map(|(key, value)| Record { key: key.clone(), value: value.clone() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_answered_written_is_there_after_a_reopen(
        batches in proptest::collection::vec((changes(), any::<bool>()), 1..8),
        prefix in proptest::collection::vec(prop_oneof![Just(0), Just(0xff)], 0..3),
    ) {
        let (_folder, file) = fresh();
        let mut database = open(&file).unwrap();
        let mut model = BTreeMap::new();
        for (changes, reopen) in batches {
            database.write(&Batch { changes: changes.clone() }).unwrap();
            for (key, value) in changes {
                match value {
                    Some(value) => drop(model.insert(key, value)),
                    None => drop(model.remove(&key)),
                }
            }
            if reopen {
                drop(database);
                database = open(&file).unwrap();
            }
            for table in Table::ALL {
                for range in [whole(table), Range { table, prefix: prefix.clone() }] {
                    let found = database.read(std::slice::from_ref(&range)).unwrap();
                    prop_assert_eq!(found.damaged, 0);
                    prop_assert_eq!(found.records, expected(&model, &range));
                }
            }
        }
    }
}

#[test]
fn a_stolen_file_shows_nothing() {
    const SENTINEL: &[u8] = b"she showed me the screen reader";
    let (folder, file) = fresh();
    let mut database = open(&file).unwrap();
    for number in 0..50_u8 {
        put(&mut database, Table::Document, &[number], &SENTINEL.repeat(40));
    }

    let mut files = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(SENTINEL.len()).any(|window| window == SENTINEL));
        files += 1;
    }
    assert_eq!(files, 3, "the database, its -wal and its -shm");
    assert_eq!(database.read(&everything()).unwrap().records.len(), 50);
}

#[test]
fn two_values_that_changed_places_are_refused_and_counted() {
    let (_folder, file) = fresh();
    let mut database = open(&file).unwrap();
    for key in [b"a", b"b", b"c"] {
        put(&mut database, Table::Document, key, key);
    }
    let sealed = |database: &Database, key: &[u8]| -> Vec<u8> {
        let sql = "SELECT value FROM record WHERE tbl = 4 AND key = ?1";
        database.connection.query_row(sql, [key], |row| row.get(0)).unwrap()
    };
    let (a, b) = (sealed(&database, b"a"), sealed(&database, b"b"));
    for (key, value) in [(b"a", b), (b"b", a)] {
        let sql = "UPDATE record SET value = ?2 WHERE tbl = 4 AND key = ?1";
        assert_eq!(database.connection.execute(sql, (&key[..], value)).unwrap(), 1);
    }

    let found = database.read(&everything()).unwrap();

    assert_eq!(found.damaged, 2);
    assert_eq!(found.records, [Record { key: record(Table::Document, b"c"), value: b"c".to_vec() }]);
}

#[test]
fn another_key_is_a_wrong_key_and_changes_nothing() {
    let (_folder, file) = fresh();
    put(&mut open(&file).unwrap(), Table::Document, b"a", b"value");
    let before = fs::read(&file).unwrap();

    let refused = Database::open(&file, &DeviceKey::from_bytes([8; 32]));

    assert_eq!(refused.err(), Some(OpenError::WrongKey));
    assert!(fs::read(&file).unwrap() == before);
}

#[test]
fn a_damaged_check_is_no_wrong_key_as_long_as_any_record_opens() {
    let (_folder, file) = fresh();
    let mut database = open(&file).unwrap();
    put(&mut database, Table::Document, b"a", b"value");
    database.connection.execute("UPDATE record SET value = zeroblob(49) WHERE tbl = 0", []).unwrap();
    drop(database);

    assert_eq!(open(&file).unwrap().read(&everything()).unwrap().records.len(), 1);

    // It was mended, so an empty notebook opens, too.
    let mut database = open(&file).unwrap();
    let mut batch = Batch::default();
    batch.delete(record(Table::Document, b"a"));
    database.write(&batch).unwrap();
    drop(database);
    assert!(open(&file).is_ok());
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_as_it_is() {
    let (_folder, file) = fresh();
    drop(open(&file).unwrap());
    // The newer version was killed: its last changes lie in the log beside the file.
    let newer = Connection::open(&file).unwrap();
    newer.pragma_update(None, "user_version", 7).unwrap();
    let log = file.with_extension("sqlite-wal");
    let before = (fs::read(&file).unwrap(), fs::read(&log).unwrap());
    assert!(!before.1.is_empty());
    std::mem::forget(newer);

    assert_eq!(open(&file).err(), Some(OpenError::Newer { found: 7, known: 1 }));
    assert!((fs::read(&file).unwrap(), fs::read(&log).unwrap()) == before);
}

#[test]
fn a_file_that_is_no_database_of_ours_is_refused_and_left_as_it_is() {
    let (_folder, file) = fresh();
    for text in ["short", "this is a letter and not a notebook at all"] {
        fs::write(&file, text).unwrap();
        assert_eq!(open(&file).err(), Some(OpenError::Damaged));
        assert_eq!(fs::read(&file).unwrap(), text.as_bytes());
    }
    fs::remove_file(&file).unwrap();
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
    assert_eq!(open(&file).err(), Some(OpenError::Damaged));
}

#[test]
fn a_full_disk_is_told_leaves_nothing_half_and_passes() {
    let (_folder, file) = fresh();
    let mut database = open(&file).unwrap();
    put(&mut database, Table::Outbox, b"first", b"value");
    let limit = |database: &Database, pages: u32| {
        database.connection.pragma_update(None, "max_page_count", pages).unwrap();
    };
    let pages: u32 = database.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    limit(&database, pages + 2);
    let mut large = Batch::default();
    large.put(record(Table::Outbox, b"small"), b"value".to_vec());
    large.put(record(Table::Outbox, b"large"), vec![1; 100_000]);

    assert_eq!(database.write(&large), Err(StoreFault::Full));
    assert_eq!(database.read(&everything()).unwrap().records.len(), 1, "all of the batch or none");

    limit(&database, 1_000_000);
    assert_eq!(database.write(&large), Ok(()));
    assert_eq!(database.read(&everything()).unwrap().records.len(), 3);
}

/// Spreads counted numbers like random ids, the same in every run.
const SPREAD: u32 = 0x9E37_79B1;

/// A closed database with small rows on many pages, and large values on overflow pages.
fn closed_database(file: &Path) -> BTreeMap<RecordKey, Vec<u8>> {
    let mut database = open(file).unwrap();
    let mut batch = Batch::default();
    for number in 0..600_u32 {
        let id = number.wrapping_mul(SPREAD).to_be_bytes();
        let len = if number % 50 == 0 { 20_000 } else { 100 };
        batch.put(record(Table::Change, &id), vec![id[0]; len]);
        batch.put(record(Table::Projection, &id), vec![id[1]; 30]);
    }
    database.write(&batch).unwrap();
    batch.changes.into_iter().map(|(key, value)| (key, value.unwrap())).collect()
}

#[test]
fn a_bad_page_takes_only_its_own_rows_along() {
    let (_folder, file) = fresh();
    let model = closed_database(&file);
    let mut bytes = fs::read(&file).unwrap();
    // Type 10 is a leaf of an index tree. The first one holds the key's check, so a later one is broken.
    let leaf = (10 * 4096..bytes.len()).step_by(4096).find(|at| bytes[*at] == 10).unwrap();
    bytes[leaf..leaf + 64].fill(0xff);
    fs::write(&file, bytes).unwrap();

    let found = open(&file).unwrap().read(&everything()).unwrap();

    assert!(found.damaged >= 1);
    assert!(found.records.len() > model.len() - 100, "{} of {} rows are left", found.records.len(), model.len());
    assert!(found.records.iter().all(|record| model.get(&record.key) == Some(&record.value)));
}

#[test]
fn a_row_out_of_order_hides_no_other() {
    let (_folder, file) = fresh();
    let model = closed_database(&file);
    let mut bytes = fs::read(&file).unwrap();
    // On the disk, a row's key follows its table's number at once. Changes become a table that there is not.
    let row = [&[Table::Change.number()][..], &300_u32.wrapping_mul(SPREAD).to_be_bytes()].concat();
    let at = bytes.windows(row.len()).position(|window| window == row).unwrap();
    bytes[at] = 60;
    fs::write(&file, bytes).unwrap();

    let found = open(&file).unwrap().read(&everything()).unwrap();

    assert_eq!((found.damaged, found.records.len()), (1, model.len() - 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_wrong_byte_is_refused_or_salvaged_and_never_loses_in_silence(
        flips in proptest::collection::vec((any::<proptest::sample::Index>(), 1..=255_u8), 200),
        header in proptest::collection::vec((0..100_usize, 1..=255_u8), 50),
    ) {
        let (folder, file) = fresh();
        let model = closed_database(&file);
        let bytes = fs::read(&file).unwrap();
        let flips = flips.into_iter().map(|(at, flip)| (at.index(bytes.len()), flip));
        for (at, flip) in flips.chain(header) {
            let mut bent = bytes.clone();
            bent[at] ^= flip;
            for entry in fs::read_dir(folder.path()).unwrap() {
                fs::remove_file(entry.unwrap().path()).unwrap();
            }
            fs::write(&file, bent).unwrap();
            let Ok(mut database) = open(&file) else { continue };
            let Ok(found) = database.read(&everything()) else { continue };
            for record in &found.records {
                prop_assert!(model.get(&record.key) == Some(&record.value), "byte {} ^ {}", at, flip);
            }
            prop_assert!(found.records.len() == model.len() || found.damaged > 0, "byte {} ^ {}", at, flip);
        }
    }
}
