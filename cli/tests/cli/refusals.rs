//! Bad input and bad luck at the desk: a clear sentence, an exit code, and nothing lost.

use crate::bench::{Notebook, one_sentence, turnabout};
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::sync::Arc;

const KEPT: &str = "What was there before.";

fn with_note() -> Notebook {
    let notebook = Notebook::with_pair("Amina", "ws://127.0.0.1:9");
    notebook.does(&["session", "new", "--at", "2026-05-03 10:00", "--meant"]);
    notebook.does(&["session", "note", KEPT, "--mine"]);
    notebook
}

fn assert_kept(notebook: &Notebook) {
    assert_eq!(notebook.text(&["session", "show"], "/mine/text"), format!("{KEPT}\n"));
}

fn database(notebook: &Notebook) -> std::path::PathBuf {
    notebook.profile().join("notebook.sqlite")
}

#[test]
fn a_broken_or_cut_link_says_so() {
    let notebook = with_note();
    let link = notebook.text(&["invite"], "/link");

    assert!(notebook.refuses(&["join", "https://example.org"], 1).starts_with("This is none of our links."));
    assert!(notebook.refuses(&["join", &link[..link.len() - 9]], 1).starts_with("This link is not whole."));
    assert!(notebook.refuses(&["join", &link], 1).starts_with("You are in there already"));
    assert_kept(&notebook);
}

#[test]
fn a_partners_link_on_a_fresh_device_asks_for_a_name_first() {
    let link = with_note().text(&["invite"], "/link");
    let fresh = Notebook::fresh();
    assert!(fresh.refuses(&["join", &link], 1).starts_with("Say your name"));
    fresh.does(&["join", &link, "--name", "Ruth"]);
    assert_eq!(fresh.json(&["pair"])[0]["has_partner"], false);
}

#[test]
fn without_a_key_nothing_is_opened_and_nothing_made() {
    let notebook = Notebook::fresh();
    let said = turnabout().arg("--profile").arg(notebook.profile()).args(["init", "--name", "Amina"]).output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(one_sentence(&String::from_utf8_lossy(&said.stderr)).starts_with("The notebook's key is missing."));
    assert!(!notebook.profile().exists());
}

#[test]
fn a_wrong_key_an_open_one_and_no_notebook_are_told_apart() {
    let (notebook, other) = (with_note(), Notebook::of("Ruth"));
    fs::rename(notebook.key_file(), notebook.path("right")).unwrap();
    fs::copy(other.key_file(), notebook.key_file()).unwrap();
    assert!(notebook.refuses(&["today"], 3).starts_with("This key or passphrase does not open this notebook"));

    fs::rename(notebook.path("right"), notebook.key_file()).unwrap();
    open_to_others(&notebook.key_file());
    assert!(notebook.refuses(&["today"], 3).contains("chmod 600"));

    assert!(Notebook::fresh().refuses(&["today"], 3).starts_with("There is no notebook in this folder yet."));
}

#[cfg(unix)]
fn open_to_others(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o644)).expect("one's own file");
}

#[test]
fn a_notebook_that_is_open_elsewhere_is_left_alone() {
    struct Silent;
    impl device::Shell for Silent {
        fn render(&self) {}
        fn stopped(&self) {}
    }
    let notebook = with_note();
    let key = device::KeyFile::at(notebook.key_file()).read().unwrap();
    let open = device::Device::open(&notebook.profile(), key, Arc::new(Silent)).unwrap();

    assert!(notebook.refuses(&["today"], 3).starts_with("This notebook is open in another program."));

    drop(open);
    assert_kept(&notebook);
}

#[test]
fn a_notebook_of_a_newer_version_is_left_as_it_is() {
    let notebook = with_note();
    let version = |version: i32| {
        let connection = Connection::open(database(&notebook)).unwrap();
        connection.pragma_update(None, "user_version", version).unwrap();
    };
    version(99);
    let before = fs::read(database(&notebook)).unwrap();

    assert!(notebook.refuses(&["today"], 3).contains("format 99"));

    assert!(fs::read(database(&notebook)).unwrap() == before);
    version(1);
    assert_kept(&notebook);
}

