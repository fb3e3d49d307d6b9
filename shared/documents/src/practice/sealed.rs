//! Sealed answers: each of the two commits, and both open once both have. Nothing opens alone, and no date opens anything.
//!
//! A commitment is a hash; whoever holds it learns nothing of the answer, and whoever gave it cannot change the answer any
//! more. What opens it stays in one's private space until then. Commitments and openings of one question are equally long
//! whatever the answer, and look like noise: nobody can tell *yes* from *no* by what travels.
//!
//! Each value has a key of its own, `question.person.word`, so that what two people, or two devices of one, write apart
//! never hides anything.

use crate::document::check_id;
use crate::{Answers, Document, Error, Kind, Person, Secret, minute};
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const MAP: &str = "sealed";
const COMMITMENT: &str = "commitment";
const OPENING: &str = "opening";
const DUE: &str = "due";
const COMMITMENT_LABEL: &[u8] = b"turnabout/1 sealed answer";
const MASK_LABEL: &[u8] = b"turnabout/1 sealed answer mask";
const LENGTH_BYTES: usize = 4;

/// What a choice of a few words is padded to.
const CHOICE_BYTES: usize = 16;
/// What a text is padded to: the first of these that holds it.
const TEXT_BYTES: [usize; 4] = [256, 1024, 4096, 16 * 1024];

/// A hash, and what stands for "none was there".
pub type Commitment = ByteArray<32>;
pub(super) const NONE: Commitment = Commitment::new([0; 32]);

/// How long an answer may be, and so what it is padded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// One of a few words of ours.
    Choice,
    /// A text.
    Text,
}

/// What opens a commitment: kept in the private space until it is time.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    nonce: [u8; 32],
    masked: Vec<u8>,
}

/// A question, and what both have said to it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// By when both meant to answer, in milliseconds since 1970. Nothing follows from it; it can be put off, never drawn near.
    pub due_ms: Option<i64>,
    /// What each has written.
    pub by: BTreeMap<Person, Side>,
}

/// What one of the two has written.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Every commitment that stands; the first one counts.
    pub commitments: Answers<Commitment>,
    pub(super) opening: Option<Opening>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Opening {
    /// The other one's commitment that this person saw when they opened: from then on that one counts.
    pub(super) seen: Commitment,
    pub(super) nonce: ByteArray<32>,
    pub(super) masked: ByteBuf,
}

/// What is known of one person's answer.
#[derive(Clone, PartialEq, Eq)]
pub enum Said {
    /// They have not answered.
    Nothing,
    /// They have answered; it is not open.
    Sealed,
    /// It is open.
    Open(String),
    /// What they opened does not fit what they committed to, and counts as no answer.
    Unfit,
}

crate::quiet::quiet!(Kept, Sealed, Side, Opening, Said);

impl Kept {
    /// Seals an answer under a random nonce.
    pub fn new(question: &str, answer: &str, width: Width, nonce: [u8; 32]) -> Result<Self, Error> {
        let widths: &[usize] = match width {
            Width::Choice => &[CHOICE_BYTES],
            Width::Text => &TEXT_BYTES,
        };
        let needed = LENGTH_BYTES + answer.len();
        let max = widths.last().copied().unwrap_or_default() - LENGTH_BYTES;
        let padded = widths.iter().find(|width| **width >= needed).copied();
        let padded = padded.ok_or(Error::TooLong { units: answer.len(), max })?;
        let mut plain = u32::try_from(answer.len()).unwrap_or(u32::MAX).to_be_bytes().to_vec();
        plain.extend_from_slice(answer.as_bytes());
        plain.resize(padded, 0);
        Ok(Self { nonce, masked: masked(question, &nonce, &plain) })
    }

    /// What one commits to with it.
    pub fn commitment(&self, question: &str, person: &Person) -> Commitment {
        commitment(question, person, &self.nonce, &masked(question, &self.nonce, &self.masked))
    }

    /// The answer, for the person whose it is.
    pub fn answer(&self, question: &str) -> Option<String> {
        answer(&masked(question, &self.nonce, &self.masked))
    }

    /// As it is kept: noise of a fixed length.
    pub fn to_secret(&self) -> Secret {
        Secret([self.nonce.as_slice(), &self.masked].concat())
    }

