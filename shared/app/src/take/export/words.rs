//! Every word of ours in the files that people read, and what is said to be left out. English for now.

use crate::goal::event::GoalState;
use crate::offer;
use crate::take::export::data::{MY_WORKPLACE, PARTNERS_WORKPLACE, Side};
use crate::topic::event::TopicState;
use documents::practice::Clause;

/// What is in no file, whatever was wished for.
pub(crate) const ALWAYS_LEFT_OUT: [&str; 4] = [
    "keys and links",
    "earlier versions of texts",
    "what only this device keeps",
    "what was answered about a say in decisions, which leaves the device in no way",
];

pub(crate) const SEALED_BY_PARTNER: &str = "what the partner has sealed and is not open yet";

pub(crate) const SEALED: &str = "sealed answers that are not open yet";

pub(crate) const ALL_MINE: &str = "everything that is mine alone";

pub(crate) const ALL_OURS: &str = "everything that is ours";

pub(crate) const ALL_BUT_ONE_SESSION: &str = "everything but one session";

pub(crate) const OTHER_PAIRS: &str = "other pairs, and what is about no pair";

/// Behind a number.
pub(crate) const UNREADABLE_SESSIONS: &str = "of the sessions, which cannot be read on this device";

pub(crate) const UNKNOWN_KINDS: &str = "of the documents, of kinds that this file has no place for";

pub(crate) const NEWER_INSIDE: &str =
    "of the documents hold something that a newer version wrote, which is not in here";

/// What stands in place of a name.
pub(crate) const INSTEAD: &str = "my partner";

/// In a file without the partner's name.
pub(crate) const REDACTED: &str = "the partner's name, replaced by \"my partner\" wherever it stands as it does in this notebook, \
                                   whole or a part of it; nicknames, other spellings and whatever else tells who it is are \
                                   still in the texts";

pub(crate) const LOG_LEFT_OUT: [&str; 2] =
    ["agendas, texts, marks, next steps, topics and reflections", "second answers where you two said different things"];

pub(crate) const CALENDAR_LEFT_OUT: [&str; 2] = [
    "names, places and everything that is written",
    "sessions that are over, have no time yet, or lie before 1900 or after 2199",
];

pub(crate) fn left_out(what: &str) -> String {
    format!("Left out: {what}.")
}

// The report of a pair.

/// Between several answers to one question.
pub(crate) const OR: &str = " / ";

pub(crate) const TWO_ANSWERS: &str = "two answers";

pub(crate) const NEWER: &str = "written by a newer version";

/// The same where a name without blanks has to stand.
pub(crate) const NEWER_ID: &str = "newer";

pub(crate) const PLACES: &str = "Where we met";

pub(crate) const OBJECTIVES: &str = "What we wanted";

pub(crate) const TWO_ANSWERS_ON_WHO_TEACHES: &str = "Topics on which it is open who teaches";

pub(crate) const TAKEN_AWAY: &str = "Taken away";

pub(crate) const MET_THROUGH: &str = "Met through this";

pub(crate) const HOW_IT_WENT: &str = "How it went, where a copy was given";

pub(crate) const MEETINGS: &str = "Meetings";

pub(crate) const ALWAYS_ONE_PLACE: &str = "Always at the same workplace: another place might suit both";

pub(crate) const REPORT_LEFT_OUT: &str =
    "agendas, texts, marks, next steps, reflections, and meetings that neither began nor ended";

pub(crate) const LINES_LEFT_OUT: &str = "lines that were taken away";

pub(crate) const NEUTRAL: &str = "neutral";

pub(crate) const WALKING: &str = "walking";

pub(crate) const MEAL: &str = "a meal";

pub(crate) const CALL: &str = "a call";

pub(crate) const VIDEO: &str = "video";

pub(crate) const AT_THE_START: &str = "at the start";

pub(crate) const IN_THE_MIDDLE: &str = "in the middle";

pub(crate) const AT_THE_END: &str = "at the end";

pub(crate) const ASK_WORK: &str = "How effective was this for the work?";

pub(crate) const ASK_YOU: &str = "How effective was this for you?";

pub(crate) const ASK_SAY: &str = "I can say what I think to my partner.";

pub(crate) const ASK_SEE: &str = "I understand how this looks from their place.";

