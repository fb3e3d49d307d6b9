//! People and devices come in.

use super::world;
use app::UiEvent;
use app::ground::said::Problem;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Attention;
use app::session::event::Notebook;
use app::today::view::Waiting;
use app::view::Stage;

#[test]
fn an_invite_lets_in_one_person_only() {
    let mut world = world();
    let [junior, senior, third] = ["Junior", "Senior", "Third"].map(|name| world.person(name));
    let pair = junior.starts_pair(&mut world);
    let link = junior.invites(&mut world, &pair);

    senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
    world.run_until("pair of two", 60_000, |world| junior.pair(world, &pair).is_some_and(|pair| pair.has_partner));
    third.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    let session = junior.write_ours(&mut world, "For two.");
    world.run_for(60_000);

    assert_eq!(third.view(&world).sync.attention, Some(Attention::InviteUsed));
    assert!(third.view(&world).sessions.is_empty());
    assert!(!third.pair(&world, &pair).is_some_and(|pair| pair.has_partner));
    assert_eq!(senior.ours(&mut world, &session), "For two.");
    for device in [junior, senior] {
        assert_eq!(device.pair(&world, &pair).unwrap().devices, 2);
    }
}

#[test]
fn two_who_open_one_invite_at_once_are_one_in_and_one_out() {
    let mut world = world();
    let [junior, one, other] = ["Junior", "One", "Other"].map(|name| world.person(name));
    let pair = junior.starts_pair(&mut world);
    let link = junior.invites(&mut world, &pair);

    for device in [one, other] {
        device.does(&mut world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
    }
    world.run_for(60_000);

    let is_in = [one, other].map(|device| device.pair(&world, &pair).is_some_and(|pair| pair.has_partner));
    assert!(is_in[0] != is_in[1], "exactly one is in: {is_in:?}");
    let out = if is_in[0] { other } else { one };
    assert_eq!(out.view(&world).sync.attention, Some(Attention::InviteUsed));
    assert_eq!(junior.pair(&world, &pair).unwrap().devices, 2);
}

#[test]
fn an_invite_that_nobody_took_in_time_lets_nobody_in() {
    let mut world = world();
    let [junior, senior] = ["Junior", "Senior"].map(|name| world.person(name));
    let pair = junior.starts_pair(&mut world);
    let link = junior.invites(&mut world, &pair);
    world.run_until_quiet();
    for device in [junior, senior] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
    }

    world.run_for(15 * tests::world::DAY);
    for device in [junior, senior] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    world.run_for(60_000);

    assert_eq!(senior.view(&world).sync.attention, Some(Attention::InviteExpired));
    assert!(!junior.pair(&world, &pair).unwrap().has_partner);
}

#[test]
fn a_new_link_takes_the_place_of_one_that_has_ended_or_was_shut() {
    for is_shut in [false, true] {
        let mut world = world();
        let [junior, senior] = ["Junior", "Senior"].map(|name| world.person(name));
        let pair = junior.starts_pair(&mut world);
        let link = junior.invites(&mut world, &pair);
        world.run_until_quiet();
        if is_shut {
            let invite = junior.pair(&world, &pair).unwrap().invites[0].id.clone();
            junior.does(&mut world, UiEvent::People(PeopleEvent::RevokeInvite { invite }));
        } else {
            senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
            world.run_for(15 * tests::world::DAY);
            senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        }
        world.run_until_quiet();
        senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
        world.run_for(120_000);
        assert!(!senior.pair(&world, &pair).unwrap().has_partner);
        senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
        assert_eq!(senior.refusal(&world), Some(Problem::AlreadyIn), "the same link again changes nothing");

        let link = junior.invites(&mut world, &pair);
        senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
        world.run_until("pair of two", 60_000, |world| {
            [junior, senior].into_iter().all(|device| device.pair(world, &pair).is_some_and(|pair| pair.has_partner))
        });
        world.run_until_quiet();

        let session = senior.write_ours(&mut world, "In by the second link.");
        world.run_until_quiet();
        assert_eq!(junior.ours(&mut world, &session), "In by the second link.");
        assert_eq!(senior.view(&world).sync.attention, None);
    }
}

