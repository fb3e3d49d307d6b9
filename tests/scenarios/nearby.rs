//! Two phones in one room, with no network, pair by two QR codes (ENCRYPTION, section 0, decision 3; capabilities 113, 114).

use super::world;
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::people::event::PeopleEvent;
use app::people::view::Verified;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Membership, SpaceSync};
use app::session::event::Notebook;
use app::store::Table;
use app::view::Stage;
use protocol::{Hash, MessageId};
use spaces::{DeviceId, GroupKeys, InjectedRng, Intent, Link, Opening, Place, SpaceKeys, SpaceKind};
use std::collections::VecDeque;
use tests::world::{Backup, Chance, DAY, Device, MINUTE, RELAY, World};

/// What one QR holds in bytes, at the least correction (ISO/IEC 18004, version 40).
const QR_BYTES_MAX: usize = 2_953;

/// Somebody who has begun and named a relay, and whose phone has never been online.
fn offline_person(world: &mut World, name: &str) -> Device {
    offline_person_with_clock(world, name, 0)
}

fn offline_person_with_clock(world: &mut World, name: &str, skew_ms: i64) -> Device {
    let device = world.fresh_device_with_clock(name, skew_ms);
    device.does(world, UiEvent::People(PeopleEvent::Begin { name: name.to_owned() }));
    world.run_until("beginning", MINUTE, |world| device.view(world).stage == Stage::Ready);
    device
}

fn shows_link(world: &mut World, founder: Device) -> (String, String) {
    let said = founder.asks(world, UiEvent::People(PeopleEvent::PairNearby), "link to show", |said| {
        let Said::NearbyReady { pair, link, .. } = said else { return None };
        Some(format!("{pair} {link}"))
    });
    let (pair, link) = said.split_once(' ').unwrap();
    (pair.to_owned(), link.to_owned())
}

fn answers(world: &mut World, joiner: Device, link: &str) -> String {
    joiner.asks(world, UiEvent::People(PeopleEvent::Join { link: link.to_owned() }), "answer", answer)
}

fn answer(said: &Said) -> Option<String> {
    let Said::AnswerReady { answer, .. } = said else { return None };
    Some(answer.clone())
}

fn takes_in(world: &mut World, founder: Device, answer: &str) {
    founder.asks(world, UiEvent::People(PeopleEvent::TakeIn { answer: answer.to_owned() }), "somebody in", |said| {
        let (Said::TakenIn { pair } | Said::TakenInByRelay { pair }) = said else { return None };
        Some(pair.clone())
    });
}

fn saw_screen(world: &mut World, device: Device, pair: &str) {
    device.asks(world, UiEvent::People(PeopleEvent::SawTheirScreen { pair: pair.to_owned() }), "compared", |said| {
        let Said::SafetyMatches { pair } = said else { return None };
        Some(pair.clone())
    });
}

/// Both have met in the room, and written, and have never been online.
struct Room {
    founder: Device,
    joiner: Device,
    pair: String,
    session: String,
}

fn meet(world: &mut World) -> Room {
    meet_with_clocks(world, [0, 0])
}

