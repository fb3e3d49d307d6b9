//! Is a commit one of ours? MLS has said that it fits the group; who may do what is judged here.
//!
//! **Invariant:** a pure function of the log before it (`every_rule_of_the_check_has_an_entry_that_breaks_it`). No clock, no
//! locale, no setting, and no secret: every honest device, in or outside, comes to the same answer, or the group would fall
//! apart. The rules as a list: PROTOCOL.md, "Inside the seal".

use crate::credential::{Credential, Voucher, vouches};
use crate::mls::{Leaf, Staged};
use crate::policy::{Policy, Removed};
use crate::{Member, PersonId, VoidReason};
use protocol::{ControlEntry, ControlKind, PublicKey, Roster, SpaceId};
use std::collections::{BTreeMap, BTreeSet};

/// A device that is in, as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) key: PublicKey,
    pub(crate) index: u32,
    pub(crate) credential: Credential,
    bytes: Vec<u8>,
}

impl Known {
    fn member(&self) -> Member {
        self.credential.member()
    }

    fn invite(&self) -> Option<crate::InviteId> {
        self.credential.invite()
    }
}

/// A group between two commits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) leaves: BTreeMap<PublicKey, Known>,
    pub(crate) policy: Policy,
}

impl Group {
    /// None if a leaf or the rules are not ours to read, or if two leaves have one key.
    pub(crate) fn read(leaves: Vec<Leaf>, policy: Policy) -> Option<Self> {
        let count = leaves.len();
        let leaves: Option<BTreeMap<_, _>> = leaves.into_iter().map(known).collect();
        leaves.filter(|leaves| leaves.len() == count).map(|leaves| Self { leaves, policy })
    }

    pub(crate) fn people(&self) -> BTreeSet<PersonId> {
        self.leaves.values().map(|leaf| leaf.credential.person).collect()
    }

    /// The invites by which those came who stay when these go, one for each.
    pub(crate) fn invites_of_others(&self, gone: &BTreeSet<PublicKey>) -> Vec<crate::InviteId> {
        self.leaves.values().filter(|leaf| !gone.contains(&leaf.key)).filter_map(Known::invite).collect()
    }

    /// How many that are in came by this invite.
    pub(crate) fn came_by(&self, id: &crate::InviteId) -> usize {
        self.leaves.values().filter(|leaf| leaf.invite() == Some(*id)).count()
    }

    /// How the rules see these leaves go.
    pub(crate) fn removal(&self, gone: &BTreeSet<PublicKey>) -> Vec<Removed> {
        let stays = |person| self.leaves.values().any(|it| it.credential.person == person && !gone.contains(&it.key));
        let leaves = gone.iter().filter_map(|key| self.leaves.get(key));
        leaves
            .map(|leaf| Removed {
                key: leaf.key,
                person: leaf.credential.person,
                last: !stays(leaf.credential.person),
                invite: leaf.invite(),
            })
            .collect()
    }
}

fn known(leaf: Leaf) -> Option<(PublicKey, Known)> {
    let credential = Credential::from_bytes(&leaf.credential)?;
    Some((leaf.key, Known { key: leaf.key, index: leaf.index, credential, bytes: leaf.credential }))
}

/// What a valid commit leads to: the leaves and the rules, and who has gone.
pub(crate) struct Verdict {
    pub(crate) after: BTreeSet<PublicKey>,
    pub(crate) gone: BTreeSet<PublicKey>,
}

/// Judges a staged commit. `roster` is the relay's after the entry.
pub(crate) fn check(
    space: &SpaceId,
    group: &Group,
    entry: &ControlEntry,
    staged: &Staged,
    roster: &Roster,
) -> Result<Verdict, VoidReason> {
    if staged.foreign {
        return Err(VoidReason::Proposal);
    }
    if !staged.enterable {
        return Err(VoidReason::GroupInfo);
    }
    let terms = staged.terms.as_ref().ok_or(VoidReason::Policy)?;
    let next = Policy::from_terms(terms).ok_or(VoidReason::Policy)?;
    // MLS asks for a path with everything that is ours to propose, so without one there is nothing to judge.
    let (key, bytes) = staged.path.as_ref().ok_or(VoidReason::Path)?;
    let gone = gone(group, staged)?;
    if let Some(index) = staged.committer {
        by_member(group, entry, (index, key, bytes), (staged.new_terms, &next), &gone)?;
    } else if staged.new_terms || next != group.policy {
        return Err(VoidReason::Policy);
    } else {
        from_outside(space, group, entry, (key, bytes), &gone)?;
    }
    let mut after: BTreeSet<PublicKey> = group.leaves.keys().filter(|it| !gone.contains(it)).copied().collect();
    after.insert(*key);
    // Who may talk to the relay and who is in the tree must be the same, or the relay could keep a ghost's door open.
    if !roster.members().eq(after.iter().copied()) {
        return Err(VoidReason::Roster);
    }
    // Who comes in again in place of itself has not gone.
    let gone = gone.difference(&after).copied().collect();
    Ok(Verdict { after, gone })
}

