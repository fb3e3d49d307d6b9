//! What one said oneself in a pair, from one's own record.
//!
//! The pair's page is written by two, and whoever has another app can write or take away anybody's keys there. So what this
//! person said, what they had seen when they said it, and that the pair has ended is kept in their private space, too, and of
//! these their own devices believe this record only: [`super::Practice::believed`].
//!
//! The record is a map of plain values, `pair.what.word`, so that two own devices apart never hide each other's words.

use super::sealed::{Commitment, NONE};
use super::{Kept, Practice, standing};
use crate::document::{Fields, check_id};
use crate::{Answers, Document, Error, Kind, Person, Secret, minute};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;

const MAP: &str = "said";
const MINE: &str = "mine";
const DUE: &str = "due";
const OPENED: &str = "opened";
const THEIRS: &str = "theirs";
const AGREED: &str = "agreed";
const ENDED: &str = "ended";
/// What stands for the pair itself where a question or a version stands otherwise.
const PAIR: &str = "pair";

/// Everything that one has said in a pair.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    /// By question.
    pub words: BTreeMap<String, Word>,
    /// When one agreed, by version, in milliseconds since 1970.
    pub agreed: BTreeMap<String, i64>,
    /// When it ended, once a device of one's own has seen that it has.
    pub ended_at_ms: Option<i64>,
}

/// What one has said to a question.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Word {
    /// What one has committed to. Two, if two own devices said different things apart.
    pub mine: Answers<Commitment>,
    /// The latest date that was ever seen for it.
    pub due_ms: Option<i64>,
    /// What one opened.
    pub opened: Option<Opened>,
    pub(super) theirs: Option<ByteBuf>,
}

/// The first opening of an answer; nothing that is written later changes which of the other one's answers belongs to it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// One's own commitment.
    pub mine: Commitment,
    /// The other one's commitment that stood there at that moment.
    pub(super) seen: Commitment,
}

crate::quiet::quiet!(Own, Word, Opened);

impl Opened {
    /// The other one's commitment that was seen; `None`: there was none, and the date had passed.
    pub fn seen(&self) -> Option<Commitment> {
        Some(self.seen).filter(|seen| *seen != NONE)
    }

    fn from_secret(secret: &Secret) -> Option<Self> {
        let (mine, seen) = secret.0.split_first_chunk::<32>()?;
        Some(Self { mine: Commitment::new(*mine), seen: Commitment::new(seen.try_into().ok()?) })
    }
}

impl Own {
    /// What a page says of a person whom nobody else has written for: for whoever makes such a page.
    pub fn of(practice: &Practice, person: &Person) -> Self {
        let words = practice.sealed.iter().filter_map(|(question, sealed)| {
            let side = sealed.by.get(person);
            let due_ms = sealed.due_ms.filter(|_| standing::is_dated(question));
            let mine = side.map(|side| side.commitments.clone()).unwrap_or_default();
            let opened = side.and_then(|side| Some(Opened { mine: *mine.current()?, seen: side.seen()? }));
            let is_something = due_ms.is_some() || mine.current().is_some();
            is_something.then(|| (question.clone(), Word { mine, due_ms, opened, theirs: None }))
        });
        let agreed = &practice.agreement.agreed;
        let agreed = agreed.iter().filter_map(|(version, by)| Some((version.clone(), *by.get(person)?)));
        Self { words: words.collect(), agreed: agreed.collect(), ended_at_ms: practice.standing.ended_at_ms }
    }
}

/// Reads all of it, by pair.
pub fn read(document: &Document) -> Result<(BTreeMap<String, Own>, bool), Error> {
    let mut fields = document.container(&Kind::Profile, MAP)?;
    let mut all: BTreeMap<String, Own> = BTreeMap::new();
    for key in fields.keys() {
        let parts = key.split_once('.').and_then(|(pair, rest)| Some((pair, rest.rsplit_once('.')?)));
        let known = parts.is_some_and(|(pair, (what, word))| {
            read_one(&mut fields, &key, (what, word), all.entry(pair.to_owned()).or_default())
        });
        fields.newer |= !known;
    }
    Ok((all, fields.newer))
}

