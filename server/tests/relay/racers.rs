//! Many who want to change the members at once, over real sockets: one gets in at a time, and nobody is lost.

use crate::device::{Device, SPACE, code, control, envelope_by, founding_with, secret};
use crate::{config, stop};
use futures_util::future::join_all;
use protocol::{
    Capability, ControlEntry, ControlKind, FromRelay, Grant, Hash, LogIndex, MessageId, PublicKey, RefusalCode, Roster,
    SecretKey, ToRelay,
};
use server::{Config, Limits, start};
use std::sync::Arc;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const RACERS: u8 = 16;
const ROUNDS: u8 = 5;
const JOINERS: u8 = 200;

fn member(n: u8) -> (PublicKey, Grant) {
    (secret(n).public(), Grant::Member)
}

async fn race(racers: &mut [Device], prev: Hash, round: u8, victim: u8) -> ControlEntry {
    let removals: Vec<ControlEntry> = (1..=RACERS)
        .map(|n| {
            let mut name = MessageId([n; 16]);
            name.0[0] = 200 + round;
            control(&secret(n), ControlKind::Commit, (prev, name), vec![], vec![secret(victim).public()])
        })
        .collect();
    let asked = racers.iter_mut().zip(&removals);
    let answers =
        join_all(asked.map(async |(racer, removal)| racer.ask(&ToRelay::Append { entry: removal.to_bytes() }).await));
    let answered: Vec<_> = answers.await.into_iter().zip(removals).collect();
    let (won, lost): (Vec<_>, Vec<_>) = answered.into_iter().partition(|(answer, _)| code(answer).is_none());
    let [(FromRelay::Appended { at, .. }, winner)] = won.as_slice() else { panic!("{won:?}") };
    for (answer, removal) in lost {
        let FromRelay::Refused { msg_id, refusal, .. } = answer else { panic!("{answer:?}") };
        assert_eq!((msg_id, refusal.code, refusal.head), (Some(removal.msg_id), RefusalCode::StaleHead, Some(*at)));
    }
    winner.clone()
}

#[tokio::test]
async fn of_sixteen_racers_one_wins_each_time_and_the_removed_one_hears_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(Config { limits: Limits::unlimited(), ..config(folder.path()) }).unwrap();
    let first = founding_with((2..=RACERS).map(member).collect());
    let mut racers = vec![Device::founder_of(&relay.origin(), &first).await];
    for n in 2..=RACERS {
        let mut racer = Device::connect(&relay.origin()).await;
        racer.member(&secret(n)).await;
        racers.push(racer);
    }
    let mut prev = first.hash();
    for round in 0..ROUNDS {
        let victim = 100 + round;
        let name = MessageId([victim; 16]);
        let admission = control(&secret(1), ControlKind::Commit, (prev, name), vec![member(victim)], vec![]);
        racers[0].append(admission.to_bytes()).await;
        let mut removed = Device::connect(&relay.origin()).await;
        removed.member(&secret(victim)).await;

        prev = race(&mut racers, admission.hash(), round, victim).await.hash();

        racers[3].append(envelope_by(&secret(4), 220 + round, 10)).await;
        removed.say(&ToRelay::Append { entry: envelope_by(&secret(victim), 240 + round, 10) }).await;
        removed.say(&ToRelay::Heartbeat).await;
        assert_eq!(code(&removed.hear().await), Some(RefusalCode::NotYours), "and no news before it");
        assert!(matches!(removed.hear().await, FromRelay::Heartbeat { .. }), "nor after it");
        assert_eq!(code(&removed.sign_in_as(&secret(victim)).await), Some(RefusalCode::NotYours));
    }
    stop(relay).await.unwrap();
}

/// Comes in by the link, building its entry again after each race that it lost. All stand at the same head before the
/// first begins.
async fn join(origin: String, link: SecretKey, n: u8, ready: Arc<Barrier>) -> u32 {
    let mut device = Device::connect(&origin).await;
    let own = secret(n);
    let (_, mut control_head) = device.member(&link).await;
    ready.wait().await;
    for tries in 1.. {
        let follows = (control_head, MessageId([n; 16]));
        let entry = control(&link, ControlKind::Join, follows, vec![(own.public(), Grant::Member)], vec![]);
        let answer = device.ask(&ToRelay::Append { entry: entry.to_bytes() }).await;
        match code(&answer) {
            None => {
                device.member(&own).await;
                return tries;
            }
            Some(RefusalCode::StaleHead) => (_, control_head) = device.member(&link).await,
            Some(other) => panic!("{n}: {other:?}"),
        }
    }
    unreachable!("tries do not end")
}

#[tokio::test]
async fn two_hundred_come_in_by_one_link_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();
    let link = secret(255);
    let soon = crate::matrix::in_a_day_ms();
    let invite = Grant::Joiner { uses: JOINERS.into(), expires_at_ms: soon };
    let mut founder = Device::founder_of(&relay.origin(), &founding_with(vec![(link.public(), invite)])).await;
    let ready = Arc::new(Barrier::new(JOINERS.into()));
    let mut joining = JoinSet::new();
    for n in 2..2 + JOINERS {
        joining.spawn(join(relay.origin(), link.clone(), n, Arc::clone(&ready)));
    }
    let tries = joining.join_all().await;
    assert_eq!(tries.len(), JOINERS.into());
    assert_eq!(tries.iter().filter(|tries| **tries == 1).count(), 1, "all but one lost the first race");

    let (head, _) = founder.member(&secret(1)).await;
    assert_eq!(head.seq, 1 + u64::from(JOINERS));
    let mut reader = Device::connect(&relay.origin()).await;
    reader.member(&secret(1)).await;
    let (at, roster) = whole_log(&mut reader).await;
    assert_eq!(at, head);
    assert_eq!(roster.members().count(), 1 + usize::from(JOINERS));
    assert_eq!(roster.capability(&link.public()), Some(Capability::Joiner { uses: 0, expires_at_ms: soon }));
    let mut late = Device::connect(&relay.origin()).await;
    assert_eq!(code(&late.sign_in_as(&link).await), Some(RefusalCode::InviteUsed));
    stop(relay).await.unwrap();
}

/// Reads everything and judges it as a device does.
async fn whole_log(reader: &mut Device) -> (LogIndex, Roster) {
    let (mut at, mut roster) = (LogIndex::start(&SPACE), Roster::default());
    loop {
        let page = reader.read(at).await;
        if page.is_empty() {
            return (at, roster);
        }
        for entry in page {
            at = at.after(&protocol::chain::entry_hash(&entry));
            roster = roster.after(&ControlEntry::from_bytes(&entry).unwrap(), None).unwrap();
        }
    }
}
