//! `find`.

use crate::clock::Moment;
use app::find::view::{FindView, FoundIn, FoundRow};
use app::ground::index::{Span, TextKind};
use serde::Serialize;

/// `find`.
#[derive(Serialize)]
pub struct Hits {
    total: u32,
    more: bool,
    start: u32,
    found: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    r#in: &'static str,
    id: String,
    pair: Option<String>,
    partner: String,
    mine: bool,
    text: &'static str,
    part: Option<String>,
    time: Option<Moment>,
    excerpt: String,
    /// In UTF-16 units of the whole text.
    at: u32,
    goes_on: bool,
    /// In UTF-16 units of the excerpt: first, and after the last.
    matches: Vec<[u32; 2]>,
}

impl Hits {
    /// From the search on the screen.
    pub fn of(view: &FindView) -> Self {
        let found = view.rows.iter().map(Hit::of).collect();
        Self { total: view.total, more: view.more, start: view.start, found }
    }
}

impl Hit {
    fn of(row: &FoundRow) -> Self {
        let FoundRow { within, id, pair, partner, mine, kind, part, at_ms, excerpt, at, goes_on, matches } = row;
        Self {
            r#in: match within {
                FoundIn::Session => "session",
                FoundIn::Topic => "topic",
                FoundIn::Answer => "answer",
                FoundIn::Pair => "pair",
                FoundIn::Own => "own",
            },
            id: id.clone(),
            pair: pair.clone(),
            partner: partner.clone(),
            mine: *mine,
            text: text(*kind),
            part: Some(part.clone()).filter(|part| !part.is_empty()),
            time: at_ms.map(Moment::of),
            excerpt: excerpt.clone(),
            at: *at,
            goes_on: *goes_on,
            matches: matches.iter().map(|Span { start, end }| [*start, *end]).collect(),
        }
    }
}

fn text(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Agenda => "agenda",
        TextKind::Ours => "ours",
        TextKind::Mine => "mine",
        TextKind::Mark => "mark",
        TextKind::TookAway => "took-away",
        TextKind::Step => "step",
        TextKind::Title => "title",
        TextKind::WorkedWhen => "worked-when",
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
