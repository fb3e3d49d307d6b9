//! The agreement in lines: what is in force and what it replaced, and what is being talked about.

use super::Names;
use crate::take::kinds;
use crate::take::pen::{OR, Pen, labelled, line, or};
use app::agreement::event::Clause;
use app::file::times::Time;
use app::take::shape::practice::{PracticeData, VersionData};
use content::Value::{Date, Text};
use content::export::file as words;

pub(super) fn agreement(practice: &PracticeData, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let versions = &practice.agreement.versions;
    let in_force = practice.agreement.in_force.and_then(|place| versions.get(place));
    let agreed = |version: &VersionData| version.i_agreed_at.max(version.partner_agreed_at).map(|at| pen.day(at));
    let mut lines: Vec<String> = in_force.map(|version| terms(version, names, pen)).unwrap_or_default();
    lines.extend(in_force.and_then(agreed).map(|day| pen.of(words::AGREED_BY_BOTH, "day", &day)));
    // Those that it replaced, newest first.
    let mut at = in_force.and_then(|version| version.after);
    while let Some((place, version)) = at.and_then(|place| Some((place, versions.get(place)?))) {
        let (day, was) = (agreed(version).unwrap_or_default(), terms(version, names, pen).join("; "));
        lines.push(pen.tell(words::AGREED_BEFORE, &[("day", Date(&day)), ("was", Text(&was))]));
        // Each stands behind the one that it replaced.
        at = version.after.filter(|before| *before < place);
    }
    lines
}

fn terms(version: &VersionData, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let clauses = Clause::ALL.into_iter().filter_map(|clause| Some((clause, version.clauses.0.get(&clause)?)));
    let mut lines: Vec<String> = clauses.map(|(clause, text)| label(clause, &line(text), pen)).collect();
    lines.extend(version.weeks.map(|weeks| pen.agreed_weeks(weeks)));
    lines.extend(version.until.map(|until| runs_until(until, pen)));
    lines.extend(version.pays.as_ref().map(|pays| label(Clause::Pays, &payer(pays, names, pen), pen)));
    lines.retain(|line| !line.is_empty());
    lines
}

fn label(clause: Clause, text: &str, pen: &Pen<'_>) -> String {
    labelled(&pen.say(kinds::clause(clause)), text)
}

fn runs_until(until: Time, pen: &Pen<'_>) -> String {
    pen.of(words::RUNS_UNTIL, "day", &pen.day(until))
}

fn payer(pays: &str, names: &Names, pen: &Pen<'_>) -> String {
    match pays {
        "me" => names.me.clone(),
        "partner" => names.partner.clone(),
        other => pen.word(other),
    }
}

/// The wording that stands, as far as it is not what is agreed on.
pub(super) fn draft(practice: &PracticeData, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let agreement = &practice.agreement;
    let in_force = agreement.in_force.and_then(|place| agreement.versions.get(place));
    let is_agreed = |clause: Clause, lines: &[String]| {
        let agreed = in_force.and_then(|version| version.clauses.0.get(&clause)).map_or("", String::as_str);
        matches!(lines, [only] if only == agreed)
    };
    let draft = &agreement.draft;
    let clauses = draft.clauses.0.iter().filter(|(clause, lines)| !is_agreed(**clause, lines));
    let mut lines: Vec<String> = clauses.map(|(clause, lines)| label(*clause, &or(lines), pen)).collect();
    let weeks: Vec<u32> = draft.weeks.iter().copied().filter(|weeks| *weeks > 0).collect();
    if weeks != in_force.and_then(|version| version.weeks).into_iter().collect::<Vec<_>>() {
        lines.extend(weeks.into_iter().map(|weeks| pen.agreed_weeks(weeks)));
    }
    let until: Vec<Time> = draft.until.iter().flatten().copied().collect();
    if until != in_force.and_then(|version| version.until).into_iter().collect::<Vec<_>>() {
        lines.extend(until.into_iter().map(|until| runs_until(until, pen)));
    }
    if draft.pays != in_force.and_then(|version| version.pays.clone()).into_iter().collect::<Vec<_>>() {
        let pays: Vec<String> = draft.pays.iter().map(|pays| payer(pays, names, pen)).collect();
        lines.push(label(Clause::Pays, &pays.join(OR), pen));
    }
    lines
}
