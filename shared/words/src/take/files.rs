//! The files of an export, drawn from its shape in the reader's words. EXPORT.md describes each.
//!
//! What goes in was chosen by the core, and what was to be taken out is out; here it is only told. Names of files, the words of JSON
//! and the columns of the table are for programs, and the same in every language.

use crate::Voice;
use crate::take::pen::Pen;
use crate::take::{calendar, log, markdown, printed, report};
use app::ground::said::Problem;
use app::take::shape::{Form, Shape, Taken};
use app::take::view::{Export, ExportFile};
use paper::Paper;

/// The files of what waits to be taken. A backup is a file already, open to read: the shell seals it.
pub fn files(taken: &Taken, voice: &Voice) -> Result<Export, Problem> {
    let files = match taken {
        Taken::Export(shape) => drawn(shape, voice)?,
        Taken::Backup(backup) => vec![backup.clone()],
    };
    Ok(Export { files })
}

fn drawn(shape: &Shape, voice: &Voice) -> Result<Vec<ExportFile>, Problem> {
    let pen = &Pen::new(shape, voice);
    Ok(match &shape.form {
        Form::Markdown => markdown::files(pen),
        Form::Json => {
            let left_out: Vec<String> = pen.everything_left_out().collect();
            vec![file("turnabout.json", shape.data.json(&left_out).map_err(|_| Problem::Damaged)?)]
        }
        Form::Calendar { changes, floating } => {
            let calendar = calendar::file(pen, changes, *floating).ok_or(Problem::NothingPlanned)?;
            vec![file("turnabout.ics", calendar)]
        }
        Form::Log => log::files(pen),
        Form::Printed => vec![file("turnabout.pdf", pdf(&printed::paper(pen))?)],
        Form::Report { facts, lines_of } => {
            vec![file("report.pdf", pdf(&report::paper(facts, lines_of.as_deref(), pen))?)]
        }
    })
}

fn pdf(paper: &Paper) -> Result<Vec<u8>, Problem> {
    paper::pdf(paper).map_err(|_| Problem::NotPrinted)
}

