//! What the rest of the core knows of a space's keys.

use crate::seal::{Key, derive};
use crate::{Error, InjectedRng};
use protocol::{ControlEntry, Hash, MessageId, PublicKey, Roster, SecretKey, SpaceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

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

/// What a device wants of a space's membership. Stored as such and rebuilt after every lost race.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intent {
    /// Make the space: its first control entry.
    Found,
    /// Let somebody in by a link: the space's second person, or a further device of one's own.
    Invite {
        /// The link's secret.
        secret: crate::LinkSecret,
        /// How many may use it.
        uses: u16,
        /// For how long, in milliseconds, by the relay's clock from when the entry is built: a device's own clock may be
        /// wrong by years.
        lifetime_ms: u64,
        /// Who comes in by it: [`SpaceKeys::partner`], or one's own person for a further device.
        person: PersonId,
    },
    /// Get in by a link.
    Join {
        /// The link's secret.
        secret: crate::LinkSecret,
    },
    /// Let a further device of one's own person in, whose key it has told in the private space.
    Admit {
        /// Its key in this space.
        key: PublicKey,
        /// Which device.
        device: DeviceId,
    },
}

/// Where and when a control entry is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The control head that it follows.
    pub prev: Hash,
    /// The relay's clock, milliseconds since 1970.
    pub relay_now_ms: u64,
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
}

/// Why an entry is void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VoidReason {
    /// Its body does not open or is not one of ours.
    Body,
    /// Its author is in the roster but was never let in by a valid entry.
    NotAMember,
    /// The voucher is of no open invite of this space.
    Voucher,
    /// A person more than the space is for, or another person than the invite names.
    Person,
    /// Header and body say different things.
    Mismatch,
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
    /// The newest epoch: what is sealed now is sealed under it.
    fn epoch(&self) -> Epoch;
    /// The key of an epoch, if it is here.
    fn content_key(&self, epoch: Epoch) -> Option<&ContentKey>;
    /// Who was in at an epoch.
    fn members(&self, epoch: Epoch) -> Option<&Members>;
    /// The relay's roster, as this device works it out from the log.
    fn roster(&self) -> &Roster;
    /// A fresh secret for a link into this space.
    fn link_secret(&self, rng: &mut dyn InjectedRng) -> crate::LinkSecret;
    /// The key that a joiner signs in with, for a link's secret.
    fn joiner_key(&self, secret: &crate::LinkSecret) -> SecretKey;
    /// Builds the control entry for an intent, on top of the control head and by the relay's clock of `place`.
    fn begin(
        &mut self,
        intent: &Intent,
        msg_id: MessageId,
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error>;
    /// Judges the next control entry of the log and follows it.
    fn apply(&mut self, entry: &ControlEntry) -> Judgement;
    /// Everything, for the encrypted store.
    fn to_bytes(&self) -> Vec<u8>;

    /// The members of the newest epoch.
    fn present(&self) -> &Members {
        static NOBODY: Members = Members::new();
        self.members(self.epoch()).unwrap_or(&NOBODY)
    }
}

/// The keys of a space from what [`SpaceKeys::to_bytes`] gave, whichever way of sharing keys the space uses.
pub fn from_bytes(bytes: &[u8]) -> Result<Box<dyn SpaceKeys>, Error> {
    Ok(Box::new(crate::InvitedKeys::from_bytes(bytes)?))
}
