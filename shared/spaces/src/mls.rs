//! MLS (RFC 9420) as the rest of this crate sees it: found, commit, join from outside, judge, follow.
//!
//! Only this module and those below name openmls. Two sides of one group: whoever is in holds [`Inside`], whoever reads the
//! log from outside follows it with [`Outside`]. Both judge a commit by what is public of it ([`Staged`]), so that both come to
//! the same answer; secrets play a part only when a member follows what counts. Why each choice: ENCRYPTION, sections 3 and 10.
//!
//! **Invariant:** foreign bytes never panic out of here, whatever openmls does with them
//! (`mutated_bodies_of_a_member_never_panic_and_never_split_the_group`).

mod inside;
mod outside;
mod parts;
mod provider;
mod staged;

pub(crate) use inside::{Committed, Inside};
pub(crate) use outside::Outside;
pub(crate) use parts::{GroupInfo, Message, Terms};
pub(crate) use provider::Storage;
pub(crate) use staged::{Leaf, Staged};

#[cfg(test)]
pub(crate) use inside::rogue;

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is to be merged of a commit.
pub(crate) type Commit = openmls::prelude::StagedCommit;

/// What MLS refused. The reasons behind it may quote foreign bytes, so they stay behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("MLS refuses it")]
pub(crate) struct Refused;

/// Any error of openmls, whose reasons are for us to find with a debugger and nobody to read in a log.
fn refused<E>(_: E) -> Refused {
    Refused
}

/// Runs what reads foreign bytes; a panic inside is one more way of refusing them. Whoever is left half-done by it is dropped or
/// restarted by the caller.
fn contained<T>(work: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    let done = catch_unwind(AssertUnwindSafe(work));
    #[cfg(test)]
    PANICS.set(PANICS.get() + usize::from(done.is_err()));
    done.unwrap_or(Err(Refused))
}

#[cfg(test)]
thread_local! {
    static PANICS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// How many panics were contained in this thread.
#[cfg(test)]
pub(crate) fn panics() -> usize {
    PANICS.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_there_is_a_refusal() {
        let nothing: [u8; 0] = [];
        assert_eq!(contained(|| Ok(nothing[nothing.len()])), Err(Refused));
        assert_eq!(contained(|| Ok(7)), Ok(7));
    }
}
