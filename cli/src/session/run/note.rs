//! Writing in a session: a line at the end, standard input, or the whole text in an editor.
//!
//! Whatever way it came, a text changes by small splices only, so that what the partner writes meanwhile stays.

use crate::desk::text_of;
use crate::language::{say, tell};
use crate::notebook::{Notebook, saved, session};
use crate::outcome::{Failure, Outcome};
use crate::session::args::NoteArguments;
use crate::splice::{Splice, line_at_end, splices};
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
    let steps = match text {
        Some(text) if arguments.replace => splices(&old, &input::text(&text)?),
        Some(text) => added(&old, &input::text(&text)?),
        None => splices(&old, &editor::edited(&old, notebook.profile.folder())?),
    };
    for step in steps {
        notebook.desk.post(edit(&view.row.id, whose, step))?;
    }
    saved(&mut notebook.desk)
}

/// One splice of one text.
pub fn edit(session: &str, notebook: event::Notebook, step: Splice) -> UiEvent {
    let Splice { at, removed, inserted } = step;
    UiEvent::Session(SessionEvent::EditText { session: session.to_owned(), notebook, at, removed, inserted })
}

fn added(old: &str, text: &str) -> Vec<Splice> {
    if text.is_empty() { Vec::new() } else { vec![line_at_end(old, text)] }
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
