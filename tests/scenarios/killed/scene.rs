//! Who takes part, what they hold in their hands, and what they have tapped.

use crate::scenarios::world;
use app::UiEvent;
use app::ground::said::Said;
use app::pair::view::PairView;
use app::people::event::PeopleEvent;
use app::people::view::CodeState;
use app::relay::event::RelayEvent;
use app::relay::view::Saved;
use app::session::event::Notebook;
use app::view::Stage;
use std::sync::Arc;
use tests::world::{MINUTE, RELAY};
use tests::{Device, World};

/// What somebody did, and how much they had done by then.
struct Tap {
    who: Device,
    event: UiEvent,
    number: u64,
}

/// See the module.
pub struct Scene {
    pub world: World,
    /// Whoever acts.
    pub me: Device,
    /// The other one who takes part, if there is one.
    pub other: Option<Device>,
    /// The pair that it is about; empty where there is none.
    pub pair: String,
    /// A session of that pair.
    pub session: Option<String>,
    /// A link that was written down.
    pub link: Option<String>,
    /// Recovery codes that were written down and typed back, the newest last.
    pub codes: Vec<String>,
    /// The safety text before.
    pub words_before: Option<String>,
    /// The device that goes.
    pub gone: Option<String>,
    taps: Vec<Tap>,
    /// Whose process has ended, and when.
    struck: Option<(Device, u64)>,
}

/// Whoever acts, with the clock that they have.
fn skewed(world: &World, clock_ms: Option<i64>) -> i64 {
    clock_ms.map_or(0, |clock_ms| clock_ms - i64::try_from(world.relay_clock_ms()).unwrap())
}

fn device(world: &mut World, name: &str, clock_ms: Option<i64>) -> Device {
    let skew_ms = skewed(world, clock_ms);
    world.fresh_device_with_clock(name, skew_ms)
}

fn person(world: &mut World, name: &str, clock_ms: Option<i64>) -> Device {
    let device = device(world, name, clock_ms);
    device.begins(world, name);
    device
}

impl Scene {
    fn of(world: World, me: Device) -> Self {
        Self {
            world,
            me,
            other: None,
            pair: String::new(),
            session: None,
            link: None,
            codes: Vec::new(),
            words_before: None,
            gone: None,
            taps: Vec::new(),
            struck: None,
        }
    }

    pub fn fresh(clock_ms: Option<i64>) -> Self {
        let mut world = world();
        let me = device(&mut world, "Junior", clock_ms);
        Self::of(world, me)
    }

    pub fn alone(clock_ms: Option<i64>) -> Self {
        let mut world = world();
        let me = person(&mut world, "Junior", clock_ms);
        world.run_until_quiet();
        Self::of(world, me)
    }

    pub fn in_half_a_pair(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::alone(clock_ms);
        scene.pair = scene.me.starts_pair(&mut scene.world);
        scene.writes_before();
        scene
    }

    pub fn with_an_open_door(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::in_half_a_pair(clock_ms);
        scene.link = Some(scene.me.invites(&mut scene.world, &scene.pair));
        scene.world.run_until_quiet();
        scene
    }

    /// Somebody who was invited, with the inviter online or not.
    pub fn invited(clock_ms: Option<i64>, online: bool) -> Self {
        let mut scene = Self::with_an_open_door(None);
        let inviter = scene.me;
        scene.me = person(&mut scene.world, "Senior", clock_ms);
        scene.other = Some(inviter);
        scene.world.run_until_quiet();
        if !online {
            inviter.does(&mut scene.world, UiEvent::Relay(RelayEvent::GoOffline));
        }
        scene
    }

    pub fn in_a_pair(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::alone(clock_ms);
        let other = person(&mut scene.world, "Senior", None);
        scene.pair = scene.world.pair(scene.me, other);
        scene.other = Some(other);
        scene.writes_before();
        scene.words_before = scene.words(scene.me);
        scene
    }

    /// About to link a fresh device, with two pairs.
    pub fn with_two_pairs(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::in_a_pair(clock_ms);
        let third = person(&mut scene.world, "Third", None);
        scene.world.pair(third, scene.me);
        scene.other = Some(scene.world.fresh_device("Tablet"));
        scene
    }

    /// About to link a fresh device, with two devices.
    pub fn with_a_laptop(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::in_a_pair(clock_ms);
        scene.world.link_device(scene.me, "Laptop");
        scene.other = Some(scene.world.fresh_device("Tablet"));
        scene
    }

    pub fn with_a_code(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::in_a_pair(clock_ms);
        scene.me.does(&mut scene.world, UiEvent::People(PeopleEvent::MakeRecoveryCode));
        assert!(scene.types_code_back(), "a code was shown");
        let me = scene.me;
        scene.world.run_until("kept code", MINUTE, |world| me.view(world).devices.code == CodeState::Set);
        scene.world.run_until_quiet();
        scene.taps.clear();
        scene
    }

    /// A fresh device, and a code that brings everything back to it.
    pub fn all_lost(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::with_a_code(None);
        scene.world.crash(scene.me);
        scene.me = device(&mut scene.world, "Fresh", clock_ms);
        scene
    }

