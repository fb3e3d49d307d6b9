//! Several devices of one person: linked, named, lost, copied.

use crate::bench::Notebook;
use crate::together::{pair, relay};
use std::fs;

/// A further device, in everything that the first one is in.
pub fn linked(first: &Notebook) -> Notebook {
    let link = first.text(&["link-device"], "/link");
    first.does(&["sync"]);
    let next = Notebook::fresh();
    next.does(&["join", &link, "--yes"]);
    // It comes into its person's own space at once; into the pairs once the first one has vouched for it.
    let said = next.tries(&["sync", "--timeout", "4"]);
    assert!(said.code == 5 && said.err.contains("Run first on your other device"), "{} {}", said.code, said.err);
    first.does(&["sync"]);
    next.does(&["sync"]);
    first.does(&["sync"]);
    next
}

pub fn devices(notebook: &Notebook) -> Vec<serde_json::Value> {
    notebook.json(&["devices"])["devices"].as_array().unwrap().clone()
}

/// The id of the device at which this is.
pub fn this(notebook: &Notebook) -> String {
    let this = devices(notebook).into_iter().find(|device| device["this"] == true).unwrap();
    this["id"].as_str().unwrap().to_owned()
}

fn ours(notebook: &Notebook) -> String {
    notebook.text(&["session", "show"], "/ours/text")
}

/// Amina's phone, and Ruth's with a session that all have.
fn with_session(relay: &server::Running) -> [Notebook; 2] {
    let [amina, ruth] = pair(relay);
    ruth.does(&["session", "new", "--now"]);
    ruth.does(&["session", "note", "For both.", "--ours"]);
    ruth.does(&["session", "note", "Only Ruth.", "--mine"]);
    ruth.does(&["sync"]);
    amina.does(&["sync"]);
    [amina, ruth]
}

#[test]
fn a_link_for_a_device_of_ones_own_asks_before_it_gives_this_one_away() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ruth = Notebook::with_pair("Ruth", &relay.origin());
    let link = ruth.text(&["link-device"], "/link");
    let fresh = Notebook::fresh();

    let asked = fresh.tries_with(&["join", &link], b"\n");

    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("It puts all notes of that person on this computer"), "{}", asked.err);
    assert_eq!(fresh.text(&["status"], "/stage"), "fresh");
    assert_eq!(fresh.tries_with(&["join", &link], b"yes\n").code, 0);
    assert_eq!(fresh.text(&["status"], "/stage"), "linking");
    assert!(Notebook::of("Zoe").refuses(&["join", &link, "--yes"], 1).starts_with("This link is for a new device"));
}

#[test]
fn a_third_device_has_everything() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    ruth.does(&["device", "name", "Phone"]);
    let tablet = linked(&ruth);
    tablet.does(&["device", "name", "Tablet"]);
    tablet.does(&["sync"]);

    let laptop = linked(&tablet);
    ruth.does(&["sync"]);

    assert_eq!(laptop.text(&["session", "show"], "/mine/text"), "Only Ruth.\n");
    assert_eq!(ours(&laptop), "For both.\n");
    laptop.does(&["session", "note", "From the laptop.", "--ours"]);
    laptop.does(&["sync"]);
    amina.does(&["sync"]);
    assert_eq!(ours(&amina), "For both.\nFrom the laptop.\n");
    assert_eq!(amina.json(&["pair"])[0]["devices"], 4);
    let all = devices(&laptop);
    let named = |name: &str| all.iter().find(|device| device["name"] == name).unwrap();
    assert_eq!((all.len(), &all[0]["this"], &named("Tablet")["pairs"]), (3, &true.into(), &1.into()));
    assert_eq!(named("Tablet")["let_in_by"], named("Phone")["id"]);
    assert_eq!(all[0]["let_in_by"], named("Tablet")["id"]);
    assert_eq!((&named("Phone")["came"], &named("Tablet")["came"]), (&"first".into(), &"link".into()));
    let shown = laptop.does(&["devices"]);
    assert!(
        shown.contains("(this one)") && shown.contains("Tablet [") && shown.contains("no recovery code"),
        "{shown}"
    );
    assert!(!amina.does(&["pair", "members"]).contains("Tablet"), "nobody else sees what a device is called");
}

