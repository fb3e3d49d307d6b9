//! A goal: what somebody wants to be able to do. A draft on one's own page; shared, with a state, on the pair's.
//!
//! A goal that has grown is a project: the same goal, with an outcome, an audience, a day and the help that it needs.

use crate::document::{Document, Fields, check_id, check_line};
use crate::mark::{self, REMOVED, bring_back, is_removed};
use crate::{Answers, Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const MAP: &str = "goals";
const KEYS: [&str; 12] =
    ["text", "horizon", "by", "at_ms", "state", "reason", "outcome", "audience", "due_at_ms", "help", "next", REMOVED];
/// A topic that a goal leads to stands under this and its id, so that topics named apart are all there.
const TOPIC: &str = "topic.";

crate::word::word! {
    /// How far ahead a goal lies.
    Horizon {
        /// This month.
        Month = "month",
        /// This year.
        Year = "year",
        /// Further.
        Further = "further",
    }
}

crate::word::word! {
    /// Where a goal stands.
    GoalState {
        /// Open.
        Open = "open",
        /// Met.
        Met = "met",
        /// It has become another one.
        Changed = "changed",
        /// Given up.
        Dropped = "dropped",
    }
}

/// One goal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// In one's own words.
    pub text: Answers<String>,
    /// How far ahead.
    pub horizon: Answers<Horizon>,
    /// Whose; on one's own page nobody's need be said.
    pub by: Option<Person>,
    /// When it was first kept here, in milliseconds since 1970.
    pub at_ms: i64,
    /// Where it stands.
    pub state: Answers<GoalState>,
    /// Why it was changed or dropped.
    pub reason: Answers<String>,
    /// Ids of the topics that lead to it.
    pub topics: BTreeSet<String>,
    /// What comes of it, once it has grown.
    pub outcome: Answers<String>,
    /// For whom that is.
    pub audience: Answers<String>,
    /// By when, in milliseconds since 1970.
    pub due_at_ms: Answers<i64>,
    /// What help it needs.
    pub help: Answers<String>,
    /// The next step.
    pub next: Answers<String>,
}

crate::quiet::quiet!(Goal);

/// What to say of a project; `None` leaves it as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// What comes of it.
    pub outcome: Option<String>,
    /// For whom.
    pub audience: Option<String>,
    /// By when, in milliseconds since 1970.
    pub due_at_ms: Option<i64>,
    /// What help it needs.
    pub help: Option<String>,
    /// The next step.
    pub next: Option<String>,
}

crate::quiet::quiet!(Project);

/// All of them, oldest first, then by id; and whether something among them was not understood.
pub fn read(document: &Document) -> Result<(Vec<Goal>, bool), Error> {
    let (goals, newer) = document.entries(&kind(document)?, MAP, read_one)?;
    let mut goals: Vec<Goal> = goals.into_iter().filter(|(_, removed)| !removed).map(|(goal, _)| goal).collect();
    goals.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((goals, newer))
}

/// Makes one, or writes its words anew. What is the same already is left as it is.
pub fn keep(
    document: &mut Document,
    id: &str,
    (text, horizon): (&str, &Horizon),
    by: Option<&Person>,
    at_ms: i64,
) -> Result<(), Error> {
    check_id(id)?;
    check_line(text)?;
    let kind = kind(document)?;
    let before = read(document)?.0.into_iter().find(|goal| goal.id == id);
    let is_same = |goal: &Goal| goal.text.all() == [text] && goal.horizon.all() == std::slice::from_ref(horizon);
    if before.as_ref().is_some_and(is_same) {
        return Ok(());
    }
    let entry = document.add_entry(&kind, MAP, id)?;
    if before.is_some() {
        document.put(&entry, REMOVED, &false)?;
    } else {
        bring_back(document, &entry)?;
    }
    if before.is_none() {
        document.put(&entry, "at_ms", &minute(at_ms))?;
        document.put(&entry, "state", &GoalState::Open)?;
        if let Some(by) = by {
            document.put(&entry, "by", by)?;
        }
    }
    if before.as_ref().is_none_or(|goal| goal.text.all() != [text]) {
        document.put(&entry, "text", &text.to_owned())?;
    }
    if before.is_none_or(|goal| goal.horizon.all() != std::slice::from_ref(horizon)) {
        document.put(&entry, "horizon", horizon)?;
    }
    Ok(())
}

/// Takes its words out, and leaves what was said of it since.
pub fn blank(document: &mut Document, id: &str) -> Result<(), Error> {
    let entry = document.entry(&kind(document)?, MAP, id)?;
    document.put(&entry, "text", &String::new())
}

