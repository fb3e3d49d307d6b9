//! A profile's folder: private, and held by one process at a time.

use crate::OpenError;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The database; SQLite puts `-wal` and `-shm` beside it, with the same permissions.
const DATABASE: &str = "notebook.sqlite";

/// Whoever holds the operating system's lock on it holds the profile. The lock goes with the process.
const LOCK: &str = "lock";

/// A folder that this process holds as long as the value lives.
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes the folder if there is none, and takes it. One that is there keeps the permissions its owner gave it;
    /// the files in it are private in any case.
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        create_private_folder(path)?;
        let lock = private_file(&path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Where the database is or will be.
    pub(crate) fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }
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
