//! Bugs on purpose, so that the simulator can show that it would find them (RELIABILITY, I-32). Never in what ships.

#[cfg(not(debug_assertions))]
compile_error!("seeded bugs must not be compiled into a release");

use std::cell::Cell;

/// A bug that a run may switch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeededBug {
    /// The outbox forgets a row when the relay has acknowledged it, before its echo.
    ForgetsOnAck,
}

thread_local! {
    static BUG: Cell<Option<SeededBug>> = const { Cell::new(None) };
}

/// Switches a bug on, or all off, for replicas of this thread.
pub fn set(bug: Option<SeededBug>) {
    BUG.set(bug);
}

pub(crate) fn is(bug: SeededBug) -> bool {
    BUG.get() == Some(bug)
}
