//! From the log to the documents: what was received is applied once a frame and stored with the log index.

use crate::app::Waits;
use crate::ground::apart::ONE_TIME_MS;
use crate::ground::effect::{Loss, NetworkNews, StoreAnswer, StoreOutcome};
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::writer::After;
use crate::session::field::{Authors, Texts};
use documents::{Document, DocumentId, Kind, Person, TextField};
use protocol::SpaceId;
use serde_bytes::ByteArray;
use std::collections::BTreeMap;
use sync::{Action, Delivery, Trouble};

/// Changes, and who sealed each.
type Changes = (Vec<Vec<u8>>, Vec<Person>);

impl crate::app::Model {
    pub(crate) fn network(&mut self, news: NetworkNews) {
        let actions = {
            let (replica, mut moment) = self.ground.replica();
            match news {
                NetworkNews::Connected { relay } => {
                    replica.connected(&relay, &mut moment);
                    Vec::new()
                }
                NetworkNews::Received { relay, messages } => replica.received(&relay, &messages, &mut moment),
                NetworkNews::Lost { relay, why } => {
                    let trouble = match why {
                        Loss::Unreachable => Some(Trouble::RelayUnreachable),
                        Loss::NotARelay => Some(Trouble::NotARelay),
                        Loss::Untrusted => Some(Trouble::RelayUntrusted),
                        Loss::Closed => None,
                    };
                    replica.lost(&relay, trouble, &mut moment);
                    Vec::new()
                }
            }
        };
        self.perform(actions);
    }

    /// The store has read what the replica needs of its own copy of a log.
    pub(crate) fn log_read(&mut self, space: SpaceId, block: u64, answer: StoreAnswer) {
        let (replica, mut moment) = self.ground.replica();
        let actions = match answer.outcome {
            StoreOutcome::Read { records, .. } => replica.log_read(space, block, records, &mut moment),
            StoreOutcome::Failed(_) | StoreOutcome::Written => {
                replica.log_not_read(space, &mut moment);
                Vec::new()
            }
        };
        self.perform(actions);
    }

    /// Does what the replica asks for.
    pub(crate) fn perform(&mut self, actions: Vec<Action>) {
        self.ground.perform(actions);
        self.take_in();
    }

    /// Takes in what the replica brought.
    pub(crate) fn take_in(&mut self) {
        for action in std::mem::take(&mut self.ground.arrived) {
            match action {
                Action::Deliver(delivery) => self.deliver(delivery),
                Action::Box { relay, sealed } => self.ground.box_came(&relay, &sealed),
                Action::BoxRefused(relay) => self.ground.box_refused(&relay),
                Action::Connect(_)
                | Action::Disconnect(_)
                | Action::Send(..)
                | Action::Store(..)
                | Action::ReadLog { .. } => {}
            }
        }
    }

    /// Applies a delivery, once all its documents are at hand.
    pub(crate) fn deliver(&mut self, delivery: Delivery) {
        let known: Vec<DocumentId> = delivery
            .received
            .iter()
            .map(|received| received.document)
            .filter(|id| self.ground.rows.contains_key(id))
            .collect();
        if self.ground.are_at_hand(&known) {
            self.ground.apply(delivery, &mut self.screen.texts);
        } else {
            self.waiting.push_back(Waits::Delivery(delivery));
        }
    }
}

impl Model {
    fn apply(&mut self, delivery: Delivery, texts: &mut Texts) {
        let Delivery { space, received, mut batch, members_changed } = delivery;
        let private = self.facts.private == Some(space);
        let mut changes: BTreeMap<DocumentId, Changes> = BTreeMap::new();
        for received in received {
            let (all, from) = changes.entry(received.document).or_default();
            from.extend(std::iter::repeat_n(id::person(received.from.person), received.changes.len()));
            all.extend(received.changes);
        }
        let mut refused = 0;
        for (id, changes) in changes {
            refused += self.apply_one(space, id, changes, (&mut batch, texts));
        }
        if refused > 0
            && let Ok(counted) = self.replica.refused_by_document(space, refused)
        {
            batch.append(counted);
        }
        batch.append(self.replica.applied(&space).unwrap_or_default());
        if members_changed {
            self.stale.everything();
        }
        self.writer.push_quietly(batch, Some(After::Delivered(space)));
        if private || members_changed {
            self.reconcile();
        }
    }

