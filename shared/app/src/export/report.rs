//! A pair's report: what came of it, as facts that both of them wrote down (capability 106). Nothing of it is worked out about a
//! person, and nothing of it leaves the device but as this file.

use super::data::{Data, SessionData, place_said};
use super::times::{Time, Times};
use super::{line, printed};
use crate::event::Who;
use paper::{Block, Paper};
use std::collections::BTreeMap;

/// A pair's report, as facts. Made from what both can see.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// One's own name.
    pub name: String,
    /// The partner's; empty as long as it is unknown or left out.
    pub partner: String,
    /// Since when, milliseconds since 1970, UTC.
    pub began_at_ms: Option<i64>,
    /// What they agreed on how often to meet; more than one is *Two answers*.
    pub cadence: Vec<String>,
    /// The sessions that were held, oldest first.
    pub held: Vec<Held>,
    /// How long these were planned to be, together; of sessions without a plan, from start to end.
    pub minutes: u64,
    /// At which kinds of places, and how often, the most frequent first.
    pub places: Vec<(String, u32)>,
    /// What was taught, in which direction.
    pub topics: Vec<ReportTopic>,
}

/// A session that was held.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Its start, or else its end, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// How long, if that is known.
    pub minutes: Option<u32>,
    /// At which kind of place, in words.
    pub place: Option<String>,
    /// One's own line, where the two chose to show it.
    pub i_took_away: Vec<String>,
    /// The partner's.
    pub partner_took_away: Vec<String>,
}

/// A topic.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ReportTopic {
    /// Its title; more than one is *Two answers*.
    pub titles: Vec<String>,
    /// Who teaches, if that is settled or was said at all: the first answer.
    pub teacher: Option<Who>,
    /// "We will know it worked when …".
    pub worked_when: Vec<String>,
    /// Its state, in words.
    pub state: Vec<String>,
}

/// Of the first pair in there; `None` if there is none. `lines_of` are the sessions whose lines were chosen: all of them
/// without it.
pub(super) fn report(data: &Data, lines_of: Option<&[String]>) -> Option<Report> {
    let pair = data.pairs.first()?;
    let sessions = data.sessions.iter().rev().filter(|session| session.pair == pair.id);
    let mut held: Vec<Held> = sessions.filter_map(|session| of_session(session, lines_of)).collect();
    held.sort_by_key(|held| held.at_ms);
    let mut places: BTreeMap<&str, u32> = BTreeMap::new();
    for place in held.iter().filter_map(|held| held.place.as_deref()) {
        *places.entry(place).or_default() += 1;
    }
    let mut places: Vec<(String, u32)> = places.into_iter().map(|(place, times)| (place.to_owned(), times)).collect();
    places.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    let topics = data.topics.iter().filter(|topic| topic.pair == pair.id).map(|topic| ReportTopic {
        titles: topic.titles.clone(),
        teacher: topic.teacher.first().map(|side| side.who()),
        worked_when: topic.worked_when.clone(),
        state: topic.state.clone(),
    });
    Some(Report {
        name: data.name.clone(),
        partner: pair.partner_names.first().cloned().unwrap_or_default(),
        began_at_ms: pair.began_at.first().map(|at| at.0),
        cadence: pair.cadence.clone(),
        minutes: held.iter().filter_map(|held| held.minutes).map(u64::from).sum(),
        topics: topics.collect(),
        places,
        held,
    })
}

fn of_session(session: &SessionData, lines_of: Option<&[String]>) -> Option<Held> {
    let ended = session.ended_at.iter().min()?;
    let start = session.start_at.first();
    let took = || start.map(|start| ended.0.saturating_sub(start.0)).filter(|took| *took > 0);
    let minutes = session.length_minutes.first().copied();
    let minutes = minutes.or_else(|| u32::try_from(took()? / 60_000).ok().filter(|minutes| *minutes > 0));
    let chosen = lines_of.is_none_or(|ids| ids.contains(&session.id));
    let ours = session.ours.as_ref().filter(|_| chosen);
    Some(Held {
        at_ms: start.unwrap_or(ended).0,
        minutes,
        place: session.place.first().map(|place| place_said(place).to_owned()),
        i_took_away: ours.map(|ours| ours.i_took_away.clone()).unwrap_or_default(),
        partner_took_away: ours.map(|ours| ours.partner_took_away.clone()).unwrap_or_default(),
    })
}

