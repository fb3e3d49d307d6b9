//! What was decided since the last commit and may not be said yet.

use super::{ConnectionId, Output};
use crate::refuse::About;
use crate::storage::StorageError;
use protocol::{FromRelay, LogIndex, PublicKey, RefusalCode, SpaceId};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub(super) struct Batch {
    /// Answers, in the order of the questions.
    pub(super) said: Vec<Output>,
    /// New entries a space, in order.
    pub(super) entries: BTreeMap<SpaceId, Vec<Staged>>,
    /// Spaces that this batch writes to.
    pub(super) touched: BTreeSet<SpaceId>,
    /// Connections to close last, with a reason if they are to hear one.
    pub(super) closing: BTreeMap<ConnectionId, Option<RefusalCode>>,
    /// A write that failed: nothing of this batch will be stored.
    pub(super) failure: Option<StorageError>,
    /// A recovery box was written: what was said about boxes may rest on it.
    pub(super) boxes_touched: bool,
    claims: Vec<(ConnectionId, SpaceId, Claim)>,
}

/// What a connection has shown that it could not show before.
#[derive(Debug)]
pub(super) enum Claim {
    /// A proved key.
    Key(PublicKey),
    /// The space's first entry.
    FirstEntry,
}

/// An entry that the store has taken but not synced.
#[derive(Debug)]
pub(super) struct Staged {
    pub(super) at: LogIndex,
    pub(super) bytes: Vec<u8>,
}

impl Batch {
    pub(super) fn say(&mut self, to: ConnectionId, message: FromRelay) {
        self.said.push(Output::Send(to, message));
    }

    pub(super) fn close(&mut self, connection: ConnectionId, last_words: Option<RefusalCode>) {
        self.closing.insert(connection, last_words);
    }

    pub(super) fn signed_in(&mut self, connection: ConnectionId, space: SpaceId, key: PublicKey) {
        self.claims.push((connection, space, Claim::Key(key)));
    }

    pub(super) fn presented(&mut self, connection: ConnectionId, space: SpaceId) {
        self.claims.push((connection, space, Claim::FirstEntry));
    }

    /// The batch was not stored: every answer about a space that it wrote to becomes a refusal, because it may tell of
    /// something that never was. Returns the claims that are refused with the rest.
    pub(super) fn take_back(&mut self, code: RefusalCode) -> Vec<(ConnectionId, SpaceId, Claim)> {
        let touched = std::mem::take(&mut self.touched);
        let boxes_touched = std::mem::take(&mut self.boxes_touched);
        for output in &mut self.said {
            let Output::Send(_, message) = output else { continue };
            let about = about(message);
            let is_box = matches!(message, FromRelay::Box { .. });
            if about.space.is_some_and(|space| touched.contains(&space)) || (is_box && boxes_touched) {
                *message = about.refused(code.into());
            }
        }
        self.entries.clear();
        std::mem::take(&mut self.claims).into_iter().filter(|(_, space, _)| touched.contains(space)).collect()
    }
}

fn about(message: &FromRelay) -> About {
    match message {
        FromRelay::Appended { space, msg_id, .. } => About { space: Some(*space), msg_id: Some(*msg_id) },
        FromRelay::Refused { space, msg_id, .. } => About { space: *space, msg_id: *msg_id },
        FromRelay::SignedIn { space, .. }
        | FromRelay::Entries { space, .. }
        | FromRelay::Restored { space, .. }
        | FromRelay::BoxKept { space, .. } => About::space(*space),
        FromRelay::Welcome { .. } | FromRelay::Box { .. } | FromRelay::Heartbeat { .. } => About::default(),
    }
}
