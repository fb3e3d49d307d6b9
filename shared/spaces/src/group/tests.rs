//! A space as its devices see it: one log, everybody reads all of it.

mod clocks;
mod crashes;
mod junk;
mod liars;
mod matrix;
mod property;
mod scene;
mod story;
mod table;
mod tampering;

use super::*;
use crate::VoidReason;
use crate::keys::SpaceKind::{Pair, Private};
use table::Table;

#[test]
fn who_comes_in_by_a_link_reads_and_writes_with_nobody_else_there() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let joiner = table.join_by_link(&link);
    assert_eq!(table.standing(joiner), Standing::In);
    assert_eq!(table.keys(joiner).present(), table.keys(0).present());
    assert_eq!(table.keys(joiner).me().person, table.keys(0).partner());
    assert_eq!(table.keys(joiner).partner(), table.keys(0).me().person);
    let sealed = table.seal(joiner, b"hello");
    assert_eq!(table.open(0, &sealed), Ok(b"hello".to_vec()));
    let back = table.seal(0, b"and hello");
    assert_eq!(table.open(joiner, &back), Ok(b"and hello".to_vec()));
}

#[test]
fn history_comes_to_a_partner_with_the_first_members_help_and_to_an_own_device_at_once() {
    let mut table = Table::founded(Pair);
    let before = table.seal(0, b"the agenda");
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    assert!(table.keys(partner).waits_for_history());
    assert_eq!(table.open(partner, &before), Err(Error::UnknownEpoch(1)));
    assert_eq!(table.keys(0).chore(), Some(Intent::Help));
    table.commit(0, &Intent::Help);
    assert_eq!(table.keys(0).chore(), None);
    assert!(!table.keys(partner).waits_for_history());
    assert_eq!(table.open(partner, &before), Ok(b"the agenda".to_vec()));

    let mut table = Table::founded(Private);
    let before = table.seal(0, b"mine");
    let link = table.link_device(0);
    let tablet = table.join_by_link(&link);
    assert_eq!(table.keys(tablet).me().person, table.keys(0).me().person);
    assert_eq!(table.open(tablet, &before), Ok(b"mine".to_vec()));
    assert_eq!(table.keys(0).chore(), None, "the joiner knew the key before and linked to it");
}

#[test]
fn a_sibling_comes_in_by_voucher_and_brings_the_key_it_was_handed() {
    let mut table = Table::founded(Pair);
    let before = table.seal(0, b"ours");
    let tablet = table.told_by(0);
    let voucher = table.vouch(0, tablet);
    assert_eq!(table.come_in(tablet, &voucher), Ok(Judgement::Merged));
    assert_eq!(table.open(tablet, &before), Ok(b"ours".to_vec()));
    assert_eq!(table.keys(0).chore(), None);
}

#[test]
fn a_removed_device_opens_nothing_later_and_never_comes_back() {
    let mut table = Table::founded(Pair);
    let tablet = table.told_by(0);
    let voucher = table.vouch(0, tablet);
    table.come_in(tablet, &voucher).unwrap();
    let gone = table.key(tablet);
    assert_eq!(table.commit(0, &Intent::Remove { leaves: [gone].into() }), Judgement::Merged);
    assert_eq!(table.standing(tablet), Standing::Out);
    let later = table.seal(0, b"later");
    assert_eq!(table.open(tablet, &later), Err(Error::UnknownEpoch(table.keys(0).epoch().0)));
    assert!(table.keys(0).roster().capability(&gone).is_none());

    // The thief has the key and the old voucher; the relay is on their side.
    let again = table.told_with_key_of(tablet);
    assert_eq!(table.come_in(again, &voucher).err(), Some(Error::NotAllowed(VoidReason::Revoked)));
}

#[test]
fn what_a_removed_device_wrote_before_counts_and_what_stands_after_its_removal_does_not() {
    let mut table = Table::founded(Pair);
    let tablet = table.told_by(0);
    let voucher = table.vouch(0, tablet);
    table.come_in(tablet, &voucher).unwrap();
    let sealed = table.seal(tablet, b"late");
    let before = table.seq();
    let gone = table.key(tablet);
    table.commit(0, &Intent::Remove { leaves: [gone].into() });
    assert_eq!(table.open_at(0, &sealed, before), Ok(b"late".to_vec()));
    assert_eq!(table.open(0, &sealed), Err(Error::TakenOut));
}

