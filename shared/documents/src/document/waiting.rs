//! Changes whose predecessors have not come yet.
//!
//! Automerge would keep them itself and release them inside a later, innocent call. Kept here, each is judged and tried
//! when its turn comes, and a bad one cannot take down the change that it waited for.

use crate::limits::{WAITING_BYTES_MAX, WAITING_CHANGES_MAX};
use automerge::{ActorId, Change, ChangeHash};
use std::collections::{BTreeMap, HashMap};

/// A change's bytes, deflated where that helps, so that what came in under the limit stays under it.
pub(super) fn shortest(change: &mut Change) -> Vec<u8> {
    let deflated = change.bytes().into_owned();
    let plain = change.raw_bytes();
    if plain.len() <= deflated.len() { plain.to_vec() } else { deflated }
}

/// Changes in no order, each once.
#[derive(Default)]
pub(super) struct Waiting {
    changes: BTreeMap<ChangeHash, Change>,
    bytes: usize,
}

impl Waiting {
    /// Adds a change; false if there is no room for it.
    pub(super) fn add(&mut self, change: Change) -> bool {
        let size = change.raw_bytes().len();
        let has_room = self.changes.len() < WAITING_CHANGES_MAX && self.bytes.saturating_add(size) <= WAITING_BYTES_MAX;
        if has_room && self.changes.insert(change.hash(), change).is_none() {
            self.bytes += size;
        }
        has_room
    }

    pub(super) fn has(&self, hash: &ChangeHash) -> bool {
        self.changes.contains_key(hash)
    }

    /// Does the first change of this actor wait?
    pub(super) fn begins(&self, actor: &ActorId) -> bool {
        self.changes.values().any(|change| change.seq() == 1 && change.actor_id() == actor)
    }

    pub(super) fn len(&self) -> usize {
        self.changes.len()
    }

    /// Takes out, predecessors first, what has all its predecessors here or among those taken before it.
    pub(super) fn take_ready(&mut self, is_here: impl Fn(&ChangeHash) -> bool) -> Vec<Change> {
        let (mut missing, mut successors) = self.links(is_here);
        let mut ready: Vec<_> = self.changes.keys().filter(|hash| !missing.contains_key(*hash)).copied().collect();
        let mut taken = Vec::new();
        while let Some(hash) = ready.pop() {
            for successor in successors.remove(&hash).unwrap_or_default() {
                let left = missing.entry(successor).or_insert(1);
                *left -= 1;
                if *left == 0 {
                    ready.push(successor);
                }
            }
            taken.extend(self.changes.remove(&hash));
        }
        self.bytes = self.changes.values().map(|change| change.raw_bytes().len()).sum();
        taken
    }

    pub(super) fn append_to(&mut self, saved: &mut Vec<u8>) {
        for change in self.changes.values_mut() {
            saved.extend_from_slice(&shortest(change));
        }
    }

    /// How many predecessors each still misses, and who misses whom.
    fn links(
        &self,
        is_here: impl Fn(&ChangeHash) -> bool,
    ) -> (HashMap<ChangeHash, usize>, HashMap<ChangeHash, Vec<ChangeHash>>) {
        let (mut missing, mut successors) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for (hash, change) in &self.changes {
            for predecessor in change.deps().iter().filter(|dep| !is_here(dep)) {
                *missing.entry(*hash).or_insert(0) += 1;
                successors.entry(*predecessor).or_default().push(*hash);
            }
        }
        (missing, successors)
    }
}