pub(crate) const ASK_USEFUL: &str = "Was it useful?";

pub(crate) const ASK_GLAD: &str = "Are you glad that you did it?";

pub(crate) const EFFECTIVE: [&str; 5] = ["not at all", "slightly", "somewhat", "effective", "extremely effective"];

pub(crate) const AGREES: [&str; 5] = ["not at all", "a little", "in part", "mostly", "fully"];

pub(crate) const YES_OR_NO: [&str; 3] = ["yes", "in part", "no"];

pub(crate) fn report_title(me: &str, partner: &str) -> String {
    format!("Reverse mentoring: {me} and {partner}")
}

pub(crate) fn since(time: &str) -> String {
    format!("Together since {time}")
}

pub(crate) fn cadence(words: &str) -> String {
    format!("How often, in our words: {words}")
}

pub(crate) fn agreed_weeks(weeks: u32) -> String {
    if weeks == 1 { "Agreed: every week".to_owned() } else { format!("Agreed: every {weeks} weeks") }
}

pub(crate) fn of_planned(held: u32, planned: u32) -> String {
    format!("Meetings held: {held} of {planned} planned")
}

pub(crate) fn unplanned(count: u32) -> String {
    format!("Held without a plan: {count}")
}

pub(crate) fn days_between(days: &str) -> String {
    format!("Days from one meeting to the next: {days}")
}

pub(crate) fn minutes(in_person: u64, remote: u64, somewhere: u64) -> String {
    let rest = if somewhere > 0 { format!(", {somewhere} with no place noted") } else { String::new() };
    format!("Minutes together: {in_person} in person, {remote} remotely{rest}")
}

pub(crate) fn lengths_known(of: u32, held: u32) -> String {
    format!("The length is known of {of} of {held} meetings")
}

pub(crate) fn balance(both: u32, of: u32) -> String {
    format!("Both wrote what they took away: {both} of the last {of} meetings")
}

pub(crate) fn workplace(name: &str) -> String {
    format!("{name}'s workplace")
}

pub(crate) fn place(place: &str, count: u32, of: u32) -> String {
    format!("{place}: {count} of {of}")
}

pub(crate) fn objective(text: &str, by: &str, state: &str, reason: &str) -> String {
    let because = if reason.is_empty() { String::new() } else { format!(", because {reason}") };
    format!("{text} ({by}): {state}{because}")
}

pub(crate) fn teaches(name: &str) -> String {
    format!("What {name} teaches")
}

pub(crate) fn topic(title: &str, state: &str, worked_when: &str) -> String {
    let when = if worked_when.is_empty() { String::new() } else { format!(": it worked when {worked_when}") };
    format!("{title} ({state}){when}")
}

pub(crate) fn item(day: &str, who: &str, what: &str) -> String {
    format!("{day}, {who}: {what}")
}

pub(crate) fn rating(day: &str, who: &str, moment: &str, question: &str, answer: &str) -> String {
    format!("{day}, {who}, {moment}: {question} {answer}")
}

pub(crate) fn so_many_minutes(minutes: u64) -> String {
    format!("{minutes} minutes")
}

pub(crate) const fn goal_state(state: GoalState) -> &'static str {
    match state {
        GoalState::Open => "open",
        GoalState::Met => "met",
        GoalState::Changed => "changed",
        GoalState::Dropped => "dropped",
    }
}

pub(crate) const fn topic_state(state: Option<TopicState>) -> &'static str {
    match state {
        Some(TopicState::Active) => "active",
        Some(TopicState::Parked) => "parked",
        Some(TopicState::Done) => "done",
        None => TWO_ANSWERS,
    }
}

// The practice, in Markdown and on paper.

pub(crate) const WHERE_WE_STAND: &str = "Where we stand";

pub(crate) const AGREEMENT: &str = "What we agreed on";

pub(crate) const BEING_TALKED_ABOUT: &str = "Being talked about";

pub(crate) const OUR_GOALS: &str = "Our goals";

pub(crate) const OFFERS: &str = "What we offer";

pub(crate) const ANSWERED: &str = "Answered sealed, and opened together";

pub(crate) const MY_OFFERS: &str = "What I can show (only me)";

