//! Which reminders can be put off.

use serde::{Deserialize, Serialize};

/// What a person does with reminders. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum RemindersEvent {
    /// Puts a reminder off.
    Later {
        /// The pair.
        pair: String,
        /// Which.
        nudge: NudgeKind,
    },
}

/// A reminder that can be put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NudgeKind {
    /// The next meeting is later than agreed.
    Late,
    /// No meeting for six weeks: pause, go on or end? Putting it off is to go on.
    Gap,
    /// Nothing in one of the two directions yet.
    NothingYet,
    /// Only technology of late.
    OtherKind,
    /// Three meetings: go on as is, change something, or end well?
    ThreeMeetings,
    /// The end that was agreed on is near.
    Ends,
    /// One last meeting, while wrapping up.
    LastMeeting,
}
