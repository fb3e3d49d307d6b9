//! The Crux app: what happens to the notebook, as a pure function.
//!
//! `update(event, model)` changes the model and hands out effects; `view(model)` clones pointers. There is no clock, disk,
//! socket, thread or randomness in here: time comes with every event, chance from one seed at launch. The world is
//! `device` on a phone or desk, and `tests/world` in a simulation; both only fulfil [`Effect`]s.
//!
//! Where to look: one capability, one room, in one order from [`today`] down to [`ground`]; a room imports lower ones only
//! (`rooms_stand_in_one_order_and_import_lower_ones_only`). What happens comes in by [`event`], goes through `flow` to a
//! room's door, and shows in [`view`]. What is asked of the world is in [`ground::effect`].

pub mod event;
#[cfg(feature = "samples")]
pub mod sample;
pub mod view;

pub mod agreement;
pub mod before;
pub mod file;
pub mod find;
pub mod goal;
pub mod ground;
pub mod history;
pub mod offer;
pub mod pair;
pub mod people;
pub mod practice;
pub mod reflect;
pub mod relay;
pub mod reminders;
pub mod report;
pub mod sealed;
pub mod session;
pub mod take;
pub mod today;
pub mod topic;

mod app;
#[cfg(test)]
mod desk;
mod flow;

pub use app::Model;
pub use event::{Event, UiEvent};
pub use ground::effect::{
    Effect, Loss, NetworkNews, NetworkOperation, StoreAnswer, StoreFault, StoreOperation, StoreOutcome, Timestamp,
    WakeAt,
};
pub use ground::text::SharedText;
pub use people::link::link_for;
pub use take::backup::test_backup;
pub use view::ViewModel;

/// What a store keeps; see [`sync::store`].
pub use sync::store;

use crux_core::render::render;
use crux_core::{App, Command};
use ground::model::Then;

/// The app.
#[derive(Default)]
pub struct Turnabout;

impl App for Turnabout {
    type Event = Event;
    type Model = Model;
    type ViewModel = ViewModel;
    type Effect = Effect;

    fn update(&self, event: Event, model: &mut Model) -> Command<Effect, Event> {
        model.happened(event);
        commands(model)
    }

    fn view(&self, model: &Model) -> ViewModel {
        model.view.clone()
    }
}

/// What the model wishes, as commands: the screen first, then the disk, then the network.
fn commands(model: &mut Model) -> Command<Effect, Event> {
    let wishes = std::mem::take(&mut model.ground.wishes);
    let write =
        model.ground.writer.next(model.ground.steady_ms).map(|batch| (StoreOperation::Write(batch), Then::Written));
    let store = write.into_iter().chain(wishes.store).map(|(operation, then)| {
        let request = Command::request_from_shell(operation);
        match then {
            Then::Written => request.then_send(Event::Written),
            Then::Loaded => request.then_send(Event::Loaded),
            Then::Past(document) => request.then_send(move |answer| Event::PastRead(document, answer)),
            Then::Rebuilt => request.then_send(Event::Rebuilt),
            Then::Log(space, block) => request.then_send(move |answer| Event::LogRead(space, block, answer)),
            Then::Read(ids) => request.then_send(move |answer| Event::DocumentsRead(ids, answer)),
        }
    });
    // Behind the write, so that what was saved just now is found.
    let find = wishes.find.into_iter().map(|(operation, number)| {
        Command::request_from_shell(operation).then_send(move |answer| Event::Found(number, answer))
    });
    let network = wishes.network.into_iter().map(|operation| Command::notify_shell(operation).into());
    let timer = wake(model).into_iter().map(|at| Command::notify_shell(at).into());
    Command::all([render()].into_iter().chain(store).chain(find).chain(network).chain(timer))
}

/// A wish for the clock, if it is another one than before.
fn wake(model: &mut Model) -> Option<WakeAt> {
    let left_ms = model.next_wake_ms().map(|due| due.saturating_sub(model.ground.steady_ms).max(1));
    let due = left_ms.map(|left| model.ground.now_ms.saturating_add(left));
    if due == model.woken_for_ms {
        return None;
    }
    model.woken_for_ms = due;
    // Never in the past: what is overdue is taken up with the next event.
    due.map(|at| WakeAt { at: Timestamp(at) })
}
