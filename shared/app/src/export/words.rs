//! Every word of ours in the files that people read, and what is said to be left out. English for now.

use super::data::{self, Side};
use crate::event::{GoalState, TopicState};
use crate::kinds;
use documents::practice::Clause;

/// What is in no file, whatever was wished for.
pub(super) const ALWAYS_LEFT_OUT: [&str; 4] = [
    "keys and links",
    "earlier versions of texts",
    "what only this device keeps",
    "what was answered about a say in decisions, which leaves the device in no way",
];
pub(super) const SEALED_BY_PARTNER: &str = "what the partner has sealed and is not open yet";
pub(super) const SEALED: &str = "sealed answers that are not open yet";
pub(super) const ALL_MINE: &str = "everything that is mine alone";
pub(super) const ALL_OURS: &str = "everything that is ours";
pub(super) const ALL_BUT_ONE_SESSION: &str = "everything but one session";
pub(super) const OTHER_PAIRS: &str = "other pairs, and what is about no pair";
/// Behind a number.
pub(super) const UNREADABLE_SESSIONS: &str = "of the sessions, which cannot be read on this device";
pub(super) const UNKNOWN_KINDS: &str = "of the documents, of kinds that this file has no place for";
pub(super) const NEWER_INSIDE: &str =
    "of the documents hold something that a newer version wrote, which is not in here";

/// What stands in place of a name.
pub(crate) const INSTEAD: &str = "my partner";
/// In a file without the partner's name.
pub(super) const REDACTED: &str = "the partner's name, replaced by \"my partner\" wherever it stands as it does in this notebook, \
                                   whole or a part of it; nicknames, other spellings and whatever else tells who it is are \
                                   still in the texts";
pub(super) const LOG_LEFT_OUT: [&str; 2] =
    ["agendas, texts, marks, next steps, topics and reflections", "second answers where you two said different things"];
pub(super) const CALENDAR_LEFT_OUT: [&str; 2] = [
    "names, places and everything that is written",
    "sessions that are over, have no time yet, or lie before 1900 or after 2199",
];

pub(super) fn left_out(what: &str) -> String {
    format!("Left out: {what}.")
}

// The report of a pair.

/// Between several answers to one question.
pub(super) const OR: &str = " / ";
pub(super) const TWO_ANSWERS: &str = "two answers";
pub(super) const NEWER: &str = "written by a newer version";
/// The same where a name without blanks has to stand.
pub(super) const NEWER_ID: &str = "newer";
pub(super) const PLACES: &str = "Where we met";
pub(super) const OBJECTIVES: &str = "What we wanted";
pub(super) const TWO_ANSWERS_ON_WHO_TEACHES: &str = "Topics on which it is open who teaches";
pub(super) const TAKEN_AWAY: &str = "Taken away";
pub(super) const MET_THROUGH: &str = "Met through this";
pub(super) const HOW_IT_WENT: &str = "How it went, where a copy was given";
pub(super) const MEETINGS: &str = "Meetings";
pub(super) const ALWAYS_ONE_PLACE: &str = "Always at the same workplace: another place might suit both";
pub(super) const REPORT_LEFT_OUT: &str =
    "agendas, texts, marks, next steps, reflections, and meetings that neither began nor ended";
pub(super) const LINES_LEFT_OUT: &str = "lines that were taken away";
pub(super) const NEUTRAL: &str = "neutral";
pub(super) const WALKING: &str = "walking";
pub(super) const MEAL: &str = "a meal";
pub(super) const CALL: &str = "a call";
pub(super) const VIDEO: &str = "video";
pub(super) const AT_THE_START: &str = "at the start";
pub(super) const IN_THE_MIDDLE: &str = "in the middle";
pub(super) const AT_THE_END: &str = "at the end";
pub(super) const ASK_WORK: &str = "How effective was this for the work?";
pub(super) const ASK_YOU: &str = "How effective was this for you?";
pub(super) const ASK_SAY: &str = "I can say what I think to my partner.";
pub(super) const ASK_SEE: &str = "I understand how this looks from their place.";
pub(super) const ASK_USEFUL: &str = "Was it useful?";
pub(super) const ASK_GLAD: &str = "Are you glad that you did it?";
pub(super) const EFFECTIVE: [&str; 5] = ["not at all", "slightly", "somewhat", "effective", "extremely effective"];
pub(super) const AGREES: [&str; 5] = ["not at all", "a little", "in part", "mostly", "fully"];
pub(super) const YES_OR_NO: [&str; 3] = ["yes", "in part", "no"];

pub(super) fn report_title(me: &str, partner: &str) -> String {
    format!("Reverse mentoring: {me} and {partner}")
}

