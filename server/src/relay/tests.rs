//! What the relay promises, said at its public door.

mod access;
mod faults;
mod log;
