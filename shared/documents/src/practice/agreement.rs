//! The agreement: nine clauses of one line each, every one optional, in versions to which both say yes.
//!
//! `clauses` holds the wording that is being talked about; whoever changes it apart from the other gives a second answer.
//! `agreements` holds versions, each under the hash of what it says: nobody can change a version after the other has agreed
//! to it, and two people who come to the same wording apart have agreed to the same version. `agreed` says who said yes to
//! which, and is never taken back: a version is replaced by the next one to which both say yes.

use super::terms::{Clause, PAYS, Pays, Terms, UNTIL, WEEKS};
use crate::document::{Fields, check_id, check_line};
use crate::hex::hex;
use crate::limits::VERSIONS_MAX;
use crate::{Answers, Document, Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

const AFTER: &str = "after";
const LABEL: &[u8] = b"turnabout/1 agreement";

/// The wording, the versions and who agreed to them.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What is being talked about.
    pub draft: Draft,
    /// Every version to which somebody has agreed, by its id.
    pub versions: BTreeMap<String, Version>,
    /// When each person agreed, by version, in milliseconds since 1970.
    pub agreed: BTreeMap<String, BTreeMap<Person, i64>>,
}

/// The wording as it stands: every answer to every clause.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The lines. An empty line leaves the clause out.
    pub lines: BTreeMap<Clause, Answers<String>>,
    /// Every how many weeks they meet; 0: in their own words only.
    pub weeks: Answers<u32>,
    /// Until when, in milliseconds since 1970; 0: no end.
    pub until_ms: Answers<i64>,
    /// Who pays if they eat.
    pub pays: Answers<Pays>,
}

/// A version to which somebody has agreed. What it says never changes.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The version in force when it was proposed; empty for a first one.
    pub after: String,
    /// What it says.
    pub terms: Terms,
}

crate::quiet::quiet!(Agreement, Draft, Version);

impl Draft {
    /// What it says, unless a clause has two answers.
    pub fn settled(&self) -> Option<Terms> {
        let lines_settled = self.lines.values().all(Answers::is_settled);
        let facts = self.weeks.is_settled() && self.until_ms.is_settled() && self.pays.is_settled();
        (lines_settled && facts).then(|| Terms {
            lines: self
                .lines
                .iter()
                .filter_map(|(clause, line)| Some((*clause, line.current()?.clone())))
                .filter(|(_, line)| !line.is_empty())
                .collect(),
            weeks: self.weeks.current().copied().filter(|weeks| *weeks > 0),
            until_ms: self.until_ms.current().copied().filter(|until| *until != 0),
            pays: self.pays.current().cloned(),
        })
    }
}

impl Version {
    /// The hash of what it says, in hex.
    pub fn id(&self) -> String {
        let mut hash = Sha256::new_with_prefix(LABEL);
        for (key, value) in std::iter::once((AFTER.to_owned(), self.after.clone())).chain(self.terms.entries()) {
            for part in [key, value] {
                hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                hash.update(part);
            }
        }
        hex(&hash.finalize().into())
    }
}

impl Agreement {
    /// Since when both have agreed to a version.
    pub fn both_since(&self, version: &str, both: [&Person; 2]) -> Option<i64> {
        let agreed = self.agreed.get(version).filter(|_| self.versions.contains_key(version))?;
        let [one, other] = both.map(|person| agreed.get(person).copied());
        Some(one?.max(other?))
    }

    /// The versions that both agreed to, from the one in force back to the first.
    ///
    /// Each names the one that it replaced. Should two have replaced the same one, because four devices agreed in two rooms,
    /// every device takes the same of them.
    pub fn history(&self, both: [&Person; 2]) -> Vec<(&str, &Version, i64)> {
        let mut lengths = HashMap::new();
        let in_force = self.versions.keys().filter_map(|id| {
            let since = self.both_since(id, both)?;
            Some((self.length_from(id, both, &mut lengths), since, id))
        });
        let newest = in_force.max();
        newest.map_or_else(Vec::new, |(_, _, id)| self.back_from(id, both))
    }

    /// How many versions there are from this one back to the first. Each is counted once for all that come after it.
    fn length_from<'a>(&'a self, id: &'a str, both: [&Person; 2], lengths: &mut HashMap<&'a str, usize>) -> usize {
        let mut uncounted = Vec::new();
        let mut at = id;
        while !lengths.contains_key(at)
            && let Some((id, version)) = self.versions.get_key_value(at).filter(|_| self.both_since(at, both).is_some())
        {
            uncounted.push(id.as_str());
            at = &version.after;
        }
        let mut length = lengths.get(at).copied().unwrap_or(0);
        for id in uncounted.into_iter().rev() {
            length += 1;
            lengths.insert(id, length);
        }
        length
    }

    fn back_from<'a>(&'a self, id: &'a str, both: [&Person; 2]) -> Vec<(&'a str, &'a Version, i64)> {
        let mut back = Vec::new();
        let mut at = id;
        // A version names the hash of the one before it: no circle can be made.
        while let (Some((id, version)), Some(since)) = (self.versions.get_key_value(at), self.both_since(at, both)) {
            back.push((id.as_str(), version, since));
            at = &version.after;
        }
        back
    }

    /// What is being talked about, as a version after the one in force; `None` while a clause has two answers.
    pub fn proposed(&self, both: Option<[&Person; 2]>) -> Option<Version> {
        let history = both.map_or_else(Vec::new, |both| self.history(both));
        self.proposed_after(history.first().map(|(id, _, _)| *id))
    }

    /// The same, by whoever knows which one is in force.
    pub fn proposed_after(&self, in_force: Option<&str>) -> Option<Version> {
        let after = in_force.unwrap_or_default().to_owned();
        self.draft.settled().map(|terms| Version { after, terms })
    }
}

