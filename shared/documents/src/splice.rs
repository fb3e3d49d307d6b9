//! What turns one text into another, and how two such edits come together.
//!
//! An [`Edit`] says of a text, from its beginning on, what stays, what comes and what goes. Two that follow each other are one
//! ([`Edit::then`]); of two that were made on the same text, each can be told so that it follows the other
//! ([`Edit::beside`]). That is all a field needs which shows a text as it was and learns later what has come since. Places
//! are counted in UTF-16 units. No document in here: who makes edits is `document/text.rs`, who keeps them is `app`.

use std::cmp::min;
use std::collections::VecDeque;

/// One place of a text: what goes there, and what comes.
#[derive(Clone, PartialEq, Eq)]
pub struct Splice<By> {
    /// Where, in the text with all splices before this one.
    pub at: usize,
    /// How many units go.
    pub removed: usize,
    /// What comes.
    pub inserted: String,
    /// Who wrote what comes.
    pub by: By,
}

/// What turns one text into another. In its shortest form: what comes at a place stands before what goes there, nothing
/// stands twice in a row, and what stays at the end is not said.
#[derive(Clone, PartialEq, Eq)]
pub struct Edit<By>(Vec<Part<By>>);

#[derive(Clone, PartialEq, Eq)]
enum Part<By> {
    Stays(usize),
    Comes { text: String, units: usize, by: By },
    Goes(usize),
}

impl<By> std::fmt::Debug for Splice<By> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Splice").finish_non_exhaustive()
    }
}

impl<By> std::fmt::Debug for Edit<By> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edit").finish_non_exhaustive()
    }
}

impl<By> Default for Edit<By> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<By: Clone + PartialEq> Edit<By> {
    /// A single splice.
    pub fn one(splice: Splice<By>) -> Self {
        let mut edit = Self(Vec::with_capacity(3));
        edit.stays(splice.at);
        let units = units(&splice.inserted);
        edit.comes(splice.inserted, units, splice.by);
        edit.goes(splice.removed);
        edit.trimmed()
    }

    /// The smallest splice that makes `after` of `before`.
    pub fn between(before: &str, after: &str, by: By) -> Self {
        let (at, removed, inserted) = difference(before, after);
        Self::one(Splice { at, removed, inserted: inserted.to_owned(), by })
    }

    /// Edits that followed each other, as one. Halves first, so that many small ones cost little more than few.
    pub fn all(mut edits: Vec<Self>) -> Self {
        while edits.len() > 1 {
            let mut pairs = edits.into_iter();
            let mut joined = Vec::with_capacity(pairs.len().div_ceil(2));
            while let Some(first) = pairs.next() {
                joined.push(match pairs.next() {
                    Some(second) => first.then(second),
                    None => first,
                });
            }
            edits = joined;
        }
        edits.pop().unwrap_or_default()
    }

    /// Does it leave the text as it is?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many units come, and how many go.
    pub fn weight(&self) -> (usize, usize) {
        self.0.iter().fold((0, 0), |(come, gone), part| match part {
            Part::Stays(_) => (come, gone),
            Part::Comes { units, .. } => (come + units, gone),
            Part::Goes(units) => (come, gone + units),
        })
    }

    /// How long a text must at least be for this edit to fit it.
    pub fn reach(&self) -> usize {
        let reaches = |part: &Part<By>| match part {
            Part::Stays(units) | Part::Goes(units) => *units,
            Part::Comes { .. } => 0,
        };
        self.0.iter().map(reaches).sum()
    }

    /// This edit and then `later`, as one.
    #[must_use]
    pub fn then(self, later: Self) -> Self {
        if self.is_empty() {
            return later;
        }
        let (mut first, mut second) = (Reader::new(self), Reader::new(later));
        let mut joined = Self::default();
        loop {
            match (first.next(), second.next()) {
                (None, None) => return joined.trimmed(),
                (_, Some(Part::Comes { .. })) | (None, Some(_)) => second.take_all(&mut joined),
                (Some(Part::Goes(_)), _) | (Some(_), None) => first.take_all(&mut joined),
                (Some(Part::Stays(a)), Some(Part::Stays(b))) => {
                    let units = min(*a, *b);
                    joined.stays(units);
                    first.pass(units);
                    second.pass(units);
                }
                (Some(Part::Stays(a)), Some(Part::Goes(b))) => {
                    let units = min(*a, *b);
                    joined.goes(units);
                    first.pass(units);
                    second.pass(units);
                }
                (Some(Part::Comes { units, .. }), Some(Part::Stays(stays))) => {
                    let units = min(*units, *stays);
                    first.take(units, &mut joined);
                    second.pass(units);
                }
                (Some(Part::Comes { units, .. }), Some(Part::Goes(goes))) => {
                    let units = min(*units, *goes);
                    first.pass(units);
                    second.pass(units);
                }
            }
        }
    }

