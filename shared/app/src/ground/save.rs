//! From an edit to the disk: the short quiet, the batch, and what it holds.
//!
//! One batch carries the changes, the projection and the outbox row, so that they become true together.

use crate::ground::model::Model;
use crate::ground::rows::{Projected, Projection, project};
use documents::DocumentId;
use sync::store::Batch;

/// What was typed is stored after this much quiet, in milliseconds (EXPERIENCE 4.2: at most 300 after the last key).
const QUIET_MS: i64 = 250;

/// … and at the latest this long after the first key, in milliseconds, while the typing goes on.
const LATEST_MS: i64 = 2_000;

impl Model {
    /// Something was typed: store it after the short quiet.
    pub(crate) fn save_soon(&mut self) {
        let latest = self.save_at_ms.map_or(self.steady_ms + LATEST_MS, |(_, latest)| latest);
        self.save_at_ms = Some(((self.steady_ms + QUIET_MS).min(latest), latest));
    }

    /// Puts every edited document into one batch on its way to the disk.
    pub(crate) fn save(&mut self) {
        self.save_at_ms = None;
        for id in self.shelf.dirty() {
            self.save_one(id);
        }
    }

    pub(crate) fn save_one(&mut self, id: DocumentId) {
        let Some(shelved) = self.shelf.get_mut(&id) else { return };
        shelved.dirty = false;
        let (space, changes) = (shelved.space, shelved.document.take_changes());
        if changes.is_empty() {
            return;
        }
        let mut batch = Batch::default();
        shelved.store(id, changes.clone(), &mut batch);
        self.project_one(id, &mut batch);
        self.note_past(id, &mut batch);
        self.note_own_author(id, &mut batch);
        let (replica, mut moment) = self.replica();
        // A document outside any known space cannot come about; it would stay on this device.
        if let Ok(queued) = replica.queue_changes(space, id, changes, &mut moment) {
            batch.append(queued);
        }
        self.writer.push(batch);
    }

    /// Brings a document's row up to date.
    pub(crate) fn project_one(&mut self, id: DocumentId, batch: &mut Batch) {
        let Some(shelved) = self.shelf.get(&id) else { return };
        let projected = Projected { space: shelved.space, what: project(&shelved.document) };
        if self.rows.get(&id) != Some(&projected) {
            let (key, value) = projected.record(&id);
            batch.put(key, value);
            self.stale.document(id, &projected.what);
            // What opens an answer comes by another space than the answer.
            self.tend |= matches!(projected.what, Projection::Practice(_) | Projection::Profile(_));
            self.rows.insert(id, projected);
        }
        self.stale.opened(id);
        self.make_findable(id, batch);
    }
}
