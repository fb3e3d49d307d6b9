//! The relay's decisions, as a function of what was said and when.
//!
//! No clock, socket, thread or chance inside: messages and the hour come in, [`Output`]s go out at [`Relay::commit`].
//! Until then everything is staged, so that many appends share one sync of the disk.
//!
//! **Invariant:** nothing is said about an entry before it is durable
//! (`nothing_is_acked_when_the_commit_fails_and_it_works_again_afterwards`).
//!
//! One file an ability: `sign_in`, `create`, `append`, `read`, `restore`, `boxes`; `stage` writes for them, and `news` tells
//! those who listen.

mod append;
mod batch;
mod boxes;
mod connections;
mod create;
mod limits;
mod news;
mod rates;
mod read;
mod restore;
mod settings;
mod sign_in;
mod spaces;
mod stage;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use limits::{Allowance, Limits};
pub use settings::{Registration, Settings};

use crate::refuse::{self, About};
use crate::storage::{Storage, StorageError};
use batch::{Batch, Claim};
use connections::Connections;
use protocol::limits::IDLE_CLOSE_MS;
use protocol::{FromRelay, PROTOCOL_VERSION, RefusalCode, ToRelay};
use rates::Rates;
use spaces::Spaces;

/// A connection, as the shell counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectionId(pub u64);

/// What the shell is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Say this.
    Send(ConnectionId, FromRelay),
    /// Close it, after what was said to it before. The relay has already forgotten it.
    Close(ConnectionId),
}

/// See the module.
#[derive(Debug)]
pub struct Relay<S: Storage> {
    storage: S,
    settings: Settings,
    connections: Connections,
    spaces: Spaces,
    rates: Rates,
    batch: Batch,
    now_ms: u64,
    stopping: bool,
}

impl<S: Storage> Relay<S> {
    /// A relay over what is stored.
    pub fn new(storage: S, settings: Settings) -> Self {
        Self {
            storage,
            settings,
            connections: Connections::default(),
            spaces: Spaces::default(),
            rates: Rates::default(),
            batch: Batch::default(),
            now_ms: 0,
            stopping: false,
        }
    }

    /// Somebody is there. `nonce` must be fresh and random. The welcome goes out at the next [`Self::commit`].
    pub fn connected(&mut self, connection: ConnectionId, nonce: [u8; 32], now_ms: u64) {
        self.now_ms = now_ms;
        self.connections.add(connection, nonce, now_ms);
        if self.stopping {
            self.batch.close(connection, Some(RefusalCode::Stopping));
            return;
        }
        let versions = (PROTOCOL_VERSION, PROTOCOL_VERSION);
        self.batch.say(connection, FromRelay::Welcome { versions, nonce, now_ms });
    }

    /// Somebody said something: decides and stages. Nothing is answered before [`Self::commit`].
    pub fn received(&mut self, connection: ConnectionId, message: &[u8], now_ms: u64) {
        self.now_ms = now_ms;
        if self.connections.is_older_than(connection, self.oldest_ms()) {
            self.close(connection);
        }
        if !self.connections.heard(connection, now_ms) || self.stopping {
            return;
        }
        let answer = match ToRelay::from_bytes(message) {
            Ok(message) => self.answer(connection, message),
            Err(error) => About::default().refused(refuse::unreadable(&error).into()),
        };
        self.batch.say(connection, answer);
    }

    fn answer(&mut self, from: ConnectionId, message: ToRelay) -> FromRelay {
        match message {
            ToRelay::SignIn { space, key, signature } => self
                .sign_in(from, space, key, &signature)
                .unwrap_or_else(|refusal| About::space(space).refused(refusal)),
            ToRelay::Create { registration, entry } => self
                .create(from, registration.as_deref(), &entry)
                .unwrap_or_else(|refusal| About::entry(&entry).refused(refusal)),
            ToRelay::Append { entry } => {
                self.append(from, &entry).unwrap_or_else(|refusal| About::entry(&entry).refused(refusal))
            }
            ToRelay::Read { space, after } => {
                self.read(from, space, after).unwrap_or_else(|refusal| About::space(space).refused(refusal))
            }
            ToRelay::Restore { space, after, entries } => {
                self.restore(from, space, after, &entries).unwrap_or_else(|(about, refusal)| about.refused(refusal))
            }
            ToRelay::PutBox { space, locator, sealed } => self
                .put_box(from, space, locator, &sealed)
                .unwrap_or_else(|refusal| About::space(space).refused(refusal)),
            ToRelay::GetBox { locator } => {
                self.get_box(from, locator).unwrap_or_else(|refusal| About::default().refused(refusal))
            }
            ToRelay::Heartbeat => FromRelay::Heartbeat { now_ms: self.now_ms },
        }
    }

