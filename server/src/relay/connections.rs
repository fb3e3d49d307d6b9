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
    began_ms: u64,
    heard_ms: u64,
    keys: BTreeMap<SpaceId, Vec<PublicKey>>,
    /// Spaces whose first entry it has shown.
    presented: BTreeSet<SpaceId>,
}

impl Connections {
    pub(super) fn add(&mut self, id: ConnectionId, nonce: [u8; 32], now_ms: u64) {
        self.remove(id);
        let (keys, presented) = (BTreeMap::new(), BTreeSet::new());
        self.all.insert(id, Connection { nonce, began_ms: now_ms, heard_ms: now_ms, keys, presented });
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

    /// Connections that began before this.
    pub(super) fn older_than(&self, began_ms: u64) -> Vec<ConnectionId> {
        let old = self.all.iter().filter(|(_, connection)| connection.began_ms < began_ms);
        old.map(|(id, _)| *id).collect()
    }

    pub(super) fn is_older_than(&self, id: ConnectionId, began_ms: u64) -> bool {
        self.all.get(&id).is_some_and(|connection| connection.began_ms < began_ms)
    }

    /// The connections on which this key is proved, but for the newest `max` of them.
    pub(super) fn too_many(&self, space: &SpaceId, key: &PublicKey, max: usize) -> Vec<ConnectionId> {
        let with_key = self.listeners(space).into_iter().filter(|id| self.keys(*id, space).contains(key));
        let began_ms = |id: &ConnectionId| self.all.get(id).map(|connection| connection.began_ms);
        let mut by_age: Vec<ConnectionId> = with_key.collect();
        by_age.sort_by_key(|id| (began_ms(id), *id));
        by_age.truncate(by_age.len().saturating_sub(max));
        by_age
    }

    pub(super) fn nonce(&self, id: ConnectionId) -> Option<[u8; 32]> {
        self.all.get(&id).map(|connection| connection.nonce)
    }

    /// Whether it may show one more first entry: one connection cannot open spaces without end.
    pub(super) fn may_present(&self, id: ConnectionId, space: &SpaceId) -> Result<(), RefusalCode> {
        let connection = self.all.get(&id).ok_or(RefusalCode::NotYours)?;
        let room = connection.presented.len() < SPACES_PER_CONNECTION_MAX || connection.presented.contains(space);
        if room { Ok(()) } else { Err(RefusalCode::RateLimited) }
    }

    /// Notes that it has shown this space's first entry; false if that was known.
    pub(super) fn present(&mut self, id: ConnectionId, space: SpaceId) -> bool {
        self.all.get_mut(&id).is_some_and(|connection| connection.presented.insert(space))
    }

    pub(super) fn forget_presented(&mut self, id: ConnectionId, space: &SpaceId) {
        let _ = self.all.get_mut(&id).map(|connection| connection.presented.remove(space));
    }

    pub(super) fn has_presented(&self, id: ConnectionId, space: &SpaceId) -> bool {
        self.all.get(&id).is_some_and(|connection| connection.presented.contains(space))
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
