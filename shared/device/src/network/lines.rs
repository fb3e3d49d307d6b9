//! The connections that are open or being made: one a relay.

use super::Deadlines;
use super::connection::Connection;
use super::dial::tls;
use super::outlet::{Current, Outlet};
use crate::queue::{CoreQueue, Notebook};
use app::Loss;
use rustls::ClientConfig;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{Sender, channel};
use tokio::task::AbortHandle;

/// Messages that may wait for one relay. More than a minute's worth of what a relay takes for a space, so it fills only
/// on a line that is stuck.
const SEND_QUEUE_MESSAGES_MAX: usize = 1_024;

pub(super) struct Lines<A: Notebook> {
    queue: CoreQueue<A>,
    current: Arc<Current>,
    deadlines: Deadlines,
    tls: Arc<ClientConfig>,
    open: HashMap<String, Line<A>>,
}

struct Line<A: Notebook> {
    outgoing: Sender<Vec<u8>>,
    outlet: Outlet<A>,
    task: AbortHandle,
}

impl<A: Notebook> Lines<A> {
    pub(super) fn new(queue: CoreQueue<A>, current: Arc<Current>, deadlines: Deadlines) -> Self {
        Self { queue, current, deadlines, tls: tls(), open: HashMap::new() }
    }

    /// Makes a connection in the place of any other to this relay.
    pub(super) fn connect(&mut self, relay: String, number: u64) {
        self.disconnect(&relay);
        let (outgoing, messages) = channel(SEND_QUEUE_MESSAGES_MAX);
        let outlet = Outlet { queue: self.queue.clone(), current: self.current.clone(), relay: relay.clone(), number };
        let connection = Connection { outlet: outlet.clone(), deadlines: self.deadlines, tls: self.tls.clone() };
        let task = tokio::spawn(connection.run(messages)).abort_handle();
        self.open.insert(relay, Line { outgoing, outlet, task });
    }

    /// Without a connection there is nobody to send to; the core has heard so, or is about to.
    pub(super) fn send(&mut self, relay: &str, message: Vec<u8>) {
        let Some(line) = self.open.get(relay) else { return };
        match line.outgoing.try_send(message) {
            Ok(()) | Err(TrySendError::Closed(_)) => {}
            Err(TrySendError::Full(_)) => {
                line.outlet.lost(Loss::Closed);
                self.disconnect(relay);
            }
        }
    }

    pub(super) fn disconnect(&mut self, relay: &str) {
        if let Some(line) = self.open.remove(relay) {
            // Nothing else runs on this thread now, so the task says nothing after this.
            line.task.abort();
        }
    }
}