    /// The connection is gone. What it has staged stays staged.
    pub fn disconnected(&mut self, connection: ConnectionId) {
        self.connections.remove(connection);
    }

    /// A connection that began before this has lived for as long as one may, and every sign-in with it.
    fn oldest_ms(&self) -> u64 {
        self.now_ms.saturating_sub(self.settings.limits.connection_age_ms_max)
    }

    /// Closes it at the next [`Self::commit`], after what was already said to it; from now on it is a stranger.
    fn close(&mut self, connection: ConnectionId) {
        self.connections.remove(connection);
        self.batch.close(connection, None);
    }

    /// Time passes: silent and old connections are closed at the next [`Self::commit`], unused memory goes back.
    pub fn tick(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        for old in self.connections.older_than(self.oldest_ms()) {
            self.close(old);
        }
        for silent in self.connections.silent_since(now_ms.saturating_sub(IDLE_CLOSE_MS)) {
            self.batch.close(silent, None);
        }
        self.spaces.keep(|space| self.connections.listens(space));
        self.rates.forget_old(now_ms);
    }

    /// The relay is about to stop: at the next [`Self::commit`] every connection is told so and closed.
    pub fn stop(&mut self) {
        self.stopping = true;
        for connection in self.connections.ids() {
            self.batch.close(connection, Some(RefusalCode::Stopping));
        }
    }

    /// Makes everything staged durable in one transaction, then hands out what may now be said.
    ///
    /// After an error nothing of it is stored, and those who waited for it are refused at the next commit, which has
    /// nothing to store and so cannot fail for that reason: call it at once. The relay stays usable.
    pub fn commit(&mut self) -> Result<Vec<Output>, StorageError> {
        if let Err(error) = self.make_durable() {
            self.take_back(&error);
            return Err(error);
        }
        let batch = std::mem::take(&mut self.batch);
        for space in &batch.touched {
            self.forget_removed_keys(space);
        }
        let mut outputs = batch.said;
        outputs.extend(self.news(&batch.entries));
        for (connection, last_words) in batch.closing {
            let say = |code: RefusalCode| Output::Send(connection, About::default().refused(code.into()));
            outputs.extend(last_words.map(say));
            outputs.push(Output::Close(connection));
            self.connections.remove(connection);
        }
        Ok(outputs)
    }

    fn make_durable(&mut self) -> Result<(), StorageError> {
        match self.batch.failure.take() {
            Some(error) => Err(error),
            None if self.batch.touched.is_empty() => Ok(()),
            None => self.storage.commit(),
        }
    }

    fn take_back(&mut self, error: &StorageError) {
        self.storage.rollback();
        self.batch.touched.iter().for_each(|space| self.spaces.forget(space));
        for (connection, space, claim) in self.batch.take_back(refuse::not_stored(error)) {
            match claim {
                Claim::Key(key) => self.connections.sign_out(connection, &space, &key),
                Claim::FirstEntry => self.connections.forget_presented(connection, &space),
            }
        }
    }

    /// A removed key has lost its access with the entry that removed it; here its sign-ins go, so that a later
    /// entry that lets it in again does not wake them.
    fn forget_removed_keys(&mut self, space: &protocol::SpaceId) {
        if let Some(record) = self.spaces.cached(space) {
            self.connections.keep_keys(space, |key| record.roster.capability(key).is_some());
        }
    }

    /// What is stored.
    pub fn storage(&self) -> &S {
        &self.storage
    }

    /// Takes the store out, with whatever was not committed: that is how a simulator crashes a relay.
    pub fn into_storage(self) -> S {
        self.storage
    }
}
