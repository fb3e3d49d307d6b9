//! What `--json` answers: the views themselves, with their times in both forms. What is written out in here differs from its
//! view, is the answer of a command, or has words. Fields are added, never renamed or taken away. `README.md` has them in short,
//! `json-schema.json` beside it in full.

pub mod shape;
#[cfg(test)]
mod tests;

use serde::Serialize;

/// The answer of a command that changes something: it is on this disk, and perhaps something was made.
#[derive(Serialize)]
pub struct Done {
    /// Always "here".
    pub saved: &'static str,
    /// The id of what was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Done {
    /// Saved, nothing made.
    pub const SAVED: Self = Self { saved: "here", id: None };

    /// Saved, and this was made.
    pub fn made(id: &str) -> Self {
        Self { saved: "here", id: Some(id.to_owned()) }
    }
}

/// What is saved here and not done before the relay has it.
#[derive(Serialize)]
pub struct Waits {
    saved: &'static str,
    waits_for: &'static str,
}

impl Waits {
    /// Waits for the relay.
    pub const RELAY: Self = Self { saved: "here", waits_for: "relay" };
}
