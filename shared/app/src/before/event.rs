//! What a person does before two people meet.

use crate::ground::who::StandsAs;
use serde::{Deserialize, Serialize};

/// What a person does before two people meet. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum BeforeEvent {
    /// Adds a line to a private list. An assumption gets a question mark if it has none.
    AddLine {
        /// Which list.
        list: ListKind,
        /// The pair that it is about, if any.
        pair: Option<String>,
        /// The line.
        text: String,
    },
    /// Takes a line out of a private list.
    RemoveLine {
        /// Which list.
        list: ListKind,
        /// The line.
        line: String,
    },
    /// A card was read; `useful` once that was said. Private.
    ReadCard {
        /// The card, such as `junior-reverse`.
        card: String,
        /// Was it useful?
        useful: Option<Useful>,
    },
    /// Where one stands in a pair. Private; it chooses cards and prompts.
    SetStandsAs {
        /// The pair.
        pair: String,
        /// Where; `None` takes it back.
        stands_as: Option<StandsAs>,
    },
    /// Does the partner have a say in decisions about me? Kept on this device and nowhere else.
    SetPower {
        /// The pair.
        pair: String,
        /// The answer; `None` takes it back.
        power: Option<Power>,
    },
    /// An answer to one of the five statements of the readiness check. Private.
    SetReady {
        /// Which, from 1 to 5.
        statement: u32,
        /// The answer; `None` takes it back.
        ready: Option<Ready>,
    },
    /// Why one wants to try this, in one's own words. Private.
    SetReason {
        /// Why.
        text: String,
    },
}

/// A private list of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// What I assume about my partner; each line ends with a question mark.
    Assumptions,
    /// What I am here to learn.
    Wants,
}

/// Was a card useful?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Useful {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// Not for me.
    No,
}

/// Does my partner have a say in my pay, my promotion or my next role? Kept on this device and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// Yes.
    Yes,
    /// No.
    No,
    /// I do not know.
    Unsure,
}

/// An answer to a statement of the readiness check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ready {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// Not now.
    NotNow,
}
