//! Carries messages between devices and the relay, and tells each end what it can know.

use super::World;
use super::device::Device;
use super::network::{Fate, Line, RELAY, Way, flip};
use super::queue::Happening;
use app::{Event, Loss, NetworkNews};
use protocol::{FromRelay, ToRelay};
use server::relay::{ConnectionId, Output, Relay};

/// How long a device waits for an address that does not answer.
const GIVES_UP_AFTER_MS: u64 = 3_000;
/// Messages that come within this time are handed to the app together, as a frame of a screen would.
const FRAME_MS: u64 = 16;
/// How long the relay gathers before it syncs.
const COMMIT_MS: (u64, u64) = (1, 6);
/// How often the relay looks at its clock.
const TICK_MS: u64 = 5_000;

impl World {
    pub(super) fn connect(&mut self, device: Device, relay: String) {
        self.hang_up(device);
        let life = self.phone(device).life;
        self.trace.note("connect", &[&device.0.to_le_bytes()]);
        self.line(&format!("{} connects", self.phone(device).name));
        if relay != RELAY || self.phone(device).is_cut {
            let in_ms = self.chance.between((1, GIVES_UP_AFTER_MS));
            return self.plan(in_ms, Happening::Unreachable { device, life, relay });
        }
        self.lines_opened += 1;
        let number = self.lines_opened;
        self.lines.insert(number, Line::new(device, life));
        self.phone_mut(device).line = Some(number);
        let in_ms = self.chance.between(self.weather.latency_ms);
        self.plan(in_ms, Happening::Opens { line: number });
    }

    pub(super) fn disconnect(&mut self, device: Device, relay: &str) {
        if relay == RELAY {
            self.hang_up(device);
        }
    }

    pub(super) fn send(&mut self, device: Device, relay: &str, message: Vec<u8>) {
        let Some(line) = self.phone(device).line.filter(|_| relay == RELAY) else { return };
        self.tell_up(device, &message);
        self.trace.note("send", &[&line.to_le_bytes(), &message]);
        self.wire.extend_from_slice(&message);
        let is_sign_of_life = message == ToRelay::Heartbeat.to_bytes();
        self.carry(line, Way::ToRelay, message, !is_sign_of_life);
    }

    /// The device lets go of its line; the relay hears of it after what was sent before.
    pub(super) fn hang_up(&mut self, device: Device) {
        let phone = self.phone_mut(device);
        phone.inbox.clear();
        let Some(number) = phone.line.take() else { return };
        let soonest_ms = self.now_ms + self.chance.between(self.weather.latency_ms);
        let Some(line) = self.lines.get_mut(&number) else { return };
        line.at_device = false;
        let at_ms = line.arrival_ms(Way::ToRelay, soonest_ms);
        self.queue.plan(at_ms, Happening::LostAtRelay { line: number });
    }

    pub(super) fn unreachable(&mut self, device: Device, life: u64, relay: String) {
        if self.lives(device, life) && self.phone(device).line.is_none() {
            self.tell_network(device, NetworkNews::Lost { relay, why: Loss::Unreachable });
        }
    }

    pub(super) fn opens(&mut self, number: u64) {
        let (now_ms, nonce) = (self.relay_clock_ms(), self.chance.bytes());
        let soonest_ms = self.now_ms + self.chance.between(self.weather.latency_ms);
        let Some(line) = self.lines.get_mut(&number).filter(|line| line.at_device && !line.silent) else { return };
        let Some(relay) = self.relay.of(line.device) else {
            return self.queue.plan(soonest_ms, Happening::LostAtDevice { line: number, why: Loss::Unreachable });
        };
        relay.connected(ConnectionId(number), nonce, now_ms);
        line.at_relay = true;
        let at_ms = line.arrival_ms(Way::ToDevice, soonest_ms);
        self.queue.plan(at_ms, Happening::Opened { line: number });
        self.plan_commit();
        self.plan_tick();
    }

    pub(super) fn opened(&mut self, number: u64) {
        if let Some(device) = self.listener(number) {
            self.tell_network(device, NetworkNews::Connected { relay: RELAY.to_owned() });
        }
    }

    pub(super) fn arrives(&mut self, number: u64, way: Way, message: Vec<u8>, counted: bool) {
        if counted {
            self.in_flight -= 1;
            self.busy_at_ms = self.now_ms;
        }
        match way {
            Way::ToRelay => self.arrives_at_relay(number, &message),
            Way::ToDevice => self.arrives_at_device(number, message),
        }
    }

    fn arrives_at_relay(&mut self, number: u64, message: &[u8]) {
        let now_ms = self.relay_clock_ms();
        let Some(line) = self.lines.get(&number).filter(|line| line.at_relay && !line.silent) else { return };
        let Some(relay) = self.relay.of(line.device) else { return };
        relay.received(ConnectionId(number), message, now_ms);
        self.relay.saw(message);
        self.plan_commit();
    }

    fn arrives_at_device(&mut self, number: u64, message: Vec<u8>) {
        let Some(device) = self.listener(number) else { return };
        let phone = self.phone_mut(device);
        phone.inbox.push(message);
        let life = phone.life;
        if !std::mem::replace(&mut phone.drain_is_planned, true) {
            let in_ms = self.chance.between((0, FRAME_MS));
            self.plan(in_ms, Happening::Drains { device, life });
        }
    }

