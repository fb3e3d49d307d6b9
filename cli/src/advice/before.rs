//! What is to be typed before and between meetings.

use super::around;
use crate::language::{say, tell, voice};
use app::before::view::NextUp;
use app::ground::who::StandsAs;
use app::reminders::view::Nudge;
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

/// A reminder.
pub fn nudge(nudge: &Nudge, partner: &str, voice: &words::Voice) -> String {
    let sentence = words::reminders::nudge(nudge, partner, voice);
    match nudge {
        Nudge::TooManyActive { .. } => around(&sentence, own::MANY_ACTIVE),
        Nudge::NeverMet
        | Nudge::NextDue { .. }
        | Nudge::Late { .. }
        | Nudge::ThreeMeetings
        | Nudge::Ends { .. }
        | Nudge::LastMeeting
        | Nudge::Gap { .. }
        | Nudge::NothingYet { .. }
        | Nudge::OtherKind { .. } => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_done_about_it_stands_behind_a_fact() {
        assert_eq!(
            nudge(&Nudge::TooManyActive { active: 4 }, "", voice()),
            "Active topics: 4; three are enough at once. Which one to park? turnabout topic park ID"
        );
        assert_eq!(stands(None), "Where you stand: not said: turnabout before --stands newer|longer|alike");
        assert_eq!(stands(Some(StandsAs::Alike)), "Where you stand: In a place like the other's");
    }
}
