//! For tests: one core on a disk that answers at once, and no network.

use crate::Turnabout;
use crate::event::{Event, UiEvent};
use crate::ground::effect::{Effect, StoreAnswer, StoreOperation, StoreOutcome, Timestamp};
use crate::ground::said::Said;
use crate::people::event::PeopleEvent;
use crux_core::Core;
use std::collections::BTreeMap;
use sync::store::{Record, RecordKey};

pub(crate) struct Desk {
    pub(crate) core: Core<Turnabout>,
    disk: BTreeMap<RecordKey, Vec<u8>>,
    now: Timestamp,
}

impl Desk {
    pub(crate) fn begun(name: &str) -> Self {
        let mut desk = Self { core: Core::new(), disk: BTreeMap::new(), now: Timestamp(1_000_000) };
        desk.happen(Event::Launched { now: desk.now, seed: [7; 32] });
        desk.act(UiEvent::People(PeopleEvent::Begin { name: name.into() }));
        desk
    }

    /// Lets a person do something, and answers what was said of it, if anything.
    pub(crate) fn act(&mut self, event: UiEvent) -> Option<Said> {
        let before = self.core.view().notice.map_or(0, |notice| notice.number);
        self.happen(Event::Ui { now: self.now, event });
        self.core.view().notice.filter(|notice| notice.number > before).map(|notice| notice.said.clone())
    }

    pub(crate) fn records(&self) -> Vec<Record> {
        self.disk.iter().map(|(key, value)| Record { key: key.clone(), value: value.clone() }).collect()
    }

    fn happen(&mut self, event: Event) {
        self.now = Timestamp(self.now.0 + 1_000);
        let mut effects = self.core.process_event(event);
        while let Some(effect) = effects.pop() {
            if let Effect::Store(mut request) = effect {
                let answer = StoreAnswer { now: self.now, outcome: self.store(&request.operation) };
                effects.extend(self.core.resolve(&mut request, answer).unwrap());
            }
        }
    }

    fn store(&mut self, operation: &StoreOperation) -> StoreOutcome {
        match operation {
            StoreOperation::Write(batch) => {
                for (key, value) in batch.changes.clone() {
                    match value {
                        Some(value) => drop(self.disk.insert(key, value)),
                        None => drop(self.disk.remove(&key)),
                    }
                }
                StoreOutcome::Written
            }
            StoreOperation::Read(ranges) => {
                let within = |record: &Record| {
                    ranges
                        .iter()
                        .any(|range| record.key.table == range.table && record.key.key.starts_with(&range.prefix))
                };
                StoreOutcome::Read { records: self.records().into_iter().filter(within).collect(), damaged: 0 }
            }
        }
    }
}
