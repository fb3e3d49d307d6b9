//! One place where everything that happens is told apart.

pub(crate) mod act;
pub(crate) mod launch;
pub(crate) mod receive;
pub(crate) mod refresh;

use crate::app::{Model, Waits};
use crate::event::{Event, UiEvent};
use crate::ground::effect::{StoreAnswer, StoreOutcome, Timestamp};
use crate::ground::writer::After;
use crate::relay::event::RelayEvent;
use crate::session::event::SessionEvent;
use crate::take::event::TakeEvent;
use documents::DocumentId;
use std::collections::BTreeSet;

impl Model {
    pub(crate) fn happened(&mut self, event: Event) {
        match event {
            Event::Launched { now, seed } => {
                self.tell_time(now);
                self.ground.launch(seed);
            }
            Event::Ui { now, event } => {
                self.tell_time(now);
                self.ui(event);
            }
            Event::Network { now, news } => {
                self.tell_time(now);
                self.network(news);
            }
            Event::Woke { now } => {
                self.tell_time(now);
                self.woken_for_ms = None;
            }
            Event::Written(answer) => {
                self.tell_time(answer.now);
                self.written(&answer);
            }
            Event::Loaded(answer) => {
                self.tell_time(answer.now);
                self.ground.start(answer);
                self.resume();
                self.ground.reconcile();
            }
            Event::DocumentsRead(ids, answer) => {
                self.tell_time(answer.now);
                self.documents_read(&ids, answer);
            }
            Event::Found(number, answer) => {
                self.tell_time(answer.now);
                self.search.found(&mut self.ground, number, answer.outcome);
            }
            Event::PastRead(document, answer) => {
                self.tell_time(answer.now);
                match document {
                    Some(document) => self.history.past_read(&mut self.ground, document, answer),
                    None => self.ground.past_swept(answer),
                }
            }
            Event::LogRead(space, block, answer) => {
                self.tell_time(answer.now);
                self.log_read(space, block, answer);
            }
            Event::Rebuilt(answer) => {
                self.tell_time(answer.now);
                self.ground.rebuilt(answer);
                self.resume();
                self.ground.reconcile();
            }
        }
        self.tending.tend(&mut self.ground);
        self.keep_time();
        self.refresh();
    }

    /// A clock that was set back stands still for deadlines; one that was set forward makes them due.
    fn tell_time(&mut self, now: Timestamp) {
        let passed_ms = if self.ground.now_ms == 0 { 0 } else { now.0.saturating_sub(self.ground.now_ms).max(0) };
        self.ground.steady_ms = self.ground.steady_ms.saturating_add(passed_ms);
        self.ground.now_ms = now.0;
        self.ground.shelf.tell_time(now.0);
    }

    fn written(&mut self, answer: &StoreAnswer) {
        match &answer.outcome {
            StoreOutcome::Written => {
                for after in self.ground.writer.written() {
                    let actions = {
                        let (replica, mut moment) = self.ground.replica();
                        match after {
                            After::Ticket(ticket) => replica.stored(ticket, &mut moment),
                            After::Delivered(space) => replica.delivered(space, &mut moment),
                        }
                    };
                    self.perform(actions);
                }
                self.search.find_again(&mut self.ground);
            }
            StoreOutcome::Failed(fault) => self.ground.writer.failed(*fault, self.ground.steady_ms),
            StoreOutcome::Read { .. } => {}
        }
    }

    /// Whatever the time asks for, and the next batch if the disk is free.
    fn keep_time(&mut self) {
        if self.ground.save_at_ms.is_some_and(|(at, _)| at <= self.ground.steady_ms) {
            self.ground.save();
        }
        if self.ground.read_again() {
            self.history.read_past(&mut self.ground);
        }
        self.ground.findable_catches_up();
        self.ground.sweep_past();
        let actions = {
            let (replica, mut moment) = self.ground.replica();
            replica.tick(&mut moment)
        };
        self.perform(actions);
        if self.ground.writer.is_idle() {
            let kept = self.ground.always_at_hand();
            let batch = self.ground.shelf.compact(&kept);
            self.ground.writer.push_quietly(batch, None);
            if self.ground.shelf.is_crowded() {
                let kept = self.in_use(kept);
                self.ground.shelf.tidy(&kept);
            }
        }
    }

    /// These, and what anything waits for: let go, it would be read again and again, and nothing behind it would ever have
    /// its turn.
    fn in_use(&self, kept: Vec<DocumentId>) -> BTreeSet<DocumentId> {
        let awaited = self.waiting.iter().flat_map(|waits| match waits {
            Waits::Ui(event) => act::needs(&self.ground, event),
            Waits::Delivery(delivery) => delivery.received.iter().map(|received| received.document).collect(),
        });
        kept.into_iter().chain(awaited).collect()
    }

    /// The next moment at which something is due, by the steady clock.
    pub(crate) fn next_wake_ms(&self) -> Option<i64> {
        let save = self.ground.save_at_ms.map(|(at, _)| at);
        let due = [
            save,
            self.ground.replica.next_wake_ms(self.ground.steady_ms),
            self.ground.writer.retry_at_ms(),
            self.ground.read_again_at_ms,
        ];
        due.into_iter().flatten().min()
    }

    /// Does what a person did, or lets it wait: for its documents, and for what they did with these before. Typing into what
    /// is on the screen waits for nothing else, since its places mean the text as it is shown now.
    pub(crate) fn ui(&mut self, event: UiEvent) {
        if self.ground.loaded
            && !self.waits_its_turn(&event)
            && self.ground.are_at_hand(&act::needs(&self.ground, &event))
        {
            self.view.handled += 1;
            self.act(event);
        } else {
            self.waiting.push_back(Waits::Ui(event));
        }
    }

    fn waits_its_turn(&self, event: &UiEvent) -> bool {
        let is_of_all = |event: &UiEvent| {
            matches!(
                event,
                UiEvent::Relay(RelayEvent::Flush) | UiEvent::Take(TakeEvent::Export { .. } | TakeEvent::MakeBackup)
            )
        };
        let is_of_screen =
            |event: &UiEvent| matches!(event, UiEvent::Session(SessionEvent::Open { .. } | SessionEvent::Close));
        let needs = act::needs(&self.ground, event);
        self.waiting.iter().any(|waits| match waits {
            Waits::Ui(earlier) => {
                is_of_all(event)
                    || is_of_screen(event) && is_of_screen(earlier)
                    || act::needs(&self.ground, earlier).iter().any(|id| needs.contains(id))
            }
            Waits::Delivery(_) => false,
        })
    }
}
