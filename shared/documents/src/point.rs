//! What one prepares for a session: one line each, in one's own notes.

use serde::{Deserialize, Serialize};

/// A line of the preparation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Point {
    /// One bigger idea.
    Idea,
    /// One question.
    Question,
    /// One thing to show.
    Show,
    /// One real task.
    Task,
    /// Who will use the result of the task. Nothing that is brought by itself.
    TaskFor,
}

impl Point {
    /// All of them, in the order of the card.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Question, Self::Show, Self::Task, Self::TaskFor];

    /// Its word in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Question => "question",
            Self::Show => "show",
            Self::Task => "task",
            Self::TaskFor => "task_for",
        }
    }

    /// The point of a word in documents.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.name() == name)
    }
}
