//! What an import would do to the pages that are there, done to copies of them first: where that fails, nothing has changed.

use crate::ground::edit::problem;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::take::act::{Made, Names, known_skips};
use crate::take::shape::data::Data;
use documents::{Actor, Document, DocumentId, home, pair};
use spaces::rng::random;

impl Model {
    pub(crate) fn rehearse(&mut self, data: &Data, names: &Names, pages: &mut [Made]) -> Result<(), Problem> {
        let private = self.begun()?;
        let mut page = self.copy(id::home(&private))?.ok_or(Problem::NotBegun)?;
        for skip in known_skips(data) {
            home::skip_prompt(&mut page, skip).map_err(|error| problem(&error))?;
        }
        for new in names.pairs.values() {
            let entry = self.home_entry(&new.keys, &self.facts.relay);
            home::add_space(&mut page, &entry).map_err(|error| problem(&error))?;
        }
        let name = self.name().unwrap_or_default().to_owned();
        for Made { id, document, .. } in pages {
            let Some(kind) = document.kind() else { return Err(Problem::ExportDamaged) };
            let there = self.copy(*id)?;
            let mut there = there.unwrap_or_else(|| Document::new(&kind, Actor(random(&mut self.chance))));
            if let Some(new) = names.pairs.values().find(|new| id::pair(&new.space) == *id) {
                pair::set_name(&mut there, &new.me, &name).map_err(|error| problem(&error))?;
            }
            let all = document.changes();
            let made = Document::open(None, &all, Actor(random(&mut self.chance))).map_err(|error| problem(&error))?;
            there.absorb(made.0).map_err(|error| problem(&error))?;
        }
        Ok(())
    }

    /// A document as it is here, in which nobody sees what is written.
    fn copy(&mut self, id: DocumentId) -> Result<Option<Document>, Problem> {
        let actor = Actor(random(&mut self.chance));
        let Some(shelved) = self.shelf.get_mut(&id) else { return Ok(None) };
        let copy = Document::open(Some(&shelved.document.save()), &[], actor);
        copy.map(|(document, _)| Some(document)).map_err(|error| problem(&error))
    }
}
