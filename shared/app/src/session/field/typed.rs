//! A splice that was made on the state that a field shows.

use crate::ground::edit::{Outcome, problem};
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::ground::who::Who;
use crate::session::act::Screen;
use crate::session::event::Notebook;
use crate::session::show;
use documents::{DocumentId, Splice};

/// What a field sends.
pub(crate) struct FieldSplice {
    /// The version that it was made on.
    pub(crate) seen: u64,
    /// What the field calls the text with the splice in it.
    pub(crate) makes: u64,
    pub(crate) at: usize,
    pub(crate) removed: usize,
    pub(crate) inserted: String,
}

impl Screen {
    pub(crate) fn splice_text(
        &mut self,
        model: &mut Model,
        session: &str,
        notebook: Notebook,
        splice: &FieldSplice,
    ) -> Outcome {
        let (session, _) = model.session(session)?;
        let document = match notebook {
            Notebook::Mine => id::notes(&model.begun()?, &session),
            Notebook::Ours | Notebook::Agenda => session,
        };
        let done = self.splice_seen(model, session, document, notebook, splice);
        if let Err(problem) = &done {
            self.texts.refuse(document, notebook, splice.makes, problem.clone());
            // Should some of it have been made before the rest was refused, that is shown.
            model.stale.opened(document);
        }
        self.show_text(document, notebook);
        done.map(|()| None)
    }

    fn splice_seen(
        &mut self,
        model: &mut Model,
        session: DocumentId,
        document: DocumentId,
        notebook: Notebook,
        splice: &FieldSplice,
    ) -> Result<(), Problem> {
        model.is_not_frozen(document)?;
        self.follow_text(model, document);
        // Before anything is made: a splice that is refused leaves nothing behind, not even empty notes.
        let (mine, draft) = self.texts.place(document, notebook, splice)?;
        let (id, field) = model.field(session, notebook)?;
        let shelved = model.shelf.get_mut(&id).ok_or(Problem::NotOpen)?;
        shelved.document.watch(field).map_err(|error| problem(&error))?;
        shelved.dirty = true;
        let mine = shelved.document.by_words(field, mine, &Some(Who::Me));
        shelved.document.make(field, &mine, &None).map_err(|error| problem(&error))?;
        if shelved.document.take_edits(field).is_none() {
            let units = shelved.document.text_units(field);
            self.texts.lose(document, notebook, units, splice.makes);
            model.stale.opened(document);
            return Ok(());
        }
        self.typed(model, session, notebook, &mine.splices(&Some(Who::Me)));
        self.texts.add(document, notebook, mine, draft);
        Ok(())
    }

    /// Shows what was made, if the session is on the screen.
    fn typed(&mut self, model: &mut Model, session: DocumentId, notebook: Notebook, splices: &[Splice<Option<Who>>]) {
        if self.open.as_ref().is_none_or(|open| open.session != session) {
            return;
        }
        match splices {
            [] => {}
            [one] => show::spliced(&mut self.view, notebook, one.at, one.removed, &one.inserted),
            // Each would copy the text once.
            [..] => model.stale.opened(session),
        }
    }
}
