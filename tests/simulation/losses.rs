//! Relays that lose their disk, are set back to a backup, or keep two logs; and what must then have been noticed.
//!
//! Whoever had seen more than the relay then has must notice (I-9): at the end of a run its device tells of a relay that
//! was healed, unless another device had healed it before this one looked. And every device's own copy of every log is
//! what the relay has in the end.

use super::Simulation;
use crate::world::{Backup, Device};
use protocol::SpaceId;

/// More losses than this a run would be a relay that is not worth healing.
const LOSSES_MAX: usize = 3;

/// What becomes of the relay's disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// It is gone.
    Everything,
    /// It is set back to a backup, or keeps two logs for a while.
    SetBack,
}

/// Something that a device had seen when the relay lost it.
pub(crate) struct Seen {
    device: Device,
    space: SpaceId,
    log: Vec<Vec<u8>>,
    /// By the device's own clock, milliseconds since 1970.
    at_ms: i64,
}

/// Everything about losses in a run.
#[derive(Default)]
pub(crate) struct Losses {
    backup: Option<Backup>,
    seen: Vec<Seen>,
    count: usize,
}

impl Simulation {
    /// Throws the dice for the relay's disk.
    pub(super) fn loses_something(&mut self) {
        let Some(loss) = self.plan.loss.filter(|_| self.world.relay_is_running()) else { return };
        let mut dice = self.chance.branch();
        if dice.per_mille(120) && !self.world.relay_is_forked() {
            self.losses.backup = Some(self.world.relay_backup());
        }
        if self.world.relay_is_forked() {
            if dice.per_mille(100) {
                self.unites(dice.per_mille(500));
            }
            return;
        }
        if self.losses.count >= LOSSES_MAX || !dice.per_mille(self.plan.losses) {
            return;
        }
        self.losses.count += 1;
        match loss {
            Loss::Everything => self.is_set_back_to(Backup::empty()),
            Loss::SetBack if dice.per_mille(400) => {
                let shown = self.devices().into_iter().filter(|_| dice.per_mille(500)).collect::<Vec<_>>();
                self.world.relay_forks(&shown);
            }
            Loss::SetBack => {
                if let Some(backup) = self.losses.backup.clone() {
                    self.is_set_back_to(backup);
                }
            }
        }
    }

    /// Before everything heals: one log for all.
    pub(super) fn ends_forks(&mut self) {
        if self.world.relay_is_forked() {
            let other_one_stays = self.chance.per_mille(500);
            self.unites(other_one_stays);
        }
    }

    fn is_set_back_to(&mut self, backup: Backup) {
        self.world.relay_restores(backup);
        self.notes_who_had_seen_more();
    }

    fn unites(&mut self, other_one_stays: bool) {
        self.world.relay_unites(other_one_stays);
        self.notes_who_had_seen_more();
    }

    fn notes_who_had_seen_more(&mut self) {
        for (space, log) in self.world.relay_logs() {
            for device in self.devices() {
                let Some(copy) = self.world.own_copies(device).remove(&space) else { continue };
                // What it noticed before, and what its disk has not taken yet, is nothing new.
                let known = self
                    .losses
                    .seen
                    .iter()
                    .any(|seen| seen.device == device && seen.space == space && seen.log == copy);
                if !known && !log.starts_with(&copy) {
                    let at_ms = self.world.clock(device).0;
                    self.losses.seen.push(Seen { device, space, log: copy, at_ms });
                }
            }
        }
    }

    /// After all have settled: nobody who had seen more has missed it, and all logs are one. How often somebody told of it.
    pub(super) fn check_losses(&self) -> Result<usize, String> {
        let logs = self.world.relay_logs();
        for device in self.devices() {
            let name = device.name(&self.world);
            for (space, copy) in self.world.own_copies(device) {
                let log = logs.iter().find(|(of, _)| *of == space).map_or(&[][..], |(_, log)| log);
                if copy != log {
                    let sizes = format!("{} entries, the relay {}", copy.len(), log.len());
                    return Err(format!("I-8: {name}'s own copy of {space} is not the relay's log: {sizes}"));
                }
            }
        }
        let mut told = 0;
        for Seen { device, space, log: seen, at_ms } in &self.losses.seen {
            let healed = device.view(&self.world).sync.healed.is_some_and(|healed| healed.at_ms >= *at_ms);
            let same_again = logs.iter().any(|(of, log)| of == space && log.starts_with(seen));
            if !healed && !same_again {
                let name = device.name(&self.world);
                let seen = seen.len();
                return Err(format!(
                    "I-9: {name} had {seen} entries of {space} and has not noticed that it was set back"
                ));
            }
            told += usize::from(healed);
        }
        Ok(told)
    }

    /// A device that comes in now gets everything that any device had.
    pub(super) fn a_new_device_comes(&mut self) {
        let number = self.devices().len();
        let first = self.devices().get(self.chance.index(2)).copied();
        // People take turns in holding devices.
        let first = first.filter(|first| self.person(*first) == number % 2).or(self.devices().get(number % 2).copied());
        if let Some(first) = first {
            self.world.link_device(first, "new device");
            self.world.run_until_quiet();
        }
    }
}
