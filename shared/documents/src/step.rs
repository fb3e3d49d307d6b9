//! Next steps of a session, in "when … then …" form.

use crate::document::{Document, Fields, check_id, check_line};
use crate::mark::{self, REMOVED, bring_back, is_removed};
use crate::{Error, Kind, Person};
use serde::{Deserialize, Serialize};

const MAP: &str = "next_steps";
const KEYS: [&str; 5] = ["when", "then", "owner", "done", REMOVED];

/// One intention: when this happens, then I do that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Given by the caller: 1 to 64 characters of `0-9 A-Z a-z - _ .`.
    pub id: String,
    /// The occasion.
    pub when: String,
    /// The deed.
    pub then: String,
    /// Who does it, if somebody took it.
    pub owner: Option<Person>,
    /// True once it is done.
    pub done: bool,
}

crate::quiet::quiet!(NextStep);

/// All steps by id, the same order on every device; and whether something among them was not understood.
pub(crate) fn read(document: &Document) -> Result<(Vec<NextStep>, bool), Error> {
    let (steps, newer) = document.entries(&Kind::Session, MAP, read_one)?;
    Ok((steps.into_iter().filter(|(_, removed)| !removed).map(|(step, _)| step).collect(), newer))
}

/// Adds a step, or brings it back.
pub(crate) fn add(document: &mut Document, step: &NextStep) -> Result<(), Error> {
    check_id(&step.id)?;
    check_line(&step.when)?;
    check_line(&step.then)?;
    let entry = document.add_entry(&Kind::Session, MAP, &step.id)?;
    document.put(&entry, "when", &step.when)?;
    document.put(&entry, "then", &step.then)?;
    if let Some(owner) = &step.owner {
        document.put(&entry, "owner", owner)?;
    }
    document.put(&entry, "done", &step.done)?;
    bring_back(document, &entry)
}

/// Ticks a step off, or not.
pub(crate) fn set_done(document: &mut Document, id: &str, done: bool) -> Result<(), Error> {
    let entry = document.entry(&Kind::Session, MAP, id)?;
    document.put(&entry, "done", &done)?;
    document.put(&entry, REMOVED, &false)
}

/// Takes a step away.
pub(crate) fn remove(document: &mut Document, id: &str) -> Result<(), Error> {
    mark::remove(document, &Kind::Session, MAP, id)
}

/// A step, and whether it was taken away.
fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<(NextStep, bool)> {
    fields.expect_only(&KEYS);
    let removed = is_removed(fields);
    let step = NextStep {
        id: id.to_owned(),
        when: fields.one("when").unwrap_or_default(),
        then: fields.one("then")?,
        owner: fields.one("owner"),
        done: fields.one("done").unwrap_or_default(),
    };
    Some((step, removed))
}
