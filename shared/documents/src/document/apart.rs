//! Sentences that two wrote in apart: as they were, as each wrote them whole, and where they stand now.
//!
//! A merge keeps every letter and no sentence: what both changed reads as neither of them wrote it. So whoever takes changes in
//! asks here which sentences both have touched. Characters are told by their ids, as in `history.rs`; a change is what stands
//! between two characters that stayed. Where both wrote the same, one of the two copies goes: the same one on every device.

mod sentence;

use super::history::{Id, Written, actor, written};
use super::{Document, TextField};
use crate::guard::{Panicked, caught};
use crate::{Actor, Error};
use automerge::{Change, ChangeHash};
use sentence::{Group, Hunk, Sentences};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// Two lines of changes that came together: what both had, and the newest changes of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// What both had before.
    pub parted: Vec<[u8; 32]>,
    /// What was here.
    pub here: Vec<[u8; 32]>,
    /// What came.
    pub there: Vec<[u8; 32]>,
}

/// A sentence, or several, that both sides of a meeting have changed.
#[derive(Clone, PartialEq, Eq)]
pub struct Apart {
    /// As it was before they parted.
    pub was: String,
    /// As it was written here.
    pub here: String,
    /// As it came.
    pub there: String,
    /// Under which actor each wrote something into it, where one did.
    pub by: [Option<Actor>; 2],
    /// Where it begins in the text now, in UTF-16 units.
    pub at: usize,
    /// How long it is now.
    pub units: usize,
}

crate::quiet::quiet!(Apart);

/// The changes that were taken together, and what each builds on.
pub(super) struct Taken(BTreeMap<ChangeHash, Vec<ChangeHash>>);

impl Taken {
    pub(super) fn of<'a>(changes: impl Iterator<Item = &'a Change>) -> Self {
        Self(changes.map(|change| (change.hash(), change.deps().to_vec())).collect())
    }

    /// Which lines of changes met here, one after the other: those of several devices may come at once.
    pub(super) fn meetings(mut self, before: &[ChangeHash], is_here: impl Fn(&ChangeHash) -> bool) -> Vec<Meeting> {
        self.0.retain(|hash, _| is_here(hash));
        let inner: BTreeSet<ChangeHash> = self.0.values().flatten().copied().collect();
        let (mut here, mut seen) = (before.to_vec(), BTreeSet::new());
        let mut meetings = Vec::new();
        for last in self.0.keys().filter(|hash| !inner.contains(hash)) {
            let line = self.reached(last);
            let builds_on = line.iter().filter_map(|hash| self.0.get(hash)).flatten();
            let mut parted: BTreeSet<ChangeHash> = builds_on.filter(|dep| !self.0.contains_key(dep)).copied().collect();
            parted.extend(line.intersection(&seen));
            here.retain(|head| !parted.contains(head));
            if !here.is_empty() {
                let here = here.iter().chain(&parted).map(|hash| hash.0).collect();
                let parted = parted.iter().map(|hash| hash.0).collect();
                meetings.push(Meeting { parted, here, there: vec![last.0] });
            }
            seen.extend(line);
            here.push(*last);
        }
        meetings
    }

    fn reached(&self, last: &ChangeHash) -> BTreeSet<ChangeHash> {
        let (mut open, mut reached) = (vec![*last], BTreeSet::new());
        while let Some(hash) = open.pop() {
            if let Some(deps) = self.0.get(&hash).filter(|_| reached.insert(hash)) {
                open.extend(deps);
            }
        }
        reached
    }
}

/// A text at the three moments of a meeting, and now.
struct Four {
    was: Vec<Written>,
    here: Vec<Written>,
    there: Vec<Written>,
    now: Vec<Written>,
}

