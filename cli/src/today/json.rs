//! `today` and `status`.

use crate::json::shape::Shape;
use crate::json::shape::Step::{Named, Within};
use crate::pair::json::Pair;
use crate::reflect::json::Prompt;
use crate::relay::json::Sync;
use crate::reminders::json::Reminder;
use crate::zones::{self, Used};
use crate::{pair, relay};
use app::ViewModel;
use app::today::view::TodayView;
use app::view::Stage;
use serde::Serialize;
use serde_json::Value;
use std::path::Path;

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
    TODAY.with(&view.today, &AtHome { prompt, reminders: Reminder::all(view), sync: relay::json::sync(view) })
}

/// `status`.
#[derive(Serialize)]
pub struct Status {
    name: String,
    stage: Stage,
    profile: String,
    zones: Used,
    #[serde(flatten)]
    sync: Sync,
    pairs: Vec<Pair>,
}

impl Status {
    /// From everything.
    pub fn of(view: &ViewModel, profile: &Path) -> Self {
        let (name, profile) = (view.today.name.clone(), profile.display().to_string());
        let pairs = view.pairs.iter().map(|one| pair::json::pair(one)).collect();
        let zones = zones::zones().used.clone();
        Self { name, stage: view.stage, profile, zones, sync: relay::json::sync(view), pairs }
    }
}
