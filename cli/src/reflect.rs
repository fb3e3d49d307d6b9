//! Prompts, answers and thank-you notes, at a desk.

pub mod args;
pub mod json;
pub mod run;
pub mod show;
