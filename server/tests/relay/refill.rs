//! A relay whose disk was lost or set back, and what comes back to it over real sockets.

use crate::device::{Device, SPACE, code, control, envelope, envelope_by, founding_with, restoring, secret};
use crate::{config, stop};
use protocol::{ControlEntry, ControlKind, FromRelay, Grant, Locator, LogIndex, MessageId, RefusalCode, ToRelay};
use server::{Config, Registration, start};
use std::path::Path;

const LOCATOR: Locator = Locator([5; 16]);

fn closed(data: &Path) -> Config {
    Config { registration: Registration::Tokens(vec!["spring".into()]), ..config(data) }
}

/// Founder 1 and member 2; the second came later.
fn log() -> (ControlEntry, Vec<Vec<u8>>) {
    let first = founding_with(vec![]);
    let follows = (first.hash(), MessageId([90; 16]));
    let add = vec![(secret(2).public(), Grant::Member)];
    let admission = control(&secret(1), ControlKind::Commit, follows, add, vec![]);
    let log = vec![first.to_bytes(), envelope(1, 100), admission.to_bytes(), envelope_by(&secret(2), 2, 100)];
    (first, log)
}

fn boxed(sealed: &[u8]) -> ToRelay {
    ToRelay::PutBox { space: SPACE, locator: LOCATOR, sealed: sealed.to_vec() }
}

#[tokio::test]
async fn a_closed_relay_that_lost_its_disk_is_refilled_by_a_device_with_a_token_and_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let (first, log) = log();
    let relay = start(closed(folder.path())).unwrap();
    let mut without = Device::connect(&relay.origin()).await;
    assert_eq!(code(&without.sign_in_as(&secret(2)).await), Some(RefusalCode::NotYours));
    assert_eq!(code(&without.create(&first, None).await), Some(RefusalCode::RegistrationNeeded));
    let start_of_log = LogIndex::start(&SPACE).after(&first.hash());
    assert_eq!(code(&without.ask(&restoring(start_of_log, &log[1..])).await), Some(RefusalCode::NotYours));

    let mut with = Device::connect(&relay.origin()).await;
    assert_eq!(code(&with.create(&first, Some("spring")).await), None);
    let FromRelay::Restored { head, .. } = with.ask(&restoring(start_of_log, &log[1..2])).await else { panic!() };
    // Now there is something to go on with for the one without a token, who is not in the roster yet.
    assert_eq!(code(&without.create(&first, None).await), None);
    assert_eq!(code(&without.ask(&restoring(head, &log[2..3])).await), None);
    let (head, _) = without.member(&secret(2)).await;
    assert_eq!(code(&without.ask(&restoring(head, &log[3..])).await), None);
    assert_eq!(without.ask(&boxed(b"sealed")).await, FromRelay::BoxKept { space: SPACE, locator: LOCATOR });
    stop(relay).await.unwrap();

    let relay = start(closed(folder.path())).unwrap();
    let mut device = Device::connect(&relay.origin()).await;
    device.member(&secret(1)).await;
    assert_eq!(device.read(LogIndex::start(&SPACE)).await, log);
    let mut lost_everything = Device::connect(&relay.origin()).await;
    let found = lost_everything.ask(&ToRelay::GetBox { locator: LOCATOR }).await;
    assert_eq!(found, FromRelay::Box { locator: LOCATOR, sealed: b"sealed".to_vec() });
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn what_is_restored_reaches_everybody_who_listens() {
    let folder = tempfile::tempdir().unwrap();
    let (first, log) = log();
    let relay = start(config(folder.path())).unwrap();
    let mut listener = Device::founder_of(&relay.origin(), &first).await;
    let mut bearer = Device::connect(&relay.origin()).await;
    let (head, _) = bearer.member(&secret(1)).await;
    let answer = bearer.ask(&restoring(head, &log[1..])).await;
    let FromRelay::Restored { head: end, .. } = answer else { panic!("{answer:?}") };

    let news = listener.hear().await;
    let FromRelay::Entries { after: 1, items, end: told, head, .. } = news else { panic!("{news:?}") };
    assert_eq!((items.len(), told, head), (3, end, end));
    assert_eq!(code(&bearer.ask(&restoring(end, &log)).await), None, "again is no harm");
    assert_eq!(bearer.member(&secret(1)).await.0, end);
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_full_frame_is_restored_and_a_page_brings_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();
    let mut device = Device::founder(&relay.origin()).await;
    let (head, _) = device.member(&secret(1)).await;
    let large = envelope(1, protocol::limits::ENVELOPE_BYTES_MAX - protocol::envelope::OVERHEAD_BYTES);
    assert_eq!(code(&device.ask(&restoring(head, std::slice::from_ref(&large))).await), None);
    let mut reader = Device::connect(&relay.origin()).await;
    reader.member(&secret(1)).await;
    assert!(reader.read(head).await == [large]);
    stop(relay).await.unwrap();
}
