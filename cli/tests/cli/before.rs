//! Before and between meetings, through the program: with no network and no relay.

use crate::bench::{Notebook, turnabout};

fn with_pair() -> Notebook {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    notebook
}

// Capabilities 4, 14, 46, 51.
#[test]
fn an_offer_is_found_by_a_question_kept_and_then_shared() {
    let notebook = with_pair();
    assert!(notebook.does(&["offer"]).starts_with("What do people already come to you for?"));
    assert_eq!(notebook.json(&["offer", "ask"]).as_array().unwrap().len(), 10);
    let offer = notebook.makes(&["offer", "keep", "Pivot tables", "--takes", "20 minutes", "--question", "2"]);
    assert!(notebook.does(&["offer"]).contains("Pivot tables  (Only me)"));
    notebook.does(&["offer", "share", &offer[..8]]);
    let offers = notebook.json(&["offer", "list"]);
    assert_eq!((&offers["mine"][0]["question"], &offers["mine"][0]["shared"][0]["same"]), (&2.into(), &true.into()));
    assert_eq!(offers["pairs"][0]["mine"][0]["what"], serde_json::json!(["Pivot tables"]));
    notebook.does(&["offer", "withdraw", &offer]);
    assert_eq!(notebook.json(&["offer"])["pairs"][0]["mine"], serde_json::json!([]));

    notebook.does(&["profile", "times", "after lunch", "--days", "2,4", "--from", "13:00", "--to", "15:30"]);
    assert!(notebook.does(&["profile"]).contains("after lunch; Tue, Thu; 13:00 to 15:30"));
    assert!(notebook.refuses(&["profile", "times", "--from", "15:00", "--to", "13:00"], 1).contains("00:00 to 24:00"));
}

// Capabilities 53, 57, 61, 63.
#[test]
fn what_is_before_the_first_meeting_is_answered_for_oneself() {
    let notebook = with_pair();
    notebook.does(&["before", "--stands", "newer"]);
    let cards = notebook.json(&["cards"]);
    assert_eq!(cards.as_array().unwrap().len(), 6);
    assert!(notebook.does(&["cards", "junior-explain", "--useful", "partly"]).contains("junior-explain --useful"));
    let read = notebook.json(&["cards"]);
    let one = read.as_array().unwrap().iter().find(|card| card["id"] == "junior-explain").unwrap();
    assert_eq!((&one["read"], &one["useful"]), (&true.into(), &"partly".into()));

    let calm = notebook.does(&["before", "--power", "no"]);
    assert!(!calm.contains("Before you go on"), "{calm}");
    let caution = notebook.does(&["before", "--power", "yes"]);
    for words in ["Before you go on", "Add the clause to the agreement", "Neither of us takes part in decisions"] {
        assert!(caution.contains(words), "{caution}");
    }
    assert!(notebook.json(&["before", "--power", "forget"])[0]["power"].is_null());

    for statement in ["1", "2", "3", "4"] {
        notebook.does(&["readiness", statement, "yes"]);
    }
    assert!(notebook.json(&["readiness"])["result"].is_null());
    let result = notebook.json(&["readiness", "5", "partly", "--reason", "I was asked."]);
    assert_eq!((&result["result"], &result["reason"]), (&"talk".into(), &"I was asked.".into()));

    let line = notebook.makes(&["assume", "add", "She decides alone"]);
    assert!(notebook.does(&["assume"]).contains("She decides alone?"));
    notebook.does(&["assume", "remove", &line]);
    assert_eq!(notebook.json(&["assume"]), serde_json::json!([]));
}

// Capabilities 2, 36, 39, 40, 54.
#[test]
fn topics_stand_in_two_columns_and_a_fourth_one_asks_which_to_park() {
    let notebook = with_pair();
    let reader = notebook.makes(&["topic", "new", "--title", "Screen readers", "--teach"]);
    let list = notebook.does(&["topic", "list"]);
    assert!(list.starts_with("You teach") && list.contains("You learn") && list.contains("No topic here yet"));
    notebook.does(&["topic", "kind", &reader, "technology"]);
    assert!(notebook.refuses(&["topic", "comfort", &reader, "alone"], 1).contains("not the one who learns"));
    notebook.does(&["topic", "swap", &reader]);
    notebook.does(&["topic", "comfort", &reader, "alone"]);
    let session = notebook.makes(&["session", "new", "--now"]);
    notebook.does(&["topic", "about", &reader]);
    let row = &notebook.json(&["topic", "list"])[0];
    assert_eq!((&row["kind"], &row["sessions"]), (&"technology".into(), &serde_json::json!([session])));
    assert_eq!((&row["comfort"][0][0], &row["directions"][1][0]), (&"alone".into(), &"partner".into()));
    for title in ["Two", "Three"] {
        notebook.does(&["topic", "new", "--title", title, "--learn"]);
    }
    assert!(notebook.refuses(&["topic", "new", "--title", "Four", "--learn"], 1).contains("Park one of them"));
    assert!(notebook.does(&["topic", "starters"]).starts_with("How people see an issue"));
    notebook.does(&["role", "me", "Newer here"]);
    assert_eq!(notebook.json(&["role"])[0]["me"], serde_json::json!(["Newer here"]));
    assert!(notebook.refuses(&["role", "partner", "somebody who decides a lot"], 1).contains("the most is 20"));
}

