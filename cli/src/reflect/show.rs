//! Prompts and answers as lines.

use crate::clock::Clock;
use crate::language::{say, voice};
use crate::page::{line, or_nothing};
use crate::pick::short;
use app::ViewModel;
use app::ground::who::Who;
use app::pair::view::PairView;
use content::cli::session as home;
use content::prompt as prompts;
use std::fmt::Write;

/// A prompt and how to go on from it.
pub fn prompt(id: &str) -> String {
    let mut text = String::new();
    line!(text, "{id}  {}", words::reflect::prompt(id, voice()));
    line!(text, "     {}", say(home::PROMPT_HOW));
    text
}

/// Answers, newest first.
pub fn answers(view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::new();
    // A text that was taken back is none.
    for answer in view.reflect.answers.iter().filter(|answer| !answer.text.is_empty()) {
        let whose = words::reflect::whose(answer.by, answer.shared, voice());
        let when = answer.at_ms.map(|ms| clock.day_and_hour(ms)).unwrap_or_default();
        line!(text, "{}  {when}  ({whose})  [{}]", answer.prompt, short(&answer.id));
        if let Some(prompt) = prompts::of(&answer.prompt) {
            line!(text, "  {}", say(prompt));
        }
        answer.text.lines().for_each(|one| line!(text, "  > {one}"));
    }
    view.pairs.iter().for_each(|pair| opened(&mut text, pair));
    or_nothing(text, &say(content::reflect::NO_ANSWERS))
}

/// What both said alone and opened together.
fn opened(text: &mut String, pair: &PairView) {
    for question in pair.practice.sealed.iter().filter(|question| question.open) {
        line!(text, "{}  ({})", question.question, say(content::reflect::ANSWER_OURS));
        if let Some(prompt) = prompts::of(&question.question) {
            line!(text, "  {}", say(prompt));
        }
        for (who, said) in [(Who::Me, &question.mine), (Who::Partner, &question.theirs)] {
            for one in said.iter().flat_map(|said| said.lines()) {
                line!(text, "  {} > {one}", words::people::who(who, &pair.partner, voice()));
            }
        }
    }
}
