//! From the first event to the home screen: read the rows that lists show, no documents but one's own page.

use crate::app::Waits;
use crate::ground::chance::Chance;
use crate::ground::effect::{StoreAnswer, StoreOperation, StoreOutcome};
use crate::ground::model::{Model, Then};
use crate::ground::rows::{Projected, Projection};
use crate::ground::{id, reading};
use documents::DocumentId;
use protocol::SpaceId;
use spaces::rng::random;
use sync::Replica;
use sync::store::{Batch, Range, Table};

impl Model {
    pub(crate) fn launch(&mut self, seed: [u8; 32]) {
        documents::hush_panics();
        self.chance = Chance::new(seed);
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
        self.tend = true;
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
        for (id, records) in reading::by_document(&records) {
            let Some(space) = self.space_of(&id) else { continue };
            let kept = self.shelf.has(&id);
            if !kept {
                self.shelf.open(id, space, &records, self.actor(&space));
            }
            self.project_one(id, &mut batch);
        }
        self.writer.push_quietly(batch, None);
    }

    /// The store did not answer a read; ask again. Also for documents that nothing waits for by name: who else is let in, and
    /// which answers are opened, depends on some of them. True if it was time.
    pub(crate) fn read_again(&mut self) -> bool {
        if self.read_again_at_ms.is_none_or(|at| at > self.steady_ms) {
            return false;
        }
        self.read_again_at_ms = None;
        match (self.loaded, self.mending) {
            (false, _) => self.read_start(),
            (true, true) => self.mend(),
            (true, false) => {}
        }
        let unread = std::mem::take(&mut self.unread);
        self.ask_for(unread.into_iter().collect());
        true
    }

    /// Takes in documents that the store has read. False where it could not: it is asked again.
    fn documents_came(&mut self, ids: &[DocumentId], answer: StoreAnswer) -> bool {
        let StoreOutcome::Read { records, damaged } = answer.outcome else {
            self.unread.extend(ids);
            self.read_later();
            return false;
        };
        for id in ids {
            self.reading.remove(id);
        }
        let mut by_document = reading::by_document(&records);
        for id in ids {
            let records = by_document.remove(id).unwrap_or_default();
            if let (false, Some(space)) = (self.shelf.has(id), self.space_of(id)) {
                self.shelf.open(*id, space, &records, self.actor(&space));
                self.check(*id, damaged > 0);
            }
        }
        self.stale.opened_all(ids);
        self.tend |= ids.iter().any(|id| {
            matches!(self.rows.get(id).map(|row| &row.what), Some(Projection::Practice(_) | Projection::Profile(_)))
        });
        if self.facts.private.is_some_and(|private| ids.contains(&id::keyring(&private))) {
            self.stale.everything();
        }
        true
    }
}

impl crate::app::Model {
    /// The store has read documents that were asked for.
    pub(crate) fn documents_read(&mut self, ids: &[DocumentId], answer: StoreAnswer) {
        if self.ground.documents_came(ids, answer) {
            self.resume();
            self.ground.reconcile();
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
}
