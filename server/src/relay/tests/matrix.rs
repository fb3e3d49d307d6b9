//! Who gets what answer to which message: every message of the wire times every way to stand before a relay.
//!
//! The rows are made by a match over all of [`ToRelay`]: a new message does not compile here without a row of its own. The
//! same table over real sockets, smaller, and the addresses of the door stand in `server/tests/relay`.

mod actors;

use crate::relay::testing::*;
use crate::relay::{ConnectionId, Output};
use actors::{ACTORS, Actor, CONNECTION, Scene};
use protocol::{ControlKind, FromRelay, Grant, Locator, LogIndex, PublicKey, RefusalCode, SpaceId, ToRelay};

const ELSEWHERE: SpaceId = SpaceId([0x77; 16]);

/// What becomes of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Done,
    No(RefusalCode),
    /// No answer; the connection is closed.
    Closed,
}

const D: Cell = Cell::Done;
const N: Cell = Cell::No(RefusalCode::NotYours);
const U: Cell = Cell::No(RefusalCode::InviteUsed);
const X: Cell = Cell::No(RefusalCode::InviteExpired);
const C: Cell = Cell::Closed;

struct Row {
    variant: &'static str,
    name: &'static str,
    /// About a space that is there, or about one that is not.
    make: fn(&Scene, SpaceId) -> ToRelay,
    cells: [Cell; ACTORS],
}

macro_rules! rows {
    ($($variant:ident { $($name:literal: $make:expr, $cells:expr;)+ })+) => {
        fn rows() -> Vec<Row> {
            vec![$($(Row { variant: stringify!($variant), name: $name, make: $make, cells: $cells }),+),+]
        }

        fn variant(message: &ToRelay) -> &'static str {
            match message {
                $(ToRelay::$variant { .. } => stringify!($variant)),+
            }
        }
    };
}

rows! {
    // stranger, wrong space, removed, joiner, spent, expired, recovery, an hour old, replayed, forged, other tenant,
    // shows the first entry, crowded out, member
    SignIn {
        "as it did before": |scene, space| scene.sign_in(space), [N, N, N, D, U, X, D, C, N, N, N, N, C, D];
        "as a member, without the key": |_, space| forged(space), [N, N, N, N, N, N, N, C, N, N, N, N, C, N];
    }
    Create {
        "with another first entry": |scene, space| create(&founding_of(space, &scene.key)),
            [N, N, N, N, N, N, N, C, N, N, N, N, C, N];
        "with the first entry": |scene, _| ToRelay::Create { registration: None, entry: scene.first.clone() },
            [D, D, D, D, D, D, D, C, D, D, D, D, C, D];
    }
    Append {
        "content": |scene, space| append(envelope_in(space, &scene.key, name(200), 10)),
            [N, N, N, N, N, N, N, C, N, N, N, N, C, D];
        "a commit": |scene, space| append(scene.control(space, ControlKind::Commit, vec![])),
            [N, N, N, N, N, N, N, C, N, N, N, N, C, D];
        "a note": |scene, space| append(scene.control(space, ControlKind::Note, vec![])),
            [N, N, N, N, N, N, N, C, N, N, N, N, C, D];
        "a join": |scene, space| append(scene.control(space, ControlKind::Join, vec![newcomer()])),
            [N, N, N, D, U, X, D, C, N, N, N, N, C, N];
        "what another wrote": |_, space| append(envelope_in(space, &key(1), name(200), 10)),
            [N, N, N, N, N, N, N, C, N, N, N, N, C, N];
    }
    Read {
        "from the start": |_, space| ToRelay::Read { space, after: LogIndex::start(&space) },
            [N, N, N, D, D, X, D, C, N, N, N, N, C, D];
    }
    Restore {
        "what another wrote": |scene, space| restore(space, scene.head, envelope_in(space, &key(1), name(200), 10)),
            [N, N, N, N, N, N, D, C, N, N, N, D, C, D];
    }
    PutBox {
        "a box": |_, space| ToRelay::PutBox { space, locator: Locator([5; 16]), sealed: vec![1] },
            [N, N, N, N, N, N, N, C, N, N, N, N, C, D];
        "no box": |_, space| ToRelay::PutBox { space, locator: Locator([5; 16]), sealed: vec![] },
            [N, N, N, N, N, N, N, C, N, N, N, N, C, D];
    }
    GetBox {
        "of a locator": |_, _| ToRelay::GetBox { locator: Locator([5; 16]) },
            [D, D, D, D, D, D, D, C, D, D, D, D, C, D];
    }
    Heartbeat {
        "at all": |_, _| ToRelay::Heartbeat, [D, D, D, D, D, D, D, C, D, D, D, D, C, D];
    }
}

