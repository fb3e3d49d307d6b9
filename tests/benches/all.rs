//! What does it cost, and how does the cost grow? `cargo benches [filter]`; see README.md.
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot go on stops"
)]

mod catch_up;
mod desk;
mod fields;
mod find;
mod keystroke;
mod measure;
mod opening;
mod people;
mod post;
mod relay;
mod spaces;
mod start_up;
mod take;

/// One question, and who answers it.
type Bench = (&'static str, fn());

const BENCHES: [Bench; 9] = [
    ("keystroke", keystroke::run),
    ("fields", fields::run),
    ("opening", opening::run),
    ("start-up", start_up::run),
    ("catch-up", catch_up::run),
    ("find", find::run),
    ("spaces", spaces::run),
    ("relay", relay::run),
    ("take", take::run),
];

fn main() {
    // Cargo adds flags of its own; what does not begin with a dash is our filter.
    let filter = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    measure::heading();
    for (name, run) in BENCHES.iter().filter(|(name, _)| name.contains(&filter)) {
        println!("\n{name}");
        run();
    }
}
