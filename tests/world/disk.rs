//! A phone's disk: a sorted map, and work that is not done yet.
//!
//! A write is answered only when it is durable, and durable for one millisecond before it is answered, so that a crash
//! may fall on either side. A crash loses what is still waiting, wholly.

use app::store::{Batch, Range, Record, RecordKey, Table};
use app::{StoreFault, StoreOperation, StoreOutcome};
use crux_core::Request;
use std::collections::{BTreeMap, VecDeque};

/// See the module.
#[derive(Default)]
pub(crate) struct Disk {
    durable: BTreeMap<RecordKey, Vec<u8>>,
    waiting: VecDeque<Request<StoreOperation>>,
    /// Every value that an outbox row ever had, where a test wants to look at what left, as it was before it was sealed.
    pub(crate) outgoing: Option<Vec<(RecordKey, Vec<u8>)>>,
    /// What is wrong with it at present.
    pub(crate) fault: Option<StoreFault>,
}

impl Disk {
    /// Takes work; true if it was idle before.
    pub(crate) fn take(&mut self, request: Request<StoreOperation>) -> bool {
        self.waiting.push_back(request);
        self.waiting.len() == 1
    }

    /// Is there nothing to do?
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Does the oldest piece of work.
    pub(crate) fn finish(&mut self) -> Option<(Request<StoreOperation>, StoreOutcome)> {
        let request = self.waiting.pop_front()?;
        let outcome = match &request.operation {
            StoreOperation::Write(batch) => self.write(batch),
            StoreOperation::Read(ranges) => self.read(ranges),
        };
        Some((request, outcome))
    }

    /// The power is gone: only what is durable stays.
    pub(crate) fn crash(&mut self) {
        self.waiting.clear();
    }

    /// A fault: everything in one table is gone.
    pub(crate) fn lose(&mut self, table: Table) {
        self.durable.retain(|key, _| key.table != table);
    }

    /// Another disk with the same on it.
    pub(crate) fn durable_copy(&self) -> Self {
        Self { durable: self.durable.clone(), ..Self::default() }
    }

    /// Every key and value, one after the other.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.durable.iter().flat_map(|(key, value)| [key.key.as_slice(), value].concat()).collect()
    }

    /// The values of one table.
    pub(crate) fn values_mut(&mut self, table: Table) -> impl Iterator<Item = &mut Vec<u8>> {
        self.durable.iter_mut().filter(move |(key, _)| key.table == table).map(|(_, value)| value)
    }

    /// The values of one table.
    pub(crate) fn values(&self, table: Table) -> impl Iterator<Item = &Vec<u8>> {
        self.durable.iter().filter(move |(key, _)| key.table == table).map(|(_, value)| value)
    }

    /// The records of one table.
    pub(crate) fn records(&self, table: Table) -> impl Iterator<Item = (&RecordKey, &Vec<u8>)> {
        self.durable.iter().filter(move |(key, _)| key.table == table)
    }

    fn write(&mut self, batch: &Batch) -> StoreOutcome {
        if let Some(fault) = self.fault {
            return StoreOutcome::Failed(fault);
        }
        for (key, value) in batch.changes.clone() {
            if let (Some(outgoing), Table::Outbox, Some(value)) = (&mut self.outgoing, key.table, &value) {
                outgoing.push((key.clone(), value.clone()));
            }
            match value {
                Some(value) => self.durable.insert(key, value),
                None => self.durable.remove(&key),
            };
        }
        StoreOutcome::Written
    }

    fn read(&self, ranges: &[Range]) -> StoreOutcome {
        match self.fault {
            Some(StoreFault::Unavailable) => return StoreOutcome::Failed(StoreFault::Unavailable),
            // A full disk can still be read.
            Some(StoreFault::Full) | None => {}
        }
        let records = ranges.iter().flat_map(|range| self.range(range)).collect();
        StoreOutcome::Read { records, damaged: 0 }
    }

    fn range(&self, range: &Range) -> impl Iterator<Item = Record> {
        let from = RecordKey { table: range.table, key: range.prefix.clone() };
        let (table, prefix) = (range.table, range.prefix.clone());
        self.durable
            .range(from..)
            .take_while(move |(key, _)| key.table == table && key.key.starts_with(&prefix))
            .map(|(key, value)| Record { key: key.clone(), value: value.clone() })
    }
}
