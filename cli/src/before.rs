//! One's own page, and what is before the first meeting, at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
