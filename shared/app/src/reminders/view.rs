//! A reminder as a fact.

use crate::ground::who::Who;
use serde::{Deserialize, Serialize};

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Nudge {
    /// Nobody has met yet.
    NeverMet,
    /// The next meeting is due around then.
    NextDue {
        /// Milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// They last met longer ago than agreed.
    Late {
        /// Full weeks since.
        weeks: u32,
        /// Agreed weeks between two meetings.
        agreed: u32,
    },
    /// No meeting for six weeks or more: pause, go on or end?
    Gap {
        /// Full weeks since.
        weeks: u32,
    },
    /// Three meetings are behind them, and one has not answered how to go on.
    ThreeMeetings,
    /// What they agreed on runs until then, which is near or past: renew it, pause or end?
    Ends {
        /// Milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// They are wrapping up: one last meeting, if they like.
    LastMeeting,
    /// Nothing in this direction yet.
    NothingYet {
        /// Who would teach.
        teacher: Who,
    },
    /// The last meetings were about technology only.
    OtherKind {
        /// How many.
        sessions: u32,
    },
    /// More topics are active than three: which one to park?
    TooManyActive {
        /// How many.
        active: u32,
    },
}
