//! Prompts and answers as facts.

use crate::ground::who::Who;
use crate::reflect::prompts::Opened;
use serde::{Deserialize, Serialize};

/// How the answers to a prompt are opened; see [`Opened`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromptScope {
    /// Only me.
    Private,
    /// Opened together, once both have answered.
    Sealed,
    /// Meant for both.
    Shared,
}

impl From<Opened> for PromptScope {
    fn from(opened: Opened) -> Self {
        match opened {
            Opened::Private => Self::Private,
            Opened::Sealed => Self::Sealed,
            Opened::Shared => Self::Shared,
        }
    }
}

/// Prompts and answers.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReflectView {
    /// The prompt to show; shells have its text.
    pub prompt: Option<String>,
    /// How its answers are opened.
    pub scope: Option<PromptScope>,
    /// Answers, newest first. Nothing counts them.
    pub answers: Vec<AnswerView>,
}

/// An answer to a prompt.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
