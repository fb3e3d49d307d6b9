//! Where a session takes place: a kind of place, never an address.

use crate::Person;
use serde::{Deserialize, Serialize};

/// The kind of place. "Yours" and "theirs" depend on who reads, so a workplace is named by whose it is.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Place {
    /// Where this person works.
    WorkplaceOf(Person),
    /// A place that belongs to neither.
    Neutral,
    /// On a walk.
    Walking,
    /// Over a meal.
    Meal,
    /// By telephone.
    Call,
    /// By video.
    Video,
    /// A kind that a newer version knows.
    Newer(String),
}

crate::quiet::quiet!(Place);

const WORKPLACE: &str = "workplace:";

impl From<String> for Place {
    fn from(word: String) -> Self {
        if let Some(Ok(person)) = word.strip_prefix(WORKPLACE).map(Person::parse) {
            return Self::WorkplaceOf(person);
        }
        match word.as_str() {
            "neutral" => Self::Neutral,
            "walking" => Self::Walking,
            "meal" => Self::Meal,
            "call" => Self::Call,
            "video" => Self::Video,
            _ => Self::Newer(word),
        }
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        match place {
            Place::WorkplaceOf(person) => format!("{WORKPLACE}{person}"),
            Place::Neutral => "neutral".into(),
            Place::Walking => "walking".into(),
            Place::Meal => "meal".into(),
            Place::Call => "call".into(),
            Place::Video => "video".into(),
            Place::Newer(word) => word,
        }
    }
}

crate::document::worded!(Place);
