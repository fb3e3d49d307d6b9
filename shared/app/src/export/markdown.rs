//! Markdown: an index, and a file a session.

use super::data::{AnswerData, Data, MarkData, SessionData, place_said};
use super::times::{Time, Times};
use super::told::{self, Section};
use super::{file, left_out, line, words};
use crate::view::ExportFile;

pub(super) fn files(data: &Data, times: &Times) -> Vec<ExportFile> {
    let mut index = format!(
        "# Turnabout: {}\n\nExported {}. {} {}\n",
        line(&data.name),
        times.minute(data.exported_at),
        times.said(),
        left_out(data, &[])
    );
    let mut files = Vec::new();
    if !data.sessions.is_empty() {
        index.push_str("\n## Sessions\n\n");
    }
    for (number, session) in data.sessions.iter().enumerate() {
        let date = date(session, times);
        let path = format!("sessions/{date}-{}.md", session.id.get(..8).unwrap_or("session"));
        index.push_str(&format!("{}. [{date}, with {}]({path})\n", number + 1, data.partner(&session.pair)));
        files.push(file(&path, of_session(data, session, &date, times).into_bytes()));
    }
    index.push_str(&pairs(data, times));
    for pair in &data.pairs {
        listed(&mut index, &told::of_pair(data, pair, times));
    }
    index.push_str(&topics(data, times));
    if !data.answers.is_empty() {
        index.push_str("\n## Reflections\n");
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

pub(super) fn date(session: &SessionData, times: &Times) -> String {
    let time = session.start_at.first().or(session.ended_at.iter().min());
    time.and_then(|time| times.day(*time)).unwrap_or_else(|| "undated".to_owned())
}

fn pairs(data: &Data, times: &Times) -> String {
    let mut text = String::new();
    for pair in &data.pairs {
        text.push_str(&format!("- with {}", data.partner(&pair.id)));
        if let Some(began) = pair.began_at.first() {
            text.push_str(&format!(", since {}", times.minute(*began)));
        }
        if !pair.cadence.is_empty() {
            text.push_str(&format!("; you meet: {}", line(&pair.cadence.join(words::OR))));
        }
        text.push('\n');
    }
    if text.is_empty() { text } else { format!("\n## Pairs\n\n{text}") }
}

fn topics(data: &Data, times: &Times) -> String {
    let mut text = String::new();
    let lines = data.topics.iter().map(|topic| told::topic(topic, times)).collect();
    listed(&mut text, &[Section { title: words::ALL_TOPICS.to_owned(), lines }]);
    text
}

/// What is mine beside the notes, in a file of its own.
fn me(data: &Data, own: &[Section], times: &Times) -> String {
    let mut text = format!("# {}: {}\n", words::ME_TITLE, line(&data.name));
    listed(&mut text, own);
    text.push_str(&format!("\n---\n\n{} {}\n", times.said(), left_out(data, &[])));
    text
}

fn listed(text: &mut String, sections: &[Section]) {
    for Section { title, lines } in sections {
        let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
        section(text, title, &lines.join("\n"));
    }
}

fn reflection(answer: &AnswerData, times: &Times) -> String {
    let scope = words::scope(answer.pair.is_some());
    let by = answer.by.word();
    let at = answer.at.map(|at| format!(", {}", times.minute(at))).unwrap_or_default();
    let question = question(answer).map(|question| format!("> {question}\n\n")).unwrap_or_default();
    format!("\n### {} ({by}, {scope}{at})\n\n{question}{}\n", line(&answer.prompt), answer.text)
}

pub(super) fn question(answer: &AnswerData) -> Option<&'static str> {
    crate::prompts::find(&answer.prompt).map(|prompt| prompt.text)
}

fn of_session(data: &Data, session: &SessionData, date: &str, times: &Times) -> String {
    let partner = data.partner(&session.pair);
    let mut text = format!("# {date}, with {partner}\n\n");
    for (label, values) in facts(session, times) {
        text.push_str(&format!("- {label}: {values}\n"));
    }
    let (about, prepared) = told::of_session(data, session);
    if let Some(ours) = &session.ours {
        section(&mut text, words::AGENDA, &ours.agenda);
        listed(&mut text, &about);
        section(&mut text, words::OURS, &ours.text);
        section(&mut text, words::I_TOOK_AWAY, &ours.i_took_away.join("\n"));
        section(&mut text, &words::took_away(&partner), &ours.partner_took_away.join("\n"));
        section(&mut text, words::MARKS_BOTH, &marks(&ours.marks, times));
        let steps = ours.next_steps.iter().map(|step| {
            let tick = if step.done { "x" } else { " " };
            let owner = step.owner.map(|owner| format!(" ({})", owner.word())).unwrap_or_default();
            format!("- [{tick}] When {}, then {}{owner}", line(&step.when), line(&step.then))
        });
        section(&mut text, words::NEXT_STEPS, &steps.collect::<Vec<_>>().join("\n"));
    }
    if let Some(mine) = &session.mine {
        listed(&mut text, &prepared);
        section(&mut text, words::MINE, &mine.text);
        section(&mut text, words::MARKS_MINE, &marks(&mine.marks, times));
    }
    text.push_str(&format!("\n---\n\n{} {}\n", times.said(), left_out(data, &[])));
    text
}

/// What is known of when, how long and where; every answer that was given.
pub(super) fn facts(session: &SessionData, times: &Times) -> Vec<(&'static str, String)> {
    let minutes = |all: &[Time]| all.iter().map(|at| times.minute(*at)).collect::<Vec<_>>().join(words::OR);
    let lengths: Vec<String> = session.length_minutes.iter().map(u32::to_string).collect();
    let places: Vec<&str> = session.place.iter().map(|place| place_said(place)).collect();
    let by: Vec<&str> = session.proposed_by.iter().map(|side| side.word()).collect();
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
        text.push_str(&format!("\n## {title}\n\n{}\n", body.trim_end()));
    }
}

fn marks(marks: &[MarkData], times: &Times) -> String {
    let row = |mark: &MarkData| {
        format!("- {} {} ({}) {}", times.minute(mark.at), line(&mark.kind), mark.by.word(), line(&mark.text))
    };
    marks.iter().map(row).collect::<Vec<_>>().join("\n")
}
