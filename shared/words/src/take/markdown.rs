//! Markdown: an index, and a file a session.

use crate::take::escape::{inline, quoted};
use crate::take::files::file;
use crate::take::kinds;
use crate::take::pen::{OR, Pen, line};
use crate::take::told;
use crate::take::told::Section;
use app::file::times::Time;
use app::take::shape::data::{AnswerData, MarkData, PairData, SessionData, StepData};
use app::take::view::ExportFile;
use content::Value::Text;
use content::export::file as words;
use content::{Id, prompt};
use std::collections::BTreeSet;

/// So much of a session's id is enough to tell the files of a day apart, unless somebody chose the ids.
const ID_CHARS: usize = 8;

/// In place of a day, in the name of a file.
const UNDATED: &str = "undated";

pub(crate) fn files(pen: &Pen<'_>) -> Vec<ExportFile> {
    let data = pen.data();
    let exported = pen.of(words::EXPORTED, "time", &pen.minute(data.exported_at));
    let title = inline(&pen.of(words::TITLE, "name", &data.name));
    let mut index = format!("# {title}\n\n{exported} {} {}\n", pen.times_in(), pen.left_out(&[]));
    let (mut files, mut paths) = (Vec::new(), BTreeSet::new());
    if !data.sessions.is_empty() {
        index.push_str(&format!("\n## {}\n\n", pen.say(words::SESSIONS)));
    }
    for (number, session) in data.sessions.iter().enumerate() {
        let path = path(session, pen, &mut paths);
        let title = inline(&heading(session, pen));
        index.push_str(&format!("{}. [{title}]({path})\n", number + 1));
        files.push(file(&path, of_session(session, &title, pen).into_bytes()));
    }
    let pairs = data.pairs.iter().map(|it| pair(it, pen)).collect();
    listed(&mut index, &[Section { title: pen.say(words::PAIRS), lines: pairs }]);
    for pair in &data.pairs {
        listed(&mut index, &told::of_pair(pair, pen));
    }
    let topics = data.topics.iter().map(|topic| told::topic(topic, pen)).collect();
    listed(&mut index, &[Section { title: pen.say(words::TOPICS), lines: topics }]);
    if !data.answers.is_empty() {
        index.push_str(&format!("\n## {}\n", pen.say(words::REFLECTIONS)));
        index.extend(data.answers.iter().map(|answer| reflection(answer, pen)));
    }
    let own = told::of_own(pen);
    if !own.is_empty() {
        index.push_str(&format!("\n[{}](me.md)\n", pen.say(words::ME_TITLE)));
        files.push(file("me.md", me(&own, pen).into_bytes()));
    }
    files.insert(0, file("index.md", index.into_bytes()));
    files
}

/// Of two sessions of a day whose ids begin alike, the second has its whole id.
fn path(session: &SessionData, pen: &Pen<'_>, paths: &mut BTreeSet<String>) -> String {
    let date = date(session, pen).unwrap_or_else(|| UNDATED.to_owned());
    let of = |id: &str| format!("sessions/{date}-{id}.md");
    let short = of(session.id.get(..ID_CHARS).unwrap_or(&session.id));
    let path = if paths.contains(&short) { of(&session.id) } else { short };
    paths.insert(path.clone());
    path
}

fn date(session: &SessionData, pen: &Pen<'_>) -> Option<String> {
    let time = session.start_at.first().or(session.ended_at.iter().min());
    time.and_then(|time| pen.date(*time))
}

/// When, and with whom.
pub(crate) fn heading(session: &SessionData, pen: &Pen<'_>) -> String {
    let day = date(session, pen).unwrap_or_else(|| pen.say(words::UNDATED));
    pen.with(&day, &pen.partner(&session.pair))
}

fn pair(pair: &PairData, pen: &Pen<'_>) -> String {
    let mut text = pen.of(words::PAIR, "partner", &pen.partner(&pair.id));
    if let Some(began) = pair.began_at.first() {
        text.push_str(&format!(", {}", pen.of(words::PAIR_SINCE, "time", &pen.minute(*began))));
    }
    let cadence = line(&pair.cadence.join(OR));
    if !cadence.is_empty() {
        text.push_str(&format!("; {}", pen.of(words::PAIR_CADENCE, "cadence", &cadence)));
    }
    text
}

/// What is mine beside the notes, in a file of its own.
fn me(own: &[Section], pen: &Pen<'_>) -> String {
    let mut text = format!("# {}: {}\n", pen.say(words::ME_TITLE), inline(&pen.data().name));
    listed(&mut text, own);
    end(&mut text, pen);
    text
}

/// In which zone times are told, and what is not in the file.
fn end(text: &mut String, pen: &Pen<'_>) {
    text.push_str(&format!("\n---\n\n{} {}\n", pen.times_in(), pen.left_out(&[])));
}

fn listed(text: &mut String, sections: &[Section]) {
    for Section { title, lines } in sections {
        let lines: Vec<String> = lines.iter().map(|line| format!("- {}", inline(line))).collect();
        section(text, title, &lines.join("\n"));
    }
}

