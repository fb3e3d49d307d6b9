//! Who is connected, and which keys each has proved.
//!
//! A proved key is no permission. What it may do is asked of the space's roster each time, so a removal holds from the
//! very entry that removes.

use super::ConnectionId;
use protocol::limits::SPACES_PER_CONNECTION_MAX;
use protocol::{PublicKey, RefusalCode, SpaceId};
use std::collections::{BTreeMap, BTreeSet};

/// Keys that one connection may prove for one space: a joiner, the member it becomes, and a recovery, twice over.
const KEYS_PER_SPACE_MAX: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Connections {
    all: BTreeMap<ConnectionId, Connection>,
    /// The same sign-ins the other way round, so that news finds its listeners without asking everybody.
    listeners: BTreeMap<SpaceId, BTreeSet<ConnectionId>>,
}

#[derive(Debug)]
struct Connection {
    nonce: [u8; 32],
    heard_ms: u64,
    keys: BTreeMap<SpaceId, Vec<PublicKey>>,
    spaces_opened: usize,
}

impl Connections {
    pub(super) fn add(&mut self, id: ConnectionId, nonce: [u8; 32], heard_ms: u64) {
        self.remove(id);
        self.all.insert(id, Connection { nonce, heard_ms, keys: BTreeMap::new(), spaces_opened: 0 });
    }

    pub(super) fn remove(&mut self, id: ConnectionId) {
        let Some(connection) = self.all.remove(&id) else { return };
        connection.keys.keys().for_each(|space| self.stop_listening(id, space));
    }

    pub(super) fn ids(&self) -> Vec<ConnectionId> {
        self.all.keys().copied().collect()
    }

    /// Notes a sign of life; false if the connection is unknown. Who has proved no key has only the time from the
    /// welcome on, whatever they say: places are for those who use them.
    pub(super) fn heard(&mut self, id: ConnectionId, now_ms: u64) -> bool {
        let Some(connection) = self.all.get_mut(&id) else { return false };
        if !connection.keys.is_empty() {
            connection.heard_ms = now_ms;
        }
        true
    }

    pub(super) fn silent_since(&self, since_ms: u64) -> Vec<ConnectionId> {
        let silent = self.all.iter().filter(|(_, connection)| connection.heard_ms < since_ms);
        silent.map(|(id, _)| *id).collect()
    }

    pub(super) fn nonce(&self, id: ConnectionId) -> Option<[u8; 32]> {
        self.all.get(&id).map(|connection| connection.nonce)
    }

    /// Counts a space that the connection opens, so that one connection cannot open them without end.
    pub(super) fn count_opened(&mut self, id: ConnectionId) -> Result<(), RefusalCode> {
        let connection = self.all.get_mut(&id).ok_or(RefusalCode::NotYours)?;
        if connection.spaces_opened >= SPACES_PER_CONNECTION_MAX {
            return Err(RefusalCode::RateLimited);
        }
        connection.spaces_opened += 1;
        Ok(())
    }

    /// Notes a proved key; false if it was known.
    pub(super) fn sign_in(&mut self, id: ConnectionId, space: SpaceId, key: PublicKey) -> Result<bool, RefusalCode> {
        let connection = self.all.get_mut(&id).ok_or(RefusalCode::NotYours)?;
        let spaces = connection.keys.len();
        let keys = connection.keys.get(&space).map_or(&[][..], Vec::as_slice);
        if keys.contains(&key) {
            return Ok(false);
        }
        let new_space_fits = !keys.is_empty() || spaces < SPACES_PER_CONNECTION_MAX;
        if !new_space_fits || keys.len() >= KEYS_PER_SPACE_MAX {
            return Err(RefusalCode::TooLarge);
        }
        connection.keys.entry(space).or_default().push(key);
        self.listeners.entry(space).or_default().insert(id);
        Ok(true)
    }

    pub(super) fn sign_out(&mut self, id: ConnectionId, space: &SpaceId, key: &PublicKey) {
        self.keep_keys_of(id, space, |kept| kept != key);
    }

    /// Signs out every key of this space that `keep` does not name, on all connections.
    pub(super) fn keep_keys(&mut self, space: &SpaceId, keep: impl Fn(&PublicKey) -> bool) {
        for id in self.listeners(space) {
            self.keep_keys_of(id, space, &keep);
        }
    }

    fn keep_keys_of(&mut self, id: ConnectionId, space: &SpaceId, keep: impl Fn(&PublicKey) -> bool) {
        let Some(connection) = self.all.get_mut(&id) else { return };
        let Some(keys) = connection.keys.get_mut(space) else { return };
        keys.retain(keep);
        if keys.is_empty() {
            connection.keys.remove(space);
            self.stop_listening(id, space);
        }
    }

    fn stop_listening(&mut self, id: ConnectionId, space: &SpaceId) {
        let Some(listeners) = self.listeners.get_mut(space) else { return };
        listeners.remove(&id);
        if listeners.is_empty() {
            self.listeners.remove(space);
        }
    }

    /// The keys that this connection has proved for this space.
    pub(super) fn keys(&self, id: ConnectionId, space: &SpaceId) -> &[PublicKey] {
        self.all.get(&id).and_then(|connection| connection.keys.get(space)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn listens(&self, space: &SpaceId) -> bool {
        self.listeners.contains_key(space)
    }

    pub(super) fn listeners(&self, space: &SpaceId) -> Vec<ConnectionId> {
        self.listeners.get(space).into_iter().flatten().copied().collect()
    }
}
