//! What is one's own beside the notes: offers, wants, private lists, what opens one's sealed answers. Private.

use crate::{Document, Error, Kind};

const KEYS: [&str; 0] = [];

/// What it says. Not `Serialize`: it holds what opens sealed answers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Profile);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Profile, Error> {
    let fields = document.fields(&Kind::Profile, &KEYS)?;
    Ok(Profile { newer: fields.newer })
}
