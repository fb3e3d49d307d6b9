//! Putting a reminder off.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::reminders::event::NudgeKind;
use crate::reminders::show;

impl Model {
    pub(crate) fn later(&mut self, pair: &str, nudge: NudgeKind) -> Outcome {
        let space = self.pair_space(pair)?;
        let token = show::put_off(self, &space, nudge);
        self.says(&later_key(nudge, &space.to_string()), &token)
    }
}

/// Under what it is kept that a reminder was put off.
pub(crate) fn later_key(nudge: NudgeKind, pair: &str) -> String {
    let word = match nudge {
        NudgeKind::Late => "late",
        NudgeKind::Gap => "gap",
        NudgeKind::NothingYet => "nothing-yet",
        NudgeKind::OtherKind => "other-kind",
        NudgeKind::ThreeMeetings => "three-meetings",
        NudgeKind::Ends => "ends",
        NudgeKind::LastMeeting => "last-meeting",
    };
    format!("later-{word}.{pair}")
}
