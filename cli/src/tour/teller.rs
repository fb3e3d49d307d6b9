//! How the tour speaks: headings, screens, waits and facts. Plain lines unless somebody sits at a terminal.

use crate::language::tell;
use crate::outcome::Failure;
use content::Value::Message;
use content::cli::tour;
use serde::Serialize;
use std::io::Write;
use std::time::Instant;

/// Something that was promised, held against what is.
#[derive(Clone, Serialize)]
pub struct Fact {
    /// The promise.
    fact: String,
    /// Does it hold?
    holds: bool,
}

/// See the module. It goes on when nobody listens any more: the facts still count.
pub struct Teller<'a> {
    out: &'a mut dyn Write,
    terminal: bool,
    after_screen: bool,
    facts: Vec<Fact>,
}

impl<'a> Teller<'a> {
    /// Speaks to `out`.
    pub fn new(out: &'a mut dyn Write, terminal: bool) -> Self {
        Self { out, terminal, after_screen: false, facts: Vec::new() }
    }

    /// A new part.
    pub fn title(&mut self, title: &str) {
        self.after_screen = false;
        let line = if self.terminal { format!("\n\u{1b}[1m{title}\u{1b}[0m\n") } else { format!("\n{title}\n") };
        self.write(&line);
    }

    /// A line.
    pub fn line(&mut self, line: &str) {
        self.apart();
        self.write(&format!("{line}\n"));
    }

    /// What a screen says.
    pub fn screen(&mut self, whose: &str, screen: &str) {
        self.write(&format!("\n  {whose}\n"));
        for line in screen.lines() {
            self.write(&if line.is_empty() { "  |\n".to_owned() } else { format!("  | {line}\n") });
        }
        self.after_screen = true;
    }

    /// Says what is waited for, and how long it took.
    pub fn wait<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        self.apart();
        self.write(&format!("  … {what}"));
        let begin = Instant::now();
        let done = work();
        self.write(&format!(" ({} ms)\n", begin.elapsed().as_millis()));
        done
    }

    /// A promise, and whether it holds.
    pub fn fact(&mut self, fact: &str, holds: bool) {
        let line = if holds {
            format!("  ✓ {fact}\n")
        } else {
            format!("  ✗ {}\n", tell(tour::NOT_SO, &[("fact", Message(fact))]))
        };
        self.apart();
        self.write(&line);
        self.facts.push(Fact { fact: fact.to_owned(), holds });
    }

    /// How many promises do not hold.
    pub fn broken(&self) -> u32 {
        u32::try_from(self.facts.iter().filter(|fact| !fact.holds).count()).unwrap_or(u32::MAX)
    }

    /// All promises.
    pub fn facts(self) -> Vec<Fact> {
        self.facts
    }

    /// An empty line behind a screen.
    fn apart(&mut self) {
        if std::mem::take(&mut self.after_screen) {
            self.write("\n");
        }
    }

    fn write(&mut self, text: &str) {
        // A closed pipe ends the telling, not the tour.
        let _ = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_promise_is_counted_and_said() {
        let mut out = Vec::new();
        let mut teller = Teller::new(&mut out, false);
        teller.title("Part one");
        teller.fact("water is wet", true);
        teller.fact("the moon is a cheese", false);
        assert_eq!(teller.broken(), 1);
        assert_eq!(teller.facts().len(), 2);
        let said = String::from_utf8(out).unwrap();
        assert_eq!(said, "\nPart one\n  ✓ water is wet\n  ✗ NOT SO: the moon is a cheese\n");
    }
}
