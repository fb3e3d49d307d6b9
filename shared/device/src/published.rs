//! The newest view, as the core thread left it for everybody to fetch.
//!
//! A bell carries no data: it says "come and fetch", once until somebody has. A shell that was rung and does not fetch
//! hears nothing more, so it also fetches at its start and when a screen is made anew.

use crate::{Shell, WaitError};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(crate) struct Published<View> {
    slot: Mutex<Slot<View>>,
    changed: Condvar,
}

struct Slot<View> {
    view: Arc<View>,
    /// Counts the views, so that a waiter sees that another one has come.
    number: u64,
    /// Rung and not fetched since.
    rung: bool,
    stopped: bool,
}

impl<View: Default> Default for Published<View> {
    fn default() -> Self {
        let slot = Slot { view: Arc::default(), number: 0, rung: false, stopped: false };
        Self { slot: Mutex::new(slot), changed: Condvar::new() }
    }
}

impl<View> Published<View> {
    /// Puts a new view in its place and rings, unless a ring is still unanswered. For the core thread.
    pub(crate) fn publish(&self, view: View, shell: &dyn Shell) {
        let ring = {
            let mut slot = self.slot();
            slot.view = Arc::new(view);
            slot.number += 1;
            !std::mem::replace(&mut slot.rung, true)
        };
        self.changed.notify_all();
        if ring {
            shell.render();
        }
    }

    /// The newest view; a later one rings again.
    pub(crate) fn fetch(&self) -> Arc<View> {
        let mut slot = self.slot();
        slot.rung = false;
        slot.view.clone()
    }

    /// No view will come any more.
    pub(crate) fn stop(&self) {
        self.slot().stopped = true;
        self.changed.notify_all();
    }

    /// Waits for a view of which `fact` is true. The bell is not touched.
    pub(crate) fn wait(&self, deadline: Duration, fact: impl Fn(&View) -> bool) -> Result<Arc<View>, WaitError> {
        let begin = Instant::now();
        let mut slot = self.slot();
        loop {
            let (view, number) = (slot.view.clone(), slot.number);
            // `fact` runs without the lock: it may be slow, or ask for a view itself.
            drop(slot);
            if fact(&view) {
                return Ok(view);
            }
            let left = deadline.saturating_sub(begin.elapsed());
            let same = |slot: &mut Slot<View>| slot.number == number && !slot.stopped;
            let waited = self.changed.wait_timeout_while(self.slot(), left, same);
            let (now, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            slot = now;
            if slot.number == number {
                return Err(if timeout.timed_out() { WaitError::TimedOut } else { WaitError::Stopped });
            }
        }
    }

    // Nothing panics while holding it; and if it did, a view is whole at every moment.
    fn slot(&self) -> MutexGuard<'_, Slot<View>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::SeqCst;

    #[derive(Default)]
    struct Rings(AtomicU32);

    impl Shell for Rings {
        fn render(&self) {
            self.0.fetch_add(1, SeqCst);
        }
        fn stopped(&self) {}
    }

    #[test]
    fn it_rings_once_until_fetched() {
        let (published, shell) = (Published::default(), Rings::default());

        for view in 1..=5 {
            published.publish(view, &shell);
        }
        assert_eq!(shell.0.load(SeqCst), 1);
        assert_eq!(*published.fetch(), 5);

        published.publish(6, &shell);
        assert_eq!(shell.0.load(SeqCst), 2);
    }

    #[test]
    fn a_waiter_hears_of_a_view_even_if_nobody_answered_the_bell() {
        let (published, shell) = (Arc::new(Published::default()), Rings::default());
        let waiter = std::thread::spawn({
            let published = published.clone();
            move || published.wait(Duration::from_mins(1), |view| *view == 3)
        });

        for view in 1..=3 {
            published.publish(view, &shell);
        }

        assert_eq!(waiter.join().unwrap().as_deref(), Ok(&3));
    }

    #[test]
    fn a_waiter_is_told_that_the_core_has_stopped_or_that_time_is_up() {
        let published = Published::<u32>::default();
        assert_eq!(published.wait(Duration::ZERO, |_| false), Err(WaitError::TimedOut));

        published.stop();
        assert_eq!(published.wait(Duration::from_mins(1), |_| false), Err(WaitError::Stopped));
    }
}