/// The report in words.
pub(super) fn paper(report: &Report, data: &Data, times: &Times) -> Paper {
    let partner = if report.partner.is_empty() { "my partner".to_owned() } else { line(&report.partner) };
    let title = format!("Reverse mentoring: {} and {partner}", line(&report.name));
    let mut blocks = vec![Block::Heading(1, title.clone())];
    if let Some(began) = report.began_at_ms {
        blocks.push(Block::Item(format!("Together since {}", times.minute(Time(began)))));
    }
    if !report.cadence.is_empty() {
        blocks.push(Block::Item(format!("Agreed: {}", line(&report.cadence.join(" / ")))));
    }
    blocks.push(Block::Item(format!("Sessions held: {}", report.held.len())));
    if report.minutes > 0 {
        blocks.push(Block::Item(format!("Minutes, as planned: {}", report.minutes)));
    }
    let places: Vec<String> = report.places.iter().map(|(place, often)| format!("{place} ({often})")).collect();
    if !places.is_empty() {
        blocks.push(Block::Item(format!("Places: {}", places.join(", "))));
    }
    if !report.held.is_empty() {
        blocks.push(Block::Heading(2, "Sessions".into()));
    }
    blocks.extend(report.held.iter().map(|held| Block::Item(of_held(held, times))));
    took_away(&mut blocks, report, &partner, times);
    if !report.topics.is_empty() {
        blocks.push(Block::Heading(2, "Topics".into()));
    }
    blocks.extend(report.topics.iter().map(|topic| of_topic(topic, &line(&report.name), &partner)));
    let mut also = vec!["agendas, texts, marks, next steps and reflections", "sessions that were not ended"];
    if report.held.iter().all(|held| held.i_took_away.is_empty() && held.partner_took_away.is_empty()) {
        also.push("lines that were taken away");
    }
    printed::end(blocks, title, data, times, &also)
}

fn of_held(held: &Held, times: &Times) -> String {
    let minutes = held.minutes.map(|minutes| format!(", {minutes} minutes")).unwrap_or_default();
    let place = held.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
    format!("{}{minutes}{place}", times.minute(Time(held.at_ms)))
}

fn took_away(blocks: &mut Vec<Block>, report: &Report, partner: &str, times: &Times) {
    let mut lines = Vec::new();
    for held in &report.held {
        let day = times.day(Time(held.at_ms)).unwrap_or_default();
        let of = |who: &str, said: &[String]| -> Vec<Block> {
            said.iter().filter(|text| !text.trim().is_empty()).map(|text| item(&day, who, text)).collect()
        };
        lines.extend(of(&line(&report.name), &held.i_took_away));
        lines.extend(of(partner, &held.partner_took_away));
    }
    if !lines.is_empty() {
        blocks.push(Block::Heading(2, "Taken away".into()));
        blocks.extend(lines);
    }
}

fn item(day: &str, who: &str, text: &str) -> Block {
    Block::Item(format!("{day}, {who}: {}", line(text)))
}

fn of_topic(topic: &ReportTopic, me: &str, partner: &str) -> Block {
    let teacher = topic.teacher.map(|side| match side {
        Who::Me => me,
        Who::Partner => partner,
    });
    let taught = teacher.map(|name| format!(", taught by {name}")).unwrap_or_default();
    let worked = line(&topic.worked_when.join(" / "));
    let worked = if worked.is_empty() { worked } else { format!(": we will know it worked when {worked}") };
    let (titles, state) = (line(&topic.titles.join(" / ")), line(&topic.state.join(" / ")));
    Block::Item(format!("{titles} ({state}{taught}){worked}"))
}
