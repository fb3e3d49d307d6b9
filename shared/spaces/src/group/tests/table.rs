//! Devices around one log. Every entry that is appended is read by everybody, in order.

use super::*;
use crate::envelope::{self, Stamp};
use crate::intent::{Entrance, Opening};
use crate::rng::random;
use crate::testing::Counter;
use protocol::{Envelope, EnvelopeKind};

pub(super) struct Table {
    pub(super) rng: Counter,
    pub(super) log: Vec<ControlEntry>,
    devices: Vec<GroupKeys>,
    last: Vec<Judgement>,
    pub(super) reload_at_every_step: bool,
}

impl Table {
    pub(super) fn founded(kind: SpaceKind) -> Self {
        Self::founded_by(kind, 7)
    }

    pub(super) fn founded_by(kind: SpaceKind, seed: u64) -> Self {
        let mut rng = Counter(seed);
        let founder = GroupKeys::found(kind, DeviceId(random(&mut rng)), &mut rng).unwrap();
        let mut table = Self {
            rng,
            log: vec![],
            devices: vec![founder],
            last: vec![Judgement::Merged],
            reload_at_every_step: false,
        };
        assert_eq!(table.commit(0, &Intent::Found { invite: None }), Judgement::Merged);
        table
    }

    pub(super) fn keys(&self, device: usize) -> &GroupKeys {
        &self.devices[device]
    }

    pub(super) fn key(&self, device: usize) -> PublicKey {
        self.devices[device].device_key.public()
    }

    pub(super) fn standing(&self, device: usize) -> Standing {
        self.devices[device].standing()
    }

    pub(super) fn last_judgement(&self, device: usize) -> Judgement {
        self.last[device]
    }

    /// The place after the newest entry.
    pub(super) fn seq(&self) -> u64 {
        self.log.len() as u64 + 1
    }

    pub(super) fn try_build(&mut self, device: usize, intent: &Intent) -> Result<ControlEntry, Error> {
        let msg_id = MessageId(random(&mut self.rng));
        let prev = self.log.last().map_or(Hash::ZERO, ControlEntry::hash);
        let built = self.devices[device].begin(intent, msg_id, Place { prev, relay_now_ms: 1_000 }, &mut self.rng);
        self.reload();
        built
    }

    pub(super) fn build(&mut self, device: usize, intent: &Intent) -> ControlEntry {
        self.try_build(device, intent).unwrap()
    }

    fn reload(&mut self) {
        if self.reload_at_every_step {
            self.stop_all();
        }
    }

    /// Everybody stops and goes on from what they had stored.
    pub(super) fn stop_all(&mut self) {
        for keys in &mut self.devices {
            let bytes = keys.to_bytes();
            let members = |keys: &GroupKeys| -> Vec<Option<Members>> {
                (0..30).map(|epoch| keys.members(Epoch(epoch)).cloned()).collect()
            };
            let before = members(keys);
            *keys = GroupKeys::from_bytes(&bytes).unwrap();
            assert_eq!(members(keys), before);
            assert!(keys.to_bytes() == bytes, "something is stored otherwise than it is");
        }
    }

    /// Builds and appends, with a pause before each.
    pub(super) fn in_steps(&mut self, device: usize, intent: &Intent, pause: &mut impl FnMut(&mut Self)) {
        pause(self);
        let entry = self.build(device, intent);
        pause(self);
        self.append(entry);
        assert_eq!(self.last[device], Judgement::Merged);
    }

    /// Something that a member says beside all commits.
    pub(super) fn note(&mut self, device: usize, body: &crate::body::Body) {
        let (msg_id, space) = (MessageId(random(&mut self.rng)), self.devices[device].space());
        let prev = self.log.last().map_or(Hash::ZERO, ControlEntry::hash);
        let author = self.devices[device].device_key.clone();
        let (kind, delta) = (protocol::ControlKind::Note, protocol::RosterDelta::default());
        let unsigned = protocol::control::Unsigned { kind, space, msg_id, prev, author: author.public(), delta };
        let sealed = body.seal(&self.devices[device].meta_key.clone(), &unsigned, &mut self.rng);
        assert_eq!(self.append(unsigned.sign(sealed, &author)), Judgement::Merged);
    }

    /// One device alone reads an entry that is in nobody's log.
    pub(super) fn apply(&mut self, device: usize, entry: &ControlEntry) -> Judgement {
        let seq = self.seq();
        self.devices[device].apply(entry, seq)
    }

    /// What the members of the moment say.
    pub(super) fn append(&mut self, entry: ControlEntry) -> Judgement {
        let seq = self.log.len() as u64 + 1;
        for (keys, last) in self.devices.iter_mut().zip(&mut self.last) {
            *last = keys.apply(&entry, seq);
        }
        let said = self.last[0];
        if !matches!(said, Judgement::Disagrees(_)) {
            self.log.push(entry);
        }
        self.reload();
        said
    }

    pub(super) fn commit(&mut self, device: usize, intent: &Intent) -> Judgement {
        let entry = self.build(device, intent);
        self.append(entry)
    }

    pub(super) fn opening(&mut self, by: usize, person: PersonId, uses: u16, history: bool) -> Opening {
        let secret = self.devices[by].link_secret(&mut self.rng);
        Opening { secret, uses, lifetime_ms: 1, person, history }
    }

