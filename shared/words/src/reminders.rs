//! What is due and can be put off: a fact, and then one thing to do.

use crate::clock::day_and_hour;
use crate::{Voice, number};
use app::ground::who::Who;
use app::reminders::view::Nudge;
use content::Value::{Date, Text};
use content::{nudge, pair};

/// A reminder. `partner` is the name of the other one.
pub fn nudge(nudge: &Nudge, partner: &str, voice: &Voice) -> String {
    let due = |id, at_ms| voice.tell(id, &[("day", Date(&day_and_hour(at_ms, voice)))]);
    match nudge {
        Nudge::NeverMet => voice.say(nudge::NEVER_MET),
        Nudge::NextDue { at_ms } => due(nudge::NEXT_DUE, *at_ms),
        Nudge::Late { weeks, agreed } => {
            let fact = voice.tell(nudge::LATE, &[("weeks", number(*weeks)), ("agreed", number(*agreed))]);
            format!("{fact} {}", voice.say(nudge::LATE_DO))
        }
        Nudge::ThreeMeetings => voice.say(nudge::THIRD),
        Nudge::Ends { at_ms } => due(nudge::ENDS, *at_ms),
        Nudge::LastMeeting => voice.say(pair::CLOSING_MEETING),
        Nudge::Gap { weeks } => voice.tell(nudge::GAP, &[("weeks", number(*weeks))]),
        Nudge::NothingYet { teacher } => {
            let direction = if *teacher == Who::Me { nudge::DIRECTION } else { nudge::DIRECTION_LEARN };
            voice.tell(direction, &[("partner", Text(voice.partner(partner)))])
        }
        Nudge::OtherKind { sessions } => voice.tell(nudge::OTHER_KIND, &[("count", number(*sessions))]),
        Nudge::TooManyActive { active } => voice.tell(nudge::MANY_ACTIVE, &[("count", number(*active))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn a_reminder_says_a_fact_and_then_one_thing_to_do() {
        let late = Nudge::Late { weeks: 5, agreed: 3 };
        let said =
            "You last met 5 weeks ago; you agreed on every 3 weeks. Propose a time, or change how often you meet.";
        assert_eq!(nudge(&late, "Ruth", &english()), said);
        assert!(nudge(&late, "Ruth", &german()).starts_with("Ihr habt euch zuletzt vor 5 Wochen getroffen; "));
        let nothing = nudge(&Nudge::NothingYet { teacher: Who::Me }, "", &english());
        assert_eq!(nothing, "There is no topic yet that your partner learns from you. What could it be?");
        let many = nudge(&Nudge::TooManyActive { active: 4 }, "", &german());
        assert_eq!(many, "Laufende Themen: 4; drei auf einmal sind genug. Welches soll ruhen?");
    }
}
