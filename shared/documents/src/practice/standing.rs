//! Where a pair stands: Invited, Trial, Active, Paused, Closing, Ended (capabilities 43, 44, 48 to 50).
//!
//! It follows from what is written alone, and is the same on each device: no hour and no silence ends anything. Nothing says who
//! ended it: an end is a minute, and of an end that came of a trial nobody is shown whose *no* it was.

use super::sealed::{Said, Sealed};
use crate::document::check_id;
use crate::{Answers, Document, Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The question "Go on?" of the trial.
pub const TRIAL: &str = "trial";
/// The same question in its rounds: as long as nobody said *no* and not both said *yes*, they meet once more and are asked again, at
/// most twice.
pub const TRIALS: [&str; 3] = [TRIAL, "trial-2", "trial-3"];
/// What is asked after the last of them: go on, pause, or end well.
pub const UNDECIDED: &str = "still-undecided";
/// Answers to it. Nothing but two times *yes* makes a pair active.
pub const YES: &str = "yes";
/// "Not sure." It ends nothing.
pub const UNSURE: &str = "unsure";
/// "No."
pub const NO: &str = "no";

/// The question after three meetings (capability 48).
pub const CHECK: &str = "check-3";
/// "Go on as is."
pub const GO_ON: &str = "go_on";
/// "Change something."
pub const CHANGE: &str = "change";
/// "End well." Once it is open, the pair is closing.
pub const END: &str = "end";
/// "Pause", of the question that is asked when they have not met for long (capability 50).
pub const PAUSE: &str = "pause";

/// What somebody has set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Course {
    /// A course that a newer version knows.
    Newer(String),
    /// On and on.
    Going,
    /// Not for now.
    Paused,
    /// Wrapping up.
    Closing,
}

/// What was set, as it stands.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where both set another course apart, the one further on counts: closing, paused, going.
    pub course: Answers<Course>,
    /// Until when a pause is meant, in milliseconds since 1970; 0: without a date.
    pub paused_until_ms: Answers<i64>,
    /// When it ended, in milliseconds since 1970.
    pub ended_at_ms: Option<i64>,
    /// Questions after which the two went on all the same.
    pub set_aside: BTreeSet<String>,
}

crate::quiet::quiet!(Standing);

/// Where a pair stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairState {
    /// Nobody else is in yet.
    #[default]
    Invited,
    /// One meeting, and then each says whether to go on.
    Trial,
    /// Both said yes.
    Active,
    /// Not for now.
    Paused,
    /// Wrapping up.
    Closing,
    /// Over. What both see is frozen.
    Ended,
}

impl From<String> for Course {
    fn from(word: String) -> Self {
        match word.as_str() {
            "going" => Self::Going,
            "paused" => Self::Paused,
            "closing" => Self::Closing,
            _ => Self::Newer(word),
        }
    }
}

impl From<Course> for String {
    fn from(course: Course) -> Self {
        match course {
            Course::Going => "going".into(),
            Course::Paused => "paused".into(),
            Course::Closing => "closing".into(),
            Course::Newer(word) => word,
        }
    }
}

crate::document::worded!(Course);

impl super::Practice {
    /// Where the pair stands; `partner` is `None` until the other one is in.
    pub fn state(&self, me: &Person, partner: Option<&Person>) -> PairState {
        if self.standing.ended_at_ms.is_some() {
            return PairState::Ended;
        }
        let Some(partner) = partner else { return PairState::Invited };
        let (trial, _) = self.trial(me, partner);
        let course = self.standing.course.all().iter().max();
        match (trial, course) {
            (PairState::Ended, _) => PairState::Ended,
            (_, Some(Course::Closing)) => PairState::Closing,
            _ if self.ends_well(me, partner) => PairState::Closing,
            (_, Some(Course::Paused)) => PairState::Paused,
            (trial, Some(Course::Going | Course::Newer(_)) | None) => trial,
        }
    }

    /// What has come of the trial, and what is asked of it now.
    fn trial(&self, me: &Person, partner: &Person) -> (PairState, Option<&'static str>) {
        if self.standing.set_aside.contains(TRIAL) {
            return (PairState::Ended, None);
        }
        for round in TRIALS {
            let [one, other] = self.answers(round, me, partner);
            match (one.as_deref(), other.as_deref()) {
                (Some(NO), Some(_)) | (Some(_), Some(NO)) => return (PairState::Ended, None),
                (Some(YES), Some(YES)) => return (PairState::Active, None),
                // Not sure: one more meeting, and the next round.
                (Some(_), Some(_)) => {}
                (None, _) | (_, None) => return (PairState::Trial, Some(round)),
            }
        }
        match self.answers(UNDECIDED, me, partner) {
            [Some(_), Some(_)] => (PairState::Active, None),
            [None, _] | [_, None] => (PairState::Trial, Some(UNDECIDED)),
        }
    }

