//! Commits that no honest device makes, for tests: openmls asked for what we never ask, and messages taken apart, altered and
//! signed again.

use super::*;
use crate::mls::provider::Crypto;
use openmls::prelude::tls_codec::Serialize as _;
use openmls::prelude::{
    Extension, Extensions, ExternalSender, GroupContext, KeyPackage, NewSignerBundle, PreSharedKeyProposal, Proposal,
    PublicGroup,
};
use openmls::schedule::PreSharedKeyId;
use openmls_traits::signatures::Signer;

/// What a rogue member's commit says.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) removed: Vec<u32>,
    pub(crate) terms: Option<Terms>,
    /// Somebody outside the group may propose.
    pub(crate) senders: bool,
    pub(crate) add: bool,
    pub(crate) psk: bool,
    pub(crate) credential: Option<Vec<u8>>,
    pub(crate) new_key: Option<[u8; 32]>,
}

/// A commit and the `GroupInfo` beside it.
#[derive(Clone)]
pub(crate) struct Forged {
    pub(crate) commit: Vec<u8>,
    pub(crate) info: Vec<u8>,
}

fn terms_with(terms: &Terms, senders: bool) -> Extensions<GroupContext> {
    let mut extensions: Vec<Extension> = terms.extensions().unwrap().iter().cloned().collect();
    if senders {
        let outsider = credential(&SecretKey::from_bytes(&[7; 32]).public(), b"outsider");
        let sender = ExternalSender::new(outsider.signature_key, outsider.credential);
        extensions.push(Extension::ExternalSenders(vec![sender]));
    }
    Extensions::from_vec(extensions).unwrap()
}

fn psk(provider: &Provider) -> PreSharedKeyProposal {
    let id = PreSharedKeyId::external(b"known to one".to_vec(), vec![3; 32]);
    id.store(provider, b"secret").unwrap();
    PreSharedKeyProposal::new(id)
}

fn key_package(provider: &Provider) -> KeyPackage {
    let key = SecretKey::from_bytes(&[8; 32]);
    KeyPackage::builder()
        .leaf_node_capabilities(capabilities())
        .build(SUITE, provider, &DeviceSigner(&key), credential(&key.public(), b"added"))
        .unwrap()
        .key_package()
        .clone()
}

impl Inside {
    pub(crate) fn forge(&mut self, key: &SecretKey, plan: &Plan, rng: &mut dyn InjectedRng) -> Forged {
        self.drop_own().unwrap();
        self.provider.seed(rng);
        let present = self.terms().unwrap();
        let Self { provider, group } = self;
        let mut builder = group
            .commit_builder()
            .force_self_update(true)
            .propose_removals(plan.removed.iter().map(|index| LeafNodeIndex::new(*index)));
        if plan.terms.is_some() || plan.senders {
            let terms = plan.terms.as_ref().unwrap_or(&present);
            builder = builder.propose_group_context_extensions(terms_with(terms, plan.senders)).unwrap();
        }
        if plan.add {
            builder = builder.propose_adds([key_package(provider)]);
        }
        if plan.psk {
            builder = builder.add_proposal(Proposal::PreSharedKey(Box::new(psk(provider))));
        }
        if let (Some(content), None) = (&plan.credential, &plan.new_key) {
            let credential = credential(&key.public(), content);
            let leaf = LeafNodeParameters::builder().with_credential_with_key(credential).build();
            builder = builder.leaf_node_parameters(leaf);
        }
        let builder =
            builder.load_psks(provider.storage()).unwrap().create_group_info(true).use_ratchet_tree_extension(false);
        let (rand, crypto, signer) = (provider.rand(), provider.crypto(), DeviceSigner(key));
        let built = match &plan.new_key {
            None => builder.build(rand, crypto, &signer, |_| true),
            Some(new) => {
                let new = SecretKey::from_bytes(new);
                let content = plan.credential.clone().unwrap();
                let credential_with_key = credential(&new.public(), &content);
                let new = DeviceSigner(&new);
                let bundle = NewSignerBundle { signer: &new, credential_with_key };
                builder.build_with_new_signer(rand, crypto, &signer, bundle, |_| true)
            }
        };
        let bundle = built.unwrap().stage_commit(provider).unwrap();
        let commit = to_bytes(bundle.commit()).unwrap();
        let info = to_bytes(&bundle.into_group_info_msg().unwrap()).unwrap();
        Forged { commit, info }
    }

