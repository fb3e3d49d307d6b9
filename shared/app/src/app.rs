//! The whole model: what every room stands on, and each room's own state.

use crate::event::UiEvent;
use crate::find::act::Search;
use crate::find::passages;
use crate::ground;
use crate::history::act::History;
use crate::report::act::Opened;
use crate::sealed::act::Tending;
use crate::session::act::Screen;
use crate::view::ViewModel;
use std::collections::VecDeque;
use sync::Delivery;

/// Everything that the app knows.
pub struct Model {
    pub(crate) ground: ground::model::Model,
    pub(crate) search: Search,
    pub(crate) history: History,
    pub(crate) screen: Screen,
    pub(crate) report: Opened,
    pub(crate) tending: Tending,
    /// What waits for documents to be read, in its order.
    pub(crate) waiting: VecDeque<Waits>,
    pub(crate) woken_for_ms: Option<i64>,
    pub(crate) shown_minute: i64,
    pub(crate) view: ViewModel,
}

impl Default for Model {
    fn default() -> Self {
        let mut ground = ground::model::Model::default();
        ground.findable.passages = passages::passages;
        Self {
            ground,
            search: Search::default(),
            history: History::default(),
            screen: Screen::default(),
            report: Opened::default(),
            tending: Tending::default(),
            waiting: VecDeque::new(),
            woken_for_ms: None,
            shown_minute: 0,
            view: ViewModel::default(),
        }
    }
}

/// Something that waits for documents to be read.
pub(crate) enum Waits {
    Ui(UiEvent),
    Delivery(Delivery),
}
