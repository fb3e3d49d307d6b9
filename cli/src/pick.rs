//! Which one is meant: a whole id, the beginning of one, or the obvious one.

use crate::language::{say, tell};
use crate::outcome::Failure;
use content::Id;
use content::Value::Text;
use content::cli::problem;
use words::number;

/// Shorter beginnings are refused, so that a script does not come to rely on luck.
const PREFIX_CHARS_MIN: usize = 4;

/// How much of an id people are shown.
const SHORT_CHARS: usize = 8;

/// The beginning of an id, as lists show it.
pub fn short(id: &str) -> &str {
    id.get(..SHORT_CHARS).unwrap_or(id)
}

/// The one whose id is or begins with `wanted`. `kind` is the word for it, such as [`content::problem::THING_SESSION`].
pub fn named<'a>(kind: Id, wanted: &str, ids: impl Iterator<Item = &'a str>) -> Result<String, Failure> {
    let wanted = wanted.to_ascii_lowercase();
    let found: Vec<&str> = ids.filter(|id| id.starts_with(&wanted)).collect();
    if let Some(whole) = found.iter().find(|id| **id == wanted) {
        return Ok((*whole).to_owned());
    }
    if wanted.len() < PREFIX_CHARS_MIN {
        let values = [("count", number(PREFIX_CHARS_MIN)), ("kind", Text(&say(kind)))];
        return Err(Failure::usage(tell(problem::ID_SHORT, &values)));
    }
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => {
            let values = [("kind", Text(&say(kind))), ("beginning", Text(&wanted))];
            Err(Failure::could_not(tell(problem::ID_UNKNOWN, &values)))
        }
        many => Err(ambiguous(kind, many)),
    }
}

/// The only one there is, for when none was named. `none` says how to make one.
pub fn only<'a>(kind: Id, ids: impl Iterator<Item = &'a str>, none: Id) -> Result<String, Failure> {
    let ids: Vec<&str> = ids.collect();
    match ids.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Failure::could_not(say(none))),
        many => Err(ambiguous(kind, many)),
    }
}

/// Does this look like the beginning of an id, and of one of these?
pub fn names<'a>(word: &str, mut ids: impl Iterator<Item = &'a str>) -> bool {
    word.len() >= PREFIX_CHARS_MIN && ids.any(|id| id.starts_with(&word.to_ascii_lowercase()))
}

fn ambiguous(kind: Id, ids: &[&str]) -> Failure {
    let values = [("kind", Text(&say(kind))), ("ids", Text(&ids.join(", ")))];
    Failure::usage(tell(problem::ID_AMBIGUOUS, &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Exit;

    const IDS: [&str; 3] = ["abcd1111", "abcd2222", "abcd"];

    fn pick(wanted: &str) -> Result<String, Exit> {
        named(content::problem::THING_SESSION, wanted, IDS.into_iter()).map_err(|failure| failure.exit)
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
        let refused =
            named(content::problem::THING_PAIR, "abcd", IDS.into_iter().take(2)).err().map(|failure| failure.sentence);
        assert_eq!(refused, Some("There is more than one such pair. Say which: abcd1111, abcd2222".into()));
    }

    #[test]
    fn without_a_name_only_a_single_one_is_taken() {
        let only = |count| only(content::problem::THING_PAIR, IDS.into_iter().take(count), problem::NO_PAIR);
        assert_eq!(only(1).ok(), Some("abcd1111".into()));
        assert!(only(3).is_err_and(|failure| failure.exit == Exit::Usage));
        assert!(only(0).is_err_and(|failure| failure.exit == Exit::CouldNot));
    }
}
