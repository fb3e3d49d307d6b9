//! Words of what is there before and between meetings. What ships with the app comes from `content`, in the person's
//! language; the sentences of the terminal's own stand here, so that they can move there.

use crate::language;
use app::event::{Comfort, GoalState, GoodTimes, Horizon, PairType, Power, Ready, StandsAs, TopicKind, Useful, Who};
use app::view::{NextUp, Nudge, PromptScope, ReadyResult};
use content::{Id, Texts, Value, agreement, before, nudge, offer, pair, role, scale, scope, topic};

/// The words in the language that was chosen.
pub fn texts() -> Texts {
    Texts::new(language::chosen())
}

/// A message, without marks that a terminal does not know.
pub fn say(texts: &Texts, id: Id, values: &[(&str, Value<'_>)]) -> String {
    content::without_isolation(&texts.text(id, values))
}

/// The words of a card, by its id.
pub fn card(id: &str) -> Option<content::card::Card> {
    let newer = app::cards::NEWER.iter().zip(content::card::JUNIOR);
    let longer = app::cards::LONGER.iter().zip(content::card::SENIOR);
    newer.chain(longer).find(|(own, _)| **own == id).map(|(_, card)| card)
}

/// Was a card useful?
pub fn useful(useful: Useful) -> Id {
    match useful {
        Useful::Yes => scale::USEFUL_YES,
        Useful::Partly => scale::USEFUL_PARTLY,
        Useful::No => scale::USEFUL_NO,
    }
}

/// What the readiness check comes to.
pub fn result(result: ReadyResult) -> Id {
    match result {
        ReadyResult::Go => before::READY_RESULT_GO,
        ReadyResult::Talk => before::READY_RESULT_TALK,
        ReadyResult::Wait => before::READY_RESULT_WAIT,
    }
}

/// An answer to a statement.
pub fn ready(ready: Ready) -> Id {
    match ready {
        Ready::Yes => before::READY_YES,
        Ready::Partly => before::READY_PARTLY,
        Ready::NotNow => before::READY_NO,
    }
}

/// An answer to the question about power.
pub fn power(power: Power) -> Id {
    match power {
        Power::Yes => before::POWER_YES,
        Power::No => before::POWER_NO,
        Power::Unsure => before::POWER_UNSURE,
    }
}

/// The type of a pair.
pub fn pair_type(pair_type: PairType) -> Id {
    match pair_type {
        PairType::Reverse => role::PAIR_REVERSE,
        PairType::Mutual => role::PAIR_MUTUAL,
        PairType::Peer => role::PAIR_PEER,
    }
}

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

/// How the answers to a prompt are opened.
pub fn opened(texts: &Texts, opened: PromptScope) -> String {
    match opened {
        PromptScope::Private => say(texts, scope::MINE, &[]),
        PromptScope::Shared => say(texts, scope::OURS, &[]),
        PromptScope::Sealed => "Opened together; until both have answered".to_owned(),
    }
}

/// Where somebody stands.
pub const fn stands(stands: StandsAs) -> &'static str {
    match stands {
        StandsAs::Newer => "newer here",
        StandsAs::Longer => "longer here",
        StandsAs::Alike => "in a place like the other's",
    }
}

/// How far ahead a goal lies.
pub const fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Month => "This month",
        Horizon::Year => "This year",
        Horizon::Further => "Further",
    }
}

/// Where a goal stands.
pub const fn goal_state(state: GoalState) -> &'static str {
    match state {
        GoalState::Open => "open",
        GoalState::Met => "met",
        GoalState::Changed => "changed",
        GoalState::Dropped => "dropped",
    }
}

/// What happens next, and the command for it.
pub const fn next(next: NextUp) -> &'static str {
    match next {
        NextUp::FirstOffer => "Say one thing that you can show: turnabout offer ask",
        NextUp::Invite => "Let your partner in: turnabout invite",
        NextUp::Cards => "Read the cards, if you like: turnabout cards",
        NextUp::Power => "Answer one question for yourself: turnabout before --power yes|no|unsure",
        NextUp::ShareOffer => "Share an offer: turnabout offer share ID",
        NextUp::PlanSession => "Plan a short meeting: turnabout session new",
        NextUp::Topics => "Name a topic in each direction: turnabout topic starters",
        NextUp::Meet => "Meet: turnabout session show",
        NextUp::TakeAway => "Write what you took away: turnabout session took \"…\"",
    }
}

