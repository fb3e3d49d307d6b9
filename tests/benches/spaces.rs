//! Membership: coming in, following, committing, storing, with 2, 10 and 200 devices of one person.
//!
//! No disk and no relay: what `spaces` itself takes. Sizes are of whole control entries, as they stand in the log.

use crate::measure::{line, note, timed};
use ::spaces::{DeviceId, Entrance, GroupKeys, InjectedRng, Intent, Judgement, Place, SpaceKeys, SpaceKind, Voucher};
use protocol::{ControlEntry, Hash, MessageId};
use std::time::Duration;

const SAMPLES: usize = 20;

struct Dice(u64);

impl InjectedRng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            [*byte, ..] = (self.0 >> 33).to_le_bytes();
        }
    }
}

/// A space and those of its devices that are looked at: the founder, and the one that came last.
struct Space {
    dice: Dice,
    log: Vec<ControlEntry>,
    founder: GroupKeys,
    last: GroupKeys,
}

impl Space {
    fn of(devices: usize) -> Self {
        let mut dice = Dice(7);
        let mut founder = GroupKeys::found(SpaceKind::Private, DeviceId([1; 16]), &mut dice).unwrap();
        let entry = founder.begin(&Intent::Found { invite: None }, MessageId([1; 16]), place(&[]), &mut dice).unwrap();
        assert_eq!(founder.apply(&entry, 1), Judgement::Merged);
        let last = copy(&founder);
        let mut space = Self { dice, log: vec![entry], founder, last };
        for _ in 1..devices {
            let (newcomer, voucher) = space.newcomer();
            space.last = newcomer;
            let join = space.join(voucher);
            space.append(join);
        }
        space
    }

    fn append(&mut self, entry: ControlEntry) {
        let seq = self.log.len() as u64 + 1;
        assert_eq!(self.founder.apply(&entry, seq), Judgement::Merged);
        assert_eq!(self.last.apply(&entry, seq), Judgement::Merged);
        self.log.push(entry);
    }

    /// A further device that has read the log, and the founder's word for it.
    fn newcomer(&mut self) -> (GroupKeys, Voucher) {
        let (founder, dice) = (&mut self.founder, &mut self.dice);
        let (space, meta, me) = (founder.space(), *founder.meta(), founder.me());
        let mut keys = GroupKeys::told(space, SpaceKind::Private, meta, me.person, DeviceId([2; 16]), dice);
        let (leaf, joiner) = (keys.device_key().public(), keys.joiner());
        let admit = Intent::Admit { leaf, joiner, lifetime_ms: 1_000 };
        let entry = founder.begin(&admit, MessageId([2; 16]), place(&self.log), dice).unwrap();
        self.append(entry);
        read(&mut keys, &self.log);
        let voucher = self.founder.vouch(&leaf, keys.me().device);
        (keys, voucher)
    }

    fn join(&mut self, voucher: Voucher) -> ControlEntry {
        let intent = Intent::Join(Entrance::Sibling { voucher, key: None });
        self.last.begin(&intent, MessageId([3; 16]), place(&self.log), &mut self.dice).unwrap()
    }
}

fn place(log: &[ControlEntry]) -> Place {
    Place { prev: log.last().map_or(Hash::ZERO, ControlEntry::hash), relay_now_ms: 0 }
}

fn copy(keys: &GroupKeys) -> GroupKeys {
    GroupKeys::from_bytes(&keys.to_bytes()).unwrap()
}

fn read(keys: &mut GroupKeys, log: &[ControlEntry]) {
    for (entry, seq) in log.iter().zip(1..) {
        assert_eq!(keys.apply(entry, seq), Judgement::Merged);
    }
}

fn samples(mut once: impl FnMut() -> Duration) -> Vec<Duration> {
    once();
    (0..SAMPLES).map(|_| once()).collect()
}

/// How long a device takes to build this, and another to follow it.
fn build_and_follow(space: &mut Space, what: &str, by: &GroupKeys, intent: &Intent) {
    let mut entry = None;
    let built = samples(|| {
        let mut by = copy(by);
        let (time, made) = timed(|| by.begin(intent, MessageId([4; 16]), place(&space.log), &mut space.dice));
        entry = Some(made.unwrap());
        time
    });
    let (entry, seq) = (entry.unwrap(), space.log.len() as u64 + 1);
    line(&format!("{what}: build"), built);
    let followed = samples(|| {
        let mut founder = copy(&space.founder);
        let (time, said) = timed(|| founder.apply(&entry, seq));
        assert_eq!(said, Judgement::Merged);
        time
    });
    line(&format!("{what}: a member follows"), followed);
    note(&format!("{what}: {} bytes", entry.to_bytes().len()));
}

fn measure(devices: usize) {
    let mut space = Space::of(devices);
    let log = space.log.iter().map(|entry| entry.to_bytes().len()).sum::<usize>();
    note(&format!("{devices} devices: a log of {} entries, {log} bytes", space.log.len()));

    let (newcomer, voucher) = space.newcomer();
    let join = Intent::Join(Entrance::Sibling { voucher, key: None });
    build_and_follow(&mut space, "join", &newcomer, &join);
    let outside = samples(|| {
        let mut keys = copy(&newcomer);
        keys.restart();
        timed(|| read(&mut keys, &space.log)).0
    });
    line("the whole log, read from outside", outside);

    let last = copy(&space.last);
    build_and_follow(&mut space, "fresh keys", &last, &Intent::Update);
    if devices > 2 {
        let gone = space
            .founder
            .present()
            .keys()
            .find(|key| ![space.founder.device_key().public(), last.device_key().public()].contains(*key));
        let leaves = gone.into_iter().copied().collect();
        build_and_follow(&mut space, "removal", &last, &Intent::Remove { leaves });
    }
    let mut restarted = copy(&last);
    restarted.restart();
    read(&mut restarted, &space.log);
    build_and_follow(&mut space, "resync", &restarted, &Intent::Resync);

    line("state to bytes", samples(|| timed(|| space.founder.to_bytes()).0));
    let bytes = space.founder.to_bytes();
    line("state from bytes", samples(|| timed(|| GroupKeys::from_bytes(&bytes)).0));
    note(&format!("state: {} bytes", bytes.len()));
}

pub fn run() {
    for devices in [2, 10, 200] {
        measure(devices);
    }
}
