//! Who may do what: the matrix of capabilities, and what strangers learn.

use crate::relay::testing::*;
use protocol::key::sign_in;
use protocol::limits::SPACES_PER_CONNECTION_MAX;
use protocol::{ControlKind, FromRelay, Grant, LogIndex, LogItem, PublicKey, RefusalCode, SecretKey, SpaceId, ToRelay};

fn joiner(uses: u16) -> Vec<(PublicKey, Grant)> {
    vec![(key(2).public(), Grant::Joiner { uses, expires_at_ms: NOW_MS + 1_000 })]
}

fn joining(table: &Table, by: &SecretKey, new: u8) -> Vec<u8> {
    let add = vec![(key(new).public(), Grant::Member)];
    control(by, ControlKind::Join, (table.control_head(), name(new)), add, vec![]).to_bytes()
}

#[test]
fn a_signature_holds_for_every_origin_of_the_relay_and_for_this_connection_only() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    let signed = |origin, nonce: [u8; 32]| ToRelay::SignIn {
        space: SPACE,
        key: key(1).public(),
        signature: sign_in(&key(1), origin, &SPACE, &nonce).to_vec(),
    };
    for origin in [ORIGIN, "ws://localhost:1"] {
        assert!(matches!(table.ask(2, &signed(origin, nonce(2))), FromRelay::SignedIn { .. }), "{origin}");
    }
    for wrong in [signed(ORIGIN, nonce(1)), signed("wss://evil.example.org", nonce(2))] {
        assert_eq!(code(&table.ask(2, &wrong)), Some(RefusalCode::NotYours));
    }
}

#[test]
fn not_yours_and_does_not_exist_are_one_answer() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    let elsewhere = SpaceId([8; 16]);
    let signed = |by: &SecretKey, space| ToRelay::SignIn {
        space,
        key: by.public(),
        signature: sign_in(by, ORIGIN, &space, &nonce(2)).to_vec(),
    };
    let forged = ToRelay::SignIn { space: SPACE, key: key(1).public(), signature: vec![7; 64] };
    let mut damaged = envelope(&key(1), name(1), 10);
    *damaged.last_mut().unwrap() ^= 1;
    let mut other_space = envelope(&key(9), name(1), 10);
    other_space[2..18].copy_from_slice(&elsewhere.0);
    for refused in [
        signed(&key(9), SPACE),
        signed(&key(9), elsewhere),
        forged,
        ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) },
        ToRelay::Read { space: elsewhere, after: LogIndex::start(&elsewhere) },
        ToRelay::Append { entry: envelope(&key(1), name(1), 10) },
        ToRelay::Append { entry: damaged },
        ToRelay::Append { entry: other_space },
    ] {
        let answer = table.ask(2, &refused);
        let expected = RefusalCode::NotYours.into();
        assert!(matches!(&answer, FromRelay::Refused { refusal, .. } if *refusal == expected), "{answer:?}");
    }
}

#[test]
fn an_entry_needs_the_sign_in_of_its_own_author() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    assert_eq!(code(&table.append(1, envelope(&key(2), name(1), 10))), Some(RefusalCode::NotYours));
    let mut damaged = envelope(&key(1), name(1), 10);
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(code(&table.append(1, damaged)), Some(RefusalCode::NotYours));
    assert_eq!(table.record().head.seq, 1);
}

#[test]
fn a_joiner_sees_control_entries_whole_and_the_rest_as_hashes() {
    let mut table = Table::founded(joiner(1));
    let content = envelope(&key(1), name(1), 10);
    table.append(1, content.clone());
    table.connect(2);
    table.sign_in(2, &key(2));

    let answer = table.read(2, LogIndex::start(&SPACE));
    let [LogItem::Entry(first), LogItem::Hash(_)] = items(&answer) else { panic!("{answer:?}") };
    assert_eq!(*first, founding(&key(1), joiner(1)).to_bytes());
    let head = items(&answer).iter().fold(LogIndex::start(&SPACE), |at, item| at.after(&item.hash()));
    assert_eq!(head, table.record().head, "the chain stays checkable");

    let outputs = table.say(1, &ToRelay::Append { entry: envelope(&key(1), name(2), 10) });
    assert!(matches!(items(&told(&outputs, 2)[0]), [LogItem::Hash(_)]));
}

#[test]
fn a_joiner_and_a_recovery_key_write_no_content() {
    let mut others = joiner(1);
    others.push((key(3).public(), Grant::Recovery));
    let mut table = Table::founded(others);
    for n in [2, 3] {
        table.connect(n.into());
        table.sign_in(n.into(), &key(n));
        let answer = table.append(n.into(), envelope(&key(n), name(n), 10));
        assert_eq!(code(&answer), Some(RefusalCode::NotYours));
    }
}

#[test]
fn a_recovery_key_reads_everything_and_lets_one_in() {
    let mut table = Table::founded(vec![(key(3).public(), Grant::Recovery)]);
    let content = envelope(&key(1), name(1), 10);
    table.append(1, content.clone());
    table.connect(3);
    table.sign_in(3, &key(3));
    assert_eq!(items(&table.read(3, LogIndex::start(&SPACE)))[1], LogItem::Entry(content));
    let join = joining(&table, &key(3), 4);
    assert_eq!(place(&table.append(3, join)).seq, 3);
}

