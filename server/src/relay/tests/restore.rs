//! One frame of a restore: who may, what is checked, and that it is all or nothing.

use crate::relay::testing::*;
use crate::relay::{Allowance, ConnectionId};
use protocol::chain::entry_hash;
use protocol::limits::RESTORE_ENTRIES_MAX;
use protocol::{ControlKind, FromRelay, Grant, Hash, LogIndex, MessageId, RefusalCode, SpaceId, ToRelay};

const MEMBER: Grant = Grant::Member;

/// Founder, a second member, a recovery key and an invite that is over soon.
fn founded() -> Table {
    Table::founded(vec![
        (key(2).public(), MEMBER),
        (key(3).public(), Grant::Recovery),
        (key(4).public(), Grant::Joiner { uses: 5, expires_at_ms: NOW_MS + 1_000 }),
    ])
}

fn lost(n: u8) -> Vec<u8> {
    envelope(&key(2), name(n), 10)
}

#[test]
fn entries_of_others_come_back_in_order_and_the_chain_goes_on() {
    let mut table = founded();
    table.append(1, envelope(&key(1), name(1), 10));
    let expected = [lost(2), lost(3)].iter().fold(table.record().head, |at, entry| at.after(&entry_hash(entry)));

    assert_eq!(table.restore(1, &[lost(2), lost(3)]), FromRelay::Restored { space: SPACE, head: expected });
    assert_eq!(table.log()[2..], [lost(2), lost(3)]);
    assert_eq!(place(&table.append(1, envelope(&key(1), name(4), 10))).seq, 5);
}

#[test]
fn what_is_restored_is_news_to_all_who_listen_and_to_who_brought_it() {
    let mut table = founded();
    table.connect(2);
    table.sign_in(2, &key(2));
    let after = table.record().head;
    let outputs = table.say(1, &restoring(after, &[lost(2), lost(3)]));
    for (connection, at) in [(1, 1), (2, 0)] {
        assert_eq!(items(&told(&outputs, connection)[at]).len(), 2);
    }
}

#[test]
fn members_and_recovery_keys_and_who_shows_the_first_entry_may_restore_and_nobody_else() {
    let mut table = founded();
    let first = table.log()[0].clone();
    let mut next = 10;
    for (connection, by, may) in [(2, Some(2), true), (3, Some(3), true), (4, Some(4), false), (5, None, false)] {
        table.connect(connection);
        by.map(|n| table.sign_in(connection, &key(n)));
        next += 1;
        let answer = table.restore(connection, &[lost(next)]);
        assert_eq!(code(&answer), (!may).then_some(RefusalCode::NotYours), "{by:?}");
    }
    assert!(matches!(table.ask(5, &ToRelay::Create { registration: None, entry: first }), FromRelay::Appended { .. }));
    assert_eq!(code(&table.restore(5, &[lost(20)])), None);
    assert_eq!(code(&table.read(5, table.record().head)), Some(RefusalCode::NotYours), "and that is all it may");
}

#[test]
fn another_first_entry_gives_no_right() {
    let mut table = founded();
    table.connect(5);
    assert_eq!(code(&table.create(5, &founding(&key(9), vec![]))), Some(RefusalCode::NotYours));
    assert_eq!(code(&table.restore(5, &[lost(2)])), Some(RefusalCode::NotYours));
}

#[test]
fn who_is_not_at_the_head_learns_it_and_an_append_in_between_is_noticed() {
    let mut table = founded();
    let before = table.record().head;
    table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    let outputs = table.say(1, &restoring(before, &[lost(2)]));
    let answer = &told(&outputs, 1)[1];

    let head = table.record().head;
    let refusal = crate::refuse::at_head(RefusalCode::StaleHead, head);
    assert_eq!(*answer, FromRelay::Refused { space: Some(SPACE), msg_id: None, refusal: refusal.clone() });
    for wrong in [LogIndex { chain: Hash([9; 32]), ..head }, LogIndex { seq: 9, ..head }, LogIndex::start(&SPACE)] {
        let answer = table.ask(1, &restoring(wrong, &[lost(2)]));
        assert!(matches!(answer, FromRelay::Refused { refusal: told, .. } if told == refusal));
    }
    assert_eq!(table.record().head, head);
}

