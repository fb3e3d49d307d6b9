//! Words of what is there before and between meetings. The words themselves are in `cli-before.ftl` and the files that ship with
//! the app; here stands which of them is said when.

use crate::clock::weekday;
use crate::language::{number, own, partner, say, tell};
use app::before::event::{Power, Ready, Useful};
use app::before::view::{NextUp, ReadyResult};
use app::goal::event::{GoalState, Horizon};
use app::ground::who::{StandsAs, Who};
use app::offer::event::GoodTimes;
use app::pair::event::PairType;
use app::reflect::view::PromptScope;
use app::reminders::view::Nudge;
use app::topic::event::{Comfort, TopicKind};
use content::Value::{Date, Message, Text};
use content::cli::before as words;
use content::{Id, agreement, before, card, nudge, pair, report, role, scale, scope, topic};

/// The words of a card, by its id.
pub fn card(id: &str) -> Option<card::Card> {
    let newer = app::before::cards::NEWER.iter().zip(card::JUNIOR);
    let longer = app::before::cards::LONGER.iter().zip(card::SENIOR);
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
pub fn opened(opened: PromptScope) -> Id {
    match opened {
        PromptScope::Private => scope::MINE,
        PromptScope::Shared => scope::OURS,
        PromptScope::Sealed => words::OPENED_TOGETHER,
    }
}

/// Where somebody stands.
pub fn stands(stands: Option<StandsAs>) -> String {
    let stands = say(match stands {
        Some(StandsAs::Newer) => role::NEWER,
        Some(StandsAs::Longer) => role::LONGER,
        Some(StandsAs::Alike) => words::STANDS_ALIKE,
        None => words::STANDS_UNSAID,
    });
    tell(words::STANDS, &[("stands", Message(&stands))])
}

/// How far ahead a goal lies.
pub fn horizon(horizon: Horizon) -> Id {
    match horizon {
        Horizon::Month => words::HORIZON_MONTH,
        Horizon::Year => words::HORIZON_YEAR,
        Horizon::Further => words::HORIZON_FURTHER,
    }
}

/// Where a goal stands.
pub fn goal_state(state: GoalState) -> Id {
    match state {
        GoalState::Open => report::GOAL_OPEN,
        GoalState::Met => report::GOAL_MET,
        GoalState::Changed => report::GOAL_CHANGED,
        GoalState::Dropped => report::GOAL_DROPPED,
    }
}

/// What happens next, and the command for it.
pub fn next(next: NextUp) -> Id {
    match next {
        NextUp::FirstOffer => words::NEXT_FIRST_OFFER,
        NextUp::Invite => words::NEXT_INVITE,
        NextUp::Cards => words::NEXT_CARDS,
        NextUp::Power => words::NEXT_POWER,
        NextUp::ShareOffer => words::NEXT_SHARE_OFFER,
        NextUp::PlanSession => words::NEXT_PLAN,
        NextUp::Topics => words::NEXT_TOPICS,
        NextUp::Meet => words::NEXT_MEET,
        NextUp::TakeAway => words::NEXT_TAKE_AWAY,
    }
}

/// The clause that is suggested after a yes to the question about power.
pub fn clause() -> String {
    format!("{}: {}", say(before::POWER_ADD_CLAUSE), say(agreement::POWER_DEFAULT))
}

/// How to read a card.
pub fn read_card(card: &str) -> String {
    tell(words::CARD_READ, &[("card", Text(card))])
}

/// How to say whether a card was useful.
pub fn rate_card(id: &str) -> String {
    tell(words::CARD_USEFUL, &[("ask", Message(&say(card::USEFUL_ASK))), ("card", Text(id))])
}

/// Why a goal has changed.
pub fn because(reason: &str) -> String {
    tell(words::BECAUSE, &[("reason", Text(reason))])
}

/// Above the goals that both of a pair see.
pub fn our_goals(name: &str) -> String {
    tell(words::GOALS_OURS, &[("partner", Text(partner(name)))])
}

/// A reminder.
pub fn nudge(nudge: &Nudge, name: &str, day: impl Fn(i64) -> String) -> String {
    match nudge {
        Nudge::NeverMet => say(nudge::NEVER_MET),
        Nudge::NextDue { at_ms } => tell(nudge::NEXT_DUE, &[("day", Date(&day(*at_ms)))]),
        Nudge::Late { weeks, agreed } => {
            let fact = tell(nudge::LATE, &[("weeks", number(*weeks)), ("agreed", number(*agreed))]);
            format!("{fact} {}", say(nudge::LATE_DO))
        }
        Nudge::ThreeMeetings => say(nudge::THIRD),
        Nudge::Ends { at_ms } => tell(nudge::ENDS, &[("day", Date(&day(*at_ms)))]),
        Nudge::LastMeeting => say(pair::CLOSING_MEETING),
        Nudge::Gap { weeks } => tell(nudge::GAP, &[("weeks", number(*weeks))]),
        Nudge::NothingYet { teacher: Who::Me } => tell(nudge::DIRECTION, &[("partner", Text(partner(name)))]),
        Nudge::NothingYet { teacher: Who::Partner } => {
            format!("{}: {}", say(topic::LEARN_TITLE), say(topic::NONE_YET))
        }
        Nudge::OtherKind { sessions } => tell(nudge::OTHER_KIND, &[("count", number(*sessions))]),
        Nudge::TooManyActive { active } => tell(words::MANY_ACTIVE, &[("count", number(*active))]),
    }
}

/// One's own good times.
pub fn my_times(times: &GoodTimes) -> String {
    tell(words::TIMES_MINE, &[("times", Message(&self::times(times)))])
}

/// A partner's.
pub fn partners_times(times: &GoodTimes, name: &str) -> String {
    tell(words::TIMES_PARTNER, &[("partner", Text(partner(name))), ("times", Message(&self::times(times)))])
}

/// Good times, with days and hours.
fn times(times: &GoodTimes) -> String {
    let days = times.days.iter().filter_map(|day| weekday(*day)).collect::<Vec<_>>().join(", ");
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| {
        let [from, to] = [from, to].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
        tell(words::HOURS, &[("from", Date(&from)), ("to", Date(&to))])
    });
    let parts = [own(&times.text).into_owned(), days, hours.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_of_the_core_has_its_own_words() {
        for id in app::before::cards::NEWER.into_iter().chain(app::before::cards::LONGER) {
            let title = card(id).map(|card| card.title.name());
            assert_eq!(title, Some(format!("card-{id}-title").as_str()));
        }
        assert!(card("junior-nothing").is_none());
    }

    #[test]
    fn every_prompt_of_the_core_has_its_words_and_they_are_the_same_in_english() {
        for prompt in app::reflect::prompts::PROMPTS {
            let words = content::prompt::of(prompt.id).map(say);
            assert_eq!(words.as_deref(), Some(prompt.text), "{}", prompt.id);
        }
    }

    #[test]
    fn a_reminder_says_a_fact_and_then_one_thing_to_do() {
        let late = nudge(&Nudge::Late { weeks: 5, agreed: 3 }, "Ruth", |_| String::new());
        let said =
            "You last met 5 weeks ago; you agreed on every 3 weeks. Propose a time, or change how often you meet.";
        assert_eq!(late, said);
        let nothing = nudge(&Nudge::NothingYet { teacher: Who::Me }, "", |_| String::new());
        assert_eq!(nothing, "Nothing in this direction yet. What could your partner learn from you?");
    }

    #[test]
    fn good_times_are_words_days_and_hours_and_any_may_be_left_out() {
        let mut good =
            GoodTimes { text: "after lunch".into(), days: vec![2, 7], from_minute: Some(780), to_minute: Some(935) };
        assert_eq!(my_times(&good), "Good times for me: after lunch; Tue, Sun; 13:00 to 15:35");
        good = GoodTimes { text: String::new(), days: vec![0, 8, 1], from_minute: None, to_minute: None };
        assert_eq!(my_times(&good), "Good times for me: Mon");
    }
}
