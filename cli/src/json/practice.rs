//! `agreement …`, `pair state`, `off`.

use super::shape::Shape;
use super::shape::Step::{Beside, Left, Within};
use crate::args::OffWord;
use crate::language::say;
use crate::show;
use app::agreement::view::{AgreementView, ClauseView, VersionView};
use app::pair::view::PairView;
use app::practice::view::PracticeView;
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

/// From a pair. The wordings to start from have their words.
pub fn agreement(pair: &PairView) -> Value {
    let worded = |it: &ClauseView| {
        let it = show::suggestion(it);
        ClauseView { clause: it.clause, wording: it.wording }
    };
    let agreement = &pair.practice.agreement;
    let suggestions = agreement.suggestions.iter().map(worded).collect();
    AGREEMENT.with(&AgreementView { suggestions, ..agreement.clone() }, &OfPair { pair: pair.id.clone() })
}

/// One row of `agreement history`.
pub const VERSION: Shape<VersionView> = Shape::new(&[]);

/// `pair state`. The agreement is `agreement show`'s.
pub const STANDING: Shape<PracticeView, OfPair> = Shape::new(&[Left("agreement")]);

/// From a pair.
pub fn standing(pair: &PairView) -> Value {
    STANDING.with(&pair.practice, &OfPair { pair: pair.id.clone() })
}

/// `pair take-back`.
#[derive(Serialize)]
pub struct TakenBack {
    saved: &'static str,
    taken_back: u32,
}

impl TakenBack {
    /// So many entries.
    pub fn of(taken_back: u32) -> Self {
        Self { saved: "here", taken_back }
    }
}

/// `off`, and one row of its list.
#[derive(Serialize)]
pub struct Off {
    word: &'static str,
    title: String,
    notice: String,
    say: String,
    next: String,
}

impl Off {
    /// All five.
    pub fn all() -> Vec<Self> {
        show::OFF.map(Self::of).into_iter().collect()
    }

    /// One.
    pub fn of(word: OffWord) -> Self {
        let it = show::situation(word);
        let [title, notice, next] = [it.title, it.notice, it.next].map(say);
        Self { word: show::off_word(word), title, notice, say: say(it.say), next }
    }
}
