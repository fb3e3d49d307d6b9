//! The checkout as a list of files. Walks the folders itself, so that it works in an unpacked archive too, and leaves
//! out what `.gitignore` names.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file: its path below the root, with `/`, and what it says.
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    pub(super) fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The folder of the crate it belongs to, such as `shared/app` or `server`.
    pub(super) fn room(&self) -> &str {
        let depth = if self.path.starts_with("shared/") { 2 } else { 1 };
        self.path.match_indices('/').nth(depth - 1).map_or("", |(at, _)| &self.path[..at])
    }
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in a folder of the root")
}

pub(super) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All text files of the checkout, in a fixed order.
pub(super) fn files() -> Vec<File> {
    let ignored = Ignored::new(&read(".gitignore"));
    let mut paths = Vec::new();
    walk(root(), &ignored, &mut paths);
    paths.sort();
    let files: Vec<File> = paths.iter().filter_map(|path| text_file(path)).collect();
    assert!(files.len() > 50, "only {} text files found: this is not the checkout", files.len());
    files
}

pub(super) fn rust_files() -> Vec<File> {
    files().into_iter().filter(|file| file.is(".rs")).collect()
}

fn text_file(path: &Path) -> Option<File> {
    let text = String::from_utf8(fs::read(path).ok()?).ok()?;
    let below = path.strip_prefix(root()).ok()?;
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Some(File { path: parts.join("/"), text })
}

fn walk(folder: &Path, ignored: &Ignored, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.map(|entry| entry.expect("a folder that lists its entries")) {
        let (path, kind) = (entry.path(), entry.file_type().expect("an entry of a known kind"));
        if ignored.matches(&entry.file_name().to_string_lossy()) {
            continue;
        }
        if kind.is_dir() {
            walk(&path, ignored, paths);
        } else if kind.is_file() {
            paths.push(path);
        }
    }
}

/// The plain patterns that our `.gitignore` uses: names of files or folders, and `*.ending`.
struct Ignored(Vec<String>);

impl Ignored {
    fn new(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let names = lines.map(|line| line.trim_matches('/').to_owned());
        Self(names.chain([".git".to_owned()]).collect())
    }

    fn matches(&self, name: &str) -> bool {
        self.0.iter().any(|pattern| match pattern.strip_prefix('*') {
            Some(ending) => name.ends_with(ending),
            None => name == pattern,
        })
    }
}

#[test]
fn what_git_ignores_is_not_read() {
    let ignored = Ignored::new("target/\n# a comment\n\n*.pyc\n.DS_Store\n");
    for name in ["target", "a.pyc", ".DS_Store", ".git"] {
        assert!(ignored.matches(name), "{name}");
    }
    for name in ["targets", "a.py", ".github", "a comment"] {
        assert!(!ignored.matches(name), "{name}");
    }
}

#[test]
fn a_file_knows_its_room() {
    let room = |path: &str| File { path: path.to_owned(), text: String::new() }.room().to_owned();
    assert_eq!(room("shared/app/src/lib.rs"), "shared/app");
    assert_eq!(room("server/src/lib.rs"), "server");
    assert_eq!(room("README.md"), "");
}
