//! A pair's report in print: the facts of the report on the screen (capability 106), and the lines that the two chose to show.
//! Nothing of it is worked out about a person, each count says what it is out of, and nothing leaves the device but this file.

use crate::number;
use crate::report::asked;
use crate::take::pen::{OR, Pen, line};
use crate::take::printed;
use app::file::times::Time;
use app::goal::event::GoalState;
use app::goal::view::GoalView;
use app::ground::who::Who;
use app::report::event::{RatingMoment, RatingQuestion};
use app::report::view::{RatingRow, SharedReport};
use app::session::event::PlaceKind;
use app::session::view::{HeldRow, Meetings, PlaceCount};
use app::topic::event::TopicState;
use app::topic::view::TopicRow;
use content::Value::{Number, Text};
use content::export::file as words;
use content::{Id, report as moments};
use paper::{Block, Paper};

/// The names of the two.
struct Names {
    me: String,
    partner: String,
}

impl Names {
    fn of(&self, who: Who) -> &str {
        match who {
            Who::Me => &self.me,
            Who::Partner => &self.partner,
        }
    }
}

/// The report in words. `lines_of` are the sessions whose lines were chosen: all of them without it.
pub(crate) fn paper(report: &SharedReport, lines_of: Option<&[String]>, pen: &Pen<'_>) -> Paper {
    let names = Names { me: line(&report.name), partner: pen.named(&report.partner) };
    let both = [("name", Text(&names.me)), ("partner", Text(&names.partner))];
    let title = pen.tell(words::REPORT_TITLE, &both);
    let mut blocks = vec![Block::Heading(1, title.clone())];
    blocks.extend(numbers(report, pen).into_iter().map(Block::Item));
    section(&mut blocks, pen.say(words::REPORT_PLACES), places(report, &names, pen));
    let goals = report.goals.iter().map(|goal| objective(goal, &names, pen));
    section(&mut blocks, pen.say(words::REPORT_OBJECTIVES), goals);
    for (teacher, title) in [
        (Some(Who::Me), pen.of(words::REPORT_TEACHES, "name", &names.me)),
        (Some(Who::Partner), pen.of(words::REPORT_TEACHES, "name", &names.partner)),
        (None, pen.say(words::REPORT_TWO_TEACHERS)),
    ] {
        let topics = report.topics.iter().filter(|topic| topic.teacher == teacher);
        section(&mut blocks, title, topics.map(|it| topic(it, pen)));
    }
    let lines = chosen_lines(report, lines_of, &names, pen);
    let no_lines = lines.is_empty();
    section(&mut blocks, pen.say(words::REPORT_TAKEN_AWAY), lines);
    let met = report.met.iter().map(|met| item(met.at_ms, names.of(met.by), &line(&met.what), pen));
    section(&mut blocks, pen.say(words::MET_THROUGH), met);
    let copies = report.my_shared_ratings.iter().map(|it| (Who::Me, it));
    let copies = copies.chain(report.partner_ratings.iter().map(|it| (Who::Partner, it)));
    section(&mut blocks, pen.say(words::HOW_IT_WENT), copies.map(|(by, it)| rating(it, names.of(by), pen)));
    section(&mut blocks, pen.say(words::REPORT_MEETINGS), report.held.iter().map(|it| held(it, &names, pen)));
    let lines_left = no_lines.then_some(words::LEFT_REPORT_LINES);
    let also: Vec<Id> = std::iter::once(words::LEFT_REPORT_TEXTS).chain(lines_left).collect();
    printed::end(blocks, title, &also, pen)
}

fn section(blocks: &mut Vec<Block>, title: String, items: impl IntoIterator<Item = String>) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_some() {
        blocks.push(Block::Heading(2, title));
        blocks.extend(items.map(Block::Item));
    }
}

fn item(at_ms: i64, who: &str, what: &str, pen: &Pen<'_>) -> String {
    format!("{}, {who}: {what}", pen.day(Time(at_ms)))
}

/// Counts, each with what it is out of.
fn numbers(report: &SharedReport, pen: &Pen<'_>) -> Vec<String> {
    let Meetings { planned, held, unplanned, called_off, fell_through, agreed_weeks, days_between } = &report.meetings;
    let counts = |id, counts: &[(&str, u32)]| {
        pen.tell(id, &counts.iter().map(|(name, count)| (*name, Number(*count))).collect::<Vec<_>>())
    };
    let mut out: Vec<String> = Vec::new();
    out.extend(report.since_ms.map(|since| pen.of(words::REPORT_SINCE, "time", &pen.minute(Time(since)))));
    let cadence = Some(line(&report.cadence.join(OR))).filter(|_| !report.cadence.is_empty());
    out.extend(cadence.map(|cadence| pen.of(words::REPORT_CADENCE, "cadence", &cadence)));
    out.extend(agreed_weeks.map(|weeks| pen.agreed_weeks(weeks)));
    out.push(counts(words::REPORT_HELD, &[("held", *held), ("planned", *planned)]));
    let others = [
        (words::REPORT_UNPLANNED, *unplanned),
        (words::REPORT_CALLED_OFF, *called_off),
        (words::REPORT_FELL_THROUGH, *fell_through),
    ];
    out.extend(others.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| counts(id, &[("count", count)])));
    if !days_between.is_empty() {
        let days: Vec<String> = days_between.iter().map(u32::to_string).collect();
        out.push(pen.of(words::REPORT_DAYS, "list", &days.join(", ")));
    }
    let together = &report.together;
    if together.of > 0 {
        out.push(minutes_together(report, pen));
        out.push(counts(words::REPORT_LENGTHS, &[("known", together.of), ("held", together.held)]));
    }
    let balance = &report.took_away;
    if balance.of > 0 {
        out.push(counts(words::REPORT_BALANCE, &[("both", balance.both), ("total", balance.of)]));
    }
    out
}