    /// What both said, as far as both have: nothing is looked at that only one has given.
    fn answers(&self, question: &str, me: &Person, partner: &Person) -> [Option<String>; 2] {
        let Some(sealed) = self.sealed.get(question) else { return [None, None] };
        [(me, partner), (partner, me)].map(|(person, other)| match sealed.said(question, person, other) {
            Said::Open(answer) => Some(answer),
            Said::Nothing | Said::Sealed | Said::Unfit => None,
        })
    }

    /// The question that is asked of the trial now: one of [`TRIALS`], or [`UNDECIDED`]; `None` once it has passed or ended.
    pub fn trial_question(&self, me: &Person, partner: &Person) -> Option<&'static str> {
        self.trial(me, partner).1
    }

    /// One of them would rather end well, and both have seen that.
    fn ends_well(&self, me: &Person, partner: &Person) -> bool {
        let ends = |(question, sealed): (&String, &Sealed)| {
            let is_check = question == CHECK || question.starts_with(STILL);
            let said = [(me, partner), (partner, me)].map(|(person, other)| sealed.said(question, person, other));
            let both = said.iter().all(|said| matches!(said, Said::Open(_)));
            is_check
                && both
                && said.contains(&Said::Open(END.to_owned()))
                && !self.standing.set_aside.contains(question)
        };
        self.sealed.iter().any(ends)
    }
}

/// How the questions begin that are asked when two have not met for long; the day of the last meeting follows.
pub const STILL: &str = "still-";

/// Does a question have a date by which both meant to answer? Prompts and what is said before a topic do not: whoever writes a
/// date for them has written nothing.
pub fn is_dated(question: &str) -> bool {
    TRIALS.contains(&question) || question == CHECK || question.starts_with(STILL)
}

/// Reads all of it.
pub(super) fn read(document: &Document) -> Result<(Standing, bool), Error> {
    let mut fields = document.fields(&Kind::Practice, &super::KEYS)?;
    let mut checks = document.container(&Kind::Practice, "checks")?;
    let aside: Vec<String> =
        checks.keys().into_iter().filter(|key| checks.one::<bool>(key).unwrap_or_default()).collect();
    let standing = Standing {
        course: fields.all("course"),
        paused_until_ms: fields.all("paused_until_ms"),
        ended_at_ms: fields.all::<i64>("ended_at_ms").all().iter().min().copied(),
        set_aside: aside.into_iter().collect(),
    };
    Ok((standing, fields.newer || checks.newer))
}

/// Sets a course.
pub fn set_course(document: &mut Document, course: &Course) -> Result<(), Error> {
    document.set(&Kind::Practice, "course", course)
}

/// Pauses, with a date to look again or without.
pub fn pause(document: &mut Document, until_ms: Option<i64>) -> Result<(), Error> {
    document.set(&Kind::Practice, "paused_until_ms", &until_ms.map_or(0, minute))?;
    set_course(document, &Course::Paused)
}

/// Goes on, also after a question to which somebody said that they would rather end.
pub fn go_on(document: &mut Document, after: &[String]) -> Result<(), Error> {
    for question in after {
        document.set_in(&Kind::Practice, "checks", question, &true)?;
    }
    set_course(document, &Course::Going)
}

/// Says that a trial ended long ago, without whose *no* it was: of a pair that is read back from an export.
pub fn trial_is_over(document: &mut Document) -> Result<(), Error> {
    document.set_in(&Kind::Practice, "checks", TRIAL, &true)
}

/// Tells the answers at this place of where a pair stood, and with the first ones what has only one. Places that are told apart
/// become answers beside each other.
pub fn tell(document: &mut Document, standing: &Standing, place: usize) -> Result<(), Error> {
    if let Some(course) = standing.course.all().get(place) {
        set_course(document, course)?;
    }
    if let Some(until_ms) = standing.paused_until_ms.all().get(place) {
        document.set(&Kind::Practice, "paused_until_ms", until_ms)?;
    }
    if place > 0 {
        return Ok(());
    }
    for question in &standing.set_aside {
        check_id(question)?;
        document.set_in(&Kind::Practice, "checks", question, &true)?;
    }
    standing.ended_at_ms.map_or(Ok(()), |at_ms| end(document, at_ms))
}

/// Ends it.
pub fn end(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    document.set(&Kind::Practice, "ended_at_ms", &minute(at_ms))
}
