//! What is one's own beside the notes: offers, wants, private lists, what opens one's sealed answers. Private.

use crate::hex::{hex, unhex};
use crate::practice::sealed::Commitment;
use crate::practice::{Kept, Own, own};
use crate::{Document, Error, Kind, Secret};
use std::collections::BTreeMap;

const KEYS: [&str; 0] = [];

/// What it says. Not `Serialize`: it holds what opens sealed answers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// What opens one's sealed answers, by commitment.
    pub answers_kept: BTreeMap<Commitment, Kept>,
    /// What one has said in each pair.
    pub said: BTreeMap<String, Own>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Profile);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Profile, Error> {
    let fields = document.fields(&Kind::Profile, &KEYS)?;
    let (answers_kept, newer_kept) = read_kept(document)?;
    let (said, newer_said) = own::read(document)?;
    Ok(Profile { answers_kept, said, newer: fields.newer || newer_kept || newer_said })
}

/// What opens one's sealed answers.
pub fn read_kept(document: &Document) -> Result<(BTreeMap<Commitment, Kept>, bool), Error> {
    let mut fields = document.container(&Kind::Profile, "answers_kept")?;
    let mut kept = BTreeMap::new();
    for key in fields.keys() {
        let secret = fields.one::<Secret>(&key);
        match unhex(&key).map(Commitment::new).zip(secret.as_ref().and_then(Kept::from_secret)) {
            Some((commitment, one)) => drop(kept.insert(commitment, one)),
            None => fields.newer = true,
        }
    }
    Ok((kept, fields.newer))
}

/// Keeps what opens a commitment, before anybody hears of the commitment.
pub fn keep(document: &mut Document, commitment: Commitment, kept: &Kept) -> Result<(), Error> {
    let key = hex(&commitment.into_array());
    document.set_in(&Kind::Profile, "answers_kept", &key, &kept.to_secret())
}
