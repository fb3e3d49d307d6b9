//! What happens on the tour, in the order in which it happens.

mod checks;
mod loss;
mod meeting;
mod pairing;
mod together;
mod trust;

pub use loss::NEW_PHONE;

use super::cast::{Seat, start_relay};
use super::teller::Teller;
use crate::language::{say, tell};
use crate::outcome::{Exit, Failure};
use app::UiEvent;
use content::Value::Text;
use content::cli::{problem, tour};
use std::path::Path;

/// Everybody who takes part.
struct Cast {
    amina: Seat,
    ruth: Seat,
    tablet: Seat,
}

impl Cast {
    fn gather(folder: &Path) -> Result<Self, Failure> {
        Ok(Self {
            amina: Seat::take(folder, "amina-phone", tour::AMINA_PHONE)?,
            ruth: Seat::take(folder, "ruth-phone", tour::RUTH_PHONE)?,
            tablet: Seat::take(folder, "ruth-tablet", tour::RUTH_TABLET)?,
        })
    }

    fn all(&mut self) -> [&mut Seat; 3] {
        [&mut self.amina, &mut self.ruth, &mut self.tablet]
    }

    fn settled(&mut self) -> Result<(), Failure> {
        self.all().into_iter().try_for_each(Seat::settled)
    }

    fn everybody(&mut self, event: &UiEvent) -> Result<(), Failure> {
        self.all().into_iter().try_for_each(|seat| seat.post(event.clone()))
    }
}

/// Tells it all. Returns the relay's port.
pub fn happens(folder: &Path, teller: &mut Teller<'_>) -> Result<u16, Failure> {
    let relay = start_relay(folder)?;
    let port = relay.address().port();
    let mut cast = Cast::gather(folder)?;

    teller.title(&say(tour::TITLE_1));
    teller.line(&tell(tour::RELAY_LISTENS, &[("relay", Text(&relay.origin()))]));
    let pair = pairing::pair(&mut cast, &relay.origin(), teller)?;
    trust::compare(&mut cast, &pair, teller)?;
    let code = trust::write_down(&mut cast, teller)?;
    let session = pairing::plan(&mut cast, &pair, teller)?;

    teller.title(&say(tour::TITLE_2));
    let before = meeting::cut_off(&mut cast, folder, teller)?;
    meeting::meet(&mut cast, &pair, &session, teller)?;
    checks::nothing_has_left(&cast, folder, &session, before, teller)?;

    teller.title(&say(tour::TITLE_3));
    together::come_together(&mut cast, folder, &session, teller)?;
    checks::all_agree(&cast, &session, teller)?;
    checks::mine_stayed_mine(&cast, &session, teller)?;

    teller.title(&say(tour::TITLE_4));
    loss::tablet(&mut cast, &session, teller)?;
    loss::phone(&mut cast, folder, &relay.origin(), (&session, code), teller)?;

    teller.title(&say(tour::TITLE_5));
    checks::relay_holds(folder, teller)?;

    teller.title(&say(tour::TITLE_6));
    drop(cast);
    relay.stop().map_err(|error| {
        Failure::new(Exit::Relay, tell(problem::TOUR_RELAY_STOP, &[("fault", Text(&error.to_string()))]))
    })?;
    checks::search_files(folder, teller)?;
    checks::still_there(folder, &session, teller)?;
    Ok(port)
}
