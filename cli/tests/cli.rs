//! The program as a person or a script meets it: arguments in, lines and an exit code out.
//!
//! Every command is a process of its own, so what one shows was on the disk when another ended.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests end the test by panicking"
)]

#[path = "cli/alone.rs"]
mod alone;
#[path = "cli/before.rs"]
mod before;
#[path = "cli/bench.rs"]
mod bench;
#[path = "cli/camera.rs"]
mod camera;
#[path = "cli/devices.rs"]
mod devices;
#[path = "cli/fake_relay.rs"]
mod fake_relay;
#[path = "cli/find.rs"]
mod find;
#[path = "cli/german.rs"]
mod german;
#[path = "cli/language.rs"]
mod language;
#[path = "cli/nearby.rs"]
mod nearby;
#[path = "cli/people.rs"]
mod people;
#[path = "cli/practice.rs"]
mod practice;
#[path = "cli/recovery.rs"]
mod recovery;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/relay_trouble.rs"]
mod relay_trouble;
#[path = "cli/sessions.rs"]
mod sessions;
#[path = "cli/take.rs"]
mod take;
#[cfg(target_os = "linux")]
#[path = "cli/terminal.rs"]
mod terminal;
#[path = "cli/together.rs"]
mod together;
#[path = "cli/tour.rs"]
mod tour;
