//! What every store promises, tried on each of them, and on two at once with random calls.

use super::{NewEntry, Page, Storage, StorageError};
use crate::storage::memory::MemoryStorage;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use protocol::chain::entry_hash;
use protocol::{Hash, Locator, LogIndex, MessageId, PublicKey, Roster, SpaceId};

/// A page that takes everything.
pub const ALL: Page = Page { entries: usize::MAX, bytes: usize::MAX };

/// A space's log as its test remembers it.
pub struct Log {
    /// The space.
    pub space: SpaceId,
    places: Vec<LogIndex>,
}

impl Log {
    /// An empty log of a space of its own.
    pub fn new(space: u8) -> Self {
        let space = SpaceId([space; 16]);
        Self { space, places: vec![LogIndex::start(&space)] }
    }

    /// The end of the log.
    pub fn head(&self) -> LogIndex {
        *self.places.last().unwrap()
    }

    /// Forgets what came after `head`.
    pub fn rewind(&mut self, head: LogIndex) {
        self.places.retain(|place| place.seq <= head.seq);
    }

    /// Takes up the log of a store that had it before.
    pub fn stand_at(&mut self, head: LogIndex) {
        self.places.push(head);
    }

    /// Appends these bytes under a name made from their place.
    pub fn append(&mut self, store: &mut impl Storage, bytes: &[u8]) -> Result<(), StorageError> {
        let at = self.head().after(&entry_hash(bytes));
        self.append_at(store, at, name(at.seq), bytes)?;
        self.places.push(at);
        Ok(())
    }

    fn append_at(
        &self,
        store: &mut impl Storage,
        at: LogIndex,
        msg_id: MessageId,
        bytes: &[u8],
    ) -> Result<(), StorageError> {
        let roster = (at.seq == 1).then(Roster::default);
        let (space, now_ms) = (self.space, 100 + at.seq);
        store.append(&NewEntry { space, at, msg_id, bytes, roster: roster.as_ref(), now_ms, recovered: None })
    }

    /// Appends an entry that lets this key in again.
    fn recover(&mut self, store: &mut impl Storage, key: PublicKey) -> Result<(), StorageError> {
        let at = self.head().after(&entry_hash(b"in again"));
        let (space, msg_id, now_ms) = (self.space, name(at.seq), 100 + at.seq);
        let (bytes, roster) = (b"in again".as_slice(), Roster::default());
        store.append(&NewEntry { space, at, msg_id, bytes, roster: Some(&roster), now_ms, recovered: Some(key) })?;
        self.places.push(at);
        Ok(())
    }
}

fn locator(n: u8) -> Locator {
    Locator([n; 16])
}

fn key(n: u8) -> PublicKey {
    PublicKey([n; 32])
}

fn name(seq: u64) -> MessageId {
    let mut name = [0; 16];
    name[..8].copy_from_slice(&seq.to_be_bytes());
    MessageId(name)
}

/// Every promise, on stores that `make` makes.
pub fn all<S: Storage>(mut make: impl FnMut() -> S) {
    an_unknown_space_has_nothing(&make());
    appended_entries_are_seen_at_once_and_in_order(&mut make());
    a_page_ends_where_it_is_full(&mut make());
    a_rollback_forgets_what_was_not_committed(&mut make());
    only_the_next_place_and_a_new_name_are_taken(&mut make());
    spaces_do_not_touch_each_other(&mut make());
    a_space_knows_since_when_it_is_here(&mut make());
    a_recovery_is_remembered_by_its_key(&mut make());
    a_space_has_one_box_and_a_locator_one_space(&mut make());
    a_rollback_brings_the_box_of_before_back(&mut make());
}

