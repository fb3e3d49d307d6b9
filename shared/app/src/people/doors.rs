//! Links that let people and devices in, and who is taken out.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::people::link;
use protocol::{PublicKey, SpaceId};
use spaces::{Entrance, GroupKeys, Intent, Link, LinkKind, Opening, PersonId, SpaceKeys, SpaceKind, Standing};
use std::collections::BTreeSet;
use sync::Trouble;

/// An invite lets one partner in, for this long (ENCRYPTION, section 7).
pub(crate) const INVITE_MS: u32 = 14 * 24 * 60 * 60 * 1000;

impl Model {
    pub(crate) fn invite(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        if self.has_partner(&space) {
            return Err(Problem::PairFull);
        }
        self.is_in(&space)?;
        let partner = self.replica.keys(&space).map(SpaceKeys::partner).ok_or(Problem::NoSuchPair)?;
        self.make_link(space, LinkKind::Partner, partner)
    }

    pub(crate) fn link_device(&mut self) -> Outcome {
        let private = self.begun()?;
        let me = self.replica.keys(&private).map(|keys| keys.me().person).ok_or(Problem::NotBegun)?;
        self.is_in(&private)?;
        self.make_link(private, LinkKind::Device, me)
    }

    /// A space that a backup told of, and that nobody has let this device into yet.
    pub(crate) fn awaits_entry(&self, space: &SpaceId) -> bool {
        let standing = self.replica.keys(space).map(SpaceKeys::standing);
        standing == Some(Standing::Outside) && !self.replica.is_joining(space)
    }

    /// Is this device in, or on its way to be known as the founder?
    fn is_in(&self, space: &SpaceId) -> Result<(), Problem> {
        // Seen in one space, and true of all of them.
        let copied = |space: SpaceId| self.replica.status(&space).is_some_and(|it| it.trouble == Some(Trouble::Cloned));
        if self.replica.spaces().any(copied) {
            return Err(Problem::Copied);
        }
        match self.replica.keys(space).map(SpaceKeys::standing) {
            Some(Standing::In | Standing::Founding) => Ok(()),
            Some(Standing::Outside | Standing::Joining | Standing::Out) | None => Err(Problem::NotIn),
        }
    }

    fn make_link(&mut self, space: SpaceId, kind: LinkKind, person: PersonId) -> Outcome {
        let relay = self.replica.relay(&space).unwrap_or_default().to_owned();
        if relay.is_empty() {
            return Err(Problem::NoRelay);
        }
        let expires_at_ms = self.now_ms.saturating_add(i64::from(INVITE_MS));
        let keys = self.replica.keys(&space).ok_or(Problem::NoSuchPair)?;
        let secret = keys.link_secret(&mut self.chance);
        // What was written before comes to one's own device at once. A partner gets it from a device that is in: nobody who
        // finds the link and the relay's disk later shall be able to read it.
        let (lifetime_ms, history) = (u64::from(INVITE_MS), kind == LinkKind::Device);
        let opening = Opening { secret: secret.clone(), uses: 1, lifetime_ms, person, history };
        self.want(space, Intent::Invite(opening))?;
        let pair = (kind == LinkKind::Partner).then(|| space.to_string());
        let link = Link { kind, relay, space, secret }.to_text();
        Ok(Some(Said::LinkReady { pair, link, expires_at_ms }))
    }

    /// Shuts a door that nobody has come in by.
    pub(crate) fn revoke_invite(&mut self, invite: &str) -> Outcome {
        let invite = id::invite_id(invite).ok_or(Problem::NoSuchThing)?;
        let space = self.replica.spaces().find(|space| {
            let policy = self.replica.keys(space).and_then(SpaceKeys::policy);
            policy.is_some_and(|policy| policy.invites.contains_key(&invite))
        });
        let space = space.ok_or(Problem::NoSuchThing)?;
        self.want(space, Intent::Revoke { invite })?;
        if self.facts.nearby.remove(&space).is_some() {
            let facts = self.facts_record();
            self.writer.push(facts);
        }
        Ok(Some(Said::InviteRevoked))
    }

