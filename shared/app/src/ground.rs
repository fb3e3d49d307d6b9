//! What all rooms stand on. It knows no room.

pub(crate) mod apart;
pub(crate) mod chance;
pub mod civil;
pub(crate) mod edit;
pub mod effect;
pub(crate) mod findable;
pub(crate) mod id;
pub mod index;
pub mod list;
pub(crate) mod model;
pub(crate) mod page;
pub(crate) mod past;
pub(crate) mod perform;
pub(crate) mod reading;
pub(crate) mod rows;
pub mod said;
pub(crate) mod save;
pub(crate) mod shelf;
pub(crate) mod stale;
pub(crate) mod standing;
pub(crate) mod text;
pub mod who;
pub(crate) mod writer;
