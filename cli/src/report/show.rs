//! The report, as lines: what both see, then what only this person sees.

use crate::clock::Clock;
use crate::language::{own, say, tell, voice};
use crate::page::{line, or_nothing, several};
use crate::pick::short;
use crate::report::advice;
use app::goal::view::GoalView;
use app::report::view::{MetRow, OwnReport, PairReport, RatingRow, SharedReport};
use app::session::event::MarkKind;
use content::{Value, report as texts, scope, sync};
use std::fmt::Write;
use words::{DOT, goal, people, report as said, session};

/// Both reports.
pub fn report(report: &PairReport, clock: &Clock) -> String {
    let mut text = String::new();
    of_pair(&mut text, &report.pair, clock);
    line!(text);
    line!(text, "{}", say(scope::MINE));
    of_own(&mut text, &report.own, clock);
    line!(text);
    line!(text, "{}", say(texts::MADE_HERE));
    text
}

fn of_pair(text: &mut String, pair: &SharedReport, clock: &Clock) {
    line!(text, "{}", said::title(&pair.name, &pair.partner, voice()));
    if let Some(since) = pair.since_ms {
        line!(text, "{}", tell(texts::SINCE, &[("day", Value::Date(&clock.day_and_hour(since)))]));
    }
    if pair.together.held == 0 && pair.meetings.planned == 0 {
        line!(text, "{}", say(texts::NONE));
        return;
    }
    let lines = said::meetings(&pair.meetings, voice()).into_iter().chain([said::together(&pair.together, voice())]);
    lines.for_each(|one| line!(text, "  {one}"));
    if !pair.cadence.is_empty() {
        line!(text, "  {}", said::cadence(&pair.cadence, voice()));
    }
    line!(text, "  {}", said::balance(&pair.took_away, voice()));
    if !pair.places.is_empty() {
        line!(text, "{}", say(texts::PLACES));
    }
    for one in &pair.places {
        line!(text, "  {}", said::place(one.place, one.count, pair.places_of, &pair.partner, voice()));
    }
    if pair.always_at.is_some() {
        line!(text, "  {}", say(texts::PLACE_ONE));
    }
    if !pair.goals.is_empty() {
        line!(text, "{}", say(texts::GOALS));
    }
    for goal in &pair.goals {
        line!(text, "  {}", objective(goal));
    }
    for topic in &pair.topics {
        let teacher =
            topic.teacher.map_or_else(|| say(sync::TWO_SHORT), |who| people::who(who, &pair.partner, voice()));
        line!(text, "  {} ({teacher})", several(&topic.titles));
    }
    for one in &pair.met {
        let by = people::who(one.by, &pair.partner, voice());
        line!(text, "  {}", said::met_through(&one.what, &by, &clock.day_and_hour(one.at_ms), voice()));
    }
    let copies = pair.partner_ratings.iter().map(|one| (Some(pair.partner.as_str()), one));
    for (whose, one) in copies.chain(pair.my_shared_ratings.iter().map(|one| (None, one))) {
        line!(text, "  {}", said::shared_by(whose, &rating(one, clock), voice()));
    }
}

/// A goal, where it stands and why.
fn objective(goal: &GoalView) -> String {
    let states: Vec<String> = goal.state.iter().map(|state| say(goal::state(*state))).collect();
    let because = if goal.reason.is_empty() { String::new() } else { format!(" ({})", several(&goal.reason)) };
    format!("{}: {}{because}", several(&goal.text), states.join(" / "))
}

fn of_own(text: &mut String, own: &OwnReport, clock: &Clock) {
    text.push_str(&ratings(own, clock));
    for one in &own.defending {
        let times = said::times(one.count, voice());
        let mark = session::mark(Some(MarkKind::Defending), voice());
        line!(text, "  {}{DOT}{mark}: {times}", clock.day_and_hour(one.at_ms));
    }
    for met in &own.met {
        line!(text, "  {}", contact(met, clock));
    }
}

/// What is asked now, and one's own answers.
pub fn ratings(own: &OwnReport, clock: &Clock) -> String {
    let mut text = String::new();
    for one in &own.ratings {
        line!(text, "  {}", rating(one, clock));
    }
    if own.open.is_empty() {
        line!(text, "  {}", said::nothing_asked(voice()));
    }
    for one in &own.open {
        line!(text, "  {}", advice::ask_rating(*one));
    }
    text
}

fn rating(one: &RatingRow, clock: &Clock) -> String {
    let (question, answer) = (said::question(one.question, voice()), said::answer(one.question, one.answer, voice()));
    said::rating(&question, &answer, one.moment, &clock.day_and_hour(one.at_ms), voice())
}

/// Whom one has met.
pub fn contacts(met: &[MetRow], clock: &Clock) -> String {
    let mut text = String::new();
    for one in met {
        line!(text, "{}", contact(one, clock));
    }
    or_nothing(text, &advice::no_contacts())
}

fn contact(met: &MetRow, clock: &Clock) -> String {
    let who = [&met.name, &met.what].into_iter().filter(|words| !words.is_empty()).map(|words| own(words));
    let when = Some(clock.day_and_hour(met.at_ms)).into_iter().chain(met.shared.then(|| said::known(voice())));
    let [who, when] = [who.collect::<Vec<_>>().join(", "), when.collect::<Vec<_>>().join("; ")];
    format!("[{}]  {who}{DOT}{when}", short(&met.id))
}
