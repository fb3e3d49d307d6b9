//! The report and how it goes: counts with what they are out of, never a percentage.

use crate::{Voice, number, session};
use app::report::event::{RatingMoment, RatingQuestion};
use app::session::event::PlaceKind;
use app::session::view::{Balance, Meetings, Together};
use content::Value::{Date, Message, Text};
use content::{Id, agreement, report, scale};

/// Whose report it is.
pub fn title(name: &str, partner: &str, voice: &Voice) -> String {
    let title = voice.say(report::TITLE);
    let values = [("title", Message(title.as_str())), ("name", Text(name)), ("partner", Text(voice.partner(partner)))];
    voice.tell(report::OF, &values)
}

/// "7 of 8 planned", those without a plan, what was agreed, the days between.
pub fn meetings(meetings: &Meetings, voice: &Voice) -> Vec<String> {
    let planned = [("done", number(meetings.held)), ("planned", number(meetings.planned))];
    let mut lines = vec![
        voice.tell(report::MEETINGS, &planned),
        voice.tell(report::MEETINGS_UNPLANNED, &[("count", number(meetings.unplanned))]),
    ];
    lines.extend(fallen(meetings.called_off, meetings.fell_through, voice));
    lines.extend(meetings.agreed_weeks.map(|weeks| {
        let cadence = voice.tell(agreement::CADENCE_WEEKS, &[("weeks", number(weeks))]);
        voice.tell(report::AGREED, &[("cadence", Message(&cadence))])
    }));
    if !meetings.days_between.is_empty() {
        let days: Vec<String> = meetings.days_between.iter().map(u32::to_string).collect();
        lines.push(voice.tell(report::DAYS_BETWEEN, &[("list", Text(&days.join(", ")))]));
    }
    lines
}

/// What did not take place, as a fact and in no count; nothing where everything did.
pub(crate) fn fallen(called_off: u32, fell_through: u32, voice: &Voice) -> Vec<String> {
    let counts = [(report::CALLED_OFF, called_off), (report::FELL_THROUGH, fell_through)];
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(id, count)| voice.tell(id, &[("count", number(count))])).collect()
}

/// Minutes, and of how many meetings their length is known.
pub fn together(together: &Together, voice: &Voice) -> String {
    let Together { in_person_minutes, remote_minutes, somewhere_minutes, of, held } = together;
    let minutes = |id, count: u64| voice.tell(id, &[("count", number(count))]);
    let mut parts = vec![minutes(report::IN_PERSON, *in_person_minutes), minutes(report::REMOTELY, *remote_minutes)];
    parts.extend((*somewhere_minutes > 0).then(|| minutes(report::SOMEWHERE, *somewhere_minutes)));
    let parts = parts.join(", ");
    voice.tell(report::TOGETHER, &[("parts", Message(&parts)), ("count", number(*of)), ("total", number(*held))])
}

/// A kind of place and how often, of so many.
pub fn place(kind: PlaceKind, count: u32, of: u32, partner: &str, voice: &Voice) -> String {
    let place = session::place_name(kind, partner, voice);
    let count = voice.tell(scale::COUNT, &[("count", number(count)), ("total", number(of))]);
    voice.tell(report::PLACE_LINE, &[("place", Message(&place)), ("count", Message(&count))])
}

/// Beside the places, where it was always the same one of the two who came.
pub fn one_place(voice: &Voice) -> String {
    voice.say(report::PLACE_ONE)
}

/// The lines of the last five, never a score.
pub fn balance(balance: &Balance, voice: &Voice) -> String {
    voice.tell(report::TOOK_AWAY, &[("count", number(balance.both)), ("total", number(balance.of))])
}

/// How often they wanted to meet, in their own words.
pub fn cadence(lines: &[String], voice: &Voice) -> String {
    voice.tell(report::CADENCE, &[("answers", Text(&lines.join(" / ")))])
}

/// How often, of one day.
pub fn times(count: u32, voice: &Voice) -> String {
    voice.tell(report::TIMES, &[("count", number(count))])
}

/// Somebody was met, and the other one of the two knows of it.
pub fn met_through(what: &str, who: &str, day: &str, voice: &Voice) -> String {
    voice.tell(report::MET_THROUGH, &[("what", Text(what)), ("who", Text(who)), ("day", Date(day))])
}

/// Of somebody whom one has met: what the partner knows.
pub fn known(voice: &Voice) -> String {
    voice.say(report::KNOWN)
}

/// Everything was asked.
pub fn nothing_asked(voice: &Voice) -> String {
    voice.say(report::NOTHING_ASKED)
}

