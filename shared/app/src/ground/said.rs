//! What came of an act.

use serde::{Deserialize, Serialize};

/// What is in a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupCounts {
    /// When it was made, milliseconds since 1970, UTC.
    pub made_at_ms: i64,
    /// Pairs.
    pub pairs: u32,
    /// Sessions.
    pub sessions: u32,
    /// Own notes of sessions.
    pub notes: u32,
    /// Topics.
    pub topics: u32,
    /// Answers to prompts.
    pub answers: u32,
    /// Other documents, one's own page among them.
    pub others: u32,
    /// What could not be read when it was made, and is not in it.
    pub unread: u32,
}

/// The last thing said to the person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Counts from 1; a new number is a new notice.
    pub number: u64,
    /// What.
    pub said: Said,
}

/// What is said. A refusal changes nothing and loses nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// The profile was made.
    Begun,
    /// A pair was made.
    PairMade {
        /// The pair.
        pair: String,
    },
    /// A link is ready. It is a secret until it is used.
    LinkReady {
        /// The pair; `None` for a link to a device of one's own.
        pair: Option<String>,
        /// The whole link.
        link: String,
        /// When it ends if it reaches the relay now, milliseconds since 1970, UTC. The relay's clock judges, from when the
        /// invite reaches it.
        expires_at_ms: i64,
    },
    /// A link to show to somebody in the same room, once [`SyncView::saved`](crate::relay::view::SyncView) says that all is saved. It is a secret until it
    /// is used.
    NearbyReady {
        /// The pair.
        pair: String,
        /// The whole link, for a QR.
        link: String,
        /// When it ends, milliseconds since 1970, UTC, if the relay's clock agrees.
        expires_at_ms: i64,
    },
    /// A link that was shown in the same room was accepted: to be shown in return, once all is saved. No secret.
    AnswerReady {
        /// The pair.
        pair: String,
        /// The whole answer, for a QR.
        answer: String,
    },
    /// Whoever showed the answer is in.
    TakenIn {
        /// The pair.
        pair: String,
    },
    /// A relay has the pair already: whoever showed the answer comes in by it, as soon as they have a network.
    TakenInByRelay {
        /// The pair.
        pair: String,
    },
    /// A link was accepted; the rest happens when a network is there.
    Joining {
        /// The pair; `None` for a device of one's own.
        pair: Option<String>,
    },
    /// A door is being shut.
    InviteRevoked,
    /// A removal waits for the relay. It is done once the pair or device says so no more.
    Removing,
    /// The partner's devices will take this person out.
    Leaving,
    /// Nobody else was in: the pair is gone from here.
    Left,
    /// Fresh keys are on their way.
    KeysRenewed,
    /// This device comes in anew as soon as it can.
    Repairing,
    /// Both see the same: nobody stands between them.
    SafetyMatches {
        /// The pair.
        pair: String,
    },
    /// They see something else: somebody stands between them, or one of them has not heard of the newest change yet.
    SafetyDiffers {
        /// The pair.
        pair: String,
    },
    /// The recovery code, shown once. It counts when the groups asked for were typed back.
    RecoveryCode {
        /// Its groups, in order.
        groups: Vec<String>,
        /// Which groups to type back, counted from 1, in order.
        ask: Vec<u32>,
    },
    /// The code counts from here on.
    RecoveryCodeKept,
    /// The relay is asked what the code opens.
    Recovering,
    /// A session was made.
    SessionMade {
        /// The session.
        session: String,
    },
    /// A topic was made.
    TopicMade {
        /// The topic.
        topic: String,
    },
    /// Somebody whom one has met was noted.
    MetNoted {
        /// The entry.
        met: String,
    },
    /// A copy is on its way to the partner.
    Shared,
    /// An offer, a line or the draft of a goal was kept; or a copy of one was shared.
    Kept {
        /// Its id.
        id: String,
    },
    /// An answer was kept.
    AnswerKept {
        /// The answer.
        answer: String,
    },
    /// A file was added to *mine*.
    Imported {
        /// The session.
        session: String,
        /// How many UTF-16 code units.
        units: u64,
    },
    /// Files are ready in [`ViewModel::export`](crate::view::ViewModel).
    Exported,
    /// This person has agreed to a version. It is in force once both have.
    Agreed {
        /// The pair.
        pair: String,
    },
    /// An answer was sealed. Nobody can see it until it is open.
    AnswerSealed {
        /// The pair.
        pair: String,
        /// The question.
        question: String,
    },
    /// The pair has ended. Nothing more is needed.
    PairEnded {
        /// The pair.
        pair: String,
    },
    /// What this person wrote under their own name was taken out of what both see, from here on. The other one may have
    /// copied it.
    TakenBack {
        /// The pair.
        pair: String,
        /// How many lines, marks and answers.
        count: u32,
    },
    /// What an export said is here, in new pairs.
    ExportRead {
        /// How many pairs.
        pairs: u32,
        /// How many sessions.
        sessions: u32,
        /// How many topics.
        topics: u32,
        /// How many answers to prompts.
        answers: u32,
        /// Fields of the file that this version has no place for.
        unknown: u32,
    },
    /// A backup is ready in [`ViewModel::export`](crate::view::ViewModel), open to read.
    BackupReady,
    /// A backup is here. This device is a new one; see [`DevicesView::membership`](crate::people::view::DevicesView).
    Restored(BackupCounts),
    /// It could not be done.
    Refused(Problem),
}

