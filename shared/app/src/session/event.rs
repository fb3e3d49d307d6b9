//! What a person does with a meeting, and what is chosen about it.

use crate::ground::who::Who;
use serde::{Deserialize, Serialize};

/// What a person does with a meeting. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum SessionEvent {
    /// Makes a session. Said by [`Said::SessionMade`](crate::ground::said::Said).
    New {
        /// The pair.
        pair: String,
        /// What is known of it.
        plan: SessionPlan,
    },
    /// Shows a session: [`ViewModel::session`](crate::view::ViewModel).
    Open {
        /// The session.
        session: String,
    },
    /// Leaves the session's screen.
    Close,
    /// Changes the plan; also settles *Two answers*.
    Plan {
        /// The session.
        session: String,
        /// What changes.
        plan: SessionPlan,
    },
    /// A splice, in UTF-16 code units. The session must be open.
    EditText {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// Where.
        at: u32,
        /// How many units go.
        removed: u32,
        /// What comes.
        inserted: String,
    },
    /// A splice, in UTF-16 code units, made on the version of the text that a field shows. What has come since stays; the
    /// field learns of it from [`ViewModel::text_since`](crate::ViewModel::text_since), and of a refusal, too. The session
    /// must have been open.
    SpliceText {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// The version that the field shows.
        seen: u64,
        /// What stands for the text that the field shows with this splice in it: an odd number, and a greater one
        /// for each splice of this process.
        makes: u64,
        /// Where, in the version that was seen.
        at: u32,
        /// How many units go.
        removed: u32,
        /// What comes.
        inserted: String,
    },
    /// The whole text as somebody wrote it anew, in an editor or all at once, from what it was when they began. It becomes small
    /// edits by words and lines; what has come since stays, and so does a line break at the end.
    WriteAnew {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// What it was.
        before: String,
        /// What it becomes.
        after: String,
    },
    /// The caret stands here now; it is kept in place when the partner's edits arrive.
    PlaceCaret {
        /// Which text.
        notebook: Notebook,
        /// Where, in UTF-16 code units.
        at: u32,
    },
    /// One tap, no typing.
    Mark {
        /// The session.
        session: String,
        /// *Mine*, or *ours* (never the agenda).
        notebook: Notebook,
        /// Which of the three.
        kind: MarkKind,
        /// May be empty and filled in afterwards.
        text: String,
    },
    /// Fills a mark in.
    FillMark {
        /// The session.
        session: String,
        /// Where the mark is.
        notebook: Notebook,
        /// The mark.
        mark: String,
        /// Its text.
        text: String,
    },
    /// Takes a mark away. History can bring it back.
    RemoveMark {
        /// The session.
        session: String,
        /// Where the mark is.
        notebook: Notebook,
        /// The mark.
        mark: String,
    },
    /// "I took away …": one's own line of the two; nobody can write the other's.
    TakeAway {
        /// The session.
        session: String,
        /// One line.
        line: String,
    },
    /// A next step: "When …, then …".
    AddStep {
        /// The session.
        session: String,
        /// The occasion.
        when: String,
        /// What is done then.
        then: String,
        /// By whom.
        owner: Option<Who>,
    },
    /// A step is done, or not after all.
    SetStepDone {
        /// The session.
        session: String,
        /// The step.
        step: String,
        /// Done?
        done: bool,
    },
    /// Takes a next step away. History can bring it back.
    RemoveStep {
        /// The session.
        session: String,
        /// The step.
        step: String,
    },
    /// Copies one line of one's own into *ours*, as new text without history.
    ShareLine {
        /// The session.
        session: String,
        /// The line.
        line: String,
    },
    /// Proposes up to three times, in place of those proposed before.
    ProposeTimes {
        /// The session.
        session: String,
        /// Starts, milliseconds since 1970, UTC.
        times_ms: Vec<i64>,
    },
    /// Takes one of the proposed times: the session begins then.
    PickTime {
        /// The session.
        session: String,
        /// One of them.
        at_ms: i64,
    },
    /// Prepares a line, in one's own notes; an empty one takes it back.
    Prepare {
        /// The session.
        session: String,
        /// Which line.
        point: Point,
        /// One line.
        line: String,
    },
    /// Brings a prepared line to the agenda, as new text.
    BringPoint {
        /// The session.
        session: String,
        /// Which line.
        point: Point,
    },
    /// No preparation this time.
    LeavePreparation {
        /// The session.
        session: String,
    },
    /// The meeting begins now. One whose time is still to come is begun only if that is meant.
    Begin {
        /// The session.
        session: String,
        /// It is meant, although its time is still to come.
        meant: bool,
    },
    /// The next card "ask before you answer".
    TurnAskCard {
        /// The session.
        session: String,
    },
    /// The card afterwards, later. Once.
    PutOffCard {
        /// The session.
        session: String,
    },
    /// The card afterwards is filled in, or left.
    CloseCard {
        /// The session.
        session: String,
    },
    /// "We met": a meeting that nobody planned, written down afterwards. Said by [`Said::SessionMade`](crate::ground::said::Said).
    Log {
        /// The pair.
        pair: String,
        /// When it began, milliseconds since 1970, UTC.
        start_at_ms: i64,
        /// For how long.
        minutes: u32,
        /// Where.
        place: Option<PlaceKind>,
    },
    /// The meeting is over. One that nobody has begun is ended only if that is meant.
    End {
        /// The session.
        session: String,
        /// It is meant, although nobody has begun it.
        meant: bool,
    },
    /// It does not take place, or did not; no reason is asked. Its agenda and preparation stay; with times that are proposed
    /// it takes place at whichever is picked.
    CallOff {
        /// The session.
        session: String,
        /// Other times for it: none, or up to three, milliseconds since 1970, UTC.
        times_ms: Vec<i64>,
    },
    /// It was held: when, how long and where, said afterwards. This counts before any clock.
    Correct {
        /// The session.
        session: String,
        /// What was otherwise than planned or noted; `None` leaves that.
        was: SessionPlan,
    },
    /// Makes the next one, as long and at the same place, and proposes up to three times for it: from the agreed weeks and from
    /// both people's good times. Said by [`Said::SessionMade`](crate::ground::said::Said).
    ProposeNext {
        /// The session that it comes after.
        session: String,
    },
    /// This session is about that topic, or not after all.
    NameTopic {
        /// The session.
        session: String,
        /// The topic.
        topic: String,
        /// Is it?
        named: bool,
    },
    /// Adds a Markdown or plain text file to *mine* of a session.
    Import {
        /// The session.
        session: String,
        /// The file's bytes.
        bytes: Vec<u8>,
    },
}

