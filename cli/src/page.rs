//! What every screen in plain lines is made of: lines, lists, labels with their values.

use crate::language::{own, say};
use content::Id;
use std::fmt::Write;

/// Adds a line. Writing to a string cannot go wrong.
macro_rules! line {
    ($text:expr) => { $text.push('\n') };
    ($text:expr, $($rest:tt)*) => { { let _ = writeln!($text, $($rest)*); } };
}
pub(crate) use line;

/// Adds every line of `block`, set in.
pub fn indented(text: &mut String, block: &str) {
    for one in block.lines() {
        line!(text, "  {one}");
    }
}

/// Adds one thing of a list.
pub fn item(text: &mut String, what: &str) {
    line!(text, "  · {what}");
}

/// Labels that stand one below the other, with their values in a column of their own.
pub struct Labels {
    width: usize,
}

impl Labels {
    /// As wide as the widest, and this gap.
    pub fn of(ids: &[Id], gap: usize) -> Self {
        Self { width: gap + ids.iter().map(|id| say(*id).chars().count()).max().unwrap_or_default() }
    }

    /// Adds one of them.
    pub fn line(&self, text: &mut String, indent: &str, id: Id, value: &str) {
        line!(text, "{indent}{:width$}{value}", say(id), width = self.width);
    }
}

/// What two people said of one thing, each in their own words.
pub fn several(said: &[String]) -> String {
    said.iter().map(|one| own(one)).collect::<Vec<_>>().join(" / ")
}

/// What stands for an empty list.
pub fn or_nothing(text: String, nothing: &str) -> String {
    if text.is_empty() { format!("{nothing}\n") } else { text }
}
