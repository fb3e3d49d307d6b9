//! What `--json` answers: the views themselves, with their times in both forms. What is written out in here differs from its
//! view, is the answer of a command, or has words. Fields are added, never renamed or taken away. `README.md` has them in short,
//! `json-schema.json` beside it in full.

pub mod before;
mod find;
mod pair;
mod people;
mod practice;
mod reflect;
mod report;
mod session;
mod shape;
mod sync;
mod take;
#[cfg(test)]
mod tests;

pub use find::{HITS, History};
pub use pair::{Starter, TOPIC, pair};
pub use people::{Code, CodeShown, Comparison, DEVICES, Link, OpenLink, Recovered, Safety, Waits, member};
pub use practice::{Off, TakenBack, VERSION, agreement, standing};
pub use reflect::{Prompt, Reflect, answer};
pub use report::{CONTACT, OWN_REPORT, REPORT};
pub use session::{Ask, CardShown, PREPARATION, SESSION, TURNED, WHOLE_SESSION};
pub use shape::told;
pub use sync::sync;
pub use take::{BackedUp, Exported, Imported, ReadBack};

use app::ViewModel;
use app::today::view::TodayView;
use app::view::Stage;
use before::Reminder;
use pair::Pair;
use serde::Serialize;
use serde_json::Value;
use shape::Shape;
use shape::Step::{Named, Within};
use std::path::Path;
use sync::Sync;

/// The answer of a command that changes something: it is on this disk, and perhaps something was made.
#[derive(Serialize)]
pub struct Done {
    /// Always "here".
    pub saved: &'static str,
    /// The id of what was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Done {
    /// Saved, nothing made.
    pub const SAVED: Self = Self { saved: "here", id: None };

    /// Saved, and this was made.
    pub fn made(id: &str) -> Self {
        Self { saved: "here", id: Some(id.to_owned()) }
    }
}

/// `today`. What waits is named by its id, whatever it is.
pub const TODAY: Shape<TodayView, AtHome> =
    Shape::new(&[Within("waiting", &[Named("session", "id"), Named("pair", "id")])]);

/// What else there is on the home screen.
#[derive(Serialize)]
pub struct AtHome {
    prompt: Option<Prompt>,
    reminders: Vec<Reminder>,
    sync: Sync,
}

/// From the home screen.
pub fn today(view: &ViewModel) -> Value {
    let prompt = view.today.prompt.as_deref().map(Prompt::of);
    TODAY.with(&view.today, &AtHome { prompt, reminders: Reminder::all(view), sync: sync(view) })
}

/// `status`.
#[derive(Serialize)]
pub struct Status {
    name: String,
    stage: Stage,
    profile: String,
    #[serde(flatten)]
    sync: Sync,
    pairs: Vec<Pair>,
}

impl Status {
    /// From everything.
    pub fn of(view: &ViewModel, profile: &Path) -> Self {
        let (name, profile) = (view.today.name.clone(), profile.display().to_string());
        let pairs = view.pairs.iter().map(|one| pair(one)).collect();
        Self { name, stage: view.stage, profile, sync: sync(view), pairs }
    }
}

/// `join` by a link from the same room, `pair nearby PAIR` of whoever joined by it.
#[derive(Serialize)]
pub struct AnswerToShow {
    /// The pair.
    pub pair: String,
    /// What the other one takes them in by.
    pub answer: String,
}