#[test]
fn a_joiner_becomes_a_member_on_one_connection_and_then_sees_everything() {
    let mut table = Table::founded(joiner(1));
    let content = envelope(&key(1), name(1), 10);
    table.append(1, content.clone());
    table.connect(2);
    table.sign_in(2, &key(2));
    let join = joining(&table, &key(2), 3);
    let first = table.append(2, join.clone());
    assert_eq!(table.append(2, join), first, "a repeated join is answered with its place");

    table.sign_in(2, &key(3));
    assert_eq!(items(&table.read(2, LogIndex::start(&SPACE)))[1], LogItem::Entry(content));
    assert_eq!(code(&table.append(2, envelope(&key(3), name(9), 10))), None);
}

#[test]
fn a_used_invite_says_used() {
    let mut table = Table::founded(joiner(1));
    table.connect(2);
    table.sign_in(2, &key(2));
    let join = joining(&table, &key(2), 3);
    table.append(2, join);
    let another = joining(&table, &key(2), 4);
    assert_eq!(code(&table.append(2, another)), Some(RefusalCode::InviteUsed));
    table.connect(4);
    assert_eq!(code(&table.sign_in(4, &key(2))), Some(RefusalCode::InviteUsed));
}

#[test]
fn an_invite_ends_on_time_also_for_those_who_are_already_in() {
    let mut table = Table::founded(joiner(5));
    table.connect(2);
    table.sign_in(2, &key(2));
    table.now_ms += 1_001;
    let join = joining(&table, &key(2), 3);
    assert_eq!(code(&table.append(2, join)), Some(RefusalCode::InviteExpired));
    assert_eq!(code(&table.read(2, LogIndex::start(&SPACE))), Some(RefusalCode::InviteExpired));
    let outputs = table.say(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    assert_eq!(told(&outputs, 2), []);
    table.connect(4);
    assert_eq!(code(&table.sign_in(4, &key(2))), Some(RefusalCode::InviteExpired));
}

#[test]
fn a_removed_member_loses_access_with_the_entry_that_removes_it() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    for connection in [2, 3] {
        table.connect(connection);
        table.sign_in(connection, &key(2));
    }
    let follows = (table.control_head(), name(7));
    let removal = control(&key(1), ControlKind::Commit, follows, vec![], vec![key(2).public()]);
    table.stage(1, &ToRelay::Append { entry: removal.to_bytes() });
    // Before the commit already: nothing that comes after the removal may pass.
    table.stage(2, &ToRelay::Append { entry: envelope(&key(2), name(8), 10) });
    table.stage(3, &ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) });
    let outputs = table.relay.commit().unwrap();

    for connection in [2, 3] {
        let told = told(&outputs, connection);
        assert_eq!(told.iter().map(code).collect::<Vec<_>>(), [Some(RefusalCode::NotYours)], "and no news");
    }
    assert_eq!(code(&table.sign_in(2, &key(2))), Some(RefusalCode::NotYours));
}

#[test]
fn a_key_that_comes_back_has_to_sign_in_again() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    table.connect(2);
    table.sign_in(2, &key(2));
    table.change_members(1, vec![], vec![key(2).public()]);
    table.change_members(2, vec![(key(2).public(), Grant::Member)], vec![]);
    assert_eq!(code(&table.read(2, LogIndex::start(&SPACE))), Some(RefusalCode::NotYours));
    table.sign_in(2, &key(2));
    assert_eq!(items(&table.read(2, LogIndex::start(&SPACE))).len(), 3);
}

#[test]
fn one_connection_serves_a_bounded_number_of_spaces() {
    let mut table = Table::new();
    table.connect(1);
    let founder = key(1);
    for n in 0..=SPACES_PER_CONNECTION_MAX {
        let mut space = SpaceId([3; 16]);
        space.0[..8].copy_from_slice(&n.to_be_bytes());
        let connection = 10 + u64::try_from(n / 200).unwrap();
        table.connect(connection);
        table.ask(connection, &ToRelay::Create { registration: None, entry: founding_of(space, &founder).to_bytes() });
        let signature = sign_in(&founder, ORIGIN, &space, &nonce(1)).to_vec();
        let answer = table.ask(1, &ToRelay::SignIn { space, key: founder.public(), signature });
        let expected = (n == SPACES_PER_CONNECTION_MAX).then_some(RefusalCode::TooLarge);
        assert_eq!(code(&answer), expected, "space {n}");
    }
}

#[test]
fn one_connection_opens_a_bounded_number_of_spaces() {
    let mut table = Table::new();
    table.connect(1);
    let answers: Vec<_> = (0..=SPACES_PER_CONNECTION_MAX)
        .map(|n| {
            let mut space = SpaceId([3; 16]);
            space.0[..8].copy_from_slice(&n.to_be_bytes());
            let entry = founding_of(space, &key(1)).to_bytes();
            code(&table.ask(1, &ToRelay::Create { registration: None, entry }))
        })
        .collect();
    assert_eq!(answers.iter().flatten().collect::<Vec<_>>(), [&RefusalCode::RateLimited]);
    assert_eq!(answers.last(), Some(&Some(RefusalCode::RateLimited)));
}