    /// A join by whoever, as whatever, with a key that only they know if asked for.
    pub(crate) fn forge_join(
        (outside, info): (&Outside, GroupInfo),
        key: &SecretKey,
        content: &[u8],
        with_psk: bool,
        rng: &mut dyn InjectedRng,
    ) -> Forged {
        let provider = Provider::new(&Storage::default());
        provider.seed(rng);
        let leaf = LeafNodeParameters::builder().with_capabilities(capabilities()).build();
        let mut builder = MlsGroup::external_commit_builder()
            .with_config(join_config())
            .with_ratchet_tree(outside.tree())
            .build_group(&provider, info.0, credential(&key.public(), content))
            .unwrap()
            .leaf_node_parameters(leaf);
        if with_psk {
            builder = builder.add_psk_proposal(psk(&provider));
        }
        let (group, bundle) = builder
            .load_psks(provider.storage())
            .unwrap()
            .build(provider.rand(), provider.crypto(), &DeviceSigner(key), |_| true)
            .unwrap()
            .finalize(&provider)
            .unwrap();
        let inside = Self { provider, group };
        Forged { commit: to_bytes(bundle.commit()).unwrap(), info: inside.group_info(key, false).unwrap() }
    }

    pub(crate) fn context(&self) -> Vec<u8> {
        self.group.public_group().group_context().tls_serialize_detached().unwrap()
    }

    /// Any Update proposal that parses.
    pub(crate) fn own_leaf(&self) -> Vec<u8> {
        self.group.own_leaf_node().unwrap().tls_serialize_detached().unwrap()
    }

    pub(crate) fn own_index(&self) -> u32 {
        self.group.own_leaf_index().u32()
    }

    /// Where the next one who comes in will stand.
    pub(crate) fn free_index(&self) -> u32 {
        let taken: Vec<u32> = self.leaves().iter().map(|leaf| leaf.index).collect();
        (0..=u32::MAX).find(|index| !taken.contains(index)).unwrap()
    }

    /// The `GroupInfo` that belongs to an altered commit, signed by `key` at `index`.
    pub(crate) fn info_for(&self, altered: &[u8], honest: &[u8], by: (u32, &SecretKey, bool)) -> Vec<u8> {
        info_for(self.group.public_group(), self.provider.crypto(), altered, honest, by)
    }
}

fn info_for(
    group: &PublicGroup,
    crypto: &Crypto,
    altered: &[u8],
    honest: &[u8],
    (index, key, by_member): (u32, &SecretKey, bool),
) -> Vec<u8> {
    let message = Message::from_bytes(altered).unwrap();
    let (_, commit) = stage(group, crypto, &message, None).unwrap();
    let extensions = GroupInfo::from_bytes(honest).unwrap().0.extensions().tls_serialize_detached().unwrap();
    let payload = [
        commit.group_context().tls_serialize_detached().unwrap(),
        extensions,
        message.confirmation_tag(by_member).unwrap().to_vec(),
        index.to_be_bytes().to_vec(),
    ]
    .concat();
    let signature = signed(key, "GroupInfoTBS", &payload);
    [&honest[..4], &payload, &with_len(&signature)].concat()
}

/// `SignWithLabel` of RFC 9420, section 5.1.2.
fn signed(key: &SecretKey, label: &str, content: &[u8]) -> Vec<u8> {
    let text = [with_len(format!("MLS 1.0 {label}").as_bytes()), with_len(content)].concat();
    DeviceSigner(key).sign(&text).unwrap()
}

/// `opaque x<V>`.
pub(crate) fn with_len(bytes: &[u8]) -> Vec<u8> {
    let len = u32::try_from(bytes.len()).unwrap();
    let head = match len {
        0..=0x3f => vec![u8::try_from(len).unwrap()],
        0x40..=0x3fff => (0x4000 | u16::try_from(len).unwrap()).to_be_bytes().to_vec(),
        _ => (0x8000_0000 | len).to_be_bytes().to_vec(),
    };
    [head, bytes.to_vec()].concat()
}

