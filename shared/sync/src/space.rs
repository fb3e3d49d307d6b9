//! One space of this device: its keys, its place in the log, its outbox, and how far the talk with the relay has come.

use crate::Error;
use crate::outbox::Outbox;
use crate::replica::{Reach, Trouble};
use crate::store::{Record, RecordKey, Table};
use protocol::limits::ANSWER_WITHIN_MS;
use protocol::{LogIndex, LogItem, PublicKey, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use spaces::SpaceKeys;
use std::collections::{BTreeMap, VecDeque};

/// How far the talk about this space has come on the present connection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// No connection, or nothing said yet.
    Away,
    /// The founding entry is being stored or is on its way.
    Founding,
    /// Asked to sign in with the joiner key of the link.
    JoinerSigningIn,
    /// The join is being stored or is on its way.
    Joining,
    /// Asked to sign in with this device's own key.
    SigningIn,
    /// Signed in: reading and sending.
    Live,
    /// Asked again at this time.
    Resting { until_ms: i64 },
}

/// A frame of the log that has come and is not applied yet.
pub(crate) struct Page {
    pub(crate) after: u64,
    pub(crate) items: Vec<LogItem>,
    pub(crate) end: LogIndex,
}

/// What another device has said of how far it has read.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Reader {
    pub(crate) seq: u64,
    /// When this device learned of it, milliseconds since 1970.
    pub(crate) at_ms: i64,
}

pub(crate) struct Space {
    pub(crate) keys: Box<dyn SpaceKeys>,
    pub(crate) relay: String,
    pub(crate) registration: Option<String>,
    /// The newest entry that was verified and handed on. On the disk it moves with what it brought.
    pub(crate) index: LogIndex,
    /// How far of that what was handed on is, or is about to be, on the disk. Only this is ever stored as read.
    pub(crate) durable: LogIndex,
    pub(crate) next_dev_seq: u64,
    pub(crate) quarantined: u32,
    pub(crate) newer: bool,
    /// Up to here the log is being read a second time: membership is known, documents are made whole.
    pub(crate) reread_until: u64,
    /// Asked for once in this process; once is enough.
    pub(crate) reread: bool,
    pub(crate) outbox: Outbox,
    /// The place of this device's newest envelope that has come back.
    pub(crate) own_seq: u64,
    /// How far the other devices have read, by their own word, and when that word came.
    pub(crate) readers: BTreeMap<PublicKey, Reader>,
    /// Something of somebody else's was read, and nobody has been told.
    pub(crate) owes_receipt: bool,

    // What follows is of this connection or this process only.
    pub(crate) stage: Stage,
    pub(crate) head: Option<LogIndex>,
    pub(crate) inbox: VecDeque<Page>,
    pub(crate) delivering: bool,
    pub(crate) reading: bool,
    pub(crate) quiet_until_ms: i64,
    /// The relay owes an answer about this space until then; no answer means that the line is dead.
    pub(crate) answer_due_ms: Option<i64>,
    pub(crate) trouble: Option<Trouble>,
    pub(crate) strikes: u32,
    /// The relay says that there is more, and gives nothing.
    pub(crate) stalled: bool,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u8,
    relay: String,
    registration: Option<String>,
    index: LogIndex,
    next_dev_seq: u64,
    quarantined: u32,
    newer: bool,
    reread_until: u64,
    own_seq: u64,
    readers: BTreeMap<PublicKey, Reader>,
    owes_receipt: bool,
    keys: ByteBuf,
}

impl Space {
    pub(crate) fn new(keys: Box<dyn SpaceKeys>, relay: String, registration: Option<String>) -> Self {
        let index = LogIndex::start(&keys.space());
        Self {
            keys,
            relay,
            registration,
            index,
            durable: index,
            next_dev_seq: 1,
            quarantined: 0,
            newer: false,
            reread_until: 0,
            reread: false,
            outbox: Outbox::default(),
            own_seq: 0,
            readers: BTreeMap::new(),
            owes_receipt: false,
            stage: Stage::Away,
            head: None,
            inbox: VecDeque::new(),
            delivering: false,
            reading: false,
            quiet_until_ms: 0,
            answer_due_ms: None,
            trouble: None,
            strikes: 0,
            stalled: false,
        }
    }

    pub(crate) fn id(&self) -> SpaceId {
        self.keys.space()
    }

    /// Was this device let in, by an entry that it has read in the log?
    pub(crate) fn is_member(&self) -> bool {
        self.keys.present().contains_key(&self.keys.device_key().public())
    }

