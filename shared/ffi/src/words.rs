//! The words of every shell: facts go in as they cross, sentences come out. `words` says them; here they are handed over.
//!
//! A phrase is a message that is told nothing; the build writes [`Phrase`] from the message files, so that one that is misspelt does not
//! compile over there. A fact has a method of its own, and never takes a whole screen back: of more than one room they are in the files
//! below, which are those of the samples in `words`.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

mod meetings;
mod page;
mod pairs;
mod past;
mod reports;

pub use page::CardWords;

use crate::{BackupFileError, BridgeError, ExportError, Phrase};
use app::ground::said::Problem;
use app::relay::view::{Attention, Healed, Saved, SyncView};
use app::reminders::view::Nudge;
use app::take::shape::Taken;
use app::take::view::Export;
use app::today::view::Waiting;
use std::sync::Arc;
use words::{Here, Voice, clock, refused, relay, reminders, take, today, zone_or_utc};

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

    /// Why a notebook did not open; it is as it was.
    pub fn unopened(&self, error: BridgeError) -> String {
        refused::unopened(&error.into(), &self.voice)
    }

    /// Why a backup file was not made or opened; nothing was changed.
    pub fn backup(&self, error: BackupFileError) -> String {
        refused::backup(error.into(), &self.voice)
    }

    /// Why there are no files of an export, and what to do.
    pub fn not_exported(&self, error: ExportError) -> String {
        let problem = match error {
            ExportError::NotPrinted => Problem::NotPrinted,
            ExportError::NothingPlanned => Problem::NothingPlanned,
            ExportError::NotWritten => Problem::Damaged,
        };
        refused::sentence(&problem, &self.voice)
    }

    /// Why something was not done, and what to do.
    pub fn problem(&self, problem: Problem) -> String {
        refused::sentence(&problem, &self.voice)
    }

    /// That what was just written is not on the disk; nothing where it is there or on its way.
    pub fn not_saved(&self, saved: Saved) -> Option<String> {
        refused::not_saved(saved, &self.voice)
    }

    /// What needs a person.
    pub fn attention(&self, attention: Attention) -> String {
        relay::attention(attention, &self.voice)
    }

    /// What is saved, sent and received, in a line.
    pub fn sync(&self, sync: SyncView, now_ms: i64) -> String {
        relay::status(&sync, now_ms, &self.voice)
    }

    /// Is it on the disk?
    pub fn saved(&self, saved: Saved) -> String {
        relay::saved(saved, &self.voice)
    }

    /// That a relay was healed.
    pub fn healed(&self, healed: Healed) -> String {
        relay::healed(healed, &self.voice)
    }

    /// A reminder.
    pub fn reminder(&self, nudge: Nudge, partner: &str) -> String {
        reminders::nudge(&nudge, partner, &self.voice)
    }

    /// What waits for this person.
    pub fn waiting(&self, waiting: Waiting) -> String {
        today::waiting(&waiting, &self.voice)
    }

    /// How many topics are active.
    pub fn active_topics(&self, count: u32) -> String {
        today::active_topics(count, &self.voice)
    }

    /// A day and its hour, from milliseconds since 1970, UTC.
    pub fn day_and_hour(&self, at_ms: i64) -> String {
        clock::day_and_hour(at_ms, &self.voice)
    }

    /// A day.
    pub fn day(&self, at_ms: i64) -> String {
        clock::day(at_ms, &self.voice)
    }

    /// A day by its number since the first of January 1970.
    pub fn numbered_day(&self, day: i64) -> String {
        clock::numbered_day(day, &self.voice)
    }

    /// An hour.
    pub fn hour(&self, at_ms: i64) -> String {
        clock::hour(at_ms, &self.voice)
    }
}

impl Words {
    /// The files of what waits to be taken.
    pub(crate) fn files(&self, taken: &Taken) -> Result<Export, ExportError> {
        let known =
            [(Problem::NotPrinted, ExportError::NotPrinted), (Problem::NothingPlanned, ExportError::NothingPlanned)];
        let why = |problem| {
            known.into_iter().find(|(one, _)| *one == problem).map_or(ExportError::NotWritten, |(_, error)| error)
        };
        take::files(taken, &self.voice).map_err(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ProblemPhrase, ScopePhrase, SessionPhrase};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

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
    fn why_a_notebook_or_a_backup_did_not_open_is_said_and_who_has_it() {
        let [english, german] = ["en-GB", "de-DE"].map(said);
        let used = || BridgeError::InUse { program: Some("turnabout".to_owned()), process: Some(7) };
        assert!(english.unopened(used()).contains("open in another program (turnabout)."));
        assert!(german.unopened(BridgeError::WrongKey).starts_with("Dieser Schlüssel"));
        let newer = english.backup(BackupFileError::Newer { found: 9, known: 1 });
        assert!(newer.contains("(format 9; this one knows 1)") && newer.contains("update this app"), "{newer}");
        assert_ne!(english.backup(BackupFileError::TooLarge), german.backup(BackupFileError::TooLarge));
        assert_eq!(english.phrase(Phrase::Session { phrase: SessionPhrase::NoSessions }), "No sessions yet");
        let stopped = Phrase::Problem { phrase: ProblemPhrase::Stopped };
        assert!(english.phrase(stopped).starts_with("The app has stopped"), "what the reader holds is known");
    }

    /// What these files call of the rooms of `words`, such as `relay::saved`.
    fn said_in(files: &str) -> BTreeSet<String> {
        let ours = Path::new(env!("CARGO_MANIFEST_DIR"));
        let below = fs::read_dir(ours.join(files)).unwrap().map(|entry| entry.unwrap().path());
        let texts = below.chain([ours.join(files).with_extension("rs")]).map(|path| fs::read_to_string(path).unwrap());
        let text: String = texts.collect();
        let names = text.split(|char: char| !char.is_alphanumeric() && !"_:".contains(char));
        let is_said = |name: &&str| {
            name.split_once("::").is_some_and(|(room, said)| {
                said.starts_with(|char: char| char.is_ascii_lowercase())
                    && ours.join("../words/src").join(room).with_extension("rs").exists()
            })
        };
        names.map(|name| name.trim_start_matches("crate::")).filter(is_said).map(str::to_owned).collect()
    }

    #[test]
    fn every_sentence_beside_a_golden_file_can_be_asked_for_here() {
        let (beside, here) = (said_in("../words/src/sample"), said_in("src/words"));
        assert!(beside.len() > 60, "{beside:?}");
        let missing: Vec<_> = beside.difference(&here).collect();
        assert!(missing.is_empty(), "a preview would show what no phone can say: {missing:?}");
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
