//! One person's own page: their name, the spaces they are in, the prompts they skipped. Private.

use crate::document::{Fields, check_id, check_line};
use crate::limits::SECRET_BYTES_MAX;
use crate::{Answers, Document, Error, Kind, Person, Secret};
use std::collections::BTreeSet;

const KEYS: [&str; 1] = ["name"];
const SPACE_KEYS: [&str; 5] = ["kind", "secret", "relay", "person", "added_at_ms"];

/// What the home says. Not `Serialize`: it holds keys.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Home {
    /// What the person calls themselves.
    pub name: Answers<String>,
    /// The spaces, by id.
    pub spaces: Vec<HomeSpace>,
    /// Ids of the prompts that they skipped.
    pub skipped_prompts: BTreeSet<String>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

/// A space that the person is in.
#[derive(Clone, PartialEq, Eq)]
pub struct HomeSpace {
    /// The space's id as text.
    pub id: String,
    /// What sort of space, as a word.
    pub kind: String,
    /// What opens it.
    pub secret: Secret,
    /// Where its relay is.
    pub relay: String,
    /// Who the person is in there.
    pub person: Person,
    /// When it was added, in milliseconds since 1970.
    pub added_at_ms: i64,
}

crate::quiet::quiet!(Home, HomeSpace);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Home, Error> {
    let mut fields = document.fields(&Kind::Home, &KEYS)?;
    let (spaces, newer_spaces) = document.entries(&Kind::Home, "spaces", read_space)?;
    let skipped = document.container(&Kind::Home, "skipped_prompts")?.keys();
    let skipped_prompts = skipped.into_iter().filter(|id| check_id(id).is_ok()).collect();
    let newer = fields.newer || newer_spaces;
    Ok(Home { name: fields.all("name"), spaces, skipped_prompts, newer })
}

/// Adds a space.
pub fn add_space(document: &mut Document, space: &HomeSpace) -> Result<(), Error> {
    check_id(&space.id)?;
    check_line(&space.kind)?;
    check_line(&space.relay)?;
    if space.secret.0.len() > SECRET_BYTES_MAX {
        return Err(Error::TooLong { units: space.secret.0.len(), max: SECRET_BYTES_MAX });
    }
    let entry = document.add_entry(&Kind::Home, "spaces", &space.id)?;
    document.put(&entry, "kind", &space.kind)?;
    document.put(&entry, "secret", &space.secret)?;
    document.put(&entry, "relay", &space.relay)?;
    document.put(&entry, "person", &space.person)?;
    document.put(&entry, "added_at_ms", &space.added_at_ms)
}

/// Says what the person is called.
pub fn set_name(document: &mut Document, name: &str) -> Result<(), Error> {
    check_line(name)?;
    document.set(&Kind::Home, "name", &name.to_owned())
}

/// Skips a prompt for good.
pub fn skip_prompt(document: &mut Document, prompt_id: &str) -> Result<(), Error> {
    check_id(prompt_id)?;
    document.set_in(&Kind::Home, "skipped_prompts", prompt_id, &true)
}

/// Moves a space to another relay.
pub fn set_relay(document: &mut Document, space_id: &str, relay: &str) -> Result<(), Error> {
    check_line(relay)?;
    let entry = document.entry(&Kind::Home, "spaces", space_id)?;
    document.put(&entry, "relay", &relay.to_owned())
}

fn read_space(id: &str, fields: &mut Fields<'_>) -> Option<HomeSpace> {
    fields.expect_only(&SPACE_KEYS);
    Some(HomeSpace {
        id: id.to_owned(),
        kind: fields.one("kind")?,
        secret: fields.one("secret")?,
        relay: fields.one("relay").unwrap_or_default(),
        person: fields.one("person")?,
        added_at_ms: fields.one("added_at_ms").unwrap_or_default(),
    })
}
