//! The partner's name taken out, also inside texts: as far as a program can, and said how far that is.

mod practice;

use super::data::{Data, MarkData, SessionData};
use crate::view::SharedReport;

/// What stands in place of a name.
pub(crate) const INSTEAD: &str = "my partner";

/// Said in the file.
const SAID: &str = "the partner's name, replaced by \"my partner\" wherever it stands as it does in this notebook, whole or a part \
                    of it; nicknames, other spellings and whatever else tells who it is are still in the texts";

/// Shorter words of a name are too common to be taken out of texts.
const WORD_CHARS_MIN: usize = 2;

pub(crate) fn redact(data: &mut Data) {
    let names = data.pairs.iter().flat_map(|pair| pair.partner_names.clone());
    let words = searched(&names.collect::<Vec<_>>());
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
    data.left_out.push(SAID.to_owned());
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

/// Whole names before their parts, so that a whole one is one replacement. Particles ("van", "de") are words of every text.
fn searched(names: &[String]) -> Vec<Vec<char>> {
    let whole = names.iter().map(|name| super::line(name));
    let parts = names
        .iter()
        .flat_map(|name| name.split_whitespace())
        .filter(|word| word.chars().count() >= WORD_CHARS_MIN && !word.chars().next().is_some_and(char::is_lowercase));
    let mut words: Vec<Vec<char>> = whole.chain(parts.map(str::to_owned)).map(|word| folded(&word)).collect();
    words.retain(|word| !word.is_empty());
    words.sort_by(|a, b| (b.len(), a).cmp(&(a.len(), b)));
    words.dedup();
    words
}

/// One folded letter for each letter, so that places agree.
fn folded(text: &str) -> Vec<char> {
    text.chars().map(fold).collect()
}

fn fold(character: char) -> char {
    let mut lower = character.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

fn without(text: &str, words: &[Vec<char>]) -> String {
    let characters: Vec<char> = text.chars().collect();
    let plain = folded(text);
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    while let Some(character) = characters.get(at) {
        if let Some(word) = words.iter().find(|word| stands_at(&plain, at, word)) {
            out.push_str(INSTEAD);
            at += word.len();
        } else {
            out.push(*character);
            at += 1;
        }
    }
    out
}

/// As a word of its own, or with the "s" of a genitive. Scripts without capitals often write without blanks: there it counts
/// wherever it stands, since too much is better than too little.
fn stands_at(plain: &[char], at: usize, word: &[char]) -> bool {
    if plain.get(at..at + word.len()) != Some(word) {
        return false;
    }
    let is_letter = |at: Option<usize>| at.and_then(|at| plain.get(at)).is_some_and(|it| it.is_alphanumeric());
    let joins = |letter: Option<&char>| letter.is_some_and(|it| it.is_lowercase() || it.is_numeric());
    let end = at + word.len();
    let before = joins(word.first()) && is_letter(at.checked_sub(1));
    let is_genitive = plain.get(end) == Some(&'s') && !is_letter(Some(end + 1));
    let after = joins(word.last()) && is_letter(Some(end)) && !is_genitive;
    !before && !after
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
}
