//! The agreement, and where a pair stands.

use super::{line, or_nothing};
use crate::clock::Clock;
use crate::words::{practice, state};
use app::view::{ClauseAnswers, ClauseChange, PairView, ProposalView};
use std::fmt::Write;

/// What is agreed and what is proposed.
pub fn agreement(pair: &PairView, clock: &Clock) -> String {
    let agreement = &pair.practice.agreement;
    let mut text = String::new();
    match agreement.since_ms {
        Some(since) => line!(text, "You both agreed on {}.", clock.day_and_hour(since)),
        None => line!(text, "Nothing is agreed yet, and nothing has to be."),
    }
    for (clause, number) in agreement.clauses.iter().zip(1..) {
        line!(text, "{number}. {}: {}", practice::clause(clause.clause), practice::wording(&clause.wording, clock));
    }
    if agreement.has_run_out {
        line!(text, "Its end has come. Renew it, pause or end: turnabout agreement set cadence … --until DATE");
    }
    super::together::suggestions(&mut text, agreement);
    if let Some(proposal) = &agreement.proposal {
        line!(text);
        propose(&mut text, proposal, state::partner(&pair.partner), clock);
    }
    text
}

fn propose(text: &mut String, proposal: &ProposalView, partner: &str, clock: &Clock) {
    line!(text, "Proposed; until you both agree, the lines above are in force.");
    proposal.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    proposal.two_answers.iter().for_each(|answers| two_answers(text, answers, clock));
    let next = match (&proposal.version, proposal.i_agreed, proposal.partner_agreed) {
        (None, ..) => {
            "Two answers: talk about it, then set one of them: turnabout agreement set CLAUSE TEXT".to_owned()
        }
        (Some(_), true, _) => format!("You agreed. It counts when {partner} agrees too."),
        (Some(_), false, true) => {
            format!("{partner} agreed. It counts when you agree too: turnabout agreement agree")
        }
        (Some(_), false, false) => "It counts when you both agree: turnabout agreement agree".to_owned(),
    };
    line!(text, "{next}");
}

fn changed(change: &ClauseChange, clock: &Clock) -> String {
    let [new, old] = [&change.new, &change.old].map(|wording| practice::wording(wording, clock));
    format!("{}: {new}, instead of: {old}", practice::clause(change.clause))
}

/// Each value by itself: which of them belong together, only the two can say.
fn two_answers(text: &mut String, answers: &ClauseAnswers, clock: &Clock) {
    line!(text, "  {}, two answers:", practice::clause(answers.clause));
    let lines =
        answers.lines.iter().map(|one| if one.is_empty() { practice::NOT_AGREED.to_owned() } else { one.clone() });
    let weeks = answers.weeks.iter().filter(|weeks| **weeks > 0).map(|weeks| format!("every {weeks} weeks"));
    let until = answers
        .until_ms
        .iter()
        .filter(|until| **until > 0)
        .map(|until| format!("until {}", clock.day_and_hour(*until)));
    let pays = answers.pays.iter().map(|pays| practice::pays(*pays).to_owned());
    lines.chain(weeks).chain(until).chain(pays).for_each(|one| line!(text, "    · {one}"));
}

/// What each version changed.
pub fn history(pair: &PairView, clock: &Clock) -> String {
    let mut text = String::new();
    for version in &pair.practice.agreement.history {
        line!(text, "{}", clock.day_and_hour(version.since_ms));
        version.changes.iter().for_each(|change| line!(text, "  {}", changed(change, clock)));
    }
    or_nothing(text, "Nothing is agreed yet, and nothing has to be.")
}

/// Where a pair stands.
pub fn standing(pair: &PairView, clock: &Clock) -> String {
    let seen = &pair.practice;
    let mut text = String::new();
    line!(text, "{}", practice::state(seen.state, &pair.partner));
    for until in &seen.paused_until_ms {
        line!(text, "Look again on {}.", clock.day_and_hour(*until));
    }
    let questions = [
        ("Go on? turnabout trial answer yes|unsure|no", &seen.trial),
        ("Go on as is, change something, or end well? turnabout check answer go-on|change|end", &seen.check),
        ("You have not met for long. Pause, go on or end well? turnabout check answer pause|go-on|end", &seen.still),
    ];
    for (words, question) in questions {
        if let Some(question) = question {
            line!(text, "{words}");
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
