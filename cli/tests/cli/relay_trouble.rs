//! Trouble with the relay: exit code 4, a sentence that says what to do, and everything still here.

use crate::bench::Notebook;
use crate::fake_relay::{self, anywhere};
use crate::together::{pair, relay, relay_with};
use protocol::{ControlEntry, FromRelay, Hash, LogIndex, Refusal, RefusalCode, SpaceId, ToRelay};
use server::Config;
use std::net::{TcpListener, TcpStream};

const NOTE: &str = "Written while there was trouble.";

/// Tries to sync; the sentence. What was written is there before and after.
fn troubled(notebook: &Notebook) -> String {
    let sentence = notebook.refuses(&["sync"], 4);
    assert!(sentence.contains("saved here") || sentence.contains("nothing here is lost"), "{sentence}");
    notebook.does(&["session", "new", "--now"]);
    notebook.does(&["session", "note", NOTE, "--ours"]);
    assert_eq!(notebook.refuses(&["sync"], 4), sentence);
    assert_eq!(notebook.text(&["session", "show"], "/ours/text"), format!("{NOTE}\n"));
    sentence
}

#[test]
fn a_relay_that_is_down_stops_nothing_here() {
    let nobody = TcpListener::bind(anywhere()).unwrap().local_addr().unwrap();
    let notebook = Notebook::with_pair("Amina", &format!("ws://{nobody}"));
    assert!(troubled(&notebook).starts_with("Cannot reach the relay."));
    let said = notebook.tries(&["sync", "--json"]);
    let shape: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(shape["attention"]["code"], "relay-unreachable");
}

#[test]
fn a_relay_with_no_room_for_a_space_says_so() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay_with(&data, Config { space_bytes_max: 600, ..Config::default() });
    let notebook = Notebook::with_pair("Amina", &relay.origin());
    assert!(troubled(&notebook).contains("used up its room"));
}

#[test]
fn a_relay_whose_disk_is_full_says_so() {
    let origin = fake_relay::start(anywhere(), (1, 1), |asked| match asked {
        ToRelay::SignIn { space, .. } => vec![refused(*space, RefusalCode::NotYours)],
        ToRelay::Create { entry, .. } => {
            let space = ControlEntry::from_bytes(entry).expect("a control entry").space;
            vec![refused(space, RefusalCode::RelayFull)]
        }
        ToRelay::Append { .. }
        | ToRelay::Read { .. }
        | ToRelay::Restore { .. }
        | ToRelay::PutBox { .. }
        | ToRelay::GetBox { .. }
        | ToRelay::Heartbeat => Vec::new(),
    });
    assert!(troubled(&Notebook::with_pair("Amina", &origin)).contains("disk is full"));
}

#[test]
fn a_relay_that_wants_a_token_says_so_and_takes_it() {
    let data = tempfile::tempdir().unwrap();
    let listen = anywhere();
    let registration = server::Registration::Tokens(vec!["spring".into()]);
    let config = Config { listen, data: data.path().to_owned(), registration, ..Config::default() };
    let relay = server::start(config).unwrap();
    let notebook = Notebook::with_pair("Amina", &relay.origin());
    assert!(troubled(&notebook).contains("registration token"));

    notebook.does(&["relay", &relay.origin(), "--registration", "spring"]);
    notebook.does(&["sync"]);
}

#[test]
fn a_relay_of_another_version_is_left_alone() {
    let origin = fake_relay::start(anywhere(), (9, 9), |_| Vec::new());
    assert!(troubled(&Notebook::with_pair("Amina", &origin)).contains("another version"));
}

#[test]
fn what_is_no_relay_is_told_apart() {
    let listener = TcpListener::bind(anywhere()).unwrap();
    let origin = format!("ws://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| say_something_else(&stream)));
    assert!(troubled(&Notebook::with_pair("Amina", &origin)).contains("is not a relay"));
}

/// Reads the whole question first: a connection that is closed on unread bytes is a broken line, not an answer.
fn say_something_else(mut stream: &TcpStream) {
    use std::io::{BufRead, BufReader, Write};
    let mut lines = BufReader::new(stream).lines();
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    // Whoever has hung up needs no answer.
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello");
}

#[test]
fn a_relay_that_lies_about_the_order_gets_nothing_more() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let address = relay.address();
    let [amina, ruth] = pair(&relay);
    relay.stop().unwrap();

    // The same place, another history.
    fake_relay::start(address, (1, 1), |asked| match *asked {
        ToRelay::SignIn { space, key, .. } => {
            let head = LogIndex { seq: 3, chain: Hash([0xee; 32]) };
            vec![FromRelay::SignedIn { space, key, head, control_head: Hash([0xdd; 32]) }]
        }
        ToRelay::Read { space, after } => {
            let head = LogIndex { seq: after.seq, chain: Hash([0xee; 32]) };
            vec![FromRelay::Entries { space, after: after.seq, items: vec![], end: head, head }]
        }
        ToRelay::Create { .. }
        | ToRelay::Append { .. }
        | ToRelay::Restore { .. }
        | ToRelay::PutBox { .. }
        | ToRelay::GetBox { .. }
        | ToRelay::Heartbeat => Vec::new(),
    });

    assert!(troubled(&amina).contains("The relay's log is not the one that this notebook has seen"));
    assert!(troubled(&ruth).contains("Nothing more is sent to it"));
}

