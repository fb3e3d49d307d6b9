//! Reading: everything that can be read, and a count of what cannot.
//!
//! A value whose seal does not open is skipped. Where SQLite says that a page is corrupt, the walk goes on from the other
//! end, and then between the two by halves, so that one bad page takes only its own rows along. Where the structure as a
//! whole is not in order, every row of the file is looked at.

use super::Database;
use super::seal::RecordSeal;
use super::write::fault;
use app::StoreFault;
use app::store::{Range, Record, RecordKey, Table};
use rusqlite::{Connection, ErrorCode};
use std::collections::BTreeMap;

/// How often the gap around a bad page is halved: 2^8 places to get in again, some milliseconds in all.
const HALVINGS: u32 = 8;

/// Bytes of a key that halving looks at: a space id and a counter, with room.
const HALVING_BYTES: usize = 32;

/// What a read found.
#[derive(Default)]
pub(crate) struct Found {
    /// Sorted by key within each range.
    pub(crate) records: Vec<Record>,
    /// Records that were there but broken; a stretch that SQLite cannot read counts as one.
    pub(crate) damaged: u32,
}

impl Database {
    /// Reads the ranges in one consistent view.
    pub(crate) fn read(&mut self, ranges: &[Range]) -> Result<Found, StoreFault> {
        let mut found = self.scan(ranges).map_err(fault)?;
        // A page can lose rows and still look well to a walk: told once a launch.
        if !self.told {
            self.told = true;
            found.damaged = found.damaged.max(u32::from(!self.is_whole()));
        }
        Ok(found)
    }

    /// Is the file's structure in order? Looked at once a launch. SQLite's quicker check does not see a row that stands
    /// out of order, and such a row hides others.
    fn is_whole(&mut self) -> bool {
        let check = || self.connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        *self.whole.get_or_insert_with(|| check().is_ok_and(|said| said == "ok"))
    }

    pub(super) fn scan(&mut self, ranges: &[Range]) -> rusqlite::Result<Found> {
        let whole = self.is_whole();
        let transaction = self.connection.transaction()?;
        let mut found = Found::default();
        for range in ranges {
            let mut walk = Walk { connection: &transaction, table: range.table, rows: BTreeMap::new() };
            let end = after_prefix(&range.prefix);
            let undamaged = walk.between(&range.prefix, end.as_deref(), HALVINGS)?;
            found.damaged += u32::from(!undamaged);
            if !whole {
                walk.run(&range.prefix, end.as_deref(), Way::ForwardPastAll)?;
                walk.run(&range.prefix, end.as_deref(), Way::BackwardPastAll)?;
            }
            found.open(&self.seal, range.table, walk.rows);
        }
        Ok(found)
    }
}

impl Found {
    fn open(&mut self, seal: &RecordSeal, table: Table, rows: BTreeMap<Vec<u8>, Vec<u8>>) {
        for (key, sealed) in rows {
            match seal.open(table.number(), &key, &sealed) {
                Some(value) => self.records.push(Record { key: RecordKey { table, key }, value }),
                None => self.damaged += 1,
            }
        }
    }
}

/// One range's rows, as far as they can be read.
struct Walk<'read> {
    connection: &'read Connection,
    table: Table,
    rows: BTreeMap<Vec<u8>, Vec<u8>>,
}

impl Walk<'_> {
    /// Reads the keys from `low` to before `high`. Did it meet no damage?
    fn between(&mut self, low: &[u8], high: Option<&[u8]>, halvings: u32) -> rusqlite::Result<bool> {
        let low = match self.run(low, high, Way::Forward)? {
            Run::Whole => return Ok(true),
            Run::BrokenAtOnce => low.to_vec(),
            // The next key in byte order begins with the last one.
            Run::BrokenAfter(key) => [&key[..], &[0]].concat(),
        };
        let high = match self.run(&low, high, Way::Backward)? {
            Run::Whole => return Ok(false),
            Run::BrokenAtOnce => high.map(<[u8]>::to_vec),
            Run::BrokenAfter(key) => Some(key),
        };
        if let Some(middle) = middle(&low, high.as_deref()).filter(|_| halvings > 0) {
            self.between(&low, Some(&middle), halvings - 1)?;
            self.between(&middle, high.as_deref(), halvings - 1)?;
        }
        Ok(false)
    }

    /// Reads on until the end or until a bad page.
    fn run(&mut self, low: &[u8], high: Option<&[u8]>, way: Way) -> rusqlite::Result<Run> {
        let mut last = None;
        match self.gather(low, high, way, &mut last) {
            Ok(()) => Ok(Run::Whole),
            Err(error) if is_damage(&error) => Ok(last.map_or(Run::BrokenAtOnce, Run::BrokenAfter)),
            Err(error) => Err(error),
        }
    }

    fn gather(
        &mut self,
        low: &[u8],
        high: Option<&[u8]>,
        way: Way,
        last: &mut Option<Vec<u8>>,
    ) -> rusqlite::Result<()> {
        let table = self.table.number();
        let mut statement = self.connection.prepare_cached(&way.select(high.is_some()))?;
        let mut rows = match high {
            Some(high) => statement.query((table, low, high))?,
            None => statement.query((table, low))?,
        };
        while let Some(row) = rows.next()? {
            let (key, value): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            *last = Some(key.clone());
            self.rows.insert(key, value);
        }
        Ok(())
    }
}

