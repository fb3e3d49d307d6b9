//! What a person does, and what it needs at hand. Each act is a straight line in a module of its own.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use documents::DocumentId;
use protocol::SpaceId;
use spaces::rng::random;

/// What came of an act: something worth saying, nothing to say, or why not.
pub(crate) type Outcome = Result<Option<Said>, Problem>;

impl Model {
    /// One's own page of the practice, as far as there is one.
    pub(crate) fn profile_needed(&self) -> Vec<DocumentId> {
        self.only_known(self.facts.private.map(|private| id::profile(&private)).into_iter().collect())
    }

    /// One's own page of names and spaces.
    pub(crate) fn home_needed(&self) -> Vec<DocumentId> {
        self.only_known(self.facts.private.map(|private| id::home(&private)).into_iter().collect())
    }

    /// What one's own devices tell each other: names and spaces, and keys.
    pub(crate) fn own_pages(&self) -> Vec<DocumentId> {
        let pages = self.facts.private.map(|private| [id::home(&private), id::keyring(&private)]);
        self.only_known(pages.into_iter().flatten().collect())
    }

    /// The page of what a pair agrees on.
    pub(crate) fn practice_needed(&self, pair: &str) -> Vec<DocumentId> {
        self.only_known(id::space(pair).map(|space| id::practice(&space)).into_iter().collect())
    }

    /// A pair's own page.
    pub(crate) fn pair_needed(&self, pair: &str) -> Vec<DocumentId> {
        self.only_known(id::space(pair).map(|space| id::pair(&space)).into_iter().collect())
    }

    /// Both, where something of one's own becomes a copy for the other.
    pub(crate) fn profile_and_practice(&self, pair: &str) -> Vec<DocumentId> {
        self.profile_needed().into_iter().chain(self.practice_needed(pair)).collect()
    }

    /// What a person says in a pair goes into the pair's page and into their own record.
    pub(crate) fn said_needed(&self, space: Option<SpaceId>) -> Vec<DocumentId> {
        let page = space.map(|space| id::practice(&space));
        let profile = page.and(self.facts.private).map(|private| id::profile(&private));
        self.only_known(page.into_iter().chain(profile).collect())
    }

    pub(crate) fn known(&self, id: &str) -> Vec<DocumentId> {
        self.only_known(id::document(id).into_iter().collect())
    }

    pub(crate) fn only_known(&self, mut ids: Vec<DocumentId>) -> Vec<DocumentId> {
        ids.retain(|id| self.rows.contains_key(id));
        ids
    }

    /// The private space of whoever has begun here.
    pub(crate) fn begun(&self) -> Result<SpaceId, Problem> {
        self.facts.private.ok_or(Problem::NotBegun)
    }

    pub(crate) fn pair_space(&self, pair: &str) -> Result<SpaceId, Problem> {
        self.begun()?;
        id::space(pair).filter(|space| self.pairs().contains(space)).ok_or(Problem::NoSuchPair)
    }

    pub(crate) fn fresh_document(&mut self) -> DocumentId {
        DocumentId(random(&mut self.chance))
    }

    pub(crate) fn fresh_id(&mut self) -> String {
        self.fresh_document().to_string()
    }

    /// Edits a document at hand. What it refuses changes nothing, and what both see of an ended pair is refused.
    pub(crate) fn edit<T>(
        &mut self,
        id: DocumentId,
        edit: impl FnOnce(&mut documents::Document) -> Result<T, documents::Error>,
    ) -> Result<T, Problem> {
        self.is_not_frozen(id)?;
        self.edit_anyway(id, edit)
    }

    pub(crate) fn is_not_frozen(&self, id: DocumentId) -> Result<(), Problem> {
        let space = self.shelf.get(&id).map(|shelved| shelved.space);
        if space.is_some_and(|space| self.is_frozen(&space)) { Err(Problem::PairHasEnded) } else { Ok(()) }
    }

    pub(crate) fn edit_anyway<T>(
        &mut self,
        id: DocumentId,
        edit: impl FnOnce(&mut documents::Document) -> Result<T, documents::Error>,
    ) -> Result<T, Problem> {
        let shelved = self.shelf.get_mut(&id).ok_or(Problem::NotOpen)?;
        if let Some(kind) = id::kind(&id, &shelved.space) {
            // Something else may have come in its place, and was not taken.
            shelved.document.begin(&kind);
        }
        let done = edit(&mut shelved.document).map_err(|error| problem(&error))?;
        shelved.dirty = true;
        self.stale.opened(id);
        Ok(done)
    }
}

/// A value of one line that is not too long: where an act writes several, all of them are looked at before the first is written.
pub(crate) fn check_line(line: &str) -> Result<(), Problem> {
    let (units, max) = (line.encode_utf16().count(), documents::limits::LINE_UNITS_MAX);
    if units <= max { Ok(()) } else { Err(Problem::TooLong { units: units as u64, max: max as u64 }) }
}

pub(crate) fn problem(error: &documents::Error) -> Problem {
    match error {
        documents::Error::Outside { .. } | documents::Error::SplitsCharacter { .. } => Problem::BadEdit,
        documents::Error::TooLong { units, max } => Problem::TooLong { units: *units as u64, max: *max as u64 },
        documents::Error::BadId { .. } | documents::Error::NotFound { .. } => Problem::NoSuchThing,
        documents::Error::Full => Problem::DocumentFull,
        documents::Error::WrongKind { .. }
        | documents::Error::NoSuchField(_)
        | documents::Error::Unreadable { .. }
        | documents::Error::NotTaken
        | documents::Error::Panicked => Problem::Damaged,
    }
}