#[test]
fn by_whom_a_device_came_in_is_known_also_when_its_door_is_forgotten() {
    let mut table = Table::founded(Private);
    let by_link = table.link_device(0);
    let tablet = table.join_by_link(&by_link);
    // A door that was gone through is forgotten with the next one.
    table.link_device(tablet);
    let policy = table.keys(0).policy().unwrap();
    assert_eq!(policy.invites.len(), 1);
    let phone = table.key(0);
    assert_eq!(table.keys(0).let_in_by(&table.key(tablet)), Some(phone));
    assert_eq!(table.keys(tablet).let_in_by(&table.key(tablet)), Some(phone));
    assert_eq!(table.keys(tablet).let_in_by(&phone), None);
}

#[test]
fn a_pair_has_room_for_two_people_and_a_link_for_one() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    let late = table.by_link(&link);
    assert_eq!(table.come_in_by_link(late, &link).err(), Some(Error::NotAllowed(VoidReason::Voucher)));
    let third = Intent::Invite(table.opening(0, PersonId([9; 16]), 1, false));
    assert_eq!(table.commit(0, &third), Judgement::Merged, "a door for somebody unknown may be opened");
    let Intent::Invite(opening) = &third else { unreachable!() };
    let stranger = table.stranger(&opening.secret, PersonId([9; 16]));
    assert_eq!(table.come_in_by_link(stranger, &opening.secret).err(), Some(Error::NotAllowed(VoidReason::Person)));
    let foreign = table.opening(0, table.keys(partner).me().person, 1, false);
    let refused = table.try_build(0, &Intent::Invite(foreign)).err();
    assert_eq!(refused, Some(Error::NotAllowed(VoidReason::Policy)), "a door into the partner's devices");
    assert_eq!(table.keys(0).present().len(), 2);
}

#[test]
fn whoever_came_by_a_link_cannot_wait_behind_its_door_for_the_one_it_was_meant_for() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let thief = table.join_by_link(&link);
    let person = table.keys(thief).me().person;
    // The door that was gone through is forgotten with the next one, and can be made again under its old name.
    let next = table.opening(thief, person, 1, false);
    assert_eq!(table.commit(thief, &Intent::Invite(next)), Judgement::Merged);
    let again = crate::intent::Opening { secret: link.clone(), ..table.opening(thief, person, 2, false) };
    assert_eq!(table.commit(thief, &Intent::Invite(again)), Judgement::Merged);
    let meant = table.by_link(&link);
    assert_eq!(table.come_in_by_link(meant, &link).err(), Some(Error::NotAllowed(VoidReason::Person)));
}

#[test]
fn a_lost_race_is_built_again() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    let (one, other) = (table.build(0, &Intent::Update), table.build(partner, &Intent::Update));
    assert_eq!(table.append(one), Judgement::Merged);
    assert!(matches!(table.append(other), Judgement::Disagrees(_)), "the relay would refuse it");
    assert_eq!(table.commit(partner, &Intent::Update), Judgement::Merged);
    assert_eq!(table.keys(0).safety_code(), table.keys(partner).safety_code());
}

#[test]
fn stored_keys_come_back_at_every_step_and_an_unknown_version_is_refused() {
    let mut table = Table::founded(Pair);
    table.reload_at_every_step = true;
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    table.commit(0, &Intent::Help);
    let tablet = table.told_by(partner);
    let voucher = table.vouch(partner, tablet);
    table.come_in(tablet, &voucher).unwrap();
    table.commit(partner, &Intent::Update);
    let gone = table.key(tablet);
    table.commit(partner, &Intent::Remove { leaves: [gone].into() });
    let sealed = table.seal(0, b"still here");
    assert_eq!(table.open(partner, &sealed), Ok(b"still here".to_vec()));
    assert_eq!(table.keys(0).safety_code(), table.keys(partner).safety_code());
    assert!(table.keys(0).safety_code().is_some());

    assert_eq!(GroupKeys::from_bytes(b"junk").err(), Some(Error::BadState));
}

