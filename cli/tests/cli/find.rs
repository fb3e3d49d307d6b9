//! Looking for something, and looking back, at the terminal.

use crate::bench::{Notebook, files};
use std::fs;

fn written() -> (Notebook, String) {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    let session = notebook.makes(&["session", "new", "--at", "2026-05-03 10:00", "--meant"]);
    notebook.does(&["session", "note", "We listened to the Quörum page 😀.", "--ours"]);
    notebook.does(&["session", "note", "I never dared to ask what a quorum is.", "--mine"]);
    (notebook, session)
}

#[test]
fn what_is_mine_and_ours_is_found_with_its_place() {
    let (notebook, session) = written();

    let found = notebook.json(&["find", "QUOR"]);
    assert_eq!((&found["total"], &found["more"]), (&2.into(), &false.into()));
    let ours = found["found"].as_array().unwrap().iter().find(|hit| hit["text"] == "ours").unwrap();
    assert_eq!((&ours["id"], &ours["in"], &ours["mine"]), (&session.as_str().into(), &"session".into(), &false.into()));
    assert_eq!(ours["time"]["at"], "2026-05-03T10:00:00Z");
    assert_eq!(ours["matches"], serde_json::json!([[19, 25]]), "Quörum, in UTF-16 units");

    let mine = notebook.does(&["find", "quorum", "dared", "--mine"]);
    assert!(mine.contains("notes · Only me") && mine.contains("I never dared to ask what a quorum is."), "{mine}");
    assert!(!mine.contains("listened"));
    assert_eq!(notebook.json(&["find", "quorum", "--ours"])["total"], 1);
    assert_eq!(notebook.json(&["find", "\"quorum page\""])["total"], 1);
    assert_eq!(notebook.json(&["find", "\"page quorum\""])["total"], 0);
    assert_eq!(notebook.does(&["find", "lighthouse"]), "Nothing was found.\n");
    assert_eq!(notebook.json(&["find", "quor", "--start", "1"])["found"].as_array().unwrap().len(), 1);
}

#[test]
fn days_pairs_and_topics_narrow_what_is_found() {
    let (notebook, _) = written();
    let topic = notebook.makes(&["topic", "new", "--title", "Listened", "--teach", "--when", "I can show it"]);
    let total = |words: &[&str]| notebook.json(&[&["find"], words].concat())["total"].clone();

    assert_eq!(total(&["quorum", "--from", "2026-05-03", "--to", "2026-05-03"]), 2);
    assert_eq!(total(&["quorum", "--from", "2026-05-04"]), 0);
    assert_eq!(total(&["quorum", "--to", "2026-05-02"]), 0);
    assert_eq!(total(&["quorum", "--topic", &topic]), 2);
    assert_eq!(total(&["show", "--topic", &topic]), 1);
    let pair = notebook.json(&["pair"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(total(&["quorum", "--pair", &pair]), 2);
}

#[test]
fn what_cannot_be_looked_for_is_refused_and_nothing_typed_breaks_the_search() {
    let (notebook, _) = written();
    for words in [&["find"][..], &["find", "\""]] {
        assert!(notebook.refuses(words, 1).contains("empty"));
    }
    assert!(notebook.refuses(&["find", "x", "--from", "soon"], 2).contains("2026-05-03"));
    assert!(notebook.refuses(&["find", "x", "--pair", "beefbeef"], 1).contains("no pair"));
    for words in ["x\"", "NEAR(", "a OR b", "*", "text:quorum", "-x", "^"] {
        notebook.does(&["find", "--", words]);
    }
}

#[test]
fn a_text_is_read_as_it_was_today_and_brought_back() {
    let (notebook, session) = written();
    let day = notebook.text(&["history", &session, "--ours"], "/days/0/day");
    notebook.does(&["session", "note", &session, "Another text.", "--ours", "--replace"]);

    let list = notebook.does(&["history", &session]);
    assert_eq!(list, format!("{day}  you\n"));
    let shown = notebook.json(&["history", &session, "--day", &day]);
    assert_eq!(shown["shown"]["text"], "Another text.\n", "a line break at the end stays");
    assert_eq!(shown["shown"]["passages"][0]["by"], "me");
    assert!(notebook.does(&["history", &session, "--mine"]).contains("you"));
    assert!(notebook.does(&["history", &session, "--agenda"]).contains("No change"));

    notebook.does(&["restore", &session, "--day", &day]);
    assert_eq!(notebook.text(&["session", "show", &session], "/ours/text"), "Another text.\n");
    assert!(notebook.refuses(&["settle", &session, "1", "leave"], 1).contains("no such thing"));
    assert!(notebook.refuses(&["restore", &session], 2).contains("from when"));
    assert!(notebook.refuses(&["history", &session, "--day", "1970-01-01"], 1).contains("90 days"));
    assert!(notebook.refuses(&["history", &session, "--day", "2106-02-07"], 1).contains("90 days"));
    assert!(notebook.refuses(&["history", &session, "--apart"], 1).contains("apart"));
    assert!(notebook.refuses(&["history", &session, "--day", "someday"], 2).contains("2026-05-03"));
    assert!(notebook.refuses(&["restore", &session, "--day", &day, "--passage", "7"], 1).contains("no such thing"));
}

#[test]
fn no_word_that_was_looked_for_lies_open_in_the_folder() {
    let (notebook, session) = written();
    notebook.does(&["session", "mark", "todo", "Sentinel lighthouse", "--session", &session]);
    assert_eq!(notebook.json(&["find", "lighthouse"])["total"], 1);
    notebook.does(&["history", &session]);

    let words = ["lighthouse", "sentinel", "quorum", "listened", "dared", "amina"];
    for file in files(&notebook.profile()) {
        let bytes = fs::read(&file).unwrap().to_ascii_lowercase();
        for word in words {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {}", file.display());
        }
    }
}
