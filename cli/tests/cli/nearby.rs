//! Two people in one room, with no network: two codes, and everything comes together over a real relay later.

use crate::bench::Notebook;
use crate::fake_relay::anywhere;
use crate::together::relay;
use codes::{Parts, Size};
use server::{Config, Registration};
use std::net::TcpListener;

/// Begun, with a relay by name that nobody answers at yet.
fn amina(origin: &str) -> Notebook {
    let amina = Notebook::fresh();
    amina.does(&["init", "--name", "Amina", "--relay", origin]);
    amina
}

/// The lines that a reader makes of a code, which came late and missed every third picture.
fn scanned(text: &str) -> String {
    let parts = Parts::of(text, Size::Usual).unwrap();
    assert!(!parts.is_still(), "it takes several pictures");
    (2..60).filter(|number| number % 3 != 0).map(|number| parts.part(number) + "\n").collect()
}

#[test]
fn two_pair_in_a_room_by_two_codes_and_meet_at_the_relay_later() {
    let address = TcpListener::bind(anywhere()).unwrap().local_addr().unwrap();
    let (amina, ruth) = (amina(&format!("ws://{address}")), Notebook::fresh());
    let link = amina.text(&["pair", "nearby"], "/link");
    let answer = ruth.text(&["join", &scanned(&link), "--name", "Ruth", "--seen"], "/answer");
    let said = amina.does(&["pair", "take-in", &scanned(&answer), "--seen"]);
    assert!(said.starts_with("Your partner is in, and you have seen"), "{said}");
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

#[test]
fn a_code_of_several_pictures_goes_into_no_pipe_and_says_what_it_needs() {
    let amina = amina("ws://127.0.0.1:9");
    let said = amina.does(&["pair", "nearby", "--qr"]);
    assert!(said.starts_with("turnabout://join#"), "the text works as well: {said}");
    assert!(said.contains("several pictures") && said.contains("at least 45 columns and 24 lines"), "{said}");
    assert!(!said.contains('█'), "{said}");
    let pair = amina.text(&["pair", "show"], "/id");
    assert_eq!(amina.json(&["pair", "nearby", &pair, "--qr"]), amina.json(&["pair", "nearby", &pair]));

    let link = amina.text(&["pair", "nearby", &pair], "/link");
    let first = scanned(&link).lines().next().unwrap().to_owned();
    let ruth = Notebook::fresh();
    let said = ruth.refuses(&["join", &first, "--name", "Ruth"], 1);
    assert!(said.starts_with("These lines are 1 of "), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_a_long_link_moves_until_it_has_been_read_and_enter_is_pressed() {
    use crate::{camera, terminal};
    use codes::{Gather, Taken};
    use std::io::Write;

    const BELOW: &str = "Press Enter once the camera has all of it.";
    let amina = amina("ws://127.0.0.1:9");
    let (mut screen, mut child) = terminal::opened(amina.command(&["pair", "nearby", "--qr"]));
    let (mut shown, mut looked_at, mut gather) = (Vec::new(), 0, Gather::default());
    let link = loop {
        let more = terminal::more(&mut screen);
        assert!(!more.is_empty(), "it ended by itself");
        shown.extend(more);
        let text = String::from_utf8_lossy(&shown);
        let pictures: Vec<&str> = text.split(BELOW).collect();
        let whole = &pictures[looked_at..pictures.len() - 1];
        looked_at += whole.len();
        let taken = whole.iter().map(|picture| gather.take(&camera::read(&camera::without_colours(picture))));
        if let Some(Taken::Whole { text }) = taken.last() {
            break text;
        }
    };
    assert!(looked_at > 1 && String::from_utf8_lossy(&shown).contains(&link), "it is the link that stands above");
    screen.write_all(b"\n").unwrap();
    while !terminal::more(&mut screen).is_empty() {}
    assert!(child.wait().unwrap().success());
}