    /// Of two edits of one text: this one as it follows `other`, and `other` as it follows this one. Both orders end alike.
    /// Where both put something at one place, what this one puts stands first.
    pub fn beside(self, other: Self) -> (Self, Self) {
        let (mut mine, mut theirs) = (Reader::new(self), Reader::new(other));
        let (mut mine_after, mut theirs_after) = (Self::default(), Self::default());
        loop {
            match (mine.next(), theirs.next()) {
                (None, None) => return (mine_after.trimmed(), theirs_after.trimmed()),
                (Some(Part::Comes { units, .. }), _) => {
                    theirs_after.stays(*units);
                    mine.take_all(&mut mine_after);
                }
                (_, Some(Part::Comes { units, .. })) => {
                    mine_after.stays(*units);
                    theirs.take_all(&mut theirs_after);
                }
                (None, Some(_)) => theirs.take_all(&mut theirs_after),
                (Some(_), None) => mine.take_all(&mut mine_after),
                (Some(Part::Stays(a)), Some(Part::Stays(b))) => {
                    let units = min(*a, *b);
                    mine_after.stays(units);
                    theirs_after.stays(units);
                    mine.pass(units);
                    theirs.pass(units);
                }
                (Some(Part::Goes(a)), Some(Part::Stays(b))) => {
                    let units = min(*a, *b);
                    mine_after.goes(units);
                    mine.pass(units);
                    theirs.pass(units);
                }
                (Some(Part::Stays(a)), Some(Part::Goes(b))) => {
                    let units = min(*a, *b);
                    theirs_after.goes(units);
                    mine.pass(units);
                    theirs.pass(units);
                }
                (Some(Part::Goes(a)), Some(Part::Goes(b))) => {
                    let units = min(*a, *b);
                    mine.pass(units);
                    theirs.pass(units);
                }
            }
        }
    }

    /// One splice a place, from the beginning of the text to its end. `nobody` stands where nothing comes.
    pub fn splices(&self, nobody: &By) -> Vec<Splice<By>> {
        let mut splices: Vec<Splice<By>> = Vec::new();
        let (mut at, mut touching) = (0, false);
        for part in &self.0 {
            match part {
                Part::Stays(units) => at += units,
                Part::Comes { text, units, by } => {
                    splices.push(Splice { at, removed: 0, inserted: text.clone(), by: by.clone() });
                    at += units;
                }
                Part::Goes(units) => match splices.last_mut().filter(|_| touching) {
                    // What comes stands before what goes: together they are a replacement.
                    Some(last) => last.removed = *units,
                    None => splices.push(Splice { at, removed: *units, inserted: String::new(), by: nobody.clone() }),
                },
            }
            touching = matches!(part, Part::Comes { .. });
        }
        splices
    }

    /// The text with this edit made; `None` if it does not fit, or would cut a character.
    pub fn on(&self, text: &str) -> Option<String> {
        let mut edited = String::with_capacity(text.len());
        let mut rest = text;
        for part in &self.0 {
            match part {
                Part::Stays(units) => {
                    let (stays, after) = rest.split_at(exact_byte_of(rest, *units)?);
                    edited.push_str(stays);
                    rest = after;
                }
                Part::Comes { text, .. } => edited.push_str(text),
                Part::Goes(units) => rest = rest.split_at(exact_byte_of(rest, *units)?).1,
            }
        }
        edited.push_str(rest);
        Some(edited)
    }

    /// The same edit with other names for who wrote what: asked for each piece by its place in the text afterwards, its
    /// units, and the name that it has.
    pub fn named<Other: Clone + PartialEq>(self, mut name: impl FnMut(usize, usize, By) -> Other) -> Edit<Other> {
        let mut named = Edit::default();
        let mut at = 0;
        for part in self.0 {
            match part {
                Part::Stays(units) => {
                    named.stays(units);
                    at += units;
                }
                Part::Comes { text, units, by } => {
                    let by = name(at, units, by);
                    named.comes(text, units, by);
                    at += units;
                }
                Part::Goes(units) => named.goes(units),
            }
        }
        named
    }

