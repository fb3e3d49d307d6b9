//! Everything that goes into an export, as plain data: the JSON file is this, word for word, and can be read back.

use crate::file::times::Time;
use crate::take::shape::own::OwnData;
use crate::take::shape::practice::PracticeData;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Before the number of the schema.
pub(crate) const SCHEMA: &str = "turnabout-export/";

/// The schema that this version writes and reads; see EXPORT.md.
pub(crate) const VERSION: u32 = 1;

/// At the workplace of the person who exports.
pub const MY_WORKPLACE: &str = "mine";

/// At the partner's.
pub const PARTNERS_WORKPLACE: &str = "theirs";

/// The whole file. Where a value is a list it holds every answer that was set; the first one counts.
#[derive(Deserialize)]
pub struct Data {
    /// Which schema, with its number.
    pub schema: String,
    /// When it was made.
    pub exported_at: Time,
    /// One's own name.
    pub name: String,
    /// What is not in the file, in the words of whoever wrote it. Facts until then: [`Shape::left_out`](super::Shape).
    pub left_out: Vec<String>,
    /// Prompts that were skipped for good.
    pub skipped_prompts: Vec<String>,
    /// The pairs, in the order in which they began.
    pub pairs: Vec<PairData>,
    /// The sessions, newest first.
    pub sessions: Vec<SessionData>,
    /// The topics.
    pub topics: Vec<TopicData>,
    /// Answers to prompts.
    pub answers: Vec<AnswerData>,
    /// What is one's own beside the notes; files of before it was kept have none.
    #[serde(default)]
    pub own: Option<OwnData>,
}

/// A pair.
#[derive(Serialize, Deserialize)]
pub struct PairData {
    /// Its id.
    pub id: String,
    /// What the partner is called.
    pub partner_names: Vec<String>,
    /// How often to meet, in the pair's words.
    pub cadence: Vec<String>,
    /// When it began.
    pub began_at: Vec<Time>,
    /// What the two agree on; none where *ours* is left out.
    #[serde(default)]
    pub practice: Option<PracticeData>,
}

/// A session.
#[derive(Serialize, Deserialize)]
pub struct SessionData {
    /// Its id.
    pub id: String,
    /// Its pair's id.
    pub pair: String,
    /// When it is to begin.
    pub start_at: Vec<Time>,
    /// How long it is to take.
    pub length_minutes: Vec<u32>,
    /// Where, in a word of the schema.
    pub place: Vec<String>,
    /// When it ended.
    pub ended_at: Vec<Time>,
    /// When it began.
    #[serde(default)]
    pub begun_at: Vec<Time>,
    /// It was written down afterwards and never planned.
    #[serde(default)]
    pub logged: bool,
    /// When it was said that it does not take place, or did not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub off_at: Vec<Time>,
    /// Somebody has said afterwards when and how long it was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
    /// Times that were proposed.
    #[serde(default)]
    pub proposals: Vec<Time>,
    /// By whom.
    #[serde(default)]
    pub proposed_by: Vec<Side>,
    /// What both see, unless it is left out.
    pub ours: Option<OursData>,
    /// What only the person who exports sees, unless it is left out.
    pub mine: Option<MineData>,
}

/// What both see of a session.
#[derive(Serialize, Deserialize)]
pub struct OursData {
    /// What to talk about.
    pub agenda: String,
    /// The text that both write.
    pub text: String,
    /// What the person who exports took away.
    pub i_took_away: Vec<String>,
    /// What the partner did.
    pub partner_took_away: Vec<String>,
    /// Marks that both see.
    pub marks: Vec<MarkData>,
    /// What is to be done next.
    pub next_steps: Vec<StepData>,
    /// Points that the person who exports brought, by their words.
    #[serde(default)]
    pub i_brought: Vec<String>,
    /// Points that the partner brought.
    #[serde(default)]
    pub partner_brought: Vec<String>,
    /// Topics that it was about, by their ids.
    #[serde(default)]
    pub topics: Vec<String>,
}

