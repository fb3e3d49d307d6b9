//! Chance tells the stories: some devices of two people, hundreds of small deeds, and everything that can go wrong.
//!
//! A run has two halves. First the world is as bad as its [`plan`] says while people go on writing ([`operations`],
//! [`trouble`]). Then everything heals, and within two simulated minutes all must agree and nothing that a screen called
//! saved may be missing ([`check`], against the [`ledger`] of what was written). [`many`] runs many seeds.

pub mod check;
pub mod ledger;
pub mod losses;
pub mod many;
pub mod operations;
pub mod picture;
pub mod plan;
pub mod trouble;

use crate::world::{Chance, Device, World};
use app::session::event::Notebook;
use app::view::Stage;
use ledger::Ledger;
use losses::{Loss, Losses};
use plan::Plan;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use trouble::Repair;

/// Once everything heals, this is how long it may take until all agree.
pub const LIVENESS_MS: u64 = 120_000;

/// What makes a run of a seed what it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// The relay answers before it syncs, and crashes often.
    pub forgetful_relay: bool,
    /// Tells the run line by line on standard error.
    pub tells: bool,
    /// The relay loses what it has, now and then.
    pub loss: Option<Loss>,
    /// A bug on purpose: an outbox that takes an acknowledgement for a promise.
    pub forgets_on_ack: bool,
}

/// How a run ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// The same seed and settings give the same one.
    pub fingerprint: u64,
    /// Edits that a screen called saved and that were found everywhere they belong.
    pub saved: usize,
    /// How often a device that had seen more than the relay then had told of it.
    pub told: usize,
}

/// How a run ended badly. Prints as the command that shows it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The seed.
    pub seed: u64,
    /// The settings.
    pub settings: Settings,
    /// Which promise, and where; without anybody's words.
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let relay = if self.settings.forgetful_relay { " --forgetful-relay" } else { "" };
        let loss = match self.settings.loss {
            None => "",
            Some(Loss::Everything) => " --relay-loses-all",
            Some(Loss::SetBack) => " --relay-set-back",
        };
        let bug = if self.settings.forgets_on_ack { " --forgets-on-ack" } else { "" };
        write!(f, "cargo simulate --seed {}{relay}{loss}{bug}   # {}", self.seed, self.what)
    }
}

/// Runs one seed.
pub fn run(seed: u64, settings: Settings) -> Result<Passed, Broken> {
    seed_bug(settings.forgets_on_ack);
    let outcome = catch_unwind(AssertUnwindSafe(|| Simulation::new(seed, settings).run()));
    seed_bug(false);
    let panicked = |panic: Box<dyn std::any::Any + Send>| {
        let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref().copied());
        Err(format!("panicked: {}", words.unwrap_or("without words")))
    };
    outcome.unwrap_or_else(panicked).map_err(|what| Broken { seed, settings, what })
}

#[cfg(feature = "seeded-bugs")]
fn seed_bug(forgets_on_ack: bool) {
    sync::seeded_bugs::set(forgets_on_ack.then_some(sync::seeded_bugs::SeededBug::ForgetsOnAck));
}

#[cfg(not(feature = "seeded-bugs"))]
fn seed_bug(forgets_on_ack: bool) {
    assert!(!forgets_on_ack, "this build has no bugs on purpose");
}

/// A run under way.
pub struct Simulation {
    pub(crate) world: World,
    pub(crate) plan: Plan,
    pub(crate) chance: Chance,
    pub(crate) ledger: Ledger,
    pub(crate) repairs: Vec<Repair>,
    pub(crate) planted: Planted,
    pub(crate) losses: Losses,
    tells: bool,
}

/// Two sentences that stay whole on the wire and on disks, whatever is typed around them later.
pub(crate) struct Planted {
    pub(crate) ours: String,
    pub(crate) mine: String,
}

