//! Markdown: an index, and a file a session.

use crate::file::times::{Time, Times};
use crate::reflect;
use crate::take::export::data::{AnswerData, Data, MarkData, SessionData};
use crate::take::export::escape::{inline, quoted};
use crate::take::export::told::Section;
use crate::take::export::{file, left_out, line, told, words};
use crate::take::view::ExportFile;
use std::collections::BTreeSet;

/// So much of a session's id is enough to tell the files of a day apart, unless somebody chose the ids.
const ID_CHARS: usize = 8;

pub(crate) fn files(data: &Data, times: &Times) -> Vec<ExportFile> {
    let exported = words::exported(&times.minute(data.exported_at));
    let title = inline(&words::title(&data.name));
    let mut index = format!("# {title}\n\n{exported} {} {}\n", words::times_in(&times.name), left_out(data, &[]));
    let (mut files, mut paths) = (Vec::new(), BTreeSet::new());
    if !data.sessions.is_empty() {
        index.push_str(&format!("\n## {}\n\n", words::SESSIONS));
    }
    for (number, session) in data.sessions.iter().enumerate() {
        let date = date(session, times);
        let path = path(session, &date, &mut paths);
        let title = inline(&words::with(&date, &data.partner(&session.pair)));
        index.push_str(&format!("{}. [{title}]({path})\n", number + 1));
        files.push(file(&path, of_session(data, session, &title, times).into_bytes()));
    }
    index.push_str(&pairs(data, times));
    for pair in &data.pairs {
        listed(&mut index, &told::of_pair(data, pair, times));
    }
    index.push_str(&topics(data, times));
    if !data.answers.is_empty() {
        index.push_str(&format!("\n## {}\n", words::REFLECTIONS));
        for answer in &data.answers {
            index.push_str(&reflection(answer, times));
        }
    }
    let own = told::of_own(data, times);
    if !own.is_empty() {
        index.push_str(&format!("\n[{}](me.md)\n", words::ME_TITLE));
        files.push(file("me.md", me(data, &own, times).into_bytes()));
    }
    files.insert(0, file("index.md", index.into_bytes()));
    files
}

/// Of two sessions of a day whose ids begin alike, the second has its whole id.
fn path(session: &SessionData, date: &str, paths: &mut BTreeSet<String>) -> String {
    let of = |id: &str| format!("sessions/{date}-{id}.md");
    let short = of(session.id.get(..ID_CHARS).unwrap_or(&session.id));
    let path = if paths.contains(&short) { of(&session.id) } else { short };
    paths.insert(path.clone());
    path
}

pub(crate) fn date(session: &SessionData, times: &Times) -> String {
    let time = session.start_at.first().or(session.ended_at.iter().min());
    time.and_then(|time| times.day(*time)).unwrap_or_else(|| words::UNDATED.to_owned())
}

fn pairs(data: &Data, times: &Times) -> String {
    let lines = data.pairs.iter().map(|pair| {
        let since = pair.began_at.first().map(|began| times.minute(*began));
        words::pair(&data.partner(&pair.id), since.as_deref(), &line(&pair.cadence.join(words::OR)))
    });
    let mut text = String::new();
    listed(&mut text, &[Section { title: words::PAIRS.to_owned(), lines: lines.collect() }]);
    text
}

fn topics(data: &Data, times: &Times) -> String {
    let mut text = String::new();
    let lines = data.topics.iter().map(|topic| told::topic(topic, times)).collect();
    listed(&mut text, &[Section { title: words::ALL_TOPICS.to_owned(), lines }]);
    text
}

/// What is mine beside the notes, in a file of its own.
fn me(data: &Data, own: &[Section], times: &Times) -> String {
    let mut text = format!("# {}: {}\n", words::ME_TITLE, inline(&data.name));
    listed(&mut text, own);
    text.push_str(&format!("\n---\n\n{} {}\n", words::times_in(&times.name), left_out(data, &[])));
    text
}

fn listed(text: &mut String, sections: &[Section]) {
    for Section { title, lines } in sections {
        let lines: Vec<String> = lines.iter().map(|line| format!("- {}", inline(line))).collect();
        section(text, title, &lines.join("\n"));
    }
}

fn reflection(answer: &AnswerData, times: &Times) -> String {
    let scope = words::scope(answer.pair.is_some());
    let by = words::side(answer.by);
    let at = answer.at.map(|at| format!(", {}", times.minute(at))).unwrap_or_default();
    let question = question(answer).map(|question| format!("{question}\n\n")).unwrap_or_default();
    format!("\n### {} ({by}, {scope}{at})\n\n{question}{}\n", inline(&answer.prompt), quoted(&answer.text))
}