/// What only the person who exports sees of a session.
#[derive(Serialize, Deserialize)]
pub struct MineData {
    /// The text.
    pub text: String,
    /// One's own marks.
    pub marks: Vec<MarkData>,
    /// What one prepared, by the point's word.
    #[serde(default)]
    pub prepared: BTreeMap<String, String>,
    /// One chose not to prepare.
    #[serde(default)]
    pub preparation_left: bool,
    /// The card after the session was put off until then.
    #[serde(default)]
    pub card_later: Option<Time>,
    /// It was closed.
    #[serde(default)]
    pub card_closed: bool,
    /// How many cards with questions were turned over.
    #[serde(default)]
    pub ask_cards: u32,
}

/// A mark.
#[derive(Serialize, Deserialize)]
pub struct MarkData {
    /// Its id.
    pub id: String,
    /// Which kind, in a word of the schema.
    pub kind: String,
    /// When it was set.
    pub at: Time,
    /// By whom.
    pub by: Side,
    /// What was said with it.
    pub text: String,
}

/// A next step.
#[derive(Serialize, Deserialize)]
pub struct StepData {
    /// Its id.
    pub id: String,
    /// When this comes …
    pub when: String,
    /// … this is done.
    pub then: String,
    /// By whom.
    pub owner: Option<Side>,
    /// It was.
    pub done: bool,
}

/// A topic.
#[derive(Serialize, Deserialize)]
pub struct TopicData {
    /// Its id.
    pub id: String,
    /// Its pair's id.
    pub pair: String,
    /// What it is called.
    pub titles: Vec<String>,
    /// Who teaches it.
    pub teacher: Vec<Side>,
    /// How the learner will know that it worked.
    pub worked_when: Vec<String>,
    /// Where it stands, in a word of the schema.
    pub state: Vec<String>,
    /// Which kind, in a word of the schema.
    #[serde(default)]
    pub kind: Vec<String>,
    /// Who was to teach it when.
    #[serde(default)]
    pub directions: Vec<DirectionData>,
    /// How far the learner came when.
    #[serde(default)]
    pub comfort: Vec<ComfortData>,
}

/// Who was to teach a topic, from when on; null: from the beginning.
#[derive(Serialize, Deserialize)]
pub struct DirectionData {
    /// From then on.
    pub from: Option<Time>,
    /// Who.
    pub teacher: Side,
}

/// A step that the learner said.
#[derive(Serialize, Deserialize)]
pub struct ComfortData {
    /// When.
    pub at: Time,
    /// Which, in a word of the schema.
    pub step: String,
}

/// An answer to a prompt.
#[derive(Serialize, Deserialize)]
pub struct AnswerData {
    /// Its id.
    pub id: String,
    /// The prompt, such as `P08`.
    pub prompt: String,
    /// The pair that it is shared with.
    pub pair: Option<String>,
    /// Who gave it.
    pub by: Side,
    /// When.
    pub at: Option<Time>,
    /// What it says.
    pub text: String,
}

/// One of the two, seen from the person who exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who exports.
    Me,
    /// The other one.
    Partner,
}

impl Side {
    /// In a file.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Partner => "partner",
        }
    }
}

/// The file as it is written: the same fields in the same order.
#[derive(Serialize)]
struct Written<'a> {
    schema: &'a str,
    exported_at: Time,
    name: &'a str,
    left_out: &'a [String],
    skipped_prompts: &'a [String],
    pairs: &'a [PairData],
    sessions: &'a [SessionData],
    topics: &'a [TopicData],
    answers: &'a [AnswerData],
    own: Option<&'a OwnData>,
}

impl Data {
    /// The JSON file, which says in these words what was left out.
    pub fn json(&self, left_out: &[String]) -> serde_json::Result<Vec<u8>> {
        // Taken apart, so that a field that comes to one comes to the other.
        let Self { schema, exported_at, name, left_out: _, skipped_prompts, pairs, sessions, topics, answers, own } =
            self;
        let (exported_at, own) = (*exported_at, own.as_ref());
        let written =
            Written { schema, exported_at, name, left_out, skipped_prompts, pairs, sessions, topics, answers, own };
        serde_json::to_vec_pretty(&written)
    }
}
