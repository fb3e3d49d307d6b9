//! What has not come back in the log yet.
//!
//! A row enters with the store batch of the edit and leaves with the store batch of its echo. Until it is offered to the
//! network a row of changes takes in further ones; once offered its content never changes, so that one `msg_id` always
//! means the same. Changes are kept as plaintext (the store is sealed) and sealed when they are sent.

use crate::Error;
use crate::payload::Payload;
use crate::store::{Record, RecordKey, Table};
use documents::DocumentId;
use protocol::limits::BATCH_BYTES_AIM;
use protocol::{MessageId, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use spaces::Intent;
use std::collections::BTreeMap;

/// One item that waits for its echo.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) msg_id: MessageId,
    pub(crate) content: Content,
    /// On its way on the present connection. Not stored: a new connection sends again.
    #[serde(skip)]
    pub(crate) sent: bool,
    /// What it will be is being stored: it may not go out before.
    #[serde(skip)]
    pub(crate) storing: bool,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum Content {
    /// A batch of changes, sealed anew each time it is sent.
    Changes { dev_seq: u64, payload: Payload, offered: bool },
    /// A change of membership. `entry` is what was built for it on top of the newest control head; rebuilt after a lost race.
    Membership { intent: Intent, entry: Option<ByteBuf> },
}

impl Row {
    /// How many changes a person would count.
    pub(crate) fn changes(&self) -> usize {
        match &self.content {
            Content::Changes { payload, .. } => payload.changes(),
            Content::Membership { .. } => 1,
        }
    }

    /// Does it take somebody out?
    pub(crate) fn removes(&self) -> bool {
        matches!(self.content, Content::Membership { intent: Intent::Remove { .. }, .. })
    }

    fn takes(&self, more: usize) -> bool {
        match &self.content {
            Content::Changes { payload, offered, .. } => !offered && payload.size() + more <= BATCH_BYTES_AIM,
            Content::Membership { .. } => false,
        }
    }
}

/// The rows of one space, oldest first.
#[derive(Default)]
pub(crate) struct Outbox {
    rows: BTreeMap<u64, Row>,
    next: u64,
}

impl Outbox {
    /// Adds changes to the newest row that still takes some, or to a new one named `msg_id` and `dev_seq`.
    /// Answers which row it was, and whether it is new.
    pub(crate) fn push_changes(
        &mut self,
        document: DocumentId,
        changes: Vec<Vec<u8>>,
        msg_id: MessageId,
        dev_seq: u64,
    ) -> (u64, bool) {
        let size = changes.iter().map(Vec::len).sum();
        if let Some((number, row)) = self.rows.last_entry().filter(|last| last.get().takes(size)).map(|last| {
            let number = *last.key();
            (number, last.into_mut())
        }) && let Content::Changes { payload, .. } = &mut row.content
        {
            payload.push(document, changes);
            return (number, false);
        }
        let mut payload = Payload::default();
        payload.push(document, changes);
        (
            self.push(Row {
                msg_id,
                content: Content::Changes { dev_seq, payload, offered: false },
                sent: false,
                storing: false,
            }),
            true,
        )
    }

    /// A word of how far this device has read, and nothing else.
    pub(crate) fn push_receipt(&mut self, msg_id: MessageId, dev_seq: u64) -> u64 {
        let content = Content::Changes { dev_seq, payload: Payload::default(), offered: false };
        self.push(Row { msg_id, content, sent: false, storing: false })
    }

    pub(crate) fn push_intent(&mut self, intent: Intent, msg_id: MessageId) -> u64 {
        self.push(Row { msg_id, content: Content::Membership { intent, entry: None }, sent: false, storing: false })
    }

    fn push(&mut self, row: Row) -> u64 {
        let number = self.next;
        self.next += 1;
        self.rows.insert(number, row);
        number
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = (u64, &Row)> {
        self.rows.iter().map(|(number, row)| (*number, row))
    }

    pub(crate) fn newest(&self) -> Option<u64> {
        self.rows.last_key_value().map(|(number, _)| *number)
    }

    pub(crate) fn get(&self, number: u64) -> Option<&Row> {
        self.rows.get(&number)
    }

    pub(crate) fn get_mut(&mut self, number: u64) -> Option<&mut Row> {
        self.rows.get_mut(&number)
    }

    pub(crate) fn named(&self, msg_id: MessageId) -> Option<u64> {
        self.rows.iter().find(|(_, row)| row.msg_id == msg_id).map(|(number, _)| *number)
    }

    pub(crate) fn remove(&mut self, number: u64) {
        self.rows.remove(&number);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn changes(&self) -> u32 {
        u32::try_from(self.rows.values().map(Row::changes).sum::<usize>()).unwrap_or(u32::MAX)
    }

    pub(crate) fn in_flight(&self) -> usize {
        self.rows.values().filter(|row| row.sent).count()
    }

    /// A connection has gone: whatever was on its way has to be sent again.
    pub(crate) fn forget_sent(&mut self) {
        self.rows.values_mut().for_each(|row| row.sent = false);
    }

    /// The stored form of a row: its name, and its value if it is still there.
    pub(crate) fn record(&self, space: SpaceId, number: u64) -> (RecordKey, Option<Vec<u8>>) {
        let key = RecordKey::new(Table::Outbox, &[&space.0, &number.to_be_bytes()]);
        (key, self.rows.get(&number).map(cbor::to_bytes))
    }

    /// Takes a stored row back in.
    pub(crate) fn restore(&mut self, number: u64, record: &Record) -> Result<(), Error> {
        let row = cbor::from_bytes(&record.value).map_err(|_| Error::BadRecord(Table::Outbox))?;
        self.rows.insert(number, row);
        self.next = self.next.max(number + 1);
        Ok(())
    }
}
