//! Private lists: a few lines of one's own, each of which can be taken out again.

use crate::document::{Document, Fields, check_id, check_line};
use crate::mark::{self, REMOVED, bring_back, is_removed};
use crate::{Answers, Error, Kind};
use serde::{Deserialize, Serialize};

const KEYS: [&str; 5] = ["sort", "text", "pair", "at_ms", REMOVED];

crate::word::word! {
    /// Which list.
    ListSort {
        /// What I assume about my partner.
        Assumptions = "assumptions",
        /// What I am here to learn.
        Wants = "wants",
    }
}

impl ListSort {
    fn map(&self) -> &'static str {
        match self {
            Self::Wants => "wants",
            Self::Assumptions | Self::Newer(_) => "lists",
        }
    }
}

/// One line.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// In which list.
    pub sort: ListSort,
    /// The line.
    pub text: Answers<String>,
    /// The pair that it is about, if any.
    pub pair: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub at_ms: i64,
}

crate::quiet::quiet!(Line);

/// All lines of all lists, oldest first, then by id; and whether something among them was not understood.
pub fn read(document: &Document) -> Result<(Vec<Line>, bool), Error> {
    let (lists, newer) = document.entries(&Kind::Profile, "lists", read_one)?;
    let (wants, newer_wants) = document.entries(&Kind::Profile, "wants", read_one)?;
    let all = lists.into_iter().chain(wants);
    let mut lines: Vec<Line> = all.filter(|(_, removed)| !removed).map(|(line, _)| line).collect();
    lines.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((lines, newer || newer_wants))
}

/// Adds a line.
pub fn add(
    document: &mut Document,
    (id, sort): (&str, &ListSort),
    text: &str,
    pair: Option<&str>,
    at_ms: i64,
) -> Result<(), Error> {
    check_id(id)?;
    check_line(text)?;
    pair.map_or(Ok(()), check_id)?;
    let entry = document.add_entry(&Kind::Profile, sort.map(), id)?;
    bring_back(document, &entry)?;
    document.put(&entry, "sort", sort)?;
    document.put(&entry, "text", &text.to_owned())?;
    if let Some(pair) = pair {
        document.put(&entry, "pair", &pair.to_owned())?;
    }
    document.put(&entry, "at_ms", &at_ms)
}

/// Makes the entry of a line that is told once more, with what is said of it once. Its words are told by [`tell`].
pub fn found(document: &mut Document, line: &Line) -> Result<(), Error> {
    check_id(&line.id)?;
    line.pair.as_deref().map_or(Ok(()), check_id)?;
    let entry = document.add_entry(&Kind::Profile, line.sort.map(), &line.id)?;
    bring_back(document, &entry)?;
    document.put(&entry, "sort", &line.sort)?;
    if let Some(pair) = &line.pair {
        document.put(&entry, "pair", pair)?;
    }
    document.put(&entry, "at_ms", &line.at_ms)
}

/// Tells the words at this place of a line whose entry is there.
pub fn tell(document: &mut Document, line: &Line, place: usize) -> Result<(), Error> {
    line.text.all().iter().try_for_each(|text| check_line(text))?;
    let entry = document.entry(&Kind::Profile, line.sort.map(), &line.id)?;
    document.put_answer(&entry, "text", &line.text, place)
}

/// Takes a line out. It stays in the document, and comes back with whatever is done with it.
pub fn remove(document: &mut Document, sort: &ListSort, id: &str) -> Result<(), Error> {
    mark::remove(document, &Kind::Profile, sort.map(), id)
}

/// A line, and whether it was taken out.
fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<(Line, bool)> {
    fields.expect_only(&KEYS);
    let removed = is_removed(fields);
    let line = Line {
        id: id.to_owned(),
        sort: fields.one("sort")?,
        text: Some(fields.all("text")).filter(|text| text.current().is_some())?,
        pair: fields.one("pair"),
        at_ms: fields.one("at_ms").unwrap_or_default(),
    };
    Some((line, removed))
}
