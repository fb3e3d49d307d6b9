//! What a person says of how it goes.

use serde::{Deserialize, Serialize};

/// What a person does about how it goes. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum ReportEvent {
    /// One has met somebody through this pair. One's own.
    NoteMet {
        /// The pair.
        pair: String,
        /// Who: never leaves one's own devices.
        name: String,
        /// What they are or do: may be shared.
        what: String,
    },
    /// Lets the partner know that one has met somebody: what they are or do, never the name.
    ShareMet {
        /// Whom.
        met: String,
    },
    /// Answers one of the questions about how it goes. One's own.
    Rate {
        /// The pair.
        pair: String,
        /// Which question.
        question: RatingQuestion,
        /// Where the time together stands; `None` takes it from the meetings.
        moment: Option<RatingMoment>,
        /// Its place on the scale, from 1.
        answer: u32,
    },
    /// Gives the partner a copy of one's own answers as they are now.
    ShareRatings {
        /// The pair.
        pair: String,
    },
    /// Shows a pair's report: [`ViewModel::report`](crate::view::ViewModel).
    Open {
        /// The pair.
        pair: String,
    },
    /// Leaves the report.
    Close,
}

/// What somebody is asked again and again about how it goes. Each answers alone, and it stays theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RatingQuestion {
    /// How effective for the work? One of five; in the middle and at the end (capability 31).
    Work,
    /// How effective for you? The same.
    You,
    /// "I can say what I think to my partner." One of five (capability 37).
    Say,
    /// "I understand how this looks from their place." The same.
    See,
    /// Useful? Yes, in part, no (capability 5).
    Useful,
    /// Glad to have done it? The same.
    Glad,
}

/// Where the time together stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RatingMoment {
    /// At the beginning.
    #[default]
    Start,
    /// From the fourth meeting on.
    Middle,
    /// At the end.
    End,
}
