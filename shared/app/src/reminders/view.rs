//! A reminder as a fact.

use crate::ground::who::Who;
use crate::reminders::event::NudgeKind;
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

impl Nudge {
    /// By what word it is put off; `None`: it goes only when what it says does.
    pub const fn kind(&self) -> Option<NudgeKind> {
        match self {
            Self::Late { .. } => Some(NudgeKind::Late),
            Self::Gap { .. } => Some(NudgeKind::Gap),
            Self::ThreeMeetings => Some(NudgeKind::ThreeMeetings),
            Self::Ends { .. } => Some(NudgeKind::Ends),
            Self::LastMeeting => Some(NudgeKind::LastMeeting),
            Self::NothingYet { .. } => Some(NudgeKind::NothingYet),
            Self::OtherKind { .. } => Some(NudgeKind::OtherKind),
            Self::NeverMet | Self::NextDue { .. } | Self::TooManyActive { .. } => None,
        }
    }
}
