//! From open to closed. A shell may close while somebody still holds the object: it is empty from then on, and every call
//! to it is harmless.

use app::session::event::Notebook;
use app::{UiEvent, ViewModel};
use device::Device;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Who is told when closing is over, on a thread of its own: post to the main thread and return.
#[uniffi::export(with_foreign)]
pub trait WhenClosed: Send + Sync {
    /// It is over; called once.
    fn closed(&self, outcome: CloseOutcome);
}

/// What came of closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CloseOutcome {
    /// Everything is on the disk, and the folder is free.
    Saved,
    /// The folder is free; what was typed last is not on the disk, which is full or does not take it.
    NotSaved,
    /// The core had stopped on a fault of ours. What was saved before is safe, and the folder is free.
    Stopped,
    /// The deadline passed. It goes on closing by itself; the folder is free once the disk has answered.
    TimedOut,
}

impl From<device::Closed> for CloseOutcome {
    fn from(closed: device::Closed) -> Self {
        match closed {
            device::Closed::Saved => Self::Saved,
            device::Closed::NotSaved => Self::NotSaved,
            device::Closed::Stopped => Self::Stopped,
            device::Closed::TimedOut => Self::TimedOut,
        }
    }
}

/// How far closing is, for shells that look rather than listen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ClosingState {
    /// It is open.
    Open,
    /// What was typed last is being saved.
    Closing,
    /// It is over.
    Closed {
        /// What came of it.
        outcome: CloseOutcome,
    },
}

enum State {
    Open(Device),
    Closing(Vec<Arc<dyn WhenClosed>>),
    Closed(CloseOutcome),
}

/// A device until it is closed, and nothing afterwards.
pub(crate) struct UntilClosed {
    state: Mutex<State>,
    ended: Condvar,
}

impl UntilClosed {
    pub(crate) fn new(device: Device) -> Arc<Self> {
        Arc::new(Self { state: Mutex::new(State::Open(device)), ended: Condvar::new() })
    }

    /// Does nothing once it is closing.
    pub(crate) fn update(&self, event: UiEvent) {
        if let State::Open(device) = &*self.state() {
            device.update(event);
        }
    }

    /// The version that was seen, once it is closing: what the field shows is nobody's any more.
    pub(crate) fn splice_text(
        &self,
        session: String,
        notebook: Notebook,
        seen: u64,
        (at, removed, inserted): (u32, u32, String),
    ) -> u64 {
        match &*self.state() {
            State::Open(device) => device.splice_text(session, notebook, seen, at, removed, inserted),
            State::Closing(_) | State::Closed(_) => seen,
        }
    }

    /// Empty once it is closing: nothing of the notebook stays in memory for whoever forgot to let go.
    pub(crate) fn view(&self) -> Arc<ViewModel> {
        match &*self.state() {
            State::Open(device) => device.view(),
            State::Closing(_) | State::Closed(_) => Arc::default(),
        }
    }

    pub(crate) fn stands(&self) -> ClosingState {
        match &*self.state() {
            State::Open(_) => ClosingState::Open,
            State::Closing(_) => ClosingState::Closing,
            State::Closed(outcome) => ClosingState::Closed { outcome: *outcome },
        }
    }

    /// Closes on another thread. Whoever asks while that goes on, or afterwards, is told as well.
    pub(crate) fn close(self: &Arc<Self>, deadline: Duration, told: Option<Arc<dyn WhenClosed>>) {
        let mut state = self.state();
        match &mut *state {
            State::Closing(waiting) => waiting.extend(told),
            State::Closed(outcome) => {
                let outcome = *outcome;
                // Not on this thread: a shell is called back the same way each time.
                drop(thread::Builder::new().spawn(move || tell(told, outcome)));
            }
            State::Open(_) => {
                let closing = State::Closing(told.into_iter().collect());
                let State::Open(device) = std::mem::replace(&mut *state, closing) else { return };
                drop(state);
                let this = self.clone();
                let work = move || this.end(device.close(deadline).into());
                if thread::Builder::new().name("closing".to_owned()).spawn(work).is_err() {
                    // Without a thread the device went as it does when it is dropped, and nobody saw how.
                    self.end(CloseOutcome::TimedOut);
                }
            }
        }
    }

    /// Waits until closing is over, or this long.
    pub(crate) fn wait(&self, deadline: Duration) -> CloseOutcome {
        let is_open = |state: &mut State| !matches!(state, State::Closed(_));
        let waited = self.ended.wait_timeout_while(self.state(), deadline, is_open);
        match &*waited.unwrap_or_else(PoisonError::into_inner).0 {
            State::Closed(outcome) => *outcome,
            State::Open(_) | State::Closing(_) => CloseOutcome::TimedOut,
        }
    }

    /// Waits for a fact.
    #[cfg(test)]
    pub(crate) fn seen(&self, fact: impl Fn(&ViewModel) -> bool) {
        let State::Open(device) = &*self.state() else { panic!("it is closed") };
        device.wait(Duration::from_secs(30), fact).expect("it comes true");
    }

    fn end(&self, outcome: CloseOutcome) {
        let before = std::mem::replace(&mut *self.state(), State::Closed(outcome));
        self.ended.notify_all();
        if let State::Closing(waiting) = before {
            tell(waiting, outcome);
        }
    }

    // Nothing panics while holding it; and if it did, a state is whole at every moment.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell(waiting: impl IntoIterator<Item = Arc<dyn WhenClosed>>, outcome: CloseOutcome) {
    waiting.into_iter().for_each(|it| it.closed(outcome));
}
