//! What a test may do to the world.

use super::World;
use super::device::{Device, Phone};
use super::disk::Disk;
use super::queue::Happening;
use super::relay::Backup;
use app::store::Table;
use app::{Loss, StoreFault};
use protocol::{FromRelay, SpaceId};

/// A copy of a device's disk.
pub struct Image(Disk);

impl World {
    /// Takes a device off the network, as flight mode does: it knows at once, the relay does not.
    pub fn cut(&mut self, device: Device) {
        self.note("cut", device);
        self.phone_mut(device).is_cut = true;
        let Some(line) = self.phone(device).line else { return };
        self.plan(1, Happening::LostAtDevice { line, why: Loss::Closed });
    }

    /// Gives the network back. The app finds out by trying.
    pub fn heal(&mut self, device: Device) {
        self.note("heal", device);
        self.phone_mut(device).is_cut = false;
    }

    /// Is it off the network?
    pub fn is_cut(&self, device: Device) -> bool {
        self.phone(device).is_cut
    }

    /// Its connection goes silent for ever, and nobody is told.
    pub fn silence(&mut self, device: Device) {
        self.note("silence", device);
        let line = self.phone(device).line;
        if let Some(line) = line.and_then(|line| self.lines.get_mut(&line)) {
            line.silent = true;
        }
    }

    /// The process or the power is gone in this moment.
    pub fn crash(&mut self, device: Device) {
        self.note("crash", device);
        self.hang_up(device);
        let phone = self.phone_mut(device);
        phone.core = None;
        phone.drain_is_planned = false;
        phone.done = phone.saved;
        phone.disk.crash();
    }

    /// The same, just after the disk has finished what it was at, and before it could say so.
    pub fn crash_once_written(&mut self, device: Device) {
        // The answer is for a process that ends here.
        let _ = self.phone_mut(device).disk.finish();
        self.crash(device);
    }

    /// Starts the app again on the same disk.
    pub fn relaunch(&mut self, device: Device) {
        self.note("relaunch", device);
        self.start(device);
    }

    /// Does its app run?
    pub fn is_running(&self, device: Device) -> bool {
        self.phone(device).core.is_some()
    }

    /// The device's clock jumps: it is wrong by this much from now on.
    pub fn clock_jumps(&mut self, device: Device, skew_ms: i64) {
        self.note("clock jumps", device);
        self.phone_mut(device).skew_ms = skew_ms;
    }

    /// From now on the disk fails like this, or no more.
    pub fn disk_fault(&mut self, device: Device, fault: Option<StoreFault>) {
        self.note("disk fault", device);
        self.phone_mut(device).disk.fault = fault;
    }

    /// What a backup of this device would hold now: what its disk has, and no key that stays with the device.
    pub fn image(&self, device: Device) -> Image {
        Image(self.phone(device).disk.durable_copy())
    }

    /// Puts a backup in place of what is on the disk of a device that is off.
    pub fn restore_image(&mut self, device: Device, image: Image) {
        self.note("restored", device);
        assert!(!self.is_running(device), "a disk is changed only while nothing runs on it");
        self.phone_mut(device).disk = image.0;
    }

    /// Another device that begins as what a backup of this one holds.
    pub fn copied(&mut self, name: &str, image: Image) -> Device {
        let copy = Device(self.phones.len());
        self.phones.push(Phone::new(name, 0));
        self.restore_image(copy, image);
        self.start(copy);
        copy
    }

    /// Changes the records of one table on the disk of a device that is off.
    pub fn spoil(&mut self, device: Device, table: Table, spoil: impl FnMut(&mut Vec<u8>)) {
        assert!(!self.is_running(device), "a disk is changed only while nothing runs on it");
        self.phone_mut(device).disk.values_mut(table).for_each(spoil);
    }

    /// Takes the records of one table whose keys begin like this off the disk of a device that is off.
    pub fn forget(&mut self, device: Device, table: Table, prefix: &[u8]) {
        assert!(!self.is_running(device), "a disk is changed only while nothing runs on it");
        self.phone_mut(device).disk.forget(table, prefix);
    }

