//! The five situations as lines, each with its words.

use crate::language::say;
use crate::off::args::OffWord;
use crate::page::{indented, line};
use content::cli::pair as own_texts;
use content::off as situations;
use std::fmt::Write;

/// "Something is off": the list.
pub fn off_page() -> String {
    let mut text = String::new();
    line!(text, "{}\n\n{}\n", say(situations::PAGE_TITLE), say(situations::PAGE_TEXT));
    for word in OFF {
        line!(text, "{:<10} {}", off_word(word), say(situation(word).title));
    }
    line!(text, "\n{}", say(own_texts::OFF));
    text
}

/// One of them: what one may notice, what one can say, a next step.
pub fn off(word: OffWord) -> String {
    let it = situation(word);
    let mut text = String::new();
    line!(text, "{}\n", say(it.title));
    let parts =
        [(situations::NOTICE_LABEL, it.notice), (situations::SAY_LABEL, it.say), (situations::NEXT_LABEL, it.next)];
    for (label, words) in parts {
        line!(text, "{}", say(label));
        indented(&mut text, &say(words));
    }
    if word == OffWord::Crossed {
        line!(text, "\n{}\n{}", say(situations::CROSSED_NO_CONTACTS), say(situations::CROSSED_QUIET));
    }
    text
}

/// The five, in the order of their page.
pub const OFF: [OffWord; 5] = [OffWord::Cancels, OffWord::Talks, OffWord::Polite, OffWord::Drifting, OffWord::Crossed];

/// As it is typed.
pub const fn off_word(word: OffWord) -> &'static str {
    match word {
        OffWord::Cancels => "cancels",
        OffWord::Talks => "talks",
        OffWord::Polite => "polite",
        OffWord::Drifting => "drifting",
        OffWord::Crossed => "crossed",
    }
}

/// Its words.
pub const fn situation(word: OffWord) -> situations::Situation {
    let [cancels, talks, polite, drifting, crossed] = situations::SITUATIONS;
    match word {
        OffWord::Cancels => cancels,
        OffWord::Talks => talks,
        OffWord::Polite => polite,
        OffWord::Drifting => drifting,
        OffWord::Crossed => crossed,
    }
}
