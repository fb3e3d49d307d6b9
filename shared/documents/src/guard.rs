//! Panics of Automerge are caught, and say nothing.
//!
//! Automerge 0.12 panics on some valid-looking bytes (RELIABILITY.md, F1), and a panic's message may hold a piece of
//! text. So every call into it goes through [`caught`]. Aborts are not panics: what could exhaust the stack or the
//! memory is refused before, see `limits`.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// A panic was caught. Its payload is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Panicked;

thread_local! {
    static HUSHED: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// Installs, once, a panic hook that stays silent for panics caught in here and hands all others to the hook before it.
///
/// It comes by itself with the first document. A shell that sets a hook of its own should do so first and then call this.
pub fn hush_panics() {
    // The hook cannot be changed while this thread unwinds; then the next call does it.
    if std::thread::panicking() {
        return;
    }
    HOOK.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !HUSHED.get() {
                previous(info);
            }
        }));
    });
}

/// Runs `work`; a panic inside becomes an error and prints nothing.
///
/// The caller promises that what `work` may leave half-done is dropped or repaired when this fails.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    hush_panics();
    let outer = HUSHED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    HUSHED.set(outer);
    result.map_err(|_| Panicked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error_and_the_next_call_works() {
        assert_eq!(caught(|| assert!(!HUSHED.get(), "never printed")), Err(Panicked));
        assert_eq!(caught(|| 7), Ok(7));
        assert!(!HUSHED.get());
    }
}