/// A question in its own words; of a newer version, that it is.
pub fn question(question: Option<RatingQuestion>, voice: &Voice) -> String {
    voice.say(question.map_or(report::QUESTION_NEWER, asked))
}

/// The steps of a question's scale, from little to much.
pub fn answers(question: RatingQuestion) -> &'static [Id] {
    match question {
        RatingQuestion::Work | RatingQuestion::You => &scale::EFFECT,
        RatingQuestion::Say | RatingQuestion::See => &scale::AGREE,
        RatingQuestion::Useful | RatingQuestion::Glad => &scale::END,
    }
}

/// An answer in words, by its place on the scale, from 1; a place that the scale does not have is said to be newer.
pub fn answer(question: Option<RatingQuestion>, place: u32, voice: &Voice) -> String {
    let at = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    let step = question.and_then(|question| answers(question).get(at?).copied());
    voice.say(step.unwrap_or(report::ANSWER_NEWER))
}

/// An answer to a question, and when it was given. Question and answer are what [`question`] and [`answer`] say.
pub fn rating(question: &str, answer: &str, moment: Option<RatingMoment>, day: &str, voice: &Voice) -> String {
    let moment = self::moment(moment, voice);
    let values = [("question", Message(question)), ("answer", Message(answer)), ("moment", Message(&moment))];
    voice.tell(report::RATING, &[&values[..], &[("day", Date(day))]].concat())
}

/// An answer of which a copy was given: by whom, or by this person.
pub fn shared_by(whose: Option<&str>, rating: &str, voice: &Voice) -> String {
    let rating = ("rating", Message(rating));
    match whose {
        None => voice.tell(report::SHARED_MINE, &[rating]),
        Some(name) => voice.tell(report::SHARED_PARTNER, &[("partner", Text(voice.partner(name))), rating]),
    }
}

/// Where the time together stands.
pub fn moment(moment: Option<RatingMoment>, voice: &Voice) -> String {
    voice.say(match moment {
        Some(RatingMoment::Start) => report::AT_START,
        Some(RatingMoment::Middle) => report::AT_MIDDLE,
        Some(RatingMoment::End) => report::AT_END,
        None => report::AT_OTHER,
    })
}

pub(crate) fn asked(question: RatingQuestion) -> Id {
    match question {
        RatingQuestion::Work => scale::EFFECT_WORK_ASK,
        RatingQuestion::You => scale::EFFECT_YOU_ASK,
        RatingQuestion::Say => scale::SELF_SAY,
        RatingQuestion::See => scale::SELF_SEE,
        RatingQuestion::Useful => scale::END_USEFUL_ASK,
        RatingQuestion::Glad => scale::END_GLAD_ASK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn counts_come_with_what_they_are_out_of() {
        let view =
            Meetings { held: 7, planned: 8, agreed_weeks: Some(2), days_between: vec![14, 21], ..Meetings::default() };
        let said = [
            "Held: 7 of 8 planned",
            "No meeting without a plan",
            "Agreed: Every 2 weeks",
            "Days from one to the next: 14, 21",
        ];
        assert_eq!(meetings(&view, &english()), said);
        let view = Together { in_person_minutes: 1_500, remote_minutes: 1, of: 3, held: 4, ..Together::default() };
        assert_eq!(
            together(&view, &english()),
            "1,500 minutes in person, 1 minute remotely; the length of 3 of 4 meetings is known"
        );
        assert!(
            together(&view, &german())
                .starts_with("1.500 Minuten am selben Ort, 1 Minute per Telefon oder Video; bei 3 von 4")
        );
    }

    #[test]
    fn every_question_and_every_step_of_its_scale_has_words() {
        use RatingQuestion::{Glad, Say, See, Useful, Work, You};
        for asked in [Work, You, Say, See, Useful, Glad] {
            assert!(!question(Some(asked), &german()).is_empty());
            for place in 1..=u32::try_from(answers(asked).len()).unwrap() {
                assert_ne!(answer(Some(asked), place, &english()), "an answer of a newer version");
            }
        }
        for place in [0, 9] {
            assert_eq!(answer(Some(Work), place, &english()), "an answer of a newer version");
        }
        assert_eq!(answer(None, 1, &german()), "eine Antwort aus einer neueren Version");
        let said = rating("How effective?", "Somewhat", Some(RatingMoment::End), "3 May", &english());
        assert_eq!(
            shared_by(Some("Ruth"), &said, &english()),
            "Shared by Ruth: How effective? Somewhat (at the end, 3 May)"
        );
    }
}
