//! Devices of two people around one log, each as far behind as chance will have it: what is in flight may be lost, come late or come
//! twice, a device may stop at any moment and goes on from what it had stored. One seed, one story.

use super::*;
use crate::envelope::{self, Stamp};
use crate::intent::{Entrance, Opening};
use crate::rng::random;
use crate::testing::Counter;
use crate::{RecoveryCode, VoidReason, Voucher};
use protocol::control::Unsigned;
use protocol::{Capability, ControlKind, Envelope, EnvelopeKind, Grant, RosterDelta};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub(super) enum Item {
    Control(ControlEntry),
    Envelope(Envelope, Vec<u8>),
}

pub(super) struct Device {
    pub(super) keys: GroupKeys,
    /// How far it has read.
    read: usize,
    /// What it would begin from after a stop.
    stored: (Vec<u8>, usize),
    /// How it comes in, until it is.
    entrance: Option<Intent>,
    /// Sent, and nobody knows yet whether it arrived.
    in_flight: Option<ControlEntry>,
    /// It has given up coming in.
    gone: bool,
}

pub(super) struct Story {
    rng: Counter,
    pub(super) log: Vec<Item>,
    roster: Roster,
    pub(super) devices: Vec<Device>,
    codes: Vec<(PersonId, RecoveryCode, SecretKey)>,
    links: Vec<(SpaceKind, LinkSecret)>,
    kind: SpaceKind,
    /// How often what has happened.
    pub(super) tally: BTreeMap<&'static str, usize>,
}

const DEVICES_MAX: usize = 6;

impl Story {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = Counter(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let kind = if seed.is_multiple_of(3) { SpaceKind::Private } else { SpaceKind::Pair };
        let keys = GroupKeys::found(kind, DeviceId(random(&mut rng)), &mut rng).unwrap();
        let stored = (keys.to_bytes(), 0);
        let entrance = Some(Intent::Found { invite: None });
        let founder = Device { keys, read: 0, stored, entrance, in_flight: None, gone: false };
        let (log, roster) = (vec![], Roster::default());
        let devices = vec![founder];
        let mut story = Self { rng, log, roster, devices, codes: vec![], links: vec![], kind, tally: BTreeMap::new() };
        story.enter(0);
        story.deliver(0);
        story.read_all(0);
        story
    }

    fn dice(&mut self, sides: usize) -> usize {
        usize::from(u16::from_be_bytes(random(&mut self.rng))) % sides
    }

    /// One thing that happens to some device.
    pub(super) fn step(&mut self) {
        let device = self.dice(self.devices.len());
        // As a rule whoever does something has just read the news, and is heard at once.
        let hurried = self.dice(4) > 0;
        if hurried {
            self.read_some(device);
        }
        match self.dice(18) {
            0..=3 | 16 | 17 => self.read_some(device),
            4 | 5 => self.write(device),
            6 | 7 => self.want(device),
            8 => self.chore(device),
            9 | 10 => self.deliver(device),
            11 => self.enter(device),
            12 => self.newcomer(device),
            13 => self.stop(device),
            14 => self.twice(device),
            _ => self.rare(device),
        }
        if hurried {
            self.deliver(device);
        }
    }

    fn rare(&mut self, device: usize) {
        match self.dice(3) {
            0 => self.restart(device),
            1 => self.vandal(device),
            // Given up for lost; if it arrived after all, it comes back.
            _ => self.devices[device].in_flight = None,
        }
    }

    pub(super) fn head(&self) -> usize {
        self.log.len()
    }

    /// Mostly all that there is; now and then it falls behind.
    fn read_some(&mut self, device: usize) {
        let behind = self.log.len().saturating_sub(self.devices[device].read);
        let some = if self.dice(3) == 0 { 1 + self.dice(4) } else { behind };
        for _ in 0..some {
            self.read_one(device);
        }
        self.maybe_store(device);
    }

    pub(super) fn read_all(&mut self, device: usize) {
        while self.devices[device].read < self.log.len() {
            self.read_one(device);
        }
        self.store(device);
    }

    fn read_one(&mut self, device: usize) {
        let Device { keys, read, in_flight, .. } = &mut self.devices[device];
        let Some(item) = self.log.get(*read) else { return };
        *read += 1;
        let Item::Control(entry) = item else { return };
        let was = keys.standing();
        if in_flight.as_ref().is_some_and(|sent| sent.prev == entry.prev) {
            *in_flight = None;
        }
        match keys.apply(entry, *read as u64) {
            Judgement::Merged => {
                let happened = happened(was, keys);
                self.count(happened);
            }
            Judgement::Void(reason) => {
                assert!(
                    was == Standing::Out || reason == VoidReason::Body,
                    "{device} says {reason:?} of an honest entry"
                );
            }
            // It had given up this very commit, which came after all.
            Judgement::Lost => self.restart(device),
            other @ (Judgement::Disagrees(_) | Judgement::Cloned) => panic!("{device} says {other:?}"),
        }
    }