    /// The same, read again.
    pub fn from_secret(secret: &Secret) -> Option<Self> {
        let (nonce, masked) = secret.0.split_first_chunk::<32>()?;
        Some(Self { nonce: *nonce, masked: masked.to_vec() })
    }
}

impl Kept {
    pub(super) fn opening(&self, seen: Commitment) -> Opening {
        Opening { seen, nonce: ByteArray::new(self.nonce), masked: ByteBuf::from(self.masked.clone()) }
    }
}

impl Opening {
    pub(super) fn kept(&self) -> Kept {
        Kept { nonce: self.nonce.into_array(), masked: self.masked.to_vec() }
    }

    /// What it opens.
    pub(super) fn commitment(&self, question: &str, person: &Person) -> Commitment {
        self.kept().commitment(question, person)
    }
}

impl Side {
    /// The other one's commitment that this person saw when they opened, or what stands for none; `None`: nothing is open.
    pub(super) fn seen(&self) -> Option<Commitment> {
        self.opening.as_ref().map(|opening| opening.seen)
    }

    /// What this person had seen of the other one's when they opened; `None`: nothing is open.
    pub fn opened_with(&self) -> Option<Option<Commitment>> {
        self.seen().map(|seen| Some(seen).filter(|seen| *seen != NONE))
    }

    /// Does it stand there that this was opened, and what had been seen?
    pub fn has_opened(&self, kept: &Kept, seen: Option<Commitment>) -> bool {
        self.opening.as_ref() == Some(&kept.opening(seen.unwrap_or(NONE)))
    }
}

impl Sealed {
    /// Has the date passed?
    pub fn is_due(&self, now_ms: i64) -> bool {
        self.due_ms.is_some_and(|due| due <= now_ms)
    }

    /// What is known of a person's answer. `other` is the other one of the two.
    pub fn said(&self, question: &str, person: &Person, other: &Person) -> Said {
        let Some((counts, side)) = self.counts(person, other).zip(self.by.get(person)) else { return Said::Nothing };
        let Some(opening) = &side.opening else { return Said::Sealed };
        let fits = opening.commitment(question, person) == counts;
        opening.kept().answer(question).filter(|_| fits).map_or(Said::Unfit, Said::Open)
    }

    /// The commitment of a person that counts: the one that the other saw when they opened, or else the one that stands.
    pub fn counts(&self, person: &Person, other: &Person) -> Option<Commitment> {
        let seen = self.by.get(other).and_then(|side| side.opening.as_ref()).map(|opening| opening.seen);
        let stands = self.by.get(person).and_then(|side| side.commitments.current()).copied();
        seen.filter(|seen| *seen != NONE).or(stands)
    }

    /// Did this person open without the other's answer? Older versions did when a date had passed.
    fn opened_alone(&self, person: &Person) -> bool {
        let opening = self.by.get(person).and_then(|side| side.opening.as_ref());
        opening.is_some_and(|opening| opening.seen == NONE)
    }

    /// Did this person's devices give two answers apart, of which the other one has seen none? Then none of them counts until
    /// the person says it again: no hash decides what somebody meant.
    pub fn is_twofold(&self, person: &Person, other: &Person) -> bool {
        let side = self.by.get(person);
        let seen = self.by.get(other).and_then(Side::seen).is_some_and(|seen| seen != NONE);
        side.is_some_and(|side| !side.commitments.is_settled() && side.opening.is_none()) && !seen
    }

    /// What this person's device sees of the other one's when it opens; of two answers that were given apart, none.
    pub fn to_see(&self, me: &Person, other: &Person) -> Option<Commitment> {
        self.counts(other, me).filter(|_| !self.is_twofold(other, me))
    }

    /// The commitment that this person's device should open now: the other one has answered, too, and it is not open yet.
    pub fn to_open(&self, question: &str, me: &Person, other: &Person) -> Option<Commitment> {
        let theirs = self.to_see(me, other).is_some();
        let mine = self.counts(me, other).filter(|_| !self.is_twofold(me, other))?;
        // Opened alone by an older version, and the other has answered since: opened again, together.
        let open = matches!(self.said(question, me, other), Said::Open(_)) && !self.opened_alone(me);
        (theirs && !open).then_some(mine)
    }
}

