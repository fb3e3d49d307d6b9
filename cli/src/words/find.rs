//! What a search and a history say.

use crate::clock::day_text;
use crate::outcome::Failure;
use app::event::HistoryAt;
use app::view::{Author, TextKind};

/// Nothing was found.
pub const NOTHING: &str = "Nothing was found.";

/// The index did not answer.
pub fn not_answered() -> Failure {
    Failure::could_not("The search has not answered; nothing was changed. Try again.")
}

/// How many there are, of which some are shown.
pub fn part(start: u32, shown: usize, total: u32, more: bool) -> String {
    let (first, last) = (start.saturating_add(1), u64::from(start) + shown as u64);
    let more = if more { ", and there are more: ask more closely" } else { "" };
    format!("{first} to {last} of {total}{more}. Others: --start {last}")
}

/// Which text something was found in.
pub fn kind(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Agenda => "agenda",
        TextKind::Ours => "ours",
        TextKind::Mine => "mine",
        TextKind::Mark => "mark",
        TextKind::TookAway => "took away",
        TextKind::Step => "next step",
        TextKind::Title => "title",
        TextKind::WorkedWhen => "worked when",
        TextKind::Answer => "answer",
        TextKind::Name => "name",
        TextKind::Cadence => "cadence",
        TextKind::Prepared => "prepared",
        TextKind::Clause => "clause",
        TextKind::Offer => "offer",
        TextKind::Goal => "goal",
        TextKind::List => "list",
        TextKind::Contact => "contact",
        TextKind::Role => "role",
    }
}

/// Who sees what was found.
pub fn whose(mine: bool) -> &'static str {
    if mine { "only me" } else { "both of us" }
}

/// A day could not be read.
pub fn not_a_day() -> Failure {
    Failure::usage("This is no day that can be read. Write it like 2026-05-03.")
}

/// Nothing was noted, or nothing changed.
pub const NO_CHANGES: &str = "No change in the last 90 days that this computer knows of.";

/// Both wrote while apart.
pub const SEE_APART: &str = "Both of you changed this while apart, and both edits are here. See them: --apart";

/// Before what can be brought back.
pub const GONE: &str = "Was there, and is there no more";

/// Whose hand.
pub fn author(author: Author) -> &'static str {
    match author {
        Author::Me => "you",
        Author::Partner => "your partner",
        Author::Somebody => "somebody",
    }
}

/// Whose hands.
pub fn authors(authors: &[Author]) -> String {
    authors.iter().copied().map(author).collect::<Vec<_>>().join(", ")
}

/// Before the text itself.
pub fn as_it_was(at: HistoryAt) -> String {
    match at {
        HistoryAt::Day { day } => format!("As it was at the end of {}", day_text(day)),
        HistoryAt::Apart | HistoryAt::List => "As it was before".to_owned(),
    }
}

/// Nothing is known of what was asked for.
pub fn not_known(at: HistoryAt) -> Failure {
    Failure::could_not(match at {
        HistoryAt::Day { .. } => {
            "This computer knows nothing of that day: the last 90 days are kept, from when this text came here."
        }
        HistoryAt::Apart | HistoryAt::List => "Nothing was changed by both of you while apart in the last seven days.",
    })
}

/// A restore without a day.
pub fn say_from_when() -> Failure {
    Failure::usage("Say from when: --day 2026-05-03, or --apart. See what there is: turnabout history SESSION")
}
