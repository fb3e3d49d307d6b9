//! A profile's folder: where it usually is, private, and held by one process at a time.

use crate::OpenError;
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

/// The database; SQLite puts `-wal` and `-shm` beside it, with the same permissions.
const DATABASE: &str = "notebook.sqlite";

/// Whoever holds the operating system's lock on it holds the profile. The lock goes with the process.
const LOCK: &str = "lock";

/// Characters of a program's name that are kept: enough to know it by.
const PROGRAM_CHARS_MAX: usize = 40;

/// Bytes of a lock file that are read: a process's number of at most ten digits, a blank, a name, a line's end.
const LOCK_BYTES_MAX: u64 = 64;

/// The program that has a notebook open, as it said itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its name, such as `turnabout`; no path.
    pub program: String,
    /// The number of its process.
    pub process: u32,
}

impl Holder {
    fn this_process() -> Self {
        let path = env::current_exe().unwrap_or_default();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Self {
            program: name.chars().filter(|char| is_name(*char)).take(PROGRAM_CHARS_MAX).collect(),
            process: process::id(),
        }
    }

    /// What another program wrote; nothing if it is not of this form.
    fn read(lock: &File) -> Option<Self> {
        let mut text = String::new();
        lock.take(LOCK_BYTES_MAX).read_to_string(&mut text).ok()?;
        let (process, program) = text.trim_end().split_once(' ')?;
        let is_fit = !program.is_empty() && program.len() <= PROGRAM_CHARS_MAX && program.chars().all(is_name);
        Some(Self { program: program.to_owned(), process: process.parse().ok()? }).filter(|_| is_fit)
    }

    fn write(&self, lock: &File) -> io::Result<()> {
        lock.set_len(0)?;
        let mut lock = lock;
        lock.write_all(format!("{} {}\n", self.process, self.program).as_bytes())
    }
}

fn is_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.')
}

/// A folder that this process holds as long as the value lives.
pub(crate) struct Folder {
    path: PathBuf,
    lock: File,
}

impl Folder {
    /// Makes the folder if there is none, and takes it. One that is there keeps the permissions its owner gave it;
    /// the files in it are private in any case.
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        create_private_folder(path)?;
        let lock = private_file(&path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {
                // A courtesy to whoever comes second; the lock holds without it, on a full disk too.
                drop(Holder::this_process().write(&lock));
                Ok(Self { path: path.to_owned(), lock })
            }
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse { by: Holder::read(&lock) }),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Where the database is or will be.
    pub(crate) fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }
}

impl Drop for Folder {
    /// Nobody has it any more.
    fn drop(&mut self) {
        drop(self.lock.set_len(0));
    }
}

/// Where a notebook lies at a desk if nobody says otherwise: the system's folder for data. `variable` reads the environment.
pub fn usual_folder(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let in_home = |rest: &str| variable("HOME").map(|home| PathBuf::from(home).join(rest));
    let data = if cfg!(windows) {
        variable("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        in_home("Library/Application Support")
    } else {
        // The specification: a relative path there is to be ignored.
        variable("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| in_home(".local/share"))
    };
    data.map(|data| data.join("turnabout"))
}

/// Is there a notebook in this folder?
pub fn holds_a_notebook(folder: &Path) -> bool {
    folder.join(DATABASE).is_file()
}

pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file for reading and writing, makes it if it is missing, and lets nobody else read it.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    let file = private_options().create(true).truncate(false).open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(file)
}

/// Makes a private file; fails if there is one.
pub(crate) fn new_private_file(path: &Path) -> io::Result<File> {
    private_options().create_new(true).open(path)
}

fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_second_is_told_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let first = Folder::open(folder.path()).unwrap();

        let second = Folder::open(folder.path()).err();

        let Some(OpenError::InUse { by: Some(by) }) = second else { panic!("{second:?}") };
        assert!(by.process == process::id() && !by.program.is_empty() && !by.program.contains('/'), "{by:?}");
        drop(first);
        assert_eq!(fs::read(folder.path().join(LOCK)).unwrap(), b"", "nobody has it any more");
    }

    #[test]
    fn a_lock_file_that_says_something_else_names_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(LOCK);
        let read = |text: &str| {
            fs::write(&path, text).unwrap();
            Holder::read(&File::open(&path).unwrap())
        };

        assert_eq!(read("7 turnabout\n"), Some(Holder { program: "turnabout".to_owned(), process: 7 }));
        let long = format!("7 {}\n", "a".repeat(PROGRAM_CHARS_MAX + 1));
        for text in ["", "7", "7 \n", "turnabout 7\n", "-1 turnabout\n", "7 /home/a/turnabout\n", "7 a b\n", &long] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[cfg(not(any(windows, target_os = "macos")))]
    #[test]
    fn the_usual_place_is_the_data_folder() {
        let only = |wanted: &'static str, value: &'static str| {
            move |name: &str| (name == wanted).then(|| OsString::from(value))
        };
        assert_eq!(usual_folder(only("XDG_DATA_HOME", "/data")), Some("/data/turnabout".into()));
        assert_eq!(usual_folder(only("HOME", "/home/a")), Some("/home/a/.local/share/turnabout".into()));
        assert_eq!(usual_folder(only("XDG_DATA_HOME", "relative")), None);
    }
}