    pub(crate) fn join(&mut self, link: &str) -> Outcome {
        let link = link::read(link)?;
        if link.kind == LinkKind::Device && self.awaits_entry(&link.space) {
            self.want(link.space, Intent::Join(Entrance::Link { secret: link.secret }))?;
            self.stale.everything();
            return Ok(Some(Said::Joining { pair: None }));
        }
        if self.replica.keys(&link.space).is_some() {
            return self.join_by_another(&link);
        }
        match link.kind.clone() {
            LinkKind::Partner => self.join_pair(link),
            LinkKind::Device => self.join_own(link),
            LinkKind::Nearby(founding) => self.join_nearby(&link, &founding),
        }
    }

    /// The link before this one has let this device in nowhere, and the person asked for a new one.
    fn join_by_another(&mut self, link: &Link) -> Outcome {
        let join = Intent::Join(Entrance::Link { secret: link.secret.clone() });
        let (replica, mut moment) = self.replica();
        let batch = replica.join_by_another(&link.space, join, &mut moment).ok_or(Problem::AlreadyIn)?;
        self.writer.push(batch);
        self.stale.everything();
        Ok(Some(Said::Joining { pair: (link.kind != LinkKind::Device).then(|| link.space.to_string()) }))
    }

    fn join_pair(&mut self, link: Link) -> Outcome {
        self.begun()?;
        let device = self.device();
        let keys = GroupKeys::joining(link.space, SpaceKind::Pair, &link.secret, device, &mut self.chance);
        // Spaces that this device will make later go to the partner's relay, unless another was named.
        if self.facts.relay.is_empty() {
            self.use_relay(&link.relay, None)?;
        }
        let join = Intent::Join(Entrance::Link { secret: link.secret });
        let (space, ()) = self.enter_pair(keys, &link.relay, |model, keys| {
            model.bring_in(keys, Some(join), &link.relay, None);
            Ok(())
        })?;
        Ok(Some(Said::Joining { pair: Some(space.to_string()) }))
    }

    fn join_own(&mut self, link: Link) -> Outcome {
        if self.facts.private.is_some() {
            return Err(Problem::DeviceNotFresh);
        }
        self.is_blank()?;
        let device = self.device();
        let keys = GroupKeys::joining(link.space, SpaceKind::Private, &link.secret, device, &mut self.chance);
        self.come_home(keys, Entrance::Link { secret: link.secret }, &link.relay);
        Ok(Some(Said::Joining { pair: None }))
    }

    /// A fresh device on its way into its person's private space.
    pub(crate) fn come_home(&mut self, keys: GroupKeys, by: Entrance, relay: &str) {
        self.facts.private = Some(keys.space());
        relay.clone_into(&mut self.facts.relay);
        self.bring_in(keys, Some(Intent::Join(by)), relay, None);
        let facts = self.facts_record();
        self.writer.push(facts);
        self.stale.everything();
    }

    /// Takes one of one's own devices out of every space that both are in. It waits for the relay; until then nothing goes out
    /// under the keys that it has.
    pub(crate) fn remove_device(&mut self, device: &str) -> Outcome {
        let private = self.begun()?;
        let device = id::device_id(device).ok_or(Problem::NoSuchThing)?;
        if self.facts.device == Some(device) {
            return Err(Problem::ThisDevice);
        }
        let spaces: Vec<SpaceId> = self.replica.spaces().collect();
        let gone: Vec<(SpaceId, BTreeSet<PublicKey>)> =
            spaces.into_iter().map(|space| (space, self.leaves_of(&space, device))).collect();
        if gone.iter().all(|(_, leaves)| leaves.is_empty()) {
            return Err(Problem::NoSuchThing);
        }
        let text = device.to_string();
        self.edit(id::keyring(&private), |document| documents::keyring::device_gone(document, &text))?;
        for (space, leaves) in gone.into_iter().filter(|(_, leaves)| !leaves.is_empty()) {
            self.want(space, Intent::Remove { leaves })?;
            self.renew_recovery_relay(space)?;
        }
        self.stale.everything();
        Ok(Some(Said::Removing))
    }

    pub(crate) fn leaves_of(&self, space: &SpaceId, device: spaces::DeviceId) -> BTreeSet<PublicKey> {
        let Some(keys) = self.replica.keys(space) else { return BTreeSet::new() };
        let me = keys.me().person;
        let of_device = |member: &spaces::Member| member.person == me && member.device == device;
        keys.present().iter().filter(|(_, member)| of_device(member)).map(|(key, _)| *key).collect()
    }

