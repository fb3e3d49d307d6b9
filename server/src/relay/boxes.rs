//! Recovery boxes: one a space, sealed by a recovery code, found by a locator that only the code yields.

use super::rates::Counted;
use super::{ConnectionId, Relay};
use crate::storage::Storage;
use protocol::limits::BOX_BYTES_MAX;
use protocol::{Capability, FromRelay, Locator, Refusal, RefusalCode, SpaceId};

impl<S: Storage> Relay<S> {
    /// In place of what the space had, under whatever locator. Another space's locator is refused like a space that is
    /// not theirs: whether it is taken is nobody's business.
    pub(super) fn put_box(
        &mut self,
        from: ConnectionId,
        space: SpaceId,
        locator: Locator,
        sealed: &[u8],
    ) -> Result<FromRelay, Refusal> {
        let keys = self.connections.keys(from, &space);
        if keys.is_empty() {
            return Err(RefusalCode::NotYours.into());
        }
        let record = self.spaces.get(&self.storage, &space)?.ok_or(RefusalCode::NotYours)?;
        if !keys.iter().any(|key| record.roster.capability(key) == Some(Capability::Member)) {
            return Err(RefusalCode::NotYours.into());
        }
        if sealed.len() > BOX_BYTES_MAX {
            return Err(RefusalCode::TooLarge.into());
        }
        if self.storage.recovery_box(&locator)?.is_some_and(|kept| kept.space != space) {
            return Err(RefusalCode::NotYours.into());
        }
        self.rates.spend(self.now_ms, &[self.cost_of_append(space)])?;
        self.batch.boxes_touched = true;
        let content = (!sealed.is_empty()).then_some((&locator, sealed));
        self.write(space, |storage| storage.put_box(&space, content))?;
        Ok(FromRelay::BoxKept { space, locator })
    }

    /// Who has lost everything has no key to sign in with. A locator is 128 bits of a code, so counting tries is for the
    /// relay's sake; the connection's own come first, lest one connection use up everybody's.
    pub(super) fn get_box(&mut self, from: ConnectionId, locator: Locator) -> Result<FromRelay, Refusal> {
        let limits = &self.settings.limits;
        let own = (Counted::BoxTriesOf(from), limits.box_tries_per_connection, 1);
        let all = (Counted::BoxTries, limits.box_tries, 1);
        self.rates.spend(self.now_ms, &[own, all])?;
        let sealed = self.storage.recovery_box(&locator)?.map(|kept| kept.sealed).unwrap_or_default();
        Ok(FromRelay::Box { locator, sealed })
    }
}
