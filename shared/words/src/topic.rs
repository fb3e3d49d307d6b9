//! A topic: its kind, who shows it, how far somebody is, how it stands.

use crate::Voice;
use app::ground::who::Who;
use app::topic::event::{Comfort, TopicKind, TopicState};
use content::Value::Text;
use content::{Id, scale, sync, topic};

/// The kind of a topic.
pub fn kind(kind: TopicKind) -> Id {
    match kind {
        TopicKind::Views => topic::KIND_VIEWS,
        TopicKind::Customers => topic::KIND_CUSTOMERS,
        TopicKind::Work => topic::KIND_WORK,
        TopicKind::Culture => topic::KIND_CULTURE,
        TopicKind::Careers => topic::KIND_CAREERS,
        TopicKind::Technology => topic::KIND_TECHNOLOGY,
    }
}

/// How at ease the learner is.
pub fn comfort(step: Comfort) -> Id {
    match step {
        Comfort::Never => scale::COMFORT_NEVER,
        Comfort::Helped => scale::COMFORT_HELPED,
        Comfort::Alone => scale::COMFORT_ALONE,
        Comfort::Weekly => scale::COMFORT_WEEKLY,
        Comfort::Show => scale::COMFORT_SHOW,
    }
}

/// How it stands; two that were set apart are two answers.
pub fn state(state: Option<TopicState>, voice: &Voice) -> String {
    voice.say(match state {
        Some(TopicState::Active) => topic::STATE_ACTIVE,
        Some(TopicState::Parked) => topic::STATE_PARKED,
        Some(TopicState::Done) => topic::STATE_DONE,
        None => sync::TWO_SHORT,
    })
}

/// Who shows it to whom.
pub fn direction(teacher: Option<Who>, partner: &str, voice: &Voice) -> String {
    let id = match teacher {
        Some(Who::Me) => topic::YOU_TEACH,
        Some(Who::Partner) => topic::TEACHES_YOU,
        None => topic::TWO_TEACHERS,
    };
    voice.tell(id, &[("partner", Text(voice.partner(partner)))])
}

/// When it worked, in the words of a person.
pub fn worked_when(when: &str, voice: &Voice) -> String {
    voice.tell(topic::WORKED_WHEN, &[("when", Text(when))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn a_topic_says_who_shows_it_and_how_it_stands() {
        assert_eq!(direction(Some(Who::Me), "Ruth", &english()), "you teach Ruth");
        assert_eq!(direction(Some(Who::Partner), "", &german()), "dein Gegenüber zeigt es dir");
        assert_eq!([state(Some(TopicState::Parked), &english()), state(None, &german())], ["parked", "Zwei Antworten"]);
        assert_eq!(worked_when("it rains", &english()), "It worked when: it rains");
        assert_eq!(english().say(kind(TopicKind::Careers)), "Careers");
        assert_eq!(english().say(comfort(Comfort::Alone)), "Tried alone");
    }
}
