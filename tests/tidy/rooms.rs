//! One capability, one room; rooms stand in one order and import lower ones only.

use super::clean;
use super::repository::{File, rust_files};
use super::source::{has_word, is_test, shipped};
use std::collections::BTreeMap;

/// The rooms, from the one that nobody reads down to the one that reads the fewest. What two rooms share moves to the lower one.
const ROOMS: [&str; 18] = [
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
];

/// A crate that is laid out by rooms. All of them keep the one order; each has what stands above it and what lies below.
struct House {
    folder: &'static str,
    /// What joins the rooms, and may name all of them.
    roof: &'static [&'static str],
    /// Rooms of this crate alone that no other one reads.
    above: &'static [&'static str],
    /// What every room may name, and what knows no room; it has an order, too.
    below: &'static [&'static str],
    /// What stands in the crate's root for all to name.
    root: &'static [&'static str],
    /// Facts know no deeds: files of these names import only their like and what is plain.
    facts: &'static [&'static str],
    plain: &'static [&'static str],
}

const APP: House = House {
    folder: "shared/app/src/",
    roof: &["lib", "app", "flow", "event", "view", "sample", "desk"],
    above: &[],
    below: &["file", "ground"],
    root: &[],
    facts: &["event", "view"],
    plain: &["ground::who", "ground::said", "ground::list", "ground::text", "ground::index"],
};

const CLI: House = House {
    folder: "cli/src/",
    roof: &["lib", "main", "args", "dispatch"],
    above: &["tour", "off"],
    below: &[
        "notebook", "profile", "desk", "folder", "editor", "input", "ask", "qr", "pick", "clock", "failure", "advice",
        "outcome", "json", "moment", "page", "typed", "language", "zones",
    ],
    root: &[],
    facts: &["args"],
    plain: &["typed"],
};

const WORDS: House = House {
    folder: "shared/words/src/",
    roof: &["lib", "sample"],
    above: &[],
    below: &["refused", "when", "clock", "voice"],
    root: &["DOT", "Times", "Value", "Voice", "number", "zone_or_utc"],
    facts: &[],
    plain: &[],
};

const HOUSES: [House; 3] = [APP, CLI, WORDS];

impl House {
    fn order(&self) -> impl Iterator<Item = &'static str> {
        self.above.iter().chain(&ROOMS).chain(self.below).copied()
    }

    fn rank(&self, room: &str) -> Option<usize> {
        self.order().position(|it| it == room)
    }

    /// Where a file stands: its room, and the file's own name within.
    fn place<'a>(&self, path: &'a str) -> Option<(&'a str, &'a str)> {
        let path = path.strip_prefix(self.folder)?.strip_suffix(".rs")?;
        let room = path.split('/').next()?;
        Some((room, path.rsplit('/').next()?))
    }

    fn is_plain(&self, path: &[String]) -> bool {
        let part = path.get(1).map_or("", String::as_str);
        let whole = path.join("::") + "::";
        self.facts.contains(&part) || self.plain.iter().any(|it| whole.starts_with(&format!("{it}::")))
    }

    fn files(&self) -> Vec<File> {
        rust_files().into_iter().filter(|file| file.path.starts_with(self.folder)).collect()
    }

    fn upwards(&self, file: &File) -> Vec<String> {
        let Some((room, name)) = self.place(&file.path).filter(|_| !is_test(&file.path)) else { return Vec::new() };
        if self.roof.contains(&room) {
            return Vec::new();
        }
        let Some(own) = self.rank(room) else {
            return vec![format!("{}: the room {room} has no place in the order", file.path)];
        };
        let mut found = Vec::new();
        for path in paths(&shipped(&file.text)) {
            let to = path.first().map_or("", String::as_str);
            match self.rank(to) {
                None if self.root.contains(&to) => {}
                None => found.push(format!("{} imports {to}, which joins the rooms", file.path)),
                Some(other) if other < own => found.push(format!("{} imports the higher room {to}", file.path)),
                Some(_) => {}
            }
            if self.facts.contains(&name) && !self.is_plain(&path) && !path.iter().any(|it| it == "prompts") {
                found.push(format!("{} states facts, and imports {}", file.path, path.join("::")));
            }
        }
        found
    }
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

