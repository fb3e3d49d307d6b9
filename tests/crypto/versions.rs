//! One version of everything: an older or newer one is refused even where its signature holds.

use super::{control, envelope, secret};
use app::relay::view::Attention;
use app::session::event::Notebook;
use protocol::key::Label;
use protocol::{ControlEntry, Entry, Envelope, Error, FromRelay, PROTOCOL_VERSION};
use tests::World;
use tests::world::scenario_seed;

/// The same entry under another version, signed by its author as if nothing else existed.
fn under(version: u8, mut header: Vec<u8>, label: Label, rest: &[u8], text: &[u8]) -> Vec<u8> {
    header[0] = version;
    let signature = secret(5).sign(label, &[&header, text]);
    [header.as_slice(), rest, text, &signature].concat()
}

fn both(version: u8) -> [Vec<u8>; 2] {
    let (envelope, control) = (envelope(5), control(5));
    let body_len = u32::try_from(control.body.len()).unwrap().to_be_bytes();
    [
        under(version, envelope.header.to_bytes(), Label::Blob, &[], &envelope.sealed),
        under(version, control.header_bytes(), Label::Control, &body_len, &control.body),
    ]
}

#[test]
fn an_entry_of_another_version_is_refused_even_if_its_author_signed_it() {
    for ours in both(PROTOCOL_VERSION) {
        assert!(Entry::from_bytes(&ours).is_ok(), "the way it is signed here is the right one");
    }
    for version in (0..=u8::MAX).filter(|version| *version != PROTOCOL_VERSION) {
        let [envelope, control] = both(version);
        let expected = Error::UnknownVersion(version);
        assert_eq!(Envelope::from_bytes(&envelope).as_ref(), Err(&expected));
        assert_eq!(ControlEntry::from_bytes(&control).as_ref(), Err(&expected));
        for bytes in [envelope, control] {
            assert_eq!(Entry::from_bytes(&bytes).as_ref(), Err(&expected));
        }
    }
}

#[test]
fn an_entry_does_not_pass_for_one_of_another_kind() {
    for (number, mut bytes) in both(PROTOCOL_VERSION).into_iter().enumerate() {
        let kind = bytes[1];
        for other in (0..=u8::MAX).filter(|other| *other != kind) {
            bytes[1] = other;
            assert!(Entry::from_bytes(&bytes).is_err(), "entry {number} passes as kind {other}");
        }
    }
}

#[test]
fn a_relay_that_offers_another_version_only_is_told_nothing() {
    for offered in [(0, 0), (PROTOCOL_VERSION + 1, u8::MAX)] {
        let mut world = World::new(scenario_seed());
        let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
        let session = junior.write_ours(&mut world, "Before. ");
        world.run_until_quiet();

        world.tamper(move |_, message| {
            if let FromRelay::Welcome { versions, .. } = message {
                *versions = offered;
            }
            true
        });
        world.relay_crashes();
        world.relay_relaunches();
        let said_before = world.wire_bytes().len();
        junior.writes(&mut world, &session, Notebook::Ours, "Meanwhile.");
        world.run_for(120_000);
        assert_eq!(world.wire_bytes().len(), said_before, "a device speaks a version of {offered:?}");
        assert_eq!(junior.view(&world).sync.attention, Some(Attention::RelayVersion));

        world.stop_tampering();
        world.run_for(120_000);
        world.run_until_quiet();
        assert_eq!(senior.ours(&mut world, &session), "Before. Meanwhile.");
    }
}
