//! What is mine stays mine, and the relay reads nothing.

use super::world;
use app::UiEvent;
use app::reflect::event::ReflectEvent;
use app::session::event::{MarkKind, Notebook, SessionEvent};
use app::store::Table;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;
use tests::world::evidence::{holds, holds_plainly};

const MINE: &str = "I was afraid to ask him that.";
const OURS: &str = "He explained what a quorum is.";

#[test]
fn what_is_mine_never_leaves() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, OURS);
    junior.writes(&mut world, &session, Notebook::Mine, MINE);
    let mark = UiEvent::Session(SessionEvent::Mark {
        session: session.clone(),
        notebook: Notebook::Mine,
        kind: MarkKind::Learned,
        text: format!("Mark: {MINE}"),
    });
    junior.does(&mut world, mark);
    let answer = UiEvent::Reflect(ReflectEvent::Answer {
        prompt: "P01".to_owned(),
        share_with: None,
        text: format!("Answer: {MINE}"),
    });
    junior.does(&mut world, answer);
    world.run_until_quiet();

    let shown = senior.opens(&mut world, &session);
    assert_eq!((&*shown.ours.text, &*shown.mine.text, shown.marks.len()), (OURS, "", 0));
    assert_eq!(junior.view(&world).reflect.answers.len(), 1);
    assert!(senior.view(&world).reflect.answers.is_empty());
    assert!(holds(&world.disk_bytes(junior), MINE), "the search finds what is there");
    assert!(holds(&world.disk_bytes(senior), OURS), "on the partner's disk as well");
    assert!(!holds(&world.disk_bytes(senior), MINE), "what is mine is on no disk of the partner's");
}

#[test]
fn a_line_that_is_shared_takes_no_draft_along() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, OURS);
    junior.writes(&mut world, &session, Notebook::Mine, "He is slow. ");
    junior.writes(&mut world, &session, Notebook::Mine, "I will ask again.");
    junior.splices(&mut world, &session, Notebook::Mine, (0, 12), "");

    let line = junior.mine(&mut world, &session);
    junior.does(&mut world, UiEvent::Session(SessionEvent::ShareLine { session: session.clone(), line }));
    world.run_until_quiet();

    assert!(senior.ours(&mut world, &session).contains("I will ask again."));
    assert!(!holds(&world.disk_bytes(senior), "He is slow."), "what was taken back before is not in what is shared");
}

#[test]
fn the_relay_and_the_wire_show_no_word() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Josephine", "Sebastian"]);
    let session = junior.write_ours(&mut world, OURS);
    junior.writes(&mut world, &session, Notebook::Mine, MINE);
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &session), OURS);

    let seen = [world.relay_bytes().as_slice(), world.wire_bytes()].concat();
    assert!(world.relay_bytes().len() > 1_000, "the relay holds the logs");
    for word in [MINE, OURS, "quorum", "Josephine", "Sebastian", session.as_str()] {
        assert!(!holds(&seen, word), "{word:?} is open to read at the relay");
    }
    for device in [junior, senior] {
        assert!(world.records(device, Table::Quarantine).is_empty());
    }
}

#[test]
fn the_search_finds_a_text_plain_and_compressed() {
    let mut encoder = DeflateEncoder::new(b"before".to_vec(), Compression::best());
    encoder.write_all("said once, said once, said once, and kept".repeat(20).as_bytes()).unwrap();
    let bytes = encoder.finish().unwrap();

    assert!(!holds_plainly(&bytes, "said once, and kept"));
    assert!(holds(&bytes, "once, said once, and kept"));
    assert!(holds(&bytes, "before"));
    assert!(!holds(&bytes, "never said"));
}
