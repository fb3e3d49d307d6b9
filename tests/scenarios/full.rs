//! A space whose list of keys has no room for another one.

use super::world;
use app::UiEvent;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, SpaceSync};
use app::session::event::Notebook;
use app::store::Table;
use protocol::{MessageId, PublicKey, SecretKey};
use spaces::rng::random;
use spaces::{InjectedRng, Intent, Judgement, Place};
use tests::world::{Chance, DAY, Device, MINUTE, World};

struct Dice(Chance);

impl InjectedRng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.iter_mut().zip(std::iter::repeat_with(|| self.0.bytes()).flatten()).for_each(|(to, from)| *to = from);
    }
}

fn some_key(dice: &mut Dice) -> PublicKey {
    SecretKey::from_bytes(&random(dice)).public()
}

/// Lets further devices into a pair that never come, one after the other, until the relay would take no more. Answers how
/// many.
fn admits_as_many_as_there_is_room_for(world: &mut World, device: Device, pair: &str) -> usize {
    world.crash(device);
    let kept = world.records(device, Table::Keys);
    let mut keys = kept.iter().filter_map(|record| spaces::keys::from_bytes(record).ok());
    let mut keys = keys.find(|keys| keys.space().to_string() == pair).unwrap();
    let (mut dice, relay_now_ms, mut admitted) = (Dice(Chance::new(7)), world.relay_clock_ms(), 0);
    world.relay_rewrites(|logs| {
        let (_, log) = logs.iter_mut().find(|(space, _)| space.to_string() == pair).unwrap();
        loop {
            let (leaf, joiner) = (some_key(&mut dice), some_key(&mut dice));
            let admit = Intent::Admit { leaf, joiner, lifetime_ms: 14 * DAY };
            let place = Place { prev: keys.roster().head(), relay_now_ms };
            let entry = keys.begin(&admit, MessageId(random(&mut dice)), place, &mut dice).unwrap();
            if keys.roster().after(&entry, Some(relay_now_ms)).is_err() {
                return;
            }
            assert_eq!(keys.apply(&entry, log.len() as u64 + 1), Judgement::Merged);
            log.push(entry.to_bytes());
            admitted += 1;
        }
    });
    world.relaunch(device);
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    admitted
}

#[test]
fn a_full_list_of_keys_keeps_the_next_one_out_until_there_is_room_and_loses_nothing() {
    let mut world = world();
    let [junior, senior] = ["Junior", "Senior"].map(|name| world.person(name));
    let pair = junior.starts_pair(&mut world);
    let link = junior.invites(&mut world, &pair);
    world.run_until_quiet();
    let first = junior.pair(&world, &pair).unwrap().invites[0].id.clone();
    junior.invites(&mut world, &pair);
    let session = junior.write_ours(&mut world, "Before. ");
    world.run_until_quiet();
    // The device itself, its two doors, and all the others.
    assert_eq!(admits_as_many_as_there_is_room_for(&mut world, junior, &pair) + 3, 1_000);

    senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    let written = senior.makes_session(&mut world, &pair);
    senior.writes(&mut world, &written, Notebook::Ours, "Meanwhile. ");
    world.run_for(3 * MINUTE);
    let row = senior.pair(&world, &pair).unwrap();
    assert!(!row.has_partner);
    assert_eq!(row.sync, SpaceSync::Stopped(Attention::RefusedByRelay), "it is said");
    assert_eq!(junior.pair(&world, &pair).unwrap().devices, 1);
    junior.writes(&mut world, &session, Notebook::Ours, "Still. ");
    world.run_for(MINUTE);
    assert_eq!(junior.view(&world).sync.unsent, 0, "whoever is in writes on");

    let other = junior.pair(&world, &pair).unwrap().invites.iter().find(|it| it.id != first).unwrap().id.clone();
    junior.does(&mut world, UiEvent::People(PeopleEvent::RevokeInvite { invite: other }));
    world.run_until("somebody in", 5 * MINUTE, |world| {
        [junior, senior].into_iter().all(|device| device.pair(world, &pair).is_some_and(|row| row.has_partner))
    });
    world.run_until_quiet();
    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "Before. Still. ");
        assert_eq!(device.ours(&mut world, &written), "Meanwhile. ");
        assert_eq!(device.view(&world).sync.attention, None);
    }
}
