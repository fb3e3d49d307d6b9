//! What two people agree on, and what is one's own beside the notes, as headings with lines: Markdown and paper show the same.

mod agreed;

use crate::take::kinds;
use crate::take::kinds::POINTS;
use crate::take::pen::{OR, Pen, labelled, line, or};
use app::take::shape::data::{PairData, SessionData, Side, TopicData};
use app::take::shape::own::{MetData, OwnData};
use app::take::shape::practice::{GoalData, OfferData, PracticeData, QuestionData, RatingData};
use content::Value::Text;
use content::export::file as words;
use content::{Id, export};

/// A heading, and the lines under it; one without lines is not shown.
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

fn section(title: String, lines: impl IntoIterator<Item = String>) -> Section {
    let lines = lines.into_iter().filter(|line| !line.trim().is_empty());
    Section { title, lines: lines.collect() }
}

fn shown(sections: impl IntoIterator<Item = Section>) -> Vec<Section> {
    sections.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// The names of the two.
struct Names {
    me: String,
    partner: String,
}

impl Names {
    fn of(&self, side: Side) -> &str {
        match side {
            Side::Me => &self.me,
            Side::Partner => &self.partner,
        }
    }
}

/// Everything that both see of a pair, beside sessions and topics.
pub(crate) fn of_pair(pair: &PairData, pen: &Pen<'_>) -> Vec<Section> {
    let Some(practice) = &pair.practice else { return Vec::new() };
    let names = Names { me: line(&pen.data().name), partner: pen.partner(&pair.id) };
    let title = |id| pen.with(&pen.say(id), &names.partner);
    let met = practice.met.iter().map(|met| format!("{}, {}: {}", pen.day(met.at), names.of(met.by), line(&met.what)));
    shown([
        section(title(words::WHERE_WE_STAND), standing(practice, &names, pen)),
        section(title(words::AGREEMENT), agreed::agreement(practice, &names, pen)),
        section(title(words::TALKED_ABOUT), agreed::draft(practice, &names, pen)),
        section(title(words::OUR_GOALS), practice.goals.iter().flat_map(|it| goal(it, &names, pen))),
        section(title(words::OFFERS), practice.offers.iter().map(|it| offer(it, it.by.map(|by| names.of(by)), pen))),
        section(title(words::ANSWERED), practice.questions.iter().filter_map(|it| answered(it, &names, pen))),
        section(title(words::MET_THROUGH), met),
        section(title(words::HOW_IT_WENT), practice.ratings.iter().map(|it| rating(it, &names, pen))),
    ])
}

/// What is one's own beside the notes.
pub(crate) fn of_own(pen: &Pen<'_>) -> Vec<Section> {
    let Some(own) = &pen.data().own else { return Vec::new() };
    let names = Names { me: line(&pen.data().name), partner: pen.say(export::PARTNER) };
    let said = own.said.iter().map(|it| {
        let about = pen.about(&it.about, it.pair.as_deref());
        labelled(&about, &pen.said(&it.about, &it.words))
    });
    let cards = own.cards.iter().map(|it| format!("{}: {}", line(&it.card), pen.words(&it.said)));
    let ratings = own.ratings.iter().map(|it| {
        let names = Names { me: names.me.clone(), partner: pen.partner(&it.pair) };
        rating(it, &names, pen)
    });
    let sealed = own.sealed_answers.iter().map(|it| {
        let (question, answer) = (pen.question(&it.question), pen.answer(&it.question, &it.text));
        format!("{question} ({}): {answer}", pen.partner(&it.pair))
    });
    let offers = section(pen.say(words::MY_OFFERS), own.offers.iter().map(|it| offer(it, None, pen)));
    let goals = section(pen.say(words::MY_GOALS), own.goals.iter().flat_map(|it| goal(it, &names, pen)));
    shown([offers, goals].into_iter().chain(lists(own, pen)).chain([
        section(pen.say(words::READINESS), said),
        section(pen.say(words::CARDS), cards),
        section(pen.say(words::CONTACTS), own.met.iter().map(|met| contact(met, pen))),
        section(pen.say(words::MY_RATINGS), ratings),
        section(pen.say(words::SEALED_ANSWERS), sealed),
    ]))
}

fn standing(practice: &PracticeData, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let until: Vec<String> = practice.paused_until.iter().flatten().map(|until| pen.day(*until)).collect();
    let until = if practice.state == "paused" { until.join(OR) } else { String::new() };
    let ended = practice.ended_at.map(|at| pen.day(at)).unwrap_or_default();
    let label = |id: Id, text: &str| labelled(&pen.say(id), text);
    vec![
        label(words::STATE, &pen.word(&practice.state)),
        label(words::PAUSED_UNTIL, &until),
        label(words::ENDED, &ended),
        label(words::PAIR_TYPE, &pen.words(&practice.pair_type)),
        labelled(&names.me, &or(&practice.my_word)),
        labelled(&names.partner, &or(&practice.partner_word)),
    ]
}

fn titles(topics: &[String], pen: &Pen<'_>) -> Vec<String> {
    let of = |id: &String| pen.data().topics.iter().find(|topic| topic.id == *id).map(|topic| or(&topic.titles));
    topics.iter().filter_map(of).collect()
}

/// A goal, its topics, and what it has grown into, in one line each.
fn goal(goal: &GoalData, names: &Names, pen: &Pen<'_>) -> Vec<String> {
    let text = or(&goal.text);
    let by = goal.by.map(|by| format!(", {}", names.of(by))).unwrap_or_default();
    let mut first = format!("{text} ({}{by}): {}", pen.words(&goal.horizon), pen.words(&goal.state));
    let reason = or(&goal.reason);
    if !reason.is_empty() {
        first.push_str(&format!(", {}", pen.of(words::BECAUSE, "reason", &reason)));
    }
    let due: Vec<String> = goal.due_at.iter().map(|at| pen.day(*at)).collect();
    let project = [
        (words::GOAL_TOPICS, titles(&goal.topics, pen).join(", ")),
        (words::GOAL_OUTCOME, or(&goal.outcome)),
        (words::GOAL_AUDIENCE, or(&goal.audience)),
        (words::GOAL_BY, due.join(OR)),
        (words::GOAL_HELP, or(&goal.help)),
        (words::GOAL_NEXT, or(&goal.next)),
    ];
    let more = project.into_iter().filter(|(_, it)| !it.is_empty());
    std::iter::once(first).chain(more.map(|(label, it)| format!("{text} – {}: {it}", pen.say(label)))).collect()
}

fn offer(offer: &OfferData, by: Option<&str>, pen: &Pen<'_>) -> String {
    let times = offer.good_times();
    let hours = times.as_ref().map(|times| times.iter().map(|it| pen.hours(it)).collect::<Vec<_>>());
    let takes = or(hours.as_ref().unwrap_or(&offer.takes));
    let parts = [or(&offer.what), takes, labelled(&pen.say(words::BRING), &or(&offer.bring))];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let text = if times.is_some() { labelled(&pen.say(words::GOOD_TIMES), &text) } else { text };
    by.map_or_else(|| text.clone(), |by| format!("{by}: {text}"))
}

/// A question that both answered sealed, as far as it is open to both.
fn answered(asked: &QuestionData, names: &Names, pen: &Pen<'_>) -> Option<String> {
    let of = |name: &str, said: &Option<String>| {
        said.as_ref().map(|said| format!("{name}: {}", pen.answer(&asked.question, said)))
    };
    let both = [of(&names.me, &asked.i_said), of(&names.partner, &asked.partner_said)];
    let both: Vec<String> = both.into_iter().flatten().collect();
    (!both.is_empty()).then(|| format!("{} {}", pen.question(&asked.question), both.join("; ")))
}

fn rating(rating: &RatingData, names: &Names, pen: &Pen<'_>) -> String {
    let who = rating.by.map_or(names.partner.as_str(), |by| names.of(by));
    let (moment, asked) = (kinds::moment(&rating.moment), kinds::rating(&rating.question));
    pen.rated(&pen.day(rating.at), who, moment, asked, rating.answer)
}

fn contact(met: &MetData, pen: &Pen<'_>) -> String {
    let what = if met.what.is_empty() { String::new() } else { format!(", {}", line(&met.what)) };
    let through = pen.of(words::THROUGH, "partner", &pen.partner(&met.pair));
    format!("{}, {}{what} ({through})", pen.day(met.at), line(&met.name))
}

/// Private lists, each under its own heading.
fn lists(own: &OwnData, pen: &Pen<'_>) -> impl Iterator<Item = Section> {
    [words::LIST_NEWER, words::WANTS, words::ASSUMPTIONS].into_iter().map(move |list| {
        let lines = own.lists.iter().filter(move |it| kinds::list(&it.list) == list).map(move |it| {
            let about = it.pair.as_ref().map(|pair| format!(" ({})", pen.partner(pair))).unwrap_or_default();
            format!("{}{about}", or(&it.text))
        });
        section(pen.say(list), lines)
    })
}

/// A topic in one line: which way it goes and went, and how far the learner came.
pub(crate) fn topic(topic: &TopicData, pen: &Pen<'_>) -> String {
    let teachers: Vec<String> = topic.teacher.iter().map(|side| pen.side(*side)).collect();
    let kind = Some(pen.words(&topic.kind)).filter(|kind| !kind.is_empty());
    let state: Vec<String> = std::iter::once(line(&pen.words(&topic.state))).chain(kind).collect();
    let values = [("titles", or(&topic.titles)), ("teachers", teachers.join(OR)), ("state", state.join("; "))];
    let mut text = pen.tell(words::TAUGHT, &values.each_ref().map(|(name, value)| (*name, Text(value))));
    if !topic.worked_when.is_empty() {
        text.push_str(&format!(": {}", pen.of(words::WORKED_WHEN, "text", &or(&topic.worked_when))));
    }
    if topic.directions.len() > 1 {
        let turned = topic.directions.iter().map(|it| {
            let from = it.from.map_or_else(|| pen.say(words::FROM_THE_BEGINNING), |from| pen.day(from));
            format!("{from} {}", pen.side(it.teacher))
        });
        text.push_str(&format!("; {}", pen.of(words::TURNED, "list", &turned.collect::<Vec<_>>().join(", "))));
    }
    if !topic.comfort.is_empty() {
        let steps = topic.comfort.iter().map(|it| format!("{} {}", pen.day(it.at), pen.word(&it.step)));
        text.push_str(&format!("; {}", pen.of(words::REACHED, "steps", &steps.collect::<Vec<_>>().join(", "))));
    }
    text
}

/// What is about a session and is in none of its texts: what it was about and what was brought; what one prepared.
pub(crate) fn of_session(session: &SessionData, pen: &Pen<'_>) -> (Vec<Section>, Vec<Section>) {
    let ours = session.ours.iter().flat_map(|ours| {
        let brought = [(line(&pen.data().name), &ours.i_brought), (pen.partner(&session.pair), &ours.partner_brought)];
        [
            section(pen.say(words::TOPICS_BOTH), titles(&ours.topics, pen)),
            section(pen.say(words::BROUGHT), brought.map(|(who, points)| labelled(&who, &pen.points(points)))),
        ]
    });
    let mine = session.mine.iter().map(|mine| {
        let prepared = POINTS.iter().filter_map(|(point, id)| Some((id, mine.prepared.get(*point)?)));
        section(pen.say(words::PREPARED), prepared.map(|(id, text)| format!("{}: {}", pen.say(*id), line(text))))
    });
    (shown(ours), shown(mine))
}
