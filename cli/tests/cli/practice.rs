//! The agreement, the trial and the end, through the commands.

use crate::bench::Notebook;
use crate::together::{pair, relay};

/// Each sends, then reads what the other sent; and once more, since what is read may open an answer.
fn meet(people: &[Notebook; 2]) {
    for notebook in people.iter().cycle().take(4) {
        notebook.does(&["sync"]);
    }
}

#[test]
fn a_version_is_worded_by_one_agreed_to_by_both_and_changed_in_words() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    assert!(amina.does(&["agreement"]).contains("3. Where: Not agreed"));
    assert!(amina.refuses(&["agreement", "agree"], 1).contains("Nothing is proposed"));
    amina.does(&["agreement", "set", "cadence", "45 minutes", "--weeks", "2"]);
    assert!(amina.does(&["agreement", "agree"]).contains("when Ruth agrees too"));
    meet(&people);
    assert!(ruth.does(&["agreement", "show"]).contains("Amina agreed. It counts when you agree too"));
    assert!(ruth.does(&["agreement", "agree"]).contains("in force"));
    ruth.does(&["agreement", "set", "2", "45 minutes", "--weeks", "3"]);
    meet(&people);

    let shown = amina.json(&["agreement", "show"]);
    assert_eq!((&shown["clauses"][1]["weeks"], &shown["clauses"][0]["line"]), (&2.into(), &serde_json::Value::Null));
    let change = &shown["proposal"]["changes"][0];
    assert_eq!(
        (&change["clause"], &change["old"]["weeks"], &change["new"]["weeks"]),
        (&"cadence".into(), &2.into(), &3.into())
    );
    let text = amina.does(&["agreement"]);
    assert!(text.contains("45 minutes · Every 3 weeks, instead of: 45 minutes · Every 2 weeks"), "{text}");
    assert_eq!(amina.json(&["agreement", "history"]).as_array().unwrap().len(), 1);
    amina.does(&["agreement", "drop"]);
    assert_eq!(amina.json(&["agreement"])["proposal"], serde_json::Value::Null);
    assert!(amina.refuses(&["agreement", "set", "stop", "one\ntwo"], 1).contains("one line"));
    amina.refuses(&["agreement", "set", "cadence", "x", "--weeks", "0"], 1);
    amina.refuses(&["agreement", "set", "cadence", "x", "--until", "soon"], 2);
}

#[test]
fn two_answers_are_listed_and_picked() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    amina.does(&["agreement", "set", "place", "At the café"]);
    ruth.does(&["agreement", "set", "place", "On a walk"]);
    meet(&people);
    let text = ruth.does(&["agreement"]);
    assert!(text.contains("· At the café") && text.contains("· On a walk"), "{text}");
    assert!(ruth.refuses(&["agreement", "agree"], 1).contains("both answers are kept"));
    ruth.does(&["agreement", "set", "place", "On a walk"]);
    assert!(ruth.json(&["agreement"])["proposal"]["version"].is_string());
}