    /// A disk that lies: everything in one table is gone while its device is off, and nothing says so.
    pub fn disk_loses(&mut self, device: Device, table: Table) {
        assert!(!self.is_running(device), "a disk is changed only while nothing runs on it");
        self.phone_mut(device).disk.lose(table);
    }

    /// The relay's machine stops in this moment. Whoever is connected learns it; whatever is under way is lost.
    pub fn relay_crashes(&mut self) {
        self.trace.note("relay crashes", &[]);
        self.line("relay crashes");
        self.relay.crash();
        self.hang_up_on(|_| true);
    }

    fn hang_up_on(&mut self, whom: impl Fn(Device) -> bool) {
        for (number, line) in self.lines.iter_mut().filter(|(_, line)| whom(line.device)) {
            if std::mem::take(&mut line.at_relay) && line.at_device {
                self.queue.plan(self.now_ms + 1, Happening::LostAtDevice { line: *number, why: Loss::Closed });
            }
        }
    }

    /// The relay starts again on what its disk has kept.
    pub fn relay_relaunches(&mut self) {
        self.trace.note("relay relaunches", &[]);
        self.line("relay relaunches");
        self.relay.relaunch();
    }

    /// Does the relay run?
    pub fn relay_is_running(&self) -> bool {
        self.relay.is_running()
    }

    /// A fault of the relay: it answers at once and syncs after this many commits in a thousand only, so that a crash loses
    /// what it promised.
    pub fn relay_forgets(&mut self, syncs_per_mille: Option<u64>) {
        self.relay.sync();
        self.relay.forgets = syncs_per_mille;
    }

    /// What a backup of the relay's disk would hold now.
    pub fn relay_backup(&self) -> Backup {
        self.relay.backup()
    }

    /// Stops the relay and starts it on another disk.
    pub fn relay_restores(&mut self, backup: Backup) {
        self.relay_crashes();
        self.relay.restore(backup);
        self.relay_relaunches();
    }

    /// The relay's disk is gone; it starts again on an empty one.
    pub fn relay_loses_its_disk(&mut self) {
        self.relay_restores(Backup::empty());
    }

    /// From now on the relay keeps two logs of everything, and shows these devices the other one.
    pub fn relay_forks(&mut self, devices: &[Device]) {
        let same = self.relay.copy();
        self.relay_forks_to(devices, same);
    }

    /// The same, and the other logs are these.
    pub fn relay_forks_to(&mut self, devices: &[Device], disk: Backup) {
        self.trace.note("relay forks", &[]);
        self.line("relay forks");
        self.relay.fork(devices.iter().copied().collect(), disk);
        self.hang_up_on(|device| devices.contains(&device));
    }

    /// Does the relay keep two logs?
    pub fn relay_is_forked(&self) -> bool {
        self.relay.is_forked()
    }

    /// The relay goes back to one of its two logs, and shows that one to everybody.
    pub fn relay_unites(&mut self, other_one_stays: bool) {
        self.relay_crashes();
        self.relay.unite(other_one_stays);
        self.relay_relaunches();
    }

    /// Stops the relay, changes its logs by hand, chains them anew as an honest relay would, and starts it on that.
    pub fn relay_rewrites(&mut self, rewrite: impl FnOnce(&mut Vec<(SpaceId, Vec<Vec<u8>>)>)) {
        let mut logs = self.relay.logs();
        rewrite(&mut logs);
        let disk = self.relay.rewritten(&logs);
        self.relay_restores(disk);
    }

    /// What the relay's disk would hold with these logs.
    pub fn relay_disk_of(&self, logs: &[(SpaceId, Vec<Vec<u8>>)]) -> Backup {
        self.relay.rewritten(logs)
    }

    /// From now on, everything that the relay says passes through this: it may change the message, and false drops it.
    pub fn tamper(&mut self, tampering: impl FnMut(Device, &mut FromRelay) -> bool + 'static) {
        self.relay.tampering = Some(Box::new(tampering));
    }

    /// No more tampering.
    pub fn stop_tampering(&mut self) {
        self.relay.tampering = None;
    }

    fn note(&mut self, what: &str, device: Device) {
        self.trace.note(what, &[&device.0.to_le_bytes()]);
        self.line(&format!("{}: {what}", self.phone(device).name));
    }
}
