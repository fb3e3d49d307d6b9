//! `profile`, `cards`, `before`, `readiness` and `assume`.

use crate::json::shape::Shape;
use crate::json::shape::Step::{Left, Named};
use crate::language::say;
use app::before::event::{ListKind, Ready};
use app::before::view::{BeforePair, BeforeView, CardView, LineView, ProfileView, ReadyResult};
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
