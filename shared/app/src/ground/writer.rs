//! Batches on their way to the disk, strictly in order: one write at a time, everything that gathered meanwhile in the next.
//!
//! A write that could not be done is done again before any later one, so an older value never replaces a newer one.

use crate::ground::effect::StoreFault;
use sync::Ticket;
use sync::store::Batch;

const RETRY_FIRST_MS: i64 = 1_000;

const RETRY_LONGEST_MS: i64 = 30_000;

/// What waits for a batch.
#[derive(Clone, Copy)]
pub(crate) enum After {
    /// The replica asked for it.
    Ticket(Ticket),
    /// A delivery of this space was in it.
    Delivered(protocol::SpaceId),
}

#[derive(Default)]
pub(crate) struct Writer {
    gathered: Job,
    writing: Option<Job>,
    fault: Option<StoreFault>,
    retry_at_ms: Option<i64>,
    failures: u32,
}

#[derive(Default, Clone)]
struct Job {
    batch: Batch,
    after: Vec<After>,
    /// Holds something that a person did.
    of_a_person: bool,
}

impl Writer {
    /// What a person did here. "Saved here" waits for it.
    pub(crate) fn push(&mut self, batch: Batch) {
        self.gathered.of_a_person |= !batch.is_empty();
        self.gathered.batch.append(batch);
    }

    /// What came from others, or is this device's own housekeeping.
    pub(crate) fn push_quietly(&mut self, batch: Batch, after: Option<After>) {
        self.gathered.batch.append(batch);
        self.gathered.after.extend(after);
    }

    /// Whatever is on its way is waited for from now on, whoever it is of: the app goes to the background, or ends.
    pub(crate) fn is_awaited(&mut self) {
        self.gathered.of_a_person |= !self.gathered.batch.is_empty();
        if let Some(job) = &mut self.writing {
            job.of_a_person = true;
        }
    }

    /// The next batch to write, if none is being written.
    pub(crate) fn next(&mut self, now_ms: i64) -> Option<Batch> {
        if self.retry_at_ms.is_some_and(|at| at <= now_ms) {
            self.retry_at_ms = None;
            return self.writing.as_ref().map(|job| job.batch.clone());
        }
        let nothing = self.gathered.batch.is_empty() && self.gathered.after.is_empty();
        if self.writing.is_some() || nothing {
            return None;
        }
        let job = std::mem::take(&mut self.gathered);
        let batch = job.batch.clone();
        self.writing = Some(job);
        Some(batch)
    }

    pub(crate) fn written(&mut self) -> Vec<After> {
        self.fault = None;
        self.failures = 0;
        self.writing.take().map(|job| job.after).unwrap_or_default()
    }

    pub(crate) fn failed(&mut self, fault: StoreFault, now_ms: i64) {
        let wait_ms = (RETRY_FIRST_MS << self.failures.min(10)).min(RETRY_LONGEST_MS);
        self.failures = self.failures.saturating_add(1);
        self.fault = Some(fault);
        self.retry_at_ms = Some(now_ms + wait_ms);
    }

    pub(crate) fn is_idle(&self) -> bool {
        self.writing.is_none() && self.gathered.batch.is_empty() && self.gathered.after.is_empty()
    }

    /// Does something wait for the write that is under way?
    pub(crate) fn holds_back(&self) -> bool {
        self.writing.is_some() && !self.gathered.batch.is_empty()
    }

    /// Something that a person did is not on the disk yet.
    pub(crate) fn is_saving(&self) -> bool {
        self.gathered.of_a_person || self.writing.as_ref().is_some_and(|job| job.of_a_person)
    }

    pub(crate) fn fault(&self) -> Option<StoreFault> {
        self.fault
    }

    pub(crate) fn retry_at_ms(&self) -> Option<i64> {
        self.retry_at_ms
    }
}
