//! Commits that are right as far as anybody can see, and whose secrets do not fit. They count, or those in and those outside
//! would go apart; whoever cannot follow comes in again, on top of them.

use super::scene::{Draft, FOUNDER, OUTSIDER, PARTNER, Scene, TABLET};
use super::*;
use crate::mls::rogue::{Forged, Plan, Raw};
use protocol::ControlKind;

/// The partner's own key signs everything anew, so that the commit holds in public.
fn resigned(scene: &mut Scene, lie: impl FnOnce(&mut Raw)) -> Draft {
    let Forged { commit, info } = scene.forge(PARTNER, &Plan::default());
    let (key, copy) = (scene.secret(PARTNER), scene.copy(PARTNER));
    let mut raw = Raw::read(&commit, true);
    lie(&mut raw);
    let commit = raw.signed(&copy.context(), &key);
    let info = copy.info_for(&commit, &info, (copy.own_index(), &key, true));
    Draft::commit(&key, &Forged { commit, info })
}

/// What everybody makes of it, by device.
fn said(scene: &mut Scene, draft: Draft) -> [Judgement; 3] {
    let entry = scene.sealed(draft);
    scene.table.append(entry);
    [FOUNDER, TABLET, OUTSIDER].map(|device| scene.table.last_judgement(device))
}

/// Those who could not follow come in again, one after the other, and then all is well; also with what was written before.
fn heals(scene: &mut Scene, lost: &[usize], name: &str) {
    let before = scene.table.log.len();
    for device in lost {
        scene.table.restart(*device);
        assert_eq!(scene.table.standing(*device), Standing::Outside, "{name}");
        scene.table.commit(*device, &Intent::Resync);
        assert_eq!(scene.table.last_judgement(*device), Judgement::Merged, "{name}: {device}");
        assert_eq!(scene.table.standing(*device), Standing::In, "{name}: {device}");
    }
    assert_eq!(scene.table.log.len(), before + lost.len());
    while let Some((device, chore)) =
        [FOUNDER, PARTNER, TABLET].into_iter().find_map(|device| Some((device, scene.table.keys(device).chore()?)))
    {
        assert_eq!(scene.table.commit(device, &chore), Judgement::Merged, "{name}: {chore:?}");
        assert!(scene.table.log.len() < 100, "{name}: chores without end");
    }
    for device in [FOUNDER, PARTNER, TABLET] {
        assert!(!scene.table.keys(device).waits_for_history(), "{name}: {device}");
    }
    scene.goes_on(name);
}

#[test]
fn a_commit_whose_confirmation_is_a_lie_counts_for_all_alike_and_all_come_in_again() {
    let mut scene = Scene::new();
    let early = scene.table.seal(FOUNDER, b"early");
    let draft = resigned(&mut scene, |raw| raw.tag[7] ^= 1);
    assert_eq!(said(&mut scene, draft), [Judgement::Lost, Judgement::Lost, Judgement::Merged]);
    heals(&mut scene, &[FOUNDER, TABLET, PARTNER], "confirmation");
    let late = scene.table.told_by(FOUNDER);
    let entrance = scene.table.vouch(FOUNDER, late);
    assert_eq!(scene.table.come_in(late, &entrance), Ok(Judgement::Merged));
    assert_eq!(scene.table.open(late, &early), Ok(b"early".to_vec()), "a link leads over the epoch that nobody had");
}

#[test]
fn a_commit_whose_membership_tag_is_a_lie_counts_for_all_alike() {
    let mut scene = Scene::new();
    let draft = resigned(&mut scene, |raw| raw.membership[7] ^= 1);
    assert_eq!(said(&mut scene, draft), [Judgement::Lost, Judgement::Lost, Judgement::Merged]);
    heals(&mut scene, &[TABLET, FOUNDER, PARTNER], "membership");
}

