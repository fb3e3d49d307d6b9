//! Foreign changes: measured, judged, tried on a copy, and only then taken.
//!
//! A bad change costs itself and what builds on it, never its neighbours: if a batch fails as a whole, its halves are
//! tried, down to single changes. Whether a change is good depends on it and on what it builds on, not on the order of
//! arrival, so that all devices refuse the same ones.

use super::Document;
use super::apart::{Meeting, Taken};
use crate::guard::{Panicked, caught};
use crate::limits::{ACTORS_MAX, DOCUMENT_BYTES_MAX, DOCUMENT_OPERATIONS_MAX, OPERATIONS_AT_ONCE_MAX};
use crate::{Actor, Kind, bytes, genesis};
use automerge::{ActorId, AutoCommit, Change, ChangeHash, ChangeMetadata, ObjType, ROOT, ReadDoc, Value};
use std::collections::{BTreeSet, HashMap};

/// What became of a batch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// How many changes were new and taken.
    pub applied: usize,
    /// What was not taken, and why.
    pub refused: Vec<RefusedChange>,
    /// True if something taken was written without knowing all that was here: both texts are there now.
    pub merged: bool,
    /// How many changes, of this batch or before, wait for one that has not come.
    pub waiting: usize,
    /// Which changes of this batch, counted from 0, are the first of an actor in this document. Of those that wait, only the
    /// first one under an actor who is not here: a forged one takes nobody's place.
    pub began: Vec<(usize, Actor)>,
    /// What the new changes were written on, as far as it was here before: where the two sides had parted.
    pub parted: Vec<[u8; 32]>,
    /// Where lines of changes that knew nothing of each other came together.
    pub met: Vec<Meeting>,
}

/// A change that was not taken. Prints no content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedChange {
    /// The change's hash, or the SHA-256 of its bytes if it could not be read.
    pub hash: [u8; 32],
    /// Its size in bytes.
    pub size: usize,
    /// Why.
    pub why: RefusalReason,
}

/// Why a change was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// It, or the document with it, would be larger than we accept; or too much waits already.
    TooLarge,
    /// It inflates beyond the cap.
    Inflates,
    /// These bytes are not one whole change with a valid checksum.
    NotAChange,
    /// It, or the document with it, has too many operations.
    TooManyOperations,
    /// The document has too many actors.
    TooManyActors,
    /// The core panicked over it.
    Panicked,
    /// It does not fit what it builds on, or cannot be saved as it came.
    Invalid,
}

/// What a later change needs to know of an earlier one.
#[derive(Clone)]
struct Link {
    actor: ActorId,
    seq: u64,
    last_operation: u64,
}

/// A change that may be tried: everything that it builds on is here or stands before it.
struct Ready {
    change: Change,
    concurrent: bool,
}

impl Ready {
    fn refused(&self, why: RefusalReason) -> RefusedChange {
        refused(&self.change, why)
    }
}

/// The document as it will be once the changes judged so far are in.
struct Judge {
    only: Option<Kind>,
    heads: Vec<ChangeHash>,
    links: HashMap<ChangeHash, Link>,
    bytes: usize,
    operations: u64,
    actors: usize,
    has_root: bool,
}

impl Document {
    /// Applies foreign changes; what is pending here is committed first and still comes out of
    /// [`Document::take_changes`]. Known changes are passed over.
    pub fn apply(&mut self, changes: &[Vec<u8>]) -> Applied {
        self.commit();
        let mut outcome = Applied::default();
        let mut first = Vec::new();
        for (number, bytes) in changes.iter().enumerate() {
            match bytes::change(bytes) {
                Ok(change) if self.has(&change.hash()) => {}
                Ok(change) => {
                    if change.seq() == 1 {
                        let is_awaited = self.waiting.begins(change.actor_id());
                        first.push((number, change.hash(), change.actor_id().clone(), is_awaited));
                    }
                    self.wait(change, &mut outcome);
                }
                Err(refused) => outcome.refused.push(refused),
            }
        }
        let ready = self.take_ready(&mut outcome);
        let here = |hash: &&ChangeHash| self.has(hash);
        let parted: BTreeSet<ChangeHash> =
            ready.iter().flat_map(|ready| ready.change.deps().iter().filter(here).copied()).collect();
        outcome.parted = parted.into_iter().map(|hash| hash.0).collect();
        let (before, taken) = (self.automerge.get_heads(), Taken::of(ready.iter().map(|ready| &ready.change)));
        self.admit(ready, &mut outcome);
        outcome.met = taken.meetings(&before, |hash| self.has(hash));
        outcome.waiting = self.waiting.len();
        outcome.began = self.begun(&first);
        outcome
    }