    /// Answers how many changes were refused.
    fn apply_one(
        &mut self,
        space: SpaceId,
        id: DocumentId,
        (changes, from): Changes,
        (batch, fields): (&mut sync::store::Batch, &mut Texts),
    ) -> u32 {
        // What was typed here goes to the disk first: a row must never tell of text that a crash could still take.
        if self.shelf.get(&id).is_some_and(|shelved| shelved.dirty) {
            self.save_one(id);
        }
        let actor = self.actor(&space);
        if !self.shelf.has(&id) {
            self.shelf.put(id, space, Document::empty_for(id::kind(&id, &space), actor));
        }
        let (now_ms, me) = (self.now_ms, self.me(&space));
        let Some(shelved) = self.shelf.get_mut(&id).filter(|shelved| shelved.space == space) else {
            // A document lives in one space; whoever writes to it from another one is refused.
            return u32::try_from(changes.len()).unwrap_or(u32::MAX);
        };
        let before = texts(&shelved.document);
        let applied = shelved.document.apply(&changes);
        let sentences = self.meet(&space, &id, &applied.met);
        let Some(shelved) = self.shelf.get_mut(&id) else { return 0 };
        let [agenda, text] = if applied.merged { differ(&before, &texts(&shelved.document)) } else { [false; 2] };
        let met = shelved.document.heads();
        if fields.has(&id) {
            fields.follow(id, &mut shelved.document, &Authors::of(me, &changes, &from));
        }
        shelved.store(id, changes, batch);
        if agenda || text || !sentences.is_empty() {
            let merged = self.merged.entry(id).or_default();
            // What comes in several parts is one time apart.
            let last_ms = merged.agenda_ms.max(merged.text_ms);
            if last_ms.is_none_or(|last| now_ms.abs_diff(last) > ONE_TIME_MS) || merged.parted.is_empty() {
                merged.parted = applied.parted.iter().copied().map(ByteArray::new).collect();
            }
            merged.met = met.into_iter().map(ByteArray::new).collect();
            merged.agenda_ms = if agenda { Some(now_ms) } else { merged.agenda_ms };
            merged.text_ms = if text { Some(now_ms) } else { merged.text_ms };
            for sentence in sentences {
                merged.note(sentence);
            }
            let (key, value) = self.merged_record(&id);
            batch.put(key, value);
        }
        self.project_one(id, batch);
        self.note_past(id, batch);
        for (number, actor) in &applied.began {
            from.get(*number).into_iter().for_each(|person| self.note_author(id, actor, person, batch));
        }
        u32::try_from(applied.refused.len()).unwrap_or(u32::MAX)
    }
}

/// The texts that two people, or two devices, may edit at once: a session's agenda, and *ours* or *mine*.
fn texts(document: &Document) -> [Option<String>; 2] {
    match document.kind() {
        Some(Kind::Session) => [TextField::Agenda, TextField::Ours].map(|field| document.text(field).ok()),
        Some(Kind::Notes) => [None, document.text(TextField::Mine).ok()],
        Some(
            Kind::Home
            | Kind::Keyring
            | Kind::Profile
            | Kind::Pair
            | Kind::Practice
            | Kind::Topic
            | Kind::Answer
            | Kind::Newer(_),
        )
        | None => [None, None],
    }
}

fn differ(before: &[Option<String>; 2], after: &[Option<String>; 2]) -> [bool; 2] {
    let [[a, b], [c, d]] = [before, after];
    [a.is_some() && a != c, b.is_some() && b != d]
}
