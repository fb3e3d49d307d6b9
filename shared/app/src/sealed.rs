//! Answers that open together: kept, committed to, opened when it is time, and written again where somebody took them out.

pub(crate) mod act;
pub(crate) mod own;
pub(crate) mod show;
pub mod view;
