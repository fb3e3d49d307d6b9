//! The agreement, and where a pair stands.

use super::{line, or_nothing};
use crate::clock::Clock;
use crate::language::{own, say};
use crate::words::practice;
use app::agreement::view::{ClauseAnswers, ClauseChange, ProposalView};
use app::pair::view::PairView;
use content::cli::practice as words;
use std::fmt::Write;

/// What is agreed and what is proposed.
pub fn agreement(pair: &PairView, clock: &Clock) -> String {
    let agreement = &pair.practice.agreement;
    let mut text = String::new();
    let since = agreement.since_ms.map(|since| clock.day_and_hour(since));
    line!(text, "{}", practice::agreed_since(since.as_deref()));
    for (clause, number) in agreement.clauses.iter().zip(1..) {
        line!(text, "{number}. {}: {}", practice::clause(clause.clause), practice::wording(&clause.wording, clock));
    }
    if agreement.has_run_out {
        line!(text, "{}", say(words::RUN_OUT));
    }
    super::together::suggestions(&mut text, agreement);
    if let Some(proposal) = &agreement.proposal {
        line!(text);
        propose(&mut text, proposal, &pair.partner, clock);
    }
    text
}

fn propose(text: &mut String, proposal: &ProposalView, partner: &str, clock: &Clock) {
    line!(text, "{}", say(words::PROPOSED));
    proposal.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    proposal.two_answers.iter().for_each(|answers| two_answers(text, answers, clock));
    line!(text, "{}", practice::waits_for(proposal, partner));
}

fn changed(ClauseChange { clause, old, new }: &ClauseChange, clock: &Clock) -> String {
    practice::changed(*clause, new, old, clock)
}

/// Each value by itself: which of them belong together, only the two can say.
fn two_answers(text: &mut String, answers: &ClauseAnswers, clock: &Clock) {
    line!(text, "  {}", practice::two_answers(answers.clause));
    let lines = answers.lines.iter();
    let lines = lines.map(|one| if one.is_empty() { practice::not_agreed() } else { own(one).into_owned() });
    let weeks = answers.weeks.iter().filter(|weeks| **weeks > 0).map(|weeks| practice::weeks(*weeks));
    let until = answers.until_ms.iter().filter(|until| **until > 0).map(|until| practice::until(*until, clock));
    let pays = answers.pays.iter().map(|pays| practice::pays(*pays));
    lines.chain(weeks).chain(until).chain(pays).for_each(|one| line!(text, "    · {one}"));
}

/// What each version changed.
pub fn history(pair: &PairView, clock: &Clock) -> String {
    let mut text = String::new();
    for version in &pair.practice.agreement.history {
        line!(text, "{}", clock.day_and_hour(version.since_ms));
        version.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    }
    or_nothing(text, &say(words::NOTHING_AGREED))
}

/// Where a pair stands.
pub fn standing(pair: &PairView, clock: &Clock) -> String {
    let seen = &pair.practice;
    let mut text = String::new();
    line!(text, "{}", practice::state(seen.state, &pair.partner));
    for until in &seen.paused_until_ms {
        line!(text, "{}", practice::paused_until(&clock.day_and_hour(*until)));
    }
    let questions = [(words::ASK_TRIAL, &seen.trial), (words::ASK_THIRD, &seen.check), (words::ASK_GAP, &seen.still)];
    for (ask, question) in questions {
        if let Some(question) = question {
            line!(text, "{}", say(ask));
            for one in practice::question(question, &pair.partner, clock) {
                line!(text, "  {one}");
            }
        }
    }
    if let Some(closing) = &seen.closing {
        super::together::closing(&mut text, closing, &pair.partner);
    }
    super::together::thanks(&mut text, &seen.thanks, &pair.partner);
    for one in practice::rhythm(&seen.rhythm, clock) {
        line!(text, "{one}");
    }
    text
}