    /// Read to the end, as far as the relay has told.
    pub(crate) fn is_caught_up(&self) -> bool {
        !self.delivering && self.inbox.is_empty() && self.head.is_some_and(|head| head.seq <= self.index.seq)
    }

    /// The `seq` that the next page must follow.
    pub(crate) fn expected(&self) -> u64 {
        self.inbox.back().map_or(self.index.seq, |page| page.end.seq)
    }

    /// Where this device's newest envelope has come to.
    pub(crate) fn reach(&self) -> Reach {
        let me = self.keys.me().person;
        let others = self.keys.present().iter().filter(|(_, member)| member.person != me);
        let has_it = others.filter_map(|(key, _)| self.readers.get(key)).filter(|reader| reader.seq >= self.own_seq);
        match (self.own_seq, has_it.map(|reader| reader.at_ms).min()) {
            (0, _) => Reach::Nothing,
            (_, Some(at_ms)) => Reach::Partner { at_ms },
            (_, None) => Reach::Relay,
        }
    }

    /// Further devices of one's own that have not said that they have this device's newest envelope.
    pub(crate) fn own_devices_behind(&self) -> u32 {
        let (me, mine) = (self.keys.me().person, self.keys.device_key().public());
        let siblings = self.keys.present().iter().filter(|(key, member)| member.person == me && **key != mine);
        let behind = siblings.filter(|(key, _)| self.readers.get(key).is_none_or(|reader| reader.seq < self.own_seq));
        u32::try_from(behind.count()).unwrap_or(u32::MAX)
    }

    /// The connection has gone: start over on the next one.
    pub(crate) fn part(&mut self) {
        self.stage = Stage::Away;
        self.head = None;
        self.inbox.clear();
        self.reading = false;
        self.stalled = false;
        self.answer_due_ms = None;
        self.outbox.forget_sent();
    }

    /// Has something been said that the relay has to answer?
    fn is_owed_an_answer(&self) -> bool {
        match self.stage {
            Stage::Away | Stage::Resting { .. } => false,
            Stage::JoinerSigningIn | Stage::SigningIn => true,
            Stage::Founding | Stage::Joining => !self.outbox.rows().any(|(_, row)| row.storing),
            Stage::Live => self.reading || self.outbox.in_flight() > 0,
        }
    }

    /// An answer has come: the next one, if one is owed, has its time from now on.
    pub(crate) fn answered(&mut self, now_ms: i64) {
        self.answer_due_ms = self.is_owed_an_answer().then_some(now_ms + ANSWER_WITHIN_MS.cast_signed());
    }

    /// Nothing goes out any more in this process. What is here stays.
    pub(crate) fn is_stopped(&self) -> bool {
        self.trouble == Some(Trouble::RelayLogChanged)
    }

    pub(crate) fn record(&self) -> (RecordKey, Vec<u8>) {
        // What was handed on and is not stored yet is read again after a crash; its membership is in the keys already.
        let handed_on = if self.durable == self.index { 0 } else { self.index.seq };
        let stored = Stored {
            version: 1,
            relay: self.relay.clone(),
            registration: self.registration.clone(),
            index: self.durable,
            next_dev_seq: self.next_dev_seq,
            quarantined: self.quarantined,
            newer: self.newer,
            reread_until: self.reread_until.max(handed_on),
            own_seq: self.own_seq,
            readers: self.readers.clone(),
            owes_receipt: self.owes_receipt,
            keys: ByteBuf::from(self.keys.to_bytes()),
        };
        (RecordKey::new(Table::Space, &[&self.id().0]), cbor::to_bytes(&stored))
    }

    pub(crate) fn from_record(record: &Record) -> Result<Self, Error> {
        let stored: Stored = cbor::from_bytes(&record.value)
            .ok()
            .filter(|stored: &Stored| stored.version == 1)
            .ok_or(Error::BadRecord(Table::Space))?;
        let keys = spaces::keys::from_bytes(&stored.keys)?;
        let mut space = Self::new(keys, stored.relay, stored.registration);
        space.index = stored.index;
        space.durable = stored.index;
        space.next_dev_seq = stored.next_dev_seq;
        space.quarantined = stored.quarantined;
        space.newer = stored.newer;
        space.reread_until = stored.reread_until;
        space.own_seq = stored.own_seq;
        space.readers = stored.readers;
        space.owes_receipt = stored.owes_receipt;
        Ok(space)
    }
}
