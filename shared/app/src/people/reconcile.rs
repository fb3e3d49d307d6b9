//! What one's devices tell each other on the private pages, brought into being.
//!
//! Every rule looks at what is written down and at how the spaces stand, and wants what is missing. So it is safe to do any
//! number of times, on any device, after any crash.

use crate::ground::id;
use crate::ground::model::Model;
use crate::people::act::PAIR;
use documents::{HomeSpace, Keyring, Kind, OwnLeaf, OwnVoucher, Secret};
use protocol::{Locator, PublicKey, SecretKey, SpaceId};
use serde_bytes::ByteArray;
use spaces::{Entrance, GroupKeys, Intent, SpaceKeys, SpaceKind, Standing, Voucher};

/// For how long the relay lets a device in that another one vouched for, by the relay's clock: as long as an invite.
const ADMIT_MS: u64 = 14 * 24 * 60 * 60 * 1000;

impl Model {
    pub(crate) fn keyring(&self) -> Option<Keyring> {
        let shelved = self.shelf.get(&id::keyring(&self.facts.private?))?;
        documents::keyring::read(&shelved.document).ok()
    }

    pub(crate) fn reconcile(&mut self) {
        let Some(private) = self.facts.private else { return };
        let Some(Ok(home)) = self.shelf.get(&id::home(&private)).map(|it| documents::home::read(&it.document)) else {
            return;
        };
        if !self.shelf.has(&id::keyring(&private)) {
            return;
        }
        let Some(keyring) = self.keyring() else { return };
        for space in &home.spaces {
            self.enter_told(space, &keyring);
            self.come_in_by_code(space, &keyring);
        }
        self.announce(private, &keyring);
        let Some(keyring) = self.keyring() else { return };
        for leaf in &keyring.leaves {
            self.vouch_for(private, leaf, &keyring);
        }
        for voucher in &keyring.vouchers {
            self.come_in_by(voucher);
        }
        self.make_missing(private);
        self.finish_removals(&keyring);
        self.tidy_nearby();
        self.spread_recovery(private);
        self.hold_box(private, &keyring);
        self.end_recovery(&home.spaces);
        if self.shelf.has_dirty() && self.save_at_ms.is_none() {
            self.save();
        }
    }

    /// Pages that came with a later version. Whoever finds none makes it: its first change is the same on every device.
    fn make_missing(&mut self, private: SpaceId) {
        let pairs = self.pairs().into_iter().map(|space| (id::practice(&space), space, Kind::Practice));
        let wanted: Vec<_> = pairs.chain([(id::profile(&private), private, Kind::Profile)]).collect();
        for (id, space, kind) in wanted {
            let is_in = self.replica.keys(&space).is_some_and(|keys| keys.standing() == Standing::In);
            // Before the log was read to its end it may just not have come yet.
            let has_read = self.replica.status(&space).is_some_and(|status| status.settled && !status.let_go);
            if is_in && has_read && !self.rows.contains_key(&id) && !self.shelf.has(&id) {
                self.make(id, space, &kind);
            }
        }
    }

    /// A pair that another device of this person is in.
    fn enter_told(&mut self, told: &HomeSpace, keyring: &Keyring) {
        let (Some(space), Some(person)) = (id::space(&told.id), id::person_id(&told.person)) else { return };
        let Ok(meta) = <[u8; 32]>::try_from(told.secret.0.as_slice()) else { return };
        if told.kind != PAIR || self.replica.keys(&space).is_some() {
            return;
        }
        let device = self.device();
        let keys = GroupKeys::told(space, SpaceKind::Pair, meta, person, device, &mut self.chance);
        let relay = keyring.recovery_relays.get(&told.id).and_then(|it| <[u8; 32]>::try_from(it.0.as_slice()).ok());
        let by_code = self.facts.recovering.as_ref().zip(relay).map(|(code, relay)| {
            let leaf = keys.device_key().public();
            Intent::Join(code.entrance(&space, &leaf, (person, device), &SecretKey::from_bytes(&relay)))
        });
        self.bring_in(keys, by_code, &told.relay, None);
        self.stale.everything();
    }

    /// A pair that a backup told of before the code was typed.
    fn come_in_by_code(&mut self, told: &HomeSpace, keyring: &Keyring) {
        let Some(space) = id::space(&told.id).filter(|space| self.awaits_entry(space)) else { return };
        let relay = keyring.recovery_relays.get(&told.id).and_then(|it| <[u8; 32]>::try_from(it.0.as_slice()).ok());
        let Some((code, relay)) = self.facts.recovering.as_ref().zip(relay) else { return };
        let Some(keys) = self.replica.keys(&space) else { return };
        let (leaf, me) = (keys.device_key().public(), keys.me());
        let entrance = code.entrance(&space, &leaf, (me.person, me.device), &SecretKey::from_bytes(&relay));
        // The space is there: it was looked up just above.
        let _ = self.want(space, Intent::Join(entrance));
    }

    /// Writes this device's keys down for the others.
    fn announce(&mut self, private: SpaceId, keyring: &Keyring) {
        let device = self.device().to_string();
        let spaces: Vec<SpaceId> = self.replica.spaces().collect();
        let mine = spaces.iter().filter_map(|space| {
            let keys = self.replica.keys(space)?;
            let (key, joiner) = (keys.device_key().public().0, keys.joiner().0);
            Some(OwnLeaf { key, space: space.to_string(), device: device.clone(), joiner })
        });
        let missing: Vec<OwnLeaf> = mine.filter(|leaf| !keyring.leaves.contains(leaf)).collect();
        let nameless = !keyring.devices.contains_key(&device);
        if missing.is_empty() && !nameless {
            return;
        }
        self.make(id::keyring(&private), private, &Kind::Keyring);
        let now_ms = self.now_ms;
        // What does not fit is tried again at the next occasion; nothing depends on it yet.
        let _ = self.edit(id::keyring(&private), |document| {
            missing.iter().try_for_each(|leaf| documents::keyring::add_leaf(document, leaf))?;
            if nameless { documents::keyring::name_device(document, &device, "", now_ms) } else { Ok(()) }
        });
    }

