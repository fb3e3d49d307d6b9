//! What an agreement says: its clauses by name, and what is computed from them.

use crate::document::Entry;
use crate::{Document, Error, Person};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const WEEKS: &str = "weeks";
pub(super) const UNTIL: &str = "until_ms";
pub(super) const PAYS: &str = "pays_by";

/// One of the nine, in the order of the agreement (PRACTICE 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Clause {
    /// What each wants to learn.
    Learn,
    /// How often, how long, until when.
    Cadence,
    /// Where.
    Place,
    /// Who arranges it.
    Arrange,
    /// What stays between the two.
    Stays,
    /// How notes are taken.
    Notes,
    /// A say in decisions about the other.
    Power,
    /// How either stops.
    Stop,
    /// Who pays.
    Pays,
}

impl Clause {
    /// All nine.
    pub const ALL: [Self; 9] = [
        Self::Learn,
        Self::Cadence,
        Self::Place,
        Self::Arrange,
        Self::Stays,
        Self::Notes,
        Self::Power,
        Self::Stop,
        Self::Pays,
    ];

    /// Its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Learn => "learn",
            Self::Cadence => "cadence",
            Self::Place => "place",
            Self::Arrange => "arrange",
            Self::Stays => "stays",
            Self::Notes => "notes",
            Self::Power => "power",
            Self::Stop => "stop",
            Self::Pays => "pays",
        }
    }

    /// The clause of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clause| clause.id() == word)
    }
}

/// Who pays if they eat (capability 47).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Pays {
    /// Each for themselves.
    Each,
    /// Whoever is learning.
    Learner,
    /// One of the two.
    One(Person),
    /// The programme.
    Programme,
    /// Nothing is said beyond the line.
    InWords,
    /// A way that a newer version knows.
    Newer(String),
}

impl From<String> for Pays {
    fn from(word: String) -> Self {
        match word.as_str() {
            "each" => Self::Each,
            "learner" => Self::Learner,
            "programme" => Self::Programme,
            "" => Self::InWords,
            _ => Person::parse(&word).map_or(Self::Newer(word), Self::One),
        }
    }
}

impl From<Pays> for String {
    fn from(pays: Pays) -> Self {
        match pays {
            Pays::Each => "each".into(),
            Pays::Learner => "learner".into(),
            Pays::Programme => "programme".into(),
            Pays::InWords => String::new(),
            Pays::One(person) => person.into(),
            Pays::Newer(word) => word,
        }
    }
}

crate::document::worded!(Pays);

/// What an agreement says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The clauses that are not left out.
    pub lines: BTreeMap<Clause, String>,
    /// Every how many weeks they meet.
    pub weeks: Option<u32>,
    /// Until when, in milliseconds since 1970.
    pub until_ms: Option<i64>,
    /// Who pays if they eat.
    pub pays: Option<Pays>,
}

crate::quiet::quiet!(Terms);

impl Terms {
    /// True if it says nothing at all.
    pub fn is_empty(&self) -> bool {
        let in_words = self.pays.as_ref().is_none_or(|pays| *pays == Pays::InWords);
        self.lines.is_empty() && self.weeks.is_none() && self.until_ms.is_none() && in_words
    }

    /// The clauses whose words or facts differ from those of `before`.
    pub fn changed_since(&self, before: &Self) -> BTreeSet<Clause> {
        let words = Clause::ALL.into_iter().filter(|clause| self.lines.get(clause) != before.lines.get(clause));
        let cadence = (self.weeks, self.until_ms) != (before.weeks, before.until_ms);
        let said = |terms: &Self| terms.pays.clone().filter(|pays| *pays != Pays::InWords);
        let pays = said(self) != said(before);
        words.chain(cadence.then_some(Clause::Cadence)).chain(pays.then_some(Clause::Pays)).collect()
    }

    /// Every value by its key, as texts in a fixed order: what is hashed.
    pub(super) fn entries(&self) -> impl Iterator<Item = (String, String)> {
        let lines = self.lines.iter().map(|(clause, line)| (clause.id().to_owned(), line.clone()));
        let weeks = self.weeks.map(|weeks| (WEEKS.to_owned(), weeks.to_string()));
        let until = self.until_ms.map(|until| (UNTIL.to_owned(), until.to_string()));
        let pays = self.pays.clone().map(|pays| (PAYS.to_owned(), pays.into()));
        lines.chain(weeks).chain(until).chain(pays)
    }

    pub(super) fn put(&self, document: &mut Document, entry: &Entry) -> Result<(), Error> {
        for (clause, line) in &self.lines {
            document.put(entry, clause.id(), line)?;
        }
        if let Some(weeks) = &self.weeks {
            document.put(entry, WEEKS, weeks)?;
        }
        if let Some(until) = &self.until_ms {
            document.put(entry, UNTIL, until)?;
        }
        self.pays.as_ref().map_or(Ok(()), |pays| document.put(entry, PAYS, pays))
    }
}
