//! The notebook on paper: what the Markdown files say, in one document.

use crate::file::times::Times;
use crate::take::export::data::{Data, MarkData, SessionData};
use crate::take::export::told::Section;
use crate::take::export::{left_out, line, markdown, told, words};
use paper::{Block, Paper};

/// The language of the words that are ours; people's own may be in any.
pub(crate) const LANGUAGE: &str = "en";

pub(crate) fn paper(data: &Data, times: &Times) -> Paper {
    let title = words::title(&line(&data.name));
    let mut blocks = vec![Block::Heading(1, title.clone())];
    for session in &data.sessions {
        of_session(&mut blocks, data, session, times);
    }
    for pair in &data.pairs {
        listed(&mut blocks, 2, &told::of_pair(data, pair, times));
    }
    let lines = data.topics.iter().map(|topic| told::topic(topic, times)).collect();
    listed(&mut blocks, 2, &[Section { title: words::ALL_TOPICS.to_owned(), lines }]);
    if !data.answers.is_empty() {
        blocks.push(Block::Heading(2, words::REFLECTIONS.into()));
    }
    for answer in &data.answers {
        let scope = words::scope(answer.pair.is_some());
        let by = words::side(answer.by);
        let question = markdown::question(answer).map_or_else(|| line(&answer.prompt), str::to_owned);
        blocks.push(Block::Heading(3, format!("{question} ({by}, {scope})")));
        paragraphs(&mut blocks, &answer.text);
    }
    listed(&mut blocks, 2, &told::of_own(data, times));
    end(blocks, title, data, times, &[])
}

fn listed(blocks: &mut Vec<Block>, level: u8, sections: &[Section]) {
    for Section { title, lines } in sections.iter().filter(|section| !section.lines.is_empty()) {
        blocks.push(Block::Heading(level, title.clone()));
        blocks.extend(lines.iter().map(|line| Block::Item(line.clone())));
    }
}

/// What every paper ends with: when it was made, and what is not in it.
pub(crate) fn end(mut blocks: Vec<Block>, title: String, data: &Data, times: &Times, also: &[&str]) -> Paper {
    blocks.push(Block::Heading(2, words::ABOUT_THIS_FILE.into()));
    let said = words::made_on(&times.minute(data.exported_at), &words::times_in(&times.name), &left_out(data, also));
    blocks.push(Block::Paragraph(said));
    let mut paper = Paper { title, language: LANGUAGE.into(), blocks };
    // Fonts that do not load are said by the attempt to print.
    let boxes = paper::undrawable(&paper).unwrap_or(0);
    if boxes > 0 {
        paper.blocks.push(Block::Paragraph(words::boxes(boxes)));
    }
    paper
}

fn of_session(blocks: &mut Vec<Block>, data: &Data, session: &SessionData, times: &Times) {
    let partner = data.partner(&session.pair);
    blocks.push(Block::Heading(2, words::with(&markdown::date(session, times), &partner)));
    let facts = markdown::facts(session, times);
    blocks.extend(facts.into_iter().map(|(label, values)| Block::Item(format!("{label}: {values}"))));
    let (about, prepared) = told::of_session(data, session);
    if let Some(ours) = &session.ours {
        section(blocks, words::AGENDA, &ours.agenda);
        listed(blocks, 3, &about);
        section(blocks, words::OURS, &ours.text);
        section(blocks, words::I_TOOK_AWAY, &ours.i_took_away.join("\n"));
        section(blocks, &words::took_away(&partner), &ours.partner_took_away.join("\n"));
        marks(blocks, words::MARKS_BOTH, &ours.marks, times);
        if !ours.next_steps.is_empty() {
            blocks.push(Block::Heading(3, words::NEXT_STEPS.into()));
        }
        blocks.extend(ours.next_steps.iter().map(|step| {
            let owner = step.owner.map(|owner| format!(" ({})", words::side(owner))).unwrap_or_default();
            let done = if step.done { words::DONE } else { "" };
            Block::Item(format!("{}{owner}{done}", words::step(&line(&step.when), &line(&step.then))))
        }));
    }
    if let Some(mine) = &session.mine {
        listed(blocks, 3, &prepared);
        section(blocks, words::MINE, &mine.text);
        marks(blocks, words::MARKS_MINE, &mine.marks, times);
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
        Block::Item(format!(
            "{} {} ({}) {}",
            times.minute(mark.at),
            line(&mark.kind),
            words::side(mark.by),
            line(&mark.text)
        ))
    }));
}
