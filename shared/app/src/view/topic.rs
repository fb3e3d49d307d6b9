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
    /// What each knows of it already and is unsure of, said before it starts and opened together.
    pub start: StartView,
}

/// What both said before a topic starts. Sealed until both have.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StartView {
    /// Has this person said theirs, on whatever device?
    pub i_answered: bool,
    /// Has the partner?
    pub partner_answered: bool,
    /// One's own, where this device has it.
    pub mine: Option<KnownView>,
    /// The partner's, once both are open.
    pub theirs: Option<KnownView>,
    /// Both are open.
    pub open: bool,
    /// What was opened for the partner is not what had been sealed.
    pub partner_unfit: bool,
    /// The same of what was opened for this person.
    pub mine_unfit: bool,
}

/// What somebody knows of a topic already and is unsure of.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct KnownView {
    /// "What I already know".
    pub known: String,
    /// "What I am unsure of".
    pub unsure: String,
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
