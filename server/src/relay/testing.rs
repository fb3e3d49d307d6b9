//! A relay on a table: keys, entries, a store that fails when asked, and what each connection was told.

use super::{ConnectionId, Output, Registration, Relay, Settings};
use crate::storage::conformance::ALL;
use crate::storage::memory::MemoryStorage;
use crate::storage::{NewEntry, Page, RecoveryBox, SpaceRecord, Storage, StorageError};
use protocol::control::Unsigned;
use protocol::key::sign_in;
use protocol::{
    Chain, ControlEntry, ControlKind, Envelope, EnvelopeHeader, EnvelopeKind, FromRelay, Grant, Hash, Locator,
    LogIndex, LogItem, MessageId, PublicKey, RefusalCode, RosterDelta, SecretKey, SpaceId, ToRelay,
};
use serde_bytes::ByteBuf;
use std::cell::Cell;
use std::rc::Rc;

pub const ORIGIN: &str = "wss://relay.example.org";
pub const SPACE: SpaceId = SpaceId([1; 16]);
pub const NOW_MS: u64 = 1_700_000_000_000;

/// The nth key of the test.
pub fn key(n: u8) -> SecretKey {
    SecretKey::from_bytes(&[n; 32])
}

pub fn name(n: u8) -> MessageId {
    MessageId([n; 16])
}

pub fn control(
    by: &SecretKey,
    kind: ControlKind,
    (prev, msg_id): (Hash, MessageId),
    add: Vec<(PublicKey, Grant)>,
    remove: Vec<PublicKey>,
) -> ControlEntry {
    let (space, author, delta) = (SPACE, by.public(), RosterDelta { add, remove });
    Unsigned { kind, space, msg_id, prev, author, delta }.sign(vec![5; 50], by)
}

/// The first entry of any space.
pub fn founding_of(space: SpaceId, founder: &SecretKey) -> ControlEntry {
    let delta = RosterDelta { add: vec![(founder.public(), Grant::Member)], remove: vec![] };
    let (kind, msg_id, prev) = (ControlKind::Commit, name(0), Hash::ZERO);
    Unsigned { kind, space, msg_id, prev, author: founder.public(), delta }.sign(vec![], founder)
}

/// The space's first entry: its founder and whom else it grants something.
pub fn founding(founder: &SecretKey, mut others: Vec<(PublicKey, Grant)>) -> ControlEntry {
    others.insert(0, (founder.public(), Grant::Member));
    control(founder, ControlKind::Commit, (Hash::ZERO, name(0)), others, vec![])
}

pub fn envelope(by: &SecretKey, msg_id: MessageId, size: usize) -> Vec<u8> {
    envelope_in(SPACE, by, msg_id, size)
}

pub fn envelope_in(space: SpaceId, by: &SecretKey, msg_id: MessageId, size: usize) -> Vec<u8> {
    let header = EnvelopeHeader {
        kind: EnvelopeKind::Change,
        space,
        msg_id,
        doc_tag: [0; 16],
        epoch: 1,
        ctl_seq: 1,
        ctl_hash: [0; 16],
        dev_seq: 1,
        author: by.public(),
    };
    Envelope::sign(header, vec![6; size + 40], by).to_bytes()
}

/// Goes wrong once where it is told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    FullAtAppend,
    BrokenAtCommit,
}

/// A disk in memory that fails when it is told to, and counts how often it was asked.
#[derive(Debug)]
pub struct Faulty {
    disk: MemoryStorage,
    next_fault: Rc<Cell<Option<Fault>>>,
    asked: Rc<Cell<u32>>,
}

impl Faulty {
    fn disk(&self) -> &MemoryStorage {
        self.asked.set(self.asked.get() + 1);
        &self.disk
    }

    fn strikes(&self, fault: Fault) -> bool {
        let strikes = self.next_fault.get() == Some(fault);
        if strikes {
            self.next_fault.set(None);
        }
        strikes
    }
}

