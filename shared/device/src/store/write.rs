//! Writing: a batch becomes true as a whole, or not at all.

use super::Database;
use super::database::PUT;
use app::StoreFault;
use app::store::{Batch, Table};
use rusqlite::{ErrorCode, TransactionBehavior};
use std::collections::BTreeMap;

const DELETE: &str = "DELETE FROM record WHERE tbl = ?1 AND key = ?2";

impl Database {
    /// Writes and syncs. After an error nothing has changed, and the next write is welcome.
    pub(crate) fn write(&mut self, batch: &Batch) -> Result<(), StoreFault> {
        // Dropped on an error, the transaction rolls back.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fault)?;
        let mut searched = BTreeMap::new();
        for (key, value) in &batch.changes {
            let (table, key) = (key.table.number(), &key.key);
            if let Some(value) = value {
                let sealed = self.seal.seal(table, key, value).ok_or(StoreFault::Unavailable)?;
                let mut put = transaction.prepare_cached(PUT).map_err(fault)?;
                put.execute((table, key, &sealed)).map_err(fault)?;
                searched.extend((table == Table::Find.number()).then_some((key.as_slice(), sealed)));
            } else {
                let mut delete = transaction.prepare_cached(DELETE).map_err(fault)?;
                delete.execute((table, key)).map_err(fault)?;
            }
        }
        transaction.commit().map_err(fault)?;
        self.follow(batch, &searched);
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that `map_err` wants")]
pub(super) fn fault(error: rusqlite::Error) -> StoreFault {
    if error.sqlite_error_code() == Some(ErrorCode::DiskFull) { StoreFault::Full } else { StoreFault::Unavailable }
}
