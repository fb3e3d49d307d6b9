//! The shapes of `--json`. They are the terminal's own and stay as they are when the view models move: fields are added,
//! never renamed or taken away. `README.md` has them in short.

pub mod before;
mod find;
mod history;
mod pair;
mod people;
mod practice;
mod reflect;
mod report;
mod session;
mod sync;
mod take;

pub use find::Hits;
pub use history::History;
pub use pair::{Pair, Starter, Topic};
pub use people::{Code, CodeShown, Compared, Devices, Link, Member, OpenLink, Recovered, Safety, Waits};
pub use practice::{Agreement, Off, Standing, TakenBack, Version};
pub use reflect::{Answer, Prompt, Reflect};
pub use report::{Contact, OwnReport, PairReport};
pub use session::{Ask, CardShown, Preparation, Session, Turned, WholeSession};
pub use sync::{Healed, Sync, Trouble};
pub use take::{BackedUp, Exported, Imported, ReadBack};

use app::ViewModel;
use app::ground::who::Who;
use app::today::view::{TodayView, Waiting};
use app::view::Stage;
use serde::Serialize;
use std::path::Path;

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

/// `today`.
#[derive(Serialize)]
pub struct Today {
    name: String,
    next_session: Option<Session>,
    last_session: Option<Session>,
    prompt: Option<Prompt>,
    waiting: Vec<WaitingFor>,
    active_topics: u32,
    reminders: Vec<serde_json::Value>,
    sync: Sync,
}

impl Today {
    /// From the home screen.
    pub fn of(view: &ViewModel) -> Self {
        let TodayView { name, next_session, last_session, prompt, waiting, active_topics } = &*view.today;
        Self {
            name: name.clone(),
            next_session: next_session.as_ref().map(Session::of),
            last_session: last_session.as_ref().map(Session::of),
            prompt: prompt.as_deref().map(Prompt::of),
            waiting: waiting.iter().map(WaitingFor::of).collect(),
            active_topics: *active_topics,
            reminders: before::nudges(view),
            sync: Sync::of(view),
        }
    }
}

/// Something that needs a person.
#[derive(Serialize)]
pub struct WaitingFor {
    what: &'static str,
    id: String,
}

impl WaitingFor {
    fn of(waiting: &Waiting) -> Self {
        let (what, id) = match waiting {
            Waiting::TwoAnswers { session } => ("two-answers", session),
            Waiting::TakeAway { session } => ("take-away", session),
            Waiting::PickTime { session, times: _ } => ("pick-time", session),
            Waiting::Prepare { session } => ("prepare", session),
            Waiting::Card { session } => ("card", session),
            Waiting::NobodyYet { pair } => ("nobody-yet", pair),
            Waiting::Admission { pair } => ("admission", pair),
        };
        Self { what, id: id.clone() }
    }
}

/// `status`.
#[derive(Serialize)]
pub struct Status {
    name: String,
    stage: &'static str,
    profile: String,
    #[serde(flatten)]
    sync: Sync,
    pairs: Vec<Pair>,
}

impl Status {
    /// From everything.
    pub fn of(view: &ViewModel, profile: &Path) -> Self {
        let stage = match view.stage {
            Stage::Opening => "opening",
            Stage::Fresh => "fresh",
            Stage::Linking => "linking",
            Stage::Ready => "ready",
        };
        Self {
            name: view.today.name.clone(),
            stage,
            profile: profile.display().to_string(),
            sync: Sync::of(view),
            pairs: view.pairs.iter().map(|pair| Pair::of(pair)).collect(),
        }
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

fn who(who: Who) -> &'static str {
    match who {
        Who::Me => "me",
        Who::Partner => "partner",
    }
}