pub(crate) fn file(path: &str, bytes: Vec<u8>) -> ExportFile {
    ExportFile { path: path.to_owned(), bytes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::take::tests::sample;
    use crate::tests::{english, german};
    use crate::{number, zone_or_utc};
    use content::Id;
    use content::export::file::ALL;

    /// Everything that a reader reads in all of the forms. Names of files and the table's columns are for programs.
    fn read(voice: &Voice) -> String {
        let texts = sample::every_form().into_iter().map(|form| {
            let shape = sample::full(form);
            let pen = Pen::new(&shape, voice);
            match &shape.form {
                Form::Json => pen.everything_left_out().collect::<Vec<_>>().join("\n"),
                Form::Printed => on_paper(&printed::paper(&pen)),
                Form::Report { facts, lines_of } => on_paper(&report::paper(facts, lines_of.as_deref(), &pen)),
                Form::Markdown | Form::Log | Form::Calendar { .. } => {
                    let files = files(&Taken::Export(Box::new(shape)), voice).ok().unwrap().files;
                    let text = |file: &ExportFile| String::from_utf8(file.bytes.clone()).unwrap();
                    let text: String = files.iter().map(text).collect();
                    let links = ["](me.md)", "](sessions/undated"];
                    let text = links.iter().fold(text, |text, link| text.replace(link, ""));
                    // Folded lines, and marks that Markdown or a calendar would take for their own.
                    text.replace("\r\n ", "").replace('\\', "")
                }
            }
        });
        let text = texts.collect::<Vec<_>>().join("\n");
        text.lines().filter(|line| !line.starts_with("\"date\"")).collect::<Vec<_>>().join("\n")
    }

    fn on_paper(paper: &Paper) -> String {
        let texts = paper.blocks.iter().map(|block| match block {
            paper::Block::Heading(_, text) | paper::Block::Paragraph(text) | paper::Block::Item(text) => text.as_str(),
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    /// What a message says by itself, beside what it is told.
    fn parts(id: Id, voice: &Voice) -> Vec<String> {
        let values: Vec<_> = id.arguments().iter().map(|name| (*name, number(2_u32))).collect();
        let text = voice.clone().without_marks().tell(id, &values);
        let parts = text.split(|char: char| char.is_ascii_digit());
        let parts = parts.map(|part| part.trim_matches(|char: char| !char.is_alphanumeric()).to_owned());
        parts.filter(|part| part.chars().filter(|char| char.is_alphabetic()).count() > 1).collect()
    }

    fn says(text: &str, part: &str) -> bool {
        text.match_indices(part).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + part.len()..]);
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
        })
    }

    #[test]
    fn every_message_of_a_file_stands_in_one_and_its_german_twin_in_the_german_one() {
        for voice in [english(), german()] {
            let text = read(&voice);
            let all = ALL.iter().flat_map(|id| parts(*id, &voice).into_iter().map(|part| (id.name(), part)));
            let unsaid: Vec<_> = all.filter(|(_, part)| !says(&text, part)).collect();
            assert_eq!(unsaid, [], "is not in {text}");
        }
    }

    #[test]
    fn nothing_that_an_english_file_says_is_left_in_a_german_one() {
        let text = read(&german());
        for id in ALL {
            let own = parts(*id, &german());
            for part in parts(*id, &english()).into_iter().filter(|part| !own.contains(part)) {
                assert!(!says(&text, &part), "{}: {part} is in {text}", id.name());
            }
        }
    }

    #[test]
    fn ones_own_words_are_never_translated() {
        let text = read(&german());
        for own in ["warum ich das mache: show", "Ada: change; Ruth: unsure", "(Ruth): end"] {
            assert!(text.contains(own), "{own} is not in {text}");
        }
        assert!(text.contains("Gute Zeiten: mittags, Dienstag, Donnerstag, 13:00 bis 15:00"), "{text}");
    }

    #[test]
    fn paper_says_in_which_language_it_is() {
        let shape = sample::full(Form::Printed);
        let language = |locale: &str| {
            let voice = Voice::new(locale, jiff::tz::TimeZone::UTC);
            printed::paper(&Pen::new(&shape, &voice)).language
        };
        assert_eq!(["en-GB", "de-CH", "tlh"].map(language), ["en", "de", "en"]);
    }

    #[test]
    fn a_file_has_the_times_of_the_zone_that_was_asked_for_whoever_reads_it() {
        let shape = Taken::Export(Box::new(sample::full(Form::Log)));
        for voice in [english(), german().in_zone(zone_or_utc("Asia/Tokyo"))] {
            let files = files(&shape, &voice).ok().unwrap().files;
            let table = String::from_utf8(files[0].bytes.clone()).unwrap();
            assert!(table.contains("\"2026-05-03\",\"2026-05-03 12:00\",\"45\",\"2026-05-03 12:50\""), "{table}");
            assert!(table.starts_with("\"date\",\"start\",\"planned_minutes\""), "columns are for programs: {table}");
        }
    }

    #[test]
    fn what_json_says_is_the_same_in_every_language_but_for_what_was_left_out() {
        let json = |voice: &Voice| {
            let shape = Taken::Export(Box::new(sample::full(Form::Json)));
            let bytes = files(&shape, voice).ok().unwrap().files[0].bytes.clone();
            serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()
        };
        let [mut english, mut german] = [english(), german()].map(|voice| json(&voice));
        let left_out = |json: &mut serde_json::Value| json["left_out"].take();
        assert_eq!(left_out(&mut english)[0], "keys and links");
        assert_eq!(left_out(&mut german)[0], "Schlüssel und Links");
        assert_eq!(english, german);
    }

    #[test]
    fn a_backup_goes_through_as_it_is() {
        let backup = ExportFile { path: "backup".into(), bytes: vec![1, 2, 3] };
        let files = files(&Taken::Backup(backup.clone()), &german()).ok().unwrap().files;
        assert!(files == [backup]);
    }
}
