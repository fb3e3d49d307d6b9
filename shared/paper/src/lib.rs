//! Headings, paragraphs and lists as a PDF that a screen reader can read (PDF/UA-1): tagged, with real headings, an outline,
//! a language and a title.
//!
//! A function of its input: no clock, disk or chance, so the same paper is the same bytes. What stands on the paper is
//! decided by whoever makes it; where it stands is decided in `layout`, and `draw` writes the file. The fonts are part of the
//! program, see README.md.

mod draw;
mod font;
mod layout;

/// What is to be printed.
pub struct Paper {
    /// The title, which a reader shows in place of the file's name.
    pub title: String,
    /// The language, such as `en` (BCP 47).
    pub language: String,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// A piece of a paper. Line breaks in texts are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the highest level. Levels follow each other without a gap.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// An item of a list; items that follow each other are one list.
    Item(String),
}

/// Why there is no PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The built-in fonts do not load.
    #[error("the fonts of this build do not load")]
    Fonts,
    /// What was to be written breaks a rule of PDF/UA-1.
    #[error("the pages break a rule of accessible PDF; nothing was made")]
    Rules,
}

/// Characters of these texts that the built-in fonts cannot draw. They stand as boxes on the page; a screen reader and a search
/// find them all the same.
pub fn undrawable(paper: &Paper) -> Result<usize, Error> {
    let fonts = font::Fonts::new()?;
    let texts = paper.blocks.iter().map(|block| match block {
        Block::Heading(_, text) | Block::Paragraph(text) | Block::Item(text) => text,
    });
    Ok(texts.flat_map(|text| text.chars()).filter(|character| fonts.shown(*character) == font::Shown::Box).count())
}

/// The PDF.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Error> {
    let fonts = font::Fonts::new()?;
    draw::pdf(paper, &layout::pages(&paper.blocks, &fonts), &fonts)
}
