//! Documents that are not at hand: asking the store for them, once.

use crate::ground::effect::StoreOperation;
use crate::ground::model::{Model, Then};
use crate::ground::{id, shelf};
use documents::DocumentId;
use protocol::SpaceId;
use std::collections::BTreeMap;
use sync::store::Record;

/// A store that did not answer a read is asked again after this, in milliseconds.
const READ_AGAIN_MS: i64 = 1_000;

impl Model {
    /// One's own pages, and what is on the screen.
    pub(crate) fn always_at_hand(&self) -> Vec<DocumentId> {
        let pages = self.facts.private.iter().flat_map(|private| [id::home(private), id::keyring(private)]);
        pages.chain(self.on_screen.iter().copied()).collect()
    }

    /// Where a document lives: by its row, or because its id follows from something known. Otherwise it stays as it is until
    /// the log says so again.
    pub(crate) fn space_of(&self, id: &DocumentId) -> Option<SpaceId> {
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

    pub(crate) fn ask_for(&mut self, ids: Vec<DocumentId>) {
        if !ids.is_empty() {
            let ranges = ids.iter().flat_map(shelf::ranges).collect();
            self.wishes.store.push((StoreOperation::Read(ranges), Then::Read(ids)));
        }
    }

    /// A document that is not whole is said so, and made whole from the log at the next sync.
    pub(crate) fn check(&mut self, id: DocumentId, damaged: bool) {
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

    pub(crate) fn read_later(&mut self) {
        self.read_again_at_ms.get_or_insert(self.steady_ms + READ_AGAIN_MS);
    }
}

pub(crate) fn by_document(records: &[Record]) -> BTreeMap<DocumentId, Vec<Record>> {
    let mut documents: BTreeMap<DocumentId, Vec<Record>> = BTreeMap::new();
    for record in records {
        if let Some(id) = shelf::owner(record) {
            documents.entry(id).or_default().push(record.clone());
        }
    }
    documents
}
