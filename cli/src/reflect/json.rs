//! `reflect` and `reflect list`.

use crate::json::shape::Shape;
use crate::language::say;
use app::reflect::view::AnswerView;
use serde::Serialize;
use serde_json::Value;

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
pub const ANSWER: Shape<AnswerView, Asked> = Shape::new(&[]);

/// What was asked, in words.
#[derive(Serialize)]
pub struct Asked {
    prompt: Prompt,
}

/// From an answer.
pub fn answer(view: &AnswerView) -> Value {
    ANSWER.with(view, &Asked { prompt: Prompt::of(&view.prompt) })
}
