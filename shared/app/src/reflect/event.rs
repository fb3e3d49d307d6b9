//! What a person does with prompts and answers.

/// What a person does with prompts and answers. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum ReflectEvent {
    /// Answers a prompt; private unless shared.
    Answer {
        /// The prompt's id, such as `P01`.
        prompt: String,
        /// The pair it is shared with; `None` keeps it to oneself.
        share_with: Option<String>,
        /// The answer.
        text: String,
    },
    /// Not this one.
    Skip {
        /// The prompt's id.
        prompt: String,
    },
    /// Another prompt now; this one may come again. Equal to answering and to skipping.
    Another,
    /// Gives the partner a copy of one's own private answer, as new text without history.
    Share {
        /// The answer.
        answer: String,
        /// The pair.
        pair: String,
    },
    /// Answers a prompt that is opened together, sealed.
    Seal {
        /// The pair.
        pair: String,
        /// The prompt's id, such as `P14`.
        prompt: String,
        /// The answer.
        text: String,
    },
    /// Leaves a thank-you note for the partner. Both of us; no points, and nothing counts them.
    Thank {
        /// The pair.
        pair: String,
        /// The note.
        text: String,
    },
}