impl Storage for Faulty {
    fn space(&self, space: &SpaceId) -> Result<Option<SpaceRecord>, StorageError> {
        self.disk().space(space)
    }
    fn place_of(&self, space: &SpaceId, message: &MessageId) -> Result<Option<LogIndex>, StorageError> {
        self.disk().place_of(space, message)
    }
    fn chain_at(&self, space: &SpaceId, seq: u64) -> Result<Option<Chain>, StorageError> {
        self.disk().chain_at(space, seq)
    }
    fn entries(&self, space: &SpaceId, after: u64, page: Page) -> Result<Vec<Vec<u8>>, StorageError> {
        self.disk().entries(space, after, page)
    }
    fn recovered_ms(&self, space: &SpaceId, key: &PublicKey) -> Result<Option<u64>, StorageError> {
        self.disk().recovered_ms(space, key)
    }
    fn recovery_box(&self, locator: &Locator) -> Result<Option<RecoveryBox>, StorageError> {
        self.disk().recovery_box(locator)
    }
    fn append(&mut self, entry: &NewEntry<'_>) -> Result<(), StorageError> {
        self.asked.set(self.asked.get() + 1);
        if self.strikes(Fault::FullAtAppend) { Err(StorageError::Full) } else { self.disk.append(entry) }
    }
    fn put_box(&mut self, space: &SpaceId, content: Option<(&Locator, &[u8])>) -> Result<(), StorageError> {
        self.asked.set(self.asked.get() + 1);
        self.disk.put_box(space, content)
    }
    fn commit(&mut self) -> Result<(), StorageError> {
        if self.strikes(Fault::BrokenAtCommit) {
            return Err(StorageError::Failed("broken for a test".into()));
        }
        self.disk.commit()
    }
    fn rollback(&mut self) {
        self.disk.rollback();
    }
}

pub struct Table {
    pub relay: Relay<Faulty>,
    pub now_ms: u64,
    next_fault: Rc<Cell<Option<Fault>>>,
    asked: Rc<Cell<u32>>,
}

impl Table {
    pub fn new() -> Self {
        Self::with(|_| {})
    }

    pub fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let origins = vec!["ws://localhost:1".to_owned(), ORIGIN.to_owned()];
        let mut settings = Settings { origins, registration: Registration::Open, ..Settings::default() };
        change(&mut settings);
        let (next_fault, asked) = (Rc::default(), Rc::default());
        let disk = MemoryStorage::new();
        let storage = Faulty { disk, next_fault: Rc::clone(&next_fault), asked: Rc::clone(&asked) };
        Self { relay: Relay::new(storage, settings), now_ms: NOW_MS, next_fault, asked }
    }

    /// A relay with the test's space on it, founded by key 1, who is signed in on connection 1.
    pub fn founded(others: Vec<(PublicKey, Grant)>) -> Self {
        Self::new().found(others)
    }

    pub fn found(mut self, others: Vec<(PublicKey, Grant)>) -> Self {
        self.connect(1);
        self.create(1, &founding(&key(1), others));
        self.sign_in(1, &key(1));
        self
    }

    pub fn fail_next(&self, fault: Fault) {
        self.next_fault.set(Some(fault));
    }

    /// How often the store was asked so far.
    pub fn asked(&self) -> u32 {
        self.asked.get()
    }

    pub fn connect(&mut self, connection: u64) -> Vec<Output> {
        self.relay.connected(ConnectionId(connection), nonce(connection), self.now_ms);
        self.relay.commit().unwrap()
    }

    /// Says it without a commit.
    pub fn stage(&mut self, connection: u64, message: &ToRelay) {
        self.relay.received(ConnectionId(connection), &message.to_bytes(), self.now_ms);
    }

    pub fn say(&mut self, connection: u64, message: &ToRelay) -> Vec<Output> {
        self.stage(connection, message);
        self.relay.commit().unwrap()
    }

    /// Says it and takes the answer, which is the first thing that the connection is told.
    pub fn ask(&mut self, connection: u64, message: &ToRelay) -> FromRelay {
        let outputs = self.say(connection, message);
        told(&outputs, connection).into_iter().next().expect("a message is always answered")
    }

    pub fn create(&mut self, connection: u64, entry: &ControlEntry) -> FromRelay {
        self.ask(connection, &ToRelay::Create { registration: None, entry: entry.to_bytes() })
    }

    pub fn sign_in(&mut self, connection: u64, by: &SecretKey) -> FromRelay {
        self.ask(connection, &signing_in(connection, by))
    }

    pub fn append(&mut self, connection: u64, entry: Vec<u8>) -> FromRelay {
        self.ask(connection, &ToRelay::Append { entry })
    }

    pub fn read(&mut self, connection: u64, after: LogIndex) -> FromRelay {
        self.ask(connection, &ToRelay::Read { space: SPACE, after })
    }

    /// Brings these back after the relay's head.
    pub fn restore(&mut self, connection: u64, entries: &[Vec<u8>]) -> FromRelay {
        let after = self.record().head;
        self.ask(connection, &restoring(after, entries))
    }

    /// Everything that stands in the log.
    pub fn log(&self) -> Vec<Vec<u8>> {
        self.relay.storage().entries(&SPACE, 0, ALL).unwrap()
    }

    pub fn record(&self) -> SpaceRecord {
        self.relay.storage().space(&SPACE).unwrap().unwrap()
    }

    pub fn control_head(&self) -> Hash {
        self.record().roster.head()
    }

    /// Appends an entry of key 1 that changes members.
    pub fn change_members(&mut self, msg_id: u8, add: Vec<(PublicKey, Grant)>, remove: Vec<PublicKey>) -> FromRelay {
        let follows = (self.control_head(), name(msg_id));
        self.append(1, control(&key(1), ControlKind::Commit, follows, add, remove).to_bytes())
    }
}