pub(crate) fn question(answer: &AnswerData) -> Option<&'static str> {
    reflect::prompts::find(&answer.prompt).map(|prompt| prompt.text)
}

/// `title` is escaped.
fn of_session(data: &Data, session: &SessionData, title: &str, times: &Times) -> String {
    let partner = data.partner(&session.pair);
    let mut text = format!("# {title}\n\n");
    for (label, values) in facts(session, times) {
        text.push_str(&format!("- {label}: {values}\n"));
    }
    let (about, prepared) = told::of_session(data, session);
    if let Some(ours) = &session.ours {
        section(&mut text, words::AGENDA, &quoted(&ours.agenda));
        listed(&mut text, &about);
        section(&mut text, words::OURS, &quoted(&ours.text));
        section(&mut text, words::I_TOOK_AWAY, &quoted(&ours.i_took_away.join("\n")));
        section(&mut text, &words::took_away(&partner), &quoted(&ours.partner_took_away.join("\n")));
        section(&mut text, words::MARKS_BOTH, &marks(&ours.marks, times));
        let steps = ours.next_steps.iter().map(|step| {
            let tick = if step.done { "x" } else { " " };
            let owner = step.owner.map(|owner| format!(" ({})", words::side(owner))).unwrap_or_default();
            format!("- [{tick}] {}{owner}", inline(&words::step(&step.when, &step.then)))
        });
        section(&mut text, words::NEXT_STEPS, &steps.collect::<Vec<_>>().join("\n"));
    }
    if let Some(mine) = &session.mine {
        listed(&mut text, &prepared);
        section(&mut text, words::MINE, &quoted(&mine.text));
        section(&mut text, words::MARKS_MINE, &marks(&mine.marks, times));
    }
    text.push_str(&format!("\n---\n\n{} {}\n", words::times_in(&times.name), left_out(data, &[])));
    text
}

/// What is known of when, how long and where; every answer that was given.
pub(crate) fn facts(session: &SessionData, times: &Times) -> Vec<(&'static str, String)> {
    let minutes = |all: &[Time]| all.iter().map(|at| times.minute(*at)).collect::<Vec<_>>().join(words::OR);
    let lengths: Vec<String> = session.length_minutes.iter().map(u32::to_string).collect();
    let places: Vec<&str> = session.place.iter().map(|place| words::place_said(place)).collect();
    let by: Vec<&str> = session.proposed_by.iter().map(|side| words::side(*side)).collect();
    let proposed = minutes(&session.proposals);
    let proposed = if proposed.is_empty() { proposed } else { words::proposed_by(&proposed, &by.join(words::OR)) };
    let first = |all: &[Time]| all.iter().min().map(|at| times.minute(*at)).unwrap_or_default();
    let facts = [
        (words::START, minutes(&session.start_at)),
        (words::PROPOSED, proposed),
        (words::MINUTES, lengths.join(words::OR)),
        (words::PLACE, places.join(words::OR)),
        (words::BEGAN, first(&session.begun_at)),
        (words::ENDED, first(&session.ended_at)),
        (words::HOW, words::LOGGED.repeat(usize::from(session.logged))),
    ];
    facts.into_iter().filter(|(_, values)| !values.is_empty()).collect()
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.trim().is_empty() {
        text.push_str(&format!("\n## {}\n\n{}\n", inline(title), body.trim_end()));
    }
}

fn marks(marks: &[MarkData], times: &Times) -> String {
    let row = |mark: &MarkData| {
        format!("- {} {} ({}) {}", times.minute(mark.at), inline(&mark.kind), words::side(mark.by), inline(&mark.text))
    };
    marks.iter().map(row).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(id: &str) -> SessionData {
        let text = serde_json::json!({
            "id": id, "pair": "p", "start_at": ["2026-05-03T10:00:00Z"], "length_minutes": [], "place": [],
            "ended_at": [], "ours": null, "mine": null
        });
        serde_json::from_value(text).unwrap()
    }

    #[test]
    fn sessions_of_a_day_whose_ids_begin_alike_have_files_of_their_own() {
        let mut paths = BTreeSet::new();
        let all = ["aaaaaaaa00", "aaaaaaaa01", "aaaaaaaa02", "bbbbbbbb00"];
        for id in all {
            path(&session(id), "2026-05-03", &mut paths);
        }
        assert_eq!(paths.len(), 4, "{paths:?}");
        assert!(paths.contains("sessions/2026-05-03-aaaaaaaa.md"));
    }
}
