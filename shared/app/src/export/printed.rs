//! The notebook on paper: what the Markdown files say, in one document.

use super::data::{Data, MarkData, SessionData};
use super::times::Times;
use super::{left_out, line, markdown};
use paper::{Block, Paper};

/// The language of the words that are ours; people's own may be in any.
pub(super) const LANGUAGE: &str = "en";

pub(super) fn paper(data: &Data, times: &Times) -> Paper {
    let title = format!("Turnabout: {}", line(&data.name));
    let mut blocks = vec![Block::Heading(1, title.clone())];
    for session in &data.sessions {
        of_session(&mut blocks, data, session, times);
    }
    if !data.topics.is_empty() {
        blocks.push(Block::Heading(2, "Topics".into()));
    }
    for topic in &data.topics {
        let teachers: Vec<&str> = topic.teacher.iter().map(|side| side.word()).collect();
        let (title, state) = (line(&topic.titles.join(" / ")), line(&topic.state.join(" / ")));
        let worked = line(&topic.worked_when.join(" / "));
        let taught = teachers.join(" / ");
        blocks.push(Block::Item(format!("{title} (taught by {taught}; {state}): I will know it worked when {worked}")));
    }
    if !data.answers.is_empty() {
        blocks.push(Block::Heading(2, "Reflections".into()));
    }
    for answer in &data.answers {
        let scope = if answer.pair.is_some() { "both of us" } else { "only me" };
        let by = answer.by.word();
        let question = markdown::question(answer).map_or_else(|| line(&answer.prompt), str::to_owned);
        blocks.push(Block::Heading(3, format!("{question} ({by}, {scope})")));
        paragraphs(&mut blocks, &answer.text);
    }
    end(blocks, title, data, times, &[])
}

/// What every paper ends with: when it was made, and what is not in it.
pub(super) fn end(mut blocks: Vec<Block>, title: String, data: &Data, times: &Times, also: &[&str]) -> Paper {
    blocks.push(Block::Heading(2, "About this file".into()));
    let said = format!("Made on {}. {} {}", times.minute(data.exported_at), times.said(), left_out(data, also));
    blocks.push(Block::Paragraph(said));
    let mut paper = Paper { title, language: LANGUAGE.into(), blocks };
    // Fonts that do not load are said by the attempt to print.
    let boxes = paper::undrawable(&paper).unwrap_or(0);
    if boxes > 0 {
        paper.blocks.push(Block::Paragraph(format!(
            "{boxes} of the characters stand as boxes, because the font of this file does not have them. They can be searched \
             and read aloud; the Markdown and JSON exports show them."
        )));
    }
    paper
}

fn of_session(blocks: &mut Vec<Block>, data: &Data, session: &SessionData, times: &Times) {
    let partner = data.partner(&session.pair);
    blocks.push(Block::Heading(2, format!("{}, with {partner}", markdown::date(session, times))));
    let facts = markdown::facts(session, times);
    blocks.extend(facts.into_iter().map(|(label, values)| Block::Item(format!("{label}: {values}"))));
    if let Some(ours) = &session.ours {
        section(blocks, "Agenda (both of us)", &ours.agenda);
        section(blocks, "Ours (both of us)", &ours.text);
        section(blocks, "I took away", &ours.i_took_away.join("\n"));
        section(blocks, &format!("{partner} took away"), &ours.partner_took_away.join("\n"));
        marks(blocks, "Marks (both of us)", &ours.marks, times);
        if !ours.next_steps.is_empty() {
            blocks.push(Block::Heading(3, "Next steps".into()));
        }
        blocks.extend(ours.next_steps.iter().map(|step| {
            let owner = step.owner.map(|owner| format!(" ({})", owner.word())).unwrap_or_default();
            let done = if step.done { ", done" } else { "" };
            Block::Item(format!("When {}, then {}{owner}{done}", line(&step.when), line(&step.then)))
        }));
    }
    if let Some(mine) = &session.mine {
        section(blocks, "Mine (only me)", &mine.text);
        marks(blocks, "Marks (only me)", &mine.marks, times);
    }
}

fn section(blocks: &mut Vec<Block>, title: &str, text: &str) {
    if !text.trim().is_empty() {
        blocks.push(Block::Heading(3, title.to_owned()));
        paragraphs(blocks, text);
    }
}

/// A text's paragraphs are set apart by empty lines.
fn paragraphs(blocks: &mut Vec<Block>, text: &str) {
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            paragraph.push_str(line);
            paragraph.push('\n');
        } else if !paragraph.is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
        }
    }
}

fn marks(blocks: &mut Vec<Block>, title: &str, marks: &[MarkData], times: &Times) {
    if !marks.is_empty() {
        blocks.push(Block::Heading(3, title.to_owned()));
    }
    blocks.extend(marks.iter().map(|mark| {
        Block::Item(format!("{} {} ({}) {}", times.minute(mark.at), line(&mark.kind), mark.by.word(), line(&mark.text)))
    }));
}