    /// Which of these first changes of an actor say who that is: number, hash, actor, and whether another one waits already.
    fn begun(&mut self, first: &[(usize, ChangeHash, ActorId, bool)]) -> Vec<(usize, Actor)> {
        let waits = first.iter().any(|(_, hash, _, _)| self.waiting.has(hash));
        let here: BTreeSet<ActorId> = if waits {
            let metas = caught(|| {
                self.automerge.get_changes_meta(&[]).into_iter().map(|meta| meta.actor.into_owned()).collect()
            });
            metas.unwrap_or_default()
        } else {
            BTreeSet::new()
        };
        let counts = |hash: &ChangeHash, actor: &ActorId, is_awaited: bool| {
            self.has(hash) || self.waiting.has(hash) && !is_awaited && !here.contains(actor)
        };
        let begun = first.iter().filter(|(_, hash, actor, is_awaited)| counts(hash, actor, *is_awaited));
        begun.filter_map(|(number, _, actor, _)| Some((*number, Actor(actor.to_bytes().try_into().ok()?)))).collect()
    }

    fn has(&self, hash: &ChangeHash) -> bool {
        ReadDoc::get_missing_deps(&self.automerge, &[*hash]).is_empty()
    }

    fn wait(&mut self, change: Change, outcome: &mut Applied) {
        let no_room = refused(&change, RefusalReason::TooLarge);
        if !self.waiting.add(change) {
            outcome.refused.push(no_room);
        }
    }

    /// What may be tried now. What builds on a change that is turned down here goes back to wait.
    fn take_ready(&mut self, outcome: &mut Applied) -> Vec<Ready> {
        let automerge = &self.automerge;
        let order = self.waiting.take_ready(|hash| ReadDoc::get_missing_deps(automerge, &[*hash]).is_empty());
        let mut judge = self.judge();
        let mut ready = Vec::with_capacity(order.len());
        for change in order {
            if !change.deps().iter().all(|dep| judge.links.contains_key(dep) || self.has(dep)) {
                self.wait(change, outcome);
                continue;
            }
            match judge.judge(&change, &mut self.automerge) {
                Ok(concurrent) => ready.push(Ready { change, concurrent }),
                Err(why) => outcome.refused.push(refused(&change, why)),
            }
        }
        ready
    }

    fn judge(&mut self) -> Judge {
        let heads = self.automerge.get_heads();
        let actors = usize::try_from(self.automerge.stats().num_actors).unwrap_or(usize::MAX);
        let has_root = !heads.is_empty();
        let only = self.only.clone();
        Judge { only, heads, links: HashMap::new(), bytes: self.bytes, operations: self.operations, actors, has_root }
    }

    /// Takes what can be taken: all at once if possible, else by halves.
    fn admit(&mut self, batch: Vec<Ready>, outcome: &mut Applied) {
        let mut batch = self.without_orphans(batch, outcome);
        if batch.is_empty() {
            return;
        }
        match self.try_on_copy(&batch) {
            Ok(copy) => self.keep(copy, &batch, outcome),
            Err(why) if batch.len() == 1 => outcome.refused.extend(batch.iter().map(|ready| ready.refused(why))),
            Err(_) => {
                let second = batch.split_off(batch.len() / 2);
                self.admit(batch, outcome);
                self.admit(second, outcome);
            }
        }
    }

    /// Sends back to wait whatever builds on a change that was refused meanwhile.
    fn without_orphans(&mut self, batch: Vec<Ready>, outcome: &mut Applied) -> Vec<Ready> {
        let mut here = BTreeSet::new();
        let mut kept = Vec::with_capacity(batch.len());
        for ready in batch {
            if ready.change.deps().iter().all(|dep| here.contains(dep) || self.has(dep)) {
                here.insert(ready.change.hash());
                kept.push(ready);
            } else {
                self.wait(ready.change, outcome);
            }
        }
        kept
    }

    /// A clone and not a fork: a fork would draw a random actor. Whatever happens to the copy, this document is whole.
    fn try_on_copy(&self, batch: &[Ready]) -> Result<AutoCommit, RefusalReason> {
        let tried = caught(|| {
            let mut copy = self.automerge.clone();
            let before = copy.get_heads();
            for portion in portions(batch) {
                copy.apply_changes(portion).ok()?;
            }
            (keeps_what_it_took(&mut copy, &before, batch) && can_be_read(&copy)).then_some(copy)
        });
        tried.map_err(|Panicked| RefusalReason::Panicked)?.ok_or(RefusalReason::Invalid)
    }

    fn keep(&mut self, copy: AutoCommit, batch: &[Ready], outcome: &mut Applied) {
        let before = self.watched_texts();
        self.automerge = copy;
        self.note_foreign(before);
        outcome.applied += batch.len();
        for Ready { change, concurrent } in batch {
            outcome.merged |= concurrent;
            self.bytes = self.bytes.saturating_add(change.raw_bytes().len());
            self.operations = self.operations.saturating_add(count(change));
        }
    }
}