pub(super) fn since(time: &str) -> String {
    format!("Together since {time}")
}

pub(super) fn cadence(words: &str) -> String {
    format!("How often, in our words: {words}")
}

pub(super) fn agreed_weeks(weeks: u32) -> String {
    if weeks == 1 { "Agreed: every week".to_owned() } else { format!("Agreed: every {weeks} weeks") }
}

pub(super) fn of_planned(held: u32, planned: u32) -> String {
    format!("Meetings held: {held} of {planned} planned")
}

pub(super) fn unplanned(count: u32) -> String {
    format!("Held without a plan: {count}")
}

pub(super) fn days_between(days: &str) -> String {
    format!("Days from one meeting to the next: {days}")
}

pub(super) fn minutes(in_person: u64, remote: u64, somewhere: u64) -> String {
    let rest = if somewhere > 0 { format!(", {somewhere} with no place noted") } else { String::new() };
    format!("Minutes together: {in_person} in person, {remote} remotely{rest}")
}

pub(super) fn lengths_known(of: u32, held: u32) -> String {
    format!("The length is known of {of} of {held} meetings")
}

pub(super) fn balance(both: u32, of: u32) -> String {
    format!("Both wrote what they took away: {both} of the last {of} meetings")
}

pub(super) fn workplace(name: &str) -> String {
    format!("{name}'s workplace")
}

pub(super) fn place(place: &str, count: u32, of: u32) -> String {
    format!("{place}: {count} of {of}")
}

pub(super) fn objective(text: &str, by: &str, state: &str, reason: &str) -> String {
    let because = if reason.is_empty() { String::new() } else { format!(", because {reason}") };
    format!("{text} ({by}): {state}{because}")
}

pub(super) fn teaches(name: &str) -> String {
    format!("What {name} teaches")
}

pub(super) fn topic(title: &str, state: &str, worked_when: &str) -> String {
    let when = if worked_when.is_empty() { String::new() } else { format!(": it worked when {worked_when}") };
    format!("{title} ({state}){when}")
}

pub(super) fn item(day: &str, who: &str, what: &str) -> String {
    format!("{day}, {who}: {what}")
}

pub(super) fn rating(day: &str, who: &str, moment: &str, question: &str, answer: &str) -> String {
    format!("{day}, {who}, {moment}: {question} {answer}")
}

pub(super) fn so_many_minutes(minutes: u64) -> String {
    format!("{minutes} minutes")
}

pub(super) const fn goal_state(state: GoalState) -> &'static str {
    match state {
        GoalState::Open => "open",
        GoalState::Met => "met",
        GoalState::Changed => "changed",
        GoalState::Dropped => "dropped",
    }
}

pub(super) const fn topic_state(state: Option<TopicState>) -> &'static str {
    match state {
        Some(TopicState::Active) => "active",
        Some(TopicState::Parked) => "parked",
        Some(TopicState::Done) => "done",
        None => TWO_ANSWERS,
    }
}

// The practice, in Markdown and on paper.

pub(super) const WHERE_WE_STAND: &str = "Where we stand";
pub(super) const AGREEMENT: &str = "What we agreed on";
pub(super) const BEING_TALKED_ABOUT: &str = "Being talked about";
pub(super) const OUR_GOALS: &str = "Our goals";
pub(super) const OFFERS: &str = "What we offer";
pub(super) const ANSWERED: &str = "Answered sealed, and opened together";
pub(super) const MY_OFFERS: &str = "What I can show (only me)";
pub(super) const MY_GOALS: &str = "My goals (only me)";
pub(super) const READINESS: &str = "What I said of myself (only me)";
pub(super) const CARDS: &str = "Cards that I read (only me)";
pub(super) const CONTACTS: &str = "Whom I met (only me)";
pub(super) const MY_RATINGS: &str = "How it goes, in my own answers (only me)";
pub(super) const SEALED_ANSWERS: &str = "My answers that are not open to both (only me)";
pub(super) const PREPARED: &str = "What I prepared (only me)";
pub(super) const BROUGHT: &str = "Brought (both of us)";
pub(super) const TOPICS_BOTH: &str = "Topics (both of us)";
pub(super) const ME_TITLE: &str = "What is mine beside the notes";
pub(super) const STATE: &str = "State";
pub(super) const PAUSED_UNTIL: &str = "Paused until";
pub(super) const ENDED: &str = "Ended";
pub(super) const PAIR_TYPE: &str = "Sort of pair";
pub(super) const WHO_PAYS: &str = "Who pays";
pub(super) const ALL_TOPICS: &str = "Topics";
pub(super) const TOPICS: &str = "topics";
pub(super) const OUTCOME: &str = "outcome";
pub(super) const AUDIENCE: &str = "for";
pub(super) const BY: &str = "by";
pub(super) const HELP: &str = "help needed";
pub(super) const NEXT: &str = "next step";
pub(super) const BRING: &str = "bring";
pub(super) const GOOD_TIMES: &str = "Good times";
pub(super) const FROM_THE_BEGINNING: &str = "from the beginning";
pub(super) const LOGGED: &str = "written down afterwards";
pub(super) const BEGAN: &str = "Began";
pub(super) const PROPOSED: &str = "Proposed";
pub(super) const HOW: &str = "How";