#[test]
fn the_first_bad_entry_refuses_the_whole_frame_by_its_name_and_changes_nothing() {
    let mut table = founded();
    let before = table.record();
    let mut forged = lost(3);
    *forged.last_mut().unwrap() ^= 1;
    let mut elsewhere = lost(3);
    elsewhere[2..18].copy_from_slice(&[8; 16]);
    let unsigned_elsewhere = RefusalCode::NotYours;
    let stale = control(&key(1), ControlKind::Commit, (Hash([7; 32]), name(3)), vec![], vec![]).to_bytes();
    let follows = (table.control_head(), name(3));
    let grab = control(&key(4), ControlKind::Commit, follows, vec![(key(9).public(), MEMBER)], vec![]).to_bytes();
    for (bad, expected) in [
        (forged, RefusalCode::NotYours),
        (elsewhere, unsigned_elsewhere),
        (envelope(&key(9), name(3), 10), RefusalCode::NotYours),
        (envelope(&key(4), name(3), 10), RefusalCode::NotYours),
        (stale, RefusalCode::StaleHead),
        (grab, RefusalCode::NotYours),
        (lost(3)[..60].to_vec(), RefusalCode::Malformed),
    ] {
        let answer = table.restore(1, &[lost(2), bad, lost(4)]);
        assert_eq!(code(&answer), Some(expected));
        assert!(matches!(answer, FromRelay::Refused { space: Some(SPACE), msg_id: Some(id), .. } if id == name(3)));
        assert_eq!(table.record(), before);
    }
    assert_eq!(place(&table.append(1, envelope(&key(1), name(2), 10))).seq, 2, "its names are free");
}

#[test]
fn an_entry_of_another_space_is_refused_though_its_signature_holds() {
    let mut table = founded();
    let other = SpaceId([8; 16]);
    let entries = vec![serde_bytes::ByteBuf::from(lost(2))];
    table.connect(2);
    let first = founding_of(other, &key(1));
    table.ask(2, &ToRelay::Create { registration: None, entry: first.to_bytes() });
    let after = LogIndex::start(&other).after(&first.hash());
    let answer = table.ask(2, &ToRelay::Restore { space: other, after, entries });
    let refusal = RefusalCode::Malformed.into();
    assert_eq!(answer, FromRelay::Refused { space: Some(other), msg_id: Some(name(2)), refusal });
}

#[test]
fn what_the_log_has_is_passed_over_and_a_repeat_changes_nothing() {
    let mut table = founded();
    table.restore(1, &[lost(2), lost(3)]);
    let (whole, before) = (table.log(), table.record());
    let resealed = envelope(&key(2), name(2), 99);
    let answer = table.restore(1, &[whole[0].clone(), resealed, lost(3)]);
    assert_eq!(answer, FromRelay::Restored { space: SPACE, head: before.head });
    assert_eq!(table.record(), before);

    let again = table.restore(1, &[lost(3), lost(4), lost(4)]);
    assert!(matches!(again, FromRelay::Restored { head, .. } if head.seq == before.head.seq + 1));
    assert_eq!(code(&table.restore(1, &[])), None, "nothing to bring is nothing wrong");
}

#[test]
fn control_entries_are_judged_where_they_stand_and_no_clock_judges_them() {
    let mut table = founded();
    let join =
        control(&key(4), ControlKind::Join, (table.control_head(), name(5)), vec![(key(5).public(), MEMBER)], vec![]);
    let removal = control(&key(1), ControlKind::Commit, (join.hash(), name(6)), vec![], vec![key(5).public()]);
    table.now_ms += 60 * 24 * 60 * 60 * 1_000;
    table.connect(1);
    table.sign_in(1, &key(1));
    let written = envelope(&key(5), name(7), 10);
    let too_late = envelope(&key(5), name(8), 10);
    let log = [join.to_bytes(), written, removal.to_bytes()];

    let answer = table.restore(1, &[&log[..], &[too_late]].concat());
    assert!(matches!(answer, FromRelay::Refused { msg_id: Some(id), .. } if id == name(8)), "removed by then");
    assert_eq!(code(&table.restore(1, &log)), None);
    assert_eq!(table.control_head(), removal.hash());
    assert_eq!(table.record().roster.count(), 3);
}

#[test]
fn a_restored_removal_ends_the_sign_ins_of_the_removed() {
    let mut table = founded();
    table.connect(2);
    table.sign_in(2, &key(2));
    let follows = (table.control_head(), name(5));
    let removal = control(&key(1), ControlKind::Commit, follows, vec![], vec![key(2).public()]);
    let after = table.record().head;
    let outputs = table.say(1, &restoring(after, &[removal.to_bytes()]));
    assert_eq!(told(&outputs, 2), [], "no news of it or after it");
    assert_eq!(code(&table.append(2, lost(2))), Some(RefusalCode::NotYours));
}

