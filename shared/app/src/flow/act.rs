//! What a person does: each room has a door, and here is the way to it.

use crate::app::Model;
use crate::event::UiEvent;
use crate::ground::edit::Outcome;
use crate::ground::said::Said;
use crate::session::event::SessionEvent;
use crate::session::show::Lists;
use crate::{
    agreement, before, find, goal, ground, history, offer, pair, people, practice, reflect, relay, reminders, report,
    session, take, today, topic,
};
use documents::DocumentId;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(model: &ground::model::Model, event: &UiEvent) -> Vec<DocumentId> {
    match event {
        UiEvent::Today(event) => today::needs(event),
        UiEvent::Take(event) => take::needs(event, model),
        UiEvent::Find(event) => find::needs(event, model),
        UiEvent::History(event) => history::needs(event, model),
        UiEvent::Pair(event) => pair::needs(event, model),
        UiEvent::Before(event) => before::needs(event, model),
        UiEvent::Reminders(event) => reminders::needs(event, model),
        UiEvent::Report(event) => report::needs(event, model),
        UiEvent::Practice(event) => practice::needs(event, model),
        UiEvent::Reflect(event) => reflect::needs(event, model),
        UiEvent::Session(event) => session::needs(event, model),
        UiEvent::Goal(event) => goal::needs(event, model),
        UiEvent::Offer(event) => offer::needs(event, model),
        UiEvent::Topic(event) => topic::needs(event, model),
        UiEvent::Agreement(event) => agreement::needs(event, model),
        UiEvent::People(event) => people::needs(event, model),
        UiEvent::Relay(event) => relay::needs(event, model),
    }
}

impl Model {
    pub(crate) fn act(&mut self, event: UiEvent) {
        let edits_text =
            matches!(event, UiEvent::Session(SessionEvent::EditText { .. } | SessionEvent::SpliceText { .. }));
        match self.outcome(event) {
            Ok(Some(said)) => self.ground.say(said),
            Ok(None) => {}
            Err(problem) => self.ground.say(Said::Refused(problem)),
        }
        self.take_in();
        // Typing is stored after a short quiet, everything else at once.
        if edits_text {
            self.ground.save_soon();
        } else if self.ground.shelf.has_dirty() {
            self.ground.save();
        }
    }

    fn outcome(&mut self, event: UiEvent) -> Outcome {
        let model = &mut self.ground;
        let lists = Lists { sessions: &self.view.sessions, topics: &self.view.topics };
        match event {
            UiEvent::Today(event) => today::act(event, model),
            UiEvent::Take(event) => {
                let (pairs, export) = (&self.view.pairs, &mut self.view.export);
                take::act(event, model, take::Shown { lists, pairs, export })
            }
            UiEvent::Find(event) => find::act(event, model, &mut self.search),
            UiEvent::History(event) => history::act(event, model, &mut self.history),
            UiEvent::Pair(event) => pair::act(event, model),
            UiEvent::Before(event) => before::act(event, model),
            UiEvent::Reminders(event) => reminders::act(event, model, lists),
            UiEvent::Report(event) => report::act(event, model, lists, &mut self.report),
            UiEvent::Practice(event) => practice::act(event, model, lists),
            UiEvent::Reflect(event) => reflect::act(event, model, &self.view.sessions, &self.view.reflect),
            UiEvent::Session(event) => session::act(event, model, &mut self.screen),
            UiEvent::Goal(event) => goal::act(event, model),
            UiEvent::Offer(event) => offer::act(event, model),
            UiEvent::Topic(event) => topic::act(event, model),
            UiEvent::Agreement(event) => agreement::act(event, model),
            UiEvent::People(event) => people::act(event, model),
            UiEvent::Relay(event) => relay::act(event, model),
        }
    }
}
