//! A session: one meeting of a pair, past or planned. Both write in it.

use crate::document::{TextField, check_id, check_line};
use crate::mark::Mark;
use crate::step::NextStep;
use crate::{Answers, Document, Error, Kind, Person, Place, Point, gathered, mark as marks, minute, step as steps};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

const KEYS: [&str; 10] = [
    "start_at_ms",
    "length_minutes",
    "place",
    "ended_at_ms",
    "begun_at_ms",
    "logged",
    "proposed_by",
    "topics",
    "off_at_ms",
    "corrected",
];
const PROPOSALS: [&str; PROPOSALS_MAX] = ["proposal_1", "proposal_2", "proposal_3"];

/// Times that may be proposed at once: more would be a table to study, not a choice to tap (capability 45).
pub const PROPOSALS_MAX: usize = 3;

/// What a calendar shows of it.
const PLAN_KEYS: [&str; 4] = ["start_at_ms", "length_minutes", "place", "off_at_ms"];

/// What a session says. Times are milliseconds since 1970.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// What it is about.
    pub agenda: String,
    /// What both wrote.
    pub ours: String,
    /// When it begins.
    pub start_at_ms: Answers<i64>,
    /// For how long it is planned.
    pub length_minutes: Answers<u32>,
    /// Where.
    pub place: Answers<Place>,
    /// What each took away, in a line.
    pub took_away: BTreeMap<Person, Answers<String>>,
    /// Marks of both, by time.
    pub marks: Vec<Mark>,
    /// What follows from it.
    pub next_steps: Vec<NextStep>,
    /// When it began.
    pub begun_at_ms: Answers<i64>,
    /// When it ended.
    pub ended_at_ms: Answers<i64>,
    /// True if it was written down afterwards and never planned.
    pub logged: bool,
    /// When somebody said that it does not take place, or did not; nothing where it stands.
    #[serde(default)]
    pub off_at_ms: Answers<i64>,
    /// True if somebody has said afterwards when and how long it was: then its clock counts, however long.
    #[serde(default)]
    pub corrected: bool,
    /// Times that were proposed, the earliest first; all of them if both proposed apart.
    pub proposals_ms: Vec<i64>,
    /// Who proposed them.
    pub proposed_by: Answers<Person>,
    /// Which points of their preparation each has brought to the agenda.
    pub brought: BTreeMap<Person, BTreeSet<Point>>,
    /// Ids of the topics that it was about.
    #[serde(default)]
    pub topics: BTreeSet<String>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Session);

/// What to set of a plan; `None` leaves it as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// When it begins.
    pub start_at_ms: Option<i64>,
    /// For how long.
    pub length_minutes: Option<u32>,
    /// Where.
    pub place: Option<Place>,
}

crate::quiet::quiet!(Plan);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Session, Error> {
    let mut fields = document.fields_where(&Kind::Session, |key| {
        KEYS.contains(&key) || PROPOSALS.contains(&key) || brought_by(key).is_some()
    })?;
    let mut brought: BTreeMap<Person, BTreeSet<Point>> = BTreeMap::new();
    for (person, point) in fields.keys().iter().filter_map(|key| brought_by(key)) {
        brought.entry(person).or_default().insert(point);
    }
    let proposals: BTreeSet<i64> = PROPOSALS.iter().flat_map(|key| fields.all::<i64>(key).all().to_vec()).collect();
    let (took_away, newer_lines) = document.lines_by_person(&Kind::Session, "took_away")?;
    let (marks, newer_marks) = marks::read(document, &Kind::Session)?;
    let (next_steps, newer_steps) = steps::read(document)?;
    Ok(Session {
        agenda: document.text(TextField::Agenda)?,
        ours: document.text(TextField::Ours)?,
        start_at_ms: fields.all("start_at_ms"),
        length_minutes: fields.all("length_minutes"),
        place: fields.all("place"),
        took_away,
        marks,
        next_steps,
        begun_at_ms: fields.all("begun_at_ms"),
        ended_at_ms: fields.all("ended_at_ms"),
        logged: fields.one("logged").unwrap_or_default(),
        off_at_ms: fields.all("off_at_ms"),
        corrected: fields.one("corrected").unwrap_or_default(),
        proposals_ms: proposals.into_iter().collect(),
        proposed_by: fields.all("proposed_by"),
        brought,
        topics: gathered::read(&mut fields, "topics"),
        newer: fields.newer || newer_lines || newer_marks || newer_steps,
    })
}

/// The number of its plan, for a calendar: greater after each change of start, length or place and after it was called off,
/// not by one; the same on every device that has the same plan.
pub fn plan_number(document: &Document) -> Result<u64, Error> {
    Ok(document.fields(&Kind::Session, &KEYS)?.lateness(&PLAN_KEYS))
}

/// Plans it, or plans it anew; to the minute. One that was off is on again with a new start.
pub fn plan(document: &mut Document, plan: &Plan) -> Result<(), Error> {
    if let Some(start_at_ms) = plan.start_at_ms {
        document.clear(&Kind::Session, "off_at_ms")?;
        document.set(&Kind::Session, "start_at_ms", &minute(start_at_ms))?;
    }
    if let Some(length_minutes) = &plan.length_minutes {
        document.set(&Kind::Session, "length_minutes", length_minutes)?;
    }
    if let Some(place) = &plan.place {
        document.set(&Kind::Session, "place", place)?;
    }
    Ok(())
}

