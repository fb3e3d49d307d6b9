//! What was found, how a text came about, prompts and answers.

use crate::Words;
use app::find::view::FoundIn;
use app::ground::index::TextKind;
use app::ground::who::Who;
use app::history::event::HistoryAt;
use app::history::view::Author;
use app::reflect::view::PromptScope;
use words::{find, history, reflect};

#[uniffi::export]
impl Words {
    /// Nothing was found.
    pub fn found_nothing(&self) -> String {
        find::nothing(&self.voice)
    }

    /// Which of the finds are shown, of how many; `more`: there are more than were counted.
    pub fn found_part(&self, start: u32, shown: u32, total: u32, more: bool) -> String {
        find::part(start, shown as usize, total, more, &self.voice)
    }

    /// What something was found in.
    pub fn found_in(&self, within: FoundIn) -> String {
        find::within(within, &self.voice)
    }

    /// Which text it was found in.
    pub fn found_text(&self, kind: TextKind) -> String {
        find::kind(kind, &self.voice)
    }

    /// Who sees what was found.
    pub fn whose(&self, mine: bool) -> String {
        find::whose(mine, &self.voice)
    }

    /// Nothing was noted in a text, or nothing has changed.
    pub fn no_changes(&self) -> String {
        history::no_changes(&self.voice)
    }

    /// Both wrote while apart.
    pub fn see_apart(&self) -> String {
        history::see_apart(&self.voice)
    }

    /// Whose hand it was.
    pub fn author(&self, author: Author, partner: &str) -> String {
        history::author(author, partner, &self.voice)
    }

    /// Above a text as it was.
    pub fn as_it_was(&self, at: HistoryAt) -> String {
        history::as_it_was(at, &self.voice)
    }

    /// Nothing is known of what was asked for.
    pub fn not_known(&self, at: HistoryAt) -> String {
        history::not_known(at, &self.voice)
    }

    /// Above what went and can be brought back.
    pub fn gone(&self) -> String {
        history::gone(&self.voice)
    }

    /// The words of a prompt, by its id, such as `P08`.
    pub fn prompt(&self, id: &str) -> String {
        reflect::prompt(id, &self.voice)
    }

    /// How the answers to a prompt are opened.
    pub fn opened(&self, scope: PromptScope) -> String {
        self.voice.say(reflect::opened(scope))
    }

    /// Who gave an answer, and who sees it.
    pub fn whose_answer(&self, by: Who, shared: bool) -> String {
        reflect::whose(by, shared, &self.voice)
    }
}
