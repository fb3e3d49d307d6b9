//! A topic: something that one teaches the other, in a direction.

use crate::document::check_line;
use crate::{Answers, Document, Error, Kind, Person};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 4] = ["title", "teacher", "worked_when", "state"];

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
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Topic);

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
        newer: fields.newer,
    })
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

/// Says by what both will see that it worked.
pub fn set_worked_when(document: &mut Document, worked_when: &str) -> Result<(), Error> {
    check_line(worked_when)?;
    document.set(&Kind::Topic, "worked_when", &worked_when.to_owned())
}

/// Says where it stands.
pub fn set_state(document: &mut Document, state: &TopicState) -> Result<(), Error> {
    document.set(&Kind::Topic, "state", state)
}
