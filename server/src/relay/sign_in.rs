//! Proving a key, and what a proved key may see.

use super::{ConnectionId, Relay, Settings};
use crate::storage::Storage;
use protocol::key::check_sign_in;
use protocol::{Capability, FromRelay, PublicKey, Refusal, RefusalCode, Roster, SpaceId};

/// How much of a log somebody may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Every entry.
    Whole,
    /// Control entries, and the hashes of the rest so that the chain can be checked.
    ControlOnly,
}

impl<S: Storage> Relay<S> {
    /// **Invariant:** an unknown space, an unknown key and a bad signature get one answer, and whether there is such a space
    /// makes no difference to the work (`whoever_is_refused_learns_nothing_from_the_answer_or_from_the_work`): the
    /// signature is checked first, and then the store is asked, also for a space that is at hand.
    pub(super) fn sign_in(
        &mut self,
        from: ConnectionId,
        space: SpaceId,
        key: PublicKey,
        signature: &[u8],
    ) -> Result<FromRelay, Refusal> {
        let nonce = self.connections.nonce(from).ok_or(RefusalCode::NotYours)?;
        let signature = signature.try_into().map_err(|_| RefusalCode::Malformed)?;
        if !proves(&self.settings, &key, &space, &nonce, signature) {
            return Err(RefusalCode::NotYours.into());
        }
        let record = self.storage.space(&space)?.ok_or(RefusalCode::NotYours)?;
        let capability = record.roster.capability(&key).ok_or(RefusalCode::NotYours)?;
        may_sign_in(capability, self.now_ms)?;
        let answer = FromRelay::SignedIn { space, key, head: record.head, control_head: record.roster.head() };
        if self.connections.sign_in(from, space, key)? {
            self.batch.signed_in(from, space, key);
        }
        self.spaces.put(space, record);
        if capability == Capability::Member {
            self.close_the_oldest(&space, &key);
        }
        Ok(answer)
    }

    /// The oldest goes rather than the newest: it is most likely a line that died unseen. It goes whole, because a
    /// connection that silently hears no more news would be worse than none.
    fn close_the_oldest(&mut self, space: &SpaceId, key: &PublicKey) {
        for oldest in self.connections.too_many(space, key, self.settings.limits.connections_per_key_max) {
            self.close(oldest);
        }
    }

    /// What this connection may see of this space now, by the best of the keys it has proved.
    pub(super) fn access(&self, connection: ConnectionId, space: &SpaceId, roster: &Roster) -> Result<Access, Refusal> {
        let keys = self.connections.keys(connection, space);
        let mut best = Err(RefusalCode::NotYours);
        for capability in keys.iter().filter_map(|key| roster.capability(key)) {
            match capability {
                Capability::Member | Capability::Recovery => return Ok(Access::Whole),
                Capability::Joiner { expires_at_ms, .. } if self.now_ms <= expires_at_ms => {
                    best = Ok(Access::ControlOnly);
                }
                Capability::Joiner { .. } => best = best.or(Err(RefusalCode::InviteExpired)),
            }
        }
        Ok(best?)
    }
}

fn proves(settings: &Settings, key: &PublicKey, space: &SpaceId, nonce: &[u8; 32], signature: &[u8; 64]) -> bool {
    settings.origins.iter().any(|origin| check_sign_in(key, origin, space, nonce, signature).is_ok())
}

fn may_sign_in(capability: Capability, now_ms: u64) -> Result<(), RefusalCode> {
    match capability {
        Capability::Joiner { uses: 0, .. } => Err(RefusalCode::InviteUsed),
        Capability::Joiner { expires_at_ms, .. } if now_ms > expires_at_ms => Err(RefusalCode::InviteExpired),
        Capability::Member | Capability::Recovery | Capability::Joiner { .. } => Ok(()),
    }
}
