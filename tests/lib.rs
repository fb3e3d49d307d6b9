//! Turnabout in a simulated world: the very app and the very relay that we ship, with every effect fulfilled by a seeded
//! shell.
//!
//! [`world`] is that shell. The stories that it tells stand in `scenarios/`; [`simulation`] lets chance tell them.

pub mod simulation;
pub mod world;

pub use world::{Device, World};
