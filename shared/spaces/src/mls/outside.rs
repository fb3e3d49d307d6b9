//! The group as somebody follows it who is not in: everything but what needs a member's secrets is checked.

use super::parts::{GroupInfo, Message, Terms, group_id};
use super::provider::{Provider, Storage};
use super::staged::{Leaf, Staged, split};
use super::{Refused, refused};
use openmls::prelude::{OpenMlsProvider, ProposalStore, PublicGroup, StagedCommit};
use protocol::SpaceId;

/// See the module.
pub(crate) struct Outside {
    provider: Provider,
    group: PublicGroup,
}

impl Outside {
    /// Starts from the space's first GroupInfo.
    pub(crate) fn start(info: GroupInfo) -> Result<Self, Refused> {
        let provider = Provider::new(&Storage::default());
        let tree = info.0.extensions().ratchet_tree().ok_or(Refused)?.ratchet_tree().clone();
        let (group, _) =
            PublicGroup::from_external(provider.crypto(), provider.storage(), tree, info.0, ProposalStore::new())
                .map_err(refused)?;
        Ok(Self { provider, group })
    }

    pub(crate) fn load(rows: &Storage, space: &SpaceId) -> Result<Self, Refused> {
        let provider = Provider::new(rows);
        let group = PublicGroup::load(provider.storage(), &group_id(space)).map_err(refused)?.ok_or(Refused)?;
        Ok(Self { provider, group })
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

    pub(crate) fn stage(&self, message: Message) -> Result<(Staged, StagedCommit), Refused> {
        split(self.group.process_message(self.provider.crypto(), message.into_protocol()).map_err(refused)?)
    }

    pub(crate) fn merge(&mut self, commit: StagedCommit) -> Result<(), Refused> {
        self.group.merge_commit(self.provider.storage(), commit).map_err(refused)
    }
}

/// Does this GroupInfo describe the group as it was followed from outside? A member may publish a false one.
pub(crate) fn check_group_info(info: &GroupInfo, followed: &Outside) -> bool {
    info.0.group_context() == followed.group.group_context()
}
