//! `agreement …`, `pair state`.

use super::who;
use crate::args::OffWord;
use crate::clock::Moment;
use crate::language::say;
use crate::show;
use app::agreement::event::Pays;
use app::agreement::view::{ClauseAnswers, ClauseChange, ProposalView, VersionView};
use app::pair::view::PairView;
use app::practice::view::{ClosingView, PairState, RhythmView, ThanksView};
use app::sealed::view::QuestionView;
use serde::Serialize;

/// `agreement show`.
#[derive(Serialize)]
pub struct Agreement {
    pair: String,
    since: Option<Moment>,
    until: Option<Moment>,
    has_run_out: bool,
    clauses: Vec<Clause>,
    suggestions: Vec<Clause>,
    proposal: Option<Proposal>,
}

#[derive(Serialize)]
struct Clause {
    clause: &'static str,
    #[serde(flatten)]
    wording: Wording,
}

#[derive(Serialize)]
pub(super) struct Wording {
    line: Option<String>,
    weeks: Option<u32>,
    until: Option<Moment>,
    pays: Option<&'static str>,
}

#[derive(Serialize)]
struct Proposal {
    version: Option<String>,
    i_agreed: bool,
    partner_agreed: bool,
    changes: Vec<Change>,
    two_answers: Vec<TwoAnswers>,
}

#[derive(Serialize)]
struct Change {
    clause: &'static str,
    old: Wording,
    new: Wording,
}

#[derive(Serialize)]
struct TwoAnswers {
    clause: &'static str,
    lines: Vec<String>,
    weeks: Vec<u32>,
    until: Vec<Moment>,
    pays: Vec<&'static str>,
}

/// One row of `agreement history`.
#[derive(Serialize)]
pub struct Version {
    since: Moment,
    changes: Vec<Change>,
}

/// `pair state`.
#[derive(Serialize)]
pub struct Standing {
    pair: String,
    state: &'static str,
    trial: Option<Asked>,
    check: Option<Asked>,
    still: Option<Asked>,
    sealed: Vec<Asked>,
    closing: Option<Closing>,
    thanks: Vec<Thanks>,
    paused_until: Vec<Moment>,
    look_again: bool,
    ended: Option<Moment>,
    rhythm: Rhythm,
}

#[derive(Serialize)]
struct Closing {
    last_session: Option<String>,
    i_thanked: bool,
}

impl Closing {
    fn of(view: &ClosingView) -> Self {
        Self { last_session: view.last_session.clone(), i_thanked: view.i_thanked }
    }
}

#[derive(Serialize)]
struct Thanks {
    id: String,
    by: &'static str,
    time: Option<Moment>,
    text: String,
}

impl Thanks {
    fn of(view: &ThanksView) -> Self {
        let ThanksView { id, by, at_ms, text } = view;
        Self { id: id.clone(), by: who(*by), time: at_ms.map(Moment::of), text: text.clone() }
    }
}

/// `off`, and one row of its list.
#[derive(Serialize)]
pub struct Off {
    word: &'static str,
    title: String,
    notice: String,
    say: String,
    next: String,
}

impl Off {
    /// All five.
    pub fn all() -> Vec<Self> {
        show::OFF.map(Self::of).into_iter().collect()
    }

    /// One.
    pub fn of(word: OffWord) -> Self {
        let it = show::situation(word);
        let [title, notice, next] = [it.title, it.notice, it.next].map(say);
        Self { word: show::off_word(word), title, notice, say: say(it.say), next }
    }
}

#[derive(Serialize)]
struct Asked {
    question: String,
    mine: Option<String>,
    i_answered: bool,
    partner_answered: bool,
    theirs: Option<String>,
    open: bool,
    partner_unfit: bool,
    mine_unfit: bool,
    due: Option<Moment>,
}

#[derive(Serialize)]
struct Rhythm {
    agreed_weeks: Option<u32>,
    last_met: Option<Moment>,
    weeks_since: Option<u32>,
    next_due: Option<Moment>,
    drifting: bool,
    planned: u32,
    held: u32,
    unplanned: u32,
}

/// `pair take-back`.
#[derive(Serialize)]
pub struct TakenBack {
    saved: &'static str,
    taken_back: u32,
}

impl TakenBack {
    /// So many entries.
    pub fn of(taken_back: u32) -> Self {
        Self { saved: "here", taken_back }
    }
}

