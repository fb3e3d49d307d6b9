//! What one takes along, and brings back: through the program alone.

use crate::bench::{Notebook, Said, files, one_sentence};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const PASSPHRASE: &str = "a passphrase of its own";

/// A notebook with something in every corner.
fn full() -> (Notebook, String) {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    notebook.does(&["pair", "cadence", "every other Tuesday"]);
    let session = notebook.makes(&[
        "session",
        "new",
        "--at",
        "2026-05-03 10:00",
        "--meant",
        "--minutes",
        "1800",
        "--place",
        "mine",
    ]);
    notebook.does(&["session", "note", "We listened to the page. 👍🏽", "--ours"]);
    notebook.does(&["session", "note", "I was nervous.", "--mine"]);
    notebook.does(&["session", "note", "The budget, round two; and \"more\".", "--agenda"]);
    notebook.does(&["session", "mark", "learned", "Pictures need words"]);
    notebook.does(&["session", "mark", "come-back", "--ours"]);
    notebook.does(&["session", "took", "=1+1, said Ruth"]);
    notebook.does(&["session", "step", "--when", "the page is ready", "--then", "we listen", "--partner"]);
    notebook.does(&["session", "new", "--at", "2106-02-07 06:28", "--meant"]);
    notebook.does(&["session", "new", "--at", "1970-01-01 00:00", "--meant", "--place", "walking"]);
    notebook.does(&["session", "new"]);
    notebook.does(&["topic", "new", "--title", "Reading by ear", "--teach", "--when", "Ruth finds the button"]);
    notebook.does(&["reflect", "skip"]);
    notebook.does(&["reflect", "answer", "P08", "Nobody had asked me before."]);
    notebook.does(&["reflect", "answer", "P09", "For both.", "--share"]);
    (notebook, session)
}

fn export(notebook: &Notebook, name: &str, more: &[&str]) -> Vec<(String, String)> {
    let out = notebook.path(name);
    notebook.does(&[&["export", "--out", out.to_str().unwrap()], more].concat());
    let text = |file: &Path| String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
    files(&out).iter().map(|file| (file.strip_prefix(&out).unwrap().display().to_string(), text(file))).collect()
}

fn export_json(notebook: &Notebook, name: &str, more: &[&str]) -> Value {
    let files = export(notebook, name, &[&["--format", "json"], more].concat());
    serde_json::from_str(&files[0].1).unwrap()
}

/// Without what cannot be the same: ids, and the time of the export.
fn without_ids(mut value: Value) -> Value {
    fn clean(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for key in ["id", "pair", "exported_at"] {
                    if fields.get(key).is_some_and(Value::is_string) {
                        fields.insert(key.into(), json!("…"));
                    }
                }
                fields.values_mut().for_each(clean);
            }
            Value::Array(all) => all.iter_mut().for_each(clean),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    clean(&mut value);
    value
}

fn with_passphrase(notebook: &Notebook, words: &[&str], passphrase: &str) -> Said {
    let output = notebook.command(words).env("TURNABOUT_BACKUP_PASSPHRASE", passphrase).output().unwrap();
    Said::of(output)
}

#[test]
fn an_export_that_is_read_back_and_exported_again_says_the_same() {
    let (notebook, _) = full();
    let first = export_json(&notebook, "first", &[]);
    let file = notebook.path("first").join("turnabout.json");

    let other = Notebook::of("Amina");
    let read = other.json(&["import", file.to_str().unwrap()]);
    assert_eq!(read, json!({ "saved": "here", "pairs": 1, "sessions": 4, "topics": 1, "answers": 2, "unknown": 0 }));
    let second = export_json(&other, "second", &[]);

    assert_eq!(first["sessions"].as_array().unwrap().len(), 4);
    assert_eq!(without_ids(second), without_ids(first.clone()));
    let third = export_json(&other, "third", &[]);
    let shown = other.json(&["session", "show", first_session_at(&third, "2026-05-03")]);
    assert_eq!(shown["mine"]["text"], "I was nervous.\n");
}

fn first_session_at<'a>(export: &'a Value, day: &str) -> &'a str {
    let at = |session: &&Value| session["start_at"][0].as_str().is_some_and(|at| at.starts_with(day));
    export["sessions"].as_array().unwrap().iter().find(at).unwrap()["id"].as_str().unwrap()
}

