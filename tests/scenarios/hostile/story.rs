//! One attack on one victim, from before it to after it.

use super::attacks::{Deed, begins, ends};
use super::ends::{End, Heals, Shows};
use super::{Attack, Victim, promises};
use crate::scenarios::membership::{makes_code, other_device};
use app::UiEvent;
use app::ground::said::Problem;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Attention;
use app::session::event::Notebook;
use app::view::Stage;
use protocol::SpaceId;
use std::collections::BTreeMap;
use tests::world::{Backup, Device, MINUTE, RELAY, SECOND, World, scenario_seed};

/// Longer than a device takes to be sure of an alarm.
const LONG_ENOUGH_MS: u64 = 20 * MINUTE;

/// Everything that a story has come to.
pub(super) struct Story {
    pub(super) world: World,
    pub(super) whose: Victim,
    pub(super) victim: Device,
    /// The devices of honest people that run.
    pub(super) honest: Vec<Device>,
    pub(super) pair: String,
    pub(super) session: String,
    /// What honest people have written into that session.
    pub(super) written: Vec<&'static str>,
    /// What a removed device had on its disk: its keys in each space, as they were just before its removal.
    pub(super) ex_keys: Vec<Vec<u8>>,
    /// Links that somebody has come in by.
    pub(super) used_links: Vec<String>,
    /// The relay before that removal.
    pub(super) older: Backup,
    /// The relay just before the attack.
    pub(super) newest: Backup,
    link: String,
    code: String,
}

impl Story {
    /// Tells it, checks every promise on the way, and says how it ended.
    pub(super) fn tell(attack: Attack, victim: Victim) -> End {
        let mut story = Self::before(victim);
        let deed = begins(attack, &mut story);
        let end = story.suffers(attack, &deed);
        assert!(deed.altered() > 0, "{attack:?} × {victim:?}: the relay did nothing");
        end
    }

    fn suffers(&mut self, attack: Attack, deed: &Deed) -> End {
        if matches!(attack, Attack::LosesEverything | Attack::SetsBack) {
            self.brings_back();
        }
        self.comes();
        self.goes_on();
        self.world.run_for(LONG_ENOUGH_MS);
        let shows = self.shows();
        promises::nothing_was_accepted_or_lost(self, attack, true);
        let already = promises::all_agree(self).is_ok();
        deed.is_seen_by_the_victim();
        ends(attack, self);
        let heals = if already { Heals::Already } else { self.heals() };
        promises::nothing_was_accepted_or_lost(self, attack, heals == Heals::Never);
        if heals != Heals::Never {
            self.world.run_for(10 * MINUTE);
            self.goes_on_together();
        }
        End { shows, heals }
    }

    /// Whoever had more is there first and brings it back: the member that this is about, else the others.
    fn brings_back(&mut self) {
        let other = self.honest[0];
        if self.whose == Victim::Member {
            self.world.cut(other);
        }
        self.world.run_for(2 * MINUTE);
        self.world.heal(other);
    }

