//! Which of our crates may import which, as cargo resolved it. The floors are drawn in ARCHITECTURE.md.

use super::clean;
use super::repository::{read, root};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Every room of ours and exactly what it imports of ours. `tests` sees all and is seen by none.
const FLOORS: [(&str, &[&str]); 13] = [
    ("protocol", &[]),
    ("content", &[]),
    ("documents", &[]),
    ("paper", &[]),
    ("codes", &[]),
    ("spaces", &["protocol"]),
    ("sync", &["documents", "protocol", "spaces"]),
    ("app", &["documents", "protocol", "spaces", "sync"]),
    ("words", &["app", "content", "paper"]),
    ("device", &["app"]),
    ("ffi", &["app", "codes", "content", "device", "words"]),
    ("server", &["protocol"]),
    ("cli", &["app", "codes", "content", "device", "server", "words"]),
];

/// What a room may not reach, not even through others.
const UNREACHABLE: [(&str, &[&str]); 2] = [
    ("server", &["spaces", "documents", "sync", "app", "automerge", "openmls"]),
    ("documents", &["protocol", "spaces"]),
];

/// Crates that only one room may import directly.
const HOUSED: [(&str, &str); 4] =
    [("automerge", "documents"), ("krilla", "paper"), ("qrcode", "codes"), ("uniffi", "ffi")];

/// What cargo resolved for this machine: who imports whom, tests and benches aside.
#[derive(Default)]
struct Graph {
    names: BTreeMap<String, String>,
    members: BTreeSet<String>,
    /// What cargo builds when nobody says which.
    default_members: BTreeSet<String>,
    imports: BTreeMap<String, BTreeSet<String>>,
    test_imports: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    fn new(metadata: &Value) -> Self {
        let mut graph = Self::default();
        for package in list(&metadata["packages"]) {
            graph.names.insert(text(&package["id"]), text(&package["name"]));
        }
        graph.members = list(&metadata["workspace_members"]).iter().map(text).collect();
        graph.default_members = list(&metadata["workspace_default_members"]).iter().map(text).collect();
        for node in list(&metadata["resolve"]["nodes"]) {
            for import in list(&node["deps"]) {
                let only_in_tests = list(&import["dep_kinds"]).iter().all(|kind| kind["kind"] == "dev");
                let imports = if only_in_tests { &mut graph.test_imports } else { &mut graph.imports };
                imports.entry(text(&node["id"])).or_default().insert(text(&import["pkg"]));
            }
        }
        graph
    }

    fn of_this_house() -> Self {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        // Only what this machine builds: the rest need not have been downloaded.
        let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", &host()];
        let output = Command::new(cargo).args(arguments).current_dir(root()).output().expect("cargo metadata runs");
        assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        Self::new(&serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON"))
    }

    fn members(&self) -> impl Iterator<Item = (&String, &str)> {
        self.members.iter().map(|id| (id, self.names[id].as_str()))
    }

    fn names_of<'a>(&'a self, ids: Option<&'a BTreeSet<String>>) -> BTreeSet<&'a str> {
        ids.into_iter().flatten().map(|id| self.names[id].as_str()).collect()
    }

    /// Everything that this package is built with, as names.
    fn reached_from(&self, id: &String) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            for import in self.imports.get(id).into_iter().flatten() {
                if reached.insert(import) {
                    open.push(import);
                }
            }
        }
        reached.into_iter().map(|id| self.names[id].as_str()).collect()
    }
}

