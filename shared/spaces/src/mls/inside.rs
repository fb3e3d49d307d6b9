//! The group as a member holds it.

use super::outside::Outside;
use super::parts::{
    CONTENT_KEY_LABEL, GroupInfo, Message, SUITE, Terms, capabilities, credential, group_id, secret, to_bytes,
};
use super::provider::{DeviceSigner, Provider, Storage};
use super::staged::{Leaf, Staged, stage};
use super::{Refused, contained, refused};
use crate::InjectedRng;
use crate::seal::Key;
use openmls::prelude::{
    LeafNodeIndex, LeafNodeParameters, Lifetime, MlsGroup, MlsGroupCreateConfig, MlsGroupJoinConfig, OpenMlsProvider,
    PURE_PLAINTEXT_WIRE_FORMAT_POLICY, ProcessedMessageContent, StagedCommit,
};
use protocol::{SecretKey, SpaceId};

#[cfg(test)]
pub(crate) mod rogue;

/// See the module.
pub(crate) struct Inside {
    provider: Provider,
    group: MlsGroup,
}

/// A commit that was built here, and the epoch that it leads to.
pub(crate) struct Committed {
    pub(crate) commit: Vec<u8>,
    pub(crate) group_info: Vec<u8>,
    pub(crate) epoch: u64,
    pub(crate) content_key: Key,
}

/// The lifetime of the founder's first leaf, which its first commit takes off. The same at any hour, or what follows from it, which
/// is every later byte of the group, would depend on a clock.
const ALWAYS: (u64, u64) = (0, u64::MAX);

fn export(space: &SpaceId) -> (&'static str, &[u8], usize) {
    (CONTENT_KEY_LABEL, &space.0, 32)
}

/// Messages of the past and resumption secrets are of no use to us: nothing but commits goes through MLS.
fn join_config() -> MlsGroupJoinConfig {
    MlsGroupJoinConfig::builder()
        .wire_format_policy(PURE_PLAINTEXT_WIRE_FORMAT_POLICY)
        .max_past_epochs(0)
        .number_of_resumption_psks(0)
        .use_ratchet_tree_extension(true)
        .build()
}

impl Inside {
    /// A group with one leaf.
    pub(crate) fn found(
        space: &SpaceId,
        key: &SecretKey,
        content: &[u8],
        terms: &Terms,
        rng: &mut dyn InjectedRng,
    ) -> Result<Self, Refused> {
        contained(|| Self::found_it(space, key, content, terms, rng))
    }

    fn found_it(
        space: &SpaceId,
        key: &SecretKey,
        content: &[u8],
        terms: &Terms,
        rng: &mut dyn InjectedRng,
    ) -> Result<Self, Refused> {
        let provider = Provider::new(&Storage::default());
        provider.seed(rng);
        let config = MlsGroupCreateConfig::builder()
            .wire_format_policy(PURE_PLAINTEXT_WIRE_FORMAT_POLICY)
            .ciphersuite(SUITE)
            .capabilities(capabilities())
            .lifetime(Lifetime::init(ALWAYS.0, ALWAYS.1))
            .max_past_epochs(0)
            .number_of_resumption_psks(0)
            .use_ratchet_tree_extension(true)
            .with_group_context_extensions(terms.extensions()?)
            // Renewed by the founding commit before anybody sees it; named all the same, since the default reads the clock and
            // would be in every secret that follows.
            .lifetime(Lifetime::init(0, 1))
            .build();
        let credential = credential(&key.public(), content);
        let group = MlsGroup::new_with_group_id(&provider, &DeviceSigner(key), &config, group_id(space), credential)
            .map_err(refused)?;
        Ok(Self { provider, group })
    }

    /// Joins the group as it was followed from outside, with a new leaf, or in place of one's own old one under the same key.
    /// Merged at once: whoever loses the race drops it.
    pub(crate) fn join(
        start: (&Outside, GroupInfo),
        key: &SecretKey,
        content: &[u8],
        space: &SpaceId,
        rng: &mut dyn InjectedRng,
    ) -> Result<(Self, Committed), Refused> {
        contained(|| Self::enter(start, key, content, space, rng))
    }

    fn enter(
        (outside, info): (&Outside, GroupInfo),
        key: &SecretKey,
        content: &[u8],
        space: &SpaceId,
        rng: &mut dyn InjectedRng,
    ) -> Result<(Self, Committed), Refused> {
        let provider = Provider::new(&Storage::default());
        provider.seed(rng);
        let leaf = LeafNodeParameters::builder().with_capabilities(capabilities()).build();
        let (group, bundle) = MlsGroup::external_commit_builder()
            .with_config(join_config())
            .skip_lifetime_validation()
            .with_ratchet_tree(outside.tree())
            .build_group(&provider, info.0, credential(&key.public(), content))
            .map_err(refused)?
            .leaf_node_parameters(leaf)
            .load_psks(provider.storage())
            .map_err(refused)?
            .build(provider.rand(), provider.crypto(), &DeviceSigner(key), |_| true)
            .map_err(refused)?
            .finalize(&provider)
            .map_err(refused)?;
        let inside = Self { provider, group };
        let committed = Committed {
            commit: to_bytes(bundle.commit())?,
            group_info: inside.group_info(key, false)?,
            epoch: inside.epoch(),
            content_key: inside.content_key(space)?,
        };
        Ok((inside, committed))
    }

