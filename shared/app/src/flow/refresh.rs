//! From what is known to what is shown. Only what went stale is made anew; a keystroke touches one text.

use crate::app::{Model, Waits};
use crate::ground::id;
use crate::people::view::CodeState;
use crate::relay::view::Membership;
use crate::session::show::Lists;
use crate::view::Stage;
use crate::{before, find, ground, history, pair, people, reflect, relay, report, session, today, topic};
use documents::DocumentId;

impl Model {
    /// Brings the view model up to date.
    pub(crate) fn refresh(&mut self) {
        let acts_wait = self.waiting.iter().any(|waits| matches!(waits, Waits::Ui(_)));
        let (model, view) = (&mut self.ground, &mut self.view);
        let mut stale = std::mem::take(&mut model.stale);
        self.screen.follow_texts(model, &stale.opened);
        view.texts.clone_from(&self.screen.shown);
        // What comes next depends on the time; a minute is soon enough.
        let minute = model.now_ms / 60_000;
        let ticked = self.shown_minute != minute;
        stale.today |= ticked;
        self.shown_minute = minute;
        view.stage = stage(model);
        view.notice.clone_from(&model.notice);
        if ticked {
            stale.sessions.extend(session::show::run_out(&view.sessions, model.now_ms));
        }
        let some_sessions = !stale.sessions.is_empty();
        if stale.everything {
            session::show::all(model, &mut view.sessions);
        } else if some_sessions {
            session::show::some(model, &mut view.sessions, &stale.sessions);
        }
        if stale.everything || stale.topics || some_sessions {
            let order: Vec<DocumentId> = view.sessions.iter().filter_map(|row| id::document(&row.id)).collect();
            topic::show::refresh(model, &order, &mut view.topics);
        }
        let lists = Lists { sessions: &view.sessions, topics: &view.topics };
        if stale.everything || stale.pairs || stale.today {
            pair::show::refresh(model, lists, &mut view.pairs);
        }
        if stale.everything || stale.answers || stale.today {
            reflect::show::refresh(model, lists.sessions, &mut view.reflect);
        }
        if stale.everything || stale.topics || stale.today || some_sessions {
            before::show::refresh(model, lists, view.reflect.prompt.as_deref(), (&mut view.profile, &mut view.before));
            pair::ways::refresh(model, lists, &mut view.ways);
        }
        // A clock runs on it, or a card comes due.
        let moves = ticked && self.screen.view.as_ref().is_some_and(|open| session::show::moves(open));
        let touched = model.on_screen.iter().any(|id| stale.opened.contains(id));
        if stale.everything || some_sessions || moves || touched {
            session::show::opened(model, &mut self.screen);
        }
        view.session.clone_from(&self.screen.view);
        if stale.everything || stale.today || some_sessions {
            report::show::refresh(model, lists, &mut self.report);
        }
        view.report.clone_from(&self.report.view);
        // What waits for the relay ends without any document.
        let waits = view.devices.code != CodeState::Set && view.devices.code != CodeState::None
            || view.devices.membership != Membership::Settled
            || view.devices.devices.iter().any(|device| device.removing);
        if stale.everything || waits {
            people::show::devices(model, &mut view.devices);
        }
        find::show::refresh(model, &self.search, &mut view.find);
        history::show::refresh(model, &mut self.history, &mut view.history);
        relay::show::refresh(model, acts_wait, &mut view.sync);
        pair::show::refresh_sync(model, &mut view.pairs);
        if stale.everything || stale.today {
            let lists = Lists { sessions: &view.sessions, topics: &view.topics };
            today::show::refresh(model, lists, view.reflect.prompt.as_ref(), &mut view.today);
        }
    }
}

fn stage(model: &ground::model::Model) -> Stage {
    match (model.loaded, model.facts.private, model.name()) {
        (false, _, _) => Stage::Opening,
        // What devices are called and whether a partner was compared stand on a page of their own.
        (true, Some(private), _) if model.reading.contains(&id::keyring(&private)) => Stage::Opening,
        (true, None, _) => Stage::Fresh,
        (true, Some(_), None) => Stage::Linking,
        (true, Some(_), Some(_)) => Stage::Ready,
    }
}
