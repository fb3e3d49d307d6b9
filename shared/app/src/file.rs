//! What every file is made of.

pub mod times;
