//! Words of the report and of how it goes: counts with what they are out of, never a percentage. They are in `cli-meeting.ftl`,
//! `report.ftl` and `scale.ftl`; here stands which of them is said when.

use crate::language::{number, partner, say, tell};
use crate::outcome::Failure;
use app::report::event::{RatingMoment, RatingQuestion};
use app::session::event::PlaceKind;
use app::session::view::{Balance, Meetings, Together};
use content::Value::{Date, Message, Text};
use content::cli::meeting;
use content::{Id, agreement, report, scale, session};

/// Everything was asked.
pub fn nothing_asked() -> String {
    say(meeting::NOTHING_ASKED)
}

/// Nobody was met.
pub fn no_contacts() -> String {
    say(meeting::NO_CONTACTS)
}

/// Of somebody whom one has met: what the partner knows.
pub fn known() -> String {
    say(meeting::KNOWN)
}

/// "7 of 8 planned".
pub fn meetings(meetings: &Meetings) -> Vec<String> {
    let planned = [("done", number(meetings.held)), ("planned", number(meetings.planned))];
    let mut lines = vec![
        tell(report::MEETINGS, &planned),
        tell(report::MEETINGS_UNPLANNED, &[("count", number(meetings.unplanned))]),
    ];
    lines.extend(meetings.agreed_weeks.map(|weeks| {
        let cadence = tell(agreement::CADENCE_WEEKS, &[("weeks", number(weeks))]);
        tell(meeting::AGREED, &[("cadence", Message(&cadence))])
    }));
    if !meetings.days_between.is_empty() {
        let days: Vec<String> = meetings.days_between.iter().map(u32::to_string).collect();
        lines.push(tell(meeting::DAYS_BETWEEN, &[("list", Text(&days.join(", ")))]));
    }
    lines
}

/// Minutes, and of how many meetings their length is known.
pub fn together(together: &Together) -> String {
    let Together { in_person_minutes, remote_minutes, somewhere_minutes, of, held } = together;
    let minutes = |id, count: u64| tell(id, &[("count", number(count))]);
    let mut parts = vec![minutes(meeting::IN_PERSON, *in_person_minutes), minutes(meeting::REMOTELY, *remote_minutes)];
    parts.extend((*somewhere_minutes > 0).then(|| minutes(meeting::SOMEWHERE, *somewhere_minutes)));
    let parts = parts.join(", ");
    tell(meeting::TOGETHER, &[("parts", Message(&parts)), ("count", number(*of)), ("total", number(*held))])
}

/// A kind of place and how often, of so many.
pub fn place(kind: PlaceKind, count: u32, of: u32, partner_name: &str) -> String {
    let place = match kind {
        PlaceKind::Mine => say(session::PLACE_MINE),
        PlaceKind::Theirs => tell(session::PLACE_THEIRS, &[("partner", Text(partner(partner_name)))]),
        PlaceKind::Neutral => say(session::PLACE_NEUTRAL),
        PlaceKind::Walking => say(session::PLACE_WALKING),
        PlaceKind::Meal => say(session::PLACE_MEAL),
        PlaceKind::Call => say(session::PLACE_CALL),
        PlaceKind::Video => say(session::PLACE_VIDEO),
    };
    let count = tell(scale::COUNT, &[("count", number(count)), ("total", number(of))]);
    tell(report::PLACE_LINE, &[("place", Message(&place)), ("count", Message(&count))])
}

/// The lines of the last five, never a score.
pub fn balance(balance: &Balance) -> String {
    tell(report::TOOK_AWAY, &[("count", number(balance.both)), ("total", number(balance.of))])
}

/// A question in its own words.
pub fn question(question: Option<RatingQuestion>) -> String {
    say(question.map_or(meeting::QUESTION_NEWER, asked))
}

