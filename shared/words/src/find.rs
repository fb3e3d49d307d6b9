//! What a search has found.

use crate::{Voice, number};
use app::find::view::FoundIn;
use app::ground::index::TextKind;
use content::{find, problem, scope};

/// Nothing was found.
pub fn nothing(voice: &Voice) -> String {
    voice.say(find::NOTHING)
}

/// The search has not answered; nothing was changed.
pub fn not_answered(voice: &Voice) -> String {
    voice.say(find::NOT_ANSWERED)
}

/// Which of the finds are shown, of how many; `more` is whether there are more than were counted.
pub fn part(start: u32, shown: usize, total: u32, more: bool, voice: &Voice) -> String {
    let values =
        [("first", number(start.saturating_add(1))), ("last", number(last(start, shown))), ("total", number(total))];
    voice.tell(if more { find::PART_MORE } else { find::PART }, &values)
}

/// The place of the last one that is shown.
pub fn last(start: u32, shown: usize) -> u64 {
    u64::from(start).saturating_add(shown as u64)
}

/// What it was found in.
pub fn within(within: FoundIn, voice: &Voice) -> String {
    voice.say(match within {
        FoundIn::Session => problem::THING_SESSION,
        FoundIn::Topic => problem::THING_TOPIC,
        FoundIn::Answer => problem::THING_ANSWER,
        FoundIn::Pair => problem::THING_PAIR,
        FoundIn::Own => find::OWN_PAGE,
    })
}

/// Which text it was found in.
pub fn kind(kind: TextKind, voice: &Voice) -> String {
    voice.say(match kind {
        TextKind::Agenda => find::IN_AGENDA,
        TextKind::Ours | TextKind::Mine => find::IN_NOTES,
        TextKind::Mark => find::IN_MARK,
        TextKind::TookAway => find::IN_TOOK_AWAY,
        TextKind::Step => find::IN_STEP,
        TextKind::Title => find::IN_TITLE,
        TextKind::WorkedWhen => find::IN_WORKED_WHEN,
        TextKind::Answer => find::IN_ANSWER,
        TextKind::Name => find::IN_NAME,
        TextKind::Cadence => find::IN_CADENCE,
        TextKind::Prepared => find::IN_PREPARED,
        TextKind::Clause => find::IN_CLAUSE,
        TextKind::Offer => problem::THING_OFFER,
        TextKind::Goal => problem::THING_GOAL,
        TextKind::List => find::IN_LIST,
        TextKind::Contact => problem::THING_CONTACT,
        TextKind::Role => find::IN_ROLE,
    })
}

/// Who sees what was found.
pub fn whose(mine: bool, voice: &Voice) -> String {
    voice.say(if mine { scope::MINE } else { scope::OURS })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn a_part_says_which_and_of_how_many() {
        assert_eq!(part(0, 20, 1_234, false, &english()), "1 to 20 of 1,234");
        assert_eq!(
            part(1_000, 20, 1_234, true, &german()),
            "1.001 bis 1.020 von 1.234, und es gibt noch mehr: Such genauer"
        );
    }

    #[test]
    fn where_it_was_found_has_words_in_both_languages() {
        assert_eq!(
            [within(FoundIn::Own, &english()), within(FoundIn::Session, &german())],
            ["your own page", "Treffen"]
        );
        assert_eq!(
            [kind(TextKind::TookAway, &english()), kind(TextKind::Clause, &german())],
            ["took away", "Punkt der Vereinbarung"]
        );
        assert_eq!([whose(true, &english()), whose(false, &german())], ["Only me", "Wir beide"]);
        assert_eq!([nothing(&english()), nothing(&german())], ["Nothing was found.", "Nichts gefunden."]);
    }
}
