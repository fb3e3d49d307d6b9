//! The store: one thread, one SQLite database, every value sealed.
//!
//! The core says which records ([`app::store`]); here is how they lie on the disk. Opening and the file's form are in
//! [`database`], writing and reading in [`write`] and [`read`], the seal of a value in [`seal`], the index of words in
//! [`image`].
//!
//! **Invariant:** `Written` is answered only after the commit, which SQLite syncs before it returns
//! (`synchronous=FULL`). Guarded by `what_was_answered_written_is_there_after_a_reopen`.

mod database;
mod image;
mod read;
mod seal;
mod write;

pub(crate) use database::Database;

use crate::clock;
use crate::queue::{CoreQueue, Notebook};
use app::ground::index::{FindAnswer, FindOperation};
use app::{StoreAnswer, StoreOperation, StoreOutcome};
use crux_core::Request;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::{io, thread};

/// Takes store operations, and questions about what they have written, in the order in which the core made them.
pub(crate) struct StoreLane(Sender<Work>);

enum Work {
    Store(Request<StoreOperation>),
    Find(Request<FindOperation>),
}

impl StoreLane {
    pub(crate) fn handle(&self, request: Request<StoreOperation>) {
        // Fails only when the store's thread has ended, at the very end.
        drop(self.0.send(Work::Store(request)));
    }

    pub(crate) fn find(&self, request: Request<FindOperation>) {
        drop(self.0.send(Work::Find(request)));
    }
}

/// Starts the store's thread. It ends when the lane is dropped, after everything that was asked before.
pub(crate) fn start<A: Notebook>(
    mut database: Database,
    queue: CoreQueue<A>,
) -> io::Result<(StoreLane, JoinHandle<()>)> {
    let (sender, requests) = channel::<Work>();
    let work = move || {
        for request in requests {
            match request {
                Work::Store(request) => {
                    let outcome = perform(&mut database, &request.operation);
                    queue.answer(request, StoreAnswer { now: clock::now(), outcome });
                }
                Work::Find(request) => {
                    let outcome = database.find(&request.operation);
                    queue.answer(request, FindAnswer { now: clock::now(), outcome });
                }
            }
            // After the answer, which nobody should wait for longer than needed.
            database.keep_image();
        }
    };
    Ok((StoreLane(sender), thread::Builder::new().name("store".to_owned()).spawn(work)?))
}

fn perform(database: &mut Database, operation: &StoreOperation) -> StoreOutcome {
    match operation {
        StoreOperation::Write(batch) => match database.write(batch) {
            Ok(()) => StoreOutcome::Written,
            Err(fault) => StoreOutcome::Failed(fault),
        },
        StoreOperation::Read(ranges) => match database.read(ranges) {
            Ok(read) => StoreOutcome::Read { records: read.records, damaged: read.damaged },
            Err(fault) => StoreOutcome::Failed(fault),
        },
    }
}

#[cfg(test)]
mod tests;