/// The clause that is suggested after a yes to the question about power.
pub fn clause(texts: &Texts) -> String {
    format!("{}: {}", say(texts, before::POWER_ADD_CLAUSE, &[]), say(texts, agreement::POWER_DEFAULT, &[]))
}

/// A reminder.
pub fn nudge(texts: &Texts, nudge: &Nudge, partner: &str, day: impl Fn(i64) -> String) -> String {
    let number = |number: &u32| Value::Number(*number);
    match nudge {
        Nudge::NeverMet => say(texts, nudge::NEVER_MET, &[]),
        Nudge::NextDue { at_ms } => say(texts, nudge::NEXT_DUE, &[("day", Value::Date(&day(*at_ms)))]),
        Nudge::Late { weeks, agreed } => {
            let fact = say(texts, nudge::LATE, &[("weeks", number(weeks)), ("agreed", number(agreed))]);
            format!("{fact} {}", say(texts, nudge::LATE_DO, &[]))
        }
        Nudge::Gap { weeks } => say(texts, nudge::GAP, &[("weeks", number(weeks))]),
        Nudge::ThreeMeetings => say(texts, nudge::THIRD, &[]),
        Nudge::Ends { at_ms } => say(texts, nudge::ENDS, &[("day", Value::Date(&day(*at_ms)))]),
        Nudge::LastMeeting => say(texts, pair::CLOSING_MEETING, &[]),
        Nudge::NothingYet { teacher: Who::Me } => {
            let partner = if partner.is_empty() { say(texts, scope::PARTNER, &[]) } else { partner.to_owned() };
            say(texts, nudge::DIRECTION, &[("partner", Value::Text(&partner))])
        }
        Nudge::NothingYet { teacher: Who::Partner } => {
            format!("{}: {}", say(texts, topic::LEARN_TITLE, &[]), say(texts, topic::NONE_YET, &[]))
        }
        Nudge::OtherKind { sessions } => say(texts, nudge::OTHER_KIND, &[("count", number(sessions))]),
        Nudge::TooManyActive { active } => {
            format!(
                "{active} topics are active, and three are enough at once. Which one to park? turnabout topic park ID"
            )
        }
    }
}

/// Good times, with days and hours.
pub fn times(times: &GoodTimes) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let day = |day: &u32| usize::try_from(*day).ok().and_then(|day| DAYS.get(day.checked_sub(1)?)).copied();
    let hour = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let days = times.days.iter().filter_map(day).collect::<Vec<_>>().join(", ");
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| format!("{} to {}", hour(from), hour(to)));
    let parts = [times.text.clone(), days, hours.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What the first question of the app is.
pub const FIRST: Id = offer::FIRST_ASK;

#[cfg(test)]
mod tests {
    use super::*;
    use content::Language;

    #[test]
    fn every_card_of_the_core_has_its_own_words() {
        for id in app::cards::NEWER.into_iter().chain(app::cards::LONGER) {
            let title = card(id).map(|card| card.title.name());
            assert_eq!(title, Some(format!("card-{id}-title").as_str()));
        }
        assert!(card("junior-nothing").is_none());
    }

    #[test]
    fn every_prompt_of_the_core_has_its_words_and_they_are_the_same_in_english() {
        let texts = Texts::new(Language::English);
        for prompt in app::prompts::PROMPTS {
            let words = content::prompt::of(prompt.id).map(|id| say(&texts, id, &[]));
            assert_eq!(words.as_deref(), Some(prompt.text), "{}", prompt.id);
        }
    }

    #[test]
    fn a_reminder_says_a_fact_in_the_language_of_the_person() {
        let late = Nudge::Late { weeks: 5, agreed: 3 };
        let said = |language| nudge(&Texts::new(language), &late, "Ruth", |_| String::new());
        let english =
            "You last met 5 weeks ago; you agreed on every 3 weeks. Propose a time, or change how often you meet.";
        assert_eq!(said(Language::English), english);
        assert_ne!(said(Language::German), english);
    }
}
