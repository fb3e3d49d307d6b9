//! A session on the screen, with both notebooks; what is prepared, turned round and asked afterwards.

use crate::agreement::event::Wording;
use crate::ground::said::Problem;
use crate::ground::text::SharedText;
use crate::ground::who::Who;
use crate::session::event::{MarkKind, Notebook, PlaceKind, Point};
use serde::{Deserialize, Serialize};

/// UTF-16 units of one crossing to a shell, at most: about 15 kB, since a unit is at most three bytes.
pub const TEXT_UNITS_MAX: u32 = 5_000;

/// A meeting that was held.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldRow {
    /// The session.
    pub session: String,
    /// When it was, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// How long, if that is known.
    pub minutes: Option<u64>,
    /// Where, if that is known.
    pub place: Option<PlaceKind>,
}

/// "7 of 8 planned".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings {
    /// Sessions that were planned and whose time has come.
    pub planned: u32,
    /// … of which these were held.
    pub held: u32,
    /// Held without a plan.
    pub unplanned: u32,
    /// Called off before their time: in neither count.
    pub called_off: u32,
    /// Fell through: somebody said afterwards that they did not take place. In neither count.
    pub fell_through: u32,
    /// The agreed number of weeks from one meeting to the next, if there is an agreement on it.
    pub agreed_weeks: Option<u32>,
    /// Whole days from each meeting to the next one, in their order.
    pub days_between: Vec<u32>,
}

/// Minutes together, from the clock of the session, or else as planned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// In one place.
    pub in_person_minutes: u64,
    /// By telephone or video.
    pub remote_minutes: u64,
    /// Where nobody said where.
    pub somewhere_minutes: u64,
    /// Meetings whose length is known: what the minutes are of …
    pub of: u32,
    /// … and of so many that were held.
    pub held: u32,
}

/// A kind of place, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceCount {
    /// Which, as seen by this person.
    pub place: PlaceKind,
    /// How often.
    pub count: u32,
}

/// Of the last five meetings, in how many both wrote what they took away. Never a score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// Both lines.
    pub both: u32,
    /// Only one's own.
    pub only_me: u32,
    /// Only the partner's.
    pub only_partner: u32,
    /// Out of so many: at most five.
    pub of: u32,
}

/// Why a meeting that was planned did not take place. Nobody is asked for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Off {
    /// Said before its time.
    CalledOff,
    /// Said afterwards.
    FellThrough,
}

/// One line of the list of sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// The session's id.
    pub id: String,
    /// The pair's id.
    pub pair: String,
    /// The partner's name, or empty as long as it is unknown.
    pub partner: String,
    /// Start, milliseconds since 1970, UTC.
    pub start_at_ms: Option<i64>,
    /// Length in minutes.
    pub length_minutes: Option<u32>,
    /// Where.
    pub place: Option<PlaceKind>,
    /// When it ended, milliseconds since 1970, UTC.
    pub ended_at_ms: Option<i64>,
    /// The agenda's first line, shortened.
    pub about: String,
    /// Marks of one's own that wait to be filled in.
    pub marks_to_fill: u32,
    /// Is one's own take-away line there?
    pub i_took_away: bool,
    /// Is the partner's?
    pub partner_took_away: bool,
    /// Start, length or place was set differently by both.
    pub two_answers: bool,
    /// When it began, milliseconds since 1970, UTC.
    pub begun_at_ms: Option<i64>,
    /// It is on: somebody has begun it, nobody has ended it, and it has not run for so long that the end was forgotten.
    pub running: bool,
    /// It does not take place, or did not.
    pub off: Option<Off>,
    /// Somebody has said afterwards when and how long it was.
    pub corrected: bool,
    /// It was written down afterwards.
    pub logged: bool,
    /// Times that are proposed.
    pub proposals: u32,
    /// By whom; `None` if by nobody, or by both apart.
    pub proposed_by: Option<Who>,
    /// Points of one's preparation that one has brought.
    pub i_bring: u32,
    /// The partner's.
    pub partner_brings: u32,
}

/// The session's screen: *mine* and *ours* side by side.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Its row.
    pub row: SessionRow,
    /// Only me.
    pub mine: TextView,
    /// Both of us.
    pub ours: TextView,
    /// Both of us.
    pub agenda: TextView,
    /// Marks of one's own and of both, by time.
    pub marks: Vec<MarkView>,
    /// The two lines.
    pub took_away: TookAway,
    /// When–then.
    pub next_steps: Vec<StepView>,
    /// Every start that was set, if more than one.
    pub start_answers_ms: Vec<i64>,
    /// Every length that was set, if more than one.
    pub length_answers: Vec<u32>,
    /// Every place that was set, if more than one.
    pub place_answers: Vec<PlaceKind>,
    /// Who pays, as both agreed, where they meet over a meal; with nothing in it: "Not agreed" (capability 47).
    pub pays: Option<Wording>,
    /// Times that are proposed, the earliest first, milliseconds since 1970, UTC.
    pub proposals_ms: Vec<i64>,
    /// How long it has run.
    pub timer: TimerView,
    /// What one has prepared.
    pub preparation: PreparationView,
    /// How many of the cards "ask before you answer" were turned over. Shells have their words, and show one.
    pub ask_card: u32,
    /// The card afterwards, from the beginning on until it is filled in or left; it is shown once it is due.
    pub card: Option<AfterCardView>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

