//! The relay: keeps sealed entries of spaces in one order, and reads none.
//!
//! [`relay`] decides, without clock, socket or disk of its own; [`storage`] keeps; `http` brings messages in and out;
//! [`running`] holds the three together as a process or as a part of a test. What an entry means is sealed for the
//! devices, and this crate imports nothing that could open it.

pub mod arguments;
pub mod error;
mod http;
pub mod refuse;
pub mod relay;
pub mod running;
pub mod storage;

pub use error::Error;
pub use http::Route;
pub use relay::{Allowance, ConnectionId, Limits, Output, Registration, Relay, Settings};
pub use running::{Config, Running, start};