#[test]
fn what_cannot_be_read_back_is_refused_in_a_sentence_and_changes_nothing() {
    let (notebook, _) = full();
    let export = export_json(&notebook, "export", &[]);
    let tries = |value: &Value| {
        let path = notebook.path("try.json");
        fs::write(&path, value.to_string()).unwrap();
        notebook.refuses(&["import", path.to_str().unwrap()], 1)
    };
    let mut newer = export.clone();
    newer["schema"] = json!("turnabout-export/9");
    assert!(tries(&newer).contains("newer version (format 9; this one knows 1)"));
    assert!(tries(&json!({ "schema": "something/1" })).contains("no JSON export of ours"));
    assert!(tries(&export).contains("in this notebook already"));
    let mut broken = export.clone();
    broken["sessions"][0]["pair"] = json!("ffffffffffffffffffffffffffffffff");
    broken["sessions"][0]["id"] = json!("elsewhere");
    for list in ["sessions", "topics", "answers"] {
        broken[list].as_array_mut().unwrap().iter_mut().for_each(|it| it["id"] = json!("elsewhere"));
    }
    // Where nothing of it is known, it is refused for what it is.
    let other = Notebook::of("Amina");
    fs::write(other.path("broken.json"), broken.to_string()).unwrap();
    assert!(other.refuses(&["import", other.path("broken.json").to_str().unwrap()], 1).contains("not whole"));
    assert!(other.json(&["session", "list"]).as_array().unwrap().is_empty());
    assert_eq!(notebook.json(&["pair", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(without_ids(export_json(&notebook, "after", &[])), without_ids(export));
}

#[test]
fn unknown_fields_of_a_file_are_said() {
    let (notebook, _) = full();
    let mut value = export_json(&notebook, "export", &[]);
    value["weather"] = json!("fine");
    let other = Notebook::of("Amina");
    fs::write(other.path("in.json"), value.to_string()).unwrap();
    let said = other.does(&["import", other.path("in.json").to_str().unwrap()]);
    assert!(said.contains("1 field that this version does not know"), "{said}");
}

#[test]
fn every_form_says_what_was_left_out() {
    let (notebook, _) = full();
    for (format, scope, said) in [
        ("markdown", "ours", "everything that is mine alone"),
        ("json", "mine", "everything that is ours"),
        ("csv", "both", "Left out: keys and links"),
        ("ics", "both", "names\\, places"),
    ] {
        let files = export(&notebook, &format!("{format}-out"), &["--format", format, "--scope", scope]);
        let unfolded = |text: &str| text.replace("\r\n ", "");
        assert!(files.iter().any(|(_, text)| unfolded(text).contains(said)), "{format}: {files:?}");
    }
}

#[test]
fn a_table_of_the_log_holds_no_formula_and_every_date() {
    let (notebook, _) = full();
    let files = export(&notebook, "csv", &["--format", "csv"]);
    let (name, table) = &files[1];
    assert_eq!(name, "turnabout.csv");
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].starts_with("\"date\",\"start\",\"planned_minutes\""), "{}", rows[0]);
    assert!(
        rows[1].starts_with("\"1970-01-01\",\"1970-01-01 00:00\",\"\",\"\",\"walking\",\"my partner\""),
        "{}",
        rows[1]
    );
    assert!(rows[2].starts_with("\"2026-05-03\",\"2026-05-03 10:00\",\"1800\",\"\",\"my workplace\","), "{}", rows[2]);
    assert!(rows[2].contains("\"'=1+1, said Ruth\""), "{}", rows[2]);
    assert!(rows[3].starts_with("\"2106-02-07\","), "{}", rows[3]);
}

#[test]
fn a_calendar_has_plans_and_no_words() {
    let (notebook, session) = full();
    let files = export(&notebook, "calendar", &["--format", "ics", "--zone", "Europe/Berlin"]);
    let text = files[0].1.replace("\r\n ", "");
    assert!(text.contains(&format!("UID:{session}@turnabout")), "{text}");
    assert!(text.contains("DTSTART:20260503T100000Z"), "{text}");
    assert!(text.contains("DTEND:20260504T160000Z"), "30 hours: {text}");
    for word in ["nervous", "listened", "budget", "Ruth", "Amina", "walking"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(
        notebook.refuses(&["export", "--out", "nowhere", "--format", "ics", "--zone", "Mars"], 1).contains("time zone")
    );
    assert!(!Path::new("nowhere").exists());
}

#[test]
fn a_report_and_a_notebook_are_printed() {
    let (notebook, session) = full();
    notebook.does(&["session", "end", &session, "--meant"]);
    for format in ["pdf", "report"] {
        let out = notebook.path(format);
        notebook.does(&["export", "--out", out.to_str().unwrap(), "--format", format]);
        let file = files(&out).remove(0);
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() > 5_000, "{}", file.display());
    }
}

#[test]
fn one_pair_or_one_session_is_taken_alone() {
    let (notebook, session) = full();
    let one = export_json(&notebook, "one", &["--session", &session[..8]]);
    assert_eq!((one["sessions"].as_array().unwrap().len(), one["answers"].as_array().unwrap().len()), (1, 0));
    assert!(one["left_out"].to_string().contains("everything but one session"));
    let pair = notebook.makes(&["pair", "new"]);
    let other = export_json(&notebook, "other", &["--pair", &pair]);
    assert_eq!((other["pairs"].as_array().unwrap().len(), other["sessions"].as_array().unwrap().len()), (1, 0));
    assert!(notebook.refuses(&["export", "--out", "nowhere", "--format", "report"], 2).contains("more than one"));
}

#[test]
fn nothing_is_ever_written_over() {
    let (notebook, _) = full();
    for words in [["export", "--out"].as_slice(), ["backup", "make"].as_slice()] {
        let there = notebook.path("there");
        fs::write(&there, "mine").unwrap();
        let said = with_passphrase(&notebook, &[words, &[there.to_str().unwrap()]].concat(), PASSPHRASE);
        assert_eq!(said.code, 1);
        assert!(
            one_sentence(&said.err).contains("left as it is") || said.err.contains("left as it was"),
            "{}",
            said.err
        );
        assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    }
}

#[test]
fn a_backup_is_made_tested_and_restored_as_a_new_device() {
    let (notebook, _) = full();
    let file = notebook.path("backup");
    let path = file.to_str().unwrap();
    let made = with_passphrase(&notebook, &["backup", "make", path], PASSPHRASE);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert!(
        made.out.contains("1 pair, 4 sessions, 1 page of your own notes, 1 topic and 2 reflections"),
        "{}",
        made.out
    );
    let bytes = fs::read(&file).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("nervous"));

    let other = Notebook::fresh();
    let tested = with_passphrase(&other, &["backup", "test", path], PASSPHRASE);
    assert!(tested.out.starts_with("The backup is whole."), "{}{}", tested.out, tested.err);
    assert!(!other.profile().exists(), "a test makes nothing");
    assert_eq!(with_passphrase(&other, &["backup", "restore", path], "another").code, 1);
    assert!(!other.profile().exists(), "nor does a wrong passphrase");

    let restored = with_passphrase(&other, &["backup", "restore", path], PASSPHRASE);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert!(restored.out.contains("This is a new device"), "{}", restored.out);
    assert_eq!(export_json(&other, "again", &[])["sessions"], export_json(&notebook, "here", &[])["sessions"]);
    other.does(&["session", "note", "Written after.", "--mine"]);
    assert!(with_passphrase(&other, &["backup", "restore", path], PASSPHRASE).err.contains("a notebook here already"));
}

