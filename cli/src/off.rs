//! "Something is off": words for five situations, which open no notebook and leave no trace.

pub mod args;
pub mod json;
pub mod run;
pub mod show;
