//! Words around a meeting and for the report: counts with what they are out of, never a percentage. What ships with the app comes
//! from `content`.

use super::counted;
use crate::clock::Clock;
use crate::language::{partner, say, tell};
use crate::outcome::Failure;
use crate::pick::short;
use app::event::{GoalState, PlaceKind, RatingMoment, RatingQuestion, Who};
use app::view::{Balance, GoalView, MarkView, Meetings, PreparationView, SessionRow, TimerView, Together};
use content::{Id, Value, report, scale, session};

/// What a person may propose at once; `app` holds to it.
pub const TIMES_MAX: usize = 3;

/// "Saved here" is about the disk; who else sees it is said beside it.
pub const ONLY_ME: &str = "Only me";
/// For a card that is closed.
pub const NO_CARD: &str = "No card: the session has not begun, or you are done with its card.";
/// A task without anybody who uses its result.
pub const NO_ONE_NAMED: &str = "No one named yet";
/// Asked once.
pub const NOTHING_ASKED: &str = "Nothing is asked now.";
/// Nobody was met.
pub const NO_CONTACTS: &str = "Nobody noted yet: turnabout contact add NAME --what WHAT";
/// Of one's own part of the report.
pub const ONLY_YOU_SEE: &str = "Only you see this";
/// Where the shell's own words for a question begin.
const ANSWERS: &str = "Answers";

/// After times were proposed.
pub fn proposed(short: &str) -> String {
    format!("Saved here. The times are proposed in session {short}; your partner picks one: turnabout session pick")
}

/// After a meeting was written down.
pub fn met(short: &str) -> String {
    format!("Saved here, as session {short}. What did you take away? turnabout session took \"…\" --session {short}")
}

/// A number that no proposal has.
pub fn no_such_time() -> Failure {
    Failure::usage("There is no proposed time of this number. See: turnabout session show")
}

/// How to pick one of the times that are proposed.
pub fn pick(row: &SessionRow) -> String {
    format!("{}: turnabout session pick", proposal(row))
}

/// Who has proposed, and how many.
pub fn proposal(row: &SessionRow) -> String {
    match row.proposed_by {
        Some(Who::Partner) => {
            let values = [("count", Value::Number(row.proposals)), ("partner", Value::Text(partner(&row.partner)))];
            tell(session::PROPOSED, &values)
        }
        Some(Who::Me) => format!("You have proposed {}", counted(row.proposals, "time")),
        None => format!("You both have proposed times: {} in all", row.proposals),
    }
}

/// A question to ask before one answers; they come round again.
pub fn ask(turned: u32) -> String {
    let at = usize::try_from(turned).unwrap_or_default() % session::ASKS.len();
    session::ASKS.get(at).map_or_else(String::new, |id| say(*id))
}

/// How long it has run.
pub fn clock(timer: TimerView) -> Option<String> {
    let elapsed = timer.elapsed_minutes?;
    let of = timer.planned_minutes.map(|minutes| format!(" of {minutes} planned")).unwrap_or_default();
    let begun = tell(session::ELAPSED, &[("minutes", Value::Number(elapsed))]);
    Some(if timer.running { format!("On for {begun}{of}") } else { format!("It took {begun}{of}") })
}

/// How many points each brings, before it begins.
pub fn brought(row: &SessionRow) -> [String; 2] {
    let line = |name: &str, count| {
        tell(session::PREPARE_COUNT, &[("count", Value::Number(count)), ("name", Value::Text(name))])
    };
    let mine = match row.i_bring {
        0 => "You bring nothing written, and that is fine".to_owned(),
        count => format!("You bring {}", counted(count, "point")),
    };
    [mine, line(partner(&row.partner), row.partner_brings)]
}

/// The preparation, label and line.
pub fn preparation(view: &PreparationView) -> Vec<(String, String)> {
    let mut lines = vec![
        (say(session::PREPARE_IDEA), view.idea.clone()),
        (say(session::PREPARE_QUESTION), view.question.clone()),
        (say(session::PREPARE_SHOW), view.show.clone()),
        (say(session::PREPARE_TASK), view.task.clone()),
    ];
    if !view.task.is_empty() {
        let used = if view.task_for.is_empty() { NO_ONE_NAMED.to_owned() } else { view.task_for.clone() };
        lines.push(("Who will use the result?".to_owned(), used));
    }
    lines
}

