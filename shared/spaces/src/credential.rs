//! What a device says of itself inside the tree, and who lets it in.

use crate::{DeviceId, InviteId, Member, PersonId};
use protocol::key::Label;
use protocol::{PublicKey, SecretKey, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;

const VERSION: u8 = 1;

/// The content of a leaf's credential. Names and pictures live in a document, not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Credential {
    v: u8,
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) voucher: Voucher,
}

/// Signed permission for one leaf key to join as one device of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voucher {
    /// The space begins with this device.
    Founder,
    /// By an invite that the policy names.
    Invite {
        /// Which.
        id: InviteId,
        /// By its voucher key.
        sig: ByteArray<64>,
    },
    /// By another device of the same person that is in.
    Sibling {
        /// Its leaf key.
        by: PublicKey,
        /// By that key.
        sig: ByteArray<64>,
    },
    /// By the person's recovery code.
    Recovery {
        /// By the recovery key that the policy names.
        sig: ByteArray<64>,
    },
}

impl Voucher {
    /// Signs a voucher's text.
    pub(crate) fn sign(by: &SecretKey, space: &SpaceId, leaf: &PublicKey, member: &Member) -> ByteArray<64> {
        ByteArray::new(by.sign(Label::Voucher, &text(space, leaf, member)))
    }
}

/// Is this a voucher of `by` for this leaf?
pub(crate) fn vouches(by: &PublicKey, space: &SpaceId, leaf: &PublicKey, member: &Member, sig: &ByteArray<64>) -> bool {
    by.verify(Label::Voucher, &text(space, leaf, member), sig).is_ok()
}

fn text<'a>(space: &'a SpaceId, leaf: &'a PublicKey, member: &'a Member) -> [&'a [u8]; 4] {
    [&space.0, &leaf.0, &member.person.0, &member.device.0]
}

impl Credential {
    pub(crate) fn new(member: Member, voucher: Voucher) -> Self {
        Self { v: VERSION, person: member.person, device: member.device, voucher }
    }

    pub(crate) fn member(&self) -> Member {
        Member { person: self.person, device: self.device }
    }

    /// The invite that it came by.
    pub(crate) fn invite(&self) -> Option<InviteId> {
        match self.voucher {
            Voucher::Invite { id, .. } => Some(id),
            Voucher::Founder | Voucher::Sibling { .. } | Voucher::Recovery { .. } => None,
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        cbor::to_bytes(self)
    }

    /// Only what [`Credential::to_bytes`] writes comes back: two spellings of one credential would not be byte-equal.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let credential: Self = cbor::from_bytes(bytes).ok()?;
        (credential.v == VERSION && credential.to_bytes() == bytes).then_some(credential)
    }
}