    pub(super) fn drains(&mut self, device: Device, life: u64) {
        if !self.lives(device, life) {
            return;
        }
        let phone = self.phone_mut(device);
        phone.drain_is_planned = false;
        let messages = std::mem::take(&mut phone.inbox);
        if !messages.is_empty() {
            self.tell_network(device, NetworkNews::Received { relay: RELAY.to_owned(), messages });
        }
    }

    pub(super) fn lost_at_device(&mut self, number: u64, why: Loss) {
        let Some(device) = self.listener(number) else { return };
        let life = self.phone(device).life;
        self.drains(device, life);
        // What came last may have made the app hang up by itself; then there is nothing more to lose.
        if self.phone(device).line == Some(number) {
            self.phone_mut(device).line = None;
            self.let_go(number);
            self.line(&format!("{} loses its line: {why:?}", self.phone(device).name));
            self.tell_network(device, NetworkNews::Lost { relay: RELAY.to_owned(), why });
        }
    }

    fn let_go(&mut self, number: u64) {
        if let Some(line) = self.lines.get_mut(&number) {
            line.at_device = false;
        }
    }

    pub(super) fn lost_at_relay(&mut self, number: u64) {
        let Some(line) = self.lines.get_mut(&number).filter(|line| line.at_relay && !line.silent) else { return };
        line.at_relay = false;
        if let Some(relay) = self.relay.of(line.device) {
            relay.disconnected(ConnectionId(number));
        }
    }

    pub(super) fn relay_commits(&mut self, life: u64) {
        if life != self.relay.life {
            return;
        }
        self.relay.commit_is_planned = false;
        let committed: Result<Vec<_>, _> = self.relay.all().map(Relay::commit).collect();
        let Ok(outputs) = committed else { self.fail("a store in memory does not fail") };
        if self.relay.forgets.is_some_and(|syncs| self.chance.per_mille(syncs)) {
            self.relay.sync();
        }
        for output in outputs.into_iter().flatten() {
            match output {
                Output::Send(ConnectionId(number), message) => self.say(number, message),
                Output::Close(ConnectionId(number)) => self.closed_by_relay(number),
            }
        }
    }

    pub(super) fn relay_ticks(&mut self, life: u64) {
        if life != self.relay.life {
            return;
        }
        self.relay.tick_is_planned = false;
        let now_ms = self.relay_clock_ms();
        self.relay.all().for_each(|relay| relay.tick(now_ms));
        self.lines.retain(|_, line| line.at_device || line.at_relay);
        self.plan_commit();
        // With nobody connected there is nothing to look after, and months pass in one step.
        if self.lines.values().any(|line| line.at_relay) {
            self.plan_tick();
        }
    }

    fn say(&mut self, number: u64, mut message: FromRelay) {
        let Some(device) = self.lines.get(&number).map(|line| line.device) else { return };
        if let Some(tampering) = &mut self.relay.tampering
            && !tampering(device, &mut message)
        {
            return;
        }
        self.tell_down(device, &message);
        let is_sign_of_life = matches!(message, FromRelay::Heartbeat { .. });
        let message = message.to_bytes();
        self.trace.note("say", &[&number.to_le_bytes(), &message]);
        self.carry(number, Way::ToDevice, message, !is_sign_of_life);
    }

    fn closed_by_relay(&mut self, number: u64) {
        let soonest_ms = self.now_ms + self.chance.between(self.weather.latency_ms);
        let Some(line) = self.lines.get_mut(&number) else { return };
        line.at_relay = false;
        let at_ms = line.arrival_ms(Way::ToDevice, soonest_ms);
        self.queue.plan(at_ms, Happening::LostAtDevice { line: number, why: Loss::Closed });
    }

    fn carry(&mut self, number: u64, way: Way, mut message: Vec<u8>, counted: bool) {
        let weather = self.weather;
        if flip(&mut message, &weather, &mut self.chance) {
            self.bits_flipped += 1;
            self.line("… with a flipped bit");
        }
        let Some(line) = self.lines.get_mut(&number) else { return };
        match line.fate(way, self.now_ms, &weather, &mut self.chance) {
            Fate::Arrives(times_ms) => {
                for at_ms in times_ms {
                    self.in_flight += u64::from(counted);
                    self.queue.plan(at_ms, Happening::Arrives { line: number, way, message: message.clone(), counted });
                }
            }
            Fate::Silence => {
                line.silent = true;
                self.line("… and the line falls silent");
            }
            Fate::Breaks => {
                self.line("… and the line breaks");
                self.plan(1, Happening::LostAtDevice { line: number, why: Loss::Closed });
                self.plan(1, Happening::LostAtRelay { line: number });
            }
        }
    }

    /// The device at the other end, if what the relay says on this line still reaches it.
    fn listener(&self, number: u64) -> Option<Device> {
        let line = self.lines.get(&number).filter(|line| line.at_device && !line.silent)?;
        let current = self.phone(line.device).line == Some(number) && self.lives(line.device, line.life);
        current.then_some(line.device)
    }

    fn tell_network(&mut self, device: Device, news: NetworkNews) {
        let now = self.clock(device);
        self.tell(device, Event::Network { now, news });
    }

    fn plan_commit(&mut self) {
        if !std::mem::replace(&mut self.relay.commit_is_planned, true) {
            let (in_ms, life) = (self.chance.between(COMMIT_MS), self.relay.life);
            self.plan(in_ms, Happening::RelayCommits { life });
        }
    }

    fn plan_tick(&mut self) {
        if !std::mem::replace(&mut self.relay.tick_is_planned, true) {
            let life = self.relay.life;
            self.plan(TICK_MS, Happening::RelayTicks { life });
        }
    }
}
