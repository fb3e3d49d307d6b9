//! What a person says of themselves, for themselves: which cards they read, whether they want this, where they stand in a
//! pair, what they put off. Plain values on one's own page.

use crate::document::{Document, check_id, check_line};
use crate::{Answers, Error, Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const CARDS: &str = "cards";
const SAID: &str = "readiness";

/// All of it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Myself {
    /// What was made of each card, by the card's id, in a word.
    pub cards: BTreeMap<String, Answers<String>>,
    /// What was said, by what it was said about, in a word or a line.
    pub said: BTreeMap<String, Answers<String>>,
}

crate::quiet::quiet!(Myself);

/// Reads all of it; and whether something was not understood.
pub fn read(document: &Document) -> Result<(Myself, bool), Error> {
    let (cards, newer_cards) = document.values_in(&Kind::Profile, CARDS)?;
    let (said, newer_said) = document.values_in(&Kind::Profile, SAID)?;
    Ok((Myself { cards, said }, newer_cards || newer_said))
}

/// Says in a word what one made of a card.
pub fn set_card(document: &mut Document, card: &str, word: &str) -> Result<(), Error> {
    check_id(card)?;
    check_line(word)?;
    document.set_in(&Kind::Profile, CARDS, card, &word.to_owned())
}

/// Says something about oneself. Empty takes it back.
pub fn say(document: &mut Document, about: &str, word: &str) -> Result<(), Error> {
    check_id(about)?;
    check_line(word)?;
    document.set_in(&Kind::Profile, SAID, about, &word.to_owned())
}
