//! Words of people inside Markdown. A partner writes some of them: nothing in them becomes a heading, a link, an image or HTML of
//! the file, and nothing passes for words of ours.

use crate::take::pen::line;

/// What Markdown would take for a mark of its own, wherever it stands.
const MARKS: [char; 9] = ['\\', '`', '*', '_', '[', ']', '<', '|', '~'];

/// One line, for headings, lists and the names of links.
pub(crate) fn inline(text: &str) -> String {
    escaped(&line(text))
}

/// A whole text, as a quotation: its lists stay, and it ends where the quotation ends.
pub(crate) fn quoted(text: &str) -> String {
    // Markdown ends a line at a return, too.
    let text = text.trim_end().replace("\r\n", "\n");
    let lines = text.split(['\n', '\r']).map(|line| format!("> {}", escaped(line)).trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, character) in text.char_indices() {
        let (done, rest) = text.split_at(at);
        if is_mark(character, done, rest) || (done.trim().is_empty() && underlines(rest)) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

fn is_mark(character: char, done: &str, rest: &str) -> bool {
    match character {
        // A heading or a quotation, also behind the point of a list.
        '#' | '>' => done.chars().next_back().is_none_or(char::is_whitespace),
        // An entity.
        '&' => rest.split_once(';').is_some_and(|(name, _)| name.chars().skip(1).all(is_of_entity)),
        // Many programs make links of addresses.
        ':' => rest.starts_with("://"),
        '.' => done.chars().rev().take(3).all(|it| it.eq_ignore_ascii_case(&'w')) && done.len() > 2,
        other => MARKS.contains(&other),
    }
}

fn is_of_entity(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '#'
}

/// A line of nothing but `=` or `-` makes a heading of the one above it.
fn underlines(rest: &str) -> bool {
    let rest = rest.trim_end();
    !rest.is_empty() && ['=', '-'].into_iter().any(|mark| rest.chars().all(|it| it == mark))
}

#[cfg(test)]
mod tests {
    use crate::take::escape::{inline, quoted};

    #[test]
    fn no_text_makes_a_heading_a_link_an_image_or_html() {
        assert_eq!(inline("## Mine (only me)"), "\\## Mine (only me)");
        assert_eq!(inline("![x](http://a.b)"), "!\\[x\\](http\\://a.b)");
        assert_eq!(inline("<img src=x> &lt;b&gt; www.a.b"), "\\<img src=x> \\&lt;b\\&gt; www\\.a.b");
        assert_eq!(
            quoted("A\n==\nB\n---\n- # C\n```\n    d"),
            "> A\n> \\==\n> B\n> \\---\n> - \\# C\n> \\`\\`\\`\n>     d"
        );
        assert_eq!(quoted("A\r---\r\nB"), "> A\n> \\---\n> B");
        assert_eq!(quoted("\n> # x\n\n## Mine\n"), ">\n> \\> \\# x\n>\n> \\## Mine");
    }

    #[test]
    fn plain_words_stay_as_they_were_written() {
        for text in
            ["We listened. 👩🏽‍💻 C# & Q&A, 5 - 3 = 2: yes!", "- a point", "1. a point", "it is 10:30", "follow. it"]
        {
            assert_eq!(inline(text), text);
            assert_eq!(quoted(text), format!("> {text}"));
        }
    }
}