#[test]
fn a_file_that_is_no_database_any_more_is_left_as_it_is() {
    let notebook = with_note();
    let mut bytes = fs::read(database(&notebook)).unwrap();
    bytes[..100].fill(0x55);
    fs::write(database(&notebook), &bytes).unwrap();

    assert!(notebook.refuses(&["today"], 3).starts_with("This notebook's file is damaged"));

    assert!(fs::read(database(&notebook)).unwrap() == bytes);
}

#[test]
fn a_broken_page_is_said_and_the_rest_stays_readable_or_untouched() {
    let notebook = with_note();
    let mut bytes = fs::read(database(&notebook)).unwrap();
    let page = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
    let middle = bytes.len() / page / 2 * page;
    bytes[middle..middle + page].fill(0xa5);
    fs::write(database(&notebook), &bytes).unwrap();

    for words in [&["status"][..], &["today"], &["session", "show"]] {
        let said = notebook.tries(words);
        if said.code == 0 {
            assert!(words != ["status"] || said.out.contains("could not be read"), "{}", said.out);
        } else {
            assert!([1, 3].contains(&said.code), "{} {}", said.code, said.err);
            assert_ne!(notebook.tries(&["init", "--name", "Somebody"]).code, 0);
            assert!(one_sentence(&said.err).contains("damaged"), "{}", said.err);
        }
    }
}

#[test]
fn bytes_that_are_no_text_are_not_imported() {
    let notebook = with_note();
    let file = notebook.path("picture");
    fs::write(&file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe").unwrap();

    let sentence = notebook.refuses(&["import", file.to_str().unwrap()], 1);

    assert!(sentence.starts_with("This is not plain text (UTF-8)"), "{sentence}");
    assert!(notebook.tries_with(&["session", "note", "-", "--mine"], b"\xff\xfe").code == 1);
    assert!(notebook.refuses(&["import", notebook.path("nothing").to_str().unwrap()], 1).contains("cannot be read"));
    assert_kept(&notebook);
}

#[test]
fn a_note_of_two_megabytes_is_refused_with_its_size() {
    let notebook = with_note();
    let said = notebook.tries_with(&["session", "note", "-", "--mine"], &vec![b'x'; 2_000_000]);
    assert_eq!(said.code, 1);
    assert!(one_sentence(&said.err).starts_with("This is too long: 2000024 characters"), "{}", said.err);
    assert_kept(&notebook);
}

#[test]
fn an_export_never_writes_over_anything() {
    let notebook = with_note();
    let out = notebook.path("export");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("index.md"), "mine").unwrap();

    let sentence = notebook.refuses(&["export", "--out", out.to_str().unwrap()], 1);

    assert!(sentence.starts_with("There is something at that path already"), "{sentence}");
    assert_eq!(fs::read_to_string(out.join("index.md")).unwrap(), "mine");
}

#[test]
fn what_is_unclear_is_asked_back_with_the_candidates() {
    let notebook = with_note();
    let pairs = [notebook.text(&["pair"], "/0/id"), notebook.makes(&["pair", "new"])];

    let sentence = notebook.refuses(&["invite"], 2);

    assert!(pairs.iter().all(|pair| sentence.contains(pair.as_str())), "{sentence}");
    assert!(notebook.refuses(&["session", "show", "abc"], 2).starts_with("Give at least the first 4 characters"));
    assert!(notebook.refuses(&["session", "show", "ffffffffffffffff"], 1).starts_with("There is no session"));
    assert!(notebook.refuses(&["session", "plan", "--at", "soon"], 2).starts_with("This is no time"));
    assert_eq!(notebook.tries(&["session", "note", "text"]).code, 2);
    assert!(notebook.refuses(&["relay", "https://example.org"], 1).starts_with("This is no address of a relay."));
    assert!(notebook.refuses(&["init", "--name", "Ruth"], 1).starts_with("Somebody has begun here already"));
}
