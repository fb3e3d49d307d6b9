//! The simulation's share of every test run. Long runs: `cargo simulate --seeds 100000`.

use std::process::Command;
use tests::simulation::losses::Loss;
use tests::simulation::many::{KNOWN, KNOWN_LOSSES, run_many};
use tests::simulation::{Settings, run};

/// Enough to meet every kind of trouble many times over.
const SEEDS: u64 = 500;
/// Runs of relays that lose what they have, each way (RELIABILITY, I-8 and I-9).
const SEEDS_WITH_LOSSES: u64 = 200;
/// A seeded bug must show within this many (RELIABILITY, I-32).
const SEEDS_FOR_A_BUG: u64 = 1_000;
/// … and as what it is among its first failures.
const FAILURES_OF_A_BUG: usize = 5;

#[test]
fn nothing_saved_is_lost_and_all_agree_whatever_happens() {
    for seed in KNOWN {
        let outcome = run(seed, Settings::default());
        assert!(outcome.is_ok(), "it failed once and fails again:\n  {}", outcome.unwrap_err());
    }
    let first = first_seed();
    println!("seeds {first} to {} (SIMULATION_FIRST_SEED={first} runs them again)", first + SEEDS - 1);
    let report = run_many(first..first + SEEDS, Settings::default(), 10);

    assert!(report.broken.is_empty(), "{}", report.failures());
    println!("{} saved edits found everywhere they belong", report.saved());
    assert!(report.saved() > 10_000, "the runs wrote too little to show anything: {} edits", report.saved());
}

/// Every device that had seen more has told of it, or another one had healed the relay before it looked; all logs are one; a
/// device that comes in then has everything. See `simulation/losses.rs`.
fn losses_are_noticed_and_healed(loss: Loss) {
    let settings = Settings { loss: Some(loss), ..Settings::default() };
    let again = KNOWN_LOSSES.iter().filter_map(|seed| run(*seed, settings).err()).map(|broken| broken.to_string());
    assert_eq!(again.collect::<Vec<_>>(), [""; 0], "it failed once and fails again");
    let first = first_seed();
    let report = run_many(first..first + SEEDS_WITH_LOSSES, settings, 10);
    assert!(report.broken.is_empty(), "{}", report.failures());
    assert!(report.told() > 100, "the relay lost too little to show anything: {}", report.told());
    assert!(report.saved() > 5_000, "the runs wrote too little to show anything: {} edits", report.saved());
}

#[test]
fn a_relay_that_loses_its_disk_is_refilled_and_a_new_device_gets_everything() {
    losses_are_noticed_and_healed(Loss::Everything);
}

#[test]
fn a_relay_that_is_set_back_or_forked_is_noticed_by_all_who_had_seen_more_and_healed() {
    losses_are_noticed_and_healed(Loss::SetBack);
}

#[test]
fn the_same_seed_twice_is_the_same_run() {
    let first = first_seed();
    let [once, twice] = [(); 2].map(|()| run_many(first..first + 10, Settings::default(), 10));
    assert!(once.broken.is_empty(), "{}", once.failures());
    assert_eq!(once.passed, twice.passed);
    assert_ne!(once.passed[0].1.fingerprint, once.passed[1].1.fingerprint, "two seeds are two runs");
}

#[test]
fn an_outbox_that_forgets_on_ack_is_caught() {
    let forgetful = Settings { forgetful_relay: true, ..Settings::default() };
    let with_bug = Settings { forgets_on_ack: true, ..forgetful };
    let caught = run_many(1..SEEDS_FOR_A_BUG + 1, with_bug, FAILURES_OF_A_BUG);
    // The bug may first show as a device that takes its own forgotten edit for somebody else's; below, the same seeds pass
    // without it.
    // A document whose first change was lost refuses every edit.
    let shows = |what: &str| what.starts_with("I-4") || what.starts_with("I-1") || what.ends_with("Damaged");
    let broken = caught.broken.iter().find(|broken| shows(&broken.what));
    let broken = broken.unwrap_or_else(|| panic!("no seed shows it as a lost edit: {}", caught.failures()));
    println!("caught: {broken}");

    let healthy = run_many(1..broken.seed.max(20) + 1, forgetful, 1);
    println!("the same seeds without the bug: {} pass", healthy.passed.len());
    assert!(healthy.broken.is_empty(), "{}", healthy.failures());
}

/// From the environment, else from the commit, so that every commit tries new seeds and the same one always the same.
fn first_seed() -> u64 {
    let given = std::env::var("SIMULATION_FIRST_SEED").ok().and_then(|seed| seed.parse().ok());
    given.or_else(seed_of_commit).unwrap_or(1)
}

fn seed_of_commit() -> Option<u64> {
    let git = Command::new("git").args(["rev-parse", "--short=8", "HEAD"]).output().ok()?;
    u64::from_str_radix(String::from_utf8(git.stdout).ok()?.trim(), 16).ok()
}
