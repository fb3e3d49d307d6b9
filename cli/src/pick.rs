//! Which one is meant: a whole id, the beginning of one, or the obvious one.

use crate::outcome::{Exit, Failure};

/// Shorter beginnings are refused, so that a script does not come to rely on luck.
const PREFIX_CHARS_MIN: usize = 4;

/// How much of an id people are shown.
const SHORT_CHARS: usize = 8;

/// The beginning of an id, as lists show it.
pub fn short(id: &str) -> &str {
    id.get(..SHORT_CHARS).unwrap_or(id)
}

/// The one whose id is or begins with `wanted`. `kind` is the word for it, such as "session".
pub fn named<'a>(kind: &str, wanted: &str, ids: impl Iterator<Item = &'a str>) -> Result<String, Failure> {
    let wanted = wanted.to_ascii_lowercase();
    let found: Vec<&str> = ids.filter(|id| id.starts_with(&wanted)).collect();
    if let Some(whole) = found.iter().find(|id| **id == wanted) {
        return Ok((*whole).to_owned());
    }
    if wanted.len() < PREFIX_CHARS_MIN {
        return Err(Failure::usage(format!(
            "Give at least the first {PREFIX_CHARS_MIN} characters of the {kind}'s id."
        )));
    }
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Failure::could_not(format!("There is no {kind} whose id begins with {wanted}."))),
        many => Err(ambiguous(kind, many)),
    }
}

/// The only one there is, for when none was named. `how` says how to make or name one.
pub fn only<'a>(kind: &str, ids: impl Iterator<Item = &'a str>, how: &str) -> Result<String, Failure> {
    let ids: Vec<&str> = ids.collect();
    match ids.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Failure::new(Exit::CouldNot, format!("There is no {kind} yet: {how}"))),
        many => Err(ambiguous(kind, many)),
    }
}

/// Does this look like the beginning of an id, and of one of these?
pub fn names<'a>(word: &str, mut ids: impl Iterator<Item = &'a str>) -> bool {
    word.len() >= PREFIX_CHARS_MIN && ids.any(|id| id.starts_with(&word.to_ascii_lowercase()))
}

fn ambiguous(kind: &str, ids: &[&str]) -> Failure {
    Failure::usage(format!("There is more than one such {kind}. Say which: {}", ids.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 3] = ["abcd1111", "abcd2222", "abcd"];

    fn pick(wanted: &str) -> Result<String, Exit> {
        named("session", wanted, IDS.into_iter()).map_err(|failure| failure.exit)
    }

    #[test]
    fn a_whole_id_wins_over_longer_ones_that_begin_with_it() {
        assert_eq!(pick("abcd"), Ok("abcd".into()));
        assert_eq!(pick("ABCD1"), Ok("abcd1111".into()));
    }

    #[test]
    fn short_unknown_and_ambiguous_beginnings_are_refused() {
        assert_eq!(pick("abc"), Err(Exit::Usage));
        assert_eq!(pick("beef"), Err(Exit::CouldNot));
        let refused = named("pair", "abcd", IDS.into_iter().take(2)).err().map(|failure| failure.sentence);
        assert_eq!(refused, Some("There is more than one such pair. Say which: abcd1111, abcd2222".into()));
    }

    #[test]
    fn without_a_name_only_a_single_one_is_taken() {
        assert_eq!(only("pair", IDS.into_iter().take(1), "").ok(), Some("abcd1111".into()));
        assert!(only("pair", IDS.into_iter(), "").is_err_and(|failure| failure.exit == Exit::Usage));
        assert!(only("pair", IDS.into_iter().take(0), "").is_err_and(|failure| failure.exit == Exit::CouldNot));
    }
}
