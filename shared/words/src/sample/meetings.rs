//! Sessions, their marks and steps; topics.

use super::{Beside, Place};
use crate::{agreement, clock, people, session, topic};
use app::sample::Sample;
use app::session::view::{MarkView, SessionRow, SessionView, StepView};
use app::topic::view::TopicRow;
use content::session as words;

impl Beside<'_> {
    pub(super) fn meetings(&mut self, sample: &Sample) {
        if let Some(sessions) = &sample.sessions {
            self.nothing(Place::of("sessions"), sessions, words::NO_SESSIONS);
            self.each(&Place::of("sessions"), sessions, session::row);
        }
        if let Some(session) = &sample.session {
            self.session(&Place::of("session"), session);
        }
        for (place, row) in Place::of("topics").rows(sample.topics.as_deref().unwrap_or_default()) {
            self.topic(&place, row);
        }
    }

    /// A meeting by itself, with what a list of them leaves out.
    pub(super) fn row(&mut self, place: &Place, row: &SessionRow) {
        let voice = self.voice;
        self.says(place.clone(), session::row(row, voice));
        self.says(place.at("place"), row.place.map(|kind| session::place_name(kind, &row.partner, voice)));
        self.says(place.at("length_minutes"), row.length_minutes.map(|length| session::minutes(length, voice)));
        self.says(place.at("proposals"), (row.proposals > 0).then(|| session::proposal(row, voice)));
        if row.begun_at_ms.is_none() && row.ended_at_ms.is_none() && row.off.is_none() {
            let [mine, partners] = session::brought(row, voice);
            self.says(place.at("i_bring"), mine);
            self.says(place.at("partner_brings"), partners);
        }
    }

    fn session(&mut self, place: &Place, view: &SessionView) {
        let voice = self.voice;
        self.row(&place.at("row"), &view.row);
        for (place, mark) in place.at("marks").rows(&view.marks) {
            self.mark(&place, mark, &view.row.partner);
        }
        for (place, step) in place.at("next_steps").rows(&view.next_steps) {
            self.step(&place, step, &view.row.partner);
        }
        self.lines(place.at("row.two_answers"), &session::two_answers(view, voice));
        self.each(&place.at("place_answers"), &view.place_answers, |place, voice| {
            session::place_name(*place, &view.row.partner, voice)
        });
        self.each(&place.at("length_answers"), &view.length_answers, |length, voice| session::minutes(*length, voice));
        self.says(place.at("pays"), view.pays.as_ref().map(|wording| agreement::who_pays(wording, voice)));
        self.says(place.at("timer"), session::timer(view.timer, voice));
        self.each(&place.at("preparation.brought"), &view.preparation.brought, |point, voice| {
            session::point(*point, voice)
        });
        self.says(place.at("preparation.task_for"), session::task_for(&view.preparation, voice));
        self.says(place.at("ask_card"), session::ask(view.ask_card, voice));
    }

    fn mark(&mut self, place: &Place, mark: &MarkView, partner: &str) {
        self.says(place.at("kind"), session::mark(mark.kind, self.voice));
        self.says(place.at("notebook"), session::notebook(mark.notebook, self.voice));
        self.says(place.at("by"), people::who(mark.by, partner, self.voice));
        self.says(place.at("at_ms"), clock::hour(mark.at_ms, self.voice));
    }

    fn step(&mut self, place: &Place, step: &StepView, partner: &str) {
        self.says(place.clone(), session::step(step, self.voice));
        self.says(place.at("owner"), step.owner.map(|owner| people::who(owner, partner, self.voice)));
    }

    pub(super) fn topic(&mut self, place: &Place, row: &TopicRow) {
        let voice = self.voice;
        self.says(place.at("teacher"), topic::direction(row.teacher, &row.partner, voice));
        self.says(place.at("state"), topic::state(row.state, voice));
        self.says(place.at("kind"), row.kind.map(|kind| voice.say(topic::kind(kind))));
        let worked = Some(&row.worked_when).filter(|when| !when.is_empty());
        self.says(place.at("worked_when"), worked.map(|when| topic::worked_when(when, voice)));
        for (place, was) in place.at("directions").rows(&row.directions) {
            self.says(place.at("teacher"), topic::direction(Some(was.teacher), &row.partner, voice));
        }
        for (place, reached) in place.at("comfort").rows(&row.comfort) {
            self.says(place.at("step"), voice.say(topic::comfort(reached.step)));
        }
    }
}
