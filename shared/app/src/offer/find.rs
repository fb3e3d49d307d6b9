//! What can be found of offers.

use crate::ground::index::{Passage, TextKind, passages_of};
use documents::{Document, Offer};

pub(crate) fn passages(document: &Document) -> Option<Vec<Passage>> {
    let of = |offer: &Offer| {
        // Of good times the second line is days and hours, as digits.
        let takes = (offer.sort == documents::OfferSort::Show).then_some(&offer.takes);
        let lines = [Some(&offer.what), takes, Some(&offer.bring)].into_iter().flatten();
        lines.flat_map(|line| passages_of(TextKind::Offer, &offer.id, line)).collect::<Vec<_>>()
    };
    Some(documents::offer::read(document).ok()?.0.iter().flat_map(of).collect())
}
