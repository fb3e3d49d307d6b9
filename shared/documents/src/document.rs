//! One document: the only place that owns Automerge.
//!
//! Local edits gather in an open transaction until [`Document::take_changes`]; foreign changes come in through
//! [`Document::apply`], which works on a copy. Texts are in `document/text.rs`, what has just been made in them in
//! `document/edits.rs`, values in `document/fields.rs`, the past in `document/history.rs`,
//! what two wrote apart in `document/apart.rs`.

mod apart;
mod apply;
mod edits;
mod fields;
mod history;
mod text;
mod waiting;

pub use apart::{Apart, Meeting};
pub use apply::{Applied, RefusalReason, RefusedChange};
pub use edits::Writer;
pub(crate) use fields::{Entry, Field, Fields, check_id, check_line, worded};
pub use history::{Fate, Stretch};
pub use text::{Caret, TextField};

use crate::guard::{Panicked, caught};
use crate::limits::{CHANGE_BYTES_MAX, DOCUMENT_BYTES_MAX, DOCUMENT_OPERATIONS_MAX, TEXT_PER_CHANGE_UNITS};
use crate::{Actor, Error, Kind, bytes, genesis};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, AutomergeError, LoadOptions, ROOT, ReadDoc, TextEncoding};
use edits::Watched;
use waiting::{Waiting, shortest};

/// One document. It has no `Debug` that could print what is written in it.
pub struct Document {
    automerge: AutoCommit,
    /// Local changes that [`Document::take_changes`] has not given out yet.
    outgoing: Vec<Vec<u8>>,
    /// Whose first change alone begins it; `None`: any kind's.
    only: Option<Kind>,
    /// Units and values of the open transaction; bounds the size of the change that it becomes.
    pending_weight: usize,
    /// About the bytes and operations of all changes in here: what keeps it openable.
    bytes: usize,
    operations: u64,
    waiting: Waiting,
    watched: Watched,
}

crate::quiet::quiet!(Document);

impl Document {
    /// A new document of a kind. Its first change is the same on every device, see `genesis.rs`.
    pub fn new(kind: &Kind, actor: Actor) -> Self {
        match genesis::begin(kind, actor) {
            Ok((automerge, change)) => Self { outgoing: vec![change], ..Self::around(automerge, 0) },
            Err(error) => unreachable!("a fresh document takes its first change: {error}"),
        }
    }

    /// An empty one, to receive into: the first change travels with the others.
    pub fn empty(actor: Actor) -> Self {
        Self::around(genesis::blank(actor), 0)
    }

    /// The same for a page that can only be of one kind: nobody begins it as something else.
    pub fn empty_for(only: Option<Kind>, actor: Actor) -> Self {
        Self { only, ..Self::empty(actor) }
    }

    /// Begins one that is still empty; any other is left as it is.
    pub fn begin(&mut self, kind: &Kind) {
        if !self.is_empty() {
            return;
        }
        if let Some(first) = Self::new(kind, Actor([0; 16])).outgoing.pop()
            && self.apply(std::slice::from_ref(&first)).applied > 0
        {
            self.outgoing.push(first);
        }
    }

    /// Opens what [`Document::save`] and stored changes gave. The base must load; a broken change is skipped and named.
    pub fn open(base: Option<&[u8]>, changes: &[Vec<u8>], actor: Actor) -> Result<(Self, Vec<RefusedChange>), Error> {
        Self::open_for(None, base, changes, actor)
    }

    /// The same for a page that can only be of one kind. What was stored of another one is passed over.
    pub fn open_for(
        only: Option<Kind>,
        base: Option<&[u8]>,
        changes: &[Vec<u8>],
        actor: Actor,
    ) -> Result<(Self, Vec<RefusedChange>), Error> {
        let base = base.unwrap_or_default();
        let unreadable = Error::Unreadable { size: base.len() };
        let saved = bytes::saved(base).ok_or_else(|| unreadable.clone())?;
        let automerge = match saved.document {
            Some(chunk) => load(chunk, actor).ok_or(unreadable)?,
            None => genesis::blank(actor),
        };
        let mut document = Self::around(automerge, saved.inflated);
        if only.is_some() && !document.is_empty() && document.kind() != only {
            document = Self::empty(actor);
        }
        document.only = only;
        let mut refused = document.apply(&saved.changes).refused;
        refused.extend(document.apply(changes).refused);
        Ok((document, refused))
    }

