//! Which words may stand in which room's source.

use super::clean;
use super::repository::{File, rust_files};
use super::source::{code, has_word, is_test, names, shipped};

/// The rooms whose code is a function of its events: same events, same result.
const PURE: [&str; 9] = [
    "shared/protocol",
    "shared/content",
    "shared/documents",
    "shared/paper",
    "shared/codes",
    "shared/spaces",
    "shared/sync",
    "shared/app",
    "shared/words",
];

/// Clocks, disks, sockets, threads and dice.
const IMPURE: [&str; 9] = [
    "tokio",
    "std::fs",
    "std::net",
    "SystemTime::now",
    "Instant::now",
    "getrandom",
    "OsRng",
    "ActorId::random",
    "thread::spawn",
];

/// Words that only one room may use.
const HOUSED: [(&str, &str); 3] =
    [("automerge", "shared/documents"), ("uniffi", "shared/ffi"), ("unsafe", "shared/ffi")];

/// What a work in progress leaves behind.
const UNFINISHED: [&str; 3] = ["todo!", "unimplemented!", "dbg!"];

fn impure(file: &File) -> Vec<String> {
    if !PURE.contains(&file.room()) || !file.path.contains("/src/") || is_test(&file.path) {
        return Vec::new();
    }
    let code = shipped(&file.text);
    IMPURE.iter().filter(|name| names(&code, name)).map(|name| format!("{} names {name}", file.path)).collect()
}

fn out_of_its_room(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let astray = HOUSED.iter().filter(|(word, room)| file.room() != *room && has_word(&code, word));
    astray.map(|(word, room)| format!("{} names {word}, which lives in {room}", file.path)).collect()
}

fn unfinished(file: &File) -> Vec<String> {
    let code = code(&file.text);
    UNFINISHED.iter().filter(|name| names(&code, name)).map(|name| format!("{} has a {name}", file.path)).collect()
}

fn misplaced(file: &File) -> Vec<String> {
    if file.path.ends_with("/mod.rs") {
        vec![format!("{} should be a file named for its module", file.path)]
    } else {
        vec![]
    }
}

fn each(check: impl Fn(&File) -> Vec<String>) -> Vec<String> {
    rust_files().iter().flat_map(check).collect()
}

#[test]
fn same_events_same_result_the_pure_rooms_name_no_clock_disk_socket_or_dice() {
    clean("The core is a function; the world comes in as events:", &each(impure));
}

#[test]
fn automerge_uniffi_and_unsafe_code_each_live_in_one_room() {
    clean("These have one home each:", &each(out_of_its_room));
}

#[test]
fn nothing_is_left_unfinished() {
    clean("Finish it or leave it out:", &each(unfinished));
}

#[test]
fn modules_are_files_with_their_own_name() {
    clean("`note.rs` and `note/…`, never `mod.rs`:", &each(misplaced));
}

#[cfg(test)]
mod planted {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn every_impure_name_is_found_in_every_pure_room_but_not_in_its_tests() {
        for room in PURE {
            for name in IMPURE {
                let planted = format!("fn a() {{ {name}(); }}");
                let path = format!("{room}/src/lib.rs");
                assert_eq!(impure(&file(&path, &planted)).len(), 1, "{name} in {room}");
                assert!(impure(&file(&path, &format!("#[cfg(test)]\nmod tests {{ {planted} }}"))).is_empty());
                assert!(impure(&file(&path, &format!("// {planted}"))).is_empty());
            }
        }
        for path in ["shared/device/src/lib.rs", "shared/app/examples/a.rs", "shared/app/src/a/tests.rs"] {
            assert!(impure(&file(path, "fn a() { std::fs::read(b) }")).is_empty(), "{path}");
        }
    }

    #[test]
    fn a_word_out_of_its_room_is_found() {
        for (word, room) in HOUSED {
            let planted = format!("fn a() {{ {word} {{ }} }}");
            assert_eq!(out_of_its_room(&file("cli/src/main.rs", &planted)).len(), 1, "{word}");
            assert!(out_of_its_room(&file(&format!("{room}/src/lib.rs"), &planted)).is_empty());
        }
    }

    #[test]
    fn unfinished_work_and_a_mod_rs_are_found() {
        for word in UNFINISHED {
            assert_eq!(unfinished(&file("cli/src/a.rs", &format!("fn a() {{ {word}() }}"))).len(), 1, "{word}");
        }
        assert_eq!(misplaced(&file("cli/src/a/mod.rs", "")).len(), 1);
        assert!(misplaced(&file("cli/src/a.rs", "mod a;")).is_empty());
    }
}
