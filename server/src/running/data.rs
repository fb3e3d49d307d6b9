//! The data folder: one relay at a time, readable by its owner only.

use crate::Error;
use crate::storage::sqlite::SqliteStorage;
use std::fs::{DirBuilder, File, TryLockError};
use std::io;
use std::path::Path;

/// The store's file in the data folder. SQLite keeps two more beside it while the relay runs.
pub const STORE: &str = "relay.sqlite3";

/// Held by the relay that works on the folder; the operating system lets go of it however the relay ends.
const LOCK: &str = "relay.lock";

/// An open data folder.
#[derive(Debug)]
pub(super) struct Data {
    pub(super) storage: SqliteStorage,
    /// Others are kept out for as long as this lives.
    pub(super) lock: File,
}

impl Data {
    pub(super) fn open(folder: &Path) -> Result<Self, Error> {
        let unusable = |source| Error::Data { path: folder.to_owned(), source };
        make(folder).map_err(unusable)?;
        let lock = File::create(folder.join(LOCK)).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::DataInUse { path: folder.to_owned() }),
            Err(TryLockError::Error(source)) => return Err(unusable(source)),
        }
        Ok(Self { storage: SqliteStorage::open(&folder.join(STORE))?, lock })
    }
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