fn off_the_floors(graph: &Graph) -> Vec<String> {
    let ours: BTreeSet<&str> = graph.members().map(|(_, name)| name).collect();
    let mut findings = Vec::new();
    for (id, name) in graph.members().filter(|(_, name)| *name != "tests") {
        let Some((_, floor)) = FLOORS.iter().find(|(room, _)| *room == name) else {
            findings.push(format!("{name} is a room without a floor"));
            continue;
        };
        let allowed: BTreeSet<&str> = floor.iter().copied().collect();
        let imports: BTreeSet<&str> = graph.names_of(graph.imports.get(id)).intersection(&ours).copied().collect();
        // A room's tests may name what the room is built on anyway, however far down.
        let below = graph.reached_from(id);
        let in_tests = graph.names_of(graph.test_imports.get(id));
        let in_tests: BTreeSet<&str> = in_tests.intersection(&ours).copied().collect();
        findings.extend(imports.difference(&allowed).map(|import| format!("{name} imports {import}")));
        findings.extend(allowed.difference(&imports).map(|import| format!("{name} no longer imports {import}")));
        findings.extend(in_tests.difference(&below).map(|import| format!("{name} imports {import} in its tests")));
    }
    findings
}

fn reached_but_forbidden(graph: &Graph) -> Vec<String> {
    let mut findings = Vec::new();
    for (room, forbidden) in UNREACHABLE {
        let (id, _) = graph.members().find(|(_, name)| *name == room).expect("a member of that name");
        let reached = graph.reached_from(id);
        findings.extend(
            forbidden.iter().filter(|name| reached.contains(**name)).map(|name| format!("{room} reaches {name}")),
        );
    }
    findings
}

fn imported_by_another_room(graph: &Graph) -> Vec<String> {
    let mut findings = Vec::new();
    for (id, name) in graph.members() {
        let mut imports = graph.names_of(graph.imports.get(id));
        imports.extend(graph.names_of(graph.test_imports.get(id)));
        let astray = HOUSED.iter().filter(|(import, room)| *room != name && imports.contains(import));
        findings.extend(astray.map(|(import, room)| format!("{name} imports {import}, which lives in {room}")));
    }
    findings
}

/// `cargo run --release` builds with the features that all default members ask for; `tests` asks for bugs on purpose.
fn built_with_what_ships(graph: &Graph) -> Vec<String> {
    let ships = graph.members().filter(|(id, _)| graph.default_members.contains(*id));
    ships.filter(|(_, name)| *name == "tests").map(|(_, name)| format!("{name} is a default member")).collect()
}

#[test]
fn the_bugs_on_purpose_stay_out_of_what_ships() {
    clean("Leave it out of `default-members` in the root Cargo.toml:", &built_with_what_ships(&Graph::of_this_house()));
}

/// The floors as a page draws them: rows of a room and its imports, each name in backticks.
fn drawn(page: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let after = page.split("\n## The floors").nth(1).unwrap_or_default();
    let section = after.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let names = rows.map(|row| row.split('`').skip(1).step_by(2));
    names.filter_map(|mut names| Some((names.next()?, names.collect()))).collect()
}

fn drawn_otherwise(page: &str) -> Vec<String> {
    let drawn = drawn(page);
    let floors: BTreeMap<&str, BTreeSet<&str>> =
        FLOORS.iter().map(|(room, floor)| (*room, floor.iter().copied().collect())).collect();
    let rooms: BTreeSet<&&str> = drawn.keys().chain(floors.keys()).collect();
    let differs = rooms.into_iter().filter(|room| drawn.get(**room) != floors.get(**room));
    differs.map(|room| format!("{room} is drawn otherwise")).collect()
}

#[test]
fn the_floors_are_the_ones_of_the_page() {
    clean("ARCHITECTURE.md, \"The floors\":", &drawn_otherwise(&read("ARCHITECTURE.md")));
}

#[test]
fn our_crates_stand_on_exactly_the_floors_that_were_drawn() {
    clean(
        "A new line between two of our crates is a design decision; ARCHITECTURE.md, \"The floors\":",
        &off_the_floors(&Graph::of_this_house()),
    );
}

#[test]
fn the_relay_reaches_nothing_that_could_read_and_a_note_does_not_know_that_it_travels() {
    let graph = Graph::of_this_house();
    assert!(graph.members().any(|(_, name)| name == "server"), "the graph is empty");
    clean("Not even through others:", &reached_but_forbidden(&graph));
}

