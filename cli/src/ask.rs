//! Questions before something that cannot be taken back, and words that are typed rather than given as arguments.
//!
//! A question goes to standard error and its answer comes from standard input, a terminal or not: so what a command prints
//! stays clean, and a script may answer.

use crate::outcome::Failure;
use std::io::{self, BufRead, Write};

/// Goes on only with a yes.
pub fn first(question: &str, yes: bool) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    let answer = line(&format!("{question}\nGo on? (yes/no) "))?.unwrap_or_default();
    if ["y", "yes"].contains(&answer.trim().to_lowercase().as_str()) {
        return Ok(());
    }
    Err(Failure::usage("Nothing was changed. To go on, answer yes, or say it beforehand: --yes"))
}

/// One line; nothing where the input has ended.
pub fn line(question: &str) -> Result<Option<String>, Failure> {
    // Who has closed standard error may still answer.
    let _ = write!(io::stderr().lock(), "{question}").and_then(|()| io::stderr().flush());
    let mut line = String::new();
    let unreadable = |error: io::Error| Failure::could_not(format!("The answer could not be read ({}).", error.kind()));
    let read = io::stdin().lock().read_line(&mut line).map_err(unreadable)?;
    Ok((read > 0).then_some(line))
}
