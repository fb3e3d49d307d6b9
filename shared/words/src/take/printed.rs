//! The notebook on paper: what the Markdown files say, in one document.

use crate::number;
use crate::take::markdown::{facts, heading, owner, said};
use crate::take::pen::{Pen, line};
use crate::take::told;
use crate::take::told::Section;
use app::take::shape::data::{MarkData, SessionData, StepData};
use content::Value::{Message, Text};
use content::export::file as words;
use content::{Id, prompt};
use paper::{Block, Paper};

pub(crate) fn paper(pen: &Pen<'_>) -> Paper {
    let data = pen.data();
    let title = pen.of(words::TITLE, "name", &line(&data.name));
    let mut blocks = vec![Block::Heading(1, title.clone())];
    for session in &data.sessions {
        of_session(&mut blocks, session, pen);
    }
    for pair in &data.pairs {
        listed(&mut blocks, 2, &told::of_pair(pair, pen));
    }
    let topics = data.topics.iter().map(|topic| told::topic(topic, pen)).collect();
    listed(&mut blocks, 2, &[Section { title: pen.say(words::TOPICS), lines: topics }]);
    if !data.answers.is_empty() {
        blocks.push(Block::Heading(2, pen.say(words::REFLECTIONS)));
    }
    for answer in &data.answers {
        let (by, scope) = (pen.side(answer.by), pen.scope(answer.pair.is_some()));
        let question = prompt::of(&answer.prompt).map_or_else(|| line(&answer.prompt), |prompt| pen.say(prompt));
        blocks.push(Block::Heading(3, format!("{question} ({by}, {scope})")));
        paragraphs(&mut blocks, &answer.text);
    }
    listed(&mut blocks, 2, &told::of_own(pen));
    end(blocks, title, &[], pen)
}

fn listed(blocks: &mut Vec<Block>, level: u8, sections: &[Section]) {
    for Section { title, lines } in sections.iter().filter(|section| !section.lines.is_empty()) {
        blocks.push(Block::Heading(level, title.clone()));
        blocks.extend(lines.iter().map(|line| Block::Item(line.clone())));
    }
}

/// What every paper ends with: when it was made, and what is not in it.
pub(crate) fn end(mut blocks: Vec<Block>, title: String, also: &[Id], pen: &Pen<'_>) -> Paper {
    blocks.push(Block::Heading(2, pen.say(words::ABOUT)));
    let (time, zone, list) = (pen.minute(pen.data().exported_at), pen.times_in(), pen.left_out(also));
    let values = [("time", Text(&time)), ("zone", Message(&zone)), ("list", Message(&list))];
    blocks.push(Block::Paragraph(pen.tell(words::MADE_ON, &values)));
    let mut paper = Paper { title, language: pen.language().to_owned(), blocks };
    // Fonts that do not load are said by the attempt to print.
    let boxes = paper::undrawable(&paper).unwrap_or(0);
    if boxes > 0 {
        paper.blocks.push(Block::Paragraph(pen.tell(words::BOXES, &[("count", number(boxes))])));
    }
    paper
}

fn of_session(blocks: &mut Vec<Block>, session: &SessionData, pen: &Pen<'_>) {
    blocks.push(Block::Heading(2, heading(session, pen)));
    let facts = facts(session, pen);
    blocks.extend(facts.into_iter().map(|(label, values)| Block::Item(format!("{}: {values}", pen.say(label)))));
    let (about, prepared) = told::of_session(session, pen);
    if let Some(ours) = &session.ours {
        section(blocks, pen.say(words::AGENDA), &ours.agenda);
        listed(blocks, 3, &about);
        section(blocks, pen.say(words::OURS), &ours.text);
        section(blocks, pen.say(words::I_TOOK_AWAY), &ours.i_took_away.join("\n"));
        let theirs = pen.of(words::TOOK_AWAY, "name", &pen.partner(&session.pair));
        section(blocks, theirs, &ours.partner_took_away.join("\n"));
        marks(blocks, words::MARKS_BOTH, &ours.marks, pen);
        if !ours.next_steps.is_empty() {
            blocks.push(Block::Heading(3, pen.say(words::NEXT_STEPS)));
        }
        blocks.extend(ours.next_steps.iter().map(|it| Block::Item(step(it, pen))));
    }
    if let Some(mine) = &session.mine {
        listed(blocks, 3, &prepared);
        section(blocks, pen.say(words::MINE), &mine.text);
        marks(blocks, words::MARKS_MINE, &mine.marks, pen);
    }
}

fn step(step: &StepData, pen: &Pen<'_>) -> String {
    let done = if step.done { format!(", {}", pen.say(words::STEP_DONE)) } else { String::new() };
    format!("{}{}{done}", line(&said(step, pen)), owner(step, pen))
}

fn section(blocks: &mut Vec<Block>, title: String, text: &str) {
    if !text.trim().is_empty() {
        blocks.push(Block::Heading(3, title));
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

fn marks(blocks: &mut Vec<Block>, title: Id, marks: &[MarkData], pen: &Pen<'_>) {
    if !marks.is_empty() {
        blocks.push(Block::Heading(3, pen.say(title)));
    }
    blocks.extend(marks.iter().map(|mark| {
        let (at, by) = (pen.minute(mark.at), pen.side(mark.by));
        Block::Item(format!("{at} {} ({by}) {}", line(&pen.word(&mark.kind)), line(&mark.text)))
    }));
}