fn meet_with_clocks(world: &mut World, [junior_ms, senior_ms]: [i64; 2]) -> Room {
    let [founder, joiner] = [("Junior", junior_ms), ("Senior", senior_ms)]
        .map(|(name, skew_ms)| offline_person_with_clock(world, name, skew_ms));
    founder.does(world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(world, founder);
    let answer = answers(world, joiner, &link);
    takes_in(world, founder, &answer);
    for device in [founder, joiner] {
        saw_screen(world, device, &pair);
    }
    assert!(link.len() <= QR_BYTES_MAX && answer.len() <= QR_BYTES_MAX, "{} and {}", link.len(), answer.len());
    let session = founder.makes_session(world, &pair);
    founder.writes(world, &session, Notebook::Ours, "In the room.");
    joiner.makes_session(world, &pair);
    world.run_for(MINUTE);
    Room { founder, joiner, pair, session }
}

fn all_is_well(world: &mut World, room: &Room) {
    let Room { founder, joiner, pair, session } = room;
    for device in [*founder, *joiner] {
        let row = device.pair(world, pair).unwrap();
        assert!(row.has_partner && row.devices == 2, "{row:?}");
        assert_eq!(row.membership, Membership::Settled);
        assert!(matches!(row.verified, Verified::Yes { .. }), "each has seen the other's screen: {:?}", row.verified);
        assert_eq!(row.invites.len(), 0, "the door is shut");
        assert_eq!(device.ours(world, session), "In the room.");
        let view = device.view(world);
        assert_eq!(view.sessions.len(), 2);
        assert_eq!((view.sync.attention, view.sync.healed), (None, None), "nothing was lost, so nothing was healed");
        assert_eq!(view.sync.quarantined, 0);
    }
    let code = |device: Device, world: &World| device.pair(world, pair).unwrap().safety.clone().unwrap().words;
    assert_eq!(code(*founder, world), code(*joiner, world));
    assert_eq!(founder.pair(world, pair).unwrap().partner, "Senior");
    assert_eq!(joiner.pair(world, pair).unwrap().partner, "Junior");
}

#[test]
fn in_the_room_the_founder_sees_the_partner_in_before_any_network() {
    let mut world = world();
    let room = meet(&mut world);
    let row = room.founder.pair(&world, &room.pair).unwrap();
    assert!(row.has_partner && row.safety.is_some());
    assert!(matches!(row.verified, Verified::Yes { .. }));
    assert_eq!(room.joiner.pair(&world, &room.pair).unwrap().membership, Membership::ComingIn);
    assert_eq!(world.relay_logs().len(), 0, "no relay has heard of any of it");
}

#[test]
fn whoever_meets_a_network_first_brings_the_pair_there() {
    for joiner_first in [false, true] {
        let mut world = world();
        let room = meet(&mut world);
        let [first, second] = if joiner_first { [room.joiner, room.founder] } else { [room.founder, room.joiner] };
        first.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_for(DAY);
        assert!(!world.relay_logs().is_empty(), "it was brought there");
        second.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();
        all_is_well(&mut world, &room);
    }
}

#[test]
fn both_at_once_is_as_good() {
    let mut world = world();
    let room = meet(&mut world);
    for device in [room.founder, room.joiner] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_until_quiet();
    all_is_well(&mut world, &room);
}

#[test]
fn a_crash_at_any_moment_of_it_loses_nothing() {
    for at_ms in (0..400).step_by(7) {
        for founder_falls in [false, true] {
            let mut world = world();
            let room = meet(&mut world);
            for device in [room.founder, room.joiner] {
                device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
            }
            world.run_for(at_ms);
            let falls = if founder_falls { room.founder } else { room.joiner };
            world.crash(falls);
            world.relaunch(falls);
            falls.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
            world.run_until_quiet();
            all_is_well(&mut world, &room);
        }
    }
}

#[test]
fn clocks_that_are_wrong_by_decades_keep_nobody_out() {
    for years in [-26, 74] {
        for joiner_first in [false, true] {
            let mut world = world();
            let skew_ms = years * 365 * DAY.cast_signed();
            let room = meet_with_clocks(&mut world, [skew_ms, -skew_ms]);
            let [first, second] = if joiner_first { [room.joiner, room.founder] } else { [room.founder, room.joiner] };
            first.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
            world.run_for(MINUTE);
            second.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
            world.run_for(5 * MINUTE);
            world.run_until_quiet();
            all_is_well(&mut world, &room);
        }
    }
}

#[test]
fn a_founder_whose_keys_are_damaged_before_any_relay_has_them_comes_in_again() {
    let mut world = world();
    let room = meet(&mut world);
    world.crash(room.founder);
    world.spoil(room.founder, Table::Keys, |value| value.iter_mut().for_each(|byte| *byte ^= 0x55));
    world.relaunch(room.founder);
    for device in [room.founder, room.joiner] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_for(5 * MINUTE);
    world.run_until_quiet();
    let row = room.founder.pair(&world, &room.pair).unwrap();
    assert!(row.has_partner && row.devices == 2, "{row:?}");
    assert_eq!(room.joiner.ours(&mut world, &room.session), "In the room.");
}

#[test]
fn link_and_answer_can_be_shown_again_after_a_restart() {
    let mut world = world();
    let [founder, joiner] = ["Junior", "Senior"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(&mut world, founder);
    world.run_for(MINUTE);
    world.crash(founder);
    world.relaunch(founder);
    world.run_for(MINUTE);
    let again = founder.asks(
        &mut world,
        UiEvent::People(PeopleEvent::ShowNearby { pair: pair.clone() }),
        "the link again",
        |said| {
            let Said::NearbyReady { link, .. } = said else { return None };
            Some(link.clone())
        },
    );
    assert_eq!(again, link);

    let shown = answers(&mut world, joiner, &link);
    world.run_for(MINUTE);
    world.crash(joiner);
    world.relaunch(joiner);
    world.run_for(MINUTE);
    let again = joiner.asks(
        &mut world,
        UiEvent::People(PeopleEvent::ShowNearby { pair: pair.clone() }),
        "the answer again",
        answer,
    );
    assert_eq!(again, shown);
    takes_in(&mut world, founder, &again);
    takes_in(&mut world, founder, &again);
    founder.does(&mut world, UiEvent::People(PeopleEvent::ShowNearby { pair }));
    world.run_for(MINUTE);
    assert_eq!(founder.refusal(&world), Some(Problem::NothingToShow), "the partner is in");
}

#[test]
fn an_answer_that_was_never_taken_comes_by_the_relay() {
    for joiner_first in [false, true] {
        let mut world = world();
        let [founder, joiner] = ["Junior", "Senior"].map(|name| offline_person(&mut world, name));
        founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
        let (pair, link) = shows_link(&mut world, founder);
        let answer = answers(&mut world, joiner, &link);
        let [first, second] = if joiner_first { [joiner, founder] } else { [founder, joiner] };
        first.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_for(MINUTE);
        second.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();
        assert!([founder, joiner].iter().all(|device| device.pair(&world, &pair).unwrap().has_partner));
        takes_in(&mut world, founder, &answer);
        assert_eq!(founder.pair(&world, &pair).unwrap().devices, 2);
    }
}

/// The founder's phone has been online with the open door; the joiner's has not.
#[test]
fn with_the_pair_at_a_relay_the_joiner_comes_in_by_it() {
    let mut world = world();
    let [founder, joiner] = ["Junior", "Senior"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    let (pair, link) = shows_link(&mut world, founder);
    world.run_until_quiet();
    let answer = answers(&mut world, joiner, &link);
    takes_in(&mut world, founder, &answer);
    world.run_until_quiet();
    assert!(!founder.pair(&world, &pair).unwrap().has_partner);
    joiner.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    assert!([founder, joiner].iter().all(|device| device.pair(&world, &pair).unwrap().has_partner));
    founder.does(&mut world, UiEvent::People(PeopleEvent::SawTheirScreen { pair }));
    world.run_for(MINUTE);
    assert_eq!(founder.refusal(&world), Some(Problem::NothingToShow), "a relay might have put somebody in: compare");
}

#[test]
fn a_join_is_taken_in_by_those_who_are_in_only() {
    let mut world = world();
    let [founder, joiner] = ["Junior", "Senior"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(&mut world, founder);
    let answer = answers(&mut world, joiner, &link);
    joiner.does(&mut world, UiEvent::People(PeopleEvent::TakeIn { answer: answer.clone() }));
    world.run_for(MINUTE);
    assert_eq!(joiner.refusal(&world), Some(Problem::AnswerDiffers), "one's own answer is for the other one");
    takes_in(&mut world, founder, &answer);
    for device in [founder, joiner] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_until_quiet();
    assert!([founder, joiner].iter().all(|device| device.pair(&world, &pair).unwrap().has_partner));
}

/// Chance that begins with what somebody wants it to be.
struct Loaded(VecDeque<u8>, Chance);

impl InjectedRng for Loaded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.0.pop_front().unwrap_or_else(|| u8::try_from(self.1.between((0, 255))).unwrap());
        }
    }
}

/// The first entry of another pair with the id, the secret and the door of this link.
fn another_beginning(link: &Link) -> Vec<u8> {
    let mut chance = Loaded(VecDeque::new(), Chance::new(7));
    let read = GroupKeys::joining(link.space, SpaceKind::Pair, &link.secret, DeviceId([1; 16]), &mut chance);
    chance.0.extend(link.space.0.into_iter().chain(*read.meta()));
    let mut keys = GroupKeys::found(SpaceKind::Pair, DeviceId([2; 16]), &mut chance).unwrap();
    assert_eq!(keys.space(), link.space);
    let (secret, lifetime_ms) = (link.secret.clone(), 14 * DAY);
    let opening = Opening { secret, uses: 1, lifetime_ms, person: keys.partner(), history: false };
    let place = Place { prev: Hash::ZERO, relay_now_ms: 1_772_442_000_000 };
    let found = Intent::Found { invite: Some(opening) };
    keys.begin(&found, MessageId([3; 16]), place, &mut chance).unwrap().to_bytes()
}

/// With everything that the link says they make another beginning of a pair under the same id, and are first at the relay.
#[test]
fn whoever_was_shown_a_pair_joins_no_other_one_under_its_name() {
    let mut world = world();
    let [founder, joiner] = ["Junior", "Senior"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(&mut world, founder);
    let read = Link::from_text(&link).unwrap();
    answers(&mut world, joiner, &link);
    let secret = joiner.makes_session(&mut world, &pair);
    joiner.writes(&mut world, &secret, Notebook::Ours, "For Junior only.");
    world.run_for(MINUTE);
    world.relay_restores(Backup::of_logs(&[(read.space, vec![another_beginning(&read)])]));
    joiner.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(5 * MINUTE);
    assert_eq!(joiner.pair(&world, &pair).unwrap().sync, SpaceSync::Stopped(Attention::AnotherLog));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(5 * MINUTE);
    assert_eq!(founder.pair(&world, &pair).unwrap().sync, SpaceSync::Stopped(Attention::AnotherLog));
    let entries = world.relay_logs().into_iter().find(|(space, _)| *space == read.space).unwrap().1;
    assert_eq!(entries.len(), 1, "nothing was sent there");
}

#[test]
fn nobody_comes_in_by_an_answer_to_another_link_or_by_one_that_was_altered() {
    let mut world = world();
    let [founder, joiner, thief] = ["Junior", "Senior", "Thief"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    thief.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(&mut world, founder);
    let first = answers(&mut world, joiner, &link);
    let second = answers(&mut world, thief, &link);
    let refused = |world: &mut World, answer: &str| {
        let before = founder.last_notice(world);
        founder.does(world, UiEvent::People(PeopleEvent::TakeIn { answer: answer.to_owned() }));
        world.run_until("word of it", MINUTE, |world| founder.last_notice(world) > before);
        founder.refusal(world).unwrap_or_else(|| world.fail("it was taken"))
    };
    // Letters in the middle are changed, and the link's own check with them: what remains is the signature.
    let altered = spaces::Answer::from_text(&first).unwrap();
    for at in (0..altered.0.len()).step_by(41) {
        let mut altered = altered.clone();
        altered.0[at] ^= 1;
        let why = refused(&mut world, &altered.to_text());
        assert!(
            matches!(why, Problem::NotAnAnswer | Problem::AnswerDiffers | Problem::NoSuchPair),
            "byte {at}: {why:?}"
        );
    }
    assert_eq!(refused(&mut world, &link), Problem::NotAnAnswer);
    assert_eq!(refused(&mut world, &first[..first.len() - 2]), Problem::LinkCut);
    let (_, elsewhere) = shows_link(&mut world, thief);
    let foreign = answers(&mut world, joiner, &elsewhere);
    assert_eq!(refused(&mut world, &foreign), Problem::NoSuchPair);
    assert!(!founder.pair(&world, &pair).unwrap().has_partner);

    takes_in(&mut world, founder, &first);
    assert_eq!(refused(&mut world, &second), Problem::AnswerDiffers, "there is room for one");

    for device in [founder, joiner, thief] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_for(5 * MINUTE);
    assert_eq!(founder.pair(&world, &pair).unwrap().devices, 2);
    assert!(joiner.pair(&world, &pair).unwrap().has_partner);
    assert!(!thief.pair(&world, &pair).unwrap().has_partner);
    let told = thief.pair(&world, &pair).unwrap().sync;
    assert_eq!(told, SpaceSync::Stopped(Attention::InviteUsed));
}

/// Somebody photographed the link over a shoulder, and their phone has a network.
#[test]
fn a_stranger_who_was_faster_is_never_mixed_with_the_partner() {
    let mut world = world();
    let [founder, joiner, thief] = ["Junior", "Senior", "Thief"].map(|name| offline_person(&mut world, name));
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, link) = shows_link(&mut world, founder);
    answers(&mut world, thief, &link);
    thief.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(MINUTE);
    let answer = answers(&mut world, joiner, &link);
    takes_in(&mut world, founder, &answer);
    let session = founder.makes_session(&mut world, &pair);
    founder.writes(&mut world, &session, Notebook::Ours, "For Senior only.");
    for device in [founder, joiner] {
        device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    }
    world.run_for(5 * MINUTE);
    assert_eq!(founder.view(&world).sync.attention, Some(Attention::RelayForked), "told, and nothing is sent");
    assert!(thief.view(&world).sessions.is_empty(), "the stranger gets nothing");
    assert_eq!(founder.ours(&mut world, &session), "For Senior only.");
}

#[test]
fn a_door_from_the_room_that_nobody_used_is_shut_in_time_and_no_other_one() {
    let mut world = world();
    let founder = offline_person(&mut world, "Junior");
    founder.does(&mut world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
    let (pair, _link) = shows_link(&mut world, founder);
    founder.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    world.run_for(13 * DAY);
    founder.invites(&mut world, &pair);
    world.run_until_quiet();
    assert_eq!(founder.pair(&world, &pair).unwrap().invites.len(), 2, "both are open");
    world.run_for(2 * DAY);
    world.crash(founder);
    world.relaunch(founder);
    founder.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    assert_eq!(founder.pair(&world, &pair).unwrap().invites.len(), 1, "the one from the room is shut");
    founder.does(&mut world, UiEvent::People(PeopleEvent::ShowNearby { pair }));
    world.run_for(MINUTE);
    assert_eq!(founder.refusal(&world), Some(Problem::NothingToShow));
}

#[test]
fn a_pair_from_the_room_needs_a_relay_by_name_and_no_other_one_later() {
    let mut world = world();
    let founder = offline_person(&mut world, "Junior");
    founder.does(&mut world, UiEvent::People(PeopleEvent::PairNearby));
    world.run_for(MINUTE);
    assert_eq!(founder.refusal(&world), Some(Problem::NoRelay), "the link says where to meet later");
}
