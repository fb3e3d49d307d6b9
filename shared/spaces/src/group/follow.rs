//! Judging the next control entry of the log and following it.
//!
//! **Invariant:** void or not, the roster follows every entry that a relay may append, since the relay's has
//! (`every_rule_of_the_check_has_an_entry_that_breaks_it`).

use super::{GroupKeys, Joining, Side, Standing};
use crate::VoidReason;
use crate::archive::Link;
use crate::body::Body;
use crate::check::{Group, Verdict, check};
use crate::credential::Voucher;
use crate::keys::{Judgement, SpaceKeys};
use crate::mls::{Commit, GroupInfo, Message, Outside, Refused};
use crate::policy::Policy;
use protocol::{ControlEntry, ControlKind, Hash, PublicKey, Roster};
use serde_bytes::ByteArray;

/// The epoch that a space begins with: the founder's leaf is renewed once before anybody may see it.
const FIRST_EPOCH: u64 = 1;

/// What this device has to do with a commit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    /// Built here, and what it leads to is here, too.
    Newest,
    /// Built here, and given up for another one.
    GivenUp,
    /// Somebody else's.
    No,
}

impl GroupKeys {
    pub(super) fn follow(&mut self, entry: &ControlEntry, seq: u64) -> Judgement {
        let roster = match self.state.roster.after(entry, None) {
            Ok(roster) => roster,
            Err(refused) => return Judgement::Disagrees(refused),
        };
        // Whatever was built on the old head is in the log now, or never will be.
        let hash = entry.hash();
        let (newest, given_up) = (self.state.pending.take(), std::mem::take(&mut self.state.built));
        let own = match newest {
            Some(newest) if newest == hash => Own::Newest,
            Some(_) | None if given_up.contains(&hash) => Own::GivenUp,
            Some(_) | None => Own::No,
        };
        let joining = self.joining.take().filter(|joining| joining.entry == hash);
        let judgement = self.judge(entry, seq, &roster, own, joining);
        if newest.is_some() {
            self.drop_pending();
        }
        self.state.roster = roster;
        self.see(&hash);
        judgement
    }

    /// Remembers the entry for whoever has a link that names it.
    fn see(&mut self, hash: &Hash) {
        if let Side::Outside(_) = self.side {
            let mut head = ByteArray::new([0; 16]);
            head.iter_mut().zip(hash.0).for_each(|(to, from)| *to = from);
            self.state.seen.insert(head);
        }
    }

    fn judge(
        &mut self,
        entry: &ControlEntry,
        seq: u64,
        roster: &Roster,
        own: Own,
        joining: Option<Joining>,
    ) -> Judgement {
        if self.state.founding.take_if(|founding| *founding == entry.hash()).is_some() {
            return Judgement::Merged;
        }
        if self.state.out {
            return Judgement::Void(VoidReason::NotAMember);
        }
        if entry.space != self.state.own.space {
            return Judgement::Void(VoidReason::Mismatch);
        }
        if self.state.lost {
            return Judgement::Lost;
        }
        let Ok(body) = Body::open(&self.meta_key, entry) else { return Judgement::Void(VoidReason::Body) };
        if entry.prev == Hash::ZERO {
            return self.begin_outside(entry, &body, roster).map_or_else(Judgement::Void, |()| Judgement::Merged);
        }
        let Some(commit) = &body.commit else { return self.follow_note(entry, &body) };
        let Ok(message) = Message::from_bytes(commit) else { return Judgement::Void(VoidReason::Commit) };
        if message.epoch() != self.here() {
            return Judgement::Void(VoidReason::Epoch);
        }
        if own == Own::No && self.is_ours(&entry.author) {
            return Judgement::Cloned;
        }
        let (verdict, commit) = match self.judge_commit(entry, &message, &body, roster) {
            Ok(judged) => judged,
            Err(reason) => return Judgement::Void(reason),
        };
        if self.take_commit(&message, commit, own) == Err(Refused) {
            self.state.lost = true;
            return Judgement::Lost;
        }
        self.followed(&verdict, entry, &body, joining, seq);
        Judgement::Merged
    }

    /// A commit under our key that we did not make: our state was copied. Nothing else does it, since our own are stored before
    /// they are sent.
    fn is_ours(&self, author: &PublicKey) -> bool {
        let inside = matches!(self.side, Side::Inside(_));
        inside && *author == self.device_key.public() && self.leaves().contains(author)
    }

