//! The past of a text: what was, whose hand it was, what can be brought back.

use crate::{Voice, clock, people};
use app::ground::who::Who;
use app::history::event::{HistoryAt, SettleAs};
use app::history::view::Author;
use content::Value::{Date, Text};
use content::history;

/// Nothing was noted, or nothing changed.
pub fn no_changes(voice: &Voice) -> String {
    voice.say(history::NO_CHANGES)
}

/// Both wrote while apart.
pub fn see_apart(voice: &Voice) -> String {
    voice.say(history::SEE_APART)
}

/// Above a sentence that both wrote in while apart.
pub fn edited_apart(voice: &Voice) -> String {
    voice.say(history::EDITED_APART)
}

/// Above that sentence as it was.
pub fn sentence_was(voice: &Voice) -> String {
    voice.say(history::SENTENCE_WAS)
}

/// Above it as somebody wrote it.
pub fn sentence_of(author: Author, partner: &str, voice: &Voice) -> String {
    match author {
        Author::Me => voice.say(history::SENTENCE_MINE),
        Author::Partner => voice.tell(history::SENTENCE_THEIRS, &[("partner", Text(voice.partner(partner)))]),
        Author::Somebody => voice.say(history::SENTENCE_SOMEBODY),
    }
}

/// Above it as it reads now.
pub fn sentence_now(voice: &Voice) -> String {
    voice.say(history::SENTENCE_NOW)
}

/// In the place of one that somebody took out.
pub fn sentence_empty(voice: &Voice) -> String {
    voice.say(history::SENTENCE_EMPTY)
}

/// What one can do about it.
pub fn settle(voice: &Voice) -> String {
    voice.say(history::SETTLE)
}

/// One thing that one can do about it.
pub fn settle_as(reads: SettleAs, voice: &Voice) -> String {
    voice.say(match reads {
        SettleAs::Here => history::SETTLE_HERE,
        SettleAs::There => history::SETTLE_THERE,
        SettleAs::Both => history::SETTLE_BOTH,
        SettleAs::Leave => history::SETTLE_LEAVE,
    })
}

/// Before what can be brought back.
pub fn gone(voice: &Voice) -> String {
    voice.say(history::GONE)
}

/// Whose hand.
pub fn author(author: Author, partner: &str, voice: &Voice) -> String {
    match author {
        Author::Me => people::who(Who::Me, partner, voice),
        Author::Partner => people::who(Who::Partner, partner, voice),
        Author::Somebody => voice.say(history::SOMEBODY),
    }
}

/// Whose hands.
pub fn authors(authors: &[Author], partner: &str, voice: &Voice) -> String {
    authors.iter().map(|one| author(*one, partner, voice)).collect::<Vec<_>>().join(", ")
}

/// Before the text itself.
pub fn as_it_was(at: HistoryAt, voice: &Voice) -> String {
    match at {
        HistoryAt::Day { day } => voice.tell(history::AS_OF, &[("day", Date(&clock::numbered_day(day, voice)))]),
        HistoryAt::Apart | HistoryAt::List => voice.say(history::BEFORE),
    }
}

/// Nothing is known of what was asked for.
pub fn not_known(at: HistoryAt, voice: &Voice) -> String {
    voice.say(match at {
        HistoryAt::Day { .. } => history::DAY_UNKNOWN,
        HistoryAt::Apart | HistoryAt::List => history::APART_UNKNOWN,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};
    use crate::{Here, Times};

    #[test]
    fn a_day_is_written_for_its_reader_and_in_a_terminal_as_it_is_typed() {
        let at = HistoryAt::Day { day: 20_576 };
        assert_eq!(as_it_was(at, &english()), "As it was at the end of Sun, May 3, 2026");
        assert_eq!(as_it_was(at, &german().with_times(Times::Fixed)), "So stand es am Ende des Tages 2026-05-03");
        assert_eq!(as_it_was(HistoryAt::Apart, &english()), "As it was before");
    }

    #[test]
    fn what_is_not_known_is_said_of_what_the_reader_holds() {
        let phone = not_known(HistoryAt::Day { day: 0 }, &english());
        assert!(phone.starts_with("This phone knows nothing of that day"), "{phone}");
        assert!(no_changes(&german().on(Here::Computer)).contains("dieser Computer"));
    }

    #[test]
    fn hands_are_named() {
        let all = [Author::Me, Author::Partner, Author::Somebody];
        assert_eq!(authors(&all, "", &english()), "you, your partner, somebody");
        assert_eq!(authors(&all, "Ruth", &german()), "du, Ruth, jemand");
    }
}