/// Reads `opaque x<V>`.
fn take(bytes: &mut &[u8]) -> Vec<u8> {
    let size = 1_usize << (bytes[0] >> 6);
    let len = bytes[1..size].iter().fold(usize::from(bytes[0] & 0x3f), |len, byte| len << 8 | usize::from(*byte));
    let (all, rest) = bytes.split_at(size + len);
    *bytes = rest;
    all[size..].to_vec()
}

fn take_raw(bytes: &mut &[u8], len: usize) -> Vec<u8> {
    let (raw, rest) = bytes.split_at(len);
    *bytes = rest;
    raw.to_vec()
}

/// A commit in pieces.
pub(crate) struct Raw {
    /// Version, format, group, epoch, sender, associated data, type.
    head: Vec<u8>,
    pub(crate) proposals: Vec<u8>,
    leaf: RawLeaf,
    /// The nodes above the leaf.
    pub(crate) nodes: Vec<u8>,
    /// With its length.
    pub(crate) tag: Vec<u8>,
    pub(crate) membership: Vec<u8>,
}

struct RawLeaf {
    encryption_key: Vec<u8>,
    signature_key: Vec<u8>,
    /// Everything up to the signature.
    rest: Vec<u8>,
    signature: Vec<u8>,
}

impl RawLeaf {
    fn take(bytes: &mut &[u8]) -> Self {
        let (encryption_key, signature_key) = (take(bytes), take(bytes));
        let begun = *bytes;
        take_raw(bytes, 2);
        take(bytes);
        (0..5).for_each(|_| drop(take(bytes)));
        assert_eq!(take_raw(bytes, 1), [3], "a leaf from a commit");
        take(bytes);
        take(bytes);
        let rest = begun[..begun.len() - bytes.len()].to_vec();
        Self { encryption_key, signature_key, rest, signature: take(bytes) }
    }

    fn unsigned(&self) -> Vec<u8> {
        [with_len(&self.encryption_key), with_len(&self.signature_key), self.rest.clone()].concat()
    }

    fn to_bytes(&self) -> Vec<u8> {
        [self.unsigned(), with_len(&self.signature)].concat()
    }
}

impl Raw {
    pub(crate) fn read(commit: &[u8], by_member: bool) -> Self {
        let mut rest = commit;
        take_raw(&mut rest, 4);
        take(&mut rest);
        take_raw(&mut rest, 8 + if by_member { 5 } else { 1 });
        take(&mut rest);
        take_raw(&mut rest, 1);
        let head = commit[..commit.len() - rest.len()].to_vec();
        let proposals = take(&mut rest);
        assert_eq!(take_raw(&mut rest, 1), [1], "a path");
        let leaf = RawLeaf::take(&mut rest);
        let nodes = take(&mut rest);
        take(&mut rest);
        let tag = take_raw(&mut rest, 33);
        Self { head, proposals, leaf, nodes, tag, membership: rest.to_vec() }
    }

    /// Another key in the leaf, at this place in the tree, which signs from here on.
    pub(crate) fn with_leaf(
        mut self,
        encryption_key: Option<&[u8]>,
        key: &SecretKey,
        (space, index): (&SpaceId, u32),
    ) -> Self {
        self.leaf.signature_key = key.public().0.to_vec();
        if let Some(encryption_key) = encryption_key {
            self.leaf.encryption_key = encryption_key.to_vec();
        }
        let tbs = [self.leaf.unsigned(), with_len(&space.0), index.to_be_bytes().to_vec()].concat();
        self.leaf.signature = signed(key, "LeafNodeTBS", &tbs);
        self
    }

    pub(crate) fn signed(&self, context: &[u8], key: &SecretKey) -> Vec<u8> {
        let path = [vec![1], self.leaf.to_bytes(), with_len(&self.nodes)].concat();
        let content = [self.head.clone(), with_len(&self.proposals), path].concat();
        let signature = signed(key, "FramedContentTBS", &[content.as_slice(), context].concat());
        [content, with_len(&signature), self.tag.clone(), self.membership.clone()].concat()
    }
}
