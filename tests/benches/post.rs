//! A relay in the same memory as the desks, and the lines between them.

use crate::desk::{Desk, STEPS_MAX};
use app::{Event, NetworkNews, NetworkOperation};
use protocol::FromRelay;
use server::relay::{ConnectionId, Output, Relay};
use server::storage::memory::MemoryStorage;
use server::{Limits, Registration, Settings};
use std::collections::BTreeMap;

/// Where the relay is.
pub const ORIGIN: &str = "ws://relay.test";

/// See the module.
pub struct Post {
    relay: Relay<MemoryStorage>,
    connections: u64,
    /// How many entries the relay has said to have appended.
    pub entries: u64,
    /// The connection of each desk that has one.
    lines: BTreeMap<usize, ConnectionId>,
}

impl Post {
    pub fn new() -> Self {
        let settings = Settings {
            origins: vec![ORIGIN.to_owned()],
            registration: Registration::Open,
            appends_per_minute: u32::MAX,
            limits: Limits::unlimited(),
            ..Settings::default()
        };
        Self { relay: Relay::new(MemoryStorage::new(), settings), connections: 0, entries: 0, lines: BTreeMap::new() }
    }

    /// A desk's place is taken by a new process: its line is gone.
    pub fn hang_up(&mut self, at: usize) {
        if let Some(line) = self.lines.remove(&at) {
            self.relay.disconnected(line);
        }
    }

    /// Carries messages to and fro, and lets time pass where nothing else moves, until it is so.
    pub fn carry(&mut self, desks: &mut [Desk], is_so: impl Fn(&[Desk]) -> bool) {
        for _ in 0..STEPS_MAX {
            if self.exchange(desks) {
                continue;
            }
            if is_so(desks) {
                return;
            }
            let next = desks.iter_mut().filter(|desk| desk.wish.is_some()).min_by_key(|desk| desk.wish);
            assert!(next.is_some_and(Desk::wake), "nothing moves, and nobody waits for anything");
            let now = desks.iter().map(|desk| desk.now).max().unwrap_or_default();
            for desk in desks.iter_mut() {
                desk.now = now;
            }
        }
        panic!("the desks do not come to rest");
    }

    /// One round; false if nobody had anything to say.
    fn exchange(&mut self, desks: &mut [Desk]) -> bool {
        let mut moved = false;
        for (at, desk) in desks.iter_mut().enumerate() {
            for operation in std::mem::take(&mut desk.network) {
                moved = true;
                self.take(at, desk, operation);
            }
        }
        let outputs = self.relay.commit().expect("memory does not fail");
        let mut received: BTreeMap<usize, Vec<Vec<u8>>> = BTreeMap::new();
        for output in outputs {
            let Output::Send(connection, message) = output else { continue };
            self.entries += u64::from(matches!(message, FromRelay::Appended { .. }));
            let Some((at, _)) = self.lines.iter().find(|(_, line)| **line == connection) else { continue };
            received.entry(*at).or_default().push(message.to_bytes());
        }
        for (at, messages) in received {
            moved = true;
            let desk = &mut desks[at];
            let news = NetworkNews::Received { relay: ORIGIN.to_owned(), messages };
            desk.tell(Event::Network { now: desk.now, news });
        }
        moved
    }

    fn take(&mut self, at: usize, desk: &mut Desk, operation: NetworkOperation) {
        let now_ms = u64::try_from(desk.now.0).expect("after 1970");
        match operation {
            NetworkOperation::Connect { relay } => {
                self.connections += 1;
                let mut nonce = [0; 32];
                nonce[..8].copy_from_slice(&self.connections.to_be_bytes());
                self.lines.insert(at, ConnectionId(self.connections));
                desk.tell(Event::Network { now: desk.now, news: NetworkNews::Connected { relay } });
                self.relay.connected(ConnectionId(self.connections), nonce, now_ms);
            }
            NetworkOperation::Send { message, .. } => {
                if let Some(line) = self.lines.get(&at) {
                    self.relay.received(*line, &message, now_ms);
                }
            }
            NetworkOperation::Disconnect { .. } => self.hang_up(at),
        }
    }
}
