//! What two people agree on and where they stand, as text.

use super::{Screen, who, yes};
use app::agreement::event::{Clause, Pays, Wording};
use app::agreement::view::{AgreementView, ClauseAnswers, ClauseChange, ClauseView, ProposalView, VersionView};
use app::practice::view::{ClosingView, PairState, PracticeView, RhythmView, ThanksView};
use app::sealed::view::QuestionView;

impl Screen {
    pub(in crate::golden) fn practice(&mut self, view: &PracticeView) -> &mut Self {
        let PracticeView {
            state,
            agreement,
            trial,
            check,
            still,
            sealed,
            closing,
            thanks,
            paused_until_ms,
            look_again,
            ended_at_ms,
            rhythm,
            newer,
        } = view;
        self.fact("state", state_of(*state));
        for (name, question) in [("trial", trial), ("check", check), ("still", still)] {
            match question {
                Some(question) => self.question(name, question),
                None => self.fact(name, "-"),
            }
        }
        for question in sealed {
            self.question("sealed", question);
        }
        match closing {
            Some(ClosingView { last_session, i_thanked }) => {
                let planned = yes(last_session.is_some());
                self.fact("closing", &format!("a meeting is planned {planned}; I thanked {}", yes(*i_thanked)));
            }
            None => self.fact("closing", "-"),
        }
        for ThanksView { id: _, by, at_ms, text } in thanks {
            let at = self.time(*at_ms);
            self.fact("thanks", &format!("by {}, {at}: \"{text}\"", who(*by)));
        }
        let until: Vec<String> = paused_until_ms.iter().map(|until| self.time(Some(*until))).collect();
        self.facts("paused until", &until);
        self.fact("look again", yes(*look_again));
        let ended = self.time(*ended_at_ms);
        self.fact("ended", &ended);
        self.rhythm(rhythm);
        self.agreement(agreement);
        self.fact("newer", yes(*newer));
        self
    }

    fn question(&mut self, name: &str, question: &QuestionView) {
        let QuestionView {
            question,
            mine,
            i_answered,
            partner_answered,
            theirs,
            open,
            partner_unfit,
            mine_unfit,
            due_at_ms,
        } = question;
        // The question after a long time is named after a day of this one run.
        let id = question.split_once('-').map_or(question.as_str(), |(sort, _)| sort);
        self.fact(name, &format!("{id}; opens {}", self.time(*due_at_ms)));
        self.fact("", &format!("I answered: {}; {}", yes(*i_answered), or_none(mine.as_ref())));
        self.fact("", &format!("the partner answered: {}; {}", yes(*partner_answered), or_none(theirs.as_ref())));
        self.fact(
            "",
            &format!("open: {}; does not fit: me {}, partner {}", yes(*open), yes(*mine_unfit), yes(*partner_unfit)),
        );
    }

    fn rhythm(&mut self, rhythm: &RhythmView) {
        let RhythmView { agreed_weeks, last_met_ms, weeks_since, next_due_ms, drifting, planned, held, unplanned } =
            rhythm;
        self.fact(
            "rhythm",
            &format!("every {agreed_weeks:?} weeks; {held} of {planned} planned held, {unplanned} unplanned"),
        );
        let (last, next) = (self.time(*last_met_ms), self.time(*next_due_ms));
        self.fact("", &format!("last {last}, {weeks_since:?} weeks ago; next {next}; drifting: {}", yes(*drifting)));
    }

    fn agreement(&mut self, agreement: &AgreementView) {
        let AgreementView { clauses, since_ms, until_ms, has_run_out, suggestions, proposal, history } = agreement;
        let (since, until) = (self.time(*since_ms), self.time(*until_ms));
        self.fact("agreed", &format!("{since}; until {until}; has run out: {}", yes(*has_run_out)));
        for ClauseView { clause, wording } in clauses {
            let wording = self.wording(wording);
            self.fact(&format!("  {}", clause_of(*clause)), &wording);
        }
        for ClauseView { clause, wording } in suggestions {
            let facts = if *wording == Wording::default() { "-".to_owned() } else { self.wording(wording) };
            self.fact("  to start from", &format!("{}: the app's words; {facts}", clause_of(*clause)));
        }
        match proposal {
            Some(proposal) => self.proposal(proposal),
            None => self.fact("proposal", "-"),
        }
        for VersionView { since_ms, changes } in history {
            let since = self.time(Some(*since_ms));
            self.fact("version", &since);
            self.changes(changes);
        }
    }

    fn proposal(&mut self, proposal: &ProposalView) {
        let ProposalView { version, i_agreed, partner_agreed, changes, two_answers } = proposal;
        let version = if version.is_some() { "one wording" } else { "two answers" };
        self.fact(
            "proposal",
            &format!("{version}; I agreed: {}; the partner: {}", yes(*i_agreed), yes(*partner_agreed)),
        );
        self.changes(changes);
        for ClauseAnswers { clause, lines, weeks, until_ms, pays } in two_answers {
            let pays: Vec<&str> = pays.iter().map(|pays| pays_of(*pays)).collect();
            let mut lines = lines.clone();
            // Which one stands first hangs on the dice of the run.
            lines.sort();
            self.fact("  two answers", &format!("{}: {lines:?} {weeks:?} {until_ms:?} {pays:?}", clause_of(*clause)));
        }
    }

    fn changes(&mut self, changes: &[ClauseChange]) {
        for ClauseChange { clause, old, new } in changes {
            let (old, new) = (self.wording(old), self.wording(new));
            self.fact("  changed", &format!("{}: {old} → {new}", clause_of(*clause)));
        }
    }

    pub(super) fn wording(&self, wording: &Wording) -> String {
        let Wording { line, weeks, until_ms, pays } = wording;
        let weeks = weeks.map(|weeks| format!("every {weeks} weeks"));
        let until = until_ms.map(|until| format!("until {}", self.time(Some(until))));
        let pays = pays.map(|pays| pays_of(pays).to_owned());
        let parts: Vec<String> = line.iter().cloned().chain(weeks).chain(until).chain(pays).collect();
        if parts.is_empty() { "not agreed".to_owned() } else { parts.join("; ") }
    }
}

fn or_none(answer: Option<&String>) -> &str {
    answer.map_or("-", String::as_str)
}

fn state_of(state: PairState) -> &'static str {
    match state {
        PairState::Invited => "invited",
        PairState::Trial => "trial",
        PairState::Active => "active",
        PairState::Paused => "paused",
        PairState::Closing => "closing",
        PairState::Ended => "ended",
    }
}

fn clause_of(clause: Clause) -> &'static str {
    match clause {
        Clause::Learn => "learn",
        Clause::Cadence => "cadence",
        Clause::Place => "place",
        Clause::Arrange => "arrange",
        Clause::Stays => "stays",
        Clause::Notes => "notes",
        Clause::Power => "power",
        Clause::Stop => "stop",
        Clause::Pays => "pays",
    }
}

fn pays_of(pays: Pays) -> &'static str {
    match pays {
        Pays::Each => "each pays",
        Pays::Learner => "the learner pays",
        Pays::Me => "I pay",
        Pays::Partner => "the partner pays",
        Pays::Programme => "the programme pays",
    }
}
