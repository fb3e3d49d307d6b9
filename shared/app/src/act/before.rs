//! Before two people meet: private lists, cards, readiness, where one stands, what they call each other; reminders put off.

use super::Outcome;
use crate::cards;
use crate::event::{ListKind, NudgeKind, PairType, Power, Ready, StandsAs, Useful, Who};
use crate::model::{Model, PowerSaid};
use crate::show;
use crate::view::{Problem, Said};
use crate::{id, kinds};
use documents::{list, myself, role};

/// Characters of a role word.
const WORD_CHARS_MAX: usize = 20;
/// Statements of the readiness check.
pub(crate) const STATEMENTS: u32 = 5;
/// Under what the reason is kept.
pub(crate) const REASON: &str = "reason";
/// How questions end, in several scripts.
const QUESTION_MARKS: [char; 7] = ['?', '？', '؟', '\u{37e}', '՞', '፧', '⁇'];

/// Under what it is kept where one stands in a pair.
pub(crate) fn stands_key(pair: &str) -> String {
    format!("stands.{pair}")
}

/// Under what it is kept that a reminder was put off.
pub(crate) fn later_key(nudge: NudgeKind, pair: &str) -> String {
    let word = match nudge {
        NudgeKind::Late => "late",
        NudgeKind::Gap => "gap",
        NudgeKind::NothingYet => "nothing-yet",
        NudgeKind::OtherKind => "other-kind",
        NudgeKind::ThreeMeetings => "three-meetings",
        NudgeKind::Ends => "ends",
        NudgeKind::LastMeeting => "last-meeting",
    };
    format!("later-{word}.{pair}")
}

impl Model {
    pub(super) fn add_line(&mut self, sort: ListKind, pair: Option<&str>, text: &str) -> Outcome {
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

    pub(super) fn remove_line(&mut self, sort: ListKind, line: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| list::remove(document, &kinds::list_sort(sort), line))?;
        Ok(None)
    }

    /// Reading a card again does not take back what was said of it.
    pub(super) fn read_card(&mut self, card: &str, useful: Option<Useful>) -> Outcome {
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

    pub(super) fn set_stands_as(&mut self, pair: &str, stands_as: Option<StandsAs>) -> Outcome {
        let space = self.pair_space(pair)?;
        self.says(&stands_key(&space.to_string()), stands_as.map_or("", kinds::stands_word))
    }

    pub(super) fn set_ready(&mut self, statement: u32, ready: Option<Ready>) -> Outcome {
        if !(1..=STATEMENTS).contains(&statement) {
            return Err(Problem::NoSuchThing);
        }
        self.says(&statement.to_string(), ready.map_or("", kinds::ready_word))
    }

    pub(super) fn set_reason(&mut self, text: &str) -> Outcome {
        self.says(REASON, text.trim())
    }

    pub(super) fn later(&mut self, pair: &str, nudge: NudgeKind) -> Outcome {
        let space = self.pair_space(pair)?;
        let token = show::put_off(self, &space, nudge);
        self.says(&later_key(nudge, &space.to_string()), &token)
    }

    fn says(&mut self, about: &str, word: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| myself::say(document, about, word))?;
        Ok(None)
    }

    /// Into this device's own facts and nowhere else.
    pub(super) fn set_power(&mut self, pair: &str, power: Option<Power>) -> Outcome {
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

    pub(super) fn set_role(&mut self, pair: &str, who: Who, word: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let word = word.trim();
        let chars = word.chars().count();
        if chars > WORD_CHARS_MAX {
            return Err(Problem::TooLong { units: chars as u64, max: WORD_CHARS_MAX as u64 });
        }
        let person = self.person(&space, who)?;
        self.edit(id::practice(&space), |document| role::set_word(document, &person, word))?;
        Ok(None)
    }

    pub(super) fn set_pair_type(&mut self, pair: &str, pair_type: PairType) -> Outcome {
        let space = self.pair_space(pair)?;
        let kind = kinds::kind_of_pair(pair_type);
        self.edit(id::practice(&space), |document| role::set_pair_type(document, &kind))?;
        Ok(None)
    }
}
