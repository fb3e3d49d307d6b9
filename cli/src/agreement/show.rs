//! The agreement as lines, and the wordings to start from.

use crate::agreement::advice;
use crate::clock::Clock;
use crate::language::{own, say, voice};
use crate::page::{line, or_nothing};
use app::agreement::event::{Clause, ClauseWording, Wording};
use app::agreement::view::{AgreementView, ClauseAnswers, ClauseChange, ClauseView, ProposalView};
use app::pair::view::PairView;
use content::cli::pair as own_texts;
use std::fmt::Write;
use words::agreement as agreed;

/// What is agreed and what is proposed.
pub fn agreement(pair: &PairView, clock: &Clock) -> String {
    let agreement = &pair.practice.agreement;
    let mut text = String::new();
    line!(text, "{}", agreed::agreed_since(agreement.since_ms, clock.voice()));
    for (clause, number) in agreement.clauses.iter().zip(1..) {
        line!(
            text,
            "{number}. {}: {}",
            agreed::clause(clause.clause, voice()),
            agreed::wording(&clause.wording, clock.voice())
        );
    }
    if agreement.has_run_out {
        line!(text, "{}", say(content::cli::practice::RUN_OUT));
    }
    suggestions(&mut text, agreement);
    if let Some(proposal) = &agreement.proposal {
        line!(text);
        propose(&mut text, proposal, &pair.partner, clock);
    }
    text
}

fn propose(text: &mut String, proposal: &ProposalView, partner: &str, clock: &Clock) {
    line!(text, "{}", say(content::agreement::PROPOSED));
    proposal.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    proposal.two_answers.iter().for_each(|answers| two_answers(text, answers, clock));
    line!(text, "{}", advice::waits_for(proposal, partner));
}

fn changed(ClauseChange { clause, old, new }: &ClauseChange, clock: &Clock) -> String {
    agreed::changed(*clause, new, old, clock.voice())
}

/// Each value by itself: which of them belong together, only the two can say.
fn two_answers(text: &mut String, answers: &ClauseAnswers, clock: &Clock) {
    line!(text, "  {}", agreed::two_answers(answers.clause, voice()));
    let lines = answers.lines.iter();
    let lines = lines.map(|one| if one.is_empty() { agreed::not_agreed(voice()) } else { own(one).into_owned() });
    let weeks = answers.weeks.iter().filter(|weeks| **weeks > 0).map(|weeks| agreed::weeks(*weeks, voice()));
    let until = answers.until_ms.iter().filter(|until| **until > 0).map(|until| agreed::until(*until, clock.voice()));
    let pays = answers.pays.iter().map(|pays| agreed::pays(*pays, voice()));
    lines.chain(weeks).chain(until).chain(pays).for_each(|one| line!(text, "    · {one}"));
}

/// What each version changed.
pub fn history(pair: &PairView, clock: &Clock) -> String {
    let mut text = String::new();
    for version in &pair.practice.agreement.history {
        line!(text, "{}", clock.day_and_hour(version.since_ms));
        version.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    }
    or_nothing(text, &say(content::agreement::NOTHING_AGREED))
}

/// A suggestion with the words to start from.
pub fn suggestion(view: &ClauseView) -> ClauseWording {
    let line = words::agreement::suggested(view.clause).map(|words| say(words.default));
    ClauseWording { clause: view.clause, wording: Wording { line, ..view.wording.clone() } }
}

/// The wordings to start from, below what is agreed.
fn suggestions(text: &mut String, view: &AgreementView) {
    if view.suggestions.is_empty() {
        return;
    }
    line!(text, "\n{}", say(own_texts::SUGGESTED));
    for (number, it) in (1..).zip(Clause::ALL) {
        let suggested = view.suggestions.iter().any(|suggestion| suggestion.clause == it);
        if let Some(words) = words::agreement::suggested(it).filter(|_| suggested) {
            line!(text, "  {number}. {}: {}", say(words.title), say(words.default));
        }
    }
}
