//! What can be found of a document: its texts, as one record beside it, written with the change that made them so.
//!
//! The document on the screen is the exception. Its record would be written whole with every short quiet of typing, so it
//! only gets a small mark that says "behind", and its record when it leaves the screen, when everything is to be saved, or
//! when something is looked for. A notebook that has no records yet gets them when something is first looked for.

use crate::ground::index::{Passage, record};
use crate::ground::model::Model;
use documents::{Document, DocumentId};
use std::collections::BTreeSet;
use sync::store::{Batch, RecordKey, Table};

const BEHIND: &[u8] = b"behind";

/// Says that every document has its record. Another form of them needs another name.
const WHOLE: &[u8] = b"findable-2";

/// Documents that are read at once to catch up.
const CATCH_UP_DOCUMENTS: usize = 32;

/// How far the records have come.
pub(crate) struct Findable {
    /// What there is to be found in a document; each room knows its own.
    pub(crate) passages: fn(&Document) -> Vec<Passage>,
    behind: BTreeSet<DocumentId>,
    whole: bool,
    /// A record was written since anybody looked.
    pub(crate) changed: bool,
    /// Every record was made anew once since the launch; what is broken even so stays out.
    renewed: bool,
}

impl Default for Findable {
    fn default() -> Self {
        let nothing = |_: &Document| Vec::new();
        Self { passages: nothing, behind: BTreeSet::new(), whole: false, changed: false, renewed: false }
    }
}

impl Findable {
    /// Takes a stored fact back in, if it is one of these.
    pub(crate) fn restore(&mut self, key: &[u8]) -> bool {
        self.whole |= key == WHOLE;
        let behind = key.strip_prefix(BEHIND).and_then(|id| id.try_into().ok());
        self.behind.extend(behind.map(DocumentId));
        key == WHOLE || behind.is_some()
    }

    /// After the rows were read.
    pub(crate) fn begin<'a>(&mut self, rows: impl Iterator<Item = &'a DocumentId>) {
        if !self.whole {
            self.behind.extend(rows.copied());
        }
    }

    /// Records are broken.
    pub(crate) fn renew<'a>(&mut self, rows: impl Iterator<Item = &'a DocumentId>) {
        if !std::mem::replace(&mut self.renewed, true) {
            self.whole = false;
            self.behind.extend(rows.copied());
        }
    }
}

impl Model {
    /// Brings a document's record up to date, or says that it is behind.
    pub(crate) fn make_findable(&mut self, id: DocumentId, batch: &mut Batch) {
        if !self.is_on_screen(&id) {
            self.write_findable(id, batch);
        } else if self.findable.behind.insert(id) {
            batch.put(RecordKey::new(Table::Meta, &[BEHIND, &id.0]), Vec::new());
        }
    }

    fn write_findable(&mut self, id: DocumentId, batch: &mut Batch) {
        let Some(shelved) = self.shelf.get(&id) else { return };
        let passages = (self.findable.passages)(&shelved.document);
        let key = RecordKey::new(Table::Find, &[&id.0]);
        if passages.is_empty() {
            batch.delete(key);
        } else {
            batch.put(key, record(&passages));
        }
        self.findable.changed = true;
        if self.findable.behind.remove(&id) {
            batch.delete(RecordKey::new(Table::Meta, &[BEHIND, &id.0]));
        }
        if !self.findable.whole && self.findable.behind.is_empty() {
            self.findable.whole = true;
            batch.put(RecordKey::new(Table::Meta, &[WHOLE]), Vec::new());
        }
    }

    fn is_on_screen(&self, id: &DocumentId) -> bool {
        self.on_screen.contains(id)
    }

    /// Writes every record that is behind and whose document is at hand, the one on the screen included.
    pub(crate) fn all_findable(&mut self) {
        self.write_behind(|_, _| true);
    }

    /// Are there documents that have to be read before everything can be found?
    pub(crate) fn reads_to_find(&self) -> bool {
        self.findable.behind.iter().any(|id| !self.shelf.has(id))
    }

    /// Writes what left the screen; and while something is looked for, reads what is behind, some documents at a time.
    pub(crate) fn findable_catches_up(&mut self) {
        if self.findable.behind.is_empty() || !self.findable.whole && !self.searching {
            return;
        }
        self.write_behind(|model, id| !model.is_on_screen(id));
        if self.searching && self.reading.is_empty() {
            let behind: Vec<DocumentId> = self.findable.behind.iter().copied().collect();
            let missing = behind.into_iter().filter(|id| !self.shelf.has(id)).take(CATCH_UP_DOCUMENTS);
            let missing: Vec<DocumentId> = missing.collect();
            self.are_at_hand(&missing);
        }
    }

    fn write_behind(&mut self, which: impl Fn(&Self, &DocumentId) -> bool) {
        let saved = |id: &DocumentId| self.shelf.get(id).is_some_and(|shelved| !shelved.dirty);
        let ready = self.findable.behind.iter().filter(|id| saved(id) && which(self, id));
        let ready: Vec<DocumentId> = ready.copied().collect();
        let mut batch = Batch::default();
        for id in ready {
            self.write_findable(id, &mut batch);
        }
        self.writer.push_quietly(batch, None);
    }
}
