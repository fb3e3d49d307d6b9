//! The machine that the relay runs on: it gathers, syncs and answers, and it can crash, lie and be set back.

use protocol::{
    ControlEntry, Entry, FromRelay, Hash, Locator, LogIndex, MessageId, Roster, SpaceId, ToRelay, chain::entry_hash,
};
use server::relay::{Limits, Registration, Relay, Settings};
use server::storage::memory::MemoryStorage;
use server::storage::{NewEntry, Page, Storage};
use std::collections::BTreeSet;

use super::network::RELAY;
use crate::world::Device;

/// Changes what the relay says; false drops it.
pub type Tampering = Box<dyn FnMut(Device, &mut FromRelay) -> bool>;

/// A copy of the relay's disk.
#[derive(Clone)]
pub struct Backup(pub(crate) MemoryStorage);

/// See the module.
pub(crate) struct RelayHost {
    running: Option<Relay<MemoryStorage>>,
    /// A fault: some devices are shown another relay, that had the same disk once.
    twin: Option<Relay<MemoryStorage>>,
    at_twin: BTreeSet<Device>,
    /// The disk while nothing runs on it, and as it would be found after a crash if the relay answers before it syncs.
    disk: MemoryStorage,
    /// Counts relaunches.
    pub(crate) life: u64,
    pub(crate) commit_is_planned: bool,
    pub(crate) tick_is_planned: bool,
    /// A fault: it answers at once and syncs after this many commits in a thousand only.
    pub(crate) forgets: Option<u64>,
    /// What stands between the relay and the line.
    pub(crate) tampering: Option<Tampering>,
    spaces: BTreeSet<SpaceId>,
    boxes: BTreeSet<Locator>,
}

impl RelayHost {
    pub(crate) fn new() -> Self {
        let mut host = Self {
            running: None,
            twin: None,
            at_twin: BTreeSet::new(),
            disk: MemoryStorage::new(),
            life: 0,
            commit_is_planned: false,
            tick_is_planned: false,
            forgets: None,
            tampering: None,
            spaces: BTreeSet::new(),
            boxes: BTreeSet::new(),
        };
        host.relaunch();
        host
    }

    /// Whoever answers this device, if anybody does.
    pub(crate) fn of(&mut self, device: Device) -> Option<&mut Relay<MemoryStorage>> {
        let twin = self.twin.as_mut().filter(|_| self.at_twin.contains(&device));
        twin.or(self.running.as_mut())
    }

    /// Everybody who answers somebody.
    pub(crate) fn all(&mut self) -> impl Iterator<Item = &mut Relay<MemoryStorage>> {
        self.running.iter_mut().chain(&mut self.twin)
    }

    pub(crate) fn is_forked(&self) -> bool {
        self.twin.is_some()
    }

    /// From now on these devices are answered by another relay, that has this disk.
    pub(crate) fn fork(&mut self, devices: BTreeSet<Device>, disk: Backup) {
        self.twin = Some(Relay::new(disk.0, settings()));
        self.at_twin = devices;
    }

    /// Only one of the two is left. It must be down for that.
    pub(crate) fn unite(&mut self, twin_stays: bool) {
        assert!(self.running.is_none(), "a disk is changed only while nothing runs on it");
        if let Some(twin) = self.twin.take().filter(|_| twin_stays) {
            self.disk = twin.into_storage();
            self.disk.crash();
        }
        self.at_twin.clear();
    }

    pub(crate) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// What is on the disk at this moment counts as synced.
    pub(crate) fn sync(&mut self) {
        if let Some(relay) = &self.running {
            self.disk = relay.storage().clone();
        }
    }

    /// The machine stops.
    pub(crate) fn crash(&mut self) {
        let Some(relay) = self.running.take() else { return };
        if self.forgets.is_none() {
            self.disk = relay.into_storage();
        }
        self.disk.crash();
        self.life += 1;
        self.commit_is_planned = false;
        self.tick_is_planned = false;
    }

    pub(crate) fn relaunch(&mut self) {
        self.running = Some(Relay::new(self.disk.clone(), settings()));
    }

    /// The disk as a backup program would copy it.
    pub(crate) fn backup(&self) -> Backup {
        let mut copy = self.storage().clone();
        copy.crash();
        Backup(copy)
    }

    /// The disk as the relay sees it, with what it has not synced yet.
    pub(crate) fn copy(&self) -> Backup {
        Backup(self.storage().clone())
    }