    fn count(&mut self, what: &'static str) {
        *self.tally.entry(what).or_default() += 1;
    }

    fn store(&mut self, device: usize) {
        let device = &mut self.devices[device];
        let bytes = device.keys.to_bytes();
        device.stored = (bytes, device.read);
    }

    fn maybe_store(&mut self, device: usize) {
        if self.dice(2) == 0 {
            self.store(device);
        }
    }

    /// It stops and comes back with what it had stored; that is all that it is.
    fn stop(&mut self, device: usize) {
        let device = &mut self.devices[device];
        let (bytes, read) = &device.stored;
        device.keys = GroupKeys::from_bytes(bytes).unwrap();
        assert!(device.keys.to_bytes() == *bytes, "something is stored otherwise than it is");
        device.read = *read;
    }

    fn begin(&mut self, device: usize, intent: &Intent) {
        // Once in a while it does not wait to hear of what it sent before.
        if self.devices[device].in_flight.is_some() && self.dice(8) > 0 {
            return;
        }
        let msg_id = MessageId(random(&mut self.rng));
        let Device { keys, in_flight, .. } = &mut self.devices[device];
        let place = Place { prev: keys.roster().head(), relay_now_ms: 1_000 };
        if let Ok(entry) = keys.begin(intent, msg_id, place, &mut self.rng) {
            *in_flight = Some(entry);
            self.store(device);
        }
    }

    /// What was sent arrives at the relay, first or too late.
    fn deliver(&mut self, device: usize) {
        let Some(entry) = self.devices[device].in_flight.clone() else { return };
        if let Ok(next) = self.roster.after(&entry, Some(1_000)) {
            self.roster = next;
            self.log.push(Item::Control(entry));
        } else if !self.log.iter().any(|item| matches!(item, Item::Control(known) if *known == entry)) {
            self.devices[device].in_flight = None;
        }
    }

    /// A relay that sends an old entry again is found out, and nothing changes.
    fn twice(&mut self, device: usize) {
        let keys = &mut self.devices[device].keys;
        let before = keys.to_bytes();
        let old = self.log.iter().find_map(|item| match item {
            Item::Control(entry) if keys.roster().count() > 0 => Some(entry),
            Item::Control(_) | Item::Envelope(..) => None,
        });
        if let Some(entry) = old {
            assert!(matches!(keys.apply(entry, 1), Judgement::Disagrees(_)));
            assert!(keys.to_bytes() == before, "an old entry changed something");
        }
    }

    fn is_in(&self, device: usize) -> bool {
        self.devices[device].keys.standing() == Standing::In
    }

    fn write(&mut self, device: usize) {
        let text: [u8; 8] = random(&mut self.rng);
        let stamp = Stamp { msg_id: MessageId(random(&mut self.rng)), dev_seq: self.log.len() as u64 };
        let Device { keys, .. } = &self.devices[device];
        if keys.standing() != Standing::In {
            return;
        }
        let envelope = envelope::seal(keys, EnvelopeKind::Change, stamp, &text, &mut self.rng).unwrap();
        if self.roster.capability(&envelope.header.author) == Some(Capability::Member) {
            self.log.push(Item::Envelope(envelope, text.to_vec()));
        }
    }

    fn want(&mut self, device: usize) {
        if !self.is_in(device) {
            return;
        }
        let intent = match self.dice(7) {
            0 => Some(Intent::Update),
            1 => Some(self.door(device)),
            2 => self.devices[device]
                .keys
                .policy()
                .and_then(|policy| Some(Intent::Revoke { invite: *policy.invites.keys().next()? })),
            3 => self.removal(device),
            4 => Some(self.new_code(device)),
            5 => Some(Intent::SetRecoveryRelay { relay: PublicKey([9; 32]), old_relay: None }),
            _ => (self.dice(6) == 0).then_some(Intent::Leave),
        };
        if let Some(intent) = intent {
            self.begin(device, &intent);
        }
    }

    fn door(&mut self, device: usize) -> Intent {
        let (history, own) = (self.dice(2) == 0, self.dice(2) == 0 || self.kind == SpaceKind::Private);
        let keys = &self.devices[device].keys;
        let person = if own { keys.me().person } else { keys.partner() };
        let secret = keys.link_secret(&mut self.rng);
        if !own {
            self.links.push((self.kind, secret.clone()));
        }
        Intent::Invite(Opening { secret, uses: 2, lifetime_ms: 1_000_000, person, history })
    }

