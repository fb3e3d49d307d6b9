//! Meetings, at a desk.

pub mod act;
pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
