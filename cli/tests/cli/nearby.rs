//! Two people in one room, with no network: two codes, and everything comes together over a real relay later.

use crate::bench::Notebook;
use crate::camera;
use crate::fake_relay::anywhere;
use crate::together::relay;
use server::{Config, Registration};
use std::net::TcpListener;

/// Begun, with a relay by name that nobody answers at yet.
fn amina(origin: &str) -> Notebook {
    let amina = Notebook::fresh();
    amina.does(&["init", "--name", "Amina", "--relay", origin]);
    amina
}

#[test]
fn two_pair_in_a_room_by_two_codes_and_meet_at_the_relay_later() {
    let address = TcpListener::bind(anywhere()).unwrap().local_addr().unwrap();
    let (amina, ruth) = (amina(&format!("ws://{address}")), Notebook::fresh());
    let link = camera::read(&amina.does(&["pair", "nearby", "--qr"]));
    let answer = camera::read(&ruth.does(&["join", &link, "--name", "Ruth", "--qr", "--seen"]));
    assert!(amina.does(&["pair", "take-in", &answer, "--seen"]).starts_with("Your partner is in, and you have seen"));
    let pair = amina.text(&["pair", "show"], "/id");
    assert_eq!(ruth.text(&["pair", "nearby", &pair], "/answer"), answer, "it can be shown again");
    amina.does(&["session", "new", "--now"]);
    amina.does(&["session", "note", "In the room.", "--ours"]);
    assert_eq!(amina.json(&["pair", "show"])["verified"], "yes");

    let data = tempfile::tempdir().unwrap();
    let config =
        Config { listen: address, data: data.path().to_owned(), registration: Registration::Open, ..Config::default() };
    let _relay = server::start(config).unwrap();
    for notebook in [&ruth, &amina, &ruth, &amina] {
        notebook.tries(&["sync", "--timeout", "10"]);
    }
    assert_eq!(ruth.text(&["session", "show"], "/ours/text"), "In the room.\n");
    for (notebook, partner) in [(&amina, "Ruth"), (&ruth, "Amina")] {
        let pair = notebook.json(&["pair", "show"]);
        assert_eq!((&pair["partner"], &pair["verified"]), (&partner.into(), &"yes".into()));
        assert_eq!(notebook.json(&["sync"])["settled"], true);
    }
    assert_eq!(amina.text(&["safety"], "/text"), ruth.text(&["safety"], "/text"));
}

#[test]
fn what_is_no_answer_lets_nobody_in_and_says_why() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = amina(&relay.origin());
    let link = amina.text(&["pair", "nearby"], "/link");
    let pair = amina.text(&["pair", "show"], "/id");
    let [ruth, mallory] = ["Ruth", "Mallory"].map(|name| {
        let notebook = Notebook::fresh();
        let answer = notebook.text(&["join", &link, "--name", name], "/answer");
        (notebook, answer)
    });
    let no = |answer: &str| amina.refuses(&["pair", "take-in", answer], 1);
    assert!(no(&link).starts_with("This is no answer"));
    assert!(no(&ruth.1[..ruth.1.len() - 9]).starts_with("This link is not whole"));
    amina.does(&["pair", "take-in", &ruth.1]);
    assert!(no(&mallory.1).starts_with("This answers another link"));
    assert!(amina.refuses(&["pair", "nearby", &pair], 1).starts_with("There is nothing to show"));

    let nowhere = Notebook::of("Amina");
    assert!(nowhere.refuses(&["pair", "nearby"], 1).starts_with("No relay is named yet"));
    amina.does(&["sync"]);
    assert!(mallory.0.refuses(&["sync"], 4).starts_with("This invite was used already."));
}
