//! A disk that fails, a relay that crashes, and bytes that mean nothing.

use crate::relay::testing::*;
use crate::relay::{ConnectionId, Output, Registration, Relay, Settings};
use crate::storage::memory::MemoryStorage;
use proptest::collection::vec;
use proptest::prelude::*;
use protocol::{FromRelay, Grant, Locator, LogIndex, RefusalCode, ToRelay};

#[test]
fn nothing_is_acked_when_the_commit_fails_and_it_works_again_afterwards() {
    let faults = [(Fault::BrokenAtCommit, RefusalCode::Unavailable), (Fault::FullAtAppend, RefusalCode::RelayFull)];
    for (fault, expected) in faults {
        let mut table = Table::founded(vec![]);
        let before = table.record();
        (1..=2).for_each(|n| {
            // The disk fails at the first of two.
            if n == 1 {
                table.fail_next(fault);
            }
            table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(n), 10) });
        });
        table.stage(1, &ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) });
        table.stage(1, &ToRelay::Heartbeat);
        assert!(table.relay.commit().is_err(), "{fault:?}");

        let outputs = table.relay.commit().unwrap();
        let told = told(&outputs, 1);
        let codes: Vec<_> = told.iter().map(code).collect();
        assert_eq!(codes, [Some(expected), Some(expected), Some(expected), None], "{fault:?}");
        assert!(matches!(told[0], FromRelay::Refused { msg_id: Some(id), .. } if id == name(1)));
        assert_eq!(table.record(), before);

        assert_eq!(place(&table.append(1, envelope(&key(1), name(2), 10))).seq, 2);
        assert_eq!(items(&table.read(1, LogIndex::start(&SPACE))).len(), 2);
    }
}

#[test]
fn a_sign_in_that_rests_on_a_lost_entry_is_lost_with_it() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    let follows = (table.control_head(), name(1));
    let add = vec![(key(2).public(), Grant::Member)];
    let entry = control(&key(1), protocol::ControlKind::Commit, follows, add, vec![]);
    table.fail_next(Fault::BrokenAtCommit);
    table.stage(1, &ToRelay::Append { entry: entry.to_bytes() });
    table.stage(2, &signing_in(2, &key(2)));
    assert!(table.relay.commit().is_err());
    let outputs = table.relay.commit().unwrap();
    assert_eq!(code(&told(&outputs, 2)[0]), Some(RefusalCode::Unavailable));

    assert_eq!(code(&table.read(2, LogIndex::start(&SPACE))), Some(RefusalCode::NotYours));
    assert_eq!(code(&table.append(1, entry.to_bytes())), None);
    assert_eq!(code(&table.read(2, LogIndex::start(&SPACE))), Some(RefusalCode::NotYours), "it has to sign in again");
}

#[test]
fn a_removal_that_was_not_stored_removes_nobody() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    table.connect(2);
    table.sign_in(2, &key(2));
    let follows = (table.control_head(), name(1));
    let removal = control(&key(1), protocol::ControlKind::Commit, follows, vec![], vec![key(2).public()]);
    table.fail_next(Fault::BrokenAtCommit);
    table.stage(1, &ToRelay::Append { entry: removal.to_bytes() });
    assert!(table.relay.commit().is_err());
    table.relay.commit().unwrap();
    assert_eq!(items(&table.read(2, LogIndex::start(&SPACE))).len(), 1);
}

#[test]
fn a_fault_in_one_batch_leaves_other_spaces_their_answers() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    table.stage(2, &ToRelay::Heartbeat);
    table.fail_next(Fault::FullAtAppend);
    table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    assert!(table.relay.commit().is_err());
    let outputs = table.relay.commit().unwrap();
    assert_eq!(told(&outputs, 2), [FromRelay::Heartbeat { now_ms: NOW_MS }]);
}

fn relay_on(storage: MemoryStorage) -> Relay<MemoryStorage> {
    let origins = vec![ORIGIN.to_owned()];
    Relay::new(storage, Settings { origins, registration: Registration::Open, ..Settings::default() })
}

fn commit(relay: &mut Relay<MemoryStorage>, messages: &[ToRelay]) -> Vec<Output> {
    for message in messages {
        relay.received(ConnectionId(1), &message.to_bytes(), NOW_MS);
    }
    relay.commit().unwrap()
}

#[test]
fn a_crash_takes_what_was_staged_and_nothing_that_was_acked() {
    let mut relay = relay_on(MemoryStorage::new());
    relay.connected(ConnectionId(1), nonce(1), NOW_MS);
    let create = ToRelay::Create { registration: None, entry: founding(&key(1), vec![]).to_bytes() };
    let append = |n| ToRelay::Append { entry: envelope(&key(1), name(n), 10) };
    commit(&mut relay, &[create, signing_in(1, &key(1)), append(1)]);
    relay.received(ConnectionId(1), &append(2).to_bytes(), NOW_MS);

    let mut disk = relay.into_storage();
    disk.crash();
    let mut relay = relay_on(disk);
    relay.connected(ConnectionId(1), nonce(1), NOW_MS);
    let read = ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) };
    let outputs = commit(&mut relay, &[signing_in(1, &key(1)), read]);
    assert_eq!(items(&told(&outputs, 1)[2]).len(), 2);
}

/// A message that is nearly right: one of ours with some bytes changed, or cut.
fn nearly_a_message() -> impl Strategy<Value = Vec<u8>> {
    let ours = prop_oneof![
        Just(ToRelay::Heartbeat),
        Just(restoring(
            LogIndex::start(&SPACE).after(&founding(&key(1), vec![]).hash()),
            &[envelope(&key(1), name(2), 9)]
        )),
        Just(ToRelay::PutBox { space: SPACE, locator: Locator([5; 16]), sealed: vec![1; 9] }),
        Just(ToRelay::GetBox { locator: Locator([5; 16]) }),
        Just(signing_in(1, &key(1))),
        Just(ToRelay::Append { entry: envelope(&key(1), name(1), 10) }),
        Just(ToRelay::Create { registration: Some(String::new()), entry: founding(&key(1), vec![]).to_bytes() }),
        (any::<u64>(), any::<[u8; 32]>()).prop_map(|(seq, chain)| ToRelay::Read {
            space: SPACE,
            after: LogIndex { seq, chain: protocol::Hash(chain) }
        }),
    ];
    (ours, vec((any::<prop::sample::Index>(), any::<u8>()), 0..4), any::<prop::sample::Index>(), any::<bool>())
        .prop_map(|(message, changes, length, cut)| {
            let mut bytes = message.to_bytes();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if cut {
                bytes.truncate(length.index(bytes.len()));
            }
            bytes
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_one_answer_and_never_panic(
        messages in vec(prop_oneof![vec(any::<u8>(), 0..200), nearly_a_message()], 1..12)
    ) {
        let mut table = Table::founded(vec![]);
        for message in &messages {
            table.relay.received(ConnectionId(1), message, NOW_MS);
            let outputs = table.relay.commit().unwrap();
            let answers = told(&outputs, 1);
            let news = matches!(answers.get(1), Some(FromRelay::Entries { .. }));
            prop_assert!(answers.len() == 1 || (answers.len() == 2 && news), "{:?}", answers);
        }
        prop_assert_eq!(code(&table.append(1, envelope(&key(1), name(99), 10))), None);
    }
}
