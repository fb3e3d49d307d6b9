//! What chance decides before a run begins: who, how much, and how bad.

use super::Settings;
use super::losses::Loss;
use crate::world::{Chance, Weather};

/// Thirty years, in milliseconds.
const THIRTY_YEARS_MS: i64 = 30 * 365 * 24 * 3600 * 1000;

/// See the module. Chances of mishaps are per thousand operations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How wrong each device's clock is; as many devices as clocks.
    pub clocks_ms: Vec<i64>,
    /// How many things people do.
    pub operations: u64,
    /// Least and most time between two of them.
    pub typing_ms: (u64, u64),
    /// The same, for the longer pauses.
    pub thinking_ms: (u64, u64),
    /// The network.
    pub weather: Weather,
    /// A device loses the network.
    pub cuts: u64,
    /// A connection falls silent.
    pub silences: u64,
    /// A device crashes.
    pub device_crashes: u64,
    /// The relay crashes.
    pub relay_crashes: u64,
    /// A disk fills up or stops to answer.
    pub disk_faults: u64,
    /// A clock jumps.
    pub clock_jumps: u64,
    /// How long until a mishap is repaired.
    pub repaired_after_ms: (u64, u64),
    /// The relay answers before it syncs, and syncs this often only.
    pub relay_syncs_per_mille: Option<u64>,
    /// What becomes of the relay's disk, and how often a thousand operations.
    pub loss: Option<Loss>,
    /// See [`Plan::loss`].
    pub losses: u64,
}

impl Plan {
    /// Draws a plan.
    pub fn new(chance: &mut Chance, settings: Settings) -> Self {
        let devices = chance.pick(&[2, 2, 2, 3, 3, 4]).copied().unwrap_or(2);
        let clocks_ms = (0..devices).map(|_| clock_ms(chance)).collect();
        let mut plan = Self {
            clocks_ms,
            operations: chance.between((60, 200)),
            typing_ms: chance.pick(&[(5, 120), (40, 600), (100, 2_500)]).copied().unwrap_or((40, 600)),
            thinking_ms: (1_500, 9_000),
            weather: weather(chance),
            cuts: rate(chance, 40),
            silences: rate(chance, 20),
            device_crashes: rate(chance, 40),
            relay_crashes: rate(chance, 30),
            disk_faults: rate(chance, 20),
            clock_jumps: if chance.per_mille(200) { 10 } else { 0 },
            repaired_after_ms: chance.pick(&[(200, 3_000), (1_000, 30_000)]).copied().unwrap_or((200, 3_000)),
            relay_syncs_per_mille: None,
            loss: settings.loss,
            losses: 0,
        };
        if settings.forgetful_relay {
            plan.is_about_a_forgetful_relay(chance);
        }
        if settings.loss.is_some() {
            plan.is_about_losses(chance);
        }
        plan
    }

    /// Enough time to heal between two losses, and not so many operations that the rarer ways are met less often.
    fn is_about_losses(&mut self, chance: &mut Chance) {
        self.losses = chance.between((15, 60));
        self.operations = chance.between((30, 90));
        self.clock_jumps = 0;
    }

    /// An acknowledgement must come through, its echo must not, and nobody else may have read the entry: the rarer
    /// faults would only hide that.
    fn is_about_a_forgetful_relay(&mut self, chance: &mut Chance) {
        self.clocks_ms.fill(0);
        self.relay_syncs_per_mille = chance.pick(&[400, 700, 900]).copied();
        self.operations = chance.between((40, 90));
        self.relay_crashes = 60;
        self.cuts = 80;
        self.repaired_after_ms = (200, 4_000);
        self.typing_ms = (100, 1_500);
        self.weather = Weather { latency_ms: (5, 3_000), overtaken: 60, breaks: 10, ..Weather::FAIR };
    }
}

/// How wrong a clock is: half of all are right.
pub(super) fn clock_ms(chance: &mut Chance) -> i64 {
    match chance.below(4) {
        0 => i64::try_from(chance.below(7_200_000)).unwrap_or(0) - 3_600_000,
        1 => {
            if chance.per_mille(500) {
                THIRTY_YEARS_MS
            } else {
                -THIRTY_YEARS_MS
            }
        }
        _ => 0,
    }
}

/// Most kinds of trouble are absent from most runs: alone they show what they do.
fn rate(chance: &mut Chance, most: u64) -> u64 {
    if chance.per_mille(500) { chance.below(most) } else { 0 }
}

fn weather(chance: &mut Chance) -> Weather {
    Weather {
        latency_ms: chance.pick(&[(1, 10), (5, 120), (50, 3_000)]).copied().unwrap_or((5, 120)),
        breaks: rate(chance, 30),
        goes_silent: rate(chance, 10),
        stalls: rate(chance, 20),
        comes_twice: rate(chance, 100),
        overtaken: rate(chance, 100),
        flips_bit: if chance.per_mille(150) { chance.below(20) } else { 0 },
    }
}
