//! What the rest of the core knows of a space's keys.

use crate::policy::Policy;
use crate::seal::{Key, derive};
use crate::{Error, InjectedRng, Intent, LinkSecret, SafetyCode, Voucher};
use protocol::{ControlEntry, Hash, MessageId, PublicKey, Roster, SecretKey, SpaceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use zeroize::Zeroizing;

/// A generation of a space's membership and its content key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Epoch(pub u64);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(#[serde(with = "serde_bytes")] pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}
id!(
    /// A person, by 16 random bytes per space. Says nothing outside that space.
    PersonId
);
id!(
    /// A device of a person, by 16 random bytes per space.
    DeviceId
);
id!(
    /// An invite, by 16 bytes derived from its seed.
    InviteId
);

/// Whom a space is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// One person's devices: "Only me".
    Private,
    /// Two people's devices: "Both of us".
    Pair,
}

impl SpaceKind {
    /// How many people may be in; a further one's join is void.
    pub const fn people_max(self) -> usize {
        match self {
            Self::Private => 1,
            Self::Pair => 2,
        }
    }
}

/// Seals the envelopes of one epoch. Not printable.
#[derive(Clone)]
pub struct ContentKey(Key);

impl ContentKey {
    /// The blob key of an epoch's content key `K_e`, which itself never seals anything (ENCRYPTION, section 3).
    pub(crate) fn of_epoch(content_key: &Key) -> Self {
        Self(derive(&**content_key, b"", &[b"turnabout/1 blob key"]))
    }

    pub(crate) fn key(&self) -> &Key {
        &self.0
    }
}

impl fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentKey(…)")
    }
}

/// A device in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub device: DeviceId,
}

/// The members of an epoch by their keys.
pub type Members = BTreeMap<PublicKey, Member>;

/// Where and when a control entry is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The control head that it follows.
    pub prev: Hash,
    /// The relay's clock, milliseconds since 1970.
    pub relay_now_ms: u64,
}

/// Where this device stands in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Its own space, of which the log does not tell yet.
    Founding,
    /// Reading the log from outside; nobody has let it in yet.
    Outside,
    /// Its own way in is built and waits to come back in the log.
    Joining,
    /// In.
    In,
    /// Taken out. What was read stays; nothing new comes.
    Out,
}

/// What became of a control entry of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// It holds; membership is as it says.
    Merged,
    /// Every honest device skips it in the same way. Its change of the relay's roster stands.
    Void(VoidReason),
    /// A relay that keeps the rules would not have appended it: its log is not to be trusted.
    Disagrees(protocol::roster::Refused),
    /// It counts, or stands further on than one that did, and this device cannot follow: that one's author gave it no keys that
    /// fit. It has to come in anew, under the same key ([`SpaceKeys::restart`]).
    Lost,
    /// Somebody acts under this device's key: its state was copied.
    Cloned,
}

/// Why an entry is void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VoidReason {
    /// Its body does not open or is not one of ours.
    Body,
    /// MLS refuses the commit.
    Commit,
    /// The commit is of another epoch.
    Epoch,
    /// Its author is in the roster but was never let in by a valid entry.
    NotAMember,
    /// No voucher that holds.
    Voucher,
    /// A person more than the space is for, or another person than the invite names.
    Person,
    /// Header and body say different things.
    Mismatch,
    /// A proposal that nobody in our groups makes.
    Proposal,
    /// A change of the rules that the author may not make.
    Policy,
    /// The author's leaf is changed or missing.
    Path,
    /// A key that was taken out comes back.
    Revoked,
    /// The relay's roster and the tree would have other members.
    Roster,
    /// Nobody could come in after it: its `GroupInfo` is missing or describes another group.
    GroupInfo,
}

