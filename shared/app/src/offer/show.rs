//! Offers on the screen, one's own and the partner's.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::PracticeRow;
use crate::offer::act::now;
use crate::offer::event::GoodTimes;
use crate::offer::view::{OfferView, SharedCopy, SharedOffer};
use crate::offer::{act, kinds};
use documents::{Answers, Offer, OfferSort};
use protocol::SpaceId;

pub(crate) fn offer(model: &Model, offer: &Offer) -> OfferView {
    let words = now(offer);
    OfferView {
        id: offer.id.clone(),
        what: offer.what.all().to_vec(),
        shared: copies(model, &offer.id, |practice, copy| {
            practice.offers.iter().find(|it| it.id == copy).map(|it| now(it) == words)
        }),
        takes: words.takes,
        bring: words.bring,
        question: offer.question,
    }
}

/// The pairs that have a copy of something private, and whether it says the same.
pub(crate) fn copies(model: &Model, what: &str, find: impl Fn(&PracticeRow, &str) -> Option<bool>) -> Vec<SharedCopy> {
    let Some(private) = model.facts.private else { return Vec::new() };
    let in_pair = |space: SpaceId| {
        let copy = id::copy(&private, &space, what);
        let same = find(model.practice_row(&space)?, &copy)?;
        Some(SharedCopy { pair: space.to_string(), id: copy, same })
    };
    model.pairs().into_iter().filter_map(in_pair).collect()
}

pub(crate) fn offers(offers: &[&Offer]) -> Vec<SharedOffer> {
    let first = |answers: &Answers<String>| answers.current().cloned().unwrap_or_default();
    let show = offers.iter().filter(|offer| offer.sort == OfferSort::Show);
    show.map(|offer| SharedOffer {
        id: offer.id.clone(),
        what: offer.what.all().to_vec(),
        takes: first(&offer.takes),
        bring: first(&offer.bring),
    })
    .collect()
}

pub(crate) fn times(offers: &[&Offer]) -> Option<GoodTimes> {
    let words = offers.iter().find(|offer| offer.sort == OfferSort::Times).map(|it| act::now(it))?;
    Some(kinds::good_times(&words.what, &words.takes))
}
