//! Who is in: partners come, are compared, leave and are taken out, over a real relay.

use crate::bench::Notebook;
use crate::camera;
use crate::together::{pair, relay};

fn membership(notebook: &Notebook) -> String {
    notebook.text(&["pair"], "/0/membership")
}

fn writes(notebook: &Notebook, line: &str) {
    notebook.does(&["session", "note", line, "--ours"]);
}

fn reads(notebook: &Notebook, line: &str) -> bool {
    let shown = notebook.tries(&["session", "show"]);
    shown.out.lines().any(|one| one.trim() == line)
}

/// A pair with a session that both have.
fn with_session(relay: &server::Running) -> [Notebook; 2] {
    let [amina, ruth] = pair(relay);
    amina.does(&["session", "new", "--now"]);
    writes(&amina, "Both have this.");
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    assert!(reads(&ruth, "Both have this."));
    [amina, ruth]
}

#[test]
fn a_pair_that_was_made_by_mistake_is_gone_once_it_is_left() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = Notebook::with_pair("Amina", &relay.origin());
    let mistake = amina.makes(&["pair", "new"]);
    amina.does(&["sync"]);
    amina.does(&["pair", "leave", &mistake, "--yes"]);
    assert_eq!(amina.json(&["pair"]).as_array().unwrap().len(), 1);
    assert!(amina.does(&["invite"]).starts_with("turnabout://join#"), "the other one is meant again");
    assert_eq!(amina.json(&["today"])["waiting"].as_array().unwrap().len(), 1);
    amina.does(&["sync"]);
}

#[test]
fn a_partner_comes_in_with_nobody_else_online() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = Notebook::with_pair("Amina", &relay.origin());
    let session = amina.makes(&["session", "new", "--now"]);
    writes(&amina, "Written before Ruth came.");
    let printed = amina.does(&["invite", "--qr"]);
    amina.does(&["sync"]);

    // From here on Amina is away.
    let link = camera::read(&printed);
    assert!(printed.contains(&link) && link.starts_with("turnabout://join#"), "{printed}");
    let ruth = Notebook::fresh();
    ruth.does(&["join", &link, "--name", "Ruth"]);
    assert_eq!(membership(&ruth), "coming-in");
    let said = ruth.does(&["sync"]);
    assert!(said.contains("Waiting for history: what was written before you came in"), "{said}");
    assert_eq!(
        (membership(&ruth).as_str(), ruth.json(&["pair"])[0]["has_partner"].as_bool()),
        ("waiting-for-history", Some(true))
    );
    assert_eq!(ruth.json(&["pair", "members"]).as_array().unwrap().len(), 2);
    let own = ruth.makes(&["session", "new", "--now"]);
    ruth.does(&["session", "note", &own[..8], "Written at once.", "--ours"]);
    ruth.does(&["sync"]);

    amina.does(&["sync"]);
    assert!(amina.does(&["session", "show", &own]).contains("Written at once."));
    ruth.does(&["sync"]);
    assert!(ruth.does(&["session", "show", &session]).contains("Written before Ruth came."));
    assert_eq!(membership(&ruth), "settled");
    assert_eq!(ruth.json(&["pair"])[0]["partner"], "Amina");
}

#[test]
fn an_open_link_is_listed_and_one_that_was_revoked_opens_nothing() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = Notebook::with_pair("Amina", &relay.origin());
    let link = amina.text(&["invite"], "/link");
    assert!(amina.does(&["invite", "list"]).starts_with("No open links."));
    amina.does(&["sync"]);
    let open = amina.json(&["invite", "list"]);
    assert_eq!((&open[0]["left"], &open[0]["mine"], open.as_array().unwrap().len()), (&1.into(), &true.into(), 1));
    assert!(amina.does(&["pair", "show"]).contains("Open links 1"));

    let id = open[0]["id"].as_str().unwrap().to_owned();
    assert!(amina.does(&["invite", "revoke", &id[..8]]).contains("opens nothing any more once the relay has this"));
    amina.does(&["sync"]);

    assert_eq!(amina.json(&["invite", "list"]).as_array().unwrap().len(), 0);
    assert!(amina.refuses(&["invite", "revoke", &id], 1).starts_with("There is no link"));
    let mallory = Notebook::fresh();
    mallory.does(&["join", &link, "--name", "Mallory"]);
    let said = mallory.tries(&["sync", "--timeout", "2"]);
    assert!([4, 5].contains(&said.code), "{} {}", said.code, said.err);
    assert_eq!(membership(&mallory), "coming-in");
    amina.does(&["sync"]);
    assert_eq!(amina.json(&["pair"])[0]["has_partner"], false);
}

