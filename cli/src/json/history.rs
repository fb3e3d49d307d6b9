//! `history`.

use crate::clock::day_text;
use app::history::event::HistoryAt;
use app::history::view::{Author, HistoryView, PassageFate, PassageView, PastView};
use serde::Serialize;

/// `history`.
#[derive(Serialize)]
pub struct History {
    session: String,
    notebook: &'static str,
    days: Vec<Day>,
    apart: bool,
    shown: Option<Past>,
}

#[derive(Serialize)]
struct Day {
    day: String,
    by: Vec<&'static str>,
}

#[derive(Serialize)]
struct Past {
    /// `null` for what both wrote while apart.
    day: Option<String>,
    text: String,
    passages: Vec<Passage>,
    gone: Vec<Gone>,
}

#[derive(Serialize)]
struct Passage {
    number: usize,
    what: &'static str,
    by: Option<&'static str>,
    text: String,
}

#[derive(Serialize)]
struct Gone {
    id: String,
    text: String,
}

impl History {
    /// From the history on the screen.
    pub fn of(view: &HistoryView) -> Self {
        Self {
            session: view.session.clone(),
            notebook: super::session::notebook(view.notebook),
            days: view.days.iter().map(|day| Day { day: day_text(day.day), by: authors(&day.by) }).collect(),
            apart: view.apart,
            shown: view.shown.as_ref().map(Past::of),
        }
    }
}

impl Past {
    fn of(past: &PastView) -> Self {
        let day = match past.at {
            HistoryAt::Day { day } => Some(day_text(day)),
            HistoryAt::Apart | HistoryAt::List => None,
        };
        let passages = past.passages.iter().enumerate().map(|(number, passage)| Passage::of(number, passage));
        let gone = past.gone.iter().map(|gone| Gone { id: gone.id.clone(), text: gone.text.clone() });
        Self { day, text: past.text.to_string(), passages: passages.collect(), gone: gone.collect() }
    }
}

impl Passage {
    fn of(number: usize, view: &PassageView) -> Self {
        let (what, by) = match view.fate {
            PassageFate::Kept => ("kept", None),
            PassageFate::Added { by } => ("added", Some(author(by))),
            PassageFate::Removed { by } => ("removed", Some(author(by))),
        };
        Self { number, what, by, text: view.text.clone() }
    }
}

fn authors(by: &[Author]) -> Vec<&'static str> {
    by.iter().copied().map(author).collect()
}

fn author(author: Author) -> &'static str {
    match author {
        Author::Me => "me",
        Author::Partner => "partner",
        Author::Somebody => "somebody",
    }
}