fn minutes_together(report: &SharedReport, pen: &Pen<'_>) -> String {
    let together = &report.together;
    let values = [("person", number(together.in_person_minutes)), ("remote", number(together.remote_minutes))];
    let known = pen.tell(words::REPORT_TOGETHER, &values);
    if together.somewhere_minutes == 0 {
        return known;
    }
    let somewhere = pen.tell(words::REPORT_SOMEWHERE, &[("count", number(together.somewhere_minutes))]);
    format!("{known}, {somewhere}")
}

fn place(place: PlaceKind, names: &Names, pen: &Pen<'_>) -> String {
    let workplace = |name: &str| pen.of(words::REPORT_WORKPLACE, "name", name);
    match place {
        PlaceKind::Mine => workplace(&names.me),
        PlaceKind::Theirs => workplace(&names.partner),
        PlaceKind::Neutral => pen.say(words::PLACE_NEUTRAL),
        PlaceKind::Walking => pen.say(words::PLACE_WALKING),
        PlaceKind::Meal => pen.say(words::PLACE_MEAL),
        PlaceKind::Call => pen.say(words::PLACE_CALL),
        PlaceKind::Video => pen.say(words::PLACE_VIDEO),
    }
}

fn places(report: &SharedReport, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let count = |one: &PlaceCount| {
        let place = place(one.place, names, pen);
        let values = [("place", Text(&place)), ("count", Number(one.count)), ("total", Number(report.places_of))];
        pen.tell(words::REPORT_PLACE, &values)
    };
    let always = report.always_at.map(|_| pen.say(words::REPORT_ONE_PLACE));
    report.places.iter().map(count).chain(always).collect()
}

fn objective(goal: &GoalView, names: &Names, pen: &Pen<'_>) -> String {
    let state = |state: &GoalState| {
        pen.say(match state {
            GoalState::Open => words::WORD_OPEN,
            GoalState::Met => words::WORD_MET,
            GoalState::Changed => words::WORD_CHANGED,
            GoalState::Dropped => words::WORD_DROPPED,
        })
    };
    let states: Vec<String> = goal.state.iter().map(state).collect();
    let text = format!("{} ({}): {}", line(&goal.text.join(OR)), names.of(goal.by), states.join(OR));
    let reason = line(&goal.reason.join(OR));
    if reason.is_empty() { text } else { format!("{text}, {}", pen.of(words::BECAUSE, "reason", &reason)) }
}

fn topic(topic: &TopicRow, pen: &Pen<'_>) -> String {
    let state = pen.say(match topic.state {
        Some(TopicState::Active) => words::WORD_ACTIVE,
        Some(TopicState::Parked) => words::WORD_PARKED,
        Some(TopicState::Done) => words::WORD_DONE,
        None => words::TWO_ANSWERS,
    });
    let text = format!("{} ({state})", line(&topic.titles.join(OR)));
    let when = line(&topic.worked_when);
    if when.is_empty() { text } else { format!("{text}: {}", pen.of(words::REPORT_WORKED_WHEN, "text", &when)) }
}

/// What was taken away from meetings that were held, as far as the two chose to show it.
fn chosen_lines(report: &SharedReport, lines_of: Option<&[String]>, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let is_chosen = |held: &&HeldRow| lines_of.is_none_or(|ids| ids.contains(&held.session));
    let lines = report.held.iter().filter(is_chosen).flat_map(|held| {
        let at_ms = held.at_ms;
        let ours = pen.data().sessions.iter().find(|it| it.id == held.session).and_then(|it| it.ours.as_ref());
        let both = ours.into_iter().flat_map(|it| [(Who::Me, &it.i_took_away), (Who::Partner, &it.partner_took_away)]);
        both.flat_map(move |(by, lines)| lines.iter().map(move |text| (at_ms, by, text)))
    });
    let written = lines.filter(|(_, _, text)| !text.trim().is_empty());
    written.map(|(at_ms, by, text)| item(at_ms, names.of(by), &line(text), pen)).collect()
}

fn rating(rating: &RatingRow, name: &str, pen: &Pen<'_>) -> String {
    let moment = match rating.moment {
        Some(RatingMoment::Start) => moments::AT_START,
        Some(RatingMoment::Middle) => moments::AT_MIDDLE,
        Some(RatingMoment::End) => moments::AT_END,
        None => words::NEWER,
    };
    let asked = rating.question.map(|question| (asked(question), steps(question)));
    pen.rated(&pen.day(Time(rating.at_ms)), name, moment, asked, rating.answer)
}

/// The scale of a question, as it stands behind it.
fn steps(question: RatingQuestion) -> &'static [Id] {
    match question {
        RatingQuestion::Work | RatingQuestion::You => &words::EFFECTIVES,
        RatingQuestion::Say | RatingQuestion::See => &words::AGREES,
        RatingQuestion::Useful | RatingQuestion::Glad => &words::YES_OR_NO,
    }
}

fn held(held: &HeldRow, names: &Names, pen: &Pen<'_>) -> String {
    let minutes = held.minutes.map(|minutes| pen.tell(words::REPORT_MINUTES, &[("count", number(minutes))]));
    let place = held.place.map(|kind| place(kind, names, pen));
    std::iter::once(pen.minute(Time(held.at_ms))).chain(minutes).chain(place).collect::<Vec<_>>().join(", ")
}
