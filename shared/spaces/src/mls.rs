//! MLS (RFC 9420) as the rest of this crate sees it: found, commit, join from outside, judge, merge.
//!
//! Only this module and those below name openmls. Two sides of one group: whoever is in holds [`Inside`], whoever reads the
//! log from outside follows it with [`Outside`], which checks all but what needs a member's secrets. Both give the same
//! [`Staged`] facts to `check`. Why each choice: ENCRYPTION, sections 3 and 10.

mod inside;
mod outside;
mod parts;
mod provider;
mod staged;

pub(crate) use inside::{Committed, Inside};
pub(crate) use outside::{Outside, check_group_info};
pub(crate) use parts::{GroupInfo, Message, Terms};
pub(crate) use provider::Storage;
pub(crate) use staged::{Leaf, Staged};

/// What MLS refused. The reasons behind it may quote foreign bytes, so they stay behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("MLS refuses it")]
pub(crate) struct Refused;

/// Any error of openmls, whose reasons are for us to find with a debugger and nobody to read in a log.
fn refused<E>(_: E) -> Refused {
    Refused
}
