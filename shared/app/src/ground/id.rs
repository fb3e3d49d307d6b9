//! Ids as shells see them, and ids that follow from others.

use documents::{Actor, DocumentId, Kind, Person};
use protocol::SpaceId;
use protocol::chain::entry_hash;
use spaces::{DeviceId, InviteId, PersonId};

/// 32 hex characters to 16 bytes.
fn bytes(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    let mut pairs = text.as_bytes().chunks_exact(2);
    for byte in &mut bytes {
        *byte = u8::from_str_radix(std::str::from_utf8(pairs.next()?).ok()?, 16).ok()?;
    }
    (text.len() == 32 && text.is_ascii()).then_some(bytes)
}

pub(crate) fn document(text: &str) -> Option<DocumentId> {
    bytes(text).map(DocumentId)
}

pub(crate) fn space(text: &str) -> Option<SpaceId> {
    bytes(text).map(SpaceId)
}

pub(crate) fn person_id(person: &Person) -> Option<PersonId> {
    bytes(person.as_str()).map(PersonId)
}

pub(crate) fn device_id(text: &str) -> Option<DeviceId> {
    bytes(text).map(DeviceId)
}

pub(crate) fn invite_id(text: &str) -> Option<InviteId> {
    bytes(text).map(InviteId)
}

pub(crate) fn person(id: PersonId) -> Person {
    Person::from_bytes(id.0)
}

fn derived(label: &[u8], parts: &[&[u8]]) -> DocumentId {
    let mut id = [0; 16];
    let hash = entry_hash(&[label, &parts.concat()].concat());
    id.iter_mut().zip(hash.0).for_each(|(to, from)| *to = from);
    DocumentId(id)
}

/// A person's own page. All of a person's devices find it without being told.
pub(crate) fn home(private: &SpaceId) -> DocumentId {
    derived(b"turnabout/1 home", &[&private.0])
}

/// What a person's devices need of each other.
pub(crate) fn keyring(private: &SpaceId) -> DocumentId {
    derived(b"turnabout/1 keyring", &[&private.0])
}

/// A pair's page.
pub(crate) fn pair(space: &SpaceId) -> DocumentId {
    derived(b"turnabout/1 pair", &[&space.0])
}

/// What a pair agrees on: found by its devices without being told, as the pair's page is.
pub(crate) fn practice(space: &SpaceId) -> DocumentId {
    derived(b"turnabout/1 practice", &[&space.0])
}

/// What is one's own beside the notes.
pub(crate) fn profile(private: &SpaceId) -> DocumentId {
    derived(b"turnabout/1 profile", &[&private.0])
}

/// The kind of a page that every device finds without being told. Nobody can make another one in its place.
pub(crate) fn kind(id: &DocumentId, space: &SpaceId) -> Option<Kind> {
    let pages = [
        (home(space), Kind::Home),
        (keyring(space), Kind::Keyring),
        (pair(space), Kind::Pair),
        (practice(space), Kind::Practice),
        (profile(space), Kind::Profile),
    ];
    pages.into_iter().find(|(page, _)| page == id).map(|(_, kind)| kind)
}

/// The copy of something private that a pair has. It says nothing of the private one's id, and is the same from each of the
/// person's devices.
pub(crate) fn copy(private: &SpaceId, pair: &SpaceId, what: &str) -> String {
    derived(b"turnabout/1 copy", &[&private.0, &pair.0, what.as_bytes()]).to_string()
}

/// One's own notes of a session: the same on phone and tablet, so that both may begin them apart.
pub(crate) fn notes(private: &SpaceId, session: &DocumentId) -> DocumentId {
    derived(b"turnabout/1 notes", &[&private.0, &session.0])
}

/// What a process writes under in a space.
pub(crate) fn actor(process: &[u8; 32], space: &SpaceId) -> Actor {
    Actor(derived(b"turnabout/1 actor", &[process, &space.0]).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_hex_ids_are_read() {
        let id = DocumentId([0xab; 16]);
        assert_eq!(document(&id.to_string()), Some(id));
        for wrong in ["", "ab", &"zz".repeat(16), &"ab".repeat(17), "ab€"] {
            assert_eq!(document(wrong), None);
        }
    }
}
