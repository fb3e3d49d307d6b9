//! One capability, one room; rooms stand in one order and import lower ones only.

use super::clean;
use super::repository::{File, rust_files};
use super::source::{has_word, is_test, shipped};
use std::collections::BTreeMap;

const APP: &str = "shared/app/src/";

/// The rooms of `app`, from the one that nobody reads down to the one that knows no room. What two rooms share moves to the lower one.
const ORDER: [&str; 20] = [
    "today",
    "take",
    "find",
    "history",
    "pair",
    "before",
    "reminders",
    "report",
    "practice",
    "reflect",
    "session",
    "goal",
    "offer",
    "topic",
    "agreement",
    "sealed",
    "people",
    "relay",
    "file",
    "ground",
];

/// What joins the rooms, and may name all of them.
const ROOF: [&str; 7] = ["lib", "app", "flow", "event", "view", "sample", "desk"];

/// Facts know no deeds: these files of a room import only their like, and what says who, what and how many.
const FACTS: [&str; 2] = ["event", "view"];
const PLAIN: [&str; 5] = ["who", "said", "list", "text", "index"];

/// Where a file stands: its room, and the file's own name within.
fn place(path: &str) -> Option<(&str, &str)> {
    let path = path.strip_prefix(APP)?.strip_suffix(".rs")?;
    let room = path.split('/').next()?;
    Some((room, path.rsplit('/').next()?))
}

/// Every path into this crate that a file names, as its segments behind `crate`.
fn paths(code: &str) -> Vec<Vec<String>> {
    let bare: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for (at, _) in
        bare.match_indices("crate::").filter(|(at, _)| !bare[..*at].ends_with(|it: char| it.is_alphanumeric()))
    {
        let rest = &bare[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let end = group.find(';').unwrap_or(group.len());
            found.extend(group[..end].trim_end_matches([' ', '}']).split(',').map(segments));
        } else {
            found.push(segments(rest));
        }
    }
    found
}

fn segments(path: &str) -> Vec<String> {
    let end =
        path.trim().find(|it: char| !(it.is_alphanumeric() || it == '_' || it == ':')).unwrap_or(path.trim().len());
    path.trim()[..end].split("::").map(str::to_owned).collect()
}

fn rank(room: &str) -> Option<usize> {
    ORDER.iter().position(|it| *it == room)
}

fn upwards(file: &File) -> Vec<String> {
    let Some((room, name)) = place(&file.path).filter(|_| !is_test(&file.path)) else { return Vec::new() };
    if ROOF.contains(&room) {
        return Vec::new();
    }
    let Some(own) = rank(room) else {
        return vec![format!("{}: the room {room} has no place in the order", file.path)];
    };
    let mut found = Vec::new();
    for path in paths(&shipped(&file.text)) {
        let to = path.first().map_or("", String::as_str);
        match rank(to) {
            None => found.push(format!("{} imports {to}, which joins the rooms", file.path)),
            Some(other) if other < own => found.push(format!("{} imports the higher room {to}", file.path)),
            Some(_) => {}
        }
        let part = path.get(1).map_or("", String::as_str);
        let is_fact = FACTS.contains(&part) || to == "ground" && PLAIN.contains(&part);
        if FACTS.contains(&name) && !is_fact && !path.iter().any(|it| it == "prompts") {
            found.push(format!("{} states facts, and imports {}", file.path, path.join("::")));
        }
    }
    found
}

/// A method that a room gives the ground's model is called from its own or a higher room only.
fn called_from_below(files: &[&File]) -> Vec<String> {
    let mut homes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut rooms = Vec::new();
    for file in files {
        let Some((room, _)) = place(&file.path).filter(|_| !is_test(&file.path)) else { continue };
        let Some(own) = rank(room) else { continue };
        let code = shipped(&file.text);
        for name in methods(&code) {
            homes.entry(name).or_default().push(own);
        }
        rooms.push((file, own, code));
    }
    let mut found = Vec::new();
    for (file, own, code) in rooms {
        for (name, at) in &homes {
            let is_called =
                ["self", "model"].iter().any(|it| has_word(&code, it) && code.contains(&format!("{it}.{name}(")));
            if is_called && at.iter().all(|home| *home < own) {
                found.push(format!("{} calls {name}, which a higher room gives", file.path));
            }
        }
    }
    found
}

/// The names of what stands in `impl Model`.
fn methods(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for block in code.split("\nimpl Model {").skip(1) {
        let block = &block[..block.find("\n}").unwrap_or(block.len())];
        for line in block.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     ")) {
            if let Some((_, rest)) = line.split_once("fn ") {
                names.push(rest.split(['(', '<']).next().unwrap_or_default().to_owned());
            }
        }
    }
    names
}

fn of_app() -> Vec<File> {
    rust_files().into_iter().filter(|file| file.path.starts_with(APP)).collect()
}

#[test]
fn rooms_stand_in_one_order_and_import_lower_ones_only() {
    clean("a room imports lower ones only", &of_app().iter().flat_map(upwards).collect::<Vec<_>>());
}

#[test]
fn no_room_calls_what_a_higher_one_gives() {
    clean("a room never calls one above it", &called_from_below(&of_app().iter().collect::<Vec<_>>()));
}

#[test]
fn every_room_of_the_order_is_there() {
    for room in ORDER {
        assert!(of_app().iter().any(|file| file.path == format!("{APP}{room}.rs")), "{room} has no door");
    }
}

#[test]
fn an_import_upwards_a_deed_in_a_fact_and_a_call_upwards_are_found() {
    let file = |path: &str, text: &str| File { path: format!("{APP}{path}"), text: text.to_owned() };
    assert_eq!(upwards(&file("topic/act.rs", "use crate::session::event::Mark;")).len(), 1);
    assert_eq!(upwards(&file("topic/act.rs", "use crate::{ground, report};")).len(), 1);
    assert_eq!(upwards(&file("ground/save.rs", "use crate::flow::act;")).len(), 1);
    assert_eq!(upwards(&file("topic/view.rs", "use crate::topic::act::TOPIC;")).len(), 1);
    assert_eq!(upwards(&file("attic/act.rs", "")).len(), 1);
    assert!(upwards(&file("session/act.rs", "use crate::topic::act::TOPIC;\n// crate::today")).is_empty());
    let (high, low) = (
        file("session/act.rs", "\nimpl Model {\n    pub(crate) fn meets(&self) {}\n}\n"),
        file("topic/act.rs", "fn f(model: &Model) { model.meets() }"),
    );
    assert_eq!(called_from_below(&[&high, &low]).len(), 1);
    assert!(called_from_below(&[&high]).is_empty());
}
