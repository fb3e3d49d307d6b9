//! What two people agree on and where they stand, as `app` declares it.

pub use app::event::{CheckAnswer, Clause, ClauseWording, Pays, TrialAnswer, Wording};
pub use app::view::{
    AgreementView, ClauseAnswers, ClauseChange, ClauseView, ClosingView, PairState, PracticeView, ProposalView,
    QuestionView, RhythmView, ThanksView, VersionView,
};

use crate::event::Who;

#[uniffi::remote(Enum)]
pub enum Clause {
    Learn,
    Cadence,
    Place,
    Arrange,
    Stays,
    Notes,
    Power,
    Stop,
    Pays,
}

#[uniffi::remote(Enum)]
pub enum Pays {
    Each,
    Learner,
    Me,
    Partner,
    Programme,
}

#[uniffi::remote(Enum)]
pub enum TrialAnswer {
    Yes,
    Unsure,
    No,
}

#[uniffi::remote(Enum)]
pub enum CheckAnswer {
    GoOn,
    Change,
    End,
}

#[uniffi::remote(Enum)]
pub enum PairState {
    Invited,
    Trial,
    Active,
    Paused,
    Closing,
    Ended,
}

#[uniffi::remote(Record)]
pub struct PracticeView {
    pub state: PairState,
    pub agreement: AgreementView,
    pub trial: Option<QuestionView>,
    pub check: Option<QuestionView>,
    pub still: Option<QuestionView>,
    pub sealed: Vec<QuestionView>,
    pub closing: Option<ClosingView>,
    pub thanks: Vec<ThanksView>,
    pub paused_until_ms: Vec<i64>,
    pub look_again: bool,
    pub ended_at_ms: Option<i64>,
    pub rhythm: RhythmView,
    pub newer: bool,
}

#[uniffi::remote(Record)]
pub struct ClosingView {
    pub last_session: Option<String>,
    pub i_thanked: bool,
}

#[uniffi::remote(Record)]
pub struct ThanksView {
    pub id: String,
    pub by: Who,
    pub at_ms: Option<i64>,
    pub text: String,
}

#[uniffi::remote(Record)]
pub struct ClauseWording {
    pub clause: Clause,
    pub wording: Wording,
}

#[uniffi::remote(Record)]
pub struct RhythmView {
    pub agreed_weeks: Option<u32>,
    pub last_met_ms: Option<i64>,
    pub weeks_since: Option<u32>,
    pub next_due_ms: Option<i64>,
    pub drifting: bool,
    pub planned: u32,
    pub held: u32,
    pub unplanned: u32,
}

#[uniffi::remote(Record)]
pub struct AgreementView {
    pub clauses: Vec<ClauseView>,
    pub since_ms: Option<i64>,
    pub until_ms: Option<i64>,
    pub has_run_out: bool,
    pub suggestions: Vec<ClauseView>,
    pub proposal: Option<ProposalView>,
    pub history: Vec<VersionView>,
}

#[uniffi::remote(Record)]
pub struct ClauseView {
    pub clause: Clause,
    pub wording: Wording,
}

#[uniffi::remote(Record)]
pub struct Wording {
    pub line: Option<String>,
    pub weeks: Option<u32>,
    pub until_ms: Option<i64>,
    pub pays: Option<Pays>,
}

#[uniffi::remote(Record)]
pub struct ProposalView {
    pub version: Option<String>,
    pub i_agreed: bool,
    pub partner_agreed: bool,
    pub changes: Vec<ClauseChange>,
    pub two_answers: Vec<ClauseAnswers>,
}

#[uniffi::remote(Record)]
pub struct ClauseChange {
    pub clause: Clause,
    pub old: Wording,
    pub new: Wording,
}

#[uniffi::remote(Record)]
pub struct ClauseAnswers {
    pub clause: Clause,
    pub lines: Vec<String>,
    pub weeks: Vec<u32>,
    pub until_ms: Vec<i64>,
    pub pays: Vec<Pays>,
}

#[uniffi::remote(Record)]
pub struct VersionView {
    pub since_ms: i64,
    pub changes: Vec<ClauseChange>,
}

#[uniffi::remote(Record)]
pub struct QuestionView {
    pub question: String,
    pub mine: Option<String>,
    pub i_answered: bool,
    pub partner_answered: bool,
    pub theirs: Option<String>,
    pub open: bool,
    pub partner_unfit: bool,
    pub mine_unfit: bool,
    pub due_at_ms: Option<i64>,
}
