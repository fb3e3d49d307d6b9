//! What every file is made of.

pub(crate) mod times;
