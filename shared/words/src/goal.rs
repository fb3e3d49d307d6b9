//! Goals: how far ahead, how they stand, why they changed.

use crate::Voice;
use app::goal::event::{GoalState, Horizon};
use content::Value::Text;
use content::{Id, goal, report};

/// How far ahead a goal lies.
pub fn horizon(horizon: Horizon) -> Id {
    match horizon {
        Horizon::Month => goal::HORIZON_MONTH,
        Horizon::Year => goal::HORIZON_YEAR,
        Horizon::Further => goal::HORIZON_FURTHER,
    }
}

/// Where a goal stands.
pub fn state(state: GoalState) -> Id {
    match state {
        GoalState::Open => report::GOAL_OPEN,
        GoalState::Met => report::GOAL_MET,
        GoalState::Changed => report::GOAL_CHANGED,
        GoalState::Dropped => report::GOAL_DROPPED,
    }
}

/// Why a goal has changed, in the words of the two.
pub fn because(reason: &str, voice: &Voice) -> String {
    voice.tell(goal::BECAUSE, &[("reason", Text(reason))])
}

/// Above the goals that both of a pair see.
pub fn ours(partner: &str, voice: &Voice) -> String {
    voice.tell(goal::OURS, &[("partner", Text(voice.partner(partner)))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn goals_are_told_in_both_languages() {
        assert_eq!(ours("Ruth", &english()), "Our goals, with Ruth (both of us)");
        assert_eq!(ours("", &german()), "Unsere Ziele, du und dein Gegenüber (wir beide)");
        assert_eq!(because("a new role", &german()), "Grund: a new role");
        assert_eq!(english().say(horizon(Horizon::Year)), "This year");
        assert_eq!(english().say(state(GoalState::Met)), "Met");
    }
}
