//! What is going to happen, by time; what is due at the same time happens in the order in which it was planned.

use super::device::Device;
use crate::world::network::Way;
use app::ground::index::{FindOperation, FindOutcome};
use app::{Loss, StoreOperation, StoreOutcome};
use crux_core::Request;
use std::collections::BTreeMap;

/// Something that is going to happen. What concerns a process carries the number of its life: a crash ends a life, and
/// what was meant for it happens to nobody.
pub(crate) enum Happening {
    /// The disk has finished its oldest piece of work.
    DiskDone { device: Device, life: u64 },
    /// … and says so.
    DiskAnswers { device: Device, life: u64, request: Request<StoreOperation>, outcome: StoreOutcome },
    /// … or what was looked for.
    DiskFound { device: Device, life: u64, request: Request<FindOperation>, outcome: FindOutcome },
    /// An alarm goes off, unless it was set anew.
    Wakes { device: Device, life: u64, wish: u64 },
    /// A device that may not or cannot connect is told so.
    Unreachable { device: Device, life: u64, relay: String },
    /// A connection reaches the relay.
    Opens { line: u64 },
    /// The device learns that its connection stands.
    Opened { line: u64 },
    /// A message reaches an end of its line.
    Arrives { line: u64, way: Way, message: Vec<u8>, counted: bool },
    /// The device's messages of this frame are handed to the app.
    Drains { device: Device, life: u64 },
    /// The device learns that its connection is gone.
    LostAtDevice { line: u64, why: Loss },
    /// The relay learns that a connection is gone.
    LostAtRelay { line: u64 },
    /// The relay syncs what it has gathered and answers.
    RelayCommits { life: u64 },
    /// The relay looks at its clock.
    RelayTicks { life: u64 },
}

#[derive(Default)]
pub(crate) struct Queue {
    planned: BTreeMap<(u64, u64), Happening>,
    number: u64,
}

impl Queue {
    pub(crate) fn plan(&mut self, at_ms: u64, happening: Happening) {
        self.planned.insert((at_ms, self.number), happening);
        self.number += 1;
    }

    /// When the next thing happens.
    pub(crate) fn next_at_ms(&self) -> Option<u64> {
        self.planned.keys().next().map(|(at_ms, _)| *at_ms)
    }

    pub(crate) fn pop(&mut self) -> Option<(u64, Happening)> {
        self.planned.pop_first().map(|((at_ms, _), happening)| (at_ms, happening))
    }
}
