//! Rust source reduced to what the compiler sees: no comments, no words inside quotation marks, and on wish no tests.
//! Simple on purpose: it knows as much of the grammar as our own files need.

/// The code without comments and without the content of strings and characters.
pub(super) fn code(source: &str) -> String {
    let mut rest = source;
    let mut code = String::with_capacity(source.len());
    while let Some(next) = rest.chars().next() {
        let skipped = blank_len(rest, code.chars().last());
        if skipped == 0 {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        } else {
            // Lines stay where they were, and two words never grow together.
            code.extend(rest[..skipped].chars().map(|char| if char == '\n' { '\n' } else { ' ' }));
            rest = &rest[skipped..];
        }
    }
    code
}

/// The code that ships: [`code`] without what stands under `#[cfg(test)]`.
pub(super) fn shipped(source: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let code = code(source);
    let mut rest = code.as_str();
    let mut shipped = String::new();
    while let Some(at) = rest.find(MARK) {
        shipped.push_str(&rest[..at]);
        rest = &rest[at + MARK.len()..];
        rest = &rest[item_len(rest)..];
    }
    shipped + rest
}

/// Every string that ships, as it stands between its quotation marks, and the code before it on its line.
pub(super) fn literals(source: &str) -> Vec<(String, String)> {
    // Character by character the same as the source, with blanks for what is no code.
    let (blank, tests) = (code(source), test_spans(&code(source)));
    let mut found = Vec::new();
    let (mut rest, mut at, mut before) = (source, 0, None);
    while let Some(next) = rest.chars().next() {
        let skipped = blank_len(rest, before);
        let taken = if skipped == 0 { next.len_utf8() } else { skipped };
        let text = &rest[..taken];
        let is_string = skipped > 0 && text.ends_with(['"', '#']) && !text.starts_with(['/', '\'']);
        if is_string && !tests.iter().any(|span| span.contains(&at)) {
            let start = blank.chars().take(at).collect::<String>();
            let line = start.rsplit('\n').next().unwrap_or_default();
            let line =
                if line.trim().is_empty() { start.trim_end().rsplit('\n').next().unwrap_or_default() } else { line };
            let inner = text.trim_start_matches(['b', 'c', 'r', '#']).trim_end_matches('#');
            found.push((line.to_owned(), inner.trim_matches('"').to_owned()));
        }
        before = if skipped == 0 { Some(next) } else { Some(' ') };
        at += text.chars().count();
        rest = &rest[taken..];
    }
    found
}

/// Where tests stand, in characters.
fn test_spans(code: &str) -> Vec<std::ops::Range<usize>> {
    let characters = |to: usize| code[..to].chars().count();
    let marks = code.match_indices("#[cfg(").filter(|(at, _)| {
        let attribute = &code[*at..*at + code[*at..].find(']').unwrap_or(0)];
        has_word(attribute, "test")
    });
    marks
        .map(|(at, _)| {
            let item = at + code[at..].find(']').map_or(0, |end| end + 1);
            characters(at)..characters(item + item_len(&code[item..]))
        })
        .collect()
}

/// Is this whole file a test?
pub(super) fn is_test(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Does the code name this path, such as `std::fs`, on its own or out of a group such as `std::{fs, io}`?
pub(super) fn names(code: &str, path: &str) -> bool {
    let bare: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let grouped = path.rsplit_once("::").is_some_and(|(parent, last)| {
        bare.split(&format!("{parent}::{{")).skip(1).any(|group| {
            let group = &group[..group.find(';').unwrap_or(group.len())];
            starts_word(group, last)
        })
    });
    grouped || starts_word(&bare, path)
}

/// Does a word of the code begin like this? `tokio` is in `tokio_util::codec`, not in `my_tokio`.
fn starts_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| !code[..at].ends_with(is_word))
}

/// Is this very word in the code?
pub(super) fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word)
        .any(|(at, _)| !code[..at].ends_with(is_word) && !code[at + word.len()..].starts_with(is_word))
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// How many bytes of comment, string or character literal stand at the beginning; 0 if none.
fn blank_len(rest: &str, before: Option<char>) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |at| at + 2);
    }
    if rest.starts_with('"') {
        return string_len(rest);
    }
    if rest.starts_with('\'') {
        return character_len(rest);
    }
    if before.is_some_and(is_word) { 0 } else { raw_string_len(rest) }
}

fn string_len(rest: &str) -> usize {
    let mut escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'a'`, `'\n'`, `'\u{1f600}'`; but a lifetime is code.
fn character_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(rest.len(), |at| 3 + at + 1),
        Some(_) => chars.next().filter(|(_, char)| *char == '\'').map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}

/// `r"…"`, `r#"…"#` and their `b` and `c` kin.
fn raw_string_len(rest: &str) -> usize {
    let Some(after) = ["br", "cr", "r"].iter().find_map(|start| rest.strip_prefix(start)) else { return 0 };
    let hashes = after.len() - after.trim_start_matches('#').len();
    let Some(text) = after[hashes..].strip_prefix('"') else { return 0 };
    let end = format!("\"{}", "#".repeat(hashes));
    let text_at = rest.len() - text.len();
    text.find(&end).map_or(rest.len(), |at| text_at + at + end.len())
}

/// How far the item goes that stands here: to its `;`, or to the brace that closes its block.
fn item_len(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, char) in code.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[test]
fn comments_and_strings_are_no_code() {
    let source = r##"
        let a = "unsafe \" unsafe"; // unsafe
        let b = r#"unsafe " unsafe"#; /* unsafe */ let c = b"unsafe";
        let d = ('"', '\'', '\u{22}'); let e: &'static str = "unsafe";
    "##;
    let code = code(source);
    assert!(!code.contains("unsafe"), "{code}");
    for kept in ["let a", "let b", "let c", "let d", "let e: &'static str"] {
        assert!(code.contains(kept), "{kept} went lost: {code}");
    }
}

#[test]
fn what_stands_under_cfg_test_does_not_ship() {
    let source =
        "fn a() {}\n#[cfg(test)]\nmod tests { fn tokio() { { } } }\n#[cfg(test)]\nmod other;\nfn b() { std::fs }";
    let shipped = shipped(source);
    assert!(!shipped.contains("tokio") && !shipped.contains("other"), "{shipped}");
    assert!(shipped.contains("fn a()") && shipped.contains("std::fs"), "{shipped}");
}

#[test]
fn a_name_is_found_alone_and_in_a_group_but_not_inside_another_word() {
    assert!(names("use std::fs::File;", "std::fs"));
    assert!(names("use std::{\n    collections::BTreeMap,\n    fs,\n};", "std::fs"));
    assert!(names("tokio_tungstenite::connect()", "tokio"));
    assert!(!names("use std::{io}; fn fs() {}", "std::fs"));
    assert!(!names("my_tokio()", "tokio"));
    assert!(has_word("unsafe { }", "unsafe") && !has_word("#![deny(unsafe_code)]", "unsafe"));
}
