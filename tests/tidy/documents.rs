//! The documents: every link leads somewhere, every room has a page.

use super::clean;
use super::repository::{File, files, root};
use std::collections::{BTreeMap, BTreeSet};

/// Targets of `[text](target)`, code left out.
fn links(markdown: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut links = Vec::new();
    for line in markdown.lines() {
        fenced ^= line.trim_start().starts_with("```");
        if !fenced {
            let targets = line.split('`').step_by(2).flat_map(|plain| plain.split("](").skip(1));
            links.extend(targets.filter_map(|target| Some(&target[..target.find(')')?])));
        }
    }
    links
}

/// The names that headings get as link targets.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let headings = markdown.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#').trim())).collect()
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_'));
    kept.map(|char| if char == ' ' { '-' } else { char }).flat_map(char::to_lowercase).collect()
}

/// `folder/../file` of a link in `page`, seen from the root; `None` for what lies outside.
fn target(page: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

fn dead_links(page: &File, anchors: &BTreeMap<String, BTreeSet<String>>, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let outside = |link: &&str| link.contains("://") || link.starts_with("mailto:");
    let dead = links(&page.text).into_iter().filter(|link| !outside(link)).filter(|link| {
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let path = if path.is_empty() { Some(page.path.clone()) } else { target(&page.path, path) };
        let known = |path: &String| anchor.is_empty() || anchors.get(path).is_none_or(|names| names.contains(anchor));
        !path.is_some_and(|path| exists(&path) && known(&path))
    });
    dead.map(|link| format!("{}: {link} leads nowhere", page.path)).collect()
}

/// Rooms are the folders with a manifest of their own.
fn rooms_without_a_page(paths: &[&str]) -> Vec<String> {
    let rooms = paths.iter().filter_map(|path| path.strip_suffix("/Cargo.toml"));
    let has = |room: &str, page: &str| paths.contains(&format!("{room}/{page}").as_str());
    let bare = rooms.filter(|room| !has(room, "README.md") && !has(room, "PROTOCOL.md"));
    bare.map(|room| format!("{room} has neither README.md nor PROTOCOL.md")).collect()
}

const CAPABILITIES: &str = "shared/app/CAPABILITIES.md";

/// The third column says where a capability lives: files, seen from the page.
fn rows_that_lead_nowhere(page: &File, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for row in page.text.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [number, what, homes, _] = cells[..] else {
            found.push(format!("{row}: four columns are asked for"));
            continue;
        };
        let named: Vec<&str> = homes.split('`').skip(1).step_by(2).collect();
        let is_there = |home: &&str| target(&page.path, home).is_some_and(|path| exists(&path));
        if named.is_empty() || !named.iter().all(is_there) {
            found.push(format!("{}, {what}: {homes} is no file", number.trim()));
        }
    }
    found
}

#[test]
fn every_capability_lives_in_files_that_are_there() {
    let page = files().into_iter().find(|file| file.path == CAPABILITIES).expect("the page is there");
    assert!(page.text.lines().filter(|line| line.starts_with("| ")).count() > 40, "hardly a row found");
    clean("Say where it lives:", &rows_that_lead_nowhere(&page, |path| root().join(path).is_file()));
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let pages: Vec<File> = files().into_iter().filter(|file| file.is(".md")).collect();
    let anchors: BTreeMap<_, _> = pages.iter().map(|page| (page.path.clone(), anchors(&page.text))).collect();
    assert!(pages.iter().map(|page| links(&page.text).len()).sum::<usize>() > 10, "hardly a link found");
    let findings: Vec<String> =
        pages.iter().flat_map(|page| dead_links(page, &anchors, |path| root().join(path).exists())).collect();
    clean("Mend or drop the link:", &findings);
}

#[test]
fn every_room_has_a_page() {
    let files = files();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    clean("Say what the room is for:", &rooms_without_a_page(&paths));
}

#[cfg(test)]
mod planted {
    use super::*;

    fn dead(text: &str) -> Vec<String> {
        let page = File { path: "shared/app/README.md".to_owned(), text: text.to_owned() };
        let anchors = BTreeMap::from([("PROTOCOL.md".to_owned(), anchors("# The wire\n## What is signed, exactly\n"))]);
        dead_links(&page, &anchors, |path| ["PROTOCOL.md", "shared/sync/README.md"].contains(&path))
    }

    #[test]
    fn a_link_to_nothing_is_found() {
        assert_eq!(dead("[a](../sync/README.md) [b](../gone.md)"), ["shared/app/README.md: ../gone.md leads nowhere"]);
        assert_eq!(dead("[a](../../../outside.md)").len(), 1);
        assert_eq!(
            dead("[a](../../PROTOCOL.md#what-is-signed) [b](../../PROTOCOL.md#what-is-signed-exactly)").len(),
            1
        );
    }

    #[test]
    fn a_capability_without_a_home_is_found() {
        let rows = "| number | what | where | test |\n|---|---|---|---|\n| 1 | a | `src/a.rs`, `../b.rs` | `t` |\n| 2 | b | the core | `t` |";
        let page = File { path: CAPABILITIES.to_owned(), text: rows.to_owned() };
        let found = rows_that_lead_nowhere(&page, |path| path == "shared/app/src/a.rs");
        assert_eq!(found, ["1, a: `src/a.rs`, `../b.rs` is no file", "2, b: the core is no file"]);
    }

    #[test]
    fn code_and_the_web_are_not_followed() {
        assert!(dead("`list[0](x)` [a](https://example.org)\n```text\n[b](gone)\n```\n").is_empty());
    }

    #[test]
    fn a_room_without_a_page_is_found() {
        let paths = ["Cargo.toml", "server/Cargo.toml", "server/README.md", "cli/Cargo.toml"];
        assert_eq!(rooms_without_a_page(&paths), ["cli has neither README.md nor PROTOCOL.md"]);
    }
}
