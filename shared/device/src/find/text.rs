//! Texts and questions as the index reads them.
//!
//! Both are cut the same way: between the characters of scripts that put no space between words, a mark is set at which
//! `unicode61` cuts. So each such character is a word, a run of them is a phrase, and any part of a text is found.

use app::ground::index::Term;

/// Set by the index where a hit begins and ends, and by us between characters. None of them stays in a text that is taken in.
pub(super) const BEGINS: char = '\u{1}';
pub(super) const ENDS: char = '\u{2}';
pub(super) const CUT: char = '\u{3}';

/// A text, cut. Every character that has no shape is a blank, so that places in it stay what they are.
pub(super) fn cut(text: &str) -> String {
    let mut cut = String::with_capacity(text.len());
    let mut was_word = false;
    for character in text.chars() {
        let is_word = is_word_alone(character);
        if (is_word || was_word) && !cut.is_empty() {
            cut.push(CUT);
        }
        cut.push(if is_invisible(character) { ' ' } else { character });
        was_word = is_word;
    }
    cut
}

/// What FTS5 is asked: each term in quotes, so that nothing that somebody types is part of its language.
pub(super) fn question(terms: &[Term]) -> String {
    let quoted = terms.iter().map(|term| {
        let star = if term.goes_on { "*" } else { "" };
        format!("\"{}\"{star}", cut(&term.text).replace('"', "\"\""))
    });
    quoted.collect::<Vec<_>>().join(" ")
}

fn is_invisible(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

/// Characters of scripts without spaces between words (Han, Kana, Thai, Lao, Burmese, Khmer), Hangul, whose words take
/// endings, and emoji.
fn is_word_alone(character: char) -> bool {
    matches!(u32::from(character),
        0x0E01..=0x0E2E | 0x0E81..=0x0EAE | 0x1000..=0x102A | 0x1780..=0x17B3
        | 0x2600..=0x27BF
        | 0x3005..=0x3007 | 0x3040..=0x30FF | 0x3105..=0x312F | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFF66..=0xFF9D
        | 0x1_F000..=0x1_FAFF
        | 0x2_0000..=0x3_FFFF)
}
