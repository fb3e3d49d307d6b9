//! Questions before something that cannot be taken back, and words that are typed rather than given as arguments.
//!
//! A question goes to standard error and its answer comes from standard input, a terminal or not: so what a command prints
//! stays clean, and a script may answer.

use crate::failure;
use crate::language::say;
use crate::outcome::Failure;
use content::cli::{command, problem};
use content::without_isolation;
use std::io;
use std::io::{BufRead, IsTerminal, Write};

/// Goes on only with a yes.
pub fn first(question: &str, yes: bool) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    let answer = line(&format!("{question}\n{} ", say(command::GO_ON)))?.unwrap_or_default();
    let answer = answer.trim().to_lowercase();
    if say(command::YES).split_whitespace().any(|yes| yes == answer) {
        return Ok(());
    }
    Err(Failure::usage(say(problem::NOT_GOING_ON)))
}

/// Marks are chosen by where standard output goes; what is said on standard error is looked at once more.
pub fn for_stderr(text: &str) -> String {
    if io::stderr().is_terminal() { text.to_owned() } else { without_isolation(text) }
}

/// One line; nothing where the input has ended.
pub fn line(question: &str) -> Result<Option<String>, Failure> {
    // Who has closed standard error may still answer.
    let _ = write!(io::stderr().lock(), "{}", for_stderr(question)).and_then(|()| io::stderr().flush());
    let mut line = String::new();
    let unreadable = |error: io::Error| Failure::could_not(failure::because(problem::ANSWER_UNREADABLE, error.kind()));
    let read = io::stdin().lock().read_line(&mut line).map_err(unreadable)?;
    Ok((read > 0).then_some(line))
}
