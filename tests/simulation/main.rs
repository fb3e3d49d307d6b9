//! Long runs of the simulation: `cargo simulate --seeds 10000`, and one seed again: `cargo simulate --seed 135`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use std::process::ExitCode;
use std::time::Instant;
use tests::simulation::Settings;
use tests::simulation::losses::Loss;
use tests::simulation::many::run_many;

const USAGE: &str = "cargo simulate [--seed N | --first N --seeds N] [--tell] [--forgetful-relay] [--relay-loses-all] \
                     [--relay-set-back] [--forgets-on-ack]";
/// After this many failures a run stops: more of them would say the same.
const BROKEN_MAX: usize = 20;

struct Wish {
    first: u64,
    seeds: u64,
    settings: Settings,
}

fn main() -> ExitCode {
    let Some(wish) = wish(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let started = Instant::now();
    let report = run_many(wish.first..wish.first + wish.seeds, wish.settings, BROKEN_MAX);
    let (ran, seconds) = (report.passed.len() + report.broken.len(), started.elapsed().as_secs_f64());
    for broken in &report.broken {
        println!("{broken}");
    }
    println!(
        "{ran} seeds from {} in {seconds:.1} s: {} failed, {} saved edits found again, {} losses told of",
        wish.first,
        report.broken.len(),
        report.saved(),
        report.told()
    );
    if let [(seed, passed)] = report.passed.as_slice() {
        println!("seed {seed}: fingerprint {:016x}", passed.fingerprint);
    }
    if report.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn wish(mut arguments: impl Iterator<Item = String>) -> Option<Wish> {
    let mut wish = Wish { first: 1, seeds: 1_000, settings: Settings::default() };
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next()?.parse::<u64>().ok();
        match argument.as_str() {
            "--seed" => (wish.first, wish.seeds) = (number()?, 1),
            "--first" => wish.first = number()?,
            "--seeds" => wish.seeds = number()?,
            "--tell" => wish.settings.tells = true,
            "--relay-loses-all" => wish.settings.loss = Some(Loss::Everything),
            "--relay-set-back" => wish.settings.loss = Some(Loss::SetBack),
            "--forgetful-relay" => wish.settings.forgetful_relay = true,
            "--forgets-on-ack" => wish.settings.forgets_on_ack = true,
            _ => return None,
        }
    }
    Some(wish)
}
