//! Stories of a relay that lost something, and of those who bring it back, some of them for reasons of their own.

use crate::relay::testing::*;
use crate::relay::{Registration, Settings};
use protocol::{
    ControlEntry, ControlKind, FromRelay, Grant, Hash, LogIndex, PublicKey, RefusalCode, SecretKey, ToRelay,
};

const MEMBER: Grant = Grant::Member;
const DAY_MS: u64 = 24 * 60 * 60 * 1_000;

fn invite(uses: u16) -> (PublicKey, Grant) {
    (key(4).public(), Grant::Joiner { uses, expires_at_ms: NOW_MS + DAY_MS })
}

fn join(by: &SecretKey, prev: Hash, new: u8) -> ControlEntry {
    control(by, ControlKind::Join, (prev, name(100 + new)), vec![(key(new).public(), MEMBER)], vec![])
}

/// Founder 1 invites, 5 comes in by the link, both write.
fn written() -> Vec<Vec<u8>> {
    let mut table = Table::founded(vec![invite(5)]);
    table.connect(4);
    table.sign_in(4, &key(4));
    let join = join(&key(4), table.control_head(), 5);
    table.append(1, envelope(&key(1), name(1), 10));
    table.append(4, join.to_bytes());
    table.sign_in(4, &key(5));
    table.append(4, envelope(&key(5), name(2), 10));
    table.append(1, envelope(&key(1), name(3), 10));
    assert_eq!(table.log().len(), 5);
    table.log()
}

fn create(entry: &[u8], token: Option<&str>) -> ToRelay {
    ToRelay::Create { registration: token.map(str::to_owned), entry: entry.to_vec() }
}

/// A relay with an empty disk, months later.
fn months_later(change: impl FnOnce(&mut Settings)) -> Table {
    let mut table = Table::with(change);
    table.now_ms += 90 * DAY_MS;
    table.connect(1);
    table
}

#[test]
fn a_lost_space_is_brought_back_by_one_who_joined_it_by_a_link_that_has_expired() {
    let log = written();
    let mut table = months_later(|_| {});
    assert_eq!(code(&table.sign_in(1, &key(5))), Some(RefusalCode::NotYours));

    assert_eq!(place(&table.ask(1, &create(&log[0], None))).seq, 1);
    assert_eq!(code(&table.restore(1, &log[1..3])), None, "up to the own join");
    assert!(matches!(table.sign_in(1, &key(5)), FromRelay::SignedIn { head, .. } if head.seq == 3));
    assert_eq!(code(&table.restore(1, &log[3..])), None);

    assert_eq!(table.log(), log);
    table.connect(2);
    table.sign_in(2, &key(1));
    assert_eq!(items(&table.read(2, LogIndex::start(&SPACE))).len(), 5, "the founder finds everything");
}

#[test]
fn on_a_closed_relay_a_lost_space_waits_for_a_device_with_a_token() {
    let log = written();
    let mut table = months_later(|settings| settings.registration = Registration::Tokens(vec!["spring".into()]));
    assert_eq!(code(&table.ask(1, &create(&log[0], None))), Some(RefusalCode::RegistrationNeeded));
    let after = LogIndex::start(&SPACE).after(&protocol::chain::entry_hash(&log[0]));
    assert_eq!(code(&table.ask(1, &restoring(after, &log[1..]))), Some(RefusalCode::NotYours));

    table.connect(2);
    assert_eq!(place(&table.ask(2, &create(&log[0], Some("spring")))).seq, 1);
    table.sign_in(2, &key(1));
    assert_eq!(code(&table.restore(2, &log[1..2])), None);
    // Now that the space is there again, its first entry opens nothing, and the other one can bring the rest.
    assert_eq!(place(&table.ask(1, &create(&log[0], None))).seq, 1);
    assert_eq!(code(&table.restore(1, &log[2..])), None);
    assert_eq!(table.log(), log);
}

#[test]
fn without_a_token_nobody_learns_which_spaces_there_are() {
    let mut table = months_later(|settings| settings.registration = Registration::Tokens(vec!["spring".into()]));
    let mut answers = Vec::new();
    for token in [None, Some("spring")] {
        let guess = founding(&key(9), vec![]).to_bytes();
        let asked = table.asked();
        answers.push((table.ask(1, &create(&guess, None)), table.asked() - asked));
        table.ask(1, &create(&written()[0], token));
    }
    let asked = table.asked();
    let there = (table.ask(1, &create(&founding(&key(9), vec![]).to_bytes(), None)), table.asked() - asked);
    assert_eq!(answers, [there.clone(), there], "absent twice, then there with another first entry");
}