fn an_unknown_space_has_nothing(store: &impl Storage) {
    let space = SpaceId([9; 16]);
    assert_eq!(store.space(&space).unwrap(), None);
    assert_eq!(store.place_of(&space, &name(1)).unwrap(), None);
    assert_eq!(store.chain_at(&space, 1).unwrap(), None);
    assert_eq!(store.chain_at(&space, u64::MAX).unwrap(), None);
    assert!(store.entries(&space, u64::MAX, ALL).unwrap().is_empty());
}

fn appended_entries_are_seen_at_once_and_in_order(store: &mut impl Storage) {
    let mut log = Log::new(1);
    for bytes in [b"one".as_slice(), b"two", b"three"] {
        log.append(store, bytes).unwrap();
    }
    let record = store.space(&log.space).unwrap().unwrap();
    assert_eq!((record.head, record.bytes), (log.head(), 11));
    assert_eq!(store.entries(&log.space, 1, ALL).unwrap(), [b"two".to_vec(), b"three".to_vec()]);
    for place in &log.places[1..] {
        assert_eq!(store.chain_at(&log.space, place.seq).unwrap(), Some(place.chain));
        assert_eq!(store.place_of(&log.space, &name(place.seq)).unwrap(), Some(*place));
    }
    assert_eq!(store.chain_at(&log.space, 0).unwrap(), None);
    assert_eq!(store.chain_at(&log.space, 4).unwrap(), None);
}

fn a_page_ends_where_it_is_full(store: &mut impl Storage) {
    let mut log = Log::new(1);
    (0..5).for_each(|_| log.append(store, &[7; 10]).unwrap());
    let read = |entries, bytes| store.entries(&log.space, 1, Page { entries, bytes }).unwrap().len();
    assert_eq!(read(usize::MAX, 30), 3);
    assert_eq!(read(2, usize::MAX), 2);
    assert_eq!(read(usize::MAX, 1), 1, "the first entry always fits");
}

fn a_rollback_forgets_what_was_not_committed(store: &mut impl Storage) {
    let (mut kept, mut lost) = (Log::new(1), Log::new(2));
    kept.append(store, b"kept").unwrap();
    store.commit().unwrap();
    let head = kept.head();
    kept.append(store, b"lost").unwrap();
    lost.append(store, b"lost").unwrap();
    store.rollback();

    assert_eq!(store.space(&kept.space).unwrap().unwrap().head, head);
    assert_eq!(store.place_of(&kept.space, &name(2)).unwrap(), None);
    assert_eq!(store.space(&lost.space).unwrap(), None);
    kept.rewind(head);
    kept.append(store, b"again").unwrap();
    store.commit().unwrap();
    store.rollback();
    assert_eq!(store.entries(&kept.space, 0, ALL).unwrap(), [b"kept".to_vec(), b"again".to_vec()]);
}

fn only_the_next_place_and_a_new_name_are_taken(store: &mut impl Storage) {
    let mut log = Log::new(1);
    let far = LogIndex { seq: 2, chain: Hash([5; 32]) };
    assert_not_next(&log.append_at(store, far, name(2), b"no space yet"));
    log.append(store, b"one").unwrap();
    assert_not_next(&log.append_at(store, LogIndex { seq: 3, ..far }, name(3), b"a gap"));
    assert_not_next(&log.append_at(store, LogIndex { seq: 1, ..far }, name(4), b"taken"));
    assert_not_next(&log.append_at(store, far, name(1), b"a known name"));
    log.append(store, b"two").unwrap();
    store.commit().unwrap();
    assert_eq!(store.entries(&log.space, 0, ALL).unwrap().len(), 2);
}

fn assert_not_next(result: &Result<(), StorageError>) {
    assert!(matches!(result, Err(StorageError::NotNext { .. })), "{result:?}");
}

fn spaces_do_not_touch_each_other(store: &mut impl Storage) {
    let (mut one, mut two) = (Log::new(1), Log::new(2));
    one.append(store, b"one").unwrap();
    two.append(store, b"two").unwrap();
    two.append(store, b"three").unwrap();
    assert_eq!(store.space(&one.space).unwrap().unwrap().head, one.head());
    assert_eq!(store.entries(&one.space, 0, ALL).unwrap(), [b"one".to_vec()]);
    assert_eq!(store.place_of(&one.space, &name(2)).unwrap(), None);
}

