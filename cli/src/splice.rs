//! From one text to another in few small steps, so that what the partner writes meanwhile stays where it was.
//!
//! Lines that both texts have are left alone; within lines that differ, what they have in common at both ends is too.
//! Positions are UTF-16 code units, and never inside a character.

/// Above this many pairs of lines the middle is replaced as a whole: a bound on time, not on correctness.
const LINE_PAIRS_MAX: usize = 4_000_000;

/// One step. Steps are given from the end of the text to its beginning, so that each leaves the others' places alone.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Splice {
    /// Where.
    pub at: u32,
    /// How many units go.
    pub removed: u32,
    /// What comes.
    pub inserted: String,
}

/// The steps from `old` to `new`; none if they are equal.
pub fn splices(old: &str, new: &str) -> Vec<Splice> {
    let (old_lines, new_lines) = (lines(old), lines(new));
    let mut steps: Vec<Splice> = Vec::new();
    let mut at = 0;
    for hunk in hunks(&old_lines, &new_lines) {
        at += units(&hunk.kept);
        steps.extend(within(at, &hunk.removed, &hunk.inserted));
        at += units(&hunk.removed);
    }
    steps.reverse();
    steps
}

/// One step that adds a line at the end. Lines end with a line break rather than begin with one: two first lines that
/// were written apart stay two lines.
pub fn line_at_end(text: &str, line: &str) -> Splice {
    let before = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let after = if line.ends_with('\n') { "" } else { "\n" };
    Splice { at: units(text), removed: 0, inserted: format!("{before}{line}{after}") }
}

/// Length in UTF-16 code units.
fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Lines that stay, and what then takes the place of what.
#[derive(Default)]
struct Hunk {
    kept: String,
    removed: String,
    inserted: String,
}

fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (Some((kept, old)), Some((_, new))) = (old.split_at_checked(head), new.split_at_checked(head)) else {
        unreachable!("what both begin with is at most as long as either");
    };
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let old = old.get(..old.len() - tail).unwrap_or_default();
    let new = new.get(..new.len() - tail).unwrap_or_default();
    let first = Hunk { kept: kept.concat(), ..Hunk::default() };
    if old.len().saturating_mul(new.len()) > LINE_PAIRS_MAX {
        return vec![Hunk { removed: old.concat(), inserted: new.concat(), ..first }];
    }
    walk(first, old, new)
}

/// Follows a longest common subsequence of lines.
fn walk(mut hunk: Hunk, mut old: &[&str], mut new: &[&str]) -> Vec<Hunk> {
    let common = Common::of(old, new);
    let mut all = Vec::new();
    loop {
        match (old, new) {
            ([], []) => break,
            ([a, rest_old @ ..], [b, rest_new @ ..]) if a == b => {
                if !(hunk.removed.is_empty() && hunk.inserted.is_empty()) {
                    all.push(std::mem::take(&mut hunk));
                }
                hunk.kept.push_str(a);
                (old, new) = (rest_old, rest_new);
            }
            ([a, rest @ ..], _) if common.left(rest, new) >= common.left_without_first(old, new) => {
                hunk.removed.push_str(a);
                old = rest;
            }
            (_, [b, rest @ ..]) => {
                hunk.inserted.push_str(b);
                new = rest;
            }
            ([a, rest @ ..], []) => {
                hunk.removed.push_str(a);
                old = rest;
            }
        }
    }
    all.push(hunk);
    all
}

/// Lengths of the longest common subsequences of all tails.
struct Common {
    columns: usize,
    lengths: Vec<u32>,
}

impl Common {
    fn of(old: &[&str], new: &[&str]) -> Self {
        let columns = new.len() + 1;
        let mut common = Self { columns, lengths: vec![0; (old.len() + 1) * columns] };
        for (row, a) in old.iter().enumerate().rev().map(|(at, a)| (old.len() - at, a)) {
            for (column, b) in new.iter().enumerate().rev().map(|(at, b)| (new.len() - at, b)) {
                let length = if a == b {
                    common.at(row - 1, column - 1) + 1
                } else {
                    common.at(row - 1, column).max(common.at(row, column - 1))
                };
                if let Some(cell) = common.lengths.get_mut(row * columns + column) {
                    *cell = length;
                }
            }
        }
        common
    }

    /// Rows and columns count the lines that are left.
    fn at(&self, row: usize, column: usize) -> u32 {
        self.lengths.get(row * self.columns + column).copied().unwrap_or(0)
    }

    fn left(&self, old: &[&str], new: &[&str]) -> u32 {
        self.at(old.len(), new.len())
    }

    fn left_without_first(&self, old: &[&str], new: &[&str]) -> u32 {
        new.len().checked_sub(1).map_or(0, |column| self.at(old.len(), column))
    }
}

/// The part of a hunk that really differs, at whole characters.
fn within(at: u32, old: &str, new: &str) -> Option<Splice> {
    let head: usize = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (same, old) = old.split_at_checked(head)?;
    let (_, new) = new.split_at_checked(head)?;
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (old, _) = old.split_at_checked(old.len() - tail)?;
    let (new, _) = new.split_at_checked(new.len() - tail)?;
    if old.is_empty() && new.is_empty() {
        return None;
    }
    Some(Splice { at: at + units(same), removed: units(old), inserted: new.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(old: &str, steps: &[Splice]) -> String {
        let mut text: Vec<u16> = old.encode_utf16().collect();
        for step in steps {
            let at = step.at as usize;
            text.splice(at..at + step.removed as usize, step.inserted.encode_utf16());
        }
        String::from_utf16(&text).expect("no step splits a character")
    }

    #[test]
    fn every_text_becomes_every_other() {
        let texts = [
            "",
            "\n",
            "a",
            "a\nb\nc\n",
            "b\nc\nd\n",
            "c\n👍\nb\na",
            "a\nb👍\nc",
            "👍🏽",
            "👍",
            "x\na\nb\ny\nc\n",
            "e\u{301}a",
            "éa",
        ];
        for old in texts {
            for new in texts {
                assert_eq!(applied(old, &splices(old, new)), new, "from {old:?}");
            }
        }
    }

    #[test]
    fn two_changed_words_are_two_small_steps() {
        let old = "one\nShe showed me 👍 the reader.\nthree\nfour\n";
        let new = "one\nShe showed me 👍 the screen reader.\nthree\nfive\n";
        assert_eq!(
            splices(old, new),
            [
                Splice { at: 40, removed: 3, inserted: "ive".into() },
                Splice { at: 25, removed: 0, inserted: "screen ".into() },
            ]
        );
    }

    #[test]
    fn equal_texts_need_no_step() {
        assert!(splices("a\nb", "a\nb").is_empty());
    }

    #[test]
    fn a_line_at_the_end_is_a_line_of_its_own() {
        for (text, expected) in [("", "new\n"), ("old\n", "old\nnew\n"), ("old", "old\nnew\n")] {
            assert_eq!(applied(text, &[line_at_end(text, "new")]), expected);
        }
    }
}
