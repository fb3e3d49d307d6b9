//! One's own page, what comes before a first meeting, a pair both ways.

use super::{Beside, Place};
use crate::{before, goal, offer, pair, reminders, topic};
use app::before::view::{BeforeView, ProfileView};
use app::goal::view::GoalView;
use app::pair::view::BothWaysView;
use app::sample::Sample;

impl Beside<'_> {
    pub(super) fn page(&mut self, sample: &Sample) {
        if let Some(profile) = &sample.profile {
            self.profile(&Place::of("profile"), profile);
        }
        if let Some(view) = &sample.before {
            self.before(&Place::of("before"), view);
        }
        for (place, way) in Place::of("ways").rows(sample.ways.as_deref().unwrap_or_default()) {
            self.both_ways(&place, way);
        }
    }

    fn profile(&mut self, place: &Place, view: &ProfileView) {
        let voice = self.voice;
        let times = view.good_times.as_ref().map(|times| offer::good_times(times, None, voice));
        self.says(place.at("good_times"), times);
        for (place, line) in place.at("lines").rows(&view.lines) {
            self.says(place.at("list"), before::list(line.list, voice));
        }
        for (place, draft) in place.at("goals").rows(&view.goals) {
            self.says(place.at("horizon"), draft.horizon.map(|horizon| voice.say(goal::horizon(horizon))));
        }
    }

    fn before(&mut self, place: &Place, view: &BeforeView) {
        let voice = self.voice;
        for (place, pair) in place.at("pairs").rows(&view.pairs) {
            self.says(place.at("stands_as"), before::stands(pair.stands_as, voice));
            self.says(place.at("power"), pair.power.map(|power| voice.say(before::power(power))));
            self.each(&place.at("next"), &pair.next, |next, voice| voice.say(before::next(*next)));
        }
        for (place, card) in place.at("cards").rows(&view.cards) {
            self.says(place.at("id"), before::card(&card.id).map(|card| voice.say(card.title)));
            self.says(place.at("useful"), card.useful.map(|useful| voice.say(before::useful(useful))));
        }
        for (place, ready) in place.at("ready").rows(&view.ready) {
            self.says(place, ready.map(|ready| voice.say(before::ready(ready))));
        }
        self.says(place.at("result"), view.result.map(|result| voice.say(before::result(result))));
    }

    fn both_ways(&mut self, place: &Place, view: &BothWaysView) {
        let voice = self.voice;
        self.each(&place.at("pair_type"), &view.pair_type, |which, voice| voice.say(pair::pair_type(*which)));
        for (field, times, partner) in
            [("my_times", &view.my_times, None), ("partners_times", &view.partners_times, Some(&*view.partner))]
        {
            self.says(place.at(field), times.as_ref().map(|times| offer::good_times(times, partner, voice)));
        }
        self.goals(&place.at("goals"), &view.goals, &view.partner);
        self.each(&place.at("nudges"), &view.nudges, |nudge, voice| reminders::nudge(nudge, &view.partner, voice));
    }

    pub(super) fn goals(&mut self, place: &Place, goals: &[GoalView], partner: &str) {
        self.says(place.clone(), (!goals.is_empty()).then(|| goal::ours(partner, self.voice)));
        for (place, view) in place.rows(goals) {
            self.says(place.at("by"), crate::people::who(view.by, partner, self.voice));
            self.each(&place.at("horizon"), &view.horizon, |horizon, voice| voice.say(goal::horizon(*horizon)));
            self.each(&place.at("state"), &view.state, |state, voice| voice.say(goal::state(*state)));
            self.each(&place.at("reason"), &view.reason, |reason, voice| goal::because(reason, voice));
            for (place, about) in place.at("topics").rows(&view.topics) {
                self.says(place.at("state"), topic::state(about.state, self.voice));
            }
        }
    }
}