#[test]
fn the_trial_is_answered_alone_and_the_pair_pauses_wraps_up_and_ends() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    amina.does(&["session", "new", "--now"]);
    amina.does(&["session", "took", "Ask first."]);
    assert!(amina.does(&["trial", "answer", "yes"]).contains("neither of you can see the other's"));
    meet(&people);
    let state = ruth.json(&["pair", "state"]);
    assert_eq!((&state["state"], &state["trial"]["partner_answered"]), (&"trial".into(), &true.into()));
    assert_eq!(
        (&state["trial"]["theirs"], &state["trial"]["mine"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert!(ruth.refuses(&["trial", "put-off", "2026-01-01"], 1).contains("too early"));
    ruth.does(&["trial", "answer", "yes"]);
    meet(&people);
    for notebook in &people {
        assert_eq!(notebook.json(&["pair", "state"])["state"], "active");
    }
    assert!(amina.refuses(&["trial", "answer", "no"], 1).contains("not asked"));
    assert!(amina.refuses(&["check", "answer", "go-on"], 1).contains("not yet"));

    amina.does(&["pair", "pause", "--until", "2100-01-01", "--meant"]);
    assert!(amina.does(&["pair", "state"]).contains("Paused until Fri 1 Jan 2100"));
    amina.does(&["pair", "resume"]);
    assert!(amina.refuses(&["pair", "resume"], 1).contains("does not fit"));
    assert!(amina.refuses(&["pair", "take-back", "--yes"], 1).contains("does not fit"));
    amina.does(&["pair", "close"]);
    assert_eq!(amina.json(&["pair", "take-back", "--yes"])["taken_back"], 1);
    assert_eq!(amina.tries(&["pair", "end"]).code, 2, "no answer is a no");
    assert!(amina.does(&["pair", "end", "--yes"]).contains("This pairing has ended. Nothing more is needed."));
    meet(&people);
    for notebook in &people {
        assert_eq!(notebook.json(&["pair", "show"])["standing"], "ended");
        let refused = notebook.refuses(&["session", "note", "Too late.", "--ours"], 1);
        assert!(refused.contains("has ended"), "{refused}");
        notebook.does(&["session", "note", "My own.", "--mine"]);
    }
}

// PRACTICE 3.2; capability 47.
#[test]
fn the_wordings_to_start_from_are_shown_as_not_agreed_and_taken_over_as_a_proposal() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    let shown = amina.does(&["agreement"]);
    assert!(shown.contains("3. Where: Not agreed") && shown.contains("None of this is agreed"), "{shown}");
    assert!(shown.contains("neither person's office") && shown.contains("Whoever is learning"), "{shown}");
    let suggested = &amina.json(&["agreement"])["suggestions"];
    assert_eq!((suggested.as_array().unwrap().len(), &suggested[8]["pays"]), (9, &"each".into()));
    let meal = amina.makes(&["session", "new", "--now", "--place", "meal"]);
    assert!(amina.does(&["session", "show", &meal]).contains("Who pays: Not agreed"));
    assert!(amina.does(&["agreement", "take-defaults"]).contains("Nothing of it counts until you both have agreed"));
    assert!(amina.refuses(&["agreement", "take-defaults"], 1).contains("Nothing was changed"));
    assert!(amina.json(&["agreement"])["since"].is_null());
    amina.does(&["agreement", "agree"]);
    meet(&people);
    ruth.does(&["agreement", "agree"]);
    meet(&people);
    let agreed = amina.json(&["agreement"]);
    assert!(
        agreed["since"].is_object() && agreed["until"].is_object() && agreed["suggestions"] == serde_json::json!([])
    );
    assert!(amina.does(&["session", "show", &meal]).contains("Who pays: Each of us pays for themselves."));
}

// Capabilities 50 and 100.
#[test]
fn wrapping_up_says_what_can_be_done_and_what_each_keeps_and_a_note_reaches_the_partner() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    amina.does(&["pair", "close"]);
    let shown = amina.does(&["pair", "state"]);
    for words in ["Plan a last meeting", "turnabout thank", "Your own notes stay with you", "no longer changes"] {
        assert!(shown.contains(words), "{shown}");
    }
    assert!(amina.does(&["thank", "For every question."]).contains("It is for Ruth alone"));
    meet(&people);
    assert!(ruth.does(&["today"]).contains("Plan a last meeting"));
    ruth.does(&["later", "last-meeting"]);
    assert!(!ruth.does(&["today"]).contains("Plan a last meeting"));
    let state = ruth.does(&["pair", "state"]);
    assert!(state.contains("Amina left you a thank-you.") && state.contains("> For every question."), "{state}");
    assert_eq!(ruth.json(&["pair", "state"])["thanks"][0]["by"], "partner");
    assert_eq!(ruth.json(&["reflect", "list"]), serde_json::json!([]), "it answers no prompt");
}

// Capability 60.
#[test]
fn before_a_topic_starts_both_say_theirs_and_then_see_both() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let people = pair(&relay);
    let [amina, ruth] = &people;
    let topic = amina.makes(&["topic", "new", "--title", "Screen readers", "--learn"]);
    meet(&people);
    assert!(ruth.does(&["topic", "start", &topic]).contains("They are opened together"));
    assert!(amina.does(&["topic", "start", &topic, "--known", "The name."]).contains("Waiting for Ruth's answer"));
    meet(&people);
    assert!(!ruth.does(&["topic", "start", &topic]).contains("The name."));
    ruth.does(&["topic", "start", &topic, "--unsure", "How to begin."]);
    meet(&people);
    let shown = amina.does(&["topic", "start", &topic]);
    assert!(shown.contains("The name.") && shown.contains("How to begin."), "{shown}");
    assert_eq!(amina.json(&["topic", "start", &topic])["start"]["theirs"]["unsure"], "How to begin.");
}