/// How far a run came.
enum Run {
    Whole,
    BrokenAtOnce,
    BrokenAfter(Vec<u8>),
}

/// How a run goes through the tree.
#[derive(Clone, Copy)]
enum Way {
    /// Straight to the range's begin.
    Forward,
    /// Straight to the range's end.
    Backward,
    /// Past every row of every table: finds rows behind one that stands out of order and cuts the straight way short.
    ForwardPastAll,
    /// The same from the other end.
    BackwardPastAll,
}

impl Way {
    fn select(self, bounded: bool) -> String {
        // A plus keeps SQLite from seeking.
        let (seek, order) = match self {
            Self::Forward => ("", ""),
            Self::Backward => ("", " DESC"),
            Self::ForwardPastAll => ("+", ""),
            Self::BackwardPastAll => ("+", " DESC"),
        };
        let end = if bounded { format!(" AND {seek}key < ?3") } else { String::new() };
        format!(
            "SELECT key, value FROM record WHERE {seek}tbl = ?1 AND {seek}key >= ?2{end} \
             ORDER BY tbl{order}, key{order}"
        )
    }
}

/// Is it the file that is broken, rather than the moment? A value of another type than a blob is broken, too.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    match error.sqlite_error_code() {
        Some(code) => code == ErrorCode::DatabaseCorrupt || code == ErrorCode::NotADatabase,
        None => matches!(error, rusqlite::Error::InvalidColumnType(..)),
    }
}

/// The first key after all that begin with `prefix`; `None` if there is no end.
fn after_prefix(prefix: &[u8]) -> Option<Vec<u8>> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if let Some(next) = last.checked_add(1) {
            end.push(next);
            return Some(end);
        }
    }
    None
}

/// A key about half way, if there is room for one. Keys are read as fractions in base 256.
fn middle(low: &[u8], high: Option<&[u8]>) -> Option<Vec<u8>> {
    let digit = |key: &[u8], at: usize| key.get(at).copied().map(u16::from);
    let mut sum: Vec<u16> = (0..HALVING_BYTES)
        .map(|at| digit(low, at).unwrap_or(0) + high.map_or(255, |high| digit(high, at).unwrap_or(0)))
        .collect();
    let mut carry = 0;
    for digit in sum.iter_mut().rev() {
        *digit += carry;
        carry = *digit >> 8;
        *digit &= 255;
    }
    let halves = sum.into_iter().scan(carry, |rest, digit| {
        let value = (*rest << 8) | digit;
        *rest = value & 1;
        u8::try_from(value >> 1).ok()
    });
    let middle: Vec<u8> = halves.collect();
    (middle.as_slice() > low && high.is_none_or(|high| middle.as_slice() < high)).then_some(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_lies_between() {
        assert_eq!(middle(&[0x10], Some(&[0x20])).unwrap()[0], 0x18);
        assert_eq!(middle(&[0xff], Some(&[0xff, 0x80])).unwrap()[..2], [0xff, 0x40]);
        assert!(middle(&[], None).is_some_and(|middle| middle[0] == 0x7f));
        assert_eq!(middle(&[7], Some(&[7])), None);
    }

    #[test]
    fn a_prefix_ends_before_the_next_one() {
        assert_eq!(after_prefix(&[1, 2]), Some(vec![1, 3]));
        assert_eq!(after_prefix(&[1, 0xff]), Some(vec![2]));
        assert_eq!(after_prefix(&[0xff, 0xff]), None);
        assert_eq!(after_prefix(&[]), None);
    }
}
