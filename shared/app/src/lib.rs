//! The Crux app: what happens to the notebook, as a pure function.
//!
//! `update(event, model)` changes the model and hands out effects; `view(model)` clones pointers. There is no clock, disk,
//! socket, thread or randomness in here: time comes with every event, chance from one seed at launch. The world is
//! `device` on a phone or desk, and `tests/world` in a simulation; both only fulfil [`Effect`]s.

pub mod effect;
pub mod event;
pub mod view;

pub use effect::{Effect, NetworkOperation, StoreAnswer, StoreFault, StoreOperation, StoreOutcome, WakeAt};
pub use event::{Event, Loss, NetworkNews, Timestamp, UiEvent};
pub use view::ViewModel;

/// What a store keeps; see [`sync::store`].
pub use sync::store;

use crux_core::{App, Command};

/// The app.
#[derive(Default)]
pub struct Turnabout;

/// Everything that the app knows.
#[derive(Default)]
pub struct Model {
    view: ViewModel,
}

impl App for Turnabout {
    type Event = Event;
    type Model = Model;
    type ViewModel = ViewModel;
    type Effect = Effect;

    fn update(&self, _event: Event, _model: &mut Model) -> Command<Effect, Event> {
        Command::done()
    }

    fn view(&self, model: &Model) -> ViewModel {
        model.view.clone()
    }
}
