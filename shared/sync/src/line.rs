//! The one connection to a relay: when to open it, when it is dead, when to try again.
//!
//! A stream can go silent for ever (RELIABILITY, F4c). So a device says something at least every
//! [`HEARTBEAT_EVERY_MS`], expects an answer within [`ANSWER_WITHIN_MS`], and otherwise drops the line and comes back.

use crate::backoff::rest_ms;
use crate::replica::{Moment, Trouble};
use protocol::limits::{ANSWER_WITHIN_MS, HEARTBEAT_EVERY_MS};

const ANSWER_MS: i64 = ANSWER_WITHIN_MS.cast_signed();
const HEARTBEAT_MS: i64 = HEARTBEAT_EVERY_MS.cast_signed();
/// A line on which one space heard something that cannot be gives the others this long to hear theirs, in milliseconds:
/// what concerns the relay concerns them all, and so they all find out on the same lines.
const GRACE_MS: i64 = 300;
/// A line that is only renewed rests as after so many failures: soon, and not all devices at once.
const FAILURES_WHILE_IT_ANSWERS: u32 = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Not wanted.
    Off,
    /// Asked for, or open without a welcome yet; given up at this time.
    Opening { until_ms: i64 },
    /// Open; sign-ins are made under this nonce.
    Up { nonce: [u8; 32] },
    /// Tried again at this time.
    Resting { until_ms: i64 },
}

pub(crate) struct Line {
    pub(crate) state: State,
    pub(crate) trouble: Option<Trouble>,
    /// What to add to this device's clock to get the relay's, in milliseconds.
    pub(crate) clock_offset_ms: i64,
    failures: u32,
    heartbeat_at_ms: i64,
    answer_due_ms: Option<i64>,
    /// What came is not to be trusted: a fresh line takes its place from then on.
    condemned_ms: Option<i64>,
}

impl Line {
    pub(crate) fn new() -> Self {
        Self {
            state: State::Off,
            trouble: None,
            clock_offset_ms: 0,
            failures: 0,
            heartbeat_at_ms: 0,
            answer_due_ms: None,
            condemned_ms: None,
        }
    }

    /// Something came that cannot be: the next line may tell more.
    pub(crate) fn condemn(&mut self, now_ms: i64) {
        self.condemned_ms.get_or_insert(now_ms + GRACE_MS);
    }

    /// Something better is still going on.
    pub(crate) fn spare(&mut self, now_ms: i64) {
        self.condemned_ms = Some(now_ms + GRACE_MS);
    }

    pub(crate) fn is_condemned(&self, now_ms: i64) -> bool {
        self.condemned_ms.is_some_and(|at_ms| at_ms <= now_ms)
    }

    pub(crate) fn opening(&mut self, now_ms: i64) {
        self.condemned_ms = None;
        self.state = State::Opening { until_ms: now_ms + 2 * ANSWER_MS };
        self.answer_due_ms = None;
    }

    pub(crate) fn up(&mut self, nonce: [u8; 32], relay_now_ms: u64, now_ms: i64) {
        self.clock_offset_ms = i64::try_from(relay_now_ms).unwrap_or(i64::MAX).saturating_sub(now_ms);
        self.state = State::Up { nonce };
        self.trouble = None;
        self.heard();
        self.heartbeat_at_ms = now_ms + HEARTBEAT_MS;
    }

    /// The conversation went well for once: the next failure is the first again.
    pub(crate) fn worked(&mut self) {
        self.failures = 0;
    }

    /// Rests with growing jitter. `trouble` is shown until the line is up again.
    pub(crate) fn rest(&mut self, trouble: Option<Trouble>, moment: &mut Moment<'_>) {
        self.state = State::Resting { until_ms: moment.now_ms + rest_ms(self.failures, moment.rng) };
        self.failures = self.failures.saturating_add(1);
        self.trouble = trouble.or(self.trouble);
        self.answer_due_ms = None;
        self.condemned_ms = None;
    }

    /// The relay does answer, it is only a fresh line that is wanted: the next rest is a short one.
    pub(crate) fn answers(&mut self) {
        self.failures = self.failures.min(FAILURES_WHILE_IT_ANSWERS);
    }

    pub(crate) fn heard(&mut self) {
        self.answer_due_ms = None;
    }

    pub(crate) fn said(&mut self, now_ms: i64) {
        self.heartbeat_at_ms = now_ms + HEARTBEAT_MS;
        self.answer_due_ms.get_or_insert(now_ms + ANSWER_MS);
    }

    /// No sign of life in time?
    pub(crate) fn is_dead(&self, now_ms: i64) -> bool {
        match self.state {
            State::Opening { until_ms } => until_ms <= now_ms,
            State::Up { .. } => self.answer_due_ms.is_some_and(|due| due <= now_ms),
            State::Off | State::Resting { .. } => false,
        }
    }

    pub(crate) fn heartbeat_is_due(&self, now_ms: i64) -> bool {
        matches!(self.state, State::Up { .. }) && self.heartbeat_at_ms <= now_ms
    }

    pub(crate) fn next_ms(&self) -> Option<i64> {
        match self.state {
            State::Off => None,
            State::Opening { until_ms } | State::Resting { until_ms } => Some(until_ms),
            State::Up { .. } => {
                [Some(self.heartbeat_at_ms), self.answer_due_ms, self.condemned_ms].into_iter().flatten().min()
            }
        }
    }
}
