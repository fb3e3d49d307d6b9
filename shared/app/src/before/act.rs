//! Before two people meet: private lists, cards, readiness, where one stands, what they call each other; reminders put off.

use crate::before::event::{ListKind, Power, Ready, Useful};
use crate::before::{cards, kinds};
use crate::ground::edit::Outcome;
use crate::ground::model::{Model, PowerSaid};
use crate::ground::said::{Problem, Said};
use crate::ground::who;
use crate::ground::who::StandsAs;
use documents::{list, myself};

/// Statements of the readiness check.
pub(crate) const STATEMENTS: u32 = 5;

/// Under what the reason is kept.
pub(crate) const REASON: &str = "reason";

/// How questions end, in several scripts.
const QUESTION_MARKS: [char; 7] = ['?', '？', '؟', '\u{37e}', '՞', '፧', '⁇'];

impl Model {
    pub(crate) fn add_line(&mut self, sort: ListKind, pair: Option<&str>, text: &str) -> Outcome {
        let profile = self.profile()?;
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Empty);
        }
        let pair = pair.map(|pair| self.pair_space(pair)).transpose()?.map(|space| space.to_string());
        let asks = text.ends_with(QUESTION_MARKS);
        let text = match sort {
            ListKind::Assumptions if !asks => format!("{text}?"),
            ListKind::Assumptions | ListKind::Wants => text.to_owned(),
        };
        let (id, now_ms, sort) = (self.fresh_id(), self.now_ms, kinds::list_sort(sort));
        self.edit(profile, |document| list::add(document, (&id, &sort), &text, pair.as_deref(), now_ms))?;
        Ok(Some(Said::Kept { id }))
    }

    pub(crate) fn remove_line(&mut self, sort: ListKind, line: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| list::remove(document, &kinds::list_sort(sort), line))?;
        Ok(None)
    }

    /// Reading a card again does not take back what was said of it.
    pub(crate) fn read_card(&mut self, card: &str, useful: Option<Useful>) -> Outcome {
        let profile = self.profile()?;
        if !cards::is_one(card) {
            return Err(Problem::NoSuchThing);
        }
        let was_read = self.profile_row().is_some_and(|row| row.myself.cards.contains_key(card));
        if useful.is_some() || !was_read {
            self.edit(profile, |document| myself::set_card(document, card, kinds::card_word(useful)))?;
        }
        Ok(None)
    }

    pub(crate) fn set_stands_as(&mut self, pair: &str, stands_as: Option<StandsAs>) -> Outcome {
        let space = self.pair_space(pair)?;
        self.says(&who::stands_key(&space.to_string()), stands_as.map_or("", who::stands_word))
    }

    pub(crate) fn set_ready(&mut self, statement: u32, ready: Option<Ready>) -> Outcome {
        if !(1..=STATEMENTS).contains(&statement) {
            return Err(Problem::NoSuchThing);
        }
        self.says(&statement.to_string(), ready.map_or("", kinds::ready_word))
    }

    pub(crate) fn set_reason(&mut self, text: &str) -> Outcome {
        self.says(REASON, text.trim())
    }

    /// Into this device's own facts and nowhere else.
    pub(crate) fn set_power(&mut self, pair: &str, power: Option<Power>) -> Outcome {
        let space = self.pair_space(pair)?;
        match power {
            None => drop(self.facts.power.remove(&space)),
            Some(Power::Yes) => drop(self.facts.power.insert(space, PowerSaid::Yes)),
            Some(Power::No) => drop(self.facts.power.insert(space, PowerSaid::No)),
            Some(Power::Unsure) => drop(self.facts.power.insert(space, PowerSaid::Unsure)),
        }
        let facts = self.facts_record();
        self.writer.push(facts);
        self.stale.everything();
        Ok(None)
    }
}
