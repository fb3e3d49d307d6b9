//! `reflect` and `reflect list`.

use super::who;
use crate::clock::Moment;
use crate::language::say;
use app::reflect::view::AnswerView;
use serde::Serialize;

/// `reflect`: the prompt, or nothing.
#[derive(Serialize)]
pub struct Reflect {
    /// The prompt.
    pub prompt: Option<Prompt>,
}

/// A prompt with its words.
#[derive(Serialize)]
pub struct Prompt {
    id: String,
    text: Option<String>,
}

impl Prompt {
    /// By its id; a newer version's prompt has no words here.
    pub fn of(id: &str) -> Self {
        Self { id: id.to_owned(), text: content::prompt::of(id).map(say) }
    }
}

/// One row of `reflect list`.
#[derive(Serialize)]
pub struct Answer {
    id: String,
    prompt: Prompt,
    by: &'static str,
    shared: bool,
    time: Option<Moment>,
    text: String,
}

impl Answer {
    /// From an answer.
    pub fn of(view: &AnswerView) -> Self {
        Self {
            id: view.id.clone(),
            prompt: Prompt::of(&view.prompt),
            by: who(view.by),
            shared: view.shared,
            time: view.at_ms.map(Moment::of),
            text: view.text.clone(),
        }
    }
}