pub fn nonce(connection: u64) -> [u8; 32] {
    [u8::try_from(connection).unwrap(); 32]
}

pub fn signing_in(connection: u64, by: &SecretKey) -> ToRelay {
    signing_in_to(SPACE, connection, by)
}

pub fn signing_in_to(space: SpaceId, connection: u64, by: &SecretKey) -> ToRelay {
    let signature = sign_in(by, ORIGIN, &space, &nonce(connection)).to_vec();
    ToRelay::SignIn { space, key: by.public(), signature }
}

pub fn restoring(after: LogIndex, entries: &[Vec<u8>]) -> ToRelay {
    let entries = entries.iter().cloned().map(ByteBuf::from).collect();
    ToRelay::Restore { space: SPACE, after, entries }
}

/// What this connection was told, in order.
pub fn told(outputs: &[Output], connection: u64) -> Vec<FromRelay> {
    let to = ConnectionId(connection);
    let told = outputs.iter().filter_map(|output| match output {
        Output::Send(id, message) if *id == to => Some(message.clone()),
        Output::Send(..) | Output::Close(_) => None,
    });
    told.collect()
}

pub fn code(answer: &FromRelay) -> Option<RefusalCode> {
    match answer {
        FromRelay::Refused { refusal, .. } => Some(refusal.code),
        FromRelay::Welcome { .. }
        | FromRelay::SignedIn { .. }
        | FromRelay::Appended { .. }
        | FromRelay::Entries { .. }
        | FromRelay::Restored { .. }
        | FromRelay::BoxKept { .. }
        | FromRelay::Box { .. }
        | FromRelay::Heartbeat { .. } => None,
    }
}

/// The place of an accepted entry.
pub fn place(answer: &FromRelay) -> LogIndex {
    let FromRelay::Appended { at, .. } = answer else { panic!("expected an accepted entry, not {answer:?}") };
    *at
}

/// The items of an answer or of news.
pub fn items(answer: &FromRelay) -> &[LogItem] {
    let FromRelay::Entries { items, .. } = answer else { panic!("expected entries, not {answer:?}") };
    items
}
