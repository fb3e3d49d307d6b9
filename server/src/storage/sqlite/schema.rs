//! Settings and tables of the file. `user_version` counts the schema; a newer one is refused before anything is written.

use crate::storage::StorageError;
use rusqlite::{Connection, TransactionBehavior};
use std::time::Duration;

/// The schema that this build writes.
pub(super) const SCHEMA: i64 = 2;

/// Only the relay's one thread writes, so somebody else's lock is a backup or a curious operator: wait a little.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// What brings a file to each schema from the one before. A step that has been released is never changed.
const STEPS: [(i64, &str); 2] = [(1, LOGS), (SCHEMA, RECOVERY)];

/// The chain stands at every entry, so that a device's place can be checked wherever it is.
pub(super) const LOGS: &str = "
    CREATE TABLE space (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        head INTEGER NOT NULL,
        chain BLOB NOT NULL CHECK (length(chain) = 32),
        bytes INTEGER NOT NULL,
        roster BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE entry (
        space BLOB NOT NULL REFERENCES space (id),
        seq INTEGER NOT NULL CHECK (seq > 0),
        msg_id BLOB NOT NULL CHECK (length(msg_id) = 16),
        chain BLOB NOT NULL CHECK (length(chain) = 32),
        body BLOB NOT NULL,
        PRIMARY KEY (space, seq),
        UNIQUE (space, msg_id)
    ) STRICT;";

/// When a space came here, when its recovery keys came in, and its recovery box. Spaces of before came at an unknown time.
const RECOVERY: &str = "
    ALTER TABLE space ADD COLUMN since_ms INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE recovery (
        space BLOB NOT NULL REFERENCES space (id),
        key BLOB NOT NULL CHECK (length(key) = 32),
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (space, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE box (
        space BLOB PRIMARY KEY REFERENCES space (id),
        locator BLOB NOT NULL UNIQUE CHECK (length(locator) = 16),
        sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;";

pub(super) fn prepare(connection: &mut Connection) -> Result<(), StorageError> {
    connection.busy_timeout(BUSY_WAIT)?;
    let found = version(connection)?;
    if found > SCHEMA {
        return Err(StorageError::Newer { found, known: SCHEMA });
    }
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update_and_check(None, "secure_delete", "ON", |_| Ok(()))?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    migrate(connection)
}

fn migrate(connection: &mut Connection) -> Result<(), StorageError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    for (schema, step) in STEPS.iter().filter(|(schema, _)| *schema > found) {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", schema)?;
    }
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> Result<i64, StorageError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
