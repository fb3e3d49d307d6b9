//! The report of a pair, and what is added for oneself.

use super::{Beside, Place};
use crate::{clock, people, report, session};
use app::report::view::{OwnReport, PairReport, RatingRow, SharedReport};
use content::report as words;

impl Beside<'_> {
    pub(super) fn report(&mut self, place: &Place, view: &PairReport) {
        self.shared_report(&place.at("pair"), &view.pair);
        self.own_report(&place.at("own"), &view.own);
    }

    fn shared_report(&mut self, place: &Place, view: &SharedReport) {
        let (voice, partner) = (self.voice, view.partner.as_str());
        self.says(place.clone(), report::title(&view.name, partner, voice));
        self.says(place.at("cadence"), (!view.cadence.is_empty()).then(|| report::cadence(&view.cadence, voice)));
        let none = view.together.held == 0 && view.meetings.planned == 0;
        let meetings = if none { vec![voice.say(words::NONE)] } else { report::meetings(&view.meetings, voice) };
        self.lines(place.at("meetings"), &meetings);
        self.says(place.at("together"), report::together(&view.together, voice));
        self.each(&place.at("places"), &view.places, |one, voice| {
            report::place(one.place, one.count, view.places_of, partner, voice)
        });
        self.says(place.at("always_at"), view.always_at.map(|_| report::one_place(voice)));
        self.says(place.at("took_away"), report::balance(&view.took_away, voice));
        for (place, held) in place.at("held").rows(&view.held) {
            self.says(place.at("place"), held.place.map(|kind| session::place_name(kind, partner, voice)));
        }
        self.goals(&place.at("goals"), &view.goals, partner);
        for (place, row) in place.at("topics").rows(&view.topics) {
            self.topic(&place, row);
        }
        for (place, met) in place.at("met").rows(&view.met) {
            let (by, day) = (people::who(met.by, partner, voice), clock::day_and_hour(met.at_ms, voice));
            self.says(place.at("by"), by.clone());
            self.says(place, report::met_through(&met.what, &by, &day, voice));
        }
        self.ratings(&place.at("partner_ratings"), &view.partner_ratings);
        self.ratings(&place.at("my_shared_ratings"), &view.my_shared_ratings);
    }

    fn own_report(&mut self, place: &Place, view: &OwnReport) {
        let voice = self.voice;
        self.says(place.at("moment"), report::moment(Some(view.moment), voice));
        self.each(&place.at("open"), &view.open, |question, voice| report::question(Some(*question), voice));
        self.says(place.at("open"), view.open.is_empty().then(|| report::nothing_asked(voice)));
        self.ratings(&place.at("ratings"), &view.ratings);
        self.nothing(place.at("met"), &view.met, words::NO_CONTACTS);
        for (place, one) in place.at("defending").rows(&view.defending) {
            self.says(place.at("count"), report::times(one.count, voice));
        }
    }

    fn ratings(&mut self, place: &Place, rows: &[RatingRow]) {
        let voice = self.voice;
        for (place, row) in place.rows(rows) {
            self.says(place.at("question"), report::question(row.question, voice));
            self.says(place.at("answer"), report::answer(row.question, row.answer, voice));
            self.says(place.at("moment"), report::moment(row.moment, voice));
        }
    }
}
