//! What must hold at the end.

use super::Scene;
use super::stories::SECRET;
use app::UiEvent;
use app::ground::said::Problem;
use app::people::event::PeopleEvent;
use app::people::view::Verified;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Membership, SpaceSync};
use app::session::event::Notebook;
use app::view::Stage;
use protocol::cbor;
use spaces::{Link, RecoveryCode};
use std::collections::BTreeSet;
use tests::Device;
use tests::world::evidence::{holds, holds_bytes};
use tests::world::{DAY, MINUTE, RELAY};

/// Who is in, in one pair, by their own screens.
fn insiders(scene: &Scene, pair: &str) -> Vec<Device> {
    let is_in = |device: &Device| {
        let row = device.pair(&scene.world, pair);
        row.is_some_and(|row| row.membership == Membership::Settled && !row.members.is_empty())
    };
    scene.world.devices().into_iter().filter(is_in).collect()
}

/// Everybody who is in sees the same members, doors and words; nothing is damaged; what each writes all can read.
pub fn all_agree_and_can_write(scene: &mut Scene) {
    let pairs: Vec<String> = scene.me.view(&scene.world).pairs.iter().map(|pair| pair.id.clone()).collect();
    for pair in pairs {
        let agreed: BTreeSet<String> =
            insiders(scene, &pair).into_iter().map(|device| membership(scene, device, &pair)).collect();
        assert!(agreed.len() <= 1, "they agree: {agreed:?}");
    }
    for device in scene.world.devices() {
        let view = device.view(&scene.world);
        assert_eq!((view.sync.damaged, view.sync.attention), (0, None), "{}", device.name(&scene.world));
    }
    writing_goes_on(scene);
}

/// What a device shows of who is in.
fn membership(scene: &Scene, device: Device, pair: &str) -> String {
    let row = device.pair(&scene.world, pair).unwrap();
    let members: BTreeSet<&str> = row.members.iter().map(|member| member.device.as_str()).collect();
    let doors: BTreeSet<&str> = row.invites.iter().map(|invite| invite.id.as_str()).collect();
    format!("{members:?}, {doors:?}, {:?}", row.safety)
}

fn writing_goes_on(scene: &mut Scene) {
    let Some(session) = scene.session.clone() else { return };
    let insiders = insiders(scene, &scene.pair);
    let mut expected = "Before.".to_owned();
    for device in &insiders {
        assert_eq!(device.ours(&mut scene.world, &session), expected, "{}", device.name(&scene.world));
        let line = format!(" And {}.", device.name(&scene.world));
        device.writes(&mut scene.world, &session, Notebook::Ours, &line);
        expected.push_str(&line);
        scene.comes_to_rest();
    }
    for device in insiders {
        assert_eq!(device.ours(&mut scene.world, &session), expected, "{}", device.name(&scene.world));
    }
}

pub fn begun_once(scene: &mut Scene) {
    let view = scene.me.view(&scene.world);
    assert_eq!((view.today.name.as_str(), view.devices.devices.len()), ("Junior", 1));
    assert_eq!(scene.world.relay_logs().len(), 1, "nothing that was begun and lost lies at the relay");
}

pub fn one_pair(scene: &mut Scene) {
    assert_eq!(scene.me.view(&scene.world).pairs.len(), 1);
    assert_eq!(scene.world.relay_logs().len(), 2, "one's own space and one pair");
}

/// Nobody is online for some days.
fn days_pass(scene: &mut Scene, days: u64) {
    scene.world.crash(scene.me);
    scene.world.run_for(days * DAY);
    scene.comes_back(scene.me);
    scene.comes_to_rest();
}

/// A fortnight by the relay's clock, whatever the inviter's says.
pub fn has_ended(scene: &mut Scene) {
    days_pass(scene, 15);
    let senior = scene.world.person("Senior");
    senior.does(&mut scene.world, UiEvent::People(PeopleEvent::Join { link: scene.link.clone().unwrap() }));
    scene
        .world
        .run_until("refusal", MINUTE, |world| senior.view(world).sync.attention == Some(Attention::InviteExpired));
    assert_eq!(scene.row(scene.me).unwrap().devices, 1);
}

