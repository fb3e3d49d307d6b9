//! From one text to another by words and lines, so that what two people write anew apart stays whole words.
//!
//! Lines that both texts have are left alone; within lines that differ, words are. A word is what stands between white space,
//! with its signs: so no number ever becomes a third one. A word that is changed takes the white space before it along (at
//! the beginning of a line what stands behind it): where both change one word apart, two words stand there and not one.

use crate::{Edit, Splice};
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};
use std::ops::Range;

/// Above this many pairs of lines, or of words, the middle is replaced as a whole: a bound on time, not on correctness.
const PAIRS_MAX: usize = 4_000_000;

/// What takes the place of what, each by its place among the pieces of its text.
struct Hunk {
    gone: Range<usize>,
    come: Range<usize>,
}

impl<By: Clone + PartialEq> Edit<By> {
    /// What makes `after` of `before`, by words and lines, and never by letters inside a word.
    pub fn by_words(before: &str, after: &str, by: &By) -> Self {
        let (old, new) = (lines(before), lines(after));
        let mut edits = Vec::new();
        for Hunk { gone, come } in hunks(&old, &new) {
            let at = units(&old, 0..gone.start);
            let (old, new) = (joined(&old, gone), joined(&new, come));
            edits.extend(
                within(at, &old, &new)
                    .into_iter()
                    .map(|(at, removed, inserted)| Self::one(Splice { at, removed, inserted, by: by.clone() })),
            );
        }
        // From the end to the beginning, so that each leaves the places of the others alone.
        edits.reverse();
        Self::all(edits)
    }

    /// Might it put several words where others stood? So a paste over a selection does, and dictation; typing does not.
    pub(crate) fn may_write_anew(&self, by: &By) -> bool {
        let (come, gone) = self.weight();
        come > 0 && gone > 0 && self.splices(by).iter().any(|splice| splice.removed > 0 && has_words(&splice.inserted))
    }

    /// Does it, on this text?
    pub(crate) fn writes_anew(&self, by: &By, text: &str) -> bool {
        let (mut come, mut gone) = (0, 0);
        self.splices(by).iter().any(|splice| {
            let start = (splice.at + gone).saturating_sub(come);
            let removed: Vec<u16> = text.encode_utf16().skip(start).take(splice.removed).collect();
            come += splice.inserted.encode_utf16().count();
            gone += splice.removed;
            has_words(&splice.inserted) && has_words(&String::from_utf16_lossy(&removed))
        })
    }
}

/// `after`, with a line break at its end exactly if `before` has one: whatever wrote it anew may have added or lost it.
pub fn ending_alike(before: &str, after: &str) -> String {
    let text = after.strip_suffix('\n').unwrap_or(after);
    match before.chars().next_back() {
        Some('\n') if !text.is_empty() => format!("{text}\n"),
        Some(_) => text.to_owned(),
        None => after.to_owned(),
    }
}

/// The words of these lines that differ: where, how many units go, what comes.
fn within(at: usize, old: &str, new: &str) -> Vec<(usize, usize, String)> {
    let (old, new) = (pieces(old), pieces(new));
    let whole = old.is_empty() || new.is_empty();
    let mut hunks = hunks(&old, &new);
    if !whole {
        apart(&mut hunks, &old, &new);
    }
    let splice = |Hunk { gone, come }: Hunk| (at + units(&old, 0..gone.start), units(&old, gone), joined(&new, come));
    hunks.into_iter().map(splice).collect()
}