    /// Another device of this person wants to be let into a space where this one is in.
    fn vouch_for(&mut self, private: SpaceId, leaf: &OwnLeaf, keyring: &Keyring) {
        let (Some(space), Some(device)) = (id::space(&leaf.space), id::device_id(&leaf.device)) else { return };
        let gone = keyring.devices.get(&leaf.device).is_some_and(|device| device.gone);
        let vouched = keyring.vouchers.iter().any(|voucher| voucher.leaf == leaf.key);
        if gone || vouched || space == private || self.facts.device == Some(device) || self.facts.left.contains(&space)
        {
            return;
        }
        let key = PublicKey(leaf.key);
        let Some(keys) = self.replica.keys(&space).filter(|keys| keys.standing() == Standing::In) else { return };
        if keys.members(keys.epoch()).is_some_and(|members| members.contains_key(&key)) || keys.gone_at(&key).is_some()
        {
            return;
        }
        let (Voucher::Sibling { by, sig }, Some((epoch, content))) = (keys.vouch(&key, device), keys.handover()) else {
            return;
        };
        let voucher =
            OwnVoucher { leaf: leaf.key, by: by.0, signature: *sig, epoch: epoch.0, key: Secret(content.to_vec()) };
        let admit = Intent::Admit { leaf: key, joiner: PublicKey(leaf.joiner), lifetime_ms: ADMIT_MS };
        let written = self.edit(id::keyring(&private), |document| documents::keyring::vouch(document, &voucher));
        if written.is_ok() {
            // The space is there: it was looked up just above.
            let _ = self.want(space, admit);
        }
    }

    /// Another device has vouched for this one.
    fn come_in_by(&mut self, voucher: &OwnVoucher) {
        let leaf = PublicKey(voucher.leaf);
        let space = self.replica.spaces().find(|space| {
            let keys = self.replica.keys(space);
            keys.is_some_and(|keys| keys.device_key().public() == leaf && keys.standing() == Standing::Outside)
        });
        let Some(space) = space.filter(|space| !self.replica.is_joining(space)) else { return };
        let key = <[u8; 32]>::try_from(voucher.key.0.as_slice()).ok().map(|key| (voucher.epoch, ByteArray::new(key)));
        let by = Voucher::Sibling { by: PublicKey(voucher.by), sig: ByteArray::new(voucher.signature) };
        let _ = self.want(space, Intent::Join(Entrance::Sibling { voucher: by, key }));
    }

    /// A device that another one has taken out may still be in a space that only this one is in.
    fn finish_removals(&mut self, keyring: &Keyring) {
        let gone = keyring.devices.iter().filter(|(_, device)| device.gone).filter_map(|(text, _)| id::device_id(text));
        let gone: Vec<spaces::DeviceId> = gone.filter(|device| self.facts.device != Some(*device)).collect();
        let spaces: Vec<SpaceId> = self.replica.spaces().collect();
        for space in spaces {
            for device in &gone {
                let leaves = self.leaves_of(&space, *device);
                let is_in = self.replica.keys(&space).is_some_and(|keys| keys.standing() == Standing::In);
                if is_in && !leaves.is_empty() && !self.replica.removes(&space) {
                    let _ = self.want(space, Intent::Remove { leaves });
                }
            }
        }
    }

    /// Every device can give a relay back the box that it has lost.
    fn hold_box(&mut self, private: SpaceId, keyring: &Keyring) {
        let Some((locator, sealed)) = keyring.recovery_box.as_ref().and_then(|it| it.0.split_first_chunk()) else {
            return;
        };
        let Some(keys) = self.replica.keys(&private) else { return };
        let counts = keys.policy().is_some_and(|policy| policy.recovery.contains_key(&keys.me().person));
        if counts && let Some(batch) = self.replica.hold_box(&private, Locator(*locator), sealed) {
            self.writer.push_quietly(batch, None);
        }
    }

    /// The device that set the code lets it into the pairs that have come since.
    fn spread_recovery(&mut self, private: SpaceId) {
        let Some(keys) = self.replica.keys(&private) else { return };
        let set = keys.policy().and_then(|policy| policy.recovery.get(&keys.me().person)).copied();
        let Some(code) = set.filter(|code| code.by == keys.device_key().public()) else { return };
        for space in self.pairs() {
            let Some(keys) = self.replica.keys(&space).filter(|keys| keys.standing() == Standing::In) else { continue };
            let there = keys.policy().and_then(|policy| policy.recovery.get(&keys.me().person)).copied();
            let fits = there.is_some_and(|it| it.sign == code.sign && it.wrap == code.wrap);
            if !fits && !self.replica.sets_recovery(&space) && !self.facts.left.contains(&space) {
                let _ = self.set_recovery(space, code.sign, code.wrap);
            }
        }
    }

    /// Everything has come back: the code is wiped.
    fn end_recovery(&mut self, told: &[HomeSpace]) {
        if self.facts.recovering.is_none() {
            return;
        }
        let is_in = |space: &SpaceId| self.replica.keys(space).is_some_and(|keys| keys.standing() == Standing::In);
        let all = told.iter().filter_map(|told| id::space(&told.id)).all(|space| is_in(&space));
        if all && self.facts.private.is_some_and(|private| is_in(&private)) {
            self.facts.recovering = None;
            let facts = self.facts_record();
            self.writer.push_quietly(facts, None);
            self.stale.everything();
        }
    }
}
