//! Facts to sentences, for every shell, and exports to files ([`take::files`]).
//!
//! What [`app`] shows is facts; what a person reads is said here, in the words of [`content`]: one module a room of the app, one small
//! function a fact. Each is given the fact and a [`Voice`], which holds the words, the zone and how times are written. Nothing in here
//! prints, asks a clock, or knows an exit code; and nothing in here is to be typed: what a terminal adds to a sentence is the
//! terminal's own.
//!
//! ```
//! use app::pair::view::PairView;
//! use app::relay::view::Membership;
//! use words::{Voice, people};
//!
//! let voice = Voice::new("en-GB", jiff::tz::TimeZone::UTC);
//! let pair = PairView { membership: Membership::Out, ..PairView::default() };
//! let sentence = "This device is not in any more. What is here stays here; nothing new comes or goes";
//! assert_eq!(people::membership(&pair, &voice).as_deref(), Some(sentence));
//! ```

mod voice;

pub mod agreement;
pub mod before;
pub mod clock;
pub mod find;
pub mod goal;
pub mod history;
pub mod offer;
pub mod pair;
pub mod people;
pub mod practice;
pub mod reflect;
pub mod refused;
pub mod relay;
pub mod reminders;
pub mod report;
#[cfg(feature = "samples")]
pub mod sample;
pub mod sealed;
pub mod session;
pub mod take;
pub mod today;
pub mod topic;
pub mod when;

pub use content::sync::Here;
pub use content::{Id, Joined, Value};
pub use voice::{Times, Voice, number, zone_named, zone_or_utc};

/// Between the parts of a line.
pub const DOT: &str = " · ";

#[cfg(test)]
pub(crate) mod tests {
    use super::Voice;
    use jiff::tz::TimeZone;

    /// An English phone in Greenwich.
    pub(crate) fn english() -> Voice {
        Voice::new("en", TimeZone::UTC)
    }

    /// A German one.
    pub(crate) fn german() -> Voice {
        Voice::new("de", TimeZone::UTC)
    }
}
