//! The past of a text: the days, or one of them with what came and went.

use super::{indented, line};
use crate::clock::day_text;
use crate::language::own;
use crate::words::find as words;
use app::history::view::{HistoryView, PassageFate, PassageView, PastView};
use std::fmt::Write;

/// The history.
pub fn text_history(view: &HistoryView) -> String {
    let mut text = String::new();
    if let Some(past) = &view.shown {
        shown(&mut text, past);
        return text;
    }
    for day in &view.days {
        line!(text, "{}  {}", day_text(day.day), words::authors(&day.by));
    }
    if view.days.is_empty() {
        line!(text, "{}", words::no_changes());
    }
    if view.apart {
        line!(text, "{}", words::see_apart());
    }
    text
}

fn shown(text: &mut String, past: &PastView) {
    for (number, passage) in past.passages.iter().enumerate() {
        came_or_went(text, number, passage);
    }
    line!(text, "{}", words::as_it_was(past.at));
    indented(text, &past.text);
    if !past.gone.is_empty() {
        line!(text, "{}", words::gone());
        past.gone.iter().for_each(|gone| line!(text, "  {}  {}", gone.id, own(&gone.text)));
    }
}

/// What stayed is not said again.
fn came_or_went(text: &mut String, number: usize, passage: &PassageView) {
    let (sign, by) = match passage.fate {
        PassageFate::Kept => return,
        PassageFate::Added { by } => ('+', by),
        PassageFate::Removed { by } => ('-', by),
    };
    line!(text, "{sign} {number}  {}", words::author(by));
    indented(text, &passage.text);
}
