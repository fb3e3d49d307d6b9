//! The simulated world: devices, their disks, a network, a relay, and a clock that jumps from one event to the next.
//!
//! It is a shell like the ones of the phones: it fulfils [`app::Effect`]s and tells [`app::Event`]s. It differs in that
//! all its chance comes from one seed, so that whatever happened can be made to happen again.
//!
//! Time, running and failing are here; [`effects`] fulfils what the app asks, [`lines`] carries messages, [`mishaps`] is
//! what a test may do to the world, [`people`] and [`doing`] are what people do in it, [`evidence`] is what is left behind.

pub mod chance;
pub mod device;
mod disk;
pub mod doing;
mod effects;
pub mod evidence;
mod lines;
pub mod mishaps;
pub mod network;
pub mod people;
mod queue;
mod quiet;
pub mod relay;
mod story;
mod trace;

pub use chance::Chance;
pub use device::Device;
pub use network::{RELAY, Weather};
pub use relay::Backup;

use app::Timestamp;
use device::Phone;
use network::Line;
use queue::{Happening, Queue};
use relay::RelayHost;
use std::collections::BTreeMap;
use std::fmt;
use trace::Trace;

/// A Monday in spring, nine o'clock, in milliseconds since 1970: when every world begins.
pub const BEGINNING_MS: u64 = 1_772_442_000_000;

/// How long [`World::run_until_quiet`] waits, in simulated milliseconds.
const PATIENCE_MS: u64 = 120_000;

/// More events than this within one wait is an app that runs in circles.
const EVENTS_MAX: u64 = 3_000_000;

/// A second, a minute, a day, in milliseconds.
pub const SECOND: u64 = 1_000;
/// See [`SECOND`].
pub const MINUTE: u64 = 60 * SECOND;
/// See [`SECOND`].
pub const DAY: u64 = 24 * 60 * MINUTE;

/// See the module.
pub struct World {
    seed: u64,
    now_ms: u64,
    chance: Chance,
    queue: Queue,
    trace: Trace,
    phones: Vec<Phone>,
    lines: BTreeMap<u64, Line>,
    lines_opened: u64,
    relay: RelayHost,
    wire: Vec<u8>,
    /// Messages on their way that are more than a sign of life.
    in_flight: u64,
    /// When something last moved.
    busy_at_ms: u64,
    bits_flipped: u64,
    /// How much has happened.
    steps: u64,
    tells: bool,
    /// How the network behaves from now on.
    pub weather: Weather,
    /// How long a disk takes for one piece of work, in milliseconds: least and most.
    pub disk_latency_ms: (u64, u64),
}

/// What did not come about in time. Says where everything stands, without anybody's words.
#[derive(Debug, Clone)]
pub struct Stuck {
    /// What was waited for.
    pub awaited: String,
    /// Where the devices stand.
    pub standing: String,
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} in time; {}", self.awaited, self.standing)
    }
}