/// How to answer a question.
pub fn ask_rating(question: RatingQuestion) -> String {
    let (asked, answers) = (say(asked(question)), answers(question));
    let word = ("word", Text(question_word(question)));
    tell(meeting::ASK, &[("question", Message(&asked)), ("answers", Message(&answers)), word])
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

/// The answers to "how effective", as they are typed in every language.
const EFFECT: [&str; 5] = ["not-at-all", "slightly", "somewhat", "effective", "extremely-effective"];
/// The answers to a statement about oneself.
const AGREE: [&str; 5] = ["not-at-all", "a-little", "in-part", "mostly", "fully"];
/// The answers at the end.
const END: [&str; 3] = ["yes", "in-part", "no"];

/// The steps of a question's scale, from little to much: what is typed, and what it says.
fn steps(question: RatingQuestion) -> Vec<(&'static str, Id)> {
    let (typed, said): (&[&'static str], &[Id]) = match question {
        RatingQuestion::Work | RatingQuestion::You => (&EFFECT, &scale::EFFECT),
        RatingQuestion::Say | RatingQuestion::See => (&AGREE, &scale::AGREE),
        RatingQuestion::Useful | RatingQuestion::Glad => (&END, &scale::END),
    };
    typed.iter().copied().zip(said.iter().copied()).collect()
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

/// The answers of a question, as they are typed, and what they mean where that is not the same.
fn answers(question: RatingQuestion) -> String {
    let shown = |(typed, id): (&str, Id)| {
        let said = say(id);
        if as_typed(&said) == typed {
            return typed.to_owned();
        }
        tell(meeting::ANSWER_TYPED, &[("typed", Text(typed)), ("answer", Message(&said))])
    };
    steps(question).into_iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// An answer in words; a place that the scale does not have is said as it is.
pub fn answer(question: Option<RatingQuestion>, place: u32) -> String {
    let at = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    let step = question.and_then(|question| steps(question).get(at?).copied());
    say(step.map_or(meeting::ANSWER_NEWER, |(_, id)| id))
}

/// The place of what was typed: the answer, in any case, with hyphens or spaces.
pub fn answer_of(question: RatingQuestion, given: &str) -> Result<u32, Failure> {
    let given = as_typed(given.trim());
    let place = steps(question).iter().position(|(typed, _)| *typed == given);
    let place = place.and_then(|place| u32::try_from(place + 1).ok());
    place.ok_or_else(|| Failure::usage(tell(meeting::SAY_ONE, &[("answers", Message(&answers(question)))])))
}

fn as_typed(text: &str) -> String {
    text.to_lowercase().replace(' ', "-")
}

/// An answer to a question, and when it was given.
pub fn rating(question: &str, answer: &str, moment: Option<RatingMoment>, day: &str) -> String {
    let moment = self::moment(moment);
    let values = [("question", Message(question)), ("answer", Message(answer)), ("moment", Message(&moment))];
    tell(meeting::RATING, &[&values[..], &[("day", Date(day))]].concat())
}

/// Whose report it is.
pub fn report_of(name: &str, partner_name: &str) -> String {
    let title = say(report::TITLE);
    let values = [("title", Message(&title)), ("name", Text(name)), ("partner", Text(partner(partner_name)))];
    tell(meeting::REPORT_OF, &values)
}

/// How often they wanted to meet, in their own words.
pub fn cadence(lines: &[String]) -> String {
    tell(meeting::CADENCE, &[("answers", Text(&lines.join(" / ")))])
}

/// Somebody was met, and the other one of the two knows of it.
pub fn met_through(what: &str, who: &str, day: &str) -> String {
    tell(meeting::MET_THROUGH, &[("what", Text(what)), ("who", Text(who)), ("day", Date(day))])
}

/// An answer of which a copy was given.
pub fn shared_by(whose: Option<&str>, rating: &str) -> String {
    let rating = ("rating", Message(rating));
    match whose {
        None => tell(meeting::SHARED_MINE, &[rating]),
        Some(name) => tell(meeting::SHARED_PARTNER, &[("partner", Text(partner(name))), rating]),
    }
}

/// How often, of one day.
pub fn times(count: u32) -> String {
    tell(meeting::TIMES, &[("count", number(count))])
}

/// Where the time together stands.
fn moment(moment: Option<RatingMoment>) -> String {
    say(match moment {
        Some(RatingMoment::Start) => meeting::AT_START,
        Some(RatingMoment::Middle) => meeting::AT_MIDDLE,
        Some(RatingMoment::End) => meeting::AT_END,
        None => meeting::AT_OTHER,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_can_be_typed_and_in_english_in_the_words_it_is_shown_in() {
        let questions = [
            RatingQuestion::Work,
            RatingQuestion::You,
            RatingQuestion::Say,
            RatingQuestion::See,
            RatingQuestion::Useful,
            RatingQuestion::Glad,
        ];
        for question in questions {
            for place in 1..=u32::try_from(steps(question).len()).unwrap() {
                assert_eq!(answer_of(question, &answer(Some(question), place)).ok(), Some(place));
            }
            assert!(answer_of(question, "7").is_err());
        }
    }
}