    pub(crate) fn load(rows: &Storage, space: &SpaceId) -> Result<Self, Refused> {
        contained(|| {
            let provider = Provider::new(rows);
            let group = MlsGroup::load(provider.storage(), &group_id(space)).map_err(refused)?.ok_or(Refused)?;
            Ok(Self { provider, group })
        })
    }

    pub(crate) fn rows(&self) -> Storage {
        self.provider.rows()
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.group.epoch().as_u64()
    }

    pub(crate) fn leaves(&self) -> Vec<Leaf> {
        self.group.members().filter_map(|member| Leaf::of(&member)).collect()
    }

    pub(crate) fn terms(&self) -> Option<Terms> {
        Terms::of(self.group.public_group().group_context())
    }

    pub(crate) fn content_key(&self, space: &SpaceId) -> Result<Key, Refused> {
        let (label, context, len) = export(space);
        secret(self.group.export_secret(self.provider.crypto(), label, context, len).map_err(refused)?)
    }

    /// What two people compare: one value for everybody who holds this very group (RFC 9420, section 8.7).
    pub(crate) fn authenticator(&self) -> &[u8] {
        self.group.epoch_authenticator().as_slice()
    }

    /// What an outsider starts from, with the tree or without.
    pub(crate) fn group_info(&self, key: &SecretKey, tree: bool) -> Result<Vec<u8>, Refused> {
        let info = self.group.export_group_info(self.provider.crypto(), &DeviceSigner(key), tree);
        to_bytes(&info.map_err(refused)?)
    }

    /// Builds a commit, in place of any that was built before: fresh keys for this device, and whatever else is asked.
    pub(crate) fn commit(
        &mut self,
        key: &SecretKey,
        removed: &[u32],
        terms: Option<&Terms>,
        space: &SpaceId,
        rng: &mut dyn InjectedRng,
    ) -> Result<Committed, Refused> {
        contained(|| self.commit_it(key, removed, terms, space, rng))
    }

    fn commit_it(
        &mut self,
        key: &SecretKey,
        removed: &[u32],
        terms: Option<&Terms>,
        space: &SpaceId,
        rng: &mut dyn InjectedRng,
    ) -> Result<Committed, Refused> {
        self.drop_own()?;
        self.provider.seed(rng);
        let Self { provider, group } = self;
        let mut builder = group
            .commit_builder()
            .force_self_update(true)
            .propose_removals(removed.iter().map(|index| LeafNodeIndex::new(*index)));
        if let Some(terms) = terms {
            builder = builder.propose_group_context_extensions(terms.extensions()?).map_err(refused)?;
        }
        let bundle = builder
            .load_psks(provider.storage())
            .map_err(refused)?
            .create_group_info(true)
            .use_ratchet_tree_extension(false)
            .build(provider.rand(), provider.crypto(), &DeviceSigner(key), |_| true)
            .map_err(refused)?
            .stage_commit(provider)
            .map_err(refused)?;
        let pending = group.pending_commit().ok_or(Refused)?;
        let (label, context, len) = export(space);
        let content_key = secret(pending.export_secret(provider.crypto(), label, context, len).map_err(refused)?)?;
        let epoch = pending.epoch().as_u64();
        let commit = to_bytes(bundle.commit())?;
        let group_info = to_bytes(&bundle.into_group_info_msg().ok_or(Refused)?)?;
        Ok(Committed { commit, group_info, epoch, content_key })
    }

    /// The commit that was built here came first.
    pub(crate) fn merge_own(&mut self) -> Result<(), Refused> {
        self.group.merge_pending_commit(&self.provider).map_err(refused)
    }

    /// Forgets the commit that was built here.
    pub(crate) fn drop_own(&mut self) -> Result<(), Refused> {
        self.group.clear_pending_commit(self.provider.storage()).map_err(refused)
    }

    /// Judges a commit exactly as an outsider would: what only a member's secrets could tell has no say in whether it counts, or
    /// members and newcomers would go apart.
    pub(crate) fn stage(&self, message: &Message, info: Option<&[u8]>) -> Result<(Staged, StagedCommit), Refused> {
        stage(self.group.public_group(), self.provider.crypto(), message, info)
    }

    /// Follows another's commit that counts; drops what was built here. Refused if its author gave this device no keys that fit:
    /// then it has to come in anew.
    pub(crate) fn follow(&mut self, message: &Message) -> Result<(), Refused> {
        contained(|| {
            let processed = self.group.process_message(&self.provider, message.protocol()).map_err(refused)?;
            let ProcessedMessageContent::StagedCommitMessage(commit) = processed.into_content() else {
                return Err(Refused);
            };
            self.group.merge_staged_commit(&self.provider, *commit).map_err(refused)
        })
    }

    #[cfg(test)]
    pub(crate) fn is_timeless(&self) -> bool {
        super::staged::all_timeless(self.group.public_group())
    }

    /// Was this device taken out?
    pub(crate) fn is_out(&self) -> bool {
        !self.group.is_active()
    }
}
