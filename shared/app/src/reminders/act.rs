//! Putting a reminder off.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::reminders::event::NudgeKind;
use crate::reminders::show;
use crate::session::show::Lists;

impl Model {
    /// Only what is shown can be put off: a word for another one would silence it before anybody has read it.
    pub(crate) fn later(&mut self, lists: Lists<'_>, pair: &str, nudge: NudgeKind) -> Outcome {
        let space = self.pair_space(pair)?;
        if !show::of(self, lists, &space).iter().any(|shown| shown.kind() == Some(nudge)) {
            return Err(Problem::NotShown);
        }
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
