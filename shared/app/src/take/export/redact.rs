//! The partner's name taken out, also inside texts: as far as a program can, and said how far that is.

pub(crate) mod letters;
pub(crate) mod newer;
pub(crate) mod practice;

use crate::report::view::SharedReport;
use crate::take::export;
use crate::take::export::data::{Data, MarkData, SessionData};
use crate::take::export::redact::letters::Letters;
use crate::take::export::words;

/// Shorter words of a name are too common to be taken out of texts.
const WORD_CHARS_MIN: usize = 2;

/// Words of every text, which a name may hold, too (and a partner chooses the name): as a part of one they stay.
const COMMON: [&str; 62] = [
    "a", "al", "an", "and", "are", "as", "at", "be", "bin", "but", "by", "da", "das", "de", "del", "dem", "den", "der",
    "di", "die", "do", "du", "ein", "el", "er", "es", "for", "he", "i", "ich", "if", "im", "in", "is", "ist", "it",
    "la", "me", "my", "no", "not", "of", "on", "or", "our", "she", "sie", "so", "that", "the", "they", "this", "to",
    "und", "us", "van", "von", "was", "we", "wir", "you", "zu",
];

/// `names` are all that partners are and were called.
pub(crate) fn redact(data: &mut Data, names: &[String]) {
    let words = searched(names);
    newer::say(data);
    for pair in &mut data.pairs {
        pair.partner_names.clear();
        clean_all(&mut pair.cadence, &words);
        if let Some(practice) = &mut pair.practice {
            practice::clean(practice, &words);
        }
    }
    if let Some(own) = &mut data.own {
        practice::clean_own(own, &words);
    }
    for session in &mut data.sessions {
        clean_session(session, &words);
    }
    for topic in &mut data.topics {
        clean_all(&mut topic.titles, &words);
        clean_all(&mut topic.worked_when, &words);
    }
    for answer in &mut data.answers {
        clean(&mut answer.text, &words);
    }
    data.left_out.push(words::REDACTED.to_owned());
}

/// The same in the facts of a report.
pub(crate) fn facts(facts: &mut SharedReport, names: &[String]) {
    let words = searched(names);
    facts.partner.clear();
    clean_all(&mut facts.cadence, &words);
    for goal in &mut facts.goals {
        clean_all(&mut goal.text, &words);
        clean_all(&mut goal.reason, &words);
    }
    for topic in &mut facts.topics {
        clean_all(&mut topic.titles, &words);
        clean(&mut topic.worked_when, &words);
    }
    facts.met.iter_mut().for_each(|met| clean(&mut met.what, &words));
}

fn clean_session(session: &mut SessionData, words: &[Vec<char>]) {
    if let Some(ours) = &mut session.ours {
        for text in [&mut ours.agenda, &mut ours.text] {
            clean(text, words);
        }
        clean_all(&mut ours.i_took_away, words);
        clean_all(&mut ours.partner_took_away, words);
        clean_marks(&mut ours.marks, words);
        for step in &mut ours.next_steps {
            clean(&mut step.when, words);
            clean(&mut step.then, words);
        }
    }
    if let Some(mine) = &mut session.mine {
        clean(&mut mine.text, words);
        clean_marks(&mut mine.marks, words);
        mine.prepared.values_mut().for_each(|line| clean(line, words));
    }
}

fn clean_marks(marks: &mut [MarkData], words: &[Vec<char>]) {
    for mark in marks {
        clean(&mut mark.text, words);
    }
}

fn clean_all(texts: &mut [String], words: &[Vec<char>]) {
    for text in texts {
        clean(text, words);
    }
}

fn clean(text: &mut String, words: &[Vec<char>]) {
    *text = without(text, words);
}

/// Whole names before their parts, so that a whole one is one replacement. Particles ("van", "de") are words of every text: where
/// a part of the name has a capital, those without one stay.
fn searched(names: &[String]) -> Vec<Vec<char>> {
    let whole = names.iter().map(|name| export::line(name));
    let parts = names.iter().flat_map(|name| parts(name));
    let mut words: Vec<Vec<char>> = whole.chain(parts).map(|word| Letters::of(&word).plain).collect();
    words.retain(|word| !word.is_empty());
    words.sort_by(|a, b| (b.len(), a).cmp(&(a.len(), b)));
    words.dedup();
    words
}

