//! One place where everything that happens is told apart.

use crate::effect::{StoreAnswer, StoreOutcome};
use crate::event::{Event, Timestamp, UiEvent};
use crate::model::{Model, Waits};
use crate::writer::After;
use crate::{id, show};
use documents::DocumentId;
use std::collections::BTreeSet;

impl Model {
    pub(crate) fn happened(&mut self, event: Event) {
        match event {
            Event::Launched { now, seed } => {
                self.tell_time(now);
                self.launch(seed);
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
                self.start(answer);
                self.resume();
                self.reconcile();
            }
            Event::DocumentsRead(ids, answer) => {
                self.tell_time(answer.now);
                self.documents_read(&ids, answer);
            }
            Event::Found(number, answer) => {
                self.tell_time(answer.now);
                self.found(number, answer.outcome);
            }
            Event::PastRead(document, answer) => {
                self.tell_time(answer.now);
                match document {
                    Some(document) => self.past_read(document, answer),
                    None => self.past_swept(answer),
                }
            }
            Event::LogRead(space, block, answer) => {
                self.tell_time(answer.now);
                self.log_read(space, block, answer);
            }
            Event::Rebuilt(answer) => {
                self.tell_time(answer.now);
                self.rebuilt(answer);
                self.resume();
                self.reconcile();
            }
        }
        self.tend_sealed();
        self.keep_time();
        show::refresh(self);
    }

    /// A clock that was set back stands still for deadlines; one that was set forward makes them due.
    fn tell_time(&mut self, now: Timestamp) {
        let passed_ms = if self.now_ms == 0 { 0 } else { now.0.saturating_sub(self.now_ms).max(0) };
        self.steady_ms = self.steady_ms.saturating_add(passed_ms);
        self.now_ms = now.0;
        self.shelf.tell_time(now.0);
    }

    fn written(&mut self, answer: &StoreAnswer) {
        match &answer.outcome {
            StoreOutcome::Written => {
                for after in self.writer.written() {
                    let actions = {
                        let (replica, mut moment) = self.replica();
                        match after {
                            After::Ticket(ticket) => replica.stored(ticket, &mut moment),
                            After::Delivered(space) => replica.delivered(space, &mut moment),
                        }
                    };
                    self.perform(actions);
                }
                self.find_again();
            }
            StoreOutcome::Failed(fault) => self.writer.failed(*fault, self.steady_ms),
            StoreOutcome::Read { .. } => {}
        }
    }

    /// Whatever the time asks for, and the next batch if the disk is free.
    fn keep_time(&mut self) {
        if self.save_at_ms.is_some_and(|(at, _)| at <= self.steady_ms) {
            self.save();
        }
        self.read_again();
        self.findable_catches_up();
        self.sweep_past();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.tick(&mut moment)
        };
        self.perform(actions);
        if self.writer.is_idle() {
            let kept = self.always_at_hand();
            let batch = self.shelf.compact(&kept);
            self.writer.push_quietly(batch, None);
            if self.shelf.is_crowded() {
                let kept = self.in_use(kept);
                self.shelf.tidy(&kept);
            }
        }
    }

    /// One's own pages, and what is on the screen.
    fn always_at_hand(&self) -> Vec<DocumentId> {
        let pages = self.facts.private.iter().flat_map(|private| [id::home(private), id::keyring(private)]);
        let open = self.open.iter().flat_map(|open| [open.session, open.notes]);
        pages.chain(open).collect()
    }

    /// These, and what anything waits for: let go, it would be read again and again, and nothing behind it would ever have
    /// its turn.
    fn in_use(&self, kept: Vec<DocumentId>) -> BTreeSet<DocumentId> {
        let awaited = self.waiting.iter().flat_map(|waits| match waits {
            Waits::Ui(event) => self.needs(event),
            Waits::Delivery(delivery) => delivery.received.iter().map(|received| received.document).collect(),
        });
        kept.into_iter().chain(awaited).collect()
    }

    /// The next moment at which something is due, by the steady clock.
    pub(crate) fn next_wake_ms(&self) -> Option<i64> {
        let save = self.save_at_ms.map(|(at, _)| at);
        let due = [save, self.replica.next_wake_ms(self.steady_ms), self.writer.retry_at_ms(), self.read_again_at_ms];
        due.into_iter().flatten().min()
    }

    /// Does what a person did, or lets it wait: for its documents, and for what they did with these before. Typing into what
    /// is on the screen waits for nothing else, since its places mean the text as it is shown now.
    pub(crate) fn ui(&mut self, event: UiEvent) {
        if self.loaded && !self.waits_its_turn(&event) && self.has_at_hand(&event) {
            self.view.handled += 1;
            self.act(event);
        } else {
            self.waiting.push_back(Waits::Ui(event));
        }
    }

    fn has_at_hand(&mut self, event: &UiEvent) -> bool {
        let needs = self.needs(event);
        self.are_at_hand(&needs)
    }

    fn waits_its_turn(&self, event: &UiEvent) -> bool {
        let is_of_all = |event: &UiEvent| matches!(event, UiEvent::Flush | UiEvent::Export { .. });
        let is_of_screen = |event: &UiEvent| matches!(event, UiEvent::OpenSession { .. } | UiEvent::CloseSession);
        let needs = self.needs(event);
        self.waiting.iter().any(|waits| match waits {
            Waits::Ui(earlier) => {
                is_of_all(event)
                    || is_of_screen(event) && is_of_screen(earlier)
                    || self.needs(earlier).iter().any(|id| needs.contains(id))
            }
            Waits::Delivery(_) => false,
        })
    }

    pub(crate) fn has_waiting_acts(&self) -> bool {
        self.waiting.iter().any(|waits| matches!(waits, Waits::Ui(_)))
    }
}
