//! What two people agree on and where they stand, as plain data.

use crate::agreement::event::Clause;
use crate::agreement::kinds::{clause, clause_kept};
use crate::file::times::Time;
use crate::offer;
use crate::offer::event::GoodTimes;
use crate::take::shape::data::Side;
use documents::OfferSort;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// Each of the nine by its word.
pub struct Clauses<T>(pub BTreeMap<Clause, T>);

impl<T: Serialize> Serialize for Clauses<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(clause, line)| (clause_kept(*clause).id(), line)))
    }
}

/// A clause that we do not know cannot be left out of what two people agreed to: then nothing is read.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Clauses<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let lines = BTreeMap::<String, T>::deserialize(deserializer)?;
        let known = |word: &str| documents::practice::Clause::of(word).map(clause);
        let known = lines.into_iter().map(|(word, line)| known(&word).map(|clause| (clause, line)));
        known.collect::<Option<_>>().map(Self).ok_or_else(|| serde::de::Error::custom("not a clause"))
    }
}

/// What two people agree on and where they stand.
#[derive(Serialize, Deserialize)]
pub struct PracticeData {
    /// Where the pair stood when it was exported; follows from the rest.
    pub state: String,
    /// The course that was set, in words of the schema.
    pub course: Vec<String>,
    /// Null: without a date.
    pub paused_until: Vec<Option<Time>>,
    /// When it ended.
    pub ended_at: Option<Time>,
    /// The trial has ended it.
    pub trial_is_over: bool,
    /// Checks after which the two went on.
    pub set_aside: Vec<String>,
    /// What sort of pair, in a word of the schema.
    pub pair_type: Vec<String>,
    /// What the person who exports is called there.
    pub my_word: Vec<String>,
    /// What the partner is called there.
    pub partner_word: Vec<String>,
    /// The agreement.
    pub agreement: AgreementData,
    /// Questions that each answers sealed.
    pub questions: Vec<QuestionData>,
    /// What the two offer.
    pub offers: Vec<OfferData>,
    /// What the two aim at.
    pub goals: Vec<GoalData>,
    /// People who were met through this, as far as they were shared.
    pub met: Vec<SharedMetData>,
    /// How it goes, as far as copies were given.
    pub ratings: Vec<RatingData>,
}

/// The agreement.
#[derive(Serialize, Deserialize)]
pub struct AgreementData {
    /// The wording as it stands.
    pub draft: DraftData,
    /// The number of the version in force; follows from the rest.
    pub in_force: Option<usize>,
    /// All versions, each behind the one that it replaced.
    pub versions: Vec<VersionData>,
}

/// The wording that is being talked about.
#[derive(Serialize, Deserialize)]
pub struct DraftData {
    /// Every answer to each clause.
    pub clauses: Clauses<Vec<String>>,
    /// A meeting each so many weeks.
    pub weeks: Vec<u32>,
    /// Until when it runs; null: without a date.
    pub until: Vec<Option<Time>>,
    /// Who pays: `me`, `partner` or another word of the schema.
    pub pays: Vec<String>,
}

/// A version of the agreement.
#[derive(Serialize, Deserialize)]
pub struct VersionData {
    /// The number of the version that it replaced; it stands before this one.
    pub after: Option<usize>,
    /// What each clause says.
    pub clauses: Clauses<String>,
    /// A meeting each so many weeks.
    pub weeks: Option<u32>,
    /// Until when it runs.
    pub until: Option<Time>,
    /// Who pays.
    pub pays: Option<String>,
    /// When the person who exports agreed to it.
    pub i_agreed_at: Option<Time>,
    /// When the partner did.
    pub partner_agreed_at: Option<Time>,
}

/// A question that each answers sealed, as far as its answers are open to both.
#[derive(Serialize, Deserialize)]
pub struct QuestionData {
    /// A prompt's id, or a word of the schema.
    pub question: String,
    /// When it opens by itself.
    pub due_at: Option<Time>,
    /// What the person who exports said.
    pub i_said: Option<String>,
    /// What the partner said.
    pub partner_said: Option<String>,
}

/// Something that one can show, or good times.
#[derive(Serialize, Deserialize)]
pub struct OfferData {
    /// Its id.
    pub id: String,
    /// Which of the two, in a word of the schema.
    pub sort: String,
    /// What.
    pub what: Vec<String>,
    /// How long it takes; of good times the days and hours: see [`OfferData::good_times`].
    pub takes: Vec<String>,
    /// What to bring.
    pub bring: Vec<String>,
    /// Whose; null on one's own page.
    pub by: Option<Side>,
    /// Since when it is there.
    pub at: Time,
    /// The question that it answers.
    pub question: Option<u32>,
    /// Which pairs have a copy.
    pub copies: Vec<CopyData>,
}

impl OfferData {
    /// Days and hours, every answer, where it offers good times.
    pub fn good_times(&self) -> Option<Vec<GoodTimes>> {
        let read = |hours: &String| offer::kinds::good_times("", hours);
        (self.sort == OfferSort::Times.word()).then(|| self.takes.iter().map(read).collect())
    }
}

/// Something that one aims at, and what it has grown into.
#[derive(Serialize, Deserialize)]
pub struct GoalData {
    /// Its id.
    pub id: String,
    /// What.
    pub text: Vec<String>,
    /// How far off, in a word of the schema.
    pub horizon: Vec<String>,
    /// Whose; null on one's own page.
    pub by: Option<Side>,
    /// Since when it is there.
    pub at: Time,
    /// Where it stands, in a word of the schema.
    pub state: Vec<String>,
    /// Why it stands there.
    pub reason: Vec<String>,
    /// Topics that lead to it, by their ids.
    pub topics: Vec<String>,
    /// What the project is to bring about.
    pub outcome: Vec<String>,
    /// For whom.
    pub audience: Vec<String>,
    /// By when.
    pub due_at: Vec<Time>,
    /// What help it needs.
    pub help: Vec<String>,
    /// What comes next.
    pub next: Vec<String>,
    /// Which pairs have a copy.
    pub copies: Vec<CopyData>,
}

/// A pair has a copy of something of one's own, under an id of its own.
#[derive(Serialize, Deserialize)]
pub struct CopyData {
    /// The pair's id.
    pub pair: String,
    /// The copy's id.
    pub id: String,
}

/// Somebody who was met, as far as it was shared.
#[derive(Serialize, Deserialize)]
pub struct SharedMetData {
    /// The entry's id.
    pub id: String,
    /// Who met them.
    pub by: Side,
    /// What they are or do.
    pub what: String,
    /// When.
    pub at: Time,
}

/// An answer on how it goes.
#[derive(Serialize, Deserialize)]
pub struct RatingData {
    /// Its id.
    pub id: String,
    /// The pair.
    pub pair: String,
    /// Whose copy it is; null on one's own page.
    pub by: Option<Side>,
    /// Which question, in a word of the schema.
    pub question: String,
    /// At which moment, in a word of the schema.
    pub moment: String,
    /// The place on the question's scale, from 1.
    pub answer: u32,
    /// When.
    pub at: Time,
}
