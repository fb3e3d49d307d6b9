//! What is to be typed before a first meeting.

use crate::language::{say, tell, voice};
use app::before::view::NextUp;
use app::ground::who::StandsAs;
use content::Value::{Message, Text};
use content::cli::before as own;
use content::{Id, card, role};

/// Where somebody stands, and how to say it.
pub fn stands(stands: Option<StandsAs>) -> String {
    match stands {
        Some(_) => words::before::stands(stands, voice()),
        None => tell(role::STANDS, &[("stands", Message(&say(own::STANDS_UNSAID)))]),
    }
}

/// What happens next, and the command for it.
pub fn next(next: NextUp) -> Id {
    match next {
        NextUp::FirstOffer => own::NEXT_FIRST_OFFER,
        NextUp::Invite => own::NEXT_INVITE,
        NextUp::Cards => own::NEXT_CARDS,
        NextUp::Power => own::NEXT_POWER,
        NextUp::ShareOffer => own::NEXT_SHARE_OFFER,
        NextUp::PlanSession => own::NEXT_PLAN,
        NextUp::Topics => own::NEXT_TOPICS,
        NextUp::Meet => own::NEXT_MEET,
        NextUp::TakeAway => own::NEXT_TAKE_AWAY,
    }
}

/// How to read a card.
pub fn read_card(card: &str) -> String {
    tell(own::CARD_READ, &[("card", Text(card))])
}

/// How to say whether a card was useful.
pub fn rate_card(id: &str) -> String {
    tell(own::CARD_USEFUL, &[("ask", Message(&say(card::USEFUL_ASK))), ("card", Text(id))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_to_say_where_one_stands_is_behind_what_is_not_said() {
        assert_eq!(stands(None), "Where you stand: not said: turnabout before --stands newer|longer|alike");
        assert_eq!(stands(Some(StandsAs::Alike)), "Where you stand: In a place like the other's");
    }
}
