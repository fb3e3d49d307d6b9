//! The documents at hand. The rest lie in the store and are read when something needs them.

use crate::ground::id;
use documents::{Actor, Document, DocumentId, Kind};
use protocol::{SpaceId, cbor};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, BTreeSet};
use sync::store::{Batch, Range, Record, RecordKey, Table};

/// Documents kept at hand beyond those that are in use.
const DOCUMENTS_MAX: usize = 48;

/// Records of changes after which a document is stored whole again, once it is not on the screen: that takes its time.
const TAIL_RECORDS: usize = 64;

/// … and after which also a document on the screen is.
const TAIL_RECORDS_MAX: usize = 1_024;

pub(crate) struct Shelved {
    pub(crate) document: Document,
    pub(crate) space: SpaceId,
    /// Edited, and not in a batch yet.
    pub(crate) dirty: bool,
    /// The stored form is broken: what is here is what was not, or came anew.
    pub(crate) damaged: bool,
    /// The numbers of the stored records of changes.
    tail: Vec<u64>,
    next_record: u64,
    used: u64,
}

#[derive(Default)]
pub(crate) struct Shelf {
    documents: BTreeMap<DocumentId, Shelved>,
    clock: u64,
    /// Where the records of a document begin that is new here. Rises with time, so that what an unreadable row hides is
    /// never overwritten.
    begin: u64,
}

impl Shelf {
    pub(crate) fn tell_time(&mut self, now_ms: i64) {
        self.begin = u64::try_from(now_ms).unwrap_or(0).saturating_mul(1024);
    }

    pub(crate) fn has(&self, id: &DocumentId) -> bool {
        self.documents.contains_key(id)
    }

    pub(crate) fn get(&self, id: &DocumentId) -> Option<&Shelved> {
        self.documents.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &DocumentId) -> Option<&mut Shelved> {
        self.clock += 1;
        let used = self.clock;
        let shelved = self.documents.get_mut(id)?;
        shelved.used = used;
        Some(shelved)
    }

    pub(crate) fn put(&mut self, id: DocumentId, space: SpaceId, document: Document) -> &mut Shelved {
        self.clock += 1;
        let (tail, next_record, used) = (Vec::new(), self.begin, self.clock);
        let shelved = Shelved { document, space, dirty: false, damaged: false, tail, next_record, used };
        self.documents.entry(id).insert_entry(shelved).into_mut()
    }

    /// A new document, unless it is here.
    pub(crate) fn make(&mut self, id: DocumentId, space: SpaceId, kind: &Kind, actor: Actor) -> &mut Shelved {
        if !self.has(&id) {
            self.put(id, space, Document::new(kind, actor)).dirty = true;
        }
        #[expect(clippy::expect_used, reason = "put just above, or found")]
        self.get_mut(&id).expect("the document is on the shelf")
    }

    /// Opens a document from its stored records.
    pub(crate) fn open(&mut self, id: DocumentId, space: SpaceId, records: &[Record], actor: Actor) {
        let base =
            records.iter().find(|record| record.key.table == Table::Document).map(|record| record.value.as_slice());
        let tail = records.iter().filter(|record| record.key.table == Table::Change);
        let numbers: Vec<u64> = tail.clone().filter_map(|record| number(&record.key.key)).collect();
        let changes: Vec<Vec<u8>> = tail.filter_map(|record| changes(&record.value)).flatten().collect();
        let only = id::kind(&id, &space);
        let (document, damaged) = match Document::open_for(only.clone(), base, &changes, actor) {
            // What was refused when it came is refused again; what is broken on the disk does not get this far.
            Ok((document, _)) => (document, false),
            // The base is broken; what came after it may still be of use once the base has come again.
            Err(_) => match Document::open_for(only.clone(), None, &changes, actor) {
                Ok((document, _)) => (document, true),
                Err(_) => (Document::empty_for(only, actor), true),
            },
        };
        let shelved = self.put(id, space, document);
        shelved.damaged = damaged;
        shelved.next_record = numbers.iter().max().map_or(shelved.next_record, |last| last + 1);
        shelved.tail = numbers;
    }

    pub(crate) fn dirty(&self) -> Vec<DocumentId> {
        self.documents.iter().filter(|(_, shelved)| shelved.dirty).map(|(id, _)| *id).collect()
    }

    pub(crate) fn has_dirty(&self) -> bool {
        self.documents.values().any(|shelved| shelved.dirty)
    }

    /// Stores one document whole whose tail has grown, if there is one. Only while nothing is on its way to the disk.
    pub(crate) fn compact(&mut self, keep: &[DocumentId]) -> Batch {
        let mut batch = Batch::default();
        let grown = self.documents.iter_mut().find(|(id, shelved)| {
            let most = if keep.contains(id) { TAIL_RECORDS_MAX } else { TAIL_RECORDS };
            !shelved.dirty && !shelved.damaged && shelved.tail.len() > most
        });
        if let Some((id, shelved)) = grown {
            shelved.store_whole(*id, &mut batch);
        }
        batch
    }

    pub(crate) fn is_crowded(&self) -> bool {
        self.documents.len() > DOCUMENTS_MAX
    }

    /// Lets go of what has not been used for longest. Only while nothing is on its way to the disk.
    pub(crate) fn tidy(&mut self, keep: &BTreeSet<DocumentId>) {
        while self.is_crowded() {
            let candidates = self.documents.iter().filter(|(id, shelved)| !shelved.dirty && !keep.contains(id));
            let Some(oldest) = candidates.min_by_key(|(_, shelved)| shelved.used).map(|(id, _)| *id) else { return };
            self.documents.remove(&oldest);
        }
    }
}

impl Shelved {
    /// Adds changes that this document now holds to a batch.
    pub(crate) fn store(&mut self, id: DocumentId, changes: Vec<Vec<u8>>, batch: &mut Batch) {
        if changes.is_empty() {
            return;
        }
        let changes: Vec<ByteBuf> = changes.into_iter().map(ByteBuf::from).collect();
        batch.put(tail_key(id, self.next_record), cbor::to_bytes(&changes));
        self.tail.push(self.next_record);
        self.next_record += 1;
    }

    /// Stores the document whole, in place of the changes that were stored since.
    fn store_whole(&mut self, id: DocumentId, batch: &mut Batch) {
        batch.put(RecordKey::new(Table::Document, &[&id.0]), self.document.save());
        for number in self.tail.drain(..) {
            batch.delete(tail_key(id, number));
        }
    }
}

fn tail_key(id: DocumentId, number: u64) -> RecordKey {
    RecordKey::new(Table::Change, &[&id.0, &number.to_be_bytes()])
}

/// Where a document's records are.
pub(crate) fn ranges(id: &DocumentId) -> [Range; 2] {
    [Table::Document, Table::Change].map(|table| Range { table, prefix: id.0.to_vec() })
}

/// The document that a record of a document belongs to.
pub(crate) fn owner(record: &Record) -> Option<DocumentId> {
    let id = record.key.key.first_chunk::<16>().copied().map(DocumentId);
    id.filter(|_| matches!(record.key.table, Table::Document | Table::Change))
}

fn number(key: &[u8]) -> Option<u64> {
    key.last_chunk::<8>().copied().map(u64::from_be_bytes)
}

fn changes(value: &[u8]) -> Option<Vec<Vec<u8>>> {
    let changes: Vec<ByteBuf> = cbor::from_bytes(value).ok()?;
    Some(changes.into_iter().map(ByteBuf::into_vec).collect())
}