fn gone(group: &Group, staged: &Staged) -> Result<BTreeSet<PublicKey>, VoidReason> {
    let find = |index: &u32| group.leaves.values().find(|leaf| leaf.index == *index).map(|leaf| leaf.key);
    staged.removed.iter().map(|index| find(index).ok_or(VoidReason::Mismatch)).collect()
}

fn by_member(
    group: &Group,
    entry: &ControlEntry,
    (index, key, bytes): (u32, &PublicKey, &[u8]),
    (new_terms, next): (bool, &Policy),
    gone: &BTreeSet<PublicKey>,
) -> Result<(), VoidReason> {
    let leaf = group.leaves.get(&entry.author).ok_or(VoidReason::NotAMember)?;
    if entry.kind != ControlKind::Commit || leaf.index != index {
        return Err(VoidReason::Mismatch);
    }
    // A device changes its key by a new leaf and the removal of the old one, never in place.
    if leaf.key != *key || leaf.bytes != bytes {
        return Err(VoidReason::Path);
    }
    let allowed = if gone.is_empty() {
        !new_terms || group.policy.may_become(next, &leaf.key, leaf.credential.person, &group.people())
    } else {
        new_terms && *next == group.policy.without(&group.removal(gone))
    };
    if allowed { Ok(()) } else { Err(VoidReason::Policy) }
}

fn from_outside(
    space: &SpaceId,
    group: &Group,
    entry: &ControlEntry,
    (key, bytes): (&PublicKey, &[u8]),
    gone: &BTreeSet<PublicKey>,
) -> Result<(), VoidReason> {
    if group.policy.has_revoked(key) {
        return Err(VoidReason::Revoked);
    }
    if let Some(old) = group.leaves.get(key) {
        // A resync: the same device in place of itself, and nothing else.
        let itself = gone.len() == 1 && gone.contains(key) && old.bytes == bytes;
        let said = entry.kind == ControlKind::Commit && entry.author == *key;
        return if itself && said { Ok(()) } else { Err(VoidReason::Path) };
    }
    if entry.kind != ControlKind::Join || !gone.is_empty() {
        return Err(VoidReason::Mismatch);
    }
    let credential = Credential::from_bytes(bytes).ok_or(VoidReason::Voucher)?;
    vouched(space, group, key, &credential)
}

/// Does the voucher hold, and is there room for the person?
pub(crate) fn vouched(
    space: &SpaceId,
    group: &Group,
    key: &PublicKey,
    credential: &Credential,
) -> Result<(), VoidReason> {
    let member = credential.member();
    let people = group.people();
    let holds = match &credential.voucher {
        Voucher::Founder => false,
        Voucher::Invite { id, sig } => {
            let invite = group.policy.invites.get(id).ok_or(VoidReason::Voucher)?;
            let used = group.came_by(id);
            if invite.person != member.person {
                return Err(VoidReason::Person);
            }
            used < usize::from(invite.uses) && vouches(&invite.pk, space, key, &member, sig)
        }
        Voucher::Sibling { by, sig } => {
            let sibling = group.leaves.get(by).filter(|leaf| leaf.member().person == member.person);
            sibling.is_some() && vouches(by, space, key, &member, sig)
        }
        Voucher::Recovery { sig } => {
            let keys = group.policy.recovery.get(&member.person).ok_or(VoidReason::Voucher)?;
            vouches(&keys.sign, space, key, &member, sig)
        }
    };
    let room = people.contains(&member.person) || people.len() < group.policy.kind.people_max();
    match (holds, room) {
        (true, true) => Ok(()),
        (false, _) => Err(VoidReason::Voucher),
        (true, false) => Err(VoidReason::Person),
    }
}
