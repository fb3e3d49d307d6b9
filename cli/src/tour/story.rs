//! What happens on the tour, in the order in which it happens.

mod checks;
pub mod loss;
mod meeting;
mod pairing;
mod together;
mod trust;

use super::cast::{Cast, start_relay};
use super::teller::Teller;
use crate::language::{say, tell};
use crate::outcome::{Exit, Failure};
use content::Value::Text;
use content::cli::{problem, tour};
use std::path::Path;

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