/// Reads all of it.
pub(super) fn read(document: &Document) -> Result<(Agreement, bool), Error> {
    let (draft, newer_draft) = read_draft(document)?;
    let (versions, newer_versions) =
        document.entries_up_to(VERSIONS_MAX, &Kind::Practice, "agreements", read_version)?;
    let (agreed, newer_agreed) = read_agreed(document)?;
    let agreement = Agreement { draft, versions: versions.into_iter().collect(), agreed };
    Ok((agreement, newer_draft || newer_versions || newer_agreed))
}

fn read_draft(document: &Document) -> Result<(Draft, bool), Error> {
    let mut fields = document.container(&Kind::Practice, "clauses")?;
    let facts = [WEEKS, UNTIL, PAYS];
    fields.expect_only(&Clause::ALL.map(Clause::id).into_iter().chain(facts).collect::<Vec<_>>());
    let lines = Clause::ALL.into_iter().map(|clause| (clause, fields.all(clause.id())));
    let draft = Draft {
        lines: lines.collect::<Vec<_>>().into_iter().filter(|(_, line)| line.current().is_some()).collect(),
        weeks: fields.all(WEEKS),
        until_ms: fields.all(UNTIL),
        pays: fields.all(PAYS),
    };
    Ok((draft, fields.newer))
}

/// A version that does not say what its id is the hash of is none.
fn read_version(id: &str, fields: &mut Fields<'_>) -> Option<(String, Version)> {
    let known = [AFTER, WEEKS, UNTIL, PAYS];
    fields.expect_only(&Clause::ALL.map(Clause::id).into_iter().chain(known).collect::<Vec<_>>());
    let lines = Clause::ALL.into_iter().filter_map(|clause| Some((clause, fields.one::<String>(clause.id())?)));
    let terms = Terms {
        lines: lines.collect::<Vec<_>>().into_iter().collect(),
        weeks: fields.one(WEEKS),
        until_ms: fields.one(UNTIL),
        pays: fields.one(PAYS),
    };
    let version = Version { after: fields.one(AFTER)?, terms };
    (version.id() == id).then(|| (id.to_owned(), version))
}

type Agreed = BTreeMap<String, BTreeMap<Person, i64>>;

fn read_agreed(document: &Document) -> Result<(Agreed, bool), Error> {
    let mut fields = document.container(&Kind::Practice, "agreed")?;
    let mut agreed = Agreed::new();
    for key in fields.keys() {
        let by = key.split_once('.').and_then(|(version, person)| Some((version, Person::parse(person).ok()?)));
        let at_ms = fields.all::<i64>(&key).all().iter().min().copied();
        match by.zip(at_ms) {
            Some(((version, person), at_ms)) => {
                agreed.entry(version.to_owned()).or_default().insert(person, at_ms);
            }
            None => fields.newer = true,
        }
    }
    Ok((agreed, fields.newer))
}

/// Words a clause. An empty line leaves it out.
pub fn set_line(document: &mut Document, clause: Clause, line: &str) -> Result<(), Error> {
    check_line(line)?;
    document.set_in(&Kind::Practice, "clauses", clause.id(), &line.to_owned())
}

/// Says every how many weeks they meet; 0: in their own words only.
pub fn set_weeks(document: &mut Document, weeks: u32) -> Result<(), Error> {
    document.set_in(&Kind::Practice, "clauses", WEEKS, &weeks)
}

/// Says until when; 0: no end.
pub fn set_until(document: &mut Document, until_ms: i64) -> Result<(), Error> {
    document.set_in(&Kind::Practice, "clauses", UNTIL, &minute(until_ms))
}

/// Says who pays if they eat.
pub fn set_pays(document: &mut Document, pays: &Pays) -> Result<(), Error> {
    document.set_in(&Kind::Practice, "clauses", PAYS, pays)
}

/// Agrees to a version.
pub fn agree(document: &mut Document, version: &Version, person: &Person, at_ms: i64) -> Result<(), Error> {
    let id = version.id();
    check_id(&id)?;
    if document.entry(&Kind::Practice, "agreements", &id).is_err() {
        let entry = document.add_entry(&Kind::Practice, "agreements", &id)?;
        document.put(&entry, AFTER, &version.after)?;
        version.terms.put(document, &entry)?;
    }
    agree_again(document, &id, person, at_ms)
}

/// Says once more that somebody agreed to a version which is there.
pub fn agree_again(document: &mut Document, version: &str, person: &Person, at_ms: i64) -> Result<(), Error> {
    check_id(version)?;
    document.set_in(&Kind::Practice, "agreed", &format!("{version}.{person}"), &minute(at_ms))
}
