//! Two notebooks and a real relay, through the commands.

use crate::bench::Notebook;
use server::{Config, Registration, Running};
use tempfile::TempDir;

/// A relay that anybody on this computer may use.
pub fn relay(data: &TempDir) -> Running {
    relay_with(data, Config::default())
}

pub fn relay_with(data: &TempDir, config: Config) -> Running {
    let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    let config = Config { listen, data: data.path().to_owned(), registration: Registration::Open, ..config };
    server::start(config).expect("a relay")
}

/// Amina has invited Ruth, who has joined, and both have heard of it. What Amina had written before, her name among it, comes
/// to Ruth once Amina's device has been online.
pub fn pair(relay: &Running) -> [Notebook; 2] {
    let amina = Notebook::with_pair("Amina", &relay.origin());
    let link = amina.text(&["invite"], "/link");
    amina.does(&["sync"]);
    let ruth = Notebook::fresh();
    ruth.does(&["join", &link, "--name", "Ruth"]);
    ruth.does(&["sync"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    [amina, ruth]
}

#[test]
fn what_two_write_apart_both_see_after_a_sync() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    assert_eq!(amina.json(&["pair"])[0]["partner"], "Ruth");
    assert_eq!(ruth.json(&["pair", "show"])["partner"], "Amina");

    amina.does(&["session", "new", "--now", "--agenda", "Reading by ear"]);
    amina.does(&["session", "note", "We listened to the page.", "--ours"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    amina.does(&["session", "note", "Amina adds this.", "--ours"]);
    amina.does(&["session", "note", "Only Amina.", "--mine"]);
    ruth.does(&["session", "note", "Ruth adds that.", "--ours"]);
    let waiting = ruth.json(&["status"])["unsent"].as_u64().unwrap();
    assert!(waiting > 0);
    let synced = ruth.json(&["sync"]);
    assert_eq!((&synced["settled"], &synced["unsent"]), (&true.into(), &0.into()));
    amina.does(&["sync"]);
    ruth.does(&["sync"]);

    let shown = [&amina, &ruth].map(|notebook| notebook.json(&["session", "show"]));
    let ours = shown[0]["ours"]["text"].as_str().unwrap();
    assert_eq!(shown[1]["ours"]["text"], ours);
    for line in ["We listened to the page.", "Amina adds this.", "Ruth adds that."] {
        assert!(ours.lines().any(|one| one == line), "{ours}");
    }
    assert_eq!(shown[1]["agenda"]["text"], "Reading by ear\n");
    assert_eq!(shown[1]["mine"]["text"], "");
    assert!(ruth.does(&["session", "show"]).contains("Both of us"));
}

#[test]
fn a_device_of_ones_own_brings_mine_along() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ruth = Notebook::with_pair("Ruth", &relay.origin());
    ruth.does(&["session", "new", "--now"]);
    ruth.does(&["session", "note", "Only Ruth.", "--mine"]);
    let link = ruth.text(&["link-device"], "/link");
    ruth.does(&["sync"]);

    let tablet = Notebook::fresh();
    let said = tablet.tries_with(&["join", "-", "--yes"], link.as_bytes());
    assert_eq!(said.code, 0, "{}", said.err);
    tablet.tries(&["sync", "--timeout", "5"]);
    ruth.does(&["sync"]);
    tablet.does(&["sync"]);

    assert!(tablet.does(&["today"]).starts_with("Ruth\n"));
    assert_eq!(tablet.json(&["session", "show"])["mine"]["text"], "Only Ruth.\n");
}

#[test]
fn a_change_of_date_by_both_is_two_answers() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    amina.does(&["session", "new", "--at", "2026-05-03 10:00", "--meant"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    amina.does(&["session", "plan", "--at", "2026-05-04 10:00", "--meant"]);
    ruth.does(&["session", "plan", "--at", "2026-05-05 10:00", "--meant"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);

    let shown = ruth.does(&["session", "show"]);
    assert!(shown.contains("Start: two answers, ") && shown.contains("Mon 4 May 2026 10:00"), "{shown}");
    assert!(ruth.does(&["today"]).contains("Two answers"));

    ruth.does(&["session", "plan", "--at", "2026-05-04 10:00", "--meant"]);
    assert_eq!(ruth.json(&["session", "show"])["start_answers"], serde_json::json!([]));
}
