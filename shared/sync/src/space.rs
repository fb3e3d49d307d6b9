//! One space of this device: its keys, its place in the log, its outbox, and how far the talk with the relay has come.

use crate::Error;
use crate::displaced::Displaced;
use crate::healing::Healing;
use crate::history::History;
use crate::outbox::Outbox;
use crate::replica::{Reach, Trouble};
use crate::store::{Batch, Record, RecordKey, Table};
use protocol::limits::ANSWER_WITHIN_MS;
use protocol::{Capability, Locator, LogIndex, LogItem, MessageId, PublicKey, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use spaces::{Epoch, Intent, SpaceKeys, Standing};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Of a stored space.
const VERSION: u8 = 2;

/// How far the talk about this space has come on the present connection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// No connection, or nothing said yet.
    Away,
    /// The founding entry is being stored or is on its way.
    Founding,
    /// Asked to sign in with the key of a way in.
    JoinerSigningIn,
    /// Signed in with that key: reading who is in, from outside.
    Outside,
    /// The join is being stored or is on its way.
    Joining,
    /// Asked to sign in with this device's own key.
    SigningIn,
    /// Signed in: reading and sending.
    Live,
    /// Healing the relay's log; how far is in [`Space::healing`].
    Healing,
    /// Asked again at this time.
    Resting { until_ms: i64 },
}

