//! What two people agree on, and what they do about it. One a pair, in the pair's space.

use crate::{Document, Error, Kind};
use serde::{Deserialize, Serialize};

pub(crate) const KEYS: [&str; 1] = ["pair_type"];

/// What it says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Practice);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Practice, Error> {
    let fields = document.fields(&Kind::Practice, &KEYS)?;
    Ok(Practice { newer: fields.newer })
}