fn read_one(fields: &mut Fields<'_>, key: &str, (what, word): (&str, &str), own: &mut Own) -> bool {
    match (what, word) {
        (PAIR, ENDED) => own.ended_at_ms = fields.all::<i64>(key).all().iter().min().copied(),
        (version, AGREED) => {
            let at_ms = fields.all::<i64>(key).all().iter().min().copied();
            own.agreed.extend(at_ms.map(|at_ms| (version.to_owned(), at_ms)));
        }
        (question, MINE | DUE | OPENED | THEIRS) => {
            read_word(fields, key, word, own.words.entry(question.to_owned()).or_default());
        }
        (_, _) => return false,
    }
    true
}

fn read_word(fields: &mut Fields<'_>, key: &str, word: &str, into: &mut Word) {
    if word == DUE {
        into.due_ms = fields.all::<i64>(key).all().iter().max().copied();
        return;
    }
    let bytes = fields.all::<Secret>(key);
    match word {
        MINE => {
            let hashes = bytes.all().iter().filter_map(|bytes| bytes.0.as_slice().try_into().ok());
            into.mine = hashes.map(Commitment::new).collect();
        }
        OPENED => {
            let all: Vec<Opened> = bytes.all().iter().filter_map(Opened::from_secret).collect();
            // Where one device opened alone and another one together, it was together.
            into.opened = all.iter().find(|one| one.seen().is_some()).or(all.first()).copied();
        }
        _ => into.theirs = bytes.current().map(|bytes| ByteBuf::from(bytes.0.clone())),
    }
}

/// Notes what one commits to, before anybody hears of it.
pub fn say(document: &mut Document, pair: &str, question: &str, commitment: Commitment) -> Result<(), Error> {
    set(document, pair, (question, MINE), &Secret(commitment.to_vec()))
}

/// Notes the latest date that was seen for a question.
pub fn note_due(document: &mut Document, pair: &str, question: &str, due_ms: i64) -> Result<(), Error> {
    set(document, pair, (question, DUE), &minute(due_ms))
}

/// Notes what one opens and what one has seen, before anybody can read it.
pub fn note_opened(
    document: &mut Document,
    pair: &str,
    question: &str,
    mine: Commitment,
    seen: Option<Commitment>,
) -> Result<(), Error> {
    let seen = seen.unwrap_or(NONE);
    set(document, pair, (question, OPENED), &Secret([mine.as_slice(), seen.as_slice()].concat()))
}

/// Notes what the other one said, once they have opened it.
pub fn note_theirs(document: &mut Document, pair: &str, question: &str, theirs: &Kept) -> Result<(), Error> {
    set(document, pair, (question, THEIRS), &theirs.to_secret())
}

/// Notes that one agrees to a version.
pub fn note_agreed(document: &mut Document, pair: &str, version: &str, at_ms: i64) -> Result<(), Error> {
    set(document, pair, (version, AGREED), &minute(at_ms))
}

/// Notes that a pair has ended.
pub fn note_ended(document: &mut Document, pair: &str, at_ms: i64) -> Result<(), Error> {
    set(document, pair, (PAIR, ENDED), &minute(at_ms))
}

/// Notes all of it at once.
pub fn tell(document: &mut Document, pair: &str, own: &Own) -> Result<(), Error> {
    for (question, word) in &own.words {
        word.mine.current().map_or(Ok(()), |mine| say(document, pair, question, *mine))?;
        word.due_ms.map_or(Ok(()), |due| note_due(document, pair, question, due))?;
        word.opened.map_or(Ok(()), |it| note_opened(document, pair, question, it.mine, it.seen()))?;
    }
    own.agreed.iter().try_for_each(|(version, at_ms)| note_agreed(document, pair, version, *at_ms))?;
    own.ended_at_ms.map_or(Ok(()), |at_ms| note_ended(document, pair, at_ms))
}

fn set(
    document: &mut Document,
    pair: &str,
    (what, word): (&str, &str),
    value: &impl crate::document::Field,
) -> Result<(), Error> {
    check_id(what)?;
    document.set_in(&Kind::Profile, MAP, &format!("{pair}.{what}.{word}"), value)
}
