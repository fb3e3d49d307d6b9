//! An answer: what somebody wrote to a prompt.

use crate::document::{TextField, check_id};
use crate::{Document, Error, Kind, Person};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 3] = ["prompt", "by", "at_ms"];

/// What an answer says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The prompt's id; empty until it is set.
    pub prompt: String,
    /// Whose answer it is.
    pub by: Option<Person>,
    /// The answer.
    pub text: String,
    /// When it was begun, in milliseconds since 1970.
    pub at_ms: Option<i64>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Answer);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Answer, Error> {
    let mut fields = document.fields(&Kind::Answer, &KEYS)?;
    Ok(Answer {
        prompt: fields.one("prompt").unwrap_or_default(),
        by: fields.one("by"),
        text: document.text(TextField::Answer)?,
        at_ms: fields.one("at_ms"),
        newer: fields.newer,
    })
}

/// Says what is answered, by whom and when. The words go through [`Document::splice`].
pub fn begin(document: &mut Document, prompt_id: &str, by: &Person, at_ms: i64) -> Result<(), Error> {
    check_id(prompt_id)?;
    document.set(&Kind::Answer, "prompt", &prompt_id.to_owned())?;
    document.set(&Kind::Answer, "by", by)?;
    document.set(&Kind::Answer, "at_ms", &at_ms)
}
