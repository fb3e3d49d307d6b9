//! The words that ship with the app, in English and German, and nothing about when they are shown.
//!
//! The words stand in `messages/`, in Fluent's syntax, one file a subject; every shell uses the same files. Each subject
//! has a module here that names its messages and puts those in order that belong together: the four steps of the ladder,
//! the six cards of a role. Which message is shown to whom is decided elsewhere; this room only has the words.
//!
//! ```
//! use content::{Language, Texts, Value, nudge};
//!
//! let texts = Texts::new(Language::of_locale("en_GB.UTF-8"));
//! let late = texts.text(nudge::LAST_MET, &[("weeks", Value::Number(1))]);
//! assert_eq!(late, "You last met a week ago.");
//! ```

mod id;
mod language;
mod list;
mod number;
mod sources;
mod texts;
mod value;

pub mod agreement;
pub mod attention;
pub mod before;
pub mod card;
pub mod cli;
pub mod clock;
pub mod export;
pub mod find;
pub mod goal;
pub mod history;
pub mod nudge;
pub mod off;
pub mod offer;
pub mod pair;
pub mod people;
pub mod practice;
pub mod problem;
pub mod prompt;
pub mod reflect;
pub mod report;
pub mod role;
pub mod scale;
pub mod scope;
pub mod sealed;
pub mod session;
pub mod sync;
pub mod system;
pub mod take;
pub mod today;
pub mod topic;

pub use id::{Id, all};
pub use language::Language;
pub use list::Joined;
pub use sources::{Source, sources};
pub use texts::{Texts, paragraphs, without_isolation};
pub use value::{Value, isolated};
