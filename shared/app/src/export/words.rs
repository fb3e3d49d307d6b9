//! Every word of ours in the files that people read, and what is said to be left out. English for now.

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

// The report of a pair.

/// Between several answers to one question.
pub(super) const OR: &str = " / ";
pub(super) const TWO_ANSWERS: &str = "two answers";
pub(super) const NEWER: &str = "written by a newer version";
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