impl Document {
    /// The sentences that both sides of a meeting changed, as far as the text does not say both whole by itself.
    pub fn apart(&mut self, field: TextField, meeting: &Meeting) -> Result<Vec<Apart>, Error> {
        let four = self.four(field, meeting)?;
        let own: Vec<[u8; 32]> = meeting.here.iter().filter(|head| !meeting.parted.contains(head)).copied().collect();
        let by = [self.writer_at(&own), self.writer_at(&meeting.there)];
        Ok(four.map_or_else(Vec::new, |four| four.apart(by)))
    }

    /// Takes away one of the two where both wrote the same into one sentence. Which one goes its ids say, so that all who do
    /// this take away the same one.
    pub fn say_once(&mut self, field: TextField, meeting: &Meeting) -> Result<(), Error> {
        let Some(four) = self.four(field, meeting)? else { return Ok(()) };
        // From the end to the beginning, so that each leaves the places of the others alone.
        four.said_twice().into_iter().rev().try_for_each(|(at, units)| self.splice(field, at, units, ""))
    }

    /// The texts, if both sides changed this one.
    fn four(&mut self, field: TextField, meeting: &Meeting) -> Result<Option<Four>, Error> {
        self.commit();
        let object = self.text_object(field)?;
        let [parted, here, there] = [&meeting.parted, &meeting.here, &meeting.there].map(|heads| self.known(heads));
        let (parted, here, there) = (parted?, here?, there?);
        let automerge = &mut self.automerge;
        let work = caught(|| {
            let now = automerge.get_heads();
            let [was, here, there] = [parted, here, there].map(|heads| written(automerge, &object, &heads));
            let differs = |side: &[Written]| !side.iter().map(|it| &it.id).eq(was.iter().map(|it| &it.id));
            (differs(&here) && differs(&there)).then(|| (was, here, there, written(automerge, &object, &now)))
        });
        let four = work.map_err(|Panicked| Error::Panicked)?;
        Ok(four.map(|(was, here, there, now)| Four { was, here, there, now }))
    }

    /// Under which actor the only one of these changes was written.
    fn writer_at(&self, heads: &[[u8; 32]]) -> Option<Actor> {
        let [head] = heads else { return None };
        let hash = ChangeHash(*head);
        let found = self.reading(|automerge| {
            automerge.clone().get_change_by_hash(&hash).and_then(|change| actor(change.actor_id()))
        });
        found.ok().flatten()
    }
}

/// Where a character belongs among those that were there: it is one of them, or came in the place of some.
#[derive(Clone, Copy)]
enum Home {
    Was(usize),
    Came(usize),
}

impl Four {
    fn apart(&self, by: [Option<Actor>; 2]) -> Vec<Apart> {
        let homes = self.homes();
        let told = self.groups(&homes).into_iter().map(|group| {
            let of = |text: &[Written]| within(text, &homes, &group);
            let came = |side: &[Written]| {
                let new = |it: &&Written| {
                    homes.get(&it.id).is_some_and(|home| matches!(home, Home::Came(_)) && group.holds(*home))
                };
                side.iter().find(new).and_then(|it| actor(&it.id.1))
            };
            let (at, now) = self.reads_now(&homes, &group);
            let [mine, theirs] = [came(&self.here), came(&self.there)];
            let apart = Apart {
                was: of(&self.was),
                here: of(&self.here),
                there: of(&self.there),
                by: [mine.or(by[0]), theirs.or(by[1])],
                at,
                units: units(&now),
            };
            (apart, now)
        });
        // Where both wrote the same and it is there, nobody misses anything.
        let is_lost = |(apart, now): &(Apart, String)| apart.here != *now || apart.there != *now;
        told.filter(is_lost).map(|(apart, _)| apart).collect()
    }