    pub fn with_a_lost_phone(clock_ms: Option<i64>) -> Self {
        let mut scene = Self::in_a_pair(clock_ms);
        scene.other = Some(scene.world.link_device(scene.me, "Phone"));
        let devices = scene.me.view(&scene.world).devices.devices.clone();
        scene.gone = devices.iter().find(|device| !device.this).map(|device| device.id.clone());
        scene
    }

    fn writes_before(&mut self) {
        let session = self.me.makes_session(&mut self.world, &self.pair);
        self.me.writes(&mut self.world, &session, Notebook::Ours, "Before.");
        self.session = Some(session);
        self.world.run_until_quiet();
    }

    /// The pair's row on a device.
    pub fn row(&self, device: Device) -> Option<Arc<PairView>> {
        device.pair(&self.world, &self.pair)
    }

    pub fn words(&self, device: Device) -> Option<String> {
        Some(self.row(device)?.safety.as_ref()?.text.clone())
    }

    /// Has it nothing to send, nothing to read and nothing to save?
    pub fn is_settled(&self, device: Device) -> bool {
        let sync = device.view(&self.world).sync;
        sync.settled && sync.unsent == 0 && sync.saved == Saved::Here && self.is_online(device)
    }

    fn is_online(&self, device: Device) -> bool {
        device.view(&self.world).sync.connection == app::relay::view::Connection::Online
    }

    /// Does the screen of a device show how things stand? Just after a launch it shows what the disk knew.
    fn sees_clearly(&self, who: Device) -> bool {
        let struck = self.struck.filter(|(struck, _)| *struck == who);
        let view = who.view(&self.world);
        let has_no_relay = view.sync.relay.is_empty() && view.sync.saved == Saved::Here;
        let waited = struck.is_none_or(|(_, at_ms)| self.world.now_ms() > at_ms + MINUTE);
        match view.stage {
            Stage::Opening => false,
            Stage::Fresh => true,
            Stage::Linking | Stage::Ready => waited || has_no_relay || self.is_settled(who),
        }
    }

    /// Somebody does something, unless they have done it already.
    pub fn taps(&mut self, who: Device, event: UiEvent) {
        let is_done = self.taps.iter().any(|tap| tap.who == who && tap.event == event);
        if self.sees_clearly(who) && !is_done {
            who.does(&mut self.world, event.clone());
            self.taps.push(Tap { who, event, number: who.done(&self.world) });
        }
    }

    /// Has anybody done this, and it may still come about?
    pub fn has_tapped(&self, what: impl Fn(&UiEvent) -> bool) -> bool {
        self.taps.iter().any(|tap| what(&tap.event))
    }

    /// Writes down the link that a device shows, once the screen says that it is saved.
    pub fn takes_link(&mut self, who: Device) {
        let view = who.view(&self.world);
        if view.sync.saved == Saved::Here
            && let Some(notice) = view.notice
            && let Said::LinkReady { link, .. } = &notice.said
        {
            self.link = Some(link.clone());
        }
    }

    /// Types back what was asked for of the code on the screen; the whole of it is written down.
    pub fn types_code_back(&mut self) -> bool {
        let Some(notice) = self.me.view(&self.world).notice else { return false };
        let Said::RecoveryCode { groups, ask } = &notice.said else { return false };
        let groups = ask.iter().map(|group| groups[*group as usize - 1].clone()).collect();
        let Said::RecoveryCode { groups: all, .. } = &notice.said else { return false };
        self.codes.push(all.join("-"));
        self.taps(self.me, UiEvent::People(PeopleEvent::ConfirmRecoveryCode { groups }));
        true
    }

    /// A process that has ended begins again, and is online. What its screen had not called saved may not have been.
    pub fn comes_back(&mut self, who: Device) {
        let saved = who.saved(&self.world);
        self.taps.retain(|tap| tap.who != who || tap.number <= saved && outlives_its_process(&tap.event));
        self.world.relaunch(who);
        self.world.run_until("launch", MINUTE, |world| who.view(world).stage != Stage::Opening);
        who.does(&mut self.world, UiEvent::Relay(RelayEvent::GoOnline));
        self.struck = Some((who, self.world.now_ms()));
    }

    /// Lets one thing happen.
    pub fn one_step(&mut self, deadline_ms: u64) {
        let next = self.world.steps() + 1;
        if self.world.now_ms() > deadline_ms {
            self.world.fail(&format!("stuck: {}", self.world.standing()));
        }
        self.world.run_until("step", MINUTE, |world| world.steps() >= next);
    }

    /// Everybody is up to date and nothing moves any more.
    pub fn comes_to_rest(&mut self) {
        if let Err(stuck) = self.world.try_until_quiet(super::PATIENCE_MS) {
            self.world.fail(&stuck.to_string());
        }
    }

    /// Asks the relay for what the newest code opens.
    pub fn recover(&self) -> UiEvent {
        UiEvent::People(PeopleEvent::Recover {
            relay: RELAY.to_owned(),
            code: self.codes.last().cloned().unwrap_or_default(),
        })
    }
}

/// A code that is shown or looked up is in the process's memory only, and the screen of the next one shows none.
fn outlives_its_process(event: &UiEvent) -> bool {
    !matches!(event, UiEvent::People(PeopleEvent::MakeRecoveryCode | PeopleEvent::Recover { .. }))
}
