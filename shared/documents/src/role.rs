//! What two people call each other, and what sort of pair they are, in their own words.

use crate::document::{Document, check_line};
use crate::practice::KEYS;
use crate::{Answers, Error, Kind, Person};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const PEOPLE: &str = "people";

crate::word::word! {
    /// The type of a pair.
    PairType {
        /// Mostly from the newer one to the other.
        Reverse = "reverse",
        /// Each shows the other something.
        Mutual = "mutual",
        /// Two in similar places.
        Peer = "peer",
    }
}

/// The words.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles {
    /// What each is called here.
    pub words: BTreeMap<Person, Answers<String>>,
    /// The type of the pair.
    pub pair_type: Answers<PairType>,
}

crate::quiet::quiet!(Roles);

/// Reads them; and whether something was not understood.
pub fn read(document: &Document) -> Result<(Roles, bool), Error> {
    let (words, newer) = document.lines_by_person(&Kind::Practice, PEOPLE)?;
    let mut fields = document.fields(&Kind::Practice, &KEYS)?;
    Ok((Roles { words, pair_type: fields.all("pair_type") }, newer))
}

/// Says what somebody is called here; empty for their name only.
pub fn set_word(document: &mut Document, person: &Person, word: &str) -> Result<(), Error> {
    check_line(word)?;
    document.set_in(&Kind::Practice, PEOPLE, person.as_str(), &word.to_owned())
}

/// Says what sort of pair it is.
pub fn set_pair_type(document: &mut Document, pair_type: &PairType) -> Result<(), Error> {
    document.set(&Kind::Practice, "pair_type", pair_type)
}