// Capabilities 10 to 13, 109, 120.
#[test]
fn a_goal_goes_from_a_draft_to_a_project_and_prompts_come_one_at_a_time() {
    let notebook = with_pair();
    let draft = notebook.makes(&["goal", "draft", "Lead a project", "--horizon", "month"]);
    let goal = notebook.makes(&["goal", "share", &draft]);
    let topic = notebook.makes(&["topic", "new", "--title", "Writing a plan", "--learn"]);
    notebook.does(&["goal", "topic", &goal, &topic]);
    notebook.does(&["goal", "project", &goal, "--outcome", "A page", "--by", "2026-06-30", "--meant"]);
    assert!(notebook.refuses(&["goal", "state", &goal, "dropped"], 1).contains("empty"));
    notebook.does(&["goal", "state", &goal, "changed", "--why", "A larger one now."]);
    let goals = notebook.json(&["goal"]);
    let ours = &goals["ours"][0]["goals"][0];
    assert_eq!((&ours["state"], &ours["reason"][0]), (&serde_json::json!(["changed"]), &"A larger one now.".into()));
    assert_eq!(
        (&ours["topics"][0]["title"], &ours["project"]["outcome"][0]),
        (&"Writing a plan".into(), &"A page".into())
    );
    assert!(notebook.does(&["goal"]).contains("→ Writing a plan"));

    let first = notebook.text(&["reflect"], "/prompt/id");
    let other = notebook.text(&["reflect", "another"], "/prompt/id");
    assert_ne!(first, other);
    assert_eq!(notebook.text(&["reflect"], "/prompt/id"), other, "also in the next process");
}

// Texts of the app come in the language of the computer.
#[test]
fn questions_and_cards_speak_german_on_a_german_computer() {
    let notebook = with_pair();
    let mut command = notebook.command(&["offer", "ask"]);
    let said = command.env("LANG", "de_CH.UTF-8").output().unwrap();
    let german = String::from_utf8(said.stdout).unwrap();
    assert_ne!(german, notebook.does(&["offer", "ask"]));
    assert!(german.contains("Was") && !german.contains("What"), "{german}");
}

// Capabilities 7 and 29.
#[test]
fn topics_to_start_from_stand_in_both_directions_and_one_is_picked_by_its_number() {
    let notebook = with_pair();
    assert!(notebook.does(&["topic", "starters"]).contains("Newer here"), "nobody has said who is newer");
    notebook.does(&["before", "--stands", "longer"]);
    let list = notebook.does(&["topic", "starters"]);
    assert!(list.starts_with("How people see an issue\n  You learn\n     1  How a recent decision looks"), "{list}");
    assert!(list.contains("  You teach\n     3  What had to be weighed up"), "{list}");
    let rows = notebook.json(&["topic", "starters"]);
    assert_eq!((rows.as_array().unwrap().len(), &rows[2]["you_teach"]), (24, &true.into()));
    let topic = notebook.makes(&["topic", "new", "--starter", "3", "--teach"]);
    let made = notebook.json(&["topic", "list"]);
    assert_eq!((&made[0]["id"], &made[0]["kind"]), (&topic.into(), &"views".into()));
    assert_eq!(made[0]["titles"][0], rows[2]["title"]);
    assert!(notebook.refuses(&["topic", "new", "--starter", "25", "--teach"], 2).contains("topic starters"));
    assert_eq!(notebook.tries(&["topic", "new", "--starter", "2", "--title", "Both", "--teach"]).code, 2);
}

// Capability 96: nothing is opened, so nothing of it can be in anything that travels.
#[test]
fn something_is_off_is_read_without_a_notebook_and_leaves_none() {
    let notebook = with_pair();
    notebook.does(&["session", "new", "--now"]);
    let before = files(&notebook.profile());
    let list = notebook.does(&["off"]);
    for word in ["cancels", "talks", "polite", "drifting", "crossed"] {
        assert!(list.contains(word), "{list}");
        assert!(notebook.does(&["off", word]).contains("What you can say"));
        assert!(notebook.json(&["off", word])["next"].is_string());
    }
    assert!(notebook.does(&["off", "crossed"]).contains("Nothing on this page tells your partner anything"));
    assert!(files(&notebook.profile()) == before, "not a byte has changed");

    let nowhere = tempfile::tempdir().unwrap();
    let folder = nowhere.path().join("none");
    let said = turnabout().args(["off", "talks"]).env("TURNABOUT_PROFILE", &folder).output().unwrap();
    assert!(said.status.success() && !folder.exists());
}

fn files(folder: &std::path::Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect()
}