fn a_space_knows_since_when_it_is_here(store: &mut impl Storage) {
    let mut log = Log::new(1);
    log.append(store, b"one").unwrap();
    log.append(store, b"two").unwrap();
    assert_eq!(store.space(&log.space).unwrap().unwrap().since_ms, 101);
}

fn a_recovery_is_remembered_by_its_key(store: &mut impl Storage) {
    let mut log = Log::new(1);
    log.append(store, b"one").unwrap();
    assert_eq!(store.recovered_ms(&log.space, &key(1)).unwrap(), None);
    log.recover(store, key(1)).unwrap();
    store.commit().unwrap();
    let head = log.head();
    log.recover(store, key(1)).unwrap();
    log.recover(store, key(2)).unwrap();
    assert_eq!(store.recovered_ms(&log.space, &key(1)).unwrap(), Some(103));
    store.rollback();
    log.rewind(head);
    assert_eq!(store.recovered_ms(&log.space, &key(1)).unwrap(), Some(102));
    assert_eq!(store.recovered_ms(&log.space, &key(2)).unwrap(), None);
    assert_eq!(store.recovered_ms(&SpaceId([2; 16]), &key(1)).unwrap(), None);
}

fn a_space_has_one_box_and_a_locator_one_space(store: &mut impl Storage) {
    let (mut one, mut two) = (Log::new(1), Log::new(2));
    one.append(store, b"one").unwrap();
    two.append(store, b"two").unwrap();
    let sealed =
        |store: &mut dyn Storage, n| store.recovery_box(&locator(n)).unwrap().map(|kept| (kept.space, kept.sealed));
    store.put_box(&one.space, Some((&locator(1), b"first"))).unwrap();
    assert_eq!(sealed(store, 1), Some((one.space, b"first".to_vec())));
    store.put_box(&one.space, Some((&locator(1), b"again"))).unwrap();
    assert_eq!(sealed(store, 1), Some((one.space, b"again".to_vec())));
    store.put_box(&one.space, Some((&locator(2), b"moved"))).unwrap();
    assert_eq!((sealed(store, 1), sealed(store, 2)), (None, Some((one.space, b"moved".to_vec()))));

    assert_no_place(&store.put_box(&two.space, Some((&locator(2), b"stolen"))));
    assert_no_place(&store.put_box(&SpaceId([3; 16]), Some((&locator(3), b"of nobody"))));
    store.put_box(&two.space, None).unwrap();
    store.put_box(&SpaceId([3; 16]), None).unwrap();
    store.commit().unwrap();
    assert_eq!((sealed(store, 2), sealed(store, 3)), (Some((one.space, b"moved".to_vec())), None));
    store.put_box(&one.space, None).unwrap();
    store.put_box(&two.space, Some((&locator(2), b"free now"))).unwrap();
    assert_eq!(sealed(store, 2), Some((two.space, b"free now".to_vec())));
}

fn assert_no_place(result: &Result<(), StorageError>) {
    assert!(matches!(result, Err(StorageError::NoPlaceForBox(_))), "{result:?}");
}

fn a_rollback_brings_the_box_of_before_back(store: &mut impl Storage) {
    let mut log = Log::new(1);
    log.append(store, b"one").unwrap();
    store.put_box(&log.space, Some((&locator(1), b"kept"))).unwrap();
    store.commit().unwrap();
    store.put_box(&log.space, Some((&locator(2), b"lost"))).unwrap();
    store.put_box(&log.space, None).unwrap();
    store.put_box(&log.space, Some((&locator(3), b"lost too"))).unwrap();
    store.rollback();
    let sealed = |n| store.recovery_box(&locator(n)).unwrap().map(|kept| kept.sealed);
    assert_eq!([sealed(1), sealed(2), sealed(3)], [Some(b"kept".to_vec()), None, None]);
}

