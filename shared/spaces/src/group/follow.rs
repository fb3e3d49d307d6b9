//! Judging the next control entry of the log and following it.
//!
//! **Invariant:** void or not, the roster follows every entry that a relay may append, since the relay's has.

use super::{GroupKeys, Joining, Side, Standing};
use crate::VoidReason;
use crate::body::Body;
use crate::check::{Group, Verdict, check};
use crate::credential::Voucher;
use crate::keys::{Judgement, SpaceKeys};
use crate::mls::{GroupInfo, Message, Outside, Staged};
use crate::policy::Policy;
use crate::seal;
use protocol::{ControlEntry, ControlKind, Hash, Roster};
use serde_bytes::{ByteArray, ByteBuf};

impl GroupKeys {
    pub(super) fn follow(&mut self, entry: &ControlEntry, seq: u64) -> Judgement {
        let roster = match self.state.roster.after(entry, None) {
            Ok(roster) => roster,
            Err(refused) => return Judgement::Disagrees(refused),
        };
        let judgement = self.judge(entry, seq, &roster);
        self.state.roster = roster;
        if let Side::Outside(_) = self.side {
            let mut head = ByteArray::new([0; 16]);
            head.iter_mut().zip(entry.hash().0).for_each(|(to, from)| *to = from);
            self.state.seen.insert(head);
        }
        judgement
    }

    fn judge(&mut self, entry: &ControlEntry, seq: u64, roster: &Roster) -> Judgement {
        if self.state.founding == Some(entry.hash()) {
            self.state.founding = None;
            return Judgement::Merged;
        }
        let Ok(body) = Body::open(&self.meta_key, entry) else { return Judgement::Void(VoidReason::Body) };
        if entry.prev == Hash::ZERO {
            return self.begin_outside(entry, &body, roster).map_or_else(Judgement::Void, |()| Judgement::Merged);
        }
        match &body.commit {
            None => self.follow_note(entry, &body),
            Some(commit) => match Message::from_bytes(commit) {
                Ok(message) => self.follow_commit(entry, seq, (message, &body), roster),
                Err(_) => Judgement::Void(VoidReason::Commit),
            },
        }
    }

