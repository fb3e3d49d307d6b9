//! Taking and printing times: every single sample is kept, so that the slow ones show.

use std::time::{Duration, Instant};

/// What stands above the figures.
pub fn heading() {
    println!("{:<52} {:>8} {:>11} {:>11} {:>11}", "", "samples", "median", "p99", "least");
}

/// One line of figures about these samples.
pub fn line(what: &str, mut samples: Vec<Duration>) {
    assert!(!samples.is_empty(), "{what}: nothing was measured");
    samples.sort_unstable();
    // The nearest rank: of fewer than 100 samples, the 99th percentile is the highest.
    let at = |percent: usize| show(samples[(samples.len() * percent).div_ceil(100).max(1) - 1]);
    println!("  {what:<50} {:>8} {:>11} {:>11} {:>11}", samples.len(), at(50), at(99), at(0));
}

/// Something beside the times, such as how much of it there was.
pub fn note(text: &str) {
    println!("  {text}");
}

/// Runs `once` for warmth, then `count` times, and keeps what it says each took.
pub fn samples(count: usize, mut once: impl FnMut() -> Duration) -> Vec<Duration> {
    let warm_up = (count / 10).clamp(1, 100);
    for _ in 0..warm_up {
        once();
    }
    (0..count).map(|_| once()).collect()
}

/// How long this takes, and what came of it. The result is dropped by the caller, outside the time.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let result = std::hint::black_box(work());
    (began.elapsed(), result)
}

fn show(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        ..1_000.0 => format!("{micros:.1} µs"),
        ..1_000_000.0 => format!("{:.2} ms", micros / 1e3),
        _ => format!("{:.2} s", micros / 1e6),
    }
}
