//! What is shown and no longer true.

use crate::ground::id;
use crate::ground::rows::Projection;
use documents::DocumentId;
use std::collections::BTreeSet;

/// What is shown and no longer true.
#[derive(Default)]
pub(crate) struct Stale {
    pub(crate) everything: bool,
    pub(crate) sessions: BTreeSet<DocumentId>,
    pub(crate) topics: bool,
    pub(crate) answers: bool,
    pub(crate) pairs: bool,
    pub(crate) today: bool,
    pub(crate) opened: BTreeSet<DocumentId>,
}

impl Stale {
    pub(crate) fn everything(&mut self) {
        self.everything = true;
    }

    /// The row of this document has changed.
    pub(crate) fn document(&mut self, id: DocumentId, what: &Projection) {
        match what {
            Projection::Session(_) => drop(self.sessions.insert(id)),
            Projection::Notes(notes) => self.sessions.extend(id::document(&notes.session)),
            Projection::Topic(_) => self.topics = true,
            Projection::Answer { .. } => self.answers = true,
            // Names stand in every row.
            Projection::Pair(_)
            | Projection::Practice(_)
            | Projection::Profile(_)
            | Projection::Home { .. }
            | Projection::Keyring => self.everything = true,
            Projection::Other => {}
        }
        self.today = true;
    }

    /// This document has changed; it may be on the screen.
    pub(crate) fn opened(&mut self, id: DocumentId) {
        self.opened.insert(id);
    }

    pub(crate) fn opened_all(&mut self, ids: &[DocumentId]) {
        self.opened.extend(ids.iter().copied());
    }
}