/// Says in a line what this person took away.
pub fn take_away(document: &mut Document, person: &Person, line: &str) -> Result<(), Error> {
    check_line(line)?;
    document.set_in(&Kind::Session, "took_away", person.as_str(), &line.to_owned())
}

/// Adds a mark.
pub fn mark(document: &mut Document, mark: &Mark) -> Result<(), Error> {
    marks::add(document, &Kind::Session, mark)
}

/// Gives a mark its words.
pub fn fill_mark(document: &mut Document, mark_id: &str, text: &str) -> Result<(), Error> {
    marks::fill(document, &Kind::Session, mark_id, text)
}

/// Takes a mark away; it can be brought back.
pub fn remove_mark(document: &mut Document, mark_id: &str) -> Result<(), Error> {
    marks::remove(document, &Kind::Session, "marks", mark_id)
}

/// Takes a step away; it can be brought back.
pub fn remove_step(document: &mut Document, step_id: &str) -> Result<(), Error> {
    steps::remove(document, step_id)
}

/// Adds a next step.
pub fn add_next_step(document: &mut Document, step: &NextStep) -> Result<(), Error> {
    steps::add(document, step)
}

/// Ticks a step off, or not.
pub fn set_step_done(document: &mut Document, step_id: &str, done: bool) -> Result<(), Error> {
    steps::set_done(document, step_id, done)
}

/// Says when it ended, so it was not off; to the minute.
pub fn end(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    document.clear(&Kind::Session, "off_at_ms")?;
    document.set(&Kind::Session, "ended_at_ms", &minute(at_ms))
}

/// Proposes up to [`PROPOSALS_MAX`] times, in place of those that were proposed before; to the minute.
pub fn propose(document: &mut Document, by: &Person, times_ms: &[i64]) -> Result<(), Error> {
    if times_ms.len() > PROPOSALS_MAX {
        return Err(Error::TooLong { units: times_ms.len(), max: PROPOSALS_MAX });
    }
    for (place, key) in PROPOSALS.iter().enumerate() {
        match times_ms.get(place) {
            Some(at_ms) => document.set(&Kind::Session, key, &minute(*at_ms))?,
            None => document.clear(&Kind::Session, key)?,
        }
    }
    document.set(&Kind::Session, "proposed_by", by)
}

/// Settles on a time; what was proposed is over. Two people who pick apart have given two answers to when it begins.
pub fn pick(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    document.clear(&Kind::Session, "off_at_ms")?;
    document.set(&Kind::Session, "start_at_ms", &minute(at_ms))?;
    propose_nothing(document)
}

fn propose_nothing(document: &mut Document) -> Result<(), Error> {
    PROPOSALS.iter().chain(&["proposed_by"]).try_for_each(|key| document.clear(&Kind::Session, key))
}

/// Says that it does not take place, or did not: called off if that was before its start, fallen through if after; to the
/// minute. What was proposed for it is over.
pub fn call_off(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    propose_nothing(document)?;
    document.set(&Kind::Session, "off_at_ms", &minute(at_ms))
}

/// Says afterwards from when to when it was, to the minute: this counts, whatever a clock says. So it was held.
pub fn correct(document: &mut Document, begun_at_ms: i64, ended_at_ms: i64) -> Result<(), Error> {
    document.clear(&Kind::Session, "off_at_ms")?;
    document.set(&Kind::Session, "begun_at_ms", &minute(begun_at_ms))?;
    document.set(&Kind::Session, "ended_at_ms", &minute(ended_at_ms))?;
    mark_corrected(document)
}

/// Says that its times are what somebody said afterwards.
pub fn mark_corrected(document: &mut Document) -> Result<(), Error> {
    document.set(&Kind::Session, "corrected", &true)
}

/// Says when it began, so it is not off; to the minute.
pub fn begin(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    document.clear(&Kind::Session, "off_at_ms")?;
    document.set(&Kind::Session, "begun_at_ms", &minute(at_ms))
}

/// Says that it was written down afterwards.
pub fn log(document: &mut Document) -> Result<(), Error> {
    document.set(&Kind::Session, "logged", &true)
}

/// Says that this person has brought this point: which, and not how often, so that two devices count it once.
pub fn bring(document: &mut Document, person: &Person, point: Point) -> Result<(), Error> {
    document.set(&Kind::Session, &format!("{BROUGHT}{}.{person}", point.name()), &true)
}

const BROUGHT: &str = "brought.";

fn brought_by(key: &str) -> Option<(Person, Point)> {
    let (point, person) = key.strip_prefix(BROUGHT)?.split_once('.')?;
    Some((Person::parse(person).ok()?, Point::of_name(point)?))
}

/// Says that it was about this topic, or not after all. What both name apart is all there.
pub fn name_topic(document: &mut Document, topic_id: &str, named: bool) -> Result<(), Error> {
    check_id(topic_id)?;
    let mut topics = gathered::read(&mut document.fields(&Kind::Session, &KEYS)?, "topics");
    let changed = if named { topics.insert(topic_id.to_owned()) } else { topics.remove(topic_id) };
    if changed { document.set(&Kind::Session, "topics", &gathered::line(&topics)) } else { Ok(()) }
}
