//! What a person reads stands in message files, so that it can be said in another language. Sentences that were written into the
//! terminal or into `words` by accident are found here, and what is to be typed in a terminal in a sentence for every shell.

use super::clean;
use super::repository::{File, files, rust_files};
use super::source::{is_test, literals};

/// What may stand in the program: where (`…`: whatever lies between), which literal (up to `…`: what it begins with), and why.
const MAY_STAY: [(&str, &str, &str); 9] = [
    ("cli/src/…args.rs", "…", "clap's help is in English, and tools read it"),
    ("cli/src/tour/", "Amina", "a name"),
    ("cli/src/tour/", "Ruth", "a name"),
    ("cli/src/tour/farewell.rs", "  {}…", "a command to be typed"),
    ("cli/src/tour/farewell.rs", "  {turnabout} today…", "commands to be typed"),
    ("cli/src/tour/farewell.rs", "cargo run…", "a command to be typed"),
    ("cli/src/tour/holdings.rs", "SELECT…", "a query"),
    ("cli/src/tour/story/loss.rs", "The tablet was on the train…", "a note of Ruth's, searched for in every file"),
    ("cli/src/tour/story/meeting.rs", "…", "what Amina and Ruth write, searched for in every file"),
];

fn may_stay((place, wanted, _): &(&str, &str, &str), path: &str, literal: &str) -> bool {
    let is_meant = wanted.strip_suffix('…').map_or(literal == *wanted, |start| literal.starts_with(start));
    let (start, end) = place.split_once('…').unwrap_or((place, ""));
    path.starts_with(start) && path.ends_with(end) && is_meant
}

/// Two words or more, or one that is written as a label. What stands in braces is put in by the program; a word with a hyphen, a
/// slash or an underscore is a code or a name of something.
fn is_said(literal: &str) -> bool {
    let mut depth = 0_u32;
    let breaks_are_gaps = literal.replace("\\n", " ");
    let plain: String = breaks_are_gaps
        .chars()
        .filter(|char| {
            depth += u32::from(*char == '{');
            let outside = depth == 0;
            depth -= u32::from(*char == '}').min(depth);
            outside
        })
        .collect();
    let words = plain.split_whitespace().map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()));
    let words: Vec<&str> = words
        .filter(|word| word.chars().count() > 1 && word.chars().all(|char| char.is_alphabetic() || char == '’'))
        .collect();
    let label = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    match words.as_slice() {
        [] => false,
        [one] => label(one),
        _ => true,
    }
}

/// Not read by anybody who uses the program: why a lint is silent, what a bug says.
fn is_for_programmers(before: &str) -> bool {
    ["reason = ", "expect(", "unreachable!("].iter().any(|start| before.trim_end().ends_with(start.trim_end()))
}

fn said(file: &File) -> Vec<String> {
    let literals = literals(&file.text).into_iter();
    literals.filter(|(before, literal)| is_said(literal) && !is_for_programmers(before)).map(|(_, text)| text).collect()
}

/// Where sentences are chosen, and none is written.
const CHOOSING: [&str; 2] = ["cli/src/", "shared/words/src/"];

fn in_the_program(files: &[File]) -> Vec<String> {
    let is_chosen = |file: &&File| CHOOSING.iter().any(|place| file.path.starts_with(place)) && !is_test(&file.path);
    let shell = files.iter().filter(is_chosen);
    let findings = shell.flat_map(|file| {
        let stays = |text: &String| MAY_STAY.iter().any(|entry| may_stay(entry, &file.path, text));
        said(file).into_iter().filter(move |text| !stays(text)).map(|text| format!("{}: {text:?}", file.path))
    });
    findings.collect()
}

#[test]
fn what_a_person_reads_stands_in_message_files() {
    clean("Move it to shared/content/messages/en/*.ftl:", &in_the_program(&rust_files()));
}

/// Lines of a message for every shell that name a command, an option or the program.
fn typed(file: &File) -> Vec<String> {
    let subject = file.path.rsplit('/').next().unwrap_or_default();
    if !file.path.starts_with("shared/content/messages/") || subject.starts_with("cli-") {
        return Vec::new();
    }
    let said = file.text.lines().filter(|line| !line.starts_with('#'));
    let names = said.filter(|line| line.contains("turnabout ") || line.contains(" --"));
    names.map(|line| format!("{}: {line}", file.path)).collect()
}

#[test]
fn nothing_is_to_be_typed_in_what_every_shell_says() {
    let findings: Vec<String> = files().iter().flat_map(typed).collect();
    clean("Say it in cli-*.ftl, around the sentence that every shell says:", &findings);
}

#[test]
fn a_planted_command_is_found_where_every_shell_would_say_it() {
    let found = |path: &str, text: &str| typed(&File { path: path.to_owned(), text: text.to_owned() }).len();
    let shared = "shared/content/messages/en/sync.ftl";
    assert_eq!(found(shared, "sync-a = Go on with: turnabout sync\nsync-b = Leave --ours out."), 2);
    assert_eq!(found(shared, "# turnabout sync\nsync-a = The line that begins with turnabout://join#"), 0);
    assert_eq!(found("shared/content/messages/en/cli-a.ftl", "cli-a = turnabout sync"), 0);
}

#[test]
fn nothing_may_stay_that_is_not_there() {
    let files = rust_files();
    let shell: Vec<&File> = files.iter().filter(|file| file.path.starts_with("cli/src/")).collect();
    let needed = |entry: &(&str, &str, &str)| {
        shell.iter().any(|file| said(file).iter().any(|text| may_stay(entry, &file.path, text)))
    };
    let idle = MAY_STAY.iter().filter(|entry| !needed(entry));
    clean("Take it off MAY_STAY:", &idle.map(|(path, literal, _)| format!("{path}: {literal:?}")).collect::<Vec<_>>());
}

#[test]
fn a_planted_sentence_is_found_and_a_code_is_not() {
    let found = |text: &str| {
        let file = File { path: "cli/src/topic/show.rs".to_owned(), text: format!("fn a() {{ b({text}); }}\n") };
        in_the_program(&[file]).len()
    };
    for sentence in [
        r#""Saved here.""#,
        r#""Saved""#,
        r#"format!("no {kind} yet")"#,
        r##"r#"with "marks" in it"#"##,
        r#""{count} changes waiting\n""#,
        r#""two \"words\"""#,
    ] {
        assert_eq!(found(sentence), 1, "{sentence}");
    }
    for code in [
        r#""two-answers""#,
        r#""  {} {}""#,
        r#""saved""#,
        r#""LC_ALL""#,
        r#""{what} {and} {more}""#,
        r#"c.expect("plain data that never fails")"#,
        r#"'"', "x", ' '"#,
    ] {
        assert_eq!(found(code), 0, "{code}");
    }
    let test = File {
        path: "cli/src/a.rs".to_owned(),
        text: "#[cfg(test)]\nmod tests { const A: &str = \"a b\"; }".to_owned(),
    };
    assert!(in_the_program(&[test]).is_empty());
    let whole = File { path: "cli/src/a/tests.rs".to_owned(), text: "const A: &str = \"a b\";".to_owned() };
    assert!(in_the_program(&[whole]).is_empty());
}