pub(crate) const MY_GOALS: &str = "My goals (only me)";

pub(crate) const READINESS: &str = "What I said of myself (only me)";

pub(crate) const CARDS: &str = "Cards that I read (only me)";

pub(crate) const CONTACTS: &str = "Whom I met (only me)";

pub(crate) const MY_RATINGS: &str = "How it goes, in my own answers (only me)";

pub(crate) const SEALED_ANSWERS: &str = "My answers that are not open to both (only me)";

pub(crate) const PREPARED: &str = "What I prepared (only me)";

pub(crate) const BROUGHT: &str = "Brought (both of us)";

pub(crate) const TOPICS_BOTH: &str = "Topics (both of us)";

pub(crate) const ME_TITLE: &str = "What is mine beside the notes";

pub(crate) const STATE: &str = "State";

pub(crate) const PAUSED_UNTIL: &str = "Paused until";

pub(crate) const ENDED: &str = "Ended";

pub(crate) const PAIR_TYPE: &str = "Sort of pair";

pub(crate) const WHO_PAYS: &str = "Who pays";

pub(crate) const ALL_TOPICS: &str = "Topics";

pub(crate) const TOPICS: &str = "topics";

pub(crate) const OUTCOME: &str = "outcome";

pub(crate) const AUDIENCE: &str = "for";

pub(crate) const BY: &str = "by";

pub(crate) const HELP: &str = "help needed";

pub(crate) const NEXT: &str = "next step";

pub(crate) const BRING: &str = "bring";

pub(crate) const GOOD_TIMES: &str = "Good times";

pub(crate) const FROM_THE_BEGINNING: &str = "from the beginning";

pub(crate) const LOGGED: &str = "written down afterwards";

pub(crate) const BEGAN: &str = "Began";

pub(crate) const PROPOSED: &str = "Proposed";

pub(crate) const HOW: &str = "How";

pub(crate) fn with(what: &str, partner: &str) -> String {
    format!("{what}, with {partner}")
}

pub(crate) fn agreed_by_both(day: &str) -> String {
    format!("Agreed by both on {day}")
}

pub(crate) fn agreed_before(day: &str, was: &str) -> String {
    format!("Before that, from {day}: {was}")
}

pub(crate) fn runs_until(day: &str) -> String {
    format!("Runs until {day}")
}

pub(crate) fn because(reason: &str) -> String {
    format!(", because {reason}")
}

pub(crate) fn worked_when(text: &str) -> String {
    format!(": I will know it worked when {text}")
}

/// A topic in one line.
pub(crate) fn taught(titles: &str, teachers: &str, state: &str, kind: &str) -> String {
    let kind = if kind.is_empty() { String::new() } else { format!("; {kind}") };
    format!("{titles} (taught by {teachers}; {state}{kind})")
}

pub(crate) fn turned(directions: &str) -> String {
    format!("; who taught: {directions}")
}

pub(crate) fn reached(steps: &str) -> String {
    format!("; reached: {steps}")
}

pub(crate) fn through(partner: &str) -> String {
    format!("through {partner}")
}

pub(crate) fn proposed_by(times: &str, by: &str) -> String {
    if by.is_empty() { times.to_owned() } else { format!("{times} (by {by})") }
}

