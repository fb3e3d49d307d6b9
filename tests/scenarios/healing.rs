//! A relay that lost, set back or changed what it kept is healed by the devices, and said once.

use super::world;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Cure, Healed, SpaceSync};
use app::session::event::Notebook;
use app::store::Table;
use app::{StoreFault, UiEvent};
use protocol::{Entry, SpaceId};
use std::collections::BTreeMap;
use tests::world::{DAY, MINUTE, SECOND};
use tests::{Device, World};

/// What a device says of a relay that it has healed.
fn healed(world: &World, device: Device) -> Option<Healed> {
    device.view(world).sync.healed
}

fn how(world: &World, device: Device) -> Option<Cure> {
    healed(world, device).map(|healed| healed.how)
}

/// Every device's own copy of every log is the relay's log.
fn all_logs_are_one(world: &World) {
    for device in world.devices() {
        let name = device.name(world);
        let copies = world.own_copies(device);
        assert!(!copies.is_empty(), "{name} keeps no log");
        for (space, log) in world.relay_logs() {
            if let Some(copy) = copies.get(&space) {
                assert!(*copy == log, "{name} has {} entries of {space}, the relay {}", copy.len(), log.len());
            }
        }
        assert!(world.records(device, Table::Displaced).is_empty(), "{name} still has something to give back");
    }
}

fn writes_until_sent(world: &mut World, device: Device, session: &str, text: &str) {
    device.writes(world, session, Notebook::Ours, text);
    world.run_until("saved", MINUTE, |world| device.view(world).sync.unsent > 0);
    device.does(world, UiEvent::Relay(RelayEvent::Flush));
    world.run_until("sent", 5 * MINUTE, |world| device.view(world).sync.unsent == 0);
    // What has come back is on the disk a moment later.
    world.run_for(SECOND);
}

#[test]
fn a_relay_that_forgets_everything_is_refilled_by_a_device() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Kept by two. ");
    world.run_until_quiet();
    senior.writes(&mut world, &session, Notebook::Mine, "Only me.");
    world.run_until_quiet();
    let before = world.relay_logs();

    world.relay_loses_its_disk();
    world.run_until_quiet();

    assert!(world.relay_logs() == before, "the same logs, in the same order");
    all_logs_are_one(&world);
    for device in [junior, senior] {
        let view = device.view(&world);
        assert_eq!(view.sync.attention, None);
        assert_eq!(
            view.sync.healed.map(|healed| healed.how),
            Some(Cure::Refilled),
            "each had a private space of its own"
        );
    }
    let tablet = world.link_device(junior, "Tablet");
    assert_eq!(tablet.ours(&mut world, &session), "Kept by two. ", "a brand-new device gets everything");
    writes_until_sent(&mut world, senior, &session, "And on it goes.");
    world.run_until_quiet();
    assert_eq!(tablet.ours(&mut world, &session), "Kept by two. And on it goes.");
}

#[test]
fn one_device_that_comes_back_later_is_enough() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Both have this. ");
    world.run_until_quiet();
    world.cut(junior);
    world.cut(senior);

    world.relay_loses_its_disk();
    world.heal(senior);
    world.run_for(5 * MINUTE);
    writes_until_sent(&mut world, senior, &session, "Written meanwhile.");
    world.heal(junior);
    world.run_until_quiet();

    assert_eq!(junior.ours(&mut world, &session), "Both have this. Written meanwhile.");
    let pair = junior.first_pair(&world);
    assert!(senior.pair(&world, &pair).unwrap().healed.is_some(), "who brought it back says so");
    assert_eq!(junior.pair(&world, &pair).unwrap().healed, None, "whose log it always was has nothing to say");
    all_logs_are_one(&world);
}

#[test]
fn a_relay_that_was_set_back_gets_back_what_it_lacks() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Last week. ");
    world.run_until_quiet();
    let backup = world.relay_backup();
    writes_until_sent(&mut world, junior, &session, "This week.");
    world.run_until_quiet();
    let before = world.relay_logs();

    world.relay_restores(backup);
    world.run_until_quiet();

    assert!(world.relay_logs() == before, "the same logs, in the same order");
    all_logs_are_one(&world);
    let pair = junior.first_pair(&world);
    let told = [junior, senior].map(|device| device.pair(&world, &pair).unwrap().healed);
    assert!(told.iter().flatten().all(|healed| healed.how == Cure::Refilled) && told.iter().any(Option::is_some));
}

