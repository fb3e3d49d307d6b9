//! The partner's name taken out, also inside texts: as far as a program can, and said how far that is.

pub(crate) mod letters;
pub(crate) mod newer;
pub(crate) mod practice;

use crate::report::view::SharedReport;
use crate::take::export::redact::letters::Letters;
use crate::take::shape::data::{Data, MarkData, SessionData};

/// Shorter words of a name are too common to be taken out of texts.
const WORD_CHARS_MIN: usize = 2;

/// Words of every text, which a name may hold, too (and a partner chooses the name): as a part of one they stay.
const COMMON: [&str; 62] = [
    "a", "al", "an", "and", "are", "as", "at", "be", "bin", "but", "by", "da", "das", "de", "del", "dem", "den", "der",
    "di", "die", "do", "du", "ein", "el", "er", "es", "for", "he", "i", "ich", "if", "im", "in", "is", "ist", "it",
    "la", "me", "my", "no", "not", "of", "on", "or", "our", "she", "sie", "so", "that", "the", "they", "this", "to",
    "und", "us", "van", "von", "was", "we", "wir", "you", "zu",
];

/// What to look for, and what stands in its place.
pub(crate) struct Names<'a> {
    searched: Vec<Vec<char>>,
    instead: &'a str,
}

impl<'a> Names<'a> {
    /// `names` are all that partners are and were called.
    pub(crate) fn of(names: &[String], instead: &'a str) -> Self {
        Self { searched: searched(names), instead }
    }
}

/// In what goes into a file.
pub(crate) fn data(data: &mut Data, names: &Names<'_>) {
    newer::say(data);
    for pair in &mut data.pairs {
        pair.partner_names.clear();
        clean_all(&mut pair.cadence, names);
        if let Some(practice) = &mut pair.practice {
            practice::clean(practice, names);
        }
    }
    if let Some(own) = &mut data.own {
        practice::clean_own(own, names);
    }
    for session in &mut data.sessions {
        clean_session(session, names);
    }
    for topic in &mut data.topics {
        clean_all(&mut topic.titles, names);
        clean_all(&mut topic.worked_when, names);
    }
    for answer in &mut data.answers {
        clean(&mut answer.text, names);
    }
}

/// The same in the facts of a report.
pub(crate) fn facts(facts: &mut SharedReport, names: &Names<'_>) {
    facts.partner.clear();
    clean_all(&mut facts.cadence, names);
    for goal in &mut facts.goals {
        clean_all(&mut goal.text, names);
        clean_all(&mut goal.reason, names);
    }
    for topic in &mut facts.topics {
        clean_all(&mut topic.titles, names);
        clean(&mut topic.worked_when, names);
    }
    facts.met.iter_mut().for_each(|met| clean(&mut met.what, names));
}

fn clean_session(session: &mut SessionData, names: &Names<'_>) {
    if let Some(ours) = &mut session.ours {
        for text in [&mut ours.agenda, &mut ours.text] {
            clean(text, names);
        }
        clean_all(&mut ours.i_took_away, names);
        clean_all(&mut ours.partner_took_away, names);
        clean_marks(&mut ours.marks, names);
        for step in &mut ours.next_steps {
            clean(&mut step.when, names);
            clean(&mut step.then, names);
        }
    }
    if let Some(mine) = &mut session.mine {
        clean(&mut mine.text, names);
        clean_marks(&mut mine.marks, names);
        mine.prepared.values_mut().for_each(|line| clean(line, names));
    }
}

fn clean_marks(marks: &mut [MarkData], names: &Names<'_>) {
    for mark in marks {
        clean(&mut mark.text, names);
    }
}

fn clean_all(texts: &mut [String], names: &Names<'_>) {
    for text in texts {
        clean(text, names);
    }
}

fn clean(text: &mut String, names: &Names<'_>) {
    *text = without(text, names);
}

/// Whole names before their parts, so that a whole one is one replacement. Particles ("van", "de") are words of every text: where
/// a part of the name has a capital, those without one stay.
fn searched(names: &[String]) -> Vec<Vec<char>> {
    let whole = names.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
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

fn without(text: &str, names: &Names<'_>) -> String {
    let letters = Letters::of(text);
    // How far the text is in `out`.
    let (mut out, mut done, mut at) = (String::with_capacity(text.len()), 0, 0);
    while at < letters.plain.len() {
        let Some(word) = names.searched.iter().find(|word| letters.has_at(at, word)) else {
            at += 1;
            continue;
        };
        let bytes = letters.bytes(at..at + word.len());
        out.push_str(text.get(done..bytes.start).unwrap_or_default());
        out.push_str(names.instead);
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
        without(text, &Names::of(&[name.to_owned()], "my partner"))
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
