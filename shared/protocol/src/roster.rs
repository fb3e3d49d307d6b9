//! Who may do what in a space, as a pure function of its control entries.
//!
//! The relay keeps a roster to decide what it appends; every device keeps the same one to know what the relay should
//! have appended. A roster says nothing about people; that is sealed in the entries' bodies and judged by `spaces`.

use crate::limits::{JOINER_LIFETIME_MS_MAX, JOINER_USES_MAX, ROSTER_KEYS_MAX};
use crate::{ControlEntry, ControlKind, Grant, Hash, PublicKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a key may do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capability {
    /// Read and append everything.
    Member,
    /// Append `uses` more joins. Stays at 0 when spent, so that its holder can be told "used" rather than "unknown".
    Joiner {
        /// Joins left.
        uses: u16,
        /// By the relay's clock, milliseconds since 1970.
        expires_at_ms: u64,
    },
    /// Read everything, append a join.
    Recovery,
}

/// Why a control entry may not follow. Same entry and same roster, same answer, everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// Another control entry came first: fetch, rebuild, try again.
    #[error("the control head has moved to {head}")]
    StaleHead {
        /// The present head.
        head: Hash,
    },
    /// The author's key is unknown here.
    #[error("the author is not in the roster")]
    NotInRoster,
    /// The author may not do this.
    #[error("the author's key does not allow this")]
    NotAllowed,
    /// The joiner key has no use left.
    #[error("the invite has been used")]
    InviteUsed,
    /// The joiner key's time is over.
    #[error("the invite has expired")]
    InviteExpired,
    /// Too many keys, uses or days.
    #[error("over a limit of the roster")]
    OverLimit,
}

/// The keys of one space, and the newest control entry's hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    keys: BTreeMap<PublicKey, Capability>,
    head: Hash,
    count: u64,
}

impl Default for Roster {
    fn default() -> Self {
        Self { keys: BTreeMap::new(), head: Hash::ZERO, count: 0 }
    }
}

impl Roster {
    /// The hash of the newest control entry; [`Hash::ZERO`] before the first.
    pub fn head(&self) -> Hash {
        self.head
    }

    /// How many control entries were applied.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What this key may do.
    pub fn capability(&self, key: &PublicKey) -> Option<Capability> {
        self.keys.get(key).copied()
    }