/// Which of a session's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notebook {
    /// Only me: the own notes of a session.
    Mine,
    /// Both of us.
    Ours,
    /// What both want to speak about. Both of us.
    Agenda,
}

/// The three marks that need no typing (EXPERIENCE 4.2), and one of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// I just learned something.
    Learned,
    /// Something to do.
    #[serde(rename = "todo")]
    ToDo,
    /// Come back to this.
    ComeBack,
    /// I noticed I was defending. Only in *mine* (capability 59).
    Defending,
}

/// A line that one prepares (capabilities 8 and 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Point {
    /// One bigger idea.
    Idea,
    /// One question.
    Question,
    /// One thing to show.
    Show,
    /// One real task.
    Task,
    /// Who will use the result of the task. Brought along with it.
    TaskFor,
}

/// Where a session takes place, as seen by the person who says it (capability 108).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// At my workplace.
    Mine,
    /// At my partner's workplace.
    Theirs,
    /// Neither's.
    Neutral,
    /// Walking.
    Walking,
    /// A meal.
    Meal,
    /// On the phone.
    Call,
    /// By video.
    Video,
}

/// When, how long and where; `None` leaves what is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPlan {
    /// Start, milliseconds since 1970, UTC.
    pub start_at_ms: Option<i64>,
    /// Length in minutes.
    pub length_minutes: Option<u32>,
    /// Where.
    pub place: Option<PlaceKind>,
}
