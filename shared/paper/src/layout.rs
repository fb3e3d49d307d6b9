//! Where what stands: lines, and pages of lines.

use crate::Block;
use crate::font::{BOX, Fonts, Shown};

/// A4, in points.
pub(crate) const WIDTH: f32 = 595.0;
pub(crate) const HEIGHT: f32 = 842.0;
pub(crate) const MARGIN: f32 = 60.0;
/// How far the text of a list stands in.
const INDENT: f32 = 14.0;
const LEADING: f32 = 1.4;
/// A heading is never the last thing on a page: it takes at least so many lines along.
const LINES_AFTER_HEADING: f32 = 3.0;

pub(crate) type Page = Vec<Line>;

/// A line of a block.
pub(crate) struct Line {
    /// The number of the block.
    pub(crate) block: usize,
    /// Before the first line of an item.
    pub(crate) bullet: bool,
    pub(crate) left: f32,
    /// The base line, from the top.
    pub(crate) base: f32,
    pub(crate) style: Style,
    /// As it was written.
    pub(crate) text: String,
    /// As it is drawn.
    pub(crate) drawn: String,
}

#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    before: f32,
}

pub(crate) fn pages(blocks: &[Block], fonts: &Fonts) -> Vec<Page> {
    let mut pages = Pages { done: Vec::new(), page: Vec::new(), base: MARGIN };
    for (number, block) in blocks.iter().enumerate() {
        pages.block(number, block, fonts);
    }
    pages.done.push(pages.page);
    pages.done
}

struct Pages {
    done: Vec<Page>,
    page: Page,
    base: f32,
}

impl Pages {
    fn block(&mut self, number: usize, block: &Block, fonts: &Fonts) {
        let (style, text, left) = match block {
            Block::Heading(level, text) => (heading(*level), text, MARGIN),
            Block::Paragraph(text) => (Style { size: 10.5, bold: false, before: 6.0 }, text, MARGIN),
            Block::Item(text) => (Style { size: 10.5, bold: false, before: 3.0 }, text, MARGIN + INDENT),
        };
        let keep = if matches!(block, Block::Heading(..)) { LINES_AFTER_HEADING * style.size * LEADING } else { 0.0 };
        if self.base + style.before + style.size * LEADING + keep > HEIGHT - MARGIN {
            self.turn();
        }
        self.base += if self.page.is_empty() { 0.0 } else { style.before };
        let mut bullet = matches!(block, Block::Item(_));
        for (text, drawn) in lines(text, WIDTH - MARGIN - left, style, fonts) {
            if self.base + style.size * LEADING > HEIGHT - MARGIN {
                self.turn();
            }
            self.base += style.size * LEADING;
            self.page.push(Line { block: number, bullet, left, base: self.base, style, text, drawn });
            bullet = false;
        }
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.base = MARGIN;
    }
}

fn heading(level: u8) -> Style {
    let (size, before) = match level {
        0 | 1 => (19.0, 14.0),
        2 => (14.0, 16.0),
        3.. => (11.5, 10.0),
    };
    Style { size, bold: true, before }
}

/// Breaks a text into lines, as written and as drawn, behind blanks or, in a word wider than the line, anywhere.
fn lines(text: &str, room: f32, style: Style, fonts: &Fonts) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for written in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut line = Breaking { room, style, fonts, text: String::new(), drawn: String::new(), width: 0.0 };
        for word in written.split_inclusive(char::is_whitespace) {
            line.word(word, &mut lines);
        }
        line.end(&mut lines);
    }
    lines
}

struct Breaking<'a> {
    room: f32,
    style: Style,
    fonts: &'a Fonts,
    text: String,
    drawn: String,
    width: f32,
}

impl Breaking<'_> {
    fn word(&mut self, word: &str, lines: &mut Vec<(String, String)>) {
        let bare: f32 = word.trim_end().chars().map(|character| self.shape(character).1).sum();
        if self.width + bare > self.room {
            self.end(lines);
        }
        for character in word.chars() {
            let (drawn, width) = self.shape(character);
            if self.width + width > self.room && !character.is_whitespace() {
                self.end(lines);
            }
            self.text.push(character);
            self.drawn.extend(drawn);
            self.width += width;
        }
    }

    fn end(&mut self, lines: &mut Vec<(String, String)>) {
        self.width = 0.0;
        let line = (std::mem::take(&mut self.text), std::mem::take(&mut self.drawn));
        if !line.1.trim().is_empty() {
            lines.push(line);
        }
    }

    fn shape(&self, character: char) -> (Option<char>, f32) {
        let drawn = match self.fonts.shown(character) {
            Shown::Itself => Some(character),
            Shown::Space => Some(' '),
            Shown::Nothing => None,
            Shown::Box => Some(BOX),
        };
        (drawn, drawn.map_or(0.0, |drawn| self.fonts.width(drawn, self.style.bold, self.style.size)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_and_no_letter_is_lost() {
        let fonts = Fonts::new().unwrap();
        let style = Style { size: 10.0, bold: false, before: 0.0 };
        let text = format!("{} and {}\nnext", "word ".repeat(60), "x".repeat(400));
        let lines = lines(&text, 200.0, style, &fonts);
        for (_, drawn) in &lines {
            let width: f32 = drawn.trim_end().chars().map(|character| fonts.width(character, false, 10.0)).sum();
            assert!(width <= 200.0, "{width}");
        }
        let all: String = lines.into_iter().map(|(text, _)| text).collect();
        assert_eq!(all.replace(' ', ""), text.replace([' ', '\n'], ""));
    }

    #[test]
    fn what_cannot_be_drawn_is_a_box_and_kept_as_text() {
        let fonts = Fonts::new().unwrap();
        let style = Style { size: 10.0, bold: false, before: 0.0 };
        let lines = lines("a\u{65e5}\u{fe0f}b", 200.0, style, &fonts);
        assert_eq!(lines, [("a\u{65e5}\u{fe0f}b".to_owned(), "a\u{25a1}b".to_owned())]);
    }
}