    /// All keys that may read and append.
    pub fn members(&self) -> impl Iterator<Item = PublicKey> + '_ {
        self.keys.iter().filter(|(_, capability)| **capability == Capability::Member).map(|(key, _)| *key)
    }

    /// The roster after `entry`, or why it may not follow. `now_ms` is the relay's clock; a device passes `None`,
    /// because whether an entry is valid must not depend on a member's clock (ENCRYPTION, section 5).
    pub fn after(&self, entry: &ControlEntry, now_ms: Option<u64>) -> Result<Self, Refused> {
        if entry.prev != self.head {
            return Err(Refused::StaleHead { head: self.head });
        }
        let mut next = self.clone();
        let founding = self.count == 0;
        next.spend(entry, now_ms)?;
        for key in &entry.delta.remove {
            next.keys.remove(key);
        }
        for (key, grant) in &entry.delta.add {
            // Who is in goes by being removed, not by being made a joiner.
            if *grant != Grant::Member && next.keys.get(key) == Some(&Capability::Member) {
                return Err(Refused::NotAllowed);
            }
            // A first entry may have been made in a room without a network, by a clock that was fast. It cannot be made anew.
            let grant = if founding { grant.within(now_ms) } else { *grant };
            next.keys.insert(*key, capability(grant, now_ms)?);
        }
        if next.keys.len() > ROSTER_KEYS_MAX {
            return Err(Refused::OverLimit);
        }
        next.head = entry.hash();
        next.count += 1;
        Ok(next)
    }

    /// May the author do this? A join by a joiner costs one use.
    fn spend(&mut self, entry: &ControlEntry, now_ms: Option<u64>) -> Result<(), Refused> {
        let founding = self.count == 0;
        if founding {
            let adds_itself = entry.delta.add.contains(&(entry.author, Grant::Member));
            return allow(entry.kind == ControlKind::Commit && adds_itself);
        }
        match (self.capability(&entry.author).ok_or(Refused::NotInRoster)?, entry.kind) {
            (Capability::Member, ControlKind::Commit) => Ok(()),
            (Capability::Member, ControlKind::Note) => allow(self.spares_members(entry)),
            (Capability::Recovery, ControlKind::Join) => allow(self.adds_one_new_member(entry)),
            (Capability::Joiner { uses, expires_at_ms }, ControlKind::Join) => {
                allow(self.adds_one_new_member(entry))?;
                let left = uses.checked_sub(1).ok_or(Refused::InviteUsed)?;
                if now_ms.is_some_and(|now| now > expires_at_ms) {
                    return Err(Refused::InviteExpired);
                }
                self.keys.insert(entry.author, Capability::Joiner { uses: left, expires_at_ms });
                Ok(())
            }
            (Capability::Member, ControlKind::Join)
            | (Capability::Recovery | Capability::Joiner { .. }, ControlKind::Commit | ControlKind::Note) => {
                Err(Refused::NotAllowed)
            }
        }
    }

    fn adds_one_new_member(&self, entry: &ControlEntry) -> bool {
        let [(key, Grant::Member)] = entry.delta.add.as_slice() else { return false };
        entry.delta.remove.is_empty() && !self.keys.contains_key(key)
    }

    fn spares_members(&self, entry: &ControlEntry) -> bool {
        let is_member = |key: &PublicKey| self.keys.get(key) == Some(&Capability::Member);
        let adds = entry.delta.add.iter().all(|(key, grant)| *grant != Grant::Member && !is_member(key));
        adds && !entry.delta.remove.iter().any(is_member)
    }
}

impl Grant {
    /// A door that is open for no longer than the longest time.
    fn within(self, now_ms: Option<u64>) -> Self {
        match (self, now_ms) {
            (Self::Joiner { uses, expires_at_ms }, Some(now)) => {
                Self::Joiner { uses, expires_at_ms: expires_at_ms.min(now.saturating_add(JOINER_LIFETIME_MS_MAX)) }
            }
            (Self::Joiner { .. } | Self::Member | Self::Recovery, _) => self,
        }
    }
}

fn allow(allowed: bool) -> Result<(), Refused> {
    if allowed { Ok(()) } else { Err(Refused::NotAllowed) }
}