    /// The whole document in a compact form, with what waits in it. What this gives, [`Document::open`] opens.
    pub fn save(&mut self) -> Vec<u8> {
        self.commit();
        let compact = caught(|| self.automerge.save()).ok().filter(|saved| self.opens_again(saved));
        // Automerge can take a hostile change and save what it then cannot load. The changes themselves always load.
        let mut saved = compact.unwrap_or_else(|| self.every_change());
        self.waiting.append_to(&mut saved);
        saved
    }

    /// What it is; `None` while its first change has not arrived.
    pub fn kind(&self) -> Option<Kind> {
        self.reading(|automerge| {
            let known =
                genesis::hashes().iter().find(|(_, hash)| ReadDoc::get_missing_deps(automerge, &[*hash]).is_empty());
            known.map(|(kind, _)| kind.clone()).or_else(|| {
                let (word, _) = automerge.get(ROOT, "kind").ok()??;
                word.as_str().map(|word| Kind::Newer(word.to_owned()))
            })
        })
        .unwrap_or_default()
    }

    /// True until a first change is here.
    pub fn is_empty(&self) -> bool {
        self.automerge.is_empty()
    }

    /// The newest changes' hashes, sorted. What is pending is committed first.
    pub fn heads(&mut self) -> Vec<[u8; 32]> {
        self.commit();
        let mut heads: Vec<_> = self.automerge.get_heads().into_iter().map(|hash| hash.0).collect();
        heads.sort_unstable();
        heads
    }

    /// Commits what was edited and gives the local changes since the last call, oldest first.
    pub fn take_changes(&mut self) -> Vec<Vec<u8>> {
        self.commit();
        std::mem::take(&mut self.outgoing)
    }

    /// Hands the pen to another actor; what is pending is committed first.
    pub fn set_actor(&mut self, actor: Actor) {
        self.commit();
        self.automerge.set_actor(ActorId::from(actor.0));
    }

    /// Every change that is in here, oldest first: for a place that may have none of them.
    pub fn changes(&mut self) -> Vec<Vec<u8>> {
        self.commit();
        let changes = caught(|| self.automerge.get_changes(&[])).unwrap_or_default();
        changes.into_iter().map(|mut change| shortest(&mut change)).collect()
    }

    /// Takes in what was written apart in another copy of this document, as if it had been written here: both texts are there
    /// afterwards, and both answers stand. Whole or not at all.
    pub fn absorb(&mut self, mut apart: Self) -> Result<(), Error> {
        let (known, changes) = (self.changes(), apart.changes());
        let applied = self.apply(&changes);
        if !applied.refused.is_empty() || applied.waiting > 0 {
            return Err(Error::NotTaken);
        }
        self.outgoing.extend(changes.into_iter().filter(|change| !known.contains(change)));
        Ok(())
    }

    /// True if [`Document::take_changes`] would give something.
    pub fn has_pending(&self) -> bool {
        self.automerge.pending_ops() > 0 || !self.outgoing.is_empty()
    }

    fn around(automerge: AutoCommit, bytes: usize) -> Self {
        let operations = automerge.stats().num_ops;
        let (waiting, watched) = (Waiting::default(), Watched::default());
        Self { automerge, outgoing: Vec::new(), only: None, pending_weight: 0, bytes, operations, waiting, watched }
    }

    /// Closes the open transaction, if it holds anything. Commit times are always 0: times that matter are fields.
    fn commit(&mut self) {
        self.pending_weight = 0;
        if self.automerge.pending_ops() == 0 {
            return;
        }
        let committed = caught(|| {
            let hash = self.automerge.commit_with(CommitOptions::default().with_time(0))?;
            self.automerge.get_change_by_hash(&hash)
        });
        if let Ok(Some(mut change)) = committed {
            self.bytes = self.bytes.saturating_add(change.raw_bytes().len());
            self.operations = self.operations.saturating_add(u64::try_from(change.len()).unwrap_or(u64::MAX));
            self.outgoing.push(change.bytes().into_owned());
        }
    }

    fn reading<'a, T>(&'a self, read: impl FnOnce(&'a AutoCommit) -> T) -> Result<T, Error> {
        caught(|| read(&self.automerge)).map_err(|Panicked| Error::Panicked)
    }

