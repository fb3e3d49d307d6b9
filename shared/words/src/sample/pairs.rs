//! Pairs: who is in, where they stand, what they agree on. One's own devices.

use super::{Beside, Place};
use crate::{Voice, agreement, pair, people, practice, relay, sealed};
use app::agreement::view::{AgreementView, ClauseAnswers, ClauseChange, ClauseView, ProposalView};
use app::pair::view::PairView;
use app::people::view::DevicesView;
use app::practice::view::PracticeView;
use app::sample::Sample;
use app::sealed::view::QuestionView;
use content::people as words;

impl Beside<'_> {
    pub(super) fn pairs(&mut self, sample: &Sample) {
        if let Some(pairs) = &sample.pairs {
            self.nothing(Place::of("pairs"), pairs, words::NO_PAIRS);
        }
        for (place, view) in Place::of("pairs").rows(sample.pairs.as_deref().unwrap_or_default()) {
            self.pair(&place, view);
            self.practice(&place.at("practice"), &view.practice, &view.partner);
        }
        if let Some(devices) = &sample.devices {
            self.devices(&Place::of("devices"), devices);
        }
    }

    fn pair(&mut self, place: &Place, view: &PairView) {
        let voice = self.voice;
        self.says(place.at("partner"), pair::title(view, voice));
        self.says(place.at("cadence"), pair::cadence(view, voice));
        self.says(place.at("sessions_held"), pair::sessions_held(view, voice));
        self.says(place.at("sync"), relay::space(view.sync, voice));
        self.says(place.at("reach"), relay::reach(view, voice));
        self.says(place.at("verified"), people::verified(view, voice));
        self.says(place.at("membership"), people::membership(view, voice));
        self.says(place.at("healed"), view.healed.map(|healed| relay::healed(healed, voice)));
        for (place, member) in place.at("members").rows(&view.members) {
            self.says(place.at("who"), people::who(member.who, &view.partner, voice));
            self.says(place.at("came"), people::came(member.came, voice));
        }
    }

    fn practice(&mut self, place: &Place, view: &PracticeView, partner: &str) {
        let voice = self.voice;
        self.says(place.at("state"), practice::state(view.state, partner, voice));
        for (field, asked) in [("trial", &view.trial), ("check", &view.check), ("still", &view.still)] {
            if let Some(asked) = asked {
                self.question(place.at(field), asked, partner);
            }
        }
        self.says(place.at("trial_rounds"), (view.trial_rounds > 0).then(|| practice::trial_again(voice)));
        for (place, asked) in place.at("sealed").rows(&view.sealed) {
            self.question(place, asked, partner);
        }
        for (place, thanks) in place.at("thanks").rows(&view.thanks) {
            self.says(place.at("by"), people::who(thanks.by, partner, voice));
        }
        self.each(&place.at("paused_until_ms"), &view.paused_until_ms, |ms, voice| practice::paused_until(*ms, voice));
        self.lines(place.at("rhythm"), &practice::rhythm(&view.rhythm, voice));
        self.agreement(&place.at("agreement"), &view.agreement, partner);
    }

    fn question(&mut self, place: Place, asked: &QuestionView, partner: &str) {
        self.lines(place, &sealed::question(asked, partner, self.voice));
    }

    fn agreement(&mut self, place: &Place, view: &AgreementView, partner: &str) {
        let voice = self.voice;
        self.says(place.at("since_ms"), agreement::agreed_since(view.since_ms, voice));
        self.says(place.at("until_ms"), view.until_ms.map(|until_ms| agreement::until(until_ms, voice)));
        self.clauses(&place.at("clauses"), &view.clauses, |clause, voice| agreement::wording(&clause.wording, voice));
        self.clauses(&place.at("suggestions"), &view.suggestions, agreement::suggestion);
        if let Some(proposal) = &view.proposal {
            self.proposal(&place.at("proposal"), proposal, partner);
        }
        for (place, version) in place.at("history").rows(&view.history) {
            self.each(&place.at("changes"), &version.changes, changed);
        }
    }

    fn clauses(&mut self, place: &Place, clauses: &[ClauseView], say: impl Fn(&ClauseView, &Voice) -> String) {
        for (place, clause) in place.rows(clauses) {
            self.says(place.at("clause"), agreement::clause(clause.clause, self.voice));
            self.says(place.at("wording"), say(clause, self.voice));
        }
    }

    fn proposal(&mut self, place: &Place, view: &ProposalView, partner: &str) {
        self.says(place.clone(), agreement::waits_for(view, partner, self.voice));
        self.each(&place.at("changes"), &view.changes, changed);
        for (place, ClauseAnswers { clause, pays, weeks, until_ms, .. }) in
            place.at("two_answers").rows(&view.two_answers)
        {
            self.says(place.clone(), agreement::two_answers(*clause, self.voice));
            self.each(&place.at("weeks"), weeks, |weeks, voice| agreement::weeks(*weeks, voice));
            self.each(&place.at("until_ms"), until_ms, |until_ms, voice| agreement::until(*until_ms, voice));
            self.each(&place.at("pays"), pays, |pays, voice| agreement::pays(*pays, voice));
        }
    }

    fn devices(&mut self, place: &Place, view: &DevicesView) {
        let voice = self.voice;
        for (place, device) in place.at("devices").rows(&view.devices) {
            self.says(place.at("name"), people::device_name(device, voice));
            self.says(place, people::device_facts(device, voice));
        }
        self.nothing(place.at("invites"), &view.invites, words::NO_LINKS);
        self.says(place.at("code"), people::code(view.code, voice));
        self.says(place.at("membership"), people::own_membership(view.membership, view.recovering, voice));
    }
}

fn changed(ClauseChange { clause, old, new }: &ClauseChange, voice: &Voice) -> String {
    agreement::changed(*clause, new, old, voice)
}
