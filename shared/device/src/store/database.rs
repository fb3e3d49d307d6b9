//! The database file: its form, how it is opened, and what is refused before anything is changed.

use super::image::Searched;
use super::read::is_damage;
use super::seal::RecordSeal;
use crate::folder::private_file;
use crate::{DeviceKey, OpenError};
use app::store::{Range, Table};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::Duration;

/// The newest form of the file that this build knows; SQLite's `user_version`.
const FORMAT_VERSION: i32 = 1;

const SQLITE_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// The folder's lock keeps other processes out; only a backup tool could hold the file for a moment.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A sealed constant: it opens with the right key, whatever else is damaged. Its table holds nothing else.
const CHECK_TABLE: u8 = 0;
const CHECK_KEY: &[u8] = b"check";
const CHECK_VALUE: &[u8] = b"turnabout";

const SCHEMA: &str = "CREATE TABLE record (
    tbl INTEGER NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY (tbl, key)
) STRICT, WITHOUT ROWID";

pub(super) const PUT: &str = "INSERT OR REPLACE INTO record (tbl, key, value) VALUES (?1, ?2, ?3)";

/// An open store. Used by one thread.
pub(crate) struct Database {
    pub(super) connection: Connection,
    pub(super) seal: RecordSeal,
    /// Is the file's structure in order? Known after the first look.
    pub(super) whole: Option<bool>,
    /// Was it told with a read if it is not?
    pub(super) told: bool,
    /// The index of words, once something was looked for.
    pub(super) searched: Option<Searched>,
}

impl Database {
    /// Opens the file, or makes it. A file that is refused is left as it is.
    pub(crate) fn open(file: &Path, key: &DeviceKey) -> Result<Self, OpenError> {
        refuse_what_is_no_database(file)?;
        drop(private_file(file)?);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        // Until the file is known to be ours, closing must not even fold the log of the last changes into it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;

        let mut database = Self { connection, seal: RecordSeal::new(key), whole: None, told: false, searched: None };
        if database.is_fresh()? {
            database.configure()?;
            database.create()?;
        } else {
            database.configure()?;
            database.check_key()?;
        }
        database.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        Ok(database)
    }

    /// Nothing in it yet? Refuses what a newer version or another program wrote.
    fn is_fresh(&self) -> Result<bool, OpenError> {
        let version = self.connection.query_row("PRAGMA user_version", [], |row| row.get::<_, i32>(0))?;
        match version {
            FORMAT_VERSION => Ok(false),
            0 => {
                let count = "SELECT count(*) FROM sqlite_schema";
                let tables = self.connection.query_row(count, [], |row| row.get::<_, u32>(0))?;
                if tables == 0 { Ok(true) } else { Err(OpenError::Damaged) }
            }
            found if found > FORMAT_VERSION => Err(OpenError::Newer { found, known: FORMAT_VERSION }),
            _ => Err(OpenError::Damaged),
        }
    }

    fn configure(&self) -> Result<(), OpenError> {
        // WAL with FULL syncs every commit; NORMAL would lose answered commits with the power (RELIABILITY, F8).
        self.pragma("journal_mode", "WAL")?;
        self.pragma("synchronous", "FULL")?;
        // What is deleted is overwritten, sealed as it was.
        self.pragma("secure_delete", "ON")?;
        // Pages are checked as they are read: a broken one is an error, never nonsense.
        self.pragma("cell_size_check", "ON")?;
        self.pragma("trusted_schema", "OFF")?;
        if cfg!(target_vendor = "apple") {
            // A plain fsync there stops at the drive's cache.
            self.pragma("fullfsync", "ON")?;
            self.pragma("checkpoint_fullfsync", "ON")?;
        }
        Ok(())
    }

    fn pragma(&self, name: &str, value: &str) -> rusqlite::Result<()> {
        self.connection.pragma_update(None, name, value)
    }

    fn create(&mut self) -> Result<(), OpenError> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch(SCHEMA)?;
        put_check(&transaction, &self.seal)?;
        transaction.pragma_update(None, "user_version", FORMAT_VERSION)?;
        Ok(transaction.commit()?)
    }

    fn check_key(&mut self) -> Result<(), OpenError> {
        let found = match self.sealed_check() {
            Err(error) if is_damage(&error) => None,
            found => found?,
        };
        let opens = |sealed: &[u8]| self.seal.open(CHECK_TABLE, CHECK_KEY, sealed).is_some();
        if found.as_deref().is_some_and(opens) {
            return Ok(());
        }
        // The check itself may be what is damaged: then any other record tells.
        if self.any_record_opens()? {
            // It is only a help: where it cannot be written, the store still opens.
            let _ = put_check(&self.connection, &self.seal);
            return Ok(());
        }
        Err(if found.is_some() { OpenError::WrongKey } else { OpenError::Damaged })
    }

    fn sealed_check(&self) -> rusqlite::Result<Option<Vec<u8>>> {
        let sql = "SELECT value FROM record WHERE tbl = ?1 AND key = ?2";
        self.connection.query_row(sql, (CHECK_TABLE, CHECK_KEY), |row| row.get(0)).optional()
    }

    fn any_record_opens(&mut self) -> Result<bool, OpenError> {
        let whole = Table::ALL.map(|table| Range { table, prefix: Vec::new() });
        Ok(!self.scan(&whole)?.records.is_empty())
    }
}

fn put_check(connection: &Connection, seal: &RecordSeal) -> Result<(), OpenError> {
    let sealed = seal.seal(CHECK_TABLE, CHECK_KEY, CHECK_VALUE).ok_or(OpenError::Io(io::ErrorKind::Unsupported))?;
    connection.execute(PUT, (CHECK_TABLE, CHECK_KEY, sealed))?;
    Ok(())
}

/// An empty file is fine: a kill came between making it and filling it.
fn refuse_what_is_no_database(file: &Path) -> Result<(), OpenError> {
    let mut header = Vec::new();
    match File::open(file) {
        Ok(file) => file.take(SQLITE_HEADER.len() as u64).read_to_end(&mut header)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if header.is_empty() || header == SQLITE_HEADER { Ok(()) } else { Err(OpenError::Damaged) }
}
