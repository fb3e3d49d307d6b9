//! One's own record of what one said in a pair: noted at the right moments, believed instead of the pair's page, and written
//! there again where somebody has taken it out or altered it.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::PracticeRow;
use crate::sealed::act::Tending;
use documents::practice::own::{Own, Word};
use documents::practice::sealed::Commitment;
use documents::practice::{Kept, Practice, Sealed, agreement, own, sealed, standing};
use documents::{Document, Error, Person, minute};
use protocol::SpaceId;
use std::collections::{BTreeMap, BTreeSet};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A date that somebody else has set comes at the earliest so long after it was first seen here, in milliseconds …
const FIRST_SEEN_MS: i64 = 14 * DAY_MS;

/// … but for so much, in milliseconds, that clocks may differ and words may travel.
const LENIENT_MS: i64 = DAY_MS;

/// So often a process writes the same entry again: somebody who takes it out each time is answered so often and no more.
const AGAIN_MAX: u8 = 5;

/// What this process has seen of this person's own entries on the pages of pairs.
#[derive(Default)]
pub(crate) struct Watch {
    /// They stood there. Whatever did not is on its way from another own device.
    stood: BTreeSet<(SpaceId, String)>,
    written: BTreeMap<(SpaceId, String), u8>,
    /// Pairs that have not been looked at since the launch: what is missing there may have been lost by a crash.
    launched: Option<BTreeSet<SpaceId>>,
}

/// Something to be noted in one's own record.
pub(crate) enum Note {
    Due(String, i64),
    Opened(String, Commitment, Option<Commitment>),
    Theirs(String, Kept),
    Ended(i64),
}

/// An entry of one's own on the page of a pair.
pub(crate) enum Entry {
    Commitment(String, Commitment),
    Opening(String, Kept, Option<Commitment>),
    Agreed(String, i64),
    Ended(i64),
}

/// What is to be done about a pair's sealed answers.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) notes: Vec<Note>,
    pub(crate) entries: Vec<Entry>,
}

impl Note {
    fn write(&self, document: &mut Document, pair: &str) -> Result<(), Error> {
        match self {
            Self::Due(question, due_ms) => own::note_due(document, pair, question, *due_ms),
            Self::Opened(question, mine, seen) => own::note_opened(document, pair, question, *mine, *seen),
            Self::Theirs(question, theirs) => own::note_theirs(document, pair, question, theirs),
            Self::Ended(at_ms) => own::note_ended(document, pair, *at_ms),
        }
    }
}

impl Entry {
    /// Names it, and what it says.
    fn key(&self) -> String {
        match self {
            Self::Commitment(question, commitment) => format!("{question}.commitment.{:?}", commitment.as_slice()),
            Self::Opening(question, _, seen) => format!("{question}.opening.{:?}", seen.map(Commitment::into_array)),
            Self::Agreed(version, _) => format!("{version}.agreed"),
            Self::Ended(_) => "ended".to_owned(),
        }
    }

    fn stands(&self, page: &Practice, me: &Person) -> bool {
        let side = |question: &String| page.sealed.get(question).and_then(|sealed| sealed.by.get(me));
        match self {
            Self::Commitment(question, mine) => side(question).is_some_and(|it| it.commitments.all() == [*mine]),
            Self::Opening(question, kept, seen) => side(question).is_some_and(|it| it.has_opened(kept, *seen)),
            // What cannot be said again, because the version itself is gone, is not tried.
            Self::Agreed(version, at_ms) => {
                let is_there = page.agreement.versions.contains_key(version);
                let agreed = page.agreement.agreed.get(version).and_then(|by| by.get(me));
                !is_there || agreed == Some(at_ms)
            }
            Self::Ended(_) => page.standing.ended_at_ms.is_some(),
        }
    }

    fn write(&self, document: &mut Document, me: &Person) -> Result<(), Error> {
        match self {
            Self::Commitment(question, mine) => sealed::commit(document, question, me, *mine),
            Self::Opening(question, kept, seen) => sealed::open(document, question, me, kept, *seen),
            Self::Agreed(version, at_ms) => agreement::agree_again(document, version, me, *at_ms),
            Self::Ended(at_ms) => standing::end(document, *at_ms),
        }
    }
}

impl Model {
    /// A date that is later than what was known is noted; one that somebody else has set too near is a later one for this person.
    fn plan_date(&self, question: &str, sealed: &Sealed, word: &Word) -> Option<Note> {
        let due_ms = sealed.due_ms.filter(|due| standing::is_dated(question) && word.due_ms < Some(*due))?;
        let earliest = minute(self.now_ms.saturating_add(FIRST_SEEN_MS));
        let is_near = word.due_ms.is_none() && due_ms < earliest.saturating_sub(LENIENT_MS);
        let may = !is_near || !self.doubts_clock();
        may.then(|| Note::Due(question.to_owned(), if is_near { earliest } else { due_ms }))
    }

