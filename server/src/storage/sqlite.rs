//! The relay's store on disk: one SQLite file.
//!
//! WAL with `synchronous=FULL`, so that a commit is on the disk when it returns (RELIABILITY, F6 and F8). The roster
//! stands beside the head as CBOR; it is what the control entries say, kept so that no start has to read a log.

mod schema;

use super::page::Filling;
use super::{NewEntry, Page, RecoveryBox, SpaceRecord, Storage, StorageError};
use protocol::{Chain, Hash, Locator, LogIndex, MessageId, PublicKey, SpaceId, cbor};
use rusqlite::{CachedStatement, Connection, ErrorCode, OptionalExtension, params};
use std::path::Path;

/// See the module.
#[derive(Debug)]
pub struct SqliteStorage {
    connection: Connection,
    /// A transaction was begun and neither committed nor rolled back by us. SQLite may roll back by itself on some
    /// errors, also of a read; then what was appended is gone, and a commit must not pass for one.
    begun: bool,
}

impl SqliteStorage {
    /// Opens or creates the file; refuses, untouched, one of a newer schema.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        Self::prepare(Connection::open(path)?)
    }

    /// A file that lives as long as this value; for tests.
    pub fn in_memory() -> Result<Self, StorageError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut connection: Connection) -> Result<Self, StorageError> {
        schema::prepare(&mut connection)?;
        Ok(Self { connection, begun: false })
    }

    /// Moves everything from the WAL into the file. After it, the file alone is a whole copy.
    pub fn checkpoint(&self) -> Result<(), StorageError> {
        self.connection.pragma_update(None, "wal_checkpoint", "TRUNCATE").or_else(answers)?;
        Ok(())
    }

    fn statement(&self, sql: &str) -> Result<CachedStatement<'_>, StorageError> {
        Ok(self.connection.prepare_cached(sql)?)
    }

    fn begin(&mut self) -> Result<(), StorageError> {
        if self.begun {
            return self.still_open();
        }
        self.statement("BEGIN IMMEDIATE")?.execute([])?;
        self.begun = true;
        Ok(())
    }

    fn still_open(&self) -> Result<(), StorageError> {
        let lost = || StorageError::Failed("SQLite gave the transaction up".into());
        if self.connection.is_autocommit() { Err(lost()) } else { Ok(()) }
    }

    /// Moves the head, if it stands just before the entry. A first entry makes the space.
    fn advance(&self, entry: &NewEntry<'_>, roster: Option<&[u8]>) -> Result<bool, StorageError> {
        let (space, seq, chain) = (entry.space.0, stored(entry.at.seq)?, entry.at.chain.0);
        let size = stored(entry.bytes.len() as u64)?;
        let rows = if seq == 1 {
            let Some(roster) = roster else { return Ok(false) };
            self.statement(
                "INSERT INTO space (id, head, chain, bytes, roster, since_ms) VALUES (?1, 1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![space, chain, size, roster, stored(entry.now_ms)?])?
        } else {
            self.statement(
                "UPDATE space SET head = ?2, chain = ?3, bytes = bytes + ?4, roster = coalesce(?5, roster)
                 WHERE id = ?1 AND head = ?2 - 1",
            )?
            .execute(params![space, seq, chain, size, roster])?
        };
        Ok(rows == 1)
    }

    fn insert(&self, entry: &NewEntry<'_>) -> Result<(), StorageError> {
        self.statement("INSERT INTO entry (space, seq, msg_id, chain, body) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![entry.space.0, stored(entry.at.seq)?, entry.msg_id.0, entry.at.chain.0, entry.bytes])?;
        if let Some(key) = entry.recovered {
            self.statement("INSERT OR REPLACE INTO recovery (space, key, at_ms) VALUES (?1, ?2, ?3)")?
                .execute(params![entry.space.0, key.0, stored(entry.now_ms)?])?;
        }
        Ok(())
    }
}

impl Storage for SqliteStorage {
    fn space(&self, space: &SpaceId) -> Result<Option<SpaceRecord>, StorageError> {
        let row = self
            .statement("SELECT head, chain, bytes, since_ms, roster FROM space WHERE id = ?1")?
            .query_row([space.0], |row| {
                Ok(([row.get::<_, i64>(0)?, row.get(2)?, row.get(3)?], row.get(1)?, row.get::<_, Vec<u8>>(4)?))
            })
            .optional()?;
        let Some(([seq, bytes, since_ms], chain, roster)) = row else { return Ok(None) };
        let counted = |number| u64::try_from(number).map_err(|_| StorageError::Damaged(*space));
        let roster = cbor::from_bytes(&roster).map_err(|_| StorageError::Damaged(*space))?;
        let head = LogIndex { seq: counted(seq)?, chain: Hash(chain) };
        Ok(Some(SpaceRecord { head, roster, bytes: counted(bytes)?, since_ms: counted(since_ms)? }))
    }

    fn place_of(&self, space: &SpaceId, message: &MessageId) -> Result<Option<LogIndex>, StorageError> {
        let row = self
            .statement("SELECT seq, chain FROM entry WHERE space = ?1 AND msg_id = ?2")?
            .query_row(params![space.0, message.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
            .optional()?;
        let Some((seq, chain)) = row else { return Ok(None) };
        let seq = u64::try_from(seq).map_err(|_| StorageError::Damaged(*space))?;
        Ok(Some(LogIndex { seq, chain: Hash(chain) }))
    }

    fn chain_at(&self, space: &SpaceId, seq: u64) -> Result<Option<Chain>, StorageError> {
        // A place beyond what SQLite can count is a place that does not exist.
        let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
        let chain = self
            .statement("SELECT chain FROM entry WHERE space = ?1 AND seq = ?2")?
            .query_row(params![space.0, seq], |row| row.get(0))
            .optional()?;
        Ok(chain.map(Hash))
    }

    fn entries(&self, space: &SpaceId, after: u64, page: Page) -> Result<Vec<Vec<u8>>, StorageError> {
        let Ok(after) = i64::try_from(after) else { return Ok(Vec::new()) };
        let mut statement = self.statement("SELECT body FROM entry WHERE space = ?1 AND seq > ?2 ORDER BY seq")?;
        let mut rows = statement.query(params![space.0, after])?;
        let mut filling = Filling::new(page);
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let body = row.get_ref(0)?.as_blob().map_err(|_| StorageError::Damaged(*space))?;
            if !filling.fits(body.len()) {
                break;
            }
            entries.push(body.to_vec());
        }
        Ok(entries)
    }

    fn recovered_ms(&self, space: &SpaceId, key: &PublicKey) -> Result<Option<u64>, StorageError> {
        let at_ms = self
            .statement("SELECT at_ms FROM recovery WHERE space = ?1 AND key = ?2")?
            .query_row(params![space.0, key.0], |row| row.get::<_, i64>(0))
            .optional()?;
        at_ms.map(|at_ms| u64::try_from(at_ms).map_err(|_| StorageError::Damaged(*space))).transpose()
    }

    fn recovery_box(&self, locator: &Locator) -> Result<Option<RecoveryBox>, StorageError> {
        let row = self
            .statement("SELECT space, sealed FROM box WHERE locator = ?1")?
            .query_row([locator.0], |row| Ok(RecoveryBox { space: SpaceId(row.get(0)?), sealed: row.get(1)? }))
            .optional()?;
        Ok(row)
    }

    fn append(&mut self, entry: &NewEntry<'_>) -> Result<(), StorageError> {
        let not_next = || StorageError::NotNext { space: entry.space, seq: entry.at.seq };
        self.begin()?;
        if self.place_of(&entry.space, &entry.msg_id)?.is_some() {
            return Err(not_next());
        }
        let roster = entry.roster.map(cbor::to_bytes);
        match self.advance(entry, roster.as_deref()) {
            Ok(true) => self.insert(entry),
            Ok(false) => Err(not_next()),
            Err(error) if error.is_constraint() => Err(not_next()),
            Err(error) => Err(error),
        }
    }

    fn put_box(&mut self, space: &SpaceId, content: Option<(&Locator, &[u8])>) -> Result<(), StorageError> {
        self.begin()?;
        let Some((locator, sealed)) = content else {
            self.statement("DELETE FROM box WHERE space = ?1")?.execute([space.0])?;
            return Ok(());
        };
        let put = self
            .statement(
                "INSERT INTO box (space, locator, sealed) VALUES (?1, ?2, ?3)
                 ON CONFLICT (space) DO UPDATE SET locator = excluded.locator, sealed = excluded.sealed",
            )?
            .execute(params![space.0, locator.0, sealed]);
        match put.map_err(StorageError::from) {
            Ok(_) => Ok(()),
            Err(error) if error.is_constraint() => Err(StorageError::NoPlaceForBox(*space)),
            Err(error) => Err(error),
        }
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        if self.begun {
            self.still_open()?;
            self.statement("COMMIT")?.execute([])?;
            self.begun = false;
        }
        Ok(())
    }

    fn rollback(&mut self) {
        self.begun = false;
        if self.connection.is_autocommit() {
            return;
        }
        if let Err(error) = self.connection.execute_batch("ROLLBACK") {
            tracing::error!(%error, "the store could not roll back");
        }
    }
}

/// SQLite counts with a sign.
fn stored(number: u64) -> Result<i64, StorageError> {
    i64::try_from(number).map_err(|error| StorageError::Failed(Box::new(error)))
}

/// Some pragmas answer with a row, which is no fault.
fn answers(error: rusqlite::Error) -> Result<(), rusqlite::Error> {
    if matches!(error, rusqlite::Error::ExecuteReturnedResults) { Ok(()) } else { Err(error) }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(_) | None => Self::Failed(Box::new(error)),
        }
    }
}

impl StorageError {
    fn is_constraint(&self) -> bool {
        let Self::Failed(source) = self else { return false };
        let code = source.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
        code == Some(ErrorCode::ConstraintViolation)
    }
}

#[cfg(test)]
mod tests;
