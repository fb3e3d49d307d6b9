//! The shapes of what is there before and between meetings.

use super::who;
use crate::clock::Moment;
use crate::language::say;
use app::ViewModel;
use app::before::event::ListKind;
use app::before::view::BeforeView;
use app::goal::view::{GoalView, ProjectView};
use app::offer::event::GoodTimes;
use app::offer::view::{SharedCopy, SharedOffer};
use app::pair::view::BothWaysView;
use app::reminders::view::Nudge;
use serde_json::{Value, json};

/// A word of ours in lower case with hyphens, from a variant's name.
pub(super) fn word(variant: &impl std::fmt::Debug) -> String {
    let name = format!("{variant:?}");
    let name = name.split([' ', '{', '(']).next().unwrap_or_default();
    let mut word = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.extend(char.to_lowercase());
    }
    word
}

fn times(times: Option<&GoodTimes>) -> Value {
    times.map_or(
        Value::Null,
        |it| json!({ "text": it.text, "days": it.days, "from_minute": it.from_minute, "to_minute": it.to_minute }),
    )
}

fn copies(copies: &[SharedCopy]) -> Vec<Value> {
    copies.iter().map(|it| json!({ "pair": it.pair, "id": it.id, "same": it.same })).collect()
}

/// `profile`.
pub fn profile(view: &ViewModel) -> Value {
    json!({
        "asks_first": view.profile.asks_first,
        "offers": own_offers(view),
        "wants": lines(view, ListKind::Wants),
        "good_times": times(view.profile.good_times.as_ref()),
        "good_times_shared": view.profile.good_times_shared,
    })
}

fn own_offers(view: &ViewModel) -> Vec<Value> {
    let offers = view.profile.offers.iter();
    offers
        .map(|it| {
            let shared = copies(&it.shared);
            json!({ "id": it.id, "what": it.what, "takes": it.takes, "bring": it.bring, "question": it.question, "shared": shared })
        })
        .collect()
}

fn shared_offers(offers: &[SharedOffer]) -> Vec<Value> {
    let offers = offers.iter();
    offers.map(|it| json!({ "id": it.id, "what": it.what, "takes": it.takes, "bring": it.bring })).collect()
}

/// `offer list`.
pub fn offers(view: &ViewModel) -> Value {
    let pairs = view.ways.iter().map(|way| {
        json!({
            "pair": way.pair,
            "mine": shared_offers(&way.my_offers),
            "partners": shared_offers(&way.partners_offers),
            "partners_times": times(way.partners_times.as_ref()),
        })
    });
    json!({ "mine": own_offers(view), "pairs": pairs.collect::<Vec<_>>() })
}

/// `offer ask`.
pub fn questions() -> Vec<String> {
    content::offer::QUESTIONS.iter().map(|id| say(*id)).collect()
}

/// `assume`, and the wants of `profile`.
pub fn lines(view: &ViewModel, list: ListKind) -> Vec<Value> {
    let lines = view.profile.lines.iter().filter(|line| line.list == list);
    lines.map(|line| json!({ "id": line.id, "pair": line.pair, "text": line.text })).collect()
}

/// `cards`.
pub fn cards(view: &BeforeView) -> Vec<Value> {
    let title = |id: &str| words::before::card(id).map(|card| say(card.title));
    let cards = view.cards.iter();
    cards
        .map(|it| {
            json!({ "id": it.id, "title": title(&it.id), "read": it.read, "useful": it.useful.map(|it| word(&it)) })
        })
        .collect()
}

/// `cards ID`.
pub fn card(id: &str) -> Value {
    words::before::card(id).map_or(Value::Null, |card| {
        let [title, text, practice] = [card.title, card.text, card.practice].map(say);
        json!({ "id": id, "title": title, "text": text, "try": practice })
    })
}

/// `before`.
pub fn before(view: &BeforeView) -> Vec<Value> {
    let pairs = view.pairs.iter().map(|it| {
        json!({
            "pair": it.pair,
            "partner": it.partner,
            "stands": it.stands_as.map(|it| word(&it)),
            "power": it.power.map(|it| word(&it)),
            "next": it.next.iter().map(word).collect::<Vec<_>>(),
        })
    });
    pairs.collect()
}

/// `readiness`.
pub fn readiness(view: &BeforeView) -> Value {
    json!({
        "answers": view.ready.iter().map(|ready| ready.map(|it| word(&it))).collect::<Vec<_>>(),
        "reason": view.reason,
        "result": view.result.map(|it| word(&it)),
        "text": view.result.map(|it| say(words::before::result(it))),
    })
}

/// `role`.
pub fn roles(view: &ViewModel) -> Vec<Value> {
    let ways = view.ways.iter().map(|way| {
        let types: Vec<String> = way.pair_type.iter().map(word).collect();
        json!({ "pair": way.pair, "type": types, "me": way.my_word, "partner": way.partners_word })
    });
    ways.collect()
}

/// `goal list`.
pub fn goals(view: &ViewModel) -> Value {
    let mine = view.profile.goals.iter().map(|it| {
        let horizon = it.horizon.map(|it| word(&it));
        json!({ "id": it.id, "text": it.text, "horizon": horizon, "shared": copies(&it.shared) })
    });
    let ours = |way: &BothWaysView| way.goals.iter().map(goal).collect::<Vec<_>>();
    let pairs = view.ways.iter().map(|way| json!({ "pair": way.pair, "goals": ours(way) }));
    json!({ "mine": mine.collect::<Vec<_>>(), "ours": pairs.collect::<Vec<_>>() })
}

/// A goal that both see, with the way to it.
pub fn goal(goal: &GoalView) -> Value {
    let topics = goal.topics.iter();
    let topics = topics.map(|it| json!({ "topic": it.topic, "title": it.title, "sessions": it.sessions }));
    json!({
        "id": goal.id,
        "by": who(goal.by),
        "text": goal.text,
        "horizon": goal.horizon.iter().map(word).collect::<Vec<_>>(),
        "state": goal.state.iter().map(word).collect::<Vec<_>>(),
        "reason": goal.reason,
        "topics": topics.collect::<Vec<_>>(),
        "project": goal.project.as_ref().map(project),
    })
}

fn project(it: &ProjectView) -> Value {
    let due: Vec<Moment> = it.due_at_ms.iter().copied().map(Moment::of).collect();
    json!({ "outcome": it.outcome, "audience": it.audience, "due": due, "help": it.help, "next": it.next })
}

/// The reminders in `today`.
pub fn nudges(view: &ViewModel) -> Vec<Value> {
    let one = |pair: &str, nudge: &Nudge| {
        let (weeks, due, teacher) = match nudge {
            Nudge::Late { weeks, .. } | Nudge::Gap { weeks } => (Some(*weeks), None, None),
            Nudge::NextDue { at_ms } | Nudge::Ends { at_ms } => (None, Some(Moment::of(*at_ms)), None),
            Nudge::NothingYet { teacher } => (None, None, Some(who(*teacher))),
            Nudge::NeverMet
            | Nudge::ThreeMeetings
            | Nudge::LastMeeting
            | Nudge::OtherKind { .. }
            | Nudge::TooManyActive { .. } => (None, None, None),
        };
        json!({ "pair": pair, "what": word(nudge), "weeks": weeks, "due": due, "teacher": teacher })
    };
    view.ways.iter().flat_map(|way| way.nudges.iter().map(|nudge| one(&way.pair, nudge))).collect()
}
