//! Expected outputs in files: the bytes of the wire, and what each screen says.
//!
//! A difference is either a mistake or a decision. If it is a decision, `UPDATE_GOLDEN=1 cargo test -p tests golden`
//! writes the files anew, and the change to them is read like any other change.

mod before;
mod beside;
mod composed;
mod looks;
mod past;
mod practice;
mod sample;
mod seldom;
mod states;
mod vectors;
mod view;
mod wire;

use std::fs;
use std::path::Path;

/// Compares with `golden/<path>`, or writes it where `UPDATE_GOLDEN` is set.
fn check(path: &str, actual: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(path);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder of the golden files");
        fs::write(&file, actual).expect("a golden file that can be written");
    }
    let expected = read(path);
    let lines = expected.lines().zip(actual.lines()).enumerate();
    if let Some((at, (was, is))) = lines.into_iter().find(|(_, (was, is))| was != is) {
        panic!("golden/{path}, line {}:\n  expected {was}\n  found    {is}", at + 1);
    }
    assert_eq!(expected.lines().count(), actual.lines().count(), "golden/{path}: number of lines");
}

fn read(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(path);
    fs::read_to_string(file).unwrap_or_else(|error| panic!("golden/{path}: {error}; UPDATE_GOLDEN=1 makes it"))
}
