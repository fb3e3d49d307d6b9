//! The home screen, and where everything stands, at a desk.

pub mod json;
pub mod run;
pub mod show;
