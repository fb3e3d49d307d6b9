//! Where a pair stands: trial, checks and the ways out, at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
