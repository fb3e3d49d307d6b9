//! Building the control entry for an intent, on top of the newest one.

use super::invite::InviteKeys;
use super::{GroupKeys, Joining, Side};
use crate::body::Body;
use crate::check::{check, vouched};
use crate::credential::Credential;
use crate::intent::{Entrance, Opening};
use crate::keys::{Place, SpaceKeys, Standing};
use crate::mls::{Committed, GroupInfo, Inside, Staged};
use crate::policy::{Invite, Policy, RecoveryKeys};
use crate::seal::Key;
use crate::wrap::Wrap;
use crate::{Epoch, Error, InjectedRng, Intent, InviteId, VoidReason, Voucher};
use protocol::control::Unsigned;
use protocol::{ControlEntry, ControlKind, Grant, Hash, MessageId, PublicKey, RosterDelta, SecretKey};
use serde_bytes::{ByteArray, ByteBuf};
use std::collections::BTreeSet;

/// How an entry will stand in the log.
struct Header {
    kind: ControlKind,
    author: SecretKey,
    delta: RosterDelta,
    msg_id: MessageId,
    prev: Hash,
}

impl GroupKeys {
    pub(super) fn author_of(&self, intent: &Intent) -> SecretKey {
        match intent {
            Intent::Join(Entrance::Link { secret }) => InviteKeys::of(secret, &self.state.own.space).relay,
            Intent::Join(Entrance::Sibling { .. }) => SecretKey::from_bytes(&self.state.own.joiner_key),
            Intent::Join(Entrance::Recovery { relay, .. }) => SecretKey::from_bytes(relay),
            Intent::Found { .. }
            | Intent::Invite(_)
            | Intent::Revoke { .. }
            | Intent::Admit { .. }
            | Intent::Remove { .. }
            | Intent::SetRecovery { .. }
            | Intent::SetRecoveryRelay { .. }
            | Intent::Leave
            | Intent::Update
            | Intent::Help
            | Intent::Resync => self.device_key.clone(),
        }
    }

    pub(super) fn build(
        &mut self,
        intent: &Intent,
        msg_id: MessageId,
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let kind = match intent {
            Intent::Join(_) => ControlKind::Join,
            Intent::Admit { .. } | Intent::SetRecoveryRelay { .. } | Intent::Leave | Intent::Help => ControlKind::Note,
            Intent::Found { .. }
            | Intent::Invite(_)
            | Intent::Revoke { .. }
            | Intent::Remove { .. }
            | Intent::SetRecovery { .. }
            | Intent::Update
            | Intent::Resync => ControlKind::Commit,
        };
        let author = self.author_of(intent);
        let header = Header { kind, author, delta: RosterDelta::default(), msg_id, prev: place.prev };
        match intent {
            Intent::Found { invite } => self.found_it(header, invite.as_ref(), place, rng),
            Intent::Join(entrance) => {
                if !self.is_the_inviters_log(entrance) {
                    return Err(Error::AnotherLog);
                }
                let voucher = self.voucher_by(entrance);
                self.come_in(header, voucher, rng)
            }
            Intent::Resync => self.come_in_again(header, rng),
            Intent::Admit { joiner, lifetime_ms, .. } => {
                let expires_at_ms = place.relay_now_ms.saturating_add(*lifetime_ms);
                let add = vec![(*joiner, Grant::Joiner { uses: 1, expires_at_ms })];
                Ok(self.note(Header { delta: RosterDelta { add, remove: vec![] }, ..header }, &Body::default(), rng))
            }
            Intent::SetRecoveryRelay { relay, old_relay } => {
                let delta =
                    RosterDelta { add: vec![(*relay, Grant::Recovery)], remove: old_relay.iter().copied().collect() };
                Ok(self.note(Header { delta, ..header }, &Body::default(), rng))
            }
            Intent::Leave => Ok(self.note(header, &Body { leave: true, ..Body::default() }, rng)),
            Intent::Help => {
                let body = self.help(rng)?;
                Ok(self.note(header, &body, rng))
            }
            Intent::Update => self.commit(header, &BTreeSet::new(), None, rng),
            Intent::Invite(opening) => {
                let (policy, delta) = self.open_door(opening, place);
                self.commit(Header { delta, ..header }, &BTreeSet::new(), policy, rng)
            }
            Intent::Revoke { invite } => {
                let policy = self.group.as_ref().map(|group| {
                    let mut policy = group.policy.clone();
                    policy.invites.remove(invite);
                    policy
                });
                self.commit(header, &BTreeSet::new(), policy, rng)
            }
            Intent::Remove { leaves } => self.remove(header, leaves, rng),
            Intent::SetRecovery { sign, wrap, relay, old_relay } => {
                let policy = self.group.as_ref().map(|group| {
                    let (by, person) = (self.device_key.public(), self.state.own.me.person);
                    let mut policy = group.policy.clone();
                    policy.recovery.insert(person, RecoveryKeys { sign: *sign, wrap: *wrap, by });
                    policy
                });
                let delta =
                    RosterDelta { add: vec![(*relay, Grant::Recovery)], remove: old_relay.iter().copied().collect() };
                self.commit(Header { delta, ..header }, &BTreeSet::new(), policy, rng)
            }
        }
    }

