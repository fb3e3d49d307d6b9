//! What somebody can show: offers of one's own, and the copies that a partner has.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::OfferEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &OfferEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        OfferEvent::Keep { .. } | OfferEvent::Remove { .. } | OfferEvent::SetGoodTimes { .. } => model.profile_needed(),
        OfferEvent::Share { pair, .. } | OfferEvent::ShareGoodTimes { pair } => model.profile_and_practice(pair),
        OfferEvent::Withdraw { pair, .. } => model.practice_needed(pair),
    }
}

/// Does it.
pub(crate) fn act(event: OfferEvent, model: &mut Model) -> Outcome {
    match event {
        OfferEvent::Keep { offer, text, question } => model.keep_offer(offer.as_deref(), &text, question),
        OfferEvent::Remove { offer } => model.remove_offer(&offer),
        OfferEvent::Share { offer, pair } => model.share_offer(&offer, &pair),
        OfferEvent::Withdraw { offer, pair } => model.withdraw_offer(&offer, &pair),
        OfferEvent::SetGoodTimes { times } => model.set_good_times(&times),
        OfferEvent::ShareGoodTimes { pair } => model.share_good_times(&pair),
    }
}
