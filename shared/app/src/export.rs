//! Files that open without the app: Markdown to read, JSON to process. What was left out is said in the file.
//!
//! The JSON schema is in shared/app/EXPORT.md. Keys, links and anything else that opens a space never go in.

use crate::event::{ExportFormat, ExportScope, Who};
use crate::model::Model;
use crate::projection::{Projected, Projection};
use crate::show::who;
use crate::view::ExportFile;
use documents::{Answers, DocumentId, Mark, Person, Place};
use protocol::SpaceId;
use serde::Serialize;

const SCHEMA: &str = "turnabout-export/1";

/// Everything that goes into an export.
#[derive(Serialize)]
pub(crate) struct Data {
    schema: &'static str,
    exported_at: String,
    name: String,
    left_out: Vec<&'static str>,
    pairs: Vec<PairData>,
    sessions: Vec<SessionData>,
    topics: Vec<TopicData>,
    answers: Vec<AnswerData>,
}

#[derive(Serialize)]
struct PairData {
    id: String,
    partner: String,
    cadence: Vec<String>,
    began_at: Option<String>,
}

#[derive(Serialize)]
struct SessionData {
    id: String,
    pair: String,
    partner: String,
    start_at: Vec<String>,
    length_minutes: Vec<u32>,
    place: Vec<&'static str>,
    ended_at: Option<String>,
    ours: Option<OursData>,
    mine: Option<MineData>,
}

#[derive(Serialize)]
struct OursData {
    agenda: String,
    text: String,
    i_took_away: Vec<String>,
    partner_took_away: Vec<String>,
    marks: Vec<MarkData>,
    next_steps: Vec<StepData>,
}

#[derive(Serialize)]
struct MineData {
    text: String,
    marks: Vec<MarkData>,
}

#[derive(Serialize)]
struct MarkData {
    kind: String,
    at: String,
    by: &'static str,
    text: String,
}

#[derive(Serialize)]
struct StepData {
    when: String,
    then: String,
    owner: Option<&'static str>,
    done: bool,
}

#[derive(Serialize)]
struct TopicData {
    id: String,
    pair: String,
    titles: Vec<String>,
    teacher: Vec<&'static str>,
    worked_when: Vec<String>,
    state: Vec<String>,
}

#[derive(Serialize)]
struct AnswerData {
    prompt: String,
    by: &'static str,
    shared: bool,
    at: Option<String>,
    text: String,
}

pub(crate) fn gather(model: &Model, scope: ExportScope) -> Data {
    let (mine, ours) = match scope {
        ExportScope::Mine => (true, false),
        ExportScope::Ours => (false, true),
        ExportScope::Both => (true, true),
    };
    let mut left_out = vec!["keys and links", "earlier versions of texts"];
    left_out.extend((!mine).then_some("everything that is mine alone"));
    left_out.extend((!ours).then_some("everything that is ours"));
    let sessions = model.view.sessions.iter().filter_map(|row| crate::id::document(&row.id));
    let rows = || model.rows.iter();
    Data {
        schema: SCHEMA,
        exported_at: time(model.now_ms),
        name: model.name().unwrap_or_default().to_owned(),
        left_out,
        pairs: model
            .view
            .pairs
            .iter()
            .map(|pair| PairData {
                id: pair.id.clone(),
                partner: pair.partner.clone(),
                cadence: pair.cadence.clone(),
                began_at: pair.began_at_ms.map(time),
            })
            .collect(),
        sessions: sessions.filter_map(|id| session(model, id, mine, ours)).collect(),
        topics: if ours { rows().filter_map(|(id, row)| topic(model, *id, row)).collect() } else { Vec::new() },
        answers: rows()
            .filter(|(_, row)| if Some(row.space) == model.facts.private { mine } else { ours })
            .filter_map(|(_, row)| answer(model, row))
            .collect(),
    }
}

