//! The relay: which one, getting in touch with it, how that stands; at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
