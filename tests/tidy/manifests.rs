//! What the `Cargo.toml`s must say. Read as text: the comments matter here, and a parser drops them.

use super::clean;
use super::repository::{File, files, read};

const ROOT: &str = "Cargo.toml";

/// The binding generator: a workspace of its own, so that its features never reach the library. The one exception.
const GENERATOR: &str = "shared/ffi/generator/Cargo.toml";

/// Those of this workspace.
fn manifests() -> Vec<File> {
    files().into_iter().filter(|file| file.is("Cargo.toml") && file.path != GENERATOR).collect()
}

/// The lines of one section, its heading left out.
fn section<'a>(manifest: &'a str, heading: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = manifest.lines().skip_while(move |line| line.trim() != heading).skip(1);
    lines.take_while(|line| !line.starts_with('['))
}

/// `name` of a line like `name = …` or `name.workspace = true`.
fn key(line: &str) -> Option<&str> {
    let end = line.find(['=', '.', ' '])?;
    Some(line[..end].trim()).filter(|key| !key.is_empty() && !line.starts_with('#'))
}

/// Dependencies that no comment stands above. One comment may speak for the lines that follow it without a gap.
fn without_a_reason(manifest: &str, heading: &str) -> Vec<String> {
    let mut explained = false;
    let mut findings = Vec::new();
    for line in section(manifest, heading) {
        explained = line.starts_with('#') || (explained && !line.trim().is_empty());
        findings.extend(key(line).filter(|_| !explained).map(|name| format!("{name} has no reason above it")));
    }
    findings
}

fn dependencies(root: &str) -> Vec<&str> {
    section(root, "[workspace.dependencies]").filter_map(key).collect()
}

/// Dependencies that no member imports.
fn unused(root: &str, members: &[&str]) -> Vec<String> {
    let imported = |name: &str| members.iter().any(|manifest| manifest.lines().any(|line| key(line) == Some(name)));
    dependencies(root).into_iter().filter(|name| !imported(name)).map(|name| format!("nobody imports {name}")).collect()
}

/// What a member imports without naming it anywhere in its source.
fn idle(manifest: &File, sources: &[File]) -> Vec<String> {
    let room = manifest.path.trim_end_matches("/Cargo.toml");
    let headings = ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"];
    let imports = headings.iter().flat_map(|heading| section(&manifest.text, heading)).filter_map(key);
    let named = |name: &str| {
        let name = name.replace('-', "_");
        sources.iter().any(|file| file.room() == room && file.text.contains(&name))
    };
    imports.filter(|name| !named(name)).map(|name| format!("{room} imports {name} and never names it")).collect()
}

fn without_unwinding(root: &str) -> Vec<String> {
    let missing = ["[profile.dev]", "[profile.release]"]
        .into_iter()
        .filter(|profile| !section(root, profile).any(|line| line.trim() == "panic = \"unwind\""));
    missing.map(|profile| format!("{profile} does not say panic = \"unwind\"")).collect()
}

fn aborting(file: &File) -> Vec<String> {
    let aborts = |line: &str| line.replace(' ', "").contains(&["panic=\"", "abort\""].concat());
    let lines = file.text.lines().filter(|line| aborts(line));
    lines.map(|line| format!("{}: {}", file.path, line.trim())).collect()
}

fn without_the_lints(manifest: &File) -> Vec<String> {
    let shares = section(&manifest.text, "[lints]").any(|line| line.trim() == "workspace = true");
    if shares { vec![] } else { vec![format!("{} does not share the workspace's lints", manifest.path)] }
}

#[test]
fn every_dependency_has_its_reason_beside_it() {
    assert!(dependencies(&read(ROOT)).len() > 20, "the section was not found");
    clean("Say why, in the line above:", &without_a_reason(&read(ROOT), "[workspace.dependencies]"));
}