    fn removal(&mut self, device: usize) -> Option<Intent> {
        let own = self.devices[device].keys.device_key().public();
        let others: Vec<PublicKey> =
            self.devices[device].keys.present().keys().filter(|key| **key != own).copied().collect();
        let at = self.dice(others.len().max(1));
        let rare = self.dice(3) == 0;
        others.get(at).filter(|_| rare).map(|key| Intent::Remove { leaves: [*key].into() })
    }

    fn new_code(&mut self, device: usize) -> Intent {
        let code = RecoveryCode::new(&mut self.rng);
        let public = code.public().unwrap();
        self.codes.push((self.devices[device].keys.me().person, code.clone(), code.relay()));
        Intent::SetRecovery { sign: public.sign, wrap: public.wrap, relay: public.relay, old_relay: None }
    }

    fn chore(&mut self, device: usize) {
        if let Some(chore) = self.devices[device].keys.chore() {
            self.begin(device, &chore);
        }
    }

    /// Whoever is not in yet tries.
    fn enter(&mut self, device: usize) {
        if matches!(self.devices[device].keys.standing(), Standing::In | Standing::Out) || self.devices[device].gone {
            return;
        }
        if let Some(intent) = self.devices[device].entrance.clone() {
            self.begin(device, &intent);
        }
    }

    fn newcomer(&mut self, by: usize) {
        if self.devices.iter().filter(|device| !device.gone).count() >= DEVICES_MAX {
            return;
        }
        let (space, meta) = (self.devices[by].keys.space(), *self.devices[by].keys.meta());
        let device = DeviceId(random(&mut self.rng));
        let way = self.dice(3);
        let (keys, entrance) = match (way, self.links.last().cloned(), self.codes.last().cloned()) {
            (0, Some((kind, secret)), _) => {
                let keys = GroupKeys::joining(space, kind, &secret, device, &mut self.rng);
                (keys, Entrance::Link { secret })
            }
            (1, _, Some((person, code, relay))) => {
                let keys = GroupKeys::told(space, self.kind, meta, person, device, &mut self.rng);
                let entrance = code.entrance(&space, &keys.device_key().public(), (person, device), &relay);
                (keys, entrance)
            }
            _ if self.is_in(by) => {
                let person = self.devices[by].keys.me().person;
                let keys = GroupKeys::told(space, self.kind, meta, person, device, &mut self.rng);
                let (leaf, joiner) = (keys.device_key().public(), keys.joiner());
                self.begin(by, &Intent::Admit { leaf, joiner, lifetime_ms: 1_000_000 });
                let key = self.devices[by].keys.handover().map(|(epoch, key)| (epoch.0, ByteArray::new(*key)));
                let voucher = self.devices[by].keys.vouch(&leaf, device);
                (keys, Entrance::Sibling { voucher, key })
            }
            _ => return,
        };
        let (stored, entrance) = ((keys.to_bytes(), 0), Some(Intent::Join(entrance)));
        self.devices.push(Device { keys, read: 0, stored, entrance, in_flight: None, gone: false });
    }

    /// Its state was damaged, or so it believes: it reads all of the log anew.
    fn restart(&mut self, device: usize) {
        let device = &mut self.devices[device];
        if device.keys.standing() != Standing::In {
            return;
        }
        device.keys.restart();
        device.read = 0;
        device.in_flight = None;
        device.entrance = Some(Intent::Resync);
        device.stored = (device.keys.to_bytes(), 0);
        self.count("resyncs");
    }

    /// A member, or whoever has its key, has the relay let a ghost in, or somebody out.
    fn vandal(&mut self, device: usize) {
        let Device { keys, .. } = &self.devices[device];
        if keys.standing() != Standing::In || self.dice(2) == 0 {
            return;
        }
        let keys = &self.devices[device].keys;
        let author = keys.device_key().clone();
        let other = keys.present().keys().find(|key| **key != author.public()).copied();
        let delta = RosterDelta {
            add: vec![(PublicKey(random(&mut self.rng)), Grant::Member)],
            remove: other.into_iter().collect(),
        };
        let (space, prev, msg_id) = (keys.space(), self.roster.head(), MessageId(random(&mut self.rng)));
        let unsigned = Unsigned { kind: ControlKind::Commit, space, msg_id, prev, author: author.public(), delta };
        let entry = unsigned.sign(vec![0; 60], &author);
        if let Ok(next) = self.roster.after(&entry, Some(1_000)) {
            self.roster = next;
            self.log.push(Item::Control(entry));
        }
    }

