//! Texts for a field that is being typed in. What a version is and what has come since one is decided in `app`; here stands
//! only that no two splices of a process are called alike.

use crate::Device;
use app::UiEvent;
use app::session::event::{Notebook, SessionEvent};
use std::sync::atomic::Ordering;

/// What fields show is counted in odd numbers, what the core knows by itself in even ones.
pub(crate) const FIRST: u64 = 1;
const STEP: u64 = 2;

impl Device {
    /// Tells the core of a splice that a field has made in the version `seen`, in UTF-16 code units. Posts, and answers what
    /// the field shows with the splice in it: the version for its next splice, and to ask for news with.
    pub fn splice_text(
        &self,
        session: String,
        notebook: Notebook,
        seen: u64,
        at: u32,
        removed: u32,
        inserted: String,
    ) -> u64 {
        let makes = self.makes.fetch_add(STEP, Ordering::SeqCst);
        self.update(UiEvent::Session(SessionEvent::SpliceText {
            session,
            notebook,
            seen,
            makes,
            at,
            removed,
            inserted,
        }));
        makes
    }
}
