//! What is one's own beside the notes, as plain data: offers, drafts of goals, lists, what one said of oneself and how it goes.

use crate::file::times::Time;
use crate::take::shape::practice::{GoalData, OfferData, RatingData};
use serde::{Deserialize, Serialize};

/// One's own page.
#[derive(Default, Serialize, Deserialize)]
pub struct OwnData {
    /// What one can show, and good times.
    pub offers: Vec<OfferData>,
    /// Drafts of goals.
    pub goals: Vec<GoalData>,
    /// Lines of private lists.
    pub lists: Vec<LineData>,
    /// Cards that were read.
    pub cards: Vec<CardData>,
    /// What one said of oneself.
    pub said: Vec<SaidData>,
    /// Whom one met.
    pub met: Vec<MetData>,
    /// How it goes, in one's own answers.
    pub ratings: Vec<RatingData>,
    /// One's own answers that are not open to both.
    pub sealed_answers: Vec<SealedData>,
}

/// A line of a private list.
#[derive(Serialize, Deserialize)]
pub struct LineData {
    /// Its id.
    pub id: String,
    /// Which list, in a word of the schema.
    pub list: String,
    /// What it says.
    pub text: Vec<String>,
    /// The pair that it is about.
    pub pair: Option<String>,
    /// Since when it is there.
    pub at: Time,
}

/// A card that was read.
#[derive(Serialize, Deserialize)]
pub struct CardData {
    /// Its id.
    pub card: String,
    /// Whether it was useful, in a word of the schema.
    pub said: Vec<String>,
}

/// A word about oneself: a statement of the readiness check, the reason, where one stands in a pair, a reminder put off.
#[derive(Serialize, Deserialize)]
pub struct SaidData {
    /// What it is about.
    pub about: String,
    /// The pair that it is about.
    pub pair: Option<String>,
    /// What was said: a word of the schema; a reason is one's own words.
    pub words: Vec<String>,
}

/// Somebody whom one met.
#[derive(Serialize, Deserialize)]
pub struct MetData {
    /// The entry's id.
    pub id: String,
    /// The pair through which.
    pub pair: String,
    /// Their name.
    pub name: String,
    /// What they are or do.
    pub what: String,
    /// When.
    pub at: Time,
}

/// An answer of one's own that is not open to both.
#[derive(Serialize, Deserialize)]
pub struct SealedData {
    /// The pair.
    pub pair: String,
    /// The question: a prompt's id, or a word of the schema.
    pub question: String,
    /// The answer: one's own words, or a word of the schema.
    pub text: String,
}
