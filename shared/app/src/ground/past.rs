//! What this device notes of a document's past: how far it was at the end of each day, and who writes under which actor.
//!
//! The changes themselves say neither when nor who, on purpose: others could read it. So each device keeps its own notes, and
//! sends them to nobody. A day is one of UTC by this device's own clock: it has one meaning on a journey and on the days when
//! clocks are put forward or back. Notes are kept for 90 days, and the newest older one, without which the first of the 90
//! would have no beginning. Whoever sealed the envelope with an actor's first change is its author.

use crate::ground::effect::{StoreAnswer, StoreOperation, StoreOutcome};
use crate::ground::model::{Model, Then};
use crate::ground::rows::Projection;
use documents::{Actor, DocumentId, Person};
use protocol::cbor;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use std::collections::{BTreeMap, BTreeSet};
use sync::store::{Batch, Range, Record, RecordKey, Table};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// For so many days a text can be read as it was.
pub(crate) const KEPT_DAYS: i64 = 90;

/// A clock that went forward by more than this may be wrong: nothing is thrown away on its word until it has stood there for a
/// day of its own.
const BELIEVED_DAYS: i64 = 31;

const DAY: u8 = 0;

const AUTHOR: u8 = 1;

/// How far a document was at the end of a day.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) day: i64,
    /// Only ever rises, unlike days.
    pub(crate) changes: u64,
    pub(crate) heads: Vec<[u8; 32]>,
}

#[derive(Serialize, Deserialize)]
struct Noted {
    heads: Vec<ByteArray<32>>,
    changes: u64,
}

/// What was noted of one document.
#[derive(Default)]
pub(crate) struct Past {
    /// In the order in which they came about.
    pub(crate) moments: Vec<Moment>,
    pub(crate) authors: BTreeMap<Actor, Person>,
}

/// Which notes were made or asked for by this process.
#[derive(Default)]
pub(crate) struct Notes {
    /// Documents in which this process is known as an author.
    authored: BTreeSet<DocumentId>,
    /// The day for which old notes are being looked for.
    sweeping: Option<i64>,
}

impl Past {
    pub(crate) fn read(id: &DocumentId, records: &[Record]) -> Self {
        let mut past = Self::default();
        for record in records {
            let Some((kind, rest)) = record.key.key.strip_prefix(&id.0).and_then(<[u8]>::split_first) else { continue };
            past.take(*kind, rest, &record.value);
        }
        past.moments.sort_by_key(|moment| (moment.changes, moment.day));
        past
    }

    fn take(&mut self, kind: u8, rest: &[u8], value: &[u8]) {
        if let (DAY, Some(day), Ok(noted)) = (kind, noted_day(rest), cbor::from_bytes::<Noted>(value)) {
            let heads = noted.heads.into_iter().map(ByteArray::into_array).collect();
            self.moments.push(Moment { day, changes: noted.changes, heads });
        } else if let (AUTHOR, Ok(actor), Ok(person)) = (kind, rest.try_into(), std::str::from_utf8(value)) {
            self.authors.extend(Person::parse(person).ok().map(|person| (Actor(actor), person)));
        }
    }
}

impl Model {
    /// Is it a page of which anything is noted?
    fn has_past(&self, id: &DocumentId) -> bool {
        self.rows.get(id).is_some_and(|row| match &row.what {
            // Nothing is noted of the practice: who ended a pair, and when, is nobody's past.
            Projection::Home { .. } | Projection::Keyring | Projection::Practice(_) | Projection::Profile(_) => false,
            Projection::Pair(_)
            | Projection::Session(_)
            | Projection::Notes { .. }
            | Projection::Topic(_)
            | Projection::Answer { .. } => true,
            // One that nobody has begun is none yet, whatever came for it.
            Projection::Other => self.shelf.get(id).is_some_and(|shelved| !shelved.document.is_empty()),
        })
    }

    /// Notes how far a document is today. Goes into the batch of the change that brought it there.
    pub(crate) fn note_past(&mut self, id: DocumentId, batch: &mut Batch) {
        let is_text = self.has_past(&id);
        let now_ms = self.now_ms;
        let Some(shelved) = self.shelf.get_mut(&id).filter(|_| is_text) else { return };
        let heads = shelved.document.heads().into_iter().map(ByteArray::new).collect();
        let noted = Noted { heads, changes: shelved.document.change_count() };
        batch.put(day_key(&id, day(now_ms)), cbor::to_bytes(&noted));
    }

    /// Notes that the person at this device writes under this process's actor.
    pub(crate) fn note_own_author(&mut self, id: DocumentId, batch: &mut Batch) {
        let Some(space) = self.rows.get(&id).map(|row| row.space) else { return };
        if let Some(me) = self.me(&space).filter(|_| self.notes.authored.insert(id)) {
            self.note_author(id, &self.actor(&space), &me, batch);
        }
    }