#[test]
fn a_path_that_some_cannot_open_locks_out_them_only_and_they_come_in_again() {
    let mut scene = Scene::new();
    let draft = resigned(&mut scene, |raw| {
        // The last byte of the nodes belongs to a ciphertext for one of those at the far side of the tree.
        *raw.nodes.last_mut().unwrap() ^= 1;
    });
    let said = said(&mut scene, draft);
    assert_eq!(said[2], Judgement::Merged);
    // Signed anew, the commit is another one than its confirmation is for: whoever has the group's secrets sees it.
    assert_eq!(said[..2], [Judgement::Lost, Judgement::Lost]);
    heals(&mut scene, &[FOUNDER, TABLET, PARTNER], "path");
}

#[test]
fn a_join_with_a_door_key_that_fits_nobody_locks_out_all_and_they_come_in_again() {
    let mut scene = Scene::new();
    let key = SecretKey::from_bytes(&[0x51; 32]);
    let member = Member { person: scene.me(FOUNDER).person, device: DeviceId([0x52; 16]) };
    let voucher = scene.invited(&key.public(), &member);
    let honest = scene.join_as(&key, member, voucher);
    let (commit, info) = (honest.body.commit.clone().unwrap(), honest.body.group_info.clone().unwrap());
    let copy = scene.copy(FOUNDER);
    let mut raw = Raw::read(&commit, false);
    // The one proposal is the key that everybody else would open.
    *raw.proposals.last_mut().unwrap() ^= 1;
    let commit = raw.signed(&copy.context(), &key);
    let info = copy.info_for(&commit, &info, (copy.free_index(), &key, false));
    let forged = Forged { commit, info };
    let draft = Draft::of(ControlKind::Join, &scene.joiner(), &forged).add(key.public());
    assert_eq!(said(&mut scene, draft), [Judgement::Lost, Judgement::Lost, Judgement::Merged]);
    heals(&mut scene, &[PARTNER, FOUNDER, TABLET], "door");
}

#[test]
fn a_leaf_whose_key_is_none_keeps_nobody_from_committing() {
    for (name, encryption_key) in [("of low order", vec![0; 32]), ("too short", vec![9; 31])] {
        let mut scene = Scene::new();
        let key = SecretKey::from_bytes(&[0x51; 32]);
        let member = Member { person: scene.me(FOUNDER).person, device: DeviceId([0x52; 16]) };
        let voucher = scene.invited(&key.public(), &member);
        let honest = scene.join_as(&key, member, voucher);
        let (commit, info) = (honest.body.commit.clone().unwrap(), honest.body.group_info.clone().unwrap());
        let (copy, place) = (scene.copy(FOUNDER), scene.space());
        let index = copy.free_index();
        let raw = Raw::read(&commit, false).with_leaf(Some(&encryption_key), &key, (&place, index));
        let commit = raw.signed(&copy.context(), &key);
        let info = copy.info_for(&commit, &info, (index, &key, false));
        let draft = Draft::of(ControlKind::Join, &scene.joiner(), &Forged { commit, info }).add(key.public());
        assert_eq!(said(&mut scene, draft), [Judgement::Lost, Judgement::Lost, Judgement::Merged], "{name}");
        heals(&mut scene, &[FOUNDER, TABLET, PARTNER], name);
        let gone = Intent::Remove { leaves: [key.public()].into() };
        assert_eq!(scene.table.commit(PARTNER, &gone), Judgement::Merged, "{name}");
        scene.goes_on(name);
    }
}

#[test]
fn an_older_try_of_ones_own_that_comes_back_is_no_copy() {
    let mut scene = Scene::new();
    let first = scene.table.build(PARTNER, &Intent::Update);
    scene.table.build(PARTNER, &Intent::Update);
    scene.table.append(first);
    assert_eq!(scene.table.last_judgement(FOUNDER), Judgement::Merged);
    assert_eq!(scene.table.last_judgement(PARTNER), Judgement::Lost);
    heals(&mut scene, &[PARTNER], "older try");
}
