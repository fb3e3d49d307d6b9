//! The first change of every document: the same bytes on every device.
//!
//! Two devices may make one document apart (own notes of a session, on phone and tablet). Had each made its own "text",
//! one text would hide the other when they meet. So the first change is made by a fixed actor derived from the kind, at
//! time 0, and creates every container: both devices make the same change, and edits land in the same objects. For the
//! same reason containers are found by their birth and not by their key, which any later change may overwrite.

use crate::kind::KNOWN;
use crate::{Actor, Error, Kind};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, AutomergeError, ChangeHash, ObjId, ROOT, TextEncoding};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Operation 1 sets "kind"; the containers follow in the order of [`Kind::containers`].
const FIRST_CONTAINER_OPERATION: u64 = 2;

static HASHES: LazyLock<Vec<(Kind, ChangeHash)>> =
    LazyLock::new(|| KNOWN.into_iter().filter_map(|kind| hash(&kind).map(|hash| (kind, hash))).collect());

/// An empty Automerge of ours: UTF-16, and an actor that was given. Automerge draws a random one first; it never writes.
pub(crate) fn blank(actor: Actor) -> AutoCommit {
    AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit).with_actor(ActorId::from(actor.0))
}

/// Writes and commits the first change, then hands the pen to `actor`. Gives the change's bytes.
pub(crate) fn begin(kind: &Kind, actor: Actor) -> Result<(AutoCommit, Vec<u8>), Error> {
    let mut automerge = blank(actor_of(kind));
    write(&mut automerge, kind).map_err(|_| Error::NotTaken)?;
    automerge.commit_with(CommitOptions::default().with_time(0));
    let change = automerge.get_last_local_change().ok_or(Error::NotTaken)?.bytes().into_owned();
    automerge.set_actor(ActorId::from(actor.0));
    Ok((automerge, change))
}

/// Where a container of a kind was born; `None` if the kind has none of this name.
pub(crate) fn container(kind: &Kind, key: &str) -> Option<ObjId> {
    let place = kind.containers().iter().position(|(name, _)| *name == key)?;
    let operation = FIRST_CONTAINER_OPERATION + u64::try_from(place).ok()?;
    Some(ObjId::Id(operation, ActorId::from(actor_of(kind).0), 0))
}

/// The known kinds with the hashes of their first changes.
pub(crate) fn hashes() -> &'static [(Kind, ChangeHash)] {
    &HASHES
}

/// True for the first change of this kind.
pub(crate) fn begins(kind: &Kind, hash: ChangeHash) -> bool {
    hashes().iter().any(|(known, first)| known == kind && *first == hash)
}

/// True for a change that pretends to be a known kind's first one.
pub(crate) fn is_forged(actor: &ActorId, hash: ChangeHash) -> bool {
    let claimed = hashes().iter().find(|(kind, _)| actor.to_bytes() == actor_of(kind).0);
    claimed.is_some_and(|(_, real)| *real != hash)
}

fn write(automerge: &mut AutoCommit, kind: &Kind) -> Result<(), AutomergeError> {
    automerge.put(ROOT, "kind", kind.name())?;
    for (key, shape) in kind.containers() {
        automerge.put_object(ROOT, *key, *shape)?;
    }
    Ok(())
}

fn hash(kind: &Kind) -> Option<ChangeHash> {
    let (mut automerge, _) = begin(kind, Actor([0; 16])).ok()?;
    automerge.get_heads().pop()
}

fn actor_of(kind: &Kind) -> Actor {
    let digest: [u8; 32] = Sha256::digest(format!("turnabout genesis {kind}")).into();
    let (first, _) = digest.split_at(16);
    let mut actor = [0; 16];
    actor.copy_from_slice(first);
    Actor(actor)
}
