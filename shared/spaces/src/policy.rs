//! The rules of a group: open invites, the keys that a recovery code may join by, and keys that never come back.
//!
//! It stands inside the `GroupContext`, so every member has the same one and a fork cannot have another without other keys.
//! In private and pair spaces everybody who is in may change it, within [`Policy::may_become`].

use crate::mls::Terms;
use crate::{InviteId, PersonId, SpaceKind, WrapKey};
use protocol::{PublicKey, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const VERSION: u8 = 1;
/// More open doors at once than two people have a use for; bounds what every commit carries.
pub(crate) const INVITES_MAX: usize = 32;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    v: u8,
    /// Whom the space is for.
    pub kind: SpaceKind,
    /// The open invites.
    pub invites: BTreeMap<InviteId, Invite>,
    /// The keys of people's recovery codes.
    pub recovery: BTreeMap<PersonId, RecoveryKeys>,
    /// The first 16 bytes of SHA-256 of every leaf key that was removed. Never shrinks.
    revoked: BTreeSet<ByteArray<16>>,
}

/// An open invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// What vouchers are signed with.
    pub pk: PublicKey,
    /// What its holder signs in with at the relay.
    pub relay: PublicKey,
    /// How many may use it.
    pub uses: u16,
    /// Who comes in by it.
    pub person: PersonId,
    /// The leaf that opened it.
    pub by: PublicKey,
    /// What content keys are sealed to, if history comes with it.
    pub wrap: Option<WrapKey>,
}

/// The public half of a recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryKeys {
    /// What vouchers are signed with.
    pub sign: PublicKey,
    /// What content keys are sealed to.
    pub wrap: WrapKey,
    /// The leaf that set them.
    pub by: PublicKey,
}

/// A leaf as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Removed {
    pub(crate) key: PublicKey,
    pub(crate) person: PersonId,
    /// It was the person's last one.
    pub(crate) last: bool,
    pub(crate) invite: Option<InviteId>,
}

fn fingerprint(key: &PublicKey) -> ByteArray<16> {
    let mut print = [0; 16];
    print.iter_mut().zip(Sha256::digest(key.0)).for_each(|(to, from)| *to = from);
    ByteArray::new(print)
}

impl Policy {
    pub(crate) fn new(kind: SpaceKind) -> Self {
        Self { v: VERSION, kind, invites: BTreeMap::new(), recovery: BTreeMap::new(), revoked: BTreeSet::new() }
    }

    pub(crate) fn to_terms(&self) -> Terms {
        Terms(cbor::to_bytes(self))
    }

    /// Only what [`Policy::to_terms`] writes comes back.
    pub(crate) fn from_terms(terms: &Terms) -> Option<Self> {
        let policy: Self = cbor::from_bytes(&terms.0).ok()?;
        (policy.v == VERSION && policy.to_terms() == *terms).then_some(policy)
    }

    pub(crate) fn has_revoked(&self, key: &PublicKey) -> bool {
        self.revoked.contains(&fingerprint(key))
    }

    /// The rules after these leaves have gone: their keys never come back, the invites that they came by are spent, and
    /// the doors that they opened are shut. With a person's last leaf every door to that person goes, too: else a link in
    /// somebody's mailbox would bring them back (ENCRYPTION, section 7).
    pub(crate) fn without(&self, removed: &[Removed]) -> Self {
        let mut next = self.clone();
        for leaf in removed {
            next.revoked.insert(fingerprint(&leaf.key));
            if let Some(invite) = leaf.invite.and_then(|id| next.invites.get_mut(&id)) {
                invite.uses = invite.uses.saturating_sub(1);
            }
            next.invites.retain(|_, invite| {
                invite.uses > 0 && invite.by != leaf.key && !(leaf.last && invite.person == leaf.person)
            });
            next.recovery.retain(|person, keys| keys.by != leaf.key && !(leaf.last && *person == leaf.person));
        }
        next
    }

    /// May a commit by this leaf, which removes nobody, make these rules of the present ones? Invites come and go, a person's
    /// recovery keys are set by that person's devices, and nothing else changes. Nobody opens a door into somebody else's
    /// devices: an invite names its author's person, or one who is not in.
    pub(crate) fn may_become(
        &self,
        next: &Self,
        by: &PublicKey,
        person: PersonId,
        people: &BTreeSet<PersonId>,
    ) -> bool {
        let fits = |invite: &Invite| {
            invite.by == *by && invite.uses > 0 && (invite.person == person || !people.contains(&invite.person))
        };
        let invites = next.invites.iter().all(|(id, invite)| match self.invites.get(id) {
            Some(known) => known == invite,
            None => fits(invite),
        });
        let recovery_of = |policy: &Self, of: &PersonId| policy.recovery.get(of).copied();
        let everybody: BTreeSet<&PersonId> = self.recovery.keys().chain(next.recovery.keys()).collect();
        let recovery = everybody.into_iter().all(|of| {
            let (was, is) = (recovery_of(self, of), recovery_of(next, of));
            was == is || (*of == person && is.is_none_or(|keys| keys.by == *by))
        });
        next.v == self.v
            && next.kind == self.kind
            && next.revoked == self.revoked
            && next.invites.len() <= INVITES_MAX
            && invites
            && recovery
    }

    /// To whom content keys are sealed: recovery codes, and invites with history that somebody may still come by. Who is in
    /// came by these `used` ones. A link that has served its purpose opens nothing that is written later, or whoever finds it in a
    /// mailbox would read along for ever.
    pub(crate) fn recipients(&self, used: &[InviteId]) -> Vec<WrapKey> {
        let times = |id: &InviteId| used.iter().filter(|it| *it == id).count();
        let open = self.invites.iter().filter(|(id, invite)| times(id) < usize::from(invite.uses));
        let invites = open.filter_map(|(_, invite)| invite.wrap);
        self.recovery.values().map(|keys| keys.wrap).chain(invites).collect()
    }
}
