//! How each attack is done, and how the relay stops.

use super::Attack;
use super::forged::{ExMember, Forger, admits, is_envelope, join_by_used_link, roster};
use super::story::Story;
use protocol::{Capability, ControlKind, Envelope, FromRelay, SpaceId};
use spaces::Intent;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

type Log = Vec<Vec<u8>>;

/// What the relay has done, counted where it happens, so that a row of the table cannot pass because nothing was done.
pub(super) struct Deed {
    altered: Rc<Cell<usize>>,
    told: Rc<Cell<usize>>,
}

impl Deed {
    /// Entries or frames that are not what an honest relay would have served.
    pub(super) fn altered(&self) -> usize {
        self.altered.get()
    }

    /// Has the relay spoken with the victim meanwhile?
    pub(super) fn is_seen_by_the_victim(&self) {
        assert!(self.told.get() > 0, "the victim has heard nothing of this relay");
    }
}

pub(super) fn begins(attack: Attack, story: &mut Story) -> Deed {
    let deed = Deed { altered: Rc::default(), told: Rc::default() };
    match attack {
        Attack::LosesEverything => {
            deed.altered.set(story.logs().values().map(Vec::len).sum());
            story.world.relay_loses_its_disk();
        }
        Attack::SetsBack => {
            let before: usize = story.logs().values().map(Vec::len).sum();
            story.world.relay_restores(story.older.clone());
            deed.altered.set(before - story.logs().values().map(Vec::len).sum::<usize>());
        }
        Attack::Forks => story.world.relay_forks(&[story.victim]),
        Attack::Withholds => story.world.relay_forks_to(&[story.victim], story.older.clone()),
        Attack::SaysNothing
        | Attack::Replays
        | Attack::ReplaysMembership
        | Attack::SwapsBodies
        | Attack::Junk
        | Attack::Ghosts
        | Attack::UsedLink
        | Attack::ExMemberWrites
        | Attack::ExMemberCommits
        | Attack::ExMemberBackdates
        | Attack::ExMemberForks => rewrites(attack, story, &deed.altered),
    }
    listens(attack, story, &deed);
    deed
}

/// Everything passes through here: what is said to the victim is counted, and what is not to be said is dropped.
fn listens(attack: Attack, story: &mut Story, deed: &Deed) {
    let (altered, told, victim) = (Rc::clone(&deed.altered), Rc::clone(&deed.told), story.victim);
    story.world.tamper(move |to, frame| {
        let counts = to == victim;
        told.set(told.get() + usize::from(counts));
        let passes = !(counts && attack == Attack::SaysNothing && matches!(frame, FromRelay::Entries { .. }));
        // Whatever the other one of two relays says is not what an honest one would have said.
        let other = counts && matches!(attack, Attack::Forks | Attack::Withholds);
        altered.set(altered.get() + usize::from(other || !passes));
        passes
    });
}

/// The relay behaves from now on: with the log that it has, or with a copy from before the attack.
pub(super) fn ends(attack: Attack, story: &mut Story) {
    story.world.stop_tampering();
    match attack {
        Attack::SaysNothing => {}
        Attack::Forks | Attack::Withholds => story.world.relay_unites(false),
        Attack::LosesEverything
        | Attack::SetsBack
        | Attack::Replays
        | Attack::ReplaysMembership
        | Attack::SwapsBodies
        | Attack::Junk
        | Attack::Ghosts
        | Attack::UsedLink
        | Attack::ExMemberWrites
        | Attack::ExMemberCommits
        | Attack::ExMemberBackdates
        | Attack::ExMemberForks => story.world.relay_restores(story.newest.clone()),
    }
}

/// The relay goes on with logs that it has changed by hand.
fn rewrites(attack: Attack, story: &mut Story, altered: &Cell<usize>) {
    let mut forger = Forger::new();
    let mut logs: Vec<(SpaceId, Log)> = story.world.relay_logs();
    let honest: BTreeSet<Vec<u8>> = logs.iter().flat_map(|(_, log)| log.clone()).collect();
    let before: usize = logs.iter().map(|(_, log)| log.len()).sum();
    for (space, log) in &mut logs {
        alters(attack, story, (*space, log), &mut forger);
    }
    let foreign = logs.iter().flat_map(|(_, log)| log).filter(|entry| !honest.contains(*entry)).count();
    let after: usize = logs.iter().map(|(_, log)| log.len()).sum();
    altered.set(foreign + after.abs_diff(before));
    let disk = story.world.relay_disk_of(&logs);
    story.world.relay_restores(disk);
}