    /// Where in the text now, and how much, stands what the other one wrote as well.
    fn said_twice(&self) -> Vec<(usize, usize)> {
        let homes = self.homes();
        let mut goes = BTreeSet::new();
        for group in self.groups(&homes) {
            if within(&self.here, &homes, &group) != within(&self.there, &homes, &group) {
                continue;
            }
            let new = |side: &[Written]| -> BTreeSet<Id> {
                let ids = side.iter().map(|it| &it.id);
                ids.filter(|id| homes.get(*id).is_some_and(|home| matches!(home, Home::Came(_)) && group.holds(*home)))
                    .cloned()
                    .collect()
            };
            let (mine, theirs) = (new(&self.here), new(&self.there));
            if mine.is_disjoint(&theirs) {
                goes.extend(if mine.first() < theirs.first() { theirs } else { mine });
            }
        }
        let mut places: Vec<(usize, usize)> = Vec::new();
        let mut at = 0;
        for written in &self.now {
            let long = units(&written.text);
            if goes.contains(&written.id) {
                match places.last_mut().filter(|(start, run)| start + run == at) {
                    Some((_, run)) => *run += long,
                    None => places.push((at, long)),
                }
            }
            at += long;
        }
        places
    }

    fn homes(&self) -> HashMap<&Id, Home> {
        let mut homes: HashMap<&Id, Home> =
            self.was.iter().enumerate().map(|(at, written)| (&written.id, Home::Was(at))).collect();
        for side in [&self.here, &self.there] {
            let mut behind = 0;
            for written in side {
                match homes.get(&written.id) {
                    Some(Home::Was(at)) => behind = at + 1,
                    Some(Home::Came(_)) => {}
                    None => drop(homes.insert(&written.id, Home::Came(behind))),
                }
            }
        }
        homes
    }

    /// The sentences that both touched, each with those that it cannot be told without.
    fn groups(&self, homes: &HashMap<&Id, Home>) -> Vec<Group> {
        let pieces: Vec<&str> = self.was.iter().map(|written| &*written.text).collect();
        let sentences = Sentences::of(&pieces);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for mut range in sentences.touched_by_both(&self.hunks(&self.here), &self.hunks(&self.there)) {
            if let Some(last) = ranges.pop_if(|last| range.start < last.end) {
                range = last.start..range.end.max(last.end);
            }
            while sentences.is_open(&range, &self.reads_now(homes, &sentences.group(&range)).1) {
                range.end += 1;
            }
            ranges.push(range);
        }
        ranges.iter().map(|range| sentences.group(range)).collect()
    }

    /// What one side changed.
    fn hunks(&self, side: &[Written]) -> Vec<Hunk> {
        let was: HashMap<&Id, usize> = self.was.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
        let (mut hunks, mut behind, mut come) = (Vec::new(), 0, String::new());
        let mut until = |at: usize, behind: usize, come: &mut String| {
            let come = std::mem::take(come);
            if at > behind || !come.is_empty() {
                hunks.push(Hunk { gone: behind..at, come });
            }
        };
        for written in side {
            match was.get(&written.id) {
                Some(at) => {
                    until(*at, behind, &mut come);
                    behind = at + 1;
                }
                None => come.push_str(&written.text),
            }
        }
        until(self.was.len(), behind, &mut come);
        hunks
    }

    /// Where a group begins now, and how it reads: with whatever others have put into it.
    fn reads_now(&self, homes: &HashMap<&Id, Home>, group: &Group) -> (usize, String) {
        let is_in = |it: &Written| homes.get(&it.id).is_some_and(|home| group.holds(*home));
        let before = |it: &&Written| homes.get(&it.id).is_none_or(|home| group.follows(*home));
        let begin = self.now.iter().position(is_in).unwrap_or_else(|| self.now.iter().take_while(before).count());
        let end = self.now.iter().rposition(is_in).map_or(begin, |last| last + 1);
        let text = |range: &[Written]| range.iter().map(|it| &*it.text).collect::<String>();
        let at = self.now.get(..begin).map_or(0, |head| units(&text(head)));
        (at, self.now.get(begin..end).map(text).unwrap_or_default())
    }
}

/// What of a text belongs to a group.
fn within(text: &[Written], homes: &HashMap<&Id, Home>, group: &Group) -> String {
    let here = text.iter().filter(|it| homes.get(&it.id).is_some_and(|home| group.holds(*home)));
    here.map(|written| &*written.text).collect()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
