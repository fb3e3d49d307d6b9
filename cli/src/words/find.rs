//! What a search and a history say. The words are in `cli-find.ftl`; here stands which of them is said when.

use super::state;
use crate::clock::day_text;
use crate::language::{number, say, tell};
use crate::outcome::Failure;
use app::find::view::FoundIn;
use app::ground::index::TextKind;
use app::ground::who::Who;
use app::history::event::HistoryAt;
use app::history::view::Author;
use content::Value::Date;
use content::cli::{find, problem};
use content::{history, scope};

/// Nothing was found.
pub fn nothing() -> String {
    say(find::NOTHING)
}

/// The index did not answer.
pub fn not_answered() -> Failure {
    Failure::could_not(say(find::NOT_ANSWERED))
}

/// How many there are, of which some are shown.
pub fn part(start: u32, shown: usize, total: u32, more: bool) -> String {
    let last = u64::from(start).saturating_add(shown as u64);
    let values = [("first", number(start.saturating_add(1))), ("last", number(last)), ("total", number(total))];
    tell(if more { find::PART_MORE } else { find::PART }, &values)
}

/// What it was found in.
pub fn within(within: FoundIn) -> String {
    say(match within {
        FoundIn::Session => problem::THING_SESSION,
        FoundIn::Topic => problem::THING_TOPIC,
        FoundIn::Answer => problem::THING_ANSWER,
        FoundIn::Pair => problem::THING_PAIR,
        FoundIn::Own => find::OWN_PAGE,
    })
}

/// Which text it was found in.
pub fn kind(kind: TextKind) -> String {
    say(match kind {
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
pub fn whose(mine: bool) -> String {
    say(if mine { scope::MINE } else { scope::OURS })
}

/// A day could not be read.
pub fn not_a_day() -> Failure {
    Failure::usage(say(find::NOT_A_DAY))
}

/// Nothing was noted, or nothing changed.
pub fn no_changes() -> String {
    say(find::NO_CHANGES)
}

/// Both wrote while apart.
pub fn see_apart() -> String {
    say(find::SEE_APART)
}

/// Before what can be brought back.
pub fn gone() -> String {
    say(find::GONE)
}

/// Whose hand.
pub fn author(author: Author) -> String {
    match author {
        Author::Me => state::who(Who::Me, ""),
        Author::Partner => state::who(Who::Partner, ""),
        Author::Somebody => say(find::SOMEBODY),
    }
}

/// Whose hands.
pub fn authors(authors: &[Author]) -> String {
    authors.iter().copied().map(author).collect::<Vec<_>>().join(", ")
}

/// Before the text itself.
pub fn as_it_was(at: HistoryAt) -> String {
    match at {
        HistoryAt::Day { day } => tell(find::AS_OF, &[("day", Date(&day_text(day)))]),
        HistoryAt::Apart | HistoryAt::List => say(history::BEFORE),
    }
}

/// Nothing is known of what was asked for.
pub fn not_known(at: HistoryAt) -> Failure {
    Failure::could_not(say(match at {
        HistoryAt::Day { .. } => find::DAY_UNKNOWN,
        HistoryAt::Apart | HistoryAt::List => find::APART_UNKNOWN,
    }))
}

/// A restore without a day.
pub fn say_from_when() -> Failure {
    Failure::usage(say(find::SAY_FROM_WHEN))
}
