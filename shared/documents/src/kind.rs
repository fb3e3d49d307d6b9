//! The kinds of document, and the containers that each is born with.

use automerge::ObjType;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a document is. Stored as a word under the root key "kind".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Kind {
    /// One person's own page: name, spaces, skipped prompts. Private.
    Home,
    /// What one person's devices need of each other: their keys, vouchers, names. Private.
    Keyring,
    /// Two people: names, cadence.
    Pair,
    /// One meeting of a pair.
    Session,
    /// One person's own notes of one session. Private.
    Notes,
    /// Something that one teaches the other.
    Topic,
    /// What somebody wrote to a prompt.
    Answer,
    /// What two people agree on, and what they do about it: clauses, sealed answers, goals, offers.
    Practice,
    /// What is one's own of all that: offers, wants, lists, what opens one's sealed answers. Private.
    Profile,
    /// A kind that a newer version knows: kept, not shown.
    Newer(String),
}

/// The kinds that this build knows.
pub(crate) const KNOWN: [Kind; 9] = [
    Kind::Home,
    Kind::Pair,
    Kind::Session,
    Kind::Notes,
    Kind::Topic,
    Kind::Answer,
    Kind::Keyring,
    Kind::Practice,
    Kind::Profile,
];

impl Kind {
    /// Its word.
    pub fn name(&self) -> &str {
        match self {
            Self::Home => "home",
            Self::Keyring => "keyring",
            Self::Pair => "pair",
            Self::Session => "session",
            Self::Notes => "notes",
            Self::Topic => "topic",
            Self::Answer => "answer",
            Self::Practice => "practice",
            Self::Profile => "profile",
            Self::Newer(name) => name,
        }
    }

    /// **Invariant:** this list never changes, not even in order: every device builds the same first change from it
    /// (`the_genesis_of_each_kind_never_changes`). What a newer version adds comes in a change after the first.
    pub(crate) fn containers(&self) -> &'static [(&'static str, ObjType)] {
        use ObjType::{Map, Text};
        match self {
            Self::Home => &[("spaces", Map), ("asks", Map), ("skipped_prompts", Map)],
            Self::Keyring => {
                &[("leaves", Map), ("vouchers", Map), ("devices", Map), ("recovery_relays", Map), ("verified", Map)]
            }
            Self::Pair => &[("people", Map)],
            Self::Session => {
                &[("agenda", Text), ("ours", Text), ("took_away", Map), ("marks", Map), ("next_steps", Map)]
            }
            Self::Notes => &[("text", Text), ("marks", Map)],
            Self::Answer => &[("text", Text)],
            Self::Practice => &[
                ("clauses", Map),
                ("agreements", Map),
                ("agreed", Map),
                ("sealed", Map),
                ("goals", Map),
                ("offers", Map),
                ("checks", Map),
                ("happened", Map),
                ("people", Map),
            ],
            Self::Profile => &[
                ("offers", Map),
                ("wants", Map),
                ("goals", Map),
                ("cards", Map),
                ("lists", Map),
                ("answers_kept", Map),
                ("happened", Map),
                ("readiness", Map),
                ("met", Map),
                ("ratings", Map),
                ("said", Map),
            ],
            Self::Topic | Self::Newer(_) => &[],
        }
    }
}

impl From<String> for Kind {
    fn from(name: String) -> Self {
        KNOWN.into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Newer(name))
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> Self {
        kind.name().to_owned()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