/// Why something could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nobody has begun on this device yet.
    NotBegun,
    /// Somebody has begun on this device already.
    AlreadyBegun,
    /// A name is needed.
    NameNeeded,
    /// A relay must be named first.
    NoRelay,
    /// Not an address of a relay: `ws://host:port` or `wss://host`.
    BadRelay,
    /// This is no link of ours.
    NotALink,
    /// A link of ours, but not whole.
    LinkCut,
    /// A link of a newer version.
    LinkNewer,
    /// No answer to a link that was shown in the same room.
    NotAnAnswer,
    /// An answer to another link than this pair's, or somebody has come in since.
    AnswerDiffers,
    /// A relay has this pair by now, or both are in: there is nothing to show in the room.
    NothingToShow,
    /// This device is in that space already.
    AlreadyIn,
    /// A link to a device of one's own, opened where somebody has begun already.
    DeviceNotFresh,
    /// No such pair.
    NoSuchPair,
    /// No such session.
    NoSuchSession,
    /// No such topic, mark, step or prompt.
    NoSuchThing,
    /// Something that must be said is empty.
    Empty,
    /// Three topics of this pair are active already: park one of them first.
    ThreeActive,
    /// Only the one who learns says how at ease they are.
    OnlyTheLearner,
    /// A day is from 1 to 7, a minute from 0 to 1440, and the first hour is before the last.
    NoSuchHour,
    /// The session is not open (its text is not at hand).
    NotOpen,
    /// The edit does not fit the text.
    BadEdit,
    /// What was typed was typed into a state of the text that is not known here any more: too much has come since.
    TextTooOld,
    /// Too long.
    TooLong {
        /// How many UTF-16 code units it has or would have.
        units: u64,
        /// The most.
        max: u64,
    },
    /// Both people are in this pair already.
    PairFull,
    /// This notebook was copied, and the copy has gone on: nothing goes out from here.
    Copied,
    /// This device is not in there, or not any more.
    NotIn,
    /// There is no partner in this pair.
    NobodyThere,
    /// That is this very device: take it out from another one.
    ThisDevice,
    /// Neither a safety QR nor ten of the words.
    NotASafetyCode,
    /// Not a recovery code at all.
    NotARecoveryCode,
    /// A recovery code with something misread or mistyped in it.
    CodeMistyped,
    /// The relay has nothing for this recovery code: another relay, or a code that was replaced.
    NoSuchCode,
    /// The relay takes only so many tries at codes in a minute.
    TooManyTries,
    /// No code was shown that could be confirmed.
    NoCodeShown,
    /// The groups are not the ones that were asked for.
    CodeDiffers,
    /// The document has taken in as much as it can.
    DocumentFull,
    /// Not UTF-8 text.
    NotText,
    /// That mark is for *mine* only.
    OnlyMine,
    /// At most three times can be proposed at once.
    TooManyTimes,
    /// Nobody has proposed this time, or it was taken back.
    NotProposed,
    /// The session has ended already.
    AlreadyOver,
    /// It has neither begun nor ended yet.
    NotOver,
    /// Its time is still to come, or it was called off: to begin it has to be meant.
    NotItsTime,
    /// Nobody has begun it: to end it has to be meant.
    NotBegunYet,
    /// Nobody has said when it was.
    NoStart,
    /// Nobody has said how long it was.
    NoLength,
    /// Nothing is planned that a calendar could show.
    NothingPlanned,
    /// The card was put off once already.
    PutOffAlready,
    /// A meeting that is still to come is planned, not written down afterwards.
    StillToCome,
    /// A meeting lasts from one minute to seven days.
    BadLength,
    /// The scale has no such answer.
    NotOnTheScale,
    /// That is asked from the middle on.
    NotAskedYet,
    /// Nothing of one's own to share, or nothing new.
    NothingToShare,
    /// The pair has ended: what both see does not change any more. *Mine* does.
    PairHasEnded,
    /// The wording has changed since it was shown, or there is nothing to agree to: read it again.
    WordingChanged,
    /// Both changed a clause apart: pick one of the two answers first.
    TwoAnswersLeft,
    /// Both have answered by now: what is sealed stays as it is.
    BothAnswered,
    /// That question is not asked here, or not yet.
    NotAsked,
    /// A clause is one line.
    NotOneLine,
    /// Weeks are counted from 1 to 52.
    BadWeeks,
    /// A later date is needed.
    DateTooEarly,
    /// That does not fit where the pair stands now.
    NotNow,
    /// This reminder is not shown, so it cannot be put off.
    NotShown,
    /// The document on this device is damaged.
    Damaged,
    /// No JSON export of ours.
    NotAnExport,
    /// An export of a newer version.
    ExportNewer {
        /// Its schema.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// An export of ours, but not whole.
    ExportDamaged,
    /// What this export says is in this notebook already.
    AlreadyHere,
    /// No backup of ours.
    NotABackup,
    /// A backup of a newer version.
    BackupNewer {
        /// Its format.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// A backup of ours, but something in it does not open.
    BackupDamaged,
    /// No time zone of this name.
    NoSuchZone,
    /// The pages could not be made.
    NotPrinted,
}
