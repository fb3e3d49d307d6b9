//! From the first event to the home screen: read the rows that lists show, no documents but one's own page.

use crate::effect::{StoreAnswer, StoreOperation, StoreOutcome};
use crate::id;
use crate::model::{Model, Then, Waits};
use crate::projection::{Projected, Projection};
use crate::shelf;
use documents::DocumentId;
use protocol::SpaceId;
use spaces::rng::random;
use std::collections::BTreeMap;
use sync::Replica;
use sync::store::{Batch, Range, Record, Table};

/// A store that did not answer a read is asked again after this, in milliseconds.
const READ_AGAIN_MS: i64 = 1_000;

impl Model {
    pub(crate) fn launch(&mut self, seed: [u8; 32]) {
        documents::hush_panics();
        self.chance = crate::chance::Chance::new(seed);
        self.process = random(&mut self.chance);
        self.read_start();
    }

    fn read_start(&mut self) {
        let whole = |table| Range { table, prefix: Vec::new() };
        let tables =
            [Table::Meta, Table::Space, Table::Keys, Table::Outbox, Table::Displaced, Table::Projection].map(whole);
        self.wishes.store.push((StoreOperation::Read(tables.to_vec()), Then::Loaded));
    }

    pub(crate) fn start(&mut self, answer: StoreAnswer) {
        let StoreOutcome::Read { records, damaged } = answer.outcome else { return self.read_later() };
        self.loaded = true;
        for record in records.iter().filter(|record| record.key.table == Table::Meta) {
            self.restore_fact(&record.key.key, &record.value);
        }
        let (replica, broken) = Replica::restore(&records);
        self.replica = replica;
        let rows = records.iter().filter(|record| record.key.table == Table::Projection);
        let unread = rows.clone().filter(|record| Projected::from_record(record).is_none()).count();
        self.rows = rows.filter_map(Projected::from_record).collect();
        self.damaged = damaged + broken + u32::try_from(unread).unwrap_or(u32::MAX);
        if self.facts.private.is_none() {
            // The record that says so may be the broken one; a space knows itself whom it is for.
            self.facts.private = self.replica.private();
        }
        self.findable.begin(self.rows.keys());
        self.stale.everything();
        self.tending.asked = true;
        if self.damaged > 0 {
            self.mend();
        }
        if let Some(private) = self.facts.private {
            self.are_at_hand(&[id::home(&private), id::keyring(&private)]);
        }
    }

    /// Something of what was stored is broken: rows are made anew from the documents, and every log is read again.
    /// Until the rows are there, nothing else is done: a document without its row would pass for a new one.
    fn mend(&mut self) {
        self.mending = true;
        let whole = |table| Range { table, prefix: Vec::new() };
        self.wishes
            .store
            .push((StoreOperation::Read([Table::Document, Table::Change].map(whole).to_vec()), Then::Rebuilt));
        let spaces: Vec<SpaceId> = self.replica.spaces().collect();
        for space in spaces {
            if let Some(batch) = self.replica.reread(&space) {
                self.writer.push_quietly(batch, None);
            }
        }
    }

    pub(crate) fn rebuilt(&mut self, answer: StoreAnswer) {
        let StoreOutcome::Read { records, damaged } = answer.outcome else { return self.read_later() };
        self.mending = false;
        self.damaged = self.damaged.saturating_add(damaged);
        let mut batch = Batch::default();
        for (id, records) in by_document(&records) {
            let Some(space) = self.space_of(&id) else { continue };
            let kept = self.shelf.has(&id);
            if !kept {
                self.shelf.open(id, space, &records, self.actor(&space));
            }
            self.project_one(id, &mut batch);
        }
        self.writer.push_quietly(batch, None);
    }

    /// Where a document lives: by its row, or because its id follows from something known. Otherwise it stays as it is until
    /// the log says so again.
    fn space_of(&self, id: &DocumentId) -> Option<SpaceId> {
        let pair = self.pairs().into_iter().find(|space| [id::pair(space), id::practice(space)].contains(id));
        let private = self.facts.private.filter(|private| {
            id::home(private) == *id
                || id::keyring(private) == *id
                || id::profile(private) == *id
                || self.rows.keys().any(|session| id::notes(private, session) == *id)
        });
        self.rows.get(id).map(|row| row.space).or(pair).or(private)
    }

