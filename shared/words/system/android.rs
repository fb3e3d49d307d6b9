//! `strings.xml`, as Android's compiler of resources reads it.
//!
//! The rules are those of "String resources", section "Handle special characters"
//! (<https://developer.android.com/guide/topics/resources/string-resource#escaping_quotes>): `&` and `<` as in every XML; before `'`,
//! `"`, `\` and, at the beginning, `@` and `?`, a backslash; a line break as `\n`, since white space is gathered into one space.
//! A text with `%` is told to be none to format, or else two of them are refused; ours are asked for without arguments.

use content::Language;
use std::path::PathBuf;

/// Where a language's file stands: English is what all others fall back to.
pub fn path(language: Language) -> PathBuf {
    let folder = match language {
        Language::English => "values".to_owned(),
        Language::German => format!("values-{}", language.code()),
    };
    PathBuf::from("android/app/src/main/res").join(folder).join("strings.xml")
}

/// The whole file.
pub fn strings(strings: &[(&str, String)]) -> String {
    let lines: String = strings.iter().map(|(name, text)| line(name, text)).collect();
    // Two hyphens may not stand in a comment of XML.
    let note =
        "Written by the command system-strings of shared/words from shared/content/messages; not edited by hand.";
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- {note} -->\n<resources>\n{lines}</resources>\n")
}

fn line(name: &str, text: &str) -> String {
    let format = if text.contains('%') { " formatted=\"false\"" } else { "" };
    format!("    <string name=\"{name}\"{format}>{}</string>\n", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for (at, char) in text.char_indices() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' => escaped.push_str("\\n"),
            '\'' | '"' | '\\' => escaped.extend(['\\', char]),
            '@' | '?' if at == 0 => escaped.extend(['\\', char]),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_compiler_of_resources_would_read_otherwise_is_escaped() {
        assert_eq!(escaped("Don't & <b>\"so\"</b>\n\\"), "Don\\'t &amp; &lt;b&gt;\\\"so\\\"&lt;/b&gt;\\n\\\\");
        assert_eq!([escaped("@home"), escaped("?who"), escaped("a@b?")], ["\\@home", "\\?who", "a@b?"]);
        assert_eq!(escaped("Nächstes Treffen – „bald“…"), "Nächstes Treffen – „bald“…");
    }

    #[test]
    fn a_percent_is_no_place_for_an_argument() {
        assert_eq!(line("a", "5 % of 10 %"), "    <string name=\"a\" formatted=\"false\">5 % of 10 %</string>\n");
        assert_eq!(line("a", "5"), "    <string name=\"a\">5</string>\n");
    }

    #[test]
    fn english_is_what_others_fall_back_to() {
        assert_eq!(path(Language::English), PathBuf::from("android/app/src/main/res/values/strings.xml"));
        assert_eq!(path(Language::German), PathBuf::from("android/app/src/main/res/values-de/strings.xml"));
    }
}
