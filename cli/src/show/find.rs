//! What was found, a line or two each.

use super::line;
use crate::clock::Clock;
use crate::pick::short;
use crate::words::find as words;
use app::view::{FindView, FoundIn, FoundRow};
use std::fmt::Write;

/// The search.
pub fn found(view: &FindView, clock: &Clock) -> String {
    let mut text = String::new();
    for row in &view.rows {
        line!(text, "{}", heading(row, clock));
        let (before, after) = (if row.at > 0 { "…" } else { "" }, if row.goes_on { "…" } else { "" });
        line!(text, "  {before}{}{after}", row.excerpt.trim());
    }
    if view.rows.is_empty() {
        line!(text, "{}", words::NOTHING);
    } else if view.more || (view.rows.len() as u64) < u64::from(view.total) {
        line!(text, "{}", words::part(view.start, view.rows.len(), view.total, view.more));
    }
    text
}

fn heading(row: &FoundRow, clock: &Clock) -> String {
    let within = match row.within {
        FoundIn::Session => "session",
        FoundIn::Topic => "topic",
        FoundIn::Answer => "answer",
        FoundIn::Pair => "pair",
        FoundIn::Own => "own",
    };
    let when = row.at_ms.map(|at| format!(" · {}", clock.day_and_hour(at))).unwrap_or_default();
    let whose = words::whose(row.mine);
    let partner = if row.partner.is_empty() { String::new() } else { format!(" · {}", row.partner) };
    format!("{within} {}{when}{partner} · {} · {whose}", short(&row.id), words::kind(row.kind))
}
