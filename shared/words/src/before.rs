//! Before two people meet: cards, readiness, the question about power, where one stands, what comes next.

use crate::Voice;
use app::before::event::{ListKind, Power, Ready, Useful};
use app::before::view::{NextUp, ReadyResult};
use app::ground::who::StandsAs;
use content::Value::Message;
use content::{Id, agreement, before, card, role, scale};

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

/// What a list of one's own is called.
pub fn list(list: ListKind, voice: &Voice) -> String {
    voice.say(match list {
        ListKind::Assumptions => before::ASSUME_TITLE,
        ListKind::Wants => before::LEARN_TITLE,
    })
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

/// Where somebody stands; [`role::UNSAID`] as long as nobody has said.
pub fn stands_as(stands: Option<StandsAs>) -> Id {
    match stands {
        Some(StandsAs::Newer) => role::NEWER,
        Some(StandsAs::Longer) => role::LONGER,
        Some(StandsAs::Alike) => role::ALIKE,
        None => role::UNSAID,
    }
}

/// "Where you stand: …".
pub fn stands(stands: Option<StandsAs>, voice: &Voice) -> String {
    voice.tell(role::STANDS, &[("stands", Message(&voice.say(stands_as(stands))))])
}

/// What happens next.
pub fn next(next: NextUp) -> Id {
    match next {
        NextUp::FirstOffer => before::NEXT_FIRST_OFFER,
        NextUp::Invite => before::NEXT_INVITE,
        NextUp::Cards => before::NEXT_CARDS,
        NextUp::Power => before::NEXT_POWER,
        NextUp::ShareOffer => before::NEXT_SHARE_OFFER,
        NextUp::PlanSession => before::NEXT_PLAN,
        NextUp::Topics => before::NEXT_TOPICS,
        NextUp::Meet => before::NEXT_MEET,
        NextUp::TakeAway => before::NEXT_TAKE_AWAY,
    }
}

/// The clause that is suggested after a yes to the question about power.
pub fn clause(voice: &Voice) -> String {
    format!("{}: {}", voice.say(before::POWER_ADD_CLAUSE), voice.say(agreement::POWER_DEFAULT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn every_card_of_the_core_has_its_own_words() {
        for id in app::before::cards::NEWER.into_iter().chain(app::before::cards::LONGER) {
            let title = card(id).map(|card| card.title.name());
            assert_eq!(title, Some(format!("card-{id}-title").as_str()));
        }
        assert!(card("junior-nothing").is_none());
    }

    #[test]
    fn where_one_stands_and_what_comes_next_is_said_in_both_languages() {
        assert_eq!(stands(None, &english()), "Where you stand: not said");
        assert_eq!(stands(Some(StandsAs::Alike), &german()), "Wo du stehst: An einem ähnlichen Platz");
        assert_eq!(german().say(next(NextUp::Meet)), "Trefft euch.");
        assert!(clause(&german()).contains(": "));
    }
}
