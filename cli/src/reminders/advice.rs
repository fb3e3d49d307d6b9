//! What is to be typed about a reminder.

use crate::advice::around;
use app::reminders::view::Nudge;
use content::cli::before as own;

/// A reminder.
pub fn nudge(nudge: &Nudge, partner: &str, voice: &words::Voice) -> String {
    let sentence = words::reminders::nudge(nudge, partner, voice);
    match nudge {
        Nudge::TooManyActive { .. } => around(&sentence, own::MANY_ACTIVE),
        Nudge::NeverMet
        | Nudge::NextDue { .. }
        | Nudge::Late { .. }
        | Nudge::ThreeMeetings
        | Nudge::Ends { .. }
        | Nudge::LastMeeting
        | Nudge::Gap { .. }
        | Nudge::NothingYet { .. }
        | Nudge::OtherKind { .. } => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::voice;

    #[test]
    fn what_can_be_done_about_it_stands_behind_a_fact() {
        assert_eq!(
            nudge(&Nudge::TooManyActive { active: 4 }, "", voice()),
            "Active topics: 4; three are enough at once. Which one to park? turnabout topic park ID"
        );
    }
}
