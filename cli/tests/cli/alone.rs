//! A whole life on one notebook with no network and no relay.

use crate::bench::{Notebook, files, turnabout};
use std::fs;

fn with_session() -> (Notebook, String) {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    let session = notebook.makes(&[
        "session",
        "new",
        "--at",
        "2026-05-03 10:00",
        "--meant",
        "--minutes",
        "60",
        "--place",
        "walking",
    ]);
    (notebook, session)
}

#[test]
fn a_notebook_begins_with_a_name_and_a_key_file_of_its_own() {
    let notebook = Notebook::fresh();
    let said = notebook.does(&["init", "--name", "Amina"]);

    assert!(said.contains("Made the key file"), "{said}");
    let key = fs::read_to_string(notebook.key_file()).unwrap();
    assert_eq!(key.trim_end().len(), 64);
    assert!(notebook.does(&["today"]).starts_with("Amina\n"));
    assert!(notebook.does(&["status"]).contains("Saved here"));
    assert_eq!(notebook.json(&["status"])["stage"], "ready");
}

#[test]
fn a_notebook_can_begin_with_a_passphrase_and_opens_with_no_other() {
    let notebook = Notebook::fresh();
    let with = |passphrase: &str, words: &[&str]| {
        let mut command = turnabout();
        command.env("TURNABOUT_PROFILE", notebook.profile()).env("TURNABOUT_PASSPHRASE", passphrase).args(words);
        command.output().unwrap()
    };
    assert!(with("correct horse", &["init", "--name", "Amina"]).status.success());
    assert!(with("correct horse", &["today"]).status.success());

    let other = with("battery staple", &["today"]);

    assert_eq!(other.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&other.stderr).contains("does not open this notebook"));
}

#[test]
fn a_session_is_planned_written_marked_and_ended_offline() {
    let (notebook, session) = with_session();
    notebook.does(&["session", "note", "We listened to the page.", "--ours"]);
    notebook.does(&["session", "note", &session[..8], "I was nervous.", "--mine"]);
    notebook.does(&["session", "note", "The budget round.", "--agenda"]);
    notebook.does(&["session", "mark", "learned", "Pictures need words"]);
    notebook.does(&["session", "mark", "come-back", "--ours"]);
    notebook.does(&["session", "took", "Ask first."]);
    notebook.does(&["session", "step", "--when", "the page is ready", "--then", "we listen to it", "--me"]);
    notebook.does(&["session", "share", "nervous"]);
    notebook.does(&["session", "plan", "--minutes", "45"]);

    let shown = notebook.json(&["session", "show"]);
    assert_eq!(shown["id"], session.as_str());
    assert_eq!(shown["start"], serde_json::json!({ "at": "2026-05-03T10:00:00Z", "ms": 1_777_802_400_000_i64 }));
    assert_eq!((&shown["length_minutes"], &shown["place"]), (&45.into(), &"walking".into()));
    assert_eq!(shown["ours"]["text"].as_str().unwrap().trim_end(), "We listened to the page.\nI was nervous.");
    assert_eq!(shown["mine"]["text"], "I was nervous.\n");
    assert_eq!(shown["agenda"]["text"], "The budget round.\n");
    assert_eq!(shown["marks"].as_array().unwrap().len(), 2);
    assert_eq!(shown["took_away"]["me"], serde_json::json!(["Ask first."]));
    assert_eq!(shown["next_steps"][0]["owner"], "me");

    let empty = shown["marks"].as_array().unwrap().iter().find(|mark| mark["text"] == "").unwrap();
    notebook.does(&["session", "fill", empty["id"].as_str().unwrap(), "Her second point"]);
    notebook.does(&["session", "done", shown["next_steps"][0]["id"].as_str().unwrap()]);
    assert!(notebook.refuses(&["session", "end", &session], 1).contains("--meant"), "nobody has begun it");
    notebook.does(&["session", "end", &session, "--meant"]);
    assert!(notebook.refuses(&["session", "end"], 1).contains("No session is on"), "no session ends by a slip");
    let shown = notebook.does(&["session", "show", &session]);
    assert!(shown.contains("Sun 3 May 2026 10:00 · 45 minutes · walking"), "{shown}");
    assert!(shown.contains("Her second point") && shown.contains("[x] When the page is ready"), "{shown}");
    assert!(notebook.does(&["session", "list"]).contains("ended"));
}

