//! Where a pair stands: trial, check, pause, closing, ending; how often they meet.

use crate::clock::{day_and_hour, meant_day};
use crate::{Voice, number};
use app::practice::view::{PairState, RhythmView};
use content::Value::{Date, Text};
use content::{Id, agreement, nudge, pair, practice, report};

/// Where a pair stands.
pub fn state(state: PairState, partner: &str, voice: &Voice) -> String {
    match state {
        PairState::Invited => voice.say(practice::INVITED),
        PairState::Trial => of_partner(practice::TRIAL, partner, voice),
        PairState::Active => voice.say(practice::ACTIVE),
        PairState::Paused => voice.say(practice::PAUSED),
        PairState::Closing => voice.say(practice::CLOSING),
        PairState::Ended => ended(voice),
    }
}

/// The fixed words of an end, and what it means. They are the same for both, and whatever came before.
pub fn ended(voice: &Voice) -> String {
    [pair::ENDED, pair::CLOSING_SHARED, pair::CLOSING_OWN].map(|id| voice.say(id)).join(" ")
}

/// After one has agreed: it is in force, or it waits for the other one.
pub fn agreed(partner: &str, both: bool, voice: &Voice) -> String {
    if both { voice.say(agreement::IN_FORCE) } else { of_partner(agreement::WAITS_PARTNER, partner, voice) }
}

/// After an answer was sealed.
pub fn sealed(partner: &str, voice: &Voice) -> String {
    of_partner(pair::TRIAL_WAITING, partner, voice)
}

/// Before an end: the second of two steps.
pub fn end_question(partner: &str, voice: &Voice) -> String {
    format!("{} {}", voice.say(pair::END_CONFIRM), of_partner(pair::END_CONFIRM_TEXT, partner, voice))
}

/// Before one takes back what one wrote.
pub fn take_back_question(partner: &str, voice: &Voice) -> String {
    of_partner(practice::TAKE_BACK, partner, voice)
}

/// After it.
pub fn taken_back(count: u32, partner: &str, voice: &Voice) -> String {
    voice.tell(practice::TAKEN_BACK, &[("count", number(count)), ("partner", Text(voice.partner(partner)))])
}

/// They were not both sure, and nobody said no: once more.
pub fn trial_again(voice: &Voice) -> String {
    voice.say(pair::TRIAL_AGAIN)
}

/// Until when a pause is meant.
pub fn paused_until(until_ms: i64, voice: &Voice) -> String {
    voice.tell(pair::PAUSE_UNTIL, &[("day", Date(&meant_day(until_ms, voice)))])
}

/// How often they meet, beside what they agreed.
pub fn rhythm(rhythm: &RhythmView, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    if let (true, Some(weeks), Some(agreed)) = (rhythm.drifting, rhythm.weeks_since, rhythm.agreed_weeks) {
        lines.push(voice.tell(nudge::LATE, &[("weeks", number(weeks)), ("agreed", number(agreed))]));
    } else if let Some(due) = rhythm.next_due_ms {
        lines.push(voice.tell(nudge::NEXT_DUE, &[("day", Date(&day_and_hour(due, voice)))]));
    }
    if rhythm.planned > 0 {
        let values = [("done", number(rhythm.held)), ("planned", number(rhythm.planned))];
        lines.push(voice.tell(practice::HELD, &values));
    }
    if rhythm.unplanned > 0 {
        lines.push(voice.tell(report::MEETINGS_UNPLANNED, &[("count", number(rhythm.unplanned))]));
    }
    lines
}

fn of_partner(id: Id, partner: &str, voice: &Voice) -> String {
    voice.tell(id, &[("partner", Text(voice.partner(partner)))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn the_end_is_the_same_words_for_both_and_names_nobody() {
        let said = state(PairState::Ended, "Ruth", &english());
        assert_eq!(said, ended(&english()));
        assert!(
            said.starts_with("This pairing has ended. Nothing more is needed.") && !said.contains("Ruth"),
            "{said}"
        );
        assert!(end_question("Ruth", &german()).contains("Ruth"));
    }

    #[test]
    fn where_a_pair_stands_has_words_in_both_languages() {
        let states = [PairState::Invited, PairState::Trial, PairState::Active, PairState::Paused, PairState::Closing];
        for at in states {
            let [english, german] = [english(), german()].map(|voice| state(at, "Ruth", &voice));
            assert!(english.ends_with('.') && german.ends_with('.') && english != german, "{english} {german}");
        }
    }

    #[test]
    fn how_often_they_meet_stands_beside_what_they_agreed() {
        let view = RhythmView {
            drifting: true,
            weeks_since: Some(5),
            agreed_weeks: Some(3),
            planned: 4,
            held: 3,
            unplanned: 1,
            ..RhythmView::default()
        };
        let late = "You last met 5 weeks ago; you agreed on every 3 weeks.";
        assert_eq!(rhythm(&view, &english()), [late, "Planned meetings held: 3 of 4.", "1 meeting without a plan"]);
        assert_eq!(
            taken_back(2, "Ruth", &english()),
            "Saved here. 2 entries taken out from here on; Ruth may have copied them."
        );
        assert!(
            sealed("Ruth", &german()).contains("Ruth")
                && agreed("Ruth", true, &german()).starts_with("Hier gespeichert.")
        );
    }
}
