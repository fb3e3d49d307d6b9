//! The past of a document: how it was, what has come and gone since, and under which actor.
//!
//! Automerge keeps every change, without times. Whoever calls has noted the heads of some moment. A character knows under
//! which actor it was written; who took one away only the change tells that did so, so those are taken apart. All of it goes
//! once through the changes and once through the texts, however often two people took turns.

use super::{Document, TextField};
use crate::guard::{Panicked, caught};
use crate::{Actor, Error, Kind};
use automerge::legacy::{Key, ObjectId, OpId, OpType};
use automerge::{ActorId, AutoCommit, Change, ChangeHash, ObjId, ReadDoc};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A piece of a text and what became of it between two moments.
#[derive(Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The piece.
    pub text: String,
    /// What became of it.
    pub fate: Fate,
}

crate::quiet::quiet!(Stretch);

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was there and still is.
    Kept,
    /// It came, under this actor.
    Added(Actor),
    /// It went; `None` if no change says under whom.
    Removed(Option<Actor>),
}

/// Names a character for ever: the number and the actor of what wrote it.
pub(super) type Id = (u64, ActorId);

/// A character (or what somebody wrote as one) at some moment.
pub(super) struct Written {
    pub(super) id: Id,
    pub(super) text: String,
}

impl Document {
    /// How many changes are in here: this only ever rises on one device.
    pub fn change_count(&self) -> u64 {
        self.automerge.stats().num_changes
    }

    /// Are these changes in here?
    pub fn knows(&self, heads: &[[u8; 32]]) -> bool {
        self.known(heads).is_ok()
    }

    /// The document as it was when these were its newest changes; for reading.
    pub fn as_it_was(&self, heads: &[[u8; 32]]) -> Result<Self, Error> {
        let heads = self.known(heads)?;
        let copy = caught(|| {
            // A clone draws no actor, and what is pending in it goes nowhere.
            let mut copy = self.automerge.clone();
            copy.isolate(&heads);
            copy
        });
        let automerge = copy.map_err(|Panicked| Error::Panicked)?;
        Ok(Self::around(automerge, self.bytes))
    }

    /// What came and went in a text between two moments, in the order of the text. What went stands before what came.
    pub fn stretches(&mut self, field: TextField, from: &[[u8; 32]], to: &[[u8; 32]]) -> Result<Vec<Stretch>, Error> {
        self.commit();
        let object = self.text_object(field)?;
        let (from, to) = (self.known(from)?, self.known(to)?);
        let automerge = &mut self.automerge;
        let work = caught(|| {
            let (before, after) = (written(automerge, &object, &from), written(automerge, &object, &to));
            let removers = removers(automerge, &object, &from, &to);
            told(&before, &after, &removers)
        });
        work.map_err(|Panicked| Error::Panicked)
    }

    /// Who changed a text up to each of these moments, since the one before it.
    pub fn writers(&mut self, field: TextField, moments: &[Vec<[u8; 32]>]) -> Result<Vec<BTreeSet<Actor>>, Error> {
        self.commit();
        let object = self.text_object(field)?;
        let moments = moments.iter().map(|heads| self.known(heads)).collect::<Result<Vec<_>, _>>()?;
        let automerge = &mut self.automerge;
        let work = caught(|| {
            let changes = by_hash(automerge.get_changes(&[]));
            let mut seen = HashSet::new();
            let between = |heads: &Vec<ChangeHash>| {
                let touching = reached(&changes, heads, &mut seen).into_iter();
                touching.filter(|change| touches(change, &object)).filter_map(|it| actor(it.actor_id())).collect()
            };
            moments.iter().map(between).collect()
        });
        work.map_err(|Panicked| Error::Panicked)
    }

    /// Every line that ever stood under a key of a map of lines, in the order of the words.
    pub(crate) fn ever_in(&self, kind: &Kind, map: &str, key: &str) -> Result<BTreeSet<String>, Error> {
        let object = self.container_id(kind, map)?;
        let work = caught(|| {
            // Asking for changes commits what is pending: in a clone it goes nowhere.
            let changes = self.automerge.clone().get_changes(&[]);
            let operations = changes.iter().flat_map(|change| change.decode().operations);
            let here = operations.filter(|it| is_in(&it.obj, &object) && is_key(&it.key, key));
            let lines = here.filter_map(|it| {
                let OpType::Put(value) = it.action else { return None };
                value.as_str().map(str::to_owned)
            });
            lines.collect()
        });
        work.map_err(|Panicked| Error::Panicked)
    }

