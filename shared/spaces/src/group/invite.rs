//! The keys of an invite, from the seed in its link.

use crate::seal::derive;
use crate::{InviteId, LinkSecret, WrapSecret};
use protocol::{SecretKey, SpaceId};

const SALT: &[u8] = b"turnabout/1 invite";

pub(super) struct InviteKeys {
    pub(super) id: InviteId,
    /// Signs in at the relay.
    pub(super) relay: SecretKey,
    /// Signs vouchers.
    pub(super) voucher: SecretKey,
    /// Opens content keys, if history comes with the link.
    pub(super) wrap: WrapSecret,
}

impl LinkSecret {
    /// The name of the door that this link opens.
    pub fn invite(&self, space: &SpaceId) -> InviteId {
        InviteKeys::of(self, space).id
    }
}

impl InviteKeys {
    pub(super) fn of(secret: &LinkSecret, space: &SpaceId) -> Self {
        let derived = |name: &[u8]| derive(&secret.seed, SALT, &[name, &space.0]);
        let mut id = [0; 16];
        id.iter_mut().zip(derived(b"id").iter()).for_each(|(to, from)| *to = *from);
        Self {
            id: InviteId(id),
            relay: SecretKey::from_bytes(&derived(b"relay")),
            voucher: SecretKey::from_bytes(&derived(b"voucher")),
            wrap: WrapSecret(*derived(b"wrap")),
        }
    }
}
