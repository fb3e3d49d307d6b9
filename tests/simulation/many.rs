//! Many seeds on all cores.

use super::{Broken, Passed, Settings, run};
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Seeds that failed once: they run first, for ever.
pub const KNOWN: [u64; 13] = [39, 72, 121, 127, 215, 301, 386, 401, 440, 592, 1_903, 1_267_743_269, 1_267_743_371];

/// The same, of relays that lose everything or are set back.
pub const KNOWN_LOSSES: [u64; 5] = [13, 18, 1_615, 51_429, 3_161_375_996];

/// What came of many seeds.
#[derive(Debug, Default)]
pub struct Report {
    /// Those that ended well, by seed.
    pub passed: Vec<(u64, Passed)>,
    /// Those that did not, by seed.
    pub broken: Vec<Broken>,
}

/// Runs these seeds, each on a thread of its own core, and stops after `broken_max` failures.
pub fn run_many(seeds: Range<u64>, settings: Settings, broken_max: usize) -> Report {
    let (next, report) = (AtomicU64::new(seeds.start), Mutex::new(Report::default()));
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            let enough = report.lock().is_ok_and(|report| report.broken.len() >= broken_max);
            if seed >= seeds.end || enough {
                return;
            }
            let outcome = run(seed, settings);
            if let Ok(mut report) = report.lock() {
                match outcome {
                    Ok(passed) => report.passed.push((seed, passed)),
                    Err(broken) => report.broken.push(broken),
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let mut report = report.into_inner().unwrap_or_default();
    report.passed.sort_by_key(|(seed, _)| *seed);
    report.broken.sort_by_key(|broken| broken.seed);
    report
}

impl Report {
    /// Saved edits that were found again, over all runs.
    pub fn saved(&self) -> usize {
        self.passed.iter().map(|(_, passed)| passed.saved).sum()
    }

    /// How often a device told of a relay that had less than it had seen, over all runs.
    pub fn told(&self) -> usize {
        self.passed.iter().map(|(_, passed)| passed.told).sum()
    }

    /// Every failure on a line of its own, as the command that shows it again.
    pub fn failures(&self) -> String {
        self.broken.iter().flat_map(|broken| ["\n  ".to_owned(), broken.to_string()]).collect()
    }
}
