//! The content keys of every epoch, and who was in. Notes must stay readable, so nothing in here is ever thrown away.
//!
//! A **key chain** runs backwards: the key of an epoch is sealed under that of a later one, as a rule the next, so whoever has
//! one key can read all of the past. A link may pass over an epoch whose key its author could not have. A link is a claim of
//! whoever wrote it. One that opens to something else than a key that is here already is refused; for an epoch without a key
//! every claim is kept, and the one counts whose key opens that epoch's envelopes.

use crate::keys::{ContentKey, Member, Members};
use crate::seal::{self, Key, derive};
use crate::wrap::{Wrap, WrapSecret};
use crate::{Epoch, InjectedRng};
use protocol::{PublicKey, SpaceId};
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::{Zeroize, Zeroizing};

/// Keys that are tried for one epoch: a liar must not fill the disk. Of one author one link counts, so there is room for the
/// honest ones beside any liar.
const CLAIMS_MAX: usize = 64;
/// Wraps that are kept for one epoch: one for either person's code and for every invite that may be open.
const WRAPS_MAX: usize = 2 + crate::policy::INVITES_MAX;
/// Bytes of a link: nonce, key, tag.
const LINK_BYTES: usize = 24 + 32 + 16;

/// See the module.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Archive {
    /// The keys of each epoch: one, but where links claimed several.
    keys: BTreeMap<u64, Vec<ByteArray<32>>>,
    /// The epochs whose key is known for sure.
    known: BTreeSet<u64>,
    /// Links to keys that are not known for sure, by the epoch under whose key they are sealed.
    links: BTreeMap<u64, Vec<Link>>,
    /// Epochs, and the earlier one that a link leads to over others in between.
    bridges: BTreeMap<u64, u64>,
    /// Wraps that nothing here could open yet. Kept by whoever reads from outside.
    wraps: BTreeMap<u64, Vec<Wrap>>,
    /// Who was in, and when.
    stays: Vec<Stay>,
    /// The newest epoch that is known.
    newest: u64,
    /// Where in the log a leaf was taken out: what it wrote and what stands further on does not count.
    gone: BTreeMap<PublicKey, u64>,
    /// Whose door or whose word a leaf came in by, if anybody's; the door itself is forgotten once it is shut.
    let_in: BTreeMap<PublicKey, PublicKey>,
    #[serde(skip)]
    ready: BTreeMap<u64, Vec<ContentKey>>,
    /// Who is in from this epoch on, until the next one that stands here.
    #[serde(skip)]
    members: BTreeMap<u64, Members>,
}

/// A leaf from one epoch up to another.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Stay {
    key: PublicKey,
    member: Member,
    from: u64,
    /// The first epoch without it.
    until: Option<u64>,
}

impl Stay {
    fn covers(&self, epoch: u64) -> bool {
        self.from <= epoch && self.until.is_none_or(|until| epoch < until)
    }
}

/// The key of an earlier epoch, sealed.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Link {
    pub(crate) to: u64,
    pub(crate) sealed: ByteBuf,
    /// Who says so.
    pub(crate) by: PublicKey,
}

impl Link {
    fn open(&self, space: &SpaceId, key: &Key) -> Option<Key> {
        let opened = seal::open(&link_key(key), &link_aad(space, self.to), &self.sealed).map(Zeroizing::new);
        opened.ok().and_then(|text| text.as_slice().try_into().map(Zeroizing::new).ok())
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        self.keys.values_mut().flatten().for_each(|key| key.zeroize());
    }
}

fn link_key(content_key: &Key) -> Key {
    derive(&**content_key, b"", &[b"turnabout/1 link key"])
}

fn link_aad(space: &SpaceId, epoch: u64) -> Vec<u8> {
    [space.0.as_slice(), &epoch.to_be_bytes()].concat()
}

