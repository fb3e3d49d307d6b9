//! What two people agree on and where they stand, as facts.

use crate::event::{Clause, Pays, Who, Wording};
use std::fmt;

/// Where a pair stands (capabilities 43, 44, 48 to 50).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PairState {
    /// Nobody else is in yet.
    #[default]
    Invited,
    /// One meeting, and then each says alone whether to go on.
    Trial,
    /// Both said yes.
    Active,
    /// Not for now.
    Paused,
    /// Wrapping up.
    Closing,
    /// "This pairing has ended. Nothing more is needed." What both see is frozen; *mine* is not. The same whatever it ended by.
    Ended,
}

/// The agreement, where the pair stands, and what waits to be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PracticeView {
    /// Where the pair stands.
    pub state: PairState,
    /// What is agreed, and what is being talked about.
    pub agreement: AgreementView,
    /// "Go on? yes / not sure / no"; once the trial is over, nothing of it is shown.
    pub trial: Option<QuestionView>,
    /// "Go on as is / change something / end well", once three meetings are behind them. Nothing of it once it has ended.
    pub check: Option<QuestionView>,
    /// "Pause / go on / end well", when they have not met for six weeks. Nothing of it once it has ended.
    pub still: Option<QuestionView>,
    /// Further sealed questions, by id: prompts that are opened together.
    pub sealed: Vec<QuestionView>,
    /// What can be done while wrapping up; only then.
    pub closing: Option<ClosingView>,
    /// Thank-you notes, the newest first. Nothing counts them.
    pub thanks: Vec<ThanksView>,
    /// Until when a pause is meant; more than one is *Two answers*. Empty: without a date.
    pub paused_until_ms: Vec<i64>,
    /// The date of a pause has come: look again.
    pub look_again: bool,
    /// When it ended, milliseconds since 1970, UTC, if somebody ended it. Nothing says who.
    pub ended_at_ms: Option<i64>,
    /// How often they meet, beside how often they agreed to.
    pub rhythm: RhythmView,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

/// Wrapping up: one last meeting, a thank-you, and what stays. None of it is required.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosingView {
    /// A meeting that is planned; without one, a last one is suggested.
    pub last_session: Option<String>,
    /// Has one left a thank-you note?
    pub i_thanked: bool,
}

/// A thank-you note.
#[derive(Clone, PartialEq, Eq)]
pub struct ThanksView {
    /// Its id.
    pub id: String,
    /// From whom.
    pub by: Who,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: Option<i64>,
    /// The note.
    pub text: String,
}

impl fmt::Debug for ThanksView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ThanksView")
    }
}

/// How often they meet (capabilities 55 and 107).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RhythmView {
    /// Every how many weeks, as agreed.
    pub agreed_weeks: Option<u32>,
    /// When they last met, milliseconds since 1970, UTC.
    pub last_met_ms: Option<i64>,
    /// Whole weeks since then.
    pub weeks_since: Option<u32>,
    /// By when the next meeting is due, milliseconds since 1970, UTC.
    pub next_due_ms: Option<i64>,
    /// "Last met 5 weeks ago; you agreed 3".
    pub drifting: bool,
    /// Meetings that were planned until now.
    pub planned: u32,
    /// Those of them that were held.
    pub held: u32,
    /// Held without a plan.
    pub unplanned: u32,
}

/// The agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgreementView {
    /// The nine clauses as they are in force, in their order. A clause without a line: "Not agreed".
    pub clauses: Vec<ClauseView>,
    /// Since when both have agreed to this, milliseconds since 1970, UTC; `None`: nothing is in force yet.
    pub since_ms: Option<i64>,
    /// Until when it runs, milliseconds since 1970, UTC.
    pub until_ms: Option<i64>,
    /// That date has passed: "Renew, pause or end".
    pub has_run_out: bool,
    /// For clauses of which nothing is agreed or proposed, what to start from: the line has the shell's words, the rest is
    /// here. None of it is agreed.
    pub suggestions: Vec<ClauseView>,
    /// What is being talked about, where it differs from what is in force.
    pub proposal: Option<ProposalView>,
    /// What each version changed, the newest first.
    pub history: Vec<VersionView>,
}

/// A clause: its line, and what is computed from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseView {
    /// Which.
    pub clause: Clause,
    /// What it says.
    pub wording: Wording,
}

/// A wording that is not in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposalView {
    /// Names exactly this wording, for [`UiEvent::Agree`](crate::UiEvent::Agree); `None` while a clause has two answers.
    pub version: Option<String>,
    /// Has this person agreed to it?
    pub i_agreed: bool,
    /// Has the partner?
    pub partner_agreed: bool,
    /// What differs from what is in force, in the order of the clauses. Without those that have two answers.
    pub changes: Vec<ClauseChange>,
    /// Clauses that both changed apart: both answers stand until somebody picks.
    pub two_answers: Vec<ClauseAnswers>,
}

/// A clause that changed: "Changed 3 May: every 3 weeks instead of 2".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseChange {
    /// Which.
    pub clause: Clause,
    /// What it said before.
    pub old: Wording,
    /// What it says now.
    pub new: Wording,
}

/// A clause that both changed apart. An empty line means that somebody left it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseAnswers {
    /// Which.
    pub clause: Clause,
    /// Every line.
    pub lines: Vec<String>,
    /// Every number of weeks; 0: none.
    pub weeks: Vec<u32>,
    /// Every end; 0: none.
    pub until_ms: Vec<i64>,
    /// Every way to pay.
    pub pays: Vec<Pays>,
}

/// A version that both agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionView {
    /// Since when, milliseconds since 1970, UTC.
    pub since_ms: i64,
    /// What it changed.
    pub changes: Vec<ClauseChange>,
}

/// A question that each answers alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionView {
    /// Its id.
    pub question: String,
    /// One's own answer. It can be given anew until the partner has answered.
    pub mine: Option<String>,
    /// Has this person answered, on whatever device?
    pub i_answered: bool,
    /// Has the partner? What they said is not to be seen until it is open.
    pub partner_answered: bool,
    /// The partner's answer, once open. Of the trial it never is: what comes of it says all.
    pub theirs: Option<String>,
    /// Both answers are open.
    pub open: bool,
    /// What the partner opened is not what they had sealed; it counts as no answer.
    pub partner_unfit: bool,
    /// The same of what was opened for this person: another device of theirs, or somebody with its keys, has meddled.
    pub mine_unfit: bool,
    /// When it opens even if only one has answered, milliseconds since 1970, UTC.
    pub due_at_ms: Option<i64>,
}
