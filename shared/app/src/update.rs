//! One place where everything that happens is told apart.

use crate::effect::{StoreAnswer, StoreOutcome};
use crate::event::{Event, UiEvent};
use crate::model::Model;
use crate::show;
use crate::writer::After;

impl Model {
    pub(crate) fn happened(&mut self, event: Event) {
        match event {
            Event::Launched { now, seed } => {
                self.now_ms = now.0;
                self.launch(seed);
            }
            Event::Ui { now, event } => {
                self.now_ms = now.0;
                self.ui(event);
            }
            Event::Network { now, news } => {
                self.now_ms = now.0;
                self.network(news);
            }
            Event::Woke { now } => {
                self.now_ms = now.0;
                self.woken_for_ms = None;
            }
            Event::Written(answer) => {
                self.now_ms = answer.now.0;
                self.written(&answer);
            }
            Event::Loaded(answer) => {
                self.now_ms = answer.now.0;
                self.start(answer);
                self.resume();
                self.reconcile();
            }
            Event::DocumentsRead(ids, answer) => {
                self.now_ms = answer.now.0;
                self.documents_read(&ids, answer);
            }
            Event::Rebuilt(answer) => {
                self.now_ms = answer.now.0;
                self.rebuilt(answer);
            }
        }
        self.keep_time();
        show::refresh(self);
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
            }
            StoreOutcome::Failed(fault) => self.writer.failed(*fault, self.now_ms),
            StoreOutcome::Read { .. } => {}
        }
    }

    /// Whatever the time asks for, and the next batch if the disk is free.
    fn keep_time(&mut self) {
        if self.save_at_ms.is_some_and(|(at, _)| at <= self.now_ms) {
            self.save();
        }
        self.read_again();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.tick(&mut moment)
        };
        self.perform(actions);
        if self.writer.is_idle() {
            let keep = self.open.as_ref().map_or(Vec::new(), |open| vec![open.session, open.notes]);
            let batch = self.shelf.compact(&keep);
            self.write(batch, None);
            self.shelf.tidy(&keep);
        }
    }

    /// The next moment at which something is due.
    pub(crate) fn next_wake_ms(&self) -> Option<i64> {
        let save = self.save_at_ms.map(|(at, _)| at);
        let due = [save, self.replica.next_wake_ms(self.now_ms), self.writer.retry_at_ms(), self.read_again_at_ms];
        due.into_iter().flatten().min()
    }

    pub(crate) fn ui(&mut self, event: UiEvent) {
        let needs = if self.loaded { self.needs(&event) } else { return self.wait(event) };
        if self.are_at_hand(&needs) {
            self.view.handled += 1;
            self.act(event);
        } else {
            self.wait(event);
        }
    }

    fn wait(&mut self, event: UiEvent) {
        self.waiting.push_back(crate::model::Waits::Ui(event));
    }
}
