//! Files that become a folder together or not at all, and never over anything that is there.

use crate::language::say;
use crate::outcome::Failure;
use crate::words;
use app::view::ExportFile;
use content::cli::problem;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

/// Writes the files into a hidden sibling, brings them onto the disk, and then gives it the name.
pub fn write(out: &Path, files: &[ExportFile]) -> Result<(), Failure> {
    if out.symlink_metadata().is_ok() {
        return Err(Failure::could_not(say(problem::SOMETHING_THERE)));
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    written(parent, out, files)
        .map_err(|error| Failure::could_not(words::because(problem::FOLDER_UNWRITABLE, error.kind())))
}

fn written(parent: &Path, out: &Path, files: &[ExportFile]) -> io::Result<()> {
    fs::create_dir_all(parent)?;
    // Goes by itself if anything below stops us.
    let unfinished = tempfile::Builder::new().prefix(".turnabout-").tempdir_in(parent)?;
    for file in files {
        let path = unfinished.path().join(relative(&file.path)?);
        if let Some(folder) = path.parent() {
            private_folder(folder)?;
        }
        let mut to = private_file(&path)?;
        to.write_all(&file.bytes)?;
        to.sync_all()?;
    }
    fs::rename(unfinished.path(), out)?;
    // It has another name now: nothing is left to clear away.
    let _ = unfinished.keep();
    Ok(())
}

/// Only names: nothing that climbs out of the folder.
fn relative(path: &str) -> io::Result<PathBuf> {
    let path = PathBuf::from(path);
    let names = path.components().all(|part| matches!(part, Component::Normal(_)));
    if names && path.file_name().is_some() { Ok(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> ExportFile {
        ExportFile { path: path.into(), bytes: b"text".to_vec() }
    }

    #[test]
    fn files_become_a_folder_together() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("new/export");

        assert!(write(&out, &[file("index.md"), file("sessions/one.md")]).is_ok());

        assert_eq!(fs::read(out.join("sessions/one.md")).unwrap(), b"text");
        assert_eq!(fs::read_dir(parent.path().join("new")).unwrap().count(), 1);
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let parent = tempfile::tempdir().unwrap();
        assert!(write(parent.path(), &[file("index.md")]).is_err());
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_path_that_climbs_out_leaves_nothing_behind() {
        let parent = tempfile::tempdir().unwrap();
        for path in ["../out.md", "/out.md", "", "a/../../out.md"] {
            assert!(write(&parent.path().join("export"), &[file("index.md"), file(path)]).is_err(), "{path}");
            assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0, "{path}");
        }
    }
}
