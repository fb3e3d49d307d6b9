//! The home screen: the next meeting, one prompt, what waits for a person. Nobody reads it.

pub(crate) mod show;
pub mod view;
