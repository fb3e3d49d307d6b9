//! How much was done of what is limited in time. What a restart forgets here, it may forget: whoever was limited begins
//! with a full bucket again.

use super::{Allowance, ConnectionId};
use crate::refuse;
use protocol::{PublicKey, Refusal, SpaceId};
use std::collections::BTreeMap;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Counted {
    /// New entries of a space, restores and boxes among them; a repeat costs nothing.
    Appends(SpaceId),
    /// New entries of a member key.
    AppendsOf(SpaceId, PublicKey),
    /// New control entries of a member key.
    ControlEntriesOf(SpaceId, PublicKey),
    /// Bytes of restores.
    RestoredBytes(SpaceId),
    /// Boxes that a connection asks for.
    BoxTriesOf(ConnectionId),
    /// Boxes that anybody asks for.
    BoxTries,
}

/// One cost: of what, how much may be, how much is wanted.
pub(super) type Cost = (Counted, Allowance, u32);

#[derive(Debug, Default)]
pub(super) struct Rates {
    buckets: BTreeMap<Counted, Bucket>,
}

impl Rates {
    /// Pays all of it, or nothing: the first that cannot be paid says how long to wait.
    pub(super) fn spend(&mut self, now_ms: u64, costs: &[Cost]) -> Result<(), Refusal> {
        for (counted, allowance, amount) in costs {
            let wait_ms = self.bucket(*counted, *allowance, now_ms).wait_ms(*amount, now_ms);
            wait_ms.map_or(Ok(()), |wait_ms| Err(refuse::not_before(wait_ms)))?;
        }
        for (counted, allowance, amount) in costs {
            self.bucket(*counted, *allowance, now_ms).take(*amount);
        }
        Ok(())
    }

    fn bucket(&mut self, counted: Counted, allowance: Allowance, now_ms: u64) -> &mut Bucket {
        let bucket = self.buckets.entry(counted).or_insert_with(|| Bucket::full(allowance, now_ms));
        bucket.refill(now_ms);
        bucket
    }

    /// A full bucket says no more than none.
    pub(super) fn forget_old(&mut self, now_ms: u64) {
        self.buckets.retain(|_, bucket| {
            bucket.refill(now_ms);
            !bucket.is_full() || bucket.opens_ms > now_ms
        });
    }
}

/// Counts in parts: one of what is allowed is `within_ms` parts, and a millisecond brings `count` of them.
#[derive(Debug)]
struct Bucket {
    allowance: Allowance,
    parts: u64,
    filled_ms: u64,
    opens_ms: u64,
}

impl Bucket {
    fn full(allowance: Allowance, now_ms: u64) -> Self {
        Self { allowance, parts: parts(allowance, allowance.burst), filled_ms: now_ms, opens_ms: 0 }
    }

    fn is_full(&self) -> bool {
        self.parts >= parts(self.allowance, self.allowance.burst)
    }

    fn refill(&mut self, now_ms: u64) {
        let Some(passed_ms) = now_ms.checked_sub(self.filled_ms) else {
            // The clock was set back: begin anew rather than lock somebody out until the old hour returns.
            *self = Self::full(self.allowance, now_ms);
            return;
        };
        let gained = passed_ms.saturating_mul(self.allowance.count.into());
        self.parts = self.parts.saturating_add(gained).min(parts(self.allowance, self.allowance.burst));
        self.filled_ms = now_ms;
    }

    /// How long to wait for this much, if it is not there now. Who was told to wait finds the bucket closed until then.
    fn wait_ms(&mut self, amount: u32, now_ms: u64) -> Option<u64> {
        let Allowance { count, within_ms, burst, reopens_with } = self.allowance;
        if self.opens_ms > now_ms {
            return Some(self.opens_ms - now_ms);
        }
        if count == 0 || burst == 0 {
            return Some(within_ms);
        }
        if self.parts >= parts(self.allowance, amount.min(burst)) {
            return None;
        }
        let wanted = parts(self.allowance, amount.max(reopens_with).min(burst));
        let wait_ms = wanted.saturating_sub(self.parts).div_ceil(count.into()).max(1);
        self.opens_ms = now_ms.saturating_add(wait_ms);
        Some(wait_ms)
    }

