//! What two people agree on and where they stand, as facts.

use crate::agreement::view::AgreementView;
use crate::ground::who::Who;
use crate::sealed::view::QuestionView;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a pair stands (capabilities 43, 44, 48 to 50).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeView {
    /// Where the pair stands.
    pub state: PairState,
    /// What is agreed, and what is being talked about.
    pub agreement: AgreementView,
    /// "Go on? yes / not sure / no"; once the trial is over, nothing of it is shown.
    pub trial: Option<QuestionView>,
    /// Rounds of the trial that are behind them, in which they were not both sure and nobody said no: at most two.
    pub trial_rounds: u32,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingView {
    /// A meeting that is planned; without one, a last one is suggested.
    pub last_session: Option<String>,
    /// Has one left a thank-you note?
    pub i_thanked: bool,
}

/// A thank-you note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
