//! Recovery boxes: who puts them, who gets them, how often.

use crate::relay::Output;
use crate::relay::testing::*;
use protocol::limits::{BOX_BYTES_MAX, BOX_TRIES_PER_CONNECTION_AND_MINUTE};
use protocol::{FromRelay, Grant, Locator, Refusal, RefusalCode, SpaceId, ToRelay};

const MINE: Locator = Locator([7; 16]);
const OTHER: SpaceId = SpaceId([8; 16]);

fn put(locator: Locator, sealed: &[u8]) -> ToRelay {
    ToRelay::PutBox { space: SPACE, locator, sealed: sealed.to_vec() }
}

fn get(table: &mut Table, connection: u64, locator: Locator) -> Vec<u8> {
    let FromRelay::Box { sealed, .. } = table.ask(connection, &ToRelay::GetBox { locator }) else { panic!("no box") };
    sealed
}

fn wait_ms(answer: &FromRelay) -> Option<u64> {
    let FromRelay::Refused {
        space: None, refusal: Refusal { code: RefusalCode::RateLimited, retry_after_ms, .. }, ..
    } = answer
    else {
        panic!("{answer:?}")
    };
    *retry_after_ms
}

#[test]
fn a_member_leaves_a_box_and_whoever_knows_its_locator_gets_it() {
    let mut table = Table::founded(vec![]);
    assert_eq!(table.ask(1, &put(MINE, b"sealed")), FromRelay::BoxKept { space: SPACE, locator: MINE });
    table.connect(2);
    assert_eq!(get(&mut table, 2, MINE), b"sealed");
    assert_eq!(get(&mut table, 2, Locator([0; 16])), b"", "none is an empty one");
}

#[test]
fn a_new_box_takes_the_place_of_the_old_and_an_empty_one_takes_it_away() {
    let mut table = Table::founded(vec![]);
    let moved = Locator([6; 16]);
    for (locator, sealed) in [(MINE, &b"one"[..]), (MINE, b"two"), (moved, b"three")] {
        assert_eq!(code(&table.ask(1, &put(locator, sealed))), None);
        assert_eq!(get(&mut table, 1, locator), sealed);
    }
    assert_eq!(get(&mut table, 1, MINE), b"");
    assert_eq!(table.ask(1, &put(MINE, b"")), FromRelay::BoxKept { space: SPACE, locator: MINE });
    assert_eq!(get(&mut table, 1, moved), b"", "whatever its locator was");
}

#[test]
fn only_a_member_puts_a_box() {
    let invite = Grant::Joiner { uses: 1, expires_at_ms: NOW_MS + 1_000 };
    let mut table = Table::founded(vec![(key(2).public(), invite), (key(3).public(), Grant::Recovery)]);
    for connection in [2, 3, 4] {
        table.connect(connection);
        if connection < 4 {
            table.sign_in(connection, &key(u8::try_from(connection).unwrap()));
        }
        assert_eq!(code(&table.ask(connection, &put(MINE, b"sealed"))), Some(RefusalCode::NotYours), "{connection}");
    }
    assert_eq!(get(&mut table, 1, MINE), b"");
}

#[test]
fn anothers_locator_is_refused_without_a_word_why() {
    let mut table = Table::founded(vec![]);
    table.ask(1, &put(MINE, b"sealed"));
    table.connect(2);
    table.ask(2, &ToRelay::Create { registration: None, entry: founding_of(OTHER, &key(2)).to_bytes() });
    table.ask(2, &signing_in_to(OTHER, 2, &key(2)));
    for sealed in [&b"stolen"[..], b""] {
        let answer = table.ask(2, &ToRelay::PutBox { space: OTHER, locator: MINE, sealed: sealed.to_vec() });
        let refusal = RefusalCode::NotYours.into();
        assert_eq!(answer, FromRelay::Refused { space: Some(OTHER), msg_id: None, refusal });
    }
    assert_eq!(get(&mut table, 2, MINE), b"sealed");
}

#[test]
fn a_box_is_small_and_costs_an_append() {
    let mut table = Table::with(|settings| settings.appends_per_minute = 1).found(vec![]);
    let size = |size| put(MINE, &vec![1; size]);
    assert_eq!(code(&table.ask(1, &size(BOX_BYTES_MAX + 1))), Some(RefusalCode::TooLarge));
    assert_eq!(code(&table.ask(1, &size(BOX_BYTES_MAX))), None);
    assert_eq!(code(&table.ask(1, &size(1))), Some(RefusalCode::RateLimited));
}

#[test]
fn a_connection_has_so_many_tries_a_minute_and_all_together_so_many() {
    let mut table = Table::with(|settings| settings.limits.box_tries.burst = 9).found(vec![]);
    (2..=4).for_each(|connection| drop(table.connect(connection)));
    let none = ToRelay::GetBox { locator: MINE };
    (0..BOX_TRIES_PER_CONNECTION_AND_MINUTE).for_each(|_| assert_eq!(get(&mut table, 2, MINE), b""));
    assert_eq!(wait_ms(&table.ask(2, &none)), Some(7_500), "an eighth of a minute");
    assert_eq!(get(&mut table, 3, MINE), b"", "one connection does not use up everybody's tries");
    assert_eq!(wait_ms(&table.ask(4, &none)), Some(100));
    table.now_ms += 7_500;
    assert_eq!(get(&mut table, 2, MINE), b"");
}

#[test]
fn nothing_is_said_of_a_box_that_was_not_kept() {
    let mut table = Table::founded(vec![]);
    table.ask(1, &put(MINE, b"kept"));
    table.connect(2);
    table.fail_next(Fault::BrokenAtCommit);
    table.stage(1, &put(MINE, b"lost"));
    table.stage(2, &ToRelay::GetBox { locator: MINE });
    assert!(table.relay.commit().is_err());
    let outputs = table.relay.commit().unwrap();
    let codes = |connection| told(&outputs, connection).iter().map(code).collect::<Vec<_>>();
    assert_eq!((codes(1), codes(2)), (vec![Some(RefusalCode::Unavailable)], vec![Some(RefusalCode::Unavailable)]));
    assert!(outputs.iter().all(|output| matches!(output, Output::Send(..))));
    assert_eq!(get(&mut table, 2, MINE), b"kept");
}
