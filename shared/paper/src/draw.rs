//! The file: lines at their places, and beside them the tree that a screen reader walks.

use crate::font::Fonts;
use crate::layout::{HEIGHT, Line, MARGIN, Page, WIDTH};
use crate::{Block, Error, Paper};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;
use unicode_bidi::BidiInfo;

const BULLET: &str = "\u{2022}";
const BULLET_WIDTH: f32 = 12.0;
const FOOTER_SIZE: f32 = 8.0;

/// What of a block lies on the pages.
#[derive(Default)]
struct Placed {
    /// The page and the height at which it begins.
    at: Option<(usize, f32)>,
    bullet: Option<Identifier>,
    text: Vec<Identifier>,
}

pub(crate) fn pdf(paper: &Paper, pages: &[Page], fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = accessible.finish().map_err(|_| Error::Rules)?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut placed: Vec<Placed> = paper.blocks.iter().map(|_| Placed::default()).collect();
    for (number, lines) in pages.iter().enumerate() {
        let mut page = document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT).ok_or(Error::Rules)?);
        let mut surface = page.surface();
        for line in lines {
            if let Some(placed) = placed.get_mut(line.block) {
                placed.at.get_or_insert((number, line.base - line.style.size));
                draw(&mut surface, line, fonts, placed);
            }
        }
        footer(&mut surface, number + 1, pages.len(), fonts);
        surface.finish();
        page.finish();
    }
    document.set_outline(outline(&paper.blocks, &placed));
    document.set_tag_tree(tree(paper, placed));
    let (title, language) = (paper.title.clone(), paper.language.clone());
    document.set_metadata(Metadata::new().title(title).language(language).creator("Turnabout".into()));
    document.finish().map_err(|_| Error::Rules)
}

/// Draws a line, and notes its runs in the order in which they are read.
fn draw(surface: &mut Surface<'_>, line: &Line, fonts: &Fonts, placed: &mut Placed) {
    let (size, bold) = (line.style.size, line.style.bold);
    if line.bullet {
        let at = Point::from_xy(line.left - BULLET_WIDTH, line.base);
        placed.bullet = Some(surface.start_tagged(ContentTag::Other));
        surface.draw_text(at, fonts.font(bold), size, BULLET, false, TextDirection::LeftToRight);
        surface.end_tagged();
    }
    let info = BidiInfo::new(&line.drawn, None);
    let Some(paragraph) = info.paragraphs.first() else { return };
    let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
    let is_reverse = |start: usize| levels.get(start).is_some_and(unicode_bidi::Level::is_rtl);
    let runs: Vec<_> = runs
        .into_iter()
        .filter_map(|run| {
            let (text, reverse) = (line.drawn.get(run.clone())?, is_reverse(run.start));
            Some((run.start, text, reverse, fonts.run_width(text, bold, size, reverse)))
        })
        .collect();
    let width: f32 = runs.iter().map(|(.., width)| width).sum();
    let mut left = if paragraph.level.is_rtl() { WIDTH - MARGIN - width } else { line.left };
    // What was replaced is said as it was written; only a line of one run can say so without saying it twice.
    let actual = (line.text.trim_end() != line.drawn.trim_end()).then_some(line.text.as_str());
    let mut read: Vec<(usize, Identifier)> = Vec::new();
    for (number, (start, text, reverse, width)) in runs.into_iter().enumerate() {
        let spoken = actual.map(|actual| if number == 0 { actual } else { "" });
        let span = SpanTag::empty().with_actual_text(spoken);
        let direction = if reverse { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        read.push((start, surface.start_tagged(ContentTag::Span(span))));
        surface.draw_text(Point::from_xy(left, line.base), fonts.font(bold), size, text, false, direction);
        surface.end_tagged();
        left += width;
    }
    read.sort_by_key(|(start, _)| *start);
    placed.text.extend(read.into_iter().map(|(_, run)| run));
}

fn footer(surface: &mut Surface<'_>, page: usize, pages: usize, fonts: &Fonts) {
    let at = Point::from_xy(MARGIN, HEIGHT - MARGIN / 2.0);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
    let text = format!("{page} / {pages}");
    surface.draw_text(at, fonts.font(false), FOOTER_SIZE, &text, false, TextDirection::LeftToRight);
    surface.end_tagged();
}

fn outline(blocks: &[Block], placed: &[Placed]) -> Outline {
    let mut outline = Outline::new();
    for (block, placed) in blocks.iter().zip(placed) {
        if let (Block::Heading(_, text), Some((page, top))) = (block, placed.at) {
            outline.push_child(OutlineNode::new(text.clone(), XyzDestination::new(page, Point::from_xy(0.0, top))));
        }
    }
    outline
}

fn tree(paper: &Paper, placed: Vec<Placed>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(paper.language.clone()));
    let mut list: Option<TagGroup> = None;
    for (block, placed) in paper.blocks.iter().zip(placed) {
        if placed.text.is_empty() {
            continue;
        }
        if let Block::Item(_) = block {
            list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::Disc))).push(item(placed));
            continue;
        }
        if let Some(list) = list.take() {
            tree.push(list);
        }
        let nodes = placed.text.into_iter().map(Node::from).collect();
        tree.push(match block {
            Block::Heading(level, text) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                TagGroup::with_children(Tag::Hn(level, Some(text.clone())), nodes)
            }
            Block::Paragraph(_) | Block::Item(_) => TagGroup::with_children(Tag::P, nodes),
        });
    }
    if let Some(list) = list {
        tree.push(list);
    }
    tree
}

fn item(placed: Placed) -> TagGroup {
    let mut item = TagGroup::new(Tag::LI);
    if let Some(bullet) = placed.bullet {
        item.push(TagGroup::with_children(Tag::Lbl, vec![bullet.into()]));
    }
    item.push(TagGroup::with_children(Tag::LBody, placed.text.into_iter().map(Node::from).collect()));
    item
}
