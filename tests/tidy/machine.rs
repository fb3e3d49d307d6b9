//! Nothing in the files may hang on one machine: no absolute paths of somebody's checkout, no package mirror's address.

use super::clean;
use super::repository::{File, files};

/// Where checkouts and homes lie on machines. Put together here, so that this file does not find itself.
fn folders() -> [String; 4] {
    ["work", "root", "home", "Users"].map(|name| format!("/{name}/"))
}

/// Hosts that package clients talk to; which one is a machine's own setting.
fn hosts() -> [String; 6] {
    [
        ["static.crates", "io"],
        ["index.crates", "io"],
        ["pypi", "org"],
        ["registry.npmjs", "org"],
        ["repo1.maven", "org"],
        ["proxy.golang", "org"],
    ]
    .map(|parts| parts.join("."))
}

fn tied_to_a_machine(file: &File) -> Vec<String> {
    let (folders, hosts) = (folders(), hosts());
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        let folder = folders.iter().find(|folder| is_in(line, folder));
        let host = hosts.iter().find(|host| line.contains(*host));
        findings.extend(folder.or(host).map(|name| format!("{}:{number} names {name}", file.path)));
    }
    findings
}

fn is_in(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| starts_a_path(&line[..at]) && is_a_name(&line[at + folder.len()..]))
}

/// One letter is an example's home, nobody's.
fn is_a_name(after: &str) -> bool {
    after.chars().take_while(|char| char.is_alphanumeric()).count() > 1
}

/// A path that begins here is absolute; below a variable or in the middle of another path it is not.
fn starts_a_path(before: &str) -> bool {
    !before.ends_with(|char: char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | '}' | ')' | '/' | ':'))
}

#[test]
fn no_file_is_tied_to_one_machine() {
    let findings: Vec<String> = files().iter().flat_map(tied_to_a_machine).collect();
    clean("Name no folder of one machine and no package mirror:", &findings);
}

#[test]
fn a_planted_path_or_mirror_is_found() {
    let found = |text: String| tied_to_a_machine(&File { path: "a.md".to_owned(), text }).len();
    for folder in folders() {
        assert_eq!(found(format!("cd {folder}main")), 1, "{folder}");
        assert_eq!(found(format!("\"{folder}main\"")), 1, "{folder}");
        assert_eq!(found(format!("{folder}a/notes")), 0, "an example");
        let elsewhere = ["https://example.org", "$HOME", "notes"].map(|before| format!("{before}{folder}main"));
        assert_eq!(found(elsewhere.join(" ")), 0, "{folder}");
    }
    for host in hosts() {
        assert_eq!(found(format!("https://{host}/simple")), 1, "{host}");
    }
}
