//! The effects of the core on a real device: disk, network, time and chance.
//!
//! One thread enters the core ([`queue`]), one works the store ([`store`]), one the relays ([`network`]), one the timer
//! ([`timer`]). Nothing here decides anything about the notebook: that is `app`. Nothing here knows a phone: shells
//! reach a [`Device`] through `ffi`, programs at a desk directly.

mod backup;
mod clock;
mod error;
pub mod find;
mod folder;
mod key;
mod network;
mod published;
mod queue;
mod running;
mod store;
mod text;
mod timer;

pub use backup::{BACKUP_BYTES_MAX, BackupError, open as open_backup, seal as seal_backup};
pub use error::{KeyError, OpenError, WaitError};
pub use folder::{Holder, holds_a_notebook, usual_folder};
pub use key::{DeviceKey, KeyFile, passphrase_key};

use app::relay::event::RelayEvent;
use app::relay::view::Saved;
use app::{Turnabout, UiEvent, ViewModel};
use running::Running;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// What the core calls. Both are called on a thread of the core: post to your own and return at once, and do not drop
/// the [`Device`] in there.
pub trait Shell: Send + Sync {
    /// Something has changed: fetch with [`Device::view`]. Rings once until then.
    fn render(&self);
    /// The core has stopped on a fault of ours. What was saved is safe; open again.
    fn stopped(&self);
}

/// A core that runs, with its disk, network, clock and chance.
///
/// Dropping it saves what was typed last, ends every thread and lets the folder go.
pub struct Device {
    running: Running<Turnabout>,
    /// How many events the shell has posted.
    posted: AtomicU64,
    /// The last save was waited for already.
    has_waited: bool,
    /// What the next splice of a field makes.
    makes: AtomicU64,
}

/// A disk that does not answer cannot hold a closing app for longer.
const CLOSE_WITHIN: Duration = Duration::from_secs(5);

/// The longest deadline of [`Device::close`]: about what a phone leaves a program that has gone to the background.
pub const CLOSE_WITHIN_MAX: Duration = Duration::from_secs(30);

/// What came of closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// Everything is on the disk, and the folder is free.
    Saved,
    /// The folder is free; what was typed last is not on the disk, which is full or does not take it.
    NotSaved,
    /// The core had stopped on a fault of ours. What was saved before is safe, and the folder is free.
    Stopped,
    /// The deadline passed. It goes on closing by itself, and the folder is free once the disk has answered.
    TimedOut,
}

impl Device {
    /// Opens the profile in `folder`, and makes it where there is none.
    pub fn open(folder: &Path, key: DeviceKey, shell: Arc<dyn Shell>) -> Result<Self, OpenError> {
        let running = Running::open(Turnabout, folder, key, shell)?;
        Ok(Self { running, posted: AtomicU64::new(0), has_waited: false, makes: AtomicU64::new(text::FIRST) })
    }

    /// Tells the core what a person did. Posts and returns.
    pub fn update(&self, event: UiEvent) {
        self.posted.fetch_add(1, Ordering::SeqCst);
        self.running.update(event);
    }

    /// The newest view. Never waits for the core; the shell is rung again from here on.
    pub fn view(&self) -> Arc<ViewModel> {
        self.running.published.fetch()
    }

    /// Waits until `fact` is true of the newest view, for shells without a loop of their own. Not for a [`Shell`]'s calls.
    pub fn wait(&self, deadline: Duration, fact: impl Fn(&ViewModel) -> bool) -> Result<Arc<ViewModel>, WaitError> {
        self.running.published.wait(deadline, fact)
    }

    /// Saves what was typed last, ends, and says what came of it within this deadline, at most [`CLOSE_WITHIN_MAX`].
    pub fn close(mut self, deadline: Duration) -> Closed {
        let (begun, deadline) = (Instant::now(), deadline.min(CLOSE_WITHIN_MAX));
        let closed = self.save(deadline);
        // What this deadline was too short for is waited for behind it.
        self.has_waited = closed != Closed::TimedOut;
        // The store ends after its last write, which a disk that does not answer holds up: not on this thread, then.
        let (end, ended) = mpsc::channel();
        let ending = thread::Builder::new().name("ending".to_owned()).spawn(move || {
            drop(self);
            let _ = end.send(());
        });
        // Without a thread it has ended here, unseen.
        drop(ending);
        let left = deadline.saturating_sub(begun.elapsed());
        if ended.recv_timeout(left).is_ok() { closed } else { Closed::TimedOut }
    }

    /// Waits until everything that was done is on the disk, also where a write is under way.
    fn save(&self, deadline: Duration) -> Closed {
        self.update(UiEvent::Relay(RelayEvent::Flush));
        let posted = self.posted.load(Ordering::SeqCst);
        match self.wait(deadline, |view| view.handled >= posted && view.sync.saved != Saved::Saving) {
            Ok(view) if view.sync.saved == Saved::Here => Closed::Saved,
            Ok(_) => Closed::NotSaved,
            Err(WaitError::TimedOut) => Closed::TimedOut,
            Err(WaitError::Stopped) => Closed::Stopped,
        }
    }
}

impl Drop for Device {
    /// Everything that was done reaches the disk before the core ends.
    fn drop(&mut self) {
        // A shell that lets go inside `render` would wait for itself.
        if !self.has_waited && !self.running.is_core_thread() {
            self.save(CLOSE_WITHIN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::people::event::PeopleEvent;

    const LONG: Duration = Duration::from_mins(1);

    struct Silent;

    impl Shell for Silent {
        fn render(&self) {}
        fn stopped(&self) {}
    }

    fn open(folder: &Path) -> Result<Device, OpenError> {
        Device::open(folder, DeviceKey::from_bytes([3; 32]), Arc::new(Silent))
    }

    fn begins(device: &Device) {
        device.update(UiEvent::People(PeopleEvent::Begin { name: "Ada".to_owned() }));
    }

    fn is_ada(device: &Device) -> bool {
        device.wait(LONG, |view| view.today.name == "Ada").is_ok()
    }

    #[test]
    fn closing_says_that_all_is_saved_and_leaves_the_folder_free() {
        let folder = tempfile::tempdir().unwrap();
        let device = open(folder.path()).unwrap();
        begins(&device);

        assert_eq!(device.close(CLOSE_WITHIN_MAX), Closed::Saved);

        assert!(is_ada(&open(folder.path()).unwrap()));
    }

    #[test]
    fn a_deadline_that_is_too_short_is_told_and_nothing_is_lost_by_it() {
        let folder = tempfile::tempdir().unwrap();
        let device = open(folder.path()).unwrap();
        begins(&device);

        assert_eq!(device.close(Duration::ZERO), Closed::TimedOut);

        let begun = Instant::now();
        let again = loop {
            match open(folder.path()) {
                Err(OpenError::InUse { .. }) if begun.elapsed() < LONG => thread::yield_now(),
                opened => break opened.unwrap(),
            }
        };
        assert!(is_ada(&again));
    }
}
