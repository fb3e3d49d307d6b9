//! A question whose answers open together, as one of the two sees it.

use serde::{Deserialize, Serialize};

/// A question that each answers alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A day by which both meant to answer, milliseconds since 1970, UTC. It opens nothing and ends nothing.
    pub due_at_ms: Option<i64>,
    /// That day is over, and the question stays open: answer, choose another date, or end.
    pub date_has_passed: bool,
}
