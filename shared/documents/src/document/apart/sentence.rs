//! Sentences and lines of a text, and which of them two sets of changes have in common.

use super::Home;
use std::ops::Range;

/// What took the place of what: characters that were there, and a text.
pub(super) struct Hunk {
    pub(super) gone: Range<usize>,
    pub(super) come: String,
}

/// Sentences that belong together, as a range of the characters that were there.
pub(super) struct Group {
    range: Range<usize>,
    /// Nothing stands behind it.
    last: bool,
}

impl Group {
    pub(super) fn holds(&self, home: Home) -> bool {
        match home {
            Home::Was(at) => self.range.contains(&at),
            Home::Came(at) => self.range.contains(&at) || self.last && at == self.range.end,
        }
    }

    /// Does it stand behind this?
    pub(super) fn follows(&self, home: Home) -> bool {
        match home {
            Home::Was(at) | Home::Came(at) => at < self.range.start,
        }
    }
}

/// Where each sentence begins, with one that is empty where a new one could begin at the end.
pub(super) struct Sentences<'a> {
    pieces: &'a [&'a str],
    starts: Vec<usize>,
}

impl<'a> Sentences<'a> {
    pub(super) fn of(pieces: &'a [&'a str]) -> Self {
        let mut starts = vec![0];
        starts.extend((1..=pieces.len()).filter(|at| is_start(pieces, *at)));
        Self { pieces, starts }
    }

    /// The sentences that both changed, by number, in order.
    pub(super) fn touched_by_both(&self, here: &[Hunk], there: &[Hunk]) -> Vec<Range<usize>> {
        let touched = |hunks: &[Hunk], others: &[Hunk], side: usize| -> Vec<(Range<usize>, usize)> {
            hunks.iter().filter_map(|hunk| Some((self.touched(hunk, others)?, side))).collect()
        };
        let mut all = touched(here, there, 1);
        all.extend(touched(there, here, 2));
        all.sort_by_key(|(range, _)| range.start);
        let mut groups: Vec<(Range<usize>, usize)> = Vec::new();
        for (range, side) in all {
            match groups.last_mut().filter(|(last, _)| range.start < last.end) {
                Some((last, sides)) => (last.end, *sides) = (last.end.max(range.end), *sides | side),
                None => groups.push((range, side)),
            }
        }
        groups.into_iter().filter(|(_, sides)| *sides == 3).map(|(range, _)| range).collect()
    }

    /// Would what these sentences read now run into the next one?
    pub(super) fn is_open(&self, sentences: &Range<usize>, now: &str) -> bool {
        let end = self.starts.get(sentences.end).copied().filter(|end| *end < self.pieces.len());
        let closes = |end| if self.ends_a_line(end) { now.ends_with('\n') } else { now.ends_with(char::is_whitespace) };
        end.is_some_and(|end| !now.is_empty() && !closes(end))
    }

    pub(super) fn group(&self, sentences: &Range<usize>) -> Group {
        let last = sentences.end >= self.starts.len();
        let start = |number: usize| self.starts.get(number).copied().unwrap_or(self.pieces.len());
        Group { range: start(sentences.start)..start(sentences.end), last }
    }

    /// Which sentences a change touches, by number; `None` for whole new ones between those that are there.
    fn touched(&self, hunk: &Hunk, others: &[Hunk]) -> Option<Range<usize>> {
        let Range { start, end } = hunk.gone;
        let (first, begins) = (self.number(start), self.starts.contains(&start));
        if start == end {
            if begins && is_whole(&hunk.come) && !others.iter().any(|other| self.tears(other, hunk)) {
                return None;
            }
            // At a seam it may read as a part of either.
            let glued = begins && start > 0 && !self.ends_a_line(start);
            return Some(first - usize::from(glued)..first + 1);
        }
        let last = self.number(end - 1);
        let closes = begins && hunk.come.is_empty()
            || hunk.come.ends_with('\n')
            || hunk.come.ends_with(char::is_whitespace) && !self.ends_a_line(end);
        // What went up to the end of a sentence may have taken along what held it apart from the next one.
        let reaches = end < self.pieces.len() && self.starts.contains(&end) && !closes;
        Some(first..last + 1 + usize::from(reaches))
    }

    /// Do new whole sentences come where the other one's change leaves no seam, or say the same as it does?
    fn tears(&self, other: &Hunk, whole: &Hunk) -> bool {
        let (at, gone) = (whole.gone.start, &other.gone);
        let is_open = !other.come.is_empty() && !is_whole(&other.come);
        let before = gone.start < at && gone.end == at && (is_open || !self.starts.contains(&gone.start));
        let same_place = gone.start == at && (is_open || other.come == whole.come);
        before || same_place || gone.start < at && at < gone.end
    }

    fn ends_a_line(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|before| self.pieces.get(before)).is_some_and(|piece| piece.ends_with('\n'))
    }

    /// The number of the sentence in which a character stands.
    fn number(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at) - 1
    }
}

/// Does a sentence or line begin here? After a line break, or after white space behind what ends a sentence.
fn is_start(pieces: &[&str], at: usize) -> bool {
    let (before, rest) = pieces.split_at(at);
    let Some((last, head)) = before.split_last() else { return true };
    if last.ends_with('\n') {
        return true;
    }
    let is_blank = |piece: &&str| piece.trim().is_empty();
    if !is_blank(last) || rest.first().is_none_or(is_blank) {
        return false;
    }
    let mut words = head.iter().rev().skip_while(|piece| is_blank(piece)).map(|piece| &**piece);
    let mut end = words.by_ref().find(|piece| !matches!(*piece, "\"" | "”" | "“" | "’" | "'" | "»" | "«" | ")"));
    match end.take() {
        Some("!" | "?" | "…") => true,
        // Neither "24. March" nor "z. B." ends a sentence.
        Some(".") => {
            let word: Vec<&str> = words.take_while(|piece| !is_blank(piece)).collect();
            word.len() > 1 && !word.iter().all(|piece| piece.starts_with(|it: char| it.is_ascii_digit()))
        }
        _ => false,
    }
}

/// Whole lines, or whole sentences with white space behind them.
fn is_whole(come: &str) -> bool {
    let words = come.trim_end();
    come.ends_with('\n') || words.len() < come.len() && words.ends_with(['.', '!', '?', '…'])
}