impl SessionView {
    /// What the other person sees when the screen is turned round to them: nothing of *mine* (EXPERIENCE 4.2).
    ///
    /// **Invariant:** made of *ours* alone (`what_is_turned_round_holds_nothing_of_mine`).
    pub fn turned(&self) -> TurnedView {
        let ours = |mark: &&MarkView| mark.notebook == Notebook::Ours && !mark.text.is_empty();
        let marks = self.marks.iter().filter(ours).map(|mark| mark.text.clone()).collect();
        TurnedView { text: self.ours.text.clone(), marks }
    }
}

/// What stands on the screen that is turned round.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnedView {
    /// What is being noted for both.
    pub text: SharedText,
    /// The words of marks for both.
    pub marks: Vec<String>,
}

/// The facts of a clock. It stops nobody: there is no time limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimerView {
    /// When it began, milliseconds since 1970, UTC.
    pub begun_at_ms: Option<i64>,
    /// For how long it is planned.
    pub planned_minutes: Option<u32>,
    /// Whole minutes from its beginning to its end, or to now.
    pub elapsed_minutes: Option<u32>,
    /// It is on.
    pub running: bool,
}

/// What one has prepared, in one's own notes. Empty where nothing was.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparationView {
    /// One bigger idea.
    pub idea: String,
    /// One question.
    pub question: String,
    /// One thing to show.
    pub show: String,
    /// One real task.
    pub task: String,
    /// Who will use its result; empty: "No one named yet".
    pub task_for: String,
    /// What of it stands in the agenda.
    pub brought: Vec<Point>,
    /// Left alone on purpose.
    pub left: bool,
}

/// The two minutes afterwards: fill the marks, one line, one when–then step. All of it may be left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AfterCardView {
    /// It is time for it: the session is over or its planned end has come, and what it was put off to has come, too.
    pub due: bool,
    /// Until when it was put off, milliseconds since 1970, UTC. It can be, once.
    pub later_ms: Option<i64>,
    /// Marks of one's own that wait for their words.
    pub marks_to_fill: u32,
    /// Is one's own line there?
    pub took_away: bool,
    /// Is there a step?
    pub has_step: bool,
}

/// A text and what happened to it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextView {
    /// The text.
    pub text: SharedText,
    /// Where the caret stands, in UTF-16 code units, moved along with remote edits.
    pub caret: Option<u32>,
    /// Both edited it while apart, and both edits are in here.
    pub merged: bool,
}

/// A mark.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkView {
    /// Its id.
    pub id: String,
    /// *Mine* or *ours*.
    pub notebook: Notebook,
    /// Which; `None` if a newer version made it.
    pub kind: Option<MarkKind>,
    /// To the minute, milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// Whose.
    pub by: Who,
    /// May be empty.
    pub text: String,
}

/// The two take-away lines; every answer that a line was given (more than one: two of a person's devices, apart).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TookAway {
    /// One's own.
    pub me: Vec<String>,
    /// The partner's.
    pub partner: Vec<String>,
}

/// A next step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// Its id.
    pub id: String,
    /// When …
    pub when: String,
    /// … then.
    pub then: String,
    /// By whom.
    pub owner: Option<Who>,
    /// Done?
    pub done: bool,
}

/// What has come to a text since a version of it.
#[derive(Clone, PartialEq, Eq)]
pub enum TextNews {
    /// Nothing: the field shows the text as it is. Or what the field sent last has not been looked at yet; then the bell
    /// rings once it has.
    Unchanged,
    /// These splices, each on the text with those before it made, lead from there to `version`. They may come in windows:
    /// make none before all `total` are there, and begin again where two windows have different versions.
    Splices {
        /// What the field shows with all of them made.
        version: u64,
        /// How many there are.
        total: u32,
        /// Where this window begins.
        start: u32,
        /// From the beginning of the text to its end.
        splices: Vec<TextSplice>,
    },
    /// The version is not known (any more; version 0 never is): take the whole text, in windows.
    Reset {
        /// The text as it is.
        version: u64,
        /// How long it is.
        units: u32,
    },
    /// What was typed into the version before this one was not taken, so it stands in the field only. Say so, let the person
    /// copy it, and begin with version 0.
    Refused {
        /// Why.
        problem: Problem,
    },
}

/// One place that changed.
#[derive(Clone, PartialEq, Eq)]
pub struct TextSplice {
    /// Where, in UTF-16 code units.
    pub at: u32,
    /// How many units go.
    pub removed: u32,
    /// What comes.
    pub inserted: String,
    /// Who wrote it; nothing where that is not known, or nothing comes.
    pub by: Option<Who>,
}

/// A piece of a text as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct TextWindow {
    /// The text's version; two windows of different versions do not fit together.
    pub version: u64,
    /// How long the whole text is, in UTF-16 code units.
    pub total: u32,
    /// Where this window begins; before the place that was asked for, if that is inside a character.
    pub start: u32,
    /// Where the next one begins.
    pub end: u32,
    /// The piece.
    pub text: String,
}
