//! What was found, how a text came about, what was answered to prompts.

use super::{Beside, Place};
use crate::{find, history, reflect};
use app::find::view::{FindView, FoundRow};
use app::history::event::SettleAs;
use app::history::view::{HistoryView, PassageFate, PastView, SentenceView};
use app::reflect::view::{AnswerView, ReflectView};
use app::sample::Sample;
use content::reflect as words;

impl Beside<'_> {
    pub(super) fn past(&mut self, sample: &Sample) {
        if let Some(view) = &sample.find {
            self.find(&Place::of("find"), view);
        }
        if let Some(view) = &sample.history {
            self.history(&Place::of("history"), view);
        }
        if let Some(view) = &sample.reflect {
            self.reflect(&Place::of("reflect"), view);
        }
    }

    fn find(&mut self, place: &Place, view: &FindView) {
        if view.total > 0 {
            let shown = view.rows.len();
            self.says(place.at("total"), find::part(view.start, shown, view.total, view.more, self.voice));
        } else if !view.searching {
            self.says(place.at("total"), find::nothing(self.voice));
        }
        for (place, row) in place.at("rows").rows(&view.rows) {
            self.found(&place, row);
        }
    }

    fn found(&mut self, place: &Place, row: &FoundRow) {
        self.says(place.at("within"), find::within(row.within, self.voice));
        self.says(place.at("kind"), find::kind(row.kind, self.voice));
        self.says(place.at("mine"), find::whose(row.mine, self.voice));
    }

    fn history(&mut self, place: &Place, view: &HistoryView) {
        let voice = self.voice;
        for (place, day) in place.at("days").rows(&view.days) {
            self.says(place.at("day"), crate::clock::numbered_day(day.day, voice));
            self.each(&place.at("by"), &day.by, |by, voice| history::author(*by, "", voice));
        }
        if view.days.is_empty() && !view.reading && view.shown.is_none() {
            self.says(place.at("days"), history::no_changes(voice));
        }
        self.says(place.at("apart"), view.apart.then(|| history::see_apart(voice)));
        for (place, sentence) in place.at("sentences").rows(&view.sentences) {
            self.sentence(&place, sentence);
        }
        if let Some(past) = &view.shown {
            self.shown(&place.at("shown"), past);
        }
    }

    fn sentence(&mut self, place: &Place, sentence: &SentenceView) {
        let voice = self.voice;
        self.says(place.at("id"), history::edited_apart(voice));
        self.says(place.at("was"), history::sentence_was(voice));
        for (field, reading) in [("here", &sentence.here), ("there", &sentence.there)] {
            self.says(place.at(field).at("by"), history::sentence_of(reading.by, "", voice));
        }
        self.says(place.at("now"), history::sentence_now(voice));
        for (field, reads, text) in
            [("here", SettleAs::Here, &sentence.here.text), ("there", SettleAs::There, &sentence.there.text)]
        {
            let said = if text.is_empty() { history::sentence_empty(voice) } else { history::settle_as(reads, voice) };
            self.says(place.at(field).at("text"), said);
        }
    }

    fn shown(&mut self, place: &Place, past: &PastView) {
        self.says(place.at("at"), history::as_it_was(past.at, self.voice));
        for (place, passage) in place.at("passages").rows(&past.passages) {
            if let PassageFate::Added { by } | PassageFate::Removed { by } = passage.fate {
                self.says(place.at("fate.by"), history::author(by, "", self.voice));
            }
        }
        self.says(place.at("gone"), (!past.gone.is_empty()).then(|| history::gone(self.voice)));
    }

    fn reflect(&mut self, place: &Place, view: &ReflectView) {
        self.prompt(place.at("prompt"), view.prompt.as_deref());
        self.nothing(place.at("answers"), &view.answers, words::NO_ANSWERS);
        self.says(place.at("scope"), view.scope.map(|opened| self.voice.say(reflect::opened(opened))));
        for (place, answer) in place.at("answers").rows(&view.answers) {
            let AnswerView { prompt, by, shared, .. } = answer;
            self.prompt(place.at("prompt"), Some(prompt));
            self.says(place.at("by"), reflect::whose(*by, *shared, self.voice));
        }
    }

    pub(super) fn prompt(&mut self, place: Place, id: Option<&str>) {
        let prompt = id.map_or_else(|| self.voice.say(words::NO_PROMPT), |id| reflect::prompt(id, self.voice));
        self.says(place, prompt);
    }
}