    /// Still to be done, as far as this device knows?
    pub(super) fn needs(&self, intent: &Intent) -> bool {
        match intent {
            Intent::Remove { leaves } => self.leaves().intersection(leaves).next().is_some(),
            Intent::Revoke { invite } => self.policy().is_some_and(|policy| policy.invites.contains_key(invite)),
            Intent::Admit { leaf, .. } => !self.leaves().contains(leaf) && !self.state.out,
            Intent::Help => self.missing_link().is_some(),
            Intent::Leave => self.standing() == Standing::In,
            Intent::SetRecovery { sign, wrap, .. } => self.group.as_ref().is_some_and(|group| {
                let set = group.policy.recovery.get(&self.state.own.me.person);
                set.is_none_or(|keys| (keys.sign, keys.wrap) != (*sign, *wrap))
            }),
            Intent::Found { .. }
            | Intent::Invite(_)
            | Intent::Join(_)
            | Intent::SetRecoveryRelay { .. }
            | Intent::Update
            | Intent::Resync => !self.state.out,
        }
    }

    /// An epoch that nobody has linked to the one before, and that this device could.
    fn missing_link(&self) -> Option<u64> {
        let has = |epoch: &u64| self.state.archive.key(*epoch).is_some();
        self.state.unlinked.iter().copied().find(|epoch| has(epoch) && has(&epoch.saturating_sub(1)))
    }

    fn seal_body(&self, header: Header, body: &Body, rng: &mut dyn InjectedRng) -> ControlEntry {
        let Header { kind, author, delta, msg_id, prev } = header;
        let unsigned = Unsigned { kind, space: self.state.own.space, msg_id, prev, author: author.public(), delta };
        let sealed = body.seal(&self.meta_key, &unsigned, rng);
        unsigned.sign(sealed, &author)
    }

    fn note(&self, header: Header, body: &Body, rng: &mut dyn InjectedRng) -> ControlEntry {
        self.seal_body(header, body, rng)
    }

    /// What newcomers lack: the link of one epoch at a time.
    fn help(&self, rng: &mut dyn InjectedRng) -> Result<Body, Error> {
        let (space, archive) = (&self.state.own.space, &self.state.archive);
        let epoch = self.missing_link().ok_or(Error::NotPossible)?;
        let key = archive.key(epoch).ok_or(Error::NotPossible)?;
        let link = archive.link(space, epoch, &key, rng).map(|(_, link)| link);
        Ok(Body { epoch: Some(epoch), link, ..Body::default() })
    }

    fn wraps(
        &self,
        (policy, used): (&Policy, &[InviteId]),
        epoch: u64,
        key: &Key,
        rng: &mut dyn InjectedRng,
    ) -> Vec<Wrap> {
        let recipients = policy.recipients(used);
        // A member who published a key that is none wrongs themselves; nobody else's entry fails for it.
        recipients.iter().filter_map(|to| Wrap::seal(to, &self.state.own.space, Epoch(epoch), key, rng).ok()).collect()
    }

    /// `used` are the invites by which those came who are in afterwards.
    fn body_of(&self, committed: &Committed, policy: &Policy, used: &[InviteId], rng: &mut dyn InjectedRng) -> Body {
        let Committed { commit, group_info, epoch, content_key } = committed;
        let link = self.state.archive.link(&self.state.own.space, *epoch, content_key, rng);
        let (linked, link) = link.map_or((None, None), |(linked, link)| (Some(linked), Some(link)));
        Body {
            commit: Some(ByteBuf::from(commit.clone())),
            group_info: Some(ByteBuf::from(group_info.clone())),
            link,
            linked: linked.filter(|linked| linked + 1 != *epoch),
            wraps: self.wraps((policy, used), *epoch, content_key, rng),
            ..Body::default()
        }
    }

