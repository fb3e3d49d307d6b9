//! Marks: one tap during a session, words later. Sessions and own notes both have them.

use crate::document::{Document, Entry, Fields, check_id, check_line};
use crate::{Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 5] = ["kind", "at_ms", "by", "text", REMOVED];

/// Says whether a mark or step was taken away. Everything that is done with one says that it was not: so whoever fills in or
/// ticks off what the other one takes away at the same time keeps it there for both.
pub(crate) const REMOVED: &str = "removed";

/// Something worth coming back to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Given by the caller: 1 to 64 characters of `0-9 A-Z a-z - _ .`.
    pub id: String,
    /// What sort.
    pub kind: MarkKind,
    /// When, in milliseconds since 1970; the writer rounds it down to the minute.
    pub at_ms: i64,
    /// Whose.
    pub by: Person,
    /// The words to it; often empty at first.
    pub text: String,
}

crate::quiet::quiet!(Mark);

/// The sort of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum MarkKind {
    /// "I learned this."
    Learned,
    /// "I want to do this."
    ToDo,
    /// "Let us come back to this."
    ComeBack,
    /// "I noticed I was defending." One's own only.
    Defending,
    /// A sort that a newer version knows.
    Newer(String),
}

impl From<String> for MarkKind {
    fn from(word: String) -> Self {
        match word.as_str() {
            "learned" => Self::Learned,
            "to_do" => Self::ToDo,
            "come_back" => Self::ComeBack,
            "defending" => Self::Defending,
            _ => Self::Newer(word),
        }
    }
}

impl From<MarkKind> for String {
    fn from(kind: MarkKind) -> Self {
        match kind {
            MarkKind::Learned => "learned".into(),
            MarkKind::ToDo => "to_do".into(),
            MarkKind::ComeBack => "come_back".into(),
            MarkKind::Defending => "defending".into(),
            MarkKind::Newer(word) => word,
        }
    }
}

crate::document::worded!(MarkKind);

/// All marks by time, then id; and whether something among them was not understood.
pub(crate) fn read(document: &Document, kind: &Kind) -> Result<(Vec<Mark>, bool), Error> {
    let (marks, newer) = document.entries(kind, "marks", read_one)?;
    let mut marks: Vec<Mark> = marks.into_iter().filter(|(_, removed)| !removed).map(|(mark, _)| mark).collect();
    marks.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((marks, newer))
}

/// Adds a mark, or brings it back.
pub(crate) fn add(document: &mut Document, kind: &Kind, mark: &Mark) -> Result<(), Error> {
    check_id(&mark.id)?;
    check_line(&mark.text)?;
    let entry = document.add_entry(kind, "marks", &mark.id)?;
    document.put(&entry, "kind", &mark.kind)?;
    document.put(&entry, "at_ms", &minute(mark.at_ms))?;
    document.put(&entry, "by", &mark.by)?;
    document.put(&entry, "text", &mark.text)?;
    bring_back(document, &entry)
}

/// Takes one away. It stays in the document, and comes back with whatever is done with it.
pub(crate) fn remove(document: &mut Document, kind: &Kind, map: &str, id: &str) -> Result<(), Error> {
    let entry = document.entry(kind, map, id)?;
    document.put(&entry, REMOVED, &true)
}

/// Says that an entry is there, if anybody has ever said that it is not.
pub(crate) fn bring_back(document: &mut Document, entry: &Entry) -> Result<(), Error> {
    if document.is_set(entry, REMOVED) { document.put(entry, REMOVED, &false) } else { Ok(()) }
}

/// Was it taken away, and nothing done with it at the same time?
pub(crate) fn is_removed(fields: &mut Fields<'_>) -> bool {
    let said = fields.all::<bool>(REMOVED);
    !said.all().is_empty() && said.all().iter().all(|removed| *removed)
}

/// Gives a mark its words.
pub(crate) fn fill(document: &mut Document, kind: &Kind, id: &str, text: &str) -> Result<(), Error> {
    check_line(text)?;
    let entry = document.entry(kind, "marks", id)?;
    document.put(&entry, "text", &text.to_owned())?;
    document.put(&entry, REMOVED, &false)
}

/// A mark, and whether it was taken away.
fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<(Mark, bool)> {
    fields.expect_only(&KEYS);
    let removed = is_removed(fields);
    let mark = Mark {
        id: id.to_owned(),
        kind: fields.one("kind")?,
        at_ms: fields.one("at_ms")?,
        by: fields.one("by")?,
        text: fields.one("text").unwrap_or_default(),
    };
    Some((mark, removed))
}
