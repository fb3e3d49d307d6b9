//! `offer list` and `offer ask`.

use crate::language::say;
use app::ViewModel;
use app::offer::event::GoodTimes;
use app::offer::view::{OfferView, SharedOffer};
use app::pair::view::BothWaysView;
use serde::Serialize;

/// `offer list`.
#[derive(Serialize)]
pub struct Offers {
    mine: Vec<OfferView>,
    pairs: Vec<OffersOfPair>,
}

#[derive(Serialize)]
struct OffersOfPair {
    pair: String,
    mine: Vec<SharedOffer>,
    partners: Vec<SharedOffer>,
    partners_times: Option<GoodTimes>,
}

impl Offers {
    /// One's own, and those of each pair.
    pub fn of(view: &ViewModel) -> Self {
        let of_pair = |way: &BothWaysView| OffersOfPair {
            pair: way.pair.clone(),
            mine: way.my_offers.clone(),
            partners: way.partners_offers.clone(),
            partners_times: way.partners_times.clone(),
        };
        Self { mine: view.profile.offers.clone(), pairs: view.ways.iter().map(|way| of_pair(way)).collect() }
    }
}

/// `offer ask`.
pub fn questions() -> Vec<String> {
    content::offer::QUESTIONS.iter().map(|id| say(*id)).collect()
}