#[derive(Debug, Clone)]
enum Call {
    Append { space: u8, size: usize },
    Jump { space: u8, seq: u64, message: u64 },
    Recover { space: u8, key: u8 },
    Box { space: u8, locator: Option<u8>, size: usize },
    Read { space: u8, after: u64, page: (usize, usize) },
    Commit,
    Rollback,
}

fn call() -> impl Strategy<Value = Call> {
    prop_oneof![
        6 => (0..3_u8, 0..40_usize).prop_map(|(space, size)| Call::Append { space, size }),
        1 => (0..3_u8, 0..6_u64, 0..6_u64).prop_map(|(space, seq, message)| Call::Jump { space, seq, message }),
        1 => (0..3_u8, 0..2_u8).prop_map(|(space, key)| Call::Recover { space, key }),
        2 => (0..3_u8, proptest::option::of(0..3_u8), 0..9_usize)
            .prop_map(|(space, locator, size)| Call::Box { space, locator, size }),
        3 => (0..3_u8, 0..6_u64, (0..4_usize, 0..80_usize)).prop_map(|(space, after, page)| Call::Read { space, after, page }),
        1 => Just(Call::Commit),
        1 => Just(Call::Rollback),
    ]
}

/// Two stores give the same answers to the same random calls.
pub fn alike<A: Storage, B: Storage>(a: impl Fn() -> A, b: impl Fn() -> B) {
    let mut runner = TestRunner::new(Config { cases: 100, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&vec(call(), 1..60), |calls| {
        let (mut a, mut b) = (a(), b());
        for call in &calls {
            prop_assert_eq!(answer(&mut a, call), answer(&mut b, call), "after {:?}", call);
        }
        Ok(())
    });
    outcome.unwrap();
}

/// Everything that a call lets one see, as text.
fn answer(store: &mut impl Storage, call: &Call) -> String {
    match *call {
        Call::Append { space, size } => {
            let mut log = Log::new(space);
            log.places.extend(store.space(&log.space).unwrap().map(|record| record.head));
            format!("{:?} {:?}", log.append(store, &vec![7; size]), store.space(&log.space))
        }
        Call::Jump { space, seq, message } => {
            let at = LogIndex { seq, chain: Hash([3; 32]) };
            let result = Log::new(space).append_at(store, at, name(message), b"jump");
            format!("{result:?}")
        }
        Call::Recover { space, key: n } => {
            let mut log = Log::new(space);
            log.places.extend(store.space(&log.space).unwrap().map(|record| record.head));
            format!("{:?} {:?}", log.recover(store, key(n)), store.space(&log.space))
        }
        Call::Box { space, locator: n, size } => {
            let (place, sealed) = (n.map(locator), vec![8; size]);
            let content = place.as_ref().map(|place| (place, sealed.as_slice()));
            format!("{:?}", store.put_box(&SpaceId([space; 16]), content))
        }
        Call::Read { space, after, page: (entries, bytes) } => {
            let space = SpaceId([space; 16]);
            let places = (0..6).map(|seq| (store.chain_at(&space, seq), store.place_of(&space, &name(seq))));
            let places: Vec<_> = places.collect();
            let recovered = [0, 1].map(|n| store.recovered_ms(&space, &key(n)));
            let boxes = [0, 1, 2].map(|n| store.recovery_box(&locator(n)));
            format!("{:?} {places:?} {recovered:?} {boxes:?}", store.entries(&space, after, Page { entries, bytes }))
        }
        Call::Commit => format!("{:?}", store.commit()),
        Call::Rollback => {
            store.rollback();
            String::new()
        }
    }
}

#[test]
fn memory_keeps_the_promises_of_a_store() {
    all(MemoryStorage::new);
}
