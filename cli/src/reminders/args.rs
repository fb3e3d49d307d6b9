//! Arguments of `turnabout later …`.

use crate::typed::{OfPair, words};
use app::reminders::event::NudgeKind;
use clap::Args;

words! {
    /// A reminder that can be put off.
    NudgeWord as NudgeKind {
        /// The next meeting is later than agreed.
        Late = Late,
        /// No meeting for six weeks.
        Gap = Gap,
        /// Nothing in one direction yet.
        NothingYet = NothingYet,
        /// Only technology of late.
        OtherKind = OtherKind,
        /// Three meetings: how to go on?
        ThreeMeetings = ThreeMeetings,
        /// The end that was agreed on is near.
        Ends = Ends,
        /// One last meeting, while wrapping up.
        LastMeeting = LastMeeting,
    }
}

/// `turnabout later …`
#[derive(Args)]
pub struct LaterArguments {
    /// The reminder.
    pub nudge: NudgeWord,
    #[command(flatten)]
    pub of: OfPair,
}