/// Junior's tablet has read less than the others when the relay is set back to where it stands, and writes there first.
fn set_back_and_written_to_again(world: &mut World) -> ([Device; 3], String) {
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Tablet");
    let session = junior.write_ours(world, "Known to all. ");
    world.run_until_quiet();
    world.cut(tablet);
    let backup = world.relay_backup();
    writes_until_sent(world, senior, &session, "Known to two. ");
    world.run_for(10 * SECOND);
    writes_until_sent(world, junior, &session, "As well. ");
    world.run_for(10 * SECOND);
    world.cut(junior);
    world.cut(senior);
    world.relay_restores(backup);
    world.heal(tablet);
    world.run_until("tablet online", MINUTE, |world| tablet.view(world).sync.settled);
    writes_until_sent(world, tablet, &session, "Known to one. ");
    ([junior, senior, tablet], session)
}

#[test]
fn a_relay_set_back_and_written_to_again_is_healed_and_said_once() {
    let mut world = world();
    let ([junior, senior, tablet], session) = set_back_and_written_to_again(&mut world);

    for device in [senior, junior] {
        world.heal(device);
    }
    world.run_until_quiet();

    let text = tablet.ours(&mut world, &session);
    for part in ["Known to all. ", "Known to two. ", "As well. ", "Known to one. "] {
        assert_eq!(text.matches(part).count(), 1, "{part:?} is there once in {text:?}");
    }
    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), text);
        assert_eq!(device.view(&world).sync.attention, None);
    }
    all_logs_are_one(&world);
    assert_eq!(
        [junior, senior, tablet].map(|device| how(&world, device)),
        [Some(Cure::Rewound), Some(Cure::Rewound), None]
    );

    let said = [junior, senior].map(|device| healed(&world, device));
    writes_until_sent(&mut world, senior, &session, "On it goes.");
    world.crash(junior);
    world.relaunch(junior);
    world.run_until("launch", MINUTE, |world| !junior.view(world).pairs.is_empty());
    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    assert_eq!([junior, senior].map(|device| healed(&world, device)), said, "once, over a launch too");
    world.run_for(2 * DAY);
    assert_eq!([junior, senior].map(|device| healed(&world, device)), [None; 2], "it was news for a day");
}

#[test]
fn what_a_changed_relay_lacks_survives_a_crash_at_any_moment_of_the_healing() {
    for wait_ms in (0..6_000).step_by(350) {
        let mut world = world();
        let ([junior, senior, tablet], session) = set_back_and_written_to_again(&mut world);
        // Senior never comes back: only junior has it.
        world.heal(junior);
        world.run_for(wait_ms);
        world.crash(junior);
        world.relaunch(junior);
        world.run_until("launch", MINUTE, |world| !junior.view(world).pairs.is_empty());
        junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();

        let text = tablet.ours(&mut world, &session);
        for part in ["Known to all. ", "Known to two. ", "As well. ", "Known to one. "] {
            assert_eq!(text.matches(part).count(), 1, "{part:?} after a crash at {wait_ms} ms");
        }
        assert!(world.is_cut(senior));
        assert_eq!(how(&world, junior), Some(Cure::Rewound), "after a crash at {wait_ms} ms");
    }
}

#[test]
fn a_refill_goes_on_after_crashes_of_everybody_in_many_frames() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "");
    for number in 0..5 {
        writes_until_sent(&mut world, junior, &session, &incompressible(number));
    }
    world.run_until_quiet();
    let before = world.relay_logs();
    world.cut(senior);

    world.relay_loses_its_disk();
    for _ in 0..6 {
        world.run_for(700);
        world.crash(junior);
        world.relaunch(junior);
        world.run_until("launch", MINUTE, |world| !junior.view(world).pairs.is_empty());
        junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_for(3 * SECOND);
        world.relay_crashes();
        world.relay_relaunches();
    }
    world.run_until_quiet();
    let of_junior = |logs: Vec<(SpaceId, Vec<Vec<u8>>)>| {
        let copies = world.own_copies(junior);
        logs.into_iter().filter(|(space, _)| copies.contains_key(space)).collect::<Vec<_>>()
    };
    assert!(of_junior(world.relay_logs()) == of_junior(before), "the same logs, in the same order");
    world.heal(senior);
    world.run_until_quiet();
    all_logs_are_one(&world);
}

