//! What goes wrong, and when it is put right.

use super::plan::clock_ms;
use super::{LIVENESS_MS, Simulation};
use crate::world::{Device, Weather, World};
use app::relay::event::RelayEvent;
use app::view::Stage;
use app::{StoreFault, UiEvent};

/// Something to put right.
pub struct Repair {
    at_ms: u64,
    what: Trouble,
}

enum Trouble {
    Network(Device),
    Process(Device),
    Disk(Device),
    Relay,
}

impl Simulation {
    /// Throws the dice for each kind of mishap.
    pub(super) fn makes_trouble(&mut self) {
        let devices = self.devices();
        let Some(device) = self.chance.pick(&devices).copied() else { return };
        let mut dice = self.chance.branch();
        if dice.per_mille(self.plan.cuts) && !self.world.is_cut(device) {
            self.world.cut(device);
            self.later(Trouble::Network(device));
        }
        if dice.per_mille(self.plan.silences) {
            self.world.silence(device);
        }
        if dice.per_mille(self.plan.device_crashes) && self.world.is_running(device) {
            self.ledger.crashed(device, device.saved(&self.world));
            self.world.crash(device);
            self.later(Trouble::Process(device));
        }
        if dice.per_mille(self.plan.disk_faults) {
            let fault = if dice.per_mille(500) { StoreFault::Full } else { StoreFault::Unavailable };
            self.world.disk_fault(device, Some(fault));
            self.later(Trouble::Disk(device));
        }
        if dice.per_mille(self.plan.clock_jumps) {
            self.world.clock_jumps(device, clock_ms(&mut dice));
        }
        if dice.per_mille(self.plan.relay_crashes) && self.world.relay_is_running() && !self.world.relay_is_forked() {
            self.world.relay_crashes();
            self.later(Trouble::Relay);
        }
    }

    fn later(&mut self, what: Trouble) {
        let at_ms = self.world.now_ms() + self.chance.between(self.plan.repaired_after_ms);
        self.repairs.push(Repair { at_ms, what });
    }

    pub(super) fn repairs_what_is_due(&mut self) {
        let now_ms = self.world.now_ms();
        let (due, later): (Vec<_>, _) =
            std::mem::take(&mut self.repairs).into_iter().partition(|repair| repair.at_ms <= now_ms);
        self.repairs = later;
        self.repair(&due);
    }

    /// Everything works from now on, and everybody is online.
    pub(super) fn heals(&mut self) -> Result<(), String> {
        let all = std::mem::take(&mut self.repairs);
        self.repair(&all);
        self.ends_forks();
        self.world.weather = Weather::FAIR;
        let devices = self.devices();
        let all_open = |world: &World| devices.iter().all(|device| device.view(world).stage == Stage::Ready);
        self.world.try_until("launch of every app", LIVENESS_MS, all_open).map_err(|stuck| stuck.to_string())?;
        for device in devices {
            device.does(&mut self.world, UiEvent::Relay(RelayEvent::GoOnline));
            device.does(&mut self.world, UiEvent::Relay(RelayEvent::Flush));
        }
        Ok(())
    }

    fn repair(&mut self, repairs: &[Repair]) {
        for repair in repairs {
            match repair.what {
                Trouble::Disk(device) => self.world.disk_fault(device, None),
                Trouble::Network(device) => self.world.heal(device),
                Trouble::Relay => self.world.relay_relaunches(),
                Trouble::Process(device) => {
                    self.world.relaunch(device);
                    device.does(&mut self.world, UiEvent::Relay(RelayEvent::GoOnline));
                }
            }
        }
    }
}