#[test]
fn a_restore_keeps_to_the_room_of_its_space() {
    let mut table = Table::with(|settings| settings.space_bytes_max = 2_000).found(vec![(key(2).public(), MEMBER)]);
    let large = |n| envelope(&key(2), name(n), 1_000);
    let answer = table.restore(1, &[large(1), large(2)]);
    assert_eq!(code(&answer), Some(RefusalCode::SpaceFull));
    assert!(matches!(answer, FromRelay::Refused { msg_id: Some(id), .. } if id == name(2)));
    assert_eq!(code(&table.restore(1, &[large(1)])), None);
    let follows = (table.control_head(), name(3));
    let removal = control(&key(1), ControlKind::Commit, follows, vec![], vec![key(2).public()]);
    assert_eq!(code(&table.restore(1, &[removal.to_bytes()])), None, "members can still be removed");
}

#[test]
fn a_frame_brings_a_page_at_most_and_costs_one_append() {
    let mut table = Table::with(|settings| settings.appends_per_minute = 3).found(vec![(key(2).public(), MEMBER)]);
    let many: Vec<_> = (0..=RESTORE_ENTRIES_MAX).map(|n| envelope(&key(2), numbered(n), 1)).collect();
    assert_eq!(code(&table.restore(1, &many)), Some(RefusalCode::TooLarge));
    for page in [&many[1..], &many[..1], &[]] {
        assert_eq!(code(&table.restore(1, page)), None);
    }
    assert_eq!(code(&table.restore(1, &[])), Some(RefusalCode::RateLimited));
    assert_eq!(table.record().head.seq, 502);
}

fn numbered(n: usize) -> MessageId {
    let mut name = MessageId([9; 16]);
    name.0[..8].copy_from_slice(&n.to_be_bytes());
    name
}

#[test]
fn restores_bring_so_many_bytes_a_minute_known_ones_included() {
    let size = u32::try_from(lost(1).len()).unwrap();
    let within = Allowance::of(3 * size, 60_000);
    let mut table =
        Table::with(|settings| settings.limits.restore_bytes = within).found(vec![(key(2).public(), MEMBER)]);
    assert_eq!(code(&table.restore(1, &[lost(1), lost(2)])), None);
    assert_eq!(code(&table.restore(1, &[lost(1)])), None);
    let answer = table.restore(1, &[lost(3)]);
    assert!(matches!(answer, FromRelay::Refused { refusal, .. } if refusal.retry_after_ms == Some(20_000)));
    table.now_ms += 20_000;
    assert_eq!(code(&table.restore(1, &[lost(3)])), None);
}

#[test]
fn a_frame_that_the_disk_does_not_take_is_refused_whole() {
    for fault in [Fault::FullAtAppend, Fault::BrokenAtCommit] {
        let mut table = founded();
        let before = table.record();
        table.stage(1, &restoring(before.head, &[lost(2)]));
        table.fail_next(fault);
        let after = before.head.after(&entry_hash(&lost(2)));
        table.stage(1, &restoring(after, &[lost(3), lost(4)]));
        assert!(table.relay.commit().is_err());
        let outputs = table.relay.commit().unwrap();
        let refused = told(&outputs, 1).iter().filter(|answer| code(answer).is_some()).count();
        assert_eq!((refused, outputs.len()), (2, 2), "{fault:?}");
        assert_eq!(table.record(), before);
        assert_eq!(code(&table.restore(1, &[lost(2), lost(3), lost(4)])), None);
    }
}

#[test]
fn a_creation_that_was_lost_gives_no_right_to_restore() {
    let mut table = Table::new();
    table.connect(1);
    table.connect(2);
    let create = |by| ToRelay::Create { registration: None, entry: founding(&key(by), vec![]).to_bytes() };
    table.fail_next(Fault::BrokenAtCommit);
    table.stage(1, &create(1));
    assert!(table.relay.commit().is_err());
    table.relay.commit().unwrap();
    table.ask(2, &create(2));
    assert_eq!(code(&table.restore(1, &[lost(1)])), Some(RefusalCode::NotYours));
}

#[test]
fn a_connection_that_only_showed_the_first_entry_has_its_minute() {
    let mut table = founded();
    table.connect(5);
    let first = table.log()[0].clone();
    table.ask(5, &ToRelay::Create { registration: None, entry: first });
    table.now_ms += protocol::limits::IDLE_CLOSE_MS;
    table.ask(1, &ToRelay::Heartbeat);
    table.restore(5, &[]);
    table.relay.tick(table.now_ms + 1);
    assert_eq!(table.relay.commit().unwrap(), [crate::relay::Output::Close(ConnectionId(5))]);
}
