//! What leaves and comes back, at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