    /// A commit of a member: fresh keys, whoever goes, the rules if they change, and the relay's roster made to fit again.
    fn commit(
        &mut self,
        mut header: Header,
        gone: &BTreeSet<PublicKey>,
        policy: Option<Policy>,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let group = self.group.as_ref().ok_or(Error::NotPossible)?;
        if self.standing() != Standing::In || gone.contains(&self.device_key.public()) {
            return Err(Error::NotPossible);
        }
        let indices: Vec<u32> = gone.iter().filter_map(|key| group.leaves.get(key)).map(|leaf| leaf.index).collect();
        let changed = policy.filter(|policy| *policy != group.policy);
        let next = changed.as_ref().unwrap_or(&group.policy).clone();
        let shut = group.policy.invites.iter().filter(|(id, _)| !next.invites.contains_key(id));
        let shut: Vec<PublicKey> = shut.map(|(_, invite)| invite.relay).collect();
        let after: BTreeSet<PublicKey> = group.leaves.keys().filter(|key| !gone.contains(key)).copied().collect();
        let used = group.invites_of_others(gone);
        let Side::Inside(inside) = &mut self.side else { return Err(Error::NotPossible) };
        let terms = changed.as_ref().map(Policy::to_terms);
        let committed = inside.commit(&self.device_key, &indices, terms.as_ref(), &self.state.own.space, rng)?;
        let members: BTreeSet<PublicKey> = self.state.roster.members().collect();
        header.delta.add.extend(after.difference(&members).map(|key| (*key, Grant::Member)));
        header.delta.remove.extend(members.difference(&after).copied());
        header.delta.remove.extend(shut.into_iter().filter(|key| self.state.roster.capability(key).is_some()));
        let body = self.body_of(&committed, &next, &used, rng);
        let entry = self.seal_body(header, &body, rng);
        self.would_hold(&entry, indices, changed.as_ref())?;
        self.state.built.extend(self.state.pending.replace(entry.hash()));
        Ok(entry)
    }

    /// Judges an own commit as everybody else will: what they would skip is not sent, or this device would go on alone.
    fn would_hold(&self, entry: &ControlEntry, removed: Vec<u32>, terms: Option<&Policy>) -> Result<(), Error> {
        let group = self.group.as_ref().ok_or(Error::NotPossible)?;
        let leaf = group.leaves.get(&entry.author).ok_or(Error::NotAllowed(VoidReason::NotAMember))?;
        let staged = Staged {
            committer: Some(leaf.index),
            path: Some((leaf.key, leaf.credential.to_bytes())),
            removed,
            new_terms: terms.is_some(),
            terms: Some(terms.unwrap_or(&group.policy).to_terms()),
            foreign: false,
            enterable: true,
        };
        let roster = self.state.roster.after(entry, None).map_err(|_| Error::NotPossible)?;
        check(&self.state.own.space, group, entry, &staged, &roster).map(drop).map_err(Error::NotAllowed)
    }

    fn remove(
        &mut self,
        header: Header,
        leaves: &BTreeSet<PublicKey>,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let group = self.group.as_ref().ok_or(Error::NotPossible)?;
        let gone: BTreeSet<PublicKey> = self.leaves().intersection(leaves).copied().collect();
        if gone.is_empty() {
            return Err(Error::NotPossible);
        }
        let policy = group.policy.without(&group.removal(&gone));
        self.commit(header, &gone, Some(policy), rng)
    }

    fn open_door(&self, opening: &Opening, place: Place) -> (Option<Policy>, RosterDelta) {
        let Some(group) = &self.group else { return (None, RosterDelta::default()) };
        let keys = InviteKeys::of(&opening.secret, &self.state.own.space);
        let invite = Invite {
            pk: keys.voucher.public(),
            relay: keys.relay.public(),
            uses: opening.uses,
            person: opening.person,
            by: self.device_key.public(),
            wrap: if opening.history { keys.wrap.public().ok() } else { None },
        };
        let mut policy = group.policy.clone();
        // A door that everybody has gone through is no door any more.
        policy.invites.retain(|id, invite| group.came_by(id) < usize::from(invite.uses));
        policy.invites.insert(keys.id, invite);
        let expires_at_ms = place.relay_now_ms.saturating_add(opening.lifetime_ms);
        let add = vec![(invite.relay, Grant::Joiner { uses: opening.uses, expires_at_ms })];
        (Some(policy), RosterDelta { add, remove: vec![] })
    }

    /// The space's first entry. The founder's leaf is renewed at once, which takes its lifetime off: what is judged by a clock
    /// has no place in a group (ENCRYPTION, section 10).
    fn found_it(
        &mut self,
        header: Header,
        invite: Option<&Opening>,
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        if self.standing() != Standing::Founding || self.state.founding.is_some() {
            return Err(Error::NotPossible);
        }
        let (policy, mut delta) = invite.map_or((None, RosterDelta::default()), |invite| self.open_door(invite, place));
        let Side::Inside(inside) = &mut self.side else { return Err(Error::NotPossible) };
        let terms = policy.as_ref().map(Policy::to_terms);
        let Committed { epoch, content_key, .. } =
            inside.commit(&self.device_key, &[], terms.as_ref(), &self.state.own.space, rng)?;
        inside.merge_own()?;
        let group_info = ByteBuf::from(inside.group_info(&self.device_key, true)?);
        self.read_group();
        self.state.archive.learn(&self.state.own.space, epoch, &content_key);
        self.note_members();
        let wraps = self.policy().map_or(Vec::new(), |policy| self.wraps((policy, &[]), epoch, &content_key, rng));
        delta.add.insert(0, (self.device_key.public(), Grant::Member));
        let body = Body { group_info: Some(group_info), wraps, ..Body::default() };
        let entry = self.seal_body(Header { delta, ..header }, &body, rng);
        self.state.founding = Some(entry.hash());
        Ok(entry)
    }

