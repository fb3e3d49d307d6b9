//! What was found, how a text came about, prompts and answers.

use crate::Words;
use app::find::view::FoundIn;
use app::ground::index::TextKind;
use app::ground::who::Who;
use app::history::event::{HistoryAt, SettleAs};
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

    /// Above a sentence that both wrote in while apart.
    pub fn edited_apart(&self) -> String {
        history::edited_apart(&self.voice)
    }

    /// Above that sentence as it was.
    pub fn sentence_was(&self) -> String {
        history::sentence_was(&self.voice)
    }

    /// Above it as somebody wrote it.
    pub fn sentence_of(&self, author: Author, partner: &str) -> String {
        history::sentence_of(author, partner, &self.voice)
    }

    /// Above it as it reads now.
    pub fn sentence_now(&self) -> String {
        history::sentence_now(&self.voice)
    }

    /// In the place of one that somebody took out.
    pub fn sentence_empty(&self) -> String {
        history::sentence_empty(&self.voice)
    }

    /// What one can do about it.
    pub fn settle(&self) -> String {
        history::settle(&self.voice)
    }

    /// One thing that one can do about it.
    pub fn settle_as(&self, reads: SettleAs) -> String {
        history::settle_as(reads, &self.voice)
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