#[test]
fn automerge_and_uniffi_are_imported_by_one_room_each() {
    clean("These have one home each:", &imported_by_another_room(&Graph::of_this_house()));
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host").to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod planted {
    use super::*;
    use serde_json::json;

    /// The house as it should be, plus what a test plants: `(from, to, kind)`.
    fn house(planted: &[(&str, &str, Option<&str>)]) -> Graph {
        let ours = FLOORS.iter().map(|(name, _)| *name).chain(["tests"]);
        let others = ["automerge", "uniffi", "axum"];
        let names: Vec<&str> = ours.clone().chain(others).collect();
        let floors = FLOORS.iter().flat_map(|(from, to)| to.iter().map(|to| (*from, *to, None)));
        let edges: Vec<_> = floors.chain(planted.iter().copied()).collect();
        let node = |name: &&str| {
            let from_here = edges.iter().filter(|(from, ..)| from == name);
            let imports: Vec<_> =
                from_here.map(|(_, to, kind)| json!({"pkg": to, "dep_kinds": [{"kind": kind}]})).collect();
            json!({"id": name, "deps": imports})
        };
        Graph::new(&json!({
            "packages": names.iter().map(|name| json!({"id": name, "name": name})).collect::<Vec<_>>(),
            "workspace_members": ours.clone().collect::<Vec<_>>(),
            "workspace_default_members": ours.collect::<Vec<_>>(),
            "resolve": {"nodes": names.iter().map(node).collect::<Vec<_>>()},
        }))
    }

    #[test]
    fn the_house_as_drawn_is_clean() {
        let house = house(&[("documents", "automerge", None), ("ffi", "uniffi", None), ("server", "axum", None)]);
        assert!(off_the_floors(&house).is_empty() && reached_but_forbidden(&house).is_empty());
        assert!(imported_by_another_room(&house).is_empty());
    }

    #[test]
    fn a_new_line_between_two_rooms_is_found_in_code_and_in_tests() {
        assert_eq!(off_the_floors(&house(&[("spaces", "documents", None)])), ["spaces imports documents"]);
        let in_tests = house(&[("device", "server", Some("dev"))]);
        assert_eq!(off_the_floors(&in_tests), ["device imports server in its tests"]);
        assert!(off_the_floors(&house(&[("device", "protocol", Some("dev"))])).is_empty());
        assert_eq!(off_the_floors(&house(&[("server", "tests", None)])), ["server imports tests"]);
    }

    #[test]
    fn what_is_reached_through_others_is_found() {
        let through = house(&[("server", "axum", None), ("axum", "automerge", None)]);
        assert_eq!(reached_but_forbidden(&through), ["server reaches automerge"]);
        let build = house(&[("documents", "protocol", Some("build"))]);
        assert_eq!(reached_but_forbidden(&build), ["documents reaches protocol"]);
    }

    #[test]
    fn tests_among_what_ships_are_found() {
        let mut house = house(&[]);
        assert_eq!(built_with_what_ships(&house), ["tests is a default member"]);
        house.default_members.remove("tests");
        assert!(built_with_what_ships(&house).is_empty());
    }

    #[test]
    fn a_floor_that_is_drawn_otherwise_is_found() {
        let row = |(room, floor): &(&str, &[&str])| {
            format!("| `{room}` | {} |\n", floor.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
        };
        let page =
            format!("# A\n\n## The floors\n\n{}\n## B\n| `x` | `y` |\n", FLOORS.iter().map(row).collect::<String>());
        assert!(drawn_otherwise(&page).is_empty());
        assert_eq!(drawn_otherwise(&page.replace("| `device` | `app` |", "| `device` | `sync` |")).len(), 1);
        assert_eq!(drawn_otherwise("").len(), FLOORS.len());
    }

    #[test]
    fn a_crate_out_of_its_room_is_found() {
        let astray = house(&[("cli", "uniffi", None), ("tests", "automerge", Some("dev"))]);
        assert_eq!(imported_by_another_room(&astray).len(), 2);
    }
}
