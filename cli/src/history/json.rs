//! `history`.

use crate::json::shape::Word;
use crate::moment::{Moment, day_text};
use app::history::event::HistoryAt;
use app::history::view::{
    Author, GoneView, HistoryView, PassageFate, PassageView, PastView, ReadingView, SentenceView,
};
use app::session::event::Notebook;
use serde::Serialize;

/// `history`. Days are told as dates, and passages have the number by which one is brought back.
#[derive(Serialize)]
pub struct History {
    session: String,
    notebook: Notebook,
    days: Vec<Day>,
    apart: bool,
    sentences: Vec<Sentence>,
    shown: Option<Past>,
}

#[derive(Serialize)]
struct Day {
    day: String,
    by: Vec<Author>,
}

#[derive(Serialize)]
struct Sentence {
    id: String,
    time: Moment,
    was: String,
    here: ReadingView,
    there: ReadingView,
    now: String,
}

#[derive(Serialize)]
struct Past {
    /// Null for what both wrote while apart.
    day: Option<String>,
    text: String,
    passages: Vec<Passage>,
    gone: Vec<GoneView>,
}

#[derive(Serialize)]
struct Passage {
    number: usize,
    what: Word<PassageFate>,
    by: Option<Author>,
    text: String,
}

impl History {
    /// From the history on the screen.
    pub fn of(view: &HistoryView) -> Self {
        let HistoryView { session, notebook, days, apart, sentences, shown, .. } = view;
        let days = days.iter().map(|day| Day { day: day_text(day.day), by: day.by.clone() }).collect();
        let (session, shown) = (session.clone(), shown.as_ref().map(Past::of));
        Self {
            session,
            notebook: *notebook,
            days,
            apart: *apart,
            sentences: sentences.iter().map(Sentence::of).collect(),
            shown,
        }
    }
}

impl Sentence {
    fn of(view: &SentenceView) -> Self {
        let SentenceView { id, at_ms, was, here, there, now } = view.clone();
        Self { id, time: Moment::of(at_ms), was, here, there, now }
    }
}

impl Past {
    fn of(past: &PastView) -> Self {
        let day = match past.at {
            HistoryAt::Day { day } => Some(day_text(day)),
            HistoryAt::Apart | HistoryAt::List => None,
        };
        let passages = past.passages.iter().enumerate().map(|(number, passage)| Passage::of(number, passage));
        Self { day, text: past.text.to_string(), passages: passages.collect(), gone: past.gone.clone() }
    }
}

impl Passage {
    fn of(number: usize, PassageView { text, fate }: &PassageView) -> Self {
        let by = match fate {
            PassageFate::Kept => None,
            PassageFate::Added { by } | PassageFate::Removed { by } => Some(*by),
        };
        Self { number, what: Word(*fate), by, text: text.clone() }
    }
}
