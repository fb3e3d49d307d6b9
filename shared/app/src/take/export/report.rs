//! A pair's report in print: the facts of the report on the screen (capability 106), and the lines that the two chose to show.
//! Nothing of it is worked out about a person, each count says what it is out of, and nothing leaves the device but this file.

use crate::file::times::{Time, Times};
use crate::goal::view::GoalView;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::who::Who;
use crate::report;
use crate::report::event::{RatingMoment, RatingQuestion};
use crate::report::view::{RatingRow, SharedReport};
use crate::session::event::PlaceKind;
use crate::session::view::{HeldRow, Meetings, PlaceCount};
use crate::take::Shown;
use crate::take::export::data::Data;
use crate::take::export::{data, line, printed, redact, words};
use crate::topic::view::TopicRow;
use paper::{Block, Paper};

/// Of the first pair in there; `None` if there is none.
pub(crate) fn facts(model: &Model, shown: &Shown<'_>, data: &Data, redacted: bool) -> Option<SharedReport> {
    let space = id::space(&data.pairs.first()?.id)?;
    let mut facts = report::show::pair(model, shown.lists, &space);
    if redacted {
        redact::facts(&mut facts, &data::every_name(model, shown));
    }
    Some(facts)
}

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
pub(crate) fn paper(report: &SharedReport, data: &Data, lines_of: Option<&[String]>, times: &Times) -> Paper {
    let partner = if report.partner.is_empty() { words::INSTEAD.to_owned() } else { line(&report.partner) };
    let names = Names { me: line(&report.name), partner };
    let title = words::report_title(&names.me, &names.partner);
    let mut blocks = vec![Block::Heading(1, title.clone())];
    blocks.extend(numbers(report, times).into_iter().map(Block::Item));
    section(&mut blocks, words::PLACES, places(report, &names));
    section(&mut blocks, words::OBJECTIVES, report.goals.iter().map(|goal| objective(goal, &names)));
    for (teacher, title) in [
        (Some(Who::Me), words::teaches(&names.me)),
        (Some(Who::Partner), words::teaches(&names.partner)),
        (None, words::TWO_ANSWERS_ON_WHO_TEACHES.to_owned()),
    ] {
        section(&mut blocks, &title, report.topics.iter().filter(|topic| topic.teacher == teacher).map(topic));
    }
    let lines = chosen_lines(report, data, lines_of, &names, times);
    let no_lines = lines.is_empty();
    section(&mut blocks, words::TAKEN_AWAY, lines);
    section(
        &mut blocks,
        words::MET_THROUGH,
        report.met.iter().map(|met| words::item(&day(times, met.at_ms), names.of(met.by), &line(&met.what))),
    );
    let copies = report.my_shared_ratings.iter().map(|it| (Who::Me, it));
    let copies = copies.chain(report.partner_ratings.iter().map(|it| (Who::Partner, it)));
    section(&mut blocks, words::HOW_IT_WENT, copies.map(|(by, it)| rating(it, names.of(by), times)));
    section(&mut blocks, words::MEETINGS, report.held.iter().map(|held| of_held(held, &names, times)));
    let also = [words::REPORT_LEFT_OUT, words::LINES_LEFT_OUT];
    printed::end(blocks, title, data, times, if no_lines { &also } else { &also[..1] })
}

fn section(blocks: &mut Vec<Block>, title: &str, items: impl IntoIterator<Item = String>) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_some() {
        blocks.push(Block::Heading(2, title.to_owned()));
        blocks.extend(items.map(Block::Item));
    }
}

fn day(times: &Times, at_ms: i64) -> String {
    times.day(Time(at_ms)).unwrap_or_else(|| Time(at_ms).to_string())
}

/// Counts, each with what it is out of.
fn numbers(report: &SharedReport, times: &Times) -> Vec<String> {
    let Meetings { planned, held, unplanned, agreed_weeks, days_between } = &report.meetings;
    let mut out: Vec<String> = Vec::new();
    out.extend(report.since_ms.map(|since| words::since(&times.minute(Time(since)))));
    out.extend((!report.cadence.is_empty()).then(|| words::cadence(&line(&report.cadence.join(words::OR)))));
    out.extend(agreed_weeks.map(words::agreed_weeks));
    out.push(words::of_planned(*held, *planned));
    out.extend((*unplanned > 0).then(|| words::unplanned(*unplanned)));
    if !days_between.is_empty() {
        let days: Vec<String> = days_between.iter().map(u32::to_string).collect();
        out.push(words::days_between(&days.join(", ")));
    }
    let together = &report.together;
    if together.of > 0 {
        out.push(words::minutes(together.in_person_minutes, together.remote_minutes, together.somewhere_minutes));
        out.push(words::lengths_known(together.of, together.held));
    }
    let balance = &report.took_away;
    if balance.of > 0 {
        out.push(words::balance(balance.both, balance.of));
    }
    out
}

