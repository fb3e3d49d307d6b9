//! The relays: one websocket each, all on one thread.
//!
//! Orders come from the core thread through [`NetworkLane`]; the network's thread keeps the [`lines`]; a
//! [`connection`] dials, listens and speaks, and tells its news through its [`outlet`]. When to try again is the core's
//! decision.
//!
//! **Invariant:** news of an old connection never reaches the core after it was told to leave that connection or to
//! make a newer one. Guarded by `news_of_an_old_connection_is_never_heard_after_a_newer_one_was_ordered`.

mod connection;
mod dial;
mod lines;
mod outlet;

use crate::queue::{CoreQueue, Notebook};
use app::NetworkOperation;
use lines::Lines;
use outlet::Current;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;
use std::{io, thread};
use tokio::runtime::Builder;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The largest message, either way. The wire's own limit (PROTOCOL.md, "Limits"): beyond it, nothing is allocated.
const MESSAGE_BYTES_MAX: usize = 1024 * 1024;

/// How long the network may take before it counts as gone.
#[derive(Clone, Copy)]
pub(crate) struct Deadlines {
    /// From the name's look-up to the upgraded socket.
    pub(crate) connect: Duration,
    /// For one message to leave for the system.
    pub(crate) write: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        // Fifteen seconds without an answer is a dead line on the wire, too (PROTOCOL.md, "Limits").
        Self { connect: Duration::from_secs(10), write: Duration::from_secs(15) }
    }
}

/// An operation and, for `Connect`, the number of the connection that it makes.
struct Order {
    operation: NetworkOperation,
    number: u64,
}

/// Takes network operations, on the core thread.
pub(crate) struct NetworkLane {
    orders: UnboundedSender<Order>,
    current: Arc<Current>,
}

impl NetworkLane {
    pub(crate) fn handle(&self, operation: NetworkOperation) {
        let number = match &operation {
            NetworkOperation::Connect { relay } | NetworkOperation::Disconnect { relay } => self.current.turn(relay),
            NetworkOperation::Send { .. } => 0,
        };
        // Fails only when the network's thread has ended, at the very end.
        drop(self.orders.send(Order { operation, number }));
    }
}

/// Starts the network's thread. It ends when the lane is dropped, and every connection with it.
pub(crate) fn start<A: Notebook>(
    queue: CoreQueue<A>,
    deadlines: Deadlines,
) -> io::Result<(NetworkLane, JoinHandle<()>)> {
    let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
    let (orders, incoming) = unbounded_channel();
    let current = Arc::new(Current::default());
    let lines = Lines::new(queue, current.clone(), deadlines);
    let work = move || {
        runtime.block_on(work_off(lines, incoming));
        // Does not wait for a name look-up that the system still has in hand.
        runtime.shutdown_background();
    };
    Ok((NetworkLane { orders, current }, thread::Builder::new().name("network".to_owned()).spawn(work)?))
}

async fn work_off<A: Notebook>(mut lines: Lines<A>, mut orders: UnboundedReceiver<Order>) {
    while let Some(Order { operation, number }) = orders.recv().await {
        match operation {
            NetworkOperation::Connect { relay } => lines.connect(relay, number),
            NetworkOperation::Send { relay, message } => lines.send(&relay, message),
            NetworkOperation::Disconnect { relay } => lines.disconnect(&relay),
        }
    }
}

#[cfg(test)]
mod tests;