fn alters(attack: Attack, story: &Story, (space, log): (SpaceId, &mut Log), forger: &mut Forger) {
    match attack {
        Attack::Replays => {
            let again: Log = log.iter().filter(|entry| is_envelope(entry)).cloned().collect();
            log.extend(again);
        }
        Attack::ReplaysMembership => log.extend(log.clone()),
        Attack::SwapsBodies => swap_texts(log, forger),
        Attack::Junk => insert_junk(space, log, forger),
        Attack::Ghosts => {
            let (key, ghost) = (forger.stranger(), forger.stranger().public());
            for kind in [ControlKind::Commit, ControlKind::Join, ControlKind::Note] {
                let entry = forger.control((space, log), kind, admits(ghost), &key, None);
                log.push(entry);
            }
        }
        Attack::UsedLink => {
            for link in &story.used_links {
                let join = join_by_used_link(link, log, forger).filter(|(of, _)| *of == space);
                log.extend(join.map(|(_, entry)| entry));
            }
        }
        Attack::ExMemberWrites => {
            if let Some(ex) = ex_member(story, space, log) {
                log.push(ex.writes(forger));
            }
        }
        Attack::ExMemberBackdates => {
            if let Some(ex) = ex_member(story, space, log) {
                log.insert(ex.knew, ex.writes(forger));
            }
        }
        Attack::ExMemberCommits => {
            if let Some(mut ex) = ex_member(story, space, log) {
                let (meta, key) = (ex.meta(), ex.keys.device_key().clone());
                let entry = ex.begins(&Intent::Update, forger);
                log.push(forger.moved(&entry, log, &key, &meta));
                log.push(ex.writes(forger));
            }
        }
        Attack::ExMemberForks => {
            if let Some(mut ex) = ex_member(story, space, log) {
                let (me, own) = (ex.keys.me().person, ex.keys.device_key().public());
                let others = ex.keys.present().iter().filter(|(key, it)| it.person == me && **key != own);
                let leaves = others.map(|(key, _)| *key).collect();
                let entry = ex.begins(&Intent::Remove { leaves }, forger);
                log.truncate(ex.knew);
                log.push(entry.to_bytes());
                ex.follows(&entry);
                log.push(ex.writes(forger));
            }
        }
        Attack::LosesEverything | Attack::SetsBack | Attack::Forks | Attack::Withholds | Attack::SaysNothing => {}
    }
}

fn ex_member(story: &Story, space: SpaceId, log: &Log) -> Option<ExMember> {
    let stored =
        story.ex_keys.iter().find(|stored| spaces::keys::from_bytes(stored).is_ok_and(|keys| keys.space() == space))?;
    ExMember::new(stored, log)
}

/// Each envelope gets the text of the next one: with its own author's signature, which is broken then, or with a stranger's.
fn swap_texts(log: &mut Log, forger: &mut Forger) {
    let places: Vec<usize> = (0..log.len()).filter(|at| is_envelope(&log[*at])).collect();
    let envelopes: Vec<Envelope> = places.iter().filter_map(|at| Envelope::from_bytes(&log[*at]).ok()).collect();
    let roster = roster(log);
    for (number, at) in places.iter().enumerate() {
        let (own, next) = (&envelopes[number], &envelopes[(number + 1) % envelopes.len()]);
        let key = forger.stranger();
        let is_in = roster.capability(&own.header.author) == Some(Capability::Member);
        let swapped = if number % 2 == 0 || !is_in {
            Envelope { sealed: next.sealed.clone(), ..own.clone() }
        } else {
            let header = protocol::EnvelopeHeader { author: key.public(), ..own.header };
            Envelope::sign(header, next.sealed.clone(), &key)
        };
        log[*at] = swapped.to_bytes();
    }
}

fn insert_junk(space: SpaceId, log: &mut Log, forger: &mut Forger) {
    let entries = std::mem::take(log);
    for (at, entry) in entries.into_iter().enumerate() {
        log.push(entry);
        log.push(forger.unsigned_junk(space));
        log.push(forger.envelope_of_a_stranger(space, at as u64 % 4));
    }
}