    /// More than the bucket holds empties it.
    fn take(&mut self, amount: u32) {
        self.parts = self.parts.saturating_sub(parts(self.allowance, amount));
    }
}

fn parts(allowance: Allowance, amount: u32) -> u64 {
    allowance.within_ms.saturating_mul(amount.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHAT: Counted = Counted::BoxTries;

    fn wait(rates: &mut Rates, allowance: Allowance, now_ms: u64) -> Option<u64> {
        rates.spend(now_ms, &[(WHAT, allowance, 1)]).err().and_then(|refusal| refusal.retry_after_ms)
    }

    #[test]
    fn a_burst_passes_at_once_and_then_what_time_brings() {
        let allowance = Allowance { count: 60, within_ms: 60_000, burst: 100, reopens_with: 1 };
        let mut rates = Rates::default();
        assert!((0..100).all(|_| wait(&mut rates, allowance, 0).is_none()));
        assert_eq!(wait(&mut rates, allowance, 0), Some(1_000));
        assert_eq!(wait(&mut rates, allowance, 1_000), None);
        assert_eq!(wait(&mut rates, allowance, 1_000), Some(1_000));
    }

    #[test]
    fn who_was_told_to_wait_is_not_overtaken_by_what_they_sent_behind_it() {
        let allowance = Allowance { count: 60, within_ms: 60_000, burst: 100, reopens_with: 16 };
        let mut rates = Rates::default();
        (0..100).for_each(|_| assert_eq!(wait(&mut rates, allowance, 0), None));
        assert_eq!(wait(&mut rates, allowance, 0), Some(16_000));
        assert_eq!(wait(&mut rates, allowance, 15_999), Some(1), "though fifteen would be there");
        assert!((0..16).all(|_| wait(&mut rates, allowance, 16_000).is_none()));
    }

    #[test]
    fn what_cannot_be_paid_in_full_costs_nothing() {
        let (much, little) = (Allowance::of(5, 1_000), Allowance::of(1, 1_000));
        let mut rates = Rates::default();
        let space = Counted::Appends(SpaceId([1; 16]));
        assert!(rates.spend(0, &[(space, much, 4), (WHAT, little, 1)]).is_ok());
        assert!(rates.spend(0, &[(space, much, 1), (WHAT, little, 1)]).is_err());
        assert!(rates.spend(0, &[(space, much, 1)]).is_ok());
    }

    #[test]
    fn more_than_fits_passes_when_all_is_there() {
        let mut rates = Rates::default();
        let small = Allowance::of(10, 1_000);
        assert!(rates.spend(0, &[(WHAT, small, 50)]).is_ok());
        assert!(rates.spend(1, &[(WHAT, small, 1)]).is_err());
    }

    #[test]
    fn nothing_is_nothing_and_no_limit_is_none() {
        let mut rates = Rates::default();
        assert_eq!(wait(&mut rates, Allowance::of(0, 60_000), 0), Some(60_000));
        let mut rates = Rates::default();
        assert!((0..1_000).all(|_| wait(&mut rates, Allowance::UNLIMITED, 7).is_none()));
    }

    #[test]
    fn a_rested_bucket_is_forgotten_and_a_closed_one_is_not() {
        let allowance = Allowance::of(1, 1_000);
        let mut rates = Rates::default();
        wait(&mut rates, allowance, 0);
        wait(&mut rates, allowance, 500);
        rates.forget_old(999);
        assert_eq!(rates.buckets.len(), 1);
        rates.forget_old(1_000);
        assert_eq!(rates.buckets.len(), 0);
    }
}