    /// Takes the partner out of a pair, with all their devices.
    pub(crate) fn remove_partner(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let keys = self.replica.keys(&space).ok_or(Problem::NoSuchPair)?;
        let partner = keys.partner();
        let leaves: BTreeSet<PublicKey> =
            keys.present().iter().filter(|(_, member)| member.person == partner).map(|(key, _)| *key).collect();
        if leaves.is_empty() {
            return Err(Problem::NobodyThere);
        }
        self.want(space, Intent::Remove { leaves })?;
        self.stale.everything();
        Ok(Some(Said::Removing))
    }

    /// Asks to be taken out of a pair. What is here stays here.
    pub(crate) fn leave_pair(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let standing = self.replica.keys(&space).map(SpaceKeys::standing);
        let never_in = matches!(standing, Some(Standing::Outside | Standing::Joining));
        if never_in || self.is_in(&space).is_ok() && !self.has_partner(&space) {
            // Nobody is there who could take this device out, or would know that it was on its way.
            return Ok(self.drop_pair(space));
        }
        self.is_in(&space)?;
        if !self.facts.left.insert(space) {
            return Ok(None);
        }
        let facts = self.facts_record();
        self.writer.push(facts);
        self.want(space, Intent::Leave)?;
        self.stale.everything();
        Ok(Some(Said::Leaving))
    }

    fn drop_pair(&mut self, space: SpaceId) -> Option<Said> {
        self.facts.left.insert(space);
        self.facts.nearby.remove(&space);
        let facts = self.facts_record();
        self.writer.push(facts);
        if let Some(batch) = self.replica.let_go(&space) {
            self.writer.push(batch);
        }
        self.stale.everything();
        Some(Said::Left)
    }

    /// Fresh keys for this device, everywhere.
    pub(crate) fn renew_keys(&mut self) -> Outcome {
        self.begun()?;
        let spaces: Vec<SpaceId> = self.replica.spaces().filter(|space| self.is_in(space).is_ok()).collect();
        for space in spaces {
            self.want(space, Intent::Update)?;
        }
        Ok(Some(Said::KeysRenewed))
    }

    /// Comes into a space anew under this device's key.
    pub(crate) fn repair(&mut self, pair: Option<&str>) -> Outcome {
        let space = match pair {
            Some(pair) => self.pair_space(pair)?,
            None => self.begun()?,
        };
        self.is_in(&space)?;
        let batch = self.replica.repair(&space).ok_or(Problem::NotIn)?;
        self.writer.push(batch);
        Ok(Some(Said::Repairing))
    }

    pub(crate) fn name_device(&mut self, name: &str) -> Outcome {
        let private = self.begun()?;
        let (device, now_ms) = (self.device().to_string(), self.now_ms);
        self.edit(id::keyring(&private), |document| {
            documents::keyring::name_device(document, &device, name.trim(), now_ms)
        })?;
        self.stale.everything();
        Ok(None)
    }

    /// What the other one's screen shows or what they read out: the same?
    pub(crate) fn compare(&mut self, pair: &str, shown: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let code = self.replica.keys(&space).and_then(SpaceKeys::safety_code).ok_or(Problem::NotIn)?;
        if !self.has_partner(&space) {
            return Err(Problem::NobodyThere);
        }
        match code.matches(shown) {
            None => Err(Problem::NotASafetyCode),
            Some(false) => Ok(Some(Said::SafetyDiffers { pair: space.to_string() })),
            Some(true) => {
                self.verify(space)?;
                Ok(Some(Said::SafetyMatches { pair: space.to_string() }))
            }
        }
    }

    /// Notes that every present key of the partner belongs to the partner.
    pub(crate) fn verify(&mut self, space: SpaceId) -> Result<(), Problem> {
        let private = self.begun()?;
        let Some(keys) = self.replica.keys(&space) else { return Ok(()) };
        let partner = keys.partner();
        let theirs = keys.present().iter().filter(|(_, member)| member.person == partner);
        let (at_ms, text) = (self.now_ms, space.to_string());
        let leaves: Vec<[u8; 32]> = theirs.map(|(key, _)| key.0).collect();
        self.edit(id::keyring(&private), |document| {
            leaves.into_iter().try_for_each(|leaf| {
                let verified = documents::keyring::Verified { leaf, space: text.clone(), at_ms };
                documents::keyring::verify(document, &verified)
            })
        })?;
        self.stale.everything();
        Ok(())
    }
}