pub(super) fn with(what: &str, partner: &str) -> String {
    format!("{what}, with {partner}")
}

pub(super) fn agreed_by_both(day: &str) -> String {
    format!("Agreed by both on {day}")
}

pub(super) fn agreed_before(day: &str, was: &str) -> String {
    format!("Before that, from {day}: {was}")
}

pub(super) fn runs_until(day: &str) -> String {
    format!("Runs until {day}")
}

pub(super) fn because(reason: &str) -> String {
    format!(", because {reason}")
}

pub(super) fn worked_when(text: &str) -> String {
    format!(": I will know it worked when {text}")
}

/// A topic in one line.
pub(super) fn taught(titles: &str, teachers: &str, state: &str, kind: &str) -> String {
    let kind = if kind.is_empty() { String::new() } else { format!("; {kind}") };
    format!("{titles} (taught by {teachers}; {state}{kind})")
}

pub(super) fn turned(directions: &str) -> String {
    format!("; who taught: {directions}")
}

pub(super) fn reached(steps: &str) -> String {
    format!("; reached: {steps}")
}

pub(super) fn through(partner: &str) -> String {
    format!("through {partner}")
}

pub(super) fn proposed_by(times: &str, by: &str) -> String {
    if by.is_empty() { times.to_owned() } else { format!("{times} (by {by})") }
}

/// The nine, as headings of their lines.
pub(super) fn clause(clause: Clause) -> &'static str {
    match clause {
        Clause::Learn => "What each wants to learn",
        Clause::Cadence => "How often, how long, until when",
        Clause::Place => "Where",
        Clause::Arrange => "Who arranges it",
        Clause::Stays => "What stays between us",
        Clause::Notes => "How notes are taken",
        Clause::Power => "A say in decisions about the other",
        Clause::Stop => "How either stops",
        Clause::Pays => "Who pays",
    }
}

/// A word of the schema as people say it. One that nobody here knows stands as it is.
pub(super) fn said(word: &str) -> &str {
    match word {
        "month" => "this month",
        "year" => "this year",
        "never" => "never tried",
        "helped" => "tried with help",
        "alone" => "tried alone",
        "weekly" => "use it weekly",
        "show" => "could show someone",
        "views" => "how people see an issue",
        "work" => "ways of working",
        "partly" => "in part",
        "not-now" => "not now",
        "newer" => "newer here",
        "longer" => "longer here",
        "each" => "each for themselves",
        "learner" => "whoever is learning",
        "programme" => "the programme",
        "reverse" => "reverse mentoring",
        other => other,
    }
}

/// An answer of a few words; any other is a text.
pub(super) fn answer(text: &str) -> String {
    match text {
        "unsure" => "not sure",
        "go_on" => "go on as is",
        "change" => "change something",
        "end" => "end well",
        other => other,
    }
    .to_owned()
}

/// A question that is no prompt.
pub(super) fn question(id: &str) -> String {
    match id {
        "trial" => "Go on?".to_owned(),
        "check-3" => "After three meetings: how to go on?".to_owned(),
        other if other.starts_with("still-") => "Not met for long: pause, go on or end?".to_owned(),
        other => format!("{other}:"),
    }
}

pub(super) fn list(word: &str) -> &'static str {
    match word {
        "assumptions" => "What I assume (only me)",
        "wants" => "What I am here to learn (only me)",
        _ => "A list of a newer version (only me)",
    }
}

pub(super) fn point(word: &str) -> &str {
    match word {
        "idea" => "one bigger idea",
        "question" => "one question",
        "show" => "one thing to show",
        "task" => "one real task",
        "task_for" => "who will use the result",
        other => other,
    }
}

