//! The agreement, and where a pair stands.

use super::{line, or_nothing};
use crate::advice::practice as advice;
use crate::clock::Clock;
use crate::language::{own, say, voice};
use app::agreement::view::{ClauseAnswers, ClauseChange, ProposalView};
use app::pair::view::PairView;
use content::cli::practice as own_texts;
use std::fmt::Write;
use words::{agreement as agreed, practice, sealed};

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
        line!(text, "{}", say(own_texts::RUN_OUT));
    }
    super::together::suggestions(&mut text, agreement);
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

/// Where a pair stands.
pub fn standing(pair: &PairView, clock: &Clock) -> String {
    let seen = &pair.practice;
    let mut text = String::new();
    line!(text, "{}", advice::state(seen.state, &pair.partner));
    for until in &seen.paused_until_ms {
        line!(text, "{}", practice::paused_until(*until, clock.voice()));
    }
    let questions =
        [(own_texts::ASK_TRIAL, &seen.trial), (own_texts::ASK_THIRD, &seen.check), (own_texts::ASK_GAP, &seen.still)];
    for (ask, question) in questions {
        if let Some(question) = question {
            line!(text, "{}", say(ask));
            for one in sealed::question(question, &pair.partner, clock.voice()) {
                line!(text, "  {one}");
            }
        }
    }
    if let Some(closing) = &seen.closing {
        super::together::closing(&mut text, closing, &pair.partner);
    }
    super::together::thanks(&mut text, &seen.thanks, &pair.partner);
    for one in practice::rhythm(&seen.rhythm, clock.voice()) {
        line!(text, "{one}");
    }
    text
}
