//! Is the house still the house?
//!
//! Reads `cargo metadata`, the manifests, the sources and the documents, and holds what ARCHITECTURE.md promises about
//! them. Every check is a function over text that returns what it found; beside each one stands a test that plants the
//! fault, so that no check passes because it looks at nothing.

mod documents;
mod floors;
mod invariants;
mod language;
mod lints;
mod machine;
mod manifests;
mod protocol;
mod purity;
mod repository;
mod rooms;
mod source;

/// Fails with every finding at once: a list is quicker to mend than one line a run.
fn clean(promise: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{promise}\n  {}\n", findings.join("\n  "));
}
