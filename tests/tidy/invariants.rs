//! Every invariant names the test that guards it, and that test is there.

use super::clean;
use super::repository::{File, files, rust_files};
use std::collections::BTreeSet;

const MARK: &str = "**Invariant:**";

/// Names of tests in backticks: facts in `snake_case`, so of several words.
fn named_tests(text: &str) -> Vec<&str> {
    let fact = |name: &&str| {
        name.matches('_').count() >= 3
            && name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
    };
    let names = text.split('`').skip(1).step_by(2).map(|path| path.rsplit("::").next().unwrap_or(path));
    names.filter(fact).collect()
}

/// The comment paragraphs that state an invariant, each as one text.
fn stated(source: &str) -> Vec<String> {
    let comment = |line: &str| {
        let line = line.trim_start();
        ["//!", "///", "//"].iter().find_map(|start| line.strip_prefix(start)).map(|text| text.trim().to_owned())
    };
    let lines: Vec<Option<String>> = source.lines().map(comment).collect();
    let begins = |line: &Option<String>| line.as_ref().is_some_and(|line| line.contains(MARK));
    let starts = lines.iter().enumerate().filter(|(_, line)| begins(line)).map(|(at, _)| at);
    let paragraph = |at: usize| {
        let rest = lines[at..].iter().map_while(Option::as_deref);
        rest.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    };
    starts.map(paragraph).collect()
}

fn unguarded(file: &File, tests: &BTreeSet<&str>) -> Vec<String> {
    let mut findings = Vec::new();
    for invariant in stated(&file.text) {
        let names = named_tests(&invariant);
        if names.is_empty() {
            findings.push(format!("{}: no test is named: {invariant}", file.path));
        }
        findings.extend(missing(&file.path, &names, tests));
    }
    findings
}

fn missing(path: &str, names: &[&str], tests: &BTreeSet<&str>) -> Vec<String> {
    let gone = names.iter().filter(|name| !tests.contains(**name));
    gone.map(|name| format!("{path} names {name}, and there is no such test")).collect()
}

fn functions(source: &str) -> impl Iterator<Item = &str> {
    let names = source.split("fn ").skip(1);
    names.filter_map(|rest| rest.split(|char: char| !char.is_alphanumeric() && char != '_').next())
}

#[test]
fn every_invariant_names_the_test_that_guards_it() {
    let sources = rust_files();
    let tests: BTreeSet<&str> = sources.iter().flat_map(|file| functions(&file.text)).collect();
    let own = |file: &&File| !file.path.starts_with("tests/tidy/");
    clean(
        "Name the test, and let it be there:",
        &sources.iter().filter(own).flat_map(|file| unguarded(file, &tests)).collect::<Vec<_>>(),
    );
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let all = files();
    let sources = all.iter().filter(|file| file.is(".rs"));
    let tests: BTreeSet<&str> = sources.flat_map(|file| functions(&file.text)).collect();
    let pages = all.iter().filter(|file| file.is(".md"));
    let findings: Vec<String> = pages.flat_map(|page| missing(&page.path, &named_tests(&page.text), &tests)).collect();
    clean("The document tells of a test that is gone:", &findings);
}

#[test]
fn an_unguarded_invariant_is_found() {
    let tests = BTreeSet::from(["the_guard_is_awake_at_night"]);
    let found = |comment: &str| {
        let text = format!("//! A module.\n//!\n{comment}\n\nfn a() {{}}\n");
        unguarded(&File { path: "a.rs".to_owned(), text }, &tests).len()
    };
    let mark = ["**Invari", "ant:**"].concat();
    assert_eq!(found(&format!("//! {mark} it holds\n//! (`the_guard_is_awake_at_night`).\n//!\n//! More.")), 0);
    assert_eq!(found(&format!("/// {mark} it holds.\n///\n/// `the_guard_is_awake_at_night`")), 1);
    assert_eq!(found(&format!("    // {mark} it holds (`the_guard_has_gone_home`).")), 1);
    assert_eq!(found("// It holds."), 0);
}
