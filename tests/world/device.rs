//! A device of this world: a core, a disk, a clock that may be wrong, and a place on the network.

use super::World;
use super::disk::Disk;
use app::relay::view::Saved;
use app::{Event, Turnabout, ViewModel};
use crux_core::Core;

/// Which device. What people do with it is in [`super::doing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(pub(super) usize);

pub(crate) struct Phone {
    pub(super) name: String,
    /// The process, if one runs.
    pub(super) core: Option<Core<Turnabout>>,
    /// Counts processes. A new one gets new randomness and knows only what the disk kept.
    pub(super) life: u64,
    pub(super) skew_ms: i64,
    pub(super) disk: Disk,
    /// Counts alarms; only the newest goes off.
    pub(super) wish: u64,
    pub(super) line: Option<u64>,
    /// No network at all.
    pub(super) is_cut: bool,
    pub(super) inbox: Vec<Vec<u8>>,
    pub(super) drain_is_planned: bool,
    /// What the person did so far.
    pub(super) done: u64,
    /// How much of it the screen has called saved.
    pub(super) saved: u64,
}

impl Phone {
    pub(super) fn new(name: &str, skew_ms: i64) -> Self {
        Self {
            name: name.to_owned(),
            core: None,
            life: 0,
            skew_ms,
            disk: Disk::default(),
            wish: 0,
            line: None,
            is_cut: false,
            inbox: Vec::new(),
            drain_is_planned: false,
            done: 0,
            saved: 0,
        }
    }

    pub(super) fn view(&self) -> Option<ViewModel> {
        self.core.as_ref().map(Core::view)
    }
}

impl World {
    /// All devices, running or not.
    pub fn devices(&self) -> Vec<Device> {
        (0..self.phones.len()).map(Device).collect()
    }

    #[expect(clippy::indexing_slicing, reason = "a device is made only by the world that holds its phone")]
    pub(super) fn phone(&self, device: Device) -> &Phone {
        &self.phones[device.0]
    }

    #[expect(clippy::indexing_slicing, reason = "a device is made only by the world that holds its phone")]
    pub(super) fn phone_mut(&mut self, device: Device) -> &mut Phone {
        &mut self.phones[device.0]
    }

    /// Is this still the process that was meant?
    pub(super) fn lives(&self, device: Device, life: u64) -> bool {
        let phone = self.phone(device);
        phone.core.is_some() && phone.life == life
    }

    /// Tells the app something and does what it asks for.
    pub(super) fn tell(&mut self, device: Device, event: Event) {
        let Some(core) = &self.phone(device).core else { return };
        let effects = core.process_event(event);
        self.fulfil(device, effects);
        self.look(device);
    }

    /// Takes the screen at its word: everything done so far is saved, if it says so.
    pub(super) fn look(&mut self, device: Device) {
        let phone = self.phone_mut(device);
        if phone.view().is_some_and(|view| view.sync.saved == Saved::Here) {
            phone.saved = phone.done;
        }
    }

    /// Starts a process on this device's disk.
    pub(super) fn start(&mut self, device: Device) {
        let (now, seed) = (self.clock(device), self.chance.bytes());
        let phone = self.phone_mut(device);
        assert!(phone.core.is_none(), "{} runs already", phone.name);
        phone.core = Some(Core::new());
        phone.life += 1;
        self.trace.note("launch", &[&device.0.to_le_bytes()]);
        self.tell(device, Event::Launched { now, seed });
    }
}
