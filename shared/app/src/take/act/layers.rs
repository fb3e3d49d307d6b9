//! Documents in which *Two answers* are two again.

use crate::ground::edit;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use documents::limits::ANSWERS_MAX;
use documents::{Actor, Document, DocumentId, Error, Kind};
use protocol::SpaceId;
use spaces::rng::random;

impl Model {
    /// Fresh ids in rising order: what stood in a file in the order of its ids stands in it again.
    pub(crate) fn rising_ids(&mut self, number: usize) -> Vec<DocumentId> {
        let mut ids: Vec<DocumentId> = (0..number).map(|_| self.fresh_document()).collect();
        ids.sort_unstable();
        ids
    }

    /// A document of which `found` writes what was said once, and `write` one layer of answers after the other. Each layer is
    /// written apart from the others on top of what was found, the first one last by the order in which answers stand.
    ///
    /// A layer writes its keys in the same order as the first one, and none that the first one has not.
    pub(crate) fn layered(
        &mut self,
        space: SpaceId,
        kind: &Kind,
        found: impl FnOnce(&mut Document) -> Result<(), Error>,
        write: impl Fn(&mut Document, usize) -> Result<(), Error>,
    ) -> Result<Document, Problem> {
        let problem = |error: Error| edit::problem(&error);
        let mut actors: Vec<[u8; 16]> = (0..ANSWERS_MAX).map(|_| random(&mut self.chance)).collect();
        actors.sort_unstable_by(|a, b| b.cmp(a));
        let mut base = Document::new(kind, Actor(random(&mut self.chance)));
        found(&mut base).map_err(problem)?;
        let ground = base.changes();
        let mut document = Document::new(kind, self.actor(&space));
        document.absorb(base).map_err(problem)?;
        for (layer, actor) in actors.into_iter().enumerate() {
            let (mut apart, _) = Document::open(None, &ground, Actor(actor)).map_err(problem)?;
            let blank = apart.heads();
            write(&mut apart, layer).map_err(problem)?;
            if apart.heads() == blank {
                break;
            }
            document.absorb(apart).map_err(problem)?;
        }
        Ok(document)
    }
}
