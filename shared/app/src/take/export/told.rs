//! What two people agree on, and what is one's own beside the notes, as headings with lines: Markdown and paper show the same.

use crate::file::times::{Time, Times};
use crate::take::export::data::own::OwnData;
use crate::take::export::data::practice::{GoalData, OfferData, PracticeData, QuestionData, RatingData, VersionData};
use crate::take::export::data::{Data, PairData, SessionData, Side, TopicData};
use crate::take::export::{line, words};
use crate::{practice, reflect};
use documents::practice::Clause;
use std::collections::BTreeMap;

/// A heading, and the lines under it; one without lines is not shown.
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

fn section(title: &str, lines: impl IntoIterator<Item = String>) -> Section {
    let lines = lines.into_iter().filter(|line| !line.trim().is_empty());
    Section { title: title.to_owned(), lines: lines.collect() }
}

fn or(answers: &[String]) -> String {
    line(&answers.join(words::OR))
}

fn said(answers: &[String]) -> String {
    answers.iter().map(|word| words::said(word)).collect::<Vec<_>>().join(words::OR)
}

/// "label: text", unless there is no text.
fn labelled(label: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{label}: {text}") }
}

/// Everything that both see of a pair, beside sessions and topics.
pub(crate) fn of_pair(data: &Data, pair: &PairData, times: &Times) -> Vec<Section> {
    let Some(practice) = &pair.practice else { return Vec::new() };
    let partner = data.partner(&pair.id);
    let names = Names { me: line(&data.name), partner };
    let title = |what: &str| words::with(what, &names.partner);
    let mut sections = vec![
        section(&title(words::WHERE_WE_STAND), standing(practice, &names, times)),
        section(&title(words::AGREEMENT), agreement(practice, &names, times)),
        section(&title(words::BEING_TALKED_ABOUT), draft(practice, &names, times)),
        section(&title(words::OUR_GOALS), practice.goals.iter().flat_map(|it| goal(data, it, &names, times))),
        section(&title(words::OFFERS), practice.offers.iter().map(|it| offer(it, it.by.map(|by| names.of(by))))),
        section(&title(words::ANSWERED), answered(practice, &names)),
        section(
            &title(words::MET_THROUGH),
            practice.met.iter().map(|met| words::item(&day(times, met.at), names.of(met.by), &line(&met.what))),
        ),
        section(&title(words::HOW_IT_WENT), practice.ratings.iter().map(|it| rating(it, &names, times))),
    ];
    sections.retain(|section| !section.lines.is_empty());
    sections
}

/// What is one's own beside the notes.
pub(crate) fn of_own(data: &Data, times: &Times) -> Vec<Section> {
    let Some(own) = &data.own else { return Vec::new() };
    let names = Names { me: line(&data.name), partner: words::INSTEAD.to_owned() };
    let mut sections = vec![
        section(words::MY_OFFERS, own.offers.iter().map(|it| offer(it, None))),
        section(words::MY_GOALS, own.goals.iter().flat_map(|it| goal(data, it, &names, times))),
    ];
    sections.extend(lists(data, own));
    sections.extend([
        section(
            words::READINESS,
            own.said.iter().map(|it| {
                let about = words::about(&it.about, it.pair.as_ref().map(|pair| data.partner(pair)).as_deref());
                labelled(&about, &said(&it.words))
            }),
        ),
        section(words::CARDS, own.cards.iter().map(|it| format!("{}: {}", line(&it.card), said(&it.said)))),
        section(
            words::CONTACTS,
            own.met.iter().map(|met| {
                let what = if met.what.is_empty() { String::new() } else { format!(", {}", line(&met.what)) };
                format!(
                    "{}, {}{what} ({})",
                    day(times, met.at),
                    line(&met.name),
                    words::through(&data.partner(&met.pair))
                )
            }),
        ),
        section(
            words::MY_RATINGS,
            own.ratings.iter().map(|it| {
                let names = Names { me: names.me.clone(), partner: data.partner(&it.pair) };
                rating(it, &names, times)
            }),
        ),
        section(
            words::SEALED_ANSWERS,
            own.sealed_answers.iter().map(|it| {
                format!("{} ({}): {}", question(&it.question), data.partner(&it.pair), line(&words::answer(&it.text)))
            }),
        ),
    ]);
    sections.retain(|section| !section.lines.is_empty());
    sections
}

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

fn day(times: &Times, at: Time) -> String {
    times.day(at).unwrap_or_else(|| at.to_string())
}

fn standing(practice: &PracticeData, names: &Names, times: &Times) -> Vec<String> {
    let until = practice.paused_until.iter().flatten().map(|until| day(times, *until)).collect::<Vec<_>>();
    let is_paused = practice.state == practice::kinds::pair_state(documents::practice::PairState::Paused);
    vec![
        labelled(words::STATE, words::said(&practice.state)),
        labelled(words::PAUSED_UNTIL, &until.join(words::OR)).repeat(usize::from(is_paused)),
        labelled(words::ENDED, &practice.ended_at.map(|at| day(times, at)).unwrap_or_default()),
        labelled(words::PAIR_TYPE, &said(&practice.pair_type)),
        labelled(&names.me, &or(&practice.my_word)),
        labelled(&names.partner, &or(&practice.partner_word)),
    ]
}

