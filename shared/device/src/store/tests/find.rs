//! The index of words beside its records.

use super::*;
use app::ground::index::{FindOperation, FindOutcome, Hit, Passage, Term, TextKind};

fn texts(batch: &mut Batch, document: u32, text: &str) {
    let passage = Passage { kind: TextKind::Ours, part: String::new(), text: text.to_owned() };
    let key = [document.to_be_bytes(), [7; 4], [7; 4], [7; 4]].concat();
    batch.put(record(Table::Find, &key), app::ground::index::record(&[passage]));
}

fn write(database: &mut Database, document: u32, text: &str) {
    let mut batch = Batch::default();
    texts(&mut batch, document, text);
    database.write(&batch).unwrap();
}

fn search(database: &mut Database, word: &str) -> (Vec<u32>, u32) {
    let terms = vec![Term { text: word.to_owned(), goes_on: false }];
    let FindOutcome::Hits { hits, damaged } = database.find(&FindOperation::Search(vec![terms])) else {
        panic!("the search failed")
    };
    let number = |hit: &Hit| u32::from_be_bytes(hit.document[..4].try_into().unwrap());
    let mut found: Vec<u32> = hits[0].iter().map(number).collect();
    found.sort_unstable();
    (found, damaged)
}

/// A notebook with so many texts that its index has an image.
fn grown(file: &Path) -> Database {
    let mut database = open(file).unwrap();
    let mut batch = Batch::default();
    for number in 0..300 {
        texts(&mut batch, number, &format!("quorum number{number}"));
    }
    database.write(&batch).unwrap();
    assert_eq!(search(&mut database, "number7"), (vec![7], 0));
    database.keep_image();
    assert!(pieces(&database) > 1, "a head and pieces");
    database
}

fn pieces(database: &Database) -> u32 {
    let sql = "SELECT count(*) FROM record WHERE tbl = 255";
    database.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_is_written_is_found_at_once_and_after_a_reopen() {
    let (_folder, file) = fresh();
    let mut database = grown(&file);
    write(&mut database, 7, "rewritten");
    write(&mut database, 1_000, "added");
    let mut batch = Batch::default();
    batch.delete(record(Table::Find, &[8_u32.to_be_bytes(), [7; 4], [7; 4], [7; 4]].concat()));
    database.write(&batch).unwrap();

    for _ in 0..2 {
        assert_eq!(search(&mut database, "number7").0, [] as [u32; 0]);
        assert_eq!(search(&mut database, "number8").0, [] as [u32; 0]);
        assert_eq!(search(&mut database, "rewritten").0, [7]);
        assert_eq!(search(&mut database, "added").0, [1_000]);
        assert_eq!(search(&mut database, "quorum").0.len(), 298);
        drop(database);
        database = open(&file).unwrap();
    }
}

#[test]
fn what_was_written_while_nobody_searched_is_found() {
    let (_folder, file) = fresh();
    drop(grown(&file));
    let mut database = open(&file).unwrap();
    write(&mut database, 7, "rewritten");
    write(&mut database, 9, "rewritten");

    assert_eq!(search(&mut database, "rewritten").0, [7, 9]);
    assert_eq!(search(&mut database, "number7").0, [] as [u32; 0]);
}

#[test]
fn an_image_that_is_damaged_or_gone_is_made_anew() {
    for spoil in [
        "UPDATE record SET value = zeroblob(length(value)) WHERE tbl = 255",
        "UPDATE record SET value = zeroblob(40) WHERE tbl = 255 AND key = x'68656164'",
        "DELETE FROM record WHERE tbl = 255 AND key <> x'68656164'",
        "DELETE FROM record WHERE tbl = 255",
    ] {
        let (_folder, file) = fresh();
        drop(grown(&file));
        Connection::open(&file).unwrap().execute(spoil, []).unwrap();

        let mut database = open(&file).unwrap();
        assert_eq!(search(&mut database, "quorum").0.len(), 300, "{spoil}");
        database.keep_image();
        assert!(pieces(&database) > 1, "written again after: {spoil}");
    }
}

#[test]
fn a_file_that_was_set_back_finds_what_is_in_it() {
    let (_folder, file) = fresh();
    let mut database = grown(&file);
    let old: Vec<u8> = {
        let sql = "SELECT value FROM record WHERE tbl = 11 ORDER BY key LIMIT 1";
        database.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    write(&mut database, 0, "newer");
    database.searched.as_mut().unwrap().fall_behind();
    database.keep_image();
    let sql = "UPDATE record SET value = ?1 WHERE tbl = 11 AND key = (SELECT min(key) FROM record WHERE tbl = 11)";
    database.connection.execute(sql, [old]).unwrap();
    drop(database);

    let mut database = open(&file).unwrap();
    assert_eq!(search(&mut database, "newer").0, [] as [u32; 0]);
    assert_eq!(search(&mut database, "number0").0, [0]);
}

#[test]
fn a_record_that_does_not_open_is_told_once_and_hides_no_other() {
    let (_folder, file) = fresh();
    drop(grown(&file));
    let sql =
        "UPDATE record SET value = zeroblob(99) WHERE tbl = 11 AND key = (SELECT min(key) FROM record WHERE tbl = 11)";
    Connection::open(&file).unwrap().execute(sql, []).unwrap();

    let mut database = open(&file).unwrap();
    let (found, damaged) = search(&mut database, "quorum");
    assert_eq!((found.len(), damaged), (300, 1), "what the image knows of it is found even so");
    assert_eq!(search(&mut database, "quorum").1, 0);
}

#[test]
fn a_stolen_file_shows_no_word_that_can_be_found() {
    let (folder, file) = fresh();
    let mut database = grown(&file);
    write(&mut database, 5, "Josephine showed me the screen reader");
    assert_eq!(search(&mut database, "josephine").0, [5]);
    database.searched.as_mut().unwrap().fall_behind();
    database.keep_image();

    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap().to_ascii_lowercase();
        for word in ["josephine", "screen", "quorum", "number7"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
    }
    drop(database);
    let bytes = fs::read(&file).unwrap().to_ascii_lowercase();
    assert!(bytes.len() > 100_000 && !bytes.windows(6).any(|window| window == b"quorum"));
}
