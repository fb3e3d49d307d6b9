//! What one key and one connection may, and how long a connection lives.

use crate::relay::testing::*;
use crate::relay::{Allowance, ConnectionId, Limits, Output, Registration, Relay, Settings};
use crate::storage::sqlite::SqliteStorage;
use protocol::limits::{
    APPENDS_PER_KEY_AND_MINUTE, APPENDS_PER_KEY_BURST, CONNECTION_AGE_MS_MAX, CONNECTIONS_PER_KEY_MAX,
    CONTROL_ENTRIES_PER_KEY_AND_HOUR, RECOVERY_EVERY_MS,
};
use protocol::{ControlKind, FromRelay, Grant, Hash, LogIndex, MessageId, RefusalCode, ToRelay};

const MEMBER: Grant = Grant::Member;

fn numbered(n: u32) -> MessageId {
    let mut name = MessageId([9; 16]);
    name.0[..4].copy_from_slice(&n.to_be_bytes());
    name
}

fn wait_ms(answer: &FromRelay) -> Option<u64> {
    let FromRelay::Refused { refusal, .. } = answer else { panic!("{answer:?}") };
    assert_eq!(refusal.code, RefusalCode::RateLimited);
    refusal.retry_after_ms
}

/// A space that takes more than one key may bring.
fn roomy(others: Vec<(protocol::PublicKey, Grant)>) -> Table {
    Table::with(|settings| settings.appends_per_minute = u32::MAX).found(others)
}

#[test]
fn an_outbox_of_hundreds_goes_out_at_once_and_then_sixteen_at_a_time() {
    let mut table = roomy(vec![(key(2).public(), MEMBER)]);
    let row = |n| envelope(&key(1), numbered(n), 1);
    for n in 0..APPENDS_PER_KEY_BURST {
        assert_eq!(code(&table.append(1, row(n))), None, "row {n}");
    }
    let next = APPENDS_PER_KEY_BURST;
    let wait = wait_ms(&table.append(1, row(next))).unwrap();
    assert_eq!(wait, 16 * 60_000 / u64::from(APPENDS_PER_KEY_AND_MINUTE));
    table.now_ms += wait - 1;
    assert_eq!(wait_ms(&table.append(1, row(next + 1))), Some(1), "nothing overtakes what was refused");
    table.now_ms += 1;
    let codes: Vec<_> = (next..next + 17).map(|n| code(&table.append(1, row(n)))).collect();
    assert_eq!(codes.iter().filter(|code| code.is_none()).count(), 16);

    table.connect(2);
    table.sign_in(2, &key(2));
    assert_eq!(code(&table.append(2, envelope(&key(2), name(7), 1))), None, "another key has its own");
}

#[test]
fn a_member_changes_members_thirty_times_an_hour_and_lost_races_do_not_count() {
    let mut table = roomy(vec![]);
    let stale = control(&key(1), ControlKind::Commit, (Hash([7; 32]), name(3)), vec![], vec![]).to_bytes();
    for n in 0..CONTROL_ENTRIES_PER_KEY_AND_HOUR {
        assert_eq!(code(&table.append(1, stale.clone())), Some(RefusalCode::StaleHead));
        assert_eq!(code(&table.change_members(u8::try_from(n + 10).unwrap(), vec![], vec![])), None, "{n}");
    }
    assert_eq!(wait_ms(&table.change_members(90, vec![], vec![])), Some(120_000));
    assert_eq!(code(&table.append(1, envelope(&key(1), name(91), 1))), None, "writing goes on");
    table.now_ms += 120_000;
    assert_eq!(code(&table.change_members(90, vec![], vec![])), None);
}

#[test]
fn a_shared_link_is_bounded_by_its_uses_and_not_by_its_key() {
    let invite = Grant::Joiner { uses: 100, expires_at_ms: NOW_MS + 1_000 };
    let mut table = roomy(vec![(key(2).public(), invite)]);
    table.connect(2);
    table.sign_in(2, &key(2));
    for n in 0..100 {
        let follows = (table.control_head(), numbered(n));
        let add = vec![(key(100 + u8::try_from(n).unwrap()).public(), MEMBER)];
        let join = control(&key(2), ControlKind::Join, follows, add, vec![]);
        assert_eq!(code(&table.append(2, join.to_bytes())), None, "{n}");
    }
}

fn recovering<S: crate::storage::Storage>(relay: &mut Relay<S>, new: u8, now_ms: u64) -> FromRelay {
    let connection = ConnectionId(u64::from(new));
    relay.connected(connection, nonce(u64::from(new)), now_ms);
    relay.received(connection, &signing_in(u64::from(new), &key(3)).to_bytes(), now_ms);
    let head = relay.storage().space(&SPACE).unwrap().unwrap().roster.head();
    let add = vec![(key(new).public(), MEMBER)];
    let join = control(&key(3), ControlKind::Join, (head, name(new)), add, vec![]).to_bytes();
    relay.received(connection, &ToRelay::Append { entry: join }.to_bytes(), now_ms);
    let outputs = relay.commit().unwrap();
    told(&outputs, u64::from(new)).into_iter().nth(2).unwrap()
}

