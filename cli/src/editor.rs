//! A text in the person's own editor.
//!
//! The editor needs a file. It lies, readable by its owner only, where nothing reaches a disk if the system offers such a
//! place, and goes when the editor closes.

use crate::failure;
use crate::language::say;
use crate::outcome::Failure;
use content::cli::problem;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Opens `text` in $VISUAL or $EDITOR and returns what was left there. `folder` is private and takes the file if need be.
pub fn edited(text: &str, folder: &Path) -> Result<String, Failure> {
    let editor = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os).find(|editor| !editor.is_empty());
    let Some(editor) = editor.and_then(|editor| editor.into_string().ok()).filter(|_| io::stdin().is_terminal()) else {
        return Err(Failure::usage(say(problem::NO_EDITOR)));
    };
    let folder = memory_folder().unwrap_or_else(|| folder.to_owned());
    edit(&editor, text, &folder).map_err(|error| Failure::could_not(failure::because(problem::EDITOR, error.kind())))
}

/// A folder of the person's own in memory.
fn memory_folder() -> Option<PathBuf> {
    env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir())
}

fn edit(editor: &str, text: &str, folder: &Path) -> io::Result<String> {
    let mut file = tempfile::Builder::new().prefix("note-").suffix(".md").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let status = Command::new(program).args(words).arg(file.path()).status()?;
    // Many editors save by putting a new file in the old one's place: read by path.
    if status.success() { fs::read_to_string(file.path()) } else { Err(io::ErrorKind::Interrupted.into()) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_the_editor_leaves_is_the_text_and_no_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("editor");
        fs::write(&script, "printf 'and this\\n' >> \"$2\"\n").unwrap();
        let editor = format!("sh {} --wait", script.display());

        assert_eq!(edit(&editor, "this\n", folder.path()).unwrap(), "this\nand this\n");
        assert!(edit("false", "this\n", folder.path()).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
