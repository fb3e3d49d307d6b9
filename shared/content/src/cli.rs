//! The sentences of the terminal program alone: what is typed stands in them. A phone says the same things in its own way.

pub mod attention;
pub mod before;
pub mod command;
pub mod find;
pub mod meeting;
pub mod pair;
pub mod people;
pub mod practice;
pub mod problem;
pub mod session;
pub mod take;
pub mod tour;