#[test]
fn a_relay_that_was_set_back_and_takes_nothing_back_gets_nothing_more() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let address = relay.address();
    let [amina, _ruth] = pair(&relay);
    relay.stop().unwrap();

    fake_relay::start(address, (1, 1), |asked| match *asked {
        ToRelay::SignIn { space, key, .. } => {
            let head = LogIndex::start(&space);
            vec![FromRelay::SignedIn { space, key, head, control_head: Hash::ZERO }]
        }
        ToRelay::Read { space, .. } => vec![refused(space, RefusalCode::BeyondHead)],
        ToRelay::Restore { space, .. } => vec![refused(space, RefusalCode::Malformed)],
        ToRelay::Create { .. }
        | ToRelay::Append { .. }
        | ToRelay::PutBox { .. }
        | ToRelay::GetBox { .. }
        | ToRelay::Heartbeat => Vec::new(),
    });

    assert!(troubled(&amina).contains("it was set back or changed"));
}

/// Its whole folder is gone, and it starts again at the same address.
#[test]
fn a_relay_that_lost_everything_is_refilled_and_serves_a_new_device() {
    let data = tempfile::tempdir().unwrap();
    let first = relay(&data);
    let address = first.address();
    let [amina, ruth] = pair(&first);
    amina.does(&["session", "new", "--now"]);
    amina.does(&["session", "note", NOTE, "--ours"]);
    amina.does(&["session", "note", "Only Amina.", "--mine"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    first.stop().unwrap();

    let empty = tempfile::tempdir().unwrap();
    let registration = server::Registration::Open;
    let config = Config { listen: address, data: empty.path().to_owned(), registration, ..Config::default() };
    let _second = server::start(config).unwrap();
    assert!(amina.does(&["sync"]).contains("All sent, all read"));
    let healed = amina.json(&["sync"]);
    assert_eq!(healed["healed"]["how"], "refilled", "{healed}");
    ruth.does(&["session", "note", "And Ruth.", "--ours"]);
    ruth.does(&["sync"]);

    let link = amina.text(&["link-device"], "/link");
    amina.does(&["sync"]);
    let tablet = Notebook::fresh();
    tablet.does(&["join", &link, "--yes"]);
    for notebook in [&tablet, &amina, &tablet] {
        notebook.tries(&["sync", "--timeout", "10"]);
    }
    assert_eq!(tablet.text(&["session", "show"], "/ours/text"), format!("{NOTE}\nAnd Ruth.\n"));
    assert_eq!(tablet.text(&["session", "show"], "/mine/text"), "Only Amina.\n");
}

#[test]
fn an_invite_works_once() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = Notebook::with_pair("Amina", &relay.origin());
    let link = amina.text(&["invite"], "/link");
    amina.does(&["sync"]);
    let [ruth, mallory] = [Notebook::fresh(), Notebook::fresh()];
    ruth.does(&["join", &link, "--name", "Ruth"]);
    ruth.does(&["sync"]);
    mallory.does(&["join", &link, "--name", "Mallory"]);

    assert!(mallory.refuses(&["sync"], 4).starts_with("This invite was used already."));
    let spent = mallory.text(&["pair", "show"], "/id");
    assert!(mallory.does(&["pair"]).contains("still on its way into pair"));

    // Another link works beside the spent one, and that one can be taken off the list.
    let eve = Notebook::with_pair("Eve", &relay.origin());
    let other = eve.text(&["invite"], "/link");
    eve.does(&["sync"]);
    mallory.does(&["join", &other]);
    mallory.does(&["sync"]);
    mallory.does(&["pair", "leave", &spent, "--yes"]);
    assert_eq!(mallory.json(&["pair"]).as_array().unwrap().len(), 1);
    mallory.does(&["sync"]);

    amina.does(&["sync"]);
    assert_eq!(amina.json(&["pair"])[0]["partner"], "Ruth");
    assert!(mallory.does(&["today"]).starts_with("Mallory\n"));
}

#[test]
fn an_invite_that_has_expired_says_so() {
    let origin = fake_relay::start(anywhere(), (1, 1), |asked| match asked {
        ToRelay::SignIn { space, .. } => vec![refused(*space, RefusalCode::InviteExpired)],
        ToRelay::Create { .. }
        | ToRelay::Append { .. }
        | ToRelay::Read { .. }
        | ToRelay::Restore { .. }
        | ToRelay::PutBox { .. }
        | ToRelay::GetBox { .. }
        | ToRelay::Heartbeat => Vec::new(),
    });
    let link = Notebook::with_pair("Amina", &origin).text(&["invite"], "/link");
    let ruth = Notebook::fresh();
    ruth.does(&["join", &link, "--name", "Ruth"]);

    assert!(ruth.refuses(&["sync"], 4).starts_with("This invite has expired."));
    assert!(ruth.does(&["today"]).starts_with("Ruth\n"));
}

#[test]
fn a_relay_that_takes_no_more_tries_at_recovery_codes_says_so() {
    let origin = fake_relay::start(anywhere(), (1, 1), |asked| match asked {
        ToRelay::GetBox { .. } => {
            let refusal = Refusal { retry_after_ms: Some(60_000), ..Refusal::from(RefusalCode::RateLimited) };
            vec![FromRelay::Refused { space: None, msg_id: None, refusal }]
        }
        ToRelay::SignIn { .. }
        | ToRelay::Create { .. }
        | ToRelay::Append { .. }
        | ToRelay::Read { .. }
        | ToRelay::Restore { .. }
        | ToRelay::PutBox { .. }
        | ToRelay::Heartbeat => Vec::new(),
    });
    let code = crate::recovery::code_of(&Notebook::with_pair("Ruth", &origin));
    let fresh = Notebook::fresh();

    let said = fresh.tries_with(&["recover", "--relay", &origin], code.as_bytes());

    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.starts_with("The relay takes only a few tries at recovery codes in a minute."), "{}", said.err);
    assert_eq!(fresh.text(&["status"], "/stage"), "fresh");
}

