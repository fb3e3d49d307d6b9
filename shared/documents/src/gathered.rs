//! A few short entries kept in one value: what two people add apart is all there.
//!
//! For kinds of document that were born without a container for them. The entries stand in one line; where two lines were
//! set apart, both count, and the next one that is set holds all of them.

use crate::document::{Fields, check_id};
use crate::limits::LINE_UNITS_MAX;
use std::collections::BTreeSet;

/// Every entry of every line that was set.
pub(crate) fn read(fields: &mut Fields<'_>, key: &str) -> BTreeSet<String> {
    let lines = fields.all::<String>(key);
    let words = lines.all().iter().flat_map(|line| line.split_ascii_whitespace());
    words.filter(|word| check_id(word).is_ok()).map(ToOwned::to_owned).collect()
}

/// The line to set. What does not fit any more is left out from its beginning: the oldest, where entries begin with a time.
pub(crate) fn line(entries: &BTreeSet<String>) -> String {
    let length = |entries: &[&String]| entries.iter().map(|entry| entry.len() + 1).sum::<usize>();
    let all: Vec<&String> = entries.iter().collect();
    let fits = (0..=all.len()).filter_map(|at| all.get(at..)).find(|rest| length(rest) <= LINE_UNITS_MAX);
    fits.unwrap_or_default().iter().map(|entry| entry.as_str()).collect::<Vec<_>>().join(" ")
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

    #[test]
    fn what_does_not_fit_is_left_out_from_the_oldest_on() {
        let entries: BTreeSet<String> = (0..1_000).map(|number| at(number, "aaaaaaaa")).collect();
        let line = line(&entries);
        assert!(line.len() <= LINE_UNITS_MAX);
        assert!(line.ends_with(&at(999, "aaaaaaaa")) && !line.contains(&at(0, "aaaaaaaa")));
        assert_eq!(when(&at(60_000, "alone")), Some((60_000, "alone")));
    }
}
