//! Writing in a session: a line at the end, standard input, or the whole text in an editor.
//!
//! A text that was written anew is sent with what it was before: the core makes small edits of the two, so that what the
//! partner writes meanwhile stays.

use crate::desk::text_of;
use crate::language::{say, tell};
use crate::notebook::{Notebook, saved, session};
use crate::outcome::{Failure, Outcome};
use crate::session::args::NoteArguments;
use crate::{editor, input, pick};
use app::UiEvent;
use app::session::event;
use app::session::event::SessionEvent;
use content::Value::Text;
use content::cli::problem;

/// `turnabout session note …`
pub fn run(notebook: &mut Notebook, arguments: NoteArguments) -> Outcome {
    let whose = arguments.note.notebook();
    let (wanted, text) = words(notebook, arguments.words);
    let view = session::open(notebook, wanted)?;
    let old = text_of(&view, whose).text.clone();
    let session = &view.row.id;
    let event = match text {
        Some(text) if arguments.replace => anew(session, whose, &old, &input::text(&text)?),
        Some(text) => line_at_end(session, whose, &old, &input::text(&text)?),
        None => anew(session, whose, &old, &editor::edited(&old, notebook.profile.folder())?),
    };
    event.map(|event| notebook.desk.post(event)).transpose()?;
    saved(&mut notebook.desk)
}

/// Adds a line at the end. Lines end with a line break rather than begin with one: two first lines that were written apart
/// stay two lines.
pub fn line_at_end(session: &str, notebook: event::Notebook, text: &str, line: &str) -> Option<UiEvent> {
    let before = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let after = if line.ends_with('\n') { "" } else { "\n" };
    let (at, inserted) = (u32::try_from(text.encode_utf16().count()).ok()?, format!("{before}{line}{after}"));
    let session = session.to_owned();
    let event = SessionEvent::EditText { session, notebook, at, removed: 0, inserted };
    (!line.is_empty()).then_some(UiEvent::Session(event))
}

/// A text as it was, and as it was written anew.
pub fn anew(session: &str, notebook: event::Notebook, before: &str, after: &str) -> Option<UiEvent> {
    let (session, before, after) = (session.to_owned(), before.to_owned(), after.to_owned());
    (before != after).then_some(UiEvent::Session(SessionEvent::WriteAnew { session, notebook, before, after }))
}

/// Session and text. A single word is the text, unless it is the beginning of a session's id.
fn words(notebook: &Notebook, words: Vec<String>) -> (Option<String>, Option<String>) {
    let mut words = words.into_iter();
    match (words.next(), words.next()) {
        (Some(session), Some(text)) => (Some(session), Some(text)),
        (Some(word), None) if names_session(notebook, &word) => (Some(word), None),
        (text, _) => (None, text),
    }
}

fn names_session(notebook: &Notebook, word: &str) -> bool {
    pick::names(word, notebook.desk.view().sessions.iter().map(|row| row.id.as_str()))
}

/// The line of `text` that is meant: by number from 1, as it stands, or by a part that no other line has.
pub fn line_of(text: &str, wanted: &str) -> Result<String, Failure> {
    let lines: Vec<&str> = text.lines().collect();
    let number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if let Some(line) = number.and_then(|at| lines.get(at)).or_else(|| lines.iter().find(|line| **line == wanted)) {
        return Ok((*line).to_owned());
    }
    let found: Vec<(usize, &str)> =
        (1..).zip(lines).filter(|(_, line)| !wanted.is_empty() && line.contains(wanted)).collect();
    match found.as_slice() {
        [(_, line)] => Ok((*line).to_owned()),
        [] => Err(Failure::could_not(say(problem::NO_LINE))),
        several => {
            let numbers: Vec<String> = several.iter().map(|(number, _)| number.to_string()).collect();
            Err(Failure::usage(tell(problem::SEVERAL_LINES, &[("numbers", Text(&numbers.join(", ")))])))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Exit;

    #[test]
    fn a_line_at_the_end_is_a_line_of_its_own() {
        for (text, expected) in [("", "new\n"), ("old\n", "new\n"), ("old", "\nnew\n")] {
            let event = line_at_end("s", event::Notebook::Ours, text, "new");
            let Some(UiEvent::Session(SessionEvent::EditText { at, removed, inserted, .. })) = event else {
                panic!("a line is an edit")
            };
            assert_eq!((at as usize, removed, &*inserted), (text.len(), 0, expected));
        }
        assert!(line_at_end("s", event::Notebook::Ours, "old", "").is_none());
    }

    #[test]
    fn a_line_is_meant_by_number_by_itself_or_by_a_part_of_its_own() {
        let text = "one\ntwo and one\nthree\n";
        let line = |wanted| line_of(text, wanted).map_err(|failure| failure.exit);
        assert_eq!(line("2"), Ok("two and one".into()));
        assert_eq!(line("one"), Ok("one".into()));
        assert_eq!(line("hre"), Ok("three".into()));
        assert_eq!(line("o"), Err(Exit::Usage));
        assert_eq!(line("four"), Err(Exit::CouldNot));
        assert_eq!(line(""), Err(Exit::CouldNot));
        assert_eq!(line("0"), Err(Exit::CouldNot));
    }
}
