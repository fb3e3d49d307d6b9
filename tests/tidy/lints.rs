//! A lint is silenced in one place, and the place says why.

use super::clean;
use super::repository::{File, rust_files};

/// Attributes that silence a lint, whole.
fn silencing(source: &str) -> Vec<&str> {
    let starts = ["allow", "expect"].map(|name| [format!("#[{name}("), format!("#![{name}(")]).concat();
    let places = starts.iter().flat_map(|start| source.match_indices(start.as_str()).map(|(at, _)| at));
    places.map(|at| &source[at..source[at..].find(")]").map_or(source.len(), |end| at + end)]).collect()
}

fn without_a_reason(file: &File) -> Vec<String> {
    let silent = silencing(&file.text).into_iter().filter(|attribute| !attribute.contains("reason = "));
    silent.map(|attribute| format!("{}: {attribute})]", file.path)).collect()
}

#[test]
fn every_silenced_lint_says_why() {
    let sources = rust_files();
    let own = |file: &&File| file.path != "tests/tidy/lints.rs";
    let findings: Vec<String> = sources.iter().filter(own).flat_map(without_a_reason).collect();
    clean("Say why, with `reason = \"…\"`:", &findings);
}

#[test]
fn a_planted_silence_is_found() {
    let found = |text: &str| without_a_reason(&File { path: "a.rs".to_owned(), text: text.to_owned() }).len();
    assert_eq!(found("#[allow(dead_code)]\nfn a() {}"), 1);
    assert_eq!(found("#![expect(\n    clippy::all,\n)]"), 1);
    assert_eq!(found("#[expect(clippy::all, reason = \"because\")]"), 0);
    assert_eq!(found("#[cfg(test)]"), 0);
}
