//! What two people agree on, and what they do about it. One a pair, in the pair's space.

pub mod agreement;
mod believed;
pub mod own;
pub mod sealed;
pub mod standing;
mod terms;

pub use agreement::{Agreement, Draft, Version};
pub use own::Own;
pub use sealed::{Kept, Said, Sealed, Width};
pub use standing::{Course, PairState, Standing};
pub use terms::{Clause, Pays, Terms};

use crate::{Document, Error};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Single values of the page; the type of the pair is read in [`crate::role`].
pub(crate) const KEYS: [&str; 4] = ["course", "paused_until_ms", "ended_at_ms", "pair_type"];

/// What it says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Practice {
    /// The agreement.
    pub agreement: Agreement,
    /// Sealed answers, by question.
    pub sealed: BTreeMap<String, Sealed>,
    /// Where the pair stands.
    pub standing: Standing,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Practice);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Practice, Error> {
    let (agreement, newer_agreement) = agreement::read(document)?;
    let (sealed, newer_sealed) = sealed::read(document)?;
    let (standing, newer_standing) = standing::read(document)?;
    let newer = [newer_agreement, newer_sealed, newer_standing].contains(&true);
    Ok(Practice { agreement, sealed, standing, newer })
}