impl Agreement {
    /// From a pair.
    pub fn of(pair: &PairView) -> Self {
        let agreement = &pair.practice.agreement;
        let clauses = agreement.clauses.iter();
        let suggestions = agreement.suggestions.iter().map(show::suggestion);
        Self {
            pair: pair.id.clone(),
            since: agreement.since_ms.map(Moment::of),
            until: agreement.until_ms.map(Moment::of),
            has_run_out: agreement.has_run_out,
            clauses: clauses.map(|it| Clause { clause: word(it.clause), wording: Wording::of(&it.wording) }).collect(),
            suggestions: suggestions
                .map(|it| Clause { clause: word(it.clause), wording: Wording::of(&it.wording) })
                .collect(),
            proposal: agreement.proposal.as_ref().map(Proposal::of),
        }
    }
}

impl Wording {
    pub(super) fn of(wording: &app::agreement::event::Wording) -> Self {
        Self {
            line: wording.line.clone(),
            weeks: wording.weeks,
            until: wording.until_ms.map(Moment::of),
            pays: wording.pays.map(pays),
        }
    }
}

impl Proposal {
    fn of(proposal: &ProposalView) -> Self {
        Self {
            version: proposal.version.clone(),
            i_agreed: proposal.i_agreed,
            partner_agreed: proposal.partner_agreed,
            changes: proposal.changes.iter().map(Change::of).collect(),
            two_answers: proposal.two_answers.iter().map(TwoAnswers::of).collect(),
        }
    }
}

impl Change {
    fn of(change: &ClauseChange) -> Self {
        Self { clause: word(change.clause), old: Wording::of(&change.old), new: Wording::of(&change.new) }
    }
}

impl TwoAnswers {
    fn of(answers: &ClauseAnswers) -> Self {
        Self {
            clause: word(answers.clause),
            lines: answers.lines.clone(),
            weeks: answers.weeks.clone(),
            until: answers.until_ms.iter().copied().map(Moment::of).collect(),
            pays: answers.pays.iter().copied().map(pays).collect(),
        }
    }
}

impl Version {
    /// From a version.
    pub fn of(version: &VersionView) -> Self {
        Self { since: Moment::of(version.since_ms), changes: version.changes.iter().map(Change::of).collect() }
    }
}

impl Standing {
    /// From a pair.
    pub fn of(pair: &PairView) -> Self {
        let seen = &pair.practice;
        let RhythmView { agreed_weeks, last_met_ms, weeks_since, next_due_ms, drifting, planned, held, unplanned } =
            seen.rhythm;
        let (last_met, next_due) = (last_met_ms.map(Moment::of), next_due_ms.map(Moment::of));
        Self {
            pair: pair.id.clone(),
            state: state(seen.state),
            trial: seen.trial.as_ref().map(Asked::of),
            check: seen.check.as_ref().map(Asked::of),
            still: seen.still.as_ref().map(Asked::of),
            sealed: seen.sealed.iter().map(Asked::of).collect(),
            closing: seen.closing.as_ref().map(Closing::of),
            thanks: seen.thanks.iter().map(Thanks::of).collect(),
            paused_until: seen.paused_until_ms.iter().copied().map(Moment::of).collect(),
            look_again: seen.look_again,
            ended: seen.ended_at_ms.map(Moment::of),
            rhythm: Rhythm { agreed_weeks, last_met, weeks_since, next_due, drifting, planned, held, unplanned },
        }
    }
}

impl Asked {
    fn of(question: &QuestionView) -> Self {
        Self {
            question: question.question.clone(),
            mine: question.mine.clone(),
            i_answered: question.i_answered,
            partner_answered: question.partner_answered,
            theirs: question.theirs.clone(),
            open: question.open,
            partner_unfit: question.partner_unfit,
            mine_unfit: question.mine_unfit,
            due: question.due_at_ms.map(Moment::of),
        }
    }
}

/// The word for where a pair stands.
pub(super) fn state(state: PairState) -> &'static str {
    match state {
        PairState::Invited => "invited",
        PairState::Trial => "trial",
        PairState::Active => "active",
        PairState::Paused => "paused",
        PairState::Closing => "closing",
        PairState::Ended => "ended",
    }
}

fn word(clause: app::agreement::event::Clause) -> &'static str {
    match clause {
        app::agreement::event::Clause::Learn => "learn",
        app::agreement::event::Clause::Cadence => "cadence",
        app::agreement::event::Clause::Place => "place",
        app::agreement::event::Clause::Arrange => "arrange",
        app::agreement::event::Clause::Stays => "stays",
        app::agreement::event::Clause::Notes => "notes",
        app::agreement::event::Clause::Power => "power",
        app::agreement::event::Clause::Stop => "stop",
        app::agreement::event::Clause::Pays => "pays",
    }
}

fn pays(pays: Pays) -> &'static str {
    match pays {
        Pays::Each => "each",
        Pays::Learner => "learner",
        Pays::Me => "me",
        Pays::Partner => "partner",
        Pays::Programme => "programme",
    }
}