    /// One edit. A panic inside loses what was pending and nothing that was committed.
    fn writing<T>(&mut self, write: impl FnOnce(&mut AutoCommit) -> Result<T, AutomergeError>) -> Result<T, Error> {
        if let Ok(result) = caught(|| write(&mut self.automerge)) {
            return result.map_err(|_| Error::NotTaken);
        }
        self.watched.lose();
        // If even this panics there is nothing more to undo: the next open starts from the stored changes.
        let _ = caught(|| self.automerge.rollback());
        Err(Error::Panicked)
    }

    /// Makes room for an edit of this weight: commits before a change would outgrow an envelope.
    fn make_room(&mut self, weight: usize) -> Result<(), Error> {
        if self.pending_weight.saturating_add(weight) > TEXT_PER_CHANGE_UNITS {
            self.commit();
        }
        self.check_room(weight)?;
        self.pending_weight += weight;
        Ok(())
    }

    fn check_room(&self, weight: usize) -> Result<(), Error> {
        let pending = u64::try_from(self.pending_weight.saturating_add(weight)).unwrap_or(u64::MAX);
        // What becomes of the edit is no larger than one change may be: so nobody refuses what was let in here.
        let bytes = self.bytes.saturating_add(CHANGE_BYTES_MAX);
        if self.operations.saturating_add(pending) > DOCUMENT_OPERATIONS_MAX || bytes > DOCUMENT_BYTES_MAX {
            return Err(Error::Full);
        }
        Ok(())
    }

    fn opens_again(&mut self, saved: &[u8]) -> bool {
        let heads = self.automerge.get_heads();
        let taken_apart = bytes::saved(saved).and_then(|saved| saved.document);
        taken_apart.and_then(|chunk| load(chunk, Actor([0; 16]))).is_some_and(|mut again| again.get_heads() == heads)
    }

    fn every_change(&mut self) -> Vec<u8> {
        let changes = caught(|| self.automerge.get_changes(&[])).unwrap_or_default();
        changes.into_iter().flat_map(|mut change| shortest(&mut change)).collect()
    }
}

/// Loads a document chunk that was measured before. Automerge draws a random actor here; it never writes.
fn load(chunk: &[u8], actor: Actor) -> Option<AutoCommit> {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    let automerge = caught(|| AutoCommit::load_with_options(chunk, options)).ok()?.ok()?;
    Some(automerge.with_actor(ActorId::from(actor.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_changes_opens_like_the_compact_form() {
        let mut document = Document::new(&Kind::Notes, Actor([1; 16]));
        for word in ["one ", "two ", "three "] {
            document.splice(TextField::Mine, 0, 0, &word.repeat(100)).unwrap();
            document.commit();
        }
        let (saved, listed) = (document.save(), document.every_change());
        assert!(listed.len() > saved.len());
        for bytes in [saved, listed] {
            let (mut opened, refused) = Document::open(Some(&bytes), &[], Actor([2; 16])).unwrap();
            assert_eq!((opened.heads(), refused), (document.heads(), vec![]));
        }
    }

    #[test]
    fn an_edit_that_others_would_refuse_as_too_large_is_refused_here() {
        let mut document = Document::new(&Kind::Notes, Actor([1; 16]));
        document.bytes = DOCUMENT_BYTES_MAX - CHANGE_BYTES_MAX;
        document.splice(TextField::Mine, 0, 0, "the last one").unwrap();
        document.commit();
        assert_eq!(document.splice(TextField::Mine, 0, 0, "one more"), Err(Error::Full));
        let last = document.take_changes();
        let mut other = Document::empty(Actor([2; 16]));
        other.bytes = DOCUMENT_BYTES_MAX - CHANGE_BYTES_MAX;
        assert_eq!(other.apply(&last).refused, []);
    }

    #[test]
    fn a_panic_in_an_edit_loses_what_was_pending_and_no_more() {
        let mut document = Document::new(&Kind::Notes, Actor([1; 16]));
        document.splice(TextField::Mine, 0, 0, "kept").unwrap();
        let heads = document.heads();
        document.splice(TextField::Mine, 0, 0, "lost ").unwrap();
        let result: Result<(), _> = document.writing(|_| panic!("private text"));
        assert_eq!((result, document.heads()), (Err(Error::Panicked), heads));
        assert_eq!(document.text(TextField::Mine).unwrap(), "kept");
    }
}