fn agreement(practice: &PracticeData, names: &Names, times: &Times) -> Vec<String> {
    let versions = &practice.agreement.versions;
    let in_force = practice.agreement.in_force.and_then(|place| versions.get(place));
    let agreed = |version: &VersionData| version.i_agreed_at.max(version.partner_agreed_at);
    let mut lines: Vec<String> = in_force.map(|version| terms(version, names, times)).unwrap_or_default();
    lines.extend(in_force.and_then(agreed).map(|at| words::agreed_by_both(&day(times, at))));
    // Those that it replaced, newest first.
    let mut at = in_force.and_then(|version| version.after);
    while let Some((place, version)) = at.and_then(|place| Some((place, versions.get(place)?))) {
        let was = terms(version, names, times).join("; ");
        lines.push(words::agreed_before(&agreed(version).map(|at| day(times, at)).unwrap_or_default(), &was));
        // Each stands behind the one that it replaced.
        at = version.after.filter(|before| *before < place);
    }
    lines
}

fn terms(version: &VersionData, names: &Names, times: &Times) -> Vec<String> {
    let mut lines: Vec<String> = Clause::ALL
        .into_iter()
        .filter_map(|clause| Some(labelled(words::clause(clause), &line(version.clauses.0.get(&clause)?))))
        .collect();
    lines.extend(version.weeks.map(words::agreed_weeks));
    lines.extend(version.until.map(|until| words::runs_until(&day(times, until))));
    lines.extend(version.pays.as_ref().map(|pays| labelled(words::WHO_PAYS, &payer(pays, names))));
    lines.retain(|line| !line.is_empty());
    lines
}

fn payer(pays: &str, names: &Names) -> String {
    match pays {
        "me" => names.me.clone(),
        "partner" => names.partner.clone(),
        "" => String::new(),
        other => words::said(other).to_owned(),
    }
}

/// The wording that stands, as far as it is not what is agreed on.
fn draft(practice: &PracticeData, names: &Names, times: &Times) -> Vec<String> {
    let agreement = &practice.agreement;
    let in_force = agreement.in_force.and_then(|place| agreement.versions.get(place));
    let is_agreed = |clause: Clause, lines: &[String]| {
        let agreed = in_force.and_then(|version| version.clauses.0.get(&clause)).map_or("", String::as_str);
        matches!(lines, [only] if only == agreed)
    };
    let draft = &agreement.draft;
    let clauses = draft.clauses.0.iter().filter(|(clause, lines)| !is_agreed(**clause, lines));
    let mut lines: Vec<String> = clauses.map(|(clause, lines)| labelled(words::clause(*clause), &or(lines))).collect();
    let weeks: Vec<u32> = draft.weeks.iter().copied().filter(|weeks| *weeks > 0).collect();
    if weeks != in_force.and_then(|version| version.weeks).into_iter().collect::<Vec<_>>() {
        lines.extend(weeks.into_iter().map(words::agreed_weeks));
    }
    let until: Vec<Time> = draft.until.iter().flatten().copied().collect();
    if until != in_force.and_then(|version| version.until).into_iter().collect::<Vec<_>>() {
        lines.extend(until.into_iter().map(|until| words::runs_until(&day(times, until))));
    }
    if draft.pays != in_force.and_then(|version| version.pays.clone()).into_iter().collect::<Vec<_>>() {
        let pays: Vec<String> = draft.pays.iter().map(|pays| payer(pays, names)).collect();
        lines.push(labelled(words::WHO_PAYS, &pays.join(words::OR)));
    }
    lines
}

/// A goal, its topics, and what it has grown into, in one line each.
fn goal(data: &Data, goal: &GoalData, names: &Names, times: &Times) -> Vec<String> {
    let by = goal.by.map(|by| format!(", {}", names.of(by))).unwrap_or_default();
    let reason = or(&goal.reason);
    let because = if reason.is_empty() { reason } else { words::because(&reason) };
    let first = format!("{} ({}{by}): {}{because}", or(&goal.text), said(&goal.horizon), said(&goal.state));
    let titles = |id: &String| data.topics.iter().find(|topic| topic.id == *id).map(|topic| or(&topic.titles));
    let topics: Vec<String> = goal.topics.iter().filter_map(titles).collect();
    let due: Vec<String> = goal.due_at.iter().map(|at| day(times, *at)).collect();
    let project = [
        (words::TOPICS, topics.join(", ")),
        (words::OUTCOME, or(&goal.outcome)),
        (words::AUDIENCE, or(&goal.audience)),
        (words::BY, due.join(words::OR)),
        (words::HELP, or(&goal.help)),
        (words::NEXT, or(&goal.next)),
    ];
    let text = or(&goal.text);
    let more =
        project.into_iter().filter(|(_, it)| !it.is_empty()).map(|(label, it)| format!("{text} – {label}: {it}"));
    std::iter::once(first).chain(more).collect()
}