    pub(super) fn known(&self, heads: &[[u8; 32]]) -> Result<Vec<ChangeHash>, Error> {
        let heads: Vec<ChangeHash> = heads.iter().copied().map(ChangeHash).collect();
        let missing = self.reading(|automerge| ReadDoc::get_missing_deps(automerge, &heads))?;
        match missing.first() {
            None => Ok(heads),
            Some(hash) => Err(Error::NotFound { id: hash.to_string() }),
        }
    }
}

pub(super) fn written(automerge: &AutoCommit, object: &ObjId, heads: &[ChangeHash]) -> Vec<Written> {
    let items = automerge.list_range_at(object, .., heads);
    let written = items.filter_map(|item| {
        let ObjId::Id(counter, actor, _) = item.id() else { return None };
        // What is no text stands in a text as one unit, as `text` has it.
        let text = item.value.into_value().as_str().map_or_else(|| '\u{fffc}'.to_string(), str::to_owned);
        Some(Written { id: (counter, actor), text })
    });
    written.collect()
}

/// Under whom each character was taken away first.
fn removers(
    automerge: &mut AutoCommit,
    object: &ObjId,
    from: &[ChangeHash],
    to: &[ChangeHash],
) -> HashMap<Id, Option<Actor>> {
    let since = automerge.get_changes(from);
    let order: Vec<ChangeHash> = since.iter().map(Change::hash).collect();
    let changes = by_hash(since);
    let meant: HashSet<ChangeHash> = reached(&changes, to, &mut HashSet::new()).into_iter().map(Change::hash).collect();
    let mut removers = HashMap::new();
    for change in order.iter().filter(|hash| meant.contains(hash)).filter_map(|hash| changes.get(hash)) {
        let by = actor(change.actor_id());
        for operation in change.decode().operations {
            let removes = matches!(operation.action, OpType::Delete) && is_in(&operation.obj, object);
            for OpId(counter, actor) in operation.pred.iter().filter(|_| removes) {
                removers.entry((*counter, actor.clone())).or_insert(by);
            }
        }
    }
    removers
}

/// Both texts as one: they name what they share by the same ids, in the same order.
fn told(before: &[Written], after: &[Written], removers: &HashMap<Id, Option<Actor>>) -> Vec<Stretch> {
    let stays: HashSet<&Id> = after.iter().map(|written| &written.id).collect();
    let was: HashSet<&Id> = before.iter().map(|written| &written.id).collect();
    let mut told = Vec::new();
    let mut gone = before.iter().peekable();
    let mut go = |told: &mut Vec<Stretch>| {
        while let Some(written) = gone.next_if(|written| !stays.contains(&written.id)) {
            add(told, &written.text, Fate::Removed(removers.get(&written.id).copied().flatten()));
        }
        gone.next();
    };
    go(&mut told);
    for written in after {
        if was.contains(&written.id) {
            add(&mut told, &written.text, Fate::Kept);
            go(&mut told);
        } else if let Some(by) = actor(&written.id.1) {
            add(&mut told, &written.text, Fate::Added(by));
        }
    }
    told
}

fn add(told: &mut Vec<Stretch>, text: &str, fate: Fate) {
    match told.last_mut().filter(|last| last.fate == fate) {
        Some(last) => last.text.push_str(text),
        None => told.push(Stretch { text: text.to_owned(), fate }),
    }
}

fn by_hash(changes: Vec<Change>) -> BTreeMap<ChangeHash, Change> {
    changes.into_iter().map(|change| (change.hash(), change)).collect()
}

/// What these heads build on, as far as it is among `changes` and was not seen before.
fn reached<'a>(
    changes: &'a BTreeMap<ChangeHash, Change>,
    heads: &[ChangeHash],
    seen: &mut HashSet<ChangeHash>,
) -> Vec<&'a Change> {
    let mut open = heads.to_vec();
    let mut reached = Vec::new();
    while let Some(hash) = open.pop() {
        if let Some(change) = changes.get(&hash).filter(|_| seen.insert(hash)) {
            open.extend(change.deps());
            reached.push(change);
        }
    }
    reached
}

fn touches(change: &Change, object: &ObjId) -> bool {
    change.decode().operations.iter().any(|operation| is_in(&operation.obj, object))
}

fn is_in(found: &ObjectId, object: &ObjId) -> bool {
    match (found, object) {
        (ObjectId::Id(OpId(counter, actor)), ObjId::Id(wanted, by, _)) => counter == wanted && actor == by,
        (ObjectId::Id(_) | ObjectId::Root, ObjId::Id(..) | ObjId::Root) => false,
    }
}

fn is_key(found: &Key, wanted: &str) -> bool {
    match found {
        Key::Map(key) => key == wanted,
        Key::Seq(_) => false,
    }
}

pub(super) fn actor(actor: &ActorId) -> Option<Actor> {
    actor.to_bytes().try_into().ok().map(Actor)
}
