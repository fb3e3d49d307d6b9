//! What is to be typed about a reminder.

use crate::advice::around;
use crate::language::tell;
use crate::reminders::args::NudgeWord;
use app::reminders::event::NudgeKind;
use app::reminders::view::Nudge;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use content::Value::{Message, Text};
use content::cli::before as own;

/// A reminder, and by what word it is put off.
pub fn nudge(nudge: &Nudge, partner: &str, voice: &words::Voice) -> String {
    let sentence = words::reminders::nudge(nudge, partner, voice);
    if matches!(nudge, Nudge::TooManyActive { .. }) {
        return around(&sentence, own::MANY_ACTIVE);
    }
    match nudge.kind().and_then(word) {
        Some(word) => tell(own::LATER, &[("sentence", Message(&sentence)), ("word", Text(word.get_name()))]),
        None => sentence,
    }
}

fn word(kind: NudgeKind) -> Option<PossibleValue> {
    let word = NudgeWord::value_variants().iter().find(|word| NudgeKind::from(**word) == kind);
    word.and_then(ValueEnum::to_possible_value)
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
        assert!(nudge(&Nudge::LastMeeting, "", voice()).ends_with("turnabout later last-meeting"));
        assert!(!nudge(&Nudge::NeverMet, "", voice()).contains("later"), "it goes only when they meet");
    }
}
