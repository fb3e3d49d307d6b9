//! What a person does with topics.

use crate::ground::who::Who;
use serde::{Deserialize, Serialize};

/// What a person does with topics. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum TopicEvent {
    /// Makes a topic with a direction.
    New {
        /// The pair.
        pair: String,
        /// What it is about.
        title: String,
        /// Who teaches it.
        teacher: Who,
        /// "I will know it worked when …".
        worked_when: String,
    },
    /// Turns the direction round.
    SetTeacher {
        /// The topic.
        topic: String,
        /// Who teaches it from now on.
        teacher: Who,
    },
    /// Active, parked or done.
    SetState {
        /// The topic.
        topic: String,
        /// Which.
        state: TopicState,
    },
    /// Changes the words or the kind of a topic.
    Edit {
        /// The topic.
        topic: String,
        /// What changes.
        change: TopicChange,
    },
    /// How at ease the learner is by now; only the learner says it.
    SetComfort {
        /// The topic.
        topic: String,
        /// The step.
        step: Comfort,
    },
    /// Before a topic starts: what one knows of it already and what one is unsure of, sealed until both have said theirs
    /// (capability 60). Until the partner has, it can be said anew.
    Start {
        /// The topic.
        topic: String,
        /// "What I already know".
        known: String,
        /// "What I am unsure of".
        unsure: String,
    },
}

/// A topic's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicState {
    /// Being worked on.
    Active,
    /// Set aside.
    Parked,
    /// "I will know it worked when" has come true.
    Done,
}

/// The kind of a topic. Technology is the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicKind {
    /// How people see an issue.
    Views,
    /// Customers and the people who are served.
    Customers,
    /// Ways of working.
    Work,
    /// How people treat each other.
    Culture,
    /// Careers.
    Careers,
    /// Technology.
    Technology,
}

impl TopicKind {
    /// All of them, in the order of the picker.
    pub const ALL: [Self; 6] =
        [Self::Views, Self::Customers, Self::Work, Self::Culture, Self::Careers, Self::Technology];
}

/// How at ease the learner is with a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comfort {
    /// Never tried.
    Never,
    /// Tried with help.
    Helped,
    /// Tried alone.
    Alone,
    /// Uses it weekly.
    Weekly,
    /// Could show someone.
    Show,
}

/// What changes in a topic; `None` leaves what is there.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicChange {
    /// Its name.
    pub title: Option<String>,
    /// "I will know it worked when …".
    pub worked_when: Option<String>,
    /// What kind it is.
    pub kind: Option<TopicKind>,
}
