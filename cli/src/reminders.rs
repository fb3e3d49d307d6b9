//! Reminders, and putting them off, at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