    pub(super) fn invite(&mut self, by: usize) -> LinkSecret {
        let opening = self.opening(by, self.devices[by].partner(), 1, false);
        assert_eq!(self.commit(by, &Intent::Invite(opening.clone())), Judgement::Merged);
        opening.secret
    }

    pub(super) fn link_device(&mut self, by: usize) -> LinkSecret {
        let opening = self.opening(by, self.devices[by].state.own.me.person, 1, true);
        assert_eq!(self.commit(by, &Intent::Invite(opening.clone())), Judgement::Merged);
        opening.secret
    }

    fn add(&mut self, mut keys: GroupKeys) -> usize {
        for (at, entry) in self.log.iter().enumerate() {
            assert!(!matches!(keys.apply(entry, at as u64 + 1), Judgement::Disagrees(_)), "entry {at}");
        }
        self.devices.push(keys);
        self.last.push(Judgement::Merged);
        self.devices.len() - 1
    }

    pub(super) fn by_link(&mut self, secret: &LinkSecret) -> usize {
        let (space, kind) = (self.devices[0].space(), self.devices[0].kind());
        let keys = GroupKeys::joining(space, kind, secret, DeviceId(random(&mut self.rng)), &mut self.rng);
        self.add(keys)
    }

    pub(super) fn stranger(&mut self, secret: &LinkSecret, person: PersonId) -> usize {
        let device = self.by_link(secret);
        self.devices[device].state.own.me.person = person;
        device
    }

    pub(super) fn told_by(&mut self, by: usize) -> usize {
        let (space, kind, meta, person) = {
            let keys = &self.devices[by];
            (keys.space(), keys.kind(), keys.state.own.meta, keys.state.own.me.person)
        };
        let keys = GroupKeys::told(space, kind, meta, person, DeviceId(random(&mut self.rng)), &mut self.rng);
        self.add(keys)
    }

    /// Somebody who has a device's key, and nothing else of it.
    pub(super) fn told_with_key_of(&mut self, device: usize) -> usize {
        let thief = self.told_by(device);
        let (secret, me) = (self.devices[device].state.own.device_key, self.devices[device].state.own.me);
        let keys = &mut self.devices[thief];
        (keys.state.own.device_key, keys.state.own.me) = (secret, me);
        keys.device_key = SecretKey::from_bytes(&secret);
        thief
    }

    pub(super) fn vouch(&mut self, by: usize, device: usize) -> Entrance {
        let admit = Intent::Admit { leaf: self.key(device), joiner: self.devices[device].joiner(), lifetime_ms: 1 };
        assert_eq!(self.commit(by, &admit), Judgement::Merged);
        let (epoch, key) = self.devices[by].handover().unwrap();
        let voucher = self.devices[by].vouch(&self.key(device), self.devices[device].state.own.me.device);
        Entrance::Sibling { voucher, key: Some((epoch.0, ByteArray::new(*key))) }
    }

    pub(super) fn recover(&mut self, device: usize, code: &crate::RecoveryCode) -> Entrance {
        let me = self.devices[device].state.own.me;
        code.entrance(&self.devices[device].space(), &self.key(device), (me.person, me.device), &code.relay())
    }

    pub(super) fn come_in(&mut self, device: usize, entrance: &Entrance) -> Result<Judgement, Error> {
        let entry = self.try_build(device, &Intent::Join(entrance.clone()))?;
        Ok(self.append(entry))
    }

    pub(super) fn come_in_by_link(&mut self, device: usize, secret: &LinkSecret) -> Result<Judgement, Error> {
        self.come_in(device, &Entrance::Link { secret: secret.clone() })
    }

    pub(super) fn join_by_link(&mut self, secret: &LinkSecret) -> usize {
        let device = self.by_link(secret);
        assert_eq!(self.come_in_by_link(device, secret), Ok(Judgement::Merged));
        device
    }

    pub(super) fn seal(&mut self, device: usize, text: &[u8]) -> Envelope {
        let stamp = Stamp { msg_id: MessageId(random(&mut self.rng)), dev_seq: 1 };
        envelope::seal(&self.devices[device], EnvelopeKind::Change, stamp, text, &mut self.rng).unwrap()
    }

    pub(super) fn open(&self, device: usize, sealed: &Envelope) -> Result<Vec<u8>, Error> {
        self.open_at(device, sealed, self.seq())
    }

    pub(super) fn open_at(&self, device: usize, sealed: &Envelope, seq: u64) -> Result<Vec<u8>, Error> {
        envelope::open(&self.devices[device], sealed, seq).map(|opened| opened.text)
    }

    pub(super) fn set(&mut self, device: usize, bytes: &[u8]) {
        self.devices[device] = GroupKeys::from_bytes(bytes).unwrap();
    }

    pub(super) fn restart(&mut self, device: usize) {
        self.devices[device].restart();
        for (at, entry) in self.log.iter().enumerate() {
            assert!(!matches!(self.devices[device].apply(entry, at as u64 + 1), Judgement::Disagrees(_)));
        }
    }

    pub(super) fn copy_of(&mut self, device: usize) -> usize {
        let keys = GroupKeys::from_bytes(&self.devices[device].to_bytes()).unwrap();
        self.devices.push(keys);
        self.last.push(Judgement::Merged);
        self.devices.len() - 1
    }
}