    /// Puts a disk in place of the present one; the relay must be down.
    pub(crate) fn restore(&mut self, backup: Backup) {
        assert!(self.running.is_none(), "a disk is changed only while nothing runs on it");
        self.disk = backup.0;
    }

    /// Remembers spaces and boxes from what passes by, because a store does not list them.
    pub(crate) fn saw(&mut self, message: &[u8]) {
        match ToRelay::from_bytes(message) {
            Ok(ToRelay::Create { entry, .. }) => {
                self.spaces.extend(Entry::from_bytes(&entry).map(|entry| entry.space()).ok());
            }
            Ok(ToRelay::PutBox { locator, .. }) => drop(self.boxes.insert(locator)),
            Ok(
                ToRelay::SignIn { .. }
                | ToRelay::Append { .. }
                | ToRelay::Read { .. }
                | ToRelay::Restore { .. }
                | ToRelay::GetBox { .. }
                | ToRelay::Heartbeat,
            )
            | Err(_) => {}
        }
    }

    /// A disk with these logs in place of the present ones, and with the boxes that are here.
    pub(crate) fn rewritten(&self, logs: &[(SpaceId, Vec<Vec<u8>>)]) -> Backup {
        let Backup(mut disk) = Backup::of_logs(logs);
        for locator in &self.boxes {
            if let Ok(Some(kept)) = self.storage().recovery_box(locator) {
                let put = disk.put_box(&kept.space, Some((locator, &kept.sealed)));
                assert!(put.is_ok(), "a box of a space that is there");
            }
        }
        assert!(disk.commit().is_ok(), "a disk in memory commits");
        Backup(disk)
    }

    /// Every space's log.
    pub(crate) fn logs(&self) -> Vec<(SpaceId, Vec<Vec<u8>>)> {
        let all = Page { entries: usize::MAX, bytes: usize::MAX };
        let storage = self.storage();
        self.spaces.iter().map(|space| (*space, storage.entries(space, 0, all).unwrap_or_default())).collect()
    }

    fn storage(&self) -> &MemoryStorage {
        self.running.as_ref().map_or(&self.disk, Relay::storage)
    }
}

fn settings() -> Settings {
    Settings {
        origins: vec![RELAY.to_owned()],
        registration: Registration::Open,
        appends_per_minute: u32::MAX,
        limits: Limits::unlimited(),
        ..Settings::default()
    }
}

impl Backup {
    /// A disk with nothing on it.
    pub fn empty() -> Self {
        Self(MemoryStorage::new())
    }

    /// A disk that holds these logs, chained as by an honest relay. What stands in them need not be whole, nor allowed: what
    /// the roster refuses changes nothing in it.
    pub fn of_logs(logs: &[(SpaceId, Vec<Vec<u8>>)]) -> Self {
        let mut storage = MemoryStorage::new();
        for (space, entries) in logs {
            write_log(&mut storage, *space, entries);
        }
        Self(storage)
    }
}

fn write_log(storage: &mut MemoryStorage, space: SpaceId, entries: &[Vec<u8>]) {
    let (mut at, mut roster) = (LogIndex::start(&space), Roster::default());
    let mut names = BTreeSet::new();
    for bytes in entries {
        let hash = entry_hash(bytes);
        at = at.after(&hash);
        let changed = ControlEntry::from_bytes(bytes).ok().and_then(|control| roster.after(&control, None).ok());
        // A store knows each name once; of an entry that comes again it is told another one.
        let named = name(bytes).filter(|name| names.insert(*name));
        let msg_id = named.unwrap_or_else(|| fresh_name(&hash, at.seq));
        let next = changed.as_ref().or((at.seq == 1).then_some(&roster));
        let written = storage.append(&NewEntry { space, at, msg_id, bytes, roster: next, now_ms: 0, recovered: None });
        assert!(written.is_ok(), "the rewritten log of {space} does not fit at {}", at.seq);
        roster = changed.unwrap_or(roster);
    }
    assert!(storage.commit().is_ok(), "a disk in memory commits");
}

/// The name in an entry's beginning, whatever follows.
fn name(entry: &[u8]) -> Option<MessageId> {
    entry.get(18..34)?.try_into().map(MessageId).ok()
}

fn fresh_name(hash: &Hash, seq: u64) -> MessageId {
    let mut name = [0; 16];
    name.iter_mut().zip(hash.0).for_each(|(to, from)| *to = from);
    name.iter_mut().rev().zip(seq.to_le_bytes()).for_each(|(to, from)| *to ^= from);
    MessageId(name)
}