    /// The space's first entry: one leaf, whose key is the author's, under rules that it may make.
    fn begin_outside(&mut self, entry: &ControlEntry, body: &Body, roster: &Roster) -> Result<(), VoidReason> {
        let Side::Outside(None) = self.side else { return Err(VoidReason::Mismatch) };
        let bytes = body.group_info.clone().ok_or(VoidReason::GroupInfo)?;
        let info = GroupInfo::from_bytes(&bytes).map_err(|_| VoidReason::GroupInfo)?;
        let outside = Outside::start(info).map_err(|_| VoidReason::Commit)?;
        let policy = outside.terms().as_ref().and_then(Policy::from_terms).ok_or(VoidReason::Policy)?;
        let group = Group::read(outside.leaves(), policy).ok_or(VoidReason::Path)?;
        let founder = group.leaves.get(&entry.author).ok_or(VoidReason::NotAMember)?;
        let fits = outside.space() == self.state.own.space.0
            && outside.epoch() == FIRST_EPOCH
            && group.policy.kind == self.state.own.kind
            && group.leaves.len() == 1
            && founder.credential.voucher == Voucher::Founder;
        if !fits {
            return Err(VoidReason::Mismatch);
        }
        let person = founder.credential.person;
        if !Policy::new(group.policy.kind).may_become(&group.policy, &entry.author, person, &group.people()) {
            return Err(VoidReason::Policy);
        }
        if !roster.members().eq([entry.author]) {
            return Err(VoidReason::Roster);
        }
        self.side = Side::Outside(Some(Box::new(outside)));
        self.group = Some(group);
        self.note_members();
        self.state.archive.offer_wraps(FIRST_EPOCH, &body.wraps);
        self.state.group_info = Some((FIRST_EPOCH, bytes));
        Ok(())
    }

    fn follow_note(&mut self, entry: &ControlEntry, body: &Body) -> Judgement {
        if entry.kind != ControlKind::Note {
            return Judgement::Void(VoidReason::Mismatch);
        }
        if !self.leaves().contains(&entry.author) {
            return Judgement::Void(VoidReason::NotAMember);
        }
        if body.leave {
            self.state.leaving.insert(entry.author);
        }
        if let Some(epoch) = body.epoch.filter(|epoch| *epoch <= self.here()) {
            self.take_keys(epoch, entry.author, body);
        }
        Judgement::Merged
    }

    /// Takes in what somebody says of the keys of an epoch, and notes whether the epoch is linked to the one before.
    fn take_keys(&mut self, epoch: u64, by: PublicKey, body: &Body) {
        let (space, archive) = (self.state.own.space, &mut self.state.archive);
        archive.offer_wraps(epoch, &body.wraps);
        let before = epoch.saturating_sub(1);
        let link =
            body.link.as_ref().map(|sealed| Link { to: body.linked.unwrap_or(before), sealed: sealed.clone(), by });
        // Whoever has both keys checks it: a false link is none.
        let linked = link.as_ref().is_some_and(|link| link.to == before && archive.believes(&space, epoch, link));
        if linked || epoch <= FIRST_EPOCH {
            self.state.unlinked.remove(&epoch);
        } else if body.commit.is_some() {
            self.state.unlinked.insert(epoch);
        }
        if let Some(link) = link {
            archive.offer_link(&space, epoch, link);
        }
    }

    fn judge_commit(
        &self,
        entry: &ControlEntry,
        message: &Message,
        body: &Body,
        roster: &Roster,
    ) -> Result<(Verdict, Commit), VoidReason> {
        let group = self.group.as_ref().ok_or(VoidReason::Policy)?;
        let info = body.group_info.as_ref().map(|info| info.as_slice());
        let staged = match &self.side {
            Side::Outside(None) => return Err(VoidReason::Mismatch),
            Side::Outside(Some(outside)) => outside.stage(message, info),
            Side::Inside(inside) => inside.stage(message, info),
        };
        let (staged, commit) = staged.map_err(|_| VoidReason::Commit)?;
        let verdict = check(&self.state.own.space, group, entry, &staged, roster)?;
        Ok((verdict, commit))
    }

    /// Follows a commit that counts.
    fn take_commit(&mut self, message: &Message, commit: Commit, own: Own) -> Result<(), Refused> {
        match (&mut self.side, own) {
            (Side::Outside(outside), _) => outside.as_mut().ok_or(Refused)?.merge(commit),
            (Side::Inside(inside), Own::Newest) => inside.merge_own(),
            (Side::Inside(_), Own::GivenUp) => Err(Refused),
            (Side::Inside(inside), Own::No) => inside.follow(message),
        }
    }

    fn drop_pending(&mut self) {
        if let Side::Inside(inside) = &mut self.side {
            // What was built on the old head is built anew from its intent; failing to drop it changes nothing more.
            let _ = inside.drop_own();
        }
    }

    fn followed(&mut self, verdict: &Verdict, entry: &ControlEntry, body: &Body, joining: Option<Joining>, seq: u64) {
        self.state.archive.note_gone(&verdict.gone, seq);
        self.state.leaving.retain(|key| verdict.after.contains(key));
        if let Some(joining) = joining {
            self.arrive(joining);
        }
        if let Side::Inside(inside) = &self.side
            && inside.is_out()
        {
            self.state.out = true;
            return;
        }
        let here = self.here();
        if let Side::Inside(inside) = &self.side
            && let Ok(key) = inside.content_key(&self.state.own.space)
        {
            self.state.archive.learn(&self.state.own.space, here, &key);
        }
        self.read_group();
        self.note_members();
        self.take_keys(here, entry.author, body);
        let outside = matches!(self.side, Side::Outside(_));
        self.state.group_info = body.group_info.clone().filter(|_| outside).map(|info| (here, info));
        debug_assert!(self.standing() != Standing::Joining, "whatever was built on the old head is gone");
    }

    /// The own way in is in the log: from here on this device reads from inside.
    fn arrive(&mut self, Joining { inside, .. }: Joining) {
        self.side = Side::Inside(inside);
        self.state.archive.forget_wraps();
        self.state.seen.clear();
    }
}