#[test]
fn a_relay_that_was_set_back_takes_the_rest_and_every_control_entry_that_still_follows() {
    let log = written();
    let mut table = months_later(|_| {});
    table.ask(1, &create(&log[0], None));
    table.sign_in(1, &key(1));
    table.restore(1, &log[1..2]);
    // Somebody wrote before the loss was noticed. Lost content and the join still find a place behind it.
    table.append(1, envelope(&key(1), name(50), 10));
    assert_eq!(code(&table.restore(1, &log[1..])), None);
    assert_eq!(table.log().len(), 6);

    // A control entry in between is another thing: the lost one cannot follow any more, and says so by name.
    let mut table = months_later(|_| {});
    table.ask(1, &create(&log[0], None));
    table.sign_in(1, &key(1));
    table.change_members(60, vec![(key(6).public(), MEMBER)], vec![]);
    let answer = table.restore(1, &log[1..]);
    assert_eq!(code(&answer), Some(RefusalCode::StaleHead));
    assert!(matches!(answer, FromRelay::Refused { msg_id: Some(id), .. } if id == name(105)));
}

/// A relay that has lost nothing, and a stranger with the first entry and an old link.
fn with_an_old_link() -> (Table, Vec<u8>) {
    let mut table = Table::founded(vec![invite(5), (key(3).public(), Grant::Recovery)]);
    let join = join(&key(4), table.control_head(), 5).to_bytes();
    let first = table.log()[0].clone();
    table.connect(9);
    assert_eq!(code(&table.ask(9, &create(&first, None))), None);
    (table, join)
}

#[test]
fn an_expired_link_is_not_opened_again_by_calling_its_join_an_old_one() {
    let (mut table, join) = with_an_old_link();
    table.now_ms += DAY_MS + 1;
    table.connect(9);
    let first = table.log()[0].clone();
    table.ask(9, &create(&first, None));
    table.connect(3);
    table.sign_in(3, &key(3));
    for visitor in [9, 3] {
        let answer = table.restore(visitor, std::slice::from_ref(&join));
        assert_eq!(code(&answer), Some(RefusalCode::InviteExpired));
        assert!(matches!(answer, FromRelay::Refused { msg_id: Some(id), .. } if id == name(105)));
    }
    table.connect(1);
    table.sign_in(1, &key(1));
    assert_eq!(code(&table.restore(1, &[join])), None, "a member's word is enough");
}

#[test]
fn a_link_that_still_holds_may_be_restored_by_anybody() {
    let (mut table, join) = with_an_old_link();
    table.now_ms += DAY_MS;
    table.connect(9);
    let first = table.log()[0].clone();
    table.ask(9, &create(&first, None));
    assert_eq!(code(&table.restore(9, &[join])), None);
}

#[test]
fn a_recovery_key_lets_one_in_a_day_also_by_calling_its_joins_old_ones() {
    let (mut table, _) = with_an_old_link();
    let by = key(3);
    let one = join(&by, table.control_head(), 20);
    let two = join(&by, one.hash(), 21);
    let at_once = table.restore(9, &[one.to_bytes(), two.to_bytes()]);
    assert!(matches!(at_once, FromRelay::Refused { msg_id: Some(id), .. } if id == name(121)));
    assert_eq!(code(&table.restore(9, &[one.to_bytes()])), None);
    assert_eq!(code(&table.restore(9, &[two.to_bytes()])), Some(RefusalCode::RateLimited));
    assert_eq!(code(&table.restore(1, &[two.to_bytes()])), None, "a member's word is enough");
}

#[test]
fn a_removed_member_may_bring_back_a_past_in_which_it_was_none_until_the_removal_comes_back() {
    let mut table = Table::founded(vec![(key(2).public(), MEMBER)]);
    table.append(1, envelope(&key(2), name(1), 10));
    let before = table.log();
    table.change_members(2, vec![], vec![key(2).public()]);
    let after = table.log();

    let mut table = months_later(|_| {});
    table.ask(1, &create(&before[0], None));
    table.sign_in(1, &key(2));
    table.restore(1, &before[1..]);
    table.append(1, envelope(&key(2), name(9), 10));
    assert_eq!(table.record().head.seq, u64::try_from(before.len()).unwrap() + 1);

    table.connect(2);
    table.sign_in(2, &key(1));
    let outputs = table.say(2, &restoring(table.record().head, &after));
    assert!(told(&outputs, 1).is_empty());
    assert_eq!(code(&table.append(1, envelope(&key(2), name(10), 10))), Some(RefusalCode::NotYours));
    assert_eq!(code(&table.sign_in(1, &key(2))), Some(RefusalCode::NotYours));
}