#[test]
fn a_device_that_cannot_follow_comes_in_again_under_its_key() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    table.commit(0, &Intent::Help);
    let before = table.seal(0, b"before");
    table.commit(0, &Intent::Update);
    table.restart(partner);
    assert_eq!(table.commit(partner, &Intent::Resync), Judgement::Merged);
    assert_eq!(table.standing(partner), Standing::In);
    let sealed = table.seal(0, b"after");
    assert_eq!(table.open(partner, &sealed), Ok(b"after".to_vec()));
    let back = table.seal(partner, b"here again");
    assert_eq!(table.open(0, &back), Ok(b"here again".to_vec()), "it was put in its own place, not taken out");
    assert_eq!(table.open(partner, &before), Ok(b"before".to_vec()));
    assert_eq!(table.keys(0).safety_code(), table.keys(partner).safety_code());
}

#[test]
fn two_holders_of_one_key_are_noticed() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    let copy = table.copy_of(partner);
    table.commit(partner, &Intent::Update);
    assert_eq!(table.last_judgement(copy), Judgement::Cloned);
}

#[test]
fn everything_lost_comes_back_by_the_code_and_the_lost_devices_go() {
    let mut table = Table::founded(Private);
    let code = crate::RecoveryCode::new(&mut table.rng);
    let mine = table.seal(0, b"mine");
    let public = code.public().unwrap();
    let set = Intent::SetRecovery { sign: public.sign, wrap: public.wrap, relay: public.relay, old_relay: None };
    assert_eq!(table.commit(0, &set), Judgement::Merged);
    table.commit(0, &Intent::Update);
    let later = table.seal(0, b"later");

    let fresh = table.told_by(0);
    let entrance = table.recover(fresh, &code);
    assert_eq!(table.come_in(fresh, &entrance), Ok(Judgement::Merged));
    assert_eq!(table.open(fresh, &mine), Ok(b"mine".to_vec()));
    assert_eq!(table.open(fresh, &later), Ok(b"later".to_vec()));
    let gone = table.key(0);
    assert_eq!(table.commit(fresh, &Intent::Remove { leaves: [gone].into() }), Judgement::Merged);
    let policy = table.keys(fresh).policy().unwrap();
    assert!(policy.recovery.is_empty(), "a code that a removed device set counts no more");
}

#[test]
fn the_same_steps_give_the_same_bytes() {
    let run = || {
        let mut table = Table::founded(Pair);
        let link = table.invite(0);
        let partner = table.join_by_link(&link);
        table.commit(0, &Intent::Help);
        let tablet = table.told_by(partner);
        let voucher = table.vouch(partner, tablet);
        table.come_in(tablet, &voucher).unwrap();
        table.commit(partner, &Intent::Update);
        let gone = table.key(tablet);
        table.commit(partner, &Intent::Remove { leaves: [gone].into() });
        table.log.iter().map(ControlEntry::to_bytes).collect::<Vec<_>>()
    };
    let (one, other) = (run(), run());
    for (at, (one, other)) in one.iter().zip(&other).enumerate() {
        assert!(one == other, "entry {at} differs");
    }
}

#[test]
fn flipped_bits_strangers_and_other_spaces_do_not_open() {
    let mut table = Table::founded(Private);
    let sealed = table.seal(0, b"mine");
    for bit in 0..sealed.sealed.len() * 8 {
        let mut flipped = sealed.clone();
        flipped.sealed[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(table.open(0, &flipped), Err(Error::DoesNotOpen), "bit {bit}");
    }
    let mut header = sealed.clone();
    header.header.dev_seq += 1;
    assert_eq!(table.open(0, &header), Err(Error::DoesNotOpen), "the header is bound");
    let mut stranger = sealed.clone();
    stranger.header.author = SecretKey::from_bytes(&[9; 32]).public();
    assert_eq!(table.open(0, &stranger), Err(Error::NotAMember));
    let mut other = Table::founded(Private);
    let fresh = GroupKeys::found(Private, DeviceId([3; 16]), &mut other.rng).unwrap();
    assert_eq!(crate::envelope::open(&fresh, &sealed, 1).err(), Some(Error::WrongSpace));
}

#[test]
fn a_link_of_another_log_is_refused() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let joiner = table.by_link(&link);
    let foreign = LinkSecret { head: [7; 16], ..link.clone() };
    assert_eq!(table.come_in_by_link(joiner, &foreign).err(), Some(Error::AnotherLog));
    assert_eq!(table.come_in_by_link(joiner, &link), Ok(Judgement::Merged));
}