fn capability(grant: Grant, now_ms: Option<u64>) -> Result<Capability, Refused> {
    match grant {
        Grant::Member => Ok(Capability::Member),
        Grant::Recovery => Ok(Capability::Recovery),
        Grant::Joiner { uses, expires_at_ms } => {
            let too_long = now_ms.is_some_and(|now| expires_at_ms > now.saturating_add(JOINER_LIFETIME_MS_MAX));
            if uses > JOINER_USES_MAX || too_long {
                return Err(Refused::OverLimit);
            }
            Ok(Capability::Joiner { uses, expires_at_ms })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::control::Unsigned;
    use crate::{MessageId, RosterDelta, SecretKey, SpaceId};

    fn secret(byte: u8) -> SecretKey {
        SecretKey::from_bytes(&[byte; 32])
    }

    fn entry(by: &SecretKey, kind: ControlKind, prev: Hash, add: Vec<(PublicKey, Grant)>) -> ControlEntry {
        let delta = RosterDelta { add, remove: vec![] };
        let (space, msg_id, author) = (SpaceId([1; 16]), MessageId([2; 16]), by.public());
        Unsigned { kind, space, msg_id, prev, author, delta }.sign(vec![], by)
    }

    fn founded(uses: u16, expires_at_ms: u64) -> Roster {
        let (founder, joiner) = (secret(1), secret(2));
        let add = vec![(founder.public(), Grant::Member), (joiner.public(), Grant::Joiner { uses, expires_at_ms })];
        Roster::default().after(&entry(&founder, ControlKind::Commit, Hash::ZERO, add), Some(0)).unwrap()
    }

    fn join(roster: &Roster, key: u8, now_ms: u64) -> Result<Roster, Refused> {
        let add = vec![(secret(key).public(), Grant::Member)];
        roster.after(&entry(&secret(2), ControlKind::Join, roster.head(), add), Some(now_ms))
    }

    #[test]
    fn an_invite_lets_in_as_many_as_it_has_uses() {
        let once = join(&founded(1, 1000), 3, 10).unwrap();
        assert_eq!(once.capability(&secret(3).public()), Some(Capability::Member));
        assert_eq!(join(&once, 4, 11), Err(Refused::InviteUsed));
    }

    #[test]
    fn an_invite_ends_by_the_relays_clock_and_no_other() {
        let roster = founded(1, 1000);
        assert_eq!(join(&roster, 3, 1001), Err(Refused::InviteExpired));
        let add = vec![(secret(3).public(), Grant::Member)];
        let late = entry(&secret(2), ControlKind::Join, roster.head(), add);
        assert!(roster.after(&late, None).is_ok());
    }

    #[test]
    fn a_door_in_a_first_entry_ends_in_time_and_a_later_one_that_would_not_is_refused() {
        let far = 10 * JOINER_LIFETIME_MS_MAX;
        let roster = founded(1, far);
        let expires_at_ms = JOINER_LIFETIME_MS_MAX;
        let door = roster.capability(&secret(2).public());
        assert_eq!(door, Some(Capability::Joiner { uses: 1, expires_at_ms }), "made by a clock that was fast");
        let add = vec![(secret(5).public(), Grant::Joiner { uses: 1, expires_at_ms: far })];
        let later = entry(&secret(1), ControlKind::Commit, roster.head(), add);
        assert_eq!(roster.after(&later, Some(0)), Err(Refused::OverLimit));
    }

    #[test]
    fn only_the_head_may_be_followed() {
        let roster = founded(1, 1000);
        let stale = entry(&secret(1), ControlKind::Commit, Hash::ZERO, vec![]);
        assert_eq!(roster.after(&stale, Some(0)), Err(Refused::StaleHead { head: roster.head() }));
    }

    #[test]
    fn a_joiner_cannot_commit_and_a_stranger_can_do_nothing() {
        let roster = founded(1, 1000);
        let grab = entry(&secret(2), ControlKind::Commit, roster.head(), vec![]);
        assert_eq!(roster.after(&grab, Some(0)), Err(Refused::NotAllowed));
        let ghost = entry(&secret(9), ControlKind::Join, roster.head(), vec![(secret(9).public(), Grant::Member)]);
        assert_eq!(roster.after(&ghost, Some(0)), Err(Refused::NotInRoster));
    }

    #[test]
    fn a_member_cannot_make_a_joiner_of_another() {
        let roster = join(&founded(1, 1000), 3, 10).unwrap();
        let add = vec![(secret(3).public(), Grant::Joiner { uses: 1, expires_at_ms: 99 })];
        let demotion = entry(&secret(1), ControlKind::Commit, roster.head(), add);
        assert_eq!(roster.after(&demotion, Some(20)), Err(Refused::NotAllowed));
    }

    #[test]
    fn a_joiner_cannot_overwrite_a_member() {
        let roster = founded(2, 1000);
        let add = vec![(secret(1).public(), Grant::Member)];
        let overwrite = entry(&secret(2), ControlKind::Join, roster.head(), add);
        assert_eq!(roster.after(&overwrite, Some(0)), Err(Refused::NotAllowed));
    }
}
