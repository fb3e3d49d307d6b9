//! Order, chain, repeats, pages, news and limits.

use crate::relay::testing::*;
use crate::relay::{ConnectionId, Output, Registration};
use protocol::chain::entry_hash;
use protocol::limits::{ENVELOPE_BYTES_MAX, IDLE_CLOSE_MS, PAGE_BYTES_AIM, PAGE_ENTRIES_MAX};
use protocol::{ControlKind, FromRelay, Grant, Hash, LogIndex, LogItem, RefusalCode, SpaceId, ToRelay};

#[test]
fn a_connection_is_welcomed_with_its_nonce_and_the_hour() {
    let outputs = Table::new().connect(7);
    let welcome = FromRelay::Welcome { versions: (1, 1), nonce: nonce(7), now_ms: NOW_MS };
    assert_eq!(outputs, [Output::Send(ConnectionId(7), welcome)]);
}

#[test]
fn entries_stand_in_the_order_they_came_and_the_chain_runs_over_them() {
    let mut table = Table::founded(vec![]);
    let mut expected = LogIndex::start(&SPACE).after(&founding(&key(1), vec![]).hash());
    for n in 1..=5 {
        let entry = envelope(&key(1), name(n), n.into());
        expected = expected.after(&entry_hash(&entry));
        assert_eq!(place(&table.append(1, entry)), expected);
    }
    assert_eq!(table.record().head, expected);
}

#[test]
fn an_entry_sent_twice_is_appended_once() {
    let mut table = Table::founded(vec![]);
    let first = table.append(1, envelope(&key(1), name(1), 10));
    table.append(1, envelope(&key(1), name(2), 10));
    // The same name resealed, as after a rotation, is still the same entry.
    let again = table.append(1, envelope(&key(1), name(1), 30));

    assert_eq!(again, first);
    assert_eq!(table.record().head.seq, 3);
}

#[test]
fn a_repeat_within_one_commit_is_appended_once() {
    let mut table = Table::founded(vec![]);
    let append = ToRelay::Append { entry: envelope(&key(1), name(1), 10) };
    table.stage(1, &append);
    let outputs = table.say(1, &append);
    let told = told(&outputs, 1);
    assert_eq!(place(&told[0]), place(&told[1]));
    assert_eq!(items(&told[2]).len(), 1);
}

#[test]
fn new_entries_are_pushed_to_all_who_are_signed_in_and_to_their_author() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    table.connect(2);
    table.sign_in(2, &key(2));
    table.connect(3);
    let entry = envelope(&key(1), name(1), 10);

    let outputs = table.say(1, &ToRelay::Append { entry: entry.clone() });

    let head = table.record().head;
    let news = FromRelay::Entries { space: SPACE, after: 1, items: vec![LogItem::Entry(entry)], end: head, head };
    assert_eq!(told(&outputs, 1)[1], news, "the author's echo");
    assert_eq!(told(&outputs, 2), [news]);
    assert_eq!(told(&outputs, 3), [], "nobody else hears of it");
}

#[test]
fn entries_of_one_commit_are_pushed_in_as_few_frames_as_they_fit_in() {
    let mut table = Table::founded(vec![]);
    let size = PAGE_BYTES_AIM / 3;
    (1..=4).for_each(|n| table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(n), size) }));
    let outputs = table.relay.commit().unwrap();

    let news = told(&outputs, 1).split_off(4);
    assert_eq!(news.iter().map(|frame| items(frame).len()).collect::<Vec<_>>(), [2, 2]);
    assert!(matches!(news[1], FromRelay::Entries { after: 3, .. }), "{:?}", news[1]);
}

#[test]
fn a_log_is_read_page_by_page_to_its_end() {
    let mut table = Table::founded(vec![]);
    let size = PAGE_BYTES_AIM / 3;
    (1..=5).for_each(|n| drop(table.append(1, envelope(&key(1), name(n), size))));
    let (mut at, mut pages) = (LogIndex::start(&SPACE), Vec::new());
    while at != table.record().head {
        let answer = table.read(1, at);
        at = items(&answer).iter().fold(at, |at, item| at.after(&item.hash()));
        assert!(matches!(answer, FromRelay::Entries { end, .. } if end == at), "the page names its own end");
        pages.push(items(&answer).len());
    }
    assert_eq!(pages, [3, 2, 1]);
    assert!(items(&table.read(1, at)).is_empty());
}