    fn voucher_by(&mut self, entrance: &Entrance) -> Voucher {
        let space = self.state.own.space;
        match entrance {
            Entrance::Link { secret } => {
                let keys = InviteKeys::of(secret, &space);
                self.state.archive.unwrap(&space, &keys.wrap);
                let sig = Voucher::sign(&keys.voucher, &space, &self.device_key.public(), &self.state.own.me);
                Voucher::Invite { id: keys.id, sig }
            }
            Entrance::Sibling { voucher, key } => {
                if let Some((epoch, key)) = key {
                    self.state.archive.receive(&space, *epoch, &Key::new(**key));
                }
                *voucher
            }
            Entrance::Recovery { voucher, wrap, .. } => {
                self.state.archive.unwrap(&space, wrap);
                *voucher
            }
        }
    }

    /// Is the inviter's newest control entry in this log? Zeros say that there was none yet.
    fn is_the_inviters_log(&self, entrance: &Entrance) -> bool {
        match entrance {
            Entrance::Link { secret } => {
                secret.head == [0; 16] || self.state.seen.contains(&ByteArray::new(secret.head))
            }
            Entrance::Sibling { .. } | Entrance::Recovery { .. } => true,
        }
    }

    fn come_in(&mut self, header: Header, voucher: Voucher, rng: &mut dyn InjectedRng) -> Result<ControlEntry, Error> {
        let credential = Credential::new(self.state.own.me, voucher);
        let group = self.group.as_ref().ok_or(Error::NotReady)?;
        let leaf = self.device_key.public();
        if group.policy.has_revoked(&leaf) {
            return Err(Error::NotAllowed(VoidReason::Revoked));
        }
        vouched(&self.state.own.space, group, &leaf, &credential).map_err(Error::NotAllowed)?;
        // A link for a partner is for the first of their devices. Whoever was let in by it before could open its door once more,
        // and stand beside this device as another one of the same person.
        let by_link = matches!(credential.voucher, Voucher::Invite { .. });
        if by_link && self.is_invited() && group.people().contains(&credential.person) {
            return Err(Error::NotAllowed(VoidReason::Person));
        }
        if self.has_ghosts() {
            return Err(Error::NotReady);
        }
        let delta = RosterDelta { add: vec![(leaf, Grant::Member)], remove: vec![] };
        self.enter(Header { delta, ..header }, &credential, rng)
    }

    fn come_in_again(&mut self, header: Header, rng: &mut dyn InjectedRng) -> Result<ControlEntry, Error> {
        let group = self.group.as_ref().ok_or(Error::NotReady)?;
        let leaf = group.leaves.get(&self.device_key.public()).ok_or(Error::NotPossible)?;
        let credential = leaf.credential.clone();
        let (after, members) = (self.leaves(), self.state.roster.members().collect::<BTreeSet<_>>());
        let add = after.difference(&members).map(|key| (*key, Grant::Member)).collect();
        let delta = RosterDelta { add, remove: members.difference(&after).copied().collect() };
        self.enter(Header { delta, ..header }, &credential, rng)
    }

    fn enter(
        &mut self,
        header: Header,
        credential: &Credential,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let Side::Outside(Some(outside)) = &self.side else { return Err(Error::NotReady) };
        let (_, info) =
            self.state.group_info.as_ref().filter(|(epoch, _)| *epoch == outside.epoch()).ok_or(Error::NotReady)?;
        let info = GroupInfo::from_bytes(info)?;
        let group = self.group.as_ref().ok_or(Error::NotReady)?;
        let mut used = group.invites_of_others(&[self.device_key.public()].into());
        used.extend(credential.invite());
        let content = credential.to_bytes();
        let (inside, committed) =
            Inside::join((outside.as_ref(), info), &self.device_key, &content, &self.state.own.space, rng)?;
        let body = self.body_of(&committed, &group.policy, &used, rng);
        let entry = self.seal_body(header, &body, rng);
        self.joining = Some(Joining { entry: entry.hash(), inside: Box::new(inside) });
        Ok(entry)
    }
}
