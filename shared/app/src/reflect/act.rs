//! Answers to prompts: private first; shared only by saying so.

use crate::ground::edit::Outcome;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::{Problem, Said};
use crate::ground::{edit, id};
use crate::reflect::prompts::Opened;
use crate::reflect::view::ReflectView;
use crate::reflect::{choice, prompts};
use crate::session::view::SessionRow;
use documents::practice::Width;
use documents::{Kind, TextField, answer};
use protocol::SpaceId;

/// In the place of a prompt, of thank-you notes.
pub(crate) const THANKS: &str = "thanks";

impl Model {
    pub(crate) fn seal_prompt(&mut self, pair: &str, prompt: &str, text: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let prompt = prompts::find(prompt).ok_or(Problem::NoSuchThing)?;
        if text.trim().is_empty() {
            return Err(Problem::Empty);
        }
        self.seal_answer(space, prompt.id, (text.trim(), Width::Text), None)
    }

    pub(crate) fn answer_prompt(&mut self, prompt: &str, share_with: Option<&str>, text: &str) -> Outcome {
        let private = self.begun()?;
        let prompt = prompts::find(prompt).ok_or(Problem::NoSuchThing)?;
        if text.trim().is_empty() {
            return Err(Problem::Empty);
        }
        if let (Some(pair), Opened::Sealed) = (share_with, prompt.opened) {
            return self.seal_prompt(pair, prompt.id, text);
        }
        let space = match share_with {
            Some(pair) => self.living_pair(pair)?,
            None => private,
        };
        self.keep_answer(space, prompt.id, text.trim())
    }

    /// A note for the partner: an answer to no prompt, so that it is searched, exported and taken back like one.
    pub(crate) fn thank(&mut self, pair: &str, text: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        if text.trim().is_empty() {
            return Err(Problem::Empty);
        }
        self.keep_answer(space, THANKS, text.trim())
    }

    fn keep_answer(&mut self, space: SpaceId, prompt: &str, text: &str) -> Outcome {
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        // One's own keep their order to the moment; others need to know no more than the minute.
        let is_shared = Some(space) != self.facts.private;
        let at_ms = if is_shared { documents::minute(self.now_ms) } else { self.now_ms };
        let mut document = documents::Document::new(&Kind::Answer, actor);
        answer::begin(&mut document, prompt, &me, at_ms).map_err(|error| edit::problem(&error))?;
        document.splice(TextField::Answer, 0, 0, text).map_err(|error| edit::problem(&error))?;
        self.shelf.put(id, space, document).dirty = true;
        Ok(Some(Said::AnswerKept { answer: id.to_string() }))
    }

    /// A copy of one's own answer for both, as new text, or sealed where answers are opened together; the private one stays.
    pub(crate) fn share_answer(&mut self, answer: &str, pair: &str) -> Outcome {
        let private = self.begun()?;
        let row = id::document(answer).and_then(|id| self.rows.get(&id)).filter(|row| row.space == private);
        let Some(Projection::Answer { prompt, text, .. }) = row.map(|row| &row.what) else {
            return Err(Problem::NoSuchThing);
        };
        let (prompt, text) = (prompt.clone(), text.clone());
        self.answer_prompt(&prompt, Some(pair), &text)
    }

    pub(crate) fn another_prompt(&mut self, sessions: &List<SessionRow>, reflect: &ReflectView) -> Outcome {
        self.begun()?;
        self.facts.prompt = choice::another(self, sessions, reflect);
        let facts = self.facts_record();
        self.writer.push(facts);
        self.stale.everything();
        Ok(None)
    }

    pub(crate) fn skip_prompt(&mut self, prompt: &str) -> Outcome {
        let home = id::home(&self.begun()?);
        let prompt = prompts::find(prompt).ok_or(Problem::NoSuchThing)?;
        self.edit(home, |document| documents::home::skip_prompt(document, prompt.id))?;
        Ok(None)
    }
}
