//! Pages: making one, and what every room writes into one's own.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use documents::{Document, DocumentId, Kind, myself};
use protocol::SpaceId;
use spaces::rng::random;
use spaces::{DeviceId, GroupKeys, Intent};
use sync::Moment;

impl Model {
    pub(crate) fn says(&mut self, about: &str, word: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| myself::say(document, about, word))?;
        Ok(None)
    }

    /// This device's id, made when it is first needed.
    pub(crate) fn device(&mut self) -> DeviceId {
        let device = self.facts.device.unwrap_or_else(|| DeviceId(random(&mut self.chance)));
        self.facts.device = Some(device);
        device
    }

    pub(crate) fn make(&mut self, id: DocumentId, space: SpaceId, kind: &Kind) -> DocumentId {
        let actor = self.actor(&space);
        self.shelf.make(id, space, kind, actor);
        id
    }

    pub(crate) fn bring_in(
        &mut self,
        keys: GroupKeys,
        intent: Option<Intent>,
        relay: &str,
        registration: Option<String>,
    ) {
        let (replica, mut moment) = self.replica();
        let batch = replica.add_space(Box::new(keys), relay, registration, intent, &mut moment);
        self.writer.push(batch);
    }

    /// Wants something of a space's membership. It waits in the outbox until the log has it.
    pub(crate) fn want(&mut self, space: SpaceId, intent: Intent) -> Result<(), Problem> {
        let mut moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
        let batch = self.replica.queue_intent(space, intent, &mut moment).map_err(|_| Problem::NoSuchPair)?;
        self.writer.push(batch);
        Ok(())
    }

    /// Notes something in one's own record, and puts it on its way to the disk.
    pub(crate) fn note(
        &mut self,
        note: impl FnOnce(&mut Document) -> Result<(), documents::Error>,
    ) -> Result<(), Problem> {
        let private = self.begun()?;
        let profile = self.make(id::profile(&private), private, &Kind::Profile);
        self.edit(profile, note)?;
        self.save_one(profile);
        Ok(())
    }

    /// One's own page of the practice, made where there is none.
    pub(crate) fn profile(&mut self) -> Result<DocumentId, Problem> {
        let private = self.begun()?;
        Ok(self.make(id::profile(&private), private, &Kind::Profile))
    }
}
