//! The one thread that owns the relay. It takes whatever waits, decides it, commits once, and hands out the answers:
//! under load many appends share one sync of the disk, and a lone append waits for nobody.

use super::outbox::Outbox;
use crate::relay::{ConnectionId, Output, Relay};
use crate::storage::Storage;
use axum::body::Bytes;
use protocol::SpaceId;
use std::collections::HashMap;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot};

/// Inputs that one commit may cover: enough to share a sync, and so few that the pages of as many reads, which wait in
/// memory for the commit, stay below 32 MiB.
const BATCH_INPUTS_MAX: usize = 64;

/// What reaches the worker.
#[derive(Debug)]
pub(crate) enum Input {
    Connected { id: ConnectionId, nonce: [u8; 32], outbox: Outbox },
    Received { id: ConnectionId, bytes: Bytes, room: Room },
    Disconnected(ConnectionId),
    Tick,
    Health(oneshot::Sender<bool>),
    Stop,
}

/// The room that a message takes up until it is decided.
#[derive(Debug)]
pub(crate) struct Room {
    _turn: OwnedSemaphorePermit,
    _memory: OwnedSemaphorePermit,
}

impl Room {
    pub(super) fn new(turn: OwnedSemaphorePermit, memory: OwnedSemaphorePermit) -> Self {
        Self { _turn: turn, _memory: memory }
    }
}

/// See the module.
#[derive(Debug)]
pub(crate) struct Worker<S: Storage> {
    relay: Relay<S>,
    outboxes: HashMap<ConnectionId, Outbox>,
    stopping: bool,
}

impl<S: Storage> Worker<S> {
    pub(crate) fn new(relay: Relay<S>) -> Self {
        Self { relay, outboxes: HashMap::new(), stopping: false }
    }

    /// Works until it is told to stop or nobody is left who could tell, and gives the store back.
    pub(crate) fn run(mut self, mut inputs: mpsc::Receiver<Input>) -> S {
        while let Some(first) = inputs.blocking_recv() {
            self.handle(first);
            for _ in 1..BATCH_INPUTS_MAX {
                let Ok(next) = inputs.try_recv() else { break };
                self.handle(next);
            }
            self.commit();
            if self.stopping {
                break;
            }
        }
        self.relay.into_storage()
    }

    fn handle(&mut self, input: Input) {
        let now_ms = now_ms();
        match input {
            Input::Connected { id, nonce, outbox } => {
                self.outboxes.insert(id, outbox);
                self.relay.connected(id, nonce, now_ms);
            }
            Input::Received { id, bytes, room } => {
                self.relay.received(id, &bytes, now_ms);
                drop(room);
            }
            Input::Disconnected(id) => self.forget(id),
            Input::Tick => self.relay.tick(now_ms),
            // Any question will do; no space has this id but by a chance of 1 in 2^128.
            Input::Health(answer) => drop(answer.send(self.relay.storage().space(&SpaceId([0; 16])).is_ok())),
            Input::Stop => {
                self.stopping = true;
                self.relay.stop();
            }
        }
    }

    fn commit(&mut self) {
        let outputs = self.relay.commit().or_else(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "entries were refused: they could not be stored");
            self.relay.commit()
        });
        match outputs {
            Ok(outputs) => outputs.into_iter().for_each(|output| self.deliver(output)),
            Err(error) => tracing::error!(error = &error as &dyn std::error::Error, "the refusals could not be said"),
        }
    }

    fn deliver(&mut self, output: Output) {
        match output {
            Output::Send(id, message) => {
                let Some(outbox) = self.outboxes.get(&id) else { return };
                if outbox.offer(message.to_bytes().into()).is_err() {
                    tracing::info!(connection = id.0, "dropped: it takes its frames too slowly");
                    self.forget(id);
                }
            }
            Output::Close(id) => drop(self.outboxes.remove(&id)),
        }
    }

    /// Without its outbox a connection ends by itself, after what it was already given.
    fn forget(&mut self, id: ConnectionId) {
        self.outboxes.remove(&id);
        self.relay.disconnected(id);
    }
}

fn now_ms() -> u64 {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX)
}
