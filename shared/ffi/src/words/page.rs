//! One's own page, what comes before a first meeting, a pair both ways.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

use crate::Words;
use app::before::event::{ListKind, Power, Ready, Useful};
use app::before::view::{NextUp, ReadyResult};
use app::goal::event::{GoalState, Horizon};
use app::ground::who::StandsAs;
use app::offer::event::GoodTimes;
use app::pair::event::PairType;
use words::{before, goal, offer, pair};

/// A card to read before one meets.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct CardWords {
    /// Its title.
    pub title: String,
    /// Its paragraphs, an empty line between two.
    pub text: String,
    /// One thing to try.
    pub practice: String,
}

#[uniffi::export]
impl Words {
    /// One's own good times; a partner's, where their name is given.
    pub fn good_times(&self, times: GoodTimes, partner: Option<String>) -> String {
        offer::good_times(&times, partner.as_deref(), &self.voice)
    }

    /// What a list of one's own is called.
    pub fn list(&self, list: ListKind) -> String {
        before::list(list, &self.voice)
    }

    /// A card, by its id; nothing for one of a newer version.
    pub fn card(&self, id: &str) -> Option<CardWords> {
        before::card(id).map(|card| {
            let [title, text, practice] = [card.title, card.text, card.practice].map(|id| self.voice.say(id));
            CardWords { title, text, practice }
        })
    }

    /// Was a card useful?
    pub fn useful(&self, useful: Useful) -> String {
        self.voice.say(before::useful(useful))
    }

    /// An answer to a statement.
    pub fn ready(&self, ready: Ready) -> String {
        self.voice.say(before::ready(ready))
    }

    /// What the five statements come to.
    pub fn ready_result(&self, result: ReadyResult) -> String {
        self.voice.say(before::result(result))
    }

    /// An answer to the question about power.
    pub fn power(&self, power: Power) -> String {
        self.voice.say(before::power(power))
    }

    /// Where one stands.
    pub fn stands(&self, stands_as: Option<StandsAs>) -> String {
        before::stands(stands_as, &self.voice)
    }

    /// What happens next.
    pub fn next_up(&self, next: NextUp) -> String {
        self.voice.say(before::next(next))
    }

    /// The type of a pair.
    pub fn pair_type(&self, pair_type: PairType) -> String {
        self.voice.say(pair::pair_type(pair_type))
    }

    /// Above the goals that both of a pair see.
    pub fn our_goals(&self, partner: &str) -> String {
        goal::ours(partner, &self.voice)
    }

    /// How far ahead a goal lies.
    pub fn horizon(&self, horizon: Horizon) -> String {
        self.voice.say(goal::horizon(horizon))
    }

    /// Where a goal stands.
    pub fn goal_state(&self, state: GoalState) -> String {
        self.voice.say(goal::state(state))
    }

    /// Why a goal has changed.
    pub fn because(&self, reason: &str) -> String {
        goal::because(reason, &self.voice)
    }
}