pub fn lets_one_in(scene: &mut Scene) {
    days_pass(scene, 13);
    let link = scene.link.clone().unwrap();
    let [senior, late] = ["Senior", "Late"].map(|name| scene.world.person(name));
    senior.does(&mut scene.world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
    let (me, pair) = (scene.me, scene.pair.clone());
    scene.world.run_until("pair of two", MINUTE, |world| me.pair(world, &pair).unwrap().has_partner);
    scene.comes_to_rest();
    assert!(scene.row(me).unwrap().invites.is_empty(), "no other door was left open");
    late.does(&mut scene.world, UiEvent::People(PeopleEvent::Join { link }));
    scene.world.run_until("refusal", MINUTE, |world| late.view(world).sync.attention == Some(Attention::InviteUsed));
    assert_eq!(scene.row(me).unwrap().devices, 2);
}

pub fn lets_nobody_in(scene: &mut Scene) {
    let senior = scene.world.person("Senior");
    senior.does(&mut scene.world, UiEvent::People(PeopleEvent::Join { link: scene.link.clone().unwrap() }));
    scene.world.run_for(MINUTE);
    assert!(!scene.row(senior).unwrap().has_partner);
    assert_eq!(scene.row(scene.me).unwrap().devices, 1);
}

/// What was to be used once was used once, and lies on no disk any more.
pub fn the_door_is_shut(scene: &mut Scene) {
    let secret = seed_of_link(scene.link.as_ref().unwrap());
    for device in [scene.me, scene.other.unwrap()] {
        let view = device.view(&scene.world);
        assert!(view.devices.invites.is_empty() && view.pairs.iter().all(|pair| pair.invites.is_empty()));
        let name = device.name(&scene.world);
        assert!(!holds_bytes(&scene.world.disk_bytes(device), &secret), "{name} keeps the link's secret");
    }
}

/// What an invite's keys come from.
pub fn seed_of_link(link: &str) -> Vec<u8> {
    let secret = cbor::to_bytes(&Link::from_text(link).unwrap().secret);
    let name = secret.windows(4).position(|four| four == b"seed").expect("it is written with its name");
    secret[name + 6..name + 38].to_vec()
}

pub fn is_verified(scene: &mut Scene) {
    scene.world.crash(scene.me);
    scene.comes_back(scene.me);
    assert!(matches!(scene.row(scene.me).unwrap().verified, Verified::Yes { .. }), "and it stays so");
}

/// A thief with a code that was thrown away finds nothing; whoever has the newest one gets everything back.
pub fn only_the_last_code_counts(scene: &mut Scene) {
    let last = scene.codes.pop().unwrap();
    assert!(!holds_bytes(&scene.world.disk_bytes(scene.me), &seed_of_code(&last)), "the code lies on the disk");
    scene.world.crash(scene.me);
    for old in scene.codes.clone().into_iter().filter(|old| *old != last) {
        let thief = scene.world.fresh_device("Thief");
        thief.does(&mut scene.world, UiEvent::Relay(RelayEvent::GoOnline));
        thief.does(&mut scene.world, UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code: old }));
        scene.world.run_until("refusal", MINUTE, |world| thief.refusal(world) == Some(Problem::NoSuchCode));
    }
    scene.codes.push(last);
    let (fresh, pair) = (scene.world.fresh_device("Fresh"), scene.pair.clone());
    fresh.does(&mut scene.world, UiEvent::Relay(RelayEvent::GoOnline));
    let recover = scene.recover();
    fresh.does(&mut scene.world, recover);
    scene.world.run_until("everything back", 5 * MINUTE, |world| {
        let view = fresh.view(world);
        let is_in = fresh.pair(world, &pair).is_some_and(|row| row.has_partner);
        view.stage == Stage::Ready && !view.devices.recovering && view.sessions.len() == 1 && is_in
    });
}

/// What a code's keys come from.
pub fn seed_of_code(code: &str) -> Vec<u8> {
    cbor::to_bytes(&RecoveryCode::from_text(code).unwrap()).split_off(1)
}

pub fn the_code_is_wiped(scene: &mut Scene) {
    let disk = scene.world.disk_bytes(scene.me);
    assert!(!holds_bytes(&disk, &seed_of_code(scene.codes.last().unwrap())), "the code lies on the disk");
    assert_eq!(scene.row(scene.other.unwrap()).unwrap().devices, 3, "it came in once");
}

pub fn the_removed_know_nothing_new(scene: &mut Scene) {
    for device in insiders(scene, &scene.pair) {
        let topics = device.view(&scene.world).topics;
        assert!(topics.iter().any(|topic| topic.titles.iter().any(|title| title == SECRET)));
    }
    let removed = scene.other.unwrap();
    scene.comes_back(removed);
    scene.world.run_for(5 * MINUTE);
    assert!(!holds(&scene.world.disk_bytes(removed), SECRET), "what was written since has reached them");
    let row = scene.row(removed).unwrap();
    let refused = row.sync == SpaceSync::Stopped(Attention::NotYours);
    assert!(refused || row.membership == Membership::Out, "they are told: {:?}, {:?}", row.membership, row.sync);
}

pub fn has_left(scene: &mut Scene) {
    assert!(!scene.row(scene.other.unwrap()).unwrap().has_partner);
    let membership = scene.row(scene.me).unwrap().membership;
    assert!(matches!(membership, Membership::Leaving | Membership::Out), "{membership:?}");
}

pub fn has_other_words(scene: &mut Scene) {
    assert_ne!(scene.words(scene.me), scene.words_before);
    assert_eq!(scene.words(scene.me), scene.words(scene.other.unwrap()));
}

pub fn is_back(scene: &mut Scene) {
    for device in [scene.me, scene.other.unwrap()] {
        assert_eq!(scene.row(device).unwrap().devices, 2);
    }
}