#[test]
fn a_device_whose_link_has_ended_is_linked_by_another_one() {
    let mut world = world();
    let junior = world.person("Junior");
    let link = junior.link_for_device(&mut world);
    world.run_until_quiet();
    let tablet = world.fresh_device("Tablet");
    world.run_for(15 * tests::world::DAY);
    tablet.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    tablet.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(120_000);
    assert_eq!(tablet.view(&world).stage, Stage::Linking);
    assert_eq!(tablet.view(&world).sync.attention, Some(Attention::InviteExpired));

    let link = junior.link_for_device(&mut world);
    tablet.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));

    world.run_until("linked device", 60_000, |world| tablet.view(world).stage == Stage::Ready);
    world.run_until_quiet();
    assert_eq!(junior.view(&world).devices.devices.len(), 2);
}

#[test]
fn a_second_device_of_one_person_gets_everything_once_a_sibling_admits_it() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = senior.write_ours(&mut world, "Ours.");
    senior.writes(&mut world, &session, Notebook::Mine, "Mine.");
    world.run_until_quiet();
    let (pair, link) = (senior.first_pair(&world), senior.link_for_device(&mut world));
    world.run_until_quiet();

    world.cut(senior);
    let tablet = world.fresh_device("Senior's tablet");
    tablet.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    tablet.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(60_000);
    let is_in = tablet.pair(&world, &pair).is_some_and(|pair| pair.has_partner);
    assert!(!is_in, "nobody who is awake may let it into the pair");
    assert_eq!(junior.pair(&world, &pair).unwrap().devices, 2);
    if tablet.view(&world).stage == Stage::Ready {
        let waiting = Waiting::Admission { pair: pair.clone() };
        assert!(tablet.view(&world).today.waiting.contains(&waiting), "it says what it waits for");
    }

    world.heal(senior);
    world.run_until("admission", 120_000, |world| tablet.pair(world, &pair).is_some_and(|pair| pair.has_partner));
    world.run_until_quiet();
    assert_eq!(tablet.ours(&mut world, &session), "Ours.");
    assert_eq!(tablet.mine(&mut world, &session), "Mine.");
    tablet.writes(&mut world, &session, Notebook::Ours, " From the tablet.");
    tablet.writes(&mut world, &session, Notebook::Mine, " More.");
    world.run_until_quiet();
    assert_eq!(junior.ours(&mut world, &session), "Ours. From the tablet.");
    assert_eq!(junior.mine(&mut world, &session), "");
    assert_eq!(senior.mine(&mut world, &session), "Mine. More.");
}

#[test]
fn four_devices_of_two_people_agree() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let laptop = world.link_device(junior, "Junior's laptop");
    let tablet = world.link_device(senior, "Senior's tablet");
    let all = [junior, senior, laptop, tablet];
    let session = junior.write_ours(&mut world, "0");
    world.run_until_quiet();

    for (at, device) in all.into_iter().enumerate() {
        device.opens(&mut world, &session);
        device.splices(&mut world, &session, Notebook::Ours, (0, 0), &format!("{} ", at + 1));
    }
    world.run_until_quiet();

    let text = junior.ours(&mut world, &session);
    assert_eq!(text.len(), "4 3 2 1 0".len());
    for device in all {
        assert_eq!(device.ours(&mut world, &session), text);
    }
}

#[test]
fn several_pairs_at_once_do_not_mix() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let [other, third] = world.paired_devices(["Other", "Third"]);
    let second = world.pair(senior, third);

    let one = junior.write_ours(&mut world, "Junior and Senior.");
    let two = other.write_ours(&mut world, "Other and Third.");
    let three = senior.makes_session(&mut world, &second);
    senior.writes(&mut world, &three, Notebook::Ours, "Senior and Third.");
    world.run_until_quiet();

    let sessions = |device: tests::Device| {
        let mut ids: Vec<_> = device.view(&world).sessions.iter().map(|row| row.id.clone()).collect();
        ids.sort();
        ids
    };
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    assert_eq!(sessions(junior), sorted(vec![one.clone()]));
    assert_eq!(sessions(senior), sorted(vec![one.clone(), three.clone()]));
    assert_eq!(sessions(other), sorted(vec![two.clone()]));
    assert_eq!(sessions(third), sorted(vec![two.clone(), three.clone()]));
    assert_eq!(third.ours(&mut world, &three), "Senior and Third.");
    assert_eq!(third.ours(&mut world, &two), "Other and Third.");
    assert_eq!(senior.ours(&mut world, &one), "Junior and Senior.");
}
