//! A topic: something that one teaches the other, in a direction.

use crate::document::{Fields, check_id, check_line};
use crate::{Answers, Document, Error, Kind, Person, gathered, minute};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const KEYS: [&str; 7] = ["title", "teacher", "worked_when", "state", "sort", "directions", "comfort"];

/// What a topic says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name.
    pub title: Answers<String>,
    /// Who teaches it.
    pub teacher: Answers<Person>,
    /// By what both will see that it worked.
    pub worked_when: Answers<String>,
    /// Where it stands.
    pub state: Answers<TopicState>,
    /// What it is about, as a kind.
    #[serde(default)]
    pub sort: Answers<TopicSort>,
    /// Who was to teach it, from when on, in milliseconds since 1970; oldest first. 0: from the beginning.
    #[serde(default)]
    pub directions: Vec<(i64, Person)>,
    /// The steps that the learner said, and when, in milliseconds since 1970; oldest first.
    #[serde(default)]
    pub comfort: Vec<(i64, Comfort)>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Topic);

crate::word::word! {
    /// The kind of a topic.
    TopicSort {
        /// How people see an issue.
        Views = "views",
        /// Customers and the people who are served.
        Customers = "customers",
        /// Ways of working.
        Work = "work",
        /// How people treat each other.
        Culture = "culture",
        /// Careers.
        Careers = "careers",
        /// Technology.
        Technology = "technology",
    }
}

crate::word::word! {
    /// How at ease the learner is.
    Comfort {
        /// Never tried.
        Never = "never",
        /// Tried with help.
        Helped = "helped",
        /// Tried alone.
        Alone = "alone",
        /// Uses it weekly.
        Weekly = "weekly",
        /// Could show someone.
        Show = "show",
    }
}

/// Where a topic stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum TopicState {
    /// Being worked on.
    Active,
    /// Set aside for now.
    Parked,
    /// Done.
    Done,
    /// A state that a newer version knows.
    Newer(String),
}

impl From<String> for TopicState {
    fn from(word: String) -> Self {
        match word.as_str() {
            "active" => Self::Active,
            "parked" => Self::Parked,
            "done" => Self::Done,
            _ => Self::Newer(word),
        }
    }
}

impl From<TopicState> for String {
    fn from(state: TopicState) -> Self {
        match state {
            TopicState::Active => "active".into(),
            TopicState::Parked => "parked".into(),
            TopicState::Done => "done".into(),
            TopicState::Newer(word) => word,
        }
    }
}

crate::document::worded!(TopicState);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Topic, Error> {
    let mut fields = document.fields(&Kind::Topic, &KEYS)?;
    Ok(Topic {
        title: fields.all("title"),
        teacher: fields.all("teacher"),
        worked_when: fields.all("worked_when"),
        state: fields.all("state"),
        sort: fields.all("sort"),
        directions: timed(&mut fields, "directions", |who| Person::parse(who).ok()),
        comfort: timed(&mut fields, "comfort", |step| Some(Comfort::from(step.to_owned()))),
        newer: fields.newer,
    })
}

fn timed<T>(fields: &mut Fields<'_>, key: &str, read: impl Fn(&str) -> Option<T>) -> Vec<(i64, T)> {
    let entries = gathered::read(fields, key);
    entries.iter().filter_map(|entry| gathered::when(entry)).filter_map(|(at, what)| Some((at, read(what)?))).collect()
}

/// Names it.
pub fn set_title(document: &mut Document, title: &str) -> Result<(), Error> {
    check_line(title)?;
    document.set(&Kind::Topic, "title", &title.to_owned())
}

/// Says who teaches it.
pub fn set_teacher(document: &mut Document, teacher: &Person) -> Result<(), Error> {
    document.set(&Kind::Topic, "teacher", teacher)
}

/// Says who teaches it from now on, and keeps who did before; to the minute.
pub fn turn(document: &mut Document, teacher: &Person, at_ms: i64) -> Result<(), Error> {
    let mut fields = document.fields(&Kind::Topic, &KEYS)?;
    let before = fields.one::<Person>("teacher");
    let mut directions = gathered::read(&mut fields, "directions");
    if directions.is_empty() {
        // Made before directions were kept: it has had this one from the beginning.
        directions.extend(before.map(|person| gathered::at(0, person.as_str())));
    }
    directions.insert(gathered::at(minute(at_ms), teacher.as_str()));
    set_teacher(document, teacher)?;
    document.set(&Kind::Topic, "directions", &gathered::line(&directions))
}

/// Tells once more who was to teach it and which steps were reached, as [`read`] gives them.
pub fn tell(document: &mut Document, directions: &[(i64, Person)], comfort: &[(i64, Comfort)]) -> Result<(), Error> {
    let directions: BTreeSet<String> =
        directions.iter().map(|(at_ms, person)| gathered::at(*at_ms, person.as_str())).collect();
    let comfort: BTreeSet<String> = comfort.iter().map(|(at_ms, step)| gathered::at(*at_ms, step.word())).collect();
    directions.iter().chain(&comfort).try_for_each(|entry| check_id(entry))?;
    for (key, entries) in [("directions", &directions), ("comfort", &comfort)] {
        if !entries.is_empty() {
            document.set(&Kind::Topic, key, &gathered::line(entries))?;
        }
    }
    Ok(())
}

/// Says how at ease the learner is by now; to the minute.
pub fn reach(document: &mut Document, step: &Comfort, at_ms: i64) -> Result<(), Error> {
    let mut reached = gathered::read(&mut document.fields(&Kind::Topic, &KEYS)?, "comfort");
    reached.insert(gathered::at(minute(at_ms), step.word()));
    document.set(&Kind::Topic, "comfort", &gathered::line(&reached))
}

/// Says what kind of topic it is.
pub fn set_sort(document: &mut Document, sort: &TopicSort) -> Result<(), Error> {
    document.set(&Kind::Topic, "sort", sort)
}

/// Says by what both will see that it worked.
pub fn set_worked_when(document: &mut Document, worked_when: &str) -> Result<(), Error> {
    check_line(worked_when)?;
    document.set(&Kind::Topic, "worked_when", &worked_when.to_owned())
}

/// Says where it stands.
pub fn set_state(document: &mut Document, state: &TopicState) -> Result<(), Error> {
    document.set(&Kind::Topic, "state", state)
}
