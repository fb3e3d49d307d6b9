//! What two people agree on and where they stand: the acts, one file each sort.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::{PracticeRow, Projection};
use crate::ground::said::Problem;
use documents::practice::own::Own;
use documents::practice::{Kept, PairState, Practice, own, sealed};
use documents::{DocumentId, Kind, Person};
use protocol::SpaceId;

impl Model {
    /// The row of what a pair agrees on.
    pub(crate) fn practice_row(&self, space: &SpaceId) -> Option<&PracticeRow> {
        let Projection::Practice(row) = &self.rows.get(&id::practice(space))?.what else { return None };
        Some(row)
    }

    /// What a pair agrees on, as it is at this moment: also what was done a moment ago and is in no row yet.
    pub(crate) fn practice(&self, space: &SpaceId) -> Practice {
        let at_hand = self.shelf.get(&id::practice(space)).map(|shelved| documents::practice::read(&shelved.document));
        let practice = match at_hand {
            Some(Ok(practice)) => practice,
            Some(Err(_)) | None => self.practice_row(space).map(|row| row.practice.clone()).unwrap_or_default(),
        };
        self.believes_now(space, &practice)
    }

    /// The two of a pair, this person first.
    pub(crate) fn both(&self, space: &SpaceId) -> Result<[Person; 2], Problem> {
        let both = self.me(space).zip(self.partner(space));
        both.map(|(me, partner)| [me, partner]).ok_or(Problem::NoSuchPair)
    }

    /// Where a pair stands.
    pub(crate) fn pair_state(&self, space: &SpaceId) -> PairState {
        let Ok([me, partner]) = self.both(space) else { return PairState::Invited };
        let partner = Some(&partner).filter(|_| self.has_partner(space));
        self.believed(space).unwrap_or_default().state(&me, partner)
    }

    /// What both see of an ended pair does not change any more.
    pub(crate) fn is_frozen(&self, space: &SpaceId) -> bool {
        Some(*space) != self.facts.private && self.pair_state(space) == PairState::Ended
    }

    /// The pair of an act that writes something both see.
    pub(crate) fn living_pair(&self, pair: &str) -> Result<SpaceId, Problem> {
        let space = self.pair_space(pair)?;
        if self.is_frozen(&space) { Err(Problem::PairHasEnded) } else { Ok(space) }
    }

    /// The page of what a pair agrees on, made where none has come yet: its first change is the same everywhere.
    pub(crate) fn practice_page(&mut self, space: SpaceId) -> DocumentId {
        self.make(id::practice(&space), space, &Kind::Practice)
    }

    /// What this person has said in a pair, as the rows have it.
    pub(crate) fn own(&self, space: &SpaceId) -> Own {
        let row = self.facts.private.and_then(|private| self.rows.get(&id::profile(&private)));
        let Some(Projection::Profile(row)) = row.map(|row| &row.what) else { return Own::default() };
        row.said.get(&space.to_string()).cloned().unwrap_or_default()
    }

    /// The same, as it is at this moment.
    fn own_now(&self, space: &SpaceId) -> Own {
        let page = self.facts.private.and_then(|private| self.shelf.get(&id::profile(&private)));
        let said = page.and_then(|shelved| own::read(&shelved.document).ok());
        said.map_or_else(|| self.own(space), |(mut said, _)| said.remove(&space.to_string()).unwrap_or_default())
    }

    /// A page as it is believed: what this person said is taken from their own record.
    pub(crate) fn believes(&self, space: &SpaceId, practice: &Practice) -> Practice {
        self.believes_by(space, practice, &self.own(space))
    }

    pub(crate) fn believes_now(&self, space: &SpaceId, practice: &Practice) -> Practice {
        self.believes_by(space, practice, &self.own_now(space))
    }

    pub(crate) fn believes_by(&self, space: &SpaceId, practice: &Practice, own: &Own) -> Practice {
        let Ok([me, partner]) = self.both(space) else { return practice.clone() };
        practice.clone().believed(own, &|commitment| self.kept(commitment), [&me, &partner])
    }

    /// What a pair agrees on, as the rows have it and as it is believed.
    pub(crate) fn believed(&self, space: &SpaceId) -> Option<Practice> {
        self.practice_row(space).map(|row| self.believes(space, &row.practice))
    }

    /// What opens a commitment of one's own, if it has come to this device.
    pub(crate) fn kept(&self, commitment: &sealed::Commitment) -> Option<Kept> {
        let profile = id::profile(&self.facts.private?);
        let Projection::Profile(row) = &self.rows.get(&profile)?.what else { return None };
        Kept::from_secret(&documents::Secret(row.answers_kept.get(commitment)?.to_vec()))
    }
}

pub(crate) fn began_ms(model: &Model, space: &SpaceId) -> Option<i64> {
    let row = model.rows.get(&id::pair(space))?;
    if let Projection::Pair(pair) = &row.what { pair.began_at_ms } else { None }
}
