//! People come into the world the way they do: they open the app, say a name, send and accept links.

use super::World;
use super::device::{Device, Phone};
use super::network::RELAY;
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Saved;
use app::view::Stage;

/// A link comes as soon as the relay has taken what it needs, and a join takes a few exchanges.
const PATIENCE_MS: u64 = 60_000;

impl World {
    /// A new phone, with the app opened for the first time.
    pub fn fresh_device(&mut self, name: &str) -> Device {
        self.fresh_device_with_clock(name, 0)
    }

    /// The same, with a clock that is wrong by this much.
    pub fn fresh_device_with_clock(&mut self, name: &str, skew_ms: i64) -> Device {
        let device = Device(self.phones.len());
        self.phones.push(Phone::new(name, skew_ms));
        self.start(device);
        self.run_until("first launch", PATIENCE_MS, |world| device.view(world).stage == Stage::Fresh);
        device
    }

    /// A person who has begun on a new phone and is online.
    pub fn person(&mut self, name: &str) -> Device {
        let device = self.fresh_device(name);
        device.begins(self, name);
        device
    }

    /// Persons with one phone each, the first two a pair.
    pub fn paired_devices<const N: usize>(&mut self, names: [&str; N]) -> [Device; N] {
        let devices = names.map(|name| self.person(name));
        if let [one, other, ..] = devices.as_slice() {
            self.pair(*one, *other);
        }
        devices
    }

    /// Makes a pair of two persons; returns its id.
    pub fn pair(&mut self, one: Device, other: Device) -> String {
        let pair = one.starts_pair(self);
        let link = one.invites(self, &pair);
        other.does(self, UiEvent::People(PeopleEvent::Join { link }));
        let is_in = |world: &Self, device: Device| device.pair(world, &pair).is_some_and(|row| row.has_partner);
        self.run_until("pair of two", PATIENCE_MS, |world| is_in(world, one) && is_in(world, other));
        self.run_until_quiet();
        pair
    }

    /// A further device of the person at `first`, with everything on it.
    pub fn link_device(&mut self, first: Device, name: &str) -> Device {
        let device = self.fresh_device(name);
        self.link(first, device);
        device
    }

    /// Links a fresh device to the person at `first`.
    pub fn link(&mut self, first: Device, device: Device) {
        let link = first.link_for_device(self);
        device.does(self, UiEvent::People(PeopleEvent::Join { link }));
        device.does(self, UiEvent::Relay(RelayEvent::GoOnline));
        self.run_until("linked device", PATIENCE_MS, |world| {
            let (has, gets) = (first.view(world), device.view(world));
            let is_in = gets.pairs.iter().all(|pair| pair.devices > 0);
            gets.stage == Stage::Ready && has.pairs.len() == gets.pairs.len() && is_in
        });
        self.run_until_quiet();
    }
}

impl Device {
    /// First launch: says a name, names the relay, goes online.
    pub fn begins(self, world: &mut World, name: &str) {
        self.does(world, UiEvent::People(PeopleEvent::Begin { name: name.to_owned() }));
        self.does(world, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
        self.does(world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until("beginning", PATIENCE_MS, |world| {
            let view = self.view(world);
            view.stage == Stage::Ready && view.sync.saved == Saved::Here
        });
    }

    /// Makes a pair with nobody else in it yet; returns its id.
    pub fn starts_pair(self, world: &mut World) -> String {
        self.asks(world, UiEvent::People(PeopleEvent::StartPair), "pair", |said| {
            let Said::PairMade { pair } = said else { return None };
            Some(pair.clone())
        })
    }

    /// Makes an invite into this pair; returns its link.
    pub fn invites(self, world: &mut World, pair: &str) -> String {
        self.asks(world, UiEvent::People(PeopleEvent::Invite { pair: pair.to_owned() }), "invite", |said| {
            let Said::LinkReady { pair: Some(_), link, .. } = said else { return None };
            Some(link.clone())
        })
    }

    /// Makes a link for a further device; returns it.
    pub fn link_for_device(self, world: &mut World) -> String {
        self.asks(world, UiEvent::People(PeopleEvent::LinkDevice), "link to a device", |said| {
            let Said::LinkReady { pair: None, link, .. } = said else { return None };
            Some(link.clone())
        })
    }
}
