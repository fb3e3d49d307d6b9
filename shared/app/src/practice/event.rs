//! What a person says about where a pair stands.

use serde::{Deserialize, Serialize};

/// What a person does about where a pair stands. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum PracticeEvent {
    /// Answers "Go on?" of the trial, sealed. Until the partner has answered, it can be answered anew.
    AnswerTrial {
        /// The pair.
        pair: String,
        /// The answer.
        answer: TrialAnswer,
    },
    /// Answers a check of [`PracticeView`](crate::practice::view::PracticeView), sealed.
    AnswerCheck {
        /// The pair.
        pair: String,
        /// The question's id.
        question: String,
        /// The answer.
        answer: CheckAnswer,
    },
    /// Puts off the date at which a question opens even if only one has answered.
    PutOff {
        /// The pair.
        pair: String,
        /// The question's id, such as `trial`.
        question: String,
        /// The new date, milliseconds since 1970, UTC.
        due_at_ms: i64,
    },
    /// Not for now.
    Pause {
        /// The pair.
        pair: String,
        /// When to look again, milliseconds since 1970, UTC.
        until_ms: Option<i64>,
    },
    /// On again: after a pause, or after all.
    Resume {
        /// The pair.
        pair: String,
    },
    /// Begins to wrap up.
    Close {
        /// The pair.
        pair: String,
    },
    /// Ends it, at once and without a reason. Nothing says who did.
    End {
        /// The pair.
        pair: String,
    },
    /// While wrapping up: takes what stands under one's own name out of what both see, from here on.
    TakeBack {
        /// The pair.
        pair: String,
    },
}

/// An answer to "Go on?", given alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrialAnswer {
    /// Yes.
    Yes,
    /// Not sure.
    Unsure,
    /// No.
    No,
}

/// An answer to the check after three meetings, or when the two have not met for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckAnswer {
    /// Go on as is.
    GoOn,
    /// Change something. After a long time without a meeting: pause.
    Change,
    /// End well.
    End,
}
