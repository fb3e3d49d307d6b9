//! Offers: kept, changed, shared, taken back.

use crate::notebook::{Notebook, begun, does, keeps, pair};
use crate::offer::args::{OfferCommand, OfferWords};
use crate::offer::json::Offers;
use crate::offer::{json, show};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{failure, pick};
use app::ground::said::Problem;
use app::offer::event::{OfferEvent, OfferText};
use app::{UiEvent, ViewModel};

/// `turnabout offer …`
pub fn run(notebook: &mut Notebook, command: Option<OfferCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command.unwrap_or(OfferCommand::List) {
        OfferCommand::List => {
            let view = notebook.desk.view();
            Ok(Reply::new(show::offers(&view), &Offers::of(&view)))
        }
        OfferCommand::Ask => Ok(Reply::new(show::questions(), &json::questions())),
        OfferCommand::Keep(words) => keep(notebook, None, words),
        OfferCommand::Change { offer, words } => {
            let offer = own_offer(notebook, &offer)?;
            let words = with_what_was(&notebook.desk.view(), &offer, words);
            keep(notebook, Some(offer), words)
        }
        OfferCommand::Remove { offer } => {
            let offer = own_offer(notebook, &offer)?;
            does(notebook, UiEvent::Offer(OfferEvent::Remove { offer }))
        }
        OfferCommand::Share { offer, of } => {
            let (offer, pair) = (own_offer(notebook, &offer)?, pair::which(notebook, of.pair)?);
            keeps(notebook, UiEvent::Offer(OfferEvent::Share { offer, pair }))
        }
        OfferCommand::Withdraw { offer, of } => {
            let (own, pair) = (own_offer(notebook, &offer)?, pair::which(notebook, of.pair)?);
            let view = notebook.desk.view();
            let shared = view.profile.offers.iter().filter(|it| it.id == own).flat_map(|it| it.shared.iter());
            let copy = shared.filter(|copy| copy.pair == pair).map(|copy| copy.id.clone()).next();
            let offer = copy.ok_or_else(|| failure::refused(&Problem::NoSuchThing))?;
            does(notebook, UiEvent::Offer(OfferEvent::Withdraw { offer, pair }))
        }
    }
}

fn keep(notebook: &mut Notebook, offer: Option<String>, words: OfferWords) -> Outcome {
    let OfferWords { what, takes, bring, question } = words;
    keeps(notebook, UiEvent::Offer(OfferEvent::Keep { offer, text: OfferText { what, takes, bring }, question }))
}

/// What is not said anew stays as it was.
fn with_what_was(view: &ViewModel, offer: &str, words: OfferWords) -> OfferWords {
    let Some(before) = view.profile.offers.iter().find(|it| it.id == offer) else { return words };
    let stays = |new: String, old: &str| if new.is_empty() { old.to_owned() } else { new };
    OfferWords { takes: stays(words.takes, &before.takes), bring: stays(words.bring, &before.bring), ..words }
}

fn own_offer(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    pick::named(
        content::problem::THING_OFFER,
        wanted,
        notebook.desk.view().profile.offers.iter().map(|offer| offer.id.as_str()),
    )
}