#[test]
fn a_disk_that_cannot_be_read_only_delays_the_healing() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    junior.write_ours(&mut world, "Kept.");
    world.run_until_quiet();
    let before = world.relay_logs();
    world.cut(senior);
    world.disk_fault(junior, Some(StoreFault::Unavailable));
    world.relay_loses_its_disk();
    world.run_for(MINUTE);
    assert!(world.relay_logs() != before);

    world.disk_fault(junior, None);
    world.heal(senior);
    world.run_until_quiet();
    assert!(world.relay_logs() == before, "the same logs, in the same order");
}

/// Two people, and a session in three envelopes.
fn written_in_three(world: &mut World) -> ([Device; 2], String) {
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(world, "One. ");
    for text in ["Two. ", "Three."] {
        writes_until_sent(world, junior, &session, text);
    }
    world.run_until_quiet();
    ([junior, senior], session)
}

#[test]
fn a_relay_that_was_reordered_is_followed_and_nothing_is_lost() {
    let mut world = world();
    let ([junior, senior], session) = written_in_three(&mut world);

    world.relay_rewrites(|logs| logs.iter_mut().for_each(|(_, entries)| swap_last_envelopes(entries)));
    world.run_until_quiet();

    for device in [junior, senior] {
        assert_eq!(how(&world, device), Some(Cure::Rewound), "it was noticed");
        assert_eq!(device.ours(&mut world, &session), "One. Two. Three.");
    }
    all_logs_are_one(&world);
}

#[test]
fn a_relay_that_changes_its_log_again_and_again_gets_nothing_more() {
    let mut world = world();
    let ([junior, senior], session) = written_in_three(&mut world);
    world.cut(senior);

    for _ in 0..20 {
        world.relay_rewrites(|logs| logs.iter_mut().for_each(|(_, entries)| swap_last_envelopes(entries)));
        world.run_for(30 * SECOND);
    }
    assert_eq!(junior.view(&world).sync.attention, Some(Attention::RelayLogChanged));
    junior.writes(&mut world, &session, Notebook::Ours, " Four.");
    let before = world.relay_bytes().len();
    world.run_for(MINUTE);
    assert_eq!(world.relay_bytes().len(), before, "nothing is sent to it");
    assert_eq!(junior.ours(&mut world, &session), "One. Two. Three. Four.", "nothing is lost here");
}

#[test]
fn a_device_that_the_relay_has_lost_together_with_its_admission_brings_itself_back() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Before. ");
    world.run_until_quiet();
    world.cut(junior);
    let tablet = world.link_device(senior, "Tablet");
    tablet.opens(&mut world, &session);
    writes_until_sent(&mut world, tablet, &session, "By the tablet. ");
    world.run_for(10 * SECOND);
    world.cut(senior);
    world.cut(tablet);

    // Junior has not heard of the tablet, and writes first.
    world.relay_loses_its_disk();
    world.heal(junior);
    writes_until_sent(&mut world, junior, &session, "By Junior. ");
    world.heal(tablet);
    world.run_until_quiet();
    world.heal(senior);
    world.run_until_quiet();

    let text = senior.ours(&mut world, &session);
    for part in ["Before. ", "By the tablet. ", "By Junior. "] {
        assert_eq!(text.matches(part).count(), 1, "{part:?} is there once in {text:?}");
    }
    assert_eq!([junior, tablet].map(|device| device.ours(&mut world, &session)), [text.clone(), text]);
    all_logs_are_one(&world);
}

/// Junior and Senior each let a device of their own in, at two relays that were one.
fn two_memberships(world: &mut World) -> ([Device; 2], String) {
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let [mobile, tablet] = ["Mobile", "Tablet"].map(|name| world.fresh_device(name));
    let session = junior.write_ours(world, "Before. ");
    world.run_until_quiet();
    world.relay_forks(&[senior, tablet]);
    world.run_until_quiet();
    world.link(junior, mobile);
    world.link(senior, tablet);
    world.cut(mobile);
    world.cut(tablet);
    ([junior, senior], session)
}