#[test]
fn a_backup_that_is_broken_cut_or_none_is_told_apart() {
    let (notebook, _) = full();
    let path = |name: &str| notebook.path(name).to_str().unwrap().to_owned();
    let made = with_passphrase(&notebook, &["backup", "make", &path("backup")], PASSPHRASE);
    assert_eq!(made.code, 0, "{}", made.err);
    let bytes = fs::read(path("backup")).unwrap();
    let mut flipped = bytes.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for (name, bytes, sentence) in [
        ("flipped", flipped.as_slice(), "does not open. Nothing was changed; use another copy"),
        ("cut", &bytes[..bytes.len() / 2], "does not open. Nothing was changed; use another copy"),
        ("none", b"# Markdown".as_slice(), "none of our backups"),
        ("empty", b"".as_slice(), "none of our backups"),
    ] {
        fs::write(path(name), bytes).unwrap();
        let said = with_passphrase(&notebook, &["backup", "test", &path(name)], PASSPHRASE);
        assert_eq!(said.code, 1, "{name}");
        assert!(one_sentence(&said.err).contains(sentence), "{name}: {}", said.err);
    }
    let said = with_passphrase(&notebook, &["backup", "test", &path("backup")], "wrong");
    assert!(said.err.contains("does not open this backup"), "{}", said.err);
    assert_eq!(notebook.tries(&["backup", "test", &path("backup")]).code, 2, "no passphrase at all");
}