    /// Two people (or one who has just invited the other), a device that was let in and removed, a code, and some words.
    fn before(whose: Victim) -> Self {
        let mut world = World::new(scenario_seed());
        let [junior, senior] = ["Junior", "Senior"].map(|name| world.person(name));
        let pair = junior.starts_pair(&mut world);
        let mut used_links = Vec::new();
        if whose != Victim::Newcomer {
            let link = junior.invites(&mut world, &pair);
            senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link: link.clone() }));
            world.run_until("pair of two", MINUTE, |world| {
                [junior, senior].iter().all(|it| it.pair(world, &pair).is_some_and(|row| row.has_partner))
            });
            used_links.push(link);
        }
        let code = makes_code(&mut world, junior);
        let session = junior.write_ours(&mut world, "Before. ");
        world.run_until_quiet();
        let ex = world.fresh_device("Old phone");
        let link = junior.link_for_device(&mut world);
        used_links.push(link.clone());
        ex.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
        ex.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until("old phone in", MINUTE, |world| {
            ex.pair(world, &pair).is_some_and(|row| row.devices > 0) && ex.view(world).sessions.len() == 1
        });
        world.run_until_quiet();
        let link = match whose {
            Victim::Newcomer => junior.invites(&mut world, &pair),
            Victim::OwnDevice => junior.link_for_device(&mut world),
            Victim::Member | Victim::Returning | Victim::Recovering => String::new(),
        };
        world.run_until_quiet();
        let victim = match whose {
            Victim::Member | Victim::Returning | Victim::Newcomer => senior,
            Victim::OwnDevice => world.fresh_device("Tablet"),
            Victim::Recovering => world.fresh_device("New phone"),
        };
        let mut story = Self {
            whose,
            victim,
            honest: vec![junior, senior],
            pair,
            session,
            written: vec!["Before. "],
            ex_keys: Vec::new(),
            used_links,
            older: world.relay_backup(),
            newest: world.relay_backup(),
            link,
            code,
            world,
        };
        story.removes(junior, ex);
        story.newest = story.world.relay_backup();
        story
    }

    fn removes(&mut self, junior: Device, ex: Device) {
        let Self { world, pair, .. } = self;
        if self.whose == Victim::Returning {
            world.cut(self.victim);
            let session = self.session.clone();
            self.victim.writes(world, &session, Notebook::Ours, "Offline. ");
            self.written.push("Offline. ");
        }
        world.cut(ex);
        self.ex_keys = world.records(ex, app::store::Table::Keys);
        world.crash(ex);
        let removed = other_device(world, junior);
        junior.does(world, UiEvent::People(PeopleEvent::RemoveDevice { device: removed }));
        let left = if self.whose == Victim::Newcomer { 1 } else { 2 };
        world.run_until("removal", 5 * MINUTE, |world| {
            let of_pair = junior.pair(world, pair).is_some_and(|row| row.devices == left);
            junior.view(world).devices.devices.len() == 1 && of_pair
        });
        let session = self.session.clone();
        junior.writes(world, &session, Notebook::Ours, "After. ");
        self.written.push("After. ");
        world.run_until_quiet();
        match self.whose {
            Victim::Recovering => {
                world.crash(junior);
                self.honest = vec![self.honest[1], self.victim];
            }
            Victim::OwnDevice => self.honest.push(self.victim),
            Victim::Member | Victim::Returning | Victim::Newcomer => {}
        }
    }

    /// The victim does what it came for.
    fn comes(&mut self) {
        let Self { world, victim, .. } = self;
        match self.whose {
            Victim::Member => {}
            Victim::Returning => world.heal(*victim),
            Victim::Newcomer | Victim::OwnDevice => {
                victim.does(world, UiEvent::People(PeopleEvent::Join { link: self.link.clone() }));
                victim.does(world, UiEvent::Relay(RelayEvent::GoOnline));
            }
            Victim::Recovering => {
                victim.does(world, UiEvent::Relay(RelayEvent::GoOnline));
                victim.does(
                    world,
                    UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code: self.code.clone() }),
                );
            }
        }
    }

    /// Meanwhile people write.
    fn goes_on(&mut self) {
        self.world.run_for(20 * SECOND);
        self.somebody_writes(self.honest[0], "On it goes. ");
        if self.whose == Victim::Member {
            self.somebody_writes(self.victim, "Here as well. ");
        }
    }

    fn somebody_writes(&mut self, writer: Device, text: &'static str) {
        let session = self.session.clone();
        writer.writes(&mut self.world, &session, Notebook::Ours, text);
        writer.does(&mut self.world, UiEvent::Relay(RelayEvent::Flush));
        self.written.push(text);
    }

    fn shows(&self) -> Shows {
        let view = self.victim.view(&self.world);
        let row = self.victim.pair(&self.world, &self.pair);
        let is_in = row.is_some_and(|row| row.has_partner) && view.stage == Stage::Ready;
        match (view.sync.attention, view.sync.healed) {
            // Silence shows as one or the other, according to the moment.
            (Some(Attention::RelayUnreachable), _) => Shows::Waits,
            (Some(attention), _) => Shows::Alarm(attention),
            (None, _) if self.victim.refusal(&self.world) == Some(Problem::NoSuchCode) => Shows::NoSuchCode,
            (None, _) if view.sessions.len() > 1 => Shows::Misled,
            (None, Some(healed)) => Shows::Healed(healed.how),
            (None, None) if !is_in || view.sync.unsent > 0 || !view.sync.settled => Shows::Waits,
            (None, None) if view.sync.quarantined > 0 => Shows::SetsAside,
            (None, None) => Shows::Nothing,
        }
    }

    /// The relay behaves from now on: what more does it take?
    fn heals(&mut self) -> Heals {
        self.world.run_for(LONG_ENOUGH_MS);
        if promises::all_agree(self).is_ok() {
            return Heals::ByItself;
        }
        for device in self.honest.clone() {
            self.world.crash(device);
            self.world.relaunch(device);
            self.world.run_until("launch", MINUTE, |world| device.view(world).stage != Stage::default());
            device.does(&mut self.world, UiEvent::Relay(RelayEvent::GoOnline));
        }
        self.world.run_for(LONG_ENOUGH_MS);
        let why = match promises::all_agree(self) {
            Ok(()) => return Heals::AtTheNextLaunch,
            Err(why) => why,
        };
        if std::env::var("TELL").is_ok() {
            println!("not at the next launch: {why}; {}", self.world.standing());
        }
        let frozen = |device: &&Device| device.view(&self.world).sync.attention == Some(Attention::RelayForked);
        let frozen: Vec<Device> = self.honest.iter().filter(frozen).copied().collect();
        let was_there = matches!(self.whose, Victim::Member | Victim::Returning);
        if was_there || frozen.iter().any(|device| *device != self.victim) {
            assert!(!frozen.is_empty(), "it does not heal, and nobody is told: {why}");
            return Heals::Never;
        }
        self.begins_anew();
        self.world.run_for(LONG_ENOUGH_MS);
        match promises::all_agree(self) {
            Ok(()) => Heals::WhenBegunAnew,
            Err(why) => self.world.fail(&format!("not even from the beginning: {why}; {}", self.world.standing())),
        }
    }

    /// Whoever did not get in, or came in where nobody else is, begins anew on an empty device: by another link, or by the code.
    fn begins_anew(&mut self) {
        let given_up = self.victim;
        self.world.crash(given_up);
        let fresh = self.world.fresh_device("Begun anew");
        match self.whose {
            Victim::Member | Victim::Returning => return,
            Victim::Newcomer => {
                self.link = self.honest[0].invites(&mut self.world, &self.pair);
                fresh.begins(&mut self.world, "Senior");
            }
            Victim::OwnDevice => self.link = self.honest[0].link_for_device(&mut self.world),
            Victim::Recovering => {}
        }
        self.victim = fresh;
        for device in &mut self.honest {
            *device = if *device == given_up { fresh } else { *device };
        }
        self.world.run_for(10 * SECOND);
        self.comes();
    }

    /// In the end everybody writes, and everybody reads it.
    fn goes_on_together(&mut self) {
        let ends = ["The one. ", "The other. ", "The third."];
        for (device, text) in self.honest.clone().into_iter().zip(ends) {
            self.somebody_writes(device, text);
            self.world.run_for(MINUTE);
        }
        if let Err(why) = promises::all_agree(self) {
            self.world.fail(&format!("{:?}: {why}; {}", self.whose, self.world.standing()));
        }
    }

    /// The private space of the person whose devices the victim's, or the removed one, were.
    pub(super) fn logs(&self) -> BTreeMap<SpaceId, Vec<Vec<u8>>> {
        self.world.relay_logs().into_iter().collect()
    }
}
