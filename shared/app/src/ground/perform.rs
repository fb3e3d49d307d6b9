//! What the replica asks for: lines, frames, the disk. What it brings waits in `arrived` for whoever can take it in.

use crate::ground::effect::{NetworkOperation, StoreOperation};
use crate::ground::model::{Model, Then};
use crate::ground::writer::After;
use sync::{Action, log};

impl Model {
    /// Does what the replica asks for.
    ///
    /// Deliveries come last. What else there is to store was made before they were applied and still says that they were
    /// not read: written after them it would take the log index back, behind entries that nobody brings again.
    pub(crate) fn perform(&mut self, actions: Vec<Action>) {
        let (deliveries, others): (Vec<Action>, Vec<Action>) =
            actions.into_iter().partition(|action| matches!(action, Action::Deliver(_)));
        for action in others.into_iter().chain(deliveries) {
            match action {
                Action::Connect(relay) => self.wishes.network.push(NetworkOperation::Connect { relay }),
                Action::Disconnect(relay) => self.wishes.network.push(NetworkOperation::Disconnect { relay }),
                Action::Send(relay, frame) => {
                    self.wishes.network.push(NetworkOperation::Send { relay, message: frame.to_bytes() });
                }
                Action::Store(ticket, batch) => self.writer.push_quietly(batch, Some(After::Ticket(ticket))),
                Action::Deliver(_) | Action::Box { .. } | Action::BoxRefused(_) => self.arrived.push(action),
                Action::ReadLog { space, block } => {
                    let range = log::block(&space, block);
                    self.wishes.store.push((StoreOperation::Read(vec![range]), Then::Log(space, block)));
                }
            }
        }
    }
}