/// Reads all of it, by question.
pub(super) fn read(document: &Document) -> Result<(BTreeMap<String, Sealed>, bool), Error> {
    let mut fields = document.container(&Kind::Practice, MAP)?;
    let mut all: BTreeMap<String, Sealed> = BTreeMap::new();
    for key in fields.keys() {
        let Some((rest, word)) = key.rsplit_once('.') else {
            fields.newer = true;
            continue;
        };
        if word == DUE {
            let due = fields.all::<i64>(&key);
            all.entry(rest.to_owned()).or_default().due_ms = due.all().iter().max().copied();
            continue;
        }
        let by = rest.rsplit_once('.').and_then(|(question, person)| Some((question, Person::parse(person).ok()?)));
        let Some((question, person)) = by else {
            fields.newer = true;
            continue;
        };
        let bytes = fields.all::<Secret>(&key);
        let side = all.entry(question.to_owned()).or_default().by.entry(person).or_default();
        match word {
            COMMITMENT => {
                let hashes =
                    bytes.all().iter().filter_map(|bytes| Some(Commitment::new(bytes.0.as_slice().try_into().ok()?)));
                hashes.for_each(|hash| side.commitments.push(hash));
            }
            OPENING => side.opening = bytes.current().and_then(read_opening),
            _ => fields.newer = true,
        }
    }
    Ok((all, fields.newer))
}

fn read_opening(bytes: &Secret) -> Option<Opening> {
    let (seen, rest) = bytes.0.split_first_chunk::<32>()?;
    let (nonce, masked) = rest.split_first_chunk::<32>()?;
    let (seen, nonce) = (Commitment::new(*seen), ByteArray::new(*nonce));
    Some(Opening { seen, nonce, masked: ByteBuf::from(masked) })
}

/// Commits to an answer.
pub fn commit(document: &mut Document, question: &str, person: &Person, commitment: Commitment) -> Result<(), Error> {
    check_id(question)?;
    document.set_in(&Kind::Practice, MAP, &key(question, person, COMMITMENT), &Secret(commitment.to_vec()))
}

/// Opens it; `seen` is the other one's commitment.
pub fn open(
    document: &mut Document,
    question: &str,
    person: &Person,
    kept: &Kept,
    seen: Option<Commitment>,
) -> Result<(), Error> {
    let opening = [seen.unwrap_or(NONE).as_slice(), &kept.nonce, &kept.masked].concat();
    document.set_in(&Kind::Practice, MAP, &key(question, person, OPENING), &Secret(opening))
}

/// Says by when both mean to answer a question.
pub fn put_off(document: &mut Document, question: &str, due_ms: i64) -> Result<(), Error> {
    check_id(question)?;
    document.set_in(&Kind::Practice, MAP, &format!("{question}.{DUE}"), &minute(due_ms))
}

fn key(question: &str, person: &Person, word: &str) -> String {
    format!("{question}.{person}.{word}")
}

fn commitment(question: &str, person: &Person, nonce: &[u8; 32], plain: &[u8]) -> Commitment {
    let mut hash = Sha256::new_with_prefix(COMMITMENT_LABEL);
    hash.update(u64::try_from(question.len()).unwrap_or(u64::MAX).to_be_bytes());
    hash.update(question);
    hash.update(person.as_str());
    hash.update(nonce);
    hash.update(plain);
    Commitment::new(hash.finalize().into())
}

/// Exclusive or with a stream that follows from the nonce: no secret, but noise that no compression can shorten. Doing it
/// twice undoes it.
fn masked(question: &str, nonce: &[u8; 32], bytes: &[u8]) -> Vec<u8> {
    let blocks = bytes.chunks(32).zip(0_u64..);
    let block = |(chunk, number): (&[u8], u64)| {
        let mut hash = Sha256::new_with_prefix(MASK_LABEL);
        hash.update(nonce);
        hash.update(number.to_be_bytes());
        hash.update(question);
        chunk.iter().zip(hash.finalize()).map(|(byte, mask)| byte ^ mask).collect::<Vec<u8>>()
    };
    blocks.flat_map(block).collect()
}

fn answer(plain: &[u8]) -> Option<String> {
    let (length, rest) = plain.split_first_chunk::<LENGTH_BYTES>()?;
    let (answer, padding) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let answer = std::str::from_utf8(answer).ok()?;
    padding.iter().all(|byte| *byte == 0).then(|| answer.to_owned())
}
