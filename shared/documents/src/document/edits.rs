//! What has just been made in a text, here or elsewhere, for whoever shows it and has to follow.
//!
//! Only texts that are watched cost anything. What came from elsewhere is asked of Automerge and checked against the text
//! itself: where the two disagree (somebody may have put something else than text into it), the whole difference is told
//! as one splice. A difference alone would not do: two far places would become one long replacement, over what is being
//! written between them.

use super::{Document, TextField};
use crate::guard::caught;
use crate::{Actor, Edit, Error, Splice, bytes};
use automerge::{AutoCommit, ChangeHash, ObjId, Patch, PatchAction, ReadDoc};

/// Who made an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// Whoever holds this document.
    Here,
    /// Somebody whose changes came; under which actor, where all of a piece is by one.
    Elsewhere(Option<Actor>),
}

/// The texts that are watched, and what was made in each since somebody asked.
#[derive(Default)]
pub(super) struct Watched(Vec<Text>);

struct Text {
    field: TextField,
    edits: Vec<Edit<Writer>>,
    /// Something was undone that is in `edits`.
    lost: bool,
}

/// The texts that are watched as they were before something came.
pub(super) struct Before {
    heads: Vec<ChangeHash>,
    texts: Vec<(TextField, String)>,
}

impl Watched {
    /// What was pending is undone.
    pub(super) fn lose(&mut self) {
        for text in &mut self.0 {
            text.lost = true;
        }
    }

    fn of(&mut self, field: TextField) -> Option<&mut Text> {
        self.0.iter_mut().find(|text| text.field == field)
    }
}

impl Document {
    /// From now on, keeps what is made in this text until [`Document::take_edits`]. False if that begins only now.
    pub fn watch(&mut self, field: TextField) -> Result<bool, Error> {
        if self.watched.of(field).is_some() {
            return Ok(true);
        }
        self.text_object(field)?;
        self.watched.0.push(Text { field, edits: Vec::new(), lost: false });
        Ok(false)
    }

    /// Lets go of a text that nobody follows any more.
    pub fn unwatch(&mut self, field: TextField) {
        self.watched.0.retain(|text| text.field != field);
    }

    /// What was made in a text since the last time, as one edit. `None` if that is not known: begin with the text as it is.
    pub fn take_edits(&mut self, field: TextField) -> Option<Edit<Writer>> {
        let text = self.watched.of(field)?;
        let edits = std::mem::take(&mut text.edits);
        if std::mem::take(&mut text.lost) { None } else { Some(Edit::all(edits)) }
    }

    /// Under which actor a change was written; `None` if these bytes are none.
    pub fn writer_of(change: &[u8]) -> Option<Actor> {
        bytes::change(change).ok()?.actor_id().to_bytes().try_into().ok().map(Actor)
    }

    pub(super) fn note_own(&mut self, field: TextField, at: usize, removed: usize, inserted: &str) {
        if let Some(text) = self.watched.of(field) {
            let splice = Splice { at, removed, inserted: inserted.to_owned(), by: Writer::Here };
            text.edits.push(Edit::one(splice));
        }
    }

    /// What is to be compared once something has come. Nothing is pending.
    pub(super) fn watched_texts(&mut self) -> Option<Before> {
        if self.watched.0.is_empty() {
            return None;
        }
        let fields: Vec<TextField> = self.watched.0.iter().map(|text| text.field).collect();
        let texts = fields.into_iter().filter_map(|field| Some((field, self.text(field).ok()?))).collect();
        Some(Before { heads: self.automerge.get_heads(), texts })
    }

    pub(super) fn note_foreign(&mut self, before: Option<Before>) {
        let Some(Before { heads, texts }) = before else { return };
        for (field, before) in texts {
            let edit = self.foreign(field, &heads, &before);
            let Some(text) = self.watched.of(field) else { continue };
            match edit {
                Some(edit) if edit.is_empty() => {}
                Some(edit) => text.edits.push(edit),
                None => text.lost = true,
            }
        }
    }

    fn foreign(&mut self, field: TextField, heads: &[ChangeHash], before: &str) -> Option<Edit<Writer>> {
        let after = self.text(field).ok()?;
        if before == after {
            return Some(Edit::default());
        }
        let object = self.text_object(field).ok()?;
        let automerge = &mut self.automerge;
        let told = caught(|| {
            let now = automerge.get_heads();
            let patches = automerge.diff_obj(&object, heads, &now, false).ok()?;
            Some(Edit::all(patches.into_iter().map(edit).collect::<Option<_>>()?))
        });
        let fits = |edit: &Edit<Writer>| edit.on(before).as_ref() == Some(&after);
        let told = told.ok().flatten().filter(fits);
        let edit = told.unwrap_or_else(|| Edit::between(before, &after, Writer::Elsewhere(None)));
        Some(edit.named(|at, units, _| Writer::Elsewhere(self.writer(&object, at, units))))
    }

    /// Under which actor a piece was written, if its ends are by one.
    fn writer(&self, object: &ObjId, at: usize, units: usize) -> Option<Actor> {
        let of = |at: usize| self.reading(|automerge| actor_at(automerge, object, at)).ok().flatten();
        let first = of(at)?;
        (of(at + units.saturating_sub(1))? == first).then_some(first)
    }
}

fn edit(patch: Patch) -> Option<Edit<Writer>> {
    let (at, removed, inserted) = match patch.action {
        PatchAction::SpliceText { index, value, .. } => (index, 0, value.make_string()),
        PatchAction::DeleteSeq { index, length } => (index, length, String::new()),
        PatchAction::Mark { .. } => return Some(Edit::default()),
        PatchAction::PutMap { .. }
        | PatchAction::PutSeq { .. }
        | PatchAction::Insert { .. }
        | PatchAction::Increment { .. }
        | PatchAction::Conflict { .. }
        | PatchAction::DeleteMap { .. } => return None,
    };
    Some(Edit::one(Splice { at, removed, inserted, by: Writer::Elsewhere(None) }))
}

fn actor_at(automerge: &AutoCommit, object: &ObjId, at: usize) -> Option<Actor> {
    let (_, id) = automerge.get(object, at).ok()??;
    let ObjId::Id(_, actor, _) = id else { return None };
    actor.to_bytes().try_into().ok().map(Actor)
}
