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
    /// **Invariant:** an unknown space, an unknown key and a bad signature get one answer for the same work
    /// (`not_yours_and_does_not_exist_are_one_answer`): the signature is checked first, in each case.
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
        let record = self.spaces.get(&self.storage, &space)?.ok_or(RefusalCode::NotYours)?;
        may_sign_in(record.roster.capability(&key), self.now_ms)?;
        let answer = FromRelay::SignedIn { space, key, head: record.head, control_head: record.roster.head() };
        if self.connections.sign_in(from, space, key)? {
            self.batch.signed_in(from, space, key);
        }
        Ok(answer)
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

fn may_sign_in(capability: Option<Capability>, now_ms: u64) -> Result<(), RefusalCode> {
    match capability.ok_or(RefusalCode::NotYours)? {
        Capability::Joiner { uses: 0, .. } => Err(RefusalCode::InviteUsed),
        Capability::Joiner { expires_at_ms, .. } if now_ms > expires_at_ms => Err(RefusalCode::InviteExpired),
        Capability::Member | Capability::Recovery | Capability::Joiner { .. } => Ok(()),
    }
}
