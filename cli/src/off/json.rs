//! `off`.

use crate::language::say;
use crate::off::args::OffWord;
use crate::off::show;
use serde::Serialize;

/// `off`, and one row of its list.
#[derive(Serialize)]
pub struct OffPage {
    word: &'static str,
    title: String,
    notice: String,
    say: String,
    next: String,
}

impl OffPage {
    /// All five.
    pub fn all() -> Vec<Self> {
        show::OFF.map(Self::of).into_iter().collect()
    }

    /// One.
    pub fn of(word: OffWord) -> Self {
        let it = show::situation(word);
        let [title, notice, next] = [it.title, it.notice, it.next].map(say);
        Self { word: show::off_word(word), title, notice, say: say(it.say), next }
    }
}
