//! The promises, checked at the end of a run: I-1 (all agree), I-2 (nothing waits), I-4 (saved is saved), I-27 (the relay
//! is blind), and that what is mine stays mine.

use super::Simulation;
use super::ledger::{Reach, Token};
use super::picture::Picture;
use crate::world::Device;
use crate::world::evidence::{holds, holds_plainly};
use app::store::Table;
use std::collections::BTreeMap;

/// Inflating every piece of a disk is slow, so one run in this many does it; the others look at what lies open.
const RUNS_A_DEEP_LOOK: u64 = 50;

impl Simulation {
    /// Everything, after all have settled. How many saved edits were found.
    pub(super) fn check(&mut self) -> Result<usize, String> {
        self.check_nothing_waits()?;
        let pictures = self.pictures()?;
        for (device, picture) in &pictures {
            self.check_is_complete(*device, picture, |_| true)?;
            self.check_holds_nothing_of_the_other(*device, picture)?;
        }
        self.check_all_agree(&pictures)?;
        self.check_bytes()?;
        Ok(self.ledger.expected().count())
    }

    fn pictures(&mut self) -> Result<Vec<(Device, Picture)>, String> {
        let people: Vec<_> = self.devices().into_iter().map(|device| (device, self.person(device))).collect();
        let look = |(device, person)| Ok((device, Picture::of(&mut self.world, device, person)?));
        people.into_iter().map(look).collect()
    }

    fn check_all_agree(&self, pictures: &[(Device, Picture)]) -> Result<(), String> {
        for (device, picture) in pictures {
            for (other, its) in pictures {
                let same_person = self.person(*device) == self.person(*other);
                let shared = Picture::difference(&picture.shared, &its.shared);
                let private = Picture::difference(&picture.private, &its.private).filter(|_| same_person);
                if let Some(what) = shared.or(private) {
                    let names = (device.name(&self.world), other.name(&self.world));
                    // All of it was made up by the simulation: nobody's words are shown here.
                    let both = [picture, its].map(|side| side.shared.get(&what).or(side.private.get(&what)));
                    return Err(format!("I-1: {} and {} differ in {what}: {both:?}", names.0, names.1));
                }
            }
        }
        Ok(())
    }

    fn check_nothing_waits(&self) -> Result<(), String> {
        for device in self.devices() {
            let sync = device.view(&self.world).sync;
            let name = device.name(&self.world);
            if sync.unsent > 0 || !sync.settled {
                return Err(format!("I-2: {name} is not up to date any more: {}", self.world.standing()));
            }
            if sync.quarantined > 0 && self.world.bits_flipped() == 0 {
                return Err(format!("I-10: {name} refused {} entries that nobody had touched", sync.quarantined));
            }
            if sync.damaged > 0 {
                return Err(format!("I-6: {name} could not read {} of its own records", sync.damaged));
            }
        }
        Ok(())
    }

    fn check_is_complete(
        &self,
        device: Device,
        picture: &Picture,
        concerns: impl Fn(&Token) -> bool,
    ) -> Result<(), String> {
        let person = self.person(device);
        let (shared, private) = (text(&picture.shared), text(&picture.private));
        let expected: Vec<_> = self.ledger.expected().filter(|token| concerns(token)).collect();
        let missing: Vec<_> = expected
            .iter()
            .filter(|token| match token.reach {
                Reach::Pair => !shared.contains(&token.text),
                Reach::Person(whose) => whose == person && !private.contains(&token.text),
            })
            .collect();
        let Some(first) = missing.first() else { return Ok(()) };
        let (name, writer) = (device.name(&self.world), first.device.name(&self.world));
        Err(format!(
            "I-4: {name} lacks {} of {} saved edits, the first ({}) by {writer}",
            missing.len(),
            expected.len(),
            first.text
        ))
    }

    fn check_holds_nothing_of_the_other(&self, device: Device, picture: &Picture) -> Result<(), String> {
        let everything = text(&picture.shared) + &text(&picture.private);
        let leaked = self.ledger.private_to(1 - self.person(device)).filter(|token| everything.contains(&token.text));
        match leaked.count() {
            0 => Ok(()),
            leaked => Err(format!("{} shows {leaked} private edits of the other one", device.name(&self.world))),
        }
    }

    fn check_bytes(&self) -> Result<(), String> {
        let deep = self.world.seed().is_multiple_of(RUNS_A_DEEP_LOOK);
        let holds = if deep { holds } else { holds_plainly };
        let relay = [self.world.relay_bytes().as_slice(), self.world.wire_bytes()].concat();
        let planted = [&self.planted.ours, &self.planted.mine];
        if planted.into_iter().any(|sentence| holds_plainly(&relay, sentence)) {
            return Err("I-27: the relay can read a sentence".to_owned());
        }
        for device in self.devices() {
            let name = device.name(&self.world);
            let others = format!("{}{}", self.planted.mine, 1 - self.person(device));
            if holds(&self.world.disk_bytes(device), &others) {
                return Err(format!("{name} has a private sentence of the other one on its disk"));
            }
            let kept_aside = self.world.records(device, Table::Quarantine).concat();
            if planted.into_iter().any(|sentence| holds_plainly(&kept_aside, sentence)) {
                return Err(format!("{name} keeps a refused entry open to read"));
            }
        }
        Ok(())
    }
}

/// Session ids stand in the names of facts, words in the facts.
fn text(facts: &BTreeMap<String, String>) -> String {
    facts.iter().flat_map(|(name, fact)| [name, " ", fact, "\n"]).collect()
}
