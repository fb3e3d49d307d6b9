//! What a link is for, before anybody accepts it: a shell asks before a device is given to somebody.

use crate::ground::said::Problem;
use crate::people::view::LinkFor;
use spaces::{Link, LinkKind, LinkProblem};

/// Reads a link without doing anything.
pub fn link_for(text: &str) -> Result<LinkFor, Problem> {
    read(text).map(|link| match link.kind {
        LinkKind::Partner | LinkKind::Nearby(_) => LinkFor::Pair,
        LinkKind::Device => LinkFor::OwnDevice,
    })
}

pub(crate) fn read(text: &str) -> Result<Link, Problem> {
    Link::from_text(text).map_err(|problem| match problem {
        LinkProblem::NotALink => Problem::NotALink,
        LinkProblem::Cut => Problem::LinkCut,
        LinkProblem::Newer => Problem::LinkNewer,
    })
}
