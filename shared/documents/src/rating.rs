//! Answers to scales that somebody gives again and again about how it goes. One's own, on one's own page.
//!
//! Each answer is an entry of its own, so that two devices may take answers apart and none hides the other.

use crate::document::{Document, Fields, check_id};
use crate::{Error, Kind, minute};
use serde::{Deserialize, Serialize};

const MAP: &str = "ratings";
const KEYS: [&str; 5] = ["pair", "question", "moment", "answer", "at_ms"];

/// One answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Given by the caller: 1 to 64 characters of `0-9 A-Z a-z - _ .`.
    pub id: String,
    /// The id of the pair that it is about.
    pub pair: String,
    /// To what.
    pub question: RatingQuestion,
    /// Where the time together stood.
    pub moment: RatingMoment,
    /// Its place on the scale, from 1.
    pub answer: u32,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

crate::quiet::quiet!(Rating);

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum RatingQuestion {
    /// How effective for the work? One of five.
    Work,
    /// How effective for you? One of five.
    You,
    /// "I can say what I think to my partner." One of five.
    Say,
    /// "I understand how this looks from their place." One of five.
    See,
    /// Useful? One of three.
    Useful,
    /// Glad to have done it? One of three.
    Glad,
    /// One that a newer version asks.
    Newer(String),
}

/// Where the time together stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum RatingMoment {
    /// At the beginning.
    Start,
    /// In the middle.
    Middle,
    /// At the end.
    End,
    /// One that a newer version knows.
    Newer(String),
}

impl From<String> for RatingQuestion {
    fn from(word: String) -> Self {
        match word.as_str() {
            "work" => Self::Work,
            "you" => Self::You,
            "say" => Self::Say,
            "see" => Self::See,
            "useful" => Self::Useful,
            "glad" => Self::Glad,
            _ => Self::Newer(word),
        }
    }
}

impl From<RatingQuestion> for String {
    fn from(question: RatingQuestion) -> Self {
        match question {
            RatingQuestion::Work => "work".into(),
            RatingQuestion::You => "you".into(),
            RatingQuestion::Say => "say".into(),
            RatingQuestion::See => "see".into(),
            RatingQuestion::Useful => "useful".into(),
            RatingQuestion::Glad => "glad".into(),
            RatingQuestion::Newer(word) => word,
        }
    }
}

impl From<String> for RatingMoment {
    fn from(word: String) -> Self {
        match word.as_str() {
            "start" => Self::Start,
            "middle" => Self::Middle,
            "end" => Self::End,
            _ => Self::Newer(word),
        }
    }
}

impl From<RatingMoment> for String {
    fn from(moment: RatingMoment) -> Self {
        match moment {
            RatingMoment::Start => "start".into(),
            RatingMoment::Middle => "middle".into(),
            RatingMoment::End => "end".into(),
            RatingMoment::Newer(word) => word,
        }
    }
}

crate::document::worded!(RatingQuestion);
crate::document::worded!(RatingMoment);

/// One's own answers, by time; and whether something among them was not understood.
pub fn read(profile: &Document) -> Result<(Vec<Rating>, bool), Error> {
    let (mut ratings, newer) = profile.entries(&Kind::Profile, MAP, |id, fields| {
        fields.expect_only(&KEYS);
        read_one(id, fields)
    })?;
    ratings.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((ratings, newer))
}

pub(crate) fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<Rating> {
    Some(Rating {
        id: id.to_owned(),
        pair: fields.one("pair")?,
        question: fields.one("question")?,
        moment: fields.one("moment")?,
        answer: fields.one("answer")?,
        at_ms: fields.one("at_ms")?,
    })
}

/// Keeps an answer.
pub fn add(profile: &mut Document, rating: &Rating) -> Result<(), Error> {
    check_id(&rating.id)?;
    check_id(&rating.pair)?;
    let entry = profile.add_entry(&Kind::Profile, MAP, &rating.id)?;
    profile.put(&entry, "pair", &rating.pair)?;
    profile.put(&entry, "question", &rating.question)?;
    profile.put(&entry, "moment", &rating.moment)?;
    profile.put(&entry, "answer", &rating.answer)?;
    profile.put(&entry, "at_ms", &minute(rating.at_ms))
}