fn parts(name: &str) -> impl Iterator<Item = String> {
    let begins = |word: &str, is: fn(char) -> bool| word.chars().next().is_some_and(is);
    let has_capital = name.split_whitespace().any(|word| begins(word, char::is_uppercase));
    name.split_whitespace()
        .filter(move |word| {
            word.chars().count() >= WORD_CHARS_MIN && !(has_capital && begins(word, char::is_lowercase))
        })
        .filter(|word| !COMMON.contains(&word.to_lowercase().as_str()))
        .map(str::to_owned)
}

fn without(text: &str, words: &[Vec<char>]) -> String {
    let letters = Letters::of(text);
    // How far the text is in `out`.
    let (mut out, mut done, mut at) = (String::with_capacity(text.len()), 0, 0);
    while at < letters.plain.len() {
        let Some(word) = words.iter().find(|word| letters.has_at(at, word)) else {
            at += 1;
            continue;
        };
        let bytes = letters.bytes(at..at + word.len());
        out.push_str(text.get(done..bytes.start).unwrap_or_default());
        out.push_str(words::INSTEAD);
        done = bytes.end;
        at += word.len();
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(name: &str, text: &str) -> String {
        without(text, &searched(&[name.to_owned()]))
    }

    #[test]
    fn a_name_goes_whole_in_parts_in_any_case_and_as_a_genitive() {
        let text = "Grace Hopper, GRACE's idea; hopper said. Ruths and Graces.";
        assert_eq!(
            cleaned("Grace Hopper", text),
            "my partner, my partner's idea; my partner said. Ruths and my partners."
        );
    }

    #[test]
    fn other_words_stay() {
        assert_eq!(cleaned("Ada", "Adam read Canada; Ada."), "Adam read Canada; my partner.");
        assert_eq!(cleaned("Jan van Dijk", "a van and Dijk"), "a van and my partner");
        assert_eq!(cleaned("J", "J is a letter"), "my partner is a letter", "the whole name goes, however short");
        assert_eq!(cleaned("", "nothing"), "nothing");
    }

    #[test]
    fn names_in_any_script_go_where_words_have_no_blanks() {
        assert_eq!(cleaned("太郎", "昨日太郎さんと"), "昨日my partnerさんと");
        assert_eq!(cleaned("رات", "قال رات"), "قال my partner");
        assert_eq!(cleaned("Zoë", "ZOË!"), "my partner!");
        assert_eq!(cleaned("İpek", "İpek"), "my partner");
    }

    #[test]
    fn a_name_goes_however_a_keyboard_wrote_its_accents() {
        for (name, text) in
            [("Zoe\u{308}", "Zo\u{eb} came"), ("Zo\u{eb}", "Zoe\u{308} came"), ("ZO\u{cb}", "zoe\u{308} came")]
        {
            assert_eq!(cleaned(name, text), "my partner came", "{name}");
        }
        assert_eq!(cleaned("Rene\u{301}", "Renée, Rene\u{301}e; René."), "Renée, Rene\u{301}e; my partner.");
        assert_eq!(cleaned("Th\u{1ec7}", "The\u{302}\u{323} nói"), "my partner nói", "in any order");
        assert_eq!(cleaned("기", "김과 기"), "김과 my partner", "a syllable is not taken apart");
        assert_eq!(cleaned("Γιάννης", "ΓΙΆΝΝΗΣ"), "my partner");
    }

    #[test]
    fn a_name_without_capitals_goes_in_parts_too() {
        assert_eq!(cleaned("anna schmidt", "Anna said; Schmidt wrote"), "my partner said; my partner wrote");
        assert_eq!(cleaned("anna van dijk", "a van, and Dijk"), "a van, and my partner");
    }

    #[test]
    fn a_name_of_common_words_empties_no_text() {
        let text = "The page and the end of it";
        assert_eq!(cleaned("The And Of", text), text);
        assert_eq!(cleaned("The And Of", "Hello, the and of!"), "Hello, my partner!", "the whole name goes");
    }
}