impl Simulation {
    fn new(seed: u64, settings: Settings) -> Self {
        let mut chance = Chance::new(!seed);
        let plan = Plan::new(&mut chance, settings);
        let planted = Planted {
            ours: format!("The heron waits by the weir, {seed}."),
            mine: format!("The lighthouse hums at noon, {seed}."),
        };
        Self {
            world: World::new(seed),
            plan,
            chance,
            ledger: Ledger::default(),
            repairs: Vec::new(),
            planted,
            losses: Losses::default(),
            tells: settings.tells,
        }
    }

    fn run(mut self) -> Result<Passed, String> {
        self.sets_up();
        self.plants();
        if self.tells {
            self.world.tell_story();
        }
        self.world.weather = self.plan.weather;
        self.world.relay_forgets(self.plan.relay_syncs_per_mille);
        for _ in 0..self.plan.operations {
            self.makes_trouble();
            self.loses_something();
            self.does_something()?;
            let pause_ms = self.pause_ms();
            self.world.run_for(pause_ms);
            self.repairs_what_is_due();
        }
        self.heals()?;
        self.settles()?;
        let told = if self.plan.loss.is_some() { self.check_losses()? } else { 0 };
        if self.plan.loss.is_some() {
            self.a_new_device_comes();
        }
        let saved = self.check()?;
        Ok(Passed { fingerprint: self.world.fingerprint(), saved, told })
    }

    /// Two people become a pair, their further devices are linked, and there is a first session.
    fn sets_up(&mut self) {
        for (at, skew_ms) in self.plan.clocks_ms.clone().into_iter().enumerate() {
            self.world.fresh_device_with_clock(&format!("device {at}"), skew_ms);
        }
        let devices = self.devices();
        let [ada, grace, further @ ..] = devices.as_slice() else { return };
        ada.begins(&mut self.world, "Ada");
        grace.begins(&mut self.world, "Grace");
        let pair = self.world.pair(*ada, *grace);
        ada.makes_session(&mut self.world, &pair);
        for (device, first) in further.iter().zip([ada, grace]) {
            self.world.link(*first, *device);
        }
        self.world.run_until_quiet();
    }

    fn plants(&mut self) {
        for device in self.devices().into_iter().take(2) {
            let person = self.person(device);
            let session = self.sessions(device).first().cloned().unwrap_or_default();
            let (ours, mine) = (self.planted.ours.clone(), format!("{}{person}", self.planted.mine));
            device.writes(&mut self.world, &session, Notebook::Ours, &ours);
            device.writes(&mut self.world, &session, Notebook::Mine, &mine);
        }
    }

    fn pause_ms(&mut self) -> u64 {
        // Mostly people type; now and then they think, long enough for everything to be sent.
        let pauses = if self.chance.per_mille(120) { self.plan.thinking_ms } else { self.plan.typing_ms };
        self.chance.between(pauses)
    }

    /// Once everything works again: waits until all is sent and read.
    fn settles(&mut self) -> Result<(), String> {
        self.world.try_until_quiet(LIVENESS_MS).map_err(|stuck| stuck.to_string())
    }

    pub(crate) fn devices(&self) -> Vec<Device> {
        self.world.devices()
    }

    /// Which of the two people holds this device: they take turns.
    pub(crate) fn person(&self, device: Device) -> usize {
        self.devices().iter().position(|one| *one == device).unwrap_or(0) % 2
    }

    pub(crate) fn devices_of(&self, person: usize) -> usize {
        self.devices().into_iter().filter(|device| self.person(*device) == person).count()
    }

    /// Does its app run, and has it read its disk?
    pub(crate) fn is_open(&self, device: Device) -> bool {
        device.view(&self.world).stage == Stage::Ready
    }

    /// The sessions that this device knows.
    pub(crate) fn sessions(&self, device: Device) -> Vec<String> {
        device.view(&self.world).sessions.iter().map(|row| row.id.clone()).collect()
    }
}
