//! The lines between devices and the relay: ordered streams that lag, stall, fall silent and break.
//!
//! A line is one connection. What a real stream cannot do, lose or swap single messages, happens here as a fault of its
//! own, because a promise that needs the stream to be perfect is a weak one.

use super::chance::Chance;
use super::device::Device;

/// The relay of this world, as devices know it.
pub const RELAY: &str = "wss://relay.example";

/// How the network behaves. Chances are per thousand messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weather {
    /// The least and the most time that a message takes, in milliseconds.
    pub latency_ms: (u64, u64),
    /// The line breaks, and both ends are told.
    pub breaks: u64,
    /// The line goes silent, and nobody is told.
    pub goes_silent: u64,
    /// Everything from here on waits for some seconds.
    pub stalls: u64,
    /// The message comes twice.
    pub comes_twice: u64,
    /// The message is overtaken by the ones behind it.
    pub overtaken: u64,
    /// One bit of the message is flipped.
    pub flips_bit: u64,
}

impl Weather {
    /// Nothing goes wrong, and everything takes a moment.
    pub const FAIR: Self =
        Self { latency_ms: (5, 40), breaks: 0, goes_silent: 0, stalls: 0, comes_twice: 0, overtaken: 0, flips_bit: 0 };
}

/// From where to where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    ToRelay,
    ToDevice,
}

/// One connection.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) device: Device,
    pub(crate) life: u64,
    /// Does the device believe in it?
    pub(crate) at_device: bool,
    /// Does the relay?
    pub(crate) at_relay: bool,
    /// Nothing comes through any more, in either direction.
    pub(crate) silent: bool,
    /// Nothing that is sent from now on arrives before this.
    to_relay_after_ms: u64,
    to_device_after_ms: u64,
}

/// What becomes of a message.
pub(crate) enum Fate {
    /// It arrives at these times: once, or twice.
    Arrives(Vec<u64>),
    /// It is lost with its line.
    Breaks,
    /// It is lost, as is everything after it.
    Silence,
}

impl Line {
    pub(crate) fn new(device: Device, life: u64) -> Self {
        Self {
            device,
            life,
            at_device: true,
            at_relay: false,
            silent: false,
            to_relay_after_ms: 0,
            to_device_after_ms: 0,
        }
    }

    /// When something in line behind everything else arrives.
    pub(crate) fn arrival_ms(&mut self, way: Way, soonest_ms: u64) -> u64 {
        let after_ms = self.after_ms(way);
        *after_ms = soonest_ms.max(*after_ms);
        *after_ms
    }

    /// Throws the dice for one message.
    pub(crate) fn fate(&mut self, way: Way, now_ms: u64, weather: &Weather, chance: &mut Chance) -> Fate {
        if chance.per_mille(weather.breaks) {
            return Fate::Breaks;
        }
        if chance.per_mille(weather.goes_silent) {
            return Fate::Silence;
        }
        if chance.per_mille(weather.stalls) {
            *self.after_ms(way) = now_ms + chance.between((1_000, 12_000));
        }
        let soonest_ms = now_ms + chance.between(weather.latency_ms);
        let overtaken_by_ms = if chance.per_mille(weather.overtaken) { chance.between((1, 200)) } else { 0 };
        // An overtaken message does not hold up the ones behind it: only its own arrival is late.
        let arrival_ms = self.arrival_ms(way, soonest_ms) + overtaken_by_ms;
        let mut arrivals = vec![arrival_ms];
        if chance.per_mille(weather.comes_twice) {
            arrivals.push(arrival_ms + chance.between((0, 500)));
        }
        Fate::Arrives(arrivals)
    }

    fn after_ms(&mut self, way: Way) -> &mut u64 {
        match way {
            Way::ToRelay => &mut self.to_relay_after_ms,
            Way::ToDevice => &mut self.to_device_after_ms,
        }
    }
}

/// Flips one bit, if the weather is like that.
pub(crate) fn flip(message: &mut [u8], weather: &Weather, chance: &mut Chance) -> bool {
    if message.is_empty() || !chance.per_mille(weather.flips_bit) {
        return false;
    }
    let at = chance.index(message.len());
    if let Some(byte) = message.get_mut(at) {
        *byte ^= 1 << chance.below(8);
    }
    true
}