#[test]
fn a_page_has_at_most_so_many_entries() {
    let mut table = Table::with(|settings| settings.appends_per_minute = u32::MAX).found(vec![]);
    for n in 0..=PAGE_ENTRIES_MAX {
        let mut msg_id = name(9);
        msg_id.0[..8].copy_from_slice(&n.to_be_bytes());
        table.stage(1, &ToRelay::Append { entry: envelope(&key(1), msg_id, 1) });
    }
    table.relay.commit().unwrap();
    assert_eq!(items(&table.read(1, LogIndex::start(&SPACE))).len(), PAGE_ENTRIES_MAX);
}

#[test]
fn a_place_of_another_past_is_refused() {
    let mut table = Table::founded(vec![]);
    (1..=3).for_each(|n| drop(table.append(1, envelope(&key(1), name(n), 10))));
    let head = table.record().head;
    for seq in 0..=head.seq {
        let answer = table.read(1, LogIndex { seq, chain: Hash([9; 32]) });
        assert_eq!(code(&answer), Some(RefusalCode::ChainMismatch), "at {seq}");
        assert!(matches!(answer, FromRelay::Refused { refusal, .. } if refusal.head == Some(head)));
    }
}

#[test]
fn a_place_beyond_the_log_is_refused_with_the_head() {
    let mut table = Table::founded(vec![]);
    let head = table.record().head;
    for seq in [head.seq + 1, u64::MAX] {
        let answer = table.read(1, LogIndex { seq, ..head });
        assert_eq!(code(&answer), Some(RefusalCode::BeyondHead));
        assert!(matches!(answer, FromRelay::Refused { refusal, .. } if refusal.head == Some(head)));
    }
}

#[test]
fn of_two_control_entries_one_wins_and_the_other_learns_the_head() {
    let mut table = Table::founded(vec![(key(2).public(), Grant::Member)]);
    let follows = |n| (founding(&key(1), vec![(key(2).public(), Grant::Member)]).hash(), name(n));
    let add = |n: u8| vec![(key(n).public(), Grant::Member)];
    let first = control(&key(1), ControlKind::Commit, follows(1), add(3), vec![]);
    let second = control(&key(1), ControlKind::Commit, follows(2), add(4), vec![]);
    table.stage(1, &ToRelay::Append { entry: first.to_bytes() });
    let outputs = table.say(1, &ToRelay::Append { entry: second.to_bytes() });

    let told = told(&outputs, 1);
    let head = place(&told[0]);
    let refused = FromRelay::Refused {
        space: Some(SPACE),
        msg_id: Some(name(2)),
        refusal: crate::refuse::at_head(RefusalCode::StaleHead, head),
    };
    assert_eq!(told[1], refused);
    assert_eq!(table.control_head(), first.hash());
}

#[test]
fn envelopes_do_not_move_the_control_head() {
    let mut table = Table::founded(vec![]);
    table.append(1, envelope(&key(1), name(1), 10));
    assert_eq!(place(&table.change_members(2, vec![(key(2).public(), Grant::Member)], vec![])).seq, 3);
}

#[test]
fn creating_twice_is_creating_once_and_another_entry_is_refused() {
    let mut table = Table::new();
    table.connect(1);
    let entry = founding(&key(1), vec![]);
    let first = table.create(1, &entry);
    assert_eq!(place(&first).seq, 1);
    assert_eq!(table.create(1, &entry), first);
    assert_eq!(code(&table.create(1, &founding(&key(2), vec![]))), Some(RefusalCode::NotYours));
    assert_eq!(table.record().head, place(&first));
}

#[test]
fn an_entry_that_follows_another_opens_no_space() {
    let mut table = Table::new();
    table.connect(1);
    let add = vec![(key(1).public(), Grant::Member)];
    let sequel = control(&key(1), ControlKind::Commit, (Hash([7; 32]), name(1)), add, vec![]);
    assert_eq!(code(&table.create(1, &sequel)), Some(RefusalCode::Malformed));
}

#[test]
fn a_closed_relay_opens_spaces_for_tokens_only() {
    let mut table = Table::with(|settings| settings.registration = Registration::Tokens(vec!["spring".into()]));
    table.connect(1);
    let create = |token: Option<&str>| ToRelay::Create {
        registration: token.map(str::to_owned),
        entry: founding(&key(1), vec![]).to_bytes(),
    };
    assert_eq!(code(&table.ask(1, &create(None))), Some(RefusalCode::RegistrationNeeded));
    assert_eq!(code(&table.ask(1, &create(Some("autumn")))), Some(RefusalCode::RegistrationNeeded));
    assert_eq!(place(&table.ask(1, &create(Some("spring")))).seq, 1);
}