    /// What this person's record says that stands on the page.
    fn entries(&self, own: &Own) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (question, word) in &own.words {
            match (word.opened, word.mine.current()) {
                (Some(opened), _) => {
                    let kept = self.kept(&opened.mine);
                    entries.extend(kept.map(|kept| Entry::Opening(question.clone(), kept, opened.seen())));
                }
                (None, Some(mine)) if word.mine.is_settled() => {
                    entries.push(Entry::Commitment(question.clone(), *mine));
                }
                (None, _) => {}
            }
        }
        entries.extend(own.agreed.iter().map(|(version, at_ms)| Entry::Agreed(version.clone(), *at_ms)));
        entries.extend(own.ended_at_ms.map(Entry::Ended));
        entries
    }

    fn opening(&self, note: Note) -> Option<Entry> {
        let Note::Opened(question, mine, seen) = note else { return None };
        Some(Entry::Opening(question, self.kept(&mine)?, seen))
    }
}

impl Tending {
    /// What there is to note, and to write again.
    pub(crate) fn plan_own(
        &mut self,
        model: &mut Model,
        space: SpaceId,
        row: &PracticeRow,
        [me, partner]: [&Person; 2],
    ) -> Plan {
        let (own, page) = (model.own(&space), &row.practice);
        let mut plan = Plan::default();
        for (question, sealed) in &page.sealed {
            let word = own.words.get(question).cloned().unwrap_or_default();
            let theirs = sealed.theirs_to_note(question, partner, &word);
            plan.notes.extend(theirs.map(|kept| Note::Theirs(question.clone(), kept)));
            plan.notes.extend(model.plan_date(question, sealed, &word));
        }
        plan.entries = self.astray(model, space, &own, page, me);
        plan.notes.extend(page.standing.ended_at_ms.filter(|_| own.ended_at_ms.is_none()).map(Note::Ended));
        plan
    }

    /// One's own entries that stood on the page and are not there any more, or not as they were.
    fn astray(&mut self, model: &mut Model, space: SpaceId, own: &Own, page: &Practice, me: &Person) -> Vec<Entry> {
        let pairs = model.pairs();
        let launched = self.watch.launched.get_or_insert_with(|| pairs.into_iter().collect());
        let is_launch = launched.contains(&space);
        let mut astray = Vec::new();
        for entry in model.entries(own) {
            let key = (space, entry.key());
            if entry.stands(page, me) {
                self.watch.stood.insert(key);
            } else if is_launch || self.watch.stood.contains(&key) {
                astray.push(entry);
            }
        }
        astray
    }

    /// Notes and writes it. What was noted is on its way to the disk before anybody can read what follows from it.
    pub(crate) fn carry_out(&mut self, model: &mut Model, space: SpaceId, plan: Plan, me: &Person) {
        let Some(private) = model.facts.private else { return };
        let (page, profile) = (id::practice(&space), id::profile(&private));
        let needs: &[_] = if plan.notes.is_empty() { &[page] } else { &[page, profile] };
        if !model.are_at_hand(needs) {
            // Looked at again once they are read.
            return;
        }
        let pair = space.to_string();
        if !plan.notes.is_empty() {
            model.make(profile, private, &documents::Kind::Profile);
            let noted = model.edit(profile, |document| plan.notes.iter().try_for_each(|it| it.write(document, &pair)));
            if noted.is_err() {
                return;
            }
            model.save_one(profile);
        }
        self.looked_at(space);
        let opened = plan.notes.into_iter().filter_map(|note| model.opening(note));
        let opened: Vec<Entry> = opened.collect();
        let astray = plan.entries.into_iter().filter(|entry| self.may_write(space, entry)).collect::<Vec<_>>();
        if opened.is_empty() && astray.is_empty() {
            return;
        }
        // Also where the pair has ended meanwhile: what was sealed before the date is shown as it was promised.
        let written = model
            .edit_anyway(page, |document| opened.iter().chain(&astray).try_for_each(|entry| entry.write(document, me)));
        if written.is_ok() {
            model.save_one(page);
        }
    }

    fn looked_at(&mut self, space: SpaceId) {
        if let Some(launched) = &mut self.watch.launched {
            launched.remove(&space);
        }
    }

    fn may_write(&mut self, space: SpaceId, entry: &Entry) -> bool {
        let times = self.watch.written.entry((space, entry.key())).or_default();
        *times = times.saturating_add(1);
        *times <= AGAIN_MAX
    }
}