fn reflection(answer: &AnswerData, pen: &Pen<'_>) -> String {
    let at = answer.at.map(|at| format!(", {}", pen.minute(at))).unwrap_or_default();
    let question = prompt::of(&answer.prompt).map(|prompt| format!("{}\n\n", pen.say(prompt))).unwrap_or_default();
    let (by, scope) = (pen.side(answer.by), pen.scope(answer.pair.is_some()));
    format!("\n### {} ({by}, {scope}{at})\n\n{question}{}\n", inline(&answer.prompt), quoted(&answer.text))
}

/// `title` is escaped.
fn of_session(session: &SessionData, title: &str, pen: &Pen<'_>) -> String {
    let mut text = format!("# {title}\n\n");
    for (label, values) in facts(session, pen) {
        text.push_str(&format!("- {}: {values}\n", pen.say(label)));
    }
    let (about, prepared) = told::of_session(session, pen);
    if let Some(ours) = &session.ours {
        section(&mut text, &pen.say(words::AGENDA), &quoted(&ours.agenda));
        listed(&mut text, &about);
        section(&mut text, &pen.say(words::OURS), &quoted(&ours.text));
        section(&mut text, &pen.say(words::I_TOOK_AWAY), &quoted(&ours.i_took_away.join("\n")));
        let theirs = pen.of(words::TOOK_AWAY, "name", &pen.partner(&session.pair));
        section(&mut text, &theirs, &quoted(&ours.partner_took_away.join("\n")));
        section(&mut text, &pen.say(words::MARKS_BOTH), &marks(&ours.marks, pen));
        let steps: Vec<String> = ours.next_steps.iter().map(|it| ticked(it, pen)).collect();
        section(&mut text, &pen.say(words::NEXT_STEPS), &steps.join("\n"));
    }
    if let Some(mine) = &session.mine {
        listed(&mut text, &prepared);
        section(&mut text, &pen.say(words::MINE), &quoted(&mine.text));
        section(&mut text, &pen.say(words::MARKS_MINE), &marks(&mine.marks, pen));
    }
    end(&mut text, pen);
    text
}

fn ticked(step: &StepData, pen: &Pen<'_>) -> String {
    let tick = if step.done { "x" } else { " " };
    format!("- [{tick}] {}{}", inline(&said(step, pen)), owner(step, pen))
}

/// "When …, then …".
pub(crate) fn said(step: &StepData, pen: &Pen<'_>) -> String {
    pen.tell(words::STEP, &[("when", Text(&step.when)), ("then", Text(&step.then))])
}

/// Whose step it is, in brackets.
pub(crate) fn owner(step: &StepData, pen: &Pen<'_>) -> String {
    step.owner.map(|owner| format!(" ({})", pen.side(owner))).unwrap_or_default()
}

/// What is known of when, how long and where; every answer that was given.
pub(crate) fn facts(session: &SessionData, pen: &Pen<'_>) -> Vec<(Id, String)> {
    let minutes = |all: &[Time]| all.iter().map(|at| pen.minute(*at)).collect::<Vec<_>>().join(OR);
    let lengths: Vec<String> = session.length_minutes.iter().map(u32::to_string).collect();
    let places: Vec<String> = session.place.iter().map(|place| pen.say(kinds::place(place))).collect();
    let first = |all: &[Time]| all.iter().min().map(|at| pen.minute(*at)).unwrap_or_default();
    let facts = [
        (words::START, minutes(&session.start_at)),
        (words::PROPOSED, proposed(session, &minutes(&session.proposals), pen)),
        (words::MINUTES, lengths.join(OR)),
        (words::PLACE, places.join(OR)),
        (words::BEGAN, first(&session.begun_at)),
        (words::ENDED, first(&session.ended_at)),
        (words::HOW, if session.logged { pen.say(words::LOGGED) } else { String::new() }),
    ];
    facts.into_iter().filter(|(_, values)| !values.is_empty()).collect()
}

fn proposed(session: &SessionData, times: &str, pen: &Pen<'_>) -> String {
    let by: Vec<String> = session.proposed_by.iter().map(|side| pen.say(kinds::proposed_by(*side))).collect();
    if times.is_empty() || by.is_empty() {
        return times.to_owned();
    }
    pen.tell(words::PROPOSED_BY, &[("times", Text(times)), ("by", Text(&by.join(OR)))])
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.trim().is_empty() {
        text.push_str(&format!("\n## {}\n\n{}\n", inline(title), body.trim_end()));
    }
}

fn marks(marks: &[MarkData], pen: &Pen<'_>) -> String {
    let row = |mark: &MarkData| {
        let (at, by) = (pen.minute(mark.at), pen.side(mark.by));
        format!("- {at} {} ({by}) {}", inline(&pen.word(&mark.kind)), inline(&mark.text))
    };
    marks.iter().map(row).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::take::tests::sample;
    use crate::tests::english;
    use app::take::shape::Form;

    #[test]
    fn sessions_of_a_day_whose_ids_begin_alike_have_files_of_their_own() {
        let mut shape = sample::empty(Form::Markdown);
        let ids = ["aaaaaaaa00", "aaaaaaaa01", "aaaaaaaa02", "bbbbbbbb00"];
        shape.data.sessions = ids.map(|id| sample::session(id, "2026-05-03T10:00:00Z")).into();
        let files = files(&Pen::new(&shape, &english()));
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths.len(), 5, "with the index: {paths:?}");
        assert!(paths.contains("sessions/2026-05-03-aaaaaaaa.md"));
    }
}