    fn trimmed(mut self) -> Self {
        if matches!(self.0.last(), Some(Part::Stays(_))) {
            self.0.pop();
        }
        self
    }

    fn stays(&mut self, units: usize) {
        match self.0.last_mut() {
            _ if units == 0 => {}
            Some(Part::Stays(last)) => *last += units,
            Some(Part::Comes { .. } | Part::Goes(_)) | None => self.0.push(Part::Stays(units)),
        }
    }

    fn goes(&mut self, units: usize) {
        match self.0.last_mut() {
            _ if units == 0 => {}
            Some(Part::Goes(last)) => *last += units,
            Some(Part::Comes { .. } | Part::Stays(_)) | None => self.0.push(Part::Goes(units)),
        }
    }

    fn comes(&mut self, text: String, units: usize, by: By) {
        if units == 0 {
            return;
        }
        let gone = match self.0.last() {
            Some(Part::Goes(_)) => self.0.pop(),
            Some(Part::Comes { .. } | Part::Stays(_)) | None => None,
        };
        match self.0.last_mut() {
            Some(Part::Comes { text: last, units: long, by: who }) if *who == by => {
                last.push_str(&text);
                *long += units;
            }
            Some(Part::Comes { .. } | Part::Goes(_) | Part::Stays(_)) | None => {
                self.0.push(Part::Comes { text, units, by });
            }
        }
        self.0.extend(gone);
    }
}

/// An edit that is read from its beginning on, a piece at a time.
struct Reader<By>(VecDeque<Part<By>>);

impl<By: Clone + PartialEq> Reader<By> {
    fn new(edit: Edit<By>) -> Self {
        Self(edit.0.into())
    }

    fn next(&self) -> Option<&Part<By>> {
        self.0.front()
    }

    /// Hands on the whole next part.
    fn take_all(&mut self, to: &mut Edit<By>) {
        match self.0.pop_front() {
            Some(Part::Stays(units)) => to.stays(units),
            Some(Part::Goes(units)) => to.goes(units),
            Some(Part::Comes { text, units, by }) => to.comes(text, units, by),
            None => {}
        }
    }

    /// Hands on the beginning of a text that comes.
    fn take(&mut self, taken: usize, to: &mut Edit<By>) {
        match self.0.front_mut() {
            Some(Part::Comes { text, units, by }) if taken < *units => {
                let rest = text.split_off(byte_of(text, taken));
                to.comes(std::mem::replace(text, rest), taken, by.clone());
                *units -= taken;
            }
            Some(Part::Comes { .. } | Part::Stays(_) | Part::Goes(_)) | None => self.take_all(to),
        }
    }

    /// Passes over the beginning of the next part.
    fn pass(&mut self, passed: usize) {
        match self.0.front_mut() {
            Some(Part::Stays(units) | Part::Goes(units)) if passed < *units => *units -= passed,
            Some(Part::Comes { text, units, .. }) if passed < *units => {
                text.drain(..byte_of(text, passed));
                *units -= passed;
            }
            Some(Part::Comes { .. } | Part::Stays(_) | Part::Goes(_)) | None => drop(self.0.pop_front()),
        }
    }
}

/// The smallest splice that makes `after` of `before`: where, how much goes, what comes; in UTF-16 units.
pub fn difference<'a>(before: &str, after: &'a str) -> (usize, usize, &'a str) {
    let same = |(a, b): &(char, char)| a == b;
    let head: usize = before.chars().zip(after.chars()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let (shared, before_rest) = before.split_at_checked(head).unwrap_or_default();
    let (_, after_rest) = after.split_at_checked(head).unwrap_or_default();
    let ends = before_rest.chars().rev().zip(after_rest.chars().rev());
    let tail: usize = ends.take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let goes = before_rest.get(..before_rest.len() - tail).unwrap_or_default();
    let comes = after_rest.get(..after_rest.len() - tail).unwrap_or_default();
    (units(shared), units(goes), comes)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The byte behind so many units; never inside a character.
fn byte_of(text: &str, units: usize) -> usize {
    let mut left = units;
    let ends = text.char_indices().find(|(_, character)| {
        let is_there = left == 0;
        left = left.saturating_sub(character.len_utf16());
        is_there
    });
    ends.map_or(text.len(), |(at, _)| at)
}

/// The same, if the text is that long and no character is cut.
fn exact_byte_of(text: &str, units: usize) -> Option<usize> {
    let mut left = units;
    for (at, character) in text.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(character.len_utf16())?;
    }
    (left == 0).then_some(text.len())
}