#[test]
fn the_generator_stands_alone_behind_the_same_walls_and_speaks_the_librarys_version() {
    let (root, generator) = (read(ROOT), read(GENERATOR));
    clean("Say why, in the line above:", &without_a_reason(&generator, "[dependencies]"));
    assert_eq!(section(&generator, "[workspace]").find_map(key), None, "no members, nobody else's features");
    for heading in ["[workspace.lints.rust]", "[workspace.lints.clippy]"] {
        let own = heading.replace("workspace.", "");
        for wall in ["unsafe_code", "pedantic", "unwrap_used"] {
            let line = |text: &str, at: &str| section(text, at).find(|line| key(line) == Some(wall)).map(str::to_owned);
            assert_eq!(line(&generator, &own), line(&root, heading), "{own}: {wall}");
        }
    }
    let version = |text: &str, name: &str| {
        let line = text.lines().find(|line| key(line) == Some(name)).unwrap_or_default();
        line.split('"').nth(1).map(str::to_owned)
    };
    assert_eq!(
        version(&generator, "uniffi_bindgen"),
        version(&root, "uniffi"),
        "generated code and library are of one version"
    );
}

#[test]
fn every_dependency_is_imported_and_named() {
    let all = manifests();
    let members: Vec<&File> = all.iter().filter(|file| file.path != ROOT).collect();
    let texts: Vec<&str> = members.iter().map(|file| file.text.as_str()).collect();
    let sources: Vec<File> = files().into_iter().filter(|file| file.is(".rs")).collect();
    let mut findings = unused(&read(ROOT), &texts);
    findings.extend(members.iter().flat_map(|manifest| idle(manifest, &sources)));
    clean("What nobody uses goes:", &findings);
}

#[test]
fn a_panic_unwinds_in_every_profile_so_that_hostile_bytes_can_be_caught() {
    let mut findings = without_unwinding(&read(ROOT));
    findings.extend(files().iter().filter(|file| file.is(".toml")).flat_map(aborting));
    clean("A panic must unwind (`catch_unwind` is a defence here):", &findings);
}

#[test]
fn every_crate_shares_the_lint_wall() {
    let members: Vec<File> = manifests().into_iter().filter(|file| file.path != ROOT).collect();
    assert!(members.len() >= 10, "only {} manifests found", members.len());
    let findings: Vec<String> = members.iter().flat_map(without_the_lints).collect();
    clean("Add `[lints]` with `workspace = true`:", &findings);
}

#[cfg(test)]
mod planted {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_dependency_without_a_reason_is_found() {
        let root =
            "[workspace.dependencies]\n# Two of a kind.\na = \"1\"\nb = \"2\"\n\nc = \"3\"\n[other]\nd = \"4\"\n";
        assert_eq!(without_a_reason(root, "[workspace.dependencies]"), ["c has no reason above it"]);
    }

    #[test]
    fn a_dependency_that_nobody_uses_is_found() {
        let root = "[workspace.dependencies]\n# Why.\nserde = \"1\"\n# Why.\nrusty-nail = \"2\"\n";
        assert_eq!(unused(root, &["[dependencies]\nserde.workspace = true\n"]), ["nobody imports rusty-nail"]);
        assert!(unused(root, &["serde.workspace = true\nrusty-nail.workspace = true\n"]).is_empty());
        let manifest = file("cli/Cargo.toml", "[dependencies]\nserde.workspace = true\nrusty-nail.workspace = true\n");
        let sources = [file("cli/src/a.rs", "use serde::Serialize;"), file("server/src/a.rs", "use rusty_nail;")];
        assert_eq!(idle(&manifest, &sources), ["cli imports rusty-nail and never names it"]);
    }

    #[test]
    fn a_profile_that_may_abort_is_found() {
        let silent = "[profile.dev]\nopt-level = 1\n[profile.release]\npanic = \"unwind\"\n";
        assert_eq!(without_unwinding(silent).len(), 1);
        let abort = ["[profile.x]\npanic = \"", "abort\"\n"].concat();
        assert_eq!(aborting(&file("Cargo.toml", &abort)).len(), 1);
    }

    #[test]
    fn a_crate_outside_the_lint_wall_is_found() {
        assert_eq!(without_the_lints(&file("a/Cargo.toml", "[package]\nname = \"a\"\n")).len(), 1);
        assert_eq!(without_the_lints(&file("a/Cargo.toml", "[lints]\nworkspace = true\n")).len(), 0);
    }
}
