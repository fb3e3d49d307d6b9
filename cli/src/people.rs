//! Who is in: beginning, links, devices, safety words, the recovery code, two in one room; at a desk.

pub mod advice;
pub mod args;
pub mod json;
pub mod run;
pub mod show;