    pub(crate) fn note_author(&self, id: DocumentId, actor: &Actor, person: &Person, batch: &mut Batch) {
        if self.has_past(&id) {
            batch.put(author_key(&id, actor), person.as_str().as_bytes().to_vec());
        }
    }

    /// Once a day: looks for notes that are too old.
    pub(crate) fn sweep_past(&mut self) {
        let today = day(self.now_ms);
        let is_done = self.facts.swept_day == Some(today) || self.notes.sweeping == Some(today);
        if is_done || !self.loaded || self.facts.private.is_none() {
            return;
        }
        self.notes.sweeping = Some(today);
        let whole = Range { table: Table::History, prefix: Vec::new() };
        self.wishes.store.push((StoreOperation::Read(vec![whole]), Then::Past(None)));
    }

    /// The clock went forward by so much that it may be wrong, and has not stood there for a day of its own yet.
    pub(crate) fn doubts_clock(&self) -> bool {
        let passed = self.facts.swept_day.map_or(0, |swept| day(self.now_ms).saturating_sub(swept));
        let until_ms = self.facts.doubted_until_ms.unwrap_or(i64::MIN);
        let stands = self.now_ms >= until_ms || self.now_ms < until_ms.saturating_sub(DAY_MS);
        passed > BELIEVED_DAYS || !stands
    }

    pub(crate) fn past_swept(&mut self, answer: StoreAnswer) {
        let StoreOutcome::Read { records, .. } = answer.outcome else { return };
        let today = day(self.now_ms);
        let passed = self.facts.swept_day.map(|swept| today.saturating_sub(swept));
        let mut batch = Batch::default();
        if passed.is_some_and(|days| (1..=BELIEVED_DAYS).contains(&days)) {
            for key in old(&records, today.saturating_sub(KEPT_DAYS)) {
                batch.delete(key);
            }
            self.sweep_apart(&mut batch);
        }
        if passed.is_some_and(|days| days > BELIEVED_DAYS) {
            self.facts.doubted_until_ms = Some(self.now_ms.saturating_add(DAY_MS));
        }
        self.facts.swept_day = Some(today);
        // What waited for the clock is looked at again.
        self.tend = true;
        batch.append(self.facts_record());
        self.writer.push_quietly(batch, None);
    }
}

/// The day of a moment, counted from the first of January 1970.
pub(crate) fn day(at_ms: i64) -> i64 {
    at_ms.div_euclid(DAY_MS)
}

/// When a day begins, in milliseconds since 1970.
pub(crate) fn day_begins_ms(day: i64) -> i64 {
    day.saturating_mul(DAY_MS)
}

/// Where a document's notes are.
pub(crate) fn range(id: &DocumentId) -> Range {
    Range { table: Table::History, prefix: id.0.to_vec() }
}

/// Days sort as their numbers, those before 1970 included.
fn day_key(id: &DocumentId, day: i64) -> RecordKey {
    let sorted = day.cast_unsigned() ^ (1 << 63);
    RecordKey::new(Table::History, &[&id.0, &[DAY], &sorted.to_be_bytes()])
}

fn author_key(id: &DocumentId, actor: &Actor) -> RecordKey {
    RecordKey::new(Table::History, &[&id.0, &[AUTHOR], &actor.0])
}

fn noted_day(key: &[u8]) -> Option<i64> {
    Some((u64::from_be_bytes(key.try_into().ok()?) ^ (1 << 63)).cast_signed())
}

/// Every day up to `last`, except the newest of each document.
fn old(records: &[Record], last: i64) -> Vec<RecordKey> {
    let mut newest: BTreeMap<&[u8], &Record> = BTreeMap::new();
    let mut old = Vec::new();
    for record in records {
        let Some((id, [DAY, rest @ ..])) = record.key.key.split_at_checked(16) else { continue };
        if noted_day(rest).is_some_and(|day| day <= last) {
            // They come in the order of their keys, and so of their days.
            old.extend(newest.insert(id, record).map(|before| before.key.clone()));
        }
    }
    old
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(id: u8, day: i64) -> Record {
        Record { key: day_key(&DocumentId([id; 16]), day), value: Vec::new() }
    }

    #[test]
    fn the_newest_note_before_the_last_kept_day_stays() {
        let days = [(1, -4), (1, 5), (1, 10), (1, 11), (2, 3), (3, 30)];
        let records: Vec<Record> = days.into_iter().map(|(id, day)| noted(id, day)).collect();
        assert!(records.is_sorted_by_key(|record| record.key.clone()), "days sort as numbers");

        assert_eq!(old(&records, 10), [noted(1, -4).key, noted(1, 5).key]);
    }

    #[test]
    fn days_begin_and_end_in_every_century() {
        for (at_ms, number) in [(0, 0), (-1, -1), (DAY_MS - 1, 0), (DAY_MS, 1), (4_294_967_295_000, 49_710)] {
            assert_eq!(day(at_ms), number);
            assert!(day_begins_ms(number) <= at_ms && at_ms < day_begins_ms(number + 1));
        }
    }
}