    /// Asks for the documents that are not at hand. True if there are none.
    pub(crate) fn are_at_hand(&mut self, ids: &[DocumentId]) -> bool {
        let missing: Vec<DocumentId> = ids.iter().copied().filter(|id| !self.shelf.has(id)).collect();
        let ask: Vec<DocumentId> = missing.iter().copied().filter(|id| self.reading.insert(*id)).collect();
        self.ask_for(ask);
        missing.is_empty() && !self.mending
    }

    fn ask_for(&mut self, ids: Vec<DocumentId>) {
        if !ids.is_empty() {
            let ranges = ids.iter().flat_map(shelf::ranges).collect();
            self.wishes.store.push((StoreOperation::Read(ranges), Then::Read(ids)));
        }
    }

    pub(crate) fn documents_read(&mut self, ids: &[DocumentId], answer: StoreAnswer) {
        let StoreOutcome::Read { records, damaged } = answer.outcome else {
            self.unread.extend(ids);
            return self.read_later();
        };
        for id in ids {
            self.reading.remove(id);
        }
        let mut by_document = by_document(&records);
        for id in ids {
            let records = by_document.remove(id).unwrap_or_default();
            if let (false, Some(space)) = (self.shelf.has(id), self.space_of(id)) {
                self.shelf.open(*id, space, &records, self.actor(&space));
                self.check(*id, damaged > 0);
            }
        }
        self.stale.opened_all(ids);
        self.tending.asked |= ids.iter().any(|id| {
            matches!(self.rows.get(id).map(|row| &row.what), Some(Projection::Practice(_) | Projection::Profile(_)))
        });
        if self.facts.private.is_some_and(|private| ids.contains(&id::keyring(&private))) {
            self.stale.everything();
        }
        self.resume();
        self.reconcile();
    }

    /// A document that is not whole is said so, and made whole from the log at the next sync.
    fn check(&mut self, id: DocumentId, damaged: bool) {
        let Some(shelved) = self.shelf.get_mut(&id) else { return };
        shelved.damaged |= damaged;
        if shelved.damaged {
            let space = shelved.space;
            self.damaged = self.damaged.saturating_add(1);
            if let Some(batch) = self.replica.reread(&space) {
                self.writer.push_quietly(batch, None);
            }
        }
    }

    /// Takes up what waited for documents. What a person did keeps its order.
    pub(crate) fn resume(&mut self) {
        for waits in std::mem::take(&mut self.waiting) {
            match waits {
                Waits::Delivery(delivery) => self.deliver(delivery),
                Waits::Ui(event) => self.ui(event),
            }
        }
    }

    pub(crate) fn read_later(&mut self) {
        self.read_again_at_ms.get_or_insert(self.steady_ms + READ_AGAIN_MS);
    }

    /// The store did not answer a read; ask again. Also for documents that nothing waits for by name: who else is let in, and
    /// which answers are opened, depends on some of them.
    pub(crate) fn read_again(&mut self) {
        if self.read_again_at_ms.is_none_or(|at| at > self.steady_ms) {
            return;
        }
        self.read_again_at_ms = None;
        match (self.loaded, self.mending) {
            (false, _) => self.read_start(),
            (true, true) => self.mend(),
            (true, false) => {}
        }
        let unread = std::mem::take(&mut self.unread);
        self.ask_for(unread.into_iter().collect());
        self.read_past();
    }
}

fn by_document(records: &[Record]) -> BTreeMap<DocumentId, Vec<Record>> {
    let mut documents: BTreeMap<DocumentId, Vec<Record>> = BTreeMap::new();
    for record in records {
        if let Some(id) = shelf::owner(record) {
            documents.entry(id).or_default().push(record.clone());
        }
    }
    documents
}