impl Archive {
    pub(crate) fn content_keys(&self, epoch: Epoch) -> &[ContentKey] {
        self.ready.get(&epoch.0).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn members(&self, epoch: Epoch) -> Option<&Members> {
        let (_, members) = self.members.range(..=epoch.0).next_back()?;
        (epoch.0 <= self.newest).then_some(members)
    }

    pub(crate) fn gone_at(&self, key: &PublicKey) -> Option<u64> {
        self.gone.get(key).copied()
    }

    pub(crate) fn let_in_by(&self, key: &PublicKey) -> Option<PublicKey> {
        self.let_in.get(key).copied()
    }

    pub(crate) fn note_let_in(&mut self, key: PublicKey, by: PublicKey) {
        self.let_in.entry(key).or_insert(by);
    }

    /// Derives what is used from what is stored. After reading it from the disk.
    pub(crate) fn wake(&mut self) {
        let keys = self.keys.iter().map(|(epoch, keys)| (*epoch, keys.iter().map(ready).collect()));
        self.ready = keys.collect();
        let changes: BTreeSet<u64> =
            self.stays.iter().flat_map(|stay| [Some(stay.from), stay.until]).flatten().collect();
        let at =
            |epoch| self.stays.iter().filter(|stay| stay.covers(epoch)).map(|stay| (stay.key, stay.member)).collect();
        self.members = changes.into_iter().map(|epoch| (epoch, at(epoch))).collect();
    }

    /// Who is in at an epoch. They come in order, but for those that are read a second time.
    pub(crate) fn note_members(&mut self, epoch: u64, members: Members) {
        if epoch <= self.newest {
            return;
        }
        self.newest = epoch;
        let stays = &mut self.stays;
        if self.members.last_key_value().is_some_and(|(_, before)| *before == members) {
            return;
        }
        for stay in stays.iter_mut().filter(|stay| stay.until.is_none() && members.get(&stay.key) != Some(&stay.member))
        {
            stay.until = Some(epoch);
        }
        let known: BTreeSet<PublicKey> =
            stays.iter().filter(|stay| stay.until.is_none()).map(|stay| stay.key).collect();
        let new = members.iter().filter(|(key, _)| !known.contains(key));
        stays.extend(new.map(|(key, member)| Stay { key: *key, member: *member, from: epoch, until: None }));
        self.members.insert(epoch, members);
    }

    pub(crate) fn note_gone(&mut self, gone: &BTreeSet<PublicKey>, at: u64) {
        self.gone.extend(gone.iter().map(|key| (*key, at)));
    }

    /// The log is read again from after this place. Removals further on stand nowhere until they come again.
    pub(crate) fn unseat(&mut self, after: u64) {
        self.gone.values_mut().filter(|at| **at > after).for_each(|at| *at = u64::MAX);
    }

    /// These keys were taken out before, by an entry that stands at this place now.
    pub(crate) fn reseat(&mut self, gone: &[PublicKey], at: u64) {
        for key in gone {
            if let Some(was_at) = self.gone.get_mut(key) {
                *was_at = at;
            }
        }
    }

    /// The key of an epoch, known for sure: it comes from the group itself.
    pub(crate) fn learn(&mut self, space: &SpaceId, epoch: u64, key: &Key) {
        self.known.insert(epoch);
        self.keys.insert(epoch, vec![ByteArray::new(**key)]);
        self.ready.insert(epoch, vec![ContentKey::of_epoch(key)]);
        self.follow(space, epoch);
    }

    /// A key that somebody claims.
    fn claim(&mut self, epoch: u64, key: &Key) -> bool {
        let known = self.keys.entry(epoch).or_default();
        let new = known.len() < CLAIMS_MAX && !known.iter().any(|it| **it == **key);
        if new {
            known.push(ByteArray::new(**key));
            self.ready.entry(epoch).or_default().push(ContentKey::of_epoch(key));
        }
        new
    }

    /// The first key of an epoch.
    pub(crate) fn key(&self, epoch: u64) -> Option<Key> {
        self.keys.get(&epoch)?.first().map(|key| Zeroizing::new(**key))
    }

    /// Seals the newest key that is here from before `epoch` under `key`, which is that of `epoch`; and whose it is.
    pub(crate) fn link(
        &self,
        space: &SpaceId,
        epoch: u64,
        key: &Key,
        rng: &mut dyn InjectedRng,
    ) -> Option<(u64, ByteBuf)> {
        let (before, _) = self.keys.range(..epoch).next_back()?;
        let text = self.key(*before)?;
        Some((*before, ByteBuf::from(seal::seal(&link_key(key), &link_aad(space, *before), &*text, rng))))
    }

    /// Takes in a link from `epoch` to the key of an earlier one.
    pub(crate) fn offer_link(&mut self, space: &SpaceId, epoch: u64, link: Link) {
        let links = self.links.entry(epoch).or_default();
        let said = links.iter().any(|known| known.by == link.by && known.to == link.to);
        if link.to < epoch && link.sealed.len() == LINK_BYTES && !said {
            links.push(link);
        }
        self.follow(space, epoch);
    }

    /// Does this link lead where it says? Whoever lacks one of the keys cannot tell and believes it.
    pub(crate) fn believes(&self, space: &SpaceId, epoch: u64, link: &Link) -> bool {
        match (self.key(epoch), self.key(link.to)) {
            (Some(key), Some(before)) => link.open(space, &key).is_some_and(|opened| opened == before),
            (None, _) | (_, None) => link.sealed.len() == LINK_BYTES,
        }
    }

    /// Takes in wraps of the key of `epoch`, in case one of them is for a secret that comes later.
    pub(crate) fn offer_wraps(&mut self, epoch: u64, wraps: &[Wrap]) {
        if !wraps.is_empty() && !self.keys.contains_key(&epoch) {
            let kept = self.wraps.entry(epoch).or_default();
            kept.extend(wraps.iter().take(WRAPS_MAX.saturating_sub(kept.len())).cloned());
        }
    }

    /// Opens whatever wraps are for this secret.
    pub(crate) fn unwrap(&mut self, space: &SpaceId, secret: &WrapSecret) {
        let opened: Vec<(u64, Key)> = self
            .wraps
            .iter()
            .flat_map(|(epoch, wraps)| wraps.iter().map(move |wrap| (*epoch, wrap)))
            .filter_map(|(epoch, wrap)| wrap.open(secret, space, Epoch(epoch)).ok().map(|key| (epoch, key)))
            .collect();
        for (epoch, key) in opened {
            if self.claim(epoch, &key) {
                self.follow(space, epoch);
            }
        }
    }

    /// A key that one's own other device handed over.
    pub(crate) fn receive(&mut self, space: &SpaceId, epoch: u64, key: &Key) {
        if self.claim(epoch, key) {
            self.follow(space, epoch);
        }
    }

    pub(crate) fn forget_wraps(&mut self) {
        self.wraps.clear();
    }

    /// Walks the key chain back from `epoch` as far as it goes.
    fn follow(&mut self, space: &SpaceId, epoch: u64) {
        let mut open = vec![epoch];
        while let Some(epoch) = open.pop() {
            let keys: Vec<Key> = self.keys.get(&epoch).into_iter().flatten().map(|it| Zeroizing::new(**it)).collect();
            if keys.is_empty() {
                continue;
            }
            for link in self.links.get(&epoch).cloned().unwrap_or_default() {
                for key in keys.iter().filter_map(|key| link.open(space, key)) {
                    if link.to + 1 < epoch {
                        self.bridges.insert(epoch, link.to);
                    }
                    // Whoever was in has the key from the group itself and needs nobody's word.
                    if !self.known.contains(&link.to) && self.claim(link.to, &key) {
                        open.push(link.to);
                    }
                }
            }
        }
    }

    /// Does the chain of keys break off before it reaches the first epoch?
    pub(crate) fn has_gap(&self, newest: u64) -> bool {
        let mut epoch = newest;
        while epoch > 1 {
            let before = epoch - 1;
            epoch = match self.bridges.get(&epoch) {
                _ if self.keys.contains_key(&before) => before,
                Some(before) => *before,
                None => return true,
            };
        }
        !self.keys.contains_key(&1)
    }
}

fn ready(key: &ByteArray<32>) -> ContentKey {
    ContentKey::of_epoch(&Zeroizing::new(**key))
}
