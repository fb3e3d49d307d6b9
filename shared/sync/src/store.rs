//! What a device keeps: a sorted map of records, written in batches.
//!
//! The core says *which* records; `device` decides how they lie on the disk (one SQLite transaction a batch, every value
//! sealed under the device's key). Keys are random ids and counters and say nothing about anybody; values are private.

use std::fmt;

/// The kinds of records. The number is stored: never reuse one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// A few facts about this device, by name.
    Meta,
    /// One record a space: who this device is there, its relay and log index. Key: space id.
    Space,
    /// What has not come back in the log yet. Key: space id, then a counter (8 bytes, big-endian).
    Outbox,
    /// A whole document as saved. Key: document id.
    Document,
    /// Changes on top of it. Key: document id, then a counter (8 bytes, big-endian).
    Change,
    /// The rows that lists show. Key: document id.
    Projection,
    /// Entries that were refused, and why. Key: space id, then `seq` (8 bytes, big-endian).
    Quarantine,
    /// A space's membership and keys: MLS state, the roster, the archive of content keys. Key: space id.
    Keys,
    /// This device's own copy of a space's log: each entry as it was received; of one that only its hash was shown, the
    /// hash. Key: space id, then `seq` (8 bytes, big-endian). Not read at launch.
    Log,
    /// Entries that stood in a log before its relay changed it, until they stand in it again. Key: space id, then a counter
    /// (8 bytes, big-endian).
    Displaced,
    /// The texts of a document, as they are searched. Key: document id. Not read at launch.
    Find,
    /// How far a document was at the end of each day, and who wrote under which actor; see `app`. Key: document id, then a
    /// byte for which of the two, then the day or the actor. Not read at launch.
    History,
}

impl Table {
    /// All of them, in stored order.
    pub const ALL: [Self; 12] = [
        Self::Meta,
        Self::Space,
        Self::Outbox,
        Self::Document,
        Self::Change,
        Self::Projection,
        Self::Quarantine,
        Self::Log,
        Self::Keys,
        Self::Displaced,
        Self::Find,
        Self::History,
    ];

    /// The stored number.
    pub const fn number(self) -> u8 {
        match self {
            Self::Meta => 1,
            Self::Space => 2,
            Self::Outbox => 3,
            Self::Document => 4,
            Self::Change => 5,
            Self::Projection => 6,
            Self::Quarantine => 7,
            Self::Log => 8,
            Self::Keys => 9,
            Self::Displaced => 10,
            Self::Find => 11,
            Self::History => 12,
        }
    }
}

/// The name of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// Its kind.
    pub table: Table,
    /// Its key within the kind; sorts as bytes.
    pub key: Vec<u8>,
}

impl RecordKey {
    /// A record of `table` named by the concatenated parts.
    pub fn new(table: Table, parts: &[&[u8]]) -> Self {
        Self { table, key: parts.concat() }
    }
}

/// Records that become true together or not at all. Later writes to one key win.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// What to write (`Some`) or to delete (`None`), in order.
    pub changes: Vec<(RecordKey, Option<Vec<u8>>)>,
}

impl Batch {
    /// Writes a record.
    pub fn put(&mut self, key: RecordKey, value: Vec<u8>) {
        self.changes.push((key, Some(value)));
    }

    /// Deletes a record; one that is not there stays so.
    pub fn delete(&mut self, key: RecordKey) {
        self.changes.push((key, None));
    }

    /// Adds all of `other` after what is here.
    pub fn append(&mut self, mut other: Self) {
        self.changes.append(&mut other.changes);
    }

    /// Nothing to do?
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.changes.iter().map(|(key, value)| (key, value.as_ref().map(Vec::len)))).finish()
    }
}

/// All records of a table whose key begins with `prefix`; an empty prefix means the whole table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The table.
    pub table: Table,
    /// How the keys begin.
    pub prefix: Vec<u8>,
}

/// A record as it was read.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its name.
    pub key: RecordKey,
    /// Its value.
    pub value: Vec<u8>,
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({:?}, {} bytes)", self.key, self.value.len())
    }
}