#[test]
fn a_join_built_on_an_old_group_is_void() {
    let mut scene = scene::Scene::new();
    let key = SecretKey::from_bytes(&[0x51; 32]);
    let member = Member { device: DeviceId([0x52; 16]), ..scene.me(scene::FOUNDER) };
    let voucher = scene.invited(&key.public(), &member);
    let stale = scene.join_as(&key, member, voucher);
    scene.table.commit(scene::PARTNER, &Intent::Update);
    let entry = scene.sealed(stale);
    assert_eq!(scene.judged("stale", entry), Judgement::Void(VoidReason::Epoch));
    scene.goes_on("stale");
}

#[test]
fn a_copy_that_listens_goes_blind_with_the_next_fresh_keys() {
    let mut table = Table::founded(Pair);
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    let copy = table.copy_of(partner);
    table.commit(0, &Intent::Update);
    let overheard = table.seal(0, b"overheard");
    assert_eq!(table.open(copy, &overheard), Ok(b"overheard".to_vec()), "it holds what the device holds");
    table.commit(partner, &Intent::Update);
    table.commit(0, &Intent::Update);
    let unheard = table.seal(0, b"unheard");
    assert_eq!(table.open(partner, &unheard), Ok(b"unheard".to_vec()));
    assert!(table.open(copy, &unheard).is_err());
}

#[test]
fn false_links_of_the_chain_do_not_crowd_out_the_true_one() {
    let mut table = Table::founded(Pair);
    let before = table.seal(0, b"before");
    let link = table.invite(0);
    let partner = table.join_by_link(&link);
    let tablet = table.told_by(0);
    let voucher = table.vouch(0, tablet);
    assert_eq!(table.come_in(tablet, &voucher), Ok(Judgement::Merged));
    // The tablet lies to the partner, as often as it likes, of the epoch that the partner came in with.
    let (epoch, space) = (3, table.keys(0).space());
    for lie in 0..20 {
        let key: Key = Zeroizing::new([lie; 32]);
        let mut liar = crate::archive::Archive::default();
        liar.learn(&space, epoch - 1, &key);
        let truth = table.keys(tablet).state.archive.key(epoch).unwrap();
        let (_, sealed) = liar.link(&space, epoch, &truth, &mut table.rng).unwrap();
        table.note(tablet, &crate::body::Body { epoch: Some(epoch), link: Some(sealed), ..Default::default() });
    }
    assert_eq!(table.open(partner, &before), Err(Error::UnknownEpoch(1)));
    assert_eq!(table.keys(0).chore(), Some(Intent::Help), "who knows the true key still offers it");
    table.commit(0, &Intent::Help);
    assert_eq!(table.open(partner, &before), Ok(b"before".to_vec()));
}

#[test]
fn a_link_that_was_used_opens_nothing_that_is_written_later() {
    let mut table = Table::founded(Private);
    let link = table.link_device(0);
    let before = table.seal(0, b"before");
    let found = table.by_link(&link);
    let tablet = table.join_by_link(&link);
    let between = table.keys(0).epoch();
    for device in [tablet, 0] {
        table.commit(device, &Intent::Update);
    }
    let later = table.seal(0, b"later");
    // Somebody finds the link, and has the relay's disk.
    assert_eq!(table.come_in_by_link(found, &link).err(), Some(Error::NotAllowed(VoidReason::Voucher)));
    assert_eq!(table.open(found, &before), Ok(b"before".to_vec()), "that is what it was made for");
    let newest = table.keys(0).epoch();
    assert!((between.0..=newest.0).all(|epoch| table.keys(found).content_keys(Epoch(epoch)).is_empty()));
    assert!(table.open(found, &later).is_err());
}
