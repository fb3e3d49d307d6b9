//! Words that come from outside the arguments: standard input and files.

use crate::outcome::Failure;
use crate::words;
use app::view::Problem;
use content::cli::problem;
use std::fs::File;
use std::io::{self, Read};
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
    let bytes = read(io::stdin().lock())?;
    let text = String::from_utf8(bytes).map_err(|_| words::refused(&Problem::NotText))?;
    let whole = text.strip_suffix('\n').map(|text| text.strip_suffix('\r').unwrap_or(text));
    Ok(whole.map(str::to_owned).unwrap_or(text))
}

/// The bytes of a file, or of standard input if it is `-`.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    if path == Path::new(STDIN) {
        return read(io::stdin().lock());
    }
    read(File::open(path).map_err(|error| unreadable(&error))?)
}

fn read(from: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(BYTES_MAX + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    let units = bytes.len() as u64;
    if units > BYTES_MAX { Err(words::refused(&Problem::TooLong { units, max: BYTES_MAX })) } else { Ok(bytes) }
}

fn unreadable(error: &io::Error) -> Failure {
    Failure::could_not(words::because(problem::FILE_UNREADABLE, error.kind()))
}