#[test]
fn safety_words_agree_and_a_wrong_word_does_not() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let alone = Notebook::with_pair("Zoe", &relay.origin());
    assert!(alone.refuses(&["safety"], 1).starts_with("Nobody else is in this pair."));
    let [amina, ruth] = pair(&relay);
    let [hers, his] = [&amina, &ruth].map(|notebook| notebook.json(&["safety"]));
    assert_eq!((&hers["words"], &hers["text"]), (&his["words"], &his["text"]));
    assert_eq!((hers["words"].as_array().unwrap().len(), &hers["verified"]), (10, &"no".into()));

    let words: Vec<&str> = hers["words"].as_array().unwrap().iter().filter_map(|word| word.as_str()).collect();
    let wrong: Vec<&str> = words.iter().rev().copied().collect();
    let said = ruth.tries(&["safety", "compare", &wrong.join(" "), "--json"]);
    assert_eq!((said.code, said.out.contains("\"same\": false")), (1, true));
    assert!(said.err.starts_with("Not the same. Either one of you has not heard of the newest change"), "{}", said.err);
    assert_eq!(ruth.text(&["safety"], "/verified"), "no");
    for else_ in ["one two three", "https://example.org", "turnabout://join#AAAA"] {
        assert!(
            ruth.refuses(&["safety", "compare", else_], 1).starts_with("These are neither ten of the safety words")
        );
    }

    let said = ruth.does(&["safety", "compare", &words.join(" ")]);
    assert!(said.starts_with("The same: nobody stands between you and Amina"), "{said}");
    assert_eq!(ruth.text(&["safety"], "/verified"), "yes");
    assert!(ruth.does(&["pair", "show"]).contains("Safety     compared on "));
    let scanned = camera::read(&ruth.does(&["safety", "--qr"]));
    let said = amina.tries_with(&["safety", "compare", "--json"], scanned.as_bytes());
    assert_eq!((said.code, said.out.contains("\"same\": true")), (0, true), "{}", said.err);
}

#[test]
fn a_new_device_that_a_known_one_let_in_needs_no_new_comparison() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    let text = ruth.text(&["safety"], "/text");
    amina.does(&["safety", "compare", &text]);
    let tablet = crate::devices::linked(&ruth);
    amina.does(&["sync"]);

    assert_eq!(amina.json(&["pair"])[0]["devices"], 3);
    assert_eq!(amina.text(&["safety"], "/verified"), "yes");
    assert_ne!(amina.text(&["safety"], "/text"), text, "it changes with every change of who is in");
    tablet.does(&["sync"]);
    assert_eq!(tablet.text(&["safety"], "/text"), amina.text(&["safety"], "/text"));
}

#[test]
fn a_left_pair_is_quiet() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    let id = ruth.text(&["pair"], "/0/id");
    let asked = ruth.tries_with(&["pair", "leave", &id], b"no\n");
    assert_eq!(asked.code, 2);
    assert!(asked.err.starts_with("Leave the pair with Amina? What is here stays here"), "{}", asked.err);
    assert_eq!(membership(&ruth), "settled");

    assert!(ruth.does(&["pair", "leave", &id, "--yes"]).contains("What is here stays here."));
    assert_eq!(membership(&ruth), "leaving");
    ruth.does(&["sync"]);
    amina.does(&["sync"]);
    writes(&amina, "After Ruth had left.");
    amina.does(&["sync"]);
    let said = ruth.does(&["sync"]);

    assert_eq!(membership(&ruth), "out");
    assert!(said.contains("This device is not in any more. What is here stays here"), "{said}");
    assert!(reads(&ruth, "Both have this.") && !reads(&ruth, "After Ruth had left."));
    assert!(ruth.does(&["today"]).contains("What is here stays here"));
    assert_eq!(amina.json(&["pair"])[0]["has_partner"], false);
    ruth.does(&["pair", "new"]);
    ruth.does(&["sync"]);
}

#[test]
fn a_removed_partner_gets_nothing_new() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    let id = amina.text(&["pair"], "/0/id");
    let asked = amina.tries(&["pair", "remove-partner", &id]);
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("They keep what they already have; they get nothing new."), "{}", asked.err);

    amina.does(&["pair", "remove-partner", &id, "--yes"]);
    assert_eq!(membership(&amina), "removing");
    assert!(amina.does(&["pair", "show"]).contains("nothing goes out meanwhile"));
    writes(&amina, "After Ruth was taken out.");
    amina.does(&["sync"]);
    assert_eq!((membership(&amina).as_str(), amina.json(&["pair"])[0]["devices"].as_u64()), ("settled", Some(1)));
    writes(&ruth, "Ruth writes on.");
    let said = ruth.tries(&["sync", "--timeout", "5"]);

    assert_eq!(said.code, 4);
    assert!(said.err.contains("or not any more") && said.err.contains("What is here stays here"), "{}", said.err);
    assert!(reads(&ruth, "Both have this.") && reads(&ruth, "Ruth writes on."));
    assert!(!reads(&ruth, "After Ruth was taken out."));
    amina.does(&["sync"]);
    assert!(!reads(&amina, "Ruth writes on."));
    assert!(amina.refuses(&["pair", "remove-partner", &id, "--yes"], 1).starts_with("Nobody else is in this pair."));
}

#[test]
fn keys_are_renewed_and_a_device_comes_in_anew_and_both_go_on() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    let before = ruth.text(&["safety"], "/text");
    assert!(ruth.does(&["keys", "renew"]).contains("hold once the relay has them"));
    ruth.does(&["sync"]);
    assert_ne!(ruth.text(&["safety"], "/text"), before);

    ruth.does(&["repair", &ruth.text(&["pair"], "/0/id")]);
    ruth.does(&["repair"]);
    ruth.does(&["sync"]);
    assert_eq!(membership(&ruth), "settled");
    writes(&ruth, "After the repair.");
    ruth.does(&["sync"]);
    amina.does(&["sync"]);

    assert!(reads(&amina, "After the repair."));
    assert_eq!(amina.text(&["safety"], "/text"), ruth.text(&["safety"], "/text"));
    assert_eq!(amina.json(&["pair"])[0]["devices"], 2);
}