#[test]
fn too_many_entries_in_a_minute_have_to_wait_and_repeats_do_not_count() {
    let mut table = Table::with(|settings| settings.appends_per_minute = 2).found(vec![]);
    let entry = |n| envelope(&key(1), name(n), 10);
    (1..=2).for_each(|n| assert_eq!(code(&table.append(1, entry(n))), None));
    assert_eq!(code(&table.append(1, entry(1))), None);
    table.now_ms += 10_000;
    let answer = table.append(1, entry(3));
    assert_eq!(code(&answer), Some(RefusalCode::RateLimited));
    assert!(matches!(answer, FromRelay::Refused { refusal, .. } if refusal.retry_after_ms == Some(50_000)));

    table.now_ms += 50_000;
    assert_eq!(place(&table.append(1, entry(3))).seq, 4);
}

#[test]
fn a_clock_that_is_set_back_locks_nobody_out() {
    let mut table = Table::with(|settings| settings.appends_per_minute = 1).found(vec![]);
    table.append(1, envelope(&key(1), name(1), 10));
    table.now_ms = 5;
    assert_eq!(code(&table.append(1, envelope(&key(1), name(2), 10))), None);
}

#[test]
fn a_full_space_takes_no_content_but_can_still_remove_a_device() {
    let mut table =
        Table::with(|settings| settings.space_bytes_max = 2_000).found(vec![(key(2).public(), Grant::Member)]);
    let full = |n| envelope(&key(1), name(n), 1_000);
    assert_eq!(code(&table.append(1, full(1))), None);
    assert_eq!(code(&table.append(1, full(2))), Some(RefusalCode::SpaceFull));
    table.change_members(3, vec![(key(3).public(), Grant::Recovery)], vec![]);
    assert_eq!(code(&table.change_members(4, vec![], vec![key(2).public()])), None);
}

#[test]
fn an_entry_over_the_limit_is_refused_by_name() {
    let mut table = Table::founded(vec![]);
    let mut entry = envelope(&key(1), name(1), 10);
    entry.resize(ENVELOPE_BYTES_MAX + 1, 0);
    let refused =
        FromRelay::Refused { space: Some(SPACE), msg_id: Some(name(1)), refusal: RefusalCode::TooLarge.into() };
    assert_eq!(table.append(1, entry), refused);
}

#[test]
fn a_heartbeat_is_answered_and_silence_ends_a_connection() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    table.sign_in(2, &key(1));
    table.now_ms += IDLE_CLOSE_MS;
    assert_eq!(table.ask(2, &ToRelay::Heartbeat), FromRelay::Heartbeat { now_ms: table.now_ms });
    table.relay.tick(table.now_ms + 1);
    assert_eq!(table.relay.commit().unwrap(), [Output::Close(ConnectionId(1))]);
    table.relay.received(ConnectionId(1), &ToRelay::Heartbeat.to_bytes(), table.now_ms);
    assert_eq!(table.relay.commit().unwrap(), [], "a closed connection is forgotten");
}

#[test]
fn a_connection_that_proves_no_key_is_closed_however_much_it_says() {
    let mut table = Table::founded(vec![]);
    table.connect(2);
    table.now_ms += IDLE_CLOSE_MS;
    table.ask(1, &ToRelay::Heartbeat);
    table.ask(2, &ToRelay::Heartbeat);
    table.relay.tick(table.now_ms + 1);
    assert_eq!(table.relay.commit().unwrap(), [Output::Close(ConnectionId(2))]);
}

#[test]
fn a_stop_acks_what_was_staged_and_then_takes_leave_of_everybody() {
    let mut table = Table::founded(vec![]);
    table.stage(1, &ToRelay::Append { entry: envelope(&key(1), name(1), 10) });
    table.relay.stop();
    let outputs = table.relay.commit().unwrap();

    let told = told(&outputs, 1);
    assert_eq!(place(&told[0]).seq, 2);
    assert_eq!(code(told.last().unwrap()), Some(RefusalCode::Stopping));
    assert_eq!(outputs.last(), Some(&Output::Close(ConnectionId(1))));
    assert_eq!(code(&super::super::testing::told(&table.connect(2), 2)[0]), Some(RefusalCode::Stopping));
}

#[test]
fn a_relay_that_was_quiet_knows_its_spaces_again_from_the_store() {
    let mut table = Table::founded(vec![]);
    table.append(1, envelope(&key(1), name(1), 10));
    table.relay.disconnected(ConnectionId(1));
    table.relay.tick(table.now_ms);
    table.connect(2);
    table.sign_in(2, &key(1));
    assert_eq!(place(&table.append(2, envelope(&key(1), name(2), 10))).seq, 3);
    assert_eq!(code(&table.read(2, LogIndex::start(&SpaceId([9; 16])))), Some(RefusalCode::ChainMismatch));
}
