//! Topics and one's own reflections.

use super::{ComfortView, DirectionView, PromptScope};
use crate::event::{TopicKind, TopicState, Who};

/// A topic with a direction.
#[derive(Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// Its id.
    pub id: String,
    /// The pair's id.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// Every title that was given; the first one counts.
    pub titles: Vec<String>,
    /// Who teaches; `None` where both set it differently or nobody did.
    pub teacher: Option<Who>,
    /// "I will know it worked when …".
    pub worked_when: String,
    /// Its state; `None` where both set it differently or a newer version did.
    pub state: Option<TopicState>,
    /// What kind it is; `None` where nobody said, both set it differently, or a newer version did.
    pub kind: Option<TopicKind>,
    /// Who was to teach it, oldest first. Empty if it never changed.
    pub directions: Vec<DirectionView>,
    /// The steps that the learner reached, oldest first.
    pub comfort: Vec<ComfortView>,
    /// The sessions that were about it, newest first.
    pub sessions: Vec<String>,
}

/// Prompts and answers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ReflectView {
    /// The prompt to show; shells have its text.
    pub prompt: Option<String>,
    /// How its answers are opened.
    pub scope: Option<PromptScope>,
    /// Answers, newest first. Nothing counts them.
    pub answers: Vec<AnswerView>,
}

/// An answer to a prompt.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerView {
    /// Its id.
    pub id: String,
    /// The prompt's id.
    pub prompt: String,
    /// Whose.
    pub by: Who,
    /// Is it shared with the partner?
    pub shared: bool,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: Option<i64>,
    /// The answer.
    pub text: String,
}