/// A frame of the log that has come and is not applied yet.
pub(crate) struct Page {
    /// Read with a key that may not see everything.
    pub(crate) blind: bool,
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
    /// The highest number under which this device's own envelopes came back: a higher one that is not in the outbox is another's.
    pub(crate) echoed_dev_seq: u64,
    pub(crate) quarantined: u32,
    pub(crate) newer: bool,
    /// Up to here the log is being read a second time: membership is known, documents are made whole.
    pub(crate) reread_until: u64,
    /// Asked for once in this process; once is enough.
    pub(crate) reread: bool,
    /// The newest control entry that was followed: none is followed twice.
    pub(crate) control_seq: u64,
    /// The same, as far as the disk knows.
    durable_control_seq: u64,
    /// Just before the first entry that this device has passed over and may be able to read later.
    pub(crate) passed: Option<LogIndex>,
    /// The epochs of what was passed over for want of a key.
    pub(crate) passed_epochs: BTreeSet<u64>,
    /// Some was passed over because a joiner's key does not let one see it.
    pub(crate) passed_unseen: bool,
    /// This device's state cannot follow the group: it comes in anew, once a process.
    pub(crate) lost: bool,
    pub(crate) resynced: bool,
    /// Somebody else writes under this device's key.
    pub(crate) cloned: bool,
    /// This device was taken out, and says and hears nothing of the space any more.
    pub(crate) let_go: bool,
    /// When this device last gave itself fresh keys, milliseconds since 1970.
    pub(crate) fresh_keys_ms: Option<i64>,
    /// A recovery box that the relay does not have yet.
    pub(crate) recovery_box: Option<(Locator, ByteBuf)>,
    /// The log's first entry, as long as no relay is known to have it: the space was born in a room without a network.
    pub(crate) unheard: Option<ByteBuf>,
    keys_changed: bool,
    pub(crate) outbox: Outbox,
    /// The place of this device's newest envelope that has come back.
    pub(crate) own_seq: u64,
    /// How far the other devices have read, by their own word, and when that word came.
    pub(crate) readers: BTreeMap<PublicKey, Reader>,
    /// Something of somebody else's was read, and nobody has been told.
    pub(crate) owes_receipt: bool,
    pub(crate) history: History,
    /// What the relay lacks since the log was rewound.
    pub(crate) displaced: Displaced,

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
    pub(crate) box_sent: bool,
    /// The relay was told of the space on this connection.
    pub(crate) presented: bool,
    /// The relay has said in this process that it has the recovery box.
    pub(crate) box_put: bool,
    /// With its log the relay may have lost the recovery box.
    pub(crate) box_lost: bool,
    /// The relay's log is being healed, from line to line until it is done.
    pub(crate) healing: Option<Healing>,
    /// When it was healed of late.
    pub(crate) heals_ms: Vec<i64>,
    /// Not tried before this: the relay knows the space, and not this device.
    pub(crate) refill_at_ms: i64,
    /// How often it has said that its log is ours and sent what is not.
    pub(crate) contradictions: u32,
    /// Displaced entries are on their way back.
    pub(crate) returning: bool,
    /// Which of them was refused last, and how often in a row.
    pub(crate) refused_return: Option<(MessageId, u32)>,
    /// The newest places that were read, oldest first.
    pub(crate) places: VecDeque<LogIndex>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u8,
    relay: String,
    registration: Option<String>,
    index: LogIndex,
    next_dev_seq: u64,
    echoed_dev_seq: u64,
    quarantined: u32,
    newer: bool,
    reread_until: u64,
    own_seq: u64,
    readers: BTreeMap<PublicKey, Reader>,
    owes_receipt: bool,
    #[serde(default)]
    history: History,
    control_seq: u64,
    passed: Option<LogIndex>,
    passed_epochs: BTreeSet<u64>,
    passed_unseen: bool,
    cloned: bool,
    let_go: bool,
    fresh_keys_ms: Option<i64>,
    recovery_box: Option<(Locator, ByteBuf)>,
    #[serde(default)]
    unheard: Option<ByteBuf>,
    identity: ByteBuf,
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
            echoed_dev_seq: 0,
            quarantined: 0,
            newer: false,
            reread_until: 0,
            reread: false,
            control_seq: 0,
            durable_control_seq: 0,
            passed: None,
            passed_epochs: BTreeSet::new(),
            passed_unseen: false,
            lost: false,
            resynced: false,
            cloned: false,
            let_go: false,
            fresh_keys_ms: None,
            recovery_box: None,
            unheard: None,
            keys_changed: true,
            outbox: Outbox::default(),
            own_seq: 0,
            readers: BTreeMap::new(),
            owes_receipt: false,
            history: History::default(),
            displaced: Displaced::default(),
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
            box_sent: false,
            presented: false,
            box_put: false,
            box_lost: false,
            healing: None,
            heals_ms: Vec::new(),
            refill_at_ms: 0,
            contradictions: 0,
            returning: false,
            refused_return: None,
            places: VecDeque::new(),
        }
    }

    pub(crate) fn id(&self) -> SpaceId {
        self.keys.space()
    }

    /// Was this device let in, by an entry that it has read in the log?
    pub(crate) fn is_member(&self) -> bool {
        self.keys.standing() == Standing::In
    }

    /// Can it be kept at another relay still? Not once anybody may have heard of it; somebody in the same room has.
    pub(crate) fn may_move(&self) -> bool {
        self.index.seq == 0 && self.is_founding()
    }

    /// Does it read the log, now?
    pub(crate) fn is_reading(&self) -> bool {
        match self.stage {
            Stage::Live | Stage::Outside | Stage::Joining => true,
            Stage::Away
            | Stage::Founding
            | Stage::JoinerSigningIn
            | Stage::SigningIn
            | Stage::Healing
            | Stage::Resting { .. } => false,
        }
    }

    /// The keys have moved: they go to the disk with whatever comes next.
    pub(crate) fn keys(&mut self) -> &mut dyn SpaceKeys {
        self.keys_changed = true;
        &mut *self.keys
    }

    /// Goes back to a place and reads on from there. What was followed already is not followed twice.
    pub(crate) fn go_back_to(&mut self, place: LogIndex) {
        self.history.ahead = Some(self.end());
        self.reread_until = self.reread_until.max(self.index.seq);
        self.index = place;
        self.durable = place;
        self.inbox.clear();
        self.reading = false;
    }

    /// Where the own copy of the log ends: beyond the index, while the log is being read again.
    pub(crate) fn end(&self) -> LogIndex {
        self.history.ahead.filter(|ahead| ahead.seq > self.index.seq).unwrap_or(self.index)
    }

    /// Can something now be read that was passed over before? Then goes back to it.
    pub(crate) fn go_back_if_it_helps(&mut self) {
        let opens = |epoch: &u64| !self.keys.content_keys(Epoch(*epoch)).is_empty();
        let helps = self.passed_unseen || self.passed_epochs.iter().any(opens);
        if self.is_member()
            && helps
            && let Some(place) = self.passed.take()
        {
            self.passed_epochs.clear();
            self.passed_unseen = false;
            self.go_back_to(place);
        }
    }

    /// Waits for a key of the past, or to be let in, before it can read everything.
    pub(crate) fn waits_for_history(&self) -> bool {
        self.passed.is_some() && !self.passed_unseen && self.is_member()
    }

    /// Is this device in for everybody else, and outside for itself, since it reads the group anew?
    pub(crate) fn is_coming_back(&self) -> bool {
        let known = self.keys.roster().capability(&self.keys.device_key().public()) == Some(Capability::Member);
        let on_its_way = matches!(self.entrance(), Some((_, Intent::Found { .. } | Intent::Join(_), _)));
        known && !on_its_way && matches!(self.keys.standing(), Standing::Outside | Standing::Joining)
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
        self.box_sent = false;
        self.presented = false;
        self.returning = false;
        self.answer_due_ms = None;
        self.outbox.forget_sent();
        if let Some(healing) = &mut self.healing {
            healing.part();
        }
    }

    /// Has something been said that the relay has to answer?
    fn is_owed_an_answer(&self) -> bool {
        match self.stage {
            Stage::Away | Stage::Resting { .. } => false,
            Stage::JoinerSigningIn | Stage::SigningIn => true,
            Stage::Founding | Stage::Joining => !self.outbox.rows().any(|(_, row)| row.storing),
            Stage::Outside => self.reading,
            Stage::Live => self.reading || self.box_sent || self.returning || self.outbox.in_flight() > 0,
            Stage::Healing => self.healing.as_ref().is_some_and(Healing::is_owed_an_answer),
        }
    }

    /// An answer has come: the next one, if one is owed, has its time from now on.
    pub(crate) fn answered(&mut self, now_ms: i64) {
        self.answer_due_ms = self.is_owed_an_answer().then_some(now_ms + ANSWER_WITHIN_MS.cast_signed());
    }

    /// What came may have been the echo of all that was on its way, and that shows only once it was read.
    pub(crate) fn is_owed_no_more(&mut self) {
        if !self.is_owed_an_answer() {
            self.answer_due_ms = None;
        }
    }

    /// Nothing goes out any more in this process. What is here stays.
    pub(crate) fn is_stopped(&self) -> bool {
        self.trouble == Some(Trouble::RelayLogChanged) || self.history.forked || self.cloned || self.let_go
    }

    /// Puts everything of this space that has changed into a batch.
    pub(crate) fn put(&mut self, batch: &mut Batch) {
        // Membership goes to the disk with the log index that it belongs to, never ahead of it: a relay that loses what it has
        // told would otherwise leave this device in a group that nobody else knows.
        let in_step = self.durable == self.index;
        if in_step {
            self.durable_control_seq = self.control_seq;
            self.history.is_in_step();
        }
        let (key, value) = self.record();
        batch.put(key, value);
        if in_step && std::mem::take(&mut self.keys_changed) {
            batch.put(RecordKey::new(Table::Keys, &[&self.id().0]), self.keys.to_bytes());
        }
    }

    fn record(&self) -> (RecordKey, Vec<u8>) {
        // What was handed on and is not stored yet is read again after a crash.
        let handed_on = if self.durable == self.index { 0 } else { self.index.seq };
        let stored = Stored {
            version: VERSION,
            relay: self.relay.clone(),
            registration: self.registration.clone(),
            index: self.durable,
            next_dev_seq: self.next_dev_seq,
            echoed_dev_seq: self.echoed_dev_seq,
            quarantined: self.quarantined,
            newer: self.newer,
            reread_until: self.reread_until.max(handed_on),
            own_seq: self.own_seq,
            readers: self.readers.clone(),
            owes_receipt: self.owes_receipt,
            history: self.history.durable(),
            control_seq: self.durable_control_seq,
            passed: self.passed,
            passed_epochs: self.passed_epochs.clone(),
            passed_unseen: self.passed_unseen,
            cloned: self.cloned,
            let_go: self.let_go,
            fresh_keys_ms: self.fresh_keys_ms,
            recovery_box: self.recovery_box.clone(),
            unheard: self.unheard.clone(),
            identity: ByteBuf::from(self.keys.identity()),
        };
        (RecordKey::new(Table::Space, &[&self.id().0]), cbor::to_bytes(&stored))
    }

    /// A space as it was stored. If its keys are damaged, it begins anew from outside, as itself.
    pub(crate) fn from_record(record: &Record, keys: Option<&Record>) -> Result<Self, Error> {
        let stored: Stored = cbor::from_bytes(&record.value)
            .ok()
            .filter(|stored: &Stored| stored.version == VERSION)
            .ok_or(Error::BadRecord(Table::Space))?;
        let whole = keys.and_then(|record| spaces::keys::from_bytes(&record.value).ok());
        let damaged = whole.is_none();
        let keys = whole.map_or_else(|| spaces::keys::from_identity(&stored.identity), Ok)?;
        let mut space = Self::new(keys, stored.relay, stored.registration);
        space.keys_changed = damaged;
        // The same if they were damaged at the last launch, and nothing came since.
        space.lost = damaged || (stored.control_seq > 0 && space.keys.roster().count() == 0);
        space.index = stored.index;
        space.durable = stored.index;
        space.next_dev_seq = stored.next_dev_seq;
        space.echoed_dev_seq = stored.echoed_dev_seq;
        space.quarantined = stored.quarantined;
        space.newer = stored.newer;
        space.reread_until = stored.reread_until;
        space.own_seq = stored.own_seq;
        space.readers = stored.readers;
        space.owes_receipt = stored.owes_receipt;
        space.trouble = stored.history.forked.then_some(Trouble::RelayForked);
        space.history = stored.history;
        space.history.is_in_step();
        space.control_seq = stored.control_seq;
        space.durable_control_seq = stored.control_seq;
        space.passed = stored.passed;
        space.passed_epochs = stored.passed_epochs;
        space.passed_unseen = stored.passed_unseen;
        space.cloned = stored.cloned;
        space.let_go = stored.let_go;
        space.fresh_keys_ms = stored.fresh_keys_ms;
        space.recovery_box = stored.recovery_box;
        space.unheard = stored.unheard;
        Ok(space)
    }
}