fn session(model: &Model, id: DocumentId, mine: bool, ours: bool) -> Option<SessionData> {
    let space = model.rows.get(&id)?.space;
    let session = documents::session::read(&model.shelf.get(&id)?.document).ok()?;
    let notes_id = crate::id::notes(&model.facts.private?, &id);
    let notes = model.shelf.get(&notes_id).and_then(|notes| documents::notes::read(&notes.document).ok());
    let lines = |person: Option<Person>| {
        person.and_then(|person| session.took_away.get(&person)).map_or(Vec::new(), |lines| lines.all().to_vec())
    };
    Some(SessionData {
        id: id.to_string(),
        pair: space.to_string(),
        partner: model.partner_name(&space),
        start_at: session.start_at_ms.all().iter().copied().map(time).collect(),
        length_minutes: session.length_minutes.all().to_vec(),
        place: session.place.all().iter().map(|it| place(model, &space, it)).collect(),
        ended_at: session.ended_at_ms.all().iter().min().copied().map(time),
        ours: ours.then(|| OursData {
            i_took_away: lines(model.me(&space)),
            partner_took_away: lines(model.partner(&space)),
            marks: session.marks.iter().map(|it| mark(it, side(model, &space, &it.by))).collect(),
            next_steps: session
                .next_steps
                .iter()
                .map(|step| StepData {
                    when: step.when.clone(),
                    then: step.then.clone(),
                    owner: step.owner.as_ref().map(|owner| side(model, &space, owner)),
                    done: step.done,
                })
                .collect(),
            agenda: session.agenda.clone(),
            text: session.ours.clone(),
        }),
        mine: notes
            .filter(|_| mine)
            .map(|notes| MineData { marks: notes.marks.iter().map(|it| mark(it, "me")).collect(), text: notes.text }),
    })
}

fn topic(model: &Model, id: DocumentId, row: &Projected) -> Option<TopicData> {
    let Projection::Topic(topic) = &row.what else { return None };
    let words = |state: &documents::TopicState| String::from(state.clone());
    Some(TopicData {
        id: id.to_string(),
        pair: row.space.to_string(),
        titles: topic.title.all().to_vec(),
        teacher: all(&topic.teacher, |person| side(model, &row.space, person)),
        worked_when: topic.worked_when.all().to_vec(),
        state: all(&topic.state, words),
    })
}

fn answer(model: &Model, row: &Projected) -> Option<AnswerData> {
    let Projection::Answer { prompt, by, at_ms, text } = &row.what else { return None };
    Some(AnswerData {
        prompt: prompt.clone(),
        by: by.as_ref().map_or("partner", |by| side(model, &row.space, by)),
        shared: Some(row.space) != model.facts.private,
        at: at_ms.map(time),
        text: text.clone(),
    })
}

fn all<T, U>(answers: &Answers<T>, word: impl Fn(&T) -> U) -> Vec<U> {
    answers.all().iter().map(word).collect()
}

fn mark(mark: &Mark, by: &'static str) -> MarkData {
    MarkData { kind: String::from(mark.kind.clone()), at: time(mark.at_ms), by, text: mark.text.clone() }
}

fn side(model: &Model, space: &SpaceId, person: &Person) -> &'static str {
    match who(model, space, person) {
        Who::Me => "me",
        Who::Partner => "partner",
    }
}

fn place(model: &Model, space: &SpaceId, place: &Place) -> &'static str {
    match place {
        Place::WorkplaceOf(person) if side(model, space, person) == "me" => "my workplace",
        Place::WorkplaceOf(_) => "partner's workplace",
        Place::Neutral => "neutral",
        Place::Walking => "walking",
        Place::Meal => "meal",
        Place::Call => "call",
        Place::Video => "video",
        Place::Newer(_) => "written by a newer version",
    }
}

/// RFC 3339 in UTC: the core knows no time zone. Times outside of jiff's years stay numbers.
fn time(at_ms: i64) -> String {
    jiff::Timestamp::from_millisecond(at_ms).map_or_else(|_| format!("{at_ms} ms"), |time| time.to_string())
}

pub(crate) fn files(data: &Data, format: ExportFormat, scope: ExportScope) -> Vec<ExportFile> {
    match format {
        ExportFormat::Json => {
            let bytes = serde_json::to_vec_pretty(data).unwrap_or_default();
            vec![ExportFile { path: "turnabout.json".into(), bytes }]
        }
        ExportFormat::Markdown => markdown(data, scope),
    }
}