fn offer(offer: &OfferData, by: Option<&str>) -> String {
    let is_times = offer.sort == documents::OfferSort::Times.word();
    let takes = if is_times { offer.takes.iter().map(|it| words::hours(it)).collect() } else { offer.takes.clone() };
    let parts = [or(&offer.what), or(&takes), labelled(words::BRING, &or(&offer.bring))];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let text = if is_times { labelled(words::GOOD_TIMES, &text) } else { text };
    by.map_or_else(|| text.clone(), |by| format!("{by}: {text}"))
}

fn answered(practice: &PracticeData, names: &Names) -> Vec<String> {
    let of =
        |name: &str, said: &Option<String>| said.as_ref().map(|said| format!("{name}: {}", line(&words::answer(said))));
    let row = |it: &QuestionData| {
        let both = [of(&names.me, &it.i_said), of(&names.partner, &it.partner_said)];
        let both: Vec<String> = both.into_iter().flatten().collect();
        (!both.is_empty()).then(|| format!("{} {}", question(&it.question), both.join("; ")))
    };
    practice.questions.iter().filter_map(row).collect()
}

fn question(id: &str) -> String {
    reflect::prompts::find(id).map_or_else(|| words::question(id), |prompt| prompt.text.to_owned())
}

fn rating(rating: &RatingData, names: &Names, times: &Times) -> String {
    let (question, answers) = words::rating_question(&rating.question);
    let place = usize::try_from(rating.answer).ok().and_then(|place| place.checked_sub(1));
    let answer = place.and_then(|place| answers.get(place)).copied().unwrap_or(words::NEWER);
    let who = rating.by.map_or(names.partner.as_str(), |by| names.of(by));
    words::rating(&day(times, rating.at), who, words::rating_moment(&rating.moment), question, answer)
}

/// Private lists, each under its own heading.
fn lists(data: &Data, own: &OwnData) -> Vec<Section> {
    let mut lists: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for it in &own.lists {
        let about = it.pair.as_ref().map(|pair| format!(" ({})", data.partner(pair))).unwrap_or_default();
        lists.entry(words::list(&it.list)).or_default().push(format!("{}{about}", or(&it.text)));
    }
    lists.into_iter().map(|(title, lines)| section(title, lines)).collect()
}

/// A topic in one line: which way it goes and went, and how far the learner came.
pub(crate) fn topic(topic: &TopicData, times: &Times) -> String {
    let teachers: Vec<&str> = topic.teacher.iter().map(|side| words::side(*side)).collect();
    let mut text = words::taught(&or(&topic.titles), &teachers.join(words::OR), &or(&topic.state), &said(&topic.kind));
    if !topic.worked_when.is_empty() {
        text.push_str(&words::worked_when(&or(&topic.worked_when)));
    }
    if topic.directions.len() > 1 {
        let turned = topic.directions.iter().map(|it| {
            let from = it.from.map_or_else(|| words::FROM_THE_BEGINNING.to_owned(), |from| day(times, from));
            format!("{from} {}", words::side(it.teacher))
        });
        text.push_str(&words::turned(&turned.collect::<Vec<_>>().join(", ")));
    }
    if !topic.comfort.is_empty() {
        let steps = topic.comfort.iter().map(|it| format!("{} {}", day(times, it.at), words::said(&it.step)));
        text.push_str(&words::reached(&steps.collect::<Vec<_>>().join(", ")));
    }
    text
}

/// What is about a session and is in none of its texts: what it was about, what was brought, what one prepared.
pub(crate) fn of_session(data: &Data, session: &SessionData) -> (Vec<Section>, Vec<Section>) {
    let partner = data.partner(&session.pair);
    let ours = session.ours.as_ref().map(|ours| {
        let points = |points: &[String]| points.iter().map(|point| words::point(point)).collect::<Vec<_>>().join(", ");
        let brought = [(line(&data.name), points(&ours.i_brought)), (partner, points(&ours.partner_brought))];
        let titles = |id: &String| data.topics.iter().find(|topic| topic.id == *id).map(|topic| or(&topic.titles));
        vec![
            section(words::TOPICS_BOTH, ours.topics.iter().filter_map(titles)),
            section(words::BROUGHT, brought.iter().map(|(who, points)| labelled(who, points))),
        ]
    });
    let mine = session.mine.as_ref().map(|mine| {
        let points =
            documents::Point::ALL.into_iter().filter_map(|point| Some((point, mine.prepared.get(point.name())?)));
        vec![section(
            words::PREPARED,
            points.map(|(point, text)| format!("{}: {}", words::point(point.name()), line(text))),
        )]
    });
    let shown = |sections: Option<Vec<Section>>| {
        sections.into_iter().flatten().filter(|section| !section.lines.is_empty()).collect::<Vec<_>>()
    };
    (shown(ours), shown(mine))
}
