//! Words that come from outside the arguments: standard input and files.

use crate::failure;
use crate::language::tell;
use crate::outcome::Failure;
use app::ground::said::Problem;
use codes::{Gather, Taken};
use content::Value::Number;
use content::cli::problem;
use device::BACKUP_BYTES_MAX;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;

/// Far above anything that the core takes; only keeps a mistaken file from filling the memory.
const BYTES_MAX: u64 = 64 * 1024 * 1024;

/// The word that stands for standard input.
pub const STDIN: &str = "-";

/// The text itself, or standard input if it is `-`. The line break that `echo` adds is not meant.
pub fn text(given: &str) -> Result<String, Failure> {
    if given != STDIN {
        return Ok(given.to_owned());
    }
    let bytes = read(io::stdin().lock(), BYTES_MAX)?;
    let text = String::from_utf8(bytes).map_err(|_| failure::refused(&Problem::NotText))?;
    let whole = text.strip_suffix('\n').map(|text| text.strip_suffix('\r').unwrap_or(text));
    Ok(whole.map(str::to_owned).unwrap_or(text))
}

/// The text that another screen shows: a link as it stands, or the lines that a reader made of the parts of a code.
pub fn shown(given: &str) -> Result<String, Failure> {
    let text = text(given)?;
    if !text.lines().any(codes::is_part) {
        return Ok(text);
    }
    let mut gather = Gather::default();
    for line in text.lines() {
        if let Taken::Whole { text } = gather.take(line) {
            return Ok(text);
        }
    }
    let Some((have, need)) = gather.progress() else { return Err(failure::refused(&Problem::LinkCut)) };
    let counts = [("have", Number(have.into())), ("need", Number(need.into()))];
    Err(Failure::could_not(tell(problem::PARTS_MISSING, &counts)))
}

/// The bytes of a file, or of standard input if it is `-`.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    at_most(path, BYTES_MAX)
}

/// The same of a backup: as large as one that this program makes.
pub fn backup(path: &Path) -> Result<Vec<u8>, Failure> {
    at_most(path, BACKUP_BYTES_MAX)
}

fn at_most(path: &Path, max: u64) -> Result<Vec<u8>, Failure> {
    if path == Path::new(STDIN) {
        return read(io::stdin().lock(), max);
    }
    read(File::open(path).map_err(|error| unreadable(&error))?, max)
}

fn read(from: impl Read, max: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(max + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    let units = bytes.len() as u64;
    if units > max { Err(failure::refused(&Problem::TooLong { units, max })) } else { Ok(bytes) }
}

fn unreadable(error: &io::Error) -> Failure {
    Failure::could_not(failure::because(problem::FILE_UNREADABLE, error.kind()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_a_reader_made_of_a_code_is_the_link_and_too_little_of_it_says_so() {
        let link = format!("turnabout://came#{}", "aB3-".repeat(456));
        let parts = codes::Parts::of(&link, codes::Size::Usual).unwrap();
        let lines =
            |numbers: std::ops::Range<u16>| numbers.map(|number| parts.part(number) + "\r\n").collect::<String>();
        assert_eq!(shown(&lines(3..30)).ok(), Some(link.clone()));
        let said = shown(&lines(3..6)).err().map(|failure| failure.sentence).unwrap();
        assert!(said.starts_with("These lines are 3 of 8 parts"), "{said}");
        assert!(shown("T1:0").is_err_and(|failure| failure.sentence.starts_with("This link is not whole")));
        assert_eq!(shown(&link).ok(), Some(link));
    }

    #[test]
    fn a_backup_is_read_beyond_what_an_import_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        // It takes no room on the disk.
        fs::File::create(&path).unwrap().set_len(BYTES_MAX + 1).unwrap();
        assert!(bytes(&path).is_err());
        assert_eq!(backup(&path).map(|read| read.len() as u64).ok(), Some(BYTES_MAX + 1));
    }
}