/// A method that a room gives the ground's model is called from its own or a higher room only.
fn called_from_below(files: &[&File]) -> Vec<String> {
    let mut homes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut rooms = Vec::new();
    for file in files {
        let Some((room, _)) = APP.place(&file.path).filter(|_| !is_test(&file.path)) else { continue };
        let Some(own) = APP.rank(room) else { continue };
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

#[test]
fn rooms_stand_in_one_order_and_import_lower_ones_only() {
    let found =
        HOUSES.iter().flat_map(|house| house.files().iter().flat_map(|file| house.upwards(file)).collect::<Vec<_>>());
    clean("a room imports lower ones only", &found.collect::<Vec<_>>());
}

#[test]
fn no_room_calls_what_a_higher_one_gives() {
    clean("a room never calls one above it", &called_from_below(&APP.files().iter().collect::<Vec<_>>()));
}

#[test]
fn every_room_of_the_order_is_there() {
    let missing = HOUSES.iter().flat_map(|house| {
        let files = house.files();
        let has_door = |room: &&str| files.iter().any(|file| file.path == format!("{}{room}.rs", house.folder));
        // The core has them all; a shell has no more of them than it shows.
        let own = if house.folder == APP.folder { ROOMS.as_slice() } else { &[] };
        let named = [house.roof, house.above, own, house.below].concat().into_iter().filter(|room| !has_door(room));
        named.map(|room| format!("{}{room}.rs", house.folder)).collect::<Vec<_>>()
    });
    clean("each has a door", &missing.collect::<Vec<_>>());
}

#[test]
fn an_import_upwards_a_deed_in_a_fact_and_a_call_upwards_are_found() {
    let file =
        |house: &House, path: &str, text: &str| File { path: format!("{}{path}", house.folder), text: text.to_owned() };
    let found = |house: &House, path: &str, text: &str| house.upwards(&file(house, path, text)).len();
    for house in &HOUSES {
        assert_eq!(found(house, "topic/act.rs", "use crate::session::event::Mark;"), 1, "{}", house.folder);
        assert_eq!(found(house, "relay.rs", "use crate::{people, report};"), 2, "{}", house.folder);
        assert_eq!(found(house, "attic/act.rs", ""), 1, "{}", house.folder);
        let lowest = house.below.last().expect("something lies below");
        assert_eq!(found(house, &format!("{lowest}.rs"), "use crate::relay::reach;"), 1, "{}", house.folder);
        assert_eq!(found(house, "relay/act.rs", "use crate::lib::run;"), 1, "{}", house.folder);
        assert_eq!(
            found(house, "session/act.rs", "use crate::topic::act::TOPIC;\n// crate::today"),
            0,
            "{}",
            house.folder
        );
    }
    assert_eq!(found(&APP, "topic/act.rs", "use crate::{ground, report};"), 1);
    assert_eq!(found(&APP, "ground/save.rs", "use crate::flow::act;"), 1);
    assert_eq!(found(&APP, "topic/view.rs", "use crate::topic::act::TOPIC;"), 1);
    assert_eq!(found(&APP, "topic/view.rs", "use crate::ground::who::Who;\nuse crate::agreement::view::Pays;"), 0);
    assert_eq!(found(&CLI, "topic/args.rs", "use crate::topic::run::which;"), 1);
    assert_eq!(found(&CLI, "pair/args.rs", "use crate::people::args::Sure;\nuse crate::typed::{OfPair, words};"), 0);
    assert_eq!(found(&CLI, "today/run.rs", "use crate::tour::cast::Seat;"), 1);
    assert_eq!(found(&CLI, "topic/run.rs", "use crate::dispatch::run;"), 1);
    assert_eq!(found(&WORDS, "people.rs", "use crate::{DOT, Voice, number, session};"), 1);
    let (high, low) = (
        file(&APP, "session/act.rs", "\nimpl Model {\n    pub(crate) fn meets(&self) {}\n}\n"),
        file(&APP, "topic/act.rs", "fn f(model: &Model) { model.meets() }"),
    );
    assert_eq!(called_from_below(&[&high, &low]).len(), 1);
    assert!(called_from_below(&[&high]).is_empty());
}