#[test]
fn what_does_not_settle_in_time_has_its_own_exit_code() {
    let origin = fake_relay::start(anywhere(), (1, 1), |_| Vec::new());
    let notebook = Notebook::with_pair("Amina", &origin);
    let sentence = notebook.refuses(&["sync", "--timeout", "1"], 5);
    assert!(sentence.starts_with("Everything is saved here."), "{sentence}");
}

fn refused(space: SpaceId, code: RefusalCode) -> FromRelay {
    FromRelay::Refused { space: Some(space), msg_id: None, refusal: Refusal::from(code) }
}

/// The same link, as if it had been made in another log.
fn of_another_log(link: &str) -> String {
    let mut link = spaces::Link::from_text(link).expect("a link");
    let mut secret = protocol::cbor::to_bytes(&link.secret);
    let name = secret.windows(4).position(|four| four == b"head").expect("it is written with its name");
    // Behind the name and the length.
    secret[name + 5] ^= 1;
    link.secret = protocol::cbor::from_bytes(&secret).expect("a secret");
    link.to_text()
}

#[test]
fn a_link_of_another_log_joins_nothing_and_the_right_one_is_taken_in_its_place() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let amina = Notebook::with_pair("Amina", &relay.origin());
    amina.does(&["sync"]);
    let link = amina.text(&["invite"], "/link");
    amina.does(&["sync"]);
    let ruth = Notebook::fresh();
    ruth.does(&["join", &of_another_log(&link), "--name", "Ruth"]);

    let sentence = ruth.refuses(&["sync"], 4);
    assert!(sentence.starts_with("The relay's log is not the one that this link was made in"), "{sentence}");
    let shape: serde_json::Value = serde_json::from_str(&ruth.tries(&["sync", "--json"]).out).unwrap();
    assert_eq!(shape["attention"]["code"], "another-log");
    amina.does(&["sync"]);
    assert_eq!(amina.json(&["pair"])[0]["has_partner"], false);

    ruth.does(&["join", &link]);
    ruth.does(&["sync"]);
    amina.does(&["sync"]);
    assert_eq!(amina.json(&["pair"])[0]["has_partner"], true);
}