fn forged(space: SpaceId) -> ToRelay {
    ToRelay::SignIn { space, key: key(1).public(), signature: vec![7; 64] }
}

fn create(entry: &protocol::ControlEntry) -> ToRelay {
    ToRelay::Create { registration: None, entry: entry.to_bytes() }
}

fn append(entry: Vec<u8>) -> ToRelay {
    ToRelay::Append { entry }
}

fn restore(space: SpaceId, after: LogIndex, entry: Vec<u8>) -> ToRelay {
    ToRelay::Restore { space, after, entries: vec![entry.into()] }
}

fn newcomer() -> (PublicKey, Grant) {
    (key(201).public(), Grant::Member)
}

/// What became of it, the answer's bytes, and how often the store was asked.
fn said(actor: Actor, row: &Row, space: SpaceId) -> (Cell, Vec<u8>, u32) {
    let mut scene = Scene::set(actor);
    let message = (row.make)(&scene, space);
    assert_eq!(variant(&message), row.variant, "{}", row.name);
    let asked = scene.table.asked();
    let outputs = scene.table.say(CONNECTION, &message);
    let asked = scene.table.asked() - asked;
    let Some(answer) = told(&outputs, CONNECTION).into_iter().next() else {
        // The crowded-out one was closed before it spoke.
        let closed = outputs.is_empty() || outputs == [Output::Close(ConnectionId(CONNECTION))];
        assert!(closed && asked == 0, "{actor:?}: {outputs:?}");
        return (Cell::Closed, Vec::new(), asked);
    };
    (code(&answer).map_or(Cell::Done, Cell::No), answer.to_bytes(), asked)
}

#[test]
fn every_message_of_everybody_gets_the_answer_of_the_table() {
    let mut wrong = Vec::new();
    for row in rows() {
        for (actor, expected) in Actor::ALL.into_iter().zip(row.cells) {
            let (got, ..) = said(actor, &row, SPACE);
            if got != expected {
                wrong.push(format!("{} {:?} by {actor:?}: {got:?}, not {expected:?}", row.variant, row.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where a space is not there, creating it is allowed: that is no refusal to compare.
fn is_comparable(row: &Row, actor: Actor, cell: Cell) -> bool {
    cell == N && row.variant != "Create" && !actor.is_in()
}

#[test]
fn whoever_is_refused_learns_nothing_from_the_answer_or_from_the_work() {
    let mut compared = 0;
    for row in rows() {
        for (actor, cell) in Actor::ALL.into_iter().zip(row.cells) {
            if !is_comparable(&row, actor, cell) {
                continue;
            }
            let (_, there, asked_there) = said(actor, &row, SPACE);
            let (_, absent, asked_absent) = said(actor, &row, ELSEWHERE);
            assert_eq!(renamed(&there), absent, "{} by {actor:?}", row.name);
            assert_eq!(asked_there, asked_absent, "{} {} by {actor:?}", row.variant, row.name);
            compared += 1;
        }
    }
    assert!(compared > 60, "only {compared} refusals were compared");
}

/// The answer as it would be about the other space.
fn renamed(answer: &[u8]) -> Vec<u8> {
    let refused = FromRelay::from_bytes(answer).unwrap();
    let FromRelay::Refused { space: Some(SPACE), msg_id, refusal } = refused else { panic!("{refused:?}") };
    FromRelay::Refused { space: Some(ELSEWHERE), msg_id, refusal }.to_bytes()
}