#[test]
fn a_lost_device_gets_nothing_new_once_the_relay_has_it() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    let tablet = linked(&ruth);
    let lost = this(&tablet);
    let refused = ruth.tries(&["device", "remove", &lost]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("It keeps what it already has; it gets nothing new."), "{}", refused.err);
    assert!(ruth.refuses(&["device", "remove", &this(&ruth), "--yes"], 1).starts_with("That is this very device."));

    let said = ruth.does(&["device", "remove", &lost[..8], "--yes"]);
    assert!(said.contains("waits for the relay, and nothing goes out meanwhile"), "{said}");
    ruth.does(&["session", "note", "After the loss.", "--ours"]);
    let waiting = devices(&ruth).into_iter().find(|device| device["id"] == lost.as_str()).unwrap();
    assert_eq!(waiting["removing"], true);
    assert!(ruth.does(&["devices"]).contains("its removal waits for the relay"));

    ruth.does(&["sync"]);
    assert!(devices(&ruth).iter().all(|device| device["id"] != lost.as_str()));
    amina.does(&["session", "note", "Amina, after the loss.", "--ours"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    tablet.does(&["session", "note", "Whoever found it.", "--ours"]);
    let said = tablet.tries(&["sync", "--timeout", "5"]);

    assert!(!ours(&tablet).contains("after the loss") && !ours(&tablet).contains("After the loss"), "{}", said.out);
    assert_eq!(said.code, 4);
    assert!(said.err.contains("or not any more") && said.err.contains("was taken out"), "{}", said.err);
    amina.does(&["sync"]);
    let (hers, his) = (ours(&amina), ours(&ruth));
    assert_eq!(hers, his);
    assert!(hers.contains("After the loss.") && hers.contains("Amina, after the loss."), "{hers}");
    assert!(!hers.contains("Whoever found it."), "{hers}");
    assert_eq!(amina.json(&["pair"])[0]["devices"], 2);
}

#[test]
fn who_came_in_by_a_lost_device_is_named_before_it_is_taken_out() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [_amina, ruth] = with_session(&relay);
    let tablet = linked(&ruth);
    let stranger = linked(&tablet);
    stranger.does(&["device", "name", "Not mine"]);
    stranger.does(&["sync"]);
    ruth.does(&["sync"]);

    let said = ruth.tries(&["device", "remove", &this(&tablet)]);

    assert!(said.err.contains("Came in by it: Not mine ["), "{}", said.err);
}

#[test]
fn a_copied_notebook_is_noticed_and_both_go_on_locally() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = with_session(&relay);
    let copy = Notebook::fresh();
    fs::create_dir(copy.profile()).unwrap();
    for file in crate::bench::files(&ruth.profile()) {
        fs::copy(&file, copy.profile().join(file.file_name().unwrap())).unwrap();
    }
    fs::copy(ruth.key_file(), copy.key_file()).unwrap();
    ruth.does(&["session", "note", "From the first.", "--ours"]);
    ruth.does(&["sync"]);
    copy.does(&["session", "note", "From the copy.", "--ours"]);

    let sentence = copy.refuses(&["sync"], 4);

    assert!(sentence.contains("This notebook was copied or restored from a copy"), "{sentence}");
    // What would make it worse, or could not work, is not begun.
    for words in [&["repair"][..], &["link-device"]] {
        assert!(copy.refuses(words, 1).starts_with("This notebook was copied, and the other one has gone on"));
    }
    copy.does(&["session", "note", "The copy writes on.", "--mine"]);
    assert!(ours(&copy).contains("From the copy."));
    assert!(copy.text(&["session", "show"], "/mine/text").contains("The copy writes on."));
    ruth.does(&["session", "note", "The first writes on.", "--ours"]);
    assert!(ours(&ruth).contains("The first writes on."));
    let said = ruth.tries(&["sync"]);
    assert!(said.code == 0 || said.err.contains("copied or restored"), "{}", said.err);
    amina.does(&["sync"]);
    assert!(ours(&amina).contains("From the first."));
}
