//! Sentences that two wrote in apart, as each wrote them whole. No merge is the only copy of what somebody wrote.
//!
//! They are noted when changes are taken in, on this device alone, and kept for as long as the past is. What the sentence reads
//! now is not noted: it is looked up when somebody looks.

use crate::ground::model::{Merged, Model};
use crate::ground::past;
use documents::{Actor, Apart, Document, DocumentId, Kind, Meeting, TextField};
use protocol::SpaceId;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use sync::store::Batch;

/// So many are kept of a document; the oldest go first. Two who wrote apart for weeks have some dozens.
const KEPT_MAX: usize = 500;

/// Edits made apart that come together within this time, in milliseconds, were one time apart.
pub(crate) const ONE_TIME_MS: u64 = 60 * 60 * 1000;

/// One that both wrote in.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Sentence {
    pub(crate) number: u64,
    pub(crate) agenda: bool,
    pub(crate) at_ms: i64,
    pub(crate) was: String,
    pub(crate) here: String,
    pub(crate) there: String,
    /// As it read when both had come together, and where it stood then.
    pub(crate) read: String,
    pub(crate) at: usize,
    pub(crate) heads: Vec<ByteArray<32>>,
    by: [Option<ByteArray<16>>; 2],
}

impl Sentence {
    /// Who wrote it here, and who elsewhere.
    pub(crate) fn by(&self) -> [Option<Actor>; 2] {
        self.by.map(|by| by.map(|actor| Actor(actor.into_array())))
    }

    pub(crate) fn heads(&self) -> Vec<[u8; 32]> {
        self.heads.iter().map(|head| head.into_array()).collect()
    }

    fn of(apart: Apart, (agenda, at_ms): (bool, i64), text: &str, heads: &[[u8; 32]]) -> Self {
        let Apart { was, here, there, by, at, units } = apart;
        let read: Vec<u16> = text.encode_utf16().skip(at).take(units).collect();
        let read = String::from_utf16_lossy(&read);
        let by = by.map(|by| by.map(|actor| ByteArray::new(actor.0)));
        let heads = heads.iter().copied().map(ByteArray::new).collect();
        Self { number: 0, agenda, at_ms, was, here, there, read, at, heads, by }
    }

    fn is_kept(&self, now_ms: i64) -> bool {
        past::day(now_ms).saturating_sub(past::day(self.at_ms)) < past::KEPT_DAYS
    }
}

impl Merged {
    /// What came in several parts was one time apart: it is told from before the first of them.
    pub(crate) fn note(&mut self, mut new: Sentence) {
        let continues = |old: &Sentence| {
            old.agenda == new.agenda
                && new.at_ms.abs_diff(old.at_ms) <= ONE_TIME_MS
                && old.there == new.was
                && old.read == new.here
        };
        if let Some(at) = self.sentences.iter().position(continues) {
            let old = self.sentences.remove(at);
            (new.was, new.here, new.by) = (old.was, old.here, [old.by[0], new.by[1]]);
        }
        self.last += 1;
        new.number = self.last;
        self.sentences.push(new);
        let over = self.sentences.len().saturating_sub(KEPT_MAX);
        self.sentences.drain(..over);
    }
}

impl Model {
    /// Which sentences of a text both wrote in apart, as far as that is still kept.
    pub(crate) fn apart(&self, id: &DocumentId, agenda: bool) -> impl Iterator<Item = &Sentence> {
        let now_ms = self.now_ms;
        let all = self.merged.get(id).map_or(&[][..], |merged| &merged.sentences);
        all.iter().filter(move |it| it.agenda == agenda && it.is_kept(now_ms))
    }

    /// This one is no longer shown on this device.
    pub(crate) fn leave_apart(&mut self, id: DocumentId, number: u64) {
        if let Some(merged) = self.merged.get_mut(&id) {
            merged.sentences.retain(|it| it.number != number);
        }
        let mut batch = Batch::default();
        let (key, value) = self.merged_record(&id);
        batch.put(key, value);
        self.writer.push_quietly(batch, None);
        self.stale.opened(id);
    }

    /// Those that are too old go from the disk.
    pub(crate) fn sweep_apart(&mut self, batch: &mut Batch) {
        let now_ms = self.now_ms;
        let is_old = |merged: &Merged| merged.sentences.iter().any(|it| !it.is_kept(now_ms));
        let old: Vec<DocumentId> = self.merged.iter().filter(|(_, it)| is_old(it)).map(|(id, _)| *id).collect();
        for id in old {
            if let Some(merged) = self.merged.get_mut(&id) {
                merged.sentences.retain(|it| it.is_kept(now_ms));
            }
            let (key, value) = self.merged_record(&id);
            batch.put(key, value);
        }
    }

    /// Where changes met: what both wrote alike is said once, and what they wrote differently is given to be noted.
    pub(crate) fn meet(&mut self, space: &SpaceId, id: &DocumentId, met: &[Meeting]) -> Vec<Sentence> {
        let (now_ms, is_frozen) = (self.now_ms, self.is_frozen(space));
        let Some(shelved) = self.shelf.get_mut(id).filter(|_| !met.is_empty()) else { return Vec::new() };
        let document = &mut shelved.document;
        let fields = fields(document);
        if !is_frozen {
            for (met, (field, _)) in met.iter().flat_map(|met| fields.iter().map(move |field| (met, field))) {
                // Whatever cannot be said once is said twice, and noted.
                let _ = document.say_once(*field, met);
            }
        }
        let heads = document.heads();
        let mut found = Vec::new();
        for (met, (field, agenda)) in met.iter().flat_map(|met| fields.iter().map(move |field| (met, field))) {
            let (Ok(all), Ok(text)) = (document.apart(*field, met), document.text(*field)) else { continue };
            found.extend(all.into_iter().map(|apart| Sentence::of(apart, (*agenda, now_ms), &text, &heads)));
        }
        shelved.dirty |= document.has_pending();
        if shelved.dirty {
            self.save_soon();
        }
        found
    }
}

/// The texts that two people, or two devices, may edit at once, and which of them is the agenda.
fn fields(document: &Document) -> Vec<(TextField, bool)> {
    match document.kind() {
        Some(Kind::Session) => vec![(TextField::Agenda, true), (TextField::Ours, false)],
        Some(Kind::Notes) => vec![(TextField::Mine, false)],
        Some(
            Kind::Home
            | Kind::Keyring
            | Kind::Profile
            | Kind::Pair
            | Kind::Practice
            | Kind::Topic
            | Kind::Answer
            | Kind::Newer(_),
        )
        | None => Vec::new(),
    }
}
