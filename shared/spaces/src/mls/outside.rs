//! The group as somebody follows it who is not in: everything but what needs a member's secrets is checked.

use super::parts::{GroupInfo, Message, Terms, group_id};
use super::provider::{Provider, Storage};
use super::staged::{Leaf, Staged, all_timeless, stage};
use super::{Refused, contained, refused};
use openmls::prelude::{OpenMlsProvider, ProposalStore, PublicGroup, RatchetTreeIn, StagedCommit};
use protocol::SpaceId;

/// See the module.
pub(crate) struct Outside {
    provider: Provider,
    group: PublicGroup,
}

impl Outside {
    /// Starts from the space's first `GroupInfo`. No leaf may have a lifetime: a clock has no say in our groups.
    pub(crate) fn start(info: GroupInfo) -> Result<Self, Refused> {
        contained(|| {
            let (provider, info) = (Provider::new(&Storage::default()), info.0);
            info.extensions().external_pub().ok_or(Refused)?;
            let tree = info.extensions().ratchet_tree().ok_or(Refused)?.ratchet_tree().clone();
            let (crypto, storage) = (provider.crypto(), provider.storage());
            let (group, _) =
                PublicGroup::from_external(crypto, storage, tree, info, ProposalStore::new()).map_err(refused)?;
            if all_timeless(&group) { Ok(Self { provider, group }) } else { Err(Refused) }
        })
    }

    pub(crate) fn load(rows: &Storage, space: &SpaceId) -> Result<Self, Refused> {
        contained(|| {
            let provider = Provider::new(rows);
            let group = PublicGroup::load(provider.storage(), &group_id(space)).map_err(refused)?.ok_or(Refused)?;
            Ok(Self { provider, group })
        })
    }

    pub(crate) fn rows(&self) -> Storage {
        self.provider.rows()
    }

    pub(crate) fn space(&self) -> &[u8] {
        self.group.group_id().as_slice()
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.group.group_context().epoch().as_u64()
    }

    pub(crate) fn leaves(&self) -> Vec<Leaf> {
        self.group.members().filter_map(|member| Leaf::of(&member)).collect()
    }

    pub(crate) fn terms(&self) -> Option<Terms> {
        Terms::of(self.group.group_context())
    }

    pub(crate) fn stage(&self, message: &Message, info: Option<&[u8]>) -> Result<(Staged, StagedCommit), Refused> {
        stage(&self.group, self.provider.crypto(), message, info)
    }

    pub(crate) fn merge(&mut self, commit: StagedCommit) -> Result<(), Refused> {
        contained(|| self.group.merge_commit(self.provider.storage(), commit).map_err(refused))
    }

    #[cfg(test)]
    pub(crate) fn is_timeless(&self) -> bool {
        all_timeless(&self.group)
    }

    /// The tree, for whoever comes in from here.
    pub(super) fn tree(&self) -> RatchetTreeIn {
        self.group.export_ratchet_tree().into()
    }
}
