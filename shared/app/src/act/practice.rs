//! What two people agree on and where they stand: the acts, one file each sort.

mod agreement;
mod ending;
mod own;
mod sealed;

pub(crate) use own::Watch;
pub(crate) use sealed::{HALVES, TOPIC, Tending};

use crate::id;
use crate::model::Model;
use crate::projection::{PracticeRow, Projection};
use crate::view::Problem;
use documents::practice::{PairState, Practice};
use documents::{DocumentId, Kind, Person};
use protocol::SpaceId;

impl Model {
    /// The row of what a pair agrees on.
    pub(crate) fn practice_row(&self, space: &SpaceId) -> Option<&PracticeRow> {
        let Projection::Practice(row) = &self.rows.get(&id::practice(space))?.what else { return None };
        Some(row)
    }

    /// What a pair agrees on, as it is at this moment: also what was done a moment ago and is in no row yet.
    fn practice(&self, space: &SpaceId) -> Practice {
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
        self.believed(space).unwrap_or_default().state(&me, partner, self.now_ms)
    }

    /// What both see of an ended pair does not change any more.
    pub(crate) fn is_frozen(&self, space: &SpaceId) -> bool {
        Some(*space) != self.facts.private && self.pair_state(space) == PairState::Ended
    }

    /// The pair of an act that writes something both see.
    pub(super) fn living_pair(&self, pair: &str) -> Result<SpaceId, Problem> {
        let space = self.pair_space(pair)?;
        if self.is_frozen(&space) { Err(Problem::PairHasEnded) } else { Ok(space) }
    }

    /// The page of what a pair agrees on, made where none has come yet: its first change is the same everywhere.
    fn practice_page(&mut self, space: SpaceId) -> DocumentId {
        self.make(id::practice(&space), space, &Kind::Practice)
    }
}