impl World {
    /// A relay and nobody else.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            now_ms: 0,
            chance: Chance::new(seed),
            queue: Queue::default(),
            trace: Trace::new(seed),
            phones: Vec::new(),
            lines: BTreeMap::new(),
            lines_opened: 0,
            relay: RelayHost::new(),
            wire: Vec::new(),
            in_flight: 0,
            busy_at_ms: 0,
            bits_flipped: 0,
            steps: 0,
            tells: false,
            weather: Weather::FAIR,
            disk_latency_ms: (1, 12),
        }
    }

    /// The seed of all chance.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Milliseconds since the world began.
    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// Everything that crossed the wire and was decided, as one number.
    pub fn fingerprint(&self) -> u64 {
        self.trace.number()
    }

    /// How many bits the weather has flipped.
    pub fn bits_flipped(&self) -> u64 {
        self.bits_flipped
    }

    /// How much has happened: work of disks, messages at an end of their line, alarms. Between two of these steps nothing
    /// changes, so that who stops the world at each of them has stopped it everywhere.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The present moment in milliseconds since 1970, by the relay's clock.
    pub fn relay_clock_ms(&self) -> u64 {
        BEGINNING_MS + self.now_ms
    }

    /// The present moment by this device's clock.
    pub fn clock(&self, device: Device) -> Timestamp {
        let true_ms = i64::try_from(self.relay_clock_ms()).unwrap_or(i64::MAX);
        Timestamp(true_ms + self.phone(device).skew_ms)
    }

    /// Lets this much time pass.
    pub fn run_for(&mut self, duration_ms: u64) {
        let end_ms = self.now_ms + duration_ms;
        self.run_to(end_ms, |_| false);
        self.now_ms = end_ms;
    }

    /// Runs until something is so; fails the test if it takes longer than this.
    pub fn run_until(&mut self, awaited: &str, within_ms: u64, is_so: impl FnMut(&Self) -> bool) {
        if let Err(stuck) = self.try_until(awaited, within_ms, is_so) {
            self.fail(&stuck.to_string());
        }
    }

    /// Runs until every device that can be in touch is up to date and nothing moves any more; fails the test if it does
    /// not come to that within two minutes.
    pub fn run_until_quiet(&mut self) {
        if let Err(stuck) = self.try_until_quiet(PATIENCE_MS) {
            self.fail(&stuck.to_string());
        }
    }

    /// As [`World::run_until`], and says what went wrong.
    pub fn try_until(
        &mut self,
        awaited: &str,
        within_ms: u64,
        mut is_so: impl FnMut(&Self) -> bool,
    ) -> Result<(), Stuck> {
        if is_so(self) || self.run_to(self.now_ms + within_ms, &mut is_so) {
            return Ok(());
        }
        Err(Stuck { awaited: awaited.to_owned(), standing: self.standing() })
    }

    /// As [`World::run_until_quiet`], with a deadline, and says what went wrong.
    pub fn try_until_quiet(&mut self, within_ms: u64) -> Result<(), Stuck> {
        // Quiet is a moment in which everything stands still, seen again a little later with nothing moved in between:
        // whoever is settled may not have heard yet of what another one has just sent.
        let deadline_ms = self.now_ms + within_ms;
        loop {
            let left_ms = deadline_ms.saturating_sub(self.now_ms);
            self.try_until("quiet", left_ms, Self::stands_still)?;
            let still_since_ms = self.busy_at_ms;
            self.run_for(quiet::STILL_MS);
            if self.stands_still() && self.busy_at_ms == still_since_ms {
                return Ok(());
            }
        }
    }

    /// Fails the test, and says how to see it again.
    pub fn fail(&self, what: &str) -> ! {
        let what = format!("after {} simulated ms: {what}", self.now_ms);
        match std::thread::current().name() {
            Some(test) => panic!("SEED={} cargo test -p tests --test all {test}   # {what}", self.seed),
            // A thread of the simulation, which adds its own command.
            None => panic!("{what}"),
        }
    }

    /// True as soon as it is so, false when the time is up.
    fn run_to(&mut self, end_ms: u64, mut is_so: impl FnMut(&Self) -> bool) -> bool {
        for _ in 0..EVENTS_MAX {
            if self.queue.next_at_ms().is_none_or(|at_ms| at_ms > end_ms) {
                self.now_ms = end_ms;
                return is_so(self);
            }
            let Some((at_ms, happening)) = self.queue.pop() else { continue };
            self.now_ms = at_ms;
            self.happens(happening);
            if is_so(self) {
                return true;
            }
        }
        self.fail("something runs in circles")
    }

    fn happens(&mut self, happening: Happening) {
        self.steps += u64::from(!matches!(happening, Happening::RelayTicks { .. }));
        match happening {
            Happening::DiskDone { device, life } => self.disk_done(device, life),
            Happening::DiskAnswers { device, life, request, outcome } => {
                self.disk_answers(device, life, request, outcome);
            }
            Happening::DiskFound { device, life, request, outcome } => self.disk_found(device, life, request, outcome),
            Happening::Wakes { device, life, wish } => self.wakes(device, life, wish),
            Happening::Unreachable { device, life, relay } => self.unreachable(device, life, relay),
            Happening::Opens { line } => self.opens(line),
            Happening::Opened { line } => self.opened(line),
            Happening::Arrives { line, way, message, counted } => self.arrives(line, way, message, counted),
            Happening::Drains { device, life } => self.drains(device, life),
            Happening::LostAtDevice { line, why } => self.lost_at_device(line, why),
            Happening::LostAtRelay { line } => self.lost_at_relay(line),
            Happening::RelayCommits { life } => self.relay_commits(life),
            Happening::RelayTicks { life } => self.relay_ticks(life),
        }
    }

    fn plan(&mut self, in_ms: u64, happening: Happening) {
        self.queue.plan(self.now_ms + in_ms, happening);
    }
}

/// The seed of a scenario: `SEED` of the environment, so that a failure can be seen again, else 1.
pub fn scenario_seed() -> u64 {
    std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}
