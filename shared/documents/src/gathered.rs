//! A few short entries kept in one value: what two people add apart is all there.
//!
//! For kinds of document that were born without a container for them. The entries stand in one line; where two lines were
//! set apart, both count, and the next one that is set holds all of them.

use crate::document::{Fields, check_id};
use crate::limits::{GATHERED_MAX, LINE_UNITS_MAX};
use std::collections::BTreeSet;

/// Every entry of every line that was set. What makes a line longer than ours are counts as not understood.
pub(crate) fn read(fields: &mut Fields<'_>, key: &str) -> BTreeSet<String> {
    let lines = fields.all::<String>(key);
    fields.newer |= lines.all().iter().any(|line| line.len() > LINE_UNITS_MAX);
    lines
        .all()
        .iter()
        .flat_map(|line| words(line))
        .filter(|word| check_id(word).is_ok())
        .map(ToOwned::to_owned)
        .collect()
}

/// The words of a line, as far as one of ours goes.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut room = LINE_UNITS_MAX + 1;
    let fits = move |word: &&str| {
        let left = room.checked_sub(word.len() + 1);
        room = left.unwrap_or_default();
        left.is_some()
    };
    line.split_ascii_whitespace().take_while(fits).take(GATHERED_MAX)
}

/// The line to set. What does not fit any more is left out from its beginning: the oldest, where entries begin with a time.
pub(crate) fn line(entries: &BTreeSet<String>) -> String {
    let mut length = 0;
    let fits = |entry: &&str| {
        length += entry.len() + 1;
        length <= LINE_UNITS_MAX
    };
    let mut newest: Vec<&str> = entries.iter().rev().map(String::as_str).take_while(fits).take(GATHERED_MAX).collect();
    newest.reverse();
    newest.join(" ")
}

/// An entry that says when, in milliseconds since 1970.
pub(crate) fn at(at_ms: i64, what: &str) -> String {
    format!("{:014}.{what}", at_ms.max(0))
}

/// When and what such an entry says.
pub(crate) fn when(entry: &str) -> Option<(i64, &str)> {
    let (at_ms, what) = entry.split_once('.')?;
    Some((at_ms.parse().ok()?, what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Actor, Document, Kind};

    #[test]
    fn what_does_not_fit_is_left_out_from_the_oldest_on() {
        let entries: BTreeSet<String> = (0..1_000).map(|number| at(number, "aaaaaaaa")).collect();
        let line = line(&entries);
        assert!(line.len() <= LINE_UNITS_MAX);
        assert!(line.ends_with(&at(999, "aaaaaaaa")) && !line.contains(&at(0, "aaaaaaaa")));
        assert_eq!(when(&at(60_000, "alone")), Some((60_000, "alone")));
    }

    #[test]
    fn a_line_that_is_longer_than_ours_is_read_as_far_as_ours_go() {
        let mut topic = Document::new(&Kind::Topic, Actor([1; 16]));
        let foreign: Vec<String> = (0..100_000).map(|number| format!("{number}")).collect();
        topic.set(&Kind::Topic, "topics", &foreign.join(" ")).unwrap();
        let mut fields = topic.fields(&Kind::Topic, &["topics"]).unwrap();
        let entries = read(&mut fields, "topics");
        assert_eq!((entries.len(), fields.newer), (GATHERED_MAX, true));
        assert!(line(&entries).len() <= LINE_UNITS_MAX);
        assert_eq!(words(&"x".repeat(LINE_UNITS_MAX + 1)).count(), 0);
        assert_eq!(words(&line(&entries)).count(), GATHERED_MAX, "what we set is read whole");
    }
}
