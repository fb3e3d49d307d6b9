//! Who is in a space, and with which keys.
//!
//! `sync` and `app` see [`SpaceKeys`] and nothing below it. Membership is an MLS group whose commits travel as control entries
//! of the space's log; whether one counts is judged in `check`. Content is sealed under a key exported from each epoch
//! ([`envelope`]), and those keys are archived, since notes must stay readable. Sans-IO: randomness is an [`InjectedRng`], time
//! is data, state goes in and out as bytes. Formats: PROTOCOL.md, "Inside the seal"; threats and defences: THREATS.md.

pub mod envelope;
pub mod intent;
pub mod keys;
pub mod link;
pub mod policy;
pub mod recovery;
pub mod rng;
pub mod safety;

mod archive;
mod body;
mod check;
mod credential;
mod group;
mod mls;
mod padding;
mod seal;
#[cfg(test)]
mod testing;
mod wrap;

pub use credential::Voucher;
pub use group::GroupKeys;
pub use intent::{Entrance, Intent, Opening};
pub use keys::{
    ContentKey, DeviceId, Epoch, InviteId, Judgement, Member, Members, PersonId, Place, SpaceKeys, SpaceKind, Standing,
    VoidReason,
};
pub use link::{Answer, Link, LinkKind, LinkProblem, LinkSecret};
pub use policy::{Invite, Policy, RecoveryKeys};
pub use recovery::{CodeProblem, RecoveryBox, RecoveryCode, RecoveryPublic};
pub use rng::InjectedRng;
pub use safety::SafetyCode;
pub use wrap::{WrapKey, WrapSecret};

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
    /// Its author was taken out before it was appended.
    #[error("the author was taken out before")]
    TakenOut,
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
    /// Not yet: something has to be read first.
    #[error("the space's log has to be read first")]
    NotReady,
    /// The log does not have the entry that the inviter knew: this relay shows another one.
    #[error("the log is not the one that the link was made in")]
    AnotherLog,
    /// Every member would skip such an entry.
    #[error("the members would not have it: {0:?}")]
    NotAllowed(VoidReason),
    /// The stored state is of another version or damaged.
    #[error("the stored keys of this space cannot be read")]
    BadState,
}
