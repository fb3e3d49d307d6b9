//! A pair on the screen: what it is called, what its type is, how often it meets.

use crate::{Voice, number};
use app::pair::event::PairType;
use app::pair::view::PairView;
use content::Value::Text;
use content::{Id, people, role};

/// "You and Ruth"; "You and nobody yet" while nobody is in.
pub fn title(pair: &PairView, voice: &Voice) -> String {
    let nobody = voice.say(people::NOBODY_YET);
    let partner = if pair.has_partner { voice.partner(&pair.partner) } else { &nobody };
    voice.tell(people::YOU_AND, &[("partner", Text(partner))])
}

/// The type of a pair.
pub fn pair_type(pair_type: PairType) -> Id {
    match pair_type {
        PairType::Reverse => role::PAIR_REVERSE,
        PairType::Mutual => role::PAIR_MUTUAL,
        PairType::Peer => role::PAIR_PEER,
    }
}

/// How often they meet, in the words of the two; nothing where nobody has said.
pub fn cadence(pair: &PairView, voice: &Voice) -> Option<String> {
    match pair.cadence.as_slice() {
        [] => None,
        [one] => Some(voice.own(one).into_owned()),
        several => {
            let answers = several.join(" / ");
            Some(voice.tell(people::CADENCE_TWO, &[("answers", Text(&answers))]))
        }
    }
}

/// How many meetings were held.
pub fn sessions_held(pair: &PairView, voice: &Voice) -> String {
    voice.tell(people::SESSIONS_HELD, &[("count", number(pair.sessions_held))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn a_pair_is_called_by_who_is_in_it() {
        let mut pair = PairView { partner: "Ruth".into(), ..PairView::default() };
        assert_eq!([title(&pair, &english()), title(&pair, &german())], ["You and nobody yet", "Du und noch niemand"]);
        pair.has_partner = true;
        assert_eq!([title(&pair, &english()), title(&pair, &german())], ["You and Ruth", "Du und Ruth"]);
    }

    #[test]
    fn two_answers_to_how_often_are_both_there() {
        let mut pair = PairView { sessions_held: 2, ..PairView::default() };
        assert_eq!(cadence(&pair, &english()), None);
        pair.cadence = vec!["monthly".into()];
        assert_eq!(cadence(&pair, &english()).as_deref(), Some("monthly"));
        pair.cadence.push("weekly".into());
        assert_eq!(cadence(&pair, &german()).as_deref(), Some("Zwei Antworten: monthly / weekly"));
        assert_eq!([sessions_held(&pair, &english()), sessions_held(&pair, &german())], ["2 held", "2 gehalten"]);
    }
}
