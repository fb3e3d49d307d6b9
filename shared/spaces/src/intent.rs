//! What a device wants of a space's membership. Stored as such, and built anew after every lost race.

use crate::{DeviceId, InviteId, LinkSecret, PersonId, RecoveryCode, Voucher, WrapKey, WrapSecret};
use protocol::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use std::collections::BTreeSet;
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intent {
    /// Make the space: its first control entry, with a door open from the start if two phones pair in one room.
    Found {
        /// The door.
        invite: Option<Opening>,
    },
    /// Let somebody in by a link: the space's second person, or a further device of one's own.
    Invite(Opening),
    /// Shut an open door.
    Revoke {
        /// Which.
        invite: InviteId,
    },
    /// Get in.
    Join(Entrance),
    /// Let the relay admit a device of one's own once: its voucher goes through the private space.
    Admit {
        /// The key that it will have here.
        leaf: PublicKey,
        /// The key that it signs in with to come in.
        joiner: PublicKey,
        /// For how long, in milliseconds, by the relay's clock from when the entry is built.
        lifetime_ms: u64,
    },
    /// Take devices out. Until this is in the log, nothing goes out under the old keys.
    Remove {
        /// Their keys.
        leaves: BTreeSet<PublicKey>,
    },
    /// Set the keys that one's recovery code may come in by, in place of those before.
    SetRecovery {
        /// What its vouchers are signed with.
        sign: PublicKey,
        /// What content keys are sealed to.
        wrap: WrapKey,
        /// The key that may sign in at the relay: the code's own in the private space, a random one elsewhere.
        relay: PublicKey,
        /// The one before, which may not any more.
        old_relay: Option<PublicKey>,
    },
    /// Replaces the key that a recovery may sign in with at the relay.
    SetRecoveryRelay {
        /// The new one.
        relay: PublicKey,
        /// The one before.
        old_relay: Option<PublicKey>,
    },
    /// Ask to be taken out.
    Leave,
    /// Fresh keys for this device: whoever copied its state before goes blind.
    Update,
    /// Give newcomers what they lack: keys of the past, or a group to start from.
    Help,
    /// Come in anew under the same key, because this device's state cannot follow.
    Resync,
}

impl Intent {
    /// Is it a way into the space, for a device that is not in?
    pub fn is_entrance(&self) -> bool {
        match self {
            Self::Found { .. } | Self::Join(_) | Self::Resync => true,
            Self::Invite(_)
            | Self::Revoke { .. }
            | Self::Admit { .. }
            | Self::Remove { .. }
            | Self::SetRecovery { .. }
            | Self::SetRecoveryRelay { .. }
            | Self::Leave
            | Self::Update
            | Self::Help => false,
        }
    }
}

/// A door to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The link's secret.
    pub secret: LinkSecret,
    /// How many may use it.
    pub uses: u16,
    /// For how long, in milliseconds, by the relay's clock from when the entry is built: a device's own clock may be wrong by
    /// years.
    pub lifetime_ms: u64,
    /// Who comes in by it: [`SpaceKeys::partner`](crate::SpaceKeys::partner), or one's own person.
    pub person: PersonId,
    /// Does what was written before come with it? Then whoever has the link and the relay's disk can read it, too.
    pub history: bool,
}

/// A way in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entrance {
    /// By a link.
    Link {
        /// Its secret.
        secret: LinkSecret,
    },
    /// By the voucher of another device of one's own.
    Sibling {
        /// The voucher.
        voucher: Voucher,
        /// A content key that came with it.
        key: Option<(u64, ByteArray<32>)>,
    },
    /// By the recovery code, which is not kept: what this one space needs of it.
    Recovery {
        /// Signs in at the relay.
        relay: ByteArray<32>,
        /// The voucher.
        voucher: Voucher,
        /// Opens the content keys.
        wrap: WrapSecret,
    },
}

impl fmt::Debug for Entrance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Link { .. } => "Link(…)",
            Self::Sibling { .. } => "Sibling(…)",
            Self::Recovery { .. } => "Recovery(…)",
        })
    }
}

impl Drop for Entrance {
    fn drop(&mut self) {
        match self {
            Self::Link { .. } | Self::Sibling { key: None, .. } => {}
            Self::Sibling { key: Some((_, key)), .. } => key.zeroize(),
            Self::Recovery { relay, .. } => relay.zeroize(),
        }
    }
}

impl RecoveryCode {
    /// The way into a space by this code, for a device that has these ids there. `relay` signs in: the code's own key in the
    /// private space, a stored one elsewhere.
    pub fn entrance(
        &self,
        space: &protocol::SpaceId,
        leaf: &PublicKey,
        (person, device): (PersonId, DeviceId),
        relay: &SecretKey,
    ) -> Entrance {
        let member = crate::Member { person, device };
        Entrance::Recovery {
            relay: ByteArray::new(*Zeroizing::new(relay.to_bytes())),
            voucher: Voucher::Recovery { sig: Voucher::sign(&self.sign(), space, leaf, &member) },
            wrap: self.wrap(),
        }
    }
}
