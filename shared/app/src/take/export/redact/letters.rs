//! A text as it is searched for names: without capitals, and each accent by itself, however somebody's keyboard wrote it.

use std::ops::Range;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

pub(crate) struct Letters {
    pub(crate) plain: Vec<char>,
    /// The bytes of the text that each came from.
    from: Vec<Range<usize>>,
}

impl Letters {
    pub(crate) fn of(text: &str) -> Self {
        let mut all: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            let from = at..at + character.len_utf8();
            decompose_canonical(character, |letter| all.push((fold(letter), from.clone())));
        }
        // Several accents of one letter stand in the order that Unicode gives them.
        for accents in all.chunk_by_mut(|(a, _), (b, _)| is_accent(*a) && is_accent(*b)) {
            accents.sort_by_key(|(accent, _)| canonical_combining_class(*accent));
        }
        let (plain, from) = all.into_iter().unzip();
        Self { plain, from }
    }

    /// The bytes of the text under these letters.
    pub(crate) fn bytes(&self, letters: Range<usize>) -> Range<usize> {
        let from = self.from.get(letters).unwrap_or_default();
        let start = from.iter().map(|it| it.start).min().unwrap_or_default();
        start..from.iter().map(|it| it.end).max().unwrap_or_default()
    }

    /// As a word of its own, or with the "s" of a genitive. Scripts without capitals often write without blanks: there it counts
    /// wherever it stands, since too much is better than too little.
    pub(crate) fn has_at(&self, at: usize, word: &[char]) -> bool {
        let end = at + word.len();
        if self.plain.get(at..end) != Some(word) || self.is_inside(at) || self.is_inside(end) {
            return false;
        }
        let before = joins(word.first()) && at.checked_sub(1).is_some_and(|before| self.is_letter(before));
        let is_genitive = self.plain.get(end) == Some(&'s') && !self.is_letter(end + 1);
        let last = word.iter().rev().find(|it| !is_accent(**it));
        let after = joins(last) && self.is_letter(end) && !is_genitive;
        !before && !after
    }

    fn is_letter(&self, at: usize) -> bool {
        self.plain.get(at).is_some_and(|it| it.is_alphanumeric() || is_accent(*it))
    }

    /// Between two parts of what was written as one character?
    fn is_inside(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.from.get(before));
        before.is_some() && before == self.from.get(at)
    }
}

fn joins(letter: Option<&char>) -> bool {
    letter.is_some_and(|it| it.is_lowercase() || it.is_numeric())
}

fn is_accent(character: char) -> bool {
    canonical_combining_class(character) != 0
}

fn fold(character: char) -> char {
    let mut lower = character.to_lowercase();
    match (lower.next(), lower.next()) {
        // The sigma at the end of a word is one, too.
        (Some('ς'), None) => 'σ',
        (Some(only), None) => only,
        _ => character,
    }
}
