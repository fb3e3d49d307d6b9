//! Searching, at the border: what a device keeps of each document to search in, what is asked of it, what it answers.
//!
//! The texts of a document are one record of [`Table::Find`](crate::store::Table::Find), written together with the change
//! that made them so. The device fills its index of words from these records; which document a person means by a hit, and in
//! which order hits are shown, is decided in here, since only the core knows pairs, days and names.

use crate::ground::effect::Timestamp;
use crux_core::capability::Operation;
use documents::Answers;
use protocol::cbor;
use serde::{Deserialize, Serialize};

/// Hits of one question, at most. Whoever gets as many asks more closely.
pub const HITS_MAX: usize = 20_000;

/// Which text of a document. Records have other words for it than views; see [`Passage`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextKind {
    /// What a session is about.
    Agenda,
    /// What both wrote.
    Ours,
    /// One's own notes.
    Mine,
    /// The words of a mark.
    Mark,
    /// "I took away …".
    TookAway,
    /// A next step: "When …, then …".
    Step,
    /// A topic's title.
    Title,
    /// "I will know it worked when …".
    WorkedWhen,
    /// An answer to a prompt.
    Answer,
    /// A person's name.
    Name,
    /// How often a pair meets.
    Cadence,
    /// What one prepared for a session.
    Prepared,
    /// A clause of the agreement, in any wording that it has or had.
    Clause,
    /// What somebody can show, how long it takes, what to bring; when they have time.
    Offer,
    /// A goal, why it was changed, what it has grown into.
    Goal,
    /// A line of a private list.
    List,
    /// Somebody who was met.
    Contact,
    /// What somebody is called in a pair.
    Role,
}

/// A text that can be found. No `Debug`: it holds people's words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Which text.
    #[serde(with = "first_word")]
    pub kind: TextKind,
    /// The mark or step that it belongs to; empty for a text of the whole document.
    pub part: String,
    /// The text.
    pub text: String,
}

/// Records keep the words that kinds were first written with: `TookAway` for what a view calls `took-away`.
mod first_word {
    use super::TextKind;
    use protocol::cbor;
    use serde::de::{Deserialize, Deserializer, IntoDeserializer};
    use serde::ser::{Error, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a field over like this")]
    pub(super) fn serialize<S: Serializer>(kind: &TextKind, serializer: S) -> Result<S::Ok, S::Error> {
        let word: String = cbor::from_bytes(&cbor::to_bytes(kind)).map_err(S::Error::custom)?;
        let parts = word.split('-').filter_map(|part| part.split_at_checked(1));
        let word: String = parts.flat_map(|(first, rest)| [first.to_uppercase(), rest.to_owned()]).collect();
        serializer.serialize_str(&word)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TextKind, D::Error> {
        let mut word = String::new();
        for char in String::deserialize(deserializer)?.chars() {
            if char.is_ascii_uppercase() && !word.is_empty() {
                word.push('-');
            }
            word.push(char.to_ascii_lowercase());
        }
        TextKind::deserialize(word.into_deserializer())
    }
}

/// The texts in a record of [`Table::Find`](crate::store::Table::Find).
pub fn passages(value: &[u8]) -> Option<Vec<Passage>> {
    cbor::from_bytes(value).ok()
}

/// The value of such a record.
pub fn record(passages: &[Passage]) -> Vec<u8> {
    cbor::to_bytes(&passages)
}

/// One thing that has to occur: a word, or several one after the other. The device turns it into its index's own language.
#[derive(Clone, PartialEq, Eq)]
pub struct Term {
    /// As it was typed.
    pub text: String,
    /// The last word may go on: it is still being typed.
    pub goes_on: bool,
}

/// A hit: this text of this document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// The document's id: the key of its record.
    pub document: [u8; 16],
    /// Which of the record's texts, counted from 0.
    pub number: u32,
}

/// What is asked of the index. It knows everything that was written before it is asked.
#[derive(Clone, PartialEq, Eq)]
pub enum FindOperation {
    /// For each of these: the texts in which all its terms occur. No terms: every text.
    Search(Vec<Vec<Term>>),
    /// How these texts read where the terms occur.
    Show(Vec<Term>, Vec<Hit>),
}

impl Operation for FindOperation {
    type Output = FindAnswer;
}

/// The index's answer, given once.
#[derive(Clone, PartialEq, Eq)]
pub struct FindAnswer {
    /// When it was given.
    pub now: Timestamp,
    /// What came of it.
    pub outcome: FindOutcome,
}

/// What came of a question.
#[derive(Clone, PartialEq, Eq)]
pub enum FindOutcome {
    /// The hits of each question, at most [`HITS_MAX`] each.
    Hits {
        /// In no particular order.
        hits: Vec<Vec<Hit>>,
        /// Records that could not be read: their documents are not in the index.
        damaged: u32,
    },
    /// One for each that was asked for; `None` where the text is gone or has changed.
    Shown(Vec<Option<Excerpt>>),
    /// The index could not be asked. Nothing is lost; it is made anew.
    Failed,
}

/// A piece of a text around its first hit.
#[derive(Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Which text.
    pub kind: TextKind,
    /// The mark or step that it belongs to; or empty.
    pub part: String,
    /// The piece. Line breaks are blanks.
    pub text: String,
    /// Where the piece begins in the text, in UTF-16 code units.
    pub at: u32,
    /// Is there more behind it?
    pub goes_on: bool,
    /// What was found, within the piece.
    pub matches: Vec<Span>,
}

/// A stretch of a text, in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// After the last one.
    pub end: u32,
}

/// A passage for each answer.
pub(crate) fn passages_of(kind: TextKind, part: &str, answers: &Answers<String>) -> Vec<Passage> {
    answers.all().iter().map(|text| passage(kind, part, text)).collect()
}

/// A text that can be found; `part` names the piece of its document that it belongs to, if there are several.
pub(crate) fn passage(kind: TextKind, part: &str, text: &str) -> Passage {
    Passage { kind, part: part.to_owned(), text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_keeps_the_words_that_it_was_first_written_with() {
        let written = [
            (TextKind::Agenda, &b"\x81\xa3\x64kind\x66Agenda\x64part\x60\x64text\x62Hi"[..]),
            (TextKind::TookAway, b"\x81\xa3\x64kind\x68TookAway\x64part\x60\x64text\x62Hi"),
            (TextKind::WorkedWhen, b"\x81\xa3\x64kind\x6aWorkedWhen\x64part\x60\x64text\x62Hi"),
        ];
        for (kind, bytes) in written {
            let passages = [passage(kind, "", "Hi")];
            assert_eq!(record(&passages), bytes, "{kind:?}");
            assert!(self::passages(bytes).is_some_and(|read| read == passages), "{kind:?}");
        }
        assert!(passages(b"\x81\xa3\x64kind\x63Tea\x64part\x60\x64text\x62Hi").is_none());
    }
}
