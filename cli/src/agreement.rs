//! The agreement: nine clauses and their versions, at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
