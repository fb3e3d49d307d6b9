//! What is told of what is there before and between meetings.

use super::shape::Step::{Left, Named};
use super::shape::{Shape, Word};
use crate::clock::Moment;
use crate::language::say;
use app::ViewModel;
use app::before::event::{ListKind, Ready};
use app::before::view::{BeforePair, BeforeView, CardView, LineView, ProfileView, ReadyResult};
use app::goal::view::{DraftView, GoalView};
use app::ground::who::Who;
use app::offer::event::GoodTimes;
use app::offer::view::{OfferView, SharedOffer};
use app::pair::event::PairType;
use app::pair::view::BothWaysView;
use app::reminders::view::Nudge;
use serde::Serialize;
use serde_json::Value;

/// `profile`. Goals are `goal list`'s.
pub const PROFILE: Shape<ProfileView, Wants> = Shape::new(&[Left("lines"), Left("goals")]);

/// What one is here to learn.
#[derive(Serialize)]
pub struct Wants {
    wants: Vec<LineView>,
}

/// From one's own page.
pub fn profile(view: &ProfileView) -> Value {
    PROFILE.with(view, &Wants { wants: lines(view, ListKind::Wants) })
}

/// `assume`, and the wants of `profile`.
pub fn lines(view: &ProfileView, list: ListKind) -> Vec<LineView> {
    view.lines.iter().filter(|line| line.list == list).cloned().collect()
}

/// `offer list`.
#[derive(Serialize)]
pub struct Offers {
    mine: Vec<OfferView>,
    pairs: Vec<OffersOfPair>,
}

#[derive(Serialize)]
struct OffersOfPair {
    pair: String,
    mine: Vec<SharedOffer>,
    partners: Vec<SharedOffer>,
    partners_times: Option<GoodTimes>,
}

impl Offers {
    /// One's own, and those of each pair.
    pub fn of(view: &ViewModel) -> Self {
        let of_pair = |way: &BothWaysView| OffersOfPair {
            pair: way.pair.clone(),
            mine: way.my_offers.clone(),
            partners: way.partners_offers.clone(),
            partners_times: way.partners_times.clone(),
        };
        Self { mine: view.profile.offers.clone(), pairs: view.ways.iter().map(|way| of_pair(way)).collect() }
    }
}

/// `offer ask`.
pub fn questions() -> Vec<String> {
    content::offer::QUESTIONS.iter().map(|id| say(*id)).collect()
}

/// One row of `cards`.
pub const CARD: Shape<CardView, Title> = Shape::new(&[]);

/// A card's title, in words.
#[derive(Serialize)]
pub struct Title {
    title: Option<String>,
}

/// `cards`.
pub fn cards(view: &BeforeView) -> Vec<Value> {
    let title = |id: &str| words::before::card(id).map(|card| say(card.title));
    view.cards.iter().map(|it| CARD.with(it, &Title { title: title(&it.id) })).collect()
}

/// `cards ID`.
#[derive(Serialize)]
pub struct Card {
    id: String,
    title: String,
    text: String,
    r#try: String,
}

impl Card {
    /// By its id.
    pub fn of(id: &str) -> Option<Self> {
        words::before::card(id).map(|card| {
            let [title, text, r#try] = [card.title, card.text, card.practice].map(say);
            Self { id: id.to_owned(), title, text, r#try }
        })
    }
}

/// One row of `before`.
pub const BEFORE: Shape<BeforePair> = Shape::new(&[Named("stands_as", "stands")]);

/// `readiness`.
#[derive(Serialize)]
pub struct Readiness {
    answers: Vec<Option<Ready>>,
    reason: String,
    result: Option<ReadyResult>,
    text: Option<String>,
}

impl Readiness {
    /// From what was answered.
    pub fn of(BeforeView { ready, reason, result, .. }: &BeforeView) -> Self {
        let text = result.map(|it| say(words::before::result(it)));
        Self { answers: ready.clone(), reason: reason.clone(), result: *result, text }
    }
}

/// One row of `role`.
#[derive(Serialize)]
pub struct Role {
    pair: String,
    r#type: Vec<PairType>,
    me: Vec<String>,
    partner: Vec<String>,
}

impl Role {
    /// From a pair.
    pub fn of(BothWaysView { pair, pair_type, my_word, partners_word, .. }: &BothWaysView) -> Self {
        Self { pair: pair.clone(), r#type: pair_type.clone(), me: my_word.clone(), partner: partners_word.clone() }
    }
}

/// `goal list`.
#[derive(Serialize)]
pub struct Goals {
    mine: Vec<DraftView>,
    ours: Vec<GoalsOfPair>,
}

#[derive(Serialize)]
struct GoalsOfPair {
    pair: String,
    goals: Vec<GoalView>,
}

impl Goals {
    /// Drafts, and what each pair aims at.
    pub fn of(view: &ViewModel) -> Self {
        let of_pair = |way: &BothWaysView| GoalsOfPair { pair: way.pair.clone(), goals: way.goals.clone() };
        Self { mine: view.profile.goals.clone(), ours: view.ways.iter().map(|way| of_pair(way)).collect() }
    }
}

/// A reminder in `today`.
#[derive(Serialize)]
pub struct Reminder {
    pair: String,
    what: Word<Nudge>,
    weeks: Option<u32>,
    due: Option<Moment>,
    teacher: Option<Who>,
}

impl Reminder {
    /// Those of all pairs.
    pub fn all(view: &ViewModel) -> Vec<Self> {
        view.ways.iter().flat_map(|way| way.nudges.iter().map(|nudge| Self::of(&way.pair, nudge))).collect()
    }

    fn of(pair: &str, nudge: &Nudge) -> Self {
        let (weeks, due, teacher) = match nudge {
            Nudge::Late { weeks, .. } | Nudge::Gap { weeks } => (Some(*weeks), None, None),
            Nudge::NextDue { at_ms } | Nudge::Ends { at_ms } => (None, Some(Moment::of(*at_ms)), None),
            Nudge::NothingYet { teacher } => (None, None, Some(*teacher)),
            Nudge::NeverMet
            | Nudge::ThreeMeetings
            | Nudge::LastMeeting
            | Nudge::OtherKind { .. }
            | Nudge::TooManyActive { .. } => (None, None, None),
        };
        Self { pair: pair.to_owned(), what: Word(nudge.clone()), weeks, due, teacher }
    }
}
