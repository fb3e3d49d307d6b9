//! Who is in a space, and with which keys.
//!
//! `sync` and `app` see [`SpaceKeys`] and nothing below it: how membership comes about may change (today the space's key
//! travels in the invite link, [`invited`]; MLS takes its place behind the same trait), what is sealed and how does not.
//! Sans-IO: randomness is an [`InjectedRng`], time is data, state goes in and out as bytes. Formats: README.md.

pub mod envelope;
pub mod invited;
pub mod keys;
pub mod link;
pub mod rng;

mod body;
mod padding;
mod seal;

pub use invited::InvitedKeys;
pub use keys::{
    ContentKey, DeviceId, Epoch, Intent, InviteId, Judgement, Member, Members, PersonId, Place, SpaceKeys, SpaceKind,
    VoidReason,
};
pub use link::{Link, LinkKind, LinkProblem, LinkSecret};
pub use rng::InjectedRng;

/// What can go wrong in here. Never says what was sealed, or for whom.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not one of ours.
    #[error(transparent)]
    Wire(#[from] protocol::Error),
    /// The seal does not open: another key, another header, or altered bytes.
    #[error("the seal does not open")]
    DoesNotOpen,
    /// The envelope belongs to another space.
    #[error("the envelope was sealed for another space")]
    WrongSpace,
    /// No key of that epoch is here (yet).
    #[error("no content key of epoch {0}")]
    UnknownEpoch(u64),
    /// The author was not a member in that epoch.
    #[error("the author is not a member")]
    NotAMember,
    /// The padding is not what [`envelope`] writes.
    #[error("the padding is broken")]
    BadPadding,
    /// Too large to be sealed into one envelope.
    #[error("{size} bytes do not fit into one envelope; the most is {max}")]
    TooLarge {
        /// Bytes of the text.
        size: usize,
        /// The most.
        max: usize,
    },
    /// This intent makes no sense for this device in this space.
    #[error("this device cannot do that in this space")]
    NotPossible,
    /// The stored state is of another version or damaged.
    #[error("the stored keys of this space cannot be read")]
    BadState,
}