/// "7 of 8 planned".
pub fn meetings(meetings: &Meetings) -> Vec<String> {
    let number = Value::Number;
    let planned = [("done", number(meetings.held)), ("planned", number(meetings.planned))];
    let mut lines = vec![
        tell(report::MEETINGS, &planned),
        tell(report::MEETINGS_UNPLANNED, &[("count", number(meetings.unplanned))]),
    ];
    lines.extend(meetings.agreed_weeks.map(|weeks| format!("Agreed: every {}", counted(weeks, "week"))));
    if !meetings.days_between.is_empty() {
        let days: Vec<String> = meetings.days_between.iter().map(u32::to_string).collect();
        lines.push(format!("Days from one to the next: {}", days.join(", ")));
    }
    lines
}

/// Minutes, and of how many meetings their length is known.
pub fn together(together: &Together) -> Vec<String> {
    let Together { in_person_minutes, remote_minutes, somewhere_minutes, of, held } = together;
    let minutes = |number: u64| counted(i64::try_from(number).unwrap_or(i64::MAX), "minute");
    let mut parts =
        vec![format!("{} in person", minutes(*in_person_minutes)), format!("{} remotely", minutes(*remote_minutes))];
    parts.extend((*somewhere_minutes > 0).then(|| format!("{} with no place noted", minutes(*somewhere_minutes))));
    vec![format!("{}; the length of {of} of {held} meetings is known", parts.join(", "))]
}

/// A kind of place and how often, of so many.
pub fn place(kind: PlaceKind, count: u32, of: u32, partner_name: &str) -> String {
    let name = match kind {
        PlaceKind::Mine => say(session::PLACE_MINE),
        PlaceKind::Theirs => tell(session::PLACE_THEIRS, &[("partner", Value::Text(partner(partner_name)))]),
        PlaceKind::Neutral => say(session::PLACE_NEUTRAL),
        PlaceKind::Walking => say(session::PLACE_WALKING),
        PlaceKind::Meal => say(session::PLACE_MEAL),
        PlaceKind::Call => say(session::PLACE_CALL),
        PlaceKind::Video => say(session::PLACE_VIDEO),
    };
    format!("{name}: {count} of {of}")
}

/// Where both said something else.
pub const TWO_ANSWERS: &str = "two answers";

/// A goal, where it stands and why.
pub fn objective(goal: &GoalView) -> String {
    let state = |state: &GoalState| match state {
        GoalState::Open => say(report::GOAL_OPEN),
        GoalState::Met => say(report::GOAL_MET),
        GoalState::Changed => say(report::GOAL_CHANGED),
        GoalState::Dropped => say(report::GOAL_DROPPED),
    };
    let states: Vec<String> = goal.state.iter().map(state).collect();
    let because = if goal.reason.is_empty() { String::new() } else { format!(" ({})", goal.reason.join(" / ")) };
    format!("{}: {}{because}", goal.text.join(" / "), states.join(" / "))
}

/// The lines of the last five, never a score.
pub fn balance(balance: &Balance) -> String {
    tell(report::TOOK_AWAY, &[("count", Value::Number(balance.both)), ("total", Value::Number(balance.of))])
}

/// A question in its own words.
pub fn question(question: Option<RatingQuestion>) -> String {
    question.map_or_else(|| "Asked by a newer version".to_owned(), |question| say(asked(question)))
}

/// How to answer a question.
pub fn ask_rating(question: RatingQuestion) -> String {
    format!("{} {}. turnabout rate {} …", say(asked(question)), answers(question), question_word(question))
}

fn asked(question: RatingQuestion) -> Id {
    match question {
        RatingQuestion::Work => scale::EFFECT_WORK_ASK,
        RatingQuestion::You => scale::EFFECT_YOU_ASK,
        RatingQuestion::Say => scale::SELF_SAY,
        RatingQuestion::See => scale::SELF_SEE,
        RatingQuestion::Useful => scale::END_USEFUL_ASK,
        RatingQuestion::Glad => scale::END_GLAD_ASK,
    }
}

