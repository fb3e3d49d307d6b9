//! What a message is told: a name, a number, a date that was written out already.

use fluent_bundle::{FluentArgs, FluentValue};

/// The value of one argument. No `Debug`: names and notes are not for logs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A name, or words that somebody wrote.
    Text(&'a str),
    /// A number; it chooses the plural.
    Number(u32),
    /// A date or an hour as the reader writes it. Dates are formatted where the locale and the time zone are known.
    Date(&'a str),
    /// What another message said, inside this one. Its own isolating marks stay; they are in pairs.
    Message(&'a str),
}

/// Marks that change the direction of what follows, even outside the name that they came in with.
const fn turns(char: char) -> bool {
    matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn contained(text: &str) -> FluentValue<'_> {
    if text.contains(turns) { FluentValue::from(text.replace(turns, "")) } else { FluentValue::from(text) }
}

/// A name or a piece of writing between isolating marks, for a line that is put together without a message.
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", text.replace(turns, ""))
}

pub(crate) fn arguments<'a>(values: &'a [(&'a str, Value<'a>)]) -> FluentArgs<'a> {
    let values = values.iter().map(|(name, value)| match *value {
        Value::Text(text) | Value::Date(text) => (*name, contained(text)),
        Value::Message(text) => (*name, FluentValue::from(text)),
        Value::Number(number) => (*name, FluentValue::from(number)),
    });
    values.collect()
}
