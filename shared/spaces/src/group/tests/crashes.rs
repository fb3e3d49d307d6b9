//! A device may stop between any two steps; what it had stored is all that it is (ENCRYPTION, section 14.4).

use super::*;
use crate::Entrance;
use crate::keys::SpaceKind::{Pair, Private};
use crate::recovery::RecoveryCode;
use table::Table;

/// The whole life of a pair. `stop` says before which step who stops.
fn life(stop: impl Fn(usize) -> bool) -> (Vec<[u8; 32]>, SafetyCode) {
    let mut table = Table::founded(Pair);
    let mut step = 0;
    let mut pause = |table: &mut Table| {
        if stop(step) {
            table.stop_all();
        }
        step += 1;
    };
    let opening = table.opening(0, table.keys(0).partner(), 1, false);
    table.in_steps(0, &Intent::Invite(opening.clone()), &mut pause);
    let partner = table.by_link(&opening.secret);
    let entrance = Entrance::Link { secret: opening.secret.clone() };
    table.in_steps(partner, &Intent::Join(entrance), &mut pause);
    table.in_steps(0, &Intent::Help, &mut pause);
    let tablet = table.told_by(partner);
    let voucher = table.vouch(partner, tablet);
    pause(&mut table);
    table.in_steps(tablet, &Intent::Join(voucher), &mut pause);

    // Both build on one head; the second one comes too late and is built anew.
    let (one, other) = (table.build(0, &Intent::Update), table.build(partner, &Intent::Update));
    pause(&mut table);
    assert_eq!(table.append(one), Judgement::Merged);
    pause(&mut table);
    assert!(matches!(table.append(other), Judgement::Disagrees(_)));
    pause(&mut table);
    table.in_steps(partner, &Intent::Update, &mut pause);

    table.restart(tablet);
    pause(&mut table);
    table.in_steps(tablet, &Intent::Resync, &mut pause);
    let gone = table.key(tablet);
    table.in_steps(partner, &Intent::Remove { leaves: [gone].into() }, &mut pause);
    assert_eq!(table.standing(tablet), Standing::Out);
    assert_eq!(table.keys(0).safety_code(), table.keys(partner).safety_code());
    (table.log.iter().map(|entry| entry.hash().0).collect(), table.keys(0).safety_code().unwrap())
}

#[test]
fn a_stop_between_any_two_steps_changes_nothing_at_all() {
    let undisturbed = life(|_| false);
    for at in 0..24 {
        assert_eq!(life(|step| step == at), undisturbed, "a stop before step {at}");
    }
    assert_eq!(life(|_| true), undisturbed, "a stop before every step");
}

#[test]
fn a_join_that_was_built_and_lost_to_another_is_built_anew_after_a_stop() {
    let mut table = Table::founded(Private);
    let link = table.link_device(0);
    let tablet = table.by_link(&link);
    let lost = table.build(tablet, &Intent::Join(Entrance::Link { secret: link.clone() }));
    table.stop_all();
    assert_eq!(table.standing(tablet), Standing::Joining);
    assert_eq!(table.commit(0, &Intent::Update), Judgement::Merged);
    assert_eq!(table.standing(tablet), Standing::Outside);
    table.stop_all();
    assert!(matches!(table.append(lost), Judgement::Disagrees(_)));
    assert_eq!(table.come_in_by_link(tablet, &link), Ok(Judgement::Merged));
    assert_eq!(table.standing(tablet), Standing::In);
}

#[test]
fn a_recovery_that_stops_after_every_step_gets_everything_back() {
    let mut table = Table::founded(Private);
    let (code, mine) = (RecoveryCode::new(&mut table.rng), table.seal(0, b"mine"));
    let public = code.public().unwrap();
    let set = Intent::SetRecovery { sign: public.sign, wrap: public.wrap, relay: public.relay, old_relay: None };
    table.commit(0, &set);
    let fresh = table.told_by(0);
    table.stop_all();
    let entrance = table.recover(fresh, &code);
    let entry = table.build(fresh, &Intent::Join(entrance));
    table.stop_all();
    assert_eq!(table.append(entry), Judgement::Merged);
    table.stop_all();
    assert_eq!(table.open(fresh, &mine), Ok(b"mine".to_vec()));
    assert!(!table.keys(fresh).waits_for_history());
}

#[test]
fn a_founder_who_stops_before_its_space_is_known_founds_the_same_one() {
    let mut rng = crate::testing::Counter(7);
    let keys = GroupKeys::found(Pair, DeviceId([1; 16]), &mut rng).unwrap();
    let mut keys = GroupKeys::from_bytes(&keys.to_bytes()).unwrap();
    assert_eq!(keys.standing(), Standing::Founding);
    let place = Place { prev: Hash::ZERO, relay_now_ms: 0 };
    let entry = keys.begin(&Intent::Found { invite: None }, MessageId([1; 16]), place, &mut rng).unwrap();
    let mut keys = GroupKeys::from_bytes(&keys.to_bytes()).unwrap();
    assert_eq!(keys.apply(&entry, 1), Judgement::Merged);
    assert_eq!(keys.standing(), Standing::In);
}