/// What differs, in order.
fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = |pieces: &[&str]| pieces.len() - head;
    let ends = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let tail = ends.min(rest(old)).min(rest(new));
    let (gone, come) = (head..old.len() - tail, head..new.len() - tail);
    if gone.is_empty() && come.is_empty() {
        return Vec::new();
    }
    if gone.len().saturating_mul(come.len()) > PAIRS_MAX {
        return vec![Hunk { gone, come }];
    }
    let (old, new) = (old.get(gone).unwrap_or_default(), new.get(come).unwrap_or_default());
    let mut hunks: Vec<Hunk> = Vec::new();
    for (tag, gone, come) in capture_diff_slices(Algorithm::Myers, old, new).iter().map(DiffOp::as_tag_tuple) {
        if tag == DiffTag::Equal {
            continue;
        }
        let (gone, come) = (gone.start + head..gone.end + head, come.start + head..come.end + head);
        match hunks.last_mut().filter(|last| last.gone.end == gone.start && last.come.end == come.start) {
            Some(last) => (last.gone.end, last.come.end) = (gone.end, come.end),
            None => hunks.push(Hunk { gone, come }),
        }
    }
    hunks
}

/// Gives each word that changes some white space of its own.
fn apart(hunks: &mut [Hunk], old: &[&str], new: &[&str]) {
    let mut free = 0;
    for number in 0..hunks.len() {
        let next = hunks.get(number + 1).map_or(old.len(), |hunk| hunk.gone.start);
        let Some(hunk) = hunks.get_mut(number) else { continue };
        let before = hunk.gone.start.checked_sub(1).and_then(|at| old.get(at)).copied();
        let has_before = hunk.gone.start > free && hunk.come.start > 0;
        if has_before && before.is_some_and(is_blank) {
            if is_settled(hunk, old, new) {
                (hunk.gone.end, hunk.come.end) = (hunk.gone.end - 1, hunk.come.end - 1);
            }
            (hunk.gone.start, hunk.come.start) = (hunk.gone.start - 1, hunk.come.start - 1);
        } else if before.is_none_or(is_break) && ends_in_a_word(hunk, old, new) && hunk.gone.end < next {
            (hunk.gone.end, hunk.come.end) = (hunk.gone.end + 1, hunk.come.end + 1);
        }
        free = hunk.gone.end;
    }
}

/// Does white space stand at the end of what only goes, or only comes, like that before it?
fn is_settled(hunk: &Hunk, old: &[&str], new: &[&str]) -> bool {
    let alike = |pieces: &[&str], range: &Range<usize>| {
        range.is_empty() || range.start > 0 && pieces.get(range.start - 1) == pieces.get(range.end - 1)
    };
    (hunk.gone.is_empty() || hunk.come.is_empty()) && alike(old, &hunk.gone) && alike(new, &hunk.come)
}

fn has_words(text: &str) -> bool {
    text.trim().contains(char::is_whitespace)
}

fn ends_in_a_word(hunk: &Hunk, old: &[&str], new: &[&str]) -> bool {
    let is_word = |pieces: &[&str], range: &Range<usize>| {
        let last = range.end.checked_sub(1).filter(|_| !range.is_empty()).and_then(|at| pieces.get(at));
        last.is_none_or(|piece| !is_blank(piece) && !is_break(piece))
    };
    !hunk.come.is_empty() && is_word(old, &hunk.gone) && is_word(new, &hunk.come)
}

fn is_blank(piece: &str) -> bool {
    !is_break(piece) && piece.starts_with(char::is_whitespace)
}

fn is_break(piece: &str) -> bool {
    piece.ends_with('\n')
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Words, white space and line breaks.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for line in lines(text) {
        let body = line.trim_end_matches(['\n', '\r']);
        let (mut rest, end) = line.split_at(body.len());
        while let Some(first) = rest.chars().next() {
            let blank = first.is_whitespace();
            let long = rest.find(|next: char| next.is_whitespace() != blank).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(long);
            pieces.push(piece);
            rest = after;
        }
        pieces.extend((!end.is_empty()).then_some(end));
    }
    pieces
}

fn joined(pieces: &[&str], range: Range<usize>) -> String {
    pieces.get(range).unwrap_or_default().concat()
}

fn units(pieces: &[&str], range: Range<usize>) -> usize {
    pieces.get(range).unwrap_or_default().iter().map(|piece| piece.encode_utf16().count()).sum()
}
