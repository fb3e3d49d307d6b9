//! What was found, a line or two each.

use crate::clock::Clock;
use crate::find::advice;
use crate::language::{own, voice};
use crate::page::line;
use crate::pick::short;
use app::find::view::{FindView, FoundRow};
use std::fmt::Write;
use words::{DOT, find as said};

/// The search.
pub fn found(view: &FindView, clock: &Clock) -> String {
    let mut text = String::new();
    for row in &view.rows {
        line!(text, "{}", heading(row, clock));
        let (before, after) = (if row.at > 0 { "…" } else { "" }, if row.goes_on { "…" } else { "" });
        line!(text, "  {before}{}{after}", own(row.excerpt.trim()));
    }
    if view.rows.is_empty() {
        line!(text, "{}", said::nothing(voice()));
    } else if view.more || (view.rows.len() as u64) < u64::from(view.total) {
        line!(text, "{}", advice::part(view.start, view.rows.len(), view.total, view.more));
    }
    text
}

fn heading(row: &FoundRow, clock: &Clock) -> String {
    let mut parts = vec![format!("{} {}", said::within(row.within, voice()), short(&row.id))];
    parts.extend(row.at_ms.map(|at| clock.day_and_hour(at)));
    parts.extend(Some(&row.partner).filter(|name| !name.is_empty()).map(|name| own(name).into_owned()));
    parts.extend([said::kind(row.kind, voice()), said::whose(row.mine, voice())]);
    parts.join(DOT)
}