#[test]
fn a_recovery_key_lets_one_in_a_day_and_a_restart_does_not_forget_it() {
    let folder = tempfile::tempdir().unwrap();
    let relay = || {
        let origins = vec![ORIGIN.to_owned()];
        let settings = Settings { origins, registration: Registration::Open, ..Settings::default() };
        Relay::new(SqliteStorage::open(&folder.path().join("relay.sqlite3")).unwrap(), settings)
    };
    let mut first = relay();
    first.connected(ConnectionId(1), nonce(1), NOW_MS);
    let entry = founding(&key(1), vec![(key(3).public(), Grant::Recovery)]).to_bytes();
    first.received(ConnectionId(1), &ToRelay::Create { registration: None, entry }.to_bytes(), NOW_MS);
    first.commit().unwrap();
    assert_eq!(place(&recovering(&mut first, 4, NOW_MS)).seq, 2);
    assert_eq!(wait_ms(&recovering(&mut first, 5, NOW_MS + 1)), Some(RECOVERY_EVERY_MS - 1));
    drop(first);

    let mut second = relay();
    assert_eq!(wait_ms(&recovering(&mut second, 6, NOW_MS + RECOVERY_EVERY_MS - 1)), Some(1));
    assert_eq!(place(&recovering(&mut second, 7, NOW_MS + RECOVERY_EVERY_MS)).seq, 3);
    let set_back = NOW_MS - 1;
    assert_eq!(place(&recovering(&mut second, 8, set_back)).seq, 4, "a clock that was set back locks nobody out");
}

#[test]
fn a_sixth_connection_of_a_member_key_ends_the_oldest() {
    let mut table = Table::founded(vec![]);
    for n in 2..=u64::try_from(CONNECTIONS_PER_KEY_MAX).unwrap() {
        table.now_ms += 1;
        table.connect(n);
        table.sign_in(n, &key(1));
    }
    table.connect(9);
    let again = table.say(5, &signing_in(5, &key(1)));
    assert_eq!(again.len(), 1, "signing in again is no further connection");
    let outputs = table.say(9, &signing_in(9, &key(1)));
    assert!(matches!(told(&outputs, 9)[..], [FromRelay::SignedIn { .. }]));
    assert_eq!(outputs.last(), Some(&Output::Close(ConnectionId(1))), "the founder's first one");

    let outputs = table.say(9, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    let hear: Vec<u64> = (1..=9).filter(|n| !told(&outputs, *n).is_empty()).collect();
    assert_eq!(hear, [2, 3, 4, 5, 9]);
}

#[test]
fn two_sign_ins_in_one_commit_end_two() {
    let mut table = Table::with(|settings| settings.limits.connections_per_key_max = 1).found(vec![]);
    (2..=3).for_each(|n| drop(table.connect(n)));
    (2..=3).for_each(|n| table.stage(n, &signing_in(n, &key(1))));
    let outputs = table.relay.commit().unwrap();
    let closed: Vec<_> = outputs.iter().filter(|output| matches!(output, Output::Close(_))).collect();
    assert_eq!(closed, [&Output::Close(ConnectionId(1)), &Output::Close(ConnectionId(2))]);
    assert!(matches!(told(&outputs, 2)[..], [FromRelay::SignedIn { .. }]), "it hears the answer it was owed");
}

#[test]
fn a_link_and_a_recovery_key_may_be_used_on_many_connections() {
    let invite = Grant::Joiner { uses: 100, expires_at_ms: NOW_MS + 1_000 };
    let mut table = Table::founded(vec![(key(2).public(), invite), (key(3).public(), Grant::Recovery)]);
    for (n, by) in (10..40).zip([2, 3].into_iter().cycle()) {
        table.connect(n);
        let outputs = table.say(n, &signing_in(n, &key(by)));
        assert_eq!(outputs.len(), 1, "{outputs:?}");
    }
}

#[test]
fn no_sign_in_outlives_an_hour_however_much_is_said() {
    let mut table = Table::founded(vec![]);
    for _ in 0..60 {
        table.now_ms += CONNECTION_AGE_MS_MAX / 60;
        table.relay.tick(table.now_ms);
        assert_eq!(table.ask(1, &ToRelay::Heartbeat), FromRelay::Heartbeat { now_ms: table.now_ms });
    }
    table.now_ms += 1;
    let outputs = table.say(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    assert_eq!(outputs, [Output::Close(ConnectionId(1))], "also before the next tick, and without a word");
    assert_eq!(table.record().head.seq, 1);

    table.connect(2);
    table.sign_in(2, &key(1));
    assert_eq!(items(&table.read(2, LogIndex::start(&SPACE))).len(), 1);
    table.now_ms += CONNECTION_AGE_MS_MAX + 1;
    table.relay.tick(table.now_ms);
    assert_eq!(table.relay.commit().unwrap(), [Output::Close(ConnectionId(2))]);
}

#[test]
fn an_old_connection_hears_what_it_was_owed() {
    let mut table = Table::founded(vec![]);
    table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    table.relay.tick(table.now_ms + CONNECTION_AGE_MS_MAX + 1);
    let outputs = table.relay.commit().unwrap();
    assert!(matches!(told(&outputs, 1)[..], [FromRelay::Appended { .. }]));
    assert_eq!(outputs.last(), Some(&Output::Close(ConnectionId(1))));
}

#[test]
fn without_limits_nothing_is_limited() {
    let limits = Limits::unlimited();
    let mut table = Table::with(|settings| settings.limits = limits.clone()).found(vec![]);
    table.now_ms += u64::from(u32::MAX);
    assert_eq!(code(&table.ask(1, &ToRelay::Heartbeat)), None);
    assert_eq!(limits.appends_per_key, Allowance::UNLIMITED);
}
