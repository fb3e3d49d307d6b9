//! The core on a disk that answers at once: only the core's own work takes time here. Its network is [`crate::post`].

use crate::measure::timed;
use app::ground::index::{FindAnswer, FindOutcome};
use app::ground::said::Said;
use app::relay::view::Saved;
use app::store::{Range, Record, RecordKey};
use app::{
    Effect, Event, NetworkOperation, StoreAnswer, StoreOperation, StoreOutcome, Timestamp, Turnabout, UiEvent,
    ViewModel,
};
use crux_core::Core;
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// 2 March 2026, nine o'clock.
const BEGINNING_MS: i64 = 1_772_442_000_000;

/// More steps than this without coming to rest is an app that runs in circles.
pub const STEPS_MAX: u32 = 1_000_000;

/// A disk's content.
pub type Records = BTreeMap<RecordKey, Vec<u8>>;

/// One device.
pub struct Desk {
    core: Core<Turnabout>,
    pub records: Records,
    pub now: Timestamp,
    pub wish: Option<Timestamp>,
    pub network: VecDeque<NetworkOperation>,
}

/// What an event made the core ask for by itself, before any answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    pub renders: usize,
    pub stores: usize,
    pub networks: usize,
}

impl Desk {
    /// A process that starts on this disk.
    pub fn launch(records: Records, life: u8) -> Self {
        let now = Timestamp(BEGINNING_MS);
        let mut desk = Self { core: Core::new(), records, now, wish: None, network: VecDeque::new() };
        desk.tell(Event::Launched { now, seed: [life; 32] });
        desk
    }

    pub fn view(&self) -> ViewModel {
        self.core.view()
    }

    /// Does what a person does, and everything that follows on the disk.
    pub fn press(&mut self, event: UiEvent) {
        self.now.0 += 1;
        self.tell(Event::Ui { now: self.now, event });
    }

    /// As [`Desk::press`], and how long the core took from the event to the view; the disk's part is not in the time.
    pub fn press_timed(&mut self, event: UiEvent) -> (Duration, Asked) {
        self.now.0 += 1;
        let event = Event::Ui { now: self.now, event };
        let (time, (effects, view)) = timed(|| {
            let effects = self.core.process_event(event);
            (effects, self.core.view())
        });
        drop(view);
        let asked = Asked::of(&effects);
        self.fulfil(effects);
        (time, asked)
    }

    /// As [`Desk::press`], and returns what was said about it.
    pub fn ask(&mut self, event: UiEvent) -> Said {
        let before = self.view().notice.map_or(0, |notice| notice.number);
        self.press(event);
        let notice = self.view().notice.filter(|notice| notice.number > before);
        notice.unwrap_or_else(|| panic!("nothing was said")).said.clone()
    }

    /// Lets time pass until everything is on the disk.
    pub fn rest(&mut self) {
        for _ in 0..STEPS_MAX {
            if self.view().sync.saved == Saved::Here {
                return;
            }
            self.wake();
        }
        panic!("the desk does not come to rest");
    }

    /// Jumps to the next alarm; false if there is none.
    pub fn wake(&mut self) -> bool {
        let Some(at) = self.wish.take() else { return false };
        self.now = self.now.max(at);
        self.tell(Event::Woke { now: self.now });
        true
    }

    /// Tells the core something, and does everything that follows on the disk.
    pub fn tell(&mut self, event: Event) {
        let effects = self.core.process_event(event);
        self.fulfil(effects);
    }

    fn fulfil(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Render(_) => {}
                Effect::Timer(request) => self.wish = Some(request.operation.at),
                Effect::Find(mut request) => {
                    // Searching is measured on a real device.
                    let answer = FindAnswer { now: self.now, outcome: FindOutcome::Failed };
                    waiting.extend(self.core.resolve(&mut request, answer).expect("the app waits for the answer"));
                }
                Effect::Network(request) => self.network.push_back(request.operation),
                Effect::Store(mut request) => {
                    let outcome = self.store(&request.operation);
                    let answer = StoreAnswer { now: self.now, outcome };
                    waiting.extend(self.core.resolve(&mut request, answer).expect("the app waits for the answer"));
                }
            }
        }
    }

    fn store(&mut self, operation: &StoreOperation) -> StoreOutcome {
        match operation {
            StoreOperation::Write(batch) => {
                for (key, value) in batch.changes.clone() {
                    match value {
                        Some(value) => drop(self.records.insert(key, value)),
                        None => drop(self.records.remove(&key)),
                    }
                }
                StoreOutcome::Written
            }
            StoreOperation::Read(ranges) => {
                let records = ranges.iter().flat_map(|range| self.read(range)).collect();
                StoreOutcome::Read { records, damaged: 0 }
            }
        }
    }

    fn read(&self, range: &Range) -> Vec<Record> {
        let first = RecordKey { table: range.table, key: range.prefix.clone() };
        let from_there = self.records.range(first..);
        let within = from_there.take_while(|(key, _)| key.table == range.table && key.key.starts_with(&range.prefix));
        within.map(|(key, value)| Record { key: key.clone(), value: value.clone() }).collect()
    }
}

impl Asked {
    fn of(effects: &[Effect]) -> Self {
        let mut asked = Self::default();
        for effect in effects {
            match effect {
                Effect::Render(_) => asked.renders += 1,
                Effect::Store(_) | Effect::Find(_) => asked.stores += 1,
                Effect::Network(_) => asked.networks += 1,
                Effect::Timer(_) => {}
            }
        }
        asked
    }
}