impl Judge {
    /// Lets a change in, and says whether it was written without knowing all that was here.
    fn judge(&mut self, change: &Change, automerge: &mut AutoCommit) -> Result<bool, RefusalReason> {
        self.fits_what_it_builds_on(change, automerge)?;
        self.leaves_room(change)?;
        let is_direct = !change.deps().iter().any(|dep| self.links.contains_key(dep));
        let concurrent = is_direct && !self.heads.iter().all(|head| change.deps().contains(head));
        let link = Link { actor: change.actor_id().clone(), seq: change.seq(), last_operation: change.max_op() };
        self.links.insert(change.hash(), link);
        Ok(concurrent)
    }

    /// Numbers follow from predecessors, as Automerge gives them out. It does not check them: a jump would use up the
    /// counters, a gap makes it panic.
    fn fits_what_it_builds_on(&mut self, change: &Change, automerge: &mut AutoCommit) -> Result<(), RefusalReason> {
        if change.deps().is_empty() {
            return self.is_a_first_change(change);
        }
        let mut last_operation = 0;
        let mut continues = change.seq() == 1;
        for dep in change.deps() {
            let link = self.link(dep, automerge).ok_or(RefusalReason::Invalid)?;
            last_operation = last_operation.max(link.last_operation);
            continues |= &link.actor == change.actor_id() && link.seq.checked_add(1) == Some(change.seq());
        }
        let follows = change.start_op().get() == last_operation + 1;
        if follows && continues { Ok(()) } else { Err(RefusalReason::Invalid) }
    }

    /// A document has one first change; a second one would make it two documents in one.
    fn is_a_first_change(&mut self, change: &Change) -> Result<(), RefusalReason> {
        let is_first = !self.has_root && change.seq() == 1 && change.start_op().get() == 1;
        let fits = self.only.as_ref().is_none_or(|only| genesis::begins(only, change.hash()));
        if !is_first || !fits || genesis::is_forged(change.actor_id(), change.hash()) {
            return Err(RefusalReason::Invalid);
        }
        self.has_root = true;
        Ok(())
    }

    fn link(&self, hash: &ChangeHash, automerge: &mut AutoCommit) -> Option<Link> {
        if let Some(link) = self.links.get(hash) {
            return Some(link.clone());
        }
        let meta = caught(|| automerge.get_change_meta_by_hash(hash).map(ChangeMetadata::into_owned)).ok()??;
        Some(Link { actor: meta.actor.into_owned(), seq: meta.seq, last_operation: meta.max_op })
    }

    fn leaves_room(&mut self, change: &Change) -> Result<(), RefusalReason> {
        let bytes = self.bytes.saturating_add(change.raw_bytes().len());
        let operations = self.operations.saturating_add(count(change));
        let actors = self.actors + usize::from(change.seq() == 1);
        if bytes > DOCUMENT_BYTES_MAX {
            return Err(RefusalReason::TooLarge);
        }
        if operations > DOCUMENT_OPERATIONS_MAX || change.max_op() > DOCUMENT_OPERATIONS_MAX {
            return Err(RefusalReason::TooManyOperations);
        }
        if actors > ACTORS_MAX {
            return Err(RefusalReason::TooManyActors);
        }
        (self.bytes, self.operations, self.actors) = (bytes, operations, actors);
        Ok(())
    }
}

fn refused(change: &Change, why: RefusalReason) -> RefusedChange {
    RefusedChange { hash: change.hash().0, size: change.raw_bytes().len(), why }
}

fn count(change: &Change) -> u64 {
    u64::try_from(change.len()).unwrap_or(u64::MAX)
}

/// The batch in portions that Automerge may unfold at once.
fn portions(batch: &[Ready]) -> Vec<Vec<Change>> {
    let mut portions = vec![Vec::new()];
    let mut operations = 0;
    for Ready { change, .. } in batch {
        operations += count(change);
        if operations > OPERATIONS_AT_ONCE_MAX {
            portions.push(Vec::new());
            operations = count(change);
        }
        if let Some(portion) = portions.last_mut() {
            portion.push(change.clone());
        }
    }
    portions
}

/// Automerge drops what makes no sense (a deletion of nothing) and rebuilds changes from operations. A change that it
/// rebuilds differently has another hash then: the document could be saved, but never loaded again.
fn keeps_what_it_took(copy: &mut AutoCommit, before: &[ChangeHash], batch: &[Ready]) -> bool {
    let rebuilt: BTreeSet<_> = copy.get_changes(before).iter().map(Change::hash).collect();
    batch.iter().all(|ready| rebuilt.contains(&ready.change.hash()))
}

/// Reads what views will read, while a panic still costs nothing.
fn can_be_read(copy: &AutoCommit) -> bool {
    copy.keys(ROOT).all(|key| {
        let values = copy.get_all(ROOT, key.as_str()).unwrap_or_default();
        values.iter().all(|(value, object)| match value {
            Value::Object(ObjType::Text) => copy.text(object).is_ok(),
            Value::Object(ObjType::Map) => copy.keys(object).all(|key| copy.get_all(object, key.as_str()).is_ok()),
            Value::Object(ObjType::List | ObjType::Table) | Value::Scalar(_) => true,
        })
    })
}
