//! A phone's disk: a sorted map, and work that is not done yet.
//!
//! A write is answered only when it is durable, and durable for one millisecond before it is answered, so that a crash
//! may fall on either side. A crash loses what is still waiting, wholly.

use app::ground::index::{FindOperation, FindOutcome, passages};
use app::store::{Batch, Range, Record, RecordKey, Table};
use app::{StoreFault, StoreOperation, StoreOutcome};
use crux_core::Request;
use device::find::{Broken, Index};
use std::collections::{BTreeMap, VecDeque};

/// See the module.
#[derive(Default)]
pub(crate) struct Disk {
    durable: BTreeMap<RecordKey, Vec<u8>>,
    waiting: VecDeque<Work>,
    /// The index of a real device, once something was looked for. It lives as long as the process.
    index: Option<Index>,
    /// Every value that an outbox row ever had, where a test wants to look at what left, as it was before it was sealed.
    pub(crate) outgoing: Option<Vec<(RecordKey, Vec<u8>)>>,
    /// What is wrong with it at present.
    pub(crate) fault: Option<StoreFault>,
}

/// What a disk is asked for.
pub(crate) enum Work {
    Store(Request<StoreOperation>),
    Find(Request<FindOperation>),
}

/// … and what came of it.
pub(crate) enum Done {
    Store(Request<StoreOperation>, StoreOutcome),
    Find(Request<FindOperation>, FindOutcome),
}

impl Disk {
    /// Takes work; true if it was idle before.
    pub(crate) fn take(&mut self, work: Work) -> bool {
        self.waiting.push_back(work);
        self.waiting.len() == 1
    }

    /// Is there nothing to do?
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Does the oldest piece of work.
    pub(crate) fn finish(&mut self) -> Option<Done> {
        Some(match self.waiting.pop_front()? {
            Work::Store(request) => {
                let outcome = match &request.operation {
                    StoreOperation::Write(batch) => self.write(batch),
                    StoreOperation::Read(ranges) => self.read(ranges),
                };
                Done::Store(request, outcome)
            }
            Work::Find(request) => {
                let outcome = self.find(&request.operation).unwrap_or(FindOutcome::Failed);
                Done::Find(request, outcome)
            }
        })
    }

    /// Looks into the index of a real device, filled from what this disk keeps.
    fn find(&mut self, operation: &FindOperation) -> Result<FindOutcome, Broken> {
        let whole = Range { table: Table::Find, prefix: Vec::new() };
        let records: Vec<Record> = self.range(&whole).collect();
        let index = if let Some(index) = &mut self.index { index } else { self.index.insert(Index::new()?) };
        let mut known: BTreeMap<Vec<u8>, Vec<u8>> = index.sources()?.into_iter().collect();
        let mut damaged = 0;
        for Record { key, value } in records {
            let Some(passages) = passages(&value) else {
                damaged += 1;
                continue;
            };
            // No seal here that would tell versions apart, so the value itself does.
            if known.remove(&key.key).is_none_or(|known| known != value) {
                index.put(&key.key, &value, &passages)?;
            }
        }
        known.keys().try_for_each(|gone| index.remove(gone))?;
        Ok(match operation {
            FindOperation::Search(asked) => {
                let hits = asked.iter().map(|terms| index.search(terms)).collect::<Result<_, _>>()?;
                FindOutcome::Hits { hits, damaged }
            }
            FindOperation::Show(terms, hits) => FindOutcome::Shown(index.show(terms, hits)?),
        })
    }

    /// The power is gone: only what is durable stays.
    pub(crate) fn crash(&mut self) {
        self.waiting.clear();
        self.index = None;
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

    /// Takes records away.
    pub(crate) fn forget(&mut self, table: Table, prefix: &[u8]) {
        self.durable.retain(|key, _| key.table != table || !key.key.starts_with(prefix));
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