fn place_of(place: PlaceKind, names: &Names) -> String {
    match place {
        PlaceKind::Mine => words::workplace(&names.me),
        PlaceKind::Theirs => words::workplace(&names.partner),
        PlaceKind::Neutral => words::NEUTRAL.to_owned(),
        PlaceKind::Walking => words::WALKING.to_owned(),
        PlaceKind::Meal => words::MEAL.to_owned(),
        PlaceKind::Call => words::CALL.to_owned(),
        PlaceKind::Video => words::VIDEO.to_owned(),
    }
}

fn places(report: &SharedReport, names: &Names) -> Vec<String> {
    let count = |one: &PlaceCount| words::place(&place_of(one.place, names), one.count, report.places_of);
    let always = report.always_at.map(|_| words::ALWAYS_ONE_PLACE.to_owned());
    report.places.iter().map(count).chain(always).collect()
}

fn objective(goal: &GoalView, names: &Names) -> String {
    let states: Vec<&str> = goal.state.iter().map(|state| words::goal_state(*state)).collect();
    let text = line(&goal.text.join(words::OR));
    words::objective(&text, names.of(goal.by), &states.join(words::OR), &line(&goal.reason.join(words::OR)))
}

fn topic(topic: &TopicRow) -> String {
    words::topic(&line(&topic.titles.join(words::OR)), words::topic_state(topic.state), &line(&topic.worked_when))
}

/// What was taken away from meetings that were held, as far as the two chose to show it.
fn chosen_lines(
    report: &SharedReport,
    data: &Data,
    lines_of: Option<&[String]>,
    names: &Names,
    times: &Times,
) -> Vec<String> {
    let is_chosen = |held: &&HeldRow| lines_of.is_none_or(|ids| ids.contains(&held.session));
    let lines = report.held.iter().filter(is_chosen).flat_map(|held| {
        let at_ms = held.at_ms;
        let ours = data.sessions.iter().find(|it| it.id == held.session).and_then(|it| it.ours.as_ref());
        let both = ours.into_iter().flat_map(|it| [(Who::Me, &it.i_took_away), (Who::Partner, &it.partner_took_away)]);
        both.flat_map(move |(by, lines)| lines.iter().map(move |text| (at_ms, by, text)))
    });
    let written = lines.filter(|(_, _, text)| !text.trim().is_empty());
    written.map(|(at_ms, by, text)| words::item(&day(times, at_ms), names.of(by), &line(text))).collect()
}

fn rating(rating: &RatingRow, name: &str, times: &Times) -> String {
    let moment = match rating.moment {
        Some(RatingMoment::Start) => words::AT_THE_START,
        Some(RatingMoment::Middle) => words::IN_THE_MIDDLE,
        Some(RatingMoment::End) => words::AT_THE_END,
        None => words::NEWER,
    };
    let (question, answers): (&str, &[&str]) = match rating.question {
        Some(RatingQuestion::Work) => (words::ASK_WORK, &words::EFFECTIVE),
        Some(RatingQuestion::You) => (words::ASK_YOU, &words::EFFECTIVE),
        Some(RatingQuestion::Say) => (words::ASK_SAY, &words::AGREES),
        Some(RatingQuestion::See) => (words::ASK_SEE, &words::AGREES),
        Some(RatingQuestion::Useful) => (words::ASK_USEFUL, &words::YES_OR_NO),
        Some(RatingQuestion::Glad) => (words::ASK_GLAD, &words::YES_OR_NO),
        None => (words::NEWER, &[]),
    };
    let place = usize::try_from(rating.answer).ok().and_then(|place| place.checked_sub(1));
    let answer = place.and_then(|place| answers.get(place)).copied().unwrap_or(words::NEWER);
    words::rating(&day(times, rating.at_ms), name, moment, question, answer)
}

fn of_held(held: &HeldRow, names: &Names, times: &Times) -> String {
    let minutes = held.minutes.map(words::so_many_minutes);
    let place = held.place.map(|place| place_of(place, names));
    std::iter::once(times.minute(Time(held.at_ms))).chain(minutes).chain(place).collect::<Vec<_>>().join(", ")
}