#[test]
fn a_relay_that_shows_two_people_two_logs_is_noticed_when_an_envelope_crosses() {
    let mut world = world();
    let ([junior, senior], session) = two_memberships(&mut world);
    writes_until_sent(&mut world, senior, &session, "By Senior. ");
    let of_senior = newest_known_envelopes(&world, senior, junior);

    // The relay goes back to junior's side and appends to it what senior wrote on the other one.
    world.cut(senior);
    world.relay_unites(false);
    world.relay_rewrites(|logs| {
        for (space, log) in logs.iter_mut() {
            log.extend(of_senior.get(space).cloned());
        }
    });
    world.run_until("noticed fork", 5 * MINUTE, |world| {
        junior.view(world).sync.attention == Some(Attention::RelayForked)
    });
    is_frozen(&mut world, junior, &session);
}

#[test]
fn two_memberships_that_grew_from_one_are_not_mixed() {
    let mut world = world();
    let ([junior, senior], session) = two_memberships(&mut world);
    world.cut(senior);

    world.relay_unites(true);
    world.run_until("noticed fork", 5 * MINUTE, |world| {
        junior.view(world).sync.attention == Some(Attention::RelayForked)
    });
    is_frozen(&mut world, junior, &session);
    assert!(!world.records(junior, Table::Displaced).is_empty(), "this side of the fork is kept");
}

/// Nothing goes out, everything is here, and the next launch knows it.
fn is_frozen(world: &mut World, device: Device, session: &str) {
    let pair = device.first_pair(world);
    let stopped = |world: &World| {
        device.pair(world, &pair).is_some_and(|row| row.sync == SpaceSync::Stopped(Attention::RelayForked))
    };
    assert!(stopped(world));
    device.writes(world, session, Notebook::Ours, "Kept here.");
    let before = world.relay_bytes().len();
    world.run_for(MINUTE);
    assert_eq!(world.relay_bytes().len(), before, "nothing is sent");
    world.crash(device);
    world.relaunch(device);
    world.run_until("launch", MINUTE, |world| !device.view(world).pairs.is_empty());
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(MINUTE);
    assert!(stopped(world), "not after a launch either");
    assert_eq!(world.relay_bytes().len(), before, "nothing is sent");
    let text = device.ours(world, session);
    assert!(text.starts_with("Before. ") && text.ends_with("Kept here."), "{text}");
}

/// The newest envelope of each space in a device's own copy that another device has not seen, by somebody it knows.
fn newest_known_envelopes(world: &World, device: Device, other: Device) -> BTreeMap<SpaceId, Vec<u8>> {
    let author = |entry: &Vec<u8>| match Entry::from_bytes(entry) {
        Ok(Entry::Envelope(envelope)) => Some(envelope.header.author),
        Ok(Entry::Control(_)) | Err(_) => None,
    };
    let known = world.own_copies(other);
    let newest = |(space, log): (SpaceId, Vec<Vec<u8>>)| {
        let authors: Vec<_> = known.get(&space)?.iter().filter_map(author).collect();
        let of_known = |entry: &&Vec<u8>| author(entry).is_some_and(|author| authors.contains(&author));
        let news = log.iter().filter(|entry| known.get(&space).is_some_and(|log| !log.contains(entry)));
        let newest = news.rev().find(of_known)?;
        Some((space, newest.clone()))
    };
    world.own_copies(device).into_iter().filter_map(newest).collect()
}

/// A long text that does not get shorter by being packed.
fn incompressible(seed: u64) -> String {
    let mut state = seed;
    let letter = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + u8::try_from(state >> 58).unwrap_or_default())
    };
    (0..190_000).map(letter).collect()
}

fn swap_last_envelopes(entries: &mut [Vec<u8>]) {
    let envelopes = |entry: &Vec<u8>| matches!(Entry::from_bytes(entry), Ok(Entry::Envelope(_)));
    if let [.., one, other] = entries
        && envelopes(one)
        && envelopes(other)
    {
        std::mem::swap(one, other);
    }
}
