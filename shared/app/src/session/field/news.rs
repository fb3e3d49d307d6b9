//! A text for a field that is being typed in: what has come since the version that it shows, and windows of the whole.
//!
//! Pure functions over what is published, so that a field can ask at any time and as often as it likes. What a field holds
//! back (it is composing a word) simply is not asked for, or asked for and not taken.

use super::OpenTexts;
use super::steps::Found;
use crate::ground::who::Who;
use crate::session::event::Notebook;
use crate::session::view::{SessionView, TEXT_UNITS_MAX, TextNews, TextSplice, TextWindow};
use documents::Splice;

/// What a splice weighs beside its text, in units: numbers, and who.
const SPLICE_UNITS: usize = 8;

/// What has come to a text since the version that a field shows; the window of its splices that begins at `start`.
pub(crate) fn since(texts: &OpenTexts, notebook: Notebook, seen: u64, start: u32) -> TextNews {
    let log = texts.of(notebook);
    let reset = TextNews::Reset { version: log.version, units: whole(log.units) };
    match log.find(seen) {
        Found::Here { ahead, .. } if ahead.is_empty() => TextNews::Unchanged,
        Found::Here { ahead, .. } => splices(log.version, start, ahead.splices(&None)),
        Found::Refused(problem) => TextNews::Refused { problem },
        Found::Unknown if seen % 2 == 1 && seen > texts.forgotten => TextNews::Unchanged,
        Found::Unknown => reset,
    }
}

/// A piece of a text as it is: at most [`TEXT_UNITS_MAX`] units from `start` on.
pub(crate) fn window(open: &SessionView, texts: &OpenTexts, notebook: Notebook, start: u32, len: u32) -> TextWindow {
    let text: &str = match notebook {
        Notebook::Mine => &open.mine.text,
        Notebook::Ours => &open.ours.text,
        Notebook::Agenda => &open.agenda.text,
    };
    let log = texts.of(notebook);
    let (start, from) = at_most(text, start as usize);
    let rest = text.get(from..).unwrap_or_default();
    let (units, bytes) = at_most(rest, len.min(TEXT_UNITS_MAX) as usize);
    let piece = rest.get(..bytes).unwrap_or_default().to_owned();
    let (version, total) = (log.version, whole(log.units));
    TextWindow { version, total, start: whole(start), end: whole(start + units), text: piece }
}

fn splices(version: u64, start: u32, all: Vec<Splice<Option<Who>>>) -> TextNews {
    let pieces: Vec<TextSplice> = all.into_iter().flat_map(pieces).collect();
    let total = whole(pieces.len());
    let mut room = TEXT_UNITS_MAX as usize;
    let fits = |splice: &TextSplice| {
        let units = SPLICE_UNITS + splice.inserted.encode_utf16().count();
        let has_room = units <= room;
        room = room.saturating_sub(units);
        has_room
    };
    let splices = pieces.into_iter().skip(start as usize).take_while(fits).collect();
    TextNews::Splices { version, total, start, splices }
}

/// A splice that is too long for one crossing, as several that are not.
fn pieces(splice: Splice<Option<Who>>) -> Vec<TextSplice> {
    let Splice { mut at, mut removed, inserted, by } = splice;
    let mut rest = inserted.as_str();
    let mut pieces = Vec::new();
    loop {
        let (units, bytes) = at_most(rest, TEXT_UNITS_MAX as usize - SPLICE_UNITS);
        let (piece, after) = rest.split_at_checked(bytes).unwrap_or((rest, ""));
        pieces.push(TextSplice { at: whole(at), removed: whole(removed), inserted: piece.to_owned(), by });
        if after.is_empty() {
            return pieces;
        }
        (at, removed, rest) = (at + units, 0, after);
    }
}

/// How many units and bytes the first characters have that are no more than so many units.
fn at_most(text: &str, units: usize) -> (usize, usize) {
    let (mut long, mut bytes) = (0, 0);
    for character in text.chars() {
        if long + character.len_utf16() > units {
            break;
        }
        long += character.len_utf16();
        bytes += character.len_utf8();
    }
    (long, bytes)
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
