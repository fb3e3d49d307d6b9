//! Where a connection tells its news, as long as it is the one that the core means.

use crate::clock;
use crate::queue::{CoreQueue, Notebook};
use app::{Event, Loss, NetworkNews};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// Which connection to each relay the core means. Turned on the core thread, at the moment of the order, and asked there
/// again at the moment of delivery: what is queued in between cannot slip through.
#[derive(Default)]
pub(super) struct Current(Mutex<HashMap<String, u64>>);

impl Current {
    /// From now on, only the connection with the returned number is heard.
    pub(super) fn turn(&self, relay: &str) -> u64 {
        let mut numbers = self.numbers();
        let number = numbers.entry(relay.to_owned()).or_default();
        *number += 1;
        *number
    }

    fn is(&self, relay: &str, number: u64) -> bool {
        self.numbers().get(relay) == Some(&number)
    }

    fn numbers(&self) -> MutexGuard<'_, HashMap<String, u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One connection's way to the core.
pub(super) struct Outlet<A: Notebook> {
    pub(super) queue: CoreQueue<A>,
    pub(super) current: Arc<Current>,
    pub(super) relay: String,
    pub(super) number: u64,
}

impl<A: Notebook> Clone for Outlet<A> {
    fn clone(&self) -> Self {
        let Self { queue, current, relay, number } = self;
        Self { queue: queue.clone(), current: current.clone(), relay: relay.clone(), number: *number }
    }
}

impl<A: Notebook> Outlet<A> {
    pub(super) fn connected(&self) {
        self.tell(NetworkNews::Connected { relay: self.relay.clone() }, None);
    }

    pub(super) fn lost(&self, why: Loss) {
        self.tell(NetworkNews::Lost { relay: self.relay.clone(), why }, None);
    }

    /// Comes back when the core has taken them: a relay that sends faster than we apply waits in its own buffers, and
    /// what gathers in the socket meanwhile comes as one piece.
    pub(super) async fn received(&self, messages: Vec<Vec<u8>>) {
        let (done, taken) = oneshot::channel();
        self.tell(NetworkNews::Received { relay: self.relay.clone(), messages }, Some(done));
        // Dropped unsent when the core has ended or the news was not wanted any more: either is an answer.
        drop(taken.await);
    }

    fn tell(&self, news: NetworkNews, done: Option<oneshot::Sender<()>>) {
        let (current, relay, number, now) = (self.current.clone(), self.relay.clone(), self.number, clock::now());
        self.queue.enter(move |router| {
            if current.is(&relay, number) {
                router.update(Event::Network { now, news });
            }
            drop(done);
        });
    }
}