#[test]
fn a_text_is_replaced_from_standard_input_and_keeps_what_is_not_ascii() {
    let (notebook, _) = with_session();
    notebook.does(&["session", "note", "Zoë wrote 👍🏽.", "--ours"]);
    let text = "Zoë wrote 👍🏽 twice.\nAnd a flag: 🇳🇱\n";

    let said = notebook.tries_with(&["session", "note", "-", "--replace", "--ours"], format!("{text}\n").as_bytes());

    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(notebook.json(&["session", "show"])["ours"]["text"], text);
}

#[test]
fn topics_have_a_direction_that_can_turn() {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    let topic =
        notebook.makes(&["topic", "new", "--title", "Reading by ear", "--teach", "--when", "Ruth finds the button"]);
    let row = |notebook: &Notebook| notebook.json(&["topic", "list"])[0].clone();
    assert_eq!((&row(&notebook)["teacher"], &row(&notebook)["state"]), (&"me".into(), &"active".into()));

    notebook.does(&["topic", "park", &topic[..6]]);
    assert_eq!(row(&notebook)["state"], "parked");
    notebook.does(&["topic", "done", &topic]);
    assert_eq!(row(&notebook)["state"], "done");
    notebook.does(&["topic", "active", &topic]);
    assert!(notebook.does(&["topic", "list"]).contains("Reading by ear  (you teach"));
    notebook.does(&["topic", "swap", &topic]);
    assert_eq!(row(&notebook)["teacher"], "partner");
}

#[test]
fn one_prompt_at_a_time_is_answered_or_skipped() {
    let notebook = Notebook::of("Amina");
    let prompt = |notebook: &Notebook| notebook.json(&["reflect"])["prompt"].clone();
    let first = prompt(&notebook);
    assert!(first["text"].as_str().unwrap().ends_with(['.', '?']), "{first}");
    assert!(notebook.does(&["today"]).contains(first["text"].as_str().unwrap()));

    notebook.does(&["reflect", "skip"]);
    assert_ne!(prompt(&notebook)["id"], first["id"]);

    notebook.does(&["reflect", "answer", "p08", "Nobody had asked me before."]);
    let answers = notebook.json(&["reflect", "list"]);
    assert_eq!((&answers[0]["prompt"]["id"], &answers[0]["shared"]), (&"P08".into(), &false.into()));
    assert!(notebook.does(&["reflect", "list"]).contains("> Nobody had asked me before."));
}

#[test]
fn everything_comes_out_as_files_and_a_file_comes_in() {
    let (notebook, _) = with_session();
    notebook.does(&["session", "note", "For both of us.", "--ours"]);
    fs::write(notebook.path("old.md"), "# An old note\n\nFrom before.\n").unwrap();
    let imported = notebook.json(&["import", notebook.path("old.md").to_str().unwrap()]);
    assert_eq!(imported["saved"], "here");
    let mine = notebook.json(&["session", "show"])["mine"]["text"].as_str().unwrap().to_owned();
    assert!(mine.contains("# An old note") && mine.contains("From before."), "{mine}");

    let out = notebook.path("export");
    notebook.does(&["export", "--out", out.to_str().unwrap()]);
    let all: String = files(&out).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    assert!(all.contains("For both of us.") && all.contains("From before."), "{all}");

    let ours = notebook.path("ours");
    notebook.does(&["export", "--out", ours.to_str().unwrap(), "--format", "json", "--scope", "ours"]);
    let all: String = files(&ours).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    assert!(all.contains("For both of us.") && !all.contains("From before."), "{all}");
    assert!(
        files(&ours)
            .iter()
            .any(|file| serde_json::from_str::<serde_json::Value>(&fs::read_to_string(file).unwrap()).is_ok())
    );
}

#[test]
fn completions_need_no_notebook() {
    let said = turnabout().args(["completions", "bash"]).output().unwrap();
    assert!(said.status.success());
    assert!(String::from_utf8_lossy(&said.stdout).contains("turnabout"));
}
