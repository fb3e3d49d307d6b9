//! A commit that fits the group as far as anybody can see, and that nobody has followed yet: what `check` wants to know of it.

use super::parts::{Message, Terms, describes};
use super::provider::Crypto;
use super::{Refused, contained, refused};
use openmls::prelude::{
    LeafNode, ProcessedMessage, ProcessedMessageContent, Proposal, PublicGroup, Sender, StagedCommit,
};
use openmls::treesync::LeafNodeSource;
use protocol::PublicKey;

/// A leaf of the tree: a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Leaf {
    /// Its key in this space.
    pub(crate) key: PublicKey,
    /// Its credential's content; `credential` reads it.
    pub(crate) credential: Vec<u8>,
    /// Its place in the tree.
    pub(crate) index: u32,
}

impl Leaf {
    pub(super) fn of(member: &openmls::prelude::Member) -> Option<Self> {
        let key = PublicKey(member.signature_key.as_slice().try_into().ok()?);
        Some(Self { key, credential: member.credential.serialized_content().to_vec(), index: member.index.u32() })
    }
}

/// A leaf that a commit made. Only one that came in a key package has a lifetime, which a clock would have to judge.
fn is_timeless(leaf: &LeafNode) -> bool {
    matches!(leaf.leaf_node_source(), LeafNodeSource::Commit(_))
}

/// Are all of them?
pub(super) fn all_timeless(group: &PublicGroup) -> bool {
    group.members().all(|member| group.leaf(member.index).is_some_and(is_timeless))
}

/// The facts of a commit.
pub(crate) struct Staged {
    /// Whose commit; nobody's that is in, if it comes from outside.
    pub(crate) committer: Option<u32>,
    /// The committer's new leaf: its key and credential.
    pub(crate) path: Option<(PublicKey, Vec<u8>)>,
    /// The leaves that go, by their places.
    pub(crate) removed: Vec<u32>,
    /// Are the rules replaced?
    pub(crate) new_terms: bool,
    /// The rules afterwards; none if they are not ours to read.
    pub(crate) terms: Option<Terms>,
    /// Is there a proposal that nobody in our groups makes?
    pub(crate) foreign: bool,
    /// Could whoever comes next start from the `GroupInfo` beside it?
    pub(crate) enterable: bool,
}

/// Judges a commit by what is public of it, members and others alike.
pub(super) fn stage(
    group: &PublicGroup,
    crypto: &Crypto,
    message: &Message,
    info: Option<&[u8]>,
) -> Result<(Staged, StagedCommit), Refused> {
    contained(|| {
        let (mut staged, commit) = split(group.process_message(crypto, message.protocol()).map_err(refused)?)?;
        let index = match staged.committer {
            Some(index) => index,
            None => group.ext_commit_sender_index(&commit).map_err(refused)?.u32(),
        };
        let tag = message.confirmation_tag(staged.committer.is_some());
        staged.enterable = match (info, &staged.path) {
            (Some(info), Some((key, _))) => describes(info, commit.group_context(), tag, (index, key), crypto),
            (None, _) | (_, None) => false,
        };
        Ok((staged, commit))
    })
}

/// Splits what openmls processed into its facts and what is to be merged.
fn split(processed: ProcessedMessage) -> Result<(Staged, StagedCommit), Refused> {
    let committer = match processed.sender() {
        Sender::Member(index) => Some(index.u32()),
        Sender::NewMemberCommit => None,
        Sender::External(_) | Sender::NewMemberProposal => return Err(Refused),
    };
    let ProcessedMessageContent::StagedCommitMessage(commit) = processed.into_content() else { return Err(Refused) };
    let path = commit.update_path_leaf_node().map(|leaf| {
        let key = leaf.signature_key().as_slice().try_into().map_err(refused)?;
        Ok((PublicKey(key), leaf.credential().serialized_content().to_vec()))
    });
    let mut staged = Staged {
        committer,
        path: path.transpose()?,
        removed: Vec::new(),
        new_terms: false,
        terms: Terms::of(commit.group_context()),
        foreign: false,
        enterable: false,
    };
    for queued in commit.queued_proposals() {
        match queued.proposal() {
            Proposal::Remove(remove) => staged.removed.push(remove.removed().u32()),
            Proposal::GroupContextExtensions(_) => staged.new_terms = true,
            Proposal::ExternalInit(_) if committer.is_none() => {}
            Proposal::Add(_)
            | Proposal::Update(_)
            | Proposal::PreSharedKey(_)
            | Proposal::ReInit(_)
            | Proposal::ExternalInit(_)
            | Proposal::SelfRemove
            | Proposal::Custom(_) => staged.foreign = true,
        }
    }
    Ok((staged, *commit))
}