/// What one said something about: a statement's number, the reason, where one stands with somebody.
pub(super) fn about(about: &str, partner: Option<&str>) -> String {
    let what = match about {
        "reason" => "why I do this".to_owned(),
        "stands" => "where I stand".to_owned(),
        number if number.parse::<u32>().is_ok() => format!("readiness, statement {number}"),
        later => later.strip_prefix("later-").map_or(later.to_owned(), |what| format!("reminder put off ({what})")),
    };
    partner.map_or_else(|| what.clone(), |partner| format!("{what}, with {partner}"))
}

/// Days and hours as they are kept.
pub(super) fn hours(kept: &str) -> String {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let times = kinds::good_times("", kept);
    let name = |day: &u32| day.checked_sub(1).and_then(|at| DAYS.get(usize::try_from(at).ok()?));
    let days: Vec<&str> = times.days.iter().filter_map(name).copied().collect();
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| format!("{} to {}", clock(from), clock(to)));
    let days = Some(days.join(", ")).filter(|days| !days.is_empty());
    days.into_iter().chain(hours).collect::<Vec<_>>().join(", ")
}

/// A question of a rating, and its answers.
pub(super) fn rating_question(word: &str) -> (&'static str, &'static [&'static str]) {
    match word {
        "work" => (ASK_WORK, &EFFECTIVE),
        "you" => (ASK_YOU, &EFFECTIVE),
        "say" => (ASK_SAY, &AGREES),
        "see" => (ASK_SEE, &AGREES),
        "useful" => (ASK_USEFUL, &YES_OR_NO),
        "glad" => (ASK_GLAD, &YES_OR_NO),
        _ => (NEWER, &[]),
    }
}

pub(super) fn rating_moment(word: &str) -> &'static str {
    match word {
        "start" => AT_THE_START,
        "middle" => IN_THE_MIDDLE,
        "end" => AT_THE_END,
        _ => NEWER,
    }
}

// What every file has.

pub(super) const SESSIONS: &str = "Sessions";
pub(super) const PAIRS: &str = "Pairs";
pub(super) const UNDATED: &str = "undated";
/// What a calendar calls every session.
pub(super) const SESSION: &str = "Session";

pub(super) const AGENDA: &str = "Agenda (both of us)";
pub(super) const OURS: &str = "Ours (both of us)";
pub(super) const I_TOOK_AWAY: &str = "I took away";
pub(super) const MARKS_BOTH: &str = "Marks (both of us)";
pub(super) const MINE: &str = "Mine (only me)";
pub(super) const MARKS_MINE: &str = "Marks (only me)";
pub(super) const NEXT_STEPS: &str = "Next steps";
pub(super) const START: &str = "Start";
pub(super) const MINUTES: &str = "Minutes";
pub(super) const PLACE: &str = "Place";
pub(super) const REFLECTIONS: &str = "Reflections";
pub(super) const ABOUT_THIS_FILE: &str = "About this file";
pub(super) const DONE: &str = ", done";

pub(super) const fn side(side: Side) -> &'static str {
    match side {
        Side::Me => "me",
        Side::Partner => "partner",
    }
}

/// What a place's word says to people.
pub(super) fn place_said(word: &str) -> &str {
    match word {
        data::MY_WORKPLACE => "my workplace",
        data::PARTNERS_WORKPLACE => "partner's workplace",
        "neutral" => NEUTRAL,
        "walking" => WALKING,
        "meal" => MEAL,
        "call" => CALL,
        "video" => VIDEO,
        _ => NEWER,
    }
}

pub(super) fn times_in(zone: &str) -> String {
    format!("Times are in {zone}.")
}

pub(super) fn exported(time: &str) -> String {
    format!("Exported {time}.")
}

/// A pair in the index.
pub(super) fn pair(partner: &str, since: Option<&str>, cadence: &str) -> String {
    let since = since.map(|since| format!(", since {since}")).unwrap_or_default();
    let cadence = if cadence.is_empty() { String::new() } else { format!("; you meet: {cadence}") };
    format!("with {partner}{since}{cadence}")
}

pub(super) fn title(name: &str) -> String {
    format!("Turnabout: {name}")
}

pub(super) fn took_away(name: &str) -> String {
    format!("{name} took away")
}

pub(super) const fn scope(shared: bool) -> &'static str {
    if shared { "both of us" } else { "only me" }
}

pub(super) fn step(when: &str, then: &str) -> String {
    format!("When {when}, then {then}")
}

pub(super) fn made_on(time: &str, zone: &str, left_out: &str) -> String {
    format!("Made on {time}. {zone} {left_out}")
}

pub(super) fn boxes(count: usize) -> String {
    format!(
        "{count} of the characters stand as boxes, because the font of this file does not have them. They can be searched \
         and read aloud; the Markdown and JSON exports show them."
    )
}
