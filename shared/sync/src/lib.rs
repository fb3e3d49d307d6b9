//! A replica as a state machine: what to store, send and apply next.

pub mod store;