    /// The space's first entry: one leaf, whose key is the author's, under rules that let nobody else in yet by force.
    fn begin_outside(&mut self, entry: &ControlEntry, body: &Body, roster: &Roster) -> Result<(), VoidReason> {
        let Side::Outside(None) = self.side else { return Err(VoidReason::Mismatch) };
        let bytes = body.group_info.clone().ok_or(VoidReason::Body)?;
        let info = GroupInfo::from_bytes(&bytes).map_err(|_| VoidReason::Commit)?;
        let outside = Outside::start(info).map_err(|_| VoidReason::Commit)?;
        let policy = outside.terms().as_ref().and_then(Policy::from_terms).ok_or(VoidReason::Policy)?;
        let group = Group::read(outside.leaves(), policy).ok_or(VoidReason::Path)?;
        let founder = group.leaves.get(&entry.author).ok_or(VoidReason::NotAMember)?;
        let fits = outside.space() == self.state.own.space.0
            && group.policy.kind == self.state.own.kind
            && group.leaves.len() == 1
            && founder.credential.voucher == Voucher::Founder;
        if !fits {
            return Err(VoidReason::Mismatch);
        }
        if !roster.members().eq([entry.author]) {
            return Err(VoidReason::Roster);
        }
        let epoch = outside.epoch();
        self.side = Side::Outside(Some(Box::new(outside)));
        self.group = Some(group);
        self.note_members();
        self.state.archive.offer_wraps(epoch, &body.wraps);
        self.state.group_info = Some((epoch, bytes));
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
            self.take_keys(epoch, body);
        }
        if let Some(info) = &body.group_info {
            self.take_group_info(info);
        }
        Judgement::Merged
    }

    fn take_group_info(&mut self, info: &ByteBuf) {
        self.state.group_info = Some((self.here(), info.clone()));
    }

    fn take_keys(&mut self, epoch: u64, body: &Body) {
        let (space, archive) = (self.state.own.space, &mut self.state.archive);
        if let Some(link) = &body.link {
            archive.offer_link(&space, epoch, link);
        }
        archive.offer_wraps(epoch, &body.wraps);
        self.note_link(epoch, body.link.as_ref());
    }

    /// Notes whether an epoch is linked to the one before. Whoever has both keys checks it: a false link is none.
    fn note_link(&mut self, epoch: u64, link: Option<&ByteBuf>) {
        let archive = &self.state.archive;
        let holds = link.is_some_and(|link| match (archive.key(epoch), archive.key(epoch.saturating_sub(1))) {
            (Some(key), Some(before)) => {
                let aad = [self.state.own.space.0.as_slice(), &epoch.saturating_sub(1).to_be_bytes()].concat();
                let link_key = seal::derive(&*key, b"", &[b"turnabout/1 link key"]);
                seal::open(&link_key, &aad, link).is_ok_and(|text| text == before.as_slice())
            }
            _ => true,
        });
        if holds || epoch <= 1 {
            self.state.unlinked.remove(&epoch);
        } else {
            self.state.unlinked.insert(epoch);
        }
    }

    fn follow_commit(
        &mut self,
        entry: &ControlEntry,
        seq: u64,
        (message, body): (Message, &Body),
        roster: &Roster,
    ) -> Judgement {
        let (epoch, here) = (message.epoch(), self.here());
        let own = self.state.pending.take().is_some_and(|pending| pending == entry.hash());
        match epoch.cmp(&here) {
            std::cmp::Ordering::Less => return Judgement::Void(VoidReason::Epoch),
            // Somebody is ahead: we have voided what others took, or they claim so. Reading the whole log from outside tells.
            std::cmp::Ordering::Greater if matches!(self.side, Side::Inside(_)) => return Judgement::Lost,
            std::cmp::Ordering::Greater => return Judgement::Void(VoidReason::Epoch),
            std::cmp::Ordering::Equal => {}
        }
        let joining = self.joining.take().filter(|joining| joining.entry == entry.hash());
        let Some(group) = self.group.clone() else { return Judgement::Void(VoidReason::Policy) };
        let judged = match &mut self.side {
            Side::Outside(None) => Err(VoidReason::Mismatch),
            Side::Outside(Some(outside)) => {
                judge_and(outside.stage(message), &self.state.own.space, &group, entry, roster).and_then(
                    |(verdict, commit)| {
                        outside.merge(commit).map_err(|_| VoidReason::Commit)?;
                        Ok(verdict)
                    },
                )
            }
            Side::Inside(inside) if own => {
                // It was built on this very head and judged as anybody else's would be.
                let gone = group.leaves.keys().filter(|key| !roster.members().any(|member| member == **key));
                let verdict = Verdict { after: roster.members().collect(), gone: gone.copied().collect() };
                inside.merge_own().map(|()| verdict).map_err(|_| VoidReason::Commit)
            }
            Side::Inside(_) if is_ours(entry, self.device_key.public(), &group) => return Judgement::Cloned,
            Side::Inside(inside) => judge_and(inside.stage(message), &self.state.own.space, &group, entry, roster)
                .and_then(|(verdict, commit)| {
                    inside.merge(commit).map_err(|_| VoidReason::Commit)?;
                    Ok(verdict)
                }),
        };
        match judged {
            Ok(verdict) => self.followed(&verdict, body, joining, seq),
            Err(reason) => {
                self.drop_pending();
                Judgement::Void(reason)
            }
        }
    }

    fn drop_pending(&mut self) {
        if let Side::Inside(inside) = &mut self.side {
            // What was built on the old head is built anew from its intent; failing to drop it changes nothing more.
            let _ = inside.drop_own();
        }
    }

    fn followed(&mut self, verdict: &Verdict, body: &Body, joining: Option<Joining>, seq: u64) -> Judgement {
        self.state.archive.note_gone(&verdict.gone, seq);
        self.state.leaving.retain(|key| verdict.after.contains(key));
        if let Some(Joining { inside, key, .. }) = joining {
            let epoch = inside.epoch();
            self.side = Side::Inside(inside);
            self.state.archive.learn(&self.state.own.space, epoch, &key);
            self.state.archive.forget_wraps();
            self.state.seen.clear();
        }
        if let Side::Inside(inside) = &self.side
            && inside.is_out()
        {
            self.state.out = true;
            return Judgement::Merged;
        }
        let key = match &self.side {
            Side::Outside(_) => None,
            Side::Inside(inside) => inside.content_key(&self.state.own.space).ok(),
        };
        let here = self.here();
        if let Some(key) = key {
            self.state.archive.learn(&self.state.own.space, here, &key);
        }
        self.read_group();
        self.note_members();
        self.take_keys(here, body);
        match &body.group_info {
            Some(info) => self.take_group_info(info),
            None => self.state.group_info = None,
        }
        debug_assert!(self.standing() != Standing::Joining, "whatever was built on the old head is gone");
        Judgement::Merged
    }
}

/// A commit under our key that we did not make: our state was copied. Nothing else does it, since our own are stored before
/// they are sent.
fn is_ours(entry: &ControlEntry, key: protocol::PublicKey, group: &Group) -> bool {
    entry.author == key && group.leaves.contains_key(&key)
}

type StagedCommit = openmls::prelude::StagedCommit;

fn judge_and(
    staged: Result<(Staged, StagedCommit), crate::mls::Refused>,
    space: &protocol::SpaceId,
    group: &Group,
    entry: &ControlEntry,
    roster: &Roster,
) -> Result<(Verdict, StagedCommit), VoidReason> {
    let (staged, commit) = staged.map_err(|_| VoidReason::Commit)?;
    let verdict = check(space, group, entry, &staged, roster)?;
    Ok((verdict, commit))
}