/// Says where it stands, and why.
pub fn set_state(document: &mut Document, id: &str, state: &GoalState, reason: &str) -> Result<(), Error> {
    check_line(reason)?;
    let entry = document.entry(&kind(document)?, MAP, id)?;
    document.put(&entry, "reason", &reason.to_owned())?;
    document.put(&entry, "state", state)?;
    document.put(&entry, REMOVED, &false)
}

/// Says that this topic leads to it, or not after all.
pub fn name_topic(document: &mut Document, id: &str, topic_id: &str, named: bool) -> Result<(), Error> {
    let key = format!("{TOPIC}{topic_id}");
    check_id(&key)?;
    let entry = document.entry(&kind(document)?, MAP, id)?;
    document.put(&entry, &key, &named)?;
    document.put(&entry, REMOVED, &false)
}

/// Says more of a goal that has grown; to the minute.
pub fn plan(document: &mut Document, id: &str, project: &Project) -> Result<(), Error> {
    let lines = [
        ("outcome", &project.outcome),
        ("audience", &project.audience),
        ("help", &project.help),
        ("next", &project.next),
    ];
    lines.iter().filter_map(|(_, line)| line.as_ref()).try_for_each(|line| check_line(line))?;
    let entry = document.entry(&kind(document)?, MAP, id)?;
    for (key, line) in lines.iter().filter_map(|(key, line)| Some((key, line.as_ref()?))) {
        document.put(&entry, key, line)?;
    }
    if let Some(due_at_ms) = project.due_at_ms {
        document.put(&entry, "due_at_ms", &minute(due_at_ms))?;
    }
    document.put(&entry, REMOVED, &false)
}

/// Makes the entry of a goal that is told once more, with what is said of it once. Its answers are told by [`tell`].
pub fn found(document: &mut Document, goal: &Goal) -> Result<(), Error> {
    check_id(&goal.id)?;
    let kind = kind(document)?;
    let entry = document.add_entry(&kind, MAP, &goal.id)?;
    bring_back(document, &entry)?;
    document.put(&entry, "at_ms", &minute(goal.at_ms))?;
    if let Some(by) = &goal.by {
        document.put(&entry, "by", by)?;
    }
    goal.topics.iter().try_for_each(|topic| name_topic(document, &goal.id, topic, true))
}

/// Tells the answers at this place of a goal whose entry is there. Places that are told apart become answers beside each other.
pub fn tell(document: &mut Document, goal: &Goal, place: usize) -> Result<(), Error> {
    let lines = [
        ("text", &goal.text),
        ("reason", &goal.reason),
        ("outcome", &goal.outcome),
        ("audience", &goal.audience),
        ("help", &goal.help),
        ("next", &goal.next),
    ];
    lines.iter().flat_map(|(_, line)| line.all()).try_for_each(|line| check_line(line))?;
    let entry = document.entry(&kind(document)?, MAP, &goal.id)?;
    document.put_answer(&entry, "horizon", &goal.horizon, place)?;
    document.put_answer(&entry, "state", &goal.state, place)?;
    document.put_answer(&entry, "due_at_ms", &goal.due_at_ms, place)?;
    lines.iter().try_for_each(|(key, line)| document.put_answer(&entry, key, line, place))
}

/// Takes one out. Whoever says something of it at the same time keeps it there for both.
pub fn remove(document: &mut Document, id: &str) -> Result<(), Error> {
    let kind = kind(document)?;
    mark::remove(document, &kind, MAP, id)
}

/// One's own page, or the pair's.
fn kind(document: &Document) -> Result<Kind, Error> {
    let found = document.kind();
    let fits = found.clone().filter(|kind| matches!(kind, Kind::Profile | Kind::Practice));
    fits.ok_or(Error::WrongKind { wanted: Kind::Practice, found })
}

/// A goal, and whether it was taken out.
fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<(Goal, bool)> {
    let removed = is_removed(fields);
    let (named, others): (Vec<String>, Vec<String>) = fields.keys().into_iter().partition(|key| key.starts_with(TOPIC));
    fields.newer |= others.iter().any(|key| !KEYS.contains(&key.as_str()));
    // Named here and taken back there: it stays, like anything that is edited while it is removed.
    let topics = named.iter().filter(|key| fields.all::<bool>(key).all().contains(&true));
    let topics = topics.filter_map(|key| key.strip_prefix(TOPIC)).map(ToOwned::to_owned).collect();
    let goal = Goal {
        id: id.to_owned(),
        text: Some(fields.all("text")).filter(|text| text.current().is_some())?,
        horizon: fields.all("horizon"),
        by: fields.one("by"),
        at_ms: fields.one("at_ms").unwrap_or_default(),
        state: fields.all("state"),
        reason: fields.all("reason"),
        topics,
        outcome: fields.all("outcome"),
        audience: fields.all("audience"),
        due_at_ms: fields.all("due_at_ms"),
        help: fields.all("help"),
        next: fields.all("next"),
    };
    Some((goal, removed))
}