    /// Nothing more is wanted; whatever is under way ends, and whatever a member should do is done.
    pub(super) fn settle(&mut self) {
        for round in 0.. {
            assert!(round < 200, "it does not come to rest");
            let before = self.log.len();
            for device in 0..self.devices.len() {
                self.devices[device].in_flight = None;
                self.read_all(device);
                self.read_all(device);
                let keys = &self.devices[device].keys;
                match keys.standing() {
                    Standing::In => self.chore(device),
                    Standing::Outside | Standing::Joining if !self.devices[device].gone => {
                        self.enter(device);
                        // What the members would not have is given up.
                        self.devices[device].gone = self.devices[device].in_flight.is_none() && !self.has_ghosts();
                    }
                    Standing::Founding | Standing::Out | Standing::Outside | Standing::Joining => {}
                }
                self.deliver(device);
            }
            if self.log.len() == before {
                return;
            }
        }
    }

    fn has_ghosts(&self) -> bool {
        self.devices.iter().any(|device| device.keys.standing() == Standing::In && device.keys.has_ghosts())
    }

    /// Everybody who has read as far as another knows the same.
    pub(super) fn agree(&self) {
        let by_head = |device: &&Device| device.keys.roster().count();
        let heads: BTreeSet<u64> = self.devices.iter().map(|device| by_head(&device)).collect();
        for head in heads {
            let here: Vec<&Device> =
                self.devices.iter().filter(|device| by_head(device) == head && is_reading(device)).collect();
            for pair in here.windows(2) {
                agree(&pair[0].keys, &pair[1].keys);
            }
        }
    }

    pub(super) fn insiders(&self) -> Vec<&GroupKeys> {
        let keys = self.devices.iter().map(|device| &device.keys);
        keys.filter(|keys| keys.standing() == Standing::In).collect()
    }

    /// What one can open, all can, and with the same result.
    pub(super) fn all_read_everything(&self) {
        for (at, item) in self.log.iter().enumerate() {
            let Item::Envelope(sealed, text) = item else { continue };
            let opened: Vec<Result<Vec<u8>, Error>> = self
                .insiders()
                .into_iter()
                .map(|keys| envelope::open(keys, sealed, at as u64 + 1).map(|opened| opened.text))
                .collect();
            assert!(opened.windows(2).all(|pair| pair[0] == pair[1]), "envelope {at}: {opened:?}");
            match opened.first() {
                None => {}
                Some(Ok(opened)) => assert_eq!(opened, text),
                Some(Err(why)) => {
                    assert!(matches!(why, Error::TakenOut | Error::NotAMember | Error::UnknownEpoch(_)), "{why:?}");
                }
            }
        }
    }

    pub(super) fn fingerprint(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        for item in &self.log {
            match item {
                Item::Control(entry) => digest.update(entry.to_bytes()),
                Item::Envelope(envelope, _) => digest.update(envelope.to_bytes()),
            }
        }
        digest.finalize().into()
    }
}

fn happened(was: Standing, keys: &GroupKeys) -> &'static str {
    match (was, keys.standing(), keys.voucher(&keys.device_key().public())) {
        (Standing::In, Standing::Out, _) => "removals",
        (Standing::Joining, Standing::In, Some(Voucher::Invite { .. })) => "by link",
        (Standing::Joining, Standing::In, Some(Voucher::Sibling { .. })) => "by sibling",
        (Standing::Joining, Standing::In, Some(Voucher::Recovery { .. })) => "by code",
        _ => "followed",
    }
}

/// In, or reading from outside; not one that waits for its space to be known, nor one that was taken out and follows nothing.
fn is_reading(device: &Device) -> bool {
    match device.keys.standing() {
        Standing::In | Standing::Outside | Standing::Joining => device.keys.roster().count() > 0,
        Standing::Founding | Standing::Out => false,
    }
}

fn agree(one: &GroupKeys, other: &GroupKeys) {
    assert_eq!(one.epoch(), other.epoch());
    assert_eq!(one.policy(), other.policy());
    assert_eq!(one.present(), other.present());
    assert_eq!(one.roster(), other.roster());
    if let (Some(code), Some(same)) = (one.safety_code(), other.safety_code()) {
        assert_eq!(code, same);
        let key = |keys: &GroupKeys| keys.state.archive.key(keys.here()).map(|key| *key);
        assert_eq!(key(one), key(other));
        assert!(key(one).is_some());
    }
}
