//! Every screen of a filled notebook in German: nothing that an English message says is left in one.

use crate::bench::{Notebook, Said, files};
use crate::language::pair_of;
use crate::together::relay;
use content::{Language, Texts, Value, all, sources, without_isolation};
use std::collections::BTreeSet;

/// What English messages say by themselves, beside what they are told, and German ones do not.
fn english() -> Vec<String> {
    let texts = Texts::new(Language::English);
    let mut parts = BTreeSet::new();
    for id in all() {
        for number in [0, 1, 2, 5] {
            let values: Vec<_> = id.arguments().iter().map(|name| (*name, Value::Number(number))).collect();
            let text = without_isolation(&texts.text(id, &values));
            let between = text.split(|char: char| char.is_ascii_digit() || char == '\n');
            parts.extend(between.map(|part| part.trim_matches(|char: char| !char.is_alphanumeric()).to_owned()));
        }
    }
    let german = german();
    let says_something = |part: &String| part.chars().filter(|char| char.is_alphabetic()).count() > 1;
    parts.into_iter().filter(|part| says_something(part) && !says(&german, part)).collect()
}

/// The German files themselves: `Texts` would fill up in English what is not there. Commands stand in both languages.
fn german() -> String {
    let lines = sources(Language::German).iter().flat_map(|source| source.text.lines());
    let said = lines.filter(|line| !line.starts_with('#'));
    said.map(|line| without_values(line.split_once(" = ").map_or(line, |(_, text)| text)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The name of a value, such as `{ $by }`, is no German word.
fn without_values(text: &str) -> String {
    let mut parts = text.split("{ $");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |line, part| line + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// The part stands there by itself, not as a piece of an id, of a code or of what is typed.
fn says(text: &str, part: &str) -> bool {
    let goes_on = |char: char| char.is_alphanumeric() || "-_|".contains(char);
    text.match_indices(part)
        .any(|(at, _)| !text[..at].ends_with(goes_on) && !text[at + part.len()..].starts_with(goes_on))
}

fn left_in(text: &str, english: &[String]) -> Vec<String> {
    let text = text.lines().map(without_commands).map(|line| without_codes(&line)).collect::<Vec<_>>().join("\n");
    english.iter().filter(|part| says(&text, part)).cloned().collect()
}

/// What is typed first after the program's name is the same in every language.
fn without_commands(line: &str) -> String {
    let mut parts = line.split("turnabout ");
    let before = parts.next().unwrap_or_default().to_owned();
    let after = parts.map(|part| part.split(' ').skip(2).collect::<Vec<_>>().join(" "));
    after.fold(before, |line, part| line + "turnabout " + &part)
}

/// Answers that may be typed stand before what they mean: `a-little (Ein wenig)`.
fn without_codes(line: &str) -> String {
    let Some((before, codes)) = line.split_once("Antworten: ") else { return line.to_owned() };
    let is_code = |word: &&str| word.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    format!("{before}Antworten: {}", codes.split(' ').filter(|word| !is_code(word)).collect::<Vec<_>>().join(" "))
}

/// In German by what is typed.
fn shows(notebook: &Notebook, words: &[&str]) -> String {
    let said = Said::of(notebook.command(&[words, &["--lang", "de"]].concat()).output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "turnabout {}", words.join(" "));
    said.out
}

/// Everything that only shows something.
const SCREENS: [&[&str]; 42] = [
    &["today"],
    &["status"],
    &["pair"],
    &["pair", "show"],
    &["pair", "state"],
    &["pair", "members"],
    &["devices"],
    &["invite", "list"],
    &["recovery", "status"],
    &["safety"],
    &["session", "list"],
    &["session", "show"],
    &["session", "prepare"],
    &["session", "turn"],
    &["session", "ask"],
    &["session", "card"],
    &["report"],
    &["rate"],
    &["contact", "list"],
    &["agreement"],
    &["agreement", "show"],
    &["agreement", "history"],
    &["profile"],
    &["offer"],
    &["offer", "list"],
    &["offer", "ask"],
    &["cards"],
    &["before"],
    &["readiness"],
    &["assume"],
    &["role"],
    &["goal"],
    &["goal", "list"],
    &["topic", "list"],
    &["topic", "starters"],
    &["reflect"],
    &["reflect", "list"],
    &["find", "wir"],
    &["find", "lesen"],
    &["find", "lesen", "--start", "1"],
    &["find", "Zoë"],
    &["find", "nirgends"],
];

/// Those of them that look different once the two have agreed, differed, paused or ended.
const SCREENS_OF_A_PAIR: [&[&str]; 7] = [
    &["today"],
    &["status"],
    &["pair", "state"],
    &["session", "list"],
    &["report"],
    &["agreement"],
    &["agreement", "history"],
];

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

/// Screens about one thing that has an id.
fn screens_of_one_thing(notebook: &Notebook) -> Vec<Vec<String>> {
    let sessions = notebook.json(&["session", "list"]);
    let mut screens = Vec::new();
    for session in sessions.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()) {
        screens.push(owned(&["session", "show", session]));
        screens.push(owned(&["session", "prepare", "--session", session]));
        screens.push(owned(&["session", "card", "--session", session]));
        for text in ["--mine", "--ours", "--agenda"] {
            screens.push(owned(&["history", session, text]));
            for day in notebook.json(&["history", session, text])["days"].as_array().unwrap() {
                screens.push(owned(&["history", session, text, "--day", day["day"].as_str().unwrap()]));
            }
        }
    }
    screens.extend(notebook.json(&["cards"]).as_array().unwrap().iter().map(|card| {
        let card = card["id"].as_str().unwrap();
        owned(&["cards", card])
    }));
    screens
}

/// What the two have in their notebooks is German, so that English is only what the program says.
fn filled(relay: &server::Running) -> [Notebook; 2] {
    let people = pair_of(relay, ["Zoë", "ליאת"]);
    people.iter().for_each(meetings);
    people.iter().for_each(before_and_between);
    people.iter().for_each(met_and_rated);
    let [zoe, _] = &people;
    let draft = zoe.makes(&["goal", "draft", "Ein Vorhaben leiten", "--horizon", "further"]);
    let goal = zoe.makes(&["goal", "share", &draft]);
    let topic = zoe.json(&["topic", "list"])[0]["id"].as_str().unwrap().to_owned();
    zoe.does(&["goal", "topic", &goal, &topic]);
    zoe.does(&[
        "goal",
        "project",
        &goal,
        "--outcome",
        "Eine Seite",
        "--by",
        "2026-05-30",
        "--meant",
        "--next",
        "Anfangen",
    ]);
    zoe.does(&["goal", "state", &goal, "changed", "--why", "Es ist gewachsen."]);
    zoe.does(&["trial", "answer", "yes"]);
    zoe.does(&["link-device"]);
    zoe.does(&["agreement", "set", "cadence", "Am Mittag", "--weeks", "2", "--until", "2096-03-01", "--meant"]);
    zoe.does(&["agreement", "set", "pays", "", "--pays", "partner"]);
    zoe.does(&["agreement", "agree"]);
    sync(&people);
    people
}

/// One agrees; then both change the same clause, the session and the topic, each alone.
fn differ(people: &[Notebook; 2]) {
    let [zoe, liat] = people;
    liat.does(&["agreement", "agree"]);
    liat.does(&["trial", "answer", "yes"]);
    sync(people);
    let session = zoe.makes(&["session", "new", "--at", "2096-02-05 12:00", "--meant"]);
    sync(people);
    for (notebook, place, minutes) in [(zoe, "Im Garten", "30"), (liat, "Im Café", "45")] {
        notebook.does(&["agreement", "set", "place", place]);
        notebook.does(&["session", "plan", &session, "--minutes", minutes]);
        notebook.does(&["session", "note", &session, place, "--ours"]);
    }
    liat.does(&["agreement", "set", "cadence", "Kurz", "--weeks", "3"]);
    sync(people);
}

/// A pause, and then the end.
fn pause(people: &[Notebook; 2]) {
    people[0].does(&["pair", "pause", "--until", "2096-01-01", "--meant"]);
    sync(people);
}

fn end(people: &[Notebook; 2]) {
    people[1].does(&["pair", "resume"]);
    people[1].does(&["pair", "close"]);
    people[1].does(&["pair", "end", "--yes"]);
    sync(people);
}

fn sync(people: &[Notebook; 2]) {
    people.iter().cycle().take(4).for_each(|notebook| drop(notebook.does(&["sync"])));
}

fn meetings(notebook: &Notebook) {
    notebook.does(&["session", "met", "--at", "2026-01-05 12:00", "--minutes", "30", "--place", "mine"]);
    notebook.does(&["session", "met", "--at", "2026-02-05 12:00", "--minutes", "1", "--place", "video"]);
    notebook.does(&["session", "propose", "2096-05-03 10:00", "2096-05-04 10:00", "--meant", "--place", "walking"]);
    notebook.does(&["session", "prepare", "--idea", "Vorlesen", "--task", "Zuhören", "--bring", "idea"]);
    let session = notebook.makes(&["session", "new", "--now", "--minutes", "45", "--agenda", "Vorlesen"]);
    let session = ["--session", &session];
    let does = |words: &[&str]| drop(notebook.does(&[words, &session].concat()));
    notebook.does(&["session", "begin", session[1]]);
    notebook.does(&["session", "note", session[1], "Wir lesen vor.", "--ours"]);
    notebook.does(&["session", "note", session[1], "Nie gefragt.", "--mine"]);
    does(&["session", "mark", "learned"]);
    does(&["session", "mark", "defending"]);
    does(&["session", "mark", "todo", "Seite lesen", "--ours"]);
    does(&["session", "took", "Zuerst fragen."]);
    does(&["session", "step", "--when", "sie fertig ist", "--then", "lesen wir sie", "--me"]);
    notebook.does(&["session", "end", session[1]]);
    let off = notebook.makes(&["session", "new", "--at", "2096-01-04 12:00", "--meant"]);
    notebook.does(&["session", "call-off", &off]);
    notebook.does(&["session", "next", session[1]]);
    notebook.does(&["session", "new", "--at", "2096-01-05 12:00", "--meant"]);
}

fn before_and_between(notebook: &Notebook) {
    let offer = notebook.makes(&["offer", "keep", "Vorlesen", "--takes", "20 Minuten", "--bring", "Zeit"]);
    notebook.does(&["offer", "share", &offer]);
    notebook.does(&["offer", "change", &offer, "Lesen"]);
    notebook.does(&["profile", "times", "mittags", "--days", "2,7", "--from", "13:00", "--to", "15:30"]);
    notebook.does(&["profile", "share-times"]);
    notebook.does(&["profile", "want", "Zuhören"]);
    notebook.does(&["before", "--stands", "alike", "--power", "yes"]);
    notebook.does(&["assume", "add", "Alles ist einfach"]);
    notebook.does(&["role", "me", "Lehrling"]);
    for statement in ["1", "2", "3", "4", "5"] {
        notebook.does(&["readiness", statement, "partly", "--reason", "Aus Neugier."]);
    }
    let topic = notebook.makes(&["topic", "new", "--title", "Lesen", "--learn", "--when", "es klappt"]);
    notebook.does(&["topic", "kind", &topic, "technology"]);
    notebook.does(&["topic", "comfort", &topic, "helped"]);
    notebook.does(&["topic", "about", &topic]);
    notebook.does(&["goal", "draft", "Ruhiger werden"]);
    notebook.does(&["reflect", "answer", "P01", "Weil wir es wollen.", "--share"]);
    notebook.does(&["reflect", "answer", "P02", "Nichts."]);
}

fn met_and_rated(notebook: &Notebook) {
    let contact = notebook.makes(&["contact", "add", "Żółć", "--what", "leitet den Einkauf"]);
    notebook.does(&["contact", "share", &contact]);
    notebook.does(&["contact", "add", "王"]);
    notebook.does(&["rate", "say", "a-little", "--lang", "de"]);
    notebook.does(&["rate", "work", "extremely effective", "--at", "end", "--lang", "de"]);
    notebook.does(&["rate", "--share"]);
}

/// What is left in English on every screen, beside the safety words, which are the same in every language.
fn left_on(notebook: &Notebook, screens: &[Vec<String>], english: &[String]) -> Vec<String> {
    let safety = notebook.json(&["safety"]);
    let safety: Vec<&str> = safety["words"].as_array().unwrap().iter().filter_map(|word| word.as_str()).collect();
    let left = screens.iter().flat_map(|words| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let shown = shows(notebook, &words);
        assert!(!shown.trim().is_empty(), "turnabout {} shows nothing", words.join(" "));
        let is_safety = |line: &&str| words == ["safety"] && safety.iter().any(|word| line.contains(word));
        let text = shown.lines().filter(|line| !is_safety(line)).collect::<Vec<_>>().join("\n");
        let left = left_in(&text, english).into_iter();
        left.map(|part| format!("{}: {part:?} in\n{text}\n", words.join(" "))).collect::<Vec<_>>()
    });
    left.collect()
}

/// The same in what is exported, beside what programs read in there: links, columns, the calendar's own words.
fn left_in_exports(notebook: &Notebook, english: &[String]) -> Vec<String> {
    let mut left = Vec::new();
    for format in ["markdown", "csv", "ics"] {
        let out = notebook.path(&format!("{format}-in-german"));
        shows(notebook, &["export", "--format", format, "--out", out.to_str().unwrap()]);
        for file in files(&out) {
            let text = std::fs::read_to_string(&file).unwrap().replace("\r\n ", "");
            let is_ours = |line: &&str| match format {
                "csv" => !line.starts_with("\"date\""),
                "ics" => ["SUMMARY", "DESCRIPTION", "X-WR-CALDESC"].iter().any(|name| line.starts_with(name)),
                _ => true,
            };
            let lines = text.lines().filter(is_ours).map(|line| line.split("](").next().unwrap_or_default());
            let text = lines.collect::<Vec<_>>().join("\n");
            assert!(!text.is_empty(), "{}", file.display());
            left.extend(
                left_in(&text, english).into_iter().map(|part| format!("{}: {part:?} in\n{text}\n", file.display())),
            );
        }
    }
    left
}

#[test]
fn no_screen_and_no_export_of_a_filled_notebook_has_an_english_sentence_in_it() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let (people, english) = (filled(&relay), english());
    assert!(english.len() > 700, "only {} parts", english.len());
    let mut left = Vec::new();
    for notebook in &people {
        let screens = [SCREENS.map(owned).to_vec(), screens_of_one_thing(notebook)].concat();
        left.extend(left_on(notebook, &screens, &english));
        left.extend(left_in_exports(notebook, &english));
    }
    for goes_on in [differ, pause, end] {
        goes_on(&people);
        let screens = SCREENS_OF_A_PAIR.map(owned);
        left.extend(people.iter().flat_map(|notebook| left_on(notebook, &screens, &english)));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn a_planted_english_sentence_is_found_and_commands_names_and_codes_are_not() {
    let english = english();
    let found = |text: &str| left_in(text, &english);
    for sentence in [
        "Hier gespeichert · 3 changes waiting for a connection",
        "  Safety     not compared yet: turnabout safety",
        "Zoë brings 1 point",
        "[0123abcd]  Lesen  (you teach Ruth, läuft)",
        "7 of 8 geplanten",
        "  Outcome: Eine Seite",
    ] {
        assert!(!found(sentence).is_empty(), "{sentence}");
    }
    for plain in [
        "Hier gespeichert · 3 Änderungen warten auf eine Verbindung",
        "Wähle eine: turnabout session plan 0123abcd",
        "War es gut? turnabout rate you …",
        "Antworten: not-at-all (Gar nicht), a-little (Ein wenig), in-part (Zum Teil). turnabout rate say …",
        "[x] junior-explain    Erkläre es auf zwei Arten  (Zum Teil)",
        "P01  2. Mai 2026 10:00  (du, nur ich)  [deadbeef]",
    ] {
        assert_eq!(found(plain), [""; 0], "{plain}");
    }
}
