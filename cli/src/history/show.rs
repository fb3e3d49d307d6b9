//! The past of a text: the days, or one of them with what came and went.

use crate::history::advice::{see_apart, settle};
use crate::language::{own, voice};
use crate::moment::day_text;
use crate::page::{indented, line};
use app::history::event::HistoryAt;
use app::history::view::{HistoryView, PassageFate, PassageView, PastView, SentenceView};
use std::fmt::Write;
use words::history as said;

/// The history.
pub fn text_history(view: &HistoryView, at: HistoryAt) -> String {
    let mut text = String::new();
    if at == HistoryAt::Apart {
        view.sentences.iter().for_each(|it| sentence(&mut text, it));
    }
    if let Some(past) = &view.shown {
        shown(&mut text, past);
        return text;
    }
    if at == HistoryAt::Apart {
        return text;
    }
    for day in &view.days {
        line!(text, "{}  {}", day_text(day.day), said::authors(&day.by, "", voice()));
    }
    if view.days.is_empty() {
        line!(text, "{}", said::no_changes(voice()));
    }
    if view.apart || !view.sentences.is_empty() {
        line!(text, "{}", see_apart());
    }
    text
}

fn shown(text: &mut String, past: &PastView) {
    for (number, passage) in past.passages.iter().enumerate() {
        came_or_went(text, number, passage);
    }
    line!(text, "{}", said::as_it_was(past.at, voice()));
    indented(text, &past.text);
    if !past.gone.is_empty() {
        line!(text, "{}", said::gone(voice()));
        past.gone.iter().for_each(|gone| line!(text, "  {}  {}", gone.id, own(&gone.text)));
    }
}

/// A sentence that both wrote in while apart: as it was, as each wrote it, and as it reads now.
fn sentence(text: &mut String, sentence: &SentenceView) {
    let voice = voice();
    line!(text, "{}  {}", sentence.id, said::edited_apart(voice));
    for (title, reads) in [
        (said::sentence_was(voice), &sentence.was),
        (said::sentence_of(sentence.here.by, "", voice), &sentence.here.text),
        (said::sentence_of(sentence.there.by, "", voice), &sentence.there.text),
        (said::sentence_now(voice), &sentence.now),
    ] {
        line!(text, "{title}");
        let empty = said::sentence_empty(voice);
        indented(text, if reads.is_empty() { &empty } else { reads });
    }
    line!(text, "{}", settle(&sentence.id));
}

/// What stayed is not said again.
fn came_or_went(text: &mut String, number: usize, passage: &PassageView) {
    let (sign, by) = match passage.fate {
        PassageFate::Kept => return,
        PassageFate::Added { by } => ('+', by),
        PassageFate::Removed { by } => ('-', by),
    };
    line!(text, "{sign} {number}  {}", said::author(by, "", voice()));
    indented(text, &passage.text);
}
