//! What is sealed inside a control entry: who does what, for the members' eyes only.

use crate::seal::{Key, open, seal};
use crate::{DeviceId, Error, InjectedRng, InviteId, Member, PersonId, SpaceKind};
use protocol::control::Unsigned;
use protocol::{ControlEntry, PublicKey, cbor};
use serde::{Deserialize, Serialize};

const LABEL: &[u8] = b"turnabout/1 control body";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Body {
    /// The space begins, with its founder.
    Found { kind: SpaceKind, founder: Member },
    /// An invite is open from here on.
    Invite { id: InviteId, voucher: PublicKey, uses: u16, person: PersonId },
    /// A device comes in by an invite; `voucher` is the invite's signature over who it says it is.
    Join {
        invite: InviteId,
        member: Member,
        #[serde(with = "serde_bytes")]
        voucher: Vec<u8>,
    },
    /// A further device of the author's own person comes in.
    Admit { device: DeviceId },
}

impl Body {
    pub(crate) fn seal(&self, key: &Key, header: &Unsigned, rng: &mut dyn InjectedRng) -> Vec<u8> {
        seal(key, &[LABEL, &header.header_bytes()].concat(), &cbor::to_bytes(self), rng)
    }

    pub(crate) fn open(key: &Key, entry: &ControlEntry) -> Result<Self, Error> {
        let text = open(key, &[LABEL, &entry.header_bytes()].concat(), &entry.body)?;
        Ok(cbor::from_bytes(&text)?)
    }
}
