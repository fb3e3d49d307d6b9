//! The home screen: what waits for this person.

use crate::{Voice, number, sealed};
use app::today::view::Waiting;
use content::today;

/// Something that needs a person.
pub fn waiting(waiting: &Waiting, voice: &Voice) -> String {
    match waiting {
        Waiting::TwoAnswers { .. } => voice.say(today::WAITING_TWO),
        Waiting::TakeAway { .. } => voice.say(today::WAITING_TAKE_AWAY),
        Waiting::PickTime { times, .. } => voice.tell(today::WAITING_PICK, &[("count", number(*times))]),
        Waiting::Prepare { .. } => voice.say(today::WAITING_PREPARE),
        Waiting::Card { .. } => voice.say(today::WAITING_CARD),
        Waiting::Happened { .. } => voice.say(today::WAITING_HAPPENED),
        Waiting::Length { .. } => voice.say(today::WAITING_LENGTH),
        Waiting::Question { question, i_answered, due_at_ms, date_has_passed, .. } => {
            let asked = voice.say(sealed::asked(question));
            let stands = if *i_answered { Some(voice.say(today::QUESTION_ANSWERED)) } else { None };
            let date = due_at_ms.and_then(|day_ms| sealed::date(day_ms, *date_has_passed, voice));
            [Some(asked), stands, date].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Waiting::NobodyYet { .. } => voice.say(today::WAITING_NOBODY),
        Waiting::Admission { .. } => voice.say(today::WAITING_ADMISSION),
    }
}

/// How many topics are active.
pub fn active_topics(count: u32, voice: &Voice) -> String {
    voice.tell(today::TOPICS_ACTIVE, &[("count", number(count))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn what_waits_is_said_without_anybodys_id() {
        let session = || "0123456789abcdef".to_owned();
        let all = [
            Waiting::TwoAnswers { session: session() },
            Waiting::TakeAway { session: session() },
            Waiting::PickTime { session: session(), times: 1 },
            Waiting::Prepare { session: session() },
            Waiting::Card { session: session() },
            Waiting::Happened { session: session() },
            Waiting::Length { session: session() },
            Waiting::Question {
                pair: session(),
                question: "trial".into(),
                i_answered: true,
                due_at_ms: Some(0),
                date_has_passed: true,
            },
            Waiting::NobodyYet { pair: session() },
            Waiting::Admission { pair: session() },
        ];
        for waits in &all {
            let [english, german] = [english(), german()].map(|voice| waiting(waits, &voice));
            assert!(english != german && !english.contains("0123") && !german.contains("0123"), "{english}");
        }
        assert_eq!(waiting(&all[2], &english()), "1 time is proposed. Pick one.");
        assert_eq!(
            waiting(&Waiting::PickTime { session: session(), times: 3 }, &german()),
            "3 Zeiten sind vorgeschlagen. Wähle eine."
        );
        assert_eq!(active_topics(2, &german()), "gerade 2");
    }
}