/// The nine, as headings of their lines.
pub(crate) fn clause(clause: Clause) -> &'static str {
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
pub(crate) fn said(word: &str) -> &str {
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
pub(crate) fn answer(text: &str) -> String {
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
pub(crate) fn question(id: &str) -> String {
    match id {
        "trial" => "Go on?".to_owned(),
        "check-3" => "After three meetings: how to go on?".to_owned(),
        other if other.starts_with("still-") => "Not met for long: pause, go on or end?".to_owned(),
        other => format!("{other}:"),
    }
}

pub(crate) fn list(word: &str) -> &'static str {
    match word {
        "assumptions" => "What I assume (only me)",
        "wants" => "What I am here to learn (only me)",
        _ => "A list of a newer version (only me)",
    }
}

pub(crate) fn point(word: &str) -> &str {
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
pub(crate) fn about(about: &str, partner: Option<&str>) -> String {
    let what = match about {
        "reason" => "why I do this".to_owned(),
        "stands" => "where I stand".to_owned(),
        number if number.parse::<u32>().is_ok() => format!("readiness, statement {number}"),
        later => later.strip_prefix("later-").map_or(later.to_owned(), |what| format!("reminder put off ({what})")),
    };
    partner.map_or_else(|| what.clone(), |partner| format!("{what}, with {partner}"))
}

/// Days and hours as they are kept.
pub(crate) fn hours(kept: &str) -> String {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let times = offer::kinds::good_times("", kept);
    let name = |day: &u32| day.checked_sub(1).and_then(|at| DAYS.get(usize::try_from(at).ok()?));
    let days: Vec<&str> = times.days.iter().filter_map(name).copied().collect();
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| format!("{} to {}", clock(from), clock(to)));
    let days = Some(days.join(", ")).filter(|days| !days.is_empty());
    days.into_iter().chain(hours).collect::<Vec<_>>().join(", ")
}

/// A question of a rating, and its answers.
pub(crate) fn rating_question(word: &str) -> (&'static str, &'static [&'static str]) {
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

pub(crate) fn rating_moment(word: &str) -> &'static str {
    match word {
        "start" => AT_THE_START,
        "middle" => IN_THE_MIDDLE,
        "end" => AT_THE_END,
        _ => NEWER,
    }
}

// What every file has.

pub(crate) const SESSIONS: &str = "Sessions";

pub(crate) const PAIRS: &str = "Pairs";

pub(crate) const UNDATED: &str = "undated";

/// What a calendar calls every session.
pub(crate) const SESSION: &str = "Session";

pub(crate) const AGENDA: &str = "Agenda (both of us)";

pub(crate) const OURS: &str = "Ours (both of us)";

pub(crate) const I_TOOK_AWAY: &str = "I took away";

pub(crate) const MARKS_BOTH: &str = "Marks (both of us)";

pub(crate) const MINE: &str = "Mine (only me)";

pub(crate) const MARKS_MINE: &str = "Marks (only me)";

pub(crate) const NEXT_STEPS: &str = "Next steps";

pub(crate) const START: &str = "Start";

pub(crate) const MINUTES: &str = "Minutes";

pub(crate) const PLACE: &str = "Place";

pub(crate) const REFLECTIONS: &str = "Reflections";

pub(crate) const ABOUT_THIS_FILE: &str = "About this file";

pub(crate) const DONE: &str = ", done";

pub(crate) const fn side(side: Side) -> &'static str {
    match side {
        Side::Me => "me",
        Side::Partner => "partner",
    }
}

/// What a place's word says to people.
pub(crate) fn place_said(word: &str) -> &str {
    match word {
        MY_WORKPLACE => "my workplace",
        PARTNERS_WORKPLACE => "partner's workplace",
        "neutral" => NEUTRAL,
        "walking" => WALKING,
        "meal" => MEAL,
        "call" => CALL,
        "video" => VIDEO,
        _ => NEWER,
    }
}

pub(crate) fn times_in(zone: &str) -> String {
    format!("Times are in {zone}.")
}

pub(crate) fn exported(time: &str) -> String {
    format!("Exported {time}.")
}

/// A pair in the index.
pub(crate) fn pair(partner: &str, since: Option<&str>, cadence: &str) -> String {
    let since = since.map(|since| format!(", since {since}")).unwrap_or_default();
    let cadence = if cadence.is_empty() { String::new() } else { format!("; you meet: {cadence}") };
    format!("with {partner}{since}{cadence}")
}

pub(crate) fn title(name: &str) -> String {
    format!("Turnabout: {name}")
}

pub(crate) fn took_away(name: &str) -> String {
    format!("{name} took away")
}

pub(crate) const fn scope(shared: bool) -> &'static str {
    if shared { "both of us" } else { "only me" }
}

pub(crate) fn step(when: &str, then: &str) -> String {
    format!("When {when}, then {then}")
}

pub(crate) fn made_on(time: &str, zone: &str, left_out: &str) -> String {
    format!("Made on {time}. {zone} {left_out}")
}

pub(crate) fn boxes(count: usize) -> String {
    format!(
        "{count} of the characters stand as boxes, because the font of this file does not have them. They can be searched \
         and read aloud; the Markdown and JSON exports show them."
    )
}
