#!/usr/bin/env bash
# automerge 0.12.0: saying the same again is no change, so a deletion elsewhere wins against it.
#
# Guess: a `put` is an edit. Whoever sets a field to the value that it has says "so it shall be", and a partner who deletes the field at
#   the same time meets that: the value stays, as it does for any two who edit and delete at once.
# So it is: a `put` of the value that is there makes no operation, and `commit` says that there was nothing. After the merge the field is
#   gone. Setting it to something else and back again makes operations, and it stays.
# So here: to confirm is an act of its own, with a record of its own (a time, a version), never the same value once more.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$work/target}"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "automerge-same-value"
version = "0.0.0"
edition = "2024"

[dependencies]
automerge = "=0.12.0"

[profile.dev]
debug = 0

[workspace]
TOML
cat >src/main.rs <<'RUST'
use automerge::{AutoCommit, ROOT, ReadDoc, transaction::Transactable};

/// Ada says these values of a place, one after the other, while Grace deletes it; then both meet.
fn meet(said: &[&str]) -> (bool, Option<String>) {
    let mut ada = AutoCommit::new();
    ada.put(ROOT, "place", "café").expect("a field");
    ada.commit();
    let mut grace = ada.fork();
    for value in said {
        ada.put(ROOT, "place", *value).expect("a field");
    }
    let changed = ada.commit().is_some();
    grace.delete(ROOT, "place").expect("the field");
    ada.merge(&mut grace).expect("a merge");
    (changed, ada.get(ROOT, "place").expect("a document").map(|(value, _)| value.to_string()))
}

fn main() {
    for said in [&["café"][..], &["call"], &["call", "café"]] {
        println!("said {said:?}: changed, and afterwards: {:?}", meet(said));
    }
}
RUST
cargo run -q >seen

diff - seen <<'SEEN'
said ["café"]: changed, and afterwards: (false, None)
said ["call"]: changed, and afterwards: (true, Some("\"call\""))
said ["call", "café"]: changed, and afterwards: (true, Some("\"café\""))
SEEN
cat seen
echo "as it was seen"
