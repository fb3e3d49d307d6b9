//! What the relay promises, said at its public door.

mod access;
mod boxes;
mod faults;
mod limits;
mod log;
mod matrix;
mod racers;
mod refill;
mod restore;