/// The keys of one space on one device. State is memory until [`SpaceKeys::to_bytes`] is stored; nothing that
/// [`SpaceKeys::begin`] made is sent before.
pub trait SpaceKeys: Send + Sync {
    /// The space.
    fn space(&self) -> SpaceId;
    /// Whom it is for.
    fn kind(&self) -> SpaceKind;
    /// This device's key in it.
    fn device_key(&self) -> &SecretKey;
    /// This device's person and device in it.
    fn me(&self) -> Member;
    /// The other person of a pair; known before they have come in, so that one can already plan with them.
    fn partner(&self) -> PersonId;
    /// Where this device stands.
    fn standing(&self) -> Standing;
    /// The newest epoch: what is sealed now is sealed under it.
    fn epoch(&self) -> Epoch;
    /// The keys of an epoch that are here: none, one, or what several members claim.
    fn content_keys(&self, epoch: Epoch) -> &[ContentKey];
    /// Who was in at an epoch.
    fn members(&self, epoch: Epoch) -> Option<&Members>;
    /// Where in the log this key was taken out.
    fn gone_at(&self, key: &PublicKey) -> Option<u64>;
    /// The leaf that opened the door by which a member came, or that vouched for it.
    fn let_in_by(&self, key: &PublicKey) -> Option<PublicKey>;
    /// By whose permission a member came in.
    fn voucher(&self, key: &PublicKey) -> Option<Voucher>;
    /// The group's rules.
    fn policy(&self) -> Option<&Policy>;
    /// The relay's roster, as this device works it out from the log.
    fn roster(&self) -> &Roster;
    /// What opens the bodies of control entries: `K_meta`. For the private space and the recovery box only.
    fn meta(&self) -> Zeroizing<[u8; 32]>;
    /// The key that this device would sign in with to come in by a sibling's voucher.
    fn joiner(&self) -> PublicKey;
    /// A content key to hand to a device of one's own, with its epoch.
    fn handover(&self) -> Option<(Epoch, Zeroizing<[u8; 32]>)>;
    /// Vouches for another device of one's own.
    fn vouch(&self, leaf: &PublicKey, device: DeviceId) -> Voucher;
    /// A fresh secret for a link into this space.
    fn link_secret(&self, rng: &mut dyn InjectedRng) -> LinkSecret;
    /// The key that an intent's entry is signed with.
    fn author(&self, intent: &Intent) -> SecretKey;
    /// Builds the control entry for an intent, on top of the control head and by the relay's clock of `place`.
    fn begin(
        &mut self,
        intent: &Intent,
        msg_id: MessageId,
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error>;
    /// Judges the next control entry of the log, which stands at `seq`, and follows it.
    fn apply(&mut self, entry: &ControlEntry, seq: u64) -> Judgement;
    /// The relay's log was set back, and is read again from after `seq`: what stood further on stands nowhere for now.
    fn rewound(&mut self, seq: u64);
    /// A control entry that was followed before stands in the log again, at `seq`.
    fn stands_again(&mut self, entry: &ControlEntry, seq: u64);
    /// Is this intent still to be done?
    fn is_needed(&self, intent: &Intent) -> bool;
    /// Something that any member should do now, and nobody asked for.
    fn chore(&self) -> Option<Intent>;
    /// Are there epochs whose keys nobody has handed over yet?
    fn waits_for_history(&self) -> bool;
    /// What the two people compare.
    fn safety_code(&self) -> Option<SafetyCode>;
    /// Starts anew from outside, with the same key; the log has to be read again from its first entry.
    fn restart(&mut self);
    /// What makes this device itself in the space, for the encrypted store: enough to come in again under its key.
    fn identity(&self) -> Vec<u8>;
    /// Everything, for the encrypted store.
    fn to_bytes(&self) -> Vec<u8>;

    /// The members of the newest epoch; nobody for whoever is not in.
    fn present(&self) -> &Members {
        static NOBODY: Members = Members::new();
        self.members(self.epoch()).unwrap_or(&NOBODY)
    }
}

/// The keys of a space from what [`SpaceKeys::to_bytes`] gave.
pub fn from_bytes(bytes: &[u8]) -> Result<Box<dyn SpaceKeys>, Error> {
    Ok(Box::new(crate::GroupKeys::from_bytes(bytes)?))
}

/// The keys of a space from what [`SpaceKeys::identity`] gave, as if its log had not been read yet.
pub fn from_identity(bytes: &[u8]) -> Result<Box<dyn SpaceKeys>, Error> {
    Ok(Box::new(crate::GroupKeys::from_identity(bytes)?))
}
