//! Wakes the core at the time that it asked for.

use crate::queue::{CoreQueue, Notebook};
use app::{Event, Timestamp, WakeAt};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{io, thread};

/// The longest single sleep. The wall clock may be set, and a device may sleep while our wait stands still; so it is
/// looked at again at least this often.
const SLEEP_MAX: Duration = Duration::from_mins(1);

/// Takes wishes; a later one replaces an earlier.
pub(crate) struct TimerLane(Sender<WakeAt>);

impl TimerLane {
    pub(crate) fn handle(&self, wish: WakeAt) {
        // Fails only when the timer's thread has ended, at the very end.
        let _ = self.0.send(wish);
    }
}

pub(crate) fn start<A: Notebook>(
    queue: CoreQueue<A>,
    clock: impl Fn() -> Timestamp + Send + 'static,
) -> io::Result<(TimerLane, JoinHandle<()>)> {
    let (sender, wishes) = channel();
    let work = move || run(&queue, &wishes, clock);
    Ok((TimerLane(sender), thread::Builder::new().name("timer".to_owned()).spawn(work)?))
}

fn run<A: Notebook>(queue: &CoreQueue<A>, wishes: &Receiver<WakeAt>, clock: impl Fn() -> Timestamp) {
    let mut wish: Option<WakeAt> = None;
    loop {
        // Without a wish there is nothing to compare the clock with, so it is not looked at.
        let Some(WakeAt { at }) = wish else {
            let Ok(first) = wishes.recv() else { return };
            wish = Some(first);
            continue;
        };
        let before = clock();
        match wishes.recv_timeout(sleep(before, at)) {
            Ok(newer) => wish = Some(newer),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                let now = clock();
                // A clock that was set back makes the time that was asked for mean something else: the core says anew.
                if at <= now || now < before {
                    wish = None;
                    queue.post(Event::Woke { now });
                }
            }
        }
    }
}

fn sleep(now: Timestamp, until: Timestamp) -> Duration {
    let left_ms = u64::try_from(until.0.saturating_sub(now.0)).unwrap_or(0);
    Duration::from_millis(left_ms).min(SLEEP_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queue::tests::{Heard, probe};
    use std::sync::Arc;
    use std::sync::atomic::AtomicI64;
    use std::sync::atomic::Ordering::SeqCst;

    #[test]
    fn a_single_sleep_is_short_enough_to_notice_a_clock_that_was_set() {
        assert_eq!(sleep(Timestamp(0), Timestamp(i64::MAX)), SLEEP_MAX);
        assert_eq!(sleep(Timestamp(5), Timestamp(30)), Duration::from_millis(25));
        assert_eq!(sleep(Timestamp(i64::MAX), Timestamp(i64::MIN)), Duration::ZERO);
    }

    #[test]
    fn it_wakes_at_the_time_or_later_and_never_before() {
        // A clock of our own that moves on by 2 ms whenever somebody looks.
        let time = Arc::new(AtomicI64::new(0));
        let probe = probe();
        let clock = move || Timestamp(time.fetch_add(2, SeqCst));
        let (timer, _thread) = start(probe.queue.clone(), clock).unwrap();

        timer.handle(WakeAt { at: Timestamp(9) });

        assert!(matches!(probe.next(), Heard::Woke(now) if now >= Timestamp(9)));
    }

    #[test]
    fn a_clock_that_is_set_back_wakes_the_core_to_say_anew() {
        let readings = Arc::new(AtomicI64::new(0));
        let probe = probe();
        let clock = move || Timestamp(if readings.fetch_add(1, SeqCst) == 0 { 1_000_000 } else { 5 });
        let (timer, _thread) = start(probe.queue.clone(), clock).unwrap();

        timer.handle(WakeAt { at: Timestamp(1_000_001) });

        assert!(matches!(probe.next(), Heard::Woke(Timestamp(5))));
    }

    #[test]
    fn a_later_wish_replaces_an_earlier_one() {
        let probe = probe();
        let (timer, thread) = start(probe.queue.clone(), || Timestamp(100)).unwrap();

        timer.handle(WakeAt { at: Timestamp(i64::MAX) });
        timer.handle(WakeAt { at: Timestamp(100) });
        assert!(matches!(probe.next(), Heard::Woke(Timestamp(100))));

        drop(timer);
        thread.join().unwrap();
        probe.end();
        assert!(probe.rest().is_empty(), "the replaced wish must not be heard");
    }
}
