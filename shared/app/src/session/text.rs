//! Typing: a splice in the document and in the text on the screen, nothing else. Disk and network come later.

use crate::ground::edit;
use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::session::act::Screen;
use crate::session::event::Notebook;
use crate::session::show;
use documents::{DocumentId, Edit, Splice, TextField, ending_alike};

impl Model {
    /// Which document and field a notebook of a session is. Makes one's own notes when first typed in.
    pub(crate) fn field(
        &mut self,
        session: DocumentId,
        notebook: Notebook,
    ) -> Result<(DocumentId, TextField), Problem> {
        Ok(match notebook {
            Notebook::Mine => (self.notes(session)?, TextField::Mine),
            Notebook::Ours => (session, TextField::Ours),
            Notebook::Agenda => (session, TextField::Agenda),
        })
    }

    /// Makes `after` of a text that was `before` when somebody began to write it anew, by words and lines. What has come since
    /// stays.
    pub(crate) fn write_anew(&mut self, session: &str, notebook: Notebook, before: &str, after: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        let (id, field) = self.field(session, notebook)?;
        self.edit(id, |document| {
            let anew = Edit::by_words(before, &ending_alike(before, after), &());
            let since = Edit::by_words(before, &document.text(field)?, &());
            document.make(field, &anew.beside(since).0, &())
        })?;
        Ok(None)
    }

    /// Copies a line into *ours*: new text, so that nothing of how it came about goes along.
    pub(crate) fn share_line(&mut self, session: &str, line: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        if line.trim().is_empty() {
            return Err(Problem::Empty);
        }
        // A line ends with its break rather than begins with one: two that were written apart stay two lines.
        self.append(session, Notebook::Ours, "\n", &format!("{}\n", line.trim()))
    }

    /// Adds text at the end, set apart from what is there.
    pub(crate) fn append(&mut self, session: DocumentId, notebook: Notebook, between: &str, text: &str) -> Outcome {
        let (id, field) = self.field(session, notebook)?;
        self.edit(id, |document| {
            let units = document.text_units(field);
            let apart = if units == 0 || document.text(field)?.ends_with(between) { "" } else { between };
            document.splice(field, units, 0, &format!("{apart}{text}"))
        })?;
        Ok(None)
    }
}

impl Screen {
    pub(crate) fn edit_text(
        &mut self,
        model: &mut Model,
        session: &str,
        notebook: Notebook,
        at: usize,
        removed: usize,
        inserted: &str,
    ) -> Outcome {
        let (session, _) = model.session(session)?;
        let (id, field) = model.field(session, notebook)?;
        model.is_not_frozen(id)?;
        let shelved = model.shelf.get_mut(&id).ok_or(Problem::NotOpen)?;
        let splice = Edit::one(Splice { at, removed, inserted: inserted.to_owned(), by: () });
        let by_words = shelved.document.by_words(field, splice.clone(), &());
        if by_words == splice {
            shelved.document.splice(field, at, removed, inserted).map_err(|error| edit::problem(&error))?;
        } else {
            shelved.document.make(field, &by_words, &()).map_err(|error| edit::problem(&error))?;
        }
        shelved.dirty = true;
        if let Some(open) = self.open.as_mut().filter(|open| open.session == session) {
            let end = at + inserted.encode_utf16().count();
            if let Ok(caret) = shelved.document.caret(field, end) {
                open.carets.insert(notebook, caret);
            }
            show::typed(&mut self.view, notebook, at, removed, inserted);
        }
        self.follow_typed(model, id, notebook);
        Ok(None)
    }

    pub(crate) fn place_caret(&mut self, model: &mut Model, notebook: Notebook, at: usize) -> Outcome {
        let session = self.open.as_ref().map(|open| open.session).ok_or(Problem::NotOpen)?;
        let (id, field) = model.field(session, notebook)?;
        let shelved = model.shelf.get(&id).ok_or(Problem::NotOpen)?;
        let caret = shelved.document.caret(field, at).map_err(|error| edit::problem(&error))?;
        if let Some(open) = self.open.as_mut() {
            open.carets.insert(notebook, caret);
        }
        model.stale.opened(session);
        Ok(None)
    }
}
