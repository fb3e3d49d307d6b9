//! The machine that the relay runs on: it gathers, syncs and answers, and it can crash, lie and be set back.

use protocol::{ControlEntry, Entry, FromRelay, LogIndex, Roster, SpaceId, chain::entry_hash};
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

    /// From now on these devices are answered by another relay.
    pub(crate) fn fork(&mut self, devices: BTreeSet<Device>) {
        self.twin = self.running.as_ref().map(|relay| Relay::new(relay.storage().clone(), settings()));
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

    /// Puts a disk in place of the present one; the relay must be down.
    pub(crate) fn restore(&mut self, backup: Backup) {
        assert!(self.running.is_none(), "a disk is changed only while nothing runs on it");
        self.disk = backup.0;
    }

    /// Remembers a space from what passes by, because a store does not list them.
    pub(crate) fn saw(&mut self, entry: &[u8]) {
        if let Ok(entry) = Entry::from_bytes(entry) {
            self.spaces.insert(entry.space());
        }
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

    /// A disk that holds these logs, as an honest relay would have written them.
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
    for bytes in entries {
        at = at.after(&entry_hash(bytes));
        let changed = ControlEntry::from_bytes(bytes).ok().and_then(|control| roster.after(&control, None).ok());
        let msg_id = Entry::from_bytes(bytes).map(|entry| entry.msg_id());
        let (Ok(msg_id), next) = (msg_id, changed.as_ref()) else { panic!("a log holds whole entries") };
        let written = storage.append(&NewEntry { space, at, msg_id, bytes, roster: next, now_ms: 0, recovered: None });
        assert!(written.is_ok(), "the rewritten log of {space} does not fit at {}", at.seq);
        roster = changed.unwrap_or(roster);
    }
    assert!(storage.commit().is_ok(), "a disk in memory commits");
}