fn markdown(data: &Data, scope: ExportScope) -> Vec<ExportFile> {
    let mut index = format!(
        "# Turnabout: {}\n\nExported {}. Left out: {}.\n",
        line(&data.name),
        data.exported_at,
        data.left_out.join("; ")
    );
    index.push_str("\n## Sessions\n\n");
    let mut files = Vec::new();
    for (number, session) in data.sessions.iter().enumerate() {
        let date = session
            .start_at
            .first()
            .or(session.ended_at.as_ref())
            .map_or("undated", |at| at.get(..10).unwrap_or("undated"));
        let path = format!("sessions/{date}-{}.md", session.id.get(..8).unwrap_or("session"));
        index.push_str(&format!("{}. [{date}, with {}]({path})\n", number + 1, name(&session.partner)));
        files.push(ExportFile { path, bytes: session_markdown(session, date).into_bytes() });
    }
    if !data.topics.is_empty() {
        index.push_str("\n## Topics\n\n");
        for topic in &data.topics {
            let (title, teacher) = (topic.titles.join(" / "), topic.teacher.join(" / "));
            index.push_str(&format!("- {} (taught by {teacher}; {})", line(&title), topic.state.join(" / ")));
            index.push_str(&format!(": I will know it worked when {}\n", line(&topic.worked_when.join(" / "))));
        }
    }
    if !data.answers.is_empty() {
        index.push_str("\n## Reflections\n");
        for answer in &data.answers {
            let scope = if answer.shared { "both of us" } else { "only me" };
            let question = crate::prompts::find(&answer.prompt).map_or("", |prompt| prompt.text);
            index.push_str(&format!(
                "\n### {} ({}, {scope})\n\n> {question}\n\n{}\n",
                answer.prompt, answer.by, answer.text
            ));
        }
    }
    if scope == ExportScope::Mine {
        index.push_str("\nWhat is ours is not in here.\n");
    }
    files.insert(0, ExportFile { path: "index.md".into(), bytes: index.into_bytes() });
    files
}

fn session_markdown(session: &SessionData, date: &str) -> String {
    let mut text = format!("# {date}, with {}\n\n", name(&session.partner));
    let mut fact = |label: &str, values: Vec<String>| {
        if !values.is_empty() {
            text.push_str(&format!("- {label}: {}\n", values.join(" / ")));
        }
    };
    fact("Start", session.start_at.clone());
    fact("Minutes", session.length_minutes.iter().map(u32::to_string).collect());
    fact("Place", session.place.iter().map(ToString::to_string).collect());
    fact("Ended", session.ended_at.iter().cloned().collect());
    if let Some(ours) = &session.ours {
        section(&mut text, "Agenda (both of us)", &ours.agenda);
        section(&mut text, "Ours (both of us)", &ours.text);
        section(&mut text, "I took away", &ours.i_took_away.join("\n"));
        section(&mut text, &format!("{} took away", name(&session.partner)), &ours.partner_took_away.join("\n"));
        section(&mut text, "Marks (both of us)", &marks(&ours.marks));
        let steps = ours.next_steps.iter().map(|step| {
            let tick = if step.done { "x" } else { " " };
            let owner = step.owner.map(|owner| format!(" ({owner})")).unwrap_or_default();
            format!("- [{tick}] When {}, then {}{owner}", line(&step.when), line(&step.then))
        });
        section(&mut text, "Next steps", &steps.collect::<Vec<_>>().join("\n"));
    }
    if let Some(mine) = &session.mine {
        section(&mut text, "Mine (only me)", &mine.text);
        section(&mut text, "Marks (only me)", &marks(&mine.marks));
    }
    text
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.trim().is_empty() {
        text.push_str(&format!("\n## {title}\n\n{}\n", body.trim_end()));
    }
}

fn marks(marks: &[MarkData]) -> String {
    marks
        .iter()
        .map(|mark| format!("- {} {} ({}) {}", mark.at, mark.kind, mark.by, line(&mark.text)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// One line, so that a name cannot break the file's structure.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name(partner: &str) -> String {
    if partner.trim().is_empty() { "my partner".into() } else { line(partner) }
}
