//! Typed views over Automerge: what is written down, and how two people's edits come together.
//!
//! [`Document`] is the one wrapper that owns Automerge; nothing else in the house names it. The modules below it are the
//! kinds of document, each a plain struct with `read` and a few writing functions. A document does not know that it
//! travels: sealing and sending live in `spaces` and `sync`, storing in `device`. No clock, disk or randomness: actors
//! and times come in as values. Start with [`document`](crate::Document), then the kind that you need.

mod answers;
mod bytes;
mod document;
mod error;
mod gathered;
mod genesis;
mod guard;
mod hex;
mod id;
mod kind;
mod minute;
mod person;
mod quiet;
mod rewrite;
mod secret;
mod splice;
mod word;

pub mod answer;
pub mod goal;
pub mod happened;
pub mod home;
pub mod keyring;
pub mod limits;
pub mod list;
pub mod mark;
pub mod myself;
pub mod notes;
pub mod offer;
pub mod pair;
pub mod place;
pub mod point;
pub mod practice;
pub mod profile;
pub mod rating;
pub mod role;
pub mod session;
pub mod step;
pub mod topic;

pub use answer::Answer;
pub use answers::Answers;
pub use document::{
    Apart, Applied, Caret, Document, Fate, Meeting, RefusalReason, RefusedChange, Stretch, TextField, Writer,
};
pub use error::Error;
pub use goal::{Goal, GoalState, Horizon, Project};
pub use guard::hush_panics;
pub use happened::{Happened, Met};
pub use home::{Home, HomeSpace};
pub use id::{Actor, DocumentId};
pub use keyring::{Keyring, OwnDevice, OwnLeaf, OwnVoucher};
pub use kind::Kind;
pub use list::{Line, ListSort};
pub use mark::{Mark, MarkKind};
pub use minute::minute;
pub use myself::Myself;
pub use notes::Notes;
pub use offer::{Offer, OfferSort, OfferWords};
pub use pair::Pair;
pub use person::Person;
pub use place::Place;
pub use point::Point;
pub use practice::Practice;
pub use profile::Profile;
pub use rating::{Rating, RatingMoment, RatingQuestion};
pub use rewrite::ending_alike;
pub use role::{PairType, Roles};
pub use secret::Secret;
pub use session::{Plan, Session};
pub use splice::{Edit, Splice, difference};
pub use step::NextStep;
pub use topic::{Comfort, Topic, TopicSort, TopicState};
