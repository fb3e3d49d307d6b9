//! `agreement show` and `agreement history`.

use crate::agreement::show;
use crate::json::shape::Shape;
use crate::json::shape::Step::{Beside, Left, Within};
use app::agreement::view::{AgreementView, ClauseView, VersionView};
use app::pair::view::PairView;
use serde::Serialize;
use serde_json::Value;

/// `agreement show`. What was agreed before is `agreement history`'s.
pub const AGREEMENT: Shape<AgreementView, OfPair> = Shape::new(&[
    Left("history"),
    Within("clauses", &[Beside("wording")]),
    Within("suggestions", &[Beside("wording")]),
]);

/// Of which pair.
#[derive(Serialize)]
pub struct OfPair {
    pair: String,
}

impl OfPair {
    /// Of this one.
    pub fn of(pair: &PairView) -> Self {
        Self { pair: pair.id.clone() }
    }
}

/// From a pair. The wordings to start from have their words.
pub fn agreement(pair: &PairView) -> Value {
    let worded = |it: &ClauseView| {
        let it = show::suggestion(it);
        ClauseView { clause: it.clause, wording: it.wording }
    };
    let agreement = &pair.practice.agreement;
    let suggestions = agreement.suggestions.iter().map(worded).collect();
    AGREEMENT.with(&AgreementView { suggestions, ..agreement.clone() }, &OfPair::of(pair))
}

/// One row of `agreement history`.
pub const VERSION: Shape<VersionView> = Shape::new(&[]);
