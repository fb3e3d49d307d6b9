//! Before a meeting and after it: preparation, the screen that is turned round, one question, the card.

use crate::clock::Clock;
use crate::language::{own, say, tell, voice};
use crate::page::{indented, line};
use crate::pick::short;
use crate::session::advice;
use app::session::view::{SessionView, TurnedView};
use content::{scope, session};
use std::fmt::Write;
use words::number;

/// What one has prepared.
pub fn preparation(view: &SessionView) -> String {
    let mut text = String::new();
    line!(text, "{}", say(scope::MINE));
    for (label, said) in words::session::preparation(&view.preparation, voice()) {
        line!(text, "  {label}: {}", if said.is_empty() { "–".into() } else { own(&said) });
    }
    line!(text);
    for one in words::session::brought(&view.row, voice()) {
        line!(text, "{one}");
    }
    text
}

/// What the other person sees.
pub fn turned(view: &TurnedView) -> String {
    let mut text = String::new();
    line!(text, "{}", say(session::TURN_TITLE));
    line!(text, "{}", say(session::TURN_TEXT));
    line!(text);
    if view.text.is_empty() && view.marks.is_empty() {
        line!(text, "{}", say(session::TURN_EMPTY));
    }
    indented(&mut text, &view.text);
    view.marks.iter().for_each(|mark| line!(text, "  · {}", own(mark)));
    text
}

/// One question to ask before one answers.
pub fn ask(question: &str) -> String {
    format!("{}\n  {question}\n", say(session::ASK_FIRST))
}

/// The two minutes afterwards.
pub fn card(view: &SessionView, clock: &Clock) -> String {
    let Some(card) = view.card else { return format!("{}\n", say(session::NO_CARD)) };
    let (mut text, id) = (String::new(), short(&view.row.id));
    line!(text, "{}", say(session::CARD_TITLE));
    line!(text, "{}", say(session::CARD_TEXT));
    if let Some(later) = card.later_ms.filter(|_| !card.due) {
        line!(text, "{}: {}", say(session::CARD_LATER), clock.day_and_hour(later));
    }
    line!(text);
    line!(text, "  {}", tell(session::CARD_MARKS, &[("count", number(card.marks_to_fill))]));
    for mark in view.marks.iter().filter(|mark| mark.text.is_empty()) {
        line!(text, "    {}", advice::fill(mark, id, clock));
    }
    let took = view.took_away.me.first().map_or("…".into(), |took| own(took));
    line!(text, "  {}: {took}", say(session::CARD_TOOK));
    let (when, then) = (say(session::CARD_WHEN), say(session::CARD_THEN));
    match view.next_steps.as_slice() {
        [] => line!(text, "  {when} {then}"),
        steps => steps.iter().for_each(|step| line!(text, "  {when} {} {then} {}", own(&step.when), own(&step.then))),
    }
    text
}
