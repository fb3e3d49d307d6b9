//! The words of every shell: facts go in as they cross, sentences come out. `words` says them; here they are handed over.
//!
//! A phrase is a message that is told nothing; the build writes [`Phrase`] from the message files, so that one that is misspelt does not
//! compile over there. A fact has a method of its own, and never takes a whole screen back.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

use crate::{ExportError, Phrase};
use app::ground::said::Problem;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::people::view::{CodeState, OwnDeviceView};
use app::practice::view::PairState;
use app::relay::view::{Attention, Healed, SyncView};
use app::reminders::view::Nudge;
use app::session::event::{MarkKind, PlaceKind};
use app::session::view::{SessionRow, StepView, TimerView};
use app::take::shape::Taken;
use app::take::view::Export;
use app::today::view::Waiting;
use std::sync::Arc;
use words::{Here, Voice, clock, pair, people, practice, refused, relay, reminders, session, take, today, zone_or_utc};

/// What the notebook is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReadOn {
    /// "This phone".
    Phone,
    /// "This tablet".
    Tablet,
    /// "This computer".
    Computer,
}

/// Sentences in one language, zone and manner of writing times. A phone whose language changes makes another one and asks again:
/// making it is cheap, and it remembers nothing.
#[derive(uniffi::Object)]
pub struct Words {
    voice: Voice,
}

#[uniffi::export]
impl Words {
    /// `locale` as the system has it, such as `de-CH` or `en-US-u-hc-h23`; English for a language that is not there. `zone` by
    /// its name, such as `Europe/Berlin`; UTC for one that is not known.
    #[uniffi::constructor]
    pub fn new(locale: &str, zone: &str, on: ReadOn) -> Arc<Self> {
        let here = match on {
            ReadOn::Phone => Here::Phone,
            ReadOn::Tablet => Here::Tablet,
            ReadOn::Computer => Here::Computer,
        };
        Arc::new(Self { voice: Voice::new(locale, zone_or_utc(zone)).on(here) })
    }

    /// What a button, a heading or a state is called.
    pub fn phrase(&self, phrase: Phrase) -> String {
        content::Id::find(phrase.id()).map_or_else(String::new, |id| self.voice.say(id))
    }

    /// Why something was not done, and what to do.
    pub fn problem(&self, problem: Problem) -> String {
        refused::sentence(&problem, &self.voice)
    }

    /// What needs a person.
    pub fn attention(&self, attention: Attention) -> String {
        relay::attention(attention, &self.voice)
    }

    /// What is saved, sent and received, in a line.
    pub fn sync(&self, sync: SyncView, now_ms: i64) -> String {
        relay::status(&sync, now_ms, &self.voice)
    }

    /// That a relay was healed.
    pub fn healed(&self, healed: Healed) -> String {
        relay::healed(healed, &self.voice)
    }

    /// How far what one wrote has come; nothing as long as nobody else is in.
    pub fn reach(&self, pair: PairView) -> Option<String> {
        relay::reach(&pair, &self.voice)
    }

    /// What goes on with who is in a pair; nothing where all is as it was.
    pub fn membership(&self, pair: PairView) -> Option<String> {
        people::membership(&pair, &self.voice)
    }

    /// Whether the two have compared their words; nothing where that says nothing.
    pub fn verified(&self, pair: PairView) -> Option<String> {
        people::verified(&pair, &self.voice)
    }

    /// One of the two, by name.
    pub fn who(&self, who: Who, partner: &str) -> String {
        people::who(who, partner, &self.voice)
    }

    /// What a device of one's own is called.
    pub fn device(&self, device: OwnDeviceView) -> String {
        people::device_name(&device, &self.voice)
    }

    /// How it stands with the recovery code.
    pub fn code(&self, code: CodeState) -> String {
        people::code(code, &self.voice)
    }

    /// A pair, by the partner's name.
    pub fn pair(&self, pair: PairView) -> String {
        pair::title(&pair, &self.voice)
    }

    /// Where a pair stands.
    pub fn state(&self, state: PairState, partner: &str) -> String {
        practice::state(state, partner, &self.voice)
    }

    /// A reminder.
    pub fn reminder(&self, nudge: Nudge, partner: &str) -> String {
        reminders::nudge(&nudge, partner, &self.voice)
    }

    /// What waits for this person.
    pub fn waiting(&self, waiting: Waiting) -> String {
        today::waiting(&waiting, &self.voice)
    }

    /// A meeting in a line: when, where, with whom.
    pub fn meeting(&self, row: SessionRow) -> String {
        session::row(&row, &self.voice)
    }

    /// Where, by the names of the two.
    pub fn place(&self, place: PlaceKind, partner: &str) -> String {
        session::place_name(place, partner, &self.voice)
    }

    /// A mark; `None` is one of a newer version.
    pub fn mark(&self, kind: Option<MarkKind>) -> String {
        session::mark(kind, &self.voice)
    }

    /// A next step: "When …, then …".
    pub fn step(&self, step: StepView) -> String {
        session::step(&step, &self.voice)
    }

    /// How long a meeting has been on; nothing before it begins.
    pub fn timer(&self, timer: TimerView) -> Option<String> {
        session::timer(timer, &self.voice)
    }

    /// So many minutes.
    pub fn minutes(&self, minutes: u32) -> String {
        session::minutes(minutes, &self.voice)
    }

    /// A day and its hour, from milliseconds since 1970, UTC.
    pub fn day_and_hour(&self, at_ms: i64) -> String {
        clock::day_and_hour(at_ms, &self.voice)
    }

    /// A day.
    pub fn day(&self, at_ms: i64) -> String {
        clock::day(at_ms, &self.voice)
    }

    /// An hour.
    pub fn hour(&self, at_ms: i64) -> String {
        clock::hour(at_ms, &self.voice)
    }
}

impl Words {
    /// The files of what waits to be taken.
    pub(crate) fn files(&self, taken: &Taken) -> Result<Export, ExportError> {
        let why =
            |problem| if problem == Problem::NotPrinted { ExportError::NotPrinted } else { ExportError::NotWritten };
        take::files(taken, &self.voice).map_err(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ScopePhrase;

    const MINE: Phrase = Phrase::Scope { phrase: ScopePhrase::Mine };

    fn said(locale: &str) -> Arc<Words> {
        Words::new(locale, "Europe/Berlin", ReadOn::Phone)
    }

    #[test]
    fn a_phone_that_changes_its_language_makes_other_words_and_asks_again() {
        let [english, german] = ["en-GB", "de-DE"].map(said);
        assert_eq!(english.phrase(MINE), "Only me");
        assert_eq!(german.phrase(MINE), "Nur ich");
        assert_ne!(english.problem(Problem::ThreeActive), german.problem(Problem::ThreeActive));
        assert_eq!(english.hour(1_777_795_200_000), "10:00");
    }

    #[test]
    fn every_phrase_has_words_in_both_languages() {
        for words in ["en", "de"].map(said) {
            assert!(Phrase::ALL.iter().all(|phrase| !words.phrase(*phrase).is_empty()));
        }
    }

    #[test]
    fn a_locale_or_a_zone_that_is_not_known_still_speaks() {
        let words = Words::new("tlh", "Mars/Olympus", ReadOn::Computer);
        assert_eq!(words.phrase(MINE), "Only me");
        assert_eq!(words.hour(0), words.hour(24 * 60 * 60 * 1000));
    }
}
