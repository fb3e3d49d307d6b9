//! Fulfils what the app asks for: store, alarm, network.

use super::World;
use super::device::Device;
use super::disk::{Done, Work};
use super::queue::Happening;
use app::ground::index::{FindAnswer, FindOperation, FindOutcome};
use app::{Effect, Event, NetworkOperation, StoreAnswer, StoreOperation, StoreOutcome, WakeAt};
use crux_core::Request;

/// How long the disk keeps a write to itself before it says so: long enough for a crash to come in between.
const ANSWER_MS: u64 = 1;

impl World {
    pub(super) fn fulfil(&mut self, device: Device, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                // Whoever wants to see, looks.
                Effect::Render(_) => {}
                Effect::Store(request) => self.disk_takes(device, Work::Store(request)),
                Effect::Find(request) => self.disk_takes(device, Work::Find(request)),
                Effect::Network(request) => self.network_does(device, request.operation),
                Effect::Timer(request) => self.set_alarm(device, request.operation),
            }
        }
    }

    fn network_does(&mut self, device: Device, operation: NetworkOperation) {
        match operation {
            NetworkOperation::Connect { relay } => self.connect(device, relay),
            NetworkOperation::Send { relay, message } => self.send(device, &relay, message),
            NetworkOperation::Disconnect { relay } => self.disconnect(device, &relay),
        }
    }

    fn set_alarm(&mut self, device: Device, WakeAt { at }: WakeAt) {
        let in_ms = u64::try_from(at.0.saturating_sub(self.clock(device).0)).unwrap_or(0);
        let phone = self.phone_mut(device);
        phone.wish += 1;
        let (life, wish) = (phone.life, phone.wish);
        // An alarm takes a moment even if it is late: an app that always asks for "now" must not stop the clock.
        self.plan(in_ms.max(1), Happening::Wakes { device, life, wish });
    }

    pub(super) fn wakes(&mut self, device: Device, life: u64, wish: u64) {
        if self.lives(device, life) && self.phone(device).wish == wish {
            let now = self.clock(device);
            self.tell(device, Event::Woke { now });
        }
    }

    fn disk_takes(&mut self, device: Device, work: Work) {
        if self.phone_mut(device).disk.take(work) {
            self.plan_disk(device);
        }
    }

    fn plan_disk(&mut self, device: Device) {
        let in_ms = self.chance.between(self.disk_latency_ms);
        let life = self.phone(device).life;
        self.plan(in_ms, Happening::DiskDone { device, life });
    }

    pub(super) fn disk_done(&mut self, device: Device, life: u64) {
        if !self.lives(device, life) {
            return;
        }
        let disk = &mut self.phone_mut(device).disk;
        let Some(done) = disk.finish() else { return };
        let more = !disk.is_idle();
        match done {
            Done::Store(request, outcome) => {
                self.note_disk(device, &request.operation, &outcome);
                self.plan(ANSWER_MS, Happening::DiskAnswers { device, life, request, outcome });
            }
            Done::Find(request, outcome) => {
                self.plan(ANSWER_MS, Happening::DiskFound { device, life, request, outcome });
            }
        }
        if more {
            self.plan_disk(device);
        }
    }

    pub(super) fn disk_answers(
        &mut self,
        device: Device,
        life: u64,
        mut request: Request<StoreOperation>,
        outcome: StoreOutcome,
    ) {
        if !self.lives(device, life) {
            return;
        }
        let answer = StoreAnswer { now: self.clock(device), outcome };
        let Some(core) = &self.phone(device).core else { return };
        match core.resolve(&mut request, answer) {
            Ok(effects) => self.fulfil(device, effects),
            Err(error) => self.fail(&format!("the app did not wait for the store's answer: {error}")),
        }
        self.look(device);
    }

    pub(super) fn disk_found(
        &mut self,
        device: Device,
        life: u64,
        mut request: Request<FindOperation>,
        outcome: FindOutcome,
    ) {
        if !self.lives(device, life) {
            return;
        }
        let answer = FindAnswer { now: self.clock(device), outcome };
        let Some(core) = &self.phone(device).core else { return };
        match core.resolve(&mut request, answer) {
            Ok(effects) => self.fulfil(device, effects),
            Err(error) => self.fail(&format!("the app did not wait for what was found: {error}")),
        }
    }

    fn note_disk(&mut self, device: Device, operation: &StoreOperation, outcome: &StoreOutcome) {
        let failed = matches!(outcome, StoreOutcome::Failed(_));
        match operation {
            StoreOperation::Write(batch) => {
                self.busy_at_ms = self.now_ms;
                for (key, _) in &batch.changes {
                    self.trace.note("write", &[&[key.table.number(), u8::from(failed)], &key.key]);
                }
            }
            StoreOperation::Read(ranges) => {
                self.trace.note("read", &[&device.0.to_le_bytes(), &ranges.len().to_le_bytes()]);
            }
        }
    }
}
