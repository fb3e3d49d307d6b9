//! A piece of a text around its first hit, with places counted in UTF-16 units.

use super::text::{BEGINS, CUT, ENDS};
use app::ground::index::{Excerpt, Span, TextKind};

/// Units before the first hit, at most.
const BEFORE_UNITS: u32 = 60;
/// Units of a piece, about: it ends with a whole character, and begins with a whole word where one begins nearby.
const UNITS: u32 = 240;

/// From a text as the index gives it back, with its marks.
pub(super) fn of(kind: TextKind, part: String, marked: &str) -> Excerpt {
    let (text, spans) = unmark(marked);
    let first = spans.first().map_or(0, |span| span.start);
    let (from, at) = beginning(&text, first.saturating_sub(BEFORE_UNITS), first);
    let rest = text.get(from..).unwrap_or_default();
    let (piece, units) = take(rest, UNITS);
    let end = at + units;
    let within = |span: &Span| {
        let (start, stop) = (span.start.max(at), span.end.min(end));
        (start < stop).then(|| Span { start: start - at, end: stop - at })
    };
    Excerpt {
        kind,
        part,
        goes_on: piece.len() < rest.len(),
        text: piece.replace(['\n', '\r', '\t'], " "),
        at,
        matches: spans.iter().filter_map(within).collect(),
    }
}

/// The text as it was taken in, and where the hits are.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans) = (String::with_capacity(marked.len()), Vec::new());
    let (mut at, mut start) = (0, None);
    for character in marked.chars() {
        match character {
            BEGINS => start = Some(at),
            ENDS => spans.extend(start.take().map(|start| Span { start, end: at })),
            CUT => {}
            written => {
                at += units_of(written);
                text.push(written);
            }
        }
    }
    (text, spans)
}

/// Where a piece begins, in bytes and units: after the first blank between the two places, or else at the first of them.
fn beginning(text: &str, from_unit: u32, to_unit: u32) -> (usize, u32) {
    let mut unit = 0;
    let mut begin = None;
    for (byte, character) in text.char_indices() {
        if unit > to_unit {
            break;
        }
        if unit >= from_unit && begin.is_none() {
            begin = Some((byte, unit));
        }
        unit += units_of(character);
        if from_unit > 0 && unit > from_unit && unit <= to_unit && character.is_whitespace() {
            return (byte + character.len_utf8(), unit);
        }
    }
    begin.unwrap_or((0, 0))
}

fn take(text: &str, most: u32) -> (&str, u32) {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units + units_of(character) > most {
            return (text.get(..byte).unwrap_or_default(), units);
        }
        units += units_of(character);
    }
    (text, units)
}

fn units_of(character: char) -> u32 {
    if character.len_utf16() == 2 { 2 } else { 1 }
}
