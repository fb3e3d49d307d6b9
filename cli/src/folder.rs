//! Files that become a folder together or not at all, and never over anything that is there.

use crate::failure;
use crate::outcome::Failure;
use app::take::view::ExportFile;
use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, io};

/// How the name of what is not finished begins; nobody else uses it.
const UNFINISHED: &str = ".turnabout-";

/// Behind it stand so many letters and digits, by which tempfile tells two apart.
const UNFINISHED_CHARS: usize = 6;

/// No export takes a day: what is older was left by one that was stopped.
const UNFINISHED_AT_MOST: Duration = Duration::from_hours(24);

/// Nothing is ever written over: is the place free?
pub fn is_free(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() { Err(failure::is_there()) } else { Ok(()) }
}

/// Writes the files into a hidden sibling, brings them onto the disk, and then gives it the name.
pub fn write(out: &Path, files: &[ExportFile]) -> Result<(), Failure> {
    is_free(out)?;
    written(parent(out), out, files).map_err(|error| failure::not_written(&error))
}

/// The same for a single file.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    is_free(path)?;
    let write = || -> io::Result<()> {
        let parent = parent(path);
        fs::create_dir_all(parent)?;
        // Goes by itself if anything below stops us; readable by its owner only.
        let mut unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(parent)?;
        unfinished.write_all(bytes)?;
        unfinished.as_file().sync_all()?;
        unfinished.persist_noclobber(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists { failure::is_there() } else { failure::not_written(&error) }
    })
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn written(parent: &Path, out: &Path, files: &[ExportFile]) -> io::Result<()> {
    fs::create_dir_all(parent)?;
    sweep(parent, SystemTime::now());
    // Goes by itself if anything below stops us, unless the whole program is stopped; then the next export sweeps it.
    let unfinished = tempfile::Builder::new().prefix(UNFINISHED).rand_bytes(UNFINISHED_CHARS).tempdir_in(parent)?;
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

/// Clears away what exports that were stopped have left here: clear texts in a folder that nobody sees. What cannot be cleared
/// stays; it keeps no export from being made.
fn sweep(parent: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten().filter(|entry| is_left(entry, now)) {
        let _ = fs::remove_dir_all(entry.path());
    }
}

/// A folder (not a link to one) with our name, older than any export takes.
fn is_left(entry: &fs::DirEntry, now: SystemTime) -> bool {
    let name = entry.file_name();
    let random = name.to_str().and_then(|name| name.strip_prefix(UNFINISHED));
    let is_ours =
        random.is_some_and(|it| it.len() == UNFINISHED_CHARS && it.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let age = entry.metadata().ok().filter(fs::Metadata::is_dir).and_then(|it| it.modified().ok());
    is_ours && age.and_then(|at| now.duration_since(at).ok()).is_some_and(|age| age > UNFINISHED_AT_MOST)
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
    fn what_a_stopped_export_has_left_is_swept_after_a_day_and_nothing_else() {
        let parent = tempfile::tempdir().unwrap();
        let path = |name: &str| parent.path().join(name);
        for folder in [".turnabout-Ab12Cd", ".turnabout-mine-too", ".turnabout", "notes"] {
            fs::create_dir_all(path(folder).join("sessions")).unwrap();
            fs::write(path(folder).join("sessions/one.md"), "clear").unwrap();
        }
        fs::write(path(".turnabout-Xy98Zw"), "a file").unwrap();

        sweep(parent.path(), SystemTime::now());
        assert!(path(".turnabout-Ab12Cd").exists(), "it may still be at work");
        sweep(parent.path(), SystemTime::now() + UNFINISHED_AT_MOST + Duration::from_mins(1));

        assert!(!path(".turnabout-Ab12Cd").exists());
        for kept in [".turnabout-mine-too", ".turnabout", "notes", ".turnabout-Xy98Zw"] {
            assert!(path(kept).exists(), "{kept}");
        }
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let parent = tempfile::tempdir().unwrap();
        assert!(write(parent.path(), &[file("index.md")]).is_err());
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_is_there_whole_private_and_never_over_another() {
        let parent = tempfile::tempdir().unwrap();
        let path = parent.path().join("new/backup");
        assert!(write_file(&path, b"one").is_ok());
        assert!(write_file(&path, b"two").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(fs::read_dir(parent.path().join("new")).unwrap().count(), 1, "nothing half-made is left");
        assert!(write_file(&path.join("below"), b"x").is_err(), "a file is no folder");
    }

    #[test]
    fn a_full_disk_is_said_as_what_it_is() {
        let full = Path::new("/dev/full");
        if full.exists() {
            let error = fs::File::create(full).and_then(|mut to| to.write_all(b"x")).unwrap_err();
            assert!(failure::not_written(&error).sentence.contains("no storage space"));
        }
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