fn scale_of(question: RatingQuestion) -> &'static [Id] {
    match question {
        RatingQuestion::Work | RatingQuestion::You => &scale::EFFECT,
        RatingQuestion::Say | RatingQuestion::See => &scale::AGREE,
        RatingQuestion::Useful | RatingQuestion::Glad => &scale::END,
    }
}

/// What it is called in a command.
pub fn question_word(question: RatingQuestion) -> &'static str {
    match question {
        RatingQuestion::Work => "work",
        RatingQuestion::You => "you",
        RatingQuestion::Say => "say",
        RatingQuestion::See => "see",
        RatingQuestion::Useful => "useful",
        RatingQuestion::Glad => "glad",
    }
}

/// The answers of a question, as they are typed.
pub fn answers(question: RatingQuestion) -> String {
    let words: Vec<String> = scale_of(question).iter().map(|id| typed(*id)).collect();
    format!("{ANSWERS}: {}", words.join(", "))
}

/// An answer in words; a place that the scale does not have is said as it is.
pub fn answer(question: Option<RatingQuestion>, place: u32) -> String {
    let at = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    let id = question.and_then(|question| scale_of(question).get(at?));
    id.map_or_else(|| "an answer of a newer version".to_owned(), |id| say(*id))
}

/// The place of what was typed: the answer, in any case, with hyphens or spaces.
pub fn answer_of(question: RatingQuestion, given: &str) -> Result<u32, Failure> {
    let given = given.trim().to_lowercase().replace(' ', "-");
    let place = scale_of(question).iter().position(|id| typed(*id) == given);
    let place = place.and_then(|place| u32::try_from(place + 1).ok());
    place.ok_or_else(|| Failure::usage(format!("Say one of these. {}", answers(question))))
}

fn typed(id: Id) -> String {
    say(id).to_lowercase().replace(' ', "-")
}

/// How a mark without words gets them.
pub fn fill(mark: &MarkView, session: &str, clock: &Clock) -> String {
    format!("{}  turnabout session fill {} \"…\" --session {session}", clock.hour(mark.at_ms), short(&mark.id))
}

/// Whose report it is.
pub fn report_of(name: &str, partner_name: &str) -> String {
    format!("{}: {name} and {}", say(report::TITLE), partner(partner_name))
}

/// How often they wanted to meet, in their own words.
pub fn cadence(lines: &[String]) -> String {
    format!("How often you wanted to meet: {}", lines.join(" / "))
}

/// Somebody was met, and the other one of the two knows of it.
pub fn met_through(what: &str, by: &str, day: &str) -> String {
    format!("Met through this: {what} ({by}, {day})")
}

/// An answer of which a copy was given.
pub fn shared_by(whose: Option<&str>, rating: &str) -> String {
    format!("Shared by {}: {rating}", whose.map_or("you", partner))
}

/// How often, of one day.
pub fn times(count: u32) -> String {
    counted(count, "time")
}

/// Of somebody whom one has met: what the partner knows.
pub const KNOWN: &str = "; your partner knows of it, not of the name";

/// Where the time together stands.
pub fn moment(moment: Option<RatingMoment>) -> &'static str {
    match moment {
        Some(RatingMoment::Start) => "at the start",
        Some(RatingMoment::Middle) => "in the middle",
        Some(RatingMoment::End) => "at the end",
        None => "at another time",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_can_be_typed_and_is_shown_in_the_same_words() {
        let questions = [
            RatingQuestion::Work,
            RatingQuestion::You,
            RatingQuestion::Say,
            RatingQuestion::See,
            RatingQuestion::Useful,
            RatingQuestion::Glad,
        ];
        for question in questions {
            for place in 1..=u32::try_from(scale_of(question).len()).unwrap() {
                assert_eq!(answer_of(question, &answer(Some(question), place)).ok(), Some(place));
            }
            assert!(answer_of(question, "7").is_err());
        }
    }

    #[test]
    fn cards_come_one_at_a_time_and_round_again() {
        assert_ne!(ask(0), ask(1));
        assert_eq!(ask(0), ask(6));
        assert!(ask(u32::MAX).ends_with('?'));
    }
}
